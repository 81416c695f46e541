"""The layouts of papers that are whole references: authors, year and title in one run of text or in one link.

They are tried among those of :mod:`i2vbib.catalog.markdown.layouts.title_finder`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import (
    closed_by_year,
    names_imprint,
    names_journal,
    opens_imprint,
    venue_behind,
)
from i2vbib.catalog.markdown.imprints.venue_names import ends_in_journal
from i2vbib.catalog.markdown.inline.access_days import without_access_day
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    MARKS,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title, split_title
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_cited, read_cited_shortly
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import FAMILY_INITIALS
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, may_be_place
from i2vbib.catalog.markdown.references.comma_references import (
    before_italics,
    between_commas,
    family_first,
    names_and_title,
    whole_names_before_italics,
    year_last,
)
from i2vbib.catalog.markdown.references.dated_italics import dated_before_italics
from i2vbib.catalog.markdown.references.east_asian_quotations import quoted_between_commas
from i2vbib.catalog.markdown.references.linked_references import read_linked_reference
from i2vbib.catalog.markdown.references.parted_references import in_parts, on_lines
from i2vbib.catalog.markdown.references.reference_forms import (
    begins_with_authors,
    read_reference,
)
from i2vbib.catalog.markdown.references.reference_heads import without_number
from i2vbib.catalog.markdown.references.reference_title import Reference, as_thesis, without_journal_in_title
from i2vbib.catalog.markdown.references.sentence_references import names_and_sentence, names_before_mark
from i2vbib.catalog.markdown.references.subtitles_outside import with_subtitle_inside
from i2vbib.catalog.markdown.references.title_tails import without_tail
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.catalog.markdown.references.where_marks import with_plain_marks
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venue_kinds import is_preprint, is_unpublished
from i2vbib.facts.venues import lookup

STRONG_WORDS: Final = re.compile(rf"{STRONG}([^{STRONG_END}]+){STRONG_END}")
_LINKED_WORDS: Final = re.compile(rf"{TITLE}([^{TITLE_END}]+){TITLE_END}")
_EMPHASIZED: Final = re.compile(rf"[\s,.:]*{EMPHASIS}([^{EMPHASIS_END}]+){EMPHASIS_END}")
_NAMES_IN_ITALICS: Final = re.compile(rf"{EMPHASIS}([^{EMPHASIS_END}\n]{{3,400}}){EMPHASIS_END}(?=,\s)")
"""``*Kim et al.*, KiteNet: A Slow Network``: a comma ends names, in italics or not."""
_TAG: Final = re.compile(rf"{STRONG}\[[^\[\]\n]{{2,60}}\]{STRONG_END}\s+(?=[^\W\d_a-z])")
"""``**[Kites]** Ann Lee. *A title*. ICRA, 2022``: a tag before who wrote it."""
_GOES_ON: Final = re.compile(
    r"\n(?=(?:En|In|Em|Dans|Nel):?\s[^\W\d_a-z][^()\n]{2,120}\s\((?:\d{4}|(?:[Ee]ds?|[Cc]oords?|[Hh]rsg)\b))"
    r"|(?<=[^\W\d_])\n(?=[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.\s?){1,3}\((?:[Ee]ds?|[Cc]oords?|[Hh]rsg)\b)"
    r"|\n(?=[a-zà-ÿ])|(?<=[:;,–-])\n|(?<=\d)\n(?=\(\d{4}\)\s\w)|(?<=[^\W\d_]\.)\n(?=[^\W\d_a-z][^\W\d_]*\.\s+[^\W\d_a-z][^\W\d_]*\.)"
)
"""A line's end within a sentence or a journal's abbreviated name, or between a volume and its year in brackets.

