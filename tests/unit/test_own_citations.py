"""A paper's own reference below its title and names, with its abstract, as pages of publications have them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.own_citations import is_citation

TITLE = "Steering of Kites at Sea by Wind"
PAGE = "https://kites.example.org/1"


def entries(*lines: str) -> list[tuple[str, tuple[str, ...], str, int | None, str]]:
    catalog = read_catalog("\n".join(("# Kites", "", "## Papers", "", *lines)))
    assert not catalog.passed_over
    return [(e.title, e.authors, e.venue, e.year, e.link) for e in catalog.entries]


@pytest.mark.parametrize(
    "label",
    ["Citation", "How to cite", "Cite as", "**Please cite**", "Suggested citation", "Ссылка", "Для цитирования", "引用", "인용", "Zitierweise"],
)  # fmt: skip
@pytest.mark.parametrize("title", [f'<a href="">{TITLE}.</a>', f'<a href="{PAGE}"> {TITLE} </a>', f"**{TITLE}**"])
@pytest.mark.parametrize(
    "cited",
    [
        f"Lee A.B., Kim C.D. {TITLE}. Kite Journal. 2019. Vol. 31. No. 5. P. 39-55.",
        f"Lee, A. B., Kim, C. D. {TITLE} // Kite Journal. – 2019. – Vol. 30. – P. 28–30.",
        f"Lee A. B., Kim C. D. (2019). {TITLE}. Kite Journal, 31(5), 39-55.",
    ],
)
def test_a_reference_tells_of_the_paper_above_it(label: str, title: str, cited: str) -> None:
    lines = (title, "", "*Lee A.B., Kim C.D.*", "", f"{label}: {cited}", "", "Kites are flown in many winds. " * 20)
    authors = ("Lee, A. B.", "Kim, C. D.")
    assert entries(*lines) == [(TITLE, authors, "Kite Journal", 2019, PAGE if PAGE in title else "")]


def test_its_doi_is_the_papers() -> None:
    cited = f"Ссылка: A. Lee, B. Kim {TITLE} // Kite Journal. – 2018. – Vol. 30. DOI: 10.5555/kites-1"
    found = entries(f'<a href="{PAGE}">{TITLE}</a>', "", "*A. Lee, B. Kim*", "", cited)
    assert found == [(TITLE, ("A. Lee", "B. Kim"), "Kite Journal", 2018, "https://doi.org/10.5555/kites-1")]


@pytest.mark.parametrize(
    "text",
    [
        "Citation: 12",
        "Ссылка: https://kites.example.org",
        "How to cite: see below",
        "Kites",
        "Citation: Lee A.B., Kim C.D. Other Winds – over Land. Kite Journal. 2019. Vol. 31. P. 39-55.",
    ],
)
def test_other_lines_are_no_reference_of_a_title(text: str) -> None:
    assert not is_citation(text, TITLE)


def test_a_reference_may_be_in_another_language() -> None:
    cited = "Ссылка: Ли А.Б., Ким В.Г. Управление змеями в море // Вестник змеев. – 2018. – Т. 3. – С. 32-47."
    assert entries(f"**{TITLE}**", "", "A. Lee, B. Kim", "", cited)[0][:4] == (
        TITLE,
        ("A. Lee", "B. Kim"),
        "Вестник змеев",
        2018,
    )


def test_a_heading_may_date_a_title_that_leads_nowhere() -> None:
    found = entries("**2019**", "", f'<a href=" ">{TITLE}.</a>', "", "*A. Lee, B. Kim*", "", "**2018**")
    assert found == [(TITLE, ("A. Lee", "B. Kim"), "", 2019, "")]


@pytest.mark.parametrize("word", ["Abstract.", "Аннотация.", "摘要：", "Résumé –"])
def test_an_abstract_is_passed_over_with_the_links_in_it(word: str) -> None:
    abstract = f"{word} {'Here we fly kites in the wind. ' * 20} See https://github.com/kites"
    doi = "https://doi.org/10.5555/kites-2"
    found = entries(f"**{TITLE}**", "", "A. Lee, B. Kim", "", abstract, "", "DOI: 10.5555/kites-2", "ISSN: 2220-6426")
    assert found == [(TITLE, ("A. Lee", "B. Kim"), "", None, doi)]


def test_a_rule_below_a_field_makes_it_no_heading() -> None:
    lines = (
        "**2018**",
        "",
        f"**{TITLE}**",
        "",
        "A. Lee, B. Kim",
        "",
        "DOI: 10.5555/kites-1",
        "ISSN: 2220-6426",
        "------",
    )
    more = ("**Kites in Small Rooms and Halls**", "", "A. Lee, B. Kim", "", "DOI: 10.5555/kites-2")
    assert [(title, year) for title, _, _, year, _ in entries(*lines, *more)] == [
        (TITLE, 2018),
        ("Kites in Small Rooms and Halls", 2018),
    ]


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("// 2018 Kite Memorial Workshop (KMW), Yerevan, 2018. P. 61-65.", "Kite Memorial Workshop"),
        ("// Вестник МГТУ им. Н.Э. Ли. Серия «Змеи и ветер». – 2018. – Т. 3.", "Вестник МГТУ им. Н.Э. Ли. Серия «Змеи и ветер»"),
        (". Труды Института змеев,том 30, вып. 6, 2018, стр. 2-9.", "Труды Института змеев"),
        (". In Memory of Prof. Bo Carl Lee. Proceedings of Kite Open Conference. p. 1-6. 2020.", "Proceedings of Kite Open Conference"),
        (". Paper presented at the Kite Conference Proceedings, 2116", "Kite Conference Proceedings"),
        (". 6th European Conference on Kites (ECK 6). 7th European Conference on Wind (ECW 7), 2018.", "6th European Conference on Kites"),
    ],
)  # fmt: skip
def test_venues_behind_titles(behind: str, venue: str) -> None:
    assert venue_behind(behind) == venue
