"""Rows that stand in brackets as a whole, and brackets that name a system or a venue before a title."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"
_LINK = "[[Paper]](https://arxiv.org/abs/2101.00001)"


def _read(row: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {row}\n").entries
    return entry


@pytest.mark.parametrize(
    "links", [_LINK, f"{_LINK} [[Code (Lee)]](https://github.com/a/b)", "([pdf](https://a.edu/1.pdf))"]
)
@pytest.mark.parametrize("brackets", ["[{}]", "【{}】"])
def test_a_row_in_brackets_is_read_as_one_without(brackets: str, links: str) -> None:
    entry = _read(f"{brackets.format(f'{_T}, Ann Lee, ICASSP 2017')} {links}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, ("Ann Lee",), "ICASSP", 2017)


@pytest.mark.parametrize("head", ["[KITE]", "[ICML 2017]", "[KiteNet: a net of kites]", "[2017 ICML]"])
def test_brackets_before_a_title_stay_what_they_are(head: str) -> None:
    assert _read(f"{head} {_T} {_LINK}").title == _T
