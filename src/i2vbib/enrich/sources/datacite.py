"""DataCite: the records of DOIs that were registered with it, as Zenodo's, figshare's and many theses' are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final
from urllib.parse import quote

from i2vbib.enrich.sources.client import Candidate, SourceClient
from i2vbib.enrich.sources.datacite_record import FIELDS, record_claim, service_kind
from i2vbib.enrich.sources.gates import LimitGate
from i2vbib.enrich.sources.question_batches import doi_batches
from i2vbib.enrich.sources.service import Patience, Service, service_address
from i2vbib.errors import NotAnAnswerError, RefusedError
from i2vbib.facts.sources import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from i2vbib.enrich.sources.answers import Answers
    from i2vbib.enrich.sources.http import Answer
    from i2vbib.facts.sources import Kind

ADDRESS: Final = "https://api.datacite.org"
ADDRESS_VARIABLE: Final = "I2VBIB_DATACITE_URL"
PATIENCE: Final = Patience(first=2.0, throttled=30.0, longest=300.0)

LONGEST_LIST: Final = 4500
"""Characters of DOIs in one address."""

_NOT_FOUND: Final = 404


@final
class Datacite(SourceClient):
    """DataCite's REST API; it allows more to those who say who they are."""

    def __init__(self, answers: Answers, *, mailto: str = "") -> None:
        """Ask under our name and ``mailto``; raises :class:`UsageError` where that or the address is none."""
        address = service_address(ADDRESS_VARIABLE, ADDRESS)
        super().__init__(answers, Service("DataCite", address, LimitGate(), PATIENCE, mailto=mailto))

    def ask(self, kind: Kind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Give each DOI with its record, or with nothing where DataCite shows none."""
        del kind  # it answers but one
        questions = {doi: f"record:{doi.strip().lower()}" for doi in texts}  # a mirror may be Crossref's, too
        at_once = SERVICES["datacite"].answers["registered"]
        for doi, (attributes, date) in self.answered(
            questions, lambda left: doi_batches(left, at_once, LONGEST_LIST), self._ask_dois
        ):
            if attributes:
                claim = record_claim(attributes, f"{ADDRESS}/dois/{doi}", date)
                yield doi, (Candidate(doi, claim, service_kind(attributes)),)
            else:
                yield doi, ()

    def _ask_dois(self, questions: Sequence[str]) -> dict[str, Any]:
        dois = [question.removeprefix("record:") for question in questions]
        if "," in dois[0]:  # a comma would part it in two
            return {questions[0]: self._ask_one(dois[0])}
        parameters = {"ids": ",".join(dois), "page[size]": str(len(dois)), "fields[dois]": ",".join(FIELDS)}
        found = self._service.ask("/dois", parameters, read_records)
        return {question: one for question, doi in zip(questions, dois, strict=True) if (one := found.get(doi))}

    def _ask_one(self, doi: str) -> Any:
        try:
            found = self._service.ask(f"/dois/{quote(doi, safe='')}", {}, read_records)
        except RefusedError as error:
            if error.status == _NOT_FOUND:
                return None
            raise
        return found.get(doi)


def read_records(answer: Answer) -> dict[str, Mapping[str, Any]]:
    """Give the records of an answer (one, or a list of them) by DOI in lower case, with the fields that are used.

    Raises :class:`NotAnAnswerError` where it is something else.
    """
    data = answer.json()
    try:
        data = data["data"]
        found = [one["attributes"] for one in (data if isinstance(data, list) else [data])]
        return {one["doi"].lower(): {name: one[name] for name in FIELDS if one.get(name)} for one in found}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotAnAnswerError("JSON that is not whole, or no record") from error
