"""doi.org: with which agency a DOI is registered, and whether it exists at all.

Asked for DOIs that Crossref lacks: DataCite, mEDRA, JaLC and others register them as well. Its list of agencies
(``/doiRA/a,b,c``) takes many; what that calls unknown is settled one by one by the handle system itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final
from urllib.parse import quote

from i2vbib.enrich.sources.client import Candidate, SourceClient
from i2vbib.enrich.sources.gates import LimitGate
from i2vbib.enrich.sources.question_batches import doi_batches
from i2vbib.enrich.sources.service import Patience, Service, service_address
from i2vbib.errors import NotAnAnswerError, RefusedError
from i2vbib.facts.sources import SERVICES
from i2vbib.model.record import Claim, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from i2vbib.enrich.sources.answers import Answers
    from i2vbib.enrich.sources.http import Answer
    from i2vbib.facts.sources import Kind

ADDRESS: Final = "https://doi.org"
ADDRESS_VARIABLE: Final = "I2VBIB_DOI_URL"
PATIENCE: Final = Patience(first=1.0, throttled=10.0, longest=120.0)

LONGEST_PATH: Final = 4500
"""Characters of DOIs in one address: 5,700 were answered, at 11,500 it is HTTP 414."""

NO_SUCH_DOI: Final = "DOI does not exist"
NO_DOI: Final = "Invalid DOI"
EXISTS, ABSENT = 1, 100
"""``responseCode`` of the handle system: the handle was found, or there is none."""

_NOT_FOUND: Final = 404


@final
class DoiOrg(SourceClient):
    """doi.org's list of agencies, and the handle system behind it."""

    def __init__(self, answers: Answers, *, mailto: str = "") -> None:
        """Ask under our name and ``mailto``; raises :class:`UsageError` where that or the address is none."""
        address = service_address(ADDRESS_VARIABLE, ADDRESS)
        super().__init__(answers, Service("doi.org", address, LimitGate(), PATIENCE, mailto=mailto))

    def ask(self, kind: Kind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Give each DOI with its agency as a candidate's kind (empty where that is not told), or with nothing."""
        del kind  # it answers but one
        questions = {doi: f"agency:{doi.strip().lower()}" for doi in texts}
        at_once = SERVICES["doi.org"].answers["agency"]
        for doi, (agency, date) in self.answered(
            questions, lambda left: doi_batches(left, at_once, LONGEST_PATH), self._ask_agencies
        ):
            if agency is None:
                yield doi, ()
            else:
                yield doi, (Candidate(doi, Claim(Provenance("doi.org", f"{ADDRESS}/{doi}", date), {}), agency),)

    def _ask_agencies(self, questions: Sequence[str]) -> dict[str, Any]:
        dois = [question.removeprefix("agency:") for question in questions]
        if "," in dois[0]:
            return {questions[0]: self._settle(dois[0])}
        path = "/doiRA/" + ",".join(quote(doi, safe="/") for doi in dois)
        agencies = self._service.ask(path, {}, lambda answer: read_agencies(answer, dois))
        return {f"agency:{doi}": self._settle(doi) if agency is None else agency for doi, agency in agencies.items()}

    def _settle(self, doi: str) -> str | None:
        """Give an empty text for a DOI that lives, ``None`` for one that does not."""
        if not doi.startswith("10."):
            return None
        try:
            lives = self._service.ask(f"/api/handles/{quote(doi, safe='/')}", {"type": "URL"}, read_handle)
        except RefusedError as error:
            if error.status == _NOT_FOUND and f'"responseCode":{ABSENT}' in "".join(error.detail.split()):
                return None
            raise
        return "" if lives else None


def read_agencies(answer: Answer, dois: Sequence[str]) -> dict[str, str | None]:
    """Give each DOI that was asked for with its agency, ``None`` where there is no such DOI.

    Raises :class:`NotAnAnswerError` where the answer is something else, or leaves a DOI out.
    """
    data = answer.json()
    try:
        told = {one["DOI"].lower(): one for one in data}
        agencies = {doi: _agency(told[doi]) for doi in dois}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotAnAnswerError("an answer that leaves a DOI out") from error
    return agencies


def _agency(told: Mapping[str, Any]) -> str | None:
    if isinstance(agency := told.get("RA"), str):
        return agency
    if told["status"] in {NO_SUCH_DOI, NO_DOI}:
        return None
    raise ValueError(told["status"])


def read_handle(answer: Answer) -> bool:
    """Say whether the handle system has a DOI; raises :class:`NotAnAnswerError` where it says neither."""
    data = answer.json()
    try:
        code = data["responseCode"]
    except (ValueError, KeyError, TypeError) as error:
        raise NotAnAnswerError("no answer of the handle system") from error
    if code not in (EXISTS, ABSENT):
        raise NotAnAnswerError(f"the handle system's answer {code!r}")
    return bool(code == EXISTS)
