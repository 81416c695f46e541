"""Hayagriva: the YAML that Typst reads, as its specification says (``docs/file-format.md`` of its repository).

What a work is part of is its ``parent``: proceedings or a journal, with their own series. Texts are YAML's
double-quoted scalars, which are JSON's strings. Braces keep capitals from a style, as in BibTeX; a dollar would begin
mathematics of Typst. There is no field for sections.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.export.capitals import acronyms, protected
from i2vbib.facts.venues import names_event
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain


class _Kind(NamedTuple):
    """An entry type, and that of what its container is."""

    name: str
    parent: str = ""


_KINDS: Final[Mapping[str, _Kind]] = {
    "paper-conference": _Kind("article", "proceedings"),
    "article-journal": _Kind("article", "periodical"),
    "article-magazine": _Kind("article", "periodical"),
    "article-newspaper": _Kind("article", "newspaper"),
    "article": _Kind("article"),
    "chapter": _Kind("chapter", "book"),
    "book": _Kind("book"),
    "report": _Kind("report"),
    "thesis": _Kind("thesis"),
    "software": _Kind("repository"),
    "webpage": _Kind("web", "web"),
    "post-weblog": _Kind("article", "blog"),
    "manuscript": _Kind("manuscript"),
    "speech": _Kind("misc", "conference"),
    "patent": _Kind("patent"),
    "standard": _Kind("report"),
    "review": _Kind("article", "periodical"), "review-book": _Kind("article", "periodical"),
    "entry": _Kind("entry", "reference"), "entry-dictionary": _Kind("entry", "reference"),
    "entry-encyclopedia": _Kind("entry", "reference"),
    "motion_picture": _Kind("video"), "broadcast": _Kind("video"), "song": _Kind("audio"), "graphic": _Kind("artwork"),
    "figure": _Kind("artwork"), "map": _Kind("artwork"), "legal_case": _Kind("case"),
    "legislation": _Kind("legislation"), "bill": _Kind("legislation"), "performance": _Kind("performance"),
    "post": _Kind("post"),
}  # fmt: skip
_OTHER: Final = _Kind("misc")
_NUMBERED: Final = frozenset({"report", "patent", "standard", "legislation", "bill", "legal_case", "hearing"})
_SERIES: Final = frozenset({"proceedings", "periodical", "book"})
"""The types that may be part of a series, which is an anthology."""

_MARKED: Final = re.compile(r"[\\{}$]")
_PLAIN_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]*")  # with the line it is no word of YAML's own
_PLAIN_NAME: Final = re.compile(r"[^\W\d_][^,{}]*")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")

_to_json: Final = json.JSONEncoder(ensure_ascii=False).encode


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:  # noqa: ARG001
    """Give the records as one YAML mapping, an entry for each key."""
    before = ""
    for text in batches.map(partial(_text, options=options)):
        yield before + text
        before = "\n"


def _text(records: Sequence[Record], *, options: Options) -> str:
    return "\n".join(f"{_key(record.key)}:\n{_yaml(_entry(record, options), 1)}" for record in records)


def _entry(record: Record, options: Options) -> dict[str, Any]:
    kind = _KINDS.get(record.text("type"), _OTHER)
    issued = record.issued
    names = tuple(filter(None, [plain(record.entry.name)]))
    title = fields.line(plain(fields.line(record.text("title"))))
    article_number = record.text("number") if record.text("type") == "article-journal" else ""
    entry: dict[str, Any] = {
        "type": _Word(kind.name),
        "title": _braced(title, protected(title, names)),
        "author": _people(record.names("author")),
        "date": _Word(issued.iso()) if issued else "",
        "editor": _people(record.names("editor")) if kind.parent not in _SERIES else (),
        "genre": _formatted(record.text("genre")),
        "page-range": fields.page(record) or fields.line(article_number),
        "url": _address(record),
        "serial-number": _serial_numbers(record),
        "language": language if _LANGUAGE.fullmatch(language := record.text("language")) else "",
        "note": _formatted(record.text("note")),
        "abstract": _formatted(record.text("abstract")) if "abstract" in options.include else "",
    }
    if "code" in options.include and (code := fields.code_url(record)):
        entry["note"] = "; ".join(filter(None, (entry["note"], f"Code: {_formatted(code)}")))
    own, parents = _publication(record, kind)
    return entry | own | {"parent": parents}


def _address(record: Record) -> str | dict[str, str]:
    """Give the address, with the day on which the owner of a bibliography saw it."""
    address = fields.address(record)
    if not (address and record.fields):
        return address
    from i2vbib.export.other_dates import other_dates

    accessed = other_dates(record, "hayagriva").get("accessed", "")
    return {"value": address, "date": _Word(accessed)} if accessed else address


def _serial_numbers(record: Record) -> dict[str, str]:
    kind = record.text("type")
    number = record.text("number") if kind in _NUMBERED else ""
    version = record.text("edition") if kind == "software" else ""
    isbn = record.text("ISBN") if kind == "book" else ""
    numbers = {"serial": number, "version": version, "doi": fields.doi(record), "isbn": isbn}
    return {name: fields.line(text) for name, text in numbers.items()} | {"arxiv": fields.arxiv_id(record)}


def _publication(record: Record, kind: _Kind) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Give what a work's publication adds to itself, and what it is part of."""
    facts: dict[str, Any] = {
        "volume": fields.line(record.text("volume")),
        "issue": fields.line(record.text("issue")),
        "edition": fields.line(record.text("edition")) if kind.name != "repository" else "",
        "publisher": _publisher(record),
    }
    series = _part("anthology", record.text("collection-title"))
    if fields.is_preprint(record) and fields.arxiv_id(record):
        return facts | {"publisher": ""}, [{"type": _Word("repository"), "title": "{arXiv}"}]
    if not kind.parent:
        return facts, series
    container = record.text("container-title")
    parent: dict[str, Any] = {"type": _Word(kind.parent), "title": _container(container)}
    if kind.parent in _SERIES:
        serial = {"isbn": fields.line(record.text("ISBN")), "issn": fields.line(record.text("ISSN"))}
        parent |= {"editor": _people(record.names("editor"))} | facts | {"serial-number": serial, "parent": series}
        facts = {}
    event = record.text("event-title")
    meeting = [] if names_event(container, event) else _part("conference", event)
    if meeting:
        meeting[0]["location"] = _formatted(record.text("event-place"))
    return facts, [parent, *meeting]


