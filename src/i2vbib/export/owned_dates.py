"""The date of an imported entry as its owner wrote it, where that says more than a day, a month or a year.

A record's ``issued`` is what every format can hold. Where it is the owner's, each writer takes from here what its
format holds beyond that: a range, "about", a season, "in press". What a format cannot hold is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from i2vbib.catalog.date_words import DateWords, read_date_words
from i2vbib.catalog.written_dates import date_of_ris
from i2vbib.export.owned import is_owned
from i2vbib.facts.bibtex_fields import PUBLICATION_STATES
from i2vbib.model.record import DIALECT, LAST_YEAR, Date, Record
from i2vbib.text.edtf import FIRST_SEASON, SEASONS, Extent, Point, read_edtf
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
    return _first_published(words, original, read_edtf(fields.get("origdate", ""))) if original else words


def _first_published(words: DateWords, original: str, extent: Extent | None = None) -> DateWords:
    """Give the words of a date with those of when the work was first published, which may be no date either."""
    extent = extent or read_date_words(original).extent
    return words._replace(original=extent) if extent else words._replace(words=f"[{original}] {words.words}", rest=True)


def _of_ris(fields: Mapping[str, str]) -> DateWords:
    first = {tag: text.partition("\n")[0] for tag, text in fields.items()}
    words, original = _date_of_ris(first), read_date_words(first.get("OP", ""))
    return words if original.rest else words._replace(original=original.extent or words.original)


def _date_of_ris(first: Mapping[str, str]) -> DateWords:
    date, year = first.get("DA", ""), first.get("PY", "")
    parts = (date or year or first.get("Y1", "")).split("/", _WITH_OTHER)
    other = parts[_WITH_OTHER].strip() if len(parts) > _WITH_OTHER else ""
    if not other:
        return read_date_words(*date_of_ris(first))
    words = read_date_words(other)
    if words.extent or words.state:
        return words
    words = read_date_words(parts[0], other)
    return words._replace(words="/".join(parts)) if words.rest else words


def _of_csl(fields: Mapping[str, str]) -> DateWords:
    date, state, original = (json.loads(fields.get(name, "null")) for name in ("issued", "status", "original-date"))
    words = words_of_csl(date)
    if isinstance(state, str) and state and not words.state:
        words = words._replace(state=state)
    if first := words_of_csl(original) if original else None:
        words = _first_published(words, first.words or first.in_words(), None if first.rest else first.extent)
    return words


def words_of_csl(date: object) -> DateWords:
    """Read one of CSL's dates, in whichever form."""
    if isinstance(date, dict) and not any(date.get(name) for name in ("literal", "raw", "edtf")):
        return DateWords("", _extent_of_csl(date))
    text = str((date.get("literal") or date.get("raw") or date["edtf"]) if isinstance(date, dict) else date or "")
    extent = read_edtf(text)
    return DateWords(text, extent) if extent else read_date_words(text)


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
        if real and FIRST_SEASON <= month < FIRST_SEASON + len(SEASONS):
            real = Date(year, month)
        elif season in _SEASON_NUMBERS and real and not real.month:
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
    return date | {"pubstate": state, "origdate": words.original.edtf() if words.original else ""}


def bibtex_date(record: Record, to_tex: Callable[[str], str]) -> dict[str, str]:
    """Give BibTeX's ``year`` and, where it is no macro, ``month``; styles print any words."""
    words = date_words(record, "bibtex")
    if words is None:
        return {}
    if words.extent is None:
        original_stands = words.original and "origdate" in record.fields
        return {"year": to_tex(words.state if original_stands else words.in_words())}
    year, month = words.extent.in_words()
    written = {"year": to_tex(f"[{words.original.in_one()}] {year}" if words.original else year)}
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
    """Give CSL's variables for a date; an open end is 0, as pandoc writes it, a season at one end of two a month."""
    words = date_words(record, "csl-json")
    if words is None:
        return {}
    variables: dict[str, Any] = {"status": words.state} if words.state else {}
    if words.original:
        variables["original-date"] = csl_date(words.original)
    if words.extent:
        return variables if words.extent.is_plain else variables | {"issued": csl_date(words.extent)}
    return variables | ({"issued": {"literal": words.in_words()}} if words.rest else {})


def csl_date(extent: Extent) -> dict[str, Any]:
    """Give one of CSL's dates."""
    if extent.first is None:  # readers would take the last one for the year
        return {"literal": extent.in_one()}
    ends = [extent.first, extent.last] if extent.is_range else [extent.first]
    if not extent.is_range and "X" in extent.first.year:
        ends = [extent.first._replace(year=extent.first.year.replace("X", digit)) for digit in "09"]
    parts = [_csl_parts(end, with_season=extent.is_range) if end else [0] for end in ends]
    marked = any(end.mark for end in ends if end)
    date: dict[str, Any] = {"date-parts": parts} | ({"circa": True} if marked else {})
    if len(ends) == 1 and ends[0] and ends[0].month >= FIRST_SEASON:
        date["season"] = ends[0].month - FIRST_SEASON + 1
    return date


def _csl_parts(point: Point, *, with_season: bool) -> list[int]:
    month = point.month if with_season or point.month < FIRST_SEASON else 0
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
