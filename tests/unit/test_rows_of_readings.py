"""Rows of reading lists: family names alone before a title or behind a dash, and whose thesis a label is."""

from __future__ import annotations

import pytest

from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.names_at_venue import cited_at_venue
from signed_rows import SIGNED, read


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        (
            "Norman, The Design of Everyday Kites. **Chapter 1: Wind**, (pages 1–36) (2013).",
            "The Design of Everyday Kites",
            ("Norman,",),
        ),
        (
            "Nielsen, **How to Conduct a Flight and 10 Heuristics**. (Jan 1995)",
            "How to Conduct a Flight and 10 Heuristics",
            ("Nielsen,",),
        ),
    ],
)
def test_one_family_before_a_title(row: str, title: str, authors: tuple[str, ...]) -> None:
    *_, entry = read(*SIGNED, f"- {row}").entries
    assert (entry.title, entry.authors) == (title, authors)


@pytest.mark.parametrize(
    "row", ["Norman, Y., Béna, J., Sails at Sea, 2026", "Norman, Tails of Kites and Lee, A. (2026) Sails at Sea"]
)
def test_more_names_behind_one_family_begin_no_title(row: str) -> None:
    *_, entry = read(*SIGNED, f"- {row}. [pdf](https://example.org/a.pdf)").entries
    assert entry.authors != ("Norman,",)


def test_a_word_before_a_bold_title_is_no_author() -> None:
    (entry,) = read(
        "- Optional, **How to Conduct a Flight and 10 Heuristics** [pdf](https://example.org/a.pdf)"
    ).entries
    assert entry.authors == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Lee et al., KSW '14", (("Lee", "others"), "KSW", 2014)),
        ("Clark SIGCOMM '88", (("Clark,",), "SIGCOMM", 1988)),
        ("Rizzo, ATC 2012", (("Rizzo,",), "ATC", 2012)),
        ("Best ICML 2019", None),
        ("Proc SIGCOMM 2012", None),
        ("Oral ICML 2019", None),
        ("Rizzo KSW 2012", None),
    ],
)
def test_who_is_cited_behind_a_dash(text: str, cited: tuple[tuple[str, ...], str, int] | None) -> None:
    assert cited_at_venue(text) == cited


def test_marks_that_stand_for_themselves_before_a_title() -> None:
    (entry,) = read("* \\*\\*\\*\\*[**Kites over Lakes at Sea**](https://example.org/a.pdf) - Rizzo ATC '12").entries
    assert (entry.authors, entry.venue, entry.year) == (("Rizzo,",), "ATC", 2012)


@pytest.mark.parametrize("whose", ["Ann Lee's", "Ann Lee’s", "Dr. Wu's"])
def test_whose_thesis_a_label_is(whose: str) -> None:
    catalog = read(*SIGNED, f"- {whose} [PhD thesis](https://example.org/a.pdf) provides a good overview")
    assert len(catalog.entries) == len(SIGNED)
    assert [passed.line for passed in catalog.passed_over] == [8]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ko, A. J. Myers, B. A., and Aung, H.", ("Ko, A. J.", "Myers, B. A.", "Aung, H.")),
        ("Lee, A., B. Kim, and C. Wu", ("Lee, A.", "B. Kim", "C. Wu")),
        ("Jingbo Lu and Jingling Xue", ("Jingbo Lu", "Jingling Xue")),
        ("Jingbo Lu and Moving Targets", ()),
        ("UC San Diego and Kitecomm Inc", ()),
        ("Ann Lee's", ("Ann Lee",)),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text) == names
