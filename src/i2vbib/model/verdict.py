"""What the services said of an entry's DOI or arXiv id (design, section 2)."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

State: TypeAlias = Literal["verified", "exists", "undecided", "another paper", "unknown"]
STATES: Final[tuple[State, ...]] = ("verified", "exists", "undecided", "another paper", "unknown")
DOUBTFUL: Final[frozenset[State]] = frozenset({"another paper", "unknown"})
"""An identifier of such a verdict is not exported, and joins no papers."""


class Verdict(NamedTuple):
    """The verdict on one identifier: ``doi:10.…`` or ``arxiv:…``, the value as it is exported.

    ``date`` is the day (ISO) on which ``state`` became what it is; ``service`` is a source's name; ``title`` is what
    the service has under the identifier, where it is not the list's title; ``retracted`` says in the service's words
    that the work was retracted or withdrawn.
    """

    identifier: str
    state: State
    service: str
    date: str
    title: str = ""
    retracted: str = ""
