"""Text that is read without the parser comes out as the parser reads it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from i2vbib.catalog.markdown.inline.grammar import inline_grammar
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, PieceReader, Text
from i2vbib.catalog.markdown.inline.simple_text import read_simple_text

PARSER = inline_grammar()
FRAGMENTS = st.sampled_from(
    [
        "Kites", "of", " ", "  ", "\t", "\n", "*", "**", "***", "_", "[", "]", "(", ")", "](", "[a](b)", "[[a]](b)", "[Paper](https://a.b/c_d?e=f)",
        "![", "!", "&", "& ", "&amp;", "<", ">", "`", "$", "\\", ".", ",", ":", '"', "“", "”", "é", "词", "(1)", "\u00a0", "🔥",
    ]
)  # fmt: skip


def parsed(text: str) -> list[Piece]:
    tokens: list[object] = []
    PARSER.inline.parse(text, PARSER, {}, tokens)  # type: ignore[arg-type]  # a list that it fills with its tokens
    return PieceReader().read(tokens)  # type: ignore[arg-type]  # the same


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
@settings(max_examples=1000, deadline=None)
@example("**Kites** *of* [[Paper](a)] [Code](b)")
@example("a**b** c")
@example("*a **b** c*")
def test_it_reads_as_the_parser_does(text: str) -> None:
    pieces = read_simple_text(text)
    assert pieces is None or pieces == parsed(text)


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
@settings(max_examples=1000, deadline=None)
@example("Kites **at [sea")
@example("**Kites** *at [sea](a)")
def test_a_text_that_is_cut_reads_as_the_parser_does(text: str) -> None:
    pieces = read_simple_text(text, is_cut=True)
    assert pieces is None or pieces == parsed(text)


@pytest.mark.parametrize("text", ["**a", "Kites **at [sea", "*Kites [[at sea", "at** sea", "at [sea*"])
def test_stars_that_a_cut_leaves_open_are_words(text: str) -> None:
    assert read_simple_text(text, is_cut=True) == [Text(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Kites & Boats!", [Text("Kites & Boats!")]),
        ("[Kites at Sea](https://a.org/b)", [Link("Kites at Sea", "https://a.org/b")]),
        ("**Kites**, *Ann Lee*.", [Text("Kites", strong=True), Text(", "), Text("Ann Lee", emphasis=True), Text(".")]),
        ("**[Kites](b)** 2023", [Link("Kites", "b", strong=True), Text(" 2023")]),
        ("[[Paper]](b) [x [2] y](c)", [Link("[Paper]", "b"), Text(" "), Link("x [2] y", "c")]),
        ("[[Paper](b)] [x]", [Text("["), Link("Paper", "b"), Text("] [x]")]),
        ("Kites  \n  at sea", [Text("Kites"), Break(), Text("at sea")]),
        ("Kites\nat sea", [Text("Kites"), Break(hard=False), Text("at sea")]),
    ],
)
def test_what_most_lists_are_written_with_needs_no_parser(text: str, pieces: list[Piece]) -> None:
    assert read_simple_text(text) == pieces


@pytest.mark.parametrize(
    "text", ["a\\*", "&amp;", "`a`", "$a$", "<b>a</b>", "![a](b)", "snake_case", "[a](<b>)", "2*3", "**a"]
)
def test_what_may_be_something_else_is_left_to_the_parser(text: str) -> None:
    assert read_simple_text(text) is None
