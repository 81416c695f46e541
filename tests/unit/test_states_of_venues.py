"""Venues in a line of their own, with how far a paper is there; initials in small letters among names."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.lines_below import venue_alone
from i2vbib.catalog.markdown.people.authors import read_authors

_BEGIN = "# L\n\n## 2025\n\n"


@pytest.mark.parametrize("state", [". Accepted", " (in press)", ", to appear", ". Im Druck", ", forthcoming."])
@pytest.mark.parametrize("venue", ["Kite Letters", "Cell", "Journal of Slow Kites", "Nature Cities", "Health Security"])
@pytest.mark.parametrize("form", ["{}", "*{}*", "<i>{}</i>"])
def test_a_state_behind_a_venue_is_none_of_its_name(venue: str, state: str, form: str) -> None:
    row = f"- **Kites of tin and of lead in strong winds**\n  Lee A, Kim BC, Moll C\n  {form.format(venue)}{state}\n"
    [entry] = read_catalog(_BEGIN + row).entries
    assert (entry.venue, entry.authors) == (venue, ("Lee, A.", "Kim, B. C.", "Moll, C."))


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Accepted at Kite Letters", "Kite Letters"),
        ("Kite Letters. Submitted", ""),
        ("Nature, under review", ""),
        ("Oral. Accepted", ""),
        ("Accepted", ""),
    ],
)
def test_what_was_only_sent_there_has_not_appeared(line: str, venue: str) -> None:
    assert venue_alone(line) == venue


@pytest.mark.parametrize(
    ("odd", "name"),
    [
        ("Holm lR", "Holm, L. R."),
        ("Holm jA", "Holm, J. A."),
        ("Holm b", "Holm, B."),
        ("Holm II", "Holm, I. I."),
        ("Holm IV", "Holm, I. V."),
        ("Holm lR*", "Holm, L. R."),
    ],
)
@pytest.mark.parametrize("place", [1, 4])
def test_initials_among_others_are_in_capitals_and_no_suffix(odd: str, name: str, place: int) -> None:
    names = ["Lee A", "Kim BC", "Moll D", "Berg EF", "Wu GH", "Zhang I"]
    names.insert(place, odd)
    assert read_authors(", ".join(names))[place] == name


def test_a_suffix_stays_one_among_whole_names() -> None:
    assert read_authors("Ann Lee, Bo Kim, Cy Holm II, Dan Moll") == ("Ann Lee", "Bo Kim", "Cy Holm II", "Dan Moll")
