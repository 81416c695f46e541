"""Slips and rare forms of references: blanks and commas amiss, one inverted name, editors, editions, no year."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.model.entry import Catalog

ABOVE = '- Holm, Ida. "Sails over the Old Lakes." Kite Quarterly 13, no. 2 (2011): 1-9.\n'


def _read(*rows: str) -> Catalog:
    return read_catalog("\n".join(("# Kites", "", "## Readings", "", *rows, "")))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sokol, Kenneth, L., and Stanley L. Engel", "Sokol, Kenneth L.|Stanley L. Engel"),
        ("Holm Dower, Paul, Evgeny Fink, and StevenNafz", "Holm Dower, Paul|Evgeny Fink|Steven Nafz"),
        ("Ann Lee, Bo Wu, StevenNafz", "Ann Lee|Bo Wu|Steven Nafz"),
        ("Ann Lee, Cy MacNafz", ""),
        ("Lee, Ann, and Bo Wu", "Lee, Ann|Bo Wu"),
    ],
)
def test_commas_and_blanks_amiss_among_names(text: str, names: str) -> None:
    assert not names or "|".join(read_authors(text)) == names


def test_a_word_with_a_capital_inside_stays_one() -> None:
    assert read_authors("Ann Lee, Bo LeCun, Cy DeAngel") == ("Ann Lee", "Bo LeCun", "Cy DeAngel")


@pytest.mark.parametrize("year", ["1965", "2001a"])
def test_a_year_needs_no_blank_before_it(year: str) -> None:
    entry = _read(ABOVE, f"- Olsen, Mancur.{year}. The Logic of Common Kites. Harvard University Press.").entries[-1]
    assert (entry.title, entry.authors, entry.year) == (
        "The Logic of Common Kites",
        ("Olsen, Mancur",),
        int(year[:4]),
    )


@pytest.mark.parametrize("title", ["Kite Notice", "Kites Without Possible Winds"])
@pytest.mark.parametrize("mark", ["**", ""])
def test_one_inverted_name_of_common_words_before_a_quotation(title: str, mark: str) -> None:
    row = f'- {mark}Field, Kit. "{title}." Mind 84, no. 335 (1975): 451–58.{mark}'
    entry = _read(ABOVE, row).entries[-1]
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, ("Field, Kit",), "Mind", 1975)


def test_a_dash_stands_for_one_inverted_name_of_common_words() -> None:
    rows = (
        '- Field, Kit. "Kites Without Possible Winds." Mind 84, no. 3 (1975): 451–58.',
        '- ———. "A Theory of Kites at Sea." Mind 85, no. 3 (1976): 4–8.',
    )
    assert [entry.authors for entry in _read(*rows).entries] == [("Field, Kit",)] * 2


@pytest.mark.parametrize("state", ["(draft)", "(in preparation)", "(manuscript)", "(manuscrito)", "Forthcoming."])
def test_a_title_behind_a_name_may_tell_its_state_for_a_year(state: str) -> None:
    read = _read(ABOVE, f'- **Brast-Kim, Benjamin. "The Making of Possible Winds" {state}**')
    assert (read.entries[-1].title, read.entries[-1].authors) == (
        "The Making of Possible Winds",
        ("Brast-Kim, Benjamin",),
    )


@pytest.mark.parametrize(
    "editors", ["Stephan Haggis and Robert R. Kaufmann. eds.", "Stephan Haggis and Robert R. Kaufmann, eds.\n "]
)
def test_editors_are_no_book(editors: str) -> None:
    row = (
        f'- Evers, Peter. 1992. "Predation and Structural Kites." In: {editors} The Politics of Kites. Oslo: Lidpress.'
    )
    assert _read(ABOVE, row).entries[-1].venue == "The Politics of Kites"


@pytest.mark.parametrize(
    "edition", [" Second Edition (Second edition)", " Second Edition", " (2nd ed.)", " Third edition (3rd ed.)", ""]
)
def test_an_edition_behind_a_question_is_none_of_its_title(edition: str) -> None:
    title = "The Hollow Kite: Can Winds Bring About Change?"
    row = f"- Rosen, G. N. (2008). {title}{edition}. Chicago: University of Chicago Press."
    assert _read(ABOVE, row).entries[-1].title == title


@pytest.mark.parametrize(
    ("rest", "venue"),
    [
        (". Nueva doctrina de cometas, (1), 73-125.", "Nueva doctrina de cometas"),
        (" (Vol. Paper 45). Presentado en Seminario de Cometas y Vientos.", "Seminario de Cometas y Vientos"),
        (". Apresentado no Congresso de Pipas, 2004.", "Congresso de Pipas"),
        (". Présenté au Colloque des Cerfs-volants, 2004.", "Colloque des Cerfs-volants"),
        (". Presented at the Conference on Kites, Oslo, 2004.", "Conference on Kites"),
    ],
)
def test_issues_without_volumes_and_meetings_in_other_languages(rest: str, venue: str) -> None:
    assert venue_behind(rest) == venue


def test_titles_with_an_article_are_no_journals() -> None:
    page = "https://github.com/lee/kites/blob/master"
    rows = (
        f"* [A Review of Kite Optimization]({page}/a.pdf)",
        f"* [Taking the Hand Out of the Loop- A Review of Kite Optimization]({page}/b.pdf)",
    )
    read = _read(*rows)
    assert [entry.title for entry in read.entries] == [row[3 : row.index("]")] for row in rows]
    assert not read.passed_over


@pytest.mark.parametrize("editors", ["(ed. Y. Kamba et. al)", "(eds. Ann Holm, Cy Moll)"])
def test_a_book_and_its_editors_in_the_line_below(editors: str) -> None:
    title = "*[Small Kites over Lakes](https://example.org/a.pdf)*"
    row = f"- Ann Lee and Bo Wu.\n  {title}.\n  Old Kite Systems {editors}, pp. 146-165, 2002."
    (entry,) = _read(row).entries
    assert (entry.venue, entry.authors) == ("Old Kite Systems", ("Ann Lee", "Bo Wu"))


@pytest.mark.parametrize("name", ["KiteNet", "xKiteNet", "iKite"])
def test_a_name_in_brackets_within_a_link_is_no_word_of_the_title(name: str) -> None:
    row = f"- [[{name}] {name} - Combining Winds over Small Lakes](https://example.org/a.pdf)"
    (entry,) = _read(row).entries
    assert (entry.title, entry.name) == (f"{name} - Combining Winds over Small Lakes", name)
