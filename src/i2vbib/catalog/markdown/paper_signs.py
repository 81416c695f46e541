"""How far an entry shows by itself that it is a paper."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.law_citations import cites_law
from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import SERIES, ends_in_journal
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.titles import count_words, without_emoji
from i2vbib.catalog.markdown.layouts.gost_lines import OF_ISSUE
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.people.names_in_brackets import ends_in_one_name
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.catalog.markdown.references.reference_heads import are_spoken_of
from i2vbib.catalog.markdown.references.reference_signs import QUOTES
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.paper_hosts import ARCHIVE_PATHS, ARCHIVES, BOOK_PAGES, OTHER_MEDIA, PAPER_PATHS
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import kind_of
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry

Evidence: TypeAlias = Literal[
    "sure", "likely", "titled", "worded", "shelved", "sold", "dated", "elsewhere", "noted", "signed", "none"
]
"""``titled`` is a bullet that is nothing but a title in bold, ``worded`` one of words that are set as titles are,
``shelved`` one below a heading of books, ``sold`` one that leads to a book's page, ``dated`` one of words and a year
that tell no title, ``elsewhere`` a reference to a post, a video or an encyclopedia, ``noted`` one that leads to the
list's own notes on it, ``signed`` one of a title and names that only others of its form show to be such.
"""
FULL_TITLE: Final = 4
"""Words a title must have where only its layout shows that it is a paper's."""
TITLE_ALONE: Final = "a title alone: give its link, its authors or its venue"
"""Why it is passed over."""
UNTOLD: Final = "among papers, but nothing tells where it is or when: give its link, its authors or its venue"
"""And why where the bullets beside it are papers."""
SHORT_TITLE: Final = 2
"""Words a title must have where its neighbours or its authors show it too."""
FEW_WORDS: Final = 3
"""And where a venue and its year do."""
VENUE_IN_BRACKETS: Final = re.compile(rf"[(（]([^\W\d_][^()（）\n]{{1,80}}?),? ?({ANY_YEAR})[)）]")
EVENT: Final = re.compile(
    r"(?i)\b(?:challenge|competition|workshop|tutorial|talk|keynote|course|lecture|podcast|webinar|blog\w*)s?\b|//(?:www\.)?amazon\.(?!science)|挑战赛|竞赛|大赛"
)
_TUTORIALS: Final = frozenset({"tutorial", "tutorials"})
"""Events that are printed too, where a line says in what: ``Faults: A Tutorial, in EGU 2021``."""
ANNOUNCED: Final = re.compile(
    r"(?i)\b(?:deadlines?|calls?|submissions?|notifications?|camera[- ]ready|registration|schedule|program(?:me)?"
    r"|accepted|awards?|attendance|organi[sz]ers?|keynotes?|proceedings)\b"
)
"""What a venue itself tells: ``Call for Papers, KDD 2021``."""
OWN_PAGE: Final = re.compile(
    rf"(?:[A-Z][\w-]+ ){{0,3}}{SERIES}"
    r"|[^\n:：]{2,90}(?:\b(?:Conference|Symposium|Congress)|会议|會議|大会|研讨会|年会)$"
    r"|(?:\w+ )?[Кк]онференция\s"
    rf"|{OF_ISSUE.pattern}"
)
"""Begins the title of a venue's own page or issue, which is no paper, or is all of it."""
_BODY: Final = re.compile(
    r"(?:The )?(?:[A-Z][\w-]+ ){0,3}"
    r"(?:Cent(?:er|re)|Institute|Department|School|Faculty|Laboratory|Ministry|Bureau|University)"
    r" (?:for|of) (?:the )?(?:[A-Z][\w&-]*,? |and |of |for |the |in |& |\([A-Z]{2,8}\) |at ){0,12}[A-Z(][\w&)-]*"
)
"""Where people work, and no title: ``Center for Kites (CFK) at the Lid Institute``."""
_ONE_WORD: Final = re.compile(r"(?!Others?$)[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*")
IN_OTHER_MEDIA: Final = re.compile(rf"(?i)//(?:[\w-]+\.)*(?:{'|'.join(OTHER_MEDIA)})\.\w+")
"""Where an address in other media begins, behind its scheme."""
NO_KNOWN_PAGE: Final = "is no page of papers that is known"
"""Why a row is passed over whose link nothing tells to be a paper's."""
_HOME: Final = re.compile(r"https?://[^/?#]+(?:/[^/?#.]*)?/?")
_OWN_BLOG: Final = re.compile(r"(?i)https?://(?!www\.)[\w-]+\.(?:blogspot|wordpress)\.\w")
SCHOLARLY: Final = re.compile(rf"(?i){'|'.join(PAPER_PATHS)}")
ARCHIVED: Final = re.compile(rf"(?i){'|'.join(ARCHIVE_PATHS)}|//(?:[\w-]+\.)*(?:{'|'.join(ARCHIVES)})\.[\w.-]+/\w")
BOOK_PAGE: Final = re.compile(rf"(?i)https?://(?:[\w-]+\.)*?(?:{'|'.join(BOOK_PAGES)})")
_OPENS: Final = frozenset("([【（")
_OF_VENUES: Final = re.compile(
    r"\b(?:Conference|Symposium|Workshop|Meeting|Congress|Proceedings|Transactions|Journal|Letters|Annals|Association)\b"
)
"""Words of a venue's own name."""
_CORNERS: Final = frozenset("「〈《")
_LONG_REFERENCE: Final = 600
"""Characters of a reference at most."""
_VOLUME: Final = re.compile(r"\d\s*(?:[:(]\s*\d|, \d+[–-]\d)")
"""``140:1504``, ``12(3)``, ``3, 12–19``."""
SEE: Final = re.compile(r"(?:\[?\d{1,4}[\].]\s*)?(?:[Ss]ee|[Cc]f)\b")
"""``See Ann Lee, 2018, for details``."""


