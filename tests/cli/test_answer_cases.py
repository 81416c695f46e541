"""What ``enrich`` makes of answers as the services really give them: each case is a kind of trouble."""

from __future__ import annotations

import json
import re
import shutil
import time
from pathlib import Path
from typing import Any

import bibtexparser
import pytest

from cases import agrees, cases_of, text_of
from conftest import Outcome, Run
from server.canned import Canned

SERVICES = {"crossref", "arxiv", "datacite"}


def canned_of(case: dict[str, Any]) -> Canned:
    """Give services that have the works of a case."""
    works, feed, message = [], "", ""
    for name in case.get("answers", ()):
        text = text_of("answers", name)
        if name.endswith(".xml"):
            feed += text
        elif case.get("whole_message"):
            message = text
        else:
            found = json.loads(text)
            works += found if isinstance(found, list) else [found]
    for mark, run in case.get("repeat", {}).items():
        works = json.loads(json.dumps(works).replace(mark, json.dumps(run["repeat"] * run["times"])[1:-1]))
    return Canned(works, feed, message, searched=case.get("asked") == "search")


def enriched_within(seconds: float, run: Run, folder: Path) -> Outcome:
    """Enrich a list in so many seconds of the processor's, up to three times anew: a busy machine only slows it down."""
    for _ in range(3):
        shutil.rmtree(folder / "data", ignore_errors=True)
        assert run("init", "list.md").status == 0
        start = time.process_time()
        enriched = run("enrich", "--json", "--refresh")
        if time.process_time() - start < seconds:
            return enriched
    pytest.fail(f"enriching took more than {seconds} s three times")


def state_of(run: Run, key: str, enriched: str) -> str:
    fields = json.loads(run("show", key, "--json").text)["fields"]
    if any(field["source"] in SERVICES for field in fields.values()):
        return "taken"
    return "undecided" if any(one["key"] == key for one in json.loads(enriched)["undecided"]) else "refused"


def shown(run: Run, form: str, at: int) -> dict[str, Any]:
    """Give the fields of an entry as an export shows them."""
    text = run("export", "-f", form).text
    if form == "csl-json":
        return dict(json.loads(text)[at])
    entry = bibtexparser.parse_string(text).entries[at]
    return {"entrytype": entry.entry_type} | {field.key.lower(): field.value for field in entry.fields}


@pytest.mark.parametrize("case", cases_of("answers"))
def test_answers(case: dict[str, Any], run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "list.md").write_text(case["list"], "utf-8")
    with canned_of(case).running() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        enriched = enriched_within(2 * case.get("limit_cpu_s", 20), run, folder)
    assert enriched.status in case.get("exit", [0]), enriched.err
    at = case.get("at", 0)
    key = run("list").text.splitlines()[at].split("\t")[0]
    states = case.get("state", ["taken", "undecided", "refused"])
    is_doubtful = states in ("unknown id", "another paper")
    wanted = ["refused", "undecided"] if is_doubtful else states
    assert state_of(run, key, enriched.text) in (wanted if isinstance(wanted, list) else [wanted])
    findings = [one for one in json.loads(run("check", "--format", "json").text)["findings"] if one["key"] == key]
    if is_doubtful:
        grave = [one["message"] + one["mend"] for one in findings if one["level"] in {"error", "warning"}]
        assert any(case["identifier"].lower() in text.lower() for text in grave)
    assert not {one["code"] for one in findings} & set(case.get("check_lacks", ()))
    told = json.dumps(findings, ensure_ascii=False)
    assert re.search(case.get("notice", ""), told, re.IGNORECASE)
    assert "no_notice" not in case or not re.search(case["no_notice"], told, re.IGNORECASE)
    for form, fields in case.get("shows", {}).items():
        item = shown(run, form, at)
        assert [name for name, value in fields.items() if not agrees(item.get(name), value)] == [], item
