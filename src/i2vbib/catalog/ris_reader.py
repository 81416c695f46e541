"""RIS, as EndNote, Zotero, Mendeley and publishers write it.

rispy reads the references. It loses a file with a byte order mark, a reference without its last line, a tag that is
written with one blank, and which keyword begins a line of its own; a line without a tag behind the first one stops it.
So these are mended first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.written_dates import date_of_ris, read_date, told_of_date
from i2vbib.catalog.written_identifiers import address_in, arxiv_in, of_written
from i2vbib.facts.ris_tags import CONTAINERS, OTHER_TYPE, TYPES, variable_of
from i2vbib.model.entry import PassedOver
from i2vbib.model.record import DIALECT, TYPE, Claim, Value
from i2vbib.text.name_reader import ORGANISATION
from i2vbib.text.names import Name, is_suffix, parse_parts

_TAG: Final = re.compile(r"([A-Z][A-Z0-9]) {0,3}- ?(.*)")
_ENDS: Final = frozenset({"ER", "EF"})
"""What ends a reference, and Web of Science's files."""
_TEXTS: Final = ("title", "collection-title", "volume", "issue", "edition", "publisher", "publisher-place", "ISBN",
                 "ISSN", "number", "genre", "language", "abstract", "note")  # fmt: skip
_EXTRA: Final = re.compile(r"(?i)\s*(citation key|type|archive id)\s*:\s*(.+)")
_INITIALS: Final = re.compile(r" (?:[A-Z]\.?[ -]?){0,2}[A-Z]\.?$")
"""What stands behind a family name, which has small letters, where there is no comma."""


_NO_KEY: Final = re.compile(r"\d+")
"""What databases number their references by: the next export gives the same number to another one."""


class _Tags(dict[str, str]):
    """Each tag under its own name."""

    def __missing__(self, tag: str) -> str:
        return tag


def read_ris(text: str) -> Bibliography:
    """Give the references of a file; a line that belongs to none is passed over."""
    from rispy.parser import RisParser

    lines, starts, passed_over = _mended(text)
    parser = RisParser(mapping=_Tags(), list_tags=[], delimiter_tags_mapping={}, enforce_list_tags=False)
    items = []
    for line, reference in zip(starts, parser.parse_lines(iter(lines)), strict=True):
        tags = {tag: [value] if isinstance(value, str) else value for tag, value in reference.items()}
        items.append(Imported(_key(tags), _claim(tags), line, keywords=tuple(_keywords(tags))))
    return Bibliography(items, passed_over=passed_over)


def _mended(text: str) -> tuple[list[str], list[int], list[PassedOver]]:
    """Give the lines as rispy reads them, the line that each reference begins in, and what belongs to none."""
    lines: list[list[str]] = []
    starts: list[int] = []
    passed_over: list[PassedOver] = []
    at = "ER"
    for number, line in enumerate(text.splitlines(), start=1):
        found = _TAG.match(line.lstrip())
        tag, value = (found[1], found[2].strip()) if found else ("", line.strip())
        if tag == "TY":
            lines += [["ER  - "]] * (at != "ER")
            starts.append(number)
        elif not (tag or value):
            continue
        elif at == "ER" or (at == "TY" and not tag):
            if tag not in _ENDS and (tag or at == "TY"):
                passed_over.append(PassedOver(line.strip()[:80], "it stands before a reference's first tag", number))
            continue
        at = tag or at
        if tag or at == "KW":
            lines.append([f"{at}  - {value}"])
        else:
            lines[-1].append(value)
    return [" ".join(parts) for parts in lines] + ["ER  - "] * (at != "ER"), starts, passed_over


def _extra(tags: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give what Zotero keeps in ``M2``: ``Citation Key: …``, ``Type: preprint``."""
    found = (_EXTRA.fullmatch(part) for line in tags.get("M2", ()) for part in line.split("\n"))
    return {line[1].lower(): line[2].strip() for line in found if line}


def _key(tags: Mapping[str, Sequence[str]]) -> str:
    key = " ".join((_extra(tags).get("citation key") or tags.get("ID", [""])[0]).split())
    return "" if _NO_KEY.fullmatch(key) else key


def _keywords(tags: Mapping[str, Sequence[str]]) -> list[str]:
    words = tags.get("KW", ())
    return [
        word for line in words for part in re.split(r"[;,]" if len(words) == 1 else ";", line) if (word := part.strip())
    ]


def _claim(tags: Mapping[str, Sequence[str]]) -> Claim:
    ris_type = tags["TY"][0]
    is_preprint = _extra(tags).get("type", "").lower() == "preprint"
    kind = "article" if is_preprint else TYPES.get(ris_type, OTHER_TYPE)
    values: dict[str, Value] = {"type": kind}
    for tag, lines in tags.items():
        if (variable := variable_of(ris_type, tag)) in _TEXTS and variable not in values:
            values[variable] = " ".join(" ".join(lines).split())
        elif variable in {"author", "editor"} and variable not in values:
            values[variable] = tuple(_name(line) for line in lines if line.strip(" ,"))
    first = {tag: lines[0] for tag, lines in tags.items()}
    values |= _publication(kind, first) | {"keyword": ", ".join(_keywords(tags))}
    date = date_of_ris(first)
    if issued := read_date(*date):
        values["issued"] = issued
    values |= _identifiers(tags, first)
    if is_preprint and values.get("publisher") == "arXiv":
        values["publisher"] = ""
    fields = {tag: "\n".join(lines) for tag, lines in tags.items() if tag not in {"TY", "ID"}}
    return imported_claim(values, {DIALECT: "ris", TYPE: ris_type, **fields}, told_of_date(*date))


def _publication(kind: str, first: Mapping[str, str]) -> dict[str, Value]:
    """Give where a work appeared; the second title of a conference paper is the event's, where there is another."""
    named = [tag for tag in CONTAINERS if first.get(tag)]
    values: dict[str, Value] = {}
    if kind == "paper-conference" and "T2" in named and named[0] in {"C3", "BT"}:
        values["event-title"] = first["T2"]
    if named:
        values["container-title"] = first[named[0]]
    if pages := "-".join(filter(None, (first.get("SP", ""), first.get("EP", "")))):
        values["page"] = pages
    return values


def _identifiers(tags: Mapping[str, Sequence[str]], first: Mapping[str, str]) -> dict[str, Any]:
    urls = [address for line in tags.get("UR", ()) if (address := address_in(line))]
    archived = _extra(tags).get("archive id", "")
    found = of_written(first.get("DO", ""), first.get("M3", ""), archived, *urls)
    if arxiv := found.get("arxiv") or arxiv_in(
        line for tag in ("M2", "AN", "N1", "JO", "T2") for line in tags.get(tag, ())
    ):
        found["arxiv"] = arxiv
    return found | ({"URL": urls[0]} if urls else {})


def _name(line: str) -> Name:
    """Read ``Family, Given, Suffix``; what has no comma, or ends in one, is one undivided name.

    Some databases write ``Benton MJ``, some programs put the suffix before the given name as BibTeX does.
    """
    family, *others = (" ".join(part.split()) for part in line.split(","))
    given, suffix = (*others, "", "")[:2]
    if suffix and is_suffix(given):
        given, suffix = suffix, given
    if not others and (found := _INITIALS.search(family)) and not ORGANISATION.search(family):
        last = family[: found.start()]
        family, given = (last, found[0].strip()) if last != last.upper() else (family, "")
    return parse_parts(family, given, suffix) if given else Name(literal=family)
