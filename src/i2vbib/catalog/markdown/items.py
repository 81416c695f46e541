"""The papers in a run of text: a list item, a paragraph, or a table's title cell.

Where the title is, :mod:`i2vbib.catalog.markdown.layouts.title_finder` knows; what stands before and after it gives
name, authors, venue and year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import leads_to_data, link_kind, paper_identifiers
from i2vbib.catalog.markdown.imprints.chapters import is_in_book
from i2vbib.catalog.markdown.imprints.cited_years import cited_year, closing_year
from i2vbib.catalog.markdown.imprints.dated_lines import east_asian_line
from i2vbib.catalog.markdown.imprints.edited_books import WITHIN, without_issue_editors
from i2vbib.catalog.markdown.imprints.editions import names_translators, without_translators
from i2vbib.catalog.markdown.imprints.imprint import read_imprint
from i2vbib.catalog.markdown.imprints.listed_journals import find_journal, has_volumes
from i2vbib.catalog.markdown.imprints.printed_books import publisher_behind, publisher_behind_corners
from i2vbib.catalog.markdown.imprints.signatures import signature_of
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.access_days import without_access_day
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, without_months
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, has_isbn, plain_text
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    read_skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.item_authors import authors_before, authorship_of, names_system
from i2vbib.catalog.markdown.item_names import name_before, without_name
from i2vbib.catalog.markdown.item_venues import (
    better_venue,
    is_longer,
    is_published,
    journal_among,
    journal_at,
    names_site,
    said_to_stand_in,
    short_venue,
    signed_venue,
    venue_beside,
    whole_in_marks,
    without_begin_of,
    year_of_book,
)
from i2vbib.catalog.markdown.layouts.dated_names import without_dated_name
from i2vbib.catalog.markdown.layouts.labelled_fields import Fields, read_fields
from i2vbib.catalog.markdown.layouts.link_layouts import MANY_WORDS, without_linked_journal
from i2vbib.catalog.markdown.layouts.names_beside import Authorship
from i2vbib.catalog.markdown.layouts.page_titles import without_page
from i2vbib.catalog.markdown.layouts.plain_titles import is_plain
from i2vbib.catalog.markdown.layouts.quotations import OPENING_MARK
from i2vbib.catalog.markdown.layouts.title_finder import find_title
from i2vbib.catalog.markdown.layouts.title_imprints import is_imprint
from i2vbib.catalog.markdown.layouts.words import Words, is_signed_behind_year
from i2vbib.catalog.markdown.own_citations import parted_at_title, split_citation, with_citation
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.bodies import GROUPS
from i2vbib.catalog.markdown.people.coauthors import own_role, without_coauthors, without_coauthors_behind
from i2vbib.catalog.markdown.people.families_at_venue import families_at_venue, families_behind
from i2vbib.catalog.markdown.people.name_notes import without_posts
from i2vbib.catalog.markdown.people.names_at_venue import cited_at_venue, names_at_venue
from i2vbib.catalog.markdown.people.schooled_names import with_school_apart
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.catalog.markdown.references.reference_heads import CITED_KEY
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.catalog.markdown.references.where_marks import without_retrieval
from i2vbib.catalog.markdown.several_papers import split_papers
from i2vbib.catalog.markdown.signed_words import without_signature
from i2vbib.catalog.markdown.stated_items import as_stated, stated_or_set_off, without_statement_in
from i2vbib.facts.identifier_forms import DOI_PREFIX
from i2vbib.facts.identifiers import identify
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import is_unpublished, kind_of
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.inline.addresses import Addresses

_QUOTES: Final = ("”", '"', "»")
_COMMA_LAST: Final = re.compile(r"^(?P<mark>[”\"»]?,[”\"»]?)[ \t]*\n\s*(?=[^\W\d_a-z])")
"""``"Kites at Sea",`` at a line's end, where it appeared in the next: the comma shows that the line goes on."""
_WRAPPED: Final = re.compile(r"(?<=\w)\n(?=[^\W_])")
"""A line's end among words, as behind a quotation between names and journal."""
_EDITORS_WRAPPED: Final = re.compile(r"(?<=[,.(]\s[Ee]ds\.)\n(?=[^\W\d_a-z])|(?<=[,.(]\s[Ee]d\.)\n(?=[^\W\d_a-z])")
"""``In: Ann Lee and Bo Wu, eds.`` and in the next line the book that they edited."""
_IN_VOLUME: Final = re.compile(r",\s+(?:v|vol|n|nr|no)\.\s?\d")
"""``**Vento e Pipas**, Curitiba, v. 2``: a journal's place."""
_TRANSLATED: Final = re.compile(r"\s*\[(?P<title>[^\W\d_][^\[\]\n]{12,300})\](?=[.,]?\s)")
"""``"Pipas ao vento" [Kites in the Wind]. *Revista*``: a title in another language, behind the quoted one."""
_LETTER: Final = re.compile(r"[^\W_]")
_DASH_FIRST: Final = re.compile(rf"[\s{STRONG}{STRONG_END}{EMPHASIS}{EMPHASIS_END}{TITLE_END}*]*[-–—]\s")
_IDENTIFIER_LABEL: Final = re.compile(
    r"(?i)\W*(?:paper\W*)?(?:arxiv\W*)+(?:\d{4}\.\d{4,5}(?:v\d+)?)?\W*(?:paper|pdf|abs)?\W*"
    rf"|\W*(?:https?://)?(?:(?:dx\.)?doi(?:\.org/)?\W*)?{DOI_PREFIX}\S+"
)
"""Says where a link leads, not that the paper was published nowhere else; no year is told in a DOI."""
_LINK_LABEL: Final = re.compile(
    r"(?i)\W*(?:link|url|web ?page|page|html|here|online|access|doi|abstract|full ?text|pdf|paper|article|preprint)\W*"
)
_LAST_STOP: Final = re.compile(r"(?<=[a-z]{3})(?<!\b[Ii]nc)(?<!\betc)\.")
"""The full stop of a title before a journal in italics: no abbreviation's, which is short or has more of them."""
_YEAR_BEHIND: Final = re.compile(rf"[\s,]*[(\[]({ANY_YEAR})[)\]]")
_YEAR_AT_ONCE: Final = re.compile(rf"[{EMPHASIS_END}{STRONG_END}]?[\s.,]*\(({ANY_YEAR})\)\s")
_COUNTED: Final = re.compile(r"[^\n]{6,120}?[\s,](?:[Vv]ol(?:ume|\.)?\s*\d|\d{1,3},? [Nn]o\. ?\d|\d{1,3} ?\()")
"""``"Kites", Journal of Kites, Vol. 3``: a volume tells that a journal is behind a quoted title."""

