"""Marks of footnotes on names, and names of several words behind initials, as pages of publications have both."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.model.entry import Entry

_T = "Kites of Clay at Sea in Spring"


def only(row: str) -> Entry:
    [entry] = read_catalog(f"# Kites\n\n## Papers\n\n- {row}\n").entries
    return entry


@pytest.mark.parametrize(
    ("row", "authors"),
    [
        (
            f'"{_T}" Holm R., Lee C., Kim R.E.*, Moll G.*. J. Mater. Sci. 2015, 6, 2688.',
            "Holm, R.; Lee, C.; Kim, R. E.; Moll, G.",
        ),
        (f'"{_T}" Holm R., Kim R.E.*, Moll G.A.*, J. Mater. Sci. 2015, 6, 2688.', "Holm, R.; Kim, R. E.; Moll, G. A."),
        (f"Lee A.*, Kim B.*, Wu C. {_T}. J. Mater. Sci. 53 (2015) 12–94.", "Lee, A.; Kim, B.; Wu, C."),
        (f"Lee A., Kim B.*. {_T}. J. Mater. Sci. 53 (2015) 12–94.", "Lee, A.; Kim, B."),
        (f"A. Lee*, B. Kim*, C. Wu. {_T}. J. Mater. Sci. 53 (2015) 12–94.", "A. Lee; B. Kim; C. Wu"),
    ],
)
def test_stars_on_names_are_no_italics(row: str, authors: str) -> None:
    entry = only(row)
    assert (entry.title, "; ".join(entry.authors), entry.venue, entry.year) == (_T, authors, "J. Mater. Sci.", 2015)


@pytest.mark.parametrize("last", ["L.I. Moll", "Marc S. Holm", "A.-B. Moll"])
@pytest.mark.parametrize("behind", ["R.J. Alba Reis", "R. Alba Reis", "M. Lynne Berg", "H. Van Dyke Berg"])
def test_an_initial_behind_a_whole_name_begins_another(last: str, behind: str) -> None:
    names = f"R. Lee, {last}, {behind}, Bo Kim"
    assert read_authors(names) == tuple(names.split(", "))
    assert read_first_authors(f"{names}. {_T}.")[0] == tuple(names.split(", "))


@pytest.mark.parametrize("names", ["de O. Lima, Rosa; Holm, A.", "Moll, L.I.; Holm, M. S."])
def test_inverted_names_keep_their_initials(names: str) -> None:
    assert read_authors(names) == tuple(names.split("; "))


@pytest.mark.parametrize("mark", ["'", "’", "´"])
@pytest.mark.parametrize("name", ["I. E. dell{}Erba", "I. dall{}Olio", "Ida D{}Erba", "E. d{}Alba"])
def test_an_elided_word_before_a_family(name: str, mark: str) -> None:
    written = name.format(mark)
    assert read_authors(f"C. V. Lee, {written}, C. A. Holm")[1] == name.format("’" if mark == "´" else mark)


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("kites 12, (2023), 1541", "kites"),
        ("kites, (2023), e107180.", "kites"),
        ("winds of tin 3, (2023), 12-19,", "winds of tin"),
    ],
)
def test_a_journal_in_small_letters_behind_initialled_names(behind: str, venue: str) -> None:
    entry = only(f'"{_T}", M.D. Lee, A. Sosa Holm, C.A. Moll & L.E. Kim, {behind}')
    assert entry.authors == ("M.D. Lee", "A. Sosa Holm", "C.A. Moll", "L.E. Kim")
    assert (entry.venue, entry.year) == (venue, 2023)


@pytest.mark.parametrize("words", ["Impact factor", "Índice de Impacto", "Factor de impacto", "Facteur d'impact"])
def test_the_year_of_an_impact_factor_is_no_papers(words: str) -> None:
    assert cited_year(f"Kite Lett. 2015, 6, 2688. {words} (2014): 7.458") == 2015


def test_rows_of_initialled_names_that_nothing_ends_are_papers_each() -> None:
    rows = (
        "12. **_S.V. Lee, D.M. Holm, A.A. Moll, B. Kim_** **Kites of Tin at Sea // Kite Letters, Vol. 4, No. 7, 2013, pp. 21-27.**\n\n"
        "13. _S.V. Lee, P.A. Holm, B. Kim_ Kites of Clay in Town // Procedia Kite Science, Vol. 18, Proceedings of the International Conference on Computational Science, ICCS 2013, pp. 22-31.\n\n"
        "14. _S.V. Lee, A.V. Moll_ Kites of Wood at Home // Kite Science, Vol. 18, 2013, pp. 32-41.\n"
    )
    catalog = read_catalog(f"# Kites\n\n## Papers\n\n{rows}")
    assert [(entry.line, entry.title) for entry in catalog.entries] == [
        (5, "Kites of Tin at Sea"),
        (7, "Kites of Clay in Town"),
        (9, "Kites of Wood at Home"),
    ]
