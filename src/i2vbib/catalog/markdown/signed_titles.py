"""Lists of titles with who wrote them and nothing else, as programmes of workshops and lists of accepted papers are.

One such line may be anything: a project with its members, a song. Several that are set alike, most of them with several
people behind a whole title, are papers.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.heading_subjects import tells_of_other_work
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, Text, end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import WIDE_BRACKETS, count_words
from i2vbib.catalog.markdown.other_works import SPEAKS_OF_WORKS, is_of_media
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_coined, is_surely_person
from i2vbib.catalog.markdown.signed_lines import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.candidates import Candidate
    from i2vbib.model.entry import Entry

FEWEST: Final = 3
"""Lines of one form from which on they are papers, where no line beside them is anything else."""
_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 250
"""Characters of a title."""
_FIRST_LINES: Final = 2
"""Lines below a title that tell its authors, and where and when it appeared, in either order."""
_OF_OTHERS: Final = re.compile(
    r"(?i)\b(?:songs?|albums?|music|movies?|films?|watch(?:ing)?|games?|recipes?|projects?|teams?|members?|committees?"
    r"|organi[sz]\w+|people|staff|contributors?|maintainers?|talks?|keynotes?|panels?|tutorials?|courses?|lectures?|videos?"
    r"|podcasts?|tools?|software|apps?|books?|novels?|poems?|poetry|fiction|plays?|stories|acknowledge?ments|credits)\b"
    r"|委員|組織|プロジェクト|講演会?$|招待講演|レシピ|音楽|映画|ゲーム|書籍|図書|本$|위원|프로젝트|영화|음악|도서|强赛|委员|项目|电影|音乐|图书"
)
"""Words of headings of what else has titles and people: films, projects, books."""
_TIME: Final = re.compile(
    r"[(\[]?\d{1,2}[:：]\d{2}(?:\s*[-–—~〜～]\s*\d{1,2}[:：]\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?[)\]]?[\s:：.|–—-]+(?=\S)"
)
_TAGS: Final = re.compile(r"</?[ib]>")
_OPENS: Final = '「『“"‘* '
_CLOSES: Final = '」』”"’*'
_MARK_FIRST: Final = re.compile(r"\s*([.,;:|/–—，、。：(（-]|by\b)?")
_MARK_LAST: Final = re.compile(r"[.,;:|/–—，、。：-]?$")
"""What parts a title from its names; in lines of their own nothing does."""
_BESIDE: Final = re.compile(
    r"(?:[\s,;.、，・·&*∗†‡§¶\d¹²³⁴⁵⁶|/:：–—-]|\((?:[^()]{1,90})\)|（[^（）]{1,60}）"
    r"|(?i:\bauthors?|著者|발표자?|저자|作者)(?=\s?[:：])|\b(?:and|by|with|et|al|und|y|e)\b|さん|氏|ら|等|외)*"
)
"""What stands beside names and between them: marks, and in brackets where people work."""
OF_NO_PAPER: Final = re.compile(
    r"(?i)\b(?:chairs?|co-?chairs|committees?|members?|organi[sz]ers?|organi[sz]ing|speakers?|panel(?:ists?)?|editors?"
    r"|staff|teams?|students?|advis[eo]rs?|maintainers?|contributors?|authors?|instructors?|reviewers?|moderators?"
    r"|sessions?|keynotes?|break|opening|closing|thanks|credits?|tutorials?|workshops?|courses?|lectures?|demos?"
    r"|podcasts?|episodes?|interviews?|songs?|albums?|movies?|films?|games?|recipes?)\b"
    r"|委員|座長|司会|実行委|セッション|基調講演|招待講演|挨拶|開会|閉会|休憩|사회|좌장|위원|세션|개회|폐회|主席|委员|主持|致辞|开幕|闭幕"
)
"""Words of what is no paper's title, and has people behind it all the same: ``Programme Committee Chairs``."""


def is_of_others(heading: str) -> bool:
    """Say whether a heading is of talks, films, people and the like: ``Music``, but ``Films and Readings``."""
    is_other = _OF_OTHERS.search(heading) and not SPEAKS_OF_WORKS.search(heading)
    return bool(is_other) or tells_of_other_work(heading) or is_of_media(heading)


