"""Links in HTML whose address no mark ends, and roles of reStructuredText."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.mended_markup import mended

_PAGE = "https://arxiv.org/abs/2001.00001"
_T = "Steering small kites over cold lakes"


@pytest.mark.parametrize(
    "tag",
    [
        f'<a href="{_PAGE} target="_blank" rel="noopener nofollow"">',
        f'<a href="{_PAGE} target="_blank"">',
        f'<a class="paper" href="{_PAGE} rel="nofollow"">',
        f"<a href='{_PAGE} target='_blank''>",
        f'<a href="{_PAGE}" target="_blank">',
        f'<a href="{_PAGE}" title="">',
        f'<A HREF="{_PAGE} target="_blank"">',
        f'<a href={_PAGE}">',
        f'<a href="{_PAGE}>',
        f"<a href='{_PAGE} >",
        f"<a class='paper' href=\"{_PAGE}'>",
        f"<a href=“{_PAGE}”>",
        f"<a href={_PAGE}>",
    ],
)
def test_an_address_that_no_mark_ends_is_a_link(tag: str) -> None:
    (entry,) = read_catalog(f'# L\n\n## Papers\n\n- Lee, A. 2020, ApJ, "{_T}" {tag}(ADS Link)</a>\n').entries
    assert (entry.title, entry.link, entry.year) == (_T, _PAGE, 2020)


@pytest.mark.parametrize(
    "tag",
    [
        f'<a href="{_PAGE}.pdf" title="">',
        '<a href="https://a.org/b c.pdf" title="">',
        "<a name=''>",
        f"<a href='{_PAGE}'>",
        f"<a href={_PAGE}>",
    ],
)
def test_other_tags_stay_as_they_are(tag: str) -> None:
    assert mended(tag) == tag


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Warm kites of H\ :sub:`2`\ O at sea", "Warm kites of H<sub>2</sub>O at sea"),
        (r"Warm kites of :sup:`56`\ Ni at sea", "Warm kites of <sup>56</sup>Ni at sea"),
        (r"Warm kites of :superscript:`56`\ Ni at sea", "Warm kites of <sup>56</sup>Ni at sea"),
        (r"Warm kites of CO\ :subscript:`2` at sea", "Warm kites of CO<sub>2</sub> at sea"),
        (r"*Warm kites of* :sup:`56`\ *Ni at sea*", "Warm kites of <sup>56</sup>Ni at sea"),
    ],
)
def test_a_role_raises_or_lowers_what_it_holds(written: str, read: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- [{written}]({_PAGE})\n").entries
    assert entry.title == read


def test_it_is_read_in_time() -> None:
    assert_linear(lambda size: mended(f'<a href="{_PAGE} ' + "x=" * size), 2_000)
    assert_linear(lambda size: mended("<a href='https://a.org/b x=" * size), 1_000)
    assert_linear(lambda size: mended(r"\ :sub:`" * size), 2_000)


@pytest.mark.parametrize("end", [")", " ", ')" '])
@pytest.mark.parametrize("before", ["", "Lee, Ann, Bo Holm, and Cy Kerk. ", "Ann Lee, Bo Holm and Cy Kerk, "])
def test_a_quotation_mark_stands_for_the_bracket_that_begins_a_link(before: str, end: str) -> None:
    text = f'{before}"Kites: Assessing the Wind at Sea](https://arxiv.org/abs/2001.00001{end} Kite Letters, 2017'
    assert mended(text).startswith(f"{before}[Kites: Assessing the Wind at Sea](https://arxiv.org/abs/2001.00001)")


@pytest.mark.parametrize("text", ['[The 6" kites of winter](https://a.org/b)', '["Kites of winter"](https://a.org/b)'])
def test_a_whole_link_stays_as_it_is(text: str) -> None:
    assert mended(text) == text
