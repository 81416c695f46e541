"""A whole reference in one run of text: authors, year, title, venue, in the forms that styles print them.

Each form is a small function beside the others; they are tried in the order of :data:`FORMS`, each with what it reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.comma_journals import is_cut, split_at_journal, split_at_printer
from i2vbib.catalog.markdown.imprints.editions import with_plain_editions, without_editions
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis
from i2vbib.catalog.markdown.imprints.printed_books import is_printed_as_book
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM, may_be_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, ERAS
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import (
    END_OF_NAMES,
    read_first_authors,
)
from i2vbib.catalog.markdown.people.inverted_names import is_inverted
from i2vbib.catalog.markdown.people.name_words import SEVERAL_INITIALLED, are_places, is_coined
from i2vbib.catalog.markdown.references.begun_quotations import begun_quotation
from i2vbib.catalog.markdown.references.chapter_references import chapter_last, without_chapters_meant
from i2vbib.catalog.markdown.references.chapters_within import chapter_within
from i2vbib.catalog.markdown.references.comma_references import (
    NAMES_WITH_INITIALS,
    between_commas,
    families_with_initials,
    initials_first,
    names_and_semicolon,
    year_last,
)
from i2vbib.catalog.markdown.references.counted_references import year_before_volume
from i2vbib.catalog.markdown.references.dashed_references import year_before_dash
from i2vbib.catalog.markdown.references.dated_titles import imprint_in_title
from i2vbib.catalog.markdown.references.east_asian_quotations import book_at_place, quoted_between_commas
from i2vbib.catalog.markdown.references.east_asian_references import (
    before_colon,
    between_stops,
    marked_kind,
    stop_and_commas,
)
from i2vbib.catalog.markdown.references.initialled_references import initials_and_sentence
from i2vbib.catalog.markdown.references.inverted_references import in_volume
from i2vbib.catalog.markdown.references.names_between import names_between, title_before_journal
from i2vbib.catalog.markdown.references.one_word_books import book_of_one_word
from i2vbib.catalog.markdown.references.parted_references import in_parts
from i2vbib.catalog.markdown.references.physicists_references import volume_page_year
from i2vbib.catalog.markdown.references.place_references import place_last
from i2vbib.catalog.markdown.references.placed_books import placed_book
from i2vbib.catalog.markdown.references.reference_heads import are_spoken_of, without_first_print, without_number
from i2vbib.catalog.markdown.references.reference_title import (
    LONGEST,
    Reference,
    as_thesis,
    title_at,
    without_journal_in_title,
)
from i2vbib.catalog.markdown.references.russian_books import russian_book
from i2vbib.catalog.markdown.references.sentence_references import (
    author_and_system,
    colon_and_quotation,
    families_apart_at_venue,
    journal_before_colon,
)
from i2vbib.catalog.markdown.references.slash_references import (
    in_slashes,
    signed_behind_slash,
    strokes_apart,
    unparted_before_slashes,
)
from i2vbib.catalog.markdown.references.spoken_references import spoken
from i2vbib.catalog.markdown.references.title_tails import without_tail
from i2vbib.catalog.markdown.references.titled_references import (
    TITLE_GOES_ON,
    by_nobody,
    journal_in_angles,
    journal_last,
    names_before_journal,
    quoted_first,
    title_by,
    volume_last,
)
from i2vbib.catalog.markdown.references.unordered_references import title_at_venue
from i2vbib.catalog.markdown.references.unparted_names import unparted_names
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Callable

_CAPITALS: Final = "A-ZА-ЯЁІЇЄҐΑ-Ω"
MANY_NAMES: Final = 3
_REMARK_FIRST: Final = re.compile(r"\s*\((?![^\W_]{1,10}\)-?[^\W\d_])")
"""In brackets behind names; ``(Un)doing Kites`` is a title."""
_PROCEEDINGS: Final = re.compile(
    r",\s+(?=(?:[Ii]n:?\s)?(?:Joint )?Proceedings of\b|(?:[Tt]he )?\d{1,2}(?:st|nd|rd|th) [A-Z])"
)
_HANDBOOK_LAST: Final = re.compile(
    r",\s+(?=(?:[Tt]he )?(?:[A-Z][\w-]+ ){0,3}(?:Handbook|Companion|Encyclop[aæ]?edia) (?:of|to|on|for) [A-Z])"
    r"(?=[^.:,]{8,120}$)"
)
"""``Kites and myths, The Oxford Handbook of Kites. Lidpress``: the book that a chapter is in."""
_VENUE_FIRST: Final = re.compile(r"(?P<venue>[^\W\d_a-z][^:“\"\n]{1,60}): [“\"](?P<title>[^“”\"\n]{4,300})[”\"]\.?")
"""``Lee et al., 2017, Kite Genetics: "Knots in yeast"``."""
_MAY_BE: Final = re.compile(
    r"[\s,，。(（\"“„«「『《‘.．'’\[]"  # at no letter anything is tried
    rf"(?:(?<=[\s,，。])(?:{ANY_YEAR}|{ERAS}|[Bb]y\s+(?:[A-Z]|[a-z]\.)|DOI\b|Proceedings\sof)|(?<=[(（]){CITED_YEAR}"
    rf"|(?<=\d\.\d\d\.){ANY_YEAR}|(?<=[\u3400-\u9fff][.．]){ANY_YEAR}"
    r"|(?<=\.\s)(?:PhD|Dissertação|Tese|Tesis|Thèse|Monografia)\s"
    r"|(?<=[\"“„«「『《‘])|(?<=et )al|(?<=\s)arXiv\b|(?<=，)(?:[Vv]ol\.|DOI)|(?<=[会誌]，)"
    rf"|(?<=\b[{_CAPITALS}]\.)|(?<=\b[{_CAPITALS}]{{2}}\.)"
    r"|(?<=\[)[A-Z]\]|(?<=[A-Z]['’])\d\d\b)"
)
"""What every reference has: a year, quotation marks, an initial, who it is by, a server, or the mark of its kind."""
_SHORT: Final = "[A-Z][A-Za-z&]{1,6}"
_AT_VENUE: Final = re.compile(
    rf"(?P<names>[^\W\d_][^()\d\n]{{1,200}}?)\s*\((?:(?P<year>{ANY_YEAR})[a-z]?"
    rf"(?:(?:,|\),? \()\s*(?P<venue>(?=[^\W\d_a-z]|arXiv)[^()\d\n]{{2,80}})|\s(?P<short>{_SHORT}))"
    rf"|(?P<first>{_SHORT})\s(?P<last>{ANY_YEAR}))\)\s*"
    r"[.:,–—-]?\s+(?P<title>[^\W_][^\n]{2,400})"
)
_WORD: Final = r"[^\W\d_a-z][\w’'-]"
_INVERTED: Final = rf"(?:[a-z]{{1,3}} ){{0,2}}{_WORD}+(?: {_WORD}+)?, {_WORD}*\.?(?: {_WORD}*\.?){{0,2}}"
_AS_BIBTEX: Final = re.compile(
    rf"(?P<names>{_INVERTED}(?: and {_INVERTED}){{1,20}}),\s+(?!{ANY_YEAR}[a-z]?\b)(?=[^\sa-z])"
)
LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_TITLE_START: Final = re.compile(r"(?![a-z(（]).{0,20}[^\W\d_]{2}")
_A_YEAR: Final = re.compile(rf"{CITED_YEAR}(?<!\d{{5}})(?!\d)")
_ACRONYM_LAST: Final = re.compile(
    r"[^\W\d_A-Z]{0,30}[^\W\d_a-z][^\W\d_]{1,40} [A-Z]{2,3}[:：]|[A-Z]{2,} [A-Z][a-z]+[:：]"
)
"""``Spark SQL: …``, ``DBMS Fit: …`` are no one's name, unless a volume tells it: ``Lee AB: Kites. J Kites 12:3``."""
_VOLUME: Final = re.compile(r"\d\s*[(:;]\s*\d")
_HASHTAG: Final = re.compile(r"[,.]\s#[^\W\d_]{2}")
_VOLUME_AND_YEAR: Final = re.compile(rf",\s[^,\n]{{2,60}}\s\w{{1,4}}(?:,\s\w{{1,9}})?\s\({ANY_YEAR}\)")
"""``Kites at Sea, JHEP 05 (2019) 112``: the journal stands in what seems a title."""
_HAS_INITIALS: Final = re.compile(
    r"others|[^,]+,(?: (?:[JS]r\.|I{2,3}|IV),)? (?:[^\W\d_]\.[\s-]?)+|(?:[^\W\d_]\.[\s-]?)+\s[^,]+"
)
"""``Girard, J.-Y.``, ``Hale, Jr., R.``, ``J. R. Tolk``."""

