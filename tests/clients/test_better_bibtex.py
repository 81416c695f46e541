"""Better BibTeX's parser: what a Zotero user's import gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

import pytest

from i2vbib.export import fields
from readers import fold, node, person, works

FORMATS = ["bibtex", "biblatex"]

Parsed: TypeAlias = dict[str, Any]


def read(folder: Path, name: str, format_name: str) -> Parsed:
    parsed: Parsed = node("better-bibtex.mjs", works(name).write(folder, format_name), folder=folder)
    assert parsed["errors"] == []
    assert [entry["key"] for entry in parsed["entries"]] == works(name).keys
    return parsed


def creator(name: dict[str, str]) -> str:
    csl = {"lastName": "family", "firstName": "given", "prefix": "dropping-particle", "name": "literal"}
    return person({csl.get(part, part): value for part, value in name.items()})


@pytest.fixture(scope="module", params=FORMATS)
def shipped_as_read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Parsed:
    return read(tmp_path_factory.mktemp("shipped"), "shipped", request.param)


def assert_titles_and_names(parsed: Parsed, name: str) -> None:
    for entry, ours in zip(parsed["entries"], works(name).items.values(), strict=True):
        found = entry["fields"]
        assert fold(found["title"]) == fold(ours["title"])
        assert [creator(author) for author in found["author"]] == [person(author) for author in ours["author"]]


def test_arxiv_ids_and_dois_are_read_raw(shipped_as_read: Parsed) -> None:
    entries = {entry["key"]: entry["fields"] for entry in shipped_as_read["entries"]}
    for record in works("shipped").records:
        raw = entries[record.key]
        assert (raw.get("eprint", ""), raw.get("doi", "")) == (fields.arxiv_id(record), fields.doi(record))
        assert raw.get("eprinttype", "") == ("arxiv" if raw.get("eprint") else "")


def test_sections_are_groups_below_their_headings(shipped_as_read: Parsed) -> None:
    tree = {
        group["name"]: {below["name"]: below["entries"] for below in group["groups"]} or group["entries"]
        for group in shipped_as_read["groups"]
    }
    expected: dict[str, Any] = {}
    for section in works("shipped").sections:
        keys = [record.key for record in works("shipped").records if section.slug in record.entry.sections]
        (expected.setdefault(section.group, {}) if section.group else expected)[section.title] = keys
    assert tree == expected


def test_titles_and_names_of_the_list_are_read_as_they_are(shipped_as_read: Parsed) -> None:
    assert_titles_and_names(shipped_as_read, "shipped")


@pytest.mark.parametrize("format_name", FORMATS)
def test_titles_and_names_of_every_kind_are_read_as_they_are(tmp_path: Path, format_name: str) -> None:
    assert_titles_and_names(read(tmp_path, "rich", format_name), "rich")


@pytest.mark.parametrize("format_name", FORMATS)
def test_hostile_texts_stay_in_their_fields(tmp_path: Path, format_name: str) -> None:
    (group,) = read(tmp_path, "hostile", format_name)["groups"]
    assert group["entries"] == works("hostile").keys
