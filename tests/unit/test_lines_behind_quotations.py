"""Where a paper appeared, in the line below its quoted title that a comma ends."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_TITLE = "Slow kites for cold lakes based on modified tails"


@pytest.mark.parametrize(
    ("title", "link"),
    [(f'"{_TITLE}",', ""), (f"“{_TITLE},”", ""), (f'"[{_TITLE}](https://arxiv.org/abs/2001.00001)",', "https://arxiv.org/abs/2001.00001")],
)  # fmt: skip
@pytest.mark.parametrize("venue", ["Wind-Physical Tail Systems", "Kite System Technology"])
def test_the_line_below_a_quoted_title_tells_its_journal(title: str, link: str, venue: str) -> None:
    row = f"- Ann Lee, Bo Kim and Joan Moll,\n  {title}\n  {venue}, vol.43, no.6, pp.1931-1940, 2019. (in Chinese, EI)"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries
    assert (entry.title, entry.venue, entry.year, entry.link) == (_TITLE, venue, 2019, link)
    assert len(entry.authors) == 3


def test_items_of_html_break_there_too() -> None:
    row = f'<li>\n<b>Ann Lee</b>, Bo Kim,\n"<a href="https://kites.example/1">{_TITLE}</a>",\n<i>Wind Technology</i>, vol. 2, no. 1, pp. 13-24, 2026.\n</li>'
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n<ul>\n{row}\n</ul>\n").entries
    assert (entry.title, entry.venue, entry.year) == (_TITLE, "Wind Technology", 2026)