A blank in its place keeps all places.
"""
_FAMILY_AND_EMPHASIZED: Final = re.compile(
    rf"(?P<families>[^\W\d_a-z][\w’'-]+(?:,? (?:&|and) [^\W\d_a-z][\w’'-]+)?)(?P<mark>[,.:]?)\s*"
    rf"{EMPHASIS}(?P<title>[^{EMPHASIS_END}]+){EMPHASIS_END}"
    rf"(?=[\s,.]*\(?{ANY_YEAR}\)?(?!\d))"
)
_AND: Final = re.compile(r",? (?:&|and) ")
_CORNER: Final = re.compile("[「『《]")
INITIALS_IN: Final = re.compile(r"(?:^|[\s.-])[^\W\d_a-z](?:\.|[^\W\d_a-z]{0,2}(?=[,.:]|$))")
"""``Lee A``, ``B. Kim``: no title's words are so."""
_NUMBER: Final = re.compile(
    rf"(?:\d{{1,3}}\s+(?={LABEL})|{ANY_YEAR}\s*\|)?[\s{LABEL}]*(?:{STRONG}\(?{ANY_YEAR}\)?[.:]?{STRONG_END}[.:]?\s+)?"
)
"""Labels in a line of their own, or the year before the names, in bold or before a stroke.

``12 [2020]`` is a number and a label.
"""
_LABEL_BELOW: Final = re.compile(rf"[^\n]*\n\s*{LABEL}")
_YEAR_BEHIND_LABEL: Final = re.compile(rf"[\s,.(]+({ANY_YEAR})\)?[\s.,;]*")
"""``arXiv preprint arXiv:2001.00001, 2020``: the identifier is a label."""
_SERVER_AT_END: Final = re.compile(r"arXiv(?: e-?print| preprint)?[.:]?\s*$")
_FAMILY: Final = 30
"""Characters in which a family name alone ends, before a comma."""
FEW_WORDS: Final = 2
"""Words of a title in italics that a family name alone may stand before."""


@lru_cache(maxsize=32)  # several layouts ask
def links_in(line: str) -> tuple[re.Match[str], ...]:
    """Give the links that a line shows by their words."""
    return tuple(_LINKED_WORDS.finditer(line))


def first_link(skeleton: Skeleton, line: str) -> tuple[str, str]:
    """Give the words and the address of the first link in a part of the line; nothing where it has none."""
    link = next(iter(links_in(line)), None)
    return (link[1], href_of(skeleton, link[1])) if link else ("", "")


def within_labels(line: str) -> tuple[int, str]:
    """Give where the first line begins behind its labels, as ``[1]`` is one, and its words up to the next label."""
    first = line.partition("\n")[0]
    begin = len(first) - len(first.lstrip(f"{LABEL} "))
    return begin, first[begin:].partition(LABEL)[0]


def linked_reference(skeleton: Skeleton) -> Words | None:
    """``[Okoye, A. (2016). Hearing bells. Journal of Sound, 12(3), 45–67.](…)``, ``[Karp, Reducibility, 1972](…)``."""
    for found in links_in(skeleton.line):
        reference = read_linked_reference(without_access_day(found[1]))
        href = href_of(skeleton, found[1]) if reference else ""
        title = reference.title if reference else ""
        is_one = reference and len(reference.authors) == 1
        if is_one and len(read_first_authors(unmarked(skeleton.line[: found.start()]))[0]) > 1:
            return None  # who wrote it stands before the link: ``Ann Lee et al., [Kite Q 2024: The Vera C. Ruin](…)``
        cited = read_cited(found[1]) if reference else None
        is_cited = lookup(title) or (cited and (not title or is_known_venue(cited[2])))  # ``[Havel (2020, QJE)](…)``
        if reference and not is_cited and not _is_by_means(found[1], reference, href):
            return referred(reference, found.start(), found.end(), href)
    return None


def _is_by_means(text: str, reference: Reference, href: str) -> bool:
    """Say whether a title ends in a means, not a name: ``Steering by Low Clouds``, whose number tells its author."""
    is_one = len(reference.authors) == 1 and text.endswith(f" by {reference.authors[0]}")
    is_one = is_one and not is_given_name(reference.authors[0].partition(" ")[0])
    return is_one and "." not in reference.authors[0] and bool(paper_identifiers(href))


