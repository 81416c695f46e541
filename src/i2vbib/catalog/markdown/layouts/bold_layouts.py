"""The layouts of papers whose title or name is set in bold."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.edited_books import EDITORS
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.descriptions import COLONS, description_end
from i2vbib.catalog.markdown.layouts.link_layouts import MANY_WORDS, is_capitalized, linked_words
from i2vbib.catalog.markdown.layouts.reference_layouts import STRONG_WORDS
from i2vbib.catalog.markdown.layouts.title_edges import IN_AT_END
from i2vbib.catalog.markdown.layouts.words import Words, leading_words, may_be_title, split_title
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.coauthors import coauthors_follow
from i2vbib.catalog.markdown.people.first_authors import authors_at_start, read_first_authors
from i2vbib.catalog.markdown.people.name_words import is_name, is_organization, is_surely_person
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.facts.journal_titles import is_journal_word, is_known_venue
from i2vbib.facts.venue_kinds import is_unpublished

_COLON: Final = re.compile(r"\s*[:：]?\s*")
_DASH: Final = re.compile(r"\s+[-–—]\s+(?=[^\n]*,)")
_COINED: Final = re.compile(r"^\S*(?:[A-Z]\S*[A-Z]|\d)\S*$")
"""A made-up word: ``ViLT``, ``MAE``, ``T5``."""
_VOLUME: Final = re.compile(r",(?: [^\W\d_a-z][^,\d]{2,40},)? (?:v|vol|n|ano)\. ?\d")
"""``**Revista de Clima**, Curitiba, v. 12``, as ABNT NBR 6023 has it."""
_NUMBERS: Final = r"\d{1,4}(?:\(\d+\))?[,:]\s?[A-Ze]?\d"
_YEAR: Final = re.compile(rf"[\s,.]*(?:\(?{ANY_YEAR}|{_NUMBERS})")
"""``**Chem. Rev.** 2021, 121``, ``**Phys. Rev. D** 101, 12``: also a volume."""
_DATED: Final = re.compile(rf"[^\W\d_][\s,({STRONG_END}]+{ANY_YEAR}(?!\d)")
"""``, in **Kite Letters 2022**``, ``, in **Kite Letters** (2022)``."""
_VOLUME_AND_PAGE: Final = re.compile(rf"[\s,.]*(?:\(?{ANY_YEAR}\)?[,;]\s?)?{_NUMBERS}")
_NUMBERED_IN_BOTH: Final = re.compile(
    rf"[^{STRONG}]?(?:{STRONG}{EMPHASIS}|(?<={EMPHASIS}){STRONG})[^{STRONG_END}{EMPHASIS_END}]+"
    rf"(?:{STRONG_END}{EMPHASIS_END}|{EMPHASIS_END}{STRONG_END}){_YEAR.pattern}"
)
"""``A. Lee, B. Kim. Kites at Sea. ***Kite Phys*** 106, L2``: what a volume follows and both marks set is no title."""
_YEAR_NEAR: Final = 7
_VOLUME_LAST: Final = re.compile(r"[\s,]+\d{1,4}$")
"""``**Phys. Rev. D 101**, 12``."""
_TAG: Final = re.compile(r"\[[^\[\]]{2,60}\]")
_TAGS_BEHIND: Final = re.compile(
    rf"{LABEL}[\])\s]{{0,4}}[(\[]\s?(?:{STRONG}[^{STRONG_END}\n]{{1,60}}{STRONG_END}\s?[|,;/·]\s?){{0,6}}$"
)
"""``In Kite Letters. [[pdf](…)] ( **Tin** | **Slow Winds** )``: what a whole row is filed under."""
_BEFORE_DESCRIPTION: Final = frozenset(":：-–—")
_IN_BEFORE: Final = re.compile(
    rf"(?:^|[.,?!]\s+)In(?::|:?\s[^\W\d_a-z][^\n]{{2,200}}\s{EDITORS},?|:\s[^\n]{{2,300}}{ANY_YEAR}(?:,\s[^\n]{{2,60}})?[,.])$"
)
"""``In:``, ``In B. Wu (Ed.),``, ``In: CONGRESSO DE PIPAS, 9., 2016, Oslo.``: bold words behind it are the volume."""
_SENT_TO: Final = re.compile(
    r"\b(?i:submitted|accepted|published|appeared|forthcoming|(?:to )?appear|in press|under (?:review|revision))"
    r",? (?:to|by|in|at|with|for)(?: the)?(?: [A-Z][A-Za-z]{1,7})?$"
)
"""``Submitted to the AMS **Journal of Kites**``."""
_IN_SENTENCE: Final = re.compile(r"(?:^|\s)(?:\S+\s){5}(?:the|an?|these|those|our|their)$")
_FAR: Final = 200
"""``A plan that was made by a group of the **Northern Kite Board**``: bold words are a sentence's there."""
FEW_WORDS: Final = 3
"""Words that stand before a journal in bold and may be the title: ``Best Paper.`` is none."""
_BOLD_LINE: Final = re.compile(
    rf"[ \t]*{STRONG}([^{STRONG_END}\n]+){STRONG_END}[ \t.。]*(?P<date>[\[(（]\d{{4}}[\])）])?[ \t.。{LABEL}]*"
    rf"(?:/\s*{STRONG}[^{STRONG_END}\n]+{STRONG_END}\s*)?\n"
)
_BRACKET_BEHIND: Final = re.compile(r"\s*\(([^()\n]{8,120})\)")
LONG_NAME: Final = 5
"""Words of a name in bold before a title in italics."""
_NAME_AND_TITLE: Final = re.compile(
    rf"[ \t]*{STRONG}([^{STRONG_END}\n]{{2,60}}){STRONG_END}\s*[;|]\s*{EMPHASIS}([^{EMPHASIS_END}\n]+){EMPHASIS_END}"
)
_VOLUME_BELOW: Final = re.compile(rf"[^\n{TITLE}{LABEL}]+\n\s*{TITLE}[^\n{TITLE_END}]*\d\)?{TITLE_END}")
"""``[Kite Letters 12:e82593](…)`` in the second line below a title, whatever the first one is."""


