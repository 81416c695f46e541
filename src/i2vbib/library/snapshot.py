"""What ``records.json`` holds: the list as it was last read, and every claim about every paper.

The catalog is what people edit, and reading Markdown is slow; a snapshot that was made from the very same text
stands in for it. ``fingerprint`` tells whether it was.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final, NamedTuple, cast

from i2vbib.errors import LibraryError
from i2vbib.model.entry import Entry, PassedOver, Section
from i2vbib.model.record import SOURCES, TEXT_VARIABLES, Claim, Provenance, Source, value_from_json, value_to_json
from i2vbib.model.verdict import STATES, Verdict

RECORD_END: Final = b"\n  },\n"
"""What stands between two records in ``records.json`` as the program lays it out: no string holds a line feed."""

RECORDS_BEGIN: Final = '{"records": {'
RECORDS_END: Final = "}}}"
"""What makes an object of the file's form of what stands between two such places."""

_ENTRY_TEXTS: Final = ("title", "link", "venue", "name", "transfer_type", "code", "key")
_ENTRY_LISTS: Final = ("sections", "authors", "links")


class Paper(NamedTuple):
    """One citation key: its row of the list (``None`` once it has left it), and what is claimed of it."""

    key: str
    entry: Entry | None
    claims: tuple[Claim, ...] = ()
    aliases: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


class Snapshot(NamedTuple):
    """A list and its records; ``papers`` are in the list's order, those that left it at the end."""

    fingerprint: str = ""
    title: str = ""
    sections: tuple[Section, ...] = ()
    papers: Mapping[str, Paper] = {}
    survey: str = ""
    taken: str = ""
    """The :func:`list_mark` of the list that was last taken from elsewhere: other words in the catalog are edits."""

    entries: int = 0
    """How many papers the list held when ``records.json`` was written: one that has gone from it since is missed.

    It is 0 where that is not known.
    """

    passed_over: tuple[PassedOver, ...] = ()

    @property
    def living(self) -> int:
        """How many papers the list holds, its survey among them."""
        return sum(paper.entry is not None for paper in self.papers.values())


def fingerprint(version: str, texts: Iterable[str]) -> str:
    """Give a mark of the texts that a snapshot is made from, and of the program that reads them.

    Length and checksum find every edit but one in four thousand million; importing a stronger digest would cost
    each export a tenth of its time.
    """
    checksum, length = zlib.crc32(version.encode()), 0
    for text in texts:
        data = b"\0" + text.encode()
        checksum, length = zlib.crc32(data, checksum), length + len(data)
    return f"{length}-{checksum:08x}"


def list_mark(text: str) -> str:
    """Give a mark of a list's text, whatever program reads it."""
    return fingerprint("", (text,))


def snapshot_to_json(snapshot: Snapshot) -> dict[str, Any]:
    """Give the snapshot's form in ``records.json``; empty parts are left out."""
    return {
        "catalog": {
            "fingerprint": snapshot.fingerprint,
            "title": snapshot.title,
            "survey": snapshot.survey,
            "taken": snapshot.taken,
            "entries": snapshot.living,
            "sections": [
                {"slug": section.slug, "title": section.title, "group": section.group} for section in snapshot.sections
            ],
            **(
                {"passed-over": [_passed_to_json(line) for line in snapshot.passed_over]}
                if snapshot.passed_over
                else {}
            ),
        },
        "records": {key: _paper_to_json(paper) for key, paper in snapshot.papers.items()},
    }


def _passed_to_json(line: PassedOver) -> dict[str, str]:
    return {"text": line.text, "reason": line.reason}


def _paper_to_json(paper: Paper) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    if paper.entry is not None:
        parts["entry"] = _entry_to_json(paper.entry)
    if paper.aliases:
        parts["aliases"] = list(paper.aliases)
    if paper.verdicts:
        parts["verdicts"] = [_verdict_to_json(verdict) for verdict in paper.verdicts]
    parts["claims"] = [_claim_to_json(claim) for claim in paper.claims]
    return parts


def _verdict_to_json(verdict: Verdict) -> dict[str, str]:
    return {name: value for name, value in verdict._asdict().items() if value}


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    parts: dict[str, Any] = {"sections": list(entry.sections), "year": entry.year}
    parts |= {name: getattr(entry, name) for name in _ENTRY_TEXTS}
    parts |= {name: list(getattr(entry, name)) for name in _ENTRY_LISTS[1:]}
    return {name: value for name, value in parts.items() if value}


