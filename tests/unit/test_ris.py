"""RIS, line by line, and as rispy reads it back."""

from __future__ import annotations

import re

import pytest
import rispy
from hypothesis import given

import records as examples
from i2vbib.export import INCLUDABLE, Options, export, fields
from i2vbib.model.entry import Entry
from i2vbib.model.record import Date, Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain


def tags(record: Record, options: Options | None = None) -> dict[str, list[str]]:
    """Give the values of each tag of the one record that is written; every line must be a tag's."""
    text = export("ris", [record], examples.SECTIONS, options)
    found: dict[str, list[str]] = {}
    assert text.endswith("ER  - \r\n")
    for line in text.split("\r\n")[:-1]:
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - ([^\r\n]*)", line)
        assert match, line
        found.setdefault(match[1], []).append(match[2])
    return found


def test_a_conference_paper_in_full() -> None:
    assert export("ris", [examples.VAR_XCLIP], examples.SECTIONS).split("\r\n") == [
        "TY  - CONF",
        "ID  - var_xclip_2022",
        "AU  - Ni, Bolin",
        "AU  - Peng, Houwen",
        "AU  - Chen, Minghao",
        "AU  - Zhang, Songyang",
        "AU  - Meng, Gaofeng",
        "AU  - Fu, Jianlong",
        "AU  - Xiang, Shiming",
        "AU  - Ling, Haibin",
        "TI  - Expanding Language-Image Pretrained Models for General Video Recognition",
        "T2  - European Conference on Computer Vision (ECCV)",
        "C3  - Computer Vision – ECCV 2022",
        "BT  - Computer Vision – ECCV 2022",
        "T3  - Lecture Notes in Computer Science",
        "PY  - 2022",
        "DA  - 2022/10//",
        "VL  - 13664",
        "SP  - 1",
        "EP  - 18",
        "C1  - Cham",
        "PB  - Springer Nature Switzerland",
        "DO  - 10.1007/978-3-031-19772-7_1",
        "KW  - Video Action Recognition (VAR)",
        "KW  - Prompt Tuning",
        "M2  - Citation Key: var_xclip_2022",
        "M2  - arXiv:2208.02816",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            examples.CLIP2VIDEO,
            {
                "TY": ["UNPB"],
                "M2": ["Type: preprint", "Citation Key: vtr_clip2video_2021", "Archive ID: 2106.11097"],
                "PB": ["arXiv"],
                "UR": ["https://arxiv.org/abs/2106.11097"],
                "DA": ["2021/06/21/"],
            },
        ),
        (
            examples.R2_TUNING,
            {"TI": ["R²-Tuning: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding"]},
        ),
        (
            examples.OV_DVIS,
            {
                "TY": ["JOUR"],
                "T2": ["IEEE Transactions on Pattern Analysis and Machine Intelligence"],
                "JF": ["IEEE Transactions on Pattern Analysis and Machine Intelligence"],
                "VL": ["47"],
                "IS": ["7"],
                "SP": ["5918"],
                "EP": ["5929"],
                "SN": ["0162-8828"],
                "DA": ["2025///"],
            },
        ),
        (examples.TEXT4VIS, {"VL": ["37"], "IS": ["3"], "UR": ["https://arxiv.org/abs/2207.01297"], "T2": []}),
        (
            examples.NAMES,
            {
                "SP": ["110321"],
                "EP": [],
                "AU": [
                    "Nguyễn, Văn An",
                    "van den Berg, Jan",
                    "King, Martin Luther, Jr.",
                    "Van Gool, Luc",
                    "de la Cruz, José",
                    "d'Alembert, Jean",
                    "Barnes and Noble Research Inc.,",
                ],
                "KW": ["Tools Data and More"],
            },
        ),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)
