"""What an export leaves out, told on stderr when it is written: identifiers, parents, options, dates, letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from i2vbib.cli.options import tell

_NUMBERED: Final = r"\[U\+([0-9A-F]{4,6})\]"
SHOWN: Final = 5
"""How many entries a line names."""


class LeftOut(Struct):
    """Identifiers not written, keys of entries without ``crossref``, of style options, dates, words, letters."""

    held: dict[str, Sequence[str]] = {}
    lone: list[str] = []
    settings: list[str] = []
    dates: dict[str, str] = {}
    words: dict[str, str] = {}
    characters: dict[str, None] = {}

    def watched(self, chunks: Iterable[str]) -> Iterator[str]:
        """Give the pieces of a text in TeX, and note the characters that stand in it by their numbers."""
        for chunk in chunks:
            if "[U+" in chunk:
                self.characters |= dict.fromkeys(re.findall(_NUMBERED, chunk))
            yield chunk

    def tell(self, advice: str) -> None:
        """Say in a line each what was left out; ``advice`` tells where to read more of the identifiers."""
        if self.held:
            held = shortened([f"{', '.join(names)} of {key}" for key, names in self.held.items()], "; ")
            tell(f"i2vbib: not written, being another paper's or nobody's: {held}; {advice}")
        if self.lone:
            lone = shortened(self.lone)
            tell(f"i2vbib: no crossref is written to an entry that does not follow; what is inherited is: {lone}")
        if self.settings:
            tell(f"i2vbib: options of a BibTeX style, no works, so not in this format: {shortened(self.settings)}")
        if self.dates:
            dates = shortened([f"{words!r} of {key}" for key, words in self.dates.items()])
            tell(f"i2vbib: this format has no place for all that these dates say: {dates}")
        if self.words:
            words = shortened([f"{word} of {key}" for key, word in self.words.items()])
            near = "near letters stand for words that 7-bit TeX has none for"
            tell(f"i2vbib: {near}: {words}; --encoding utf-8 writes each as it is")
        if self.characters:
            shown = shortened([f"{chr(int(number, 16))} [U+{number}]" for number in self.characters])
            tell(f"i2vbib: 7-bit TeX has no letter for {shown}: --encoding utf-8 writes each as it is")


def shortened(names: Sequence[str], between: str = ", ") -> str:
    """Give the first few of some names, and how many more there are."""
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return between.join(names[:SHOWN]) + more
