"""Where a run of text holds several papers, the places where each begins."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import leads_to_data, link_kind, paper_identifiers
from i2vbib.catalog.markdown.imprints.dated_lines import read_dated_line
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import LINE_END, WORDED, Break, Link, Piece, Text, lines_of, plain_text
from i2vbib.catalog.markdown.inline.skeleton import LABEL, STRONG, named_parts, read_skeleton
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, count_words
from i2vbib.catalog.markdown.layouts.labelled_fields import is_remark
from i2vbib.catalog.markdown.layouts.link_layouts import named_reference
from i2vbib.catalog.markdown.layouts.quotations import OPENING_MARK
from i2vbib.catalog.markdown.layouts.title_finder import find_title
from i2vbib.catalog.markdown.layouts.title_imprints import is_imprint
from i2vbib.catalog.markdown.line_ends import YEAR_AND_TITLE
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.reference_forms import LETTERS, begins_with_authors, is_reference
from i2vbib.catalog.markdown.references_in_line import split_references
from i2vbib.catalog.markdown.signed_italics import signed_italics

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = re.compile(rf"\W*(?:[^\W\d_]{{3,12}}[\W_]*)?\d{{1,3}}\W*|\W*[a-z]\W*|\W*{ANY_YEAR}[a-z]?\W*")
"""``[1]``, ``Link 2``, ``(a)``, ``2019b``."""
_LETTERED: Final = "abcdefgh"
_LINE_NUMBER: Final = re.compile(r"\s*([ivx][ivxIVX]{0,3}|[a-h])[.)]\s")
_COUNTED: Final = re.compile("\\s*(\\d{1,3})[.．、](?=[《「『“\\u3040-\\u9fff\\uac00-\\ud7a3])")
"""``1.《风筝》``: no blank stands behind the number, as Markdown asks for it."""
_PAGES: Final = re.compile(r"\bpp?\. ?\d|\bpages? \d")
_DATA: Final = re.compile(r"(?i)\W*(?:data ?sets?|benchmarks?)\s*[:：;]")
_IN_VOLUME: Final = re.compile(r"(?:^|[.,;”\"\s])\s*In:\s+(?:the )?$")
_BOOK_FIRST: Final = re.compile(rf"\s*{IN_ABROAD}:?\s+[^\W\d_a-z]")
_BOOK_LAST: Final = re.compile(rf"(?:[.?!]\s|^){IN_ABROAD}:?\s+[^\W\d_a-z][^\d\n()]{{0,120}}$")
_NEAR_END: Final = 160
"""``… del norte. En Moll, I. y López``, a line's end: an editor's name goes on in the next."""
_CALLS_DATA: Final = re.compile(r"(?i)\bdata ?sets?\b")
_YEAR: Final = re.compile(ANY_YEAR)
_SEE_ALSO: Final = re.compile(r"(?i)[\s.;,(]*\bsee also:?\s*$")
_QUOTED_ALSO: Final = re.compile(
    r"[.;]\s+(?P<see>(?:[Ss]ee|[Cc]f\.?|[Cc]ompare)(?: also)?[:,]? )?(?P<who>[A-Z][\w-]{1,30})?"
    r"(?(who)[’']s? |(?(see)|(?!)))(?=[\"“]\w[^\"”\n]{3,200}[\"”])"
)
"""``. See also Lee's "Sails" (J. Air, 1931)``: another work, whose title is quoted."""
_JOINT: Final = re.compile(r"(?:\s+[+/&]|;)\s+")
_WHOLE_TITLE: Final = 4
"""Words of a link that may be a paper's title, whatever page it leads to."""
_MOST_OF_TOPIC: Final = 6
"""Words of a topic before links to its papers."""


