"""The list in figures: papers by year and section, venues, transfer types, as bars that a template draws as SVG."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlencode

from i2vbib.page.facets import Facet, Value
from i2vbib.page.rows import Row

WIDTH: Final = 420
"""Of every plot, in its own units; the page scales it."""
_LABELS: Final = 172
_DIGIT: Final = 8
_LINE: Final = 20
_BAR: Final = 12
_HEAD: Final = 14
_LETTERS: Final = 25
_YEARS: Final = 16
_LINES: Final = 12


class Bar(NamedTuple):
    """A bar: where it stands, what it counts, and the view of the list that it leads to."""

    x: float
    y: float
    width: float
    height: float
    label: str
    href: str


class Label(NamedTuple):
    """A word beside bars; ``anchor`` is SVG's ``text-anchor``."""

    x: float
    y: float
    text: str
    anchor: str = "start"


class Plot(NamedTuple):
    """A plot and the same as a table; ``note`` says what is in the table only."""

    title: str
    height: int
    bars: Sequence[Bar]
    labels: Sequence[Label]
    head: Sequence[str]
    table: Sequence[Sequence[str]]
    note: str = ""


def plots(rows: Sequence[Row], facets: Sequence[Facet]) -> list[Plot]:
    """Give the plots of a list, none of what it does not tell."""
    known = {facet.name: facet for facet in facets}
    drawn = []
    if "year" in known:
        drawn.append(_by_year_and_section(rows, known["year"], known.get("section")))
    drawn += [
        _by_value(known[name], title)
        for name, title in (("venue", "Papers by venue"), ("type", "Papers by transfer type"))
        if name in known
    ]
    return drawn


def _by_value(facet: Facet, title: str) -> Plot:
    """Give a bar for each of the most common values."""
    shown = facet.values[:_LINES]
    most = max(value.papers for value in shown)
    bars: list[Bar] = []
    labels: list[Label] = []
    for place, value in enumerate(shown):
        y = place * _LINE
        width = _scaled(value.papers, most, WIDTH - _LABELS - _DIGIT * (len(str(most)) + 1))
        bars.append(Bar(_LABELS, y + 4, width, _BAR, _counted(value.label, value.papers), _view(facet, value)))
        labels += [
            Label(_LABELS - 8, y + _HEAD, _cut(value.label), "end"),
            Label(_LABELS + width + 6, y + _HEAD, str(value.papers)),
        ]
    table = [(value.label, str(value.papers)) for value in facet.values]
    return Plot(title, len(shown) * _LINE, bars, labels, (facet.label, "Papers"), table, _more(facet.values, shown))


def _by_year_and_section(rows: Sequence[Row], years: Facet, sections: Facet | None) -> Plot:
    """Give for each section its papers year by year, all on one scale, below those of the whole list."""
    counted = Counter((slug, row.year) for row in rows for slug in row.sections)
    columns = years.values[:_YEARS][::-1]
    lines = sections.values[:_LINES] if sections else []
    bars: list[Bar] = []
    labels: list[Label] = []
    y = _draw_line(bars, labels, 0, "All", {value.value: value.papers for value in columns}, years, None)
    for section in lines:
        counts = {value.value: counted[section.value, value.value] for value in columns}
        y = _draw_line(bars, labels, y, section.label, counts, years, section)
    step = (WIDTH - _LABELS) / len(columns)
    every = -(-len(columns) // 8)
    labels += [
        Label(_LABELS + (place + 0.5) * step, y + _HEAD, value.value, "middle")
        for place, value in enumerate(columns)
        if (len(columns) - 1 - place) % every == 0
    ]
    head = ("Section", *(value.label for value in years.values))
    every_section = sections.values if sections else []
    table = [("All", *(str(value.papers) for value in years.values))]
    table += [
        (section.label, *(str(counted[section.value, value.value]) for value in years.values))
        for section in every_section
    ]
    note = _more(years.values, columns, "years") or _more(every_section, lines, "sections")
    return Plot("Papers by year and section", y + _LINE, bars, labels, head, table, note)


def _draw_line(
    bars: list[Bar],
    labels: list[Label],
    top: int,
    label: str,
    counts: Mapping[str, int],
    years: Facet,
    section: Value | None,
) -> int:
    """Add one section's bars, which stand side by side, and give where the next ones begin."""
    height = _LINE + 6 if section else 3 * _LINE
    most = max(value.papers for value in years.values)
    step = (WIDTH - _LABELS) / len(counts)
    labels.append(Label(_LABELS - 8, top + height - 3, _cut(label), "end"))
    for place, (year, count) in enumerate(counts.items()):
        if count:
            tall = _scaled(count, most, 3 * _LINE - 6)
            query = {"section": section.value, "year": year} if section else {"year": year}
            name = _counted(f"{label}, {year}" if section else year, count)
            x = _LABELS + place * step + step * 0.12
            bars.append(
                Bar(round(x, 1), top + height - tall, round(step * 0.76, 1), tall, name, "#" + urlencode(query))
            )
    return top + height


def _scaled(count: int, most: int, length: float) -> float:
    return max(1.5, round(count / most * length, 1))


def _view(facet: Facet, value: Value) -> str:
    return "#" + urlencode({facet.name: value.value})


def _counted(label: str, count: int) -> str:
    return f"{label}: {count} paper{'s' * (count != 1)}"


def _cut(label: str) -> str:
    """Give a label that fits: of a long one the short form in its parentheses, else its beginning."""
    short = re.search(r"\(([^\W\d_][\w-]{1,11})\)$", label)
    if short and len(label) > _LETTERS:
        return short[1]
    return label if len(label) <= _LETTERS else label[: _LETTERS - 1].rstrip() + "…"


def _more(values: Sequence[Value], shown: Sequence[Value], what: str = "") -> str:
    count = len(values) - len(shown)
    return f"{count} more {what}".rstrip() + " in the table" if count > 0 else ""
