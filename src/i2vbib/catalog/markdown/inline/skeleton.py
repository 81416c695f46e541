"""A run of pieces as one line of text with private marks for what the eye sees.

Bold, italics, titles that are links, and line ends keep their place in it; labels (``[[paper](…)]``), badges and
addresses are taken out and leave one mark, so that a pattern on the line is a pattern on its layout.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.imprints.glued_venues import with_venues_in_brackets
from i2vbib.catalog.markdown.inline.access_days import without_availability, without_looks
from i2vbib.catalog.markdown.inline.addresses import BARE_NUMBER, Addresses, badge_text, find_addresses
from i2vbib.catalog.markdown.inline.bracketed_rows import without_row_brackets
from i2vbib.catalog.markdown.inline.chemical_brackets import is_chemical
from i2vbib.catalog.markdown.inline.chinese_footnotes import without_roles
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.eastern_roles import without_eastern_roles
from i2vbib.catalog.markdown.inline.editor_roles import with_one_role
from i2vbib.catalog.markdown.inline.index_badges import without_indexes
from i2vbib.catalog.markdown.inline.italic_words import words_in_titles
from i2vbib.catalog.markdown.inline.labels import is_file_name, is_label, is_named_part, is_roman_numeral
from i2vbib.catalog.markdown.inline.marks import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    MARKS,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
)
from i2vbib.catalog.markdown.inline.pieces import Break, Image, Link, Piece, Text
from i2vbib.catalog.markdown.inline.short_years import with_blank_before_year, with_whole_years_first
from i2vbib.catalog.markdown.inline.subtitles_inside import with_subtitles_inside
from i2vbib.catalog.markdown.inline.titles import (
    BRACED,
    IN_ABROAD,
    MATH_OR_COMMAND,
    tidy,
    without_counted_name,
    without_emoji,
)
from i2vbib.catalog.markdown.people.linked_people import with_plain_people
from i2vbib.catalog.markdown.people.name_notes import without_stars
from i2vbib.catalog.markdown.people.name_rows import with_plain_row
from i2vbib.catalog.markdown.people.names_in_two_scripts import with_names_in_one_script
from i2vbib.catalog.markdown.people.others import is_et_al
from i2vbib.catalog.markdown.people.set_off_names import NamesSetOff
from i2vbib.facts.journal_titles import is_journal_title
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "EMPHASIS",
    "EMPHASIS_END",
    "LABEL",
    "LONGEST_LINE",
    "MARKS",
    "STRONG",
    "STRONG_END",
    "TITLE",
    "TITLE_END",
    "Skeleton",
    "named_parts",
    "read_skeleton",
    "unmarked",
]

_MARK_BEFORE_POINT: Final = re.compile(rf"{MARKS.pattern}(?=[.,;:])")
LONGEST_LINE: Final = 40_000
"""Characters of a run that are looked at."""
_ABOUT: Final = re.compile(r"([(\[])(?:ca?\.|circa|um|vers|около)\s?(\d{4})(?=[)\]])")
_YEARS: Final = re.compile(r"(?:1\d|20)\d\d(?<!\d{5})(?!\d)")
_GAP: Final = re.compile(r"[^\S\n][^\S\n]{7,}")
"""More blanks than anybody means; two tell as much, and what is looked for around blanks is found sooner."""
_JOINED_DATE: Final = re.compile(
    rf"([{STRONG}\s]*[\[(（【]?)(?P<year>(?:19|20)\d\d)[-_](?P<venue>[A-Z][A-Za-z]{{2,11}})(?P<behind>[-_\])）】\s])"
)
"""``[2019-ICML] …``, ``2019_ICML_…``: what a note's file is called by."""
_BLANKS_BEFORE_END: Final = re.compile(r"[ \t]+\n")
_LINE_ENDS: Final = re.compile(r"\n\s*")
_WRAPPED_IN_BRACKETS: Final = re.compile(rf"(?<=\[)([^\[\]\n{LABEL}]{{3,160}})\n([^\[\]\n{LABEL}]{{1,160}})(?=\])")
"""``[Kites and\nSails]``: brackets hold one thing."""
_PEOPLE_WRAPPED: Final = re.compile(
    r"\((?:[Jj]oint(?:ly)? )?(?:[Ww]ith|[Bb]y|w/)\s[^()\n]{2,120}(?:\n[^()\n]{2,120}){1,8}\)"
)
"""``(with Ann Lee,\nBo Kim)``."""
_ISSN: Final = re.compile(
    r"[\s,;.]{0,3}[(\[]?\b(?:(?:[pe]-?)?ISSN\b(?:\s?\((?i:online|print)\))?[\s:.]*\d{4}-\d{3}[\dXx]"
    r"|ISBN(?:-1[03]\b)?[\s:.]*\d[\d–-]{8,15}[\dXx])(?:\s?\([^()\n]{1,12}\))?[)\]]?"
)
"""``(ISSN 1976-7277)``: a journal's or a book's number, no venue with its year."""
_WORDS_OR_COLON: Final = re.compile(r"[^\W\d_]|[:：]")
FEW_WORDS: Final = 3
"""Words of the longest run that may be bold within a title; a longer one is a title by itself."""