def untitled_reference(skeleton: Skeleton) -> Words | None:
    """Read ``A. Lee, B. Kim, Phys. Rev. Lett. 120, 1234 (2018)``, in a line or a link, ``[Fan et al. CVPR'18](…)``."""
    linked = ((found[1], found.start(), found.end()) for found in links_in(skeleton.line))
    begin, line = within_labels(skeleton.line)
    for text, start, end in (*linked, (line, begin, begin + len(line))):
        is_alone = text != line and not unmarked(skeleton.line[:start] + skeleton.line[end:])
        if found := read_untitled_reference(text) or (read_cited_shortly(text) if is_alone else None):
            authors, year, venue = found
            return Words("", start, end, href_of(skeleton, text), authors=authors, year=year, venue=venue)
    return None


def _before_label(cited: str) -> Reference | None:
    """Read what only a label behind it shows to be one work's: ``Ann Lee, Kites of Tin, ICML 2012, [Link](…)``."""
    text = cited.rstrip(" ,")
    reference = family_first(text) if ", " in cited[:_FAMILY] else None
    if not reference and "(" not in text:
        reference = year_last(text)
    return reference or (names_and_sentence(cited.rstrip(" :")) if ". " in cited else None)


def reference_line(skeleton: Skeleton) -> Words | None:
    """``Horn, S., Falk, T.: Kites over water. In: ECCV (2022)``, ``Holm, P., *Knots at Sea*, Nature, 2020.``."""
    written, begin = _reference_of(skeleton)
    whole_end = begin + len(written.partition(LABEL)[0])
    line = with_plain_marks(written)
    before = line.partition(EMPHASIS)[0]
    if set_off := before_italics(line) or dated_before_italics(line):
        return referred(set_off, begin, whole_end)
    authors, year, end = read_first_authors(before.rstrip()) if EMPHASIS in line else ((), None, 0)
    if not authors and (alone := _family_before(line)):
        return alone._replace(start=begin + alone.start, end=begin + alone.end)
    title = _EMPHASIZED.match(line, end) if authors else None
    is_doubtful = len(authors) == 1 and may_be_place(before)
    if (
        title
        and (((words := unmarked(title[1])) and year) or may_be_title(words))  # behind a year no names follow
        and not names_journal(words, line[title.end() :])
        and not (is_doubtful and (" " not in words or lookup(words)) and cited_year(line[title.end() :]))
    ):
        behind, place = line[title.end() :], (begin + title.start(), begin + title.end())
        whole = Reference(clean_title(words), authors, year or cited_year(behind), unmarked(behind))
        if (cut := without_journal_in_title(whole)) is not whole:
            return referred(cut, *place)  # ``*Kites at Sea. Nat. Chem.* **14**, 3 (2022)``
        venue = venue_behind(behind) if opens_imprint(behind) else ""
        return Words(clean_title(words), *place, authors=authors, venue=venue, year=year or cited_year(behind))
    cited, label, behind = line.partition(LABEL)
    reference = _dated_reference(line, cited, behind)
    if not reference and label:
        reference = _before_label(cited)
    if not reference and (label or _LABEL_BELOW.match(skeleton.line)):
        reference = names_before_mark(cited.rstrip(" :")) or names_and_title(cited.rstrip(" :"))
    if reference and (mark := MARKS.search(reference.title)):
        reference = _before_italics(reference, mark, cited)
    if not reference:
        reference = between_commas(unmarked(cited)) if MARKS.search(cited) else None  # *J. Kites* **47** (2001), 1–9
    reference = reference or whole_names_before_italics(line)
    reference = without_tail(reference) if reference else None
    if reference and is_preprint(reference.title):
        reference = reference._replace(title="", rest=f". {reference.title}{reference.rest}")  # Lee, A. (2019), arXiv:
    return referred(reference, begin, whole_end) if reference else None


