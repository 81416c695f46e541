"""Which of the lines that might be papers are papers: what each shows itself, and what its neighbours are."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.law_citations import cites_law
from i2vbib.catalog.markdown.imprints.reference_venue import cited_year
from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import SERIES
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.catalog.markdown.references.reference_signs import QUOTES
from i2vbib.catalog.markdown.references.reference_title import ends_in_year
from i2vbib.facts.paper_hosts import ARCHIVE_PATHS, ARCHIVES, OTHER_MEDIA, PAPER_PATHS
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry, PassedOver

Evidence: TypeAlias = Literal["sure", "likely", "titled", "worded", "dated", "elsewhere", "none"]
"""``titled`` is a bullet that is nothing but a title in bold, ``worded`` one of words that are set as titles are,
``dated`` one of words and a year that tell no title, ``elsewhere`` a reference to a post, a video or an encyclopedia.
"""

FULL_TITLE: Final = 4
"""Words a title must have where only its layout shows that it is a paper's."""
SHORT_TITLE: Final = 2
"""Words a title must have where its neighbours or its authors show it too."""

FEW_WORDS: Final = 3
"""And where a venue and its year do."""
FEWEST_TITLES: Final = 3
"""Bullets of one run that are titles alone, in bold or with a year in brackets, from which on all are named."""
FEWEST_PAPERS: Final = 3
"""Papers of a run that tell what a bullet among them is."""
FEWEST_BELOW_HEADING: Final = 2
"""Lines below a heading of papers from which on all are named."""
FEWEST_KNOWN: Final = 2
"""Known venues in brackets that tell what stands in the brackets of their neighbours."""

_VENUE_IN_BRACKETS: Final = re.compile(rf"[(（]([^\W\d_][^()（）\n]{{1,80}}?),? ?({ANY_YEAR})[)）]")
_EVENT: Final = re.compile(
    r"(?i)\b(?:challenge|competition|workshop|tutorial|talk|keynote|course|lecture|podcast|webinar|amazon|blog\w*)s?\b|挑战赛|竞赛|大赛"
)
_TUTORIALS: Final = frozenset({"tutorial", "tutorials"})
"""Events that are printed too, where a line says in what: ``Faults: A Tutorial, in EGU 2021``."""
_ANNOUNCED: Final = re.compile(
    r"(?i)\b(?:deadlines?|calls?|submissions?|notifications?|camera[- ]ready|registration|schedule|program(?:me)?"
    r"|accepted|awards?|attendance|organi[sz]ers?|keynotes?|proceedings)\b"
)
"""What a venue itself tells: ``Call for Papers, KDD 2021``."""
_OWN_PAGE: Final = re.compile(rf"(?:[A-Z][\w-]+ ){{0,3}}{SERIES}")
"""Begins the title of a venue's own page, which is no paper."""
_ONE_WORD: Final = re.compile(r"(?!Others?$)[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*")
_OTHER_MEDIA: Final = re.compile(rf"(?i)//(?:[\w-]+\.)*(?:{'|'.join(OTHER_MEDIA)})\.\w+")
_SCHOLARLY: Final = re.compile(rf"(?i){'|'.join(PAPER_PATHS)}")
_ARCHIVED: Final = re.compile(rf"(?i){'|'.join(ARCHIVE_PATHS)}|//(?:[\w-]+\.)*(?:{'|'.join(ARCHIVES)})\.[\w.-]+/\w")
_OTHER_WORK: Final = re.compile(
    r"(?i)\b(?:course|lectures?|blog\w*|data ?sets?|benchmarks?|library|package|software|tools?|toolkit|tutorials?"
    r"|talks?|videos?|news|slides|website|github|code)\b"
)
_SEE: Final = re.compile(r"(?:\[?\d{1,4}[\].]\s*)?(?:[Ss]ee|[Cc]f)\b")
"""``See Ann Lee, 2018, for details``."""
_WHITE_PAPER: Final = re.compile(r"(?i)\bwhite ?paper$")
_FIRM_HOST: Final = re.compile(r"(?i)https?://(?:news\.|[\w.-]+\.(?:com|ai|io|dev|app|me|tech|cn)(?:[/:]|$))")
_NO_TITLE: Final = "among papers, but no title is told from the other words: set it in quotation marks, or link it"


class Candidate(NamedTuple):
    """What a line was read as, and how far it shows by itself that it is a paper.

    ``depth`` is that of its list, 0 for a paragraph; ``is_untold`` says that it is but words, which get a venue or a
    year from a heading at most, ``is_bold`` that all of them are bold, ``is_among_papers`` that its heading is of
    papers.
    """

    entry: Entry
    text: str
    evidence: Evidence
    depth: int = 0
    is_untold: bool = False
    is_bold: bool = False
    is_among_papers: bool = False