_PART_TO_READ: Final = re.compile(
    r"(?:(?:Read|See|Lire|Leer|Ler) )?"
    r"(?:[Cc]h(?:ap(?:ters?|itres?)?s?)?|[Ss]ec(?:tions?)?|[Pp]arts?|[Kk]ap(?:itel)?|[Cc]ap(?:ítulos?|itol[io])?|[Гг]лав[аы])"
    r"\.?\s\d|第[\d一二三四五六七八九十]+章"
)
_WORDS_OF_BOOK: Final = 6
"""Blanks in who wrote a book and its title, before what of it is to be read: ``Lee, *Kites*. **Chapter 3: Tin**``."""
_LABEL_NEAR: Final = re.compile(
    rf"(?<![\[({{（【<|·•])(?<![^\S\n])"  # where it may begin earlier it was looked for already
    rf"(?=[\s\[({{（【<|·•{LABEL}])[^\S\n]*(?:[\[({{（【<|·•][^\S\n]*)*{LABEL}(?:[\s\])}}）】>,;|/·•&]*{LABEL})*[\])}}）】>]*"
)
_MOST_AROUND: Final = 24
"""Brackets and blanks that are looked for before the first label."""
_NAME_FIRST: Final = re.compile(rf"^(\s*){STRONG}\(([^\W\d_][^()\n{STRONG_END}]{{1,40}})\){STRONG_END}(?=\s)")
"""``**(KiteNet)** *Kites at Sea*``: the brackets of a name before its title."""
_BRACKET: Final = re.compile(r"[(（\[【]")
_EMPTY_MARKS: Final = re.compile(
    rf"{STRONG}\s*{STRONG_END}|{EMPHASIS}\s*{EMPHASIS_END}|{STRONG_END}{STRONG}|{EMPHASIS_END}{EMPHASIS}"
)
_YEAR_SET_AGAIN: Final = re.compile(
    rf"{EMPHASIS_END}{STRONG}{EMPHASIS}(\W{{0,3}}{ANY_YEAR}\W{{0,2}}?){EMPHASIS_END}{STRONG_END}({EMPHASIS})?"
    rf"|{EMPHASIS}(\W{{0,3}}{ANY_YEAR}){EMPHASIS_END}(?=[\])）\s]{{0,3}}{STRONG_END})"
)
"""``*[Kite Letters __2018__]*``, ``**[KITE *2018*]**``: a year that is set off again within what is."""
_BOLD_NAMES: Final = NamesSetOff(STRONG, STRONG_END, is_sure=True)
_SLANTED_NAMES: Final = NamesSetOff(EMPHASIS, EMPHASIS_END, is_sure=False)
_BOLD: Final = re.compile(rf"{STRONG}([^{STRONG_END}\n]*){STRONG_END}")
_WORD_BEFORE: Final = re.compile(rf".?[^\W\d_]|[^\]】)）]?{STRONG_END}|\w-")
"""Behind brackets in bold, ``**[ICLR 2024]** **Hot Kites**``, what is in bold is no word of theirs."""
_ENDS_AT_BRACKET: Final = re.compile(
    rf"^[^\n{STRONG}{STRONG_END}{TITLE}{LABEL}]{{0,300}}[^\W\d_]\s+\w[^\n{STRONG}{STRONG_END}{TITLE}{LABEL}]{{0,90}}[(（]$"
)
"""Plain words before a bracket in bold, ``A Network for Kites (**KiteNet**)``: they are the title."""
_WORD_AFTER: Final = re.compile(r"[^\W_]|\s+[a-z]")
_BOOK_IN_BOLD: Final = re.compile(
    rf"(?P<before>(?:[.?!][”\"’]?|[^\W\d_]{{3}})\s+{IN_ABROAD}\s?:\s+(?:[^\d:{STRONG}\n]{{3,160}}[.,):]\s+)?)"
    rf"{STRONG}(?P<book>[^{STRONG}{STRONG_END}{TITLE}\n]{{3,200}}?)(?P<stop>[.,:]?){STRONG_END}"
)
"""``Kites at sea. In: LEE, B. (Org.). **Winds and strings**. Oslo: Gull``: the book around a chapter is in bold."""
_AT_VENUE: Final = re.compile(rf"[,，]\s+{IN_ABROAD}:?\s*$")
_DATED: Final = re.compile(rf"[^\W\d_][\s,’'({STRONG_END}]+{ANY_YEAR}(?![\w-])")
"""``…, in **Kite Letters 2022**``, ``…, in **Kite Letters** (2022)``: bold is what italics are elsewhere."""
_NEAR: Final = 12
_LINKED_TITLE: Final = re.compile(rf"({TITLE}[^{TITLE_END}]*{TITLE_END})")
_BRACKET_OUTSIDE: Final = re.compile(rf"\[{STRONG}([^{STRONG_END}\[\]]*){STRONG_END}\]")
_SET_IN_BRACKETS: Final = re.compile(
    rf"(\W*[(（])[{STRONG}{EMPHASIS}]([^()（）\n{STRONG}{EMPHASIS}]{{1,40}})[{STRONG_END}{EMPHASIS_END}]([)）])"
)
"""``(*ACL 2023*) A title``: the marks tell nothing more."""
_BRACKETED: Final = re.compile(r"[\[【]\s*([^\[\]【】\n]{1,40}?)\s*[\]】]")
_LAW_YEAR: Final = re.compile(rf"(?<=['’”]) \[({ANY_YEAR})\] (?=(?:\d{{1,3}} )?[^\W\d_a-z])")
"""``'The Law of Winds' [2011] Public Law 5``: no label, but the year that lawyers of Britain find a volume by."""
_INSIDE_WORD: Final = re.compile(r"\w\[[^\[\]]*\]\w")
"""``Calix[4]arenes``."""
_KEYS: Final = re.compile(
    rf"\s*\[-?@(?:[\w:.#$%&+?<>~/-]+(?:;\s*-?@[\w:.#$%&+?<>~/-]+)*\]"
    rf"|(?:{LABEL}|{STRONG_END}{LABEL}{STRONG})\]?)"
)
"""``[@lee2020; @wu2021]``: keys, which Pandoc takes for citations; a reader sees no word of them."""
_VOLUME_AND_ISSUE: Final = re.compile(r"\d{1,4} ?\(\d{1,3}(?:[-–/]\d{1,3})?\)")
"""``Kite Letters, [27(4)](…), 347-363``: a link to the issue within a reference is words of it."""
_VOLUME_IN_ITALICS: Final = re.compile(r"<i>\s*(\d[\d\s.():–-]*)\s*</i>")
_ITALICS: Final = re.compile(
    rf"(?m)(?P<before>^|(?:[.,;:!?)(”\"{STRONG_END}{TITLE_END}{LABEL}]|\b{IN_ABROAD})\s*)<i>\s*(?P<words>[^<>\n]{{2,300}}?)\s*</i>"
    rf"(?=(?P<number>[\s,.)]*{STRONG}?(?:\((?!{ANY_YEAR}))?(?:[Vv]ol|[Nn]o|pp?)?\.?\s*\d+(?!\d|\s[a-z]{{2}}))|\s*(?:[,.;()/\[{TITLE}{LABEL}]|$))"
)
"""Italics of HTML that stand apart, as a journal's name does; ``growth of <i>E. coli</i>`` is the title's own."""
_ANOTHER: Final = re.compile(r"[^\n]{0,300}?</i>[\s,.]*\d")
"""A volume behind other italics tells that those are the journal."""
LONG_WORDS: Final = 5
"""Words of a run in italics that are surely no species or foreign word within a title."""
_AND_OTHERS: Final = re.compile(rf"{EMPHASIS}(et\.? al\.?,?)\s+(?=[^\W\d_a-z])")
"""``*et al. J. Am. Chem. Soc.*``: the journal alone is meant to be in italics."""
_LEFT_OPEN: Final = re.compile(
    rf"(?<=[.,?!] )[*_](?=[^\W\d_a-z])(?P<words>[^*_\n{LABEL}{TITLE}]{{2,120}}?)(?P<end>[.,\s]*)(?={LABEL}|$)"
)
"""``Kites at Sea. *Kite Letters. [DOI](…)``: italics that nobody closed, behind a title."""
_COUNTED: Final = re.compile(
    rf"\s*(?:{STRONG}?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)){STRONG_END}?|{STRONG}\d{{1,3}}{STRONG_END}[.)])\s+(?=[^\W\d_]|[“\"{STRONG}{EMPHASIS}])"
)
"""``[12] **Lee, A.** (2021) …``, ``**12**. Lee A. …``: what a reference is counted with, as bullets do."""
_COLON_LABEL: Final = re.compile(rf"[:：]\s*{LABEL}")
_BEFORE_LABEL: Final = re.compile(
    rf"([{STRONG}{EMPHASIS}]{{0,2}}[^\n.;|,，、。；\[\](){LABEL}{STRONG}{EMPHASIS}{STRONG_END}{EMPHASIS_END}]{{1,40}}?"
    rf"[{STRONG_END}{EMPHASIS_END}]{{0,2}})\s*[:：]\s*{LABEL}"
)
_ADDRESS: Final = ("http://", "https://")
"""An address that is its own words says nothing more."""


