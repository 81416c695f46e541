"""Files of a library that are cut, damaged, lost or badly merged: named, and nothing more is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run


def test_a_catalog_that_is_damaged_later_is_named(run: Run, own: Path) -> None:
    (own / "catalog.md").write_bytes(b"\xff\xfe")
    assert run("export").err == "i2vbib: data/catalog.md is not UTF-8 (byte 1): save it as UTF-8 and try again\n"


@pytest.mark.parametrize("name", ["records.json", "citation-keys.json"])
@pytest.mark.parametrize("cut", [0, 1, 1000, -2])
def test_a_cut_file_is_named_and_left_as_it_is(run: Run, own: Path, name: str, cut: int) -> None:
    path = own / name
    path.write_bytes(path.read_bytes()[:cut])
    before = path.read_bytes()
    catalog = (own / "catalog.md").read_bytes()
    for command in (["keys"], ["sync", "-"], ["keys", "rename", "var_dist_2023", "x"]):
        ended = run(*command, stdin=catalog)
        assert (ended.status, ended.err.count("\n")) == (1, 1)
        assert f"{name} is damaged" in ended.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    ['{"catalog": 3}', '{"catalog": {}, "records": []}', '{"records": {"a": {"claims": [{}]}}}', "[]", "3"],
)
def test_records_of_another_form_are_damaged(run: Run, own: Path, text: str) -> None:
    (own / "records.json").write_text(text)
    ended = run("export")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert "records.json is damaged" in ended.err


@pytest.mark.parametrize("indent", [None, 0, 2, 4])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_records_laid_out_by_another_program_are_read(run: Run, own: Path, indent: int | None, newline: str) -> None:
    text = run("export").text
    records = own / "records.json"
    records.write_text(json.dumps(json.loads(records.read_text("utf-8")), indent=indent), newline=newline)
    ended = run("export")
    assert (ended.text, ended.err) == (text, "")


def damage_a_claim(**parts: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["records"]["var_dist_2023"]["claims"][0].update(parts)


@pytest.mark.parametrize(
    "damage",
    [
        damage_a_claim(source="hearsay"),
        damage_a_claim(source=["arxiv"]),
        damage_a_claim(url=3),
        damage_a_claim(remark=None),
        damage_a_claim(values={"author": [{"family": "Qing", "given": 3}]}),
        damage_a_claim(values={"author": [{"family": None, "given": "Zhiwu"}]}),
        damage_a_claim(values={"issued": ["soon"]}),
        damage_a_claim(values={"issued": [[2023]]}),
        lambda data: data["records"].pop("vtr_xclip_2022"),
        lambda data: data["records"].pop(data["catalog"]["survey"]),
    ],
)
@pytest.mark.parametrize("command", ["export", "list", "check"])
def test_a_record_that_is_damaged_or_lost_is_not_passed_over(
    run: Run, own: Path, damage: Callable[[dict[str, Any]], None], command: str
) -> None:
    records = own / "records.json"
    data = json.loads(records.read_text("utf-8"))
    damage(data)
    records.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    ended = run(command)
    assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
    assert "data/records.json is damaged" in ended.err


def test_a_bad_merge_of_an_edited_list_is_mended_by_reading_it_again(run: Run, own: Path) -> None:
    records, catalog = own / "records.json", own / "catalog.md"
    data = json.loads(records.read_text("utf-8"))
    lost = data["records"].pop("vtr_xclip_2022")
    records.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    catalog.write_text(catalog.read_text("utf-8").replace("# Image", "# An Image", 1), "utf-8")
    assert run("sync").status == 0
    after = json.loads(records.read_text("utf-8"))
    assert after["records"]["vtr_xclip_2022"]["entry"] == lost["entry"]
    assert after["catalog"]["entries"] == data["catalog"]["entries"]
    assert run("export").text.count("\n@") == 97


def test_what_stands_after_the_records_is_no_record(run: Run, own: Path) -> None:
    text = run("export").text
    records = own / "records.json"
    data = json.loads(records.read_text("utf-8"))
    ghost = {"entry": {"title": "A Ghost", "sections": ["var"]}, "claims": []}
    data["extra"] = {f"ghost_{n}": ghost | {"claims": ["x" * 200]} for n in range(2000)}
    records.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert run("export").text == text


@pytest.mark.parametrize("name", ["records.json", "overrides.toml"])
def test_a_link_that_leads_nowhere_is_named(run: Run, own: Path, name: str) -> None:
    (own / name).unlink()
    (own / name).symlink_to("nowhere")
    ended = run("export")
    assert (ended.status, ended.text) == (1, "")
    assert ended.err == f"i2vbib: data/{name} is a link that leads nowhere: remove it, or mend it\n"


def test_a_library_that_has_lost_its_list_begins_again_with_every_key(run: Run, own: Path) -> None:
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    (own / "catalog.md").rename("list.md")
    ended = run("--data", "data", "export")
    assert (ended.status, "restore that from version control" in ended.err) == (1, True)
    assert run("init", "list.md").status == 0
    after = {path.name: path.read_bytes() for path in own.iterdir() if path.name in before}
    assert after == before


def test_keys_are_not_issued_anew_where_their_register_is_lost(run: Run, own: Path) -> None:
    catalog = own / "catalog.md"
    (own / "citation-keys.json").unlink()
    for command in (["keys"], ["sync", "data/catalog.md"]):
        ended = run(*command)
        assert (ended.status, ended.text) == (1, "")
        assert "data/citation-keys.json is missing" in ended.err
    catalog.write_text(catalog.read_text("utf-8").replace("# Image", "# An Image", 1), "utf-8")
    assert run("export").status == 1
    assert not (own / "citation-keys.json").exists()
