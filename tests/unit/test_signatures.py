"""Who wrote a paper and where it appeared, in a line below its title alone in bold."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.signatures import signature_of
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END

TITLE = "**Steering Small Kites over Lakes**"
BADGE = "![](https://img.shields.io/badge/-wind-blue)"
LINK = "[[paper](https://example.org/kites.pdf)]"


@pytest.mark.parametrize(
    ("line", "authors", "venue", "year"),
    [
        ("Field, Ann and Berg, Bo and Cole, Cy. Top, 1996.", ("Field, Ann", "Berg, Bo", "Cole, Cy"), "Top", 1996),
        ("Holm A, Berg B. Kite Letters, 12(3):4–9, 2019.", ("Holm, A.", "Berg, B."), "Kite Letters", 2019),
        ("A. Holm, and B. Berg. PVLDB, 11(7):800–812, 2018.", ("A. Holm", "B. Berg"), "PVLDB", 2018),
        ("Holm, A. and Berg, B., SIGMOD, 2018 (pp. 191-203).", ("Holm, A.", "Berg, B."), "SIGMOD", 2018),
        (
            "Holm, A. and Berg, B.K., Kite Reviews, 2019, 49, pp.3965-89.",
            ("Holm, A.", "Berg, B.K."),
            "Kite Reviews",
            2019,
        ),
        ("Holm, A., Berg, B. (2020). Kite Letters, 2020.", ("Holm, A.", "Berg, B."), "Kite Letters", 2020),
        ("Ann Holm, Bo Berg. In: Kite Workshop, 2019.", ("Ann Holm", "Bo Berg"), "Kite Workshop", 2019),
        ("Ann Holm, et al. Kites and Winds, 2021, Spotlight.", ("Ann Holm", "others"), "Kites and Winds", 2021),
        ("Ann Holm, Bo Berg. Kite Letters.", ("Ann Holm", "Bo Berg"), "Kite Letters", None),
        (
            "Ann Holm, and Bo Berg. 2021. Proc. VLDB Endow. 14, 5 (January 2021), 799–812.",
            ("Ann Holm", "Bo Berg"),
            "Proc. VLDB Endow",
            2021,
        ),
        ("Ann Holm, Bo Berg. KiteFS. SIGMOD, 2000.", ("Ann Holm", "Bo Berg"), "SIGMOD", 2000),
        ("Holm Berg, Ann and da Silva Reis, Bo. Kites, 2020", ("Holm Berg, Ann", "da Silva Reis, Bo"), "Kites", 2020),
        (
            "Holm, A., Berg, B., Dahl et al. VLDB Journal.",
            ("Holm, A.", "Berg, B.", "Dahl", "others"),
            "VLDB Journal",
            None,
        ),
        ("Ann Holm, Bo Berg. aiKW@SIGMOD 2019.", ("Ann Holm", "Bo Berg"), "aiKW@SIGMOD", 2019),
        (
            "Ann Holm, and Bo Berg. 2022. In Proceedings of the 31st ACM Conference on Kites (HPK '22). ACM, NY, USA, 50–58.",
            ("Ann Holm", "Bo Berg"),
            "Proceedings of the 31st ACM Conference on Kites",
            2022,
        ),
        ("Ann Holm. ICRA, 1975.", ("Ann Holm",), "ICRA", 1975),
    ],
)
def test_names_before_a_venue(line: str, authors: tuple[str, ...], venue: str, year: int | None) -> None:
    assert signature_of(f"{EMPHASIS}{line}{EMPHASIS_END}") == (authors, venue, year)
    below = f"*{line}* {LINK}"
    alike = "." not in venue and all(" " in name or "," in name or name == "others" for name in authors)
    for lines in (
        [f"{TITLE} {BADGE}", "", below],
        [TITLE, below],
        [f"{BADGE} [KITE] {TITLE} {BADGE}", "", below],
        [f"- {TITLE} {LINK}", f"  - *{line}*"],
        *([["[Steering Small Kites over Lakes](https://example.org/kites.pdf)", "", f"*{line}*"]] if alike else []),
    ):
        (entry,) = read_catalog("\n".join(["# L", "", "## Papers", "", *lines])).entries
        assert (entry.title, entry.authors, entry.venue, entry.year) == (TITLE.strip("*"), authors, venue, year)
        assert entry.link == "https://example.org/kites.pdf"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Holm, Bo Berg, Cy Cole, 2021",
        "Ann Holm. Bo Berg, 2021",
        "Steering Kites. A Survey of Winds, 2021",
        "Ann Holm, Bo Berg. We steer kites over lakes, 2021",
        "Kites, 2021",
        "Ann Holm, Bo Berg",
    ],
)
def test_other_lines(line: str) -> None:
    assert signature_of(f"{EMPHASIS}{line}{EMPHASIS_END}") is None


def test_outside_italics_the_venue_must_be_known() -> None:
    assert signature_of("Holm, A. and Berg, B., TKDE, 2022.") == (("Holm, A.", "Berg, B."), "TKDE", 2022)
    assert signature_of("Holm, A. and Berg, B., Kite Reviews, 2022.") is None


def test_a_journal_in_its_line_leaves_the_names_above_it_whole() -> None:
    row = "- [Genetics of kites at sea](https://example.org/kites)<br>\n  Feng Y, McQuill MA, Tishko SA.<br>\n  *Human Molecular Genetics*. 2021; 30(1):88-97.\n"
    (entry,) = read_catalog(f"## Papers\n\n{row}").entries
    assert entry.authors == ("Feng, Y.", "McQuill, M. A.", "Tishko, S. A.")
    assert (entry.venue, entry.year) == ("Human Molecular Genetics", 2021)
