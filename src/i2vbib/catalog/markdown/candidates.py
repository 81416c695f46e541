"""Which of the lines that might be papers are papers: what each shows itself, and what its neighbours are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.bare_journals import without_bare_journals
from i2vbib.catalog.markdown.bracketed_venues import at_venues
from i2vbib.catalog.markdown.dated_rows import dated_alike
from i2vbib.catalog.markdown.glossaries import without_glossary
from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.imprints_alike import with_imprints_alike
from i2vbib.catalog.markdown.inline.access_days import without_access_day
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.neighbours import like_neighbours
from i2vbib.catalog.markdown.paper_signs import (
    ARCHIVED,
    EVENT,
    FULL_TITLE,
    IN_OTHER_MEDIA,
    NO_KNOWN_PAGE,
    OWN_PAGE,
    SCHOLARLY,
    SHORT_TITLE,
    TITLE_ALONE,
    Evidence,
    ends_in_venue,
    is_cornered,
    is_in_other_media,
    signs_any_page,
)
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_coined
from i2vbib.catalog.markdown.references.reference_signs import QUOTES
from i2vbib.catalog.markdown.references.reference_title import ends_in_year
from i2vbib.catalog.markdown.signed_titles import signed_alike
from i2vbib.catalog.markdown.works_below import with_links_above
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.pieces import Piece

FEWEST_TITLES: Final = 3
"""Bullets of one run that are titles alone, in bold or with a year in brackets, from which on all are named."""
_FEW_AT_VENUES: Final = 2
"""Titles of one run with a known venue and no year behind them, from which on they are named."""
FEWEST_PAPERS: Final = 3
"""Papers of a run that tell what a bullet among them is."""
FEWEST_BELOW_HEADING: Final = 2
"""Lines below a heading of papers from which on all are named."""

_FEW: Final = 20
"""Papers of a run whose places in its lists are looked at."""
_OTHER_WORK: Final = re.compile(
    r"(?i)\b(?:course|lectures?|blog\w*|data ?sets?|benchmarks?|library|package|software|tools?|toolkit|tutorials?"
    r"|talks?|videos?|news|slides|website|github|code)\b"
)
_TEXTBOOK: Final = re.compile(r"(?i)text ?books?\b")
_NO_PROJECT: Final = re.compile(rf"(?i){IN_OTHER_MEDIA.pattern}|/(?:posts?|articles?|news|wiki|\d{{4}}/\d\d)/")
"""Pages of other media, and of posts by their path."""
_SAID_PAPER: Final = re.compile(r"(?i)[\[(【]\s*(?:pdf|paper)\s*[\])】]")
"""A label that says of its link that it is the paper's, wherever it leads."""
_WHITE_PAPER: Final = re.compile(r"(?i)\bwhite ?paper$")
_FIRM_HOST: Final = re.compile(r"(?i)https?://(?:news\.|[\w.-]+\.(?:com|ai|io|dev|app|me|tech|cn)(?:[/:]|$))")
_A_YEAR: Final = re.compile(ANY_YEAR)
_TOPIC: Final = re.compile(r"\([A-Z][\w-]*\)$")
"""``Remote Kite Access (RKA)``: a field's name, not a title's end."""
_NO_YEAR: Final = "no year and no link"
_EARLY: Final = re.compile(
    r"(?:[(\[](?:ca?\. )?(?=\d+[)\]])|(?<=[^\W\d_]{3})[,.]\s(?=\d+[.\s]*$))([1-9]\d\d|1[0-3]\d\d)\b"
)
"""``(1190)``, ``…, 1190.``: of a time before printing."""
_NO_TITLE: Final = "among papers, but no title is told from the other words: set it in quotation marks, or link it"

_NOTES_ALONE: Final = "among papers, but it leads to notes alone: give its link, its authors or its venue"


class Candidate(NamedTuple):
    """What a line was read as, and how far it shows by itself that it is a paper.

    ``depth`` is that of its list, 0 for a paragraph; ``is_untold`` says that it is but words, which get a venue or a
    year from a heading at most, ``is_bold`` that all of them are bold, ``is_among_papers`` that its heading is of
    papers, ``spoken_of`` which title a sentence of prose above the sections sets off, or none, ``is_noted`` that it is
    a title with the fields of a paper, though nothing is in them. ``pieces`` are those of a bullet that tells but one:
    its neighbours may tell more of it.
    """

    entry: Entry
    text: str
    evidence: Evidence
    depth: int = 0
    is_untold: bool = False
    is_bold: bool = False
    is_among_papers: bool = False
    spoken_of: str | None = None
    is_noted: bool = False
    pieces: tuple[Piece, ...] = ()