_SIGNED_FORMS: Final[tuple[Callable[[str], Reference | None], ...]] = (
    chapter_within,
    marked_kind,
    quoted_between_commas,
    book_at_place,
    in_volume,
    before_colon,
    between_stops,
    stop_and_commas,
    in_parts,
    place_last,
    signed_behind_slash,
    unparted_before_slashes,
    in_slashes,
    chapter_last,
    placed_book,
)
"""Forms that show by their marks who wrote a work."""
MARK: Final = re.compile(r"[^\w\s-]|\s-\s")
"""Parts names from what they wrote; most titles have none."""


_YEAR_FIRST: Final = re.compile(rf"[(\[]?{ANY_YEAR}\W")
_RUSSIAN_THESIS: Final = re.compile(
    r"\s*:\s*(?:автореф\.\s*)?дис\.?\s*(?:\.\.\.|…)?\s*(?:канд|д-ра|докт)[^/–—]{3,40}?наук(?=[.,\s:])"
)
"""``Змеи : автореф. дис. ... канд. техн. наук``, as GOST has it."""
_SMALL_INITIAL: Final = re.compile(r"(?<=[a-z], [^\W\d_a-z]\. )[a-z](?=, [^\W\d_a-z]|\.,|\.? &|\.? and\b)")
"""``Fole, J. a, Folk, C.``, as some reference managers write a second initial."""
_EDITORS_FIRST: Final = re.compile(r"(?P<names>[^()\[\]\"“”‘’:\n]{3,240}?)\s\([eE]ds?\.?\)(?=,\s)")
"""``Lee, A. (ed.), Kites, Nordlys Press, 2019``: the commas part it as they part a work of authors."""


