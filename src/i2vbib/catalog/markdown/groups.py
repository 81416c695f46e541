"""What the pieces of several blocks, put together as one paper, show of themselves."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.dated_lines import read_dated_line
from i2vbib.catalog.markdown.imprints.honours import HONOUR_ALONE
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis, read_imprint_line
from i2vbib.catalog.markdown.imprints.lines_below import dates_title
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue, read_heading_date
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, Text, end_of_line, is_bold, plain_text
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    Skeleton,
    read_skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.layouts.labelled_fields import read_fields
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized, named_reference
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_at_start, authors_before_comma
from i2vbib.catalog.markdown.people.name_words import (
    is_surely_eastern,
    is_surely_person,
)
from i2vbib.catalog.markdown.references.east_asian_references import signed_behind
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference, read_reference
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.model.entry import Entry

LONGEST_LABELS: Final = 60
"""Characters of the labels behind a title that is a paragraph's."""
LONGEST_NAME: Final = 6
"""Words of a person's name in a line of its own."""
_LONG_HEAD: Final = 8
"""Words of what stands over notes, and is no label."""
LONG_PROSE: Final = 400
"""Characters from which on words without a link are an abstract or an introduction."""

_TWO_WITH_INITIALS: Final = re.compile(r"(?:(?:[A-Z]\.[ -]?){1,3}[^\W\d_a-z][^\s,.]+, ){2}")
_DATED_TITLE: Final = re.compile(
    rf"\w[\s,]*{EMPHASIS}[^{EMPHASIS_END}]+{EMPHASIS_END}[\s,.]*\(?{ANY_YEAR}\)?\W*$"
    rf"|^[{STRONG}{EMPHASIS}][^\n{STRONG_END}{EMPHASIS_END}]{{4,300}}[{STRONG_END}{EMPHASIS_END}],?\s+\d{{1,4}}"
    rf"\s+{EMPHASIS}?[A-Z][^\d\n]{{3,90}}\d[\d,–-]* ?\("
)
"""``Emily Brontë *Wuthering Heights* 1847`` is no line of names, ``*Kites*, 74 Law Journal 12 (2025)`` no imprint."""
_SET_AND_YEAR: Final = re.compile(
    rf"\s*{EMPHASIS}[^{EMPHASIS_END}\n]{{2,60}}{EMPHASIS_END}[,.]?\s+\(?{ANY_YEAR}\)?[.\s]*(?:\n|$)"
)
"""``*Mana*, 2010``."""
_ASIAN_AND_YEAR: Final = re.compile(rf"[\u3400-\u9fff\uac00-\ud7a3 ]{{2,20}}[,， ]\s*{ANY_YEAR}年?")
"""``林业科学，2015``."""
_CAPITALS_AND_YEAR: Final = re.compile(rf"(?:in )?[A-Z][a-z&-]*[A-Z][A-Za-z&-]*(?: [A-Z&-]+){{0,6}}[,.]? {ANY_YEAR}")
"""``IEEE T SMART GRID, 2019``, ``LDC 2019``: no title, below the title that it tells of."""
_IN_ACRONYM: Final = re.compile(rf"[Ii]n:? (?:the )?[A-Z][\w&-]*[A-Z][\w&-]*,? \(?{ANY_YEAR}\)?\.?")
"""``In KITES 2013``, a conference that no table knows."""
_ABSTRACT_FIRST: Final = re.compile(
    r"(?i)(?:abstract|аннотация|анотація|резюме|摘要|要旨|概要|초록|요약|resumen|résumé|resumo|riassunto|zusammenfassung)"
    r"\s?(?:[.:：]|[-–—])\s?"
)
_BRACKETS_FIRST: Final = re.compile(r"^\[[^\[\]\n]{1,40}\]\s*")
_NAME_IN_BRACKETS: Final = re.compile(r"\s*\[[^\W\d_][^\[\]\n]{1,24}\]\s*")
_SMALL_WORD: Final = re.compile(r"\s[a-zà-ÿ]")
_COUNT: Final = re.compile("\\[\\d{1,4}\\]\\s*[^\\W\\d_]|\\d{1,3}[.．、](?=[《「『“\u3040-\u9fff\uac00-\ud7a3])")
_SENTENCES: Final = re.compile(r"[^\W\d_]{3}[.!?](?:\[\^\w+\])?\s+[A-Z][a-z’']*\s+[a-z]")
"""Where a second sentence begins."""


