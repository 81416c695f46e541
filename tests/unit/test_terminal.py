"""What is shown on a terminal or in a workflow's log obeys nobody but the program."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.text.terminal import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kites: Slow, and Quick", "Kites: Slow, and Quick"),
        ("key\t2023\tICCV\n", "key\t2023\tICCV\n"),
        ("Überschall – “Zitat” 论文 naïve", "Überschall – “Zitat” 论文 naïve"),
        ("a\x1b[31mred", "a\\u001b[31mred"),
        ("a\x9b31mred", "a\\u009b31mred"),
        ("a\x9d0;title\x9c", "a\\u009d0;title\\u009c"),
        ("a\x85b", "a\\u0085b"),
        ("a\u2067b\u2069", "a\\u2067b\\u2069"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb\ufeffc\u2060d", "a\\u200bb\\ufeffc\\u2060d"),
        ("a\u200db", "a\\u200db"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u2028b", "a\\u2028b"),
        ("a\ud800b", "a\\ud800b"),
        ("a\U000e0041b", "a\\udb40\\udc41b"),
        ("over\rwrite", "over\\u000dwrite"),
        ("A ##[error]x", "A ##\\u005berror]x"),
        ("::error::x at the start", "\\u003a:error::x at the start"),
        ("two\n  ::warning::x", "two\n  \\u003a:warning::x"),
        ("std::vector", "std::vector"),
    ],
)
def test_what_a_terminal_or_a_runner_obeys_is_an_escape(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text())
def test_nothing_that_is_shown_is_obeyed(text: str) -> None:
    shown = safe(text)
    assert not [one for one in shown if unicodedata.category(one) in {"Cc", "Cs"} and one not in "\t\n"]
    assert not re.search(r"##\[|^\s*::", shown, re.MULTILINE)
    assert safe(shown) == shown
    shown.encode()


@given(st.text())
def test_json_says_the_same(text: str) -> None:
    assert json.loads(safe(json.dumps([text], ensure_ascii=False))) == [text]
