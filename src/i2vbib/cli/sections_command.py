"""``i2vbib sections``: the list's headings."""

from __future__ import annotations

from collections import Counter

import click

from i2vbib.cli.options import open_library, write_stdout


@click.command(epilog="Example: i2vbib sections")
@click.pass_context
def command(context: click.Context) -> None:
    """List the sections: slug, number of entries, title, group, parted by tabs."""
    library = open_library(context)
    counts = Counter(slug for record in library.records for slug in record.entry.sections)
    write_stdout(
        f"{section.slug}\t{counts[section.slug]}\t{section.title}\t{section.group}\n" for section in library.sections
    )