def settle(run: list[Candidate], *, is_below_papers: bool = False, heading: str = "") -> list[Entry | PassedOver]:
    """Decide about the candidates of one run of a list, in their order.

    Among papers, what may be one is one if anything speaks for it; else it is passed over. Where no neighbour is a
    paper, it is the list of something else, whose titles are named all the same where several have authors, or where
    ``is_below_papers`` says that a heading above speaks of papers.
    """
    run, explained = without_glossary(run, heading)
    run, led = with_links_above(run)
    run = _with_projects(_below_heading(with_imprints_alike(like_neighbours(run))))
    run = _with_notes(run) if is_below_papers else run
    run, settled = _without_notes(at_venues(signed_alike(_cited_shortly(run), heading)))
    run, unnamed = without_bare_journals(dated_alike(run, heading, is_below_papers=is_below_papers))
    settled += (*explained, *led, *unnamed)
    sure = sum(candidate.evidence == "sure" for candidate in run)
    words = sum(candidate.evidence in {"worded", "signed"} for candidate in run)
    signed = sum(c.evidence == "likely" and _is_signed_by_several(c.entry) for c in run) if sure else 0
    has_papers, are_papers = sure > 0, sure + signed >= FEWEST_PAPERS and 2 * (sure + signed) >= len(run) - words
    has_titles = sum(map(_is_title_alone, run)) >= FEWEST_TITLES or are_among_papers(run)
    fewest_words = SHORT_TITLE if are_papers else FULL_TITLE
    are_signed = sum(bool(candidate.entry.authors) for candidate in run) >= FEWEST_TITLES
    are_at_venues = sum(ends_in_venue(row.entry, row.text) for row in run) >= _FEW_AT_VENUES
    for row in run:
        entry, text, evidence = row.entry, row.text, row.evidence
        is_below = (is_below_papers and not entry.link) or row.is_noted
        is_signed = bool(entry.authors) and (are_signed or _is_signed_by_several(entry) or _is_signed_page(entry))
        is_named = has_papers or is_below or is_signed or (are_at_venues and ends_in_venue(entry, text))
        where = "among papers" if has_papers else "perhaps a paper"
        is_title = evidence in {"titled", "noted"} and (has_papers or is_below or has_titles)
        if is_title or (evidence == "worded" and (are_papers or is_below)):
            settled.append(PassedOver(text, _NOTES_ALONE if evidence == "noted" else TITLE_ALONE, entry.line))
        elif evidence == "dated" and (has_papers or is_below):
            settled.append(PassedOver(text, _NO_TITLE, entry.line))
        elif evidence == "elsewhere" and (has_papers or is_below_papers or entry.authors or _is_at_known_venue(entry)):
            what = "a site's page" if " | " in entry.title else "of talks, courses or the like"
            what = "a page of other media" if is_in_other_media(entry.link) else what
            settled.append(PassedOver(text, f"{where}, but {entry.link} is {what}", entry.line))
        elif (
            evidence == "sure"
            or (evidence == "sold" and has_papers and (entry.authors or entry.year))
            or (evidence == "likely" and has_papers and _speaks_for_it(entry, text, are_papers=are_papers))
        ):
            settled.append(entry)
        elif evidence in {"likely", "signed"} and (is_named or (has_titles and ends_in_year(text))) and not entry.link:
            lacks = _lacks_year(text) if entry.year is None else "no link, no authors and no venue"
            settled.append(PassedOver(text, f"{where}, but it has {lacks}: give one", entry.line))
        elif evidence == "shelved":
            reason = f"below a heading of books, but it has {_lacks_year(text)}: give one"
            reason = (
                "below a heading of books, but it tells neither authors nor year: give them" if entry.link else reason
            )
            settled.append(PassedOver(text, reason, entry.line))
        elif evidence == "sold" and is_named:
            settled.append(PassedOver(text, f"{where}, but {entry.link} is a book's page", entry.line))
        elif evidence == "likely" and is_named and (entry.year or count_words(entry.title) >= fewest_words):
            reason = f"{where}, but {entry.link} {NO_KNOWN_PAGE}"
            settled.append(PassedOver(text, reason, entry.line))
    return settled


def _with_projects(run: list[Candidate]) -> list[Candidate]:
    """Take titles that have a project's page for papers, where most rows beside them are, as deep in lists as they."""
    depths = [candidate.depth for candidate in run if candidate.evidence == "sure"]
    sure = len(depths)
    if sure < FEWEST_PAPERS or 4 * sure < 3 * len(run):
        return run
    return [
        c._replace(evidence="sure")
        if (c.evidence in {"titled", "worded"} or (c.evidence == "likely" and c.entry.link))
        and c.depth in depths[:_FEW]
        and _has_project_page(c.entry)
        and without_access_day(c.text) == c.text  # when it was looked at is said of a page, and of no paper
        else c
        for c in run
    ]


