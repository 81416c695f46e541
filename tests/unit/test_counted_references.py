"""References whose year stands before the volume, and names before the title that a comma parts."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

OTHER = "- Kim, B. (2010). *Kites by night*. Journal of Kites, 3(2), 1-9."


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee, A., B. Wu, and C. Kim", ("Lee, A.", "B. Wu", "C. Kim")),
        ("Lee, A. and B. Wu", ("Lee, A.", "B. Wu")),
        ("Lee, A.", ("Lee, A.",)),
        ("Lee, Ann, Bo Wu and Cy Kim*", ("Lee, Ann", "Bo Wu", "Cy Kim")),
        ("Lee A, Wu B", ("Lee, A.", "Wu, B.")),
    ],
)
@pytest.mark.parametrize("volume", ["28(3): p. 100-110.", "28: p. 107508.(SCI)", "28:  e00489.", "28: 107508"])
@pytest.mark.parametrize("venue", ["Kite Letters", "J. Kite Res.", "Methods in Kites"])
def test_the_volume_behind_the_year(names: str, authors: tuple[str, ...], volume: str, venue: str) -> None:
    line = f"{names}, Kites over the hills: who flies them. {venue}, 2022. {volume}"
    entry = read_catalog(f"# Papers\n\n{OTHER}\n- {line}\n").entries[-1]
    assert (entry.title, entry.authors) == ("Kites over the hills: who flies them", authors)
    assert (entry.venue.strip("."), entry.year) == (venue.strip("."), 2022)


def test_a_title_of_two_sentences_before_its_journal() -> None:
    line = "Lee, A., B. Wu and C. Kim, Kites at sea. A review of winds. Kite Letters, 2022; 28: 4-9."
    entry = read_catalog(f"# Papers\n\n{OTHER}\n- {line}\n").entries[-1]
    assert (entry.title, entry.venue) == ("Kites at sea. A review of winds", "Kite Letters")


@pytest.mark.parametrize(
    "line",
    [
        "62.罗小明, 杨大山, 王天海*. 风筝在海上飞行的特征研究. 土壤通报, 2019, 50(4): 757-764",
        "62.罗小明，杨大山*，王天海.风筝在海上飞行的特征研究.土壤通报，2019,50（4）：757-764.",
        "63.罗小明,杨大山*,王天海#.风筝在海上飞行的特征研究.土壤通报,2019,50(4):757-764",
    ],
)
def test_stars_behind_chinese_names(line: str) -> None:
    entry = read_catalog(f"# 论文\n\n{OTHER}\n\n{line}\n").entries[-1]
    assert (entry.title, entry.authors) == ("风筝在海上飞行的特征研究", ("罗小明", "杨大山", "王天海"))
    assert (entry.venue, entry.year) == ("土壤通报", 2019)
