"""Titles with markup: what is read as markup, and what each reader is given."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.text.foreign_tags import from_markup
from i2vbib.text.richtext import Span, csl, parse, plain

NOCASE = '<span class="nocase">'
SMALLCAPS = '<span style="font-variant:small-caps;">'

MARKED_UP = st.lists(
    st.sampled_from([
        "<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", NOCASE, SMALLCAPS, "</span>",
        "<script>", "$", "$$", "<", "&", "x", "R", " ", "2", "^", "_", "{", "}", "\\", "\\alpha",
        "\\input", "$5", "²", "é",
    ])
).map("".join)  # fmt: skip


def text(characters: str) -> Span:
    return Span("text", characters)


@pytest.mark.parametrize(
    ("title", "spans"),
    [
        ("", ()),
        ("Plain & simple", (text("Plain & simple"),)),
        ("R<sup>2</sup>-Tuning", (text("R"), Span("sup", children=(text("2"),)), text("-Tuning"))),
        ("CM$^2$", (text("CM"), Span("math", "^2"))),
        ("<b><i>x</i></b>", (Span("bold", children=(Span("italic", children=(text("x"),)),)),)),
        (f"{NOCASE}van</span> x", (Span("nocase", children=(text("van"),)), text(" x"))),
        (f"{SMALLCAPS}Nef</span>", (Span("smallcaps", children=(text("Nef"),)),)),
        ("<script>x</script>", (text("<script>x</script>"),)),
        ("a < b > c", (text("a < b > c"),)),
        ("<i>never closed", (text("<i>never closed"),)),
        ("never opened</i>", (text("never opened</i>"),)),
        ("<i>a<b>c</i>", (Span("italic", children=(text("a<b>c"),)),)),
        ("<sup></sup>x", (text("x"),)),
        ("<i>$x<y$</i>", (Span("italic", children=(Span("math", "x<y"),)),)),
    ],
)
def test_a_title_is_read_as_spans(title: str, spans: tuple[Span, ...]) -> None:
    assert parse(title) == spans


@pytest.mark.parametrize(
    "formula",
    [
        "O(n^k)", "R^2", "^2", "_{\\text{max}}", "\\alpha", "\\mathbb{R}^n", "x_1^{2}", "\\mathcal{O}(n \\log n)",
        "\\{0,1\\}^n", "x'", "\\frac{a}{b}", "\\sqrt{x}", "\\hat{x}", "a < b", "\\ell_2", "10\\times 10", "-1",
        "k",
    ],
)  # fmt: skip
def test_these_are_formulas(formula: str) -> None:
    assert parse(f"A ${formula}$-Net") == (text("A "), Span("math", formula), text("-Net"))


@pytest.mark.parametrize(
    "title",
    [
        "cost $5 & up to $6", "from $5M-$10M in", "US$ vs C$ trading", "A$AP and Ke$ha", "$ x$", "$x $", "$$", "$",
        "$x$2", "\\$x$", "$" + "x" * 300 + "$",
    ],
)  # fmt: skip
def test_dollars_that_are_money_are_text(title: str) -> None:
    assert parse(title) == (text(title),)
    assert plain(title) == csl(title) == title


@pytest.mark.parametrize(
    "formula",
    [
        "\\input{x}", "\\write18{rm}", "\\def\\x{}", "\\catcode`\\%=12", "\\csname x\\endcsname", "x%", "a&b",
        "#1", "~", "x^2^3", "x^2'", "x^", "_", "{", "}", "}{", "\\frac{a}", "\\text{a_b}", "\\text{\\input}",
        "\\left(x\\right)", "\\\\", "\\unknown", "x\ny", "\\mathbb", "x^\\frac{a}{b}", "\\{", "\\{{\\}}}",
    ],
)  # fmt: skip
def test_what_could_run_or_stop_tex_is_no_formula(formula: str) -> None:
    assert parse(f"A ${formula}$ B") == (text(f"A ${formula}$ B"),)


@pytest.mark.parametrize(
    ("title", "as_plain", "as_csl"),
    [
        ("R<sup>2</sup>-Tuning", "R²-Tuning", "R<sup>2</sup>-Tuning"),
        ("CM$^2$", "CM²", "CM<sup>2</sup>"),
        ("$R^2$", "R²", "R<sup>2</sup>"),
        ("H<sub>2</sub>O", "H₂O", "H<sub>2</sub>O"),
        ("the 19<sup>th</sup>", "the 19th", "the 19<sup>th</sup>"),
        ("$\\alpha$-Net", "α-Net", "α-Net"),
        ("$O(n^k)$", "O(n^k)", "O(n<sup>k</sup>)"),
        ("$x_i$", "x_i", "x<sub>i</sub>"),
        ("$10^{-3}$", "10⁻³", "10<sup>-3</sup>"),
        ("$\\mathbb{R}^n$", "ℝⁿ", "ℝ<sup>n</sup>"),
        ("$\\frac{a}{b}$", "a/b", "a/b"),
        ("$\\hat{e}$", "ê", "ê"),
        ("$\\text{top-}k$", "top-k", "top-k"),
        ("<i>C. <b>elegans</b></i>", "C. elegans", "<i>C. <b>elegans</b></i>"),
        ("c<sub><i>p</i></sub>", "cp", "c<sub><i>p</i></sub>"),
        (f"{NOCASE}van</span>", "van", f"{NOCASE}van</span>"),
        ("a < b & <script>", "a < b & <script>", "a < b & <script>"),
    ],
)
def test_plain_text_and_csl(title: str, as_plain: str, as_csl: str) -> None:
    assert plain(title) == as_plain
    assert csl(title) == as_csl


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("A  title \n in\tlines ", "A title in lines"),
        ("no\u00a0break\u2009blanks\u200b", "no break blanks"),
        ("Q&amp;A, R&D, AT&T;", "Q&A, R&D, AT&T;"),
        ("twice &amp;amp; escaped &lt;sup&gt;2&lt;/sup&gt;", "twice & escaped <sup>2</sup>"),
        ("&copy; &#233; &#xE9; &nosuch;", "© é é &nosuch;"),
        ("R<SUP class='x'>2</SUP>", "R<sup>2</sup>"),
        ("<em>in vitro</em> <strong>b</strong>", "<i>in vitro</i> <b>b</b>"),
        ("<jats:italic>x</jats:italic><jats:sup>2</jats:sup>", "<i>x</i><sup>2</sup>"),
        ("<scp>Nef</scp> <sc>x</sc>", f"{SMALLCAPS}Nef</span> {SMALLCAPS}x</span>"),
        ("<span style='font-variant: small-caps'>N</span>", f"{SMALLCAPS}N</span>"),
        ('<span class="nocase">v<span>a</span>n</span></span>', f"{NOCASE}van</span>"),
        ('<a href="https://x.org">linked</a> <tt>code</tt>', "linked code"),
        ("one<br/>two<BR>three", "one two three"),
        ('for<mml:math alttext="$d$"><mml:mi>d</mml:mi></mml:math>-complete', "for d-complete"),
        ("**Bold** words, 2 ** 3", "Bold words, 2 ** 3"),
        ("CM$^2$ and R² stay", "CM$^2$ and R² stay"),
        ("<script>x</script> a < b", "<script>x</script> a < b"),
        ("bell\x07 and null\x00", "bell and null"),
    ],
)  # fmt: skip
def test_markup_of_catalogs_and_crossref_is_brought_to_one_form(markup: str, title: str) -> None:
    assert from_markup(markup) == title


@given(MARKED_UP)
def test_spans_are_never_empty_and_texts_never_side_by_side(title: str) -> None:
    def check(spans: tuple[Span, ...]) -> None:
        kinds = [span.kind for span in spans]
        assert ("text", "text") not in pairwise(kinds)
        for span in spans:
            assert bool(span.text) != bool(span.children)
            check(span.children)

    check(parse(title))


@given(st.text(st.characters(exclude_characters="<$")))
def test_text_without_markup_is_itself(title: str) -> None:
    assert plain(title) == csl(title) == title


@given(st.one_of(MARKED_UP, st.text()))
def test_bringing_markup_to_one_form_twice_changes_nothing(markup: str) -> None:
    assert from_markup(from_markup(markup)) == from_markup(markup)


@pytest.mark.parametrize("piece", ["<i>", "</i>", "<i>x", "$", "$x", "&amp;", "**x", "<span>", "$x^"])
def test_a_long_hostile_title_is_read(piece: str) -> None:
    title = piece * 20_000
    assert plain(title)
    assert from_markup(title) == from_markup(title).strip()
