"""CSL-JSON (schema 1.0.2), as Zotero, Mendeley, pandoc and Crossref write it: an array of items, or one item."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.written_dates import read_date, told_of_date
from i2vbib.catalog.written_identifiers import address_in, arxiv_in, of_written
from i2vbib.model.entry import PassedOver
from i2vbib.model.record import DIALECT, NAME_VARIABLES, TEXT_VARIABLES, TYPE, TYPES, Claim, Value
from i2vbib.text.names import Name, parse_parts
from i2vbib.text.surrogates import may_have_surrogates, without_surrogates

_SPACE: Final = re.compile(r"[\s,]*")
_OPENING: Final = re.compile(r'\s*(?:\{\s*"(?:items|references)"\s*:\s*)?\[?')
_WITHOUT: Final = frozenset({"type", "DOI", "URL", "note"})
_OF_AN_ITEM: Final = frozenset({"title", "author", "issued", "DOI", "URL", "container-title", "ISBN"})
"""What says that an object is a work: any other JSON may have an ``id`` or a ``type``."""
_ARXIV_LINE: Final = re.compile(r"(?i)\s*arxiv\s*:\s*\S+(?:\s*\[[\w.-]+\])?\s*")


def read_csl_json(text: str) -> Bibliography:
    """Give the items of a file; what is no item is passed over."""
    items: list[Imported] = []
    passed_over: list[PassedOver] = []
    for line, item in _objects(text):
        if isinstance(item, PassedOver):
            passed_over.append(item)
        else:
            items.append(Imported(_key(item), _claim(item), line, keywords=_keywords(item)))
    return Bibliography(items, passed_over=passed_over)


def _objects(text: str) -> Iterator[tuple[int, dict[str, Any] | PassedOver]]:
    """Give the objects of the array one by one, each with its line; nothing is read behind what is no JSON."""
    decoder, has_surrogates = json.JSONDecoder(), may_have_surrogates(text)
    opening = _OPENING.match(text)
    place, line, counted = opening.end() if opening else 0, 1, 0
    while True:
        place = _SPACE.match(text, place).end()  # type: ignore[union-attr]  # it matches everywhere
        if text[place : place + 1] in {"", "]", "}"}:
            return
        line, counted = line + text.count("\n", counted, place), place
        try:
            item, place = decoder.raw_decode(text, place)
            item = without_surrogates(item) if has_surrogates else item
        except (ValueError, RecursionError) as error:
            yield line, PassedOver(text[place : place + 80], f"no JSON: {error}", line)
            return
        if isinstance(item, dict) and (_OF_AN_ITEM & item.keys() or _text(item.get("type")) in TYPES):
            yield line, item
        else:
            yield line, PassedOver(str(item)[:80], "no item of a bibliography", line)


def _key(item: Mapping[str, Any]) -> str:
    return " ".join(str(item.get("citation-key") or item.get("id") or "").split())


def _keywords(item: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(word for part in re.split(r"[,;]", str(item.get("keyword") or "")) if (word := part.strip()))


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _claim(item: Mapping[str, Any]) -> Claim:
    kind = _text(item.get("type")) or "document"
    values: dict[str, Value] = {"type": kind}
    values |= {name: _text(value) for name, value in item.items() if name in TEXT_VARIABLES - _WITHOUT}
    values |= {
        name: _names(value) for name, value in item.items() if name in NAME_VARIABLES and isinstance(value, list)
    }
    date = _date(item.get("issued"))
    if issued := read_date(date):
        values["issued"] = issued
    notes = [line for line in str(item.get("note") or "").splitlines() if line.strip()]
    values["note"] = " ".join(" ".join(line for line in notes if not _ARXIV_LINE.fullmatch(line)).split())
    url = address_in(_text(item.get("URL")))
    found = of_written(_text(item.get("DOI")), url)
    if arxiv := found.get("arxiv") or arxiv_in((_text(item.get("number")), *notes)):
        found["arxiv"] = arxiv
    if kind == "article" and arxiv:
        values |= {"number": "", "publisher": "" if values.get("publisher") == "arXiv" else values.get("publisher", "")}
    if kind == "book" and "version" in item:
        values |= {"type": "software", "edition": _text(item["version"])}
    fields = {DIALECT: "csl-json", TYPE: kind}
    fields |= {name: _raw(value) for name, value in item.items() if name not in {"id", "type"}}
    return imported_claim(values | found | {"URL": url}, fields, told_of_date(date))


def _raw(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _names(names: list[Any]) -> tuple[Name, ...]:
    parts = (
        {part: text for part, value in name.items() if (text := _text(value))}
        for name in names
        if isinstance(name, dict)
    )
    return tuple(name for one in parts if (name := _name(one)) != Name())


def _name(parts: Mapping[str, str]) -> Name:
    if parts.keys() != {"family", "given"}:
        return Name.from_csl(parts)
    return parse_parts(parts["family"], parts["given"])


def _date(date: Any) -> str:
    """Give ``date-parts``, of numbers or texts, as one text, or else the words that stand for them."""
    if not isinstance(date, dict):
        return _text(date)
    parts = date.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    if first and all(str(part).strip().isdecimal() for part in first[:3]):
        year, *others = (str(part).strip().lstrip("0") or "0" for part in first[:3])
        return "-".join((year.zfill(4), *others))
    return _text(date.get("raw") or date.get("literal"))