class Skeleton(NamedTuple):
    """The marked line, and what was taken out of it: the addresses, and the words on labels and badges.

    ``people`` are the names that it begins with where links to their pages show them.
    """

    line: str
    addresses: Addresses
    labels: tuple[str, ...]
    links: tuple[Link, ...]
    people: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def read_skeleton(pieces: tuple[Piece, ...]) -> Skeleton:
    """Understand the layout of a run of pieces."""
    pieces, people = with_plain_people(pieces)
    pieces = with_venues_in_brackets(with_whole_years_first(words_in_titles(pieces)))
    labels: list[str] = []
    links = tuple(piece for piece in pieces if isinstance(piece, Link))
    is_alone = len(links) == 1 and pieces[0] is links[0]
    is_title = is_alone and (is_roman_numeral(links[0].text) or (len(pieces) == 1 and is_file_name(links[0].text)))
    parts = named_parts(pieces)
    line = "".join([_mark(piece, labels, is_title=is_title, parts=parts) for piece in pieces])
    line = without_availability(without_looks(without_row_brackets(with_plain_row(_settled(line, labels)))))
    return Skeleton(line, find_addresses(pieces), tuple(filter(None, labels)), links, people)


def named_parts(pieces: Sequence[Piece]) -> frozenset[Link]:
    """Give the links that name parts of what the title before them is of: a first link, or words in bold.

    ``[Planck 2018 results](arxiv) [Part VI: Cosmological parameters](another)`` are two papers.
    """
    links = [(place, piece) for place, piece in enumerate(pieces) if isinstance(piece, Link)]
    parts = [(place, link) for place, link in links if is_named_part(link.text)]
    if not parts or parts[0] == links[0]:
        return frozenset()
    first, is_bold = links[0][1], isinstance(pieces[0], Text) and pieces[0].strong
    words = "".join(piece.text for piece in pieces[is_bold : parts[0][0]] if isinstance(piece, Text))
    if (is_label(first.text) and not is_bold) or _WORDS_OR_COLON.search(words):
        return frozenset()
    own = paper_identifiers(first.href)[:1] if link_kind(first.href) == "paper" else None
    return frozenset(link for _, link in parts if own is None or paper_identifiers(link.href)[:1] == own)