def _dated_reference(line: str, cited: str, behind: str) -> Reference | None:
    """Read a reference up to the first label, the year of which may stand behind it.

    ``…, arXiv preprint arXiv:2001.00001, 2020``, ``Ann Lee, Bo Kim, Kites. In: …, DOI: [10.1000/1](…) (2022)``.
    """
    dated = _YEAR_BEHIND_LABEL.match(behind) if _SERVER_AT_END.search(cited) else None
    reference = read_reference(f"{cited.rstrip()}, {dated[1]}" if dated else cited)
    date = None if reference else _DATE_BEHIND_LABELS.match(line, len(cited))
    return read_reference(f"{_OF_LABEL.sub('', cited)}, {date['year']}") if date else reference


def _reference_of(skeleton: Skeleton) -> tuple[str, int]:
    """Give the line from the first name on, and where that is: without its number, a tag, and italics around names."""
    number = _NUMBER.match(skeleton.line)
    begin = number.end() if number else 0
    tag = _TAG.match(skeleton.line, begin) if STRONG in skeleton.line[begin : begin + 2] else None
    begin = tag.end() if tag else begin
    line = skeleton.line[begin:]
    line = _GOES_ON.sub(" ", line).partition("\n")[0] if "\n" in line else line
    line = with_subtitle_inside(line)
    names = _NAMES_IN_ITALICS.match(line) if line.startswith(EMPHASIS) else None
    if names and read_authors(names[1]):
        line, begin = names[1] + line[names.end() :], begin + len(EMPHASIS + EMPHASIS_END)
    return line, begin


def _before_italics(reference: Reference, mark: re.Match[str], cited: str) -> Reference | None:
    """Cut a title where italics are a journal's: ``Lee A. Kites of Tin, *J Chem Phys* 159, 16 (2023)``."""
    title, rest = reference.title[: mark.start()].rstrip(" ,"), cited[cited.index(mark[0]) :]
    is_whole = mark[0] == EMPHASIS and reference.authors and count_words(title) > FEW_WORDS - bool(reference.year)
    is_sure = reference.year and (len(reference.authors) > 1 or "," in "".join(reference.authors))
    venue = unmarked(rest.partition(EMPHASIS_END)[0]).rstrip(" ,")
    is_told = is_known_venue(venue) or is_known_venue(venue.partition(": ")[0])  # ``Kite Behavior: Artificial Kites``
    is_venue = is_unpublished(venue) or (is_sure and is_told)
    if not is_whole or not (is_venue or opens_imprint(rest)):
        return None
    return reference._replace(title=title, rest=rest, year=reference.year or cited_year(rest))


def _family_before(line: str) -> Words | None:
    """Read ``Shannon *A Mathematical Theory of Communication* 1948``: a family name alone, a title in italics, a year.

    Where a link is beside it and no mark parts them, the word may be a system's name too.
    """
    found = _FAMILY_AND_EMPHASIZED.match(line)
    year = cited_year(line[found.end() :]) if found else None
    title = unmarked(found["title"]) if found and year else ""
    families = _AND.split(found["families"]) if found else []
    if (
        not found
        or count_words(title) < FEW_WORDS
        or not all(map(is_family_alone, families))
        or not may_be_title(title)
    ):
        return None
    if names_imprint(title) or lookup(title) or names_journal(title, line[found.end() :]):
        return None
    if not (found["mark"] or len(families) > 1) and (LABEL in line or TITLE in line):
        return Words(clean_title(title), found.start("title"), found.end(), name=families[0], year=year)
    return Words(clean_title(title), 0, found.end(), authors=tuple(f"{family}," for family in families), year=year)


def corner_reference(skeleton: Skeleton) -> Words | None:
    """``王小明：《风筝的历史》，中华书局，2010年。``: names before a title in corners."""
    corner = _CORNER.search(skeleton.line)
    line = skeleton.line.partition("\n")[0].partition(LABEL)[0]
    names = read_authors(line[: corner.start()].strip(" ,，、:："), east_asian=True) if corner else ()
    if not names and not (corner and begins_with_authors(line)):
        return None
    found = reference_line(skeleton)
    return found if found and found.authors else None


