"""References with two strokes before what a work is in, as GOST has them, in several scripts, with and without marks."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.containers import behind_slashes
from i2vbib.catalog.markdown.references.slash_references import strokes_apart, year_of_imprint

VETROV = ("А.Б. Ветров", "П.П. Змеев")
LEE = ("A.B. Lee", "C. Kim")


@pytest.mark.parametrize("number", ["", "103. ", "[103] ", "**103.** "])
@pytest.mark.parametrize(
    ("line", "title", "authors", "venue"),
    [
        (
            "_А.Б. Ветров, П.П. Змеев_ Чайники над морем // Вестник ветра, Вып. 2, 2014, С. 5-9.",
            "Чайники над морем",
            VETROV,
            "Вестник ветра",
        ),
        (
            "_A.B. Lee, C. Kim_ Kites at sea // Journal of Wind Tests, Vol. 5, 2014, pp. 3-9",
            "Kites at sea",
            LEE,
            "Journal of Wind Tests",
        ),
        (
            "**_A.B. Lee, C. Kim_** **Kites at sea // Journal of Wind -** **Tests, Vol. 5, 2014, pp. 3-9.**",
            "Kites at sea",
            LEE,
            "Journal of Wind - Tests",
        ),
        (
            "_A.B. Lee, C._ _Kim_ Kites at sea // 2014 11th Conference on Kites (ICK/TIN), 2014, pp. 93-94.",
            "Kites at sea",
            LEE,
            "11th Conference on Kites",
        ),
        (
            "А. Б. Вітер, О. В. Коваленко Динаміка зміїв // Вісник вітру. – 2014. – Т. 5, № 3. – С. 5–9.",
            "Динаміка зміїв",
            ("А. Б. Вітер", "О. В. Коваленко"),
            "Вісник вітру",
        ),
        (
            "**Чайники над морем / А.Б.\xa0Ветров, П.П. Змеев // Вестник ветра. – № 5 (41). – 2014.** **– С. 89-102.**",
            "Чайники над морем",
            VETROV,
            "Вестник ветра",
        ),
        (
            "Чайники над морем / А.Б. Ветров [и др.] // Вестник ветра. – Вып. 2. – 2014. – С. 5–9.",
            "Чайники над морем",
            ("А.Б. Ветров", "others"),
            "Вестник ветра",
        ),
        (
            "Вітер О.В. Змії над степом / О.В.\xa0Вітер // Матеріали 3-ї конференції «Змії». – Київ: Вид-во КНУ, 2014. – С. 5.",
            "Змії над степом",
            ("О.В. Вітер",),
            "Матеріали 3-ї конференції «Змії»",
        ),
        (
            "Ветров А.Б., Змеев П.П. Ковши над морем // Машины: теория, практика. 2014. № 3. С. 5-9.",
            "Ковши над морем",
            ("Ветров, А. Б.", "Змеев, П. П."),
            "Машины: теория, практика",
        ),
        (
            "_Ветров А.Б., Змеев П.П._ Ковши и CAD/CAM // Вестник ветра. 2014. Т. 10. №11. С. 5-9.",
            "Ковши и CAD/CAM",
            ("Ветров, А. Б.", "Змеев, П. П."),
            "Вестник ветра",
        ),
        (
            "*Kites at sea and rivers* / A. Lee, B. Kim // Journal of Wind. – 2014. – Vol. 5. – P. 3–9.",
            "Kites at sea and rivers",
            ("A. Lee", "B. Kim"),
            "Journal of Wind",
        ),
    ],
)
def test_two_strokes_end_a_title(number: str, line: str, title: str, authors: tuple[str, ...], venue: str) -> None:
    (entry,) = read_catalog(f"# Publications\n\n{number}{line}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, venue, 2014)


def test_pages_tell_a_reference_that_nobody_signs() -> None:
    line = "Зимние змеи и их хвосты // Вестник ветра. – 2014. – № 5. – С. 3–9."
    (entry,) = read_catalog(f"# Publications\n\n103. {line}\n").entries
    assert (entry.title, entry.authors, entry.venue) == ("Зимние змеи и их хвосты", (), "Вестник ветра")


def test_a_label_before_the_names_is_no_word_of_the_title() -> None:
    line = "Ссылка: Ветров А.Б., Змеев П.П. Ковши над морем // Вестник ветра. 2014. № 3. С. 5-9."
    (entry,) = read_catalog(f"# Publications\n\n- {line}\n").entries
    assert (entry.title, entry.authors) == ("Ковши над морем", ("Ветров, А. Б.", "Змеев, П. П."))


def test_a_reference_goes_on_in_the_next_line() -> None:
    text = "# Publications\n\n3. _A.B. Lee, C. Kim_ Kites at sea\n// Journal of Wind, Vol. 5,\n2014, pp. 3-9.\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == ("Kites at sea", LEE, "Journal of Wind", 2014)


def test_each_line_with_two_strokes_is_a_reference() -> None:
    english = (
        "3. Kites at sea / A.B. Lee, C. Kim // Wind: Book of Abstr. (Ghent, 2014). – Ghent: Lidpress, 2014. – p. 7."
    )
    russian = "Змеи над морем / А.Б. Ветров, П.П. Змеев // Ветер: Тез. докл. – Дубна: Змей, 2014. – С. 8-9."
    found = read_catalog(f"# Publications\n\n{english}  \n{russian}\n").entries
    assert [(entry.title, entry.authors) for entry in found] == [
        ("Kites at sea", LEE),
        ("Змеи над морем", VETROV),
    ]


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        (" // Вестник ветра. Филология. – 2011. – №10", "Вестник ветра. Филология"),
        (" // Вестник ветра. Москва. 2011. №10", "Вестник ветра"),
        (" // Сервис ветра: большие змеи: Труды конференции (21-26 мая 2008 г.)", "Сервис ветра: большие змеи"),
        (" // Сервис ветра. Материалы конференции. 2011. С. 7", "Сервис ветра"),
        (" // 8-я Международная конференция (17 ноября 2008 г.)", "8-я Международная конференция"),
        (" // Труды конференции Змеи’2008. Том 1", "Труды конференции Змеи’2008"),
        (" // 15th Conference on Kites 2015, Vol. 1", "15th Conference on Kites"),
        (" // Змеи, том 2, 2014", "Змеи"),
        (" Kites", ""),
    ],
)
def test_what_two_strokes_announce(rest: str, name: str) -> None:
    assert behind_slashes(rest) == name


@pytest.mark.parametrize(
    ("rest", "year"),
    [
        ("Tin Letters, Vol. 394, Proceedings of TIN 2013, 2014, pp. 147-161", 2014),
        ("Змеи (Новгород, 26–28 ноября 2012 г.). 2013. С. 472-476", 2013),
        ("Meeting on Kites (MOK) 2014, pp. 1998-2001", 2014),
        ("Kites. – Vol. 3, Issue 6. – 2012. – pp. 504–510", 2012),
        ("Kites", None),
    ],
)
def test_the_year_of_the_imprint_stands_before_what_is_counted(rest: str, year: int | None) -> None:
    assert year_of_imprint(rest) == year


@pytest.mark.parametrize(
    "line", ["Kites and windows // a look behind the glass", "Ann Lee Kites and lids // Wind Letters"]
)
def test_two_strokes_without_a_year_tell_nothing(line: str) -> None:
    assert not read_catalog(f"# Publications\n\n{line}\n").entries


SHORT_LEE = ("Lee, A.", "Kim, B.")
SHORT_VETROV = ("Ветров, А. Б.", "Змеев, П. П.")


@pytest.mark.parametrize("strokes", [" //", "// ", "//", " // ", "  //  "])
@pytest.mark.parametrize(
    ("before", "journal", "authors", "title"),
    [
        ("Lee A., Kim B. Kites of tin", "Journal of Wind", SHORT_LEE, "Kites of tin"),
        ("Lee A., Kim B. Who flies? A view from the sea", "arXiv", SHORT_LEE, "Who flies? A view from the sea"),
        ("Ветров А.Б., Змеев П.П. Змеи над морем. Опыт", "Вестник ветра", SHORT_VETROV, "Змеи над морем. Опыт"),
        ("Ветров А.Б. Змеи зимы. Часть 2", "Вестник ветра", SHORT_VETROV[:1], "Змеи зимы. Часть 2"),
    ],
)
def test_blanks_around_two_strokes_may_be_missing(
    strokes: str, before: str, journal: str, authors: tuple[str, ...], title: str
) -> None:
    line = f"{before}{strokes}{journal}. – 2014. – Т. 3. – №. 1. – С. 1-5."
    for row in (f"- [{line}](https://lidpress.example/a.pdf)", f"- {line}"):
        (entry,) = read_catalog(f"# Publications\n\n{row}\n").entries
        assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, journal, 2014)


@pytest.mark.parametrize(
    "text",
    ["Kites [C]//Proceedings", "see https://lidpress.example/Kites", "//www.lidpress.example", "a ratio of and//or"],
)
def test_other_strokes_stay_as_they_are(text: str) -> None:
    assert strokes_apart(text) == text


@pytest.mark.parametrize(
    ("line", "title", "authors"),
    [
        (
            "Lee A. Tin, Kites, and the Sea: 50 Years of Wind. – 2021.",
            "Tin, Kites, and the Sea: 50 Years of Wind",
            "Lee",
        ),
        ("Lee A. B. Tea, Kites and the Roots of Rain // Wind. – 2021.", "Tea, Kites and the Roots of Rain", "Lee"),
        ("Ветров А.Б. Змеи, ветер и море: опыт. – 2021.", "Змеи, ветер и море: опыт", "Ветров"),
    ],
)
def test_a_comma_in_the_title_leaves_its_one_author_before_it(line: str, title: str, authors: str) -> None:
    (entry,) = read_catalog(f"# Papers\n\n- [{line}](https://lidpress.example/a.pdf)\n").entries
    assert (entry.title, [name.partition(",")[0] for name in entry.authors]) == (title, [authors])


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann B. Lee, Cy D. Kim. Kites of the wind. – 2021.", ("Ann B. Lee", "Cy D. Kim")),
        ("Kerk A. Kim. Kites of the wind. – 2021.", ("Kerk A. Kim",)),
    ],
)
def test_whole_names_with_an_initial_stay_whole(line: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# Papers\n\n- [{line}](https://lidpress.example/a.pdf)\n").entries
    assert (entry.title, entry.authors) == ("Kites of the wind", authors)


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["А.Б. ", "// ", " / А.Б. Ветров", ", слово", "’20", ". Вып", "//Кот", ". Кот"])
def test_time_grows_with_length(unit: str) -> None:
    line = "_А.Б. Ветров_ Чайники // "
    assert_linear(lambda size: read_catalog(f"1. {line}{unit * (size // len(unit))}, 2014, С. 5"), 5_000)


@pytest.mark.parametrize(
    "place", [", 2014, 3, 12–20.", ". 2014. 3(2): 12-20.", ", 2014, 3(2), 12–20", ", 2014.", ". 2014. № 3. С. 12–20."]
)
@pytest.mark.parametrize("strokes", [" // ", " //"])
@pytest.mark.parametrize(
    ("title", "venue"),
    [("Змеи на ветру", "Вестник воздухоплавания"), ("Kites in the Wind", "Kite Letters")],
)
def test_nobody_signs_before_a_venue_and_its_numbers(title: str, venue: str, strokes: str, place: str) -> None:
    beside = "- [Kites](https://arxiv.org/abs/2101.00001)"
    _, entry = read_catalog(f"# L\n\n## Papers\n\n{beside}\n- {title}{strokes}{venue}{place}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, (), venue, 2014)


@pytest.mark.parametrize("row", ["Kites in the Sand // Ann Lee, 2014.", "Kites in the Calm // Oslo, 2014."])
def test_strokes_before_what_may_be_no_venue(row: str) -> None:
    catalog = read_catalog(f"# L\n\n## Papers\n\n- [Kites](https://arxiv.org/abs/2101.00001)\n- {row}\n")
    assert row in [passed.text for passed in catalog.passed_over]
