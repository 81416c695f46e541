"""Who printed a book, whoever that is: all behind a title in italics but the edition, a place and the year."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.editions import EDITION, EDITION_NOTE, PREPARED_BY
from i2vbib.catalog.markdown.imprints.venue_forms import NO_VENUE, is_proper
from i2vbib.catalog.markdown.imprints.venue_names import ENDS_LIKE_VENUE, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, unmarked
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import kind_of

_PRINTED: Final = re.compile(
    rf"[{EMPHASIS_END}\s.,:]*(?:(?:{EDITION_NOTE}|\(?{EDITION}\)?|{PREPARED_BY}[.,])[.,;]*\s+){{0,2}}"
    r"\(?(?:(?P<place>[^\W\d_a-z][^\d:;()\n]{1,40}):\s)?"
    r"(?P<publisher>(?:[^\W\d_a-z]\.\s?){0,3}(?:éditions )?[^\W\d_a-z](?:[^\d.:;()\n]|(?<=\b[ÉE]d)\.){1,60}"
    r"(?:\s(?:Co|Bros)\.|,?\s(?:Inc|Ltd)\.)?)"
    rf"(?:[.,]?\s\(?(?P<year>{ANY_YEAR})\)?(?:,\s\d{{1,4}}\s?(?:pp?|S|s|str)\b\.?)?)?\)?(?:\s\([^()\n]{{2,80}}\))?"
    rf"(?:(?<=\d)\.\s[^\W\d_a-z][^.\d\n]{{5,100}})?[\s.,;]*(?:$|[\n{LABEL}])"
)
"""Behind the year the series may stand, as the MLA has it."""
_IN_CORNERS: Final = re.compile(
    rf"^[^「」『』＝訳译\n]{{2,120}}『[^『』\n]{{2,120}}』[\s（(，,、]*(?:(?P<first>{ANY_YEAR})年?[，,、．.]\s*)?(?:[^\W\d_]{{2,6}}[:：]\s?)?"
    rf"(?P<publisher>[\u3040-\u30ff\u3400-\u9fff々]{{2,16}})(?:[，,、．.\s（(]*(?P<year>{ANY_YEAR})年?)?[）)．。.\s]*(?:$|[\n{LABEL}])"
)
"""``鎌形凧太郎『凧の歴史』（凧文閣、2010年）``, as Japan's historians cite."""
_EDITION_OR_PLACE: Final = re.compile(
    rf"[\s.,]*(?:\(?{EDITION}\)?[.,;]"
    r"|(?P<place>[^\W\d_a-z][^\d.:;()\n]{1,40}): (?P<publisher>[^\W\d_a-z][^\d.:;()\n]{1,60})[,;.])"
)
_SELF_PRINTED: Final = re.compile(
    rf"[{EMPHASIS_END}\s.,:]*(?:{PREPARED_BY},\s+)?(?i:self[- ]?pub(?:\.|lished)|privately printed"
    rf"|selbstverlag|eigenverlag|auto[ée]dition),?\s\(?{ANY_YEAR}\)?\.\s+(?P<series>[^\W\d_a-z][^.\d\n]{{5,100}})\.?\s*$"
)
"""``Edited by Ann Lee, self pub., 2020. The Collected Kites``: the series tells where it appeared."""
_NO_PRINTER: Final = re.compile(
    r"(?i)\b(?:univers\w*(?!\s(?:Pr$|[^\n]{0,60}\b(?:Studies|Publications|Monographs|Series)$))"
    r"|institut(?!o )\w*|college|school|thesis|dissertation|film|album|records|podcast|netflix"
    r"|youtube|video|website|blog|online|chapters?|translated|edited|directed|review|arxiv|edition|papers?|reports?)\b"
)
_COMMA: Final = re.compile(r",\s+")
_PLACE_AND_PRINTER: Final = 2


def publisher_behind(line: str, end: int, *, is_dated: bool) -> str:
    """Give who printed the book whose title in italics ends at a place of a line; ``is_dated`` says the year is before.

    ``*The Kite Road*. J. B. Lidcott, 1937.``, ``(1989). *Kites of the North*. Wilson & Sons.``,
    ``*The Kite Book* (Tin Lid, 1999).``; behind a volume, or a name that is a venue's, it is none.
    """
    is_italic = line[end - 1 : end] == EMPHASIS_END or line[end : end + 1] == EMPHASIS_END
    is_italic = is_italic and EMPHASIS not in line[end : end + 2]
    if is_italic and (own := _SELF_PRINTED.match(line, end)):
        return own["series"]
    found = _PRINTED.match(line, end) if is_italic else None
    if not found or not (is_dated or found["year"]):
        return ""
    written = _COMMA.split(unmarked(found["publisher"]).strip(" ,"))
    parts = [part for part in written if not is_place(part)]
    if len(written) == len(parts) + 1 == _PLACE_AND_PRINTER and written[1:] == parts and found["year"]:
        return (
            "" if _NO_PRINTER.search(parts[0]) or NO_VENUE.match(parts[0]) else parts[0]
        )  # ``Bologna, Minerva, 1999``
    first = unmarked(found["place"] or "")
    parts = parts or ([first] if first and not is_place(first) else [])  # ``Lidworth: London``, as chemists have it
    name = ", ".join(parts)
    is_one = len(parts) == 1 or " & " in name or " and " in name
    return name if is_one and _may_print(name) else ""


def is_printed_as_book(rest: str, title: str) -> bool:
    """Say whether a book's edition, or its place and who printed it, stand behind its title: ``. 6th ed. Ghent: Lid``.

    A title that a journal has too is the book's then: ``Lee A. Epidemiology. 6th ed.``, ``Epidemiology (6th ed.).``.
    """
    found = _EDITION_OR_PLACE.match(rest.partition(title)[2])
    if not found or not found["place"]:
        return found is not None
    return is_place(found["place"].partition(",")[0]) or publishes_books(found["publisher"])


def publisher_behind_corners(line: str, *, is_dated: bool) -> str:
    """Give who printed a book whose title in corners stands behind its authors: ``『凧の歴史』（凧文閣、2010年）``."""
    found = _IN_CORNERS.match(line)
    if not found or not (is_dated or found["first"] or found["year"]):
        return ""
    name = found["publisher"]
    is_other = ENDS_LIKE_VENUE.search(name) or NAMES_VENUE.search(name) or kind_of(name) not in {"journal", "book"}
    return "" if is_other and not publishes_books(name) else name


def _may_print(name: str) -> bool:
    if publishes_books(name):
        return True
    is_other = is_known_venue(name) or NAMES_VENUE.search(name) or NO_VENUE.match(name) or _NO_PRINTER.search(name)
    return not is_other and is_proper(name) and kind_of(name) in {"journal", "book"}
