"""CSL-JSON, against the facts of the schema and of Zotero's reader."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given

import records as examples
from i2vbib.export import INCLUDABLE, Options, export, fields
from i2vbib.model.record import Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import csl

ZOTERO_TYPES = set(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book song speech standard thesis treaty "
    "webpage".split()
)
"""The types that Zotero's reader accepts; one other and it refuses the whole file."""

PROPERTIES = {
    "id", "citation-key", "type", "title", "author", "editor", "issued", "container-title", "collection-title",
    "event-title", "event-place", "volume", "issue", "page", "number", "edition", "version", "genre", "publisher",
    "publisher-place", "DOI", "ISBN", "ISSN", "URL", "abstract", "keyword", "note", "language", "status",
}  # fmt: skip
"""Of the properties in the CSL data schema 1.0.2, which allows no others, those that are written."""

R2_TITLE = "R<sup>2</sup>-Tuning: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding"

NAME_PARTS = {"family", "given", "literal"}
"""What Zotero reads of a name."""


def items(*records: Record, options: Options | None = None) -> list[dict[str, Any]]:
    """Give the items that are read back."""
    found: list[dict[str, Any]] = json.loads(export("csl-json", records, examples.SECTIONS, options))
    return found


def assert_valid(item: dict[str, Any]) -> None:
    """Hold the item against the schema."""
    assert set(item) <= PROPERTIES
    assert item["type"] in ZOTERO_TYPES
    assert item["id"] == item["citation-key"]
    for name in (*item.pop("author", ()), *item.pop("editor", ())):
        assert name
        assert set(name) <= NAME_PARTS
        assert all(isinstance(part, str) and part for part in name.values())
    issued = item.pop("issued", None)
    if issued is not None:
        (parts,) = issued.pop("date-parts")
        assert not issued
        assert all(isinstance(part, int) for part in parts)
        assert 1 <= len(parts) <= 3
    assert all(isinstance(value, str) and value for value in item.values())


def test_a_conference_paper_in_full() -> None:
    assert items(examples.VTR_XCLIP) == [
        {
            "id": "vtr_xclip_2022",
            "citation-key": "vtr_xclip_2022",
            "type": "paper-conference",
            "title": "X-CLIP: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval",
            "author": [
                {"family": "Ma", "given": "Yiwei"},
                {"family": "Xu", "given": "Guohai"},
                {"family": "Sun", "given": "Xiaoshuai"},
                {"family": "Yan", "given": "Ming"},
                {"family": "Zhang", "given": "Ji"},
                {"family": "Ji", "given": "Rongrong"},
            ],
            "issued": {"date-parts": [[2022]]},
            "container-title": "Proceedings of the 30th ACM International Conference on Multimedia",
            "event-title": "MM '22: The 30th ACM International Conference on Multimedia",
            "event-place": "Lisboa, Portugal",
            "page": "638-647",
            "publisher": "Association for Computing Machinery",
            "publisher-place": "New York, NY, USA",
            "ISBN": "978-1-4503-9203-7",
            "DOI": "10.1145/3503161.3547910",
            "URL": "https://dl.acm.org/doi/10.1145/3503161.3547910",
            "keyword": "Video-Text Retrieval (VTR), Full Fine-Tuning",
            "note": "arXiv:2207.07285",
        }
    ]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            examples.CLIP2VIDEO,
            {
                "type": "article",
                "genre": "preprint",
                "number": "arXiv:2106.11097",
                "publisher": "arXiv",
                "URL": "https://arxiv.org/abs/2106.11097",
                "note": None,
                "issued": {"date-parts": [[2021, 6, 21]]},
            },
        ),
        (
            examples.R2_TUNING,
            {"title": R2_TITLE},
        ),
        (examples.TEXT4VIS, {"volume": "37", "issue": "3", "page": "2847-2855", "URL": "https://arxiv.org/abs/2207.01297"}),
        (examples.OV_DVIS, {"type": "article-journal", "ISSN": "0162-8828", "note": "arXiv:2312.13305"}),
        (
            examples.NAMES,
            {
                "number": "110321",
                "author": [
                    {"family": "Nguyễn", "given": "Văn An"},
                    {"family": "van den Berg", "given": "Jan"},
                    {"family": "King", "given": "Martin Luther, Jr."},
                    {"family": "Van Gool", "given": "Luc"},
                    {"family": "de la Cruz", "given": "José"},
                    {"family": "d'Alembert", "given": "Jean"},
                    {"literal": "Barnes and Noble Research, Inc."},
                ],
            },
        ),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)  # fmt: skip