def read_reference(text: str) -> Reference | None:
    """Give the parts of a text that is a reference by its form; a title alone is none."""
    if len(text) > LONGEST or not (_MAY_BE.search(text) or says_no_date(text)):
        return title_at_venue(text) if _YEAR_FIRST.match(text) else None
    text = _SMALL_INITIAL.sub(
        lambda found: found[0].upper(), without_editions(with_plain_editions(strokes_apart(without_number(text))))
    )
    text = without_first_print(_RUSSIAN_THESIS.sub(" [диссертация]", text))
    edited = _EDITORS_FIRST.match(text)
    if edited and read_authors(edited["names"]):
        text = f"{edited['names']}{text[edited.end() :]}"
    found = next((reference for form in FORMS if (reference := form(text))), None)
    found = without_journal_in_title(found) if found else None
    found = as_thesis(found) if found and found.title.endswith(("]", ")")) else found
    return without_tail(found) if found else None


def _is_signed_form(text: str) -> bool:
    forms = (*_SIGNED_FORMS, between_commas, year_last) if MARK.search(text) else ()
    return any((found := form(text)) and found.authors for form in forms)


def is_reference(text: str) -> bool:
    """Say whether a text is a work's whole reference by its form: it begins with its authors and gives its year."""
    if len(text) > LONGEST or not _A_YEAR.search(text):
        return False
    written = strokes_apart(without_number(text))
    text = without_first_print(without_chapters_meant(without_editions(with_plain_editions(written))))
    if _is_signed_form(text):
        return True
    first = END_OF_NAMES.search(text)
    if not first or not LETTERS.search(text, first.end()):
        return False  # ``Kites at Sea (KDD 2020)``: no title is behind whatever may be names
    authors, year, end = read_first_authors(text)
    title, behind, _ = title_at(text, end) if authors and not are_spoken_of(text, end, authors) else ("", 0, False)
    is_last = year and not LETTERS.search(text, behind)  # ``Hartmann, N. (1926). Ethics.``: no venue stands alone
    is_titled = (
        is_last or text != written or not (is_venue(title) or lookup(title)) or is_printed_as_book(text[end:], title)
    )
    return _TITLE_START.match(title) is not None and bool(is_titled)


