"""Titles that no mark parts from a venue in italics, and species in italics within titles."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_T = "Validation of the Bayes model of kites"


def _read(row: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## P\n\n- {row} [DOI](https://doi.org/10.1000/kites.1)\n").entries
    return entry


@pytest.mark.parametrize(
    "venue", ["Kite Letters", "Nature", "Proceedings of the Conference on Kites", "Sails at Sea (SAS)"]
)
@pytest.mark.parametrize("behind", ["", " 12, 3-4", ", 12(3)", "."])
@pytest.mark.parametrize(
    "names", ["Novak, M. C. and Ortiz, S. S. (2021)", "Novak, M.C.; Ortiz, S.S. (2021).", "Novak MC, Ortiz SS (2021)"]
)
def test_a_venue_in_italics_ends_a_title(names: str, behind: str, venue: str) -> None:
    entry = _read(f"{names} {_T} *{venue}*{behind}")
    assert (entry.title, entry.venue, entry.year, len(entry.authors)) == (_T, venue, 2021, 2)


@pytest.mark.parametrize("species", ["Milvus milvus", "Drosophila"])
def test_a_species_in_italics_stays_in_its_title(species: str) -> None:
    assert species in _read(f"Novak, M. C. and Ortiz, S. S. (2021) The slow genes of *{species}*").title.replace(
        "</i>", ""
    )
