"""Hayagriva, as YAML that is read back; what Typst makes of it is in ``tests/clients/test_typst.py``."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from msgspec.structs import replace

import records as examples
from i2vbib.export import INCLUDABLE, Options, export, fields
from i2vbib.model.record import Date, Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

EVERYTHING = Options(include=INCLUDABLE)


def entry(record: Record, options: Options | None = None) -> Any:
    """Give the one entry, all its values texts."""
    text = export("hayagriva", [record], examples.SECTIONS, options)
    read = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  it makes texts, lists and mappings only
    assert list(read) == [record.key]
    return read[record.key]


def shown(text: str) -> str:
    """Give what a formattable string shows; all its braces are in pairs."""
    assert re.sub(r"\\.", "", text).count("{") == re.sub(r"\\.", "", text).count("}")
    assert "$" not in re.sub(r"\\.", "", text)
    return re.sub(r"\\(.)|[{}]", r"\1", text)


def test_a_conference_paper_in_full() -> None:
    assert export("hayagriva", [examples.VAR_XCLIP]) == (
        "var_xclip_2022:\n"
        "  type: article\n"
        '  title: "Expanding Language-Image Pretrained Models for General Video Recognition"\n'
        "  author:\n"
        '    - "Ni, Bolin"\n'
        '    - "Peng, Houwen"\n'
        '    - "Chen, Minghao"\n'
        '    - "Zhang, Songyang"\n'
        '    - "Meng, Gaofeng"\n'
        '    - "Fu, Jianlong"\n'
        '    - "Xiang, Shiming"\n'
        '    - "Ling, Haibin"\n'
        "  date: 2022-10\n"
        '  page-range: "1-18"\n'
        "  serial-number:\n"
        '    doi: "10.1007/978-3-031-19772-7_1"\n'
        '    arxiv: "2208.02816"\n'
        "  parent:\n"
        "    type: proceedings\n"
        '    title: "Computer Vision – {ECCV} 2022"\n'
        '    volume: "13664"\n'
        "    publisher:\n"
        '      name: "Springer Nature Switzerland"\n'
        '      location: "Cham"\n'
        "    parent:\n"
        "      type: anthology\n"
        '      title: "Lecture Notes in Computer Science"\n'
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (examples.CLIP2VIDEO, {"type": "article", "url": "https://arxiv.org/abs/2106.11097", "date": "2021-06-21",
                               "serial-number": {"arxiv": "2106.11097"},
                               "parent": {"type": "repository", "title": "{arXiv}"}}),
        (examples.OV_DVIS, {"page-range": "5918-5929", "parent": {
            "type": "periodical", "title": "{IEEE Transactions on Pattern Analysis and Machine Intelligence}",
            "volume": "47", "issue": "7", "publisher": "IEEE", "serial-number": {"issn": "0162-8828"}}}),
        (examples.R2_TUNING, {"title": "{R²-Tuning}: Efficient Image-to-Video Transfer Learning for Video Temporal"
                                       " Grounding"}),
        (examples.NAMES, {"page-range": "110321", "author": [
            "Nguyễn, Văn An",
            {"name": "Berg", "given-name": "Jan", "prefix": "van den"},
            {"name": "King", "given-name": "Martin Luther", "suffix": "Jr."},
            "Van Gool, Luc",
            {"name": "de la Cruz", "given-name": "José"},
            {"name": "d'Alembert", "given-name": "Jean"},
            {"name": "Barnes and Noble Research, Inc."},
        ]}),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)  # fmt: skip
def test_real_papers(record: Record, expected: dict[str, Any]) -> None:
    found = entry(record)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("general_chapter_2020", {"type": "chapter", "page-range": "12-34", "parent": {
            "type": "book", "title": "Handbook of Vision", "editor": ["Smith, Ann", "Ito, Ken"], "edition": "2",
            "publisher": {"name": "Example Press", "location": "Oxford"},
            "serial-number": {"isbn": "978-3-031-19772-7"}}}),
        ("general_book_2019", {"type": "book", "volume": "4", "parent": {"type": "anthology", "title": "Vision Studies"}}),
        ("general_report_2021", {"type": "report", "genre": "Technical Report", "serial-number": {"serial": "TR-21"},
                                 "publisher": "Example Laboratory", "date": "2021-03-04"}),
        ("general_thesis_2022", {"type": "thesis", "genre": "PhD thesis", "publisher": "Example University"}),
        ("general_data_2023", {"type": "misc", "serial-number": {"doi": "10.5281/zenodo.1234567"}}),
        ("general_software_2023", {"type": "repository", "serial-number": {"version": "1.2"}}),
        ("general_page_2023", {"type": "web", "parent": {"type": "web", "title": "Example Site"}}),
        ("general_post_2023", {"type": "article", "parent": {"type": "blog", "title": "Example Blog"}}),
        ("general_openreview_2024", {"type": "article", "publisher": "OpenReview"}),
        ("general_talk_2024", {"type": "misc", "parent": {"type": "conference", "title": "Example Seminar"}}),
    ],
)  # fmt: skip
def test_each_kind_of_work(key: str, expected: dict[str, Any]) -> None:
    found = entry(next(record for record in examples.KINDS if record.key == key))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("key", ["null", "yes", "2020", "1_000", "a: b", "müller2020", "He2016:ResNet", "- x", "k"])
def test_any_key_is_read_as_it_is(key: str) -> None:
    record = replace(examples.one(title="T"), key=key)
    assert list(yaml.safe_load(export("hayagriva", [record]))) == [key]


@pytest.mark.parametrize("title", ["a $x$ b", r"\input{x}", "{x", "x}", "5$ and 6$", "yes", "- a: b # c", "\"q\" 'r'"])
def test_no_text_is_markup(title: str) -> None:
    assert shown(entry(examples.one(title=title))["title"]) == plain(title)


def test_events_are_written_where_the_proceedings_do_not_say_them() -> None:
    found = entry(examples.one(type="paper-conference", container_title="Winds", event_title="Kite Meeting",
                               event_place="Oslo"))  # fmt: skip
    assert found["parent"][1] == {"type": "conference", "title": "Kite Meeting", "location": "Oslo"}


@settings(deadline=None)  # the reader of YAML takes its time
@given(record=examples.any_record())
def test_what_is_written_is_read_back(record: Record) -> None:
    found = entry(record, EVERYTHING)
    assert shown(found.get("title", "")) == fields.line(plain(fields.line(record.text("title"))))
    assert found.get("url", "") == fields.address(record)
    assert found.get("date") == (record.issued.iso() if record.issued else None)
    assert shown(found.get("abstract", "")) == fields.line(record.text("abstract"))
    assert found.get("serial-number", {}).get("doi", "") == fields.doi(record)
    people = [person if isinstance(person, str) else _joined(person) for person in _listed(found.get("author", []))]
    assert people == [joined for name in record.names() if (joined := _plainly(name))]


def _listed(people: Any) -> list[Any]:
    return people if isinstance(people, list) else [people]


def _joined(person: dict[str, str]) -> str:
    family = " ".join(filter(None, (person.get("prefix"), person["name"])))
    return ", ".join(filter(None, (family, person.get("suffix"), person.get("given-name"))))


def _plainly(name: Name) -> str:
    prefix, family = map(fields.line, fields.particle_and_family(name))
    if name.literal or not (family and fields.line(name.given)):
        return fields.two_parts(name)[0]
    parts = (f"{prefix} {family}".strip(), fields.line(name.suffix), fields.line(name.given))
    return ", ".join(filter(None, parts))


def test_dates_of_any_precision_are_written() -> None:
    dates = [Date(2023), Date(2023, 6), Date(2023, 6, 8), Date(90)]
    assert [entry(examples.one(issued=date))["date"] for date in dates] == ["2023", "2023-06", "2023-06-08", "0090"]