@lru_cache(maxsize=256)  # one layout after the other asks about the same words
def unmarked(line: str) -> str:
    """Give a part of the line without marks."""
    return tidy(line if line.isascii() else MARKS.sub(" ", _MARK_BEFORE_POINT.sub("", line)))


def _mark(piece: Piece, labels: list[str], *, is_title: bool, parts: frozenset[Link]) -> str:
    match piece:
        case Text():
            return _set(without_emoji(piece.text), piece)
        case Link():
            if piece.instead == BARE_NUMBER or _VOLUME_AND_ISSUE.fullmatch(piece.text):
                return _set(piece.instead or piece.text, piece)
            if (
                (not is_title and is_label(piece.text))
                or piece in parts
                or (link_kind(piece.href) == "local" and piece.href)
            ):
                words = "" if piece.text.startswith(_ADDRESS) else piece.text
                labels.extend((words, *map(badge_text, piece.images)))
                return LABEL
            labels.extend(map(badge_text, piece.images))
            return _set(f"{TITLE}{piece.text}{TITLE_END}", piece)
        case Image():
            labels.append(badge_text(piece))
        case Break():
            return "\n"
    return " "


def _set(text: str, piece: Text | Link) -> str:
    if is_et_al(text):  # ``**Lee *et al.* 2019**``: within bold words they are bold
        return f"{STRONG}{text}{STRONG_END}" if piece.strong and piece.emphasis else text
    text = f"{EMPHASIS}{text}{EMPHASIS_END}" if piece.emphasis else text
    return f"{STRONG}{text}{STRONG_END}" if piece.strong else text


