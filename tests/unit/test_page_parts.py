"""What the page shows of a paper: titles as HTML, names in order, venues, figures; and what it keeps to itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from msgspec.structs import replace

import records as examples
from i2vbib import Entry, Name, Provenance, Record
from i2vbib.model.private import is_local, public
from i2vbib.model.verdict import Verdict
from i2vbib.page.facets import facets
from i2vbib.page.folded_words import in_order, marked_up, venue
from i2vbib.page.plots import WIDTH, plots
from i2vbib.page.rows import rows

HOME = "/" + "home"


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("R<sup>2</sup>-Tuning", "R<sup>2</sup>-Tuning"),
        ("CM$^2$: <i>in vivo</i>", "CM<sup>2</sup>: <i>in vivo</i>"),
        ('<span class="nocase">iPhone</span> & more', "iPhone &amp; more"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<i>a <b>b</i> c", "<i>a &lt;b&gt;b</i> c"),
        ('<i onclick="x">a</i>', "&lt;i onclick=&#34;x&#34;&gt;a&lt;/i&gt;"),
    ],
)
def test_a_title_keeps_its_own_markup_and_no_other(title: str, html: str) -> None:
    assert marked_up(title) == html


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (Name(family="Berg", given="Jan", non_dropping_particle="van den"), "Jan van den Berg"),
        (Name(family="Alembert", given="Jean", non_dropping_particle="d'"), "Jean d'Alembert"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "Martin Luther King Jr."),
        (Name(family="王", given="小明"), "王小明"),
        (Name(family="김", given="민수"), "김민수"),
        (Name(literal="The Laboratory"), "The Laboratory"),
        (Name(), ""),
    ],
)
def test_a_name_stands_in_the_order_in_which_it_is_said(name: Name, shown: str) -> None:
    assert in_order(name) == shown


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (examples.record("k", entry=Entry("", venue="cvpr 2023")), "CVPR"),
        (examples.record("k", container_title="Proceedings of the 40th International Conference on Machine Learning"), "ICML"),
        (examples.record("k", container_title="Journal of Kites"), "Journal of Kites"),
        (examples.record("k", entry=Entry("", venue="A &amp; B Workshop")), "A &amp; B Workshop"),
        (examples.record("k", type="article", arxiv="2101.00001"), "arXiv"),
        (examples.record("k", type="article", publisher="SSRN"), "SSRN"),
        (examples.record("k", type="book"), ""),
    ],
)  # fmt: skip
def test_a_venue_has_its_short_name_where_it_has_one(record: Record, shown: str) -> None:
    assert venue(record) == shown


@pytest.mark.parametrize(
    "text",
    [
        f"{HOME}/ann/papers/a.pdf", "~/papers/a.pdf", "C:\\papers\\a.pdf", ":C\\:\\\\papers\\\\a.pdf:PDF", "file:///a.pdf",
        "see /Volumes/ann/a.pdf", f"Full text:{HOME}/ann/a.pdf:application/pdf", "\\\\server\\papers\\a.pdf", "/mnt/d/a.pdf",
    ],
)  # fmt: skip
def test_a_place_on_a_disk_is_known_as_one(text: str) -> None:
    assert is_local(text)


@pytest.mark.parametrize(
    "text",
    ["https://example.org/home/ann", "TCP/IP and /dev", "Either/or", "A: B", "$O(n)$ ~ linear", "at home / away", "\\alpha", "I/O"],
)  # fmt: skip
def test_words_with_slashes_are_no_place_on_a_disk(text: str) -> None:
    assert not is_local(text)


def test_what_is_private_is_not_public() -> None:
    fields = {
        "file": "a.pdf",
        "annotation": "Not convinced",
        "bdsk-file-1": "Ymlu",
        "owner": "ann",
        "langid": "english",
    }
    record = examples.record("k", title="Kites", note=f"Scan: {HOME}/ann/kites.pdf", URL="file:///kites.pdf")
    shown = public(replace(record, fields=fields))
    assert shown.values == {"title": "Kites"}
    assert shown.fields == {"langid": "english"}


def test_a_place_on_a_disk_is_no_source_to_go_to() -> None:
    came_from = {
        "title": Provenance("imported", f"{HOME}/ann/refs.bib", "2026-11-22"),
        "DOI": Provenance("crossref", "https://example.org/1"),
    }
    record = replace(examples.record("k", title="Kites", DOI="10.1234/1"), provenance=came_from)
    (row,) = rows([record], (), with_texts=False)
    assert [(origin.source, origin.address) for origin in row.origins] == [
        ("imported", ""),
        ("crossref", "https://example.org/1"),
    ]


def test_an_identifier_of_another_paper_is_named_and_leads_nowhere() -> None:
    verdict = Verdict("doi:10.1007/978-3-031-19772-7_1", "another paper", "crossref", "2026-11-22", "Kites")
    (row,) = rows([replace(examples.VAR_XCLIP, verdicts=(verdict,))], examples.SECTIONS, with_texts=True)
    assert [link.label for link in row.links] == ["arXiv", "Code"]
    assert "10.1007" not in row.coins + "".join(row.texts.values())
    assert row.doubts == [verdict]
    assert not row.verified


def test_facets_count_each_paper_once_a_value_and_leave_out_what_tells_nothing_apart() -> None:
    shown = list(rows(examples.RECORDS[:7], examples.SECTIONS, with_texts=False))
    found = {
        facet.name: {value.value: value.papers for value in facet.values} for facet in facets(shown, examples.SECTIONS)
    }
    assert found["section"]["var"] == 2
    assert found["year"] == {"2025": 1, "2024": 2, "2023": 1, "2022": 2, "2021": 1}
    assert found["state"] == {"published": 6, "preprint": 1}
    assert facets(shown[:1], examples.SECTIONS) == []


@pytest.mark.parametrize(("count", "in_2022"), [(7, 2), (len(examples.RECORDS), 3)])
def test_bars_stay_in_their_plot_and_each_table_counts_the_same(count: int, in_2022: int) -> None:
    shown = list(rows(examples.RECORDS[:count], examples.SECTIONS, with_texts=False))
    drawn = plots(shown, facets(shown, examples.SECTIONS))
    assert [plot.title for plot in drawn] == [
        "Papers by year and section",
        "Papers by venue",
        "Papers by transfer type",
    ]
    for plot in drawn:
        assert all(
            0 <= bar.x <= bar.x + bar.width <= WIDTH and 0 <= bar.y <= bar.y + bar.height <= plot.height
            for bar in plot.bars
        )
    by_year = drawn[0]
    assert dict(zip(by_year.head[1:], by_year.table[0][1:], strict=True))["2022"] == str(in_2022)
    assert any(bar.href == "#year=2022" and bar.label == f"2022: {in_2022} papers" for bar in by_year.bars)
    assert any(bar.href == "#section=var&year=2022" for bar in by_year.bars)


@given(examples.any_record())
def test_any_record_has_a_row(record: Record) -> None:
    (row,) = rows([record], (), with_texts=True)
    assert row.texts.keys() == {"BibTeX", "CSL-JSON"}