def test_real_papers(record: Record, expected: dict[str, list[str]]) -> None:
    found = tags(record)
    assert {tag: found.get(tag, []) for tag in expected} == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "general_chapter_2020",
            {"TY": "CHAP", "T2": "Handbook of Vision", "ED": "Smith, Ann", "SP": "12", "ET": "2", "CY": "Oxford"},
        ),
        ("general_book_2019", {"TY": "BOOK", "T3": "Vision Studies", "VL": "4", "CY": "Paris"}),
        (
            "general_report_2021",
            {"TY": "RPRT", "PB": "Example Laboratory", "SN": "TR-21", "M3": "Technical Report", "AU": "OpenAI,"},
        ),
        ("general_thesis_2022", {"TY": "THES", "PB": "Example University", "M3": "PhD thesis"}),
        ("general_data_2023", {"TY": "DATA", "PB": "Zenodo", "DO": "10.5281/zenodo.1234567"}),
        ("general_software_2023", {"TY": "COMP", "ET": "1.2"}),
        ("general_page_2023", {"TY": "ELEC", "T2": "Example Site", "UR": "https://example.org/a_b?x=1&y=%20#c~d"}),
        ("general_post_2023", {"TY": "BLOG", "T2": "Example Blog"}),
        (
            "general_openreview_2024",
            {"TY": "UNPB", "PB": "OpenReview", "UR": "https://openreview.net/forum?id=O3aEZUgPOO"},
        ),
        ("general_talk_2024", {"TY": "GEN", "T2": "Example Seminar"}),
    ],
)
def test_each_kind_of_work(key: str, expected: dict[str, str]) -> None:
    (record,) = (record for record in examples.KINDS if record.key == key)
    found = tags(record)
    assert {tag: found.get(tag, [""])[0] for tag in expected} == expected


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="Li", given="Siyuan"), "Li, Siyuan"),
        (
            Name(family="Fontaine", given="Jean", dropping_particle="de", non_dropping_particle="La"),
            "de La Fontaine, Jean",
        ),
        (Name(family="King", given="M. L.", suffix="Jr."), "King, M. L., Jr."),
        (Name(family="Plato"), "Plato,"),
        (Name(given="Madonna"), "Madonna,"),
        (Name(literal="Google Brain Team"), "Google Brain Team,"),
        (Name(literal="University of California, Berkeley"), "University of California Berkeley,"),
        (Name(family="Smith, PhD", given="J"), "Smith PhD, J"),
    ],
    ids=str,
)
def test_names(name: Name, written: str) -> None:
    assert tags(examples.one(author=(name, Name())))["AU"] == [written]


@pytest.mark.parametrize(
    ("date", "year", "day"),
    [
        (Date(2023), "2023", "2023///"),
        (Date(2023, 6), "2023", "2023/06//"),
        (Date(2023, 6, 8), "2023", "2023/06/08/"),
    ],
)
def test_dates(date: Date, year: str, day: str) -> None:
    found = tags(examples.one(issued=date))
    assert (found["PY"], found["DA"]) == ([year], [day])


def test_a_preprint_with_a_doi_needs_no_second_address() -> None:
    record = examples.one(
        type="article", arxiv="2101.00001", DOI="10.48550/arXiv.2101.00001", URL="https://arxiv.org/abs/2101.00001"
    )
    assert "UR" not in tags(record)


def test_each_keyword_and_each_note_has_its_line() -> None:
    entry = Entry(title="", sections=("var", "vtr"), transfer_type="Prompt; Tuning", code="https://example.org/code")
    found = tags(examples.record("k", entry=entry, note="Oral\npresentation"), Options(include=frozenset({"code"})))
    assert found["KW"] == ["Video Action Recognition (VAR)", "Video-Text Retrieval (VTR)", "Prompt Tuning"]
    assert found["N1"] == ["Oral presentation", "Code: https://example.org/code"]


def test_records_are_parted_by_one_empty_line_and_not_counted() -> None:
    text = export("ris", [examples.one(title="A"), examples.one(title="B")])
    assert text.count("\r\n\r\n") == 1
    assert "ER  - \r\n\r\nTY  - GEN" in text
    assert text.startswith("TY  - ")
    assert "\n" not in text.replace("\r\n", "")


@given(record=examples.any_record())
def test_what_is_written_is_read_back(record: Record) -> None:
    found = tags(record, Options(include=INCLUDABLE))
    assert found.get("TI", [""]) == [fields.line(plain(fields.line(record.text("title"))))]
    assert found.get("AB", [""]) == [fields.line(record.text("abstract"))]
    assert found.get("PY", [""]) == [f"{record.issued.year:04d}" if record.issued else ""]
    (read,) = rispy.loads(export("ris", [record], examples.SECTIONS))
    assert read["id"] == record.key
    assert read.get("authors", []) == [name.strip() for name in found.get("AU", [])]
    assert read.get("keywords", []) == found.get("KW", [])
    assert ";".join(read.get("urls", [])) == "".join(found.get("UR", []))
