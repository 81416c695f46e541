"""``i2vbib list``: the entries, one a line."""

from __future__ import annotations

import click

from i2vbib.catalog.claim import listed_venue
from i2vbib.cli.options import open_library, select_records, selection_options
from i2vbib.cli.terminal_tables import write_table
from i2vbib.model.record import Record
from i2vbib.model.selection import Selection
from i2vbib.model.verdict import RETRACTED, STATES
from i2vbib.text.richtext import plain


@click.command(epilog="Example: i2vbib list --section tvg --year 2025")
@click.option(
    "--verdict",
    type=click.Choice([*STATES, RETRACTED]),
    help="Only entries with a DOI or arXiv id of which the services said this.",
)
@selection_options
@click.pass_context
def command(context: click.Context, verdict: str | None, selection: Selection) -> None:
    """List the entries: key, year, venue, title; parted by tabs where no terminal is."""
    library = open_library(context, for_keys=True)
    write_table(
        ("Key", "Year", "Venue", "Title"),
        (
            (record.key, _year(record), listed_venue(record.entry), plain(record.text("title")))
            for record in select_records(library, selection)
            if verdict is None or any(told.answers_to(verdict) for told in record.verdicts)
        ),
    )


def _year(record: Record) -> str:
    """Give the list's year, else the record's: a link may tell it."""
    year = record.entry.year or (record.issued.year if record.issued else "")
    return str(year)