_PRINTED_BELOW: Final = re.compile(
    rf"[{STRONG_END}\s]*\n(?:[^\n]{{1,60}}\n)?{EMPHASIS}(?P<printer>[^\W\d_a-z][^\n\d()]{{3,80}}?),? \(?{ANY_YEAR}\)?"
    rf"[.\s]*{EMPHASIS_END}[\s.]*(?:\n|$)"
)
"""``*Lid University Press, 2024*`` in a line below a title, or the next but one."""
_PROCEEDINGS: Final = re.compile(
    rf"(?:^|\n)\s*(?:[Ii]n:?\s)?(?P<name>Proc(?:\.|eedings)\s[^\n(]{{8,160}}?)\s*\((?:[^()\n]{{2,40}}[\s,’'])?(?P<year>{ANY_YEAR})\)"
)
"""``Proc. International Conference on Kites (HPK Asia 2023)``, in a line of its own."""


def read_items(pieces: tuple[Piece, ...]) -> list[Entry]:
    """Give the papers in a run of pieces, as far as it tells them; sections and line are the caller's.

    The title is empty where there is a paper's link and no title, or a reference that leaves it out.
    """
    own, cited = split_citation(pieces) or (pieces, ())
    read = list(map(_read_item, split_papers(own)))
    if cited and len(read) == 1:
        reference = next(iter(read_items(parted_at_title(cited, read[0].title))), None)
        read = [with_citation(read[0], reference, plain_text(cited))]
    return [with_school_apart(entry) for entry in read if entry.title or entry.link or (entry.authors and entry.venue)]


