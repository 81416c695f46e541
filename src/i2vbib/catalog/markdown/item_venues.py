"""Where a work of an item appeared, beside what its layout tells: behind its names, below it, in italics, in a link."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.dated_lines import read_dated_line
from i2vbib.catalog.markdown.imprints.edited_books import edited_book, placed_book
from i2vbib.catalog.markdown.imprints.imprint import read_named_imprint
from i2vbib.catalog.markdown.imprints.imprint_places import venue_in_italics
from i2vbib.catalog.markdown.imprints.lines_below import imprint_of_line, venue_alone
from i2vbib.catalog.markdown.imprints.listed_journals import Journal, find_journal
from i2vbib.catalog.markdown.imprints.name_ends import without_printer
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.unpublished import SOON
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM, is_proper, may_be_venue, names_school
from i2vbib.catalog.markdown.imprints.venue_names import JOURNAL, NAMED_CUT_SHORT, NAMES_VENUE, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.editor_roles import EAST_ASIAN_EDITORS
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD
from i2vbib.catalog.markdown.layouts.names_beside import Authorship
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_before_comma
from i2vbib.catalog.markdown.people.name_words import has_common_given_name
from i2vbib.facts.identifiers import identify
from i2vbib.facts.journal_titles import is_journal_title, is_journal_word, is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import is_database, kind_of
from i2vbib.facts.venues import lookup

_LINK_BELOW: Final = re.compile(rf"\s*\n\s*{TITLE}([^{TITLE_END}\n]{{4,80}}){TITLE_END}[\s.{LABEL}]*(?:\n|$)")
_IN_BRACKETS: Final = re.compile(r"[\s.,]*\[([^\[\]\n]{4,160})\]")
"""``*Kites of Tin* [Doctoral dissertation, Lid University]``."""
_IN_LINKED: Final = re.compile(
    rf"[\s.,;:\"”»’]*{IN_ABROAD}\s?:?\s+(?:the )?{EMPHASIS}?{TITLE}([^{TITLE_END}\n]{{4,200}}){TITLE_END}"
)
"""``“Kites at Sea.” In [The Lid Handbook of Kites](…)``."""
_FROM_NUMBER: Final = re.compile(r"[\s,]*\d.*")
_FORTHCOMING: Final = re.compile(rf"(?i)^(?:{SOON}|revise and resubmit)(?:,? (?:in|at|by)|[,:]) ")
"""``Forthcoming, Journal of Public Economics``."""
_SOON_LAST: Final = re.compile(rf"(?i),\s+\(?(?:{SOON})\)?$")
"""``Journal of Kites, forthcoming``."""
_OPEN_LAST: Final = re.compile(r"\s+\([A-Z][A-Za-z&]{2,11}$")
"""``… on Kite Education (KITE``, before a short year in brackets."""
_AVAILABLE: Final = re.compile(r"^Available (?:at|from) (?:the )?(?=SSRN\b)")
"""``Available at SSRN``, as Google Scholar prints what has no journal."""
_SET_OFF: Final = re.compile(
    rf"[{STRONG}{EMPHASIS}]([^{STRONG_END}{EMPHASIS_END}\n]{{4,120}})[{STRONG_END}{EMPHASIS_END}]"
)
_SECTION: Final = re.compile(r"(?:,|:|\s[-–—])\s[^\W\d_a-z]")
_SUBMITTED: Final = re.compile(
    r"(?is)^(?:submitted (?:(?:for publication|to|in)\b.*|$)|(?:(?-i:[Mm]s)|manuscript)\.?(?:,.*)?$)"
)
"""What is not published where it has been sent, or at all."""
_TO_APPEAR: Final = re.compile(rf"[\s,.;:({EMPHASIS_END}{STRONG_END}]*[Tt]o appear in\b")
_BETWEEN_COMMAS: Final = re.compile(
    rf"[{EMPHASIS_END}{STRONG_END}”\"]*,[”\"]? (?P<name>(?![A-Z]\.)[^\W\d_a-z][^\d\n,;:()]{{2,80}}),? {ANY_YEAR}"
    rf"[.\s]*(?:{LABEL}|$)"
)
_JOURNAL_SHORT: Final = re.compile(
    r"J\. [^\W\d_a-z][^\W\d_]+\. (?:(?:[^\W\d_a-z][^\W\d_]*\.? ){0,4}[^\W\d_a-z][^\W\d_]*\.|$)"
)
"""``J. Austral. Math.``, or its begin: a person's name has no stop behind the family."""
_EDITED: Final = re.compile(r"\b[Ee]d(?:s?\.|ited by) ")
_JOURNAL_FIRST: Final = re.compile(rf"{JOURNAL} (?:of|for|in|on) ")
"""No body is called ``Journal of Kites``."""
_OWN_DOIS: Final = {
    "Nature": re.compile(r"10\.1038/(?:s41586-|nature\d|\d)"),
    "Science": re.compile(r"10\.1126/science\."),
}
"""Journals whose publishers' sites have their name: the DOIs that are their own."""
LONG_NAME: Final = 2
"""Words of a venue's name from which on its short name is given."""

_STANDS_IN: Final = re.compile(
    r"[》」』”\s]*(?:[(（][^()（）\n]{1,60}[)）])?[\s,，]*(?P<where>(?:载于?|載於?|刊于|收入|收录于)\s*"
    rf"(?:{EAST_ASIAN_EDITORS}|[^《》『』，,\d\n]{{2,30}}[:：]\s?)?[《『]"
    r"|[《『][^《》『』\n]{2,60}[》』][,，]?\s*\d{4}年)"
)
"""``》（第一作者），载《风筝研究》，2025年``, ``》，《风筝研究》2025年``."""
_SERIAL: Final = re.compile(r"(?:Trans(?:actions)?|J(?:ournal)?|Lett(?:ers)?|Mag(?:azine)?|Bull(?:etin)?)\b(?![:,)])")
"""Behind a body's name, makes it a periodical's."""


def venue_beside(
    after: str, title: Words, authorship: Authorship, year: int | None, labels: tuple[str, ...], *, is_told: bool
) -> tuple[str, int | None]:
    """Give the venue in italics or in places where it is seldom, and the year, which may be beside it."""
    thesis = _IN_BRACKETS.match(unmarked(after)) if "[" in after else None
    if thesis and kind_of(thesis[1]) == "thesis":
        return thesis[1].partition(",")[0], year
    linked = next(filter(None, (_IN_LINKED.match(part) for part in (after, title.around) if TITLE in part)), None)
    if linked and authorship.authors:
        return linked[1].strip(" .,"), year
    italic = (venue_in_italics(after) or venue_in_italics(title.around)) if authorship.authors else ""
    venue = italic if italic and read_authors(italic) != authorship.authors else _journal_set_off(after)
    line = after.partition("\n")[0]
    cornered = _STANDS_IN.match(line)
    behind = line[cornered.start("where") :] if cornered else line
    venue = venue or (venue_behind(behind) if is_told or cornered or _TO_APPEAR.match(after) else edited_book(line))
    if not venue and authorship.authors and "(" in after and not unmarked(line).strip(" .,"):
        below = after.partition("\n")[2].partition("\n")[0]
        venue = placed_book(f". {unmarked(below)}")  # ``Kites of Tin (ed. Ann Lee), pp. 1-9``
    if not venue and authorship.authors and title.start:
        venue = _between_title_and_year(line)
    if venue:
        return venue, year or (cited_year(line) if is_told else None)
    venue, year = _on_own_line(after, authorship.authors) or (_linked_venue(after, title.authors), year)
    lines = after.split("\n")[1:4]
    named = map(venue_alone, lines) if authorship.authors else filter(is_journal_title, map(unmarked, lines))
    venue = venue or next(filter(None, named), "")
    venue = venue or (_last_sentence(line, authorship.authors) if authorship.authors else "")
    return venue or next(filter(_is_journal, map(venue_behind, labels if authorship.authors else ())), ""), year


def _journal_set_off(after: str) -> str:
    """Give the journal that is set off right behind a title: ``Kites of Tin. ***Chem Eur J***``."""
    found = _SET_OFF.search(after) if STRONG in after or EMPHASIS in after else None
    name = unmarked(found[1]).strip(" ,") if found and not unmarked(after[: found.start()]).strip(" .,") else ""
    return name if is_journal_title(name) or is_journal_word(name) else ""


def said_to_stand_in(after: str) -> str:
    """Give what a title is said to stand in right behind it: ``》，载《风筝研究》（曾名《风》）``."""
    found = _STANDS_IN.match(after) if "载" in after or "載" in after else None
    return venue_behind(after[found.start("where") :].partition("\n")[0]) if found else ""


def _between_title_and_year(line: str) -> str:
    """Give the venue between commas behind a title and before the year, no person: ``, Musicae Scientiae, 2018``."""
    found = _BETWEEN_COMMAS.match(line)
    name = found["name"] if found else ""
    if not name or is_known_venue(name):
        return name
    is_other = is_place(name) or has_common_given_name(name) or publishes_books(name) or names_school(name)
    may_be = " " in name and not is_other and not FIRM.search(name) and may_be_venue(name, is_sure=True)
    return name if may_be else ""


def _last_sentence(line: str, authors: tuple[str, ...]) -> str:
    """Give the venue that is a line's last sentence, or all of it, where who wrote it is told: ``Ann Lee. SODA.``."""
    last = unmarked(line.partition(LABEL)[0]).strip(" .,").rpartition(". ")[2]
    venue = read_named_imprint(last)[0] if "(" not in last.partition(",")[0] else ""
    is_named = NAMES_VENUE.search(venue) and "," not in venue and may_be_venue(venue)
    is_venue = is_named or is_known_venue(venue)
    return venue if is_venue and not any(name.endswith(venue) for name in authors) else ""


def year_of_book(after: str, venue: str) -> int | None:
    """Give the year behind the editors of the book that a title is in: ``in *Wind*, edited by Ann Lee (2012)``."""
    line = after.partition("\n")[0]
    return cited_year(line) if venue and _EDITED.search(line) else None


def _on_own_line(after: str, authors: tuple[str, ...]) -> tuple[str, int | None] | None:
    """Give venue and year of a line below the title that says them, and nothing else."""
    lines = [line.partition(LABEL)[0] for line in after.split("\n")[:4]]
    own = (line for before, line in pairwise(lines) if not before.rstrip().endswith(","))  # there the names go on
    others = (line for line in own if not authors or read_authors(unmarked(line), east_asian=True) != authors)
    imprints = (imprint_of_line(line, is_sure=bool(authors)) for line in others)
    found = next((imprint for imprint in imprints if imprint[0]), None)
    return found or (next(filter(None, map(read_dated_line, lines[1:])), None) if authors else None)


def _linked_venue(after: str, authors: tuple[str, ...]) -> str:
    """Give the journal that is the link below a title and its line of names: ``[Child Development](…)``."""
    found = _LINK_BELOW.match(after) if authors else None
    name = _FROM_NUMBER.sub("", found[1]) if found else ""
    return name if name and is_proper(name) and may_be_venue(name, is_sure=True) and not FIRM.search(name) else ""


_VOLUME_LAST: Final = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])(?:\s+\d{1,3}(?:\s?[(（]\d{1,3}[)）])?|\d{1,3}[(（]\d{1,3}[)）])(?::\s?[\d–-]{1,12})?$"
)
"""``연교육연구 36(4)``: behind a name in these letters no blank need part it from its volume."""
_IN_FIRST: Final = re.compile(r"^(?:in|In(?=:? (?:the )?Proc)):? (?:the )?(?=[A-Z])")
"""``in Kite Letters``, set in italics as a whole; ``In Vitro`` is a journal."""
_PART_OF: Final = re.compile(r"^(?i:chapters?|chs?\.?|sections?|parts?) \d{1,2}(?: ?[–-] ?\d{1,2})? (?:from|of|in) ")
"""``Chapter 1 from Kite Theory``."""
_MONTH_LAST: Final = re.compile(rf",\s+(?:\d{{1,2}}\s+)?{MONTH}$", re.IGNORECASE)
"""``The 21st Kite Workshop, Oct``, before its year."""


