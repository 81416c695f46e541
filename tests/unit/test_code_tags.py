"""A word set as code behind a title: a tag, or the title's last word."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Steering Tails in Air with Kites `XYZW`", "Steering Tails in Air with Kites"),
        ("Steering Tails in Snow with Kites `robust`", "Steering Tails in Snow with Kites"),
        ("Steering Tails in Foam with Kites `survey` `robust`", "Steering Tails in Foam with Kites"),
        ("Steering Tails in Smog with Kites `XYZW` `2020`", "Steering Tails in Smog with Kites"),
        ("A Guide to Steering Big Kites with `kite`", "A Guide to Steering Big Kites with kite"),
        ("A Guide to the Language of Kites: `kite`", "A Guide to the Language of Kites: kite"),
        ("A Guide to Steering `kite`", "A Guide to Steering kite"),
        ("Steering `kite` in Mud and Snow", "Steering kite in Mud and Snow"),
    ],
)
def test_one_word_of_code_closes_a_title(written: str, title: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {written} [paper](https://arxiv.org/abs/2304.00005)").entries
    assert entry.title == title