def title_line(skeleton: Skeleton) -> Words | None:
    """``**Title** [2022]``, and a line of names below it; the links below them only say where it appeared."""
    found = _BOLD_LINE.match(skeleton.line)
    if not found:
        return None
    below = skeleton.line[found.end() :].partition("\n")[0]
    names = unmarked(below).replace(" | ", ", ") if LABEL not in below else ""
    authors = (f"{{{names}}}",) if is_organization(names) else read_authors(names, east_asian=True)
    text, around = split_title(unmarked(found[1]))
    around = f"{around} {found['date'] or ''}".strip()
    if authors and names[-1:] in ").0123456789" and read_untitled_reference(names):
        return Words(text, found.start(), found.end(), around=around)  # what is below tells more than names
    if not authors or is_label(names):
        is_title = count_words(text) > MANY_WORDS and _VOLUME_BELOW.match(skeleton.line, found.end())
        return Words(text, found.start(), found.end(), around=around) if is_title else None
    if count_words(text) < 2:  # noqa: PLR2004  # one word in bold is a name
        return None
    return Words(text, found.start(), found.end() + len(below), around=around, authors=authors)


def name_and_description(skeleton: Skeleton) -> Words | None:
    """``**KiteOS** - an agent system that runs kites``: a name, or a title, and what it is about."""
    for found in STRONG_WORDS.finditer(skeleton.line):
        end = description_end(skeleton.line, found.start(), found.end())
        text, around = split_title(unmarked(found[1])) if end else ("", "")
        is_title = end and (may_be_title(text) or (count_words(text) >= MANY_WORDS and looks_like_authors(text)))
        if is_title and not _is_announcing(skeleton, found):
            return Words(text, found.start(), end, around=around)
    return None