def begins_with_authors(text: str) -> bool:
    """Say whether a text begins as a reference does: with several authors, or one whose family name stands first."""
    text = without_number(text)
    if _is_signed_form(text):
        return True
    authors, _, end = read_first_authors(text)
    if not authors:
        return SEVERAL_INITIALLED.match(text) is not None
    if text[end : end + 1].islower() or are_spoken_of(text, end, authors):
        return False
    return len(authors) > 1 or "," in authors[0] or is_reference(text)


def _title_begins(text: str, end: int, authors: tuple[str, ...]) -> bool:
    """Say whether names go on in a title's words: ``M. Barr and P. Lund, Dry Networks: Tools and Foundations``."""
    initials = NAMES_WITH_INITIALS.match(text) if text[end - 2 : end - 1] == ":" else None
    return initials is not None and len(read_authors(initials["names"])) < len(authors)


def _authors_first(text: str) -> Reference | None:
    """Read what begins with its authors.

    ``Horn, S., Falk, T.: Kites. In: ECCV (2022)``, ``Brun, K. (2018). Kites of paper. Neural Networks, 12(2)``,
    ``Nolan & Tran, 2022, Certified Wind``, ``S. Power et al., “Some methods,” 2017``.
    """
    authors, year, end = read_first_authors(text)
    if not authors or _are_no_authors(text, end, authors):
        return None
    title, behind, is_quoted = title_at(text, end)
    rest = text[behind:]
    is_sure = len(authors) > 1 or "," in authors[0] or _HAS_INITIALS.fullmatch(authors[0]) is not None
    is_undated = not year and not text[:end].rstrip().endswith(":")
    may_be_cut = is_cut(title) or _VOLUME_AND_YEAR.search(title)
    is_apart = is_quoted or ((is_undated or names_imprint(rest)) and not may_be_cut)
    parts = None if is_apart else split_at_journal(text, end)
    led = _VENUE_FIRST.fullmatch(title) if year else None
    led = led if led and is_known_venue(led["venue"]) else None
    handbook = None if is_quoted else _HANDBOOK_LAST.search(title)
    if handbook:
        parts = title[: handbook.start()], f"In: {title[handbook.end() :]}. {rest}"
    if led:
        parts = led["title"], f", {led['venue']}, {year}. {rest}"
    printed = _PROCEEDINGS.search(title)
    is_in_book = printed is not None or rest.startswith("In: Proceedings")
    is_many = (" and " in text[:end] or is_in_book) and _are_many(text[:end], authors)
    if is_many and printed:
        parts = title[: printed.start()], title[printed.start() :] + rest
    if parts and len(parts[0]) <= behind - end:  # else a sentence ends before it
        return Reference(clean_title(parts[0]), authors, year or cited_year(parts[1]), parts[1])
    printed_by = split_at_printer(title) if year and not (is_quoted or LETTERS.search(rest)) else None
    if printed_by:
        return Reference(clean_title(printed_by[0]), authors, year, printed_by[1])
    is_row = len(authors) > 1 and "," in authors[0] and text[:end].rstrip().endswith(".")  # ``Lee, Ann, and Bo Kim. ``
    are_several = is_row and not (is_quoted or year or LETTERS.search(rest))
    published = imprint_in_title(title, is_sure=is_sure, are_several=are_several)
    if published and (is_sure or year):
        return Reference(published[0], authors, year or published[1], f"{published[2]}{rest}")
    is_said = not (is_sure or LETTERS.search(rest)) or TITLE_GOES_ON.match(rest)
    if is_quoted and is_said and not year:
        return None  # who said it is in the title: ``Who Said "Enough"? On Silence``, ``Please, Mr. "Postman": …``
    ends_names = is_quoted or year or is_many or _end_names(text[:end], authors) or _is_published(rest)
    is_title = LETTERS.search(title) and not _REMARK_FIRST.match(text, end)
    return Reference(title, authors, year or cited_year(rest), rest) if is_title and ends_names else None


