"""BibTeX, as bibtexparser reads it back."""

from __future__ import annotations

import re

import bibtexparser
import pytest
from bibtexparser.model import Entry as BibEntry
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import records as examples
from i2vbib.export import INCLUDABLE, Options, export, fields
from i2vbib.export.groups import group_comments
from i2vbib.export.tex_names import name_to_tex
from i2vbib.model.entry import Entry, Section
from i2vbib.model.record import DIALECT, TYPE, Date, Record
from i2vbib.text.names import Name
from i2vbib.text.tex_reader import decode
from i2vbib.text.tex_writer import encode

UTF8 = Options(encoding="utf-8")


def parsed(
    record: Record, options: Options | None = None, sections: tuple[Section, ...] = examples.SECTIONS
) -> BibEntry:
    """Give the one entry that is read back from the record's BibTeX."""
    library = bibtexparser.parse_string(export("bibtex", [record], sections, options))
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry


def values(record: Record, options: Options | None = None) -> dict[str, str]:
    """Give the fields that are read back, in their order."""
    return {field.key: field.value for field in parsed(record, options).fields}


def test_a_conference_paper_in_full() -> None:
    assert export("bibtex", [examples.VTR_XCLIP], examples.SECTIONS) == (
        "@inproceedings{vtr_xclip_2022,\n"
        "  author = {Ma, Yiwei and Xu, Guohai and Sun, Xiaoshuai and Yan, Ming and Zhang, Ji and Ji, Rongrong},\n"
        "  title = {{X-CLIP}: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval},\n"
        "  booktitle = {Proceedings of the 30th {ACM} International Conference on Multimedia},\n"
        "  year = {2022},\n"
        "  pages = {638--647},\n"
        "  publisher = {Association for Computing Machinery},\n"
        "  address = {New York, NY, USA},\n"
        "  isbn = {978-1-4503-9203-7},\n"
        "  doi = {10.1145/3503161.3547910},\n"
        "  url = {https://dl.acm.org/doi/10.1145/3503161.3547910},\n"
        "  eprint = {2207.07285},\n"
        "  archiveprefix = {arXiv},\n"
        "  primaryclass = {cs.CV},\n"
        "  eprinttype = {arxiv},\n"
        "  keywords = {Video-Text Retrieval (VTR), Full Fine-Tuning},\n"
        "}\n"
        "\n"
        "@comment{jabref-meta: groupsversion:3;}\n"
        "\n"
        "@comment{jabref-meta: groupstree:\n"
        "0 AllEntriesGroup:;\n"
        "1 ExplicitGroup:Coarse-grained Understanding\\;0\\;;\n"
        "2 ExplicitGroup:Video-Text Retrieval (VTR)\\;0\\;vtr_xclip_2022\\;;\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("record", "kind", "expected"),
    [
        (
            examples.VAR_XCLIP,
            "inproceedings",
            {
                "booktitle": "Computer Vision -- {ECCV} 2022",
                "month": "oct",
                "volume": "13664",
                "series": "Lecture Notes in Computer Science",
                "doi": "10.1007/978-3-031-19772-7_1",
                "url": None,
                "eprint": "2208.02816",
            },
        ),
        (
            examples.R2_TUNING,
            "inproceedings",
            {"title": "{R$^{2}$-Tuning}: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding"},
        ),
        (examples.CM2, "inproceedings", {"pages": "13894--13904", "month": "jun"}),
        (
            examples.OV_DVIS,
            "article",
            {
                "journal": "{IEEE} Transactions on Pattern Analysis and Machine Intelligence",
                "volume": "47",
                "number": "7",
                "pages": "5918--5929",
                "issn": "0162-8828",
            },
        ),
        (
            examples.CLIP2VIDEO,
            "misc",
            {
                "howpublished": "arXiv:2106.11097",
                "year": "2021",
                "month": "jun",
                "eprint": "2106.11097",
                "archiveprefix": "arXiv",
                "primaryclass": "cs.CV",
                "eprinttype": "arxiv",
                "url": None,
                "doi": None,
            },
        ),
        (examples.TEXT4VIS, "inproceedings", {"volume": "37", "number": None, "primaryclass": None}),
        (examples.NAMES, "article", {"pages": "110321", "number": None, "month": "feb"}),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)
def test_real_papers(record: Record, kind: str, expected: dict[str, str | None]) -> None:
    found = values(record)
    assert parsed(record).entry_type == kind
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("key", "kind", "expected"),
    [
        (
            "general_chapter_2020",
            "incollection",
            {"editor": "Smith, Ann and Ito, Ken", "edition": "2", "pages": "12--34"},
        ),
        ("general_lone_2020", "incollection", {"booktitle": "Handbook of Vision", "pages": None}),
        (
            "general_book_2019",
            "book",
            {"publisher": "Example Press", "series": "Vision Studies", "address": "Paris"},
        ),
        (
            "general_report_2021",
            "techreport",
            {"institution": "Example Laboratory", "number": "TR-21", "month": "mar"},
        ),
        ("general_thesis_2022", "phdthesis", {"school": "Example University", "type": "PhD thesis"}),
        ("general_data_2023", "misc", {"publisher": "Zenodo", "doi": "10.5281/zenodo.1234567"}),
        ("general_software_2023", "misc", {"edition": "1.2", "url": "https://example.org/clipkit"}),
        (
            "general_page_2023",
            "misc",
            {"howpublished": "Example Site", "url": "https://example.org/a_b?x=1&y=%20#c~d"},
        ),
        ("general_post_2023", "misc", {"howpublished": "Example Blog"}),
        ("general_openreview_2024", "misc", {"howpublished": "OpenReview", "eprint": None}),
        ("general_talk_2024", "misc", {"howpublished": "Example Seminar"}),
    ],
)
def test_each_kind_of_work(key: str, kind: str, expected: dict[str, str | None]) -> None:
    (record,) = (record for record in examples.KINDS if record.key == key)
    found = values(record)
    assert parsed(record).entry_type == kind
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("series", "volume", "issue", "number"),
    [("LNCS", "", "7", "7"), ("LNCS", "1", "7", None), ("", "37", "3", None), ("", "", "3", None)],
)
def test_a_proceedings_number_stands_only_where_bibtex_does_not_warn(
    series: str, volume: str, issue: str, number: str | None
) -> None:
    record = examples.one(type="paper-conference", collection_title=series, volume=volume, issue=issue)
    assert values(record).get("number") == number


