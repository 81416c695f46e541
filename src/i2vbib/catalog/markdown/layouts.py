"""How lists set out a paper: where in its lines the title is, and what belongs to it.

Each layout is a small function beside the others; they are tried in the order of :data:`LAYOUTS`, and each says what it
reads by an example.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.authors import read_authors
from i2vbib.catalog.markdown.dates import MONTH, is_date
from i2vbib.catalog.markdown.descriptions import COLONS, description_end
from i2vbib.catalog.markdown.labelled_fields import read_fields
from i2vbib.catalog.markdown.quotations import quoted_title
from i2vbib.catalog.markdown.reference_layouts import (
    LINKED_WORDS,
    STRONG_WORDS,
    bold_authors,
    corner_reference,
    href_of,
    linked_authors,
    linked_reference,
    reference_line,
    referred,
    untitled_reference,
)
from i2vbib.catalog.markdown.references import read_reference
from i2vbib.catalog.markdown.skeleton import (
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.titles import clean_title, count_words, tidy
from i2vbib.catalog.markdown.venue_finder import is_venue
from i2vbib.catalog.markdown.words import Words, is_imprint, leading_words, may_be_title, split_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SENTENCE: Final = re.compile(
    r"(?i)(?:we|our|this|these|please|if you|you|here|click|see|thanks?|feel free|note|for more)\b"
)
_NEWS: Final = re.compile(
    rf"(?i)\W*(?:[\[(【]?(?:{MONTH}|\d)[^\])】\n]{{0,24}}[\])】]?\W*)?(?:(?:add|added|updated?|released?|fix|fixed|we|our"
    r"|se han?|añadid\w+|adicionad\w+|ajout\w*|nous|wir|hinzugefügt|aggiunt\w+|dodano|добавлен\w*|обновлен\w*)\b"
    r"|新增|添加|更新|发布|增加|我们|追加|公開|추가|업데이트|أضف|إضافة)"
)
"""What a list tells of itself: ``[Mar. 04, 2024] Add papers accepted by ICLR'24``."""
_COLON: Final = re.compile(r"\s*[:：]?\s*")
_NAMED: Final = re.compile(r"\s*\[(?!Re\])([^\[\]]{1,30})\]\s*(?=[A-Z0-9]\S*\s+\S+\s+\S)")
"""``[ESMM] Entire Space Multi-Task Model``: a name in brackets before the title, in the link itself."""
_COINED: Final = re.compile(r"^\S*(?:[A-Z]\S*[A-Z]|\d)\S*$")
"""A made-up word: ``ViLT``, ``MAE``, ``T5``."""
_BOLD_LINE: Final = re.compile(
    rf"[ \t]*{STRONG}([^{STRONG_END}\n]+){STRONG_END}[ \t.。]*(?P<date>[\[(（]\d{{4}}[\])）])?[ \t.。{LABEL}]*\n"
)
_LINKED_NAME: Final = re.compile(rf"\s*{TITLE}([^\s{TITLE_END}]+){TITLE_END}[:：]\s*(?=\S)")
NUMBERED_LABEL: Final = re.compile(r"[\W_]*(?:([^\W\d_]+)[\W_]*)?\d{1,2}\W*")
"""``PDF1``, ``[Link 2]``."""
FEW_WORDS: Final = 2
"""Words of a link's text that may be a label behind a whole reference."""
LONG_WORD: Final = 4
"""Letters of the words that a title in capitals sets with one."""
MANY_WORDS: Final = 3
"""Words from which on what stands out is a title by itself, and not a name."""


@lru_cache(maxsize=32)
def find_title(skeleton: Skeleton) -> Words | None:
    """Give the title by the first layout that a line follows; fields that no title announces do not hold it."""
    fields = read_fields(skeleton.line)
    if fields and "title" not in fields.places:
        if unmarked(fields.rest.replace(LABEL, " ")):
            skeleton = skeleton._replace(line=fields.rest)
        elif fields.tells_of_paper:
            return None
    title = next((title for layout in LAYOUTS if (title := layout(skeleton))), None)
    if title is None or title.href:
        return title
    inside = next((words for words in linked_words(skeleton) if title.start <= words.start < title.end), None)
    return title._replace(href=inside.href) if inside else title


@lru_cache(maxsize=32)  # several layouts ask
def linked_words(skeleton: Skeleton) -> tuple[Words, ...]:
    """Give the links that read like titles, in their order."""
    return tuple(_linked_words(skeleton))


def _linked_words(skeleton: Skeleton) -> Iterator[Words]:
    for found in LINKED_WORDS.finditer(skeleton.line):
        before = found.start()
        if before and is_imprint(found[1]) and count_words(unmarked(skeleton.line[:before])) > MANY_WORDS:
            continue  # where the paper before it appeared
        named = _NAMED.match(found[1])
        text, around = split_title(found[1][named.end() :] if named else found[1])
        if text:
            name = clean_title(named[1]) if named and not is_venue(named[1]) and not is_date(named[1]) else ""
            around = f"{named[1] if named and not name else ''} {around}".strip()
            yield Words(text, found.start(), found.end(), href_of(skeleton, found[1]), name, around)


def _title_line(skeleton: Skeleton) -> Words | None:
    """``**Title** [2022]``, and a line of names below it; the links below them only say where it appeared."""
    found = _BOLD_LINE.match(skeleton.line)
    if not found:
        return None
    below = skeleton.line[found.end() :].partition("\n")[0]
    authors = read_authors(unmarked(below), east_asian=True) if LABEL not in below else ()
    if not authors:
        return None
    text, around = split_title(unmarked(found[1]))
    around = f"{around} {found['date'] or ''}".strip()
    if count_words(text) < 2:  # noqa: PLR2004  # one word in bold is a name
        return None
    return Words(text, found.start(), found.end() + len(below), around=around, authors=authors)