def is_in_other_media(href: str) -> bool:
    """Say whether an address is of videos, posts or courses: ``https://www.youtube.com/watch?v=1``."""
    return IN_OTHER_MEDIA.match(href.partition(":")[2]) is not None


def evidence_of(entry: Entry, text: str, *, is_listed: bool, is_at_venue: bool) -> Evidence:
    """Say how far an entry shows by itself that it is a paper.

    A link to a paper does; a venue with its year, or authors with a year, beside a title. ``is_at_venue`` says that the
    entry stands below a conference's name: there every linked title is a paper. Another link alone may lead anywhere.
    """
    kind = link_kind(entry.link) if entry.link else ""
    if kind == "paper":
        return "none" if _is_periodical(entry) else "sure"
    words = count_words(entry.title)
    has_authors = bool(entry.authors) or "et al" in text
    dated = entry.year is not None
    is_own_page = kind == "page" and not entry.authors and OWN_PAGE.match(entry.title) and may_be_venue(entry.title)
    is_elsewhere = is_in_other_media(entry.link) and not SCHOLARLY.search(entry.link)
    is_elsewhere = (is_elsewhere and not (_is_in_periodical(entry, text) or _is_printed_book(entry, text))) or (
        kind == "page" and _is_of_site(entry)
    )
    is_remark = not entry.link and entry.title.islower() and SEE.match(text)
    is_at_known = dated and lookup(entry.venue) is not None  # no place where people work appeared anywhere
    is_body = kind == "page" and not (entry.authors or is_at_known) and _BODY.fullmatch(entry.title)
    is_remark = is_remark or is_body
    if is_elsewhere or is_remark or (is_own_page and not is_at_venue):
        is_cited = (has_authors or lookup(entry.venue)) and dated and words >= SHORT_TITLE and not is_remark
        return ("elsewhere" if is_cited else "none") if is_elsewhere or is_remark else "likely"
    is_said_in = _is_said_in(entry, text)
    events = {found.casefold() for found in EVENT.findall(f"{entry.title} {entry.link}")}
    is_event = bool(events) and not (has_authors or (is_said_in and events <= _TUTORIALS))
    if kind == "page" and is_at_venue and words >= SHORT_TITLE:
        return "sure"
    is_dated = entry.venue and dated and (not is_event if entry.link else is_listed)
    is_linked = kind == "page" and words >= SHORT_TITLE and not is_event and _is_linked_reference(entry, text)
    is_quoted = words >= SHORT_TITLE and (is_cornered(entry, text) or (text[:1] in QUOTES and lookup(entry.venue)))
    is_undated = entry.authors and is_listed and not entry.link and words >= SHORT_TITLE
    is_undated = is_undated and (_is_eastern_journal(entry.venue) or _tells_state(entry, text))
    if is_linked or is_undated or ((words >= FULL_TITLE or is_quoted) and is_dated):
        return "sure"
    is_cut_short = words < FEW_WORDS and entry.title.islower() and not (kind or entry.venue)
    is_cut_short = is_cut_short and dated and has_authors  # ``Lee et al. 2021 - kite trans.``: where, at most
    if (
        entry.authors
        and not is_cut_short
        and dated
        and is_listed
        and not is_event
        and not (_may_be_other_work(entry, text) or signs_any_page(entry, text))
        and (
            words >= SHORT_TITLE
            or text[:1] in QUOTES
            or (is_reference(without_emoji(text).strip()) if words else entry.venue)
        )  # it may leave the title out
    ):
        return "sure"
    may_be_one = not is_cut_short and _may_be_one(entry, text, words, is_listed=is_listed, is_at_venue=is_at_venue)
    is_told = (not is_event and _is_dated(entry, text)) if is_listed else _is_told_in_paragraph(entry, text)
    is_told = not may_be_one and (is_cut_short or is_told)
    return "likely" if may_be_one else "dated" if is_told else "none"


