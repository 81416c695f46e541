"""``i2vbib sync``: a newer version of the list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click
from msgspec.structs import replace

from i2vbib.api import Library
from i2vbib.catalog import READER
from i2vbib.catalog.dispatch import form_of
from i2vbib.cli.options import report_problems, tell, write_stdout
from i2vbib.errors import UsageError
from i2vbib.library.changes import Change, changes, loses_too_much
from i2vbib.library.folder import Taken
from i2vbib.library.layout import CATALOG
from i2vbib.library.renames import possible_renames
from i2vbib.library.snapshot import fingerprint
from i2vbib.library.storage import read_text
from i2vbib.model.entry import Catalog
from i2vbib.text.counting import counted

PAIRS_SHOWN = 10


@click.command(
    epilog="""\b
Examples:
  i2vbib sync --dry-run
  i2vbib sync README.md"""
)
@click.argument("source", metavar="[LIST]", required=False)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--force", is_flag=True, help="Take the list even if more than a fifth of the entries would go.")
@click.pass_context
def command(context: click.Context, source: str | None, dry_run: bool, force: bool) -> None:
    """Take a newer version of the list, and say what changed; keys stay.

    LIST is a file, - for standard input, an https address or a GitHub repository page. Left out, it is
    data/catalog.md where that was edited, else the place that library.toml names.
    """
    library = Library.open(context.obj)
    library.require_writable()
    text = _newer_text(library, source)
    if dry_run:
        found, renamed, catalog = _outcome(library, text, source)
        _report(found, renamed, _untold(catalog, library), library.path, source)
        return
    with library.writing() as current:
        taken = _taken(current, text, source)
        snapshot = taken.snapshot
        if loses_too_much(current.base, snapshot) and not force:
            raise UsageError("the list would lose more than a fifth of its entries: see --dry-run, or use --force")
        found, renamed = list(changes(current.base, snapshot)), possible_renames(current.base, snapshot)
        if text is not None and not (snapshot.taken and _is_catalog(current, source)):
            snapshot = replace(snapshot, taken=fingerprint(text))
        current.save(snapshot, taken.registry, None if text is None else taken.text)
    _report(found, renamed, _untold(taken.catalog, library), library.path, source)


def _untold(catalog: Catalog, library: Library) -> Catalog:
    """Give a bibliography's catalog without what was told of it when it was read before."""
    if not catalog.claims:
        return catalog
    told = Counter(line.reason for line in library.base.passed_over)

    def is_new(reason: str) -> bool:
        told[reason] -= 1
        return told[reason] < 0

    problems = tuple(problem for problem in catalog.problems if is_new(problem.message))
    passed_over = tuple(line for line in catalog.passed_over if is_new(line.reason))
    return replace(catalog, problems=problems, passed_over=passed_over)


def _newer_text(library: Library, source: str | None) -> str | None:
    """Give the text to take, or ``None`` where it is the catalog's own that was edited."""
    from i2vbib.enrich.sources.lists import read_source

    if library.stale and source is None:
        return None
    if source is not None:
        text = read_source(source)
        if (
            library.changed == CATALOG
            and not _is_catalog(library, source)
            and text != read_text(library.path / CATALOG)
        ):
            raise UsageError(f"{library.path / CATALOG} has edits: take them first with 'i2vbib sync', without LIST")
        return text
    return _news(library, library.settings.source) if library.settings.source else None


def _is_catalog(library: Library, source: str | None) -> bool:
    return source is not None and Path(source).resolve() == (library.path / CATALOG).resolve()


def _news(library: Library, source: str) -> str | None:
    """Give what the list's own place has that was not taken yet; edits of the catalog are not to be lost by it."""
    from i2vbib.enrich.sources.lists import read_source

    text, taken = read_source(source, library.path), library.base.taken
    if fingerprint(text) == taken:
        return None
    if form_of(text, source) != "markdown":  # edits of its list are kept
        return text
    if taken and taken != fingerprint(read_text(library.path / CATALOG)):
        raise UsageError(
            f"{source} has changed, and so has {library.path / CATALOG}: bring the changes together in one of them, "
            "then take it by name, as 'i2vbib sync LIST'"
        )
    return text


def _taken(library: Library, text: str | None, source: str | None) -> Taken:
    """Give what the library becomes: with the text, else with its own list, where that or its reader is another."""
    if text is None and library.snapshot.reader == READER:
        return Taken(library.snapshot, library.registry, library.catalog, "")
    if text is None:
        return library.take(read_text(library.path / CATALOG), CATALOG)
    return library.take(text, source or library.settings.source)


def _outcome(
    library: Library, text: str | None, source: str | None
) -> tuple[list[Change], list[tuple[str, str]], Catalog]:
    taken = _taken(library, text, source)
    return list(changes(library.base, taken.snapshot)), possible_renames(library.base, taken.snapshot), taken.catalog


def _report(
    found: list[Change], renamed: list[tuple[str, str]], catalog: Catalog, folder: Path, source: str | None
) -> None:
    write_stdout(_line(change) for change in found)
    report_problems(catalog, folder / CATALOG, source)
    for old, new in renamed[:PAIRS_SHOWN]:
        advice = f"if they are one paper, 'i2vbib keys rename --same-paper {new} {old}' gives it its key back"
        tell(f"{old} has gone and {new} has come: {advice}")
    if len(renamed) > PAIRS_SHOWN:
        tell(f"and {counted(len(renamed) - PAIRS_SHOWN, 'more such pair')}")
    tell(f"{counted(len(catalog.entries), 'entry')}, {counted(len(found), 'change')}")


def _line(change: Change) -> str:
    what = f"{change.before} -> {change.after}" if change.before and change.after else change.before or change.after
    return f"{change.kind}\t{change.key}\t{what}\n"
