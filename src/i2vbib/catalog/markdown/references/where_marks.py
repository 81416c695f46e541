"""The marks and words that stand before a work's book or address, each way that styles print them as one way."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END

_PLAIN_IN: Final = rf"(?:{EMPHASIS}[Ii]n\s?:?{EMPHASIS_END}|[Ii]n)"
_BOOK: Final = rf"(?=[^\W\d_a-z]|\d{{1,3}}(?:st|nd|rd|th)\s|{EMPHASIS})"
_PAGES_BEFORE: Final = re.compile(
    rf"[.,]\s+(?:(?:pp?|[Ss])\.\s?)?\d{{1,5}}\s?[–-]\s?\d{{1,5}}[.,]?\s+{_PLAIN_IN}\s?:?,?\s+{_BOOK}"
)
"""``Kites at sea, p. 77–86. *In* Proceedings``, ``Kites at sea, 33–58 *in* B. Wu, ed.``."""
_BEHIND_SEMICOLON: Final = re.compile(
    rf"(?:;\s+{_PLAIN_IN}\s?:?|,\s+In:|[.?!]?(?<=[^\s–—-])(?:[–—]|\s[–—-])\s+In:)\s+{_BOOK}"
)
"""``Kites at sea; in : Proceedings``, ``Kites at sea; in Wu B (ed): Winds``, ``Kites at sea. – In: Winds``."""
_BETWEEN_COMMAS: Final = re.compile(rf",\s+(?:in,|{EMPHASIS}in\s?:?{EMPHASIS_END}\s?[:,]?)\s+{_BOOK}")
"""``Kites at sea, in, Proceedings``, ``Kites at sea, *in* Proceedings``."""
_IN_AND_COMMA: Final = re.compile(rf"(?<=[.?!])\s+In,\s+{_BOOK}")
"""``Kites at sea. In, *The book of winds*``."""
_IN_UNPARTED: Final = re.compile(rf"(?<=[^\W\d_]{{3}})\s+In:\s+(?={EMPHASIS}[^\W\d_a-z])")
"""``Kites at sea In: *Winds and strings*``."""
_UNMARKED: Final = re.compile(
    rf"(?<=[^\W\d_]{{3}})(?:\s+in\s+(?={EMPHASIS}(?:Proceedings\s(?:of|from)|Proc\.|The (?:\w+\s)?[Hh]andbook of)\s)"
    rf"|,\s+(?={EMPHASIS}Proceedings of (?:the )?[^{EMPHASIS_END}\n]{{0,80}}?(?:Conference|Workshop|Symposium)"
    rf"[^{EMPHASIS_END}\n]{{0,120}}{EMPHASIS_END}(?:,\s|\s\()[^\W\d_a-z]))"
)
"""``Kites at sea in *Proceedings of the 2nd Conference*``, ``Kites, *Proceedings of the 2nd Workshop* (ACM)``."""
_EDITORS: Final = (
    r"(?:,?\s[(\[]?(?:[Ee]ds?\.|[Ee]dited\sby\b|[Hh]rsg\.|[Hh]g\.|dir\.|[Cc]oords?\.|red\."
    r"|a\scura\sdi\b|\(a\sc\.\sdi\)))"
)
_PLAIN_BOOK: Final = re.compile(
    r"[,\s](?=\s*(?:[Ii]n\b|dans\b|w:|Proceedings\b))(?:"  # elsewhere nothing is tried
    r"(?<=[\w?!)’],)\s+(?:[Ii]n|dans|w:)\s+(?![^(\n]{3,160}\s\d[^()\n]{0,12}\([^()\n]{3,120}\seds?\.,)"
    r"(?=(?:[Tt]he\s)?(?:[A-Z][\w’'-]{1,20}:\s)?(?:Proceedings\s(?:of|from)|Proc\.)\s"
    r"|(?:The\s)?(?:[A-Z][\w-]{1,20}\s){0,3}(?i:Handbook|Companion|Encyclopa?edia)\s(?:of|to|on)\s"
    rf"|(?:[^\W\d_a-z]|\d)(?:[^.;“”\"«»\n]|(?<=\b[A-Z])\.){{0,120}}{_EDITORS})"
    r"|(?:(?<=[a-z]{3}\s)|(?<=[’”\"]\s))\s*in\s+(?=Proceedings\s(?:of|from)\s)"
    r"|(?<=[a-zà-ÿ]{3}\s)\s*In:\s+(?=[^\W\d_a-z]|\d)"
    r"|(?:(?<=[\w?!)’],)\s+|(?<=[a-z]{3}\s)(?<!\bthe\s)(?<!\b(?:and|for)\s)(?<!\bfrom\s)\s*)"
    r"(?=Proceedings\sof\s(?:the\s)?[^\n]{0,80}?(?:Conference|Workshop|Symposium|Congress|Meeting)\b))"
)
"""``Kites at sea, in Proceedings of …``, ``Kites, in B. Wu, ed., Winds``, ``Kites at sea Proceedings of the …``.

