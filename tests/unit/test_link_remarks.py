"""What pages say of their links to those who hear them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.link_remarks import without_link_remarks

_T = "Steering Kites over Frozen Lakes"


@pytest.mark.parametrize(
    "remark",
    [
        " (Links to an external site.)",
        " (Links to an external site.)Links to an external site.",
        " (link is external)",
        " (external link)",
        " (opens in a new tab)",
        " (Opens in new window)",
        " (wird in neuem Tab geöffnet)",
        " (s’ouvre dans un nouvel onglet)",
        " (se abre en una nueva ventana)",
        "（新しいタブで開く）",
        "（在新窗口中打开）",
    ],
)
@pytest.mark.parametrize(
    "row",
    [
        "Lee, Ann and Bo Kim. 2006. “{t}{r}.” Kite Letters 71:353-375.",
        'Lee, Ann and Bo Kim. 2006. "{t}{r}" Kite Letters 71:353-375.',
        "Lee, Ann and Bo Kim. 2006. [{t}{r}](https://doi.org/10.1000/kites.1). Kite Letters 71:353-375.",
        "Lee, Ann and Bo Kim. 2006. [{t}](https://doi.org/10.1000/kites.1){r}. Kite Letters 71:353-375.",
    ],
)
def test_what_is_said_of_links_is_no_part_of_a_title(row: str, remark: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {row.format(t=_T, r=remark)}\n").entries
    assert (entry.title, entry.authors, entry.year, entry.venue) == (_T, ("Lee, Ann", "Bo Kim"), 2006, "Kite Letters")


@pytest.mark.parametrize("text", ["Kites (with external winds)", "[external](https://a.edu)", "A new window on kites"])
def test_other_words_stay(text: str) -> None:
    assert without_link_remarks(text) == text


def test_remarks_are_cut_in_linear_time() -> None:
    assert_linear(lambda size: without_link_remarks("(external " * size), 20_000)
