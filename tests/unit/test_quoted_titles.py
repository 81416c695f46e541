"""Titles in quotation marks, and what is read of their lines beside them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

DOI = "https://doi.org/10.1021/acsenergylett.5c02909"


def only(text: str) -> Entry:
    catalog = read_catalog(text)
    assert len(catalog.entries) == 1, catalog.passed_over
    return catalog.entries[0]


@pytest.mark.parametrize(
    ("row", "title", "venue"),
    [
        (f'"Kites of tin and paper" [Letters on Lids (2025)]({DOI})', "Kites of tin and paper", "Letters on Lids"),
        (f'"Kites of tin and paper" [ACS Lids, 2025]({DOI})', "Kites of tin and paper", "ACS Lids"),
        (f"“Kites of tin and paper”. [npj Lids (2025)]({DOI}).", "Kites of tin and paper", "npj Lids"),
        (
            f'"Kites of CsCu<sub>5</sub>: a tin" [ACS Lids (2025)]({DOI})',
            "Kites of CsCu<sub>5</sub>: a tin",
            "ACS Lids",
        ),
        (f'"Kites of tin and paper [Letters on Lids (2025)]({DOI})', "Kites of tin and paper", "Letters on Lids"),
        (f"“Kites of tin and paper [Journal of Lids (2025)]({DOI})", "Kites of tin and paper", "Journal of Lids"),
    ],
)
def test_a_link_behind_a_quoted_title_is_where_it_appeared(row: str, title: str, venue: str) -> None:
    entry = only(f"# Kites\n\n## Papers\n\n1. {row}\n")
    assert (entry.title, entry.venue, entry.year, entry.link) == (title, venue, 2025, DOI)


@pytest.mark.parametrize(
    "row",
    [
        f'"KiteNet" [Steering Small Kites over Cold Lakes]({DOI})',
        f'"Look, no hands!" says [Steering Small Kites over Cold Lakes]({DOI})',
    ],
)
def test_a_link_of_a_title_stays_one_behind_a_quotation(row: str) -> None:
    assert only(f"# Kites\n\n## Papers\n\n- {row}\n").title == "Steering Small Kites over Cold Lakes"


SHELF = "https://catalog.lid.edu/vufind/Record/10444435"
FREE = "https://www.lid.edu/~lee/kites.html"
FILE = "https://www.lid.edu/~lee/kites.pdf"


@pytest.mark.parametrize(
    ("row", "authors", "link"),
    [
        (f'"Kites of Tin" by Oudot - [[Lid Library]({SHELF})]  [[Electronic Resource]({FREE})]', ("Oudot,",), SHELF),
        (f'"Kites of Tin" by Edels and Harer - [Lid Library]({SHELF})', ("Edels", "Harer"), SHELF),
        (f'"Kites of Tin" by Ann Lee - [Lid Library Online Resource]({SHELF})', ("Ann Lee",), SHELF),
        (f"“Kites of Tin”, by Ann Lee, [Free on Author's Website]({FREE})", ("Ann Lee",), FREE),
        (f'"Kites of Tin" by Hatch - [Lid Library]({SHELF}), [PDF on Author\'s Webpage]({FILE})', ("Hatch,",), FILE),
        (f'"Kites of Tin" by Hatch: [Draft on the Author\'s Site]({FILE})', ("Hatch,",), FILE),
    ],
)
@pytest.mark.parametrize("heading", ["Optional Textbooks", "Additional References"])
def test_a_book_is_quoted_with_who_wrote_it_before_where_it_is(
    row: str, authors: tuple[str, ...], link: str, heading: str
) -> None:
    other = f'* "Paper Kites" by Bo Wu - [Lid Library]({SHELF}1)'
    catalog = read_catalog(f"# Kites\n\n## {heading}\n\n* {row}\n{other}\n")
    entry = catalog.entries[0]
    assert (entry.title, entry.authors, entry.link) == ("Kites of Tin", authors, link)


@pytest.mark.parametrize(
    ("behind", "authors", "venue", "year"),
    [
        (
            "Ann Lee, and Bo-Wei Kim. PLoS Comput Biol 13(7): e1005690.",
            ("Ann Lee", "Bo-Wei Kim"),
            "PLoS Comput Biol",
            0,
        ),
        (
            "A. Lee, B. Kim, C. E. Wu. Bernoulli 23 (1) 288 - 328, May 2017.",
            ("A. Lee", "B. Kim", "C. E. Wu"),
            "Bernoulli",
            2017,
        ),
    ],
)
def test_a_stop_parts_the_last_name_from_the_journal(
    behind: str, authors: tuple[str, ...], venue: str, year: int
) -> None:
    entry = only(f'# Kites\n\n## Papers\n\n* "Kites of tin and paper" by {behind} [Link]({DOI})\n')
    assert (entry.authors, entry.venue, entry.year or 0) == (authors, venue, year)


@pytest.mark.parametrize(
    ("quoted", "title"),
    [
        ("„Hoch“ oder „nicht hoch“ – Zur Höhe der Drachen.", "„Hoch“ oder „nicht hoch“ – Zur Höhe der Drachen"),
        ("“Fast winds” or “slow winds”: On kites.", "“Fast winds” or “slow winds”: On kites"),
        ("« Vents lents » et « vents vifs » : les drachen.", "« Vents lents » et « vents vifs » : les drachen"),
        ('"Allein oder mit anderen?" - Zur Höhe der Drachen.', '"Allein oder mit anderen?" - Zur Höhe der Drachen'),
        ("« « Vents du nord » : une notion utile ? »", "“Vents du nord” : une notion utile ?"),
        ("« Chasse aux vents : « Une décision lente » ».", "Chasse aux vents : “Une décision lente”"),
        ('"Slow winds on the coast."', "Slow winds on the coast"),
    ],
)
def test_quotations_within_a_title_do_not_end_it(quoted: str, title: str) -> None:
    text = f"# L\n\n## Papers\n\n- Lee, A., & Kim, B. (2021). {quoted} *Diagnostica*, 62(3), 255–265.\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.venue) == (title, ("Lee, A.", "Kim, B."), "Diagnostica")


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("David Kim", ("David Kim",)),
        ("RJ Wallace", ("RJ Wallace",)),
        ("Ann Lee and Bo O'Neill", ("Ann Lee", "Bo O'Neill")),
        ("Naaman", ("Naaman,",)),
    ],
)
@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Kites of tin", "'Kites of tin'"),
        ("Kites of tin", "‘Kites of tin’"),
        ("Love's kites: active and passive", "'Love's kites: active and passive'"),
        ("The kites’ wind", "‘The kites’ wind'"),
    ],
)
@pytest.mark.parametrize("behind", [" [pdf](https://example.org/a.pdf)", ", [link](https://example.org/a.pdf), ch. 2"])
def test_single_marks_around_a_title_behind_its_authors(
    names: str, authors: tuple[str, ...], title: str, quoted: str, behind: str
) -> None:
    entry = only(f"# Kites\n\n## Papers\n\n{names}, {quoted}{behind}\n")
    assert (entry.title, entry.authors, entry.link) == (title, authors, "https://example.org/a.pdf")


@pytest.mark.parametrize(
    "row",
    [
        "KiteNet, 'Fast kites' and other sails [pdf](https://example.org/a.pdf)",
        "Ann Lee, 'Kites of tin' [video](https://example.org/talk)",
    ],
)
def test_single_marks_elsewhere_show_no_title(row: str) -> None:
    entries = read_catalog(f"# Kites\n\n## Papers\n\n{row}\n").entries
    assert "Ann Lee" not in [name for entry in entries for name in entry.authors]
    assert [entry.title for entry in entries] != ["Fast kites"]
