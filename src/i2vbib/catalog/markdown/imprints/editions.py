"""What edition of a book a reference tells, which volumes, and who edited or translated it, in brackets."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS_END, STRONG_END, TITLE_END

_ORDINALS: Final = "first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|revised"
EDITION: Final = (
    r"(?:\d{1,2}(?:<sup>\w{1,3}</sup>|\w\w|[.ªº]{1,2}|[de])?|(?:[Rr]ev|[Ee]nl)\.(?: and enl\.)?"
    rf"|(?i:{_ORDINALS}|new)"
    r"|[A-Z]?[a-z]+(?= \w{6}| ed\.?\))) "  # any word where "edition" is written out, or in brackets
    r"(?:[Ee]d(?:ition|n|ición|ição|izione|s)?|[Éé]d(?:ition)?|Aufl(?:age)?|изд)\.?"
)
"""``4th ed.``, ``3. Aufl.``, ``2ª ed.``, ``Student edition``; but ``Physics Ed`` is a journal."""
_COUNTED: Final = r"(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev(?:ised|\.)) [Ee]d(?:ition|n)?\b\.?"
EDITION_LAST: Final = rf"(?:,\s+\(?{EDITION}\)?|\s+\(?{_COUNTED}\)?)"
"""Behind a title, where a counted edition needs no comma."""
EDITION_AT_END: Final = re.compile(rf",?\s+\(?{EDITION}\)?$")
"""``, 2nd ed.``, `` (2nd ed.)``, at the end of a title that a comma or a place parts from its imprint."""
_VOLUMES: Final = r"[Vv]ols?\. ?[\dIVX]{1,4}(?: ?[–-] ?[\dIVX]{1,4})?"
_PEOPLE: Final = r"[^()\n\d;]{3,80}, (?:Eds?|Trans|Trads?|Illus|Übers|Coords?)\.(?: (?:&|and) (?:Eds?|Trans)\.)?"
_PART: Final = rf"(?:{EDITION}|{_VOLUMES}|{_PEOPLE}|Original work published \d{{4}})"
EDITION_NOTE: Final = rf"\({_PART}(?:[,;] {_PART}){{0,2}}\)"
"""``(2nd ed., Vol. 1)``, ``(Vols. I–III)``, ``(A. Sheridan, Trans.; 2nd ed.)``, behind a title as the APA has it."""
UP_TO_EDITION: Final = re.compile(rf"(?P<title>[^\n()]{{8,400}}) \({EDITION}\)(?=[.,]\s+[^\W\d_a-z])")
"""``Kites of tin. A history (2nd ed.). Springer``: no series, journal or chapter before it has an edition."""
PREPARED_BY: Final = (
    r"(?:(?:[Ee]d|[Tt]rans|[Ii]llus|[Hh]rsg|[Tt]rad)\.(?: and (?:trans|ed)\.)?"
    r"|(?:[Ee]dited|[Tt]ranslated|[Ii]llustrated|[Ss]elected|[Cc]ompiled)(?: and (?:edited|translated))?(?= by))"
    r" (?:by|von|de|di) [^,()\d\n]{3,80}?"
)
"""``trans. by Ann Lee``, ``ed. and trans. by Bo Wu``, ``Edited by Ann Lee``, between a title and who printed it."""
_INITIALS: Final = r"(?:[^\W\d_a-z]\.[ -]?){1,3}"
_FAMILY: Final = r"(?:(?:de[rn]?|van|von|di|la|le) ){0,2}[^\W\d_a-z][\w’'-]+"
_TRANSLATOR: Final = rf"(?:{_FAMILY}, {_INITIALS}|(?:{_INITIALS} ?|[^\W\d_a-z][\w’'-]+ (?:{_INITIALS} ?)?){_FAMILY})"
_TRANSLATED: Final = re.compile(
    r"(?P<before>[\W_]{0,6}?)\(?(?:[Tt]rans(?:lated|l?\.)|Tr\.|[Üü]bers(?:etzt|\.)|[Tt]rad(?:ucción|uction|uzione|ução|\.)"
    r"|[Tt]raduit|[Tt]raducido|[Tt]radotto|[Vv]ert\.)(?: (?:by|von|de|di|par|por|da|door))?\s+"
    rf"{_TRANSLATOR}(?:(?:, |,? (?:&|and|und|et|y|e|en) ){_TRANSLATOR}){{0,3}}\)?(?:[.,;]\s*|(?<=\.)\s?)(?=[^\W\d_a-z])"
)
"""``. Trans. Moll, J. & Lee, D. G. Lidpress.``, ``, trans. J. Moll, London: Lid``: whose names are no publisher's."""
_RAISED: Final = re.compile(r"\s?<sup>\d{1,2}</sup>(?=(?:19|20)\d\d(?!\d))")
_IN_BRACKETS: Final = re.compile(
    r"(?P<stop>\.?)(?P<blank>\s)\((?P<count>\d{1,2})(?P<kind>st|nd|rd|th|\.?[aªoº])?\.?\s?"
    r"[Ee]d(?:ition|n|ición|ição|izione)?\.?\s?(?:[)(]|(?=\.\s))(?P<behind>(?=\s[^\W\d_a-z]))?"
)
"""``(3a. ed.)``, ``(2a.ed.)``, ``. (5th ed.)``, and with a slip of the hand ``(2a. ed.(``."""
_MAY_BE_EDITION: Final = re.compile(
    r"[EeÉéивA第](?:d(?:(?<=\b[Ee]d)(?:\.|n\b|iti|ici|izi)|(?<=\b[ÉéEe]d)\b)"  # at no other letter anything is tried
    r"|(?<=и)зд|(?<=в)ид\.|(?<=A)ufl|(?<=第)\s?[\d一二三四五六七八九十]{1,3}\s?版)"
)
_COUNT: Final = (
    r"(?:\d{1,2}(?:<sup>\w{1,3}</sup>|st|nd|rd|th|d|-?е|-те|è?me|[eao]|\.?[ªº]|\.)?"
    rf"|(?i:{_ORDINALS}|enlarged|expanded|updated|rev\."
    r"|zweite|dritte|segunda|tercera|terceira|seconda|terza|deuxième|troisième|nouvelle|второе|третье))"
)
_MORE: Final = (
    r"(?:,? (?:and |&amp; |& |und |et |y |e |и )?(?i:revised|enlarged|expanded|rev\.|enl\.|überarb\.|erw\.|corr\.))"
)
_EDITION_WORD: Final = (
    r"(?:[Ee]d(?:ition|n|ición|ição|izione)?|[Éé]d(?:ition)?|Aufl(?:age)?|изд(?:ание)?|вид)\b\.?"
    r"(?:,? (?:и )?(?:испр|доп|перераб|стер)\.){0,3}"
)
_STATED: Final = re.compile(
    rf"(?:(?P<mark>\.|(?<=[”\"»]))|(?P<set>(?<=[{EMPHASIS_END}{STRONG_END}{TITLE_END}]),)|,)\s{_COUNT}{_MORE}{{0,2}}\s?{_EDITION_WORD}"
    r"(?(mark)(?=[.,;:]|(?<=\.)\s)|(?:(?=\.\s)|(?<=\.)(?=\s[^\W\d_a-z])|(?(set)(?=,\s)|(?!))))"
    r"|(?P<first>[.,;，。．])\s?第\s?[\d一二三四五六七八九十]{1,3}\s?版(?:[(（][^()（）]{1,12}[)）])?(?=\s?[.,;，。．])"
)
"""``. 3rd edition.``, ``, 2nd ed. Springer``, ``. 2-е изд., испр. и доп.``, ``. 第2版.``: a part of its own."""
_VOLUMES_BEHIND: Final = re.compile(
    r",\s\d{1,2}\s(?:Bände|Bde?\.|[Vv]ols?\.|volumes|tomes|tomos|volumi|volúmenes|delen|tomy)"
    r"(?=,\s[^\W\d_a-z][^,\d\n]{1,60}(?:,\s[^,\d\n]{2,60})?,?\s(?:19|20)\d\d(?!\d))"
)
"""``Drachen im Wind, 3 Bände, Ghent, 2010``: how many volumes a book has is no title's end."""


