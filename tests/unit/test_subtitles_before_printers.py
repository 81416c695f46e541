"""Subtitles behind a full stop and before a known publisher, where the year stands without brackets."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


def read(row: str) -> tuple[str, str, int | None]:
    [entry] = read_catalog(f"# L\n\n## Kites\n\n- {row}\n").entries
    return entry.title, entry.venue, entry.year


@pytest.mark.parametrize("names", ["Lee, A. B. 1986.", "A. B. Lee. 1986."])
@pytest.mark.parametrize(
    "title",
    [
        "Kites in Hard Times. Comparative Responses to International Wind Crises",
        "Reputation and the Kite. Slow Debt Across Three Centuries",
        "Kites of the Firm. How Towns Learned their Winds",
    ],
)
@pytest.mark.parametrize("publisher", ["Cornell University Press", "Princeton University Press."])
def test_a_long_sentence_with_a_small_word_is_a_subtitle(names: str, title: str, publisher: str) -> None:
    assert read(f"{names} {title}. {publisher}") == (title, publisher.rstrip("."), 1986)


@pytest.mark.parametrize("more", ["Advances in Wind", "Cambridge Studies in the Winds", "Topics in Kites and Winds"])
def test_a_series_is_none(more: str) -> None:
    assert read(f"Lee, A. B. 1986. Kites in Hard Times. {more}. Cornell University Press.")[0] == "Kites in Hard Times"
