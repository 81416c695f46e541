"""Papers told in fields below their title: ``**Kites**``, then ``- intro: …``, ``- arxiv: …``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.remarked_imprints import imprint_of_remark
from i2vbib.model.entry import Catalog

ARXIV = "https://arxiv.org/abs/2401.0000"


def below(*lines: str, end: str = "\n") -> Catalog:
    return read_catalog(end.join(("# Papers", "", "## Kites", "", *lines)))


def of_number(number: int, label: str = "arxiv") -> str:
    return f"{label}: [{ARXIV}{number}]({ARXIV}{number})"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["-", "*"])
@pytest.mark.parametrize("gap", [[], [""]])
@pytest.mark.parametrize("title", ["**{}**", "### {}", "{}", "**《{}》**", "<b>{}</b>"])
def test_bullets_below_a_title_tell_of_it(title: str, gap: list[str], mark: str, end: str) -> None:
    lines = [
        title.format("Steering Kites in Small Rooms"),
        *gap,
        f"{mark} intro: CVPR 2017. ETH Zurich",
        f"{mark} {of_number(1)}",
        f"{mark} github: [https://github.com/lee/kites](https://github.com/lee/kites)",
        f"{mark} homepage: [https://kites.org](https://kites.org)",
        "",
        title.format("Kites without Strings: A Survey of Wind"),
        *gap,
        f"{mark} introduction: Lee & Kim, on long strings. Its code is good",
        f"{mark} keywords: strings, wind",
        *gap,
        f"{mark} {of_number(2)}",
        f"{mark} slides: <https://kites.org/slides.pdf>",
    ]
    catalog = below(*lines, end=end)
    told = [(entry.title, entry.link, entry.venue, entry.year) for entry in catalog.entries]
    assert told == [
        ("Steering Kites in Small Rooms", f"{ARXIV}1", "CVPR", 2017),
        ("Kites without Strings: A Survey of Wind", f"{ARXIV}2", "", None),
    ]
    assert not catalog.passed_over


@pytest.mark.parametrize(
    "remark",
    [
        "intro: a long word on kites",
        "Introduction: from Lee to Kim",
        "intro：从风筝到风筝",
        "简介：首个风筝方法",
        "介绍：风筝",
        "引言: kites",
        "Einführung: Drachen im Wind",
        "introducción: cometas",
        "введение: змеи",
        "紹介：凧の操縦",
        "소개: 연",
        "idea: uses ropes that sing",
        "results: 3 % better than all others",
        "Advantages: fast and cheap",
        "亮点：更快更稳",
    ],
)
def test_a_remark_below_a_title_in_bold_is_no_title(remark: str) -> None:
    (entry,) = below("**Steering Kites in Small Rooms**", "", f"- {remark}", f"- {of_number(1)}").entries
    assert (entry.title, entry.link, entry.line) == ("Steering Kites in Small Rooms", f"{ARXIV}1", 5)


@pytest.mark.parametrize("label", ["supp", "project page", "webcam demo", "gitxiv", 'caffe-pr("Make it an example")'])
def test_a_page_in_a_field_of_the_list_s_own_is_of_the_title_above_it(label: str) -> None:
    lines = ["**Fast Kites**", "", f"- {label}: <https://kites.org/page>", f"- {of_number(1)}"]
    (entry,) = below(*lines).entries
    assert (entry.title, entry.link, entry.links) == ("Fast Kites", f"{ARXIV}1", ("https://kites.org/page",))


@pytest.mark.parametrize("words", ["Kite Brain", "Kite University1 & The University of Wind2 &KiteTime3", "ropes"])
def test_words_before_the_field_of_a_link_are_no_title(words: str) -> None:
    (entry,) = below("**Self-supervised Signals for Kites**", "", f"- {words}", f"- {of_number(1)}").entries
    assert (entry.title, entry.link, entry.line) == ("Self-supervised Signals for Kites", f"{ARXIV}1", 5)


def test_a_title_whose_venue_a_remark_tells_needs_no_link() -> None:
    lines = [
        "**Self-supervised Signals for Kites**",
        "",
        "- intro: ACCV 2018",
        "- github: https://github.com/lee/kites",
    ]
    catalog = below(*lines, "", "**Kites of Silk over Land**", "", f"- {of_number(1)}")
    assert [(entry.venue, entry.year) for entry in catalog.entries] == [("ACCV", 2018), ("", None)]


def test_titles_below_a_group_in_bold_are_papers() -> None:
    lines = [
        "**Papers on Kites of Silk**",
        "",
        f"- Kites over Land and Sea. [arxiv]({ARXIV}1)",
        "- Kites of Tin, A Survey",
    ]
    entries = below(*lines, f"- Kites of Tin in Rain. [arxiv]({ARXIV}2)").entries
    assert [entry.title for entry in entries] == ["Kites over Land and Sea", "Kites of Tin in Rain"]


def test_a_title_with_remarks_alone_is_passed_over_by_name() -> None:
    lines = [
        "**Kites of Tin over Sea**",
        "",
        "- intro: tin",
        "",
        "**Kites of Silk over Land**",
        "",
        f"- {of_number(1)}",
    ]
    catalog = below(*lines)
    assert [entry.title for entry in catalog.entries] == ["Kites of Silk over Land"]
    assert [passed.line for passed in catalog.passed_over] == [5]


def test_a_remark_that_links_another_title_is_of_its_own() -> None:
    lines = [
        f"- {word}: [A {word} on Kites and Wind]({ARXIV}{n})" for n, word in enumerate(["Introduction", "Summary"])
    ]
    entries = below(*lines).entries
    assert [(entry.title, entry.line) for entry in entries] == [
        ("A Introduction on Kites and Wind", 5),
        ("A Summary on Kites and Wind", 6),
    ]


@pytest.mark.parametrize(
    ("heading", "title"), [("Fast Kite R-CNN", "Fast Kite R-CNN"), ("Visual SLAM", ""), ("Kites", ""), ("KiteNet", "")]
)
def test_a_heading_is_the_title_where_it_is_a_name_of_several_words(heading: str, title: str) -> None:
    github = "- github(Keras): https://github.com/lee/kites"
    lines = ["# Papers", "", f"## {heading}", "", f"- {of_number(1)}", github]
    (entry,) = read_catalog("\n".join(lines)).entries
    assert (entry.title, entry.link) == (title, f"{ARXIV}1")


@pytest.mark.parametrize(
    ("remark", "venue", "year"),
    [
        ("CVPR 2017", "CVPR", 2017),
        ("CVPR 2017. ETH Zurich & ESAT/PSI", "CVPR", 2017),
        ("ECCV 2016 Oral", "ECCV", 2016),
        ("ECCV 2014 / TPAMI 2015", "ECCV", 2014),
        ("Best Paper Award, ICCV 2017", "ICCV", 2017),
        ("ETH Zurich. AAAI 2018", "AAAI", 2018),
        ("Accepted to ICML 2023; 12 pages", "ICML", 2023),
        ("12 pages, accepted at KDD 2019", "KDD", 2019),
        ("IEEE Transactions on Image Processing, 2018", "IEEE Transactions on Image Processing", 2018),
        ("steers kites in small rooms（NIPS 2018）", "NIPS", 2018),
        ("首个风筝方法，ECCV 2020", "ECCV", 2020),
        ("Submitted to IJCV 2018", "", 2018),
        ("under review at TPAMI", "", None),
        ("better than Kite-Net (NIPS 2015)", "", None),
        ("an extension of our CVPR 2016 paper", "", None),
        ("extension of our paper, CVPR 2016", "", None),
        ("winner of the challenge of kites, CVPR 2018", "", None),
        ("From 2013 (OverKite) to 2019 (DetKite)", "", None),
        ("Technical Report, 3 pages. CMU", "", None),
        ("R-CNN", "", None),
        ("ECCV 2018 Workshop Kites for Art", "ECCV Workshop", 2018),
        ("NIPS 2016 workshop: Kites with Tails: Why?", "NIPS Workshop", 2016),
        (
            "IEEE TRANSACTIONS ON GEOSCIENCE AND REMOTE SENSING",
            "IEEE TRANSACTIONS ON GEOSCIENCE AND REMOTE SENSING",
            None,
        ),
        ("a workshop at home", "", None),
    ],
)
def test_a_remark_tells_where_a_paper_appeared(remark: str, venue: str, year: int | None) -> None:
    assert imprint_of_remark(remark) == (venue, year)


@pytest.mark.parametrize(
    ("field", "venue", "year"),
    [
        ("Conference: KITES 2019, Oslo", "KITES", 2019),
        ("Conference: ICML 2019, Oslo, Norway", "ICML", 2019),
        ("Conference: International Conference on Kites 2019, Berlin", "International Conference on Kites", 2019),
        ("Journal: Wind, Rain 2019", "Wind, Rain", 2019),
        ("In book: Handbook of Kites (pp. 12-20)\n  January 2019", "Handbook of Kites", 2019),
        ("In book: Handbook of Kites\n  Publisher: Springer\n  January 2019", "Handbook of Kites", 2019),
        ("In: Handbook of Kites 2019", "Handbook of Kites", 2019),
    ],
)
def test_where_it_was_held_is_none_of_a_venues_name(field: str, venue: str, year: int) -> None:
    row = f"- **Steering Kites in Small Rooms**\n  Ann Lee, Bo Kim\n  {field}"
    [entry] = below(row).entries
    assert (entry.title, entry.authors) == ("Steering Kites in Small Rooms", ("Ann Lee", "Bo Kim"))
    assert (entry.venue, entry.year) == (venue, year)
