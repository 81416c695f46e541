"""Journals cut short that begin as a person's name does: ``J. Austral. Kite Soc.``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("journal", ["J. Austral. Kite Soc.", "J. Austral. Math. Soc.", "J. Comput. Kit."])
@pytest.mark.parametrize("names", ["", "A. Lee, B. Kim, "])
@pytest.mark.parametrize("end", [",\n  ", ", "])
def test_a_journal_is_no_author(journal: str, names: str, end: str) -> None:
    place = f"*{journal}* **102** (2017), 1--2. [arXiv](https://arxiv.org/abs/2001.01249)"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {names}Kites over some lakes in the spring{end}{place}\n").entries
    assert (entry.title, entry.venue, entry.year) == ("Kites over some lakes in the spring", journal, 2017)
    assert entry.authors == (("A. Lee", "B. Kim") if names else ())