def _read_item(pieces: tuple[Piece, ...]) -> Entry:
    skeleton, dated_name = without_dated_name(without_linked_journal(as_stated(read_skeleton(pieces))))
    title = without_page(find_title(skeleton) or Words("", 0, 0))
    title = without_name(without_statement_in(without_signature(_without_authors(title, skeleton))))
    fields = read_fields(skeleton.line)
    has_fields = fields is not None and (title.text or fields.tells_of_paper)
    line = fields.rest if fields and has_fields else skeleton.line
    is_quoted = bool(OPENING_MARK.match(line, title.start)) or line.startswith("‘", max(title.start - 1, 0))
    before, after = _beside(line, title, is_quoted=is_quoted)
    before_owner, after = own_role(after) if "(" in after or "（" in after else ((), after)
    addresses = skeleton.addresses
    link = _link_of(title, addresses, pieces)
    code = next((href for href in addresses.code if href != link), "")
    begun, publisher = Authorship(), ""
    is_bold = line.startswith(STRONG, title.start)
    told = _told_behind(before, title, after, is_bold=is_bold) or _signed_below(line, title, after)
    if told:
        authorship, venue, year = Authorship(told[0]), *told[1:]
    else:
        signed = "" if names_system(before, title.text) else before
        begun = authors_before(signed, is_quoted=is_quoted, is_bold=is_bold)
        venue, year, after = _imprint("" if begun.year else before, title, after, skeleton.labels, link)
        venue = said_to_stand_in(after) or venue
        if begun.authors and not title.authors:
            year = year or cited_year(after.partition("\n")[0])
        begins_quoted = is_quoted and not before.strip()
        is_dated = bool(year) and is_published(venue)
        authorship = without_begin_of(
            venue, authorship_of(title, begun, signed, after, is_dated=is_dated, begins_quoted=begins_quoted)
        )
        venue = better_venue(venue, authorship.venue or title.venue, authorship.authors)
        venue, authorship = journal_among(*signed_venue(venue, authorship))
        if not venue:
            is_told = begins_quoted and (_COUNTED.match(after) or WITHIN.match(after)) is not None
            venue, year = venue_beside(after, title, authorship, year, skeleton.labels, is_told=is_told)
        dated = east_asian_line(after) if authorship.authors and "\n" in after else None
        if dated:
            venue, year = venue if is_published(venue) else dated[0], dated[1]
            authorship = authorship._replace(year=None)
        publisher = _publisher(line, title, begun, year, link)
        venue = venue if venue.endswith(publisher) else publisher  # its place stands before it
        is_name = _is_name_of(venue, authorship.authors)
        if is_name and is_dated and venue.isupper() and kind_of(venue) == "conference":  # ``Lee SIGCOMM '88``
            authorship, is_name = authorship._replace(authors=()), False
        venue = "" if is_name or (is_place(venue) and _IN_VOLUME.search(after)) else venue
    venue, year = stated_or_set_off(venue, year, f"{before}\n{title.around}\n{after}", dated_name)
    short = short_venue(whole_in_marks(after, venue), link)
    at_once = None if short else _YEAR_AT_ONCE.match(after)  # its own, before what is said of it
    year = title.year or authorship.year or (int(at_once[1]) if at_once else year)
    if not year and authorship.authors:
        year = closing_year(after.partition("\n")[0].partition(LABEL)[0]) or _year_of_key(line)
    behind = unmarked(f"{title.around} {after}")
    entry = Entry(
        title=_without_stop(without_coauthors(title.text)),
        link=link,
        year=year or year_of_book(after, venue if authorship.authors else ""),
        venue=short or (publisher if publishes_books(publisher) else ""),  # one has a site of its name as well
        name=title.name or ("" if begun.authors else _name_beside(before, title, venue, authorship.authors)),
        code=code,
        authors=before_owner if authorship.authors in {(), (venue,)} else authorship.authors,
        links=addresses.but(link, code),
        is_chapter=is_in_book(behind, venue),
        is_book=bool(publisher)
        or title.is_book
        or (has_isbn(pieces) and not is_known_venue(venue))
        or (_is_translated(line, title.end) and not has_volumes(venue, behind)),
        is_article=has_volumes(venue, behind),
    )
    return _with_fields(entry, fields) if fields and has_fields else entry


def _name_beside(before: str, title: Words, venue: str, authors: tuple[str, ...]) -> str:
    """Give a system's name before a title: no venue, ``**Kite Letters** (2025) […]``, and no author in letters of Asia.

    Another word may be a system's, though it was taken for an author: ``Kite Net, "Steering Kites"``.
    """
    name = name_before(before, title.text)
    return "" if name == venue or (name in authors and not name.isascii()) else name


def _is_name_of(venue: str, authors: tuple[str, ...]) -> bool:
    """Say whether names end in a venue, ``Prof. B. Lee, 2015``, or it signs as a group: ``(Kite Consortium, 2015)``."""
    is_group = venue.endswith(GROUPS) and f"{{{venue}}}" in authors
    return is_group or any(name.endswith(f" {venue}") for name in authors)


