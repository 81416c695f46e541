"""Issues of journals that a season or a month dates before their numbers, and titles of several sentences before them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.access_days import without_access_day
from i2vbib.catalog.markdown.layouts.words import may_be_title
from i2vbib.model.entry import Entry

_ISSUES = (
    "été 1999, vol.40, n°2, p. 158-176.",
    "1999, vol. 40, n°2, p. 158-176.",
    "janvier-février 1999, n°764-765, p. 4-15.",
    "Spring 1999, vol. 40, no. 2, pp. 158-176.",
    "otoño 1999, nº 31, pp. 27-33.",
)


def _entry_of(text: str) -> Entry:
    (entry,) = read_catalog(f"# Articles\n\n{text}\n").entries
    return entry


@pytest.mark.parametrize("issue", _ISSUES)
@pytest.mark.parametrize("journal", ["Screen", "Tausend Augen", "Drôle d'époque"])
@pytest.mark.parametrize(
    "title",
    [
        "Malefunction. A Contribution to the Debate on Kites in the Cinema",
        "Dude, Where Is My Kite? Contemporary Winds and New Forms of Sails",
        "Slow kites over frozen lakes",
        "Acting His Age? The Resurrection of the 80s Kite Heroes and their Sails",
    ],
)
@pytest.mark.parametrize("name", ["MOLL Ida", "**MOLL Ida**"])
def test_a_title_ends_before_a_dated_issue(name: str, title: str, journal: str, issue: str) -> None:
    entry = _entry_of(f"{name}. {title}. *{journal}*, {issue}".replace("?.", "?"))
    assert (entry.title, entry.authors) == (title, ("MOLL, Ida",))
    assert (entry.venue, entry.year) == (journal, 1999)


@pytest.mark.parametrize("name", ["KROHN Bill", "VIVIANI Christian", "SAVAGE William W"])
def test_who_wrote_it_is_no_title(name: str) -> None:
    assert not may_be_title(name)


@pytest.mark.parametrize("title", ["NASA Kites", "BERT Revisited", "KITE: Slow Winds", "KITES John"])
def test_capitals_begin_titles(title: str) -> None:
    assert may_be_title(title) == (title != "KITES John")


@pytest.mark.parametrize("day", ["(consulté le 28.10.12)", "abgerufen am 1.2.19", "accessed 3/4/12"])
def test_short_days_of_access(day: str) -> None:
    assert not without_access_day(day).strip(" .")


@pytest.mark.parametrize("mark", ["[en ligne]", r"\[ en ligne \]", "[online]", r"\[ em linha \]"])
def test_a_medium_is_no_title(mark: str) -> None:
    entry = _entry_of(
        f"MOLL Ida. The Origin of the Kite {mark}. 1994. Disponible sur : <http://kites.example/a/k.html>"
    )
    assert (entry.title, entry.authors, entry.year) == ("The Origin of the Kite", ("MOLL, Ida",), 1994)
