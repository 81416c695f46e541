"""The date of an imported entry as its owner wrote it, where that says more than a day, a month or a year.

A record's ``issued`` is what every format can hold. Where it is the owner's, each writer takes from here what its
format holds beyond that: a range, "about", a season, "in press". What a format cannot hold is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from i2vbib.catalog.date_words import DateWords, read_date_words
from i2vbib.export.owned import is_owned
from i2vbib.facts.bibtex_fields import PUBLICATION_STATES
from i2vbib.model.record import DIALECT, LAST_YEAR, Date, Record
from i2vbib.text.edtf import FIRST_SEASON, Extent, Point, read_edtf
from i2vbib.text.tex_reader import decode

_STATE_WORDS: Final = {key: words for words, key in reversed([*PUBLICATION_STATES.items()]) if key}
_SEASON_NUMBERS: Final = frozenset("1234")
_TRUE: Final = frozenset({"True", "true", "1"})
_WITH_OTHER: Final = 3
"""What stands behind year, month and day in RIS's ``DA``: its place."""


def date_words(record: Record, format_name: str) -> DateWords | None:
    """Give what the owner's date says where that is more than ``issued`` holds.

    Nothing where that is not the owner's, or the date is written as they wrote it, since this is their format.
    """
    dialect = record.fields.get(DIALECT, "")
    if dialect == format_name or dialect not in _READERS:
        return None
    if record.values.get("issued") == "" or not is_owned(record, "issued"):
        return None
    words = _READERS[dialect](record.fields)
    return None if words.is_plain else words


def _of_tex(fields: Mapping[str, str]) -> DateWords:
    parts = [decode(fields.get(name, "")) for name in ("date" if fields.get("date") else "year", "month", "day")]
    extent = read_edtf(fields["date"]) if fields.get("date") else None  # whose tilde is no blank
    words = DateWords(parts[0], extent) if extent else read_date_words(*parts)
    state, original = decode(fields.get("pubstate", "")), decode(fields.get("origdate", ""))
    if state:
        words = words._replace(state=_STATE_WORDS.get(state, state))
    return words._replace(original=original) if original else words


def _of_ris(fields: Mapping[str, str]) -> DateWords:
    date, year = (fields.get(tag, "").partition("\n")[0] for tag in ("DA", "PY"))
    parts = (date or year or fields.get("Y1", "").partition("\n")[0]).split("/", _WITH_OTHER)
    other = parts[_WITH_OTHER].strip() if len(parts) > _WITH_OTHER else ""
    if not other:
        return read_date_words(year or "/".join(parts).strip("/"))
    words = read_date_words(other)
    return read_date_words(parts[0], other) if words.extent is None and not words.state else words


def _of_csl(fields: Mapping[str, str]) -> DateWords:
    date, state = json.loads(fields.get("issued", "null")), json.loads(fields.get("status", '""'))
    if not isinstance(date, dict):
        return read_date_words(str(date or ""))
    text = date.get("literal") or date.get("raw")
    words = read_date_words(str(text)) if text else DateWords("", _extent_of_csl(date))
    return words._replace(state=state) if isinstance(state, str) and state and not words.state else words


def _extent_of_csl(date: Mapping[str, Any]) -> Extent | None:
    """Read ``date-parts``, of which an open end is 0 or empty, ``circa`` and ``season``."""
    written = date.get("date-parts")
    ends = [end for end in written[:2] if isinstance(end, list)] if isinstance(written, list) else []
    mark = "~" if str(date.get("circa")) in _TRUE else ""
    season = str(date.get("season") or "")
    points = []
    for end in ends:
        year, month, day = [_number(str(part)) for part in [*end, 0, 0, 0][:3]]
        real = Date.real(year, month, day) if 0 < year <= LAST_YEAR else None
        if season in _SEASON_NUMBERS and real and not real.month:
            real = Date(year, FIRST_SEASON - 1 + int(season))
        points.append(Point(f"{year:04}", real.month, real.day, mark) if real else None)
    if not any(points):
        return None
    return Extent(points[0], points[1], is_range=True) if len(points) > 1 else Extent(points[0])


def _number(part: str) -> int:
    """Give the number that a part of a date is, 0 for what is none; Python reads no number of thousands of digits."""
    return int(part) if part.isdecimal() and len(part) <= len(str(LAST_YEAR)) else 0