def _publisher(record: Record) -> Any:
    name, place = _formatted(record.text("publisher")), _formatted(record.text("publisher-place"))
    return {"name": name, "location": place} if name and place else name


def _part(kind: str, title: str) -> list[dict[str, Any]]:
    return [{"type": _Word(kind), "title": _container(title)}] if title else []


def _people(names: Sequence[Name]) -> list[Any]:
    return [person for person in map(_person, names) if person]


def _person(name: Name) -> Any:
    """Give ``Family, Given``, or each part by its name where the text would be parted otherwise."""
    prefix, family = map(fields.line, fields.particle_and_family(name))
    given, suffix = fields.line(name.given), fields.line(name.suffix)
    if name.literal or not (family and given):
        whole = fields.two_parts(name)[0]
        return {"name": whole} if whole else ""
    if not (prefix or suffix or family[0].islower()) and _PLAIN_NAME.fullmatch(family) and _PLAIN_NAME.fullmatch(given):
        return f"{family}, {given}"
    return {"name": family, "given-name": given, "prefix": prefix, "suffix": suffix}


def _container(title: str) -> str:
    title = fields.line(title)
    return _braced(title, acronyms(title))


def _braced(text: str, parts: Sequence[tuple[int, int]]) -> str:
    """Give a text with braces around the parts whose capitals must stay.

    Of one that begins with such a word, Typst 0.15 drops the blank after it: there the braces are around the whole.
    """
    written, done = "", 0
    if parts and parts[0][0] == 0 and text[parts[0][1] :].startswith(" "):
        parts = [(0, len(text))]
    for start, end in parts:
        written += f"{_formatted(text[done:start], strip=False)}{{{_formatted(text[start:end], strip=False)}}}"
        done = end
    return written + _formatted(text[done:], strip=False)


def _formatted(text: str, *, strip: bool = True) -> str:
    """Give a text in which no sign is markup."""
    return _MARKED.sub(r"\\\g<0>", fields.line(text) if strip else text)


class _Word(str):
    """A value that is written without quotation marks."""

    __slots__ = ()


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else _to_json(key)


def _yaml(mapping: Mapping[str, Any], depth: int) -> str:
    return "".join(_field(f"{'  ' * depth}{name}:", value, depth) for name, value in mapping.items())


def _field(head: str, value: Any, depth: int) -> str:
    """Give a field in block style; nothing where nothing is in it."""
    if isinstance(value, dict):
        inner = _yaml(value, depth + 1)
        return f"{head}\n{inner}" if inner else ""
    if isinstance(value, list):
        if len(value) == 1 and isinstance(value[0], dict):
            return _field(head, value[0], depth)
        indent = "  " * (depth + 1)
        items = "".join(f"{indent}- {_yaml_item(item, depth + 2)}" for item in value)
        return f"{head}\n{items}" if items else ""
    return f"{head} {value if isinstance(value, _Word) else _to_json(value)}\n" if value else ""


def _yaml_item(item: Any, depth: int) -> str:
    return _yaml(item, depth).lstrip() if isinstance(item, dict) else f"{_to_json(item)}\n"
