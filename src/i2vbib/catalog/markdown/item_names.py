"""The name of a system that a list gives beside a title: ``**KiteNet**: "Steering"``, ``[KiteNet] Steering``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.chemical_brackets import is_chemical
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import LABEL, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import MANY_WORDS
from i2vbib.catalog.markdown.layouts.reference_layouts import STRONG_WORDS
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title
from i2vbib.catalog.markdown.people.name_words import is_coined
from i2vbib.facts.common_words import english_words

_BRACKETED: Final = re.compile(r"[\W\d_]*[\[【]([^\[\]【】]+)[\]】]\s*[:：]?")
_VENUE_AND_YEAR: Final = re.compile(
    rf"[A-Za-z&]{{3,}}[\s,'’-]*{ANY_YEAR}|{ANY_YEAR}\s[^\n]{{1,80}}|[A-Za-z&][A-Za-z& -]{{1,40}}\s?['’‘]\s?\d\d"
)
"""``FAST 2021``, ``2021 FAST``, ``KITES-Winter'92``: no name of a system."""
_NAME_AND_COLON: Final = re.compile(
    rf"(?P<dated>\s*[\[【][^\[\]【】\n]{{0,60}}{ANY_YEAR}[^\[\]【】\n]{{0,60}}[\]】])?\s*(?P<name>[A-Za-z][\w.+/-]{{1,24}})\s*[:：]\s*"
)
"""``[2003 SOSP] GFS: ``, before a title that is set off."""
_IN_CORNERS: Final = re.compile(r"\[[^\[\]]*\]")
_NAME_IN_BRACKETS: Final = re.compile(
    r"[(\[](?=[^()\[\]]*[A-Z][^()\[\]]*[A-Z\d])(?![^()\[\]]*(?:19|20)\d\d)"
    r"([^\W_][\w+.-]{1,24}(?: [\w+.-]{1,24}){0,2})[)\]] (?=[^\W_a-z][^ ]* [^ ]+ [^ ])"
)
"""``(LLM-MPP) ``, ``[Kite Net 3] ``: a word or three with two capitals or a digit before a title."""
_IN_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_NAME_AND_TITLE: Final = re.compile(
    r"(?P<name>[A-Za-z][\w+.-]*|(?=[^(（]*(?:\d|[a-z][A-Z]|[A-Z]{2}))[A-Z][\w+.-]*(?:,? [A-Z\d][\w+.-]*){1,2})"
    r"[(（](?P<title>(?!\d)[^\Wa-z_][^()（）\s]*(?: [^()（）\s]+){2,} ?)[)）]",
    re.ASCII,
)
"""``KiteNet(Steering Kites at Sea)``, without a blank between them; ``KiteNet(v1)`` is a name alone."""
_NO_LETTER: Final = re.compile(r"[\W\d_]*")


def without_name(title: Words) -> Words:
    """Give of ``(HI-Kite) Steering at Sea`` and ``KiteNet(Steering Kites at Sea)`` the title, and the name beside it.

    Brackets around all of it only set it off, and a title in brackets that the name's letters stand for is none.
    """
    text, name = title.text, title.name
    text = text[1:-1].strip() if _IN_CORNERS.fullmatch(text) and count_words(text) >= MANY_WORDS else text
    if text.startswith(("(", "[")):
        whole = _IN_BRACKETS.fullmatch(text) if count_words(text) >= MANY_WORDS else None
        named = None if is_chemical(text) else _NAME_IN_BRACKETS.match(text)
        text = whole[1] if whole else text[named.end() :] if named else text
        name = name or (named[1] if named and not whole else "")
    elif text.endswith((")", "）")) and (found := _NAME_AND_TITLE.fullmatch(text)):
        initials = "".join(word[0] for word in found["title"].split() if word[0].isupper())
        is_short_for = len(initials) > 1 and initials.casefold() in found["name"].casefold()
        text, name = (text, name) if is_short_for else (found["title"].strip(), name or found["name"])
    return title._replace(text=text, name=name)


def _is_acronym(word: str) -> bool:
    """Say whether a word is in capitals that is no other word and no label; before a title it may be who wrote it."""
    return word.isupper() and word.casefold() not in english_words() and not is_label(word)


def name_before(before: str, title: str) -> str:
    """Give the name in ``**Name**: "Title"``, ``[Name] Title`` and ``[2003 SOSP] KFS: **Title**``."""
    if not before:
        return ""
    strong = STRONG_WORDS.search(before)
    coined = None if strong or " " not in title else _NAME_AND_COLON.fullmatch(unmarked(before))
    is_behind_venue = coined and (coined["dated"] or LABEL in before)
    if coined and (is_coined(coined["name"]) or (is_behind_venue and _is_acronym(coined["name"]))):
        return coined["name"]
    found = strong or _BRACKETED.fullmatch(unmarked(before))
    if not found or (strong and not _NO_LETTER.fullmatch(before[: strong.start()])):
        return ""
    name = clean_title(unmarked(found[1]).strip("[]() "))
    if _VENUE_AND_YEAR.fullmatch(name):
        return ""
    return name if len(name.split()) < MANY_WORDS and may_be_title(name) else ""
