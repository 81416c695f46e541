"""DOIs that a blank got into."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    "written",
    [
        "<https://doi.org/10.1371/ journal.pone.0155999>",
        "https://doi.org/10.1371/ journal.pone.0155999",
        "doi: 10.1371/ journal.pone.0155999",
        "doi:10.1371/journal. pone.0155999",
    ],
)
def test_a_doi_that_a_blank_parts_is_whole(written: str) -> None:
    text = f"Lee, Ann; Kim, Bo: Understanding Kites in Wind, in: PLOS ONE 11 (5), 2016. {written}."
    (entry,) = read_catalog(f"# Literatur\n\n{text}\n").entries
    assert entry.link == "https://doi.org/10.1371/journal.pone.0155999"
