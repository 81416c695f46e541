"""What every service has in common for those who ask it: questions in, candidates out, answers kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from i2vbib.enrich.sources.question_batches import answered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from typing_extensions import Self

    from i2vbib.enrich.sources.answers import Answers, Kept
    from i2vbib.enrich.sources.service import Service
    from i2vbib.facts.sources import Kind, Source
    from i2vbib.model.record import Claim


class Candidate(NamedTuple):
    """A work that a service has: its identifier there, what is claimed of it, and the service's word for its kind."""

    identifier: str
    claim: Claim
    kind: str = ""


class SourceClient(ABC):
    """One service of :data:`i2vbib.facts.sources.SERVICES`, asked through :class:`Service` and :class:`Answers`."""

    def __init__(self, answers: Answers, service: Service) -> None:
        self._answers = answers
        self._service = service

    @abstractmethod
    def ask(self, kind: Kind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Give each question of a kind with the works that answer it, as answers come.

        Raises :class:`UnreachableError` at the end where questions are left without an answer.
        """

    def only_count(self) -> None:
        """Send nothing from now on: count the requests, and give the answers that are kept."""
        self._service.is_dry = True

    @property
    def requests_sent(self) -> int:
        """How many requests were sent, or would be."""
        return self._service.requests_sent

    def answered(
        self,
        questions: Mapping[str, str],
        batches: Callable[[Sequence[str]], Iterable[Sequence[str]]],
        ask: Callable[[Sequence[str]], Mapping[str, Any]],
    ) -> Iterator[tuple[str, Kept]]:
        """Give answers, kept or new, as :func:`i2vbib.enrich.sources.question_batches.answered` does."""
        return answered(questions, self._answers, self._service, batches, ask)

    def tell(self, tell: Callable[[str], None]) -> None:
        """Have someone told, in a line, of what the service lets one wait for."""
        self._service.tell = tell

    def close(self) -> None:
        """Close all connections."""
        self._service.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def client_of(
    source: Source, answers: Answers, mailto: str, tell: Callable[[str], None] = lambda _line: None
) -> SourceClient:
    """Give the client of a service, which asks under our name and ``mailto``, and tells where that takes long.

    Raises :class:`UsageError` where that is no mail address, or the service's address is none.
    """
    module, name = source.client
    client: SourceClient = getattr(import_module(f"i2vbib.enrich.sources.{module}"), name)(answers, mailto=mailto)
    client.tell(tell)
    return client
