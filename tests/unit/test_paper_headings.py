"""Headings that cite papers, with names and venue beside a linked title, and the notes that stand below them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors

_LINK = "https://arxiv.org/abs/1406.1078"
_TITLE = "Flying Kites Without Strings at Sea"
_LINKED = f"[{_TITLE}]({_LINK})"
_ABSTRACT = (
    "The kites of rain are flown without any string by means of a rope of wind. Quong et al. (2012) had strings. "
    "It is shown on three seas that nobody needs them, and that rain does them no harm, whatever the wind is."
)


@pytest.mark.parametrize(
    ("told", "authors", "venue"),
    [
        ("Vinyard et al. {} ICRA 2014", ("Vinyard", "others"), "ICRA"),
        ("Vinyard et al., {}, ICRA 2014", ("Vinyard", "others"), "ICRA"),
        ("Vinyard et al. {} (ICRA 2014)", ("Vinyard", "others"), "ICRA"),
        ("Vinyard e al. {} [ICRA 2014]", ("Vinyard", "others"), "ICRA"),
        ("Vinyard and Quong {} ICRA 2014", ("Vinyard", "Quong"), "ICRA"),
        ("Vinyard & Quong, {}, ICRA 2014", ("Vinyard", "Quong"), "ICRA"),
        ("Vinyard und Quong: {}. ICRA 2014", ("Vinyard", "Quong"), "ICRA"),
        ("Vinyard, Quong, and Roundtree {} ICRA 2014", ("Vinyard", "Quong", "Roundtree"), "ICRA"),
        ("Ann Lee, Bo Kim {}. ICRA 2014", ("Ann Lee", "Bo Kim"), "ICRA"),
        ("Ann Lee and Bo Kim: {} (ICRA, 2014)", ("Ann Lee", "Bo Kim"), "ICRA"),
        ("{} Vinyard and Quong, ICRA 2014", ("Vinyard", "Quong"), "ICRA"),
        ("{} (Vinyard et al., ICRA 2014)", ("Vinyard", "others"), "ICRA"),
        ("ICRA 2014 {} Vinyard et al.", ("Vinyard", "others"), "ICRA"),
        ("[ICRA 2014] Vinyard et al. {}", ("Vinyard", "others"), "ICRA"),
        ("Vinyard et al. (2014) {}", ("Vinyard", "others"), ""),
        ("2014, Vinyard et al. {}", ("Vinyard", "others"), ""),
    ],
)
@pytest.mark.parametrize("form", ["## {}", "#### {}", "**{}**"])
def test_a_heading_that_cites_is_a_paper(form: str, told: str, authors: tuple[str, ...], venue: str) -> None:
    text = f"# Kites\n\n## 2014\n\n{form.format(told.format(_LINKED))}\n\n糸のない凧を揚げる。\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_TITLE, authors, venue, 2014)


@pytest.mark.parametrize("link", ["https://kites.example/tin.pdf", "https://kites.example/tin"])
def test_it_may_lead_to_any_page(link: str) -> None:
    text = f"# Kites\n\n## Tin\n\n### Vinyard, Quong and Roundtree [{_TITLE}]({link}) ICRA 2014\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.link) == (_TITLE, ("Vinyard", "Quong", "Roundtree"), link)


@pytest.mark.parametrize(
    "below",
    [
        "Quong et al. (2012)に似た凧のモデル（こちらが先）。",
        "糸のない凧を揚げる手法を提案した。\nQuong et al. (2012)では糸で揚げていた。\n海のデータで確かめた。",
        "Quong and Lee (2012)の凧を改良した。",
        "Quong et al. (2012) のモデルで凧を揚げる。",
        "Quong et al. (2012)提出了一种新的风筝模型。",
        "Quong et al. (2012)은 연을 제안했다.",
        "- Quong et al. (2012)と違い、糸がない。",
        _ABSTRACT,
    ],
)
def test_sentences_below_it_are_no_works(below: str) -> None:
    text = (
        f"# Kites\n\n## 2014\n\n### Vinyard et al. {_LINKED} ICRA 2014\n\n{below}\n\n- https://github.com/lee/kites\n"
    )
    catalog = read_catalog(text)
    (entry,) = catalog.entries
    assert (entry.authors, entry.year, entry.code) == (("Vinyard", "others"), 2014, "https://github.com/lee/kites")
    assert not catalog.passed_over


@pytest.mark.parametrize("sentence", ["Quong et al. (2012)に似た凧のモデル。", "Quong and Lee (2012)은 연을 제안했다."])
def test_a_sentence_that_begins_with_whom_it_cites_is_no_reference(sentence: str) -> None:
    catalog = read_catalog(f"# Kites\n\n## 2014\n\n- [{_TITLE}]({_LINK})\n\n## Wind\n\n{sentence}\n")
    assert [entry.title for entry in catalog.entries] == [_TITLE]
    assert not catalog.passed_over


def test_a_reference_has_initials() -> None:
    text = "# Kites\n\n## Tin\n\n- Lee, A. & Kim, B. (2014)凧の歴史. 凧学会誌, 3(2), 12-19.\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors) == ("凧の歴史", ("Lee, A.", "Kim, B."))


@pytest.mark.parametrize("label", ["関連資料", "参考資料", "相关资料", "참고자료"])
def test_what_belongs_to_a_paper_is_a_label(label: str) -> None:
    text = f"# Kites\n\n### Vinyard et al. {_LINKED} ICRA 2014\n\n- [{label}](https://kites.example/slides.pdf)\n"
    (entry,) = read_catalog(text).entries
    assert entry.links == ("https://kites.example/slides.pdf",)


@pytest.mark.parametrize("words", ["Vision and Language", "Paris and London"])
def test_two_words_before_a_title_may_be_a_topic(words: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n## 2014\n\n- {words} {_LINKED} ICRA 2014\n").entries
    assert (entry.title, entry.authors) == (_TITLE, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee e al.", ("Lee", "others")),
        ("Lee, Kim e. al.", ("Lee", "Kim", "others")),
    ],
)
def test_others_may_be_misspelt(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text, families=True) == names


@pytest.mark.parametrize(
    ("told", "authors", "year"),
    [
        ("Ray, P. S., and C. Moll, 1977: *{}.*", ("Ray, P. S.", "C. Moll"), 1977),
        ("Lee, A., B. Kim, and C. Moll Jr., 2001: {}.", ("Lee, A.", "B. Kim", "C. Moll Jr"), 2001),
        ("Lee, A., and coauthors, 2001: *{}.*", ("Lee, A.", "others"), 2001),
        ("Lee, A., Kim, B., 1999a. {}.", ("Lee, A.", "Kim, B."), 1999),
    ],
)
def test_a_year_between_names_and_title_tells_a_reference(told: str, authors: tuple[str, ...], year: int) -> None:
    text = f"# Annotated bibliography\n\n## Classics\n\n### {told.format(_TITLE)}\n\nIt remains useful as a baseline.\n"
    [entry] = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.year) == (_TITLE, authors, year)
