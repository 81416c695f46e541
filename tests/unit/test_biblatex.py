"""BibLaTeX, as bibtexparser reads it back; biber's own judgement of it is in tests/clients."""

from __future__ import annotations

import bibtexparser
import pytest
from hypothesis import given

import records as examples
from i2vbib.export import Options, export, fields
from i2vbib.model.record import Date, Record
from i2vbib.text.tex_reader import decode
from i2vbib.text.tex_writer import encode


def parsed(record: Record) -> tuple[str, dict[str, str]]:
    """Give the type and the fields of the one entry that is read back."""
    library = bibtexparser.parse_string(export("biblatex", [record], examples.SECTIONS))
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry.entry_type, {field.key: field.value for field in entry.fields}


@pytest.mark.parametrize(
    ("record", "kind", "expected"),
    [
        (
            examples.VTR_XCLIP,
            "inproceedings",
            {
                "title": "{X-CLIP}: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval",
                "booktitle": "Proceedings of the 30th {ACM} International Conference on Multimedia",
                "eventtitle": "MM '22: The 30th ACM International Conference on Multimedia",
                "venue": "Lisboa, Portugal",
                "date": "2022",
                "location": "New York, NY, USA",
                "eprint": "2207.07285",
                "eprinttype": "arxiv",
                "eprintclass": "cs.CV",
                "archiveprefix": None,
                "year": None,
            },
        ),
        (
            examples.VAR_XCLIP,
            "inproceedings",
            {"booktitle": "Computer Vision – {ECCV} 2022", "date": "2022-10", "url": None},
        ),
        (
            examples.OV_DVIS,
            "article",
            {
                "ids": "ovvis_ovdvis_2023",
                "journaltitle": "{IEEE} Transactions on Pattern Analysis and Machine Intelligence",
                "number": "7",
                "publisher": None,
            },
        ),
        (
            examples.CLIP2VIDEO,
            "online",
            {
                "date": "2021-06-21",
                "eprint": "2106.11097",
                "eprintclass": "cs.CV",
                "url": None,
                "howpublished": None,
            },
        ),
        (examples.TEXT4VIS, "inproceedings", {"volume": "37", "number": None}),
        (
            examples.NAMES,
            "article",
            {
                "author": "Nguyễn, Văn An and van den Berg, Jan and King, Jr., Martin Luther and Van Gool, Luc"
                " and {de la Cruz}, José and d'Alembert, Jean and {Barnes and Noble Research, Inc.}",
                "eid": "110321",
                "pages": None,
            },
        ),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)
def test_real_papers(record: Record, kind: str, expected: dict[str, str | None]) -> None:
    found_kind, found = parsed(record)
    assert found_kind == kind
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("key", "kind", "expected"),
    [
        ("general_chapter_2020", "incollection", {"editor": "Smith, Ann and Ito, Ken", "location": "Oxford"}),
        ("general_lone_2020", "inbook", {"booktitle": "Handbook of Vision"}),
        ("general_book_2019", "book", {"series": "Vision Studies"}),
        (
            "general_report_2021",
            "report",
            {"institution": "Example Laboratory", "date": "2021-03-04", "number": "TR-21"},
        ),
        ("general_thesis_2022", "thesis", {"institution": "Example University", "type": "PhD thesis"}),
        ("general_data_2023", "dataset", {"publisher": "Zenodo"}),
        ("general_software_2023", "software", {"version": "1.2", "organization": "Example Lab"}),
        ("general_page_2023", "online", {"organization": "Example Site"}),
        ("general_post_2023", "online", {"organization": "Example Blog"}),
        ("general_openreview_2024", "online", {"organization": "OpenReview"}),
        ("general_talk_2024", "misc", {"howpublished": "Example Seminar"}),
    ],
)
def test_each_kind_of_work(key: str, kind: str, expected: dict[str, str]) -> None:
    (record,) = (record for record in examples.KINDS if record.key == key)
    found_kind, found = parsed(record)
    assert found_kind == kind
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("kind", "label"), [("report", "techreport"), ("thesis", "phdthesis")])
def test_the_mandatory_type_of_a_report_or_thesis(kind: str, label: str) -> None:
    found_kind, found = parsed(examples.one(type=kind, title="T", publisher="P"))
    assert (found_kind, found["type"]) == (kind, label)


def test_an_online_work_without_an_address_is_a_misc() -> None:
    assert parsed(examples.one(type="webpage", title="T"))[0] == "misc"
    assert parsed(examples.one(type="article", title="T", DOI="10.1101/2020.1"))[0] == "online"


@pytest.mark.parametrize(
    ("booktitle", "event", "written"),
    [
        ("Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
         "IEEE/CVF Conference on Computer Vision and Pattern Recognition", False),
        ("Computer Vision – ECCV 2024", "European Conference on Computer Vision", False),
        ("Advances in Neural Information Processing Systems", "NeurIPS 2023", False),
        ("2022 IEEE International Conference on Kites (ICK)", "International Conference on Kites", False),
        ("Findings of the Association for Computational Linguistics: ACL 2024",
         "Annual Meeting of the Association for Computational Linguistics", True),
        ("Kites and Winds", "Meeting of the Kite Society", True),
    ],
)  # fmt: skip
def test_an_event_is_written_where_the_booktitle_does_not_say_it(booktitle: str, event: str, written: bool) -> None:  # noqa: FBT001
    record = examples.one(type="paper-conference", container_title=booktitle, event_title=event)
    assert ("eventtitle" in parsed(record)[1]) is written


def test_aliases_are_ids_if_they_can_be_keys() -> None:
    record = examples.record("k", aliases=("old_key", "k", "}, evil = {", "a,b", "He2016:Up", "a b"), type="article")
    assert parsed(record)[1]["ids"] == "old_key, He2016:Up"


def test_a_name_with_and_is_one_item_of_a_list() -> None:
    found = parsed(examples.one(type="book", publisher="Barnes and Noble", publisher_place="Oxford"))[1]
    assert (found["publisher"], found["location"]) == ("{Barnes and Noble}", "Oxford")


def test_text_is_unicode_whatever_the_encoding_asked_for() -> None:
    text = export("biblatex", [examples.NAMES], options=Options(encoding="ascii"))
    assert "Nguyễn, Văn An" in text


@given(record=examples.any_record())
def test_what_is_written_is_read_back(record: Record) -> None:
    _, found = parsed(record)
    assert found.get("date") == (record.issued.iso() if record.issued else None)
    assert found.get("eprint", "") in {record.text("arxiv"), ""}
    for field, variable in (("journaltitle", "container-title"), ("volume", "volume")):
        if field in found:
            text = encode(fields.line(record.text(variable)), ascii_only=False)
            assert decode(found[field]) == decode(text)


@pytest.mark.parametrize(
    ("date", "iso"), [(Date(2023), "2023"), (Date(2023, 6), "2023-06"), (Date(2023, 6, 8), "2023-06-08")]
)
def test_dates(date: Date, iso: str) -> None:
    assert parsed(examples.one(issued=date))[1]["date"] == iso
