"""Rows that leave nothing open are told at once, as every layout in its turn would read them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.catalog.markdown.blocks import read_blocks
from i2vbib.catalog.markdown.list_forms import prepared
from i2vbib.catalog.markdown.papers import PaperReader
from i2vbib.catalog.markdown.plain_rows import plain_rows

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

TITLES: Final = (
    "Steering Kites over Slow Lakes",
    "KiteNet: Steering Kites over Lakes",
    "Slow Kites Steer Themselves Through Deep Winter Lakes",
    "How Do Kites Fly in Rain?",
    "Tin Kites",
    "Kites for 2020",
    "ICRA'23 Kites of Tin",
    "Kites of Tin ICML19",
    "Steering Kites at NeurIPS",
    "Kites of Tin and Oak: A Survey",
)
TITLED: Final = (
    "[{title}](https://arxiv.org/abs/2001.{n:05})",
    "**{title}** [[paper]](https://arxiv.org/abs/2001.{n:05})",
    "**[{title}](https://doi.org/10.1000/k{n})**",
)
BEHIND: Final = (
    *("", ".", ", {names}, {venue}", ". {names}. {venue}.", ", *{names}*, {venue}", " - {names}, {venue}"),
    *(
        " ({venue})",
        ", {venue}",
        " - {venue}",
        " *{venue}*",
        " `{venue}`",
        ". {names}. *{venue}*.",
        ": {names}, {venue}",
    ),
)
NAMES: Final = (
    "Ann Lee, Bo Kim",
    "Ann B. Lee, Bo Kim and Cy Wu",
    "Lee, Kim, and Wu",
    "Ann Lee et al.",
    "Oxford Kite Lab",
)
VENUES: Final = ("CVPR 2023", "TPAMI 2020", "Nature 2021", "arXiv 2022", "ICML'21", "KITES 2020", "ACL Findings 2021")
CODE: Final = " ([code](https://github.com/ann/kites{n}))"


def both(text: str) -> tuple[list[Entry], list[Entry], int]:
    """Give the entries of a list read with its plain rows told, without, and how many were told."""
    blocks, forms = prepared(read_blocks(text))
    readers = PaperReader({}, frozenset(), forms), PaperReader({}, frozenset(), forms._replace(told={}))
    for reader in readers:
        reader.read(blocks)
    return readers[0].entries, readers[1].entries, len(plain_rows(blocks))


@pytest.mark.parametrize("behind", BEHIND)
def test_rows_are_told_as_the_layouts_read_them(behind: str) -> None:
    for titled, names, venue in product(
        TITLED, NAMES if "names" in behind else "-", VENUES if "venue" in behind else "-"
    ):
        row = f"- {titled}{behind}{CODE}\n"
        rows = [row.format(title=title, names=names, venue=venue, n=n) for n, title in enumerate(TITLES)]
        told, read, _ = both("# List\n\n## Papers\n\n" + "".join(rows))
        assert told == read
        assert len(told) >= len(TITLES) - 1


@given(
    st.lists(
        st.from_regex(r"[A-Z][a-z]{2,7}( (for|[A-Za-z][a-z]{1,7}|[A-Z]\w{1,4})){1,6}", fullmatch=True),
        min_size=3,
        max_size=6,
    ),
    st.sampled_from(BEHIND[:8]),
)
def test_whatever_the_words(titles: list[str], behind: str) -> None:
    row = f"- {TITLED[0]}{behind}\n"
    rows = [row.format(title=title, names=NAMES[0], venue=VENUES[0], n=n) for n, title in enumerate(titles)]
    told, read, _ = both("# List\n\n## Papers\n\n" + "".join(rows))
    assert told == read


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("[Steering Kites over Lakes](https://arxiv.org/abs/2001.{n:05}), Ann Lee, Bo Kim, CVPR 2023", True),
        ("**Steering Kites over Lakes**. *Ann Lee*. ICML 2020. [[pdf]](https://arxiv.org/abs/2001.{n:05})", True),
        (
            "[Steering Kites over Lakes](https://arxiv.org/abs/2001.{n:05}) (CVPR 2023) [code](https://github.com/a/b)",
            True,
        ),
        ("[Steering Kites over Lakes](https://github.com/ann/kites{n})", False),
        (
            "[Steering Kites over Lakes](https://arxiv.org/abs/2001.{n:05}) and [Tin](https://arxiv.org/abs/2002.{n:05})",
            False,
        ),
        ("[Steering Kites over Lakes](https://arxiv.org/abs/2001.{n:05}), Kites at Sea, CVPR 2023", False),
        ("[Steering Kites over Lakes](https://arxiv.org/abs/2001.{n:05}), Ann Lee, arXiv 2023", False),
        ("[Steering Kites over Lakes (2020)](https://arxiv.org/abs/2001.{n:05})", False),
        ("**Steering Kites over Lakes**: a kite. [[pdf]](https://arxiv.org/abs/2001.{n:05})", False),
    ],
)
def test_what_is_plain(row: str, *, is_told: bool) -> None:
    text = "# List\n\n## Papers\n\n" + "".join(f"- {row.format(n=n)}\n" for n in range(4))
    assert both(text)[2] == (3 if is_told else 0)


def test_a_row_with_more_below_it_or_beside_a_label_is_left_to_the_layouts() -> None:
    row = "- [Steering Kites {} over Lakes](https://arxiv.org/abs/2001.{:05})\n"
    rows = [row.format(word, n) for n, word in enumerate(("Tin", "Oak", "Red", "Wet"))]
    rows[1] += "  - Ann Lee, Bo Kim\n"
    rows[2] += "- [Code](https://github.com/ann/kites)\n"
    text = "# List\n\n## Papers\n\n" + "".join(rows)
    told, read, plain = both(text)
    assert plain == 1  # the last one
    assert told == read
    assert told[1].authors == ("Ann Lee", "Bo Kim")
