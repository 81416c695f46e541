"""Venues that unusual marks set beside a title, or that are glued to their year."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.glued_venues import with_venue_in_brackets

_TITLE = "Steering Paper Kites over Small Lakes"
_LINK = "https://arxiv.org/abs/1810.09571"


@pytest.mark.parametrize("row", ["- **{}** [pdf]({})", "- [{}]({})", "1. {} [[paper]]({})", "- [**{}**]({})"])
@pytest.mark.parametrize(
    ("written", "venue"),
    [
        (f"{_TITLE} @ ACL 2019", "ACL"),
        (f"{_TITLE} @ACL2019", "ACL"),
        (f"{_TITLE} → ACL-2019", "ACL"),
        (f"{_TITLE} • ACL_2019", "ACL"),
        (f"{_TITLE} ~ 2019ACL", "ACL"),
        (f"{_TITLE} · ACL'19", "ACL"),
        (f"{_TITLE}, 2019_ACL", "ACL"),
        (f"{_TITLE} // PLDI 2019", "PLDI"),
        (f"{_TITLE} / EuroSys 2019", "EuroSys"),
        (f"{_TITLE} #WSDM2019", "WSDM"),
        (f"{_TITLE} {{ACL 2019}}", "ACL"),
        (f"{_TITLE} ==ACL 2019==", "ACL"),
        (f"{_TITLE} (appeared in ACL 2019)", "ACL"),
        (f"{_TITLE} (In: TPAMI 2019)", "TPAMI"),
        (f"{_TITLE} ACL2019", "ACL"),
        (f"{_TITLE} → KITES 2019", "KITES"),
        (f"{_TITLE} ：ACL 2019 Oral", "ACL"),
        (f"ACL2019: {_TITLE}", "ACL"),
        (f"ACL_2019 {_TITLE}", "ACL"),
        (f"ACL 2019 → {_TITLE}", "ACL"),
        (f"「ACL 2019」{_TITLE}", "ACL"),
        (f"《ACL 2019》{_TITLE}", "ACL"),
        (f"ACL 2019 // {_TITLE}", "ACL"),
        (f"ACL 2019，{_TITLE}", "ACL"),
        (f"KITES 2019、{_TITLE}", "KITES"),
        (f"ACL Nov 2019: {_TITLE}", "ACL"),
        (f"2019ACL: {_TITLE}", "ACL"),
        (f"{_TITLE} · ACL, November 2019", "ACL"),
    ],
)
def test_a_venue_and_its_year_leave_the_title(row: str, written: str, venue: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row.format(written, _LINK)}\n").entries

    assert (entry.title, entry.venue, entry.year) == (_TITLE, venue, 2019)


@pytest.mark.parametrize("written", ["2019ACL", "2019_ACL", "ACL_2019", "ACL Nov 2019"])
def test_a_venue_glued_to_its_year_stands_behind_a_title_that_is_set_off(written: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- [{_TITLE}]({_LINK}), {written}\n").entries

    assert (entry.title, entry.venue, entry.year, entry.authors) == (_TITLE, "ACL", 2019, ())


@pytest.mark.parametrize("mark", ["", "**"])
def test_lines_of_a_papers_heading_are_lines_of_the_paper(mark: str) -> None:
    heading = f"### {mark}{_TITLE}{mark}<br>Ann Lee, Bo Kim<br/>*ACL, 2019*"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{heading}\n\n- [pdf]({_LINK})\n").entries

    assert (entry.title, entry.authors) == (_TITLE, ("Ann Lee", "Bo Kim"))
    assert (entry.venue, entry.year) == ("ACL", 2019)


def test_what_stands_in_a_titles_quotation_marks_leaves_them() -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- “{_TITLE}，ACL2019” [pdf]({_LINK})\n").entries

    assert (entry.title, entry.venue, entry.year) == (_TITLE, "ACL", 2019)


@pytest.mark.parametrize(
    "text",
    [
        "Kites and Ropes in the Time of COVID-19",
        "SemEval-2019 Task 8: Kites",
        "SemEval2019 Task 9: Kites",
        "CVPR 2020 Workshop on Kites",
        "T-RO 2026 Issue Link",
        "Results of ICML 2019",
        "What Reviewers Wrote at NeurIPS 2019",
        "A Survey of NeurIPS 2019",
        "Learning to Fly from ImageNet 2012",
        "Ann Lee, Bo Kim, ICML 2019 [",
        "Lee A, Prescott EC (2008). Kites",
        "Ann Lee and Bo Kim, Kites, Nature Communications 2019",
        "Kites in Small Harbours / Ann Lee / CVPR 2019",
        "CVPR 2024, Honorable Mention, Kites at Sea",
        "CVPR 2023 award candidate, Kites at Sea",
        "Self-Driving Kites (PhD@PVLDB 2018)",
        "intro: ECCV 2014 / TPAMI 2015",
        "第19回情報論的学習理論ワークショップ (IBIS2016)",
        "2005 IEEE International Symposium on Information Theory (ISIT2005)",
        "Lee, A., Kim, B., 2019. Kites at sea",
    ],
)
def test_words_of_a_title_and_what_all_rules_know_stay_as_they_are(text: str) -> None:
    assert with_venue_in_brackets(text) == text


@pytest.mark.parametrize(
    ("text", "title", "venue", "year"),
    [
        ("SOSP23-Slow Kites: Steering at Sea", "Slow Kites: Steering at Sea", "SOSP", 2023),
        ("NeurIPS2023-Slow Kites: Steering at Sea", "Slow Kites: Steering at Sea", "NeurIPS", 2023),
        ("ICSE22_Steering Slow Kites at Sea", "Steering Slow Kites at Sea", "ICSE", 2022),
        ("2025-09-26-SOSP23-Slow Kites: Steering at Sea", "Slow Kites: Steering at Sea", "SOSP", 2023),
        ("2025-09-26-TOSEM-Steering Slow Kites at Sea", "Steering Slow Kites at Sea", "TOSEM", None),
        ("2025-09-26-KITE20_Steering Slow Kites at Sea", "Steering Slow Kites at Sea", "KITE", 2020),
        ("2025-09-26-S&P25-Steering Slow Kites at Sea", "Steering Slow Kites at Sea", "S&P", 2025),
        ("2025-09-26-ICPP-W 2023-Steering Slow Kites", "Steering Slow Kites", "ICPP-W", 2023),
        ("2025_09_26_Steering Slow Kites at Sea", "Steering Slow Kites at Sea", "", None),
        ("2025-09-26-SLD-Steering Slow Kites at Sea", "SLD-Steering Slow Kites at Sea", "", None),
    ],
)
@pytest.mark.parametrize("href", ["/notes/kites.pdf", "https://arxiv.org/abs/2001.00001"])
def test_a_day_and_a_venue_are_glued_before_a_title(
    text: str, title: str, venue: str, year: int | None, href: str
) -> None:
    (entry,) = read_catalog(f"# 论文\n\n## Papers\n\n- [{text}]({href})\n").entries
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


@pytest.mark.parametrize(
    "title",
    [
        "COVID19-Kites: Steering at Sea",
        "ResNet50-Kites for Slow Winds",
        "SemEval17-Task 9: Steering Kites",
        "2020-Kites at Sea and Their Winds",
        "GPT4-Kites for Slow Winds",
    ],
)
def test_a_name_before_a_dash_stays_in_the_title(title: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- [{title}](https://arxiv.org/abs/2001.00001)\n").entries
    assert (entry.title, entry.venue) == (title, "")
