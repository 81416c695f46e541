"""Books whose titles are in bold behind who wrote them, and who printed them before a colon and the place."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.name_ends import printer_before_place
from i2vbib.model.entry import Entry


def first(row: str) -> Entry:
    other = "- Lee, Ann (2011): **The Long Book of Kites and Ropes.** Springer, Berlin."
    return read_catalog(f"# L\n\n## Books\n\n- {row}\n{other}\n").entries[0]


@pytest.mark.parametrize("title", ["Drachen.", "Ropes of Tin.", "Drachen bauen."])
@pytest.mark.parametrize(
    "names", ["Holm, Ida (2010):", "Holm, Ida; Kim, Bo (Hrsg.) (2010):", "Ida Holm and Bo Kim (2010)."]
)
@pytest.mark.parametrize(
    ("printed", "venue"),
    [
        ("Springer: Berlin.", "Springer"),
        ("Lidwerk: Berlin.", "Lidwerk"),
        ("Thames & Hudson: London.", "Thames & Hudson"),
        ("Birkhäuser, Basel.", "Birkhäuser"),
    ],
)
def test_a_stop_ends_a_title_in_bold_however_short(names: str, title: str, printed: str, venue: str) -> None:
    entry = first(f"{names} **{title}** {printed}")
    assert (entry.title, entry.venue, entry.year) == (title[:-1], venue, 2010)


def test_a_name_in_bold_with_a_stop_stands_before_a_title_that_nobody_signed_before() -> None:
    entry = first("**KiteNet.** A slow network for kites. Ann Lee, Bo Kim. ICRA 2019.")
    assert (entry.title, entry.name) == ("A slow network for kites", "KiteNet")


@pytest.mark.parametrize(
    ("rest", "printer"),
    [
        (". Lidwerk: Oslo.", "Lidwerk"),
        (". Wind & Sons: London, 2010", "Wind & Sons"),
        (". Lidwerk: Berlin/Boston", "Lidwerk"),
        (". Oslo: Lidwerk.", ""),
        (". Kites: Letters from the north.", ""),
        (". London: Oslo.", ""),
        (". In: Berlin.", ""),
    ],
)
def test_who_printed_a_book_before_its_place(rest: str, printer: str) -> None:
    assert printer_before_place(rest) == printer