def _with_notes(run: list[Candidate]) -> list[Candidate]:
    """Take titles that lead to notes on them, or have but a year, for papers, where nothing else is below a heading."""
    noted = [c.evidence == "noted" or (c.evidence == "likely" and _is_dated_title(c)) for c in run]
    if not all(is_noted or c.evidence == "sure" for c, is_noted in zip(run, noted, strict=True)):
        return run
    return [
        c._replace(evidence="sure") if is_noted and _is_whole_title(c.entry.title) else c
        for c, is_noted in zip(run, noted, strict=True)
    ]


def _is_whole_title(title: str) -> bool:
    return count_words(title) >= FULL_TITLE and title[0].isalnum() and not _TOPIC.search(title)


def _is_dated_title(candidate: Candidate) -> bool:
    entry = candidate.entry
    is_set = is_capitalized(entry.title) and not EVENT.search(entry.title)
    return is_set and not (entry.link or entry.links or entry.code) and ends_in_year(candidate.text)


def _has_project_page(entry: Entry) -> bool:
    """Say whether a whole title has a page of its own, though not the paper's, and tells of no other work."""
    links = (entry.link, *entry.links)
    is_other = EVENT.search(f"{entry.title} {' '.join(links)}") or _OTHER_WORK.search(entry.title)
    is_page = any(link_kind(link) == "page" and not _NO_PROJECT.search(link) for link in filter(None, links))
    return count_words(entry.title) >= FULL_TITLE and is_capitalized(entry.title) and is_page and not is_other


def _lacks_year(text: str) -> str:
    """Say what a line without a year lacks; one before printing is said to be none that papers have."""
    early = _EARLY.search(text)
    return f"no link, and {early[1]} is no year that papers have" if early else _NO_YEAR


def as_title(entry: Entry, text: str, evidence: Evidence, *, may_be_title: bool, is_alone: bool) -> Evidence:
    """Give what words of a title's length show: alone, or set as titles are, with capitals or brackets behind them."""
    fewest = SHORT_TITLE if is_alone and EAST_ASIAN.search(entry.title) else FULL_TITLE  # a letter may be a word
    if not may_be_title or count_words(entry.title) < fewest:
        return evidence
    if evidence in {"none", "dated"} and is_alone:
        return "titled"
    is_set = not entry.link and (is_capitalized(entry.title) or text.endswith((")", "）")))
    words: Evidence = "likely" if entry.venue and entry.year else "worded"
    return words if evidence == "none" and is_set else evidence


def are_among_papers(run: list[Candidate]) -> bool:
    """Say whether several lines stand below a heading of papers."""
    return sum(candidate.is_among_papers for candidate in run) >= FEWEST_BELOW_HEADING


def _below_heading(run: list[Candidate]) -> list[Candidate]:
    """Take the pages below a heading of papers for theirs, where no page of papers that is known stands among them."""
    if not are_among_papers(run) or any(candidate.evidence == "sure" for candidate in run):
        return run
    return [c._replace(evidence="sure") if c.is_among_papers and _is_page_of_paper(c.entry) else c for c in run]


def _is_page_of_paper(entry: Entry) -> bool:
    """Say whether a title is whole, tells of no event and no other work, and has a page or authors."""
    is_told = link_kind(entry.link) == "page" if entry.link else len(entry.authors) > 1
    is_elsewhere = is_in_other_media(entry.link) or OWN_PAGE.match(entry.title)
    return count_words(entry.title) >= FULL_TITLE and is_told and not (_is_other_work(entry) or is_elsewhere)


def _is_other_work(entry: Entry) -> bool:
    """Say whether a title, its address or code beside it tells of an event or of no paper."""
    return bool(EVENT.search(f"{entry.title} {entry.link}") or _OTHER_WORK.search(entry.title) or entry.code)


def _cited_shortly(run: list[Candidate]) -> list[Candidate]:
    """Take titles with authors for papers where a third of them are cited with "et al.", as no other works are."""
    cited = sum(OTHERS in candidate.entry.authors for candidate in run)
    if cited < FEWEST_TITLES or 3 * cited < sum(bool(candidate.entry.authors) for candidate in run):
        return run
    return [c._replace(evidence="sure") if c.evidence == "likely" and _is_signed_title(c.entry) else c for c in run]


def _is_signed_title(entry: Entry) -> bool:
    is_other = len(entry.authors) == 1 and (EVENT.search(entry.title) or _OTHER_WORK.search(entry.title))
    is_led = entry.code or entry.link or entry.title.count("(") > entry.title.count(")") or _TEXTBOOK.match(entry.title)
    return bool(entry.authors) and not (is_other or is_led) and count_words(entry.title) >= SHORT_TITLE