def test_real_papers(record: Record, expected: dict[str, Any]) -> None:
    (item,) = items(record)
    assert {name: item.get(name) for name in expected} == expected


def test_zotero_makes_a_program_of_a_book_with_a_version() -> None:
    (item,) = items(next(record for record in examples.KINDS if record.text("type") == "software"))
    assert (item["type"], item["version"]) == ("book", "1.2")
    assert "edition" not in item


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("speech", "speech"),
        ("patent", "patent"),
        ("motion_picture", "motion_picture"),
        ("", "document"),
        ("preprint", "document"),
    ],
)
def test_types_are_csls_own_and_all_others_documents(kind: str, written: str) -> None:
    (item,) = items(examples.one(type=kind, title="T"))
    assert item["type"] == written


def test_a_preprint_elsewhere_keeps_its_server_and_its_page() -> None:
    (item,) = items(next(record for record in examples.KINDS if record.key == "general_openreview_2024"))
    assert (item["publisher"], item["URL"]) == ("OpenReview", "https://openreview.net/forum?id=O3aEZUgPOO")
    assert "number" not in item


def test_notes_are_lines() -> None:
    record = examples.record("k", entry=examples.CM2.entry, type="paper-conference", arxiv="2404.07610", note="Oral")
    (item,) = items(record, options=Options(include=frozenset({"code"})))
    assert item["note"].split("\n") == [
        "arXiv:2404.07610",
        "Oral",
        "Code: https://github.com/ailab-kyunghee/CM2_DVC",
    ]


def test_one_field_stands_on_a_line_in_a_fixed_order() -> None:
    text = export("csl-json", [examples.one(volume="1", title="Café <i>A</i>", author=(Name(family="F", given="G"),))])
    assert text == (
        "[\n"
        "  {\n"
        '    "id": "k",\n'
        '    "citation-key": "k",\n'
        '    "type": "document",\n'
        '    "title": "Café <i>A</i>",\n'
        '    "author": [{"family": "F", "given": "G"}],\n'
        '    "volume": "1"\n'
        "  }\n"
        "]\n"
    )


@pytest.mark.parametrize("record", examples.RECORDS, ids=lambda record: record.key)
def test_every_example_is_valid(record: Record) -> None:
    (item,) = items(record, options=Options(include=INCLUDABLE))
    assert_valid(item)


@given(record=examples.any_record())
def test_what_is_written_is_read_back(record: Record) -> None:
    (item,) = items(record, options=Options(include=INCLUDABLE))
    assert item.get("title", "") == csl(fields.line(record.text("title")))
    for variable in ("container-title", "volume", "abstract"):
        assert item.get(variable, "") == fields.line(record.text(variable))
    assert item.get("page", "") == fields.page(record)
    assert item.get("issued") == ({"date-parts": [record.issued.parts()]} if record.issued else None)
    written = [sorted(re.sub(r"[\s,]", "", fields.line(" ".join(name.to_csl().values())))) for name in record.names()]
    found = [sorted(re.sub(r"[\s,]", "", "".join(name.values()))) for name in item.get("author", [])]
    assert [letters for letters in found if letters] == [letters for letters in written if letters]
    assert_valid(item)
