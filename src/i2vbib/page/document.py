"""The page itself: rows by section, facets, plots, in one file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup

from i2vbib.export.fields import line, safe_url
from i2vbib.page.facets import facets
from i2vbib.page.folded_words import marked_up
from i2vbib.page.linked_files import FEED, Files, Link
from i2vbib.page.plots import WIDTH, plots
from i2vbib.page.rows import Row, rows
from i2vbib.page.template import inline, render
from i2vbib.text.folding import fold
from i2vbib.text.richtext import plain

if TYPE_CHECKING:
    from i2vbib.library.folder import LibraryFolder

LARGEST_WITH_TEXTS: Final = 2000
"""Entries whose BibTeX and CSL-JSON stand in the page; those of a larger library are in the files beside it."""


class Group(NamedTuple):
    """A heading with its papers: ``above`` is the heading over it where that is another than before."""

    slug: str
    title: Markup
    above: Markup
    rows: Sequence[Row]
    files: Sequence[Link]


def page(library: LibraryFolder, files: Files) -> str:
    """Give ``index.html``: the same text for the same library, wherever and whenever it is made."""
    with_texts = len(library.records) <= LARGEST_WITH_TEXTS
    shown = list(rows(library.records, library.sections, with_texts=with_texts))
    narrowing = facets(shown, library.sections)
    style, script = inline("page.css"), inline("page.js")
    return render(
        "page.html",
        title=line(plain(library.settings.title or library.snapshot.title)) or "Papers",
        count=len(shown),
        years=_years(shown),
        origin=safe_url(library.settings.source),
        survey=next(rows([library.survey], (), with_texts=with_texts)) if library.survey else None,
        groups=_groups(library, shown, files),
        facets=narrowing,
        plots=plots(shown, narrowing),
        plot_width=WIDTH,
        files=files.whole,
        feed=FEED,
        with_texts=with_texts,
        folding=_data(_folding(shown)),
        style=style,
        script=script,
    )


def _folding(shown: Iterable[Row]) -> dict[str, str]:
    """Give what the characters of the searched texts are folded to, those that change: the script has no other rule."""
    letters: set[str] = set()
    for row in shown:
        letters.update(f"{row.key}{row.name.unescape()}{row.title.unescape()}{row.authors}{row.venue}".lower())
    return {letter: folded for letter in sorted(letters) if (folded := fold(letter)) != letter}


def _years(shown: Sequence[Row]) -> str:
    years = sorted(row.year for row in shown if row.year)
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _groups(library: LibraryFolder, shown: Sequence[Row], files: Files) -> list[Group]:
    """Give the papers below their own section's heading, in the list's order; at the end those of none."""
    by_slug: dict[str, list[Row]] = {}
    for row in shown:
        by_slug.setdefault(row.sections[0] if row.sections else "", []).append(row)
    groups, above = [], ""
    for section in library.sections:
        if papers := by_slug.pop(section.slug, None):
            over = section.group if section.group != above else ""
            groups.append(
                Group(
                    section.slug,
                    marked_up(section.title or section.slug),
                    marked_up(over),
                    papers,
                    files.of_sections.get(section.slug, ()),
                )
            )
            above = section.group
    if rest := [row for others in by_slug.values() for row in others]:
        groups.append(Group("", Markup("Others"), Markup(""), rest, ()))
    return groups


def _data(value: object) -> Markup:
    """Give JSON that can stand in a script element: no ``<`` ends it."""
    return Markup(json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"))  # noqa: S704
