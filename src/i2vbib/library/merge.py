"""One record from what several sources say of one paper (design, section 8).

Field by field the source of the highest rank wins, with the exceptions that the functions below are named for:
a better source can hold a worse value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final

from msgspec.structs import replace

from i2vbib.facts.sources import PREPRINTS, SERVICES
from i2vbib.model.entry import Entry
from i2vbib.model.record import SOURCES, Claim, Date, Provenance, Record, Value
from i2vbib.model.verdict import Verdict, doubtful, settled
from i2vbib.text.casing import in_capitals, loses_capitals
from i2vbib.text.lost_letters import has_lost_letters
from i2vbib.text.names import Name, is_initials

PUBLISHED_TYPES: Final = frozenset({"paper-conference", "article-journal", "chapter", "book", "report", "thesis"})
PREPRINT_TYPE: Final = "article"

PUBLICATION_VARIABLES: Final = frozenset(
    {"type", "container-title", "collection-title", "event-title", "event-place", "issued", "publisher",
     "publisher-place", "volume", "issue", "page", "number", "genre", "URL", "DOI"}
)  # fmt: skip
"""What belongs to one publication of the work: a preprint's do not fill the gaps of the published version."""

_MAY_LOSE_LETTERS: Final = frozenset({"author", "editor", "container-title"})

_RANKS: Final[dict[str, int]] = {source: rank for rank, source in enumerate(SOURCES)}
_OWNERS: Final = ("override", "catalog", "imported")
_RANKS_OF_OWNER: Final[dict[str, int]] = {
    source: rank for rank, source in enumerate((*_OWNERS, *(one for one in SOURCES if one not in _OWNERS)))
}
"""Where an entry was imported: its owner's values stand, and the list's where a person has edited the row since."""


def merge(
    key: str,
    entry: Entry,
    claims: Sequence[Claim],
    *,
    override: Claim | None = None,
    aliases: tuple[str, ...] = (),
    verdicts: tuple[Verdict, ...] = (),
) -> Record:
    """Give the record of an entry from its claims; an override's empty text removes the field."""
    sources = [claim.provenance.source for claim in claims]
    owners = claims[sources.index("imported")] if "imported" in sources else None
    ranked = _ranked(claims if override is None else (override, *claims), owners)
    values = dict(ranked[0].values) if ranked else {}
    provenance = dict.fromkeys(values, ranked[0].provenance) if ranked else {}
    contested: set[str] = set()
    for claim in ranked[1:]:
        for variable, value in claim.values.items():
            if variable not in values:
                values[variable] = value
                provenance[variable] = claim.provenance
            elif values[variable] != value:
                contested.add(variable)
    if override is not None and (override.verified or verdicts):
        verdicts = settled(verdicts, _settled_by(override, verdicts), override.provenance.date)
    if wrong := doubtful(verdicts) if verdicts else None:
        _prefer_undoubted(ranked, values, provenance, wrong)
    if contested and owners is None:
        _settle(contested, ranked, values, provenance)
    for variable in [variable for variable, value in values.items() if not value and value == ""]:
        del values[variable]
        if owners is None:  # else it is told that the owner's field no longer stands
            del provenance[variable]
    return Record(key, entry, values, provenance, aliases, verdicts, owners.fields if owners else {})


def _settled_by(override: Claim, verdicts: Iterable[Verdict]) -> tuple[str, ...]:
    """Give the identifiers that a person says are this paper's: a service can tell only that there are none such."""
    from i2vbib.facts.identifiers import judged_in

    given = set(judged_in(*(str(override.values.get(variable, "")) for variable in ("DOI", "arxiv"))))
    found = (verdict.identifier for verdict in verdicts if verdict.state in {"another paper", "undecided"})
    return (*override.verified, *(identifier for identifier in found if identifier in given))


def _prefer_undoubted(
    ranked: Iterable[Claim], values: dict[str, Value], provenance: dict[str, Provenance], wrong: frozenset[str]
) -> None:
    """Take an identifier that is not doubtful in the place of one that is, where a source has such."""
    from i2vbib.facts.identifiers import judged_in

    for variable in ("DOI", "arxiv"):
        value = values.get(variable)
        if not isinstance(value, str) or wrong.isdisjoint(judged_in(value)):
            continue
        for claim in ranked:
            other = claim.values.get(variable)
            if isinstance(other, str) and other and wrong.isdisjoint(judged_in(other)):
                values[variable], provenance[variable] = other, claim.provenance
                break


def is_preprint_claim(claim: Claim) -> bool:
    """Whether a claim speaks of a preprint and not of a published version."""
    return claim.provenance.source in PREPRINTS or claim.values.get("type") == PREPRINT_TYPE


def _ranked(claims: Sequence[Claim], owners: Claim | None) -> list[Claim]:
    """Order claims from the most to the least believed; a preprint's come after the published version's.

    What a service says of another version than the owner's does not fill the gaps of that one, unless it was adopted.
    """
    is_published = not PUBLISHED_TYPES.isdisjoint([claim.values.get("type") for claim in claims])
    ranks = _RANKS if owners is None else _RANKS_OF_OWNER
    has_moved = owners is not None and any(claim.is_adopted and _is_published(claim) for claim in claims)
    of_preprint = owners is not None and is_preprint_claim(owners) and not has_moved
    ranked: list[tuple[float, Claim]] = []
    for claim in claims:
        source = claim.provenance.source
        if owners is not None and claim.is_adopted:
            ranked.append((ranks["override"] + ranks[source] / len(ranks), claim))
        elif has_moved and source == "imported" and is_preprint_claim(claim):
            ranked.append((ranks[source], _without_publication(claim)))
        elif source in _OWNERS:
            ranked.append((ranks[source], claim))
        elif is_published and is_preprint_claim(claim) and not of_preprint:
            ranked.append((ranks["curated"] + 0.5, _without_publication(claim)))
        elif of_preprint and _is_published(claim):
            ranked.append((ranks[source], _without_publication(claim)))
        else:
            ranked.append((ranks[source], claim))
    ranked.sort(key=itemgetter(0))
    return [claim for _, claim in ranked]


