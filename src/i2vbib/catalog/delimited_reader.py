"""A table of papers as spreadsheets save and paste it: CSV or TSV whose first line names the columns.

What its columns hold is known by their headings, as in a list's tables.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.claim import listed_claim
from i2vbib.catalog.markdown.inline.columns import read_heading
from i2vbib.catalog.markdown.inline.dates import read_year
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.written_identifiers import of_written
from i2vbib.facts.identifier_forms import ARXIV_ID, DOI_PREFIX
from i2vbib.facts.identifiers import page_url
from i2vbib.model.entry import Entry, PassedOver, Problem
from i2vbib.text.names import PARTICLES, parse_name

_DELIMITERS: Final = "\t;,"
_IDENTIFIERS: Final = re.compile(r"(?i)(?:doi|arxiv|identifier|url|link|openreview)s?(?: ?id| ?number| ?link)?")
_FURTHER: Final = {
    "volume": "volume", "issue": "issue", "number": "issue", "pages": "page", "page": "page", "issn": "ISSN",
    "isbn": "ISBN", "start page": "from", "page start": "from", "end page": "to", "page end": "to",
    "art. no.": "number", "article number": "number",
}  # fmt: skip
"""Columns that a list does not have, and the CSL variables that they hold; pages may stand in two."""
_MARKUP: Final = re.compile(r"\s*(?:[#>|*+-]|\d+[.)]\s|\[)")
"""How lines of Markdown begin."""
_ALONE: Final = re.compile(
    rf"(?i)(?:https?://\S+|(?:doi:)?{DOI_PREFIX}\S+|(?:arxiv:)?(?:{ARXIV_ID})(?:v\d+)?|(?:19|20)\d\d)"
)
"""A field that a table of papers has: an address, an identifier, a year."""
_INVERTED: Final = re.compile(rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s+)*\S+,(?:(?! and )[^,&])*", re.IGNORECASE)
"""One name, as in a table that parts names by semicolons: ``van Dam, Jo``."""
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
    (header, first), *rows = [(row, line) for row, line in _rows(text, delimiter) if any(map(str.strip, row))]
    in_rows = [_values(columns, row) for row, _ in rows]
    are_parted = any(";" in values.get("authors", "") for values in in_rows)
    for (row, line), values in zip(rows, in_rows, strict=True):
        item = _item(values, line, are_parted=are_parted)
        if item:
            items.append(item)
        else:
            passed_over.append(PassedOver(delimiter.join(row)[:200], "no title and no identifier", line))
    return Bibliography(items, _unread(header, first, columns, [row for row, _ in rows]), passed_over)


def _values(columns: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Give what a row holds of each kind: of two columns of one kind the first that is filled, but all identifiers."""
    values: dict[str, str] = {}
    for kind, field in zip(columns, row, strict=False):
        text = " ".join(field.split())
        if kind == "identifier":
            values[kind] = f"{values.get(kind, '')} {text}".strip()
        elif kind and text:
            values.setdefault(kind, text)
    return values


def _unread(header: Sequence[str], line: int, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Problem]:
    """Name the columns of which nothing is taken, where they hold something."""
    held = {place for row in rows for place, field in enumerate(row) if field.strip()}
    unread = [" ".join(name.split()) for place, name in enumerate(header) if not columns[place] and place in held]
    return [Problem(line, f"columns that are not read: {', '.join(unread)[:200]}")] if unread else []


def _rows(text: str, delimiter: str) -> Iterator[tuple[list[str], int]]:
    """Give the fields of each row, however long, and the line in which it ends."""
    csv.field_size_limit(_LONGEST_FIELD)
    text = text.removeprefix("\ufeff").replace("\0", "")  # NUL stops csv before Python 3.11
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(lines), delimiter=delimiter)
    yield from ((row, reader.line_num) for row in reader)


def _columns(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Give the delimiter, and for each column what it holds, nothing for an unknown one."""
    first = next((line for line in text.removeprefix("\ufeff").splitlines() if line.strip()), "")
    if _MARKUP.match(first):
        return None
    for delimiter in _DELIMITERS:
        if delimiter not in first:
            continue
        columns = _kinds(next((row for row, _ in _rows(text, delimiter) if any(map(str.strip, row))), []))
        known = set(filter(None, columns))
        if len(known) > 1 and not known.isdisjoint({"title", "identifier"}):
            return delimiter, columns
    return None


def _kinds(headings: Sequence[str]) -> tuple[str, ...]:
    """Give what columns hold; beside another title ``Source Title`` and ``Publication Title`` are where it stands."""
    kinds = [_held(heading) for heading in headings]
    if kinds.count("title") > 1:
        kinds = ["venue" if _is_containers(heading) else kind for heading, kind in zip(headings, kinds, strict=True)]
    if "volume" not in kinds:  # else it is the row's own
        kinds = ["" if kind == "issue" and _named(heading) == "number" else kind
                 for heading, kind in zip(headings, kinds, strict=True)]  # fmt: skip
    return tuple(kinds)


def _is_containers(heading: str) -> bool:
    of, _, title = _named(heading).rpartition(" ")
    return title == "title" and not read_heading(of).isdisjoint({"venue", "publication"})


def _held(heading: str) -> str:
    if _IDENTIFIERS.fullmatch(heading.strip()):
        return "identifier"
    kinds = read_heading(heading)
    order = ("title", "paper", "authors", "venue", "publication", "year", "key")
    kind = next((kind for kind in order if kind in kinds), "")
    return {"paper": "title", "publication": "venue"}.get(kind, kind) or _FURTHER.get(_named(heading), "")


def _named(heading: str) -> str:
    return heading.strip().lower()


def _item(values: dict[str, str], line: int, *, are_parted: bool) -> Imported | None:
    found = of_written(*_addresses(values.get("identifier", "")), *_addresses(values.get("venue", "")))
    link = next(iter(_addresses(values.get("identifier", ""))), "")
    title = values.get("title", "")
    if not title and not found:
        return None
    listed = Entry(title, link=link, year=read_year(values.get("year", "")), venue=values.get("venue", ""))
    claimed = dict(listed_claim(listed).values) | found
    values.setdefault("page", "-".join(values.pop(end) for end in ("from", "to") if end in values))
    claimed |= {variable: values[variable] for variable in _FURTHER.values() if variable in values}
    if authors := tuple(_authors(values.get("authors", ""), are_parted=are_parted)):
        claimed["author"] = tuple(map(parse_name, authors))
    if "://" in link:
        claimed["URL"] = page_url(link)
    return Imported(values.get("key", ""), imported_claim(claimed, {}), line)


def _addresses(text: str) -> Iterable[str]:
    return filter(None, re.split(r"[\s;]+", text))


def _authors(text: str, *, are_parted: bool) -> Iterator[str]:
    """Give the names in a cell: what stands between semicolons where the table has some, else as lists have them."""
    for part in text.split(";") if are_parted else [text]:
        is_one = are_parted and (";" in text or _INVERTED.fullmatch(part.strip())) and "," in part
        names = () if is_one else read_authors(part, families=True, east_asian=True)
        yield from (name for name in names or map(str.strip, part.split(";")) if name and name != OTHERS)