def _is_signed_by_several(entry: Entry) -> bool:
    """Say whether authors, more than one, and a title of some words are all that a row tells."""
    is_bare = not (entry.link or entry.links or entry.year) and len(entry.authors) > 1
    is_title = is_bare and count_words(entry.title) >= FULL_TITLE and not _A_YEAR.search(entry.title)
    are_products = any(map(is_coined, " ".join(entry.authors).split()))  # ``…: NovaSeq, Illumina TruSeq``
    return is_title and not are_products and _is_signed_title(entry)


def _is_signed_page(entry: Entry) -> bool:
    """Say whether a whole title leads to a page, and several people are told to have written it."""
    is_page = len(entry.authors) > 1 and bool(entry.link) and link_kind(entry.link) == "page"
    return is_page and count_words(entry.title) >= FULL_TITLE and not _is_other_work(entry)


def _is_at_known_venue(entry: Entry) -> bool:
    return entry.year is not None and is_known_venue(entry.venue)


def _is_title_alone(candidate: Candidate) -> bool:
    is_dated = candidate.evidence == "likely" and not candidate.entry.link and ends_in_year(candidate.text)
    return (candidate.evidence == "titled" and is_capitalized(candidate.entry.title)) or is_dated


def _without_notes(run: list[Candidate]) -> tuple[list[Candidate], list[Entry | PassedOver]]:
    """Take out what only a heading's venue speaks for, where it is a note on the paper above it, or a topic above some.

    A topic has papers below it, or words that are set as titles are. What may be a paper all the same is passed over
    by name.
    """
    kept: dict[int, Candidate] = {}
    passed_over: list[Entry | PassedOver] = []
    above: list[tuple[int, Candidate]] = []
    for place, candidate in enumerate(run):
        while above and above[-1][1].depth >= candidate.depth:
            above.pop()
        over, parent = above[-1] if above else (place, None)
        is_title = bool(parent) and (candidate.is_bold or is_capitalized(candidate.entry.title))
        is_linked = link_kind(candidate.entry.link) == "paper" and candidate.text.startswith(candidate.entry.title)
        if parent and parent.is_untold and (is_linked or (candidate.is_untold and is_title)):
            reason = "a topic by what stands below it: give a link or authors"
            passed_over.append(PassedOver(parent.text, reason, parent.entry.line))
            del kept[over], above[-1]
        elif parent and candidate.is_untold:
            if is_title or (parent.is_untold and parent.is_bold <= candidate.is_bold):
                reason = f"below {parent.entry.title!r}, as a note on it stands: give a link or authors"
                passed_over.append(PassedOver(candidate.text, reason, candidate.entry.line))
            continue
        kept[place] = candidate
        if candidate.depth and candidate.evidence == "sure":
            above.append((place, candidate))
    return list(kept.values()), passed_over


def _is_said_at_venue(entry: Entry, text: str) -> bool:
    """Say whether a label tells the paper of a known venue: it may lie among a course's readings."""
    is_known = entry.year is not None and is_known_venue(entry.venue) and not EVENT.search(entry.title)
    return is_known and count_words(entry.title) >= SHORT_TITLE and _SAID_PAPER.search(text) is not None


def _speaks_for_it(entry: Entry, text: str, *, are_papers: bool) -> bool:
    """Say whether anything shows a paper among papers; where most are, a title of some words with its year does."""
    is_archived = bool(ARCHIVED.search(entry.link)) or _is_said_at_venue(entry, text)
    if (EVENT.search(f"{entry.title} {entry.link}") and not is_archived) or (
        OWN_PAGE.match(entry.title) and not entry.authors
    ):
        return False
    if not entry.link and entry.year is None:
        is_quoted = text[max(text.find(entry.title) - 1, 0)] in QUOTES
        is_told = (is_quoted and entry.venue) or says_no_date(text) or (are_papers and _is_signed_by_several(entry))
        return bool(entry.authors and is_told) or is_cornered(entry, text)
    is_dated = are_papers and entry.year is not None and count_words(entry.title) >= FULL_TITLE
    is_plain = not (entry.code or entry.links or _OTHER_WORK.search(text) or _FIRM_HOST.match(entry.link))
    is_said = are_papers and count_words(entry.title) >= FULL_TITLE and _SAID_PAPER.search(text) is not None
    is_scholarly = (
        is_archived
        or is_said
        or bool(SCHOLARLY.search(entry.link) or (entry.year and _WHITE_PAPER.search(entry.title)))
    )
    is_signed = entry.authors and not signs_any_page(entry, text)
    return bool(is_signed or (entry.venue and entry.year) or (is_dated and is_plain) or is_scholarly)
