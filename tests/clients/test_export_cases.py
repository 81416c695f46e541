"""The collected cases of what an export must carry, each in the reader that it names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
import pytest

from conftest import IN_CI, SHARED, Run
from readers import ended

INDEX = SHARED / "cases" / "exports" / "index.json"
CASES: list[dict[str, Any]] = json.loads(INDEX.read_text("utf-8"))["cases"] if INDEX.is_file() else []


def agrees(found: Any, wanted: Any) -> bool:
    """Say whether a value is the wanted one, or meets all that is asked of it."""
    if isinstance(wanted, dict) and wanted.keys() & {"any", "contains", "lacks", "regex"}:
        text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
        return (
            ("any" not in wanted or any(agrees(found, one) for one in wanted["any"]))
            and all(part in text for part in _listed(wanted.get("contains", [])))
            and (found is None or not any(part in text for part in _listed(wanted.get("lacks", []))))
            and ("regex" not in wanted or (found is not None and re.search(wanted["regex"], text) is not None))
        )
    return found in (None, "", []) if wanted is None else bool(found == wanted)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def fields_of(form: str, text: str) -> dict[str, Any]:
    """Give the first entry of an export."""
    if form == "csl-json":
        first: dict[str, Any] = json.loads(text)[0]
        return first
    if form == "ris":
        tags: dict[str, Any] = {}
        for tag, value in re.findall(r"^([A-Z][A-Z0-9])  - (.*?)\r?$", text.partition("ER  -")[0], re.MULTILINE):
            tags.setdefault(tag, []).append(value)
        return tags
    entry = bibtexparser.parse_string(text).entries[0]
    return {"entrytype": entry.entry_type} | {field.key: field.value for field in entry.fields}


def in_pandoc(form: str, text: str, folder: Path) -> dict[str, Any]:
    """Give what pandoc reads of an export, and what it prints."""
    source = {"csl-json": "csljson"}.get(form, form)
    read = ended("pandoc", "-f", source, "-t", "csljson", folder=folder, stdin=text).stdout
    printed = ended("pandoc", "-f", source, "-t", "plain", "--citeproc", "--wrap=none", folder=folder, stdin=text)
    first: dict[str, Any] = json.loads(read)[0]
    return first | {"printed": printed.stdout}


def library_of(case: dict[str, Any], run: Run) -> list[str]:
    Path("list.md").write_text(case["list"], "utf-8")
    assert run("init", "list.md").status == 0
    keys = [item["id"] for item in json.loads(run("export", "-f", "csl-json").text)]
    facts = _listed(case.get("facts", {}))
    tables = [f"[{key}]\n{_toml_lines(fact)}" for key, fact in zip(keys, facts, strict=False) if fact]
    Path("data/overrides.toml").write_text("".join(tables), "utf-8")
    return keys


def _toml_lines(fact: dict[str, Any]) -> str:
    return "".join(f"{name} = {_toml(value)}\n" for name, value in fact.items())


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {_toml(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.skipif(not CASES and not IN_CI, reason="the collected cases are not beside this checkout")
def test_the_cases_are_there() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_export_carries_what_it_must(case: dict[str, Any], run: Run, folder: Path) -> None:
    keys = library_of(case, run)
    for form, wanted in case.get("shows", {}).items():
        reader, _, source = form.rpartition(":")
        text = run("export", "-f", source).text
        if reader:
            wanted = wanted.get("fields", {}) | ({"printed": wanted["text"]} if "text" in wanted else {})  # noqa: PLW2901
        found = in_pandoc(source, text, folder) if reader else fields_of(source, text)
        assert {name: found.get(name) for name, want in wanted.items() if not agrees(found.get(name), want)} == {}
    for style, text in case.get("cited", {}).items():
        assert agrees(" ".join(run("cite", *keys, "--style", style).text.split()), text)
    if "refused" in case:
        refused = run("export")
        assert refused.status == 1
        assert agrees(refused.err, case["refused"])
    if "aux" in case:
        Path("p.aux").write_text(case["aux"].replace("KEY", keys[0]), "utf-8")
        assert (run("export", "--strict", "--aux", "p.aux").status == 0) is case["strict"]
