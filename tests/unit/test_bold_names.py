"""Names of systems in bold in brackets behind titles; boxes to tick before papers at known venues."""

from __future__ import annotations

import pytest

from signed_rows import read

PDF = "[[paper]](https://arxiv.org/abs/2001.0000{})"
ROWS = [
    f"- Steering {what} over Slow Lakes(**{what[:3]}Net**) {PDF.format(n)}"
    for n, what in enumerate(("Kites", "Sails", "Teapots"))
]


@pytest.mark.parametrize("blank", ["", " "])
def test_bold_in_brackets_is_a_name_where_several_rows_have_it(blank: str) -> None:
    entries = read(*(row.replace("(**", f"{blank}(**") for row in ROWS)).entries
    assert [(entry.title, entry.name) for entry in entries] == [
        ("Steering Kites over Slow Lakes", "KitNet"),
        ("Steering Sails over Slow Lakes", "SaiNet"),
        ("Steering Teapots over Slow Lakes", "TeaNet"),
    ]


def test_one_such_row_keeps_its_words() -> None:
    assert read(ROWS[0]).entries[0].title == "Steering Kites over Slow Lakes(KitNet)"


@pytest.mark.parametrize("venue", ["CVPR 2019", "ICML'18", "2017"])
def test_a_venue_in_bold_brackets_is_no_name(venue: str) -> None:
    rows = [
        f"- Steering {what} over Slow Lakes (**{venue}**) {PDF.format(n)}"
        for n, what in enumerate(("Kites", "Sails", "Tea"))
    ]
    assert [(entry.title[:8], entry.name, bool(entry.year)) for entry in read(*rows).entries] == [
        ("Steering", "", True)
    ] * 3


@pytest.mark.parametrize("box", ["[ ]", "[x]"])
@pytest.mark.parametrize("form", ["[{venue}] {title}", "{title} ({venue})", "{title}, {venue}"])
def test_boxes_before_papers_at_known_venues_below_any_heading(box: str, form: str) -> None:
    venues = ["IJCAI 2021", "ICML 2021", "ICCV 2021"]
    titles = ["Steering Kites over Slow Lakes", "Few-Shot Sails for Teapots", "Transductive Kettles on Deep Lakes"]
    rows = [f"- {box} {form.format(venue=at, title=title)}" for at, title in zip(venues, titles, strict=True)]
    entries = read("## Remain checkout", "", *rows).entries
    assert [(entry.title, f"{entry.venue} {entry.year}") for entry in entries] == list(zip(titles, venues, strict=True))


def test_boxes_for_what_is_to_be_done_are_no_papers() -> None:
    rows = ["Add code of the winner of CVPR 2021", "Release the models", "Write a tutorial for ICML", "Update the data"]
    assert not read("## Plans", "", *(f"- [ ] {row}" for row in rows)).entries
