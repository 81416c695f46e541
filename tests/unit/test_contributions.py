"""Headings of what someone contributed to, which is no talk of how to help with the list."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_ROW = "- Lee, A. (2020). Slow kites over water. *Kite Letters*, 4(3), 3-9. https://doi.org/10.1000/kite.21"


@pytest.mark.parametrize(
    "heading",
    [
        "Contributions to Journals",
        "Contributions to peer-reviewed journals",
        "Contributions in Edited Volumes",
        "Contributions to Monographs With Multiple Authors",
        "Contributions to the Proceedings of Kite Days",
        "Contributions à des colloques",
        "Contributions dans des revues",
        "Contributi in volume",
        "Contributi su rivista",
    ],
)
def test_what_someone_contributed_to_holds_papers(heading: str) -> None:
    assert [entry.title for entry in read_catalog(f"# L\n\n## {heading}\n\n{_ROW}\n").entries] == [
        "Slow kites over water"
    ]


@pytest.mark.parametrize(
    "heading", ["Contributing", "Contributions", "Contribute to this list", "Contributions to this repo"]
)
def test_how_to_help_holds_none(heading: str) -> None:
    assert not read_catalog(f"# L\n\n## {heading}\n\n{_ROW}\n").entries
