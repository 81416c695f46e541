"""Rows that are a title, a venue and a year in whatever order, and rows that are a title and a year."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.unordered_references import title_at_venue

_TITLES = (
    "Branch Targets of Kites and Sails",
    "AVM-KITE: Adaptive Kites for Lakes",
    "Speculative Winds over the Sea",
    "Steering Kites",
)
_VENUES = ("MICRO", "ISCA", "ASPLOS", "HPCA")


def _read(form: str, path: str = "# Papers on kites\n\n## Winds\n\n") -> list[tuple[str, str, int | None]]:
    pairs = zip(_TITLES, _VENUES, strict=True)
    rows = [form.format(t=title, v=venue, y=2020 + number) for number, (title, venue) in enumerate(pairs)]
    catalog = read_catalog(path + "".join(f"- {row}\n" for row in rows))
    assert not any(entry.authors for entry in catalog.entries)
    return [(entry.title, entry.venue, entry.year) for entry in catalog.entries]


@pytest.mark.parametrize(
    "form",
    [
        *("{t}, {v} {y}", "{t}, {v}, {y}", "{t}, {y}, {v}", "{t}, {y} {v}", "{t} ({y}, {v})", "{t} ({v}, {y})"),
        *("{t}. {v} {y}.", "{t}. {y}. {v}.", "{t}. {v}, {y}.", "{t}. {y}, {v}.", "{t} - {y} {v}", "{t} - {y}, {v}"),
        *("{t} | {v} | {y}", "{t} | {y} | {v}", "{t} [{v} {y}]", "{t}; {y}; {v}", "{t}; {v}; {y}", "{t} – {v} – {y}"),
        *("{t} – {y} – {v}", "{v} {y}: {t}", "{y}, {v}, {t}", "{y} {v}: {t}", "[{v} {y}] {t}", "{y} - {v} - {t}"),
        *("{y}, {t}, {v}", "{y}. {t}. {v}", "{y}: {t} ({v})", "{y} - {t} - {v}", "{v}, {t}, {y}", "{v}: {t} ({y})"),
    ],
)
def test_title_venue_and_year_stand_in_any_order(form: str) -> None:
    assert _read(form) == [*zip(_TITLES, _VENUES, range(2020, 2024), strict=True)]


@pytest.mark.parametrize(
    "form", ["{t} ({y})", "{t}, {y}", "{t}. {y}", "{t} - {y}", "{t} [{y}]", "{y}: {t}", "({y}) {t}"]
)
def test_titles_with_a_year_alone_are_papers_where_a_list_is_of_papers(form: str) -> None:
    assert _read(form)[:3] == [(title, "", 2020 + number) for number, title in enumerate(_TITLES[:3])]


@pytest.mark.parametrize(
    "path",
    [
        *("# Films\n\n", "# Ann Lee\n\n## Talks\n\n", "# Ann Lee\n\n## Awards\n\n"),
        *(f"# Papers\n\n## {other}\n\n" for other in ("Films", "Music", "Projects", "Software", "Talks")),
    ],
)
def test_titles_with_a_year_alone_are_none_elsewhere(path: str) -> None:
    assert _read("{t}, {y}", path) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, Kites over the sea, 2020, MICRO",
        "A. Lee and B. Kim, 2020, Nature",
        "MICRO, ISCA, 2020",
        "Kites over the sea, 2020, Kiteland",
        "Kites over the sea, 2020",
        "Kites, 2020, MICRO",
        "A case for (partially) tagged kites, 2006",
    ],
)
def test_other_rows_are_no_title_at_a_venue(text: str) -> None:
    assert title_at_venue(text) is None


def test_brackets_of_a_title_stay_whole() -> None:
    found = title_at_venue("Kites over the sea (in Oslo), 2020, MICRO")
    assert found is not None
    assert found.title == "Kites over the sea (in Oslo)"


def test_orders_are_tried_in_linear_time() -> None:
    assert_linear(lambda size: title_at_venue("Kites, " * size + "2020, MICRO"), 2_000)
