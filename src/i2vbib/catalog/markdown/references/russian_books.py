"""Books as Russian lists have them: ``Иванов И.И. Змеи. Теория ветра. М., Мир, 1976. 144 с. (2 шт.)``.

A place, who printed it and the year end them, whatever marks part these; all between the names and them is the title.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.publishers import is_place, publishes_books

_PLACE: Final = r"(?:СПб|[А-ЯЁ][а-яё]{0,18}(?:-[А-ЯЁ][а-яё]{1,12})?)"
_BEGINS: Final = re.compile(r"(?:[.,;]\s*|(?<=\))\s+)(?=[А-ЯЁ])")
_PRINTER: Final = r"(?:[^\W\d_a-zа-яё]|из-во\s|изд(?:-во|\.)\s)[^,;:\d\n()/]{1,80}?"
_IMPRINT: Final = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:\.?\s?[–-]\s?{_PLACE})?(?:\.?\s?[,:]\s*|\.\s+)(?P<printer>{_PRINTER})(?:[,:]\s*|\.\s+|\s+)"
    rf"|(?P<press>(?:Из-во|Изд-во|Изд\.|Издательство)\s{_PRINTER}),\s*(?P<at>{_PLACE}),\s*)"
    rf"(?P<year>{ANY_YEAR})(?!\d)(?:\s?г\b\.?)?[^\n/]{{0,80}}$"
)
"""``М., Мир, 1976. (2 шт.)``, ``М.: Мир, 1973 г., 334 с.``, ``М. МГУ: 1986``, ``Изд-во БГУ, Минск, 1958``."""
_MOST_BEGINS: Final = 40
_INITIALS: Final = r"(?:(?:[А-ЯЁ]\.){1,2}[А-ЯЁ](?=\s)|(?:[А-ЯЁ][а-яё]{0,2}\.[\s-]?){1,3})"
_NAME: Final = rf"[А-ЯЁ][а-яё]*(?:[’'-][А-ЯЁ]?[а-яё]+){{0,2}}\.?\s+{_INITIALS}"
_ONE: Final = re.compile(_NAME)
_NAMES: Final = re.compile(
    rf"\s*{_NAME}(?:(?:[,;]|\s?и)?\s*{_NAME}){{0,12}}(?:\s*\((?:[Рр]ед\.?|[A-Z][^()\d]{{2,40}})\))?[,.:]?\s*(?=[^\W\d_a-zа-яё]|[«\"\d])"
)
_INITIALS_FIRST: Final = re.compile(r"\s*[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]")
_STOP_BEFORE_INITIALS: Final = re.compile(r"(?<=[а-яё]{3})\.(?=\s)")
_TAIL: Final = re.compile(
    r"(?:\s*\(\d{1,2}\s?(?:шт|экз)\.?\)"
    r"|[.,]?\s*\(?[Вв] (?:\d|двух|трех|трёх|четырех)(?:-х)? (?:томах|частях|т\.|ч\.)\)?"
    r"|[.,:]\s*(?:Сборник(?: статей| переводов| научных трудов)?|Учебник|Учебное пособие|Монография"
    r"|Пер(?:евод|\.) с [а-яё]{3,20}\.?|Изд(?:ание|\.) \d{1,2}(?:-е)?|\d{1,2}-е изд(?:ание|\.)?)"
    r"(?:[.,]{0,2}\s*перераб[а-яё.]*(?: и доп[а-яё.]*)?)?)[.,\s]*$"
)
"""What a book's title does not hold: copies, volumes, its kind and its edition."""
_YEAR_LAST: Final = re.compile(rf"\s{ANY_YEAR}$")
_LONGEST_INITIALS: Final = 3
"""Letters of a place that is cut short: ``М.``, ``СПб.``."""
_MOST_TAILS: Final = 4
_THESIS: Final = re.compile(r"\s*\((?P<kind>(?:(?:канд|докт)[а-яё.]* )?(?:диссертация|дисс?\.))\)[.\s]*$")
_PAPER: Final = re.compile(r"//|\s/\s|\b(?:В кн|В сб|Труды|Тр|Вестник|Ж\.|Сб\. науч)\b|\d\s?[–-]\s?\d+\s?$")
"""What is printed within something else."""


def russian_book(text: str) -> Reference | None:
    """Read a book, of whom it names or of nobody: ``Змеи и ветер. Сборник. М., Мир, 1976``."""
    begins = islice(_BEGINS.finditer(text), _MOST_BEGINS) if not text.isascii() else ()
    places = ((begin, _IMPRINT.match(text, begin.end())) for begin in begins)
    begin, found = next(((begin, found) for begin, found in places if found and _is_printed(found)), (None, None))
    if not begin or not found:
        return None
    words, printer = text[: begin.start()], found["printer"] or found["press"]
    if _PAPER.search(words) or _YEAR_LAST.search(words):
        return None
    names, title = signed_title(words)
    if not names and _INITIALS_FIRST.match(words):
        return None
    for _ in range(_MOST_TAILS):
        title = _TAIL.sub("", title)
    thesis = _THESIS.search(title)
    title = title[: thesis.start()] if thesis else title
    if thesis:
        printer = f"{thesis['kind']}, {printer}"
    elif not publishes_books(printer):
        place = found["place"] or found["at"]
        printer = f"{place}{'.' if len(place) <= _LONGEST_INITIALS else ''}, {printer}"
    if len(title) < 3 or not title[:1].isalnum():  # noqa: PLR2004
        return None
    return Reference(clean_title(title), names, int(found["year"]), f". {printer.strip()}, {found['year']}")


def signed_title(words: str) -> tuple[tuple[str, ...], str]:
    """Give who stands before a title, families first mostly, and the title."""
    head = _NAMES.match(f"{words} ")
    people = [_STOP_BEFORE_INITIALS.sub("", one[0].strip(" -")) for one in _ONE.finditer(head[0])] if head else []
    names = read_authors(", ".join(one if one.endswith(".") else f"{one}." for one in people)) if people else ()
    if head and names:
        return names, words[head.end() :]
    names, _, end = read_first_authors(words)
    return (names, words[end:]) if names and words[end:].strip() else ((), words)


def _is_printed(found: re.Match[str]) -> bool:
    return bool(found["press"]) or is_place(found["place"]) or publishes_books(found["printer"])