_READERS: Final[Mapping[str, Callable[[Mapping[str, str]], DateWords]]] = {
    "bibtex": _of_tex, "biblatex": _of_tex, "csl-json": _of_csl, "ris": _of_ris,
}  # fmt: skip


def words_of_date(record: Record, format_name: str = "") -> str:
    """Give the words of a date for a format that takes any, nothing where ``issued`` says it all."""
    words = date_words(record, format_name)
    return words.in_words() if words else ""


def biblatex_date(record: Record, to_tex: Callable[[str], str]) -> dict[str, str]:
    """Give BibLaTeX's fields for a date, beside those that ``issued`` gives; ``pubstate`` is a key or any words."""
    words = date_words(record, "biblatex")
    if words is None:
        return {}
    date = {"date": words.extent.edtf()} if words.extent and not words.extent.is_plain else {}
    state = PUBLICATION_STATES.get(words.state.lower(), "") or to_tex(words.state)
    return date | {"pubstate": state, "origdate": words.original}


def bibtex_date(record: Record, to_tex: Callable[[str], str]) -> dict[str, str]:
    """Give BibTeX's ``year`` and, where it is no macro, ``month``; styles print any words."""
    words = date_words(record, "bibtex")
    if words is None:
        return {}
    if words.extent is None:
        return {"year": to_tex(words.words if words.rest else words.state)}
    year, month = words.extent.in_words()
    written = {"year": to_tex(f"[{words.original}] {year}" if words.original else year)}
    return written if words.extent.is_plain else written | {"month": to_tex(month)}


def ris_date(record: Record) -> str:
    """Give RIS's ``DA`` where words stand in it: behind the year if they say the rest of it, else alone.

    Zotero shows all its parts, the year last (``Spring 2001``).
    """
    words = date_words(record, "ris")
    if words is None:
        return ""
    year, month = words.extent.in_words() if words.extent else ("", "")
    if year.isdecimal() and month and words == DateWords(words.words, words.extent):
        return f"{year}///{month}"
    return f"///{words.in_words()}"


def csl_dates(record: Record) -> dict[str, Any]:
    """Give CSL's variables for a date; an open end is 0, as pandoc writes it."""
    words = date_words(record, "csl-json")
    if words is None:
        return {}
    variables: dict[str, Any] = {"status": words.state} if words.state else {}
    if words.original.isdecimal():
        variables["original-date"] = {"date-parts": [[int(words.original)]]}
    if words.extent and words.extent.first:
        return variables if words.extent.is_plain else variables | {"issued": _csl_date(words.extent)}
    if words.extent or words.rest:  # without a first date, which readers take for the year
        variables["issued"] = {"literal": words.in_words()}
    return variables


def _csl_date(extent: Extent) -> dict[str, Any]:
    ends = [extent.first, extent.last] if extent.is_range else [extent.first]
    if not extent.is_range and extent.first and "X" in extent.first.year:
        ends = [extent.first._replace(year=extent.first.year.replace("X", digit)) for digit in "09"]
    parts = [_csl_parts(end) if end else [0] for end in ends]
    marked = any(end.mark for end in ends if end)
    date: dict[str, Any] = {"date-parts": parts} | ({"circa": True} if marked else {})
    if len(ends) == 1 and ends[0] and ends[0].month >= FIRST_SEASON:
        date["season"] = ends[0].month - FIRST_SEASON + 1
    return date


def _csl_parts(point: Point) -> list[int]:
    month = point.month if point.month < FIRST_SEASON else 0
    return [part for part in (int(point.year.replace("X", "0")), month, point.day) if part]


def lost_dates(records: Iterable[Record], format_name: str) -> list[tuple[str, str]]:
    """Give the keys of records of whose date a format cannot hold all, with the words of that date."""
    read = [(record, date_words(record, format_name)) for record in records]
    return [(record.key, words.in_words()) for record, words in read if words and _lost(words, format_name, record)]


def _lost(words: DateWords, format_name: str, record: Record) -> bool:
    """Whether a format has no place for all that the words say."""
    if format_name == "bibtex":
        has_more = words.rest or (words.state and "pubstate" not in record.fields)
        return bool(words.extent and has_more)
    if format_name == "csl-json":
        return words.rest and words.extent is not None
    return format_name == "hayagriva" or (format_name == "biblatex" and words.rest)