_LINE_ENDS: Final = re.compile(r"(?<=[.,．，。、])\n")
_DATE_BEHIND_LABELS: Final = re.compile(
    rf"(?:\s?{LABEL}[\s,，.]*){{1,4}}[(（](?P<date>(?P<year>{ANY_YEAR})(?:\s?[-/.年月]\s?\d{{1,2}}){{0,2}}[月日]?)[)）]"
)
_WRAPPED_TITLE: Final = re.compile(
    r"^([^\n]{4,400}[,，:：][^\n,，.．。:：]{12,200}[\u3040-\u309f])\n(?=[\u3040-\u30ff\u4e00-\u9fff][^\n]{0,200}[,，])"
)
"""``高橋健，石田桃：強い風における\n凧の安定性，凧学会誌``: a line that ends within a title, behind letters in kana."""
_OF_LABEL: Final = re.compile(r"[\s,，.]*(?:(?i:doi|url)\s?[:：]?)?\s*$")
"""``…, DOI: ``, before the label."""
_SET_OFF: Final = re.compile(f'{MARKS.pattern}|["“]')


def parted_line(skeleton: Skeleton) -> Words | None:
    """``[題名](…), 高橋 健, *凧学会論文誌*, 2021年. [優秀賞](…)``: parts that are links or in italics.

    Without a year the journal is last: ``題名, 高橋 健, 凧学会論文誌``; it may stand behind the label of an identifier:
    ``高橋健, 題名, 第3回凧研究会, DOI: [10.1000/1](…) (2021/3/1)``.
    """
    whole = skeleton.line.partition(LABEL)[0]
    date = _DATE_BEHIND_LABELS.match(skeleton.line, len(whole)) if LABEL in skeleton.line else None
    whole = f"{_OF_LABEL.sub('', whole)}, {date['date']}" if date else whole
    line = whole.partition("\n")[0]
    reference, shift = None, 0
    if EAST_ASIAN.search(whole):
        unwrapped = _WRAPPED_TITLE.sub(r"\1", whole)
        shift, whole = len(whole) - len(unwrapped), unwrapped
        joined = _LINE_ENDS.sub(" ", whole)  # its places stay
        lines = dict.fromkeys((line, joined.partition("\n")[0]) if line != joined else (line,))
        is_set = date or _SET_OFF.search(line) or ends_in_journal(line)  # a year would tell a reference
        texts = (without_number(unmarked(each)) for each in lines if each != line or is_set)
        reference = next(filter(None, (quoted_between_commas(text) or in_parts(text) for text in texts)), None)
        line = joined
    if not reference and ("\n" in whole or " / " in line):
        line = whole
        reference = on_lines("\n".join(map(unmarked, line.split("\n"))))
    if not reference:
        return None
    reference = as_thesis(reference)
    start = max(line.find(reference.title), 0)
    end = start + len(reference.title) if start or line.startswith(reference.title) else len(line)
    return referred(reference, start, end + shift)


def has_initials(name: str) -> bool:
    """Say whether a name has initials, before its family name or behind it, or stands for others."""
    return name == OTHERS or bool(INITIALS_IN.search(name)) or bool(FAMILY_INITIALS.fullmatch(name))


def referred(reference: Reference, start: int, end: int, href: str = "") -> Words:
    """Give a reference as a title with all that is said of it, and its place in the line."""
    title, authors, year, rest = without_tail(reference)
    around = rest = without_access_day(rest)
    if not (year or rest):  # names and a sentence: ``A. Lee, B. Kim - Warm Kites, ICML 2019``
        title, around = split_title(title)
    venue = venue_behind(rest) or (closed_by_year(rest) if authors else "")
    return Words(title, start, end, href, around=around, authors=authors, venue=venue, year=year)


def href_of(skeleton: Skeleton, text: str) -> str:
    """Give the address of the link that has these words."""
    return next((link.href for link in skeleton.links if link.text == text), "")
