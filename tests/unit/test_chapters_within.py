"""Chapters behind ``in:`` with their book's editors, as commas part them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.references.chapters_within import chapter_within


@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Moll Ida", ("Moll Ida",)),
        ("Ida Moll", ("Ida Moll",)),
        ("Ida Moll, Bo von Wu", ("Ida Moll", "Bo von Wu")),
        ("Ida Moll und Bo Wu", ("Ida Moll", "Bo Wu")),
    ],
)
@pytest.mark.parametrize("marks", ["", "„“", "«»"])
@pytest.mark.parametrize(
    ("within", "year"),
    [
        ("in: Anna Lee/ Jan Kim (Hrsg.), Stadt und Drachen. Neue Perspektiven, Paderborn 2015, S. 113-136.", 2015),
        ("in: Anna Lee (Hg.), Stadt und Drachen. Neue Perspektiven, Bielefeld, 2015, 113-136", 2015),
        ("dans : Anna Lee (dir.), Stadt und Drachen. Neue Perspektiven, Paris 2015, p. 13-36.", 2015),
    ],
)
def test_a_chapter_stands_in_a_book_behind_its_editors(
    bullet: str, names: str, authors: tuple[str, ...], marks: str, within: str, year: int
) -> None:
    title = "Wie die Drachen aufs Land kamen"
    quoted = f"{marks[0]}{title}{marks[1]}" if marks else title
    (entry,) = read_catalog(f"# Schriften\n\n## Publikationen\n\n{bullet}{names}, {quoted}, {within}\n").entries
    assert (entry.title, entry.authors, entry.year) == (title, authors, year)
    assert entry.venue.startswith("Stadt und Drachen")


@pytest.mark.parametrize(
    "text",
    [
        "Kites at Sea, in: Journal of Kites 2015, S. 1-9.",
        "Steering Kites in Winds, in: Proceedings of the Kite Conference, Oslo 2015.",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert chapter_within(text) is None


@pytest.mark.parametrize("part", ["Ann Lee, ", ", in: A (Hrsg.), ", "a ", "1999, "])
def test_long_lines_take_linear_time(part: str) -> None:
    assert_linear(lambda count: chapter_within(f"Ida Moll, Kites, in: {part * count}"), 2_000)


def test_a_span_of_years_in_a_books_name_dates_no_chapter() -> None:
    behind = ", in: Ida Moll (Hrsg.), Zäsuren an der Saar 1815 – 1935 – 1955, Trier, 2017, 161-180"
    assert cited_year(behind) == 2017