def _is_published(claim: Claim) -> bool:
    return claim.values.get("type") in PUBLISHED_TYPES


def _without_publication(claim: Claim) -> Claim:
    kept = {variable: value for variable, value in claim.values.items() if variable not in PUBLICATION_VARIABLES}
    return replace(claim, values=kept)


def _settle(
    contested: set[str], ranked: Sequence[Claim], values: dict[str, Value], provenance: dict[str, Provenance]
) -> None:
    """Take, of the variables for which sources have several values, a lower source's where that is the better one."""
    _prefer_whole(contested & _MAY_LOSE_LETTERS, ranked, values, provenance)
    if "title" in contested:
        _prefer_proper_title(ranked, values, provenance)
    if "author" in contested:
        _complete_given_names(ranked, values)
    if "issued" in contested:
        _keep_conference_year(ranked, values, provenance)


def _prefer_whole(
    variables: Iterable[str], ranked: Iterable[Claim], values: dict[str, Value], provenance: dict[str, Provenance]
) -> None:
    """Take a lower source's value in the place of one that lost letters on its way; of names, as many as there were."""
    for variable in variables:
        value = values[variable]
        if not _has_lost(value) or provenance[variable].source == "override":
            continue
        for claim in ranked:
            other = claim.values.get(variable)
            if other and not _has_lost(other) and (isinstance(value, str) or _are_as_many(value, other)):
                values[variable], provenance[variable] = other, claim.provenance
                break


def _has_lost(value: Value) -> bool:
    if isinstance(value, tuple):
        return has_lost_letters("\n".join([name.family + name.given + name.literal for name in value]))
    return isinstance(value, str) and has_lost_letters(value)


def _are_as_many(one: Value, other: Value) -> bool:
    return isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other)


def _prefer_proper_title(ranked: Iterable[Claim], values: dict[str, Value], provenance: dict[str, Provenance]) -> None:
    """Take a lower source's title when it is the same one, but whole, in proper capitals or with its markup."""
    title = values.get("title")
    if not isinstance(title, str) or provenance["title"].source == "override":
        return
    for claim in ranked:
        other = claim.values.get("title")
        if other != title and isinstance(other, str) and _is_better(other, title) and _same_title(other, title):
            title = values["title"] = other
            provenance["title"] = claim.provenance


def _is_better(other: str, title: str) -> bool:
    others, faults = _title_faults(other), _title_faults(title)
    return others < faults or (others[:2] == faults[:2] and loses_capitals(title, other))


def _same_title(one: str, other: str) -> bool:
    from i2vbib.facts.likeness import compare_titles  # most records need it not

    return compare_titles(one, other) == "same"


def _title_faults(title: str) -> tuple[bool, bool, bool]:
    """Give the faults of a title, the gravest first: letters lost on the way, all in capitals, no markup."""
    return has_lost_letters(title), in_capitals(title), not ("<" in title or "$" in title)


def _complete_given_names(ranked: Iterable[Claim], values: dict[str, Value]) -> None:
    """Complete initials from another source's list, where the family names agree in order."""
    authors = values.get("author")
    lists = [others for claim in ranked if isinstance(others := claim.values.get("author"), tuple)]
    if len(lists) <= 1 or not isinstance(authors, tuple) or not any(_is_cut(name.given) for name in authors):
        return
    from i2vbib.facts.likeness import same_families

    for others in lists:
        if others is not authors and same_families(authors, others):
            authors = tuple(_fuller(name, other) for name, other in zip(authors, others, strict=True))
    values["author"] = authors


def _is_cut(given: str) -> bool:
    return not given or is_initials(given)


def _fuller(name: Name, other: Name) -> Name:
    if not _is_cut(name.given) or _is_cut(other.given):
        return name
    initials = name.given.replace(".", " ").replace("-", " ").split()
    fuller = other.given.replace("-", " ").split()
    agree = all(full[:1].lower() == initial.lower() for full, initial in zip(fuller, initials, strict=False))
    return replace(name, given=other.given) if agree else name


def _keep_conference_year(ranked: Sequence[Claim], values: dict[str, Value], provenance: dict[str, Provenance]) -> None:
    """Keep the catalog's year of a conference paper where a service's is one off: proceedings come late."""
    issued = values.get("issued")
    if not isinstance(issued, Date) or values.get("type") != "paper-conference":
        return
    if provenance["issued"].source not in SERVICES:
        return
    for claim in ranked:
        listed = claim.values.get("issued")
        if claim.provenance.source != "catalog" or not isinstance(listed, Date):
            continue
        if claim.values.get("type") == "paper-conference" and abs(listed.year - issued.year) == 1:
            values["issued"], provenance["issued"] = listed, claim.provenance
