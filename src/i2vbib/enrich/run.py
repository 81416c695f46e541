"""Filling a library's records through the arXiv and Crossref APIs.

Round by round: what is asked is planned from what is known, the answers are judged and merged, and what they
revealed (an identifier, an author, another title) is asked in the next round, until there is nothing new to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Final, TypeVar

from i2vbib.enrich.findings import Findings, Undecided, compare, conflicts
from i2vbib.enrich.matching import Verdict, judge
from i2vbib.enrich.plan import Wish, known, plan
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.arxiv import Arxiv, Preprint, preprint_claim
from i2vbib.enrich.sources.crossref import Crossref, Work, work_claim
from i2vbib.errors import RefusedError, UnreachableError, UsageError
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.sync import refresh_registry
from i2vbib.model.record import Claim, Record

T = TypeVar("T")

Progress = Callable[[str, int, int], None]
"""Told of a service, how many of its questions are answered, and how many there are."""

RETITLED: Final = ("another title",)
"""The only doubt about a work whose title changed between its versions."""

ROUNDS: Final = 3
"""The first asks, the second asks what the first revealed; a third is rarely needed, a fourth never was."""


def enrich(
    library: LibraryFolder,
    records: Iterable[Record],
    wish: Wish,
    *,
    mailto: str = "",
    progress: Progress = lambda _source, _done, _total: None,
) -> Findings:
    """Ask the services about records of the library, save what they answer, and say what was found.

    A service that cannot be reached is named in the findings, and the other one goes on. What was learnt is saved
    in any case, also when the run is interrupted. Raises :class:`ReadOnlyLibraryError` before anything is asked.
    """
    library.require_writable()
    with ExitStack() as stack:
        answers = stack.enter_context(Answers(fresh_days=wish.fresh_days, refresh=wish.refresh))
        arxiv = stack.enter_context(Arxiv(answers, mailto=mailto))
        crossref = stack.enter_context(Crossref(answers, mailto=mailto))
        run = _Run(library, list(records), wish, arxiv, crossref, progress)
        run.ask()
        run.findings.requests = {"arxiv": arxiv.requests_sent, "crossref": crossref.requests_sent}
    return run.findings


class _Run:
    """One enrichment under way: the records as they are by now, and the claims that are new."""

    def __init__(
        self,
        library: LibraryFolder,
        records: list[Record],
        wish: Wish,
        arxiv: Arxiv,
        crossref: Crossref,
        progress: Progress,
    ) -> None:
        self.library = library
        self.before = {record.key: record for record in records}
        self.records = dict(self.before)
        self.claims = {record.key: library.claims(record.key) for record in records}
        self.wish = wish
        self.arxiv = arxiv
        self.crossref = crossref
        self.progress = progress
        self.findings = Findings()
        self.asked: set[tuple[str, str, str]] = set()
        self.new: dict[str, dict[str, Claim]] = {}
        self.undecided: dict[tuple[str, str], Undecided] = {}

    def ask(self) -> None:
        """Ask all there is to ask, and note what came of it."""
        try:
            for _ in range(ROUNDS):
                if not self._ask_arxiv() | self._ask_crossref():
                    break
        finally:
            self._save()
        compare(self.before, self.records, self.findings)
        for key, record in self.records.items():
            self.findings.conflicts += conflicts(record, self.claims[key])
        self.findings.undecided = [
            one for one in self.undecided.values() if one.source not in self.new.get(one.key, {})
        ]

    def _ask_arxiv(self) -> bool:
        if "arxiv" in self.findings.unreachable:
            return False
        planned = plan(self.records.values(), self.claims, self.wish)
        ids, titles = self._open("id", planned.arxiv_ids), self._open("title", planned.arxiv_titles)
        with self._asking("arxiv", len(ids) + len(titles)) as count:
            for keys, preprint in _by_question(ids, self.arxiv.by_ids):
                for key in count(keys):
                    if preprint is not None:
                        self._judge_known(key, preprint.id, _of_preprint(preprint))
            for keys, preprints in _by_question(titles, self.arxiv.by_titles):
                for key in count(keys):
                    self._judge_found(key, [(one.id, _of_preprint(one), "") for one in preprints])
        self._save()
        return bool(ids or titles)

    def _ask_crossref(self) -> bool:
        if "crossref" in self.findings.unreachable:
            return False
        planned = plan(self.records.values(), self.claims, self.wish)
        dois, searches = self._open("doi", planned.dois), self._open("search", planned.searches)
        with self._asking("crossref", len(dois) + len(searches)) as count:
            for keys, work in _by_question(dois, self.crossref.by_dois):
                for key in count(keys):
                    if work is not None:
                        self._judge_known(key, work.doi, _of_work(work), work.type)
            for keys, works in _by_question(searches, self.crossref.searches):
                for key in count(keys):
                    self._judge_found(key, [(one.doi, _of_work(one), one.type) for one in works])
        self._save()
        return bool(dois or searches)

    def _open(self, kind: str, questions: Mapping[str, str]) -> dict[str, str]:
        """Give the questions that were not asked yet in this run, and note them as asked."""
        fresh = {key: text for key, text in questions.items() if (kind, key, text) not in self.asked}
        self.asked |= {(kind, key, text) for key, text in fresh.items()}
        return fresh

    @contextmanager
    def _asking(self, source: str, total: int) -> Iterator[Callable[[list[str]], list[str]]]:
        """Count the answers of a service; where it cannot be reached, say so and go on."""
        done = 0

        def count(keys: list[str]) -> list[str]:
            nonlocal done
            done += len(keys)
            self.progress(source, done, total)
            return keys

        try:
            yield count
        except (UnreachableError, RefusedError) as error:
            self.findings.unreachable[source] = str(error)
            self.findings.unanswered += total - done

    def _judge_known(self, key: str, identifier: str, claim: Claim, crossref_type: str = "") -> None:
        """Take the work of an identifier that the list or a source names, unless it plainly is another paper."""
        verdict = judge(known(self.records[key]), claim, crossref_type=crossref_type)
        is_retitled = verdict.doubts == RETITLED and self._same_people(key, claim)
        if verdict.likeness != "different" or is_retitled:
            self._take(key, claim)
        else:
            self._leave(key, identifier, claim, verdict)

    def _same_people(self, key: str, claim: Claim) -> bool:
        """Whether a work under another title has the same authors: papers are renamed between their versions."""
        titled = claim._replace(values=dict(claim.values) | {"title": self.records[key].text("title")})
        knows_authors = bool(known(self.records[key]).authors or known(self.records[key]).first_families)
        return knows_authors and judge(known(self.records[key]), titled).likeness != "different"

    def _judge_found(self, key: str, candidates: list[tuple[str, Claim, str]]) -> None:
        """Take the one candidate that surely is the paper; list those that may be."""
        facts = known(self.records[key])
        judged = [(one, judge(facts, one[1], crossref_type=one[2])) for one in candidates]
        sure = {identifier: claim for (identifier, claim, _), verdict in judged if verdict.likeness == "same"}
        if len(sure) == 1:
            self._take(key, *sure.values())
            return
        for (identifier, claim, _), verdict in judged:
            if verdict.likeness == "likely" or identifier in sure:
                doubts = verdict.doubts or ("one of several",)
                self._leave(key, identifier, claim, Verdict("likely", doubts))

    def _take(self, key: str, claim: Claim) -> None:
        source = claim.provenance.source
        self.new.setdefault(key, {})[source] = claim
        others = tuple(one for one in self.claims[key] if one.provenance.source != source)
        self.claims[key] = (*others, claim)
        self.records[key] = self.library.merged(key, self.claims[key])

    def _leave(self, key: str, identifier: str, claim: Claim, verdict: Verdict) -> None:
        title = claim.values.get("title", "")
        self.undecided[key, identifier] = Undecided(
            key, claim.provenance.source, identifier, str(title), verdict.doubts
        )

    def _save(self) -> None:
        save_claims(self.library, self.new)


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


def accept(library: LibraryFolder, key: str, identifier: str, *, mailto: str = "") -> Record:
    """Take a work for an entry because a person says so, and give the entry's record as it then is.

    ``identifier`` is a DOI or an arXiv id. Raises :class:`UsageError` where the service has no such work.
    """
    library.require_writable()
    key = library.resolve(key)
    with Answers() as answers:
        claim = _stated_claim(identifier, answers, mailto)
    if claim is None:
        raise UsageError(f"{identifier!r} is unknown: give a DOI that Crossref has, or an arXiv id")
    save_claims(library, {key: {claim.provenance.source: claim}})
    return LibraryFolder.open(library.path).record(key)


def _stated_claim(identifier: str, answers: Answers, mailto: str) -> Claim | None:
    if identifier.startswith("10."):
        with Crossref(answers, mailto=mailto) as crossref:
            work = dict(crossref.by_dois([identifier]))[identifier]
        return _of_work(work) if work else None
    with Arxiv(answers, mailto=mailto) as arxiv:
        preprint = dict(arxiv.by_ids([identifier]))[identifier]
    return _of_preprint(preprint) if preprint else None


def _of_preprint(preprint: Preprint) -> Claim:
    return preprint_claim(preprint, f"https://export.arxiv.org/api/query?id_list={preprint.id}", preprint.asked)


def _of_work(work: Work) -> Claim:
    return work_claim(work, f"https://api.crossref.org/works/{work.doi}", work.asked)


def _by_question(
    questions: Mapping[str, str], ask: Callable[[Iterable[str]], Iterator[tuple[str, T]]]
) -> Iterator[tuple[list[str], T]]:
    """Ask each different question once, and give each answer with the keys that it is for."""
    keys: dict[str, list[str]] = {}
    for key, question in questions.items():
        keys.setdefault(question, []).append(key)
    for question, answer in ask(keys):
        yield keys[question], answer