def short_venue(venue: str, link: str) -> str:
    """Give a conference's short name for its whole one, and ``arXiv`` for ``arXiv preprint arXiv``; no database's.

    A ``Preprint`` is arXiv's where its link leads there.
    """
    venue = _short(venue)
    return "arXiv" if venue.casefold() == "preprint" and identify(link).arxiv else venue


@lru_cache(maxsize=512)  # those of a list recur
def _short(venue: str) -> str:
    venue = _PART_OF.sub("", _IN_FIRST.sub("", venue))
    venue = _MONTH_LAST.sub("", _FORTHCOMING.sub("", _SUBMITTED.sub("", venue))).rstrip(" ،؛")
    venue = _OPEN_LAST.sub("", _SOON_LAST.sub("", _AVAILABLE.sub("", venue)))
    before, _, number = venue.rpartition(" ")
    venue = before if number.isdecimal() and is_known_venue(before) and not is_known_venue(venue) else venue
    venue = venue[4:] if venue.startswith("the ") and venue[4:5].isupper() else venue
    venue = venue.replace('"', "") if venue.count('"') == 1 else venue
    venue = without_printer(venue if venue.isascii() else _VOLUME_LAST.sub("", venue))
    if is_database(venue):
        return ""
    known = lookup(venue) if len(venue.split()) >= LONG_NAME or "preprint" in venue or "." in venue else None
    return known.key if known and known.kind in {"conference", "preprint"} else venue


