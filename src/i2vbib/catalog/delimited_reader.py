"""A table of papers as spreadsheets save and paste it: CSV or TSV whose first line names the columns.

What its columns hold is known by their headings, as in a list's tables.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.claim import listed_claim
from i2vbib.catalog.markdown.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.columns import read_heading
from i2vbib.catalog.markdown.dates import read_year
from i2vbib.catalog.written_identifiers import of_written
from i2vbib.facts.identifiers import page_url
from i2vbib.model.entry import Entry, PassedOver
from i2vbib.text.names import parse_name

_DELIMITERS: Final = "\t;,"
_IDENTIFIERS: Final = re.compile(r"(?i)(?:doi|arxiv|identifier|url|link|openreview)s?(?: ?id| ?number| ?link)?")
_MARKUP: Final = re.compile(r"\s*(?:[#>|*+-]|\d+[.)]\s|\[)")
"""How lines of Markdown begin."""
_ALONE: Final = re.compile(
    r"(?i)(?:https?://\S+|(?:doi:)?10\.\d{4,9}/\S+|(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?|(?:19|20)\d\d)"
)
"""A field that a table of papers has: an address, an identifier, a year."""
_LONGEST_FIELD: Final = 2**31 - 1
"""Characters, as many as csv can be allowed everywhere."""
_LOOKED_AT: Final = 50
"""Lines by which a table is known."""


def holds_table(text: str) -> bool:
    """Say whether a text is a table whose header names titles or identifiers, and something else."""
    return _columns(text) is not None


def lacks_header(text: str) -> bool:
    """Say whether a text is a table by its form, and nothing tells what its columns hold."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    if len(lines) < 2 or any(map(_MARKUP.match, lines)):  # noqa: PLR2004  # one line is no table
        return False
    for delimiter in _DELIMITERS:
        rows = [row for row, _ in _rows("\n".join(lines), delimiter)]
        widths = {len(row) for row in rows}
        if len(widths) == 1 and widths.pop() > (1 if delimiter == "\t" else 2):
            return all(any(_ALONE.fullmatch(field.strip()) for field in row) for row in rows[1:])
    return False


def read_delimited(text: str) -> Bibliography:
    """Give an entry for each row; a row without title and identifier is passed over."""
    found = _columns(text)
    if found is None:
        return Bibliography(())
    delimiter, columns = found
    items, passed_over = [], []
    rows = _rows(text, delimiter)
    next(rows)
    for row, line in rows:
        values = {kind: " ".join(value.split()) for kind, value in zip(columns, row, strict=False) if kind}
        if not any(map(str.strip, row)):
            continue
        item = _item(values, line)
        if item:
            items.append(item)
        else:
            passed_over.append(PassedOver(delimiter.join(row)[:200], "no title and no identifier", line))
    return Bibliography(items, passed_over=passed_over)


def _rows(text: str, delimiter: str) -> Iterator[tuple[list[str], int]]:
    """Give the fields of each row, however long, and the line in which it ends."""
    csv.field_size_limit(_LONGEST_FIELD)
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")  # NUL stops csv before Python 3.11
    reader = csv.reader(io.StringIO(lines), delimiter=delimiter)
    yield from ((row, reader.line_num) for row in reader)


def _columns(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Give the delimiter, and for each column what it holds, nothing for an unknown one."""
    header = next((line for line in text.removeprefix("\ufeff").splitlines() if line.strip()), "")
    if _MARKUP.match(header):
        return None
    for delimiter in _DELIMITERS:
        columns = tuple(_held(cell) for cell in next((row for row, _ in _rows(header, delimiter)), []))
        known = set(filter(None, columns))
        if len(known) > 1 and not known.isdisjoint({"title", "identifier"}):
            return delimiter, columns
    return None


def _held(heading: str) -> str:
    if _IDENTIFIERS.fullmatch(heading.strip()):
        return "identifier"
    kinds = read_heading(heading)
    order = ("title", "paper", "authors", "venue", "publication", "year", "key")
    kind = next((kind for kind in order if kind in kinds), "")
    return {"paper": "title", "publication": "venue"}.get(kind, kind)


def _item(values: dict[str, str], line: int) -> Imported | None:
    found = of_written(*_addresses(values.get("identifier", "")))
    link = next(iter(_addresses(values.get("identifier", ""))), "")
    title = values.get("title", "")
    if not title and not found:
        return None
    listed = Entry(title, link=link, year=read_year(values.get("year", "")), venue=values.get("venue", ""))
    claimed = dict(listed_claim(listed).values) | found
    if authors := tuple(_authors(values.get("authors", ""))):
        claimed["author"] = tuple(map(parse_name, authors))
    if "://" in link:
        claimed["URL"] = page_url(link)
    return Imported(values.get("key", ""), imported_claim(claimed, {}), line)


def _addresses(text: str) -> Iterable[str]:
    return filter(None, re.split(r"[\s;]+", text))


def _authors(text: str) -> Iterator[str]:
    """Give the names in a cell: as lists have them, else what stands between semicolons."""
    names = read_authors(text, families=True, east_asian=True)
    yield from (name for name in names or map(str.strip, text.split(";")) if name and name != OTHERS)