def evidence_of(entry: Entry, text: str, *, is_listed: bool, is_at_venue: bool) -> Evidence:
    """Say how far an entry shows by itself that it is a paper.

    A link to a paper does; a venue with its year, or authors with a year, beside a title. ``is_at_venue`` says that the
    entry stands below a conference's name: there every linked title is a paper. Another link alone may lead anywhere.
    """
    kind = link_kind(entry.link) if entry.link else ""
    if kind == "paper":
        return "sure"
    words = count_words(entry.title)
    has_authors = bool(entry.authors) or "et al" in text
    dated = entry.year is not None
    is_own_page = kind == "page" and not entry.authors and _OWN_PAGE.match(entry.title) and may_be_venue(entry.title)
    is_elsewhere = _OTHER_MEDIA.match(entry.link.partition(":")[2]) and not _SCHOLARLY.search(entry.link)
    is_remark = not entry.link and entry.title.islower() and _SEE.match(text)
    if is_elsewhere or is_remark or (is_own_page and not is_at_venue):
        is_cited = has_authors and dated and words >= SHORT_TITLE and not is_remark
        return ("elsewhere" if is_cited else "none") if is_elsewhere or is_remark else "likely"
    is_said_in = bool(entry.venue) and f", in {entry.venue} {entry.year}" in text
    events = {found.casefold() for found in _EVENT.findall(f"{entry.title} {entry.link}")}
    is_event = bool(events) and not (has_authors or (is_said_in and events <= _TUTORIALS))
    if kind == "page" and is_at_venue and words >= SHORT_TITLE:
        return "sure"
    is_dated = entry.venue and dated and (not is_event if entry.link else is_listed)
    is_linked = kind == "page" and words >= SHORT_TITLE and not is_event and _is_linked_reference(entry, text)
    is_quoted = text[:1] in QUOTES and words >= SHORT_TITLE and lookup(entry.venue)
    if is_linked or ((words >= FULL_TITLE or is_quoted) and is_dated):
        return "sure"
    if (
        entry.authors
        and dated
        and is_listed
        and not is_event
        and not _may_be_other_work(entry, text)
        and (
            words >= SHORT_TITLE or text[:1] in QUOTES or (is_reference(text) if words else entry.venue)
        )  # it may leave the title out
    ):
        return "sure"
    may_be_book = (
        is_listed
        and not kind
        and (len(entry.authors) > 1 or any("," in name or f" by {name}" in text for name in entry.authors))
    )
    is_closed = _VENUE_IN_BRACKETS.match(text.removeprefix(entry.title).lstrip(" .,")) or cites_law(text, entry.title)
    fewest = SHORT_TITLE if is_closed else FULL_TITLE
    is_name = _ONE_WORD.fullmatch(entry.title) is not None and not is_label(entry.title)
    fewest = 1 if is_name and dated and lookup(entry.venue) and not is_at_venue else fewest
    is_at_length = dated and entry.venue and not _ANNOUNCED.search(entry.title)
    fewest = min(fewest, FEW_WORDS) if is_at_length else fewest
    is_bare = is_listed and not entry.link and (dated or entry.venue) and words >= fewest
    is_archived = is_listed and dated and words > 0 and bool(_ARCHIVED.search(entry.link))
    may_be_one = is_archived or is_bare or (words >= SHORT_TITLE and (kind == "page" or may_be_book))
    return "likely" if may_be_one else "dated" if is_listed and not is_event and _is_dated(entry, text) else "none"


def _may_be_other_work(entry: Entry, text: str) -> bool:
    """Say whether family names alone stand before a title and a year, as bands do: ``Radiohead, *Kid A* (2000)``."""
    behind = text.partition(entry.title)[2] if entry.title and not (entry.link or entry.venue) else ""
    return all(name.endswith(",") for name in entry.authors) and str(entry.year) in behind


def _is_linked_reference(entry: Entry, text: str) -> bool:
    """Say whether a line begins with authors by their inverted names, and its title leads somewhere."""
    return bool(entry.authors) and "," in entry.authors[0] and begins_with_authors(text.lstrip("["))


def _is_dated(entry: Entry, text: str) -> bool:
    return not entry.link and count_words(text) >= FULL_TITLE and cited_year(text) is not None


