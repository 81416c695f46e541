"""Titles in italics whose subtitle stands outside them: ``Lee, A. (2004). *Free Kites*: How winds lock tails.``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, TITLE
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books

_OUTSIDE: Final = re.compile(
    rf"{ANY_YEAR}[a-z]?\)[.,:]?\s+{EMPHASIS}[^{EMPHASIS_END}\n]{{3,200}}?(?P<end>{EMPHASIS_END}(?=:)|(?<=\?){EMPHASIS_END})"
    rf"(?P<subtitle>:?\s[^\W\d_a-z][^.:()\n{EMPHASIS}{STRONG}{TITLE}{LABEL}]{{9,200}})(?=\s\(|\.\s|\.?$)"
)
_SMALL_WORD: Final = re.compile(r"\s[a-z]{1,4}\s")
_FEWEST_WORDS: Final = 3


def with_subtitle_inside(line: str) -> str:
    """Give a reference, as long as before, in which italics end behind the whole of the title that they begin.

    What follows a colon is a subtitle, and behind a question what has a small word among its three or more; who printed
    the work, where, and where it appeared are none.
    """
    found = _OUTSIDE.search(line) if EMPHASIS_END in line else None
    if not found or not _is_subtitle(found["subtitle"]):
        return line
    return f"{line[: found.start('end')]}{found['subtitle']}{EMPHASIS_END}{line[found.end() :]}"


def _is_subtitle(words: str) -> bool:
    text = words.lstrip(": ")
    is_long = count_words(text) >= _FEWEST_WORDS and (words.startswith(":") or _SMALL_WORD.search(text) is not None)
    is_other = publishes_books(text) or is_known_venue(text) or NAMES_VENUE.search(text)
    return is_long and not (is_other or any(map(is_place, text.split(", "))))
