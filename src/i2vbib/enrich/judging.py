"""What is made of a service's answer: the work that surely is the paper is taken, what may be is left to a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from i2vbib.enrich.findings import Undecided
from i2vbib.enrich.matching import Judgement, is_the_paper, may_be_the_paper
from i2vbib.enrich.plan import known
from i2vbib.enrich.sources.client import Candidate
from i2vbib.facts.sources import Kind
from i2vbib.model.record import Claim, Record

IDENTIFIERS: Final[frozenset[Kind]] = frozenset({"id", "doi"})
"""Kinds of question that name one work."""


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
    judgement = is_the_paper(known(record), candidate.claim, crossref_type=candidate.kind)
    return Ruling(candidate.claim) if judgement.taken else Ruling(left=(_undecided(record, candidate, judgement),))


def _rule_on_found(record: Record, candidates: Sequence[Candidate]) -> Ruling:
    """Take the one candidate that surely is the paper; leave those that may be."""
    facts = known(record)
    judged = [(one, may_be_the_paper(facts, one.claim, crossref_type=one.kind)) for one in candidates]
    sure = {one.identifier: one.claim for one, judgement in judged if judgement.taken}
    if len(sure) == 1:
        return Ruling(next(iter(sure.values())))
    return Ruling(
        left=tuple(
            _undecided(record, one, Judgement("likely", judgement.doubts or ("one of several",)))
            for one, judgement in judged
            if judgement.likeness == "likely" or one.identifier in sure
        )
    )


def _undecided(record: Record, candidate: Candidate, judgement: Judgement) -> Undecided:
    title = str(candidate.claim.values.get("title", ""))
    return Undecided(record.key, candidate.claim.provenance.source, candidate.identifier, title, judgement.doubts)
