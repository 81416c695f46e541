"""What is missing in a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from i2vbib.check.checked import Checked, Facts, Found, works
from i2vbib.export.owned_dates import words_of_date
from i2vbib.text.lost_letters import has_lost_letters

FEW: Final = 5
"""So many entries without authors are named one by one in a library that was never enriched."""

SELDOM_WITH_DOI: Final = frozenset({"NeurIPS", "NeurIPS D&B"})
"""Venues whose DOIs are registered for some years only."""

WITH_PAGES: Final = frozenset(
    {
        "CVPR", "ICCV", "ECCV", "WACV", "ACCV", "ICPR", "ICIP", "CVPRW", "ICCVW", "ECCVW", "WACVW", "ICASSP",
        "MICCAI", "ICRA", "IROS", "AAAI", "IJCAI", "ICML", "AISTATS", "COLT", "ACL", "EMNLP", "NAACL", "EACL",
        "AACL", "ACL Demos", "EMNLP Demos", "NAACL Demos", "EACL Demos", "AACL Demos", "Findings of ACL",
        "Findings of EMNLP", "Findings of NAACL", "Findings of EACL", "Findings of AACL", "COLING", "LREC",
        "LREC-COLING", "ACM MM", "ICMR", "SIGIR", "KDD", "WWW", "CIKM", "WSDM", "RecSys",
    }
)  # fmt: skip
"""Conferences whose proceedings count their pages through."""

JOURNALS_WITHOUT_PAGES: Final = frozenset({"TMLR"})


def missing_title(paper: Checked) -> Iterator[str]:
    """Find a record without a title."""
    if not paper.record.text("title"):
        yield "no title"


def missing_authors(facts: Facts) -> Iterator[Found]:
    """Find records without authors and editors; in a library that no service was asked about, all of them at once."""
    lacking = [paper for paper in works(facts) if not (paper.record.names() or paper.record.names("editor"))]
    if len(lacking) > FEW and not any(paper.was_asked for paper in facts.papers):
        yield Found(f"no authors are known of {len(lacking)} entries: the library was never enriched")
        return
    for paper in lacking:
        mend = "write author = ['Family, Given', …] in overrides.toml" if paper.was_asked else ""
        yield Found("no authors are known", paper.record.key, paper.entry.line, mend)


def missing_year(paper: Checked) -> Iterator[str]:
    """Find a record without a year; an owner may have words in its place (``in press``)."""
    if paper.record.issued is None:
        words = words_of_date(paper.record) if paper.record.fields else ""
        yield f"no year is known: its date is “{words}”" if words else "no year is known"


def missing_type(paper: Checked) -> Iterator[str]:
    """Find a record that is neither a published work's nor a preprint's."""
    kind = paper.record.text("type")
    if kind in {"", "webpage"} or (kind == "document" and not paper.is_sourced("type")):
        yield "what kind of publication it is is not known"


def lost_letters(paper: Checked) -> Iterator[str]:
    """Find values of a record that lost letters on their way."""
    names = (name.literal or f"{name.given} {name.family}".strip() for name in paper.record.names())
    for value in (paper.record.text("title"), paper.record.text("container-title"), *names):
        if has_lost_letters(value):
            yield f"letters of “{value}” are lost"


def missing_doi(paper: Checked) -> Iterator[str]:
    """Find a published work without DOI whose venue registers them; an override ``DOI = ""`` says it has none."""
    venue = paper.venue
    if not paper.is_published or paper.record.text("DOI") or venue is None:
        return
    registers = venue.crossref and bool(venue.doi_prefixes)
    if registers and venue.key not in SELDOM_WITH_DOI and not _is_denied(paper, "DOI"):
        yield f"no DOI is known, and {venue.key} registers them"


def missing_pages(paper: Checked) -> Iterator[str]:
    """Find a published work without pages or article number whose venue has them."""
    venue, record = paper.venue, paper.record
    if not paper.is_published or venue is None or record.text("page") or record.text("number"):
        return
    has_pages = venue.key in WITH_PAGES or (venue.kind == "journal" and venue.key not in JOURNALS_WITHOUT_PAGES)
    if has_pages and not _is_denied(paper, "page"):
        volume = "" if record.text("volume") or venue.kind != "journal" else "; nor is the volume"
        yield f"the pages in {venue.key} are not known{volume}"


def _is_denied(paper: Checked, variable: str) -> bool:
    """Whether a person has said that there is no such value."""
    return any(claim.provenance.source == "override" and claim.values.get(variable) == "" for claim in paper.claims)