def _is_announcing(skeleton: Skeleton, bold: re.Match[str]) -> bool:
    """Say whether a title is linked elsewhere than in bold words: before them, or behind, as a paper or at length.

    A word behind a label is a label too, which is not known: ``[Article](…), [Protocol](…)``.
    """
    labelled = skeleton.line.find(LABEL, bold.end()) + 1 or len(skeleton.line)
    return any(
        words.end <= bold.start()
        or (words.start >= bold.end() and count_words(words.text) >= MANY_WORDS)
        or (
            bold.end() <= words.start < labelled and link_kind(words.href) == "paper" and not is_known_venue(words.text)
        )
        for words in linked_words(skeleton)
    )


def named_in_bold(skeleton: Skeleton) -> Words | None:
    """``**KiteNet**; *A Slow Network for Kites* (ACL 2016)``: a name, and in italics the title."""
    found = _NAME_AND_TITLE.match(skeleton.line)
    title = clean_title(unmarked(found[2])) if found else ""
    name = clean_title(unmarked(found[1])) if found else ""
    is_title = count_words(title) > MANY_WORDS and count_words(name.partition("(")[0]) <= LONG_NAME
    if (
        not found
        or not is_title
        or is_name(name)
        or not may_be_title(title)
        or is_venue(title)
        or NAMES_VENUE.search(title)
    ):
        return None
    return Words(title, found.start(), found.end(), name=name)


def _is_tag(line: str, found: re.Match[str]) -> bool:
    """Say whether bold words are a tag before a reference or behind its links: ``**[Kites, Tin]** Lee, A. …``."""
    before = line[max(found.start() - _FAR, 0) : found.start()] if LABEL in line else ""
    if _TAGS_BEHIND.search(before):
        return True
    behind = line[found.end() :].partition("\n")[0].partition(LABEL)[0] if _TAG.fullmatch(unmarked(found[1])) else ""
    return not found.start() and bool(behind) and is_reference(unmarked(behind))


def bold_words(skeleton: Skeleton) -> Words | None:
    """Read ``**A title of several words**``, behind which no more of it stands."""
    for found in STRONG_WORDS.finditer(skeleton.line):
        bold = unmarked(found[1])
        text, around = split_title(bold)
        if _is_tag(skeleton.line, found) or _is_in_sentence(skeleton.line, found.start()):
            continue
        opens_more = bold.endswith(COLONS) or skeleton.line[found.end() :].lstrip().startswith(COLONS)
        if count_words(text) >= MANY_WORDS and not opens_more and may_be_title(text) and not _is_journal(found):
            return Words(text, found.start(), found.end(), around=around)
    return None


def _is_in_sentence(line: str, place: int) -> bool:
    return _IN_SENTENCE.search(unmarked(line[max(place - _FAR, 0) : place])) is not None


def _is_signed(line: str, end: int) -> bool:
    """Say whether a dash and who wrote it follow: ``**Small classes** – Krueg, A. et al., QJE, 1999``."""
    dash = _DASH.match(line, end)
    return bool(dash and authors_at_start(line[dash.end() :].partition(LABEL)[0])[0])


def _is_thesis(line: str, end: int) -> bool:
    """Say whether brackets behind a title tell of a thesis or a report: ``**Steering Kites** (PhD thesis, MIT)``."""
    behind = _BRACKET_BEHIND.match(line, end)
    return behind is not None and is_unpublished(behind[1])


def _is_behind_authors(line: str, place: int) -> bool:
    """Say whether who wrote it is all that stands before a place: ``Lee, Ann (2010): **Kites.** Lid Press: Oslo.``."""
    before = unmarked(line[:place])
    authors, year, end = read_first_authors(before) if before else ((), None, 0)
    is_sure = year or len(authors) > 1 or any("," in name for name in authors)
    return bool(authors and is_sure) and not before[end:].strip(" :.,-–—")


def _describes(between: str, words: str) -> bool:
    """Say whether words behind labels tell what a name is about: ``**KiteOS** [paper][code]: a system for kites``.

    A wide colon, which stands without a blank, begins them itself: ``**风筝** [论文]：描述``.
    """
    is_told = words.startswith("：") or unmarked(between).strip()[-1:] in _BEFORE_DESCRIPTION
    return is_told and not is_capitalized(words.lstrip("："))