def test_the_month_is_a_macro_of_the_style() -> None:
    text = export("bibtex", [examples.one(issued=Date(2023, month)) for month in (1,)])
    assert "\n  month = jan,\n" in text
    assert "month" not in export("bibtex", [examples.one(issued=Date(2023))])
    assert "month" not in export("bibtex", [examples.one(issued=Date(2023, 13))])


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="Li", given="Siyuan"), "Li, Siyuan"),
        (Name(family="Van Gool", given="Luc"), "Van Gool, Luc"),
        (Name(family="Berg", given="Jan", non_dropping_particle="van den"), "van den Berg, Jan"),
        (
            Name(family="Fontaine", given="Jean", dropping_particle="de", non_dropping_particle="La"),
            "de La Fontaine, Jean",
        ),
        (Name(family="Alembert", given="Jean", non_dropping_particle="d'"), "d'Alembert, Jean"),
        (Name(family="Khalili", given="Jim", non_dropping_particle="al-"), "{al-Khalili}, Jim"),
        (Name(family="de la Cruz", given="José"), "{de la Cruz}, José"),
        (Name(family="den Berg", given="Jan", non_dropping_particle="van"), "van {den Berg}, Jan"),
        (Name(family="'t Hooft", given="Gerard"), "{'t Hooft}, Gerard"),
        (Name(family="Łuczak Nowak", given="Ewa"), "{Łuczak Nowak}, Ewa"),
        (Name(family="boyd", given="danah"), "boyd, danah"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name(family="Berg", given="Jan", non_dropping_particle="van", suffix="III"), "van Berg, III, Jan"),
        (Name(family="Nguyễn", given="Văn An"), "Nguyễn, Văn An"),
        (Name(family="Plato"), "{Plato}"),
        (Name(family="Berg", non_dropping_particle="van den", suffix="Jr."), "{van den Berg Jr.}"),
        (Name(given="Madonna"), "{Madonna}"),
        (Name(literal="OpenAI"), "{OpenAI}"),
        (Name(literal="Team, Inc."), "{Team, Inc.}"),
        (Name(literal="Barnes AND Noble"), "{Barnes AND Noble}"),
        (Name(literal="others"), "{others}"),
        (Name(family="Smith and Jones", given="A"), "{A Smith and Jones}"),
        (Name(family="Foo", given="And"), "{And Foo}"),
        (Name(family="and", given="Foo"), "and, Foo"),
        (Name(family="Foo", given="Bar and"), "{Bar and Foo}"),
        (Name(family="Smith, PhD", given="John"), "{John Smith, PhD}"),
        (Name(family="R&D", given="Inc"), r"{Inc R\&D}"),
        (Name(family="Smith", given="{evil}"), "Smith, evil"),
        (Name(literal=r"\input{x} ^^5c~a <b>"), "{inputx 5c a b}"),
        (Name(), ""),
        (Name(literal=" \x00"), ""),
    ],
    ids=str,
)
def test_names(name: Name, written: str) -> None:
    assert name_to_tex(name, lambda text: encode(fields.line(text), ascii_only=False)) == written


