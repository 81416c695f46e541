"""Crossref: published works by DOI and by what a reference says, within the limits that its answers state.

DOIs are asked for in batches (``filter=doi:…``), titles one by one, since a search answers one question; several
at once as far as Crossref allows. Only the fields that are used are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final
from urllib.parse import quote

from i2vbib.enrich.sources.client import Candidate, SourceClient
from i2vbib.enrich.sources.crossref_work import INSTITUTION, SELECT, Work, lacks_institution, read_work, work_claim
from i2vbib.enrich.sources.gates import LimitGate
from i2vbib.enrich.sources.question_batches import doi_batches
from i2vbib.enrich.sources.service import Patience, Service, service_address
from i2vbib.errors import NotAnAnswerError, RefusedError
from i2vbib.facts.identifier_forms import is_arxiv_doi, is_doi
from i2vbib.facts.sources import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from i2vbib.enrich.sources.answers import Answers
    from i2vbib.enrich.sources.http import Answer
    from i2vbib.facts.sources import Kind

__all__ = ["Crossref", "Work", "work_claim"]

ADDRESS: Final = "https://api.crossref.org"
ADDRESS_VARIABLE: Final = "I2VBIB_CROSSREF_URL"
PATIENCE: Final = Patience(first=1.0, throttled=5.0, longest=120.0)

DOIS_AT_ONCE: Final = SERVICES["crossref"].answers["doi"]
LONGEST_FILTER: Final = 4500
"""Characters of a filter as it stands in the address; somewhat above 5,000 Crossref answers 414."""

MOST_FOUND: Final = 5
LONGEST_TEXT: Final = 500
"""Characters of a reference that are searched for; more make the search slow and find nothing else."""

_BAD_REQUEST, _NOT_FOUND = 400, 404


@final
class Crossref(SourceClient):
    """Crossref's REST API; with ``mailto`` it is asked as it wishes to be, and answers faster."""

    def __init__(self, answers: Answers, *, mailto: str = "") -> None:
        """Ask under our name and ``mailto``; raises :class:`UsageError` where that or the address is none."""
        address = service_address(ADDRESS_VARIABLE, ADDRESS)
        super().__init__(answers, Service("Crossref", address, LimitGate(), PATIENCE, mailto=mailto))
        self._contact = {"mailto": mailto} if mailto else {}

    def ask(self, kind: Kind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Give each DOI (``kind`` is ``doi``) or reference with the works that answer it."""
        if kind == "doi":
            yield from ((text, (_candidate(one),) if one else ()) for text, one in self.by_dois(texts))
        else:
            yield from ((text, tuple(map(_candidate, found))) for text, found in self.searches(texts))

    def by_dois(self, dois: Iterable[str]) -> Iterator[tuple[str, Work | None]]:
        """Give each DOI with its work, as answers come; ``None`` where Crossref has no such DOI.

        That does not mean that nobody has it: arXiv's DOIs, for one, are DataCite's, and are not asked for. Raises
        :class:`UnreachableError` at the end where DOIs are left without an answer.
        """
        known = {doi: doi.strip().lower() for doi in dois}
        ours = {doi for doi, name in known.items() if is_doi(name) and not is_arxiv_doi(name)}
        yield from ((doi, None) for doi in known if doi not in ours)
        questions = {doi: f"doi:{name}" for doi, name in known.items() if doi in ours}
        for doi, (item, date) in self.answered(
            questions, lambda left: doi_batches(left, DOIS_AT_ONCE, LONGEST_FILTER), self._ask_dois
        ):
            yield doi, read_work(item, date) if item else None

    def searches(self, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Work, ...]]]:
        """Give each reference (title, first author, venue, year) with Crossref's best guesses, as answers come.

        The best is often wrong: comments, reviews and forged copies rank high. Raises :class:`UnreachableError` at
        the end where references are left without an answer.
        """
        known = {text: " ".join(text.split())[:LONGEST_TEXT] for text in texts}
        yield from ((text, ()) for text, reference in known.items() if not reference)
        questions = {text: f"search:{reference}" for text, reference in known.items() if reference}
        for text, (items, date) in self.answered(questions, _one_by_one, self._search):
            yield text, tuple(read_work(item, date) for item in items or ())

    def search(self, text: str) -> tuple[Work, ...]:
        """Give Crossref's best guesses for one reference; raises :class:`UnreachableError`."""
        return next(works for _, works in self.searches([text]))

    def _ask_dois(self, questions: Sequence[str]) -> dict[str, Any]:
        dois = [question.removeprefix("doi:") for question in questions]
        if "," in dois[0]:
            return {questions[0]: self._ask_one(dois[0])}
        parameters = {"filter": ",".join(questions), "rows": str(len(dois)), "select": ",".join(SELECT)}
        try:
            items = self._service.ask("/works", parameters | self._contact, read_works)
        except RefusedError as error:
            if len(dois) > 1 or error.status != _BAD_REQUEST:
                raise
            return {questions[0]: self._ask_one(dois[0])}
        return {f"doi:{item['DOI'].lower()}": self._whole(item) for item in items}

    def _whole(self, item: Mapping[str, Any]) -> Any:
        """Give a work with its institution, which no list of works has, where it is worth a request."""
        return (self._ask_one(item["DOI"]) or item) if lacks_institution(item) else item

    def _ask_one(self, doi: str) -> Any:
        """Ask for a DOI that no filter takes: a comma in it would part it in two."""
        try:
            items = self._service.ask(f"/works/{quote(doi, safe='')}", self._contact, read_works)
        except RefusedError as error:
            if error.status == _NOT_FOUND:
                return None
            raise
        return {name: value for name, value in items[0].items() if name in (*SELECT, INSTITUTION)}

    def _search(self, questions: Sequence[str]) -> dict[str, Any]:
        text = questions[0].removeprefix("search:")
        parameters = {"query.bibliographic": text, "rows": str(MOST_FOUND), "select": ",".join(SELECT)}
        return {questions[0]: list(self._service.ask("/works", parameters | self._contact, read_works))}


def _candidate(work: Work) -> Candidate:
    claim = work_claim(work, f"https://api.crossref.org/works/{work.doi}", work.asked)
    return Candidate(work.doi, claim, "notice" if work.is_notice else work.type)


def read_works(answer: Answer) -> tuple[Mapping[str, Any], ...]:
    """Give the works of an answer (message types ``work`` and ``work-list``), each with a DOI.

    Raises :class:`NotAnAnswerError` where it is something else, or holds fewer works than it says.
    """
    data = answer.json()
    try:
        message, kind = data["message"], data["message-type"]
        items = message["items"] if kind == "work-list" else [message]
        all_named = all(isinstance(item["DOI"], str) for item in items)
        promised = int(min(message["total-results"], message["items-per-page"])) if kind == "work-list" else 1
    except (ValueError, KeyError, TypeError) as error:
        raise NotAnAnswerError("JSON that is not whole, or no work") from error
    if kind not in ("work", "work-list") or not all_named:
        raise NotAnAnswerError(f"an answer that speaks of no work ({kind})")
    if len(items) < promised:
        raise NotAnAnswerError(f"{len(items)} works where {promised} are said to be")
    return tuple(items)


def _one_by_one(questions: Sequence[str]) -> Iterator[Sequence[str]]:
    return ([question] for question in questions)