def better_venue(found: str, cited: str, authors: tuple[str, ...] = ()) -> str:
    """Give of the venue that is found somewhere and the one behind names the latter, but for what a table knows.

    Of a thesis it may be the kind alone, without the school; of a longer name the end may be another's:
    ``Advances in Methods and Practices in Psychological Science``. Behind an initial it may be an author's family name:
    ``Duncan J. Watt (2004)``.
    """
    if authors and found.startswith((f"{authors[0]},", f"{authors[0]}،")):  # in letters with signs, \w is not all
        for name in authors:
            found = found.removeprefix(name).lstrip(" ,،–—-")
    end = f". {found}"
    found = "" if any(name.endswith(end) for name in authors) else found
    is_longer_end = found and cited.endswith(f" {found}") and kind_of(found) in {"journal", "book"}
    if is_longer_end:
        return cited
    more = cited.removeprefix(f"{found} ") if found else cited
    if more != cited and _SERIAL.match(more):
        return cited  # ``ACM Trans. Kite.``
    if more[:1].isupper() and more != cited and (lookup(cited) or (is_proper(cited) and kind_of(found) == "journal")):
        return cited  # ``VLDB J.``, ``JAMIA Open``
    kind = kind_of(cited) if found and cited else None
    is_told = kind == "preprint" or (kind == "thesis" and found.startswith(cited))
    return found if not cited or is_published(found) or is_told else cited


