"""Where things stand in the catalog: what is kept of a line, and the number of the line, found again when it is shown.

Line numbers change with every edit above them, so none is written down; and finding them takes no reading of the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from i2vbib.library.snapshot import Repeated
from i2vbib.model.entry import Catalog, Entry, PassedOver

LONGEST_TEXT: Final = 200
"""Characters that are kept of a line."""

NEAR: Final = 20_000
"""How many characters after the row before it a row is looked for."""

MOST_PARTS: Final = 8
"""How often the words of a row are taken for the beginning of longer ones before the search is given up."""

MOST_FAR: Final = 200
"""How many rows of one list are looked for in all of it: a search of a whole text for each would take too long."""


def kept_text(line: str) -> str:
    """Give what is kept of a line: its words, cut."""
    return line.strip()[:LONGEST_TEXT].rstrip()


def kept_lines(catalog: Catalog, text: str, keys: Sequence[str]) -> tuple[list[PassedOver], list[Repeated]]:
    """Give what is kept of the lines that a reading passed over, and of those that show an entry again.

    ``keys`` are the entries' keys, in the catalog's order.
    """
    lines = text.split("\n")

    def kept(number: int) -> str:
        return kept_text(lines[number - 1]) if 0 < number <= len(lines) else ""

    passed = [PassedOver(kept(line.line) or line.text, line.reason) for line in catalog.passed_over]
    passed += [PassedOver(kept(problem.line), problem.message) for problem in catalog.problems]
    repeated = [Repeated(kept(line.line), keys[line.entry]) for line in catalog.repeated]
    return passed, repeated


class CatalogLines:
    """The lines of a catalog, and what stands in which."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self._text = text

    def passed_over(self, kept: Sequence[PassedOver]) -> list[PassedOver]:
        """Give the lines that were passed over with their numbers."""
        numbers = self._numbers_of([line.text for line in kept])
        return [replace(line, line=number) for line, number in zip(kept, numbers, strict=True)]

    def repeated(self, kept: Sequence[Repeated], rows: Mapping[str, int]) -> list[tuple[int, Repeated]]:
        """Give the lines that show an entry again with their numbers; ``rows`` are the entries' own."""
        taken = set(rows.values())
        numbers = self._numbers_of([line.text for line in kept], taken)
        return list(zip(numbers, kept, strict=True))

    def _numbers_of(self, texts: Sequence[str], taken: set[int] | None = None) -> Iterator[int]:
        """Give the number of the line that each text was kept of, 0 where it is gone; of twins each in its turn."""
        if not texts:
            return
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines, start=1):
            if number not in (taken or ()):
                numbers[kept_text(line)].append(number)
        places = {text: iter(found) for text, found in numbers.items()}
        for text in texts:
            yield next(places[text], 0) if text and text in places else 0

    def rows(self, entries: Mapping[str, Entry]) -> dict[str, int]:
        """Give the line of each entry's row, by key; what is not found is left out.

        The entries stand in the list's order: each is looked for after the one before it, by its link, else its title.
        """
        rows: dict[str, int] = {}
        place, far = 0, MOST_FAR
        counted, number = 0, 1
        for key, entry in entries.items():
            found = _find(self._text, entry, place, place + NEAR)
            if found < 0 and far:
                far -= 1
                found = _find(self._text, entry, 0, len(self._text))
            if found < 0:
                continue
            if found >= counted:
                number += self._text.count("\n", counted, found)
            else:
                number -= self._text.count("\n", found, counted)
            counted = place = found
            rows[key] = number
        return rows


def _find(text: str, entry: Entry, start: int, end: int) -> int:
    """Give where a row begins between two places, -1 if it is not there: at its key, title or link, as written."""
    if entry.key and (found := text.find(f"`{entry.key}`", start, end)) >= 0:
        return found
    link = _find_whole(text, entry.link, start, end)
    title = _find_whole(text, entry.title, start, end if link < 0 else link)
    return link if title < 0 else title


def _find_whole(text: str, words: str, start: int, end: int) -> int:
    for _ in range(MOST_PARTS if words else 0):
        found = text.find(words, start, end)
        if found < 0 or not text[found + len(words) : found + len(words) + 1].isalnum():
            return found
        start = found + 1
    return -1
