"""Books of Russian lists: names, a title of any sentences, then place, printer and year, whatever marks part them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.russian_books import russian_book

_TITLE = "Змеи на ветру"


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Иванов И.И. ", ("Иванов, И. И.",)),
        ("Иванов. И.И., Петров Дж. ", ("Иванов, И. И.", "Петров, Дж.")),
        ("Сян У.И. (Wu Yi Hsiang) ", ("Сян, У. И.",)),
        ("Иванов И.И ", ("Иванов, И. И.",)),
        ("Иванов И. Петров-Водкин П.С. ", ("Иванов, И.", "Петров-Водкин, П. С.")),
    ],
)
@pytest.mark.parametrize(
    "imprint",
    [
        ". М., Мир, 1976. (2 шт.)",
        ", М.: Мир, 1976 г., 334 с.",
        ". М. Мир: 1976 г.",
        ".М.,Мир, 1976",
        ". Сборник статей. М., Мир, 1976",
        ". В 2 томах. Новосибирск, Мир, 1976. Том 1 - 344с.",
        " (2 шт.), М., Мир, 1976.; М. Наука, 1972",
        ". 2-е изд., перераб. и доп. СПб.: Мир, 1976. 300 с.",
    ],
)
def test_place_printer_and_year_end_a_book(names: str, authors: tuple[str, ...], imprint: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Книги\n\n- {names}{_TITLE}{imprint}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_TITLE, authors, "Мир", 1976)


@pytest.mark.parametrize(
    ("imprint", "venue"),
    [
        ("М., Издательство МГУ, 1983. (2 шт.)", "Издательство МГУ"),
        ("М., Факториал Пресс, 2003", "Факториал Пресс"),
        ("М., Издательство мех.-мат. ф-та МГУ, 2007", "Издательство мех.-мат. ф-та МГУ"),
        ("Из-во Бел.Гос. ун-та, Минск, 1958", "Из-во Бел.Гос. ун-та"),
        ("М., Гос. изд. иностранной литературы, 1961", "Гос. изд. иностранной литературы"),
    ],
)
def test_whoever_printed_it_is_kept(imprint: str, venue: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Книги\n\n- Иванов И.И. {_TITLE}. {imprint}\n").entries
    assert (entry.title, entry.authors) == (_TITLE, ("Иванов, И. И.",))
    assert entry.venue.endswith(venue)


def test_a_book_of_nobody() -> None:
    row = "- Арифметические змеи и автоморфные ветры. Сборник статей. М., Мир, 1969. (2 шт.)"
    (entry,) = read_catalog(f"# L\n\n## Книги\n\n{row}\n").entries
    assert (entry.title, entry.authors) == ("Арифметические змеи и автоморфные ветры", ())
    assert (entry.venue, entry.year) == ("Мир", 1969)


@pytest.mark.parametrize(
    "title",
    ["Лекции о змеях. Часть I. Хвосты", "Змеи. Теория и практика", "Алгебра, глава X. Ветер", "Методы. Том 1. Змеи"],
)
def test_all_sentences_before_the_place_are_the_title(title: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Книги\n\n- Иванов И.И. {title}. М., Наука, 1988. 416 с.\n").entries
    assert (entry.title, entry.authors, entry.venue) == (title, ("Иванов, И. И.",), "Наука")


@pytest.mark.parametrize(
    "text",
    [
        "Иванов И.И. Змеи на ветру // Вестник МГУ. М., Мир, 1976",
        "Иванов И.И. Змеи на ветру. Труды МИАН, том 230, 1976. 255с.",
        "И. И. Иванов Змеи на ветру. Москва и Тула, Ветер 3, 1976",
        "Змеи на ветру, 1976. М., Мир",
        "Успехи змеиных наук. Том XX, выпуск 2(200), 1978. М., Наука, 1978.",
        "Lee A. Kites at sea. M., Mir, 1976",
        "Иванов И.И. Змеи на ветру. Журнал ветра, Том, 1976",
    ],
)
def test_what_is_no_such_book(text: str) -> None:
    assert russian_book(text) is None
