"""The papers of one enrichment under way: their records as they are by now, and the claims that are new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from i2vbib.enrich.findings import Findings, Undecided, compare, conflicts
from i2vbib.enrich.judging import Ruling
from i2vbib.enrich.plan import Question
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.sync import refresh_registry
from i2vbib.model.record import Claim, Record


class Papers:
    """What is known of the papers, and what was asked."""

    def __init__(self, library: LibraryFolder, records: Iterable[Record]) -> None:
        self._library = library
        self._before = {record.key: record for record in records}
        self.records = dict(self._before)
        self.claims = {record.key: library.claims(record.key) for record in self._before.values()}
        self._new: dict[str, dict[str, Claim]] = {}
        self._undecided: dict[tuple[str, str], Undecided] = {}
        self._asked: set[Question] = set()

    def unasked(self, questions: Iterable[Question]) -> list[Question]:
        """Give the questions that were not asked before, and note them as asked."""
        fresh = [question for question in questions if question not in self._asked]
        self._asked.update(fresh)
        return fresh

    def learn(self, key: str, ruling: Ruling) -> None:
        """Take a ruling over: the record is merged anew with what was taken."""
        for one in ruling.left:
            self._undecided[key, one.identifier] = one
        if ruling.taken is not None:
            source = ruling.taken.provenance.source
            self._new.setdefault(key, {})[source] = ruling.taken
            others = tuple(one for one in self.claims[key] if one.provenance.source != source)
            self.claims[key] = (*others, ruling.taken)
            self.records[key] = self._library.merged(key, self.claims[key])

    def save(self) -> None:
        """Write down what is new."""
        save_claims(self._library, self._new)

    def report(self, findings: Findings) -> None:
        """Add to the findings what came of it all."""
        compare(self._before, self.records, findings)
        for key, record in self.records.items():
            findings.conflicts += conflicts(record, self.claims[key])
        findings.undecided = [one for one in self._undecided.values() if one.source not in self._new.get(one.key, {})]


def save_claims(library: LibraryFolder, new: Mapping[str, Mapping[str, Claim]]) -> None:
    """Write claims down, each in place of its source's former one, into the library as it is on disk by now."""
    if not new:
        return
    with library.writing() as current:
        papers = dict(current.snapshot.papers)
        for key in new.keys() & papers.keys():
            kept = (claim for claim in papers[key].claims if claim.provenance.source not in new[key])
            papers[key] = papers[key]._replace(claims=(*kept, *new[key].values()))
        snapshot = current.snapshot._replace(papers=papers)
        current.save(snapshot, refresh_registry(snapshot, current.registry))
