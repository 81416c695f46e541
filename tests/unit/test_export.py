"""What all formats promise: the registry of formats, safe values, and no text that leaves its field."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import bibtexparser
import pytest
import rispy
import yaml

import records as examples
import zotero
from i2vbib.errors import UsageError
from i2vbib.export import FORMATS, INCLUDABLE, Options, export, fields, write
from i2vbib.model.entry import Entry, Section
from i2vbib.model.record import Date, Record
from i2vbib.text.names import Name

EVERYTHING = Options(include=INCLUDABLE)


def count(format_name: str, text: str) -> int:
    """Give how many entries a reader of the format finds; whatever it cannot read fails the test."""
    if format_name == "csl-json":
        return len(json.loads(text))
    if format_name == "ris":
        return len(rispy.loads(text))
    if format_name == "zotero-rdf":
        return len(zotero.read(text))
    if format_name == "hayagriva":
        return len(yaml.safe_load(text) or ())
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return len(library.entries)


def test_formats_by_name_and_suffix() -> None:
    assert {name: form.suffix for name, form in FORMATS.items()} == {
        "bibtex": ".bib",
        "biblatex": ".biblatex.bib",
        "csl-json": ".json",
        "ris": ".ris",
        "zotero-rdf": ".rdf",
        "hayagriva": ".yaml",
    }


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        UsageError, match="no format 'word': use bibtex, biblatex, csl-json, ris, zotero-rdf, hayagriva"
    ):
        export("word", [])


@pytest.mark.parametrize(
    ("format_name", "foreign"), [("bibtex", {"rispy", "requests"}), ("csl-json", {"bibtexparser", "rispy"}),
                                 ("ris", {"bibtexparser", "requests"})],
)  # fmt: skip
def test_a_format_imports_no_other_formats_library(format_name: str, foreign: set[str]) -> None:
    program = (
        "import sys; from i2vbib.export import export; "
        f"export({format_name!r}, []); print(*{foreign!r} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    ("format_name", "empty"), [("bibtex", ""), ("biblatex", ""), ("csl-json", "[]\n"), ("ris", ""), ("hayagriva", "")]
)
def test_nothing_selected_is_an_empty_document(format_name: str, empty: str) -> None:
    assert export(format_name, [], examples.SECTIONS) == empty


@pytest.mark.parametrize("format_name", FORMATS)
def test_all_examples_are_written_and_end_with_one_newline(format_name: str) -> None:
    text = export(format_name, examples.RECORDS, examples.SECTIONS, EVERYTHING)
    assert count(format_name, text) == len(examples.RECORDS)
    assert text.endswith("\n")
    assert not text.endswith(("\n\n", "\n\r\n"))


@pytest.mark.parametrize("format_name", FORMATS)
def test_records_are_read_as_they_are_written(format_name: str) -> None:
    read: list[int] = []

    def records() -> Iterator[Record]:
        for number in range(2500):
            read.append(number)
            yield examples.record(f"k{number}", type="article-journal", title=f"Title {number}")

    pieces = write(format_name, records())
    first = next(pieces)
    assert len(read) == 50
    text = first + "".join(pieces)
    assert count(format_name, text) == 2500
    assert "\n\n\n" not in text.replace("\r", "")


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("text", examples.HOSTILE.values(), ids=examples.HOSTILE.keys())
def test_no_text_leaves_its_field(format_name: str, text: str) -> None:
    pair = [examples.hostile(text), examples.record("next", type="article-journal", title="Next")]
    section = Section("hostile", text, text)
    written = export(format_name, pair, [section], EVERYTHING)
    assert count(format_name, written) == 2
    written.encode()
    assert not any(control in written for control in "\x00\x07\x1b\x7f\x9b\x85\u2028\u2029")
    assert "evil, title = {y}" not in written.replace('"', "") or "bib" not in format_name


@pytest.mark.parametrize("format_name", FORMATS)
def test_code_and_abstract_only_on_request(format_name: str) -> None:
    without = export(format_name, [examples.CM2], examples.SECTIONS)
    assert "CM2" not in without.replace("captioning_cm2", "") or format_name == "zotero-rdf"
    assert "significant attention" not in without
    assert "significant attention" in export(
        format_name, [examples.CM2], options=Options(include=frozenset({"abstract"}))
    )
    text = export(format_name, [examples.CM2], options=Options(include=frozenset({"code"})))
    assert "Code: https://github.com/ailab" in text or format_name == "zotero-rdf"  # whose links are attachments


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_record_that_knows_only_its_title_is_written(format_name: str) -> None:
    text = export(format_name, [examples.record("k", title="A Title")])
    assert count(format_name, text) == 1
    assert "A Title" in text


@pytest.mark.parametrize(
    ("text", "one_line"),
    [
        ("plain", "plain"),
        (" two  blanks ", "two blanks"),
        ("a\r\nb\tc\u00a0d\u2028e", "a b c d e"),
        ("a\x00b\x1b\x7f\x9bc", "abc"),
        ("a\ud83d b\uffff", "a b"),
        ("Nguyễn – 日本 𝔸", "Nguyễn – 日本 𝔸"),
        ("", ""),
    ],
)
def test_line(text: str, one_line: str) -> None:
    assert fields.line(text) == one_line


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a_b?x=1&y=%20#c~d", "https://example.org/a_b?x=1&y=%20#c~d"),
        (" https://example.org/a b\n", "https://example.org/a%20b"),
        ('https://example.org/{a}\\b^^5c|"<>`', "https://example.org/%7Ba%7D%5Cb%5E%5E5c%7C%22%3C%3E%60"),
        ("https://example.org/é\x00\ud800", "https://example.org/%C3%A9%00"),
        ("HTTP://EXAMPLE.ORG/", "HTTP://EXAMPLE.ORG/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("N/A", ""),
        ("", ""),
    ],
)
def test_safe_url(url: str, safe: str) -> None:
    assert fields.safe_url(url) == safe


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://doi.org/10.1000/a_b", False),
        ("http://dx.doi.org/10.1000/A_B", False),
        ("https://doi.org/10.1000%2Fa_b", False),
        ("https://doi.org/10.48550/arXiv.2101.00001", False),
        ("https://arxiv.org/abs/2101.00001", False),
        ("https://arxiv.org/abs/2101.00001v2", False),
        ("http://www.arxiv.org/pdf/2101.00001v1.pdf", False),
        ("https://arxiv.org/html/2101.00001/", False),
        ("https://doi.org/10.1000%2FA%5fb", False),
        ("https://www.doi.org/10.1000%252Fa_b/", False),
        ("https://doi.org/doi:10.1000/a_b", False),
        ("https://doi.org/10.1000/a_b?nosfx=y", False),
        ("https://doi.org/10.1000/a_b#sec2", False),
        ("https://arxiv.org/abs/2101.00002", True),
        ("https://doi.org/10.1000/other", True),
        ("https://dl.acm.org/doi/10.1000/a_b", True),
        ("https://openaccess.thecvf.com/content/CVPR2024/html/a_paper.html", True),
    ],
)
def test_the_url_is_left_out_where_it_repeats_an_identifier(url: str, written: bool) -> None:  # noqa: FBT001
    record = examples.one(DOI="10.1000/a_b", arxiv="2101.00001", URL=url)
    assert fields.own_page_url(record) == (url if written else "")


@pytest.mark.parametrize(
    ("doi", "url"),
    [
        ("10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o",
         "https://doi.org/10.1002/(sici)1097-4571(199806)49:8%3C693::aid-asi4%3E3.0.co;2-o"),
        ("10.1023/A:1009700000001", "https://doi.org/10.1023%2Fa%3A1009700000001"),
        ("10.1016/S0031-3203(99)00001-2", "http://dx.doi.org/10.1016/S0031-3203%2899%2900001-2"),
    ],
)  # fmt: skip
def test_a_doi_is_seen_in_any_encoding(doi: str, url: str) -> None:
    assert fields.own_page_url(examples.one(DOI=doi, URL=url)) == ""


@pytest.mark.parametrize(
    ("values", "address"),
    [
        ({"type": "article", "arxiv": "2101.00001"}, "https://arxiv.org/abs/2101.00001"),
        ({"type": "article", "arxiv": "hep-th/9901001"}, "https://arxiv.org/abs/hep-th/9901001"),
        ({"type": "paper-conference", "arxiv": "2101.00001", "URL": "https://arxiv.org/pdf/2101.00001"},
         "https://arxiv.org/abs/2101.00001"),
        ({"type": "paper-conference", "arxiv": "2101.00001", "URL": "https://example.org/p"}, "https://example.org/p"),
        ({"type": "article-journal", "arxiv": "2101.00001", "DOI": "10.1000/1"}, ""),
        ({"type": "article", "arxiv": "2101.00001", "DOI": "10.48550/arXiv.2101.00001"}, ""),
        ({"type": "book"}, ""),
    ],
)  # fmt: skip
def test_a_work_known_by_its_arxiv_id_alone_has_its_address_there(values: dict[str, str], address: str) -> None:
    assert fields.address(examples.one(**values)) == address


def test_the_address_of_an_unknown_identifier_is_written() -> None:
    assert fields.own_page_url(examples.one(URL="https://arxiv.org/abs/")) == "https://arxiv.org/abs/"
    assert fields.own_page_url(examples.one(URL="https://doi.org/")) == "https://doi.org/"


@pytest.mark.parametrize(
    ("doi", "safe"),
    [
        ("10.1145/3503161.3547910", True),
        ("10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1", True),
        ("10.1000/a%b#c&d_e~f$g", True),
        ("10.1000.10/a", True),
        ("10.1000/a}b", False),
        ("10.1000/a\\b", False),
        ("10.1000/^^5cinput", False),
        ("10.1000/a b", False),
        ("10.1000/ä", False),
        ("https://doi.org/10.1000/a", False),
    ],
)
def test_only_a_doi_that_can_stand_raw_is_written(doi: str, safe: bool) -> None:  # noqa: FBT001
    assert fields.doi(examples.one(DOI=doi)) == (doi if safe else "")


@pytest.mark.parametrize(
    ("arxiv", "safe"),
    [
        ("2311.17117", True),
        ("0704.0001", True),
        ("math/0211159", True),
        ("math.GT/0309136", True),
        ("2311.17117v2", False),
        ("2311.17117}", False),
        ("arXiv:2311.17117", False),
        ("", False),
    ],
)
def test_only_an_arxiv_id_is_written_as_one(arxiv: str, safe: bool) -> None:  # noqa: FBT001
    assert fields.arxiv_id(examples.one(arxiv=arxiv)) == (arxiv if safe else "")


def test_keywords_are_the_sections_titles_then_the_transfer_type() -> None:
    sections = fields.section_keywords((*examples.SECTIONS, Section("x", "A, B;C <i>D</i>")))
    entry = Entry(title="", sections=("x", "unknown", "var", "tvg"), transfer_type="Prompt, Tuning")
    record = examples.record("k", entry=entry)
    assert fields.keywords(record, sections) == [
        "A B C D",
        "Video Action Recognition (VAR)",
        "Temporal Video Grounding (TVG)",
        "Prompt Tuning",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name(family="Berg", non_dropping_particle="van den"), ("van den", "Berg")),
        (Name(family="Fontaine", dropping_particle="de", non_dropping_particle="La"), ("de La", "Fontaine")),
        (Name(family="Alembert", non_dropping_particle="d'"), ("", "d'Alembert")),
        (Name(family="Alembert", dropping_particle="d’"), ("", "d’Alembert")),
        (Name(family="Estaing", non_dropping_particle="de l'"), ("de", "l'Estaing")),
        (Name(family="Khalili", non_dropping_particle="al-"), ("", "al-Khalili")),
        (Name(family="Van Gool"), ("", "Van Gool")),
    ],
)
def test_particle_and_family(name: Name, expected: tuple[str, str]) -> None:
    assert fields.particle_and_family(name) == expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [("5567-5577", ("5567", "5577")), ("5567 – 5577", ("5567", "5577")), ("110321", ("110321", "")),
     ("12-1-12-9", ("12-1-12-9", "")), ("e12-", ("e12-", "")), ("", ("", "")), ("3-15", ("3", "15")),
     ("RIVERS.0091-15.2015", ("RIVERS.0091-15.2015", "")), ("JN.00500-19.2019", ("JN.00500-19.2019", "")),
     ("2020-0012", ("2020-0012", "")), ("D23-1054", ("D23-1054", "")), ("0091-15", ("0091-15", "")),
     ("IX-XII", ("IX", "XII")), ("2020-015", ("2020-015", "")), ("2020-15", ("2020-15", "")), ("1A-9A", ("1A", "9A")),
     ("231-240.e3", ("231", "240.e3")), ("143-143.e5", ("143", "143.e5")), ("1234.e1-1234.e9", ("1234.e1", "1234.e9")),
     ("S12-S19", ("S12", "S19")), ("S12-19", ("S12", "19")), ("1123-8", ("1123", "8")), ("iv-xii", ("iv", "xii")),
     ("103:1-103:14", ("103:1", "103:14")), ("12.1-12.9", ("12.1", "12.9")), ("17a-19b", ("17a", "19b")),
     ("PL.2–x", ("PL.2", "x")), ("5--7", ("5", "7")), ("7-7", ("7", ""))],
)  # fmt: skip
def test_page_range(pages: str, expected: tuple[str, str]) -> None:
    assert fields.page_range(pages) == expected


@pytest.mark.parametrize(
    ("values", "page"),
    [({"page": "1-1"}, ""), ({"page": "1-1", "volume": "3"}, "1-1"), ({"page": "1-10"}, "1-10"), ({"page": "1"}, "1")],
)
def test_early_access_has_no_pages_yet(values: dict[str, str], page: str) -> None:
    assert fields.page(examples.one(type="article-journal", **values)) == page


def test_dates_of_any_precision_are_written() -> None:
    dates = [Date(2023), Date(2023, 6), Date(2023, 6, 18)]
    written = [json.loads(export("csl-json", [examples.one(issued=date)]))[0]["issued"] for date in dates]
    assert written == [{"date-parts": [[2023]]}, {"date-parts": [[2023, 6]]}, {"date-parts": [[2023, 6, 18]]}]


@pytest.mark.parametrize(("kind", "is_page"), [("article-journal", True), ("paper-conference", False)])
def test_a_number_is_a_page_only_where_it_is_an_articles(kind: str, is_page: bool) -> None:  # noqa: FBT001
    record = examples.one(type=kind, page="", number="e0939")
    assert ("pages = {e0939}" in export("bibtex", [record])) is is_page
    assert ("SP  - e0939" in export("ris", [record])) is is_page
