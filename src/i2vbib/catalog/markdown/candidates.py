"""Which of the lines that might be papers are papers: what each shows itself, and what its neighbours are."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.references import is_reference
from i2vbib.catalog.markdown.titles import count_words
from i2vbib.model.entry import Entry, PassedOver

Evidence: TypeAlias = Literal["sure", "likely", "none"]

FULL_TITLE: Final = 4
"""Words a title must have where only its layout shows that it is a paper's."""
SHORT_TITLE: Final = 2
"""Words a title must have where its neighbours or its authors show it too."""

_EVENT: Final = re.compile(
    r"(?i)\b(?:challenge|competition|workshop|tutorial|talk|keynote|course|lecture|podcast|webinar|amazon|blog\w*)s?\b"
)
_OTHER_MEDIA: Final = re.compile(
    r"(?i)//(?:[\w-]+\.)*(?:youtube|youtu|bilibili|vimeo|twitter|x|medium|reddit|linkedin|facebook|wikipedia|coursera|udemy"
    r"|kaggle|substack|wordpress|blogspot|slideshare|speakerdeck|goodreads|imdb|meetup|discord|slack)\.\w+"
)
_SCHOLARLY: Final = re.compile(
    r"(?i)(?<!/)/(?:papers?|pubs?|publications?|articles?|abstracts?|proceedings|preprints?|thes[ie]s)\b"
    r"|\.(?:ps|dvi|djvu|pdf)\b|/cgi/viewcontent\.cgi|/bitstream/|/id/eprint/|/handle/\d|/citation\.cfm"
)
"""Addresses that say of themselves that they are a paper's."""


class Candidate(NamedTuple):
    """What a line was read as, and how far it shows by itself that it is a paper."""

    entry: Entry
    text: str
    evidence: Evidence


def evidence_of(entry: Entry, text: str, *, is_listed: bool, is_at_venue: bool) -> Evidence:
    """Say how far an entry shows by itself that it is a paper.

    A link to a paper does; a venue with its year, or authors with a year, beside a title. ``is_at_venue`` says that the
    entry stands below a conference's name: there every linked title is a paper. Another link alone may lead anywhere.
    """
    words = count_words(entry.title)
    kind = link_kind(entry.link) if entry.link else ""
    if kind == "paper":
        return "sure"
    has_authors = bool(entry.authors) or "et al" in text
    dated = entry.year is not None
    if _OTHER_MEDIA.match(entry.link.partition(":")[2]):
        return "none"
    is_event = bool(_EVENT.search(f"{entry.title} {entry.link}")) and not has_authors
    if kind == "page" and is_at_venue and words >= SHORT_TITLE:
        return "sure"
    if words >= FULL_TITLE and entry.venue and dated and (not is_event if entry.link else is_listed):
        return "sure"
    if (
        entry.authors
        and dated
        and is_listed
        and not is_event
        and (words >= SHORT_TITLE or (words and is_reference(text)))
    ):
        return "sure"
    may_be_book = is_listed and not kind and (len(entry.authors) > 1 or any("," in name for name in entry.authors))
    return "likely" if words >= SHORT_TITLE and (kind == "page" or may_be_book) else "none"


def settle(run: list[Candidate]) -> list[Entry | PassedOver]:
    """Decide about the candidates of one run of a list, in their order.

    Among papers, what may be one is one if anything speaks for it; else it is passed over. Where no neighbour is a
    paper, it is the list of something else.
    """
    has_papers = any(candidate.evidence == "sure" for candidate in run)
    settled: list[Entry | PassedOver] = []
    for entry, text, evidence in run:
        if evidence == "sure" or (evidence == "likely" and has_papers and _speaks_for_it(entry)):
            settled.append(entry)
        elif evidence == "likely" and has_papers and not entry.link:
            settled.append(PassedOver(text, "among papers, but it has no year and no link: give one", entry.line))
        elif evidence == "likely" and has_papers and count_words(entry.title) >= FULL_TITLE:
            reason = f"among papers, but {entry.link} is no page of papers that is known"
            settled.append(PassedOver(text, reason, entry.line))
    return settled


def _speaks_for_it(entry: Entry) -> bool:
    if _EVENT.search(f"{entry.title} {entry.link}"):
        return False
    if not entry.link and entry.year is None:
        return False
    return bool(entry.authors or (entry.venue and entry.year) or _SCHOLARLY.search(entry.link))