def _claim_to_json(claim: Claim) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "source": claim.provenance.source,
        "url": claim.provenance.url,
        "date": claim.provenance.date,
        "remark": claim.remark,
        "fields": dict(claim.fields),
        "values": {variable: value_to_json(value) for variable, value in claim.values.items()},
    }
    return {name: value for name, value in parts.items() if value}


def snapshot_from_texts(texts: Iterable[str], path: str = "records.json") -> Snapshot:
    """Read ``records.json`` from the pieces that it falls into at :data:`RECORD_END`; none is an empty snapshot.

    Raises :class:`LibraryError` when it has another form.
    """
    with _damage_told(path):
        return _snapshot_from_json(_objects(_whole_pieces(texts)))


def papers_from_piece(piece: str, path: str = "records.json") -> list[Paper]:
    """Read the records of a piece made whole; raises :class:`LibraryError` when it has another form."""
    with _damage_told(path):
        return [_paper_from_json(key, parts) for key, parts in json.loads(piece)["records"].items()]


def _whole_pieces(texts: Iterable[str]) -> Iterator[str]:
    """Give each piece as an object of the file's form, with some of its records; the first has the catalog."""
    texts = iter(texts)
    text = next(texts, "{}")
    for following in texts:
        yield text + RECORDS_END
        text = RECORDS_BEGIN + following
    yield text


def _objects(pieces: Iterable[str]) -> Iterator[dict[str, Any]]:
    more = True
    for piece in pieces:
        if not more:
            raise ValueError("records stand before something else")
        data = json.loads(piece)
        more = next(reversed(data), "") == "records"
        yield data


@contextmanager
def _damage_told(path: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise LibraryError(f"{path} is damaged ({error}): restore it from version control") from error
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LibraryError(f"{path} is damaged (it has another form): restore it from version control") from error


def _snapshot_from_json(objects: Iterator[dict[str, Any]]) -> Snapshot:
    first = next(objects)
    if first == {}:
        return Snapshot()
    catalog = first["catalog"]
    return Snapshot(
        fingerprint=str(catalog["fingerprint"]),
        title=str(catalog["title"]),
        sections=tuple(
            Section(section["slug"], section["title"], section.get("group", "")) for section in catalog["sections"]
        ),
        papers={
            key: _paper_from_json(key, parts)
            for data in chain([first], objects)
            for key, parts in data["records"].items()
        },
        survey=str(catalog.get("survey", "")),
        taken=str(catalog.get("taken", "")),
        entries=int(catalog.get("entries", 0)),
        passed_over=tuple(PassedOver(line["text"], line["reason"]) for line in catalog.get("passed-over", ())),
    )


def _paper_from_json(key: str, parts: Mapping[str, Any]) -> Paper:
    entry = parts.get("entry")
    return Paper(
        key,
        entry=None if entry is None else _entry_from_json(entry),
        claims=tuple([_claim_from_json(claim) for claim in parts["claims"]]),
        aliases=tuple(parts.get("aliases", ())),
        verdicts=tuple([_verdict_from_json(verdict) for verdict in parts.get("verdicts", ())]),
    )


def _verdict_from_json(parts: Mapping[str, str]) -> Verdict:
    if parts["state"] not in STATES:
        raise ValueError(f"no verdict is {parts['state']!r}")
    return Verdict(**cast("dict[str, Any]", parts))


def _entry_from_json(parts: Mapping[str, Any]) -> Entry:
    known: dict[str, Any] = {name: parts[name] for name in _ENTRY_TEXTS if name in parts}
    known |= {name: tuple(parts[name]) for name in _ENTRY_LISTS if name in parts}
    return Entry(year=parts.get("year"), **known)


def _claim_from_json(parts: Mapping[str, Any]) -> Claim:
    values = parts["values"]
    for variable, value in values.items():
        if variable not in TEXT_VARIABLES or type(value) is not str:  # most are text, and as they should be
            values[variable] = value_from_json(variable, value)
    source, url, date, remark = parts["source"], parts.get("url", ""), parts.get("date", ""), parts.get("remark", "")
    if source not in SOURCES or not type(url) is type(date) is type(remark) is str:
        raise ValueError(f"no source is {source!r}, {url!r}, {date!r}, {remark!r}")
    return Claim(Provenance(cast("Source", source), url, date), values, remark, parts.get("fields", {}))
