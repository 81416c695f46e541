"""``i2vbib check``: what is missing, doubtful or contradictory."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from i2vbib.api import Library
from i2vbib.cli.options import open_library, select_records, selection_options, tell, write_stdout
from i2vbib.errors import PartialError
from i2vbib.library.layout import CATALOG
from i2vbib.model.selection import Selection
from i2vbib.text.richtext import plain

FORMS = ("text", "json", "github", "markdown")


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
  i2vbib check --summary
  i2vbib check --explain T02
  i2vbib check refs.bib --format markdown

\b
Rules are switched off in library.toml:
  [check]
  off = ["A03", "missing-pages"]"""
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="github: annotations of a workflow; markdown: a report to read or to send.",
)
@click.option("--summary", is_flag=True, help="Only how often each rule found something.")
@click.option("--all", "every", is_flag=True, help="Every finding, also of a rule that has many.")
@click.option(
    "--explain",
    metavar="CODE",
    callback=_explain,
    expose_value=False,
    is_eager=True,
    help="Say what a rule names, and end.",
)
@click.option("--offline", is_flag=True, help="With FILE: ask no service.")
@selection_options
@click.argument("source", metavar="[FILE]", required=False)
@click.pass_context
def command(
    context: click.Context,
    source: str | None,
    form: str,
    summary: bool,
    every: bool,
    offline: bool,
    selection: Selection,
) -> None:
    """Say what is missing, doubtful or contradictory; fails if there is an error among it.

    With FILE (a .bib, CSL-JSON or RIS) that is checked, without a library: the services are asked about it.
    """
    if source is None:
        status = _report(open_library(context), None, form, selection, summary=summary, every=every)
    else:
        status = _check_file(source, form, selection, offline=offline, summary=summary, every=every)
    if status:
        context.exit(status)


def _check_file(source: str, form: str, selection: Selection, *, offline: bool, summary: bool, every: bool) -> int:
    from i2vbib.cli.file_alone import asked, library_of

    with library_of(source) as library:
        if offline:
            return _report(library, source, form, selection, summary=summary, every=every)
        filled, findings = asked(library, None)
        status = _report(filled, source, form, selection, summary=summary, every=every)
    if findings.unreachable:
        tell(f"i2vbib: {'; '.join(findings.unreachable.values())}: the rest is checked without it")
        status = status or PartialError.exit_status
    return status


def _report(
    library: Library, source: str | None, form: str, selection: Selection, *, summary: bool, every: bool
) -> int:
    """Write what is found; give the status, 1 if there is an error among it."""
    from i2vbib.check.report import Report
    from i2vbib.check.report_forms import write

    records = select_records(library, selection)
    keys = {record.key for record in records}
    findings = [finding for finding in library.check() if selection == Selection() or finding.key in keys]
    titles = {record.key: plain(record.text("title")) for record in records}
    verdicts: Counter[str] = Counter(verdict.state for record in records for verdict in record.verdicts)
    subject, file = (source, source) if source else (str(library.path), _shown_path(library))
    report = Report(subject, file, len(keys), findings, titles, verdicts)
    lines = (f"{line}\n" for line in write(report, form, summary=summary, every=every))
    write_stdout(lines, safely=form != "github")  # which is made of the runner's own commands
    return int(bool(report.counts["errors"]))


def _shown_path(library: Library) -> str:
    catalog = (library.path / CATALOG).resolve()
    return (catalog.relative_to(Path.cwd()) if catalog.is_relative_to(Path.cwd()) else catalog).as_posix()
