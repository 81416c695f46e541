"""The marks by which a line is read stay inside the reader, wherever a line has labels, italics or bold."""

from __future__ import annotations

import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.catalog import read_catalog

_MARKS: Final = re.compile("[\ue000-\uf8ff]")
_ROWS: Final = (
    "A. Lee, Kites over small lakes and ropes of tin, _Math. Comp._ **44** (1985), no. 170, 483--494.",
    "Lee, A., & Kim, B. (2019). Kites over small lakes and ropes. *Kite Letters*, 12(3), 45-67.",
    "**Kites over small lakes and ropes**, *Ann Lee, Bo Kim*, ACL 2019. [[pdf]](https://arxiv.org/abs/1901.00001)",
    "[Kites over small lakes and ropes](https://arxiv.org/abs/1901.00001), Ann Lee, Bo Kim (ICML 2019)",
)
_INSERTED: Final = (
    "[pdf](https://a.org/x.pdf)",
    "doi:[10.2307/2007968](https://doi.org/10.2307/2007968)",
    "**",
    "*",
    "<br>",
    "<i>",
    '"',
    "[",
    "](",
    "`",
)


@pytest.mark.parametrize("label", _INSERTED[:2])
def test_a_label_within_a_title_is_none_of_its_words(label: str) -> None:
    row = f"* A. Lee, Kites over small lakes and {label} ropes of tin, _Math. Comp._ **44** (1985), no. 170, 483--494."
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries

    assert entry.title in {
        "Kites over small lakes and ropes of tin",
        "Kites over small lakes and doi: ropes of tin",
    }


@given(st.sampled_from(_ROWS), st.lists(st.tuples(st.sampled_from(_INSERTED), st.floats(0, 1)), max_size=3))
def test_no_field_holds_a_mark(row: str, inserted: list[tuple[str, float]]) -> None:
    for text, share in inserted:
        place = int(share * len(row))
        row = f"{row[:place]}{text}{row[place:]}"
    for entry in read_catalog(f"# L\n\n## Papers\n\n- {_ROWS[0]}\n- {row}\n").entries:
        assert not _MARKS.search("\n".join((entry.title, entry.name, entry.venue, entry.link, *entry.authors)))