def is_counted(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a paragraph stands in a list that is counted in brackets: ``[12] A. Lee, Kites of Paper``."""
    first = pieces[0] if pieces else None
    return isinstance(first, Text) and _COUNT.match(first.text) is not None


def is_whole_reference(text: str) -> bool:
    """Say whether a text is a reference with its title and its venue: ``A. Lee, B. Wu. Kites of Rain. CIDR 2006``."""
    reference = read_reference(text)
    return bool(reference and reference.title and reference.authors and venue_behind(reference.rest))


def tells_of(heading: Skeleton, below: Skeleton) -> bool:
    """Say whether lines below a heading are of the paper that it leads to: they do too, or are what it names."""
    papers, hrefs = heading.addresses.papers, below.addresses.papers
    if papers and hrefs and set(hrefs) <= set(papers):
        return True
    both = f"{heading.line}\n{below.line}"
    named = named_reference(below._replace(line=both, links=heading.links)) if papers else None
    return named is not None and named.name.casefold() in below.line.casefold()


def says_who_or_where(pieces: tuple[Piece, ...]) -> bool:
    """Say whether the lines below a heading tell its authors, or where it appeared."""
    fields = read_fields(read_skeleton(pieces).line)
    return bool(fields.authors or fields.imprint[0]) if fields else any(entry.authors for entry in read_items(pieces))


def is_told_in_lines(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a heading is a title: below it a line tells who wrote it, another where and when that appeared.

    ``## Kites in small rooms``, ``Ann Lee, Bo Kim``, ``Kite Workshop, 2017/01/18``; a date alone is a page's own.
    """
    end = end_of_line(pieces)
    below = tuple(dropwhile(lambda piece: isinstance(piece, Break), pieces[end:]))
    is_lines = bool(below) and isinstance(below[0], Text) and any(isinstance(piece, Break) for piece in below)
    if not is_lines or count_words(plain_text(pieces[:end])) < FULL_TITLE:
        return False
    lines = [unmarked(line.partition(LABEL)[0]) for line in read_skeleton(below).line.split("\n")]
    first, second = lines[0], "".join(lines[1:2])
    return _are_names_and_imprint(first, second) or _are_names_and_imprint(second, first)


def _are_names_and_imprint(signature: str, where: str) -> bool:
    names = read_authors(signature, east_asian=True)
    are_names = len(names) > 1 or any(map(is_surely_person, names)) or is_surely_eastern(signature)
    return are_names and bool(read_dated_line(where) or read_imprint_line(where, is_sure=True)[0])


def begins_with_work(pieces: tuple[Piece, ...]) -> bool:
    """Say whether the first of several lines is a whole reference, or tells a paper with the next: works follow."""
    skeleton = read_skeleton(pieces)
    first, end, _ = skeleton.line.partition("\n")
    return bool(end) and (is_reference(unmarked(first)) or is_titled_between(skeleton))


def is_titled_between(skeleton: Skeleton) -> bool:
    """Say whether lines are names, a linked title, and where and when it appeared, whatever is said of it below.

    ``Ann Lee``, ``[Kites in small rooms](…)``, ``ICRA 2014``.
    """
    names, _, below = skeleton.line.partition("\n")
    title, _, behind = below.partition("\n")
    if TITLE not in title or not behind or count_words(unmarked(title)) < SHORT_TITLE:
        return False
    return dates_title(unmarked(behind.partition("\n")[0])) and bool(read_authors(unmarked(names)))


def is_told_in_fields(pieces: tuple[Piece, ...]) -> bool:
    """Say whether fields below a heading tell its authors: ``Authors: Ann Lee & Bo Wu``."""
    fields = read_fields(read_skeleton(pieces).line)
    return fields is not None and bool(fields.authors)


def is_placed_by_remark(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a remark below a title tells where and when it appeared: ``intro: ACCV 2018``."""
    fields = read_fields(read_skeleton(pieces).line) if Break() in pieces else None
    return fields is not None and all(fields.remarked_imprint)


def is_form(pieces: tuple[Piece, ...]) -> bool:
    """Say whether lines are a title and the fields that a paper is noted in, which may be left empty: ``DOI:``."""
    fields = read_fields(read_skeleton(pieces).line)
    return fields is not None and count_words(fields.form_title) >= FULL_TITLE


def says_where(text: str) -> bool:
    """Say whether words are a venue that is known, or a journal, and its year."""
    venue = read_imprint_line(text, is_sure=True)[0]
    return bool(venue and is_known_venue(venue))


def is_signed(text: str) -> bool:
    """Say whether words are who wrote a paper and where it appeared: ``Ann Lee. AAAI 2023.``, ``… LDC, 2019``."""
    return bool(_signed(text))


def is_signed_by_people(text: str) -> bool:
    """Say whether words are who wrote a paper, people for certain, and where it appeared."""
    names = _signed(text)
    return len(names) > 1 or any(map(is_surely_person, names))


def is_signed_in_lines(skeleton: Skeleton) -> bool:
    """Say whether a line is a person, and the next where the paper appeared: ``Raj Patel``, ``*Sleep* 2017``."""
    signature, _, below = skeleton.line.partition("\n")
    where = below.partition("\n")[0].partition(LABEL)[0]
    venue = read_imprint_line(where, is_sure=True)[0] if where else ""
    name = unmarked(signature)
    return (
        bool(venue)
        and len(name.split()) <= LONGEST_NAME
        and (is_surely_person(name) or (len(read_authors(name)) == 1 and is_known_venue(venue)))
    )


def _signed(text: str) -> tuple[str, ...]:
    text = text.rstrip(" ,;|·")  # a label stood behind it
    if not text:
        return ()
    names, rest = authors_before_comma(text, is_venue)
    end = 0
    if not names:
        names, end = authors_at_start(text)
        rest = text[end:]
    rest = rest.strip(" .()")
    is_at_venue = rest.isdecimal() or is_venue(rest) or _CAPITALS_AND_YEAR.fullmatch(rest) or begins_with_thesis(rest)
    are_sure = names and all(" " in name for name in names) and (end or len(names) == 1)  # a comma ends titles too
    return names if are_sure and is_at_venue and read_year(rest) is not None else ()


def begins_with_initials(text: str) -> bool:
    """Say whether two names with initials begin a line, and a third is broken in its letters: it has no title.

    Behind names that can all be read stands one, and before strokes that part it from where it appeared.
    """
    is_begun = " // " not in text and _TWO_WITH_INITIALS.match(text) is not None and bool(find_venue(text)[0])
    return is_begun and not authors_at_start(text)[0]


def is_where(text: str, skeleton: Skeleton, above: Sequence[Piece]) -> bool:
    """Say whether a line is where a paper appeared: a venue with its year, below who wrote it any words in italics."""
    known = None if TITLE in skeleton.line else lookup(text.strip(" ."))  # a reference's journal may be linked
    if says_where(text) or (known and known.kind in {"journal", "conference"}):
        return True
    is_set = _SET_AND_YEAR.match(skeleton.line) if EMPHASIS in skeleton.line else None
    is_set = is_set or _ASIAN_AND_YEAR.fullmatch(unmarked(skeleton.line))
    return bool(is_set) and any(entry.title and entry.authors for entry in read_items(tuple(above)))


def has_title(skeleton: Skeleton) -> bool:
    """Say whether one of a run's fields is a paper's title."""
    fields = read_fields(skeleton.line)
    return fields is not None and "title" in fields.places


def announces_paper(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a field says of itself that it is a paper's title, or others give its authors, and when or where."""
    fields = read_fields(read_skeleton(pieces).line)
    if fields is None or "title" not in fields.places:
        return False
    return fields.names_paper or (bool(fields.authors) and any(fields.imprint))


def is_abstract(text: str) -> bool:
    """Say whether a paragraph is of several sentences, as an abstract is, and no reference."""
    return len(text) > LONG_PROSE // 2 and _SENTENCES.search(text) is not None and not is_reference(text)


def begins_with_abstract(text: str) -> bool:
    """Say whether a long text begins with a word that says that it is an abstract: ``Аннотация. В работе …``."""
    return len(text) > LONG_PROSE and _ABSTRACT_FIRST.match(text) is not None


def is_labelled(entry: Entry, text: str, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is a title and a few labels: ``Kites at Sea [Project](…)``, ``[2020 KSW] Kites …``."""
    is_begun = bool(entry.title) and _BRACKETS_FIRST.sub("", text).startswith(entry.title)
    around = sum(len(piece.text) for piece in pieces if isinstance(piece, Text)) - len(entry.title)
    return is_begun and around <= LONGEST_LABELS and any(isinstance(piece, Link) for piece in pieces)


def is_title_alone(pieces: Sequence[Piece], *, has_paper: bool) -> bool:
    """Say whether pieces are one line, a title in bold or a link: ``**Tin Kites**``, then ``*Ann Lee. ICRA, 1975*``.

    Badges and links may stand beside it, to papers if no link below does (``has_paper``), and a name in brackets
    before it.
    """
    if Break() in pieces:
        return False
    links = [piece for piece in pieces if isinstance(piece, Link)]
    own = [piece for piece in pieces if isinstance(piece, Text) and piece.text.strip(" []()|/,.")]
    if len(own) > 1 and _NAME_IN_BRACKETS.fullmatch(own[0].text):
        del own[0]
    is_titled = is_bold(own) and count_words(plain_text(own or links[:1])) >= SHORT_TITLE
    return is_titled and not (has_paper and any(link_kind(link.href) == "paper" for link in links))


def is_mentioned(entry: Entry, text: str, pieces: Sequence[Piece]) -> bool:
    """Say whether an entry is what a longer paragraph mentions: nothing sets its title off, or tells who wrote it."""
    if (
        len(text) < LONG_PROSE // 2
        or not _SENTENCES.search(text)
        or entry.authors
        or entry.venue
        or entry.year
        or not entry.title
    ):
        return False
    set_off = (piece.text for piece in pieces if isinstance(piece, Link) or (isinstance(piece, Text) and piece.strong))
    return not any(entry.title in words for words in set_off)


_HIGHLIGHTED: Final = re.compile(
    r"(?i)(?:(?:(?:this|the|our) )?(?:paper|work|article|study) )?(?:(?:was|is|has been) )?(?:also )?"
    r"(?:highlighted|featured|covered|mentioned|recommended|selected) (?:by|in|as|on)\b"
    r"|(?:media|press) (?:mention|coverage)s?(?:$| by\b| in\b)"
)
"""``Paper highlighted by [Synfacts](…)``, ``Selected as "Hot Paper"``."""


def is_note(text: str, skeleton: Skeleton) -> bool:
    """Say whether a bullet is a sentence about the paper above it: ``Shows that queues are classes.``."""
    if _HIGHLIGHTED.match(text) and ":" not in text and not is_reference(text):
        return True  # ``Selected by the Wind: Kites at Sea`` is a title
    is_sentence = text.endswith("。") or (text.endswith((".", "!")) and _SMALL_WORD.search(text))
    if skeleton.addresses or not is_sentence or read_year(text) or is_capitalized(text):
        return False
    return not (read_authors(text, east_asian=True) or is_reference(text) or is_venue(text.rstrip(".")))


def announces_notes(text: str, skeleton: Skeleton) -> bool:
    """Say whether a bullet is words to which those below it belong: ``A plan made by the board, in August 2021:``."""
    is_head = text.endswith((":", "：")) and not skeleton.addresses and len(text.split()) > _LONG_HEAD
    is_prose = is_head and _SMALL_WORD.search(text) and not is_capitalized(text)
    return bool(is_prose) and not (is_reference(text) or begins_with_authors(text))


_COUNTED_MEETING: Final = re.compile(r"[^\n。.,，]{0,60}第\s?\d+\s?回[^\n。,，]{1,60}|[^\n。,，]{2,40}年度?年会")
_PROCEEDINGS: Final = re.compile(rf"(?:[Ii]n:?\s)?Proc(?:\.|eedings)\s[^\n]{{8,200}}{ANY_YEAR}\)?\.?")


def _names_meeting(text: str) -> bool:
    """Say whether a line is a meeting that is counted, or proceedings: ``第177回研究発表会``, ``Proc. … (2023)``."""
    is_counted = _COUNTED_MEETING.fullmatch(text) and NAMES_VENUE.search(text)
    return bool(is_counted or _PROCEEDINGS.fullmatch(text))


def tells_more(skeleton: Skeleton) -> bool:
    """Say whether a bullet is nothing but the authors of the paper above it, or where and when that appeared."""
    text = unmarked(skeleton.line)
    if skeleton.addresses:
        return False
    if HONOUR_ALONE.fullmatch(text) or says_where(text) or _IN_ACRONYM.fullmatch(text) or _names_meeting(text):
        return True
    if read_heading_date(text) or read_untitled_reference(text):
        return True
    if _DATED_TITLE.search(skeleton.line) or ((dated := read_reference(text)) and dated.year and dated.authors):
        return False
    if read_authors(text, east_asian=True) or signed_behind(text):
        return not is_label(text)
    is_line = "\n" not in skeleton.line.strip()
    return is_line and not is_label(text) and bool(read_imprint_line(text)[0]) and not is_reference(text)
