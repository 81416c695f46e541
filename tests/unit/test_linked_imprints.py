"""References whose journal is a link behind the title, and titles that begin with a species in italics."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

DOI = "https://doi.org/10.1000/kites.1"


def read(row: str) -> tuple[str, list[str], str, int | None, str]:
    (entry,) = read_catalog(f"# Publications\n\n* {row}\n").entries
    return entry.title, [name.partition(",")[0] for name in entry.authors], entry.venue, entry.year, entry.link


@pytest.mark.parametrize(
    ("label", "venue"),
    [
        ("Flora Mediterranea, 31 Special Issue, 297-315", "Flora Mediterranea"),
        ("AoB PLANTS, 13, 3, plab018", "AoB PLANTS"),
        ("Plants, 11:2742", "Plants"),
        ("Rodriguésia, 73, e00702021", "Rodriguésia"),
        ("Journal of Kite Systematics, 61, 957-966", "Journal of Kite Systematics"),
    ],
)
@pytest.mark.parametrize(
    ("names", "families"),
    [
        ("Lee, F., Kim, M. and Betz, F.", ["Lee", "Kim", "Betz"]),
        ("Lee, N.B.G., de Menezes Kim, G. & Betz-de-Lee, M.A.", ["Lee", "de Menezes Kim", "Betz-de-Lee"]),
    ],
)
@pytest.mark.parametrize("year", ["(2021)", "(2021).", "(2021b)"])
@pytest.mark.parametrize(
    "title",
    [
        "Diversity of kites in Latium (Central Italy): a tool for planning",
        "Alpine kites of the Balsas Depression, Mexico",
        "Are kites of the wind alike? A test in the fire",
    ],
)
def test_a_reference_goes_on_in_its_link(
    label: str, venue: str, names: str, families: list[str], year: str, title: str
) -> None:
    stop = "" if title.endswith("?") else "."
    found = read(f"{names} {year} {title}{stop} [{label}]({DOI}).")
    assert (found[0], found[2:]) == (title, (venue, 2021, DOI))
    assert found[1] == families


@pytest.mark.parametrize("state", ["(preprint)", "(in press)", "(accepted)"])
def test_what_stands_for_a_year_ends_the_names(state: str) -> None:
    found = read(f"Lee, F., Kim, M. and Betz, F. {state} Diversity of kites and knots. [Plants, 11:27]({DOI})")
    assert (found[0], found[1], found[2]) == ("Diversity of kites and knots", ["Lee", "Kim", "Betz"], "Plants")


def test_a_book_in_the_link_leaves_its_editors_out_of_the_title() -> None:
    row = f"Lee, F. (2018) Diversity of kites. In R. Kim & D. Betz (Eds.), [Handbook of Kites, ch 1, pp 1-16]({DOI})."
    assert read(row)[:2] == ("Diversity of kites", ["Lee"])


def test_a_label_is_no_imprint() -> None:
    found = read(f"Lee, F., Kim, M. (2021) Diversity of kites and knots. Kite Letters, 3, 1-9. [Link 2]({DOI})")
    assert (found[0], found[2]) == ("Diversity of kites and knots", "Kite Letters")


@pytest.mark.parametrize("imprint", [" [Plants, 11:2742]({})", ". [Plants, 11:2742]({})", ". Plants, 11, 27-42. {}"])
@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("_Milvus_ kites: winds and revised strings", "Milvus kites: winds and revised strings"),
        (
            "_Milvus_ (Accipitridae) contains less paper than kites",
            "Milvus (Accipitridae) contains less paper than kites",
        ),
        ("Patterns of the Genus _Milvus_ s.l. vs. _Milvus_ s.s. (Milvidae: Aves) in Mexico: Strings", None),
    ],
)
def test_a_title_goes_on_behind_its_first_word_in_italics(imprint: str, written: str, title: str | None) -> None:
    found = read(f"Lee, J.T., Kim, E. and Betz, E.N. (2023) {written}{imprint.format(DOI)}")
    assert (found[0], found[2]) == (title or written.replace("_", ""), "Plants")


@pytest.mark.parametrize(
    "behind",
    ["Kite Press.", "(2nd ed.). Kite Press.", "edited by Carla Wu. Kite Press.", "in three parts. Kite Press."],
)
def test_a_books_title_in_italics_ends_where_they_do(behind: str) -> None:
    assert read(f"Lee, J.T., Kim, E. (2023). *Kites*. {behind}")[0] == "Kites"