def _announced(skeleton: Skeleton) -> Words | None:
    """``论文名称：Title``: a field says that it is the title."""
    fields = read_fields(skeleton.line)
    start, end = fields.places.get("title", (0, 0)) if fields else (0, 0)
    if not end:
        return None
    words = skeleton.line[start:end].strip().partition("\n")[0].partition(LABEL)[0]
    reference = read_reference(unmarked(words))
    if reference:
        return referred(reference, start, start + len(words))
    text, around = split_title(unmarked(words).strip(" |;；,，"))
    return Words(text, start, start + len(words), around=around) if may_be_title(text) else None


def _name_and_description(skeleton: Skeleton) -> Words | None:
    """``**KiteOS** - an agent system that runs kites``: a name, or a title, and what it is about."""
    for found in STRONG_WORDS.finditer(skeleton.line):
        end = description_end(skeleton.line, found.start(), found.end())
        text, around = split_title(unmarked(found[1])) if end else ("", "")
        if end and may_be_title(text) and not _is_announcing(skeleton, found):
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
        or (bold.end() <= words.start < labelled and link_kind(words.href) == "paper")
        for words in linked_words(skeleton)
    )


def _labelled_reference(skeleton: Skeleton) -> Words | None:
    """``Hubel D, Wiesel T (1962) Receptive fields. J Physiol 160:106–154 [PubMed](…)``: the link is a label."""
    link = next(iter(linked_words(skeleton)), None)
    if not link or not link.start or len(link.text.split()) > FEW_WORDS:
        return None
    line = skeleton.line[: link.start]
    found = reference_line(skeleton._replace(line=line)) if "\n" not in line else None
    return found._replace(href=link.href) if found and (found.year or found.venue) else None


def _linked_name(skeleton: Skeleton) -> Words | None:
    """``[LexGLUE](https://…): a Benchmark for Legal Language``: a name, and behind it the rest of its title."""
    found = _LINKED_NAME.match(skeleton.line)
    more = leading_words(skeleton.line, found.end()) if found else None
    if not found or not more or more.start != found.end() or not _is_capitalized(more.text):
        return None
    name = clean_title(found[1])
    return Words(f"{name}: {more.text}", found.start(), more.end, href_of(skeleton, found[1]), name)


def _is_capitalized(text: str) -> bool:
    """Say whether words are set as titles are, and descriptions are not: most of the long ones with a capital."""
    words = [word for word in text.split() if len(word) >= LONG_WORD]
    return len(words) >= MANY_WORDS and 3 * sum(word[0].isupper() for word in words) >= 2 * len(words)


def _paper_link(skeleton: Skeleton) -> Words | None:
    return next((words for words in linked_words(skeleton) if link_kind(words.href) == "paper"), None)


def _other_link(skeleton: Skeleton) -> Words | None:
    for words in linked_words(skeleton):
        if not skeleton.line[: words.start].strip() or count_words(words.text) >= MANY_WORDS:
            return words
    return None


def _bold_words(skeleton: Skeleton) -> Words | None:
    for found in STRONG_WORDS.finditer(skeleton.line):
        bold = unmarked(found[1])
        text, around = split_title(bold)
        opens_more = bold.endswith(COLONS) or skeleton.line[found.end() :].lstrip().startswith(COLONS)
        if count_words(text) >= MANY_WORDS and not opens_more and may_be_title(text):
            return Words(text, found.start(), found.end(), around=around)
    return None


def _bold_name(skeleton: Skeleton) -> Words | None:
    """``**Name:** the rest of the title``, ``**Name** The title``, or a short title in bold."""
    line = skeleton.line
    for found in STRONG_WORDS.finditer(line):
        bold = unmarked(found[1])
        name = clean_title(bold)
        if not may_be_title(name):
            continue
        rest = _COLON.match(line, found.end())
        ended = line[found.end() : found.end() + 1]
        is_whole = ended in {",", ";"} or (ended == "." and " " in name)
        more = None if is_whole else leading_words(line, rest.end() if rest else found.end())
        if more is None or tidy(line[found.end() : more.start]).strip(" :：-–—,.|"):
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


def _first_words(skeleton: Skeleton) -> Words | None:
    words = None if _NEWS.match(skeleton.line) else leading_words(skeleton.line, 0)
    if words is None or _SENTENCE.match(words.text):
        return None
    return None if LABEL in skeleton.line[: words.start] and _is_remark(words.text, skeleton) else words


def _is_remark(text: str, skeleton: Skeleton) -> bool:
    """Say whether words behind a label are no title: few in small letters, more if the link tells the paper."""
    is_short = count_words(text) < MANY_WORDS
    if is_short and text.islower():
        return True
    numbered = NUMBERED_LABEL.fullmatch(skeleton.labels[0]) if skeleton.labels else None
    if numbered and text.partition(" ")[0].islower():
        return True
    is_set = _is_capitalized(text) or (text == text.lower() and not is_short)
    is_sentence = text.islower() or (numbered and numbered[1] and not is_set)
    return bool(is_sentence) and any(map(paper_identifiers, skeleton.addresses.papers))


LAYOUTS: Final[tuple[Callable[[Skeleton], Words | None], ...]] = (
    _announced,
    _title_line,
    untitled_reference,
    linked_reference,
    linked_authors,
    _labelled_reference,
    _linked_name,
    _name_and_description,
    _paper_link,
    bold_authors,
    corner_reference,
    quoted_title,
    _bold_words,
    _other_link,
    _bold_name,
    reference_line,
    _first_words,
)
"""The layouts, the strongest sign of a title first."""