def _is_journal(found: re.Match[str]) -> bool:
    """Say whether bold words are where a work appeared: its title is before them, with a volume or authors."""
    name = unmarked(found[1]).strip(" ,") if found.start() else ""
    journal = _VOLUME_LAST.sub("", name)
    is_known = name and (journal != name or _YEAR.match(found.string, found.end())) and is_known_venue(journal)
    is_named = is_known or (found.start() and NAMES_VENUE.search(found[1]) and _VOLUME.match(found.string, found.end()))
    before = unmarked(found.string[: found.start()]) if found.start() and not is_named else ""
    if _SENT_TO.search(before):
        return True
    if IN_AT_END.search(before) and _DATED.search(found.string, found.start(), found.end() + _YEAR_NEAR):
        return count_words(before) > FEW_WORDS and not read_authors(IN_AT_END.sub("", before))
    authors, _, end = read_first_authors(before) if "." in before else ((), None, 0)
    title = before[end:].strip()
    is_before = _IN_BEFORE.search(title) or (title.endswith((".", "?", "!")) and count_words(title) >= FEW_WORDS)
    is_numbered = len(authors) > 1 and (
        _VOLUME_AND_PAGE.match(found.string, found.end())
        or _NUMBERED_IN_BOTH.match(found.string, max(found.start() - 1, 0))
    )
    is_sure = (
        is_numbered
        or any("," in name for name in authors)
        or is_known_venue(journal)
        or (count_words(title) > FEW_WORDS and is_journal_word(journal))
    )
    is_titled = is_sure and is_before and not read_authors(title.rstrip("."))
    return bool(is_named or is_titled)


def bold_name(skeleton: Skeleton) -> Words | None:
    """``**Name:** the rest of the title``, ``**Name** The title``, or a short title in bold."""
    line = skeleton.line
    for found in STRONG_WORDS.finditer(line):
        bold = unmarked(found[1])
        name = clean_title(bold)
        is_other = _is_journal(found) or _is_tag(line, found) or _is_in_sentence(line, found.start())
        if is_other or not may_be_title(name):
            continue
        rest = _COLON.match(line, found.end())
        ended = line[found.end() : found.end() + 1]
        is_dated = bold.endswith((")", "]", "）")) and bool(split_title(bold)[1])  # ``**Hetionet (eLife 2017)**``
        is_whole = (
            is_dated
            or ended in {",", ";"}
            or (bold.rstrip().endswith(".") and _is_behind_authors(line, found.start()))
            or (ended == "." and " " in name)
            or _is_signed(line, found.end())
            or coauthors_follow(line, found.end())  # ``**Trading Kites** (with Ann Lee)``
            or _is_thesis(line, found.end())
        )
        more = None if is_whole else leading_words(line, rest.end() if rest else found.end())
        between = line[found.end() : more.start] if more else ""
        is_apart = more and (LABEL in between or (" " in name and is_surely_person(more.text)))
        if more and is_apart and (read_authors(more.text) or _describes(between, more.text)):
            more = None  # **Big Kites** Ann Lee *ICML* 2019
        if more and "\n" in between and LABEL in between and not is_capitalized(more.text):
            more = None  # **Kite Net** over lines of links: ``- webcam demo: https://…``
        if more and "\n" in between and EMPHASIS in between and ", " in more.text:
            more = None  # several in italics below, of whom one has no name that is known
        is_told = more and "\n" in line[found.end() : more.start] and not is_capitalized(more.text)
        if (
            more is None
            or (is_told and count_words(more.text) > MANY_WORDS)
            or unmarked(line[found.end() : more.start]).strip(" :：-–—,.|")
        ):
            text, around = split_title(bold)
            return Words(text or name, found.start(), found.end(), around=around)
        if bold.startswith("["):
            return Words(more.text, more.start, more.end)
        if bold.endswith(COLONS) or (rest and rest[0].strip()):
            repeats_name = more.text.lower().startswith(name.lower())
            text = more.text if repeats_name else f"{name}: {more.text}"
            return Words(text, found.start(), more.end, name=name)
        if _COINED.search(name):
            return Words(more.text, more.start, more.end)
        return Words(f"{name} {more.text}", found.start(), more.end)
    return None
