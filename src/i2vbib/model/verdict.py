"""What the services said of an entry's DOI or arXiv id (design, section 2)."""

# Annotations are no text here (PEP 563): what reads structs of these compiles each that is, at every start.

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict, replace

State: TypeAlias = Literal["verified", "exists", "undecided", "another paper", "unknown"]
STATES: Final[tuple[State, ...]] = ("verified", "exists", "undecided", "another paper", "unknown")
DOUBTFUL: Final[frozenset[State]] = frozenset({"another paper", "unknown"})
"""An identifier of such a verdict is not exported, and joins no papers."""

RETRACTED: Final = "retracted"
"""The mark beside a verdict, as one asks for it."""

_RETRACTIONS: Final = ("retract", "withdraw", "remov")

PERSON: Final = "override"
"""Stands for the service where a person has settled what an identifier is."""


class Verdict(Struct, frozen=True, gc=False):
    """The verdict on one identifier: ``doi:10.…`` or ``arxiv:…``, in lower case.

    ``date`` is the day (ISO) on which ``state`` became what it is; ``service`` is a source's name; ``title`` is what
    the service has under the identifier, where it is not the list's title; ``retracted`` says in the service's words
    that the work was retracted or withdrawn; ``agency`` is who registered a DOI whose record is not asked for.
    """

    identifier: str
    state: State
    service: str
    date: str
    title: str = ""
    retracted: str = ""
    agency: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Whether the identifier is another paper's, or no one's."""
        return self.state in DOUBTFUL

    def to_json(self) -> dict[str, str]:
        """Give the verdict as it is kept and shown, empty parts left out."""
        return {name: value for name, value in asdict(self).items() if value}

    def answers_to(self, wanted: str) -> bool:
        """Whether this is the verdict that is asked for: one of :data:`STATES`, or :data:`RETRACTED`."""
        return bool(self.retracted) if wanted == RETRACTED else self.state == wanted


def is_retraction(status: str) -> bool:
    """Whether a status says that a work is retracted, withdrawn or removed, and not only corrected."""
    return any(word in status.lower() for word in _RETRACTIONS)


def doubtful(verdicts: Iterable[Verdict]) -> frozenset[str]:
    """Give the identifiers that are another paper's, or no one's."""
    return frozenset(verdict.identifier for verdict in verdicts if verdict.is_doubtful)


def renewed(verdicts: Iterable[Verdict], new: Verdict) -> tuple[Verdict, ...]:
    """Give verdicts with a new one in its place; its day is the old one's where it says the same."""
    known = {verdict.identifier: verdict for verdict in verdicts}
    old = known.get(new.identifier)
    known[new.identifier] = replace(new, date=old.date) if old and old.state == new.state else new
    return tuple(known.values())


def settled(verdicts: Iterable[Verdict], identifiers: Iterable[str], date: str) -> tuple[Verdict, ...]:
    """Give verdicts as they are where a person says of some identifiers that they are this paper's."""
    known = {verdict.identifier: verdict for verdict in verdicts}
    for identifier in identifiers:
        known[identifier] = Verdict(identifier, "verified", PERSON, date)
    return tuple(known.values())
