"""Names that are set in bold, underlined or in italics among others, as pages of publications do with their owner's.

``Lee A, **Ortiz C**, Wu B. Kites in fog. Science. 2018.``: bold words are titles elsewhere, so the marks go. Only
names with initials are sure to be names, and only beside another one, or "et al.", in the same run.
"""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"[^\W\d_a-z][\w’'‐-]*"
_FAMILY: Final = rf"(?:[a-z’']{{1,4}} ){{0,2}}{_WORD}(?: {_WORD}(?![\w.]))?"
_INITIALS: Final = r"[^\W\d_a-z]\.?(?:[ ‐-]?[^\W\d_a-z]\.?){0,3}(?!\w)"
_INITIALS_FIRST: Final = rf"{_INITIALS} ?{_FAMILY}"
_FORMS: Final = (rf"{_FAMILY}(?:,? |,){_INITIALS}", _INITIALS_FIRST)
_ANY: Final = f"(?:{'|'.join(_FORMS)})"
_AROUND: Final = r"[\s*†‡§¶#^\d]*"
"""Blanks and marks of footnotes."""
_JOINED: Final = r"(?:[,;]\s*(?:(?:and|&)\s+|(?:\.{3}|…),?\s+)?|\s(?:and|&)\s+|(?<=[^\W\d_a-z]\.)\s(?:(?:\.{3}|…)\s)?)"
"""Behind an initial the comma may be missing: ``Lee, A. **Ortiz, C.** and Wu, B.``."""
_INITIAL_BEFORE: Final = re.compile(r"[^\W\d_a-z]\.\s$")
_INITIAL_AND_BLANK: Final = 3
_GIVEN_BEHIND: Final = r"(?=,?\s(?:[^\W\d_a-z]\.[ -]?){1,4}\s?(?:\((?:19|20)\d\d|[,;&]|and\b|et al))"
"""``**Ortiz**, C. (2015)``, ``**Ortiz** C. & Wu B.``: the family name alone is set off."""
_LONGEST: Final = 60
"""Characters of a name and what joins it to the next."""
_FAR: Final = 400
_TITLE_AND_VENUE: Final = re.compile(r"[^.\n]*\.\s+[^\n]*?[^\W\d_]{2}[.?!]\s+[^\W\d_]{2}")
"""Both follow the names behind ``**Ortiz C**``; behind ``**Vitamin D**`` a venue does alone."""
_EAST_ASIAN: Final = "(?:[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4})"
_YEAR_BEHIND: Final = re.compile(r",?\s+\(?(?:19|20)\d\d(?!\d)")
"""``**J. F. Ortiz**, 2020`` below a title: the only author."""


class NamesSetOff:
    """Takes away the marks of one kind, which stand before and behind names."""

    def __init__(self, begin: str, end: str, *, is_sure: bool) -> None:
        """``is_sure`` says that no venue is set so: words behind a comma are then a title."""
        self._begin = begin
        self._family = re.compile(rf"{begin}(?P<family>{_FAMILY},?){end}{_GIVEN_BEHIND}")
        self._behind_name = re.compile(
            rf"(?P<before>(?:^|[\s,，、·]){_EAST_ASIAN}\s?[,，、·]\s?){begin}(?P<name>{_EAST_ASIAN}[,，、·]?){end}(?=\s*(?:[,，、·.。(（:：]|$))"
        )
        """``김연, **이줄**, 박풍``: names in these letters, behind another."""
        self._between_stars = re.compile(
            rf"(?<=\.){begin}(?P<names>[,;]\s(?:(?:and|&)\s)?{_ANY}(?:[,;]\s(?:(?:and|&)\s)?{_ANY}){{0,12}}){end}"
        )
        """``Ortiz C.*, Wu B.*``: marks of footnotes between which Markdown has italics."""
        self._forms = tuple(_Form(name, begin, end, is_sure=is_sure) for name in _FORMS)

    def without(self, line: str) -> str:
        """Give a line without the marks around names that stand among others of their form."""
        if self._begin in line:
            line = self._between_stars.sub(r"*\g<names>*", line)
            line = self._family.sub(lambda found: found["family"], line)
            line = self._behind_name.sub(lambda found: f"{found['before']}{found['name']}", line)
            for form in self._forms:
                line = form.set_off.sub(form.unmarked, line)
        return line


class _Form:
    """One form of names: ``Ortiz, C.`` or ``C. Ortiz``; ``Plan B`` beside ``A. Lee`` is a title.

    Where the first name alone is inverted, another is ``C. Ortiz`` too: ``Lee, A., **C. Ortiz**. Kites in fog``.
    """

    def __init__(self, name: str, begin: str, end: str, *, is_sure: bool) -> None:
        marks = rf"[{begin}{end}]?"
        self.set_off = re.compile(rf"{begin}(?P<name>\s?{name}{_AROUND}[,;.]?\s?){end}")
        first = rf"|^\s*{_FORMS[0]}" if name == _INITIALS_FIRST else ""
        self._before = re.compile(rf"(?:(?:^|[\s,;&]){name}{first}){_AROUND}{marks}{_JOINED}$")
        letter = f"|[^\\W\\d_a-z]|{begin}" if is_sure or name == _INITIALS_FIRST else ""
        self._ends = re.compile(rf"{_AROUND}(?:[.:(]|$|,?\s+(?:[“\"]{letter}))")
        self._after = re.compile(rf"{_AROUND}(?:,?\s*et al\b|\.?{_JOINED}{marks}{name}[\s,.;:&*(†‡§¶#])")

    def unmarked(self, found: re.Match[str]) -> str:
        """Give the name alone if another one stands before or behind it."""
        text, start, end = found.string, found.start(), found.end()
        name = found["name"].rstrip()
        behind = f"{name[-1] if name[-1] in '.,;' else ''}{text[end : end + _FAR]}"
        after = self._after.match(behind, 0, _LONGEST)
        if self._before.search(text[max(start - _LONGEST, 0) : start]):
            is_name = bool(after or self._ends.match(behind))
            if is_name and _INITIAL_BEFORE.search(text, max(start - _INITIAL_AND_BLANK, 0), start):
                return f", {found['name']}"
        else:
            is_plain = bool(after) and not re.search("[.,]", name) and not (after and after[0].endswith("al"))
            is_name = bool(after) and (not is_plain or _TITLE_AND_VENUE.match(behind) is not None)
            is_below = text[max(start - 1, 0) : start] == "\n" and "." in name
            is_name |= is_below and _YEAR_BEHIND.match(behind) is not None
        return found["name"] if is_name else found[0]
