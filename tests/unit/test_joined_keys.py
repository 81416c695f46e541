"""What becomes of the key of a row that turns out to be a paper which another row is too."""

from __future__ import annotations

import pytest

from i2vbib.library.settings import Settings
from i2vbib.library.snapshot import Snapshot
from i2vbib.library.sync import follow
from i2vbib.model.entry import Catalog, Entry, Section

SECTIONS = (Section("kites", "Kites"),)
LINK = "https://arxiv.org/abs/2301.00001"
OTHER = "https://arxiv.org/abs/2301.00002"


def _catalog(*rows: tuple[str, str]) -> Catalog:
    entries = tuple(Entry(title, link=link, year=2023, sections=("kites",)) for title, link in rows)
    return Catalog("L", SECTIONS, entries)


@pytest.mark.parametrize(
    ("second", "link", "same_text", "aliases"),
    [
        ("ContiKite: Kites for Irregular Winds of the North，in", LINK, True, ("kites_contikitekitesirregular_2023b",)),
        ("ContiKite: Kites for Irregular Winds of the North", LINK, False, ("kites_contikitekitesirregular_2023b",)),
        ("ContiKite: Kites for Irregular Winds of the North，in", LINK, False, ()),
        ("ContiKite: Kites for Irregular Winds of the North，in", OTHER, True, ()),
        ("Another Title of Another Kite", LINK, True, ()),
    ],
)
def test_a_key_goes_on_naming_its_paper(second: str, link: str, same_text: bool, aliases: tuple[str, ...]) -> None:  # noqa: FBT001 - a column of the table
    first = ("ContiKite: Kites for Irregular Winds of the North", LINK)
    had, issued = follow(_catalog(first, (second, link)), Snapshot(), {}, Settings(), "2026-01-01")
    assert len(had.papers) == 2
    _, now = follow(_catalog(first), had, issued, Settings(), "2026-01-02", same_text=same_text)
    assert now["kites_contikitekitesirregular_2023"].aliases == aliases
