"""The list that ships: read against its own lines, which a plain split on ``|`` understands too."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog, Entry

LIST = Path(__file__).parents[2] / "data" / "catalog.md"

SECTIONS = [
    ("ovmot", "Open-Vocabulary Multi-Object Tracking (OV-MOT)", "Fine-grained Understanding", 9),
    ("stvg", "Spatio-Temporal Video Grounding (STVG)", "Fine-grained Understanding", 8),
    ("tvg", "Temporal Video Grounding (TVG)", "Fine-grained Understanding", 16),
    ("ovvis", "Video Segmentation (OV-VIS)", "Fine-grained Understanding", 6),
    ("vtr", "Video-Text Retrieval (VTR)", "Coarse-grained Understanding", 14),
    ("var", "Video Action Recognition (VAR)", "Coarse-grained Understanding", 15),
    ("videoqa", "Video Question Answering (VideoQA)", "Coarse-grained Understanding", 12),
    ("captioning", "Captioning", "Coarse-grained Understanding", 10),
    ("general", "General Video Understanding", "", 6),
]


@cache
def shipped() -> Catalog:
    return read_catalog(LIST.read_text(encoding="utf-8"))


def rows() -> list[tuple[int, list[str]]]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    cells = [
        (number, [cell.strip() for cell in line.strip("| ").split("|")])
        for number, line in enumerate(lines, start=1)
        if line.startswith("|")
    ]
    return [(number, row) for number, row in cells if row[0].isdigit()]


def entry_at(line: int) -> Entry:
    return next(entry for entry in shipped().entries if entry.line == line)


def test_sections_in_order() -> None:
    found = [
        (section.slug, section.title, section.group, sum(section.slug in entry.sections for entry in shipped().entries))
        for section in shipped().sections
    ]
    assert found == SECTIONS


def test_nothing_is_left_over() -> None:
    assert len(shipped().entries) == 96
    assert not shipped().problems
    assert not shipped().repeated


def test_title_and_survey() -> None:
    assert shipped().title == "Image-to-Video Transfer Learning"
    survey = shipped().survey
    assert survey is not None
    assert survey.link == "https://arxiv.org/abs/2510.10671"
    assert survey.title == (
        "Image-to-Video Transfer Learning based on Image-Language Foundation Models: A Comprehensive Survey"
    )


@pytest.mark.parametrize(("line", "row"), rows(), ids=lambda value: value[2] if isinstance(value, list) else "")
def test_row_is_kept_as_written(line: int, row: list[str]) -> None:
    year, venue, name, transfer_type, paper, code = row
    title, link = re.fullmatch(r"\[(.+)\]\((.+)\)", paper).groups()  # type: ignore[union-attr]  # a failure here is one
    entry = entry_at(line)
    assert (entry.year, entry.venue, entry.name) == (int(year), venue, name)
    assert (entry.title, entry.link) == (title, link)
    assert entry.transfer_type == ("" if transfer_type == "/" else transfer_type)
    assert entry.code == ("" if code == "N/A" else code.removeprefix("[code](").removesuffix(")"))
    assert entry.authors == entry.links == ()


def test_two_papers_of_one_name_are_two() -> None:
    assert [entry.sections for entry in shipped().entries if entry.name == "X-CLIP"] == [("vtr",), ("var",)]
