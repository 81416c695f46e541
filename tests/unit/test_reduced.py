"""What people ask to leave out, in every format."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

import records as examples
from i2vbib.errors import UsageError
from i2vbib.export import FORMATS, Options, export
from i2vbib.export.reduced import Reduction, read_field_list, reduced
from i2vbib.model.record import Date, Record
from i2vbib.text.names import OTHERS

EVERYTHING = Reduction(short_venues=True, max_authors=1, without=read_field_list("url,doi,eprint,keywords"))


@pytest.mark.parametrize(
    ("record", "short"),
    [
        (examples.CM2, "CVPR"),
        (examples.VAR_XCLIP, "ECCV"),
        (examples.OV_DVIS, "TPAMI"),
        (examples.VTR_XCLIP, "ACM MM"),
        (examples.KINDS[0], "Handbook of Vision"),
        (examples.CLIP2VIDEO, ""),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)
def test_a_known_venue_is_called_by_its_short_name(record: Record, short: str) -> None:
    assert reduced(record, Reduction(short_venues=True)).text("container-title") == short


def test_the_first_authors_and_others() -> None:
    assert reduced(examples.CM2, Reduction(max_authors=2)).names() == (*examples.CM2.names()[:2], OTHERS)
    assert reduced(examples.CM2, Reduction(max_authors=5)).names() == examples.CM2.names()


@pytest.mark.parametrize(
    ("format_name", "written"),
    [
        ("bibtex", "author = {Kim, Minkuk and Kim, Hyeon Bae and others},"),
        ("biblatex", "author = {Kim, Minkuk and Kim, Hyeon Bae and others},"),
        ("csl-json", '{"family": "Kim", "given": "Hyeon Bae"}, {"literal": "others"}]'),
        ("ris", "AU  - Kim, Hyeon Bae\r\nAU  - others,\r\nTI"),
        ("hayagriva", '    - "Kim, Hyeon Bae"\n    - name: "others"\n'),
        ("zotero-rdf", "<foaf:surname>others</foaf:surname>"),
    ],
)
def test_others_are_written_as_each_format_has_them(format_name: str, written: str) -> None:
    assert written in export(format_name, [examples.CM2], options=Options(reduction=Reduction(max_authors=2)))


@pytest.mark.parametrize("format_name", FORMATS)
def test_what_is_left_out_is_in_no_format(format_name: str) -> None:
    chosen = [examples.CM2, examples.CLIP2VIDEO]
    text = export(format_name, chosen, examples.SECTIONS, Options(reduction=EVERYTHING))
    gone = (
        "arxiv.org",
        "2106.11097",
        "10.1109/CVPR52733",
        "openaccess.thecvf",
        "Dense Video Captioning)",
        "Video-Text",
    )
    assert [word for word in gone if word in text.replace("Mastering Video-Text", "")] == []
    assert "CVPR" in text
    assert "Computer Vision and Pattern Recognition" not in text


def test_a_month_is_left_out_and_the_year_stays() -> None:
    assert reduced(examples.CM2, Reduction(without=read_field_list("month"))).issued == Date(2024)
    assert reduced(examples.CM2, Reduction(without=read_field_list("year"))).issued is None


def test_words_of_every_format_name_a_field() -> None:
    record = reduced(examples.OV_DVIS, Reduction(without=read_field_list("Pages, journal,ISSN,number")))
    assert [record.text(name) for name in ("page", "container-title", "ISSN", "issue")] == [""] * 4
    (item,) = json.loads(export("csl-json", [record]))
    assert {"page", "container-title", "ISSN", "issue"}.isdisjoint(item)


def test_an_imported_field_is_left_out_by_its_own_name() -> None:
    record = replace(examples.one(type="book", title="T"), fields={"file": "a.pdf", "abstract": "x"})
    assert reduced(record, Reduction(without=read_field_list("abstract"))).fields == {"file": "a.pdf"}


def test_an_unknown_field_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="--without knows no field 'titel': did you mean title"):
        read_field_list("url,titel")