def _are_no_authors(text: str, end: int, authors: tuple[str, ...]) -> bool:
    """Say whether what reads like names is a venue, a product before its year, or a title's begin."""
    is_product = len(authors) == 1 and (is_coined(authors[0]) or are_places(authors[0]))
    is_acronym = _ACRONYM_LAST.match(text) and not _VOLUME.search(text, end)
    is_hashtag = _HASHTAG.search(text, 0, end)  # ``A. Lee, #Republic: Divided Kites``
    first = authors[0].partition(",")[0]
    is_meeting = lookup(first if first.isupper() else authors[0])  # ``ISCA, KITE-B: Kites at Sea``
    is_other = is_product or is_acronym or is_hashtag or are_spoken_of(text, end, authors)
    return bool(is_meeting or is_other) or _title_begins(text, end, authors)


def _end_names(written: str, authors: tuple[str, ...]) -> bool:
    """Say whether names show themselves where they end: no date, a colon behind one inverted, or initials in all."""
    has_colon = written.rstrip().endswith((":", "：")) and "," in authors[0]
    is_marked = says_no_date(written) or has_colon
    return is_marked or all(map(_HAS_INITIALS.fullmatch, authors))  # no two words of a title look so


def _are_many(names: str, authors: tuple[str, ...]) -> bool:
    """Say whether more whole names stand before a colon than titles have: ``Ann Lee, Bo Wu and Cy Poe: Kites``."""
    is_closed = names.rstrip().endswith(":") and " :" not in names
    return is_closed and len(authors) >= MANY_NAMES and all(" " in name for name in authors)


def _dated_at_venue(text: str) -> Reference | None:
    """Read ``Melitz (2003, Econometrica): The Impact of Trade``, ``Lee (2012 RFS) Kites``, as economists cite."""
    found = _AT_VENUE.fullmatch(text) if "(" in text else None
    venue = next(filter(None, found.group("venue", "short", "first")), "") if found else ""
    if not found or not (lookup(venue) or (may_be_venue(venue) and not FIRM.search(venue))):
        return None
    names = read_authors(found["names"], families=True)
    title, end, _ = title_at(text, found.start("title"))
    is_title = names and title and not is_venue(title)
    return (
        Reference(title, names, year := int(found["year"] or found["last"]), f". {venue}, {year}. {text[end:]}")
        if is_title
        else None
    )


def _joined_as_bibtex(text: str) -> Reference | None:
    """Read ``Lee, Ann and Kim, Bo D. and Wu, Cy, Kites of paper. J. Kites 12 (2020)``, its names as BibTeX has them."""
    found = _AS_BIBTEX.match(text) if " and " in text else None
    names = tuple(found["names"].split(" and ")) if found else ()
    title, end, _ = title_at(text, found.end()) if found else ("", 0, False)
    if not all(map(is_inverted, names)) or count_words(title) <= len(names[:2]):
        return None
    return Reference(title, names, cited_year(text[end:]), text[end:])


def _is_published(rest: str) -> bool:
    return any(find_venue(rest)) or bool(cited_year(rest)) or begins_with_thesis(rest.lstrip(" ."))


FORMS: Final[tuple[Callable[[str], Reference | None], ...]] = (
    russian_book,
    *_SIGNED_FORMS,
    _dated_at_venue,
    journal_before_colon,
    colon_and_quotation,
    by_nobody,
    journal_in_angles,
    author_and_system,
    year_before_dash,
    unparted_names,
    _joined_as_bibtex,
    volume_page_year,
    names_between,
    book_of_one_word,
    between_commas,
    names_and_semicolon,
    spoken,
    families_apart_at_venue,
    begun_quotation,
    _authors_first,
    quoted_first,
    names_before_journal,
    title_by,
    year_before_volume,
    initials_and_sentence,
    families_with_initials,
    year_last,
    initials_first,
    volume_last,
    journal_last,
    title_before_journal,
    title_at_venue,
)