def signs_any_page(entry: Entry, text: str) -> bool:
    """Say whether one person in brackets signs a page, which may be of any kind: ``[How I fly (Ann Lee, 2020)](…)``."""
    return len(entry.authors) == 1 and bool(entry.link) and ends_in_one_name(text)


def _is_in_periodical(entry: Entry, text: str) -> bool:
    """Say whether a whole reference says that its title appeared in a periodical, which a blog's host keeps.

    ``Lee, A. (2024) 'Kites of Tin', *Tin: A Review of Wind*. Available at: https://tin.blogspot.com/…``; what is said
    to be a blog, or is named by its host alone, is a post.
    """
    is_told = _OWN_BLOG.match(entry.link) and entry.authors and entry.year and " " in entry.venue
    if not is_told or kind_of(entry.venue) != "journal" or not begins_with_authors(text):
        return False
    return bool(entry.title) and entry.title in text.partition(entry.venue)[0]


def _is_printed_book(entry: Entry, text: str) -> bool:
    """Say whether a whole reference names who printed its title, which links to what an encyclopedia tells of it.

    ``Lee 1859. [Kites of Tin](https://en.wikipedia.org/…) John Murray, London``.
    """
    is_told = bool(entry.title and entry.authors and entry.year) and ".wikipedia.org/" in entry.link
    return is_told and (": " in entry.venue or publishes_books(entry.venue)) and is_reference(text)


def _is_periodical(entry: Entry) -> bool:
    """Say whether a row is a journal's name and where it is at home: ``Kite Quarterly: https://kites.org/kq/``."""
    is_bare = _HOME.fullmatch(entry.link) and not (entry.authors or entry.year or entry.venue)
    return bool(is_bare) and " " in entry.title and is_known_venue(entry.title)


def _is_of_site(entry: Entry) -> bool:
    """Say whether a title is a page's with its site's name behind a stroke, and no journal: ``Wind | The Post``."""
    return not entry.venue and " | " in entry.title and bool(entry.authors)


def _is_told_in_paragraph(entry: Entry, text: str) -> bool:
    return _is_paragraph_of_names(entry, text) or _is_paragraph_of_fields(entry, text)


def is_cornered(entry: Entry, text: str) -> bool:
    """Say whether a line begins with a title in corners, and has its venue in others: ``「凧の歴史」『凧学研究』``."""
    return text[:1] in _CORNERS and bool(entry.venue) and (f"『{entry.venue}" in text or f"《{entry.venue}" in text)


def _tells_state(entry: Entry, text: str) -> bool:
    """Say whether a title behind a name as references have it tells its state: ``Lee, Ann. "Kites" (draft)``."""
    return "," in entry.authors[0][:-1] and says_no_date(text.partition(entry.title)[2])


def _is_eastern_journal(venue: str) -> bool:
    """Say whether East Asian letters end as the names of journals and meetings do: ``凧学会論文誌``."""
    return not venue.isascii() and ends_in_journal(venue)