def _settled(line: str, labels: list[str]) -> str:
    """Put marks of labels in place of what stands around them; titles that are links are left alone."""
    line = _without_about(_GAP.sub("  ", line)[:LONGEST_LINE])
    counted = _COUNTED.match(line)
    line = line[counted.end() :] if counted else line
    line = BRACED.sub(r"\1", line) if "{" in line and not MATH_OR_COMMAND.search(line) else line
    line = _without_idle_marks(line) if STRONG in line or EMPHASIS in line else line
    if "\n" in line:
        line = without_indexes(_LINE_ENDS.sub("\n", _BLANKS_BEFORE_END.sub("\n", line)))
        line = _WRAPPED_IN_BRACKETS.sub(r"\1 \2", line) if "[" in line else line
        line = _PEOPLE_WRAPPED.sub(lambda found: found[0].replace("\n", " "), line) if "(" in line else line
    line = _with_italics(_KEYS.sub("", line) if "@" in line else line)
    line = with_subtitles_inside(line) if ":" in line else line
    line = _with_bold_settled(_without_words_of_label(line, labels)) if STRONG in line else line
    joined = _JOINED_DATE.match(line)
    if joined and lookup(joined["venue"]):
        year, venue = joined["year"], joined["venue"]
        line = f"{joined[1]}{year} {venue}{joined['behind'].strip('-_') or ' '}{line[joined.end() :]}"
    line = with_blank_before_year(line)
    line = _ISSN.sub("", line) if "ISSN" in line or "ISBN" in line else line
    if not line.isascii():
        line = with_names_in_one_script(line) if _BRACKET.search(line) else line
        line = without_eastern_roles(without_roles(without_stars(line)))
    line = with_one_role(line)
    name, rest = without_counted_name(line)
    line = f"[{name}] {rest}" if name else line
    if line.startswith("[") and "]" not in line:
        line = line.replace("[", "", 1)
    if "[" in line or "【" in line:
        line = _LAW_YEAR.sub(r" (\1) ", line)
        parts = _LINKED_TITLE.split(line)
        labels += [found[1] for part in parts[::2] for found in _BRACKETED.finditer(part) if is_label(found[1])]
        parts[::2] = [_BRACKETED.sub(_label_mark, part) for part in parts[::2]]
        line = "".join(parts)
    if LABEL not in line:
        return line
    line = _without_words_of_label(line, labels)
    near = max(line.index(LABEL) - _MOST_AROUND, 0)
    return line[:near] + _LABEL_NEAR.sub(f" {LABEL} ", line[near:])


def _without_words_of_label(line: str, labels: list[str]) -> str:
    """Give a line without the words that a colon parts from a label, which are one: ``DOI: [10.1000/1](…)``."""
    if LABEL not in line or not _COLON_LABEL.search(line):
        return line
    labels += [found[1] for found in _BEFORE_LABEL.finditer(line) if is_label(found[1])]
    return _BEFORE_LABEL.sub(_label_mark, line)


