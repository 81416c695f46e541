"""``i2vbib enrich``: the records, filled through the arXiv and Crossref APIs."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from math import ceil
from typing import TYPE_CHECKING

import click

from i2vbib.api import Library
from i2vbib.cli.enrich_progress import shown
from i2vbib.cli.enrich_summary import NAMES, diff, summary
from i2vbib.cli.options import open_library, select_records, selection_options, tell, write_stdout
from i2vbib.errors import PartialError, UsageError
from i2vbib.facts.sources import ADOPTABLE, SERVICES
from i2vbib.model.record import Record
from i2vbib.model.selection import Selection

if TYPE_CHECKING:
    from i2vbib.enrich.plan import Wish


@click.command(
    epilog="""\b
Examples:
  i2vbib enrich --dry-run
  i2vbib enrich --mailto you@example.org
  i2vbib enrich --accept var_bike_2023=10.1109/CVPR52729.2023.00640"""
)
@click.option("--source", "sources", multiple=True, type=click.Choice(list(NAMES)), help="Only this service.")
@click.option("--refresh", is_flag=True, help="Ask again what was answered before.")
@click.option("--fresh-days", type=click.IntRange(0, 36500), metavar="DAYS", help="How long an answer is fresh.")
@click.option("--dry-run", is_flag=True, help="Only say what would be asked, in how many requests.")
@click.option("--diff", "diffed", is_flag=True, help="With --dry-run: ask, and only show what would change.")
@click.option(
    "--take",
    "taken",
    multiple=True,
    type=click.Choice(ADOPTABLE),
    help="Adopt this service's values where an imported bibliography has others.",
)
@click.option("--mailto", metavar="ADDRESS", help="Your e-mail address, for the services. Default: $I2VBIB_MAILTO.")
@click.option("--accept", "accepted", multiple=True, metavar="KEY=ID", help="Take this DOI or arXiv id for an entry.")
@click.option("--json", "as_json", is_flag=True, help="The outcome on stdout, for programs.")
@selection_options
@click.pass_context
def command(
    context: click.Context,
    sources: tuple[str, ...],
    refresh: bool,
    fresh_days: int | None,
    dry_run: bool,
    diffed: bool,
    taken: tuple[str, ...],
    mailto: str | None,
    accepted: tuple[str, ...],
    as_json: bool,
    selection: Selection,
) -> None:
    """Ask arXiv and Crossref about the selected entries, and keep what they surely know of them."""
    from i2vbib.enrich.plan import Wish
    from i2vbib.enrich.run import enrich
    from i2vbib.enrich.sources.answers import FRESH_DAYS

    library = open_library(context)
    contact = mailto or os.environ.get("I2VBIB_MAILTO") or library.settings.contact
    today = datetime.now(timezone.utc).date()
    days = FRESH_DAYS if fresh_days is None else fresh_days
    wish = Wish(today, sources or tuple(NAMES), days, refresh)
    if accepted:
        _accept(library, accepted, contact)
        return
    records = _records(library, selection)
    if diffed and not dry_run:
        raise UsageError("--diff is about what would change: use it with --dry-run")
    if dry_run and not diffed:
        write_stdout(_plan_lines(library, records, wish, contact))
        return
    with shown() as (progress, told):
        findings = enrich(
            library, records, wish, mailto=contact, progress=progress, tell=told, take=taken, is_kept=not diffed
        )
    if diffed:
        write_stdout(f"{line}\n" for line in diff(findings))
    elif as_json:
        write_stdout([json.dumps(findings.to_json(), ensure_ascii=False, indent=2) + "\n"])
    for line in summary(findings):
        tell(line)
    if findings.unreachable:
        why = "; ".join(findings.unreachable.values())
        raise PartialError(f"{why}; what was learnt is kept, {findings.unanswered} questions are left")


def _records(library: Library, selection: Selection) -> Sequence[Record]:
    records = select_records(library, selection)
    everything = selection == Selection()
    return [*records, library.survey] if everything and library.survey else records


def _accept(library: Library, accepted: tuple[str, ...], mailto: str) -> None:
    from i2vbib.enrich.run import accept

    for text in accepted:
        key, equals, identifier = text.partition("=")
        if not equals or not identifier:
            raise UsageError(f"--accept {text!r} is not of the form KEY=DOI or KEY=ARXIV-ID")
        record = accept(library, key.strip(), identifier.strip(), datetime.now(timezone.utc).date(), mailto=mailto)
        tell(f"{record.key}: {record.text('title')} ({record.text('DOI') or record.text('arxiv')})")


def _plan_lines(library: Library, records: Sequence[Record], wish: Wish, mailto: str) -> Iterator[str]:
    from i2vbib.enrich.run import enrich

    findings = enrich(library, records, replace(wish, is_dry=True), mailto=mailto)
    counts = Counter((question.source, question.kind) for question in findings.open)
    yield from (f"{one.source} {one.kind}\t{one.key}\t{one.text}\n" for one in findings.open)
    told = ", ".join(f"{count} by {NAMES[source]} {kind}" for (source, kind), count in counts.items())
    tell(f"would ask about {len(records)} entries: {told or 'nothing, all is answered'}")
    for name, sent in findings.requests.items():
        if sent:
            seconds = ceil(sent * SERVICES[name].seconds)
            tell(f"{NAMES[name]}: at most {sent} request{'s' * (sent != 1)}, about {seconds} s")
