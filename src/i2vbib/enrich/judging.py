"""What is made of a service's answer: the work that is taken, those left to a person, the verdict on an identifier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from i2vbib.enrich.findings import Question, Undecided
from i2vbib.enrich.matching import Judgement, Likeness, is_the_paper, may_be_the_paper
from i2vbib.enrich.plan import known
from i2vbib.enrich.sources.client import Candidate
from i2vbib.facts.identifiers import judged_in
from i2vbib.facts.sources import IDENTIFYING, SERVICES
from i2vbib.facts.title_words import title_key
from i2vbib.model.record import Claim, Record
from i2vbib.model.verdict import PERSON, State, Verdict, doubtful, is_retraction
from i2vbib.text.richtext import plain

_STATES: Final[Mapping[Likeness, State]] = {"same": "verified", "likely": "undecided", "different": "another paper"}


class Ruling(NamedTuple):
    """What is taken for the paper, what is left for a person to decide, and the verdict on an identifier.

    ``agency`` is who has registered the DOI that was asked for; empty where its service lacks it, so that doi.org is
    to say, and ``None`` where that was no question.
    """

    taken: Claim | None = None
    left: tuple[Undecided, ...] = ()
    verdict: Verdict | None = None
    agency: str | None = None


def rule(record: Record, question: Question, candidates: Sequence[Candidate], today: str) -> Ruling:
    """Rule on the works that answer a question about a record; ``today`` (ISO) dates a verdict."""
    if question.kind == "agency":
        return _rule_on_agency(question, candidates, today)
    if question.kind not in IDENTIFYING:
        return _rule_on_found(record, candidates, today)
    if candidates:
        return _rule_on_named(record, question, candidates[0], today)
    if question.kind == "doi":
        return Ruling(agency="")
    if question.kind == "id":
        return Ruling(verdict=Verdict(_identifier(question.text), "unknown", question.source, today))
    return _existing(question, SERVICES[question.source].title, today)


def _rule_on_agency(question: Question, candidates: Sequence[Candidate], today: str) -> Ruling:
    """Leave a DOI to its agency where that is asked; of the others' no more is known than that they exist."""
    if not candidates:
        verdict = Verdict(_identifier(question.text), "unknown", question.source, today)
        return Ruling(verdict=verdict, agency="none")
    agency = candidates[0].kind
    if any(source.title == agency and "registered" in source.answers for source in SERVICES.values()):
        return Ruling(agency=agency)
    return _existing(question, agency, today)._replace(agency=agency or "another")


def _existing(question: Question, agency: str, today: str) -> Ruling:
    return Ruling(verdict=Verdict(_identifier(question.text), "exists", question.source, today, agency=agency))


def _rule_on_named(record: Record, question: Question, candidate: Candidate, today: str) -> Ruling:
    """Take the work of an identifier that the list or a source names, unless it plainly is another paper.

    Where the record holds another identifier that is not doubtful, this one gets its verdict and nothing more.
    """
    identifier = _identifier(question.text)
    judgement = is_the_paper(known(record), candidate.claim, crossref_type=candidate.kind)
    is_settled = any(one.identifier == identifier and one.service == PERSON for one in record.verdicts)
    is_taken = is_settled or judgement.taken
    return Ruling(
        taken=candidate.claim if is_taken and _is_held(record, identifier) else None,
        left=() if is_taken or judgement.likeness == "different" else (_undecided(record, candidate, judgement),),
        verdict=None if is_settled else _verdict(record, identifier, candidate.claim, judgement, today),
    )


def _is_held(record: Record, identifier: str) -> bool:
    kind = identifier.partition(":")[0]
    held = {name for name in judged_in(record.text("DOI"), record.text("arxiv")) if name.startswith(f"{kind}:")}
    return identifier in held or held <= doubtful(record.verdicts)


def _identifier(text: str) -> str:
    return next(iter(judged_in(text)), text.lower())


def _verdict(record: Record, identifier: str, claim: Claim, judgement: Judgement, today: str) -> Verdict:
    title, status = str(claim.values.get("title", "")), str(claim.values.get("status", ""))
    return Verdict(
        identifier,
        _STATES[judgement.likeness],
        claim.provenance.source,
        today,
        title="" if title_key(title) == title_key(record.entry.title) else plain(title),
        retracted=status if is_retraction(status) else "",
    )


def _rule_on_found(record: Record, candidates: Sequence[Candidate], today: str) -> Ruling:
    """Take the one candidate that surely is the paper; leave those that may be."""
    facts = known(record)
    judged = [(one, may_be_the_paper(facts, one.claim, crossref_type=one.kind)) for one in candidates]
    sure = {one.identifier: (one.claim, judgement) for one, judgement in judged if judgement.taken}
    if len(sure) == 1:
        [(identifier, (claim, judgement))] = sure.items()
        return Ruling(claim, verdict=_verdict(record, _identifier(identifier), claim, judgement, today))
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
