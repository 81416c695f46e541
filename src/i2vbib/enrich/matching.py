"""Whether a service's work is the paper of an entry: two questions, each with its own rules.

What the list itself links is asked "is this the paper" (:func:`is_the_paper`): it is, unless it plainly is another.
What a search found is asked "which paper is it" (:func:`may_be_the_paper`): a wrong match puts a stranger's authors
under a citation key, so a work is taken only where title, first author, year and kind all agree; what agrees in part
is for a person to decide. The rules come from what the services really answer: comments, reviews, supplements and
forged copies of famous papers rank first there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from i2vbib.facts.containers import same_container
from i2vbib.facts.likeness import (
    TitleRelation,
    compare_titles,
    family_key,
    is_short,
    may_be_system_name,
    resembles,
    same_family,
    share_families,
    share_words,
    year_fits,
)
from i2vbib.facts.sources import PREPRINTS
from i2vbib.facts.title_words import are_of_two_languages, are_telling, is_about_another, is_generic, title_words
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
        "reference-entry", "grant", "database", "standard", "book-set", "report-series", "other", "notice",
    }
)  # fmt: skip
"""Types of Crossref's, and notices about another work: parts of, containers of or words about works, never a paper."""

DECISIVE: Final = frozenset({"other authors", "a preprint elsewhere", "another title"})
"""Doubts that leave nothing for a person to decide."""

_AGREEING: Final[tuple[TitleRelation, ...]] = ("same", "near", "longer")
_RELATIONS: Final[tuple[TitleRelation, ...]] = (*_AGREEING, "other wording", "another script", "unrelated")
"""From the one that speaks most for one paper to the one that speaks most against it."""


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
class Judgement:
    """How like a work is to the paper, what speaks against it, and whether it is taken for the paper.

    ``same``: it is the paper; ``likely``: nothing settles it; ``different``: it is another.
    """

    likeness: Likeness
    doubts: tuple[str, ...] = ()
    taken: bool = False


def is_the_paper(known: Known, candidate: Claim, *, crossref_type: str = "") -> Judgement:
    """Judge the work of an identifier that the list or a source gives for the paper (design, sections 2 and 8).

    A service's blank title contradicts nothing. The work is another paper where the titles are of one script and
    language and have hardly a word in common, and no author agrees; where one of them may be a system's name, an
    author or the year must disagree too.
    """
    title = _text(candidate, "title")
    relation = _relation(known, title)
    if not title or relation == "same":
        return Judgement("same", taken=True)
    if any(is_about_another(title, known_title) for known_title in known.titles):
        likeness: Likeness = "different" if relation == "unrelated" else "likely"
        return Judgement(likeness, ("about another work",))
    if crossref_type in OTHER_KINDS or _is_forged(candidate):
        return Judgement("likely", ("not a paper of its authors",))
    if relation in _AGREEING:
        return Judgement("same", taken=True)
    return _under_another_title(known, candidate, title, relation)


def _under_another_title(known: Known, candidate: Claim, title: str, relation: TitleRelation) -> Judgement:
    agrees = _authors_agree(known, candidate)
    if relation == "other wording":
        is_taken = agrees or (agrees is None and any(share_words(title, one) for one in known.titles))
        return Judgement("same" if agrees else "likely", ("another wording",), taken=is_taken)
    if agrees or relation == "another script" or _may_be_translated(known, title):
        return Judgement("likely", ("another title",), taken=agrees is not False)
    may_be_name = any(map(may_be_system_name, (*known.titles, title)))
    if may_be_name and agrees is None and not _year_doubts(known, candidate):
        return Judgement("likely", ("perhaps a name",), taken=any(map(may_be_system_name, known.titles)))
    return Judgement("different", ("another title",))


