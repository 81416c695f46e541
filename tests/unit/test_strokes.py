"""Lines whose parts strokes keep apart, as a table's cells: what is title, who wrote it, where it appeared."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

TITLE = "Kites of the northern sea"
DOI = "https://doi.org/10.1234/k1"


@pytest.mark.parametrize(
    ("behind", "authors", "venue"),
    [
        (f"*Ann Lee, Bo Kim* | [Kite Letters]({DOI})", 2, "Kite Letters"),
        (f"*Ann Lee & Bo Kim* | [Kite Letters]({DOI}).", 2, "Kite Letters"),
        (f"*Ann Lee & Bo Kim* | [In Proceedings of the Kite Workshop]({DOI}).", 2, "Proceedings of the Kite Workshop"),
        (
            f"*Ann Lee, Bo Kim* | [Nature Methods: Short intro](https://doi.org/10.1234/k2) & [Nature Methods]({DOI})",
            2,
            "Nature Methods",
        ),
        (f"[Molecular Ecology]({DOI})", 0, "Molecular Ecology"),
        (f"[Molecular Ecology]({DOI}) | [code](https://github.com/kite/kite)", 0, "Molecular Ecology"),
        ("*Ann Lee, Bo Kim* | [Arxiv](https://arxiv.org/abs/2101.01234)", 2, "Arxiv"),
        ("*Ann Lee, Bo Kim* | [arXiv](https://arxiv.org/abs/2101.01234) | [code](https://github.com/k/k)", 2, "arXiv"),
        ("*Ann Lee, Bo Kim, for the Kite Safety Initiative* | [bioRxiv](https://doi.org/10.1101/070441)", 3, "bioRxiv"),
    ],
)
def test_a_link_behind_strokes_says_where_a_paper_appeared(behind: str, authors: int, venue: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n- **2016-02** | {TITLE} | {behind}").entries
    assert (entry.title, entry.year, entry.venue, len(entry.authors)) == (TITLE, 2016, venue, authors)


@pytest.mark.parametrize(
    "line",
    [
        f"2016 | Kites | [{TITLE}]({DOI})",
        f"2016 | Kites at sea | [{TITLE}]({DOI}) | [code](https://github.com/k/k)",
    ],
)
def test_a_linked_title_behind_strokes_stays_one(line: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n- {line}").entries
    assert entry.title == TITLE


def test_a_server_is_no_venue_where_another_part_is_one() -> None:
    line = f"2016-02 | {TITLE} | *Ann Lee, Bo Kim* | CVPR 2016 | [arXiv](https://arxiv.org/abs/1601.01234)"
    (entry,) = read_catalog(f"# Kites\n\n- {line}").entries
    assert entry.venue == "CVPR"


@pytest.mark.parametrize(("year", "venue"), [(2016, "Molecular Ecology"), (2017, "arXiv")])
def test_a_row_of_the_same_year_tells_where_a_preprint_was_printed(year: int, venue: str) -> None:
    rows = [
        f"- 2016-02 | {TITLE} | *Ann Lee, Bo Kim* | [arXiv](https://arxiv.org/abs/1601.01234)",
        f"- {year}-03 | {TITLE} | *Ann Lee, Bo Kim* | [Molecular Ecology]({DOI})",
    ]
    (entry,) = read_catalog("# Kites\n\n" + "\n".join(rows)).entries
    assert (entry.venue, entry.year) == (venue, 2016)
    (entry,) = read_catalog("# Kites\n\n" + "\n".join(reversed(rows))).entries
    assert (entry.venue, entry.year) == ("Molecular Ecology", year)
