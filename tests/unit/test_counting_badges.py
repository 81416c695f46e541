"""Identifiers that only a badge tells."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.counting_badges import with_badge_links

_DOI = "10.5555/kites.1"
_LINK = f"https://doi.org/{_DOI}"
_DIV = """<div class="pub">
<div data-doi="{0}"></div>
<h3><a href="">Kites of tin and lead.</a></h3>
<span>Lee A, Kim BC, Moll C.</span>
<span><i>Kite Letters</i>. 2021</span>
</div>"""


@pytest.mark.parametrize("value", [_DOI, _LINK, f"http://dx.doi.org/{_DOI}"])
@pytest.mark.parametrize(
    "row",
    [
        _DIV,
        '- Lee A, Kim BC, Moll C. Kites of tin and lead. Kite Letters. 2021. <span class="badge" data-doi="{0}"></span>',
        '- <span data-doi="{0}"></span> Lee A, Kim BC, Moll C. Kites of tin and lead. Kite Letters. 2021.',
        "<ul><li>Lee A, Kim BC, Moll C. Kites of tin and lead. Kite Letters. 2021. <span data-doi='{0}'></span></li></ul>",
    ],
)
def test_a_badge_tells_the_doi_of_its_row(row: str, value: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n{row.format(value)}\n").entries
    assert (entry.title, entry.link) == ("Kites of tin and lead", _LINK)


@pytest.mark.parametrize(
    "source",
    [
        f'<li>Kites <a href="{_LINK}">tin</a> <span data-doi="{_DOI}"></span></li>',
        '<li>Kites <span data-doi=""></span></li>',
        '<p>Kites <span data-doi="10.5555/1"></span> <span data-doi="10.5555/2"></span></p>',
    ],
)
def test_a_badge_adds_nothing_to_a_link_or_where_it_is_not_ones(source: str) -> None:
    assert with_badge_links(source) == source


def test_each_row_of_html_has_its_own() -> None:
    rows = "".join(f'<li>Kites <b data-arxiv-id="2001.0000{n}"></b></li>' for n in range(2))
    assert with_badge_links(rows).count("https://arxiv.org/abs/2001.0000") == 2