def test_names_are_parted_as_meant_and_plain_ones_are_dropped() -> None:
    record = examples.one(author=(*examples.NAMES.names(), Name()), type="article-journal")
    assert values(record, UTF8)["author"].split(" and ") == [
        "Nguyễn, Văn An",
        "van den Berg, Jan",
        "King, Jr., Martin Luther",
        "Van Gool, Luc",
        "{de la Cruz}, José",
        "d'Alembert, Jean",
        "{Barnes",
        "Noble Research, Inc.}",
    ]


def test_seven_bits_by_default_and_unicode_on_request() -> None:
    record = examples.record(
        "k",
        entry=Entry(title="", sections=("é",), transfer_type="Réglage – fin"),
        type="article-journal",
        title="Über Nguyễn – “α” 日本",
        author=(Name(family="Nguyễn", given="Ștefan"), Name(literal="Þing 日本")),
        container_title="Revista Española – “A & B”",
        URL="https://example.org/é",
    )
    sections = [Section("é", "Résumé", "Été")]
    assert export("bibtex", [record], sections).isascii()
    assert "ExplicitGroup:Resume" in export("bibtex", [record], sections)
    text = export("bibtex", [record], sections, UTF8)
    assert "Nguyễn, Ștefan" in text
    assert "ExplicitGroup:Résumé" in text


def test_text_is_escaped_and_addresses_are_raw() -> None:
    found = values(examples.one(type="article-journal", container_title="A & B_c 50%", URL="https://e.org/a_b%20c&d#e",
                                DOI="10.1000/a_b%c"))  # fmt: skip
    assert found["journal"] == r"A \& B\_c 50\%"
    assert found["url"] == "https://e.org/a_b%20c&d#e"
    assert found["doi"] == "10.1000/a_b%c"


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("1-18", "1--18"),
        ("1–18", "1--18"),
        ("1 - 18", "1--18"),
        ("1-5, 9-12", "1--5, 9--12"),
        ("e123", "e123"),
        ("12-1-12-9", "12-1-12-9"),
    ],
)
def test_pages(page: str, written: str) -> None:
    assert values(examples.one(type="article-journal", page=page))["pages"] == written


def test_groups_nest_below_their_heading_and_only_where_entries_are() -> None:
    sections = (
        Section("a", "A; B \\ {C} @misc{x}", "Group; One"),
        Section("b", "Empty", "Group; One"),
        Section("c", "Top"),
        Section("d", "日本"),
    )
    version, tree = group_comments(sections, {"a": ["k1", "k2"], "c": ["k1"], "d": ["k3"]}, ascii_only=True)
    assert version == "jabref-meta: groupsversion:3;"
    assert tree.splitlines() == [
        "jabref-meta: groupstree:",
        "0 AllEntriesGroup:;",
        "1 ExplicitGroup:Group\\\\\\; One\\;0\\;;",
        "2 ExplicitGroup:A\\\\\\; B \\\\\\\\ (C) at misc(x)\\;0\\;k1\\;k2\\;;",
        "1 ExplicitGroup:Top\\;0\\;k1\\;;",
        "1 ExplicitGroup:d\\;0\\;k3\\;;",
    ]


def test_a_heading_with_papers_of_its_own_is_one_group_with_its_sections_below() -> None:
    sections = (Section("a", "Tables"), Section("b", "Two", "Tables"), Section("c", "Three", "Tables"))
    _, tree = group_comments(sections, {"a": ["k1"], "b": ["k2"], "c": ["k3"]}, ascii_only=True)
    assert tree.splitlines()[2:] == [
        "1 ExplicitGroup:Tables\\;0\\;k1\\;;",
        "2 ExplicitGroup:Two\\;0\\;k2\\;;",
        "2 ExplicitGroup:Three\\;0\\;k3\\;;",
    ]


