"""What an export leaves out, told on stderr when it is written: identifiers, and references to parents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from i2vbib.cli.options import tell

SHOWN: Final = 5
"""How many entries a line names."""


@dataclass
class LeftOut:
    """Identifiers that were not written, by key, and the keys of entries written without ``crossref``."""

    held: dict[str, Sequence[str]] = field(default_factory=dict)
    lone: list[str] = field(default_factory=list)

    def tell(self, advice: str) -> None:
        """Say in a line each what was left out; ``advice`` tells where to read more of the identifiers."""
        if self.held:
            held = shortened([f"{', '.join(names)} of {key}" for key, names in self.held.items()], "; ")
            tell(f"i2vbib: not written, being another paper's or nobody's: {held}; {advice}")
        if self.lone:
            lone = shortened(self.lone)
            tell(f"i2vbib: no crossref is written to an entry that does not follow; what is inherited is: {lone}")


def shortened(names: Sequence[str], between: str = ", ") -> str:
    """Give the first few of some names, and how many more there are."""
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return between.join(names[:SHOWN]) + more