def _without_idle_marks(line: str) -> str:
    """Give a line without the marks around nothing, around all that brackets hold, and around names among others."""
    line = _YEAR_SET_AGAIN.sub(_as_set, _EMPTY_MARKS.sub("", line))
    if found := _SET_IN_BRACKETS.match(line):
        line = f"{found[1]}{found[2]}{found[3]}{line[found.end() :]}"
    return _SLANTED_NAMES.without(_BOLD_NAMES.without(line))


def _as_set(year: re.Match[str]) -> str:
    """Give a year within italics or bold as words of them."""
    return year[3] or f"{year[1]}{'' if year[2] else EMPHASIS_END}"


def _with_bold_settled(line: str) -> str:
    """Give a line in which bold has the brackets around it, and no word of a title is bold."""
    if f"{STRONG}(" in line:
        line = _NAME_FIRST.sub(rf"\1{STRONG}[\2]{STRONG_END}", line)
    if ": " in line:
        line = _BOOK_IN_BOLD.sub(rf"\g<before>{EMPHASIS}\g<book>{EMPHASIS_END}\g<stop>", line)
    line = _BOLD.sub(_without_bold, line)
    return _BRACKET_OUTSIDE.sub(rf"{STRONG}[\1]{STRONG_END}", line) if f"[{STRONG}" in line else line


def _without_about(line: str) -> str:
    """Give ``(1400)`` for ``(c. 1400)``, where no other year dates a work."""
    about = _ABOUT.search(line)
    return _ABOUT.sub(r"\1\2", line) if about and len(_YEARS.findall(line)) == 1 else line


def _with_italics(line: str) -> str:
    """Give italics of HTML the marks of Markdown's, and take words out that only precede a name in them."""
    if "<i>" in line:
        line = _ITALICS.sub(_as_emphasis, _VOLUME_IN_ITALICS.sub(r"\1", line))
    if EMPHASIS not in line and line.count("*") + line.count("_") == 1:
        line = _LEFT_OPEN.sub(rf"{EMPHASIS}\g<words>{EMPHASIS_END}\g<end>", line, count=1)
    return _AND_OTHERS.sub(rf"\1 {EMPHASIS}", line) if f"{EMPHASIS}et" in line else line


def _as_emphasis(found: re.Match[str]) -> str:
    """Give italics of HTML the marks of Markdown's where they are long, have a number behind them, or name a venue."""
    words = unmarked(found["words"]).strip(" ,.")
    is_known = bool(found["number"] or lookup(words) or is_journal_title(words))
    is_apart = is_known and bool(found["before"] and (found["number"] or not _ANOTHER.match(found.string, found.end())))
    is_long = len(words.split()) >= LONG_WORDS
    return f"{found['before']}{EMPHASIS}{found['words']}{EMPHASIS_END}" if is_apart or is_long else found[0]


def _label_mark(found: re.Match[str]) -> str:
    is_inside = _INSIDE_WORD.match(found.string, max(found.start() - 1, 0), found.end() + 1) is not None
    is_word = is_inside or is_roman_numeral(found[1]) or is_chemical(found.string, found.start())
    return LABEL if is_label(found[1]) and not is_word else found[0]


def _without_bold(found: re.Match[str]) -> str:
    """Give key words that a list sets in bold in the middle of a title as words of the title."""
    is_name = not found.string[: found.start()].strip() and found[1].rstrip().endswith(
        (":", "：")
    )  # and a description behind it
    if _PART_TO_READ.match(found[1]) and found.string.count(" ", 0, found.start()) >= _WORDS_OF_BOOK:
        return found[1]
    if len(found[1].split()) > FEW_WORDS or TITLE in found[1] or is_name:
        return found[0]
    if _AT_VENUE.search(found.string, max(found.start() - _NEAR, 0), found.start()) and _DATED.search(
        found.string, found.start(), found.end() + _NEAR
    ):
        return found[0]
    is_closed = found.string.startswith((")", "）"), found.end())
    if is_closed and _ENDS_AT_BRACKET.search(found.string, 0, found.start()):
        return found[1]
    before = found.string[: found.start()].rstrip()[-2:]
    inside = _WORD_BEFORE.fullmatch(before) or _WORD_AFTER.match(found.string, found.end())
    return found[1] if inside else found[0]
