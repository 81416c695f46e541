"""What stands for a date where a work is not out yet, or has none: ``(in press)``, ``Forthcoming.``, ``n.d.``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR

STATE: Final = (
    r"(?:in (?:the )?press|(?:advance|online|early)[ -](?:online(?: publication)?|access|first)|ahead of print"
    r"|forthcoming|to appear|to be published|in (?:preparation|prep\.?)"
    r"|(?:manuscript )?(?:submitted|accepted|under (?:revision|review)|in re(?:vision|view))"
    r"(?: (?:for publication|(?:to|at|in|by) [^()\[\]\n]{2,40}))?"
    r"|revise (?:and|&) resubmit|r&r|unpublished(?: manuscript)?|pre-?p(?:ublished|rint)"
    r"|(?:working |rough )?draft|manuscript"
    r"|im druck|im erscheinen|erscheint|eingereicht|in vorbereitung|sous presse|à paraître|soumis|en prensa"
    r"|manuscrito|borrador|no prelo"
    r"|in corso di (?:stampa|pubblicazione)|w druku|v tisku|в печати|у друці|印刷中|投稿中|近刊|刊行予定|待发表|已接收)"
)
"""As styles and pages of publications have it in the place of a year (the styles' ``in press`` first)."""
YEAR_IN_BRACKETS: Final = rf"\((?:{ANY_YEAR}[a-z]?|(?i:{STATE}))\)[.,:]?"
"""``(2023b).``, ``(in press)``: what ends the names of a reference."""
SOON: Final = r"(?:forthcoming|in (?:the )?press|to appear|(?:conditionally )?accepted(?: for publication)?)"
"""Before the name of a journal."""
NO_DATE: Final = r"(?:n\.\s?d\.|s\.\s?f\.|s\.\s?d\.|o\.\s?J\.|б\.\s?г\.)"
"""APA's, and those of Spanish, French, German and Russian."""
_SAID: Final = re.compile(
    rf"[(\[,.]\s*(?=[^\W\d_])(?:{STATE}(?: (?:to|at|in|by) [^()\[\]\n]{{2,90}})?|{NO_DATE.lower()})\s*(?:[)\].,]|$)"
)
_LONGEST: Final = 4_000


def says_no_date(text: str) -> bool:
    """Say whether a reference tells that it has no date: among its parts, or in brackets."""
    return _SAID.search(text[:_LONGEST].lower()) is not None
