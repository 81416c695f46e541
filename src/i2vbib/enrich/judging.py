"""What is made of a service's answer: the work that surely is the paper is taken, what may be is left to a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from i2vbib.enrich.findings import Undecided
from i2vbib.enrich.matching import Verdict, judge
from i2vbib.enrich.plan import known
from i2vbib.enrich.sources.client import Candidate
from i2vbib.facts.sources import Kind
from i2vbib.model.record import Claim, Record

IDENTIFIERS: Final[frozenset[Kind]] = frozenset({"id", "doi"})
"""Kinds of question that name one work."""

RETITLED: Final = ("another title",)
"""The only doubt about a work whose title changed between its versions."""


class Ruling(NamedTuple):
    """What is taken for the paper, and what is left for a person to decide."""

    taken: Claim | None = None
    left: tuple[Undecided, ...] = ()


def rule(record: Record, kind: Kind, candidates: Sequence[Candidate]) -> Ruling:
    """Rule on the works that answer a question about a record."""
    if kind in IDENTIFIERS:
        return _rule_on_named(record, candidates[0]) if candidates else Ruling()
    return _rule_on_found(record, candidates)


def _rule_on_named(record: Record, candidate: Candidate) -> Ruling:
    """Take the work of an identifier that the list or a source names, unless it plainly is another paper."""
    verdict = judge(known(record), candidate.claim, crossref_type=candidate.kind)
    is_retitled = verdict.doubts == RETITLED and _has_same_people(record, candidate.claim)
    if verdict.likeness != "different" or is_retitled:
        return Ruling(candidate.claim)
    return Ruling(left=(_undecided(record, candidate, verdict),))


def _has_same_people(record: Record, claim: Claim) -> bool:
    """Whether a work under another title has the same authors: papers are renamed between their versions."""
    facts = known(record)
    titled = claim._replace(values=dict(claim.values) | {"title": record.text("title")})
    return bool(facts.authors or facts.first_families) and judge(facts, titled).likeness != "different"


def _rule_on_found(record: Record, candidates: Sequence[Candidate]) -> Ruling:
    """Take the one candidate that surely is the paper; leave those that may be."""
    facts = known(record)
    judged = [(one, judge(facts, one.claim, crossref_type=one.kind)) for one in candidates]
    sure = {one.identifier: one.claim for one, verdict in judged if verdict.likeness == "same"}
    if len(sure) == 1:
        return Ruling(next(iter(sure.values())))
    return Ruling(
        left=tuple(
            _undecided(record, one, Verdict("likely", verdict.doubts or ("one of several",)))
            for one, verdict in judged
            if verdict.likeness == "likely" or one.identifier in sure
        )
    )


def _undecided(record: Record, candidate: Candidate, verdict: Verdict) -> Undecided:
    title = str(candidate.claim.values.get("title", ""))
    return Undecided(record.key, candidate.claim.provenance.source, candidate.identifier, title, verdict.doubts)