Lawyers' ``Kites, in Handbook of Winds 12 (B. Wu ed., 2015)`` is known by its end.
"""
_RETRIEVED: Final = (
    r"(?:(?:[Rr]ecuperad|[Oo]btenid|[Ee]xtra[ií]d|[Cc]onsultad)[oa]|[Rr]ecuperato|[Rr]écupéré|[Rr]epéré|[Cc]onsultée?"
    r"|[Aa]bgerufen|[Gg]eraadpleegd|[Oo]pgehaald|[Hh]entet|[Hh]ämtad|[Rr]etrieved|[Dd]ownloaded|[Aa]ccessed)"
    r"(?:\s[^\n;()]{2,30}?\d,?)?\s(?:desde|d[aeo]|sur|[àa]|en|em|von|unter|van|op|fra|från|from|at)\s?:?"
)
"""``Retrieved from``, ``Recuperado el 3 de mayo de 2014 de``, ``Abgerufen von``: as APA's style and its kin have it."""
_RETRIEVED_FROM: Final = re.compile(rf"(?:[.,;]\s*|(?<=[^\W_])\s+)[(\[]?{_RETRIEVED}\s*\\?<?(?={LABEL})")
_LEADS: Final = (
    r"(?:at|Online:?"
    r"|(?:[Aa]vailable|[Rr]etrieved)(?:\s(?:online|at|from|on)){1,2}(?:\s(?:internet|the web))?:?"
    rf"|{_RETRIEVED}"
    r"|Disponible (?:en|sur)\s?:?|Disponível em:?|Verfügbar unter:?|Dostupné na:?|Pobrano z:?)\s*"
    rf"\\?<?(?={LABEL})"
)
_MAY_BE_FOUND: Final = re.compile(_LEADS)
_FOUND_AT: Final = re.compile(
    r"(?:(?P<mark>[.,;])|(?<=[^\W_]))(?:\s*\[(?i:online|internet)\.?\][.,;]?)?"
    rf"(?:[\s,;(]*(?P<dated>{ANY_YEAR})\)?(?:,?\s(?i:{MONTH}))?[.,;]*)?"
    rf"(?:(?<=[;.])|\s+){_LEADS}"
)
"""``Kites at sea. at <…>``, ``…. (2021). Available at: <…>``, ``… Online: <…>``, ``… 2021;Available from: <…>``."""
_YEAR_IN_BOLD: Final = re.compile(rf"{STRONG}\(?({ANY_YEAR})\)?[.,]?{STRONG_END}(?=[\s.;]*(?:$|{LABEL}))")
"""``Lee, A. Kites at sea, PhD thesis, Kite University, **2011**``."""
_NUMBER_BEFORE_TITLE: Final = re.compile(rf"(?<=[.,])\s+(?!{ANY_YEAR})\d{{1,4}}\s?:\s+(?={EMPHASIS}[^\W\d_a-z])")
"""``Lee, A., 2020. 45: *The state of kites*. Technical Report.``, as ISO 690 numbers reports."""
_YEAR_THEN_SEMICOLON: Final = re.compile(rf"(?<=[^\W\d_]{{2}})\s({ANY_YEAR});\s*$")
"""``Lee A: Kites at sea 2011;``, behind which a volume is missing."""
_BEFORE_VOLUME: Final = re.compile(
    rf"(?<=[^\W\d_]{{2}})\s+(?={EMPHASIS}[^\W\d_a-z][^{EMPHASIS_END}\n]{{3,200}}{EMPHASIS_END}\s(?:ed\s[^()\n]{{3,100}}\s)?"
    r"\([^()\n]{2,80}\)\spp?\.?\s\d)"
)
"""``Kites at sea *The handbook of winds* ed B Wu (Oslo: Lid) pp 33–58``, as the Institute of Physics has it."""


def with_plain_marks(line: str) -> str:
    """Give a line with its work parted from the book around it as most styles do, and from its address by a stop.

    ``Lee A. 2016. Kites at sea, p. 77–86. *In* Proceedings`` becomes ``Lee A. 2016. Kites at sea. In: Proceedings``.
    """
    if STRONG in line:
        line = _YEAR_IN_BOLD.sub(r"\1", line)
    if EMPHASIS in line:
        line = _BEFORE_VOLUME.sub(". In: ", _NUMBER_BEFORE_TITLE.sub(" ", line, count=1), count=1)
    line = _YEAR_THEN_SEMICOLON.sub(r", \1.", line) if line.rstrip().endswith(";") else line
    if LABEL in line and _MAY_BE_FOUND.search(line):
        line = _FOUND_AT.sub(_as_stop, line, count=1)
    if "in" not in line and "In" not in line:
        return line
    line = _PAGES_BEFORE.sub(". In: ", line, count=1)
    line = _BEHIND_SEMICOLON.sub(". In: ", line, count=1) if ";" in line or "In:" in line else line
    line = _IN_UNPARTED.sub(". In: ", line, count=1) if "In: " in line else line
    line = _IN_AND_COMMA.sub(" In: ", _BETWEEN_COMMAS.sub(", in: ", line, count=1), count=1)
    return _UNMARKED.sub(", in ", line, count=1) if EMPHASIS in line else _PLAIN_BOOK.sub(". In: ", line, count=1)


def without_retrieval(text: str) -> str:
    """Give what stands behind a title without the words that say whence it was got: ``Akal. Recuperado de <…>``."""
    return _RETRIEVED_FROM.sub(". ", text, count=1) if LABEL in text else text


def _as_stop(found: re.Match[str]) -> str:
    return f" ({found['dated']}). " if found["dated"] else ". "
