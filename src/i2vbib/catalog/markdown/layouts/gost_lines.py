"""Descriptions as GOST has them, whose head is set off: ``**Lee A. B. Kites of tin.** -Journal. -2014. -Т. 79``."""

from __future__ import annotations

import re
from itertools import accumulate, islice
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.containers import COUNT, behind_slashes
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_JOURNAL_ABROAD, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
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
from i2vbib.catalog.markdown.layouts.reference_layouts import first_link, referred
from i2vbib.catalog.markdown.layouts.words import FEW_WORDS, Words, may_be_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.headed_names import headed_names, people
from i2vbib.catalog.markdown.references.reference_heads import without_number
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.catalog.markdown.references.slash_references import (
    signed_behind_slash,
    strokes_apart,
    unparted_before_slashes,
    year_of_imprint,
)
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_DASH: Final = "[-–—]"
_DATE: Final = rf"(?:(?:cop|[Rr]epr)\.\s?|©\s?)?({ANY_YEAR})(?!\d)"
_SIGN: Final = re.compile(
    rf"[.,\d]\s?{_DASH}\s?(?:{COUNT}|{_DATE})|{STRONG_END}\s?{_DASH}\s?{_DATE}|[:,]\s{_DATE}\.\s?{_DASH}"
)
_BEGIN: Final = f"{STRONG}{TITLE}{EMPHASIS}"
_END: Final = f"{STRONG_END}{TITLE_END}{EMPHASIS_END}"
_SET_OFF: Final = re.compile(
    rf"[\s{LABEL}]*[{_BEGIN}]{{1,3}}(?P<head>[^\n{_BEGIN}{_END}]{{8,700}})[{_END}]{{1,3}}\.?\s*(?P<mark>//|{_DASH})\s?(?P<rest>[^\n]{{4,600}})"
)
_PLAIN: Final = re.compile(
    rf"[\s{LABEL}]*(?P<head>[^\n{_BEGIN}{_END}{LABEL}]{{8,700}}?)"
    rf"(?P<mark>\s*//\s?|(?:(?<=[^\W\d_]{{2}}[.\])])|(?<=[)\]]\.))\s?{_DASH}\s?(?=[^\W_a-z])|(?<=\.)\s{_DASH}\s(?=[^\W_a-z]))(?P<rest>[^\n]{{4,600}})"
)
"""Without bold: the first two strokes, or a dash behind a word's full stop."""
_AREAS: Final = re.compile(rf"(?<=[.,)\]])\s?{_DASH}\s?(?=[^\W_])|(?<=\d)\s?{_DASH}\s?(?={COUNT})")
_DATED: Final = re.compile(_DATE)
_ENDS_IN_DATE: Final = re.compile(rf"(?P<before>[^\n]{{1,200}}?)[.,]?\s+{_DATE}[\s.,]*$")
_IS_COUNT: Final = re.compile(COUNT)
_PAGES: Final = re.compile(r"(?:[XVILC]+,\s)?\d{1,4}\s?(?:[cсp]\.|[Ss]\.|pp?\b)")
"""``XV, 258 c.``: all that a book has."""
OF_ISSUE: Final = re.compile(r"(?:Выпуск|Номер) посвящ|Випуск присвячен")
"""``Выпуск посвящен …``: what is said of an issue of a journal is no title."""
_BRACKETS: Final = re.compile(r"\s*\[[^\[\]]{1,20}\]")
_PRINTED: Final = re.compile(r"(?P<place>[^:]{1,40}?)\s?:\s?(?P<name>[^:;]{2,80})(?:;[^\n]*)?")
_EDITORS: Final = re.compile(r"\.\s+[^\W\d_a-z][^()]{2,80}\((?:eds?|отв|ред|Hrsg)[^()]*\)[^\n]*$")
_SLASH: Final = re.compile(r"\s/\s?(?=[^\W_])|/\s+(?=[^\W_])|(?<=[^\W\d_])/(?=(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z])")
_ROLE: Final = re.compile(
    r"(?i)\s*(?:(?:guest|volume|vol\.|series)\s)?(?:eds?\.?|edited|editors?)(?:\sby\b|\s?:|(?<=\.))"
    r"|\s*guest\s|\s*(?:под\s|за\s|отв\.\s|науч\.\s)?(?:общ\.\s)?(?:ред|сост|пер|упоряд)\.|\s*(?:hrsg|hg)\."
    r"|[^\n]*?(?:,\s|\()(?:guest\s)?(?:eds?|ред|редкол|сост|отв)\b"
)
_STROKES: Final = " // "
_ROOM: Final = 2_000
"""Characters in which a reference with two strokes ends."""
_MOST_LINES: Final = 4
_NO_ITALICS: Final = re.compile(f"[{STRONG}{STRONG_END}]|(?<!\\w)_|_(?!\\w)")
_IN_ITALICS: Final = re.compile(
    rf"{EMPHASIS}(?P<names>[^{EMPHASIS_END}]{{3,900}}){EMPHASIS_END}"
    rf"(?:\s?{EMPHASIS}(?P<more>[^{EMPHASIS_END}]{{2,900}}){EMPHASIS_END})?[\s.,:]*"
)
"""``*A. Lee, B. Kim* Kites``, ``*A. Lee, B.* *Kim* Kites``."""
_COUNTED: Final = re.compile(
    rf"[.,;\s–—-](?:{COUNT}|pp?\s\d)|\b{ANY_YEAR}[,.;:]\s\d{{1,4}}(?:\s?\(\d{{1,4}}\))?[,.;:]\s?\d{{1,5}}(?:\s?[–-]\s?\d|[.\s]*$)"
)
"""``Vol. 5``, ``pp 3``, and numbers alone behind the year: ``2014, 3, 12–20``, ``2014. 3(2): 12-20``."""
_LABEL_FIRST: Final = re.compile(r"[^\W\d_]{3,12}:\s(?=[^\W\d_a-z])")
"""``Ссылка: Lee A. B. Kites``."""
_MAY_BE_NAMED: Final = re.compile(
    r"^(?:[^\W\d_][\w’'-]*,?\s)?[^\W\d_a-z][^\W\d_]?\.|^(?:[^\W\d_a-z][\w’'-]*,?\s){1,3}[^\W\d_a-z][\w’'-]*\.\s"
    r"|[^\W\d_a-z]\.(?:,? \[?(?:et al|и др|та ін)\.?\]?)?$"
)
"""``A. Lee Kites``, ``Lee A. Kites``, ``Ann Lee. Kites``, ``Kites, Lee A.``."""
_HEADING_ENDS: Final = re.compile(r"\.\s*")
_MOST_ENDS: Final = 12
_NUMBER: Final = re.compile(r"\d{1,3}(?!\d)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


class _Imprint(NamedTuple):
    venue: str
    year: int
    is_book: bool
    is_counted: bool
    place_in: str
    """``Kites A: General 372: 191``, a journal's name with volume and pages as others write them."""


def gost_line(skeleton: Skeleton) -> Words | None:
    """Read ``**Griffon William P. Kites : a book /Griffon William P.** -Ghent : Lidpress, cop. 2011. - XV, 258 c.``.

    The head may be a link, and two strokes may stand before the journal: ``[**Lee A. Kites**](…) // Journal.-2013.``.
    """
    if not _SIGN.search(skeleton.line):
        return None
    set_off = _SET_OFF.match(skeleton.line)
    is_read = not set_off and signed_behind_slash(unmarked(skeleton.line.partition("\n")[0].partition(LABEL)[0]))
    found = set_off or (None if is_read else _PLAIN.match(skeleton.line))
    imprint = _imprint(found["rest"], is_within="//" in found["mark"]) if found else None
    if not found or not imprint:
        return None
    head = " ".join(unmarked(found["head"]).replace("_", " ").split())
    authors, title, is_responsible = _read_head(head)
    is_long = set_off and count_words(title) >= FEW_WORDS
    is_parted = imprint.is_counted and "//" not in found["mark"]  # else other forms read it
    is_told = is_responsible or (authors and (set_off or is_parted)) or (imprint.is_counted and is_long)
    if not is_told or not may_be_title(title) or OF_ISSUE.match(title):
        return None
    _, href = first_link(skeleton, skeleton.line[: found.start("rest")])
    return Words(
        title,
        found.start("head") - bool(set_off),
        found.end(),
        href,
        around=imprint.place_in,
        authors=authors,
        venue=imprint.venue,
        year=imprint.year,
        is_book=imprint.is_book,
    )


def slashed_line(skeleton: Skeleton) -> Words | None:
    """Read ``3. *A. Lee, B. Kim* Kites at sea // Journal of Wind, Vol. 5, 2014, pp. 3-9``, in any script.

    Two strokes stand before what a work is in. Who wrote it stands in italics or with initials before the title, or
    behind one stroke; where nobody is named, a volume or pages tell that it is one.
    """
    begin = len(skeleton.line) - len(skeleton.line.lstrip(f"{LABEL} "))
    lines = skeleton.line[begin : begin + _ROOM].partition(LABEL)[0].split("\n")
    if TITLE in lines[0].partition("//")[0]:
        return None  # a title that is a link shows where it ends
    is_one = sum("//" in line for line in lines) == 1
    wraps = accumulate(lines[:_MOST_LINES], "{}\n{}".format) if is_one else iter(lines[:1])
    written = next((each for each in wraps if _DATED.search(each.partition("//")[2])), "")
    text = strokes_apart(without_number(" ".join(_NO_ITALICS.sub("", written).split())))
    head, strokes, rest = text.partition(_STROKES)
    rest = unmarked(rest)
    year = year_of_imprint(rest) if strokes else None
    if not year:
        return None
    authors, title = _signed(head, rest)
    is_told = authors is not None or (count_words(title) >= FEW_WORDS and _tells_volume(rest))
    if not is_told or not may_be_title(title) or OF_ISSUE.match(title):
        return None
    end = begin + len(written)
    return referred(Reference(title, authors or (), year, f"{_STROKES}{rest}"), begin, end)


def _tells_volume(rest: str) -> bool:
    """Say whether what stands behind two strokes counts a volume or pages, or names a venue by its words."""
    name = behind_slashes(f"{_STROKES}{rest}")
    is_named = is_known_venue(name) or ends_as_venue(name) or NAMES_JOURNAL_ABROAD.match(name)
    return bool(is_named) or _COUNTED.search(rest) is not None


def _signed(head: str, rest: str) -> tuple[tuple[str, ...] | None, str]:
    """Give authors and title of what stands before two strokes; no title where it may begin with other names."""
    italic = _IN_ITALICS.match(head)
    names = f"{italic['names']} {italic['more'] or ''}".strip() if italic else ""
    authors = (read_authors(names) or people(names, is_headed=True)) if names else ()
    plain = unmarked(head[italic.end() :] if italic and authors else head)
    found, title, is_responsible = _read_head(plain)
    if authors:
        return authors, title if is_responsible else clean_title(plain)
    if is_responsible:
        return found, title
    if unparted := unparted_before_slashes(f"{plain}{_STROKES}{rest}"):
        return unparted.authors, unparted.title
    label = None if found else _LABEL_FIRST.match(plain)
    if label and (labelled := _signed(plain[label.end() :], rest))[0]:
        return labelled
    return found or None, title if found or not _MAY_BE_NAMED.search(plain) else ""


def _imprint(rest: str, *, is_within: bool) -> _Imprint | None:
    """Give what stands before the year, a journal or a publisher behind its place."""
    areas = [part.strip() for part in _AREAS.split(unmarked(rest.replace(LABEL, " ")))]
    for place, area in enumerate(areas):
        dated, ends = _DATED.match(area), _ENDS_IN_DATE.match(area)
        if not dated and not ends:
            continue
        before = [*areas[:place], *([ends["before"]] if ends and not dated else [])]
        year = int(dated[1] if dated else ends[2] if ends else 0)
        names = [name for part in before if not is_place(name := _BRACKETS.sub("", part).strip(" .,"))]
        names = names[:-1] if len(names) > 1 and before[-1].endswith(",") else names  # ``Journal. -Киев, -2013``
        name = _EDITORS.sub("", names[-1]) if names else ""
        printed = None if is_within or dated else _PRINTED.fullmatch(name)
        behind = [area[dated.end() :].strip(" .,") if dated else "", *areas[place + 1 :]]
        is_book = printed is not None or (not name and any(map(_PAGES.match, behind)))
        is_counted = is_book or any(map(_IS_COUNT.match, behind))
        numbers = _NUMBER.findall(" ".join(behind)) if is_counted and not is_book else []
        place_in = f"{name} {numbers[0]}: {numbers[1]}" if len(numbers) > 1 else ""
        return _Imprint(printed["name"].strip(" .,") if printed else name, year, is_book, is_counted, place_in)
    return None


def _read_head(head: str) -> tuple[tuple[str, ...], str, bool]:
    """Give authors and title, and whether behind a slash somebody is said to be responsible, an author or another."""
    slash = next(reversed(list(_SLASH.finditer(head))), None)
    if slash:
        title, groups = head[: slash.start()].strip(), head[slash.end() :].split(";")
        named = [() if _ROLE.match(group) else people(group) for group in groups]
        heads = accumulate(next(filter(None, named), ()), lambda before, name: f"{before} {name}")
        words = [_words(head) for head in heads]
        ends = (stop.end() for stop in islice(_HEADING_ENDS.finditer(title), _MOST_ENDS))
        heading = max((title[:end] for end in ends if _words(title[:end]) in words), key=len, default="")
        are_people = heading or any(read_authors(group) for group, names in zip(groups, named, strict=True) if names)
        if are_people or any(map(_ROLE.match, groups)):
            return named[0], clean_title(title.removeprefix(heading)), True
    authors, end = headed_names(head)
    return authors, clean_title(head[end:]), False


def _words(name: str) -> list[str]:
    """Give a name's words and initials in an order of their own, one for ``Lee A. B.`` and ``A.B. Lee``."""
    return sorted(map(str.casefold, _LETTERS.findall(name)))
