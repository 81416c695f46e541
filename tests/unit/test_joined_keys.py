"""What becomes of the key of a row that turns out to be a paper which another row is too."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

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


@pytest.mark.parametrize(
    ("title", "same_text", "has_joined"),
    [("2301.00002 [hep-th]", True, True), ("2301.00002 [hep-th]", False, False), ("Kites, Again", True, True)],
)
def test_a_link_that_was_read_as_a_paper_gives_its_key_to_the_paper_it_belongs_to(
    title: str,
    same_text: bool,  # noqa: FBT001 - a column of the table
    has_joined: bool,  # noqa: FBT001 - a column of the table
) -> None:
    paper = Entry("Kites of Tin and their Winds", link="https://doi.org/10.1000/k.1", year=2023, sections=("kites",))
    label = Entry(title, link=OTHER, year=2023, sections=("kites",))
    had, issued = follow(Catalog("L", SECTIONS, (paper, label)), Snapshot(), {}, Settings(), "2026-01-01")
    key, gone = list(had.papers)
    read_now = Catalog("L", SECTIONS, (replace(paper, links=(OTHER,)),))
    _, now = follow(read_now, had, issued, Settings(), "2026-01-02", same_text=same_text)
    assert now[key].aliases == ((gone,) if has_joined else ())
    assert has_joined or now[gone].retired
