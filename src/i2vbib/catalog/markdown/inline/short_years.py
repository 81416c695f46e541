"""Years that are cut short or have no blank before them: ``(22 S&P) A Title``, ``Lee, Ann.1965. Kites``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, SHORT_YEAR, full_year
from i2vbib.catalog.markdown.inline.pieces import WORDED, Piece
from i2vbib.facts.common_words import english_words
from i2vbib.facts.journal_titles import is_journal_word
from i2vbib.facts.venues import lookup

_SHORT_FIRST: Final = re.compile(
    rf"(?P<open>[\[(（【])(?:['’‘]?(?P<short>{SHORT_YEAR})['’‘]?[ -]|(?P<whole>{ANY_YEAR}), "
    rf"|(?<=\[)(?P<dashed>{ANY_YEAR})-(?!(?i:{MONTH})\]))"
    r"(?P<venue>[^\W\d_][^\[\]()（）【】\d\n]{1,40})(?P<close>[\])）】])"
)
_SHORT_LAST: Final = re.compile(
    rf"[\[(（【]?(?P<venue>[A-Za-z][A-Za-z&/ -]{{1,24}}?)[ -]?(?P<short>{SHORT_YEAR})['’‘]?[])）】]?"
)
_DIGITS_LAST: Final = re.compile(r"\d\d\W{0,2}$")
_TIGHT_YEAR: Final = re.compile(r"(?<=[^\W\d_]{2})\.(?=(?:19|20)\d\d[a-z]?\.\s)")
_TIGHT_TITLE: Final = re.compile(rf"(?<=[. ]){ANY_YEAR}(?=[A-Z](?:[a-z]+)?\s[^\W\d_])")
_NAMES: Final = re.compile(r"[^\W_][^\d:\"“\n,]{0,30}, [^\d:\"“\n]{1,170}")
"""``Lee, Ann 1965Kites and``: names, a year, and no mark before the title."""
_WITHIN: Final = 200
"""Characters in which the names end."""
_ACRONYM: Final = re.compile(r"[A-Z][^\W\d_]*[A-Z&]|[A-Z][a-z]+\.")
_UNIT: Final = re.compile(r"(?:[kMGTPE]?(?:B|Hz|iB|W|eV|FLOPS?)|[AP]M|GPUs?|CPUs?)\b")


def with_whole_years_first(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give ``(S&P 2022)`` for ``(22 S&P)``, ``(2022, S&P)``; before all else also with a venue that no table knows."""
    if not any(_SHORT_FIRST.search(piece.text) for piece in pieces if isinstance(piece, WORDED)):
        return pieces
    first = next((piece for piece in pieces if isinstance(piece, WORDED) and piece.text.strip()), None)
    return tuple(_with_whole_year(piece, is_first=piece is first) for piece in pieces)


def _with_whole_year(piece: Piece, *, is_first: bool) -> Piece:
    if not isinstance(piece, WORDED):
        return piece

    return piece._replace(text=whole_year_first(piece.text, is_first=is_first))


def whole_year_first(text: str, *, is_first: bool) -> str:
    """Give a text with ``(S&P 2022)`` for ``(22 S&P)``; ``is_first`` says that nothing stands before it."""

    def whole(found: re.Match[str]) -> str:
        is_alone = is_first and not text[: found.start()].strip()
        if found["dashed"]:  # ``[2024-ISSTA]``
            is_told = lookup(found["venue"]) or is_journal_word(found["venue"]) or _may_be_venue(found["venue"])
            return f"[{found['venue'].strip()} {found['dashed']}] " if is_told else found[0]
        if not ((is_alone and _may_be_venue(found["venue"])) or lookup(found["venue"])) or (
            found["whole"] and not is_alone
        ):
            return found[0]
        year = found["whole"] or full_year(found["short"])
        return f"{found['open']}{found['venue'].strip()} {year}{found['close']} "

    return _SHORT_FIRST.sub(whole, text)


def whole_year_last(text: str) -> str:
    """Give ``EuroSys 2024`` for ``EuroSys 24'`` and ``eurosys24``: behind a journal's name a number is a volume."""
    found = _SHORT_LAST.fullmatch(text) if _DIGITS_LAST.search(text) else None
    venue = lookup(found["venue"]) if found else None
    return f"{found['venue']} {full_year(found['short'])}" if found and venue and venue.kind == "conference" else text


def _may_be_venue(words: str) -> bool:
    """Say whether words are an acronym, are cut short, or are one that is no common word: ``(17 Blackhat) …``."""
    is_one = words.istitle() and " " not in words and words.casefold() not in english_words()
    return bool(is_one or _ACRONYM.search(words)) and not _UNIT.match(words)


def with_blank_before_year(line: str) -> str:
    """Give ``Lee, Ann. 1965. Kites`` for ``Lee, Ann.1965. Kites``, or ``Lee, Ann 1965Kites``.

    The slip hides where the names end.
    """
    may_be_tight = ".19" in line or ".20" in line
    found = _TIGHT_YEAR.search(line, 0, _WITHIN) if may_be_tight else None
    if found:
        return f"{line[: found.end()]} {line[found.end() :]}"
    may_be_tight = may_be_tight or " 19" in line or " 20" in line
    found = _TIGHT_TITLE.search(line, 0, _WITHIN) if may_be_tight else None
    is_told = found and _NAMES.fullmatch(line[: found.start()].strip())
    return f"{line[: found.end()]}. {line[found.end() :]}" if found and is_told else line