def signed_venue(venue: str, authorship: Authorship) -> tuple[str, Authorship]:
    """Give a venue without the names before it, which brackets may hold too: ``(Ann Lee, Journal of Kites 2017)``."""
    if "; " in venue and not lookup(venue):  # ``(Ann Lee, Bo Kim; Journal of Kites 2019)``
        written, _, behind = venue.rpartition("; ")
        named = () if authorship.authors else read_authors(written, families=True, east_asian=True)
        if named or not written.strip(" ,;"):
            return behind, authorship._replace(authors=named or authorship.authors)
    if ", " not in venue or lookup(venue):
        return venue, authorship
    names, rest = authors_before_comma(venue, NAMES_VENUE.search)
    are_same = not authorship.authors or authorship.authors[: len(names)] == names
    is_whole = bool(names) and are_same and not NAMES_VENUE.search(venue.removesuffix(rest))
    return (rest, authorship._replace(authors=names)) if is_whole else (venue, authorship)


def without_begin_of(venue: str, authorship: Authorship) -> Authorship:
    """Give no author where a journal's begin was taken for one: ``*J. Austral. Kite Soc.* **3** (2017)``."""
    is_begin = len(authorship.authors) == 1 and venue.startswith(f"{authorship.authors[0]}. ")
    return Authorship(()) if is_begin and _JOURNAL_SHORT.match(venue) else authorship


