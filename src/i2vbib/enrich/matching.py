"""Whether a found work is the paper of an entry: surely, perhaps, or not.

A wrong match puts a stranger's authors under a citation key, so a candidate is taken only where title, first
author, year and kind all agree; what agrees in part is for a person to decide. The rules come from what the two
services really answer: comments, reviews, supplements and forged copies of famous papers rank first there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from rapidfuzz import fuzz

from i2vbib.facts.venues import lookup
from i2vbib.library.merge import PREPRINT_TYPE, PUBLISHED_TYPES
from i2vbib.model.record import Claim, Date
from i2vbib.text.folding import fold
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

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

ABOUT_ANOTHER: Final = re.compile(
    r"(?i)^(?:comments?|reply|response|discussion|rejoinder|note) (?:on|to|of)\b"
    r"|^(?:re|erratum|errata|correction|corrigendum|addendum|retraction|retracted|review|book review"
    r"|author response|decision letter|faculty opinions|supplementary|supplement|supporting information"
    r"|poster|abstract)\b[\s:]"
    r"|supplementa(?:ry|l) (?:materials?|information)|\(supplement(?:ary)?\b"
)
"""Titles of works about other works."""

TELLING_WORDS: Final = frozenset(
    "survey review supplementary supplemental supplement appendix erratum corrigendum correction extended revisited "
    "tutorial challenge comment reply demo demonstration poster thesis dissertation".split()
)
"""A title with one of these is of another work than the same title without it."""

NEAR_TITLE: Final = 95.0
RESEMBLING_TITLE: Final = 80.0
SHORT_TITLE_WORDS: Final = 4
"""A title of fewer words is shared by different papers; alone it proves nothing."""

DECISIVE: Final = frozenset({"other authors", "a preprint elsewhere"})
"""Doubts that leave nothing for a person to decide."""

PARTICLES: Final = frozenset(
    "van vander vanden von vonder de del dela della delos di da das dos du la le el al ter ten".split()
)
"""What may stand, folded, before a family name in one service's answer and be left out in another's."""

PREPRINT_YEARS: Final = (-3, 1)
PUBLISHED_YEARS: Final = (-1, 1)
"""How many years a candidate may differ from the list's year: preprints come long before."""

YEARS_TO_PUBLISH: Final = 3
"""How many years after its preprint a paper may still be published."""


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
    if any(_is_about_another(title, known_title) for known_title in known.titles):
        return Verdict("different", ("about another work",))
    likeness = max((_title_likeness(title, known_title) for known_title in known.titles), default=0.0)
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


def title_key(title: str) -> str:
    """Fold a title for comparison: case, punctuation, markup and accents do not count, ``++`` and digits do."""
    return fold(title)


def _title_likeness(title: str, known_title: str) -> float:
    """Give 0 to 100; titles that differ in a number, a ``+`` or a telling word are of different works."""
    if _distinctive(title) != _distinctive(known_title):
        return 0.0
    return fuzz.ratio(title_key(title), title_key(known_title))


def _distinctive(title: str) -> tuple[list[str], frozenset[str]]:
    text = plain(title).casefold()
    return re.findall(r"\d+|\++", text), TELLING_WORDS.intersection(re.findall(r"\w+", text))


def _is_about_another(title: str, known_title: str) -> bool:
    return bool(ABOUT_ANOTHER.search(plain(title))) and not ABOUT_ANOTHER.search(plain(known_title))


def _author_doubts(known: Known, candidate: Claim, title: str) -> tuple[str, ...]:
    authors = candidate.values.get("author")
    authors = authors if isinstance(authors, tuple) else ()
    if not authors:
        return ("no authors given",)
    first = family_key(authors[0])
    families = {fold(family) for family in known.first_families}
    if known.authors:
        families.add(family_key(known.authors[0]))
    if families and not any(_same_family(first, family) for family in families):
        return ("other authors",) if not known.authors or not _overlap(known.authors, authors) else ("another order",)
    if known.authors and not _overlap(known.authors, authors):
        return ("other authors",)
    if not families and len(plain(title).split()) < SHORT_TITLE_WORDS:
        return ("a short title and no author known",)
    return ()


def family_key(name: Name) -> str:
    """Fold a family name (with its particle) or an organisation's name for comparison."""
    return fold(name.non_dropping_particle + name.family) or fold(name.literal)


def _same_family(one: str, other: str) -> bool:
    """Whether two folded family names are one; services part ``Van Gool`` from its particle in their own ways."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or longer in {particle + shorter for particle in PARTICLES}


def same_families(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether two lists of authors have the same family names in the same order."""
    return len(one) == len(other) and all(
        _same_family(family_key(ours), family_key(theirs)) for ours, theirs in zip(one, other, strict=True)
    )


def _overlap(known: Sequence[Name], found: Sequence[Name]) -> bool:
    """Whether half of the shorter list's families stand in the other; lists are cut and spelled differently."""
    ours, theirs = {family_key(name) for name in known}, {family_key(name) for name in found}
    shared = sum(one in theirs or any(_same_family(one, other) for other in theirs) for one in ours)
    return 2 * shared >= min(len(ours), len(theirs))


def _year_doubts(known: Known, candidate: Claim) -> tuple[str, ...]:
    issued = candidate.values.get("issued")
    if not isinstance(issued, Date) or not known.years:
        return ()
    is_preprint = _text(candidate, "type") == PREPRINT_TYPE
    first, last = PREPRINT_YEARS if is_preprint else PUBLISHED_YEARS
    if known.type == "article" and not is_preprint:
        last = YEARS_TO_PUBLISH
    if any(first <= issued.year - year <= last for year in known.years):
        return ()
    return (f"year {issued.year}",)


def _kind_doubts(known: Known, candidate: Claim) -> tuple[str, ...]:
    kind = _text(candidate, "type")
    if candidate.provenance.source == "arxiv":
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
