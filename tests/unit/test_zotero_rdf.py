"""Zotero RDF, as Zotero's importer reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

import records as examples
import zotero
from i2vbib import Library
from i2vbib.export import INCLUDABLE, Options, export, fields
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.richtext import csl

EVERYTHING = Options(include=INCLUDABLE)


def read(record: Record, options: Options | None = None) -> zotero.Item:
    (item,) = zotero.read(export("zotero-rdf", [record], examples.SECTIONS, options))
    return item


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (examples.VAR_XCLIP, {
            "itemType": "conferencePaper", "citationKey": "var_xclip_2022", "DOI": "10.1007/978-3-031-19772-7_1",
            "publicationTitle": "Computer Vision – ECCV 2022", "series": "Lecture Notes in Computer Science",
            "conferenceName": "European Conference on Computer Vision (ECCV)", "volume": "13664", "pages": "1-18",
            "publisher": "Springer Nature Switzerland", "place": "Cham", "date": "2022-10",
            "extra": "arXiv:2208.02816",
            "title": "Expanding Language-Image Pretrained Models for General Video Recognition",
        }),
        (examples.CLIP2VIDEO, {
            "itemType": "preprint", "citationKey": "vtr_clip2video_2021", "archiveID": "arXiv:2106.11097",
            "repository": "arXiv", "date": "2021-06-21", "url": "https://arxiv.org/abs/2106.11097",
            "title": "CLIP2Video: Mastering Video-Text Retrieval via Image CLIP",
        }),
        (examples.OV_DVIS, {
            "itemType": "journalArticle", "citationKey": "ovvis_ovdvisplusplus_2025", "volume": "47", "issue": "7",
            "publicationTitle": "IEEE Transactions on Pattern Analysis and Machine Intelligence", "pages": "5918-5929",
            "ISSN": "0162-8828", "publisher": "IEEE", "date": "2025", "extra": "arXiv:2312.13305",
            "url": "https://ieeexplore.ieee.org/document/10933545",
            "title": "DVIS++: Improved Decoupled Framework for Universal Video Segmentation",
        }),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)  # fmt: skip
def test_real_papers_in_full(record: Record, expected: dict[str, str]) -> None:
    assert read(record).fields == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("general_chapter_2020", {"itemType": "bookSection", "publicationTitle": "Handbook of Vision", "edition": "2",
                                  "ISBN": "978-3-031-19772-7", "place": "Oxford"}),
        ("general_book_2019", {"itemType": "book", "series": "Vision Studies", "volume": "4"}),
        ("general_report_2021", {"itemType": "report", "issue": "TR-21", "type": "Technical Report"}),
        ("general_thesis_2022", {"itemType": "thesis", "publisher": "Example University", "type": "PhD thesis"}),
        ("general_data_2023", {"itemType": "dataset", "repository": "Zenodo", "DOI": "10.5281/zenodo.1234567"}),
        ("general_software_2023", {"itemType": "computerProgram", "edition": "1.2", "publisher": "Example Lab"}),
        ("general_page_2023", {"itemType": "webpage", "publicationTitle": "Example Site"}),
        ("general_post_2023", {"itemType": "blogPost", "publicationTitle": "Example Blog"}),
        ("general_openreview_2024", {"itemType": "preprint", "repository": "OpenReview"}),
        ("general_talk_2024", {"itemType": "presentation"}),
    ],
)  # fmt: skip
def test_each_kind_of_work(key: str, expected: dict[str, str]) -> None:
    record = next(record for record in examples.KINDS if record.key == key)
    item = read(record)
    assert {name: item.fields.get(name) for name in expected} == expected
    assert item.creators[0][0] == "author"


def test_names_have_two_parts_or_one() -> None:
    assert [(last, first) for _, last, first in read(examples.NAMES).creators] == [
        ("Nguyễn", "Văn An"),
        ("van den Berg", "Jan"),
        ("King", "Martin Luther, Jr."),
        ("Van Gool", "Luc"),
        ("de la Cruz", "José"),
        ("d'Alembert", "Jean"),
        ("Barnes and Noble Research, Inc.", ""),
    ]


def test_code_and_pdf_are_linked_and_the_abstract_is_there_on_request() -> None:
    item = read(examples.CM2)
    assert item.attachments == {
        "arXiv PDF": "https://arxiv.org/pdf/2404.07610",
        "Code": "https://github.com/ailab-kyunghee/CM2_DVC",
    }
    assert "abstractNote" not in item.fields
    assert read(examples.CM2, EVERYTHING).fields["abstractNote"] == examples.CM2.text("abstract")
    assert read(examples.NAMES).attachments == {}


def test_markup_of_titles_is_zoteros() -> None:
    assert read(examples.R2_TUNING).fields["title"].startswith("R<sup>2</sup>-Tuning: ")


def test_sections_are_collections_below_their_headings(shipped: Library) -> None:
    items = zotero.read(export("zotero-rdf", shipped.records, shipped.sections))
    paths = {
        section.slug: (section.group, section.title) if section.group else (section.title,)
        for section in shipped.sections
    }
    expected = [[paths[slug] for slug in record.entry.sections] for record in shipped.records]
    assert [item.collections for item in items] == expected
    assert [item.fields["citationKey"] for item in items] == [record.key for record in shipped.records]


def test_a_key_may_look_like_a_part_of_the_file() -> None:
    names = ["a", "a/pdf", "collection/var", "müller2020", "He2016:ResNet"]
    records = [replace(examples.one(type="article", title=name, arxiv="2101.00001"), key=name) for name in names]
    items = zotero.read(export("zotero-rdf", records, [Section("var", "VAR")]))
    assert [(item.fields["citationKey"], item.collections) for item in items] == [(name, [("VAR",)]) for name in names]


def test_nothing_selected_is_a_document_without_items() -> None:
    assert zotero.read(export("zotero-rdf", [], examples.SECTIONS)) == []


@given(record=examples.any_record())
def test_what_is_written_is_read_back(record: Record) -> None:
    item = read(record, EVERYTHING)
    expected: dict[str, Any] = {
        "title": csl(fields.line(record.text("title"))),
        "DOI": fields.doi(record),
        "url": fields.address(record),
        "pages": fields.page(record),
        "volume": fields.line(record.text("volume")),
        "abstractNote": fields.line(record.text("abstract")),
        "date": record.issued.iso() if record.issued else "",
    }
    if record.text("type") == "article-journal" and not expected["pages"]:
        expected["pages"] = fields.line(record.text("number"))
    assert {name: fields.line(item.fields.get(name, "")) for name in expected} == expected
    written = [*map(fields.two_parts, record.names("author")), *map(fields.two_parts, record.names("editor"))]
    assert [(last, first) for _, last, first in item.creators] == [name for name in written if name[0]]
    assert item.tags == fields.keywords(record, fields.section_keywords(examples.SECTIONS))
    assert item.notes == ([note] if (note := fields.line(record.text("note"))) else [])
