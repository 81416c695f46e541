"""Family names that a list links where others link titles: ``[Srednicki](…), Quantum Field Theory``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://example.org/kites/"


def read(*rows: str) -> list[tuple[str, tuple[str, ...], str]]:
    lines = "".join(f"* {row}\n" for row in rows)
    return [(e.title, e.authors, e.link) for e in read_catalog(f"# Kites\n\n## Papers\n\n{lines}").entries]


def test_words_behind_linked_families_are_titles() -> None:
    rows = (
        f"[Kachelreiss]({LINK}1.pdf), Lectures on Kites: Notes",
        f"[Cvitanovic & Muñoz]({LINK}2.pdf), Kite Theory",
        f"[Leibrandt and Cerdeño]({LINK}3.pdf), Introduction to the technique of kites (2nd part)",
        f"[Lee-Betz]({LINK}4.pdf), The Slow Kite Factor",
    )
    assert read(*rows) == [
        ("Lectures on Kites: Notes", ("Kachelreiss,",), f"{LINK}1.pdf"),
        ("Kite Theory", ("Cvitanovic,", "Muñoz,"), f"{LINK}2.pdf"),
        ("Introduction to the technique of kites", ("Leibrandt,", "Cerdeño,"), f"{LINK}3.pdf"),
        ("The Slow Kite Factor", ("Lee-Betz,",), f"{LINK}4.pdf"),
    ]


@pytest.mark.parametrize("words", ["KiteNet", "Paper", "KITE", "Transformer"])
def test_names_of_systems_and_labels_are_no_authors(words: str) -> None:
    rows = [f"[{words}]({LINK}{place}.pdf), Steering Slow Kites over Lake {name}" for place, name in enumerate("ABCD")]
    assert not any(authors for _, authors, _ in read(*rows))


def test_two_rows_show_no_habit() -> None:
    rows = (f"[Kachelreiss]({LINK}1.pdf), Lectures on Kites", f"[Leibrandt]({LINK}2.pdf), Kites over Slow Lakes")
    assert not any(authors for _, authors, _ in read(*rows))


@pytest.mark.parametrize("title", ["Kites 851 Notes", "Notes on Quantum Kites"])
def test_a_short_title_among_papers_is_named(title: str) -> None:
    rows = "".join(f"* [Lines of Slow Kites in Winds {n}](https://arxiv.org/abs/2001.0000{n})\n" for n in range(1, 5))
    catalog = read_catalog(
        f"# Kites\n\n## Papers\n\n{rows}* [{title}](http://www.example.edu/courses/k851/notes.html)\n"
    )
    assert [title] == [passed.text for passed in catalog.passed_over] or title in {e.title for e in catalog.entries}


@pytest.mark.parametrize("host", ["www.example.it", "WWW2.example.ac.uk"])
def test_an_address_without_its_scheme_is_whole(host: str) -> None:
    rows = [f"[Lines of Slow Kites in Winds {n}](https://arxiv.org/abs/2001.0000{n})" for n in range(1, 5)]
    found = read(*rows, f"[Notes on Quantum Kites at Sea]({host}/tpp/kites.pdf)")
    assert found[-1][2] == f"https://{host}/tpp/kites.pdf"