def journal_among(venue: str, authorship: Authorship) -> tuple[str, Authorship]:
    """Give the journal that was taken for the one author of a paper as where it appeared: ``Silva Fennica, 2020``.

    Behind others it is told by its last word: ``Ann Lee, Kite Letters, 2013``.
    """
    last = authorship.authors[-1].strip("{}") if authorship.authors and not venue else ""
    is_told = " " in last and last.isascii() and "," not in last
    if is_told and (ends_as_venue(last) or NAMED_CUT_SHORT.fullmatch(f"{last}.")):
        venue = last if ends_as_venue(last) else f"{last}."
        return venue, authorship._replace(authors=authorship.authors[:-1])
    name = authorship.authors[0].strip("{}") if len(authorship.authors) == 1 else ""
    cut = name.replace(",", "").rstrip(".")
    if cut != name and is_journal_title(cut) and venue in {"", cut}:
        return cut, authorship._replace(authors=())
    is_journal = not venue and (
        " " in name
        and "," not in name
        and "." not in name
        and (is_journal_title(name) or (authorship.authors[0] != name and _JOURNAL_FIRST.match(name) is not None))
    )
    return (name, authorship._replace(authors=())) if is_journal else (venue, authorship)


def whole_in_marks(after: str, venue: str) -> str:
    """Give the section of a journal that is set off with its name: ``**Journal of Geophysical Research - Oceans**``."""
    if not venue or not (STRONG in after or EMPHASIS in after):
        return venue
    names = (unmarked(found[1]).strip(" ,.") for found in _SET_OFF.finditer(after))
    longer = (name for name in names if name.startswith(venue) and _SECTION.match(name, len(venue)) and lookup(name))
    return next(longer, venue)


def journal_at(after: str, around: str) -> Journal | None:
    """Give the journal behind a title, else the one at its ends: ``Kites of Clay (Molecular Ecology, 2019)``."""
    behind = find_journal(after)
    at_end = None if behind else find_journal(around)
    return at_end._replace(around=after) if at_end else behind


def _is_journal(venue: str) -> bool:
    """Say whether a label behind a reference tells where it appeared: ``[Plos One.](…)``."""
    known = lookup(venue)
    return known.kind == "journal" if known else is_journal_title(venue)


def is_longer(venue: str, title: str) -> bool:
    """Say whether a venue's name has a journal's title as its end: ``Radiology: Artificial Intelligence``."""
    before = venue.removesuffix(title)
    if before in {venue, ""} or before.endswith(", "):
        return False
    return _JOURNAL_SHORT.match(before) is not None or not read_authors(before.strip(" ."))


def names_site(label: str, link: str) -> bool:
    """Say whether a label names where a link leads, and no journal: ``[Nature]`` with the DOI of a sister journal."""
    own, doi = _OWN_DOIS.get(label.strip("[]() ")), identify(link).doi
    return own is not None and bool(doi) and not own.match(doi)


def is_published(venue: str) -> bool:
    """Say whether a venue is a known one, and no server of preprints."""
    known = lookup(venue)
    return known is not None and known.kind != "preprint"