def may_be_the_paper(known: Known, candidate: Claim, *, crossref_type: str = "") -> Judgement:
    """Judge a work that a search found: it is taken only where all agrees; without an author, every word."""
    title = _text(candidate, "title")
    if crossref_type in OTHER_KINDS or _is_forged(candidate):
        return Judgement("different", ("not a paper of its authors",))
    if not title or any(is_about_another(title, known_title) for known_title in known.titles):
        return Judgement("different", ("about another work",))
    doubts = (
        *_title_doubts(known, candidate, title),
        *_author_doubts(known, candidate, title),
        *_year_doubts(known, candidate),
        *_kind_doubts(known, candidate),
    )
    if not doubts:
        return Judgement("same", taken=True)
    return Judgement("likely" if DECISIVE.isdisjoint(doubts) else "different", doubts)


def _relation(known: Known, title: str) -> TitleRelation:
    """Give the best relation of a title to those that are known."""
    relations = [compare_titles(known_title, title) for known_title in known.titles]
    return min(relations, key=_RELATIONS.index, default="unrelated")


def _is_forged(candidate: Claim) -> bool:
    return _text(candidate, "DOI").split("/")[0] in FORGERS


def _may_be_translated(known: Known, title: str) -> bool:
    return all(are_of_two_languages(known_title, title) for known_title in known.titles)


def _title_doubts(known: Known, candidate: Claim, title: str) -> tuple[str, ...]:
    relation = _relation(known, title)
    if relation == "same":
        return ()
    words = set(title_words(title))
    is_told_apart = all(are_telling(words.symmetric_difference(title_words(one))) for one in known.titles)
    if is_told_apart or not any(resembles(title, one) for one in known.titles):
        return ("another title",)
    if relation in {"near", "longer"} and _authors_agree(known, candidate):
        return ()
    return ("title not the same",)


def _authors_agree(known: Known, candidate: Claim) -> bool | None:
    """Whether the candidate's authors are the paper's; ``None`` where either are unknown."""
    authors = _authors(candidate)
    if not authors or not (known.authors or known.first_families):
        return None
    if known.authors:
        return share_families(known.authors, authors)
    return any(same_family(family_key(authors[0]), fold(family)) for family in known.first_families)


def _author_doubts(known: Known, candidate: Claim, title: str) -> tuple[str, ...]:
    authors = _authors(candidate)
    if not authors:
        return ("no authors given",)
    if _authors_agree(known, candidate) is False:
        return ("other authors",)
    first = family_key(authors[0])
    families = {fold(family) for family in known.first_families} | set(map(family_key, known.authors[:1]))
    if families and not any(same_family(first, family) for family in families):
        return ("another order",)
    if not families and is_short(title) and (is_generic(title) or not _same_venue(known, candidate)):
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
        return _preprint_doubts(known, candidate)
    if kind not in PUBLISHED_TYPES:
        return (f"a {kind or 'work of unknown kind'}",)
    if known.type in PUBLISHED_TYPES and kind != known.type and not _same_venue(known, candidate):
        return (f"a {kind}, the list says {known.type}",)
    return ()


def _preprint_doubts(known: Known, candidate: Claim) -> tuple[str, ...]:
    """Take a preprint of the server that the list names; where it names no venue, a person is to decide."""
    if not known.venue:
        return ("a preprint",)
    listed, found = lookup(known.venue), lookup(_text(candidate, "publisher"))
    return () if listed is not None and listed == found else ("a preprint elsewhere",)


def _same_venue(known: Known, candidate: Claim) -> bool:
    """Whether both name one venue, which the table need not have."""
    container = _text(candidate, "container-title")
    listed, found = lookup(known.venue), lookup(container)
    if listed is not None and found is not None:
        return listed.key == found.key
    return same_container(known.venue, container)


def _authors(claim: Claim) -> tuple[Name, ...]:
    value = claim.values.get("author")
    return value if isinstance(value, tuple) else ()


def _text(claim: Claim, variable: str) -> str:
    value = claim.values.get(variable, "")
    return value if isinstance(value, str) else ""
