"""A venue and its year at a title's end, with no blank before them: ``**Kites at Sea，ACL2019**``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.layouts.close_imprints import close_imprint

_LINK = "https://arxiv.org/abs/1810.09571"
_TITLE = "Steering Paper Kites over Small Lakes"


@pytest.mark.parametrize("row", ["1. **{}** [paper]({})", "- [{}]({})", "- {} [pdf]({})", "- **[{}]({})**"])
@pytest.mark.parametrize(
    ("written", "venue", "year"),
    [
        ("，ACL2019", "ACL", 2019),
        (",EMNLP2017", "EMNLP", 2017),
        ("，WWW 2019", "WWW", 2019),
        ("， WWW 2019", "WWW", 2019),
        ("、AAAI2020", "AAAI", 2020),
        (";AAAI2020", "AAAI", 2020),
        ("；AAAI2020", "AAAI", 2020),
        (".AAAI2020", "AAAI", 2020),
        ("。AAAI2020", "AAAI", 2020),
        ("-AAAI2020", "AAAI", 2020),
        ("|AAAI2020", "AAAI", 2020),
        ("｜AAAI2020", "AAAI", 2020),
        ("（ACL2019）", "ACL", 2019),
        ("，emnlp2017", "emnlp", 2017),
        ("，ACL'17", "ACL", 2017),
        (",ACL-2017", "ACL", 2017),
        (",KDD17", "KDD", 2017),
        ("，ACL2019 Findings", "Findings of ACL", 2019),
        (",SIGIR2020 short", "SIGIR", 2020),
        ("，SIGIR2020(short)", "SIGIR", 2020),
        ("，ACL2019/EMNLP2019", "ACL", 2019),
        ("，ZQKP2019", "ZQKP", 2019),
        (",ZQKP 2019", "ZQKP", 2019),
        ("，ACL，2019", "ACL", 2019),
        (",ACL,2019", "ACL", 2019),
        ("，2019，ACL", "ACL", 2019),
        ("，2019", "", 2019),
        (",2019", "", 2019),
    ],
)
def test_venue_and_year_behind_a_mark_without_a_blank(row: str, written: str, venue: str, year: int) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n{row.format(_TITLE + written, _LINK)}\n").entries
    assert (entry.title, entry.venue, entry.year) == (_TITLE, venue, year)


@pytest.mark.parametrize(
    ("written", "venue"),
    [("，地理学报2019", "地理学报"), ("、情報処理学会2019", "情報処理学会"), ("，2019年", "")],
)
def test_venues_in_east_asian_letters(written: str, venue: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n1. **风筝在风中的研究{written}** [paper]({_LINK})\n").entries
    assert (entry.title, entry.venue, entry.year) == ("风筝在风中的研究", venue, 2019)


@pytest.mark.parametrize(
    "title",
    [
        "A Survey of Kites in 2018,2019",
        "A Survey of Kites in 2018,2019 and 2020",
        "Overview of the Kite Task at SemEval-2017",
        "The Winning Solution to WMT-2017",
        "Kites at Sea,Winds and Nature 2019",
        "Classifying Kites on MNIST,CIFAR-10",
        "Kites in Oslo and Rome,1918-1920",
        "Kites of Tin;Winds of 2019",
        "凧の研究、2011年から2019",
        "Kites of Tin,and Winds",
        "，ACL2019",
    ],
)
def test_what_a_title_says_itself_stays(title: str) -> None:
    assert close_imprint(title) is None


@pytest.mark.parametrize("row", ["1. **{}** [paper]({})", "- [{}]({})", "- {} [pdf]({})"])
@pytest.mark.parametrize(
    "written", ["ACL2019，", "ACL 2019，", "ACL 2019， ", "ACL2019、", "ACL2019；", "ACL2019：", "ACL2019｜"]
)
def test_venue_and_year_before_a_wide_mark(row: str, written: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n{row.format(written + _TITLE, _LINK)}\n").entries
    assert (entry.title, entry.venue, entry.year) == (_TITLE, "ACL", 2019)


@pytest.mark.parametrize("written", ["-ACL2017", "，ACL2017", ".ACL2017", ";ACL2017"])
def test_a_venue_close_to_a_title_of_two_words_is_kept(written: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- Steering Kites{written} [pdf]({_LINK})\n").entries

    assert (entry.title, entry.venue, entry.year) == ("Steering Kites", "ACL", 2017)
