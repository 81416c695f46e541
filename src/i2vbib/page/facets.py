"""By what a reader narrows the list: sections, years, venues, transfer types, state and code, each with its counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from i2vbib.export.fields import line
from i2vbib.model.entry import Section
from i2vbib.page.rows import Row
from i2vbib.text.richtext import plain

_SHOWN: Final = 8
_FEW: Final = 3


class Value(NamedTuple):
    """One value of a facet: as it stands in the address, as it is shown, and how many papers have it."""

    value: str
    label: str
    papers: int


class Facet(NamedTuple):
    """A facet: its name in the address, its heading, its values."""

    name: str
    label: str
    values: Sequence[Value]

    @property
    def shown(self) -> int:
        """How many values are shown at once; the others unfold, unless they are few."""
        return len(self.values) if len(self.values) <= _SHOWN + _FEW else _SHOWN


def facets(rows: Sequence[Row], sections: Sequence[Section]) -> list[Facet]:
    """Give the facets that tell papers apart: one without a value, or without two for a set of values, is left out."""
    titles = {section.slug: line(plain(section.title)) or section.slug for section in sections}
    counted = Counter(slug for row in rows for slug in row.sections)
    found = [
        Facet("section", "Section", [Value(slug, title, counted[slug]) for slug, title in titles.items()]),
        Facet("year", "Year", sorted(_values(rows, lambda row: row.year), reverse=True)),
        Facet("venue", "Venue", _most_common(_values(rows, lambda row: row.venue))),
        Facet("type", "Transfer type", _most_common(_values(rows, lambda row: row.transfer_type))),
        Facet("state", "State", _most_common(_values(rows, lambda row: row.state))),
        Facet("code", "Code", _values(rows, lambda row: "with code" if row.code else "")),
    ]
    return [facet for facet in found if any(0 < value.papers < len(rows) for value in facet.values)]


def _values(rows: Iterable[Row], value_of: Callable[[Row], str]) -> list[Value]:
    counted = Counter(value for row in rows if (value := value_of(row)))
    return [Value(value, value, count) for value, count in counted.items()]


def _most_common(values: Iterable[Value]) -> list[Value]:
    return sorted(values, key=lambda value: (-value.papers, value.label.casefold(), value.label))
