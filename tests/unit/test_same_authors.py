"""A dash in place of the authors, below works in East Asian letters."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_BELOW = "'「風」「箏」考', 史林, 44/5 (2022), 9."


@pytest.mark.parametrize("dash", ["⸻", "———", "——", "⸺"])
@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("王明, 近代風箏辭源 (Shanghai, 2010).", ("王明",)),
        ("王明 (ed.), 近代風箏辭源 (Shanghai, 2010).", ("王明",)),
        ("王明（編）, 近代風箏辭源 (Shanghai, 2010).", ("王明",)),
        ("王明－李華, 近代風箏辭源 (Shanghai, 2010).", ("王明", "李華")),
        ("王明, '近代風箏辭源考', 史林, 4 (2010), 69.", ("王明",)),
    ],
)
def test_a_dash_stands_for_those_above_whatever_they_wrote(dash: str, above: str, names: tuple[str, ...]) -> None:
    first, second = read_catalog(f"# L\n\n## S\n\n- {above}\n- {dash}, {_BELOW}").entries
    assert first.authors == second.authors == names
    assert (second.title, second.venue, second.year) == ("「風」「箏」考", "史林", 2022)


@pytest.mark.parametrize("above", ["近代風箏辭源考論, 史林 (2010).", "王明, 李華, 近代風箏辭源, 2010."])
def test_a_dash_stands_for_nobody_below_what_is_not_read(above: str) -> None:
    entries = read_catalog(f"# L\n\n## S\n\n- {above}\n- ⸻, {_BELOW}").entries
    assert all(entry.authors in {(), ("王明", "李華")} for entry in entries)
