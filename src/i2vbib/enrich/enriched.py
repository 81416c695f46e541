"""The papers of one enrichment under way: their records as they are by now, and the claims that are new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from i2vbib.enrich.findings import Findings, Question, Undecided, compare, conflicts
from i2vbib.enrich.judging import Ruling
from i2vbib.enrich.plan import Known
from i2vbib.facts.identifiers import judged_in
from i2vbib.facts.sources import PREPRINTS, SERVICES
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.sync import refresh_registry
from i2vbib.model.record import Claim, Record
from i2vbib.model.registry import resolve
from i2vbib.model.verdict import Verdict, renewed


class Papers:
    """What is known of the papers, and what was asked."""

    def __init__(self, library: LibraryFolder, records: Iterable[Record], *, is_kept: bool = True) -> None:
        self._library = library
        self._is_kept = is_kept
        self._before = {record.key: record for record in records}
        self.records = dict(self._before)
        self._claims = {record.key: library.claims(record.key) for record in self._before.values()}
        self._agencies: dict[str, str] = {}
        self._new: dict[str, dict[str, Claim]] = {}
        self._verdicts = {key: told for key, record in self.records.items() if (told := self._of_old(record))}
        self._undecided: dict[tuple[str, str], Undecided] = {}
        self._asked: set[Question] = set()
        self._is_saved = not self._verdicts

    def _of_old(self, record: Record) -> tuple[Verdict, ...]:
        """Give the verdicts with those on what was taken before there were any; nothing where none is new."""
        told = record.verdicts
        for claim in self._claims[record.key]:
            source, day = claim.provenance.source, claim.provenance.date
            if source in SERVICES:
                own = str(claim.values.get("arxiv" if source in PREPRINTS else "DOI", ""))
                names = set(judged_in(own)) - {verdict.identifier for verdict in told}
                told += tuple(Verdict(name, "verified", source, day) for name in sorted(names))
        return told if told != record.verdicts else ()

    def entries(self) -> Iterator[Known]:
        """Give what is known by now of each entry."""
        return (Known(record, self._claims[key], self._agencies) for key, record in self.records.items())

    def unasked(self, questions: Iterable[Question]) -> list[Question]:
        """Give the questions that were not asked before, and note them as asked."""
        fresh = [question for question in questions if question not in self._asked]
        self._asked.update(fresh)
        return fresh

    def learn(self, question: Question, ruling: Ruling) -> None:
        """Take a ruling over: the record is merged anew with what was taken, and has its verdict."""
        key = question.key
        for one in ruling.left:
            self._undecided[key, one.identifier] = one
        if ruling.agency is not None:
            self._agencies[question.text.lower()] = ruling.agency
        if ruling.verdict is not None:
            self._is_saved = False
            self._verdicts[key] = renewed(self._verdicts.get(key, self.records[key].verdicts), ruling.verdict)
        if ruling.taken is not None:
            self._take(key, ruling.taken)
        if ruling.taken is not None or ruling.verdict is not None:
            self.records[key] = self._library.merged(key, self._claims[key], self._verdicts.get(key))

    def _take(self, key: str, claim: Claim) -> None:
        """Put a claim in the place of its source's former one; what was adopted of that stays adopted."""
        self._is_saved = False
        source = claim.provenance.source
        former = next((one for one in self._claims[key] if one.provenance.source == source), claim)
        claim = replace(claim, is_adopted=claim.is_adopted or former.is_adopted)
        self._new.setdefault(key, {})[source] = claim
        self._claims[key] = (*(one for one in self._claims[key] if one.provenance.source != source), claim)

    def save(self) -> None:
        """Write down what is new, if it is to be kept."""
        if self._is_kept and not self._is_saved:
            save_answers(self._library, self._new, self._verdicts)
            self._is_saved = True

    def adopt(self, sources: Sequence[str]) -> None:
        """Have what these services say beat the bibliography that an entry was imported from."""
        for key, claims in self._claims.items():
            adopted = [one for one in claims if one.provenance.source in sources and not one.is_adopted]
            if adopted and any(one.provenance.source == "imported" for one in claims):
                for one in adopted:
                    self._take(key, replace(one, is_adopted=True))
                self.records[key] = self._library.merged(key, self._claims[key], self._verdicts.get(key))

    def report(self, findings: Findings) -> None:
        """Add to the findings what came of it all."""
        compare(self._before, self.records, findings)
        for key, record in self.records.items():
            findings.conflicts += conflicts(record, self._claims[key])
            findings.verdicts += [(key, verdict) for verdict in record.verdicts]
            if record.verdicts != self._before[key].verdicts:
                findings.new_verdicts.add(key)
        findings.undecided = [one for one in self._undecided.values() if one.source not in self._new.get(one.key, {})]


def save_answers(
    library: LibraryFolder,
    new: Mapping[str, Mapping[str, Claim]],
    verdicts: Mapping[str, tuple[Verdict, ...]],
) -> None:
    """Write claims and verdicts down, each in place of the former one, into the library as it is on disk by now.

    What was learnt of a paper whose key was changed meanwhile stands under its new key.
    """
    if not new and not verdicts:
        return
    with library.writing() as current:
        papers = dict(current.snapshot.papers)
        for learnt in dict.fromkeys((*new, *verdicts)):
            key = resolve(current.registry, learnt)
            if key is None or key not in papers:
                continue
            claims = new.get(learnt, {})
            kept = (claim for claim in papers[key].claims if claim.provenance.source not in claims)
            told = papers[key].verdicts
            for verdict in verdicts.get(learnt, ()):
                told = renewed(told, verdict)
            papers[key] = replace(papers[key], claims=(*kept, *claims.values()), verdicts=told)
        snapshot = replace(current.snapshot, papers=papers)
        if papers != current.snapshot.papers:
            current.save(snapshot, refresh_registry(snapshot, current.registry))
