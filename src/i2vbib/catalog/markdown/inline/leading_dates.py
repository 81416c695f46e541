"""The date that a row begins with, as scholars' own pages and East Asian lists have it: ``2025.06. / 「…」, 『…』``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import WORDED, Link, Piece, Text, end_of_line, plain_text

_BEGINS_WITH_YEAR: Final = re.compile(r"\s*[12]\d{3}(?!\d)")
_MONTH: Final = r"\s?[./年년-]\s?(?:0?[1-9]|1[0-2])(?!\d)(?:\s?[./月월-]\s?[0-3]?\d(?!\d))?\s?[月월日일]?\.?"
_DATE: Final = re.compile(
    rf"\s*(?P<year>{ANY_YEAR})(?:(?P<month>{_MONTH})(?P<range>\s?[~〜～–-]\s?(?:{ANY_YEAR})?{_MONTH})?|\.)?"
    r"(?P<mark>\s*[/|｜·:：]\s+|\s+[-–—]\s+|\s*)(?=[^\W\d_]|[「『《〈“\"])"
)
_QUOTATIONS: Final = re.compile("「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|[(（][^()（）]*[)）]")
_OPENING: Final = frozenset('「『《〈“"')
_TELLS_WORK: Final = re.compile(
    '[「『《〈]|[“"](?=[^"”]*[\u3040-\u9fff\uac00-\ud7a3])|논문|[论論]文|[Tt]hesis|[Dd]issertation'
)
"""A title's corners, or a thesis; what else a page of somebody's dates are posts, grants and honours."""
_ROLE_BEHIND: Final = re.compile(r"』\s?[(（]")
_A_YEAR: Final = re.compile(rf"{ANY_YEAR}(?<!\d{{5}})(?!\d)")


def with_date_last(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give ``[「凧の歴史」, 『凧学』](…) (2025)`` for ``[2025.06. / 「凧の歴史」, 『凧学』](…)``.

    Without a link corners or a thesis must follow the date; where the row tells another year, it is that of a reading.
    """
    first, *others = pieces
    if not isinstance(first, WORDED) or not _BEGINS_WITH_YEAR.match(first.text):
        return pieces
    second = others[0] if others and isinstance(first, Text) else None
    if isinstance(second, Text) and second == Text(second.text):  # Markdown took the date for a number
        first, others = Text(f"{first.text}{second.text}"), others[1:]
    found = _DATE.match(first.text)
    rest = first.text[found.end() :] if found else ""
    if not found or is_label(rest) or not (rest[0] in _OPENING or "/" in found["mark"] or _ends(found)):
        return pieces
    line = end_of_line(others)
    behind = f"{rest}{plain_text(others[:line])}"
    is_post = found["range"] and rest[0] not in _OPENING
    is_game = rest.startswith("『") and not _ROLE_BEHIND.search(rest)  # or a film, and who made it
    if not (isinstance(first, Link) or (_TELLS_WORK.search(behind) and not (is_post or is_game))):
        return pieces
    told = set(_A_YEAR.findall(_QUOTATIONS.sub(" ", behind)))
    year = () if told else (Text(f" ({found['year']})"),)
    return (first._replace(text=rest), *others[:line], *year, *others[line:]) if told <= {found["year"]} else pieces


def _ends(found: re.Match[str]) -> bool:
    """Say whether a month ends before other words; ``2020年4月以前`` goes on in them."""
    return bool(found["month"]) and not found[0][-1].isalnum()