def test_an_entry_of_two_sections_is_in_both_groups() -> None:
    text = export("bibtex", [examples.TEXT4VIS, examples.VAR_XCLIP], examples.SECTIONS)
    assert "Video-Text Retrieval (VTR)\\;0\\;var_text4vis_2023\\;;" in text
    assert "Video Action Recognition (VAR)\\;0\\;var_text4vis_2023\\;var_xclip_2022\\;;" in text


def test_without_sections_there_are_no_groups() -> None:
    assert "@comment" not in export("bibtex", [examples.VAR_XCLIP])


def test_a_preamble_defines_what_old_documents_lack() -> None:
    polish = examples.one(author=(Name(family="Wałęsa", given="Lech"), Name(family="Đorđević", given="Ana")))
    library = bibtexparser.parse_string(export("bibtex", [polish, examples.VTR_XCLIP], examples.SECTIONS))
    (preamble,) = library.preambles
    assert all(command in preamble.value for command in (r"\k", r"\DJ", r"\dj"))
    assert "\n@preamble" not in export("bibtex", [examples.VTR_XCLIP], examples.SECTIONS)
    assert "\n@preamble" not in export("bibtex", [polish], options=UTF8)


def test_a_book_has_its_authors_and_no_editors_beside_them() -> None:
    book = examples.one(type="book", title="T", author=examples.people("Rey, Ana"), editor=examples.people("Lund, Per"))
    assert (values(book)["author"], values(book).get("editor")) == ("Rey, Ana", None)
    edited = examples.one(type="book", title="T", editor=examples.people("Lund, Per"))
    assert values(edited)["editor"] == "Lund, Per"


@pytest.mark.parametrize(
    ("title", "tex"),
    [
        ("Proceedings of the IEEE/CVF Conference (CVPR)", "Proceedings of the {IEEE}/{CVF} Conference ({CVPR})"),
        ("IEEE Trans. Pattern Anal. Mach. Intell.", "{IEEE} Trans. Pattern Anal. Mach. Intell."),
        ("LNCS", "{LNCS}"),
        ("Journal of Ponds & Lakes", r"Journal of Ponds \& Lakes"),
        ("Études of e-Science: A $1 Journal", r"{\'E}tudes of e-Science: A \$1 Journal"),
    ],
)
def test_acronyms_of_journals_and_proceedings_stay_in_capitals(title: str, tex: str) -> None:
    assert values(examples.one(type="article-journal", container_title=title))["journal"] == tex
    assert values(examples.one(type="paper-conference", container_title=title))["booktitle"] == tex


def test_what_an_imported_entry_had_comes_out_again() -> None:
    imported = {
        "file": ":pdfs/a_b.pdf:PDF", "langid": "ngerman", "note2": r"\"Uber {Ünal}", "url": "twice", "x y": "no name",
        "annote": "un}balanced", "empty": "", DIALECT: "biblatex", TYPE: "article",
    }  # fmt: skip
    record = replace(examples.one(type="article-journal", URL="https://example.org"), key="müller2020", fields=imported)
    found = values(record)
    assert found["file"] == ":pdfs/a_b.pdf:PDF"
    assert found["langid"] == "ngerman"
    assert found["note2"] == r"\"Uber {{\"U}nal}"
    assert found["url"] == "https://example.org"
    assert found["annote"] == r"un{$\rbrace$}balanced"
    assert {"x y", "empty"}.isdisjoint(found)
    assert values(record, UTF8)["note2"] == r"\"Uber {Ünal}"
    assert "@article{müller2020,\n" in export("biblatex", [record])


@given(record=examples.any_record(), encoding=st.sampled_from(["ascii", "utf-8"]))
def test_what_is_written_is_read_back(record: Record, encoding: str) -> None:
    found = values(record, Options(encoding, INCLUDABLE))
    if encoding == "ascii":
        assert all(value.isascii() for value in found.values())
    for value in found.values():
        assert value.count("{") == value.count("}")
        assert not re.search(r"[\x00-\x1f\x7f]", value)
    for field, variable in (("journal", "container-title"), ("volume", "volume")):
        if field in found:
            text = encode(fields.line(record.text(variable)), ascii_only=encoding == "ascii")
            assert decode(found[field]) == decode(text)
    assert found.get("year") == (str(record.issued.year) if record.issued else None)
    assert found.get("doi", "") in {record.text("DOI").strip(), ""}
    assert len(found.get("author", "").split(" and ")) >= sum(
        1 for name in record.names() if fields.line(name.family).isalnum()
    )
