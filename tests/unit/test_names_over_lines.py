"""Names and their year in lines of their own above a title, and names whose initials have no stops."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.name_rows import with_plain_row
from i2vbib.model.entry import Entry

_T = "Steering kites over frozen lakes in the U.S. and elsewhere"


def _read(paragraph: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{paragraph}\n").entries
    return entry


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee Y, Novak X, Ortiz WT, Barnes MM. 2019. ", ("Lee, Y.", "Novak, X.", "Ortiz, W. T.", "Barnes, M. M.")),
        ("Lee, E.C., Novak, G.H. and Ortiz, C.P., 2019. ", ("Lee, E.C.", "Novak, G.H.", "Ortiz, C.P.")),
        ("Lee, E.C., Novak, G.H., Ortiz,\nC. E., Kim, R., and Moll, D. G. 2019. ", None),
        ("Lee, E.C., Novak, G.H. (2019)", ("Lee, E.C.", "Novak, G.H.")),
        ("Lee, E.C., 2019. ", ("Lee, E.C.",)),
        ("Lee, E., 2019.", ("Lee, E.",)),
    ],
)
@pytest.mark.parametrize("mark", [".", "?"])
def test_names_and_year_stand_above_their_title(names: str, authors: tuple[str, ...] | None, mark: str) -> None:
    link = "[link](https://doi.org/10.1000/kites.1)"
    entry = _read(f"{names}\nSteering kites over frozen lakes of the north{mark} \nNew Phytologist.\n{link}")
    assert entry.title == "Steering kites over frozen lakes of the north" + mark.replace(".", "")
    assert (entry.year, entry.venue) == (2019, "New Phytologist")
    assert entry.authors == (authors or ("Lee, E.C.", "Novak, G.H.", "Ortiz, C. E.", "Kim, R.", "Moll, D. G."))


@pytest.mark.parametrize("item", ["- ", "- [ ] "])
def test_one_name_and_its_year_stand_above_a_title_in_an_item(item: str) -> None:
    entry = _read(
        f"{item}Lee, E., 2019. \n\tSteering Kites over Frozen Lakes. \n\tWorking Paper Series. https://doi.org/10.3386/w32353"
    )
    assert (entry.title, entry.authors, entry.year) == ("Steering Kites over Frozen Lakes", ("Lee, E.",), 2019)


@pytest.mark.parametrize("end", [", et al. ", " et al. 2020. ", ". ", " (2020). ", ", 2020. "])
def test_initials_without_stops_stand_behind_commas(end: str) -> None:
    entry = _read(
        f"- Lee, FAA, Novak, PA, Ortiz, Y{end}Molecular kites during frost. Plant Cell Environ. 2020; 43: 594-610."
    )
    assert (entry.title, entry.year) == ("Molecular kites during frost", 2020)
    assert entry.authors[:3] == ("Lee, F.A.A.", "Novak, P.A.", "Ortiz, Y.")
    assert (entry.authors[3:] == ("others",)) == ("et al" in end)


@pytest.mark.parametrize("text", ["Vision, AI, Words, ML. A study", "Kites, UK, Winds, US (2020)", "Lee, AB. Kites"])
def test_words_and_capitals_are_no_names(text: str) -> None:
    assert with_plain_row(text) == text


def test_a_journal_closes_a_reference_without_a_year() -> None:
    entry = _read(
        "- Lee, D.C., Novak, S. and Ortiz, S.J., Climatic limits of kites are told by winds. New Phytologist. [link](https://a.edu/1.pdf)"
    )
    assert (entry.title, entry.venue) == ("Climatic limits of kites are told by winds", "New Phytologist")


def test_names_over_lines_are_read_in_linear_time() -> None:
    assert_linear(lambda size: with_plain_row("Lee, AB, " * size + "Novak, C. Kites"), 500)


@pytest.mark.parametrize("name", ["Moll Daniel G.", "Moll D.G.", "Moll-Kim Anna A.D.W.", "Moll G."])
@pytest.mark.parametrize(
    "below",
    [
        "*Kites: A Slow System of Wind.* Nordlys Press; 1982.",
        "Kites: A Slow System of Wind.\n*Journal of Kites.* 1982;1:49-74.",
        "*Kites: A Slow System of Wind.* Technical Report 7; 1982.",
    ],
)
def test_a_title_goes_on_below_one_name_before_a_printer_and_its_year(name: str, below: str) -> None:
    (entry,) = read_catalog(f"# Bibliography\n\n{name}\n{below}\n").entries
    assert (entry.title, entry.year, len(entry.authors)) == ("Kites: A Slow System of Wind", 1982, 1)