def without_editions(line: str) -> str:
    """Give a line without which edition of a book it tells in a part of its own: it is no title and no one's name.

    >>> without_editions("Lee A. Kites. 3rd edition. Springer, 2010")
    'Lee A. Kites. Springer, 2010'
    """
    line = _VOLUMES_BEHIND.sub("", line) if "," in line else line
    return _STATED.sub(_mark_alone, line) if _MAY_BE_EDITION.search(line) else line


def with_plain_editions(reference: str) -> str:
    """Give a reference whose editions in brackets are set as most styles have them, and end its title.

    >>> with_plain_editions("Lee, A. (2010). Cometas. (2a. ed.(. Springer")
    'Lee, A. (2010). Cometas (2 ed.). Springer'
    """
    return _IN_BRACKETS.sub(_set_plainly, reference) if "(" in reference and "d" in reference else reference


def _set_plainly(found: re.Match[str]) -> str:
    """Give an edition in brackets as most styles have it: ``(2 ed.)`` behind the title, and a stop."""
    is_plain = found[0].endswith(")") and found["kind"] in {"st", "nd", "rd", "th"} and found["behind"] is None
    if is_plain and not found["stop"]:
        return found[0]
    return f"{found['blank']}({found['count']} ed.){'' if found['behind'] is None else '.'}"


def _mark_alone(found: re.Match[str]) -> str:
    """Give the mark before a statement where it ended in the stop that parted it from what follows."""
    follows = found.string[found.end() : found.end() + 1]
    return "" if follows in {".", ",", ";", ":", "，", "。", "．"} else found["mark"] or found["first"] or "."


def without_translators(rest: str) -> str:
    """Give what stands behind a title without who translated it, before who printed it."""
    found = _TRANSLATED.match(rest) if "." in rest else None
    return f"{found['before']}. {rest[found.end() :]}" if found else rest


def names_translators(rest: str) -> bool:
    """Say whether what stands behind a title begins with who translated it, and another name."""
    return "." in rest and _TRANSLATED.match(rest) is not None


def without_raised(text: str) -> str:
    """Give ``Stuttgart 2012`` for ``Stuttgart <sup>3</sup>2012``, where an edition's number stands before its year."""
    return _RAISED.sub(" ", text) if "<sup>" in text else text
