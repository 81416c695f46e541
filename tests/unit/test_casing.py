"""Capitals that are a typesetter's: seen in titles, and in the names of journals."""

from __future__ import annotations

import pytest

from i2vbib.text.casing import in_capitals, loses_capitals, proper_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("DEEP KILNS FOR SLOW POTS", True),
        ("DEEP KILNS FOR <i>SLOW</i> POTS", True),
        ("DEEP Kilns", False),
        ("BERT", False),
        ("深い学習の基礎と応用について", False),
    ],
)
def test_titles_in_capitals(title: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert in_capitals(title) is expected


@pytest.mark.parametrize(
    ("title", "other", "expected"),
    [
        ("Meg decoding of speech using an mlp", "MEG Decoding of Speech Using an MLP", True),
        ("Bert reads dna of yaks", "BERT Reads DNA of Yaks", True),
        ("Bert Reads DNA of Yaks", "BERT Reads DNA of Yaks", False),
        ("Old bridges", "Old Bridges", False),
        ("Old bridges", "OLD BRIDGES", False),
        ("Reading X-rays", "Reading X-Rays", False),
        ("Old bridges of mudnet", "Old bridges of MudNet", True),
        ("Über die wege im moor", "Über die Wege im Moor", True),
        ("Die alten brücken und wege", "Die alten Brücken und Wege", True),
        ("Die alten Brücken und wege", "Die alten Brücken und Wege", False),
        ("The old bridges of ulm", "The Old Bridges of Ulm", False),
        ("Sur les ponts et le moulin", "Sur les Ponts et le Moulin", False),
    ],
)
def test_titles_that_lost_their_acronyms(title: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a column
    assert loses_capitals(title, other) is expected


@pytest.mark.parametrize(
    ("written", "proper"),
    [
        ("JOURNAL OF THE MOORS", "Journal of the Moors"),
        ("ACM TRANSACTIONS ON TIDES (TOT)", "ACM Transactions on Tides (TOT)"),
        ("HYDROLOGICAL-SCIENCES JOURNAL", "Hydrological-Sciences Journal"),
        ("Journal of the Moors", "Journal of the Moors"),
        ("JMLR", "JMLR"),
        ("ZEITSCHRIFT FÜR FLÜSSE", "Zeitschrift für Flüsse"),
        ("ANNALES DES MARÉES ET DES CÔTES", "Annales des Marées et des Côtes"),
        ("TIDAL REVIEW A", "Tidal Review A"),
        ("ROADS AND SALT: AN INTERNATIONAL JOURNAL", "Roads and Salt: An International Journal"),
        ("ZEITSCHRIFT FÜR MOORE: DER NORDEN", "Zeitschrift für Moore: Der Norden"),
    ],
)
def test_names_of_journals(written: str, proper: str) -> None:
    assert proper_title(written) == proper