def settle(run: list[Candidate]) -> list[Entry | PassedOver]:
    """Decide about the candidates of one run of a list, in their order.

    Among papers, what may be one is one if anything speaks for it; else it is passed over. Where no neighbour is a
    paper, it is the list of something else.
    """
    run, settled = _without_notes(_at_venues(_below_heading(run)))
    sure = sum(candidate.evidence == "sure" for candidate in run)
    words = sum(candidate.evidence == "worded" for candidate in run)
    has_papers, are_papers = sure > 0, sure >= FEWEST_PAPERS and 2 * sure >= len(run) - words
    has_titles = sum(map(_is_title_alone, run)) >= FEWEST_TITLES or are_among_papers(run)
    for entry, text, evidence, *_ in run:
        if (evidence == "titled" and (has_papers or has_titles)) or (evidence == "worded" and are_papers):
            settled.append(PassedOver(text, "a title alone: give its link, its authors or its venue", entry.line))
        elif evidence == "dated" and are_papers:
            settled.append(PassedOver(text, _NO_TITLE, entry.line))
        elif evidence == "elsewhere" and has_papers:
            settled.append(PassedOver(text, f"among papers, but {entry.link} is a page of other media", entry.line))
        elif evidence == "sure" or (
            evidence == "likely" and has_papers and _speaks_for_it(entry, text, are_papers=are_papers)
        ):
            settled.append(entry)
        elif evidence == "likely" and (has_papers or (has_titles and ends_in_year(text))) and not entry.link:
            lacks = "no year and no link" if entry.year is None else "no link, no authors and no venue"
            settled.append(PassedOver(text, f"among papers, but it has {lacks}: give one", entry.line))
        elif evidence == "likely" and has_papers and count_words(entry.title) >= FULL_TITLE:
            reason = f"among papers, but {entry.link} is no page of papers that is known"
            settled.append(PassedOver(text, reason, entry.line))
    return settled


def is_set_as_title(title: str, text: str) -> bool:
    """Say whether a bullet's words are set as titles are: with capitals, or something in brackets behind them."""
    return is_capitalized(title) or text.endswith((")", "）"))


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
    is_other = _EVENT.search(f"{entry.title} {entry.link}") or _OTHER_WORK.search(entry.title) or entry.code
    is_told = link_kind(entry.link) == "page" if entry.link else len(entry.authors) > 1
    is_elsewhere = _OTHER_MEDIA.match(entry.link.partition(":")[2]) or _OWN_PAGE.match(entry.title)
    return count_words(entry.title) >= FULL_TITLE and is_told and not (is_other or is_elsewhere)


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


def _at_venues(run: list[Candidate]) -> list[Candidate]:
    """Give the venues in brackets that no table knows, where most of a run's brackets hold known ones.

    ``(HotStorage 2020)`` beside ``(SIGMOD 2021)`` is a venue; alone it may be a firm.
    """
    if len(run) < FEWEST_KNOWN:
        return run
    shown = [_VENUE_IN_BRACKETS.search(candidate.text) for candidate in run]
    known = sum(1 for found in shown if found and lookup(found[1]))
    if known < FEWEST_KNOWN or 2 * known < sum(map(bool, shown)):
        return run
    return [_at_venue(candidate, found) for candidate, found in zip(run, shown, strict=True)]


def _at_venue(candidate: Candidate, found: re.Match[str] | None) -> Candidate:
    entry = candidate.entry
    if (
        not found
        or entry.venue
        or entry.year not in {None, int(found[2])}
        or not may_be_venue(found[1], is_sure=bool(entry.authors))
    ):
        return candidate
    evidence: Evidence = "sure" if candidate.evidence == "worded" else candidate.evidence
    title = clean_title(entry.title.partition(found[0])[0]) or entry.title
    told = replace(entry, title=title, venue=found[1], year=int(found[2]))
    return candidate._replace(entry=told, evidence=evidence, is_untold=False)


def _speaks_for_it(entry: Entry, text: str, *, are_papers: bool) -> bool:
    """Say whether anything shows a paper among papers; where most are, a title of some words with its year does."""
    is_archived = bool(_ARCHIVED.search(entry.link))
    if (_EVENT.search(f"{entry.title} {entry.link}") and not is_archived) or (
        _OWN_PAGE.match(entry.title) and not entry.authors
    ):
        return False
    if not entry.link and entry.year is None:
        is_quoted = text[max(text.find(entry.title) - 1, 0)] in QUOTES
        return bool(entry.authors and ((is_quoted and entry.venue) or says_no_date(text)))
    is_dated = are_papers and entry.year is not None and count_words(entry.title) >= FULL_TITLE
    is_plain = not (entry.code or entry.links or _OTHER_WORK.search(text) or _FIRM_HOST.match(entry.link))
    is_scholarly = is_archived or bool(
        _SCHOLARLY.search(entry.link) or (entry.year and _WHITE_PAPER.search(entry.title))
    )
    return bool(entry.authors or (entry.venue and entry.year) or (is_dated and is_plain) or is_scholarly)