def split_papers(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Cut a run that holds several papers before each of them; the data of one are none of them."""
    pieces = _with_plain_volumes(_without_data(pieces))
    if numbered := _numbered_lines(pieces) or _counted_lines(pieces):
        cut = pairwise((*numbered, len(pieces)))
        return [part for start, end in cut for part in split_papers(pieces[start:end])]
    if parts := split_references(pieces) or _see_also(pieces):
        return [part for whole in parts for part in split_papers(whole)]
    skeleton = read_skeleton(pieces)
    papers = skeleton.addresses.papers
    if len(papers) > 1 and named_reference(skeleton):
        return _behind_named(pieces)
    works = {(paper_identifiers(href) or (href,))[0] for href in papers}
    if len(works) == 1 and not _joined_titles(pieces):
        return [pieces]
    if not papers and (listed := _works_of_one(pieces) or _between_semicolons(pieces)):
        return listed
    starts = _starts(pieces) if papers else signed_italics(pieces)[1:] or _reference_lines(pieces)
    bounds = [0, *starts, len(pieces)] if starts else [*(_untitled_links(pieces) or [0]), len(pieces)]
    return [pieces[start:end] for start, end in pairwise(bounds)]


def _see_also(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Cut where behind a paper's link a list points at another paper: ``… [pdf](…). See also [Teapots](…)``.

    Its title may be quoted as well, and what stands behind it is said of it alone.
    """
    parts: list[tuple[Piece, ...]] = []
    begin, has_paper = 0, False
    for place, (before, piece) in enumerate(pairwise(pieces)):
        has_paper |= _is_paper(before)
        found = _SEE_ALSO.search(before.text) if has_paper and isinstance(before, Text) else None
        if found and isinstance(before, Text) and isinstance(piece, Link) and not is_label(piece.text):
            parts.append((*pieces[begin:place], before._replace(text=before.text[: found.start()])))
            begin, has_paper = place + 1, False
    last = pieces[-1] if pieces else None
    has_paper |= begin == 0 and isinstance(last, Text) and any(map(_is_paper, pieces))
    quoted = _QUOTED_ALSO.search(last.text) if has_paper and isinstance(last, Text) else None
    if quoted and isinstance(last, Text):
        name = f"{quoted['who']}, " if quoted["who"] else ""
        behind = last._replace(text=name + last.text[quoted.end() :])
        return [*parts, (*pieces[begin:-1], last._replace(text=last.text[: quoted.start()])), (behind,)]
    return [*parts, pieces[begin:]] if parts else []


def _is_paper(piece: Piece) -> bool:
    return isinstance(piece, Link) and link_kind(piece.href) == "paper"


def _without_data(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give a paper's lines without those that lead to its data: ``Dataset: [Tea](…), [Pots](https://zenodo.org/…)``."""
    lines = lines_of(pieces)[1:] if LINE_END in pieces else []
    data = [(start, end) for start, end in lines if _DATA.match(plain_text(pieces[start:end]))]
    for start, end in reversed(data):
        papers = (piece for piece in pieces[start:end] if isinstance(piece, Link) and link_kind(piece.href) == "paper")
        if all(leads_to_data(piece.href) for piece in papers):
            pieces = pieces[: start - 1] + pieces[end:]
    return pieces


def _with_plain_volumes(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give a linked volume behind ``In:`` as words in italics: ``**Kites at Sea**. In: [The 3rd Kite Symposium](…)``.

    It is where the paper before it appeared, and no paper itself, whatever its link leads to.
    """
    volumes = [
        place
        for place, (before, piece) in enumerate(pairwise(pieces), 1)
        if isinstance(piece, Link)
        and isinstance(before, Text)
        and _IN_VOLUME.search(before.text)
        and not (is_label(piece.text) or piece.written)
        and any(isinstance(first, Link) or (isinstance(first, Text) and first.strong) for first in pieces[:place])
    ]
    if not volumes:
        return pieces
    return tuple(
        Text(piece.text, emphasis=True) if place in volumes and isinstance(piece, Link) else piece
        for place, piece in enumerate(pieces)
    )


def _behind_named(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Give a name and the reference below it as one paper, and those of the lines below them."""
    lines = [start for start, end in lines_of(pieces) if start < end]
    below = pieces[lines[2] :] if len(lines) > 2 else ()  # noqa: PLR2004  # the name and its reference are two
    return [pieces[: lines[2]], *split_papers(below)] if below and read_skeleton(below).addresses.papers else [pieces]


def _numbered_lines(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of the lines ``i. …``, ``ii. …`` below a topic, which is none of theirs."""
    if LINE_END not in pieces[:_MOST_OF_TOPIC]:
        return []
    lines = (line for line in lines_of(pieces)[1:] if _may_be_numbered(pieces[line[0]] if line[0] < line[1] else None))
    numbers = {_LINE_NUMBER.match(plain_text(pieces[start:end])): start for start, end in lines}
    places = [start for number, start in numbers.items() if number]
    first = next(filter(None, numbers), None)
    return places if first and first[1] in {"i", "a"} else []


def _counted_lines(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of lines that are counted one by one, where the first is."""
    if LINE_END not in pieces or not _COUNTED.match(plain_text(pieces[:1])):
        return []
    counted = ((start, _COUNTED.match(plain_text(pieces[start : start + 1]))) for start, _ in lines_of(pieces))
    numbers = {int(number[1]): start for start, number in counted if number}
    first = next(iter(numbers))
    places = [numbers[number] for number in range(first, first + len(numbers)) if number in numbers]
    return places if len(places) > 1 and places == sorted(places) else []


def _may_be_numbered(first: Piece | None) -> bool:
    """Say whether a line with this first piece may begin with a number in letters: most are asked no more."""
    return not isinstance(first, WORDED) or first.text.lstrip()[:1] in "abcdefghivx"


def _starts(pieces: tuple[Piece, ...]) -> list[int]:
    return _title_links(pieces)[1:] or _first_lines(pieces)[1:] or _bare_lines(pieces)[1:] or _bare_links(pieces)[1:]


def _title_links(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of the links that read like a paper's title."""
    places: dict[str, int] = {}
    links = [(place, piece) for place, piece in enumerate(pieces) if isinstance(piece, Link)]
    parts, joined = named_parts(pieces), _joined_titles(pieces)
    for place, piece in links:
        is_paper = link_kind(piece.href) == "paper" and not is_label(piece.text) and piece not in parts
        is_paper = is_paper and not (places and _is_data_of_paper(pieces, place, piece.href))
        if is_paper or place in joined:
            places.setdefault(piece.href, place)
    return list(places.values())


def _is_data_of_paper(pieces: Sequence[Piece], place: int, href: str) -> bool:
    """Say whether words before a link to data call it so: ``… Associated dataset: Lee et al. (2021) [Tin](…)``."""
    if not leads_to_data(href):
        return False
    before = (at for at in range(place - 1, -1, -1) if isinstance(pieces[at], Link | Break))
    return _CALLS_DATA.search(plain_text(pieces[next(before, -1) + 1 : place])) is not None


def _joined_titles(pieces: Sequence[Piece]) -> set[int]:
    """Give the places of pages that only a plus, a slash or a semicolon parts from a paper, all with whole titles."""
    joints = [place for place, piece in enumerate(pieces) if isinstance(piece, Text) and _JOINT.fullmatch(piece.text)]
    if not joints:
        return set()
    titles = {place for place, piece in enumerate(pieces) if isinstance(piece, Link) and _is_whole_title(piece)}
    pairs = ((place - 1, place + 1) for place in joints if {place - 1, place + 1} <= titles)
    return {place for pair in pairs for place in pair}


def _is_whole_title(piece: Link) -> bool:
    """Say whether a link may be a paper's title; with a year it is where a version of one appeared."""
    is_title = count_words(piece.text) >= _WHOLE_TITLE and not _YEAR.search(piece.text)
    return is_title and link_kind(piece.href) in {"page", "paper"}


def _bare_lines(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of the lines, if each is nothing but a bare identifier, and some are different ones of a kind."""
    lines = [(start, [piece for piece in pieces[start:end] if _tells(piece)]) for start, end in lines_of(pieces)]
    alone = [(start, line[0]) for start, line in lines if len(line) == 1]
    bare = [(start, piece.href) for start, piece in alone if isinstance(piece, Link) and piece.written]
    known = {first[0] for _, href in bare if (first := paper_identifiers(href)[:1])}
    kinds = {identifier.partition(":")[0] for identifier in known}
    return [start for start, _ in bare] if len(kinds) < len(known) == len(lines) else []


def _bare_links(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of bare identifiers, all different ones of a kind, where nothing else is told beside them."""
    links = [(place, piece) for place, piece in enumerate(pieces) if isinstance(piece, Link)]
    if any(_tells(piece) for piece in pieces if not isinstance(piece, Link)):
        return []
    known = {paper_identifiers(piece.href)[:1] for _, piece in links if piece.written}
    kinds = {first[0].partition(":")[0] for first in known if first}
    return [place for place, _ in links] if () not in known and len(kinds) < len(known) == len(links) else []


def _tells(piece: Piece) -> bool:
    return isinstance(piece, Link) or (
        isinstance(piece, Text) and bool(LETTERS.search(piece.text)) and not is_label(piece.text)
    )


def _untitled_links(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of links to several works where nothing else stands, or a topic: ``Kites: [1](…), [2](…)``."""
    links = [(place, piece) for place, piece in enumerate(pieces) if isinstance(piece, Link)]
    if len(links) < 2 or not _NUMBER.fullmatch(links[0][1].text):  # noqa: PLR2004  # several
        return []
    begin = links[0][0]
    is_topic = links[0][1].text.strip("[] ").rstrip(_LETTERED).isdigit() and _is_topic(
        plain_text(pieces[:begin]).rstrip("[( ")
    )
    others = pieces[begin:] if is_topic else pieces
    if LETTERS.search(plain_text(piece for piece in others if not isinstance(piece, Link))):
        return []
    numbered = [(place, piece) for place, piece in links if _NUMBER.fullmatch(piece.text)]
    known = [(place, first[0]) for place, piece in numbered if (first := paper_identifiers(piece.href)[:1])]
    kinds = {identifier.partition(":")[0] for _, identifier in known}
    identifiers = {identifier for _, identifier in known}
    are_works = len(kinds) < len(identifiers) == len(links) and (len(kinds) == 1 or is_topic)
    return [place for place, _ in known] if are_works else []


def _is_topic(text: str) -> bool:
    """Say whether words before links are what these are about, and no paper of which they are versions."""
    is_short = text.endswith((":", "：")) and count_words(text) <= _MOST_OF_TOPIC
    return is_short and not _YEAR.search(text) and not begins_with_authors(text)


def _reference_lines(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of the lines that each are a whole reference, where a run has several of them."""
    lines = lines_of(pieces)
    texts = {start: plain_text(pieces[start:end]) for start, end in lines} if len(lines) > 1 else {}
    starts = list(texts)
    within = {now for before, now in pairwise(starts) if _goes_on_in_book(texts[before], texts[now])}
    places = [start for start in starts if start not in within and is_reference(texts[start])]
    if len(places) == 1 and not OPENING_MARK.search(texts[places[0]]):
        return []
    if len(places) > 1 and all(_begins_bold(pieces[place]) for place in places):
        places = [place for place in texts if _begins_bold(pieces[place])]
    return [place for place in places if place]


def _goes_on_in_book(before: str, line: str) -> bool:
    """Say whether a line goes on with the one before it: both tell the book that a work is in, and who edited it."""
    return _BOOK_FIRST.match(line) is not None or _BOOK_LAST.search(before[-_NEAR_END:]) is not None


def _works_of_one(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Give the works below ``Curta, Florin. 2017 Coins, Forts …``, each with who wrote it before its year."""
    first, *others = (pieces[start:end] for start, end in lines_of(pieces))
    if not others or not all(YEAR_AND_TITLE.match(plain_text(line)) for line in others):
        return []
    written = plain_text(first)
    names, year, _ = read_first_authors(written)
    return [first, *((Text(written.partition(str(year))[0]), *line) for line in others)] if names and year else []


def _between_semicolons(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Give the references that semicolons part: ``Lee et al., *Kites*, OSDI 2018; Kim et al., *Tea*, SOSP 2019``."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if not isinstance(piece, Text):
            runs[-1].append(piece)
            continue
        first, *others = piece.text.split("; ")
        runs[-1].append(piece._replace(text=first))
        runs += ([piece._replace(text=other)] for other in others)
    is_each = len(runs) > 1 and all(is_reference(plain_text(run)) for run in runs)
    return list(map(tuple, runs)) if is_each else []


def _begins_bold(piece: Piece) -> bool:
    return isinstance(piece, Text) and piece.strong


def _first_lines(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of the lines that begin a paper: they have a title, and the paper before has its link.

    Below a title that is itself a paper's link other words are what is said of it: ``… is available ([artefact](…))``.
    """
    places: list[int] = []
    complete, is_linked = True, False
    for start, end in lines_of(pieces):
        line = read_skeleton(pieces[start:end])
        title = None if is_remark(line.line) else find_title(line)
        if places and title and _is_imprint(title.text, line.line):
            continue
        is_bold = line.line.lstrip().startswith(STRONG)
        if is_linked and title and not title.href:
            continue
        if complete and title and (line.addresses.papers or is_bold):
            is_linked = link_kind(title.href) == "paper" if not places else is_linked
            places.append(start)
            complete = False
        complete = complete or bool(line.addresses.papers)
    return places


def _is_imprint(title: str, line: str) -> bool:
    """Say whether a line's title is where the paper above it appeared: ``Kite Letters 12(3), pp. 1-7. [[PDF]](…)``.

    Or all of it is, up to a date: ``第2回凧に関するフォーラム (Kite2010), D1-3, 淡路, 2010年2月28日. [[PDF]](…)``.
    """
    if read_dated_line(line.partition(LABEL)[0]) and not LETTERS.search(line.rpartition(LABEL)[2]):
        return True
    return is_imprint(title) or bool(_PAGES.search(title)) or (bool(_PAGES.search(line)) and may_be_venue(title))
