"""Filling a library's records through the services.

Round by round: what is asked is planned from what is known, the answers are judged and merged, and what they
revealed (an identifier, an author, another title) is asked in the next round, until there is nothing new to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from typing import Final

from i2vbib.enrich.asking import Progress, ask
from i2vbib.enrich.enriched import Papers, save_answers
from i2vbib.enrich.findings import Findings
from i2vbib.enrich.judging import rule
from i2vbib.enrich.plan import Wish, plan
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.client import SourceClient, client_of
from i2vbib.errors import UsageError
from i2vbib.facts.identifiers import judged_in
from i2vbib.facts.sources import SERVICES, Kind, Source
from i2vbib.library.folder import LibraryFolder
from i2vbib.model.record import Claim, Record
from i2vbib.model.verdict import PERSON, Verdict

ROUNDS: Final = 3
"""The first asks, the second asks what the first revealed; a third is rarely needed, a fourth never was."""


def enrich(
    library: LibraryFolder,
    records: Iterable[Record],
    wish: Wish,
    *,
    mailto: str = "",
    progress: Progress = lambda _source, _done, _total: None,
    tell: Callable[[str], None] = lambda _line: None,
    take: Sequence[str] = (),
    is_kept: bool = True,
) -> Findings:
    """Ask the services about records of the library, save what they answer, and say what was found.

    A service that cannot be reached is named in the findings, and the others go on. What was learnt is saved
    in any case, also when the run is interrupted; nothing is with ``is_kept`` false. The values of services in
    ``take`` are adopted where an imported bibliography has others. With a dry wish nothing is sent and nothing is
    saved: the findings say which questions the kept answers leave open, and how many requests they would take. Raises
    :class:`ReadOnlyLibraryError` before anything is asked.
    """
    is_kept = is_kept and not wish.is_dry
    if is_kept:
        library.require_writable()
    papers, findings = Papers(library, records, is_kept=is_kept), Findings()
    with ExitStack() as stack:
        answers = stack.enter_context(Answers(fresh_days=wish.fresh_days, refresh=wish.refresh))
        clients = {
            name: stack.enter_context(client_of(source, answers, mailto, tell)) for name, source in SERVICES.items()
        }
        if wish.is_dry:
            for client in clients.values():
                client.only_count()
        try:
            for _ in range(ROUNDS):
                turns = [_has_turn(SERVICES[name], clients[name], papers, wish, findings, progress) for name in clients]
                if not any(turns):
                    break
        finally:
            papers.adopt(take)
            papers.save()
        papers.report(findings)
        findings.requests = {name: client.requests_sent for name, client in clients.items()}
    return findings


def _has_turn(
    source: Source, client: SourceClient, papers: Papers, wish: Wish, findings: Findings, progress: Progress
) -> bool:
    """Ask a service all that is new to ask, unless it could not be reached; say whether there was anything."""
    if source.name in findings.unreachable:
        return False
    questions = papers.unasked(plan(papers.entries(), wish, source))
    for question, candidates in ask(source, client, questions, findings, progress):
        ruling = rule(papers.records[question.key], question, candidates, wish.today.isoformat())
        papers.learn(question, ruling)
    papers.save()
    return bool(questions)


def accept(library: LibraryFolder, key: str, identifier: str, today: date, *, mailto: str = "") -> Record:
    """Take a work for an entry because a person says so, and give the entry's record as it then is.

    ``identifier`` is a DOI or an arXiv id; that it is this paper's is kept as a verdict of a person's. Raises
    :class:`UsageError` where no service has such a work.
    """
    library.require_writable()
    key = library.resolve(key)
    name = next(iter(judged_in(identifier)), "")
    claim = _stated(name, name.partition(":")[2] or identifier, mailto)
    if claim is None:
        raise UsageError(f"{identifier!r} is unknown: give a DOI that Crossref or DataCite has, or an arXiv id")
    verdict = Verdict(name, "verified", PERSON, today.isoformat())
    save_answers(library, {key: {claim.provenance.source: claim}}, {key: (verdict,)})
    return LibraryFolder.open(library.path).record(key)


def _stated(name: str, text: str, mailto: str) -> Claim | None:
    """Give what the first service that has an identifier says of its work."""
    kinds: tuple[Kind, ...] = ("doi", "registered") if name.startswith("doi:") else ("id",)
    with Answers() as answers:
        for source in SERVICES.values():
            for kind in source.answers.keys() & set(kinds):
                with client_of(source, answers, mailto) as client:
                    [(_, candidates)] = client.ask(kind, [text])
                if candidates:
                    return candidates[0].claim
    return None
