"""``i2vbib export``: the selected entries in one format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from i2vbib.api import Library
from i2vbib.cli.left_out import LeftOut, shortened
from i2vbib.cli.options import (
    open_library,
    require_output,
    select_records,
    selection_options,
    tell,
    write_stdout,
)
from i2vbib.errors import UsageError
from i2vbib.export import FORMATS, INCLUDABLE, TEX, Options
from i2vbib.library.storage import write_text
from i2vbib.model.record import Record
from i2vbib.model.records import Records
from i2vbib.model.selection import Selection, names_of

if TYPE_CHECKING:
    from i2vbib.export.reduced import Reduction


@click.command(
    epilog="""\b
Examples:
  i2vbib export --format bibtex > survey.bib
  i2vbib export --format csl-json --section var --year 2023- -o recent.json
  i2vbib export --key var_xclip_2022 --with code,abstract
  i2vbib export --aux paper.aux -o paper.bib"""
)
@click.option("-f", "--format", "format_name", type=click.Choice(list(FORMATS)), default="bibtex", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Default, and -: stdout.")
@click.option("--with-survey", is_flag=True, help="Also the work that the list itself is cited by.")
@click.option("--with", "extras", metavar="FIELDS", default="", help="Also code, abstract or both: code,abstract.")
@click.option(
    "--encoding",
    type=click.Choice(["ascii", "utf-8"]),
    default="ascii",
    show_default=True,
    help="BibTeX's letters: TeX commands for every LaTeX, or Unicode. The other formats are Unicode.",
)
@click.option("--keep-doubtful", is_flag=True, help="Also identifiers that are another paper's, or nobody's.")
@click.option("--short-venues", is_flag=True, help="CVPR for the proceedings' full name, where the venue is known.")
@click.option("--max-authors", type=click.IntRange(min=1), metavar="N", help="The first N names, then 'and others'.")
@click.option("--without", metavar="FIELDS", default="", help="Leave out fields: url,keywords,eprint,month,publisher.")
@click.option("--since", metavar="DAY", help="Only entries whose key was issued on this day or later: 2026-11-01.")
@selection_options
@click.pass_context
def command(
    context: click.Context,
    format_name: str,
    output: str | None,
    with_survey: bool,
    extras: str,
    encoding: str,
    keep_doubtful: bool,
    short_venues: bool,
    max_authors: int | None,
    without: str,
    since: str | None,
    selection: Selection,
) -> None:
    """Write the selected entries as a bibliography."""
    if output == "":
        raise UsageError("--output needs the name of a file, or - for stdout")
    left_out = LeftOut()
    reduction = _reduction(short_venues, max_authors or 0, without, format_name)
    options = Options(
        encoding,
        _extras(extras),
        keep_doubtful,
        left_out.held.__setitem__,
        left_out.lone.append,
        left_out.settings.append,
        left_out.dates.__setitem__,
        left_out.words.__setitem__,
        reduction=reduction,
    )
    library = open_library(context, for_keys=True)
    records = _chosen(library, format_name, selection, with_survey=with_survey)
    if since is not None:
        records = _issued_since(library, records, since)
    chunks = left_out.watched(library.export(format_name, records, options))
    if output in {None, "-"}:
        write_stdout(chunks, safely=False)
    else:
        require_output(str(output), library.folder)
        write_text(str(output), chunks)
        tell(f"{len(records)} entries written to {output}")
    left_out.tell("'i2vbib check' says more, --keep-doubtful writes them")


def _reduction(short_venues: bool, max_authors: int, without: str, format_name: str) -> Reduction | None:
    """Give what is to be left out, and say which of it BibTeX misses."""
    if not (short_venues or max_authors or without):
        return None
    from i2vbib.export.reduced import REQUIRED, Reduction, read_field_list

    names = read_field_list(without)
    missed = sorted(names & REQUIRED)
    if missed and format_name in TEX:
        click.echo(f"i2vbib: BibTeX warns of entries that have no {' or '.join(missed)}", err=True)
    return Reduction(short_venues, max_authors, names)


def _issued_since(library: Library, records: Sequence[Record], day: str) -> Sequence[Record]:
    """Give the records whose key was issued on a day or later; of a key of no known day that is not known either."""
    from datetime import date

    try:
        first = date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise UsageError(f"--since needs a day, as 2026-11-01, not {day!r}") from error
    keys = {key for key, issued in library.registry.items() if issued.day >= first}
    since = [record for record in records if record.key in keys]
    if not since:
        tell(f"i2vbib: no key was issued on {first} or later")
    return since


def _chosen(library: Library, format_name: str, selection: Selection, *, with_survey: bool) -> Sequence[Record]:
    records = select_records(library, selection)
    if with_survey:
        if library.survey is None:
            raise UsageError("this list names no survey of its own: leave out --with-survey")
        records = [library.survey, *(record for record in records if record.key != library.survey.key)]
    if selection.cited is not None:
        records = list(_under_cited_names(records, selection.cited, format_name))
    if format_name in TEX:
        _tell_other_keys(records)
    return records


def _tell_other_keys(records: Sequence[Record]) -> None:
    """Say which keys no BibTeX file can hold, and what stands there in their place."""
    from i2vbib.export.fields import tex_key

    keys = records.keys if isinstance(records, Records) else [record.key for record in records]
    other = [f"{key!r} as {written}" for key in keys if (written := tex_key(key)) != key]
    if other:
        tell(f"i2vbib: no key of BibTeX, so written otherwise: {shortened(other)}")


def _under_cited_names(records: Sequence[Record], cited: tuple[str, ...], format_name: str) -> Iterator[Record]:
    """Give each record under the names that the document knows it by; BibLaTeX has former keys in ``ids``.

    BibTeX and CSL processors find an entry by nothing but its key.
    """
    from i2vbib.model.selection import cited_as

    for record, names in cited_as(records, cited):
        if names == [record.key] or (format_name == "biblatex" and set(names) <= set(names_of(record))):
            yield record
            continue
        also = ", once for each: a style lists it as often, so cite it by one" if len(names) > 1 else ""
        tell(f"i2vbib: {record.key} is written as {' and '.join(names)}, as it is cited{also}")
        yield from (replace(record, key=name) for name in names)


def _extras(text: str) -> frozenset[str]:
    extras = frozenset(word.strip() for word in text.split(",") if word.strip())
    unknown = sorted(extras - INCLUDABLE)
    if unknown:
        raise UsageError(f"--with knows no {unknown[0]!r}: use {' or '.join(sorted(INCLUDABLE))}")
    return extras
