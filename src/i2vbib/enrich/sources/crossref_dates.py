"""The day of publication, of the many days that Crossref has for a work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Any, Final

from i2vbib.model.record import NO_CALENDAR, Date

_DATES: Final = ("issued", "published", "published-print", "published-online", "posted", "approved")
"""Where the day of publication stands, the best first; the day of registration (``created``) is no such day."""

_EARLIEST, _LATEST = 1400, 2200


def read_issued(item: Mapping[str, Any]) -> Date | None:
    """Give the day of publication: that of the printed issue or book where the pages are of that, else the best."""
    kind, paged = item.get("type"), item.get("page") or item.get("article-number")
    in_issue = kind == "journal-article" and (item.get("volume") or item.get("issue"))
    printed = ("published-print",) if paged and (in_issue or kind == "book-chapter") else ()
    return next(filter(None, (_date(item.get(name)) for name in (*printed, *_DATES))), None)


def _date(value: Any) -> Date | None:
    """Read ``{"date-parts": [[2022, 10, 23]]}``; a month or a day that no calendar has is left out."""
    try:
        parts = [int(part) for part in _written(value["date-parts"][0])]
    except (TypeError, KeyError, IndexError, ValueError, OverflowError):
        return None
    return Date.real(*parts[:3]) if parts and _EARLIEST <= parts[0] <= _LATEST else None


def _written(parts: Iterable[Any]) -> Iterator[Any]:
    """Give the parts of a date up to the first that is not known."""
    return takewhile(lambda part: part is not None, parts)


def impossible_issued(item: Mapping[str, Any]) -> str:
    """Say which day of publication no calendar has; nothing where all days are real."""
    for name in _DATES:
        value = item.get(name)
        parts = value.get("date-parts") if isinstance(value, Mapping) else None
        first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
        written = [str(part)[:9] for part in _written(first[:3])]
        date = _date(value)
        if written and (date is None or len(date.parts()) < len(written)):
            return f"Crossref dates it {'-'.join(written)}, {NO_CALENDAR}"
    return ""