def _year_of_key(line: str) -> int | None:
    """Give the year in what a reference is cited by: ``Lee et al. 2006 - Lee, and B Kim, "Kites of Tin." …``."""
    key = CITED_KEY.match(line)
    return cited_year(key[0]) if key else None


def _is_translated(line: str, end: int) -> bool:
    """Say whether a title in italics ends at a place, and who translated it stands behind it."""
    return EMPHASIS_END in line[max(end - 1, 0) : end + 1] and names_translators(line[end:])


def _publisher(line: str, title: Words, begun: Authorship, year: int | None, link: str) -> str:
    """Give who printed a book, behind authors and the title: a page may be a site's, and one word before it a band."""
    authors = title.authors or begun.authors
    if "』" in line and authors:
        return publisher_behind_corners(line, is_dated=bool(title.year or begun.year or year))
    below = None if authors or "\n" not in line else _PRINTED_BELOW.match(line, title.end)
    if below and publishes_books(below["printer"]):
        return below["printer"]
    if not any(" " in name.rstrip(" ,") or "," in name[:-1] for name in authors):
        return ""
    found = publisher_behind(line, title.end, is_dated=bool(title.year or begun.year or year))
    return "" if link and not publishes_books(found) else found


def _beside(line: str, title: Words, *, is_quoted: bool) -> tuple[str, str]:
    """Give what stands before a title, what it is cited by aside, and behind it, without the day of an access."""
    behind = without_months(without_access_day(without_retrieval(line[title.end :])))
    after = without_translators(without_issue_editors(without_posts(without_coauthors_behind(behind))))
    after = _EDITORS_WRAPPED.sub(" ", after) if "\n" in after else after
    before = line[: title.start]
    if title.start and (is_quoted or after[:1] in _QUOTES or after[1:2] in _QUOTES):
        after = _COMMA_LAST.sub(r"\g<mark> ", after, count=1)
    if title.start and is_quoted:
        after = _WRAPPED.sub(" ", after.lstrip())
        translated = _TRANSLATED.match(after) if after.startswith("[") else None
        is_title = translated and count_words(translated["title"]) >= MANY_WORDS and not is_unpublished(translated[1])
        after = after[translated.end() :] if translated and is_title else after
    key = CITED_KEY.match(before)
    is_key = key and not ("," in key[0] and key.end() == len(before))  # ``Lee et al., 2021: […]`` names its authors
    return before[key.end() :] if key and is_key else before, after


def _first_words(after: str) -> str:
    """Give the words that stand behind a title in its line, or below it, up to a label, without what encloses them."""
    below = after.lstrip(f" \n{EMPHASIS_END}{STRONG_END}")
    words = unmarked(below.partition("\n")[0].partition(LABEL)[0]).strip(" .,:;|/–—-").removeprefix("by ")
    return words[1:-1] if words[:1] == "(" and words.find(")") == len(words) - 1 else words


