"""``i2vbib sections``: the list's headings."""

from __future__ import annotations

from collections import Counter

import click

from i2vbib.cli.options import open_library
from i2vbib.cli.terminal_tables import write_table


@click.command(epilog="Example: i2vbib sections")
@click.pass_context
def command(context: click.Context) -> None:
    """List the sections: slug, number of entries, title, group; parted by tabs where no terminal is."""
    library = open_library(context)
    counts = Counter(slug for record in library.records for slug in record.entry.sections)
    write_table(
        ("Slug", "Entries", "Title", "Group"),
        ((section.slug, str(counts[section.slug]), section.title, section.group) for section in library.sections),
    )
