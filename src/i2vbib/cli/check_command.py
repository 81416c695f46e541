"""``i2vbib check``: what is missing, doubtful or contradictory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from i2vbib.api import Library
from i2vbib.cli.options import open_library, select_records, selection_options, write_stdout
from i2vbib.library.layout import CATALOG
from i2vbib.model.selection import Selection
from i2vbib.text.richtext import plain

if TYPE_CHECKING:
    from i2vbib.check import Finding

_SINGULARS: Final = {"entries": "entry", "errors": "error", "warnings": "warning", "notes": "note"}
_ANNOTATIONS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def _explain(context: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code is None:
        return
    from i2vbib.check import rule

    one = rule(code)
    click.echo(f"{one.code} {one.name} ({one.level}): {one.explanation} To mend it: {one.mend}.")
    context.exit()


@click.command(
    epilog="""\b
Examples:
  i2vbib check
  i2vbib check --section tvg --format json
  i2vbib check --explain T02

\b
Rules are switched off in library.toml:
  [check]
  off = ["A03", "missing-pages"]"""
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="github: annotations of a workflow.",
)
@click.option(
    "--explain",
    metavar="CODE",
    callback=_explain,
    expose_value=False,
    is_eager=True,
    help="Say what a rule names, and end.",
)
@selection_options
@click.pass_context
def command(context: click.Context, form: str, selection: Selection) -> None:
    """Say what is missing, doubtful or contradictory; fails if there is an error among it."""
    library = open_library(context)
    keys = {record.key for record in select_records(library, selection)}
    findings = [finding for finding in library.check() if selection == Selection() or finding.key in keys]
    counts = {"entries": len(keys)}
    counts |= {f"{level}s": sum(finding.level == level for finding in findings) for level in _ANNOTATIONS}
    write_stdout(f"{line}\n" for line in _FORMS[form](library, findings, counts))
    context.exit(bool(counts["errors"]))


def _text(library: Library, findings: Sequence[Finding], counts: Mapping[str, int]) -> Iterator[str]:
    titles = {record.key: plain(record.text("title")) for record in library.records}
    for key, group in groupby(findings, key=lambda finding: finding.key):
        found = list(group)
        line = next((f", line {finding.line}" for finding in found if finding.line and key), "")
        yield f"{key}{line}: {titles.get(key, '')}".rstrip(": ") if key else f"{library.path}"
        for finding in found:
            where = f"line {finding.line}: " if finding.line and not key else ""
            yield f"  {finding.code} {finding.level}: {where}{finding.message}"
            yield f"      {finding.mend}"
        yield ""
    yield _summary(counts)


def _summary(counts: Mapping[str, int]) -> str:
    entries, *found = (f"{count} {_SINGULARS[name] if count == 1 else name}" for name, count in counts.items())
    return f"{entries} checked: {', '.join(found)}"


def _json(_library: Library, findings: Sequence[Finding], counts: Mapping[str, int]) -> Iterator[str]:
    data = {"findings": [asdict(finding) for finding in findings], "counts": counts}
    yield json.dumps(data, ensure_ascii=False, indent=2)


def _github(library: Library, findings: Sequence[Finding], counts: Mapping[str, int]) -> Iterator[str]:
    """Give workflow commands as GitHub reads them (its documentation: "Workflow commands for GitHub Actions")."""
    catalog = (library.path / CATALOG).resolve()
    catalog = catalog.relative_to(Path.cwd()) if catalog.is_relative_to(Path.cwd()) else catalog
    for finding in findings:
        place = {"file": catalog.as_posix(), "line": str(finding.line)} if finding.line else {}
        properties = place | {"title": f"{finding.code} {finding.name}"}
        written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        message = ": ".join(filter(None, (finding.key, f"{finding.message} ({finding.mend})")))
        yield f"::{_ANNOTATIONS[finding.level]} {written}::{_data(message)}"
    yield _summary(counts)


def _data(text: str) -> str:
    """Escape a command's message as GitHub's own toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_FORMS: Final[Mapping[str, Callable[[Library, Sequence[Finding], Mapping[str, int]], Iterator[str]]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
