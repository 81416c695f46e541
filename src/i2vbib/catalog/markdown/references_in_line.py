"""Several references in one line, as some bibliographies run them on: ``… 12, 3-9. Moll B. 2012. Tea at Sea. …``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Piece, Text, plain_text
from i2vbib.catalog.markdown.references.reference_forms import is_reference

_NAME: Final = (
    r"(?:(?!(?:and|et|y|und|e) )[a-z]{1,3} ){0,2}[^\W\d_a-z][\w’'-]+,? [^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,2}"
)
_NAMES_AND_YEAR: Final = (
    rf"{_NAME}(?:(?:,? (?:&|and|et|y|und|e) |[,;]? ?){_NAME}){{0,20}}(?:,? et al\.?)?,? ?"
    rf"(?:\([Ee]ds?\.?\)[.,]? )?\(?{ANY_YEAR}[a-z]?[).:,]"
)
_FIRST: Final = re.compile(rf"\s*{_NAMES_AND_YEAR}")
_NEXT: Final = re.compile(rf"(?<=[.)\]”’»])[.;]? +(?:[Ss]ee also |[Cc]f\. )?(?={_NAMES_AND_YEAR})")
"""Names by their initials with a year behind them, where a sentence, brackets or a quotation have ended."""
_IN_CAPITALS: Final = (
    r"(?:(?:D[AEIU]|DES|DEL|LA|LE|VAN|VON|DER) ){0,2}[^\W\d_a-zß-ÿ]{2}[^\W\d_a-zß-ÿ’']{0,30}"
    r"(?:[ ’'-][^\W\d_a-zß-ÿ]{2,30}){0,2}"
    r",? [^\W\d_a-zß-ÿ][^\W\d_A-Z]+(?:[ -][^\W\d_a-zß-ÿ][^\W\d_A-Z]+)?(?:,| [(/]|\.\s|\s?:\s)"
)
_FIRST_IN_CAPITALS: Final = re.compile(rf"\s*{_IN_CAPITALS}")
_NEXT_IN_CAPITALS: Final = re.compile(rf"(?<=[\d)\]”»]\.) +(?={_IN_CAPITALS})")
"""``…, Vents, n° 3, 2013, p. 50-52. LEE Ann, …``: families in capitals, behind a year's or a page's stop."""


def split_references(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Cut a run before each reference in it; nothing unless it begins with one, and each part is a whole one."""
    first = pieces[0] if pieces else None
    if not isinstance(first, Text):
        return []
    next_one = (
        _NEXT if _FIRST.match(first.text) else _NEXT_IN_CAPITALS if _FIRST_IN_CAPITALS.match(first.text) else None
    )
    if not next_one:
        return []
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        texts = next_one.split(piece.text) if isinstance(piece, Text) else []
        runs[-1].append(piece._replace(text=texts[0]) if isinstance(piece, Text) else piece)
        runs += ([piece._replace(text=text)] for text in texts[1:] if isinstance(piece, Text))
    are_whole = len(runs) > 1 and all(is_reference(plain_text(run)) for run in runs)
    return list(map(tuple, runs)) if are_whole else []
