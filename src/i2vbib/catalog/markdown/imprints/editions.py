"""What edition of a book a reference tells, which volumes, and who edited or translated it, in brackets."""

from __future__ import annotations

import re
from typing import Final

EDITION: Final = (
    r"(?:\d{1,2}(?:\w\w|[.ªº]{1,2}|[de])?|(?:[Rr]ev|[Ee]nl)\.(?: and enl\.)?"
    r"|(?i:first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|revised|new)"
    r"|[A-Z]?[a-z]+(?= \w{6}| ed\.?\))) "  # any word where "edition" is written out, or in brackets
    r"(?:[Ee]d(?:ition|n|ición|ição|izione|s)?|[Éé]d(?:ition)?|Aufl(?:age)?|изд)\.?"
)
"""``4th ed.``, ``3. Aufl.``, ``2ª ed.``, ``Student edition``; but ``Physics Ed`` is a journal."""
_COUNTED: Final = r"(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev(?:ised|\.)) [Ee]d(?:ition|n)?\b\.?"
EDITION_LAST: Final = rf"(?:,\s+\(?{EDITION}\)?|\s+\(?{_COUNTED}\)?)"
"""Behind a title, where a counted edition needs no comma."""
_VOLUMES: Final = r"[Vv]ols?\. ?[\dIVX]{1,4}(?: ?[–-] ?[\dIVX]{1,4})?"
_PEOPLE: Final = r"[^()\n\d;]{3,80}, (?:Eds?|Trans|Trads?|Illus|Übers|Coords?)\.(?: (?:&|and) (?:Eds?|Trans)\.)?"
_PART: Final = rf"(?:{EDITION}|{_VOLUMES}|{_PEOPLE}|Original work published \d{{4}})"
EDITION_NOTE: Final = rf"\({_PART}(?:[,;] {_PART}){{0,2}}\)"
"""``(2nd ed., Vol. 1)``, ``(Vols. I–III)``, ``(A. Sheridan, Trans.; 2nd ed.)``, behind a title as the APA has it."""
PREPARED_BY: Final = (
    r"(?:[Ee]d|[Tt]rans|[Ii]llus|[Hh]rsg|[Tt]rad)\.(?: and (?:trans|ed)\.)? (?:by|von|de|di) [^,()\d\n]{3,80}?"
)
"""``trans. by Ann Lee``, ``ed. and trans. by Bo Wu``, between a title and who printed it."""
_RAISED: Final = re.compile(r"\s?<sup>\d{1,2}</sup>(?=(?:19|20)\d\d(?!\d))")


def without_raised(text: str) -> str:
    """Give ``Stuttgart 2012`` for ``Stuttgart <sup>3</sup>2012``, where an edition's number stands before its year."""
    return _RAISED.sub(" ", text) if "<sup>" in text else text