def _told_behind(before: str, title: Words, after: str, *, is_bold: bool) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Ann Lee, Bo Wu. ICML 2019`` behind a title, behind a dash ``Lee et al., KSW '14`` and ``Lee ICML '12``."""
    if title.around or title.authors or _LETTER.search(before):
        return None
    words = _first_words(after)
    is_dashed = _DASH_FIRST.match(after) is not None
    told = families_at_venue(words) or names_at_venue(words) or (cited_at_venue(words) if is_dashed else None)
    return told or (families_behind(words) if is_bold else None)


def _signed_below(line: str, title: Words, after: str) -> tuple[tuple[str, ...], str, int | None] | None:
    """Read who wrote a paper and where it appeared in the line below its title alone, in bold or linked."""
    if "\n" not in after or title.authors or not line.startswith((STRONG, TITLE), title.start):
        return None
    beside, _, below = after.partition("\n")
    first = below.partition("\n")[0]
    cited = read_untitled_reference(first.partition(LABEL)[0]) if line.startswith(STRONG, title.start) else None
    if cited and not _LETTER.search(beside):
        return cited[0], cited[2], cited[1]
    told = None if _LETTER.search(beside) else signature_of(first)
    if told and not line.startswith(STRONG, title.start):  # below a link a journal cut short is often seen
        is_sure = "." not in told[1] and all(" " in name or "," in name or name == OTHERS for name in told[0])
        return told if is_sure else None
    return told


def _imprint(before: str, title: Words, after: str, labels: tuple[str, ...], link: str) -> tuple[str, int | None, str]:
    """Give venue and year beside a title and on labels, and what stands behind it without a journal taken from it."""
    told = "\n".join(label for label in labels if not (_IDENTIFIER_LABEL.fullmatch(label) or names_site(label, link)))
    venue, year = read_imprint(before, without_access_day(title.around), after, told)
    whole = _PROCEEDINGS.search(after) if "Proc" in after and not lookup(venue) else None
    if whole:  # ``… Kites in the Region (HPK 2023)``: what is within its name is none
        return whole["name"], int(whole["year"]), after
    journal = journal_at(after, title.around) if not venue or kind_of(venue) == "journal" else None
    if journal and not is_longer(venue, journal.title):
        return journal
    if not venue and title.around and (journal := find_journal(title.around)):
        return journal.title, journal.year, after
    return venue, year, after


def _without_stop(title: str) -> str:
    return title[:-1] if title.endswith(".") and _LAST_STOP.match(title, len(title) - 1) else title


def _without_authors(title: Words, skeleton: Skeleton) -> Words:
    """Give of ``[Lee et al. 2018](https://doi.org/…)`` authors, year and venue: a service tells what they wrote."""
    href = title.href or next(iter(skeleton.addresses.papers), "")
    is_other = title.authors or not title.text or is_plain(title.text) or not paper_identifiers(href)
    if is_other or is_signed_behind_year(skeleton.line, title.end):
        return title
    behind = _YEAR_BEHIND.match(skeleton.line, title.end)
    around = title.around.strip(" (,)") or (behind[1] if behind else "")
    cited = read_author_year(title.text) or (read_author_year(f"{title.text}, {around}") if around else None)
    named = None if cited else read_cited(f"{title.text}, {around}" if around else title.text)
    authors, year, venue = named or (*(cited or ((), None)), title.venue)
    is_sure = len(authors) > 1 or any("," in name for name in authors) or title.text.rstrip().endswith(")")
    return title._replace(text="", authors=authors, year=year, venue=venue) if authors and is_sure else title


def _with_fields(entry: Entry, fields: Fields) -> Entry:
    """Give an entry what the fields of its lines say, rather than what else stands there but a reference's own year."""
    venue, year = fields.imprint
    if entry.year and not venue and fields.places.keys().isdisjoint({"title", "authors"}):
        year = entry.year if is_reference(unmarked(fields.rest.partition("\n")[0])) else year
    if not (venue or year or entry.venue or entry.year):
        venue, year = fields.remarked_imprint
    is_linked = not entry.link and "link" in fields.places and len(entry.links) == 1
    link = entry.links[0] if is_linked else entry.link
    return replace(
        entry,
        link=link,
        venue=short_venue(venue, link) or entry.venue,
        year=year or entry.year,
        authors=fields.authors or entry.authors,
        links=tuple(href for href in entry.links if href != link),
    )


def _link_of(title: Words, addresses: Addresses, pieces: Sequence[Piece]) -> str:
    """Give the title's own link, if it is to a paper, else the first that is, else what may lead to one.

    A DOI that is written out is rather the paper's address than one without an identifier, PubMed's or a file's.
    """
    link = title.href if link_kind(title.href) == "paper" else next(iter(addresses.papers), title.href)
    if link and not paper_identifiers(link):
        links = (piece for piece in pieces if isinstance(piece, Link))
        dois = {link.href for link in links if _is_written_doi(link)}
        link = dois.pop() if len(dois) == 1 else link
    only_page = addresses.pages[0] if title.authors and len(addresses.pages) == 1 else ""
    return link or _labelled_link(pieces) or only_page


def _is_written_doi(link: Link) -> bool:
    return not link.text and bool(identify(link.href).doi) and not leads_to_data(link.href)


def _labelled_link(pieces: Sequence[Piece]) -> str:
    """Give the address of a page that is labelled as the paper's, or with where it appeared: ``[Link](…)``."""
    links = (piece for piece in pieces if isinstance(piece, Link) and link_kind(piece.href) == "page")
    return next((link.href for link in links if _LINK_LABEL.fullmatch(link.text) or _tells_pages(link.text)), "")


def _tells_pages(text: str) -> bool:
    """Say whether a label tells the volume or pages of a paper; ``CVPR 2020`` leads to the conference's own page."""
    return is_imprint(text) and not is_venue(text)