def _may_be_one(entry: Entry, text: str, words: int, *, is_listed: bool, is_at_venue: bool) -> bool:
    """Say whether an archive, a book's form, or a title long enough beside what dates it speaks for a paper."""
    kind, dated = link_kind(entry.link) if entry.link else "", entry.year is not None
    is_said = text[max(text.find(entry.title) - 1, 0) :][:1] in QUOTES  # Ann Lee: "Kites are the future of wind"
    is_signed = bool(entry.authors) and ((words >= FEW_WORDS and not is_said) or bool(entry.venue))
    may_be_book = (
        is_listed
        and not kind
        and (is_signed or len(entry.authors) > 1 or any("," in name or f" by {name}" in text for name in entry.authors))
    )
    behind = text.removeprefix(entry.title).lstrip(" .,")
    is_closed = VENUE_IN_BRACKETS.match(behind) or cites_law(text, entry.title) or _is_said_in(entry, text)
    is_closed = is_closed or is_cornered(entry, text) or ends_in_venue(entry, text)
    fewest = SHORT_TITLE if is_closed else FULL_TITLE
    is_name = _ONE_WORD.fullmatch(entry.title) is not None and not is_label(entry.title)
    fewest = 1 if is_name and dated and lookup(entry.venue) and not is_at_venue else fewest
    is_at_length = dated and entry.venue and not ANNOUNCED.search(entry.title)
    fewest = min(fewest, FEW_WORDS) if is_at_length else fewest
    is_bare = is_listed and not entry.link and (dated or entry.venue) and words >= fewest
    is_archived = is_listed and dated and words > 0 and bool(ARCHIVED.search(entry.link))
    return is_archived or is_bare or (words >= SHORT_TITLE and (kind == "page" or may_be_book))


def ends_in_venue(entry: Entry, text: str) -> bool:
    """Say whether a row is a title and a known venue in brackets, no year: ``Kite Strings (ICLR)``.

    A venue's own name has its short one behind it, too, and a person where they are of a committee.
    """
    behind = text.removeprefix(entry.title).strip(" .,*_:") if entry.venue and not entry.link else ""
    if behind[:1] not in _OPENS or behind[1:-1].strip() != entry.venue or lookup(entry.venue) is None:
        return False
    is_own_name = lookup(entry.title) or OWN_PAGE.match(entry.title) or _OF_VENUES.search(entry.title)
    return not (is_own_name or is_surely_person(entry.title) or ANNOUNCED.search(text) or EVENT.search(text))


def _is_said_in(entry: Entry, text: str) -> bool:
    """Say whether a line tells in so many words where its title appeared: ``Kites at Sea, in ICDM 2023``."""
    return bool(entry.venue) and f", in {entry.venue} {entry.year}" in text


def _may_be_other_work(entry: Entry, text: str) -> bool:
    """Say whether family names alone stand before a title and a year, as bands do: ``Radiohead, *Kid A* (2000)``.

    Behind a whole title they are who wrote it: ``*Kites of the Desert*, Okafor 1990``.
    """
    if text.startswith(entry.title) and count_words(entry.title) >= FULL_TITLE and not entry.link:
        return False
    behind = text.partition(entry.title)[2] if entry.title and not (entry.link or entry.venue) else ""
    return all(name.endswith(",") for name in entry.authors) and str(entry.year) in behind


def _is_linked_reference(entry: Entry, text: str) -> bool:
    """Say whether a line begins with authors by their inverted names, and its title leads somewhere."""
    return bool(entry.authors) and "," in entry.authors[0] and begins_with_authors(text.lstrip("["))


def _is_paragraph_of_names(entry: Entry, text: str) -> bool:
    """Say whether a paragraph begins as references do, though it tells no date or no title."""
    is_short = not entry.link and count_words(text) > FULL_TITLE and len(text) < _LONG_REFERENCE
    names, _, end = read_first_authors(text) if is_short else ((), None, 0)
    names = () if are_spoken_of(text, end, names) else names
    return count_words(text[end:]) >= FULL_TITLE and (len(names) > 1 or any("," in name for name in names))


def _is_paragraph_of_fields(entry: Entry, text: str) -> bool:
    """Say whether a paragraph tells title and year, and two of authors, venue and volume, as references do."""
    is_short = not entry.link and len(text) < _LONG_REFERENCE and count_words(entry.title) >= SHORT_TITLE
    told = (entry.authors, entry.venue, _VOLUME.search(text) if is_short else None)
    return is_short and entry.year is not None and sum(map(bool, told)) > 1


def _is_dated(entry: Entry, text: str) -> bool:
    is_at_venue = entry.year and count_words(entry.title) >= SHORT_TITLE and entry.venue in text and lookup(entry.venue)
    return not entry.link and bool(is_at_venue or (count_words(text) >= FULL_TITLE and cited_year(text) is not None))
