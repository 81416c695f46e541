"""Works whose link is what they are known by, behind which dashes part the title from who wrote it."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry


def _read(row: str) -> list[Entry]:
    return list(
        read_catalog(f"# L\n\n## Books\n\n- {row}\n- Lee, A. (2019). *Kites at Sea*. Nordlys Press.\n").entries
    )[:-1]


@pytest.mark.parametrize("between", [" - ", " ", " — ", ": "])
@pytest.mark.parametrize(
    ("behind", "year"),
    [
        ("", None),
        (", 1992", 1992),
        (" - 1987", 1987),
        (" - 1987-90.", 1987),
        (" [pdf](https://example.org/k.pdf)", None),
    ],
)
def test_its_title_is_behind_the_link(between: str, behind: str, year: int | None) -> None:
    (entry,) = _read(f"[TKaL](https://example.org/tkal/){between}Types of Kites and Lakes - Ann Lee and Bo Wu{behind}")
    assert (entry.title, entry.name) == ("Types of Kites and Lakes", "TKaL")
    assert (entry.authors, entry.year) == (("Ann Lee", "Bo Wu"), year)


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Edited by Ann B. Lee", ("Ann B. Lee",)),
        ("Ann Lee et al.", ("Ann Lee", "others")),
        ("2nd Ed. - Kees Doe, Jan van Kim", ("Kees Doe", "Jan van Kim")),
    ],
)
def test_how_its_authors_are_written(names: str, authors: tuple[str, ...]) -> None:
    (entry,) = _read(f"[kite-2e](https://example.org/tkal/) Types of Kites and Lakes - {names}")
    assert (entry.title, entry.authors) == ("Types of Kites and Lakes", authors)


@pytest.mark.parametrize(
    "row",
    [
        "[KiteNet](https://github.com/lee/kitenet) - A fast net of kites - Ann Lee",
        "[KiteNet](https://example.org/kite) - A fast net of kites - with sails",
        "[KiteNet](https://example.org/kite) - A net - Ann Lee",
    ],
)
def test_other_rows_stay(row: str) -> None:
    assert all(entry.name != "KiteNet" or not entry.authors for entry in _read(row))


def test_rows_are_read_in_linear_time() -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n- [TKaL](https://example.org/) {'Kites - ' * size}Ann Lee"), 40)
