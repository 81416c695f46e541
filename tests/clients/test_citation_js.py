"""citation-js reads all four formats as we wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from readers import Item, differences, node, works

INPUTS = {"bibtex": "@bibtex/text", "biblatex": "@biblatex/text", "csl-json": "@else/json", "ris": "@ris/file"}

MISC = ("article", "dataset", "software", "webpage", "post-weblog", "speech")
TYPES = {
    "bibtex": dict.fromkeys(MISC, "document"),  # BibTeX has only @misc for these
    "biblatex": {"article": "webpage", "post-weblog": "webpage", "software": "software", "speech": "document"},
    "csl-json": {"software": "software"},  # a book with a version, which older CSL meant by it
    "ris": {"article": "manuscript", "software": "software", "speech": "document"},  # RIS has no preprint, nor a talk
}
"""citation-js's types where they are not ours."""


def read(folder: Path, name: str, format_name: str) -> list[Item]:
    path = works(name).write(folder, format_name)
    items: list[Item] = node("citation-js.mjs", path, INPUTS[format_name], folder=folder)
    return items


@pytest.mark.parametrize("format_name", INPUTS)
@pytest.mark.parametrize("name", ["shipped", "rich"])
def test_every_entry_is_read_as_it_is(tmp_path: Path, name: str, format_name: str) -> None:
    assert differences(works(name), read(tmp_path, name, format_name), TYPES[format_name]) == []


@pytest.mark.parametrize("format_name", INPUTS)
def test_hostile_texts_stay_in_their_fields(tmp_path: Path, format_name: str) -> None:
    assert [item["id"] for item in read(tmp_path, "hostile", format_name)] == works("hostile").keys


def test_keys_survive_its_bibtex(tmp_path: Path) -> None:
    path = works("shipped").write(tmp_path, "csl-json")
    entries = node("citation-js.mjs", path, INPUTS["csl-json"], "bibtex", folder=tmp_path)
    assert [entry["label"] for entry in entries] == works("shipped").keys
