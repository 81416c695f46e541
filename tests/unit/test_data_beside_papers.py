"""Data sets that a list links beside papers are none of them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

DOI = "https://doi.org/10.1175/JPO-D-23-0046.1"
DATA = "https://doi.org/10.5281/zenodo.13788242"


@pytest.mark.parametrize(
    "behind",
    [
        f"[Associated dataset (Zenodo)]({DATA})",
        f"[Associated  dataset (Zenodo)]({DATA}).",
        f"[Associated data set (Lid Data Australia)]({DATA})",
        f"[Underlying data and code]({DATA})",
        f"[Model data]({DATA}), [Source code](https://lid.edu/code)",
        f"Associated dataset for the kite runs that I led: *Lee, A.* et. al. (2021) [Kite runs prepared for TIN]({DATA}), Lid Federation.",
        "[`pre-print (PDF)`](files/tin.pdf)",
        "[Pre-print](files/tin.pdf)",
    ],
)
def test_data_and_copies_behind_a_paper_are_its_own(behind: str) -> None:
    row = (
        f"* Lee, A. and Kim, B.: [Steering small kites over lakes]({DOI}). **Journal of Climate**, 53 (12), 2933-2951."
    )
    catalog = read_catalog(f"# Kites\n\n## 2023\n\n{row} {behind}\n")
    assert [(entry.title, entry.link) for entry in catalog.entries] == [("Steering small kites over lakes", DOI)]


@pytest.mark.parametrize("prefix", ["10.7289/V5833Q7K", "10.1594/PANGAEA.1234", "10.22033/ESGF/CMIP6.14663"])
def test_repositories_of_data_are_known_by_their_dois(prefix: str) -> None:
    row = f"* Lee, A., Kim, B. and Wu, C. (2017). Average winds over small lakes. Version 1.1. [LINK](http://dx.doi.org/{prefix})"
    catalog = read_catalog(f"# Kites\n\n## Data Sets\n\n{row}\n")
    assert not catalog.entries
    assert [passed.line for passed in catalog.passed_over] == [5]