def is_title_over_names(entry: Entry, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is a line with a title, linked or not, and lines with the names of several people.

    ``Kites above the Sea`` over ``Ann Lee, Bo Kim``. Where it is set off, a heading or a line below may tell its date.
    """
    place = end_of_line(pieces)
    first = pieces[0] if place else None
    is_set_off = isinstance(first, Link) or (isinstance(first, Text) and (first.strong or first.emphasis))
    is_told = bool(entry.venue or entry.year)
    are_several = len(entry.authors) > 1 or (
        is_told and any("," in name or is_surely_person(name) for name in entry.authors)
    )
    title = plain_text(pieces[:place]).strip()
    is_title = title.rstrip(".") == entry.title.rstrip(".") and count_words(title) >= FULL_TITLE
    if not (is_title and are_several) or len(entry.title) > _LONGEST:
        return False
    if is_told and not is_set_off:  # by a heading: then nothing but names stands below it
        below_it = plain_text(pieces[place:]).strip()
        return not _DIGIT.search(title + below_it) and len(read_authors(below_it)) == len(entry.authors)
    runs = groupby(pieces[place:], lambda piece: isinstance(piece, Break))
    below = [plain_text(run).strip() for is_end, run in runs if not is_end]
    lines = below[:_FIRST_LINES] if is_told else [plain_text(pieces[place:]).strip()]
    return any(read_authors(line.removeprefix("by "), east_asian=True) for line in lines)


def is_signed_heading(pieces: Sequence[Piece], above: Sequence[str]) -> bool:
    """Say whether a heading is a whole title, and below it stand the names of several people and nothing else.

    ``### Folding kites with wind tunnels`` over ``Ann Lee, Bo Wu``, no heading ``above`` is of films or of projects.
    """
    place = end_of_line(pieces)
    title, below = plain_text(pieces[:place]), plain_text(pieces[place:]).strip()
    if not below or len(title) > _LONGEST or count_words(title) < FULL_TITLE or OF_NO_PAPER.search(title):
        return False
    if any(tells_of_other_work(heading) or _OF_OTHERS.search(heading) for heading in (title, *above)):
        return False
    names = [name for name in read_authors(below, east_asian=True) if name != OTHERS]
    return len(names) > 1 and 2 * sum(map(is_person, names)) >= len(names)


def signed_alike(run: list[Candidate], heading: str = "") -> list[Candidate]:
    """Take titles with authors alone for papers, where several of a run are set alike and nothing else is among them.

    ``Kites above the Sea. Ann Lee, Bo Kim``, thrice: most have several authors, and people for certain. Below a
    ``heading`` of films or of projects they are none.
    """
    if len(run) < FEWEST or tells_of_other_work(heading) or _OF_OTHERS.search(heading):
        return run
    forms = [_form(row) for row in run]
    counts = Counter(filter(None, forms))
    form, count = next(iter(counts.most_common(1)), ("", 0))
    others = sum(row.evidence != "sure" and own != form for row, own in zip(run, forms, strict=True))
    if count < FEWEST or 3 * others > count:
        return run
    alike = [row for row, own in zip(run, forms, strict=True) if own == form]
    if not _are_papers([row.entry for row in alike]):
        return run
    return [
        row._replace(entry=_without_time(row.entry), evidence="sure")
        if own == form and _is_whole_title(row.entry)
        else row
        for row, own in zip(run, forms, strict=True)
    ]


def _without_time(entry: Entry) -> Entry:
    """Give an entry without the hour of a programme before its title: ``10:30 Kites above the Sea``."""
    found = _TIME.match(entry.title)
    return replace(entry, title=entry.title[found.end() :]) if found else entry


def _are_papers(entries: list[Entry]) -> bool:
    """Say whether most of some titles are whole and have several authors, of whom many are people for certain."""
    names = [name for entry in entries for name in entry.authors if name != OTHERS]
    if any(OF_NO_PAPER.search(entry.title) for entry in entries) or any(map(is_coined, " ".join(names).split())):
        return False
    several = sum(len(entry.authors) > 1 for entry in entries)
    whole = sum(count_words(entry.title) >= FULL_TITLE for entry in entries)
    sure = sum(is_person(name) or "," in name for name in names)
    return 2 * several >= len(entries) and 3 * whole >= 2 * len(entries) and 3 * sure >= len(names)


def _is_whole_title(entry: Entry) -> bool:
    return count_words(entry.title) >= (SHORT_TITLE if len(entry.authors) > 1 else FULL_TITLE - 1)


def _form(row: Candidate) -> str:
    """Give how a line that is nothing but title and names is set: which comes first, what parts them, in which letters.

    Nothing is given of any other line.
    """
    entry = row.entry
    if (
        row.evidence not in {"likely", "signed", "sure"}
        or not entry.authors
        or entry.year
        or entry.venue
        or entry.link
        or entry.links
    ):
        return ""
    text = _TAGS.sub(" ", row.text)
    before, _, behind = text.partition(entry.title) if entry.title else ("", "", "")
    before, behind = before.rstrip(_OPENS).rstrip(), behind.lstrip(_CLOSES)
    names = [name.strip("{},") for name in entry.authors if name != OTHERS]
    rest = before or behind
    if (before and behind.strip(f" .{_CLOSES}")) or not names or not all(map(rest.__contains__, names)):
        return ""
    for name in names:
        rest = rest.replace(name, " ", 1)
    if not _BESIDE.fullmatch(rest):
        return ""
    found = _MARK_LAST.search(before) if before else _MARK_FIRST.match(behind)
    mark = found[0].translate(WIDE_BRACKETS).strip() if found else ""
    script = "east" if EAST_ASIAN.search(entry.title) else ""
    return f"{'names' if before else 'title'} {mark} {script}"
