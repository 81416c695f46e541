"""Whether a found work is the paper of an entry: surely, perhaps, or not.

A wrong match puts a stranger's authors under a citation key, so a candidate is taken only where title, first
author, year and kind all agree; what agrees in part is for a person to decide. The rules come from what the two
services really answer: comments, reviews, supplements and forged copies of famous papers rank first there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from i2vbib.facts.likeness import (
    NEAR_TITLE,
    RESEMBLING_TITLE,
    family_key,
    is_about_another,
    is_short,
    same_family,
    share_families,
    title_likeness,
    year_fits,
)
from i2vbib.facts.sources import PREPRINTS
from i2vbib.facts.venues import lookup
from i2vbib.library.merge import PREPRINT_TYPE, PUBLISHED_TYPES
from i2vbib.model.record import Claim, Date
from i2vbib.text.folding import fold
from i2vbib.text.names import Name

Likeness: TypeAlias = Literal["same", "likely", "different"]

FORGERS: Final = frozenset({"10.65215"})
"""DOI prefixes known to register copies of other people's papers under their titles and names."""

OTHER_KINDS: Final = frozenset(
    {
        "component", "peer-review", "journal-issue", "journal", "journal-volume", "proceedings", "book-series",
        "reference-entry", "grant", "database", "standard", "book-set", "report-series", "other",
    }
)  # fmt: skip
"""Types of Crossref's that are parts of, containers of or words about works, never a paper."""

DECISIVE: Final = frozenset({"other authors", "a preprint elsewhere"})
"""Doubts that leave nothing for a person to decide."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an entry's paper before a service is asked; unknown parts are empty."""

    titles: tuple[str, ...]
    authors: tuple[Name, ...] = ()
    first_families: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    type: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How like a candidate is to the paper, and what speaks against it."""

    likeness: Likeness
    doubts: tuple[str, ...] = ()


def judge(known: Known, candidate: Claim, *, crossref_type: str = "") -> Verdict:
    """Say whether a candidate is the known paper, and why not where it is not."""
    title = _text(candidate, "title")
    if crossref_type in OTHER_KINDS or _text(candidate, "DOI").split("/")[0] in FORGERS:
        return Verdict("different", ("not a paper of its authors",))
    if any(is_about_another(title, known_title) for known_title in known.titles):
        return Verdict("different", ("about another work",))
    likeness = max((title_likeness(title, known_title) for known_title in known.titles), default=0.0)
    if likeness < RESEMBLING_TITLE:
        return Verdict("different", ("another title",))
    doubts = (
        *(("title not the same",) if likeness < NEAR_TITLE else ()),
        *_author_doubts(known, candidate, title),
        *_year_doubts(known, candidate),
        *_kind_doubts(known, candidate),
    )
    return _verdict(doubts)


def _verdict(doubts: Sequence[str]) -> Verdict:
    if not doubts:
        return Verdict("same")
    return Verdict("likely" if DECISIVE.isdisjoint(doubts) else "different", tuple(doubts))


def _author_doubts(known: Known, candidate: Claim, title: str) -> tuple[str, ...]:
    authors = candidate.values.get("author")
    authors = authors if isinstance(authors, tuple) else ()
    if not authors:
        return ("no authors given",)
    first = family_key(authors[0])
    families = {fold(family) for family in known.first_families}
    if known.authors:
        families.add(family_key(known.authors[0]))
    if families and not any(same_family(first, family) for family in families):
        is_reordered = bool(known.authors) and share_families(known.authors, authors)
        return ("another order",) if is_reordered else ("other authors",)
    if known.authors and not share_families(known.authors, authors):
        return ("other authors",)
    if not families and is_short(title):
        return ("a short title and no author known",)
    return ()


def _year_doubts(known: Known, candidate: Claim) -> tuple[str, ...]:
    issued = candidate.values.get("issued")
    if not isinstance(issued, Date) or not known.years:
        return ()
    preprint = _text(candidate, "type") == PREPRINT_TYPE
    if year_fits(issued.year, known.years, preprint=preprint, known_preprint=known.type == PREPRINT_TYPE):
        return ()
    return (f"year {issued.year}",)


def _kind_doubts(known: Known, candidate: Claim) -> tuple[str, ...]:
    kind = _text(candidate, "type")
    if candidate.provenance.source in PREPRINTS:
        return ()
    if kind == PREPRINT_TYPE:
        return ("a preprint elsewhere",)
    if kind not in PUBLISHED_TYPES:
        return (f"a {kind or 'work of unknown kind'}",)
    if known.type in PUBLISHED_TYPES and kind != known.type and not _same_venue(known, candidate):
        return (f"a {kind}, the list says {known.type}",)
    return ()


def _same_venue(known: Known, candidate: Claim) -> bool:
    listed, found = lookup(known.venue), lookup(_text(candidate, "container-title"))
    return listed is not None and found is not None and listed.key == found.key


def _text(claim: Claim, variable: str) -> str:
    value = claim.values.get(variable, "")
    return value if isinstance(value, str) else ""
