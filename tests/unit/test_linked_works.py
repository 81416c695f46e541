"""Links whose words are a whole reference, a journal's name alone, or a page that is no paper."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.other_works import calls_post
from i2vbib.catalog.markdown.references.comma_references import year_last

PAPERS = "\n".join(
    f"- [Ann Lee & Bo Kim, Kites of the {side} sea, 201{n}](https://doi.org/10.1234/k{n})"
    for n, side in enumerate(("northern", "southern", "western"))
)


@pytest.mark.parametrize(
    ("line", "title", "authors"),
    [
        (
            "[Ann Lee, Flexible Kites of Tin, 2010 (Book, with online content)](https://tin.example/)",
            None,
            ("Ann Lee",),
        ),
        (
            "[Ann Lee, *Flexible Kites of Tin*, 2018 (Book, with online version](https://tin.example/k/))",
            None,
            ("Ann Lee",),
        ),
        ("[Ann Lee, *Flexible Kites of Tin*, 2018 (E-book)](https://tin.example/k/)", None, ("Ann Lee",)),
        (
            "[Lee, Kim & Moll, *kitereg: An R Package for Tin*, 2016](https://doi.org/10.18637/k1)",
            "kitereg: An R Package for Tin",
            ("Lee", "Kim", "Moll"),
        ),
    ],
)
def test_linked_references(line: str, title: str | None, authors: tuple[str, ...]) -> None:
    entry = read_catalog(f"# Reading\n\n{PAPERS}\n- {line}").entries[-1]
    assert (entry.title, entry.authors) == (title or "Flexible Kites of Tin", authors)


def test_words_in_small_letters_are_no_title_behind_names() -> None:
    assert year_last("Lee, Kim & Moll, the tale of tin, 2016") is None


@pytest.mark.parametrize("series", ["volume 158 of *Texts and Monographs*", "vol. 3 of Texts", "Bd. 2 of Texts"])
def test_a_book_ends_before_its_place_in_a_series(series: str) -> None:
    line = f"[Lee, Kim & Moll, Modeling Kites, 1999. In S Park (ed.), *Tin, Wind, and Time*, {series}, pp. 63-114]"
    entry = read_catalog(f"# Reading\n\n{PAPERS}\n- {line}(https://doi.org/10.1201/k1)").entries[-1]
    assert (entry.title, entry.venue) == ("Modeling Kites", "Tin, Wind, and Time")


@pytest.mark.parametrize("name", ["KITE: Help of Flyers.", "Kite Group.", "Ann Lee"])
def test_the_day_of_an_access_dates_no_page(name: str) -> None:
    line = f"[{name}, Flying Kites | Examples in Tin, Accessed April 12, 2024](https://tin.example/dae/kites/)"
    catalog = read_catalog(f"# Reading\n\n{PAPERS}\n- {line}")
    assert len(catalog.entries) == 3
    assert [passed.text[:5] for passed in catalog.passed_over] == [name[:5]]


@pytest.mark.parametrize(
    ("note", "is_post"),
    [
        ("A great blog post about practical, hands-on methods to fly kites.", True),
        ("This podcast is about kites.", False),
        ("Podcast on kites.", True),
        ("My favourite blog, which tells of kites.", True),
        ("The paper behind the blog post.", False),
        ("A great paper about kites.", False),
    ],
)
def test_what_a_note_calls_a_post(note: str, *, is_post: bool) -> None:
    assert calls_post(note) is is_post


def test_what_a_note_calls_a_post_is_passed_over() -> None:
    line = "- [Ann Lee & Bo Kim, A crash course on flying kites, 2024](https://tin.example/crash-course/)"
    catalog = read_catalog(f"# Reading\n\n{PAPERS}\n{line}\n  - A great blog post about flying kites by hand.")
    assert len(catalog.entries) == 3
    assert len(catalog.passed_over) == 1
    catalog = read_catalog(f"# Reading\n\n{PAPERS}\n{line}\n  - A great introduction to flying kites by hand.")
    assert len(catalog.entries) == 4
    paper = line.replace("https://tin.example/crash-course/", "https://doi.org/10.1234/k9")
    assert len(read_catalog(f"# Reading\n\n{PAPERS}\n{paper}\n  - A blog post on this is out.").entries) == 4


def test_bullets_that_are_journals_names_have_no_title() -> None:
    names = [
        "  - [Journal of Applied Ecology](https://doi.org/10.1111/k1)",
        "  - [Circulation: Heart Failure](https://www.ahajournals.org/doi/10.1161/k2)",
        "  - [British Medical Journal (BMJ)](https://journals.sagepub.com/toc/k3)",
    ]
    catalog = read_catalog("\n".join(["# Reading", PAPERS, "- Examples of kites:", *names]))
    named = [entry for entry in catalog.entries if not entry.title]
    assert [entry.venue for entry in named] == ["Journal of Applied Ecology", "Circulation: Heart Failure"]
    assert not any(entry.title.startswith(("Journal", "Circulation", "British")) for entry in catalog.entries)


def test_one_journals_name_alone_may_be_a_title() -> None:
    catalog = read_catalog(f"# Reading\n\n{PAPERS}\n- [Artificial Intelligence](https://doi.org/10.1111/k1)")
    assert catalog.entries[-1].title == "Artificial Intelligence"
