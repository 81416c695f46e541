"""References as Brazil's norm sets them: books in bold around chapters, subtitles outside, who edited a book, slips."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.mended_markup import mended
from i2vbib.catalog.markdown.inline.subtitles_inside import with_subtitles_inside
from i2vbib.catalog.markdown.line_ends import is_filled


def _read(row: str) -> tuple[str, tuple[str, ...], int | None, str]:
    (entry,) = read_catalog(f"# L\n\n## Leituras\n\n- {row}\n").entries
    return entry.title, entry.authors, entry.year, entry.venue


@pytest.mark.parametrize("mark", ["*", "**"])
@pytest.mark.parametrize("book", ["Ventos do Mar", "Arquitetura e arte no norte do Brasil", "O brilho das pipas"])
@pytest.mark.parametrize(
    "row",
    [
        "LIMA, Ana. As pipas do mar. In: {}. São Paulo: Nobel, p. 104--123, 1991.",
        "LIMA, Ana. As pipas do mar. In: {}. São Paulo: Nobel, 1991. p. 104-123. Disponível em: <http://kites.org/j.pdf>",
        "LIMA, Ana. As pipas do mar. In: {}, Rio de Janeiro: Casa da Palavra, p. 33--41, 1991.",
        "LIMA, Ana. As pipas do mar. In: MOLL, B. (Org.). {}. São Paulo: Nobel, p. 104--123, 1991.",
        "LIMA, Ana. As pipas do mar In: {}. São Paulo: Nobel, p. 104--123, 1991.",
    ],
)
def test_the_book_around_a_chapter_is_where_it_appeared(row: str, book: str, mark: str) -> None:
    assert _read(row.format(f"{mark}{book}{mark}")) == ("As pipas do mar", ("LIMA, Ana",), 1991, book)


@pytest.mark.parametrize(
    ("row", "title", "venue"),
    [
        (
            "LIMA, A. B. *Cidades do mar:* pipas, ventos e barcos. São Paulo: Edusp, 2001.",
            "Cidades do mar: pipas, ventos e barcos",
            "Edusp",
        ),
        (
            "LIMA, A. B. **Cidades do mar**: pipas, ventos e barcos. São Paulo: Edusp, 2001.",
            "Cidades do mar: pipas, ventos e barcos",
            "Edusp",
        ),
        (
            "LIMA, A. B. As pipas: um estudo. *Anais do Mar:* História e Cultura, v. 20, n. 1, p. 77--108, jun. 2001.",
            "As pipas: um estudo",
            "Anais do Mar: História e Cultura",
        ),
        (
            "LIMA, A. B. As pipas do mar. **Revista do Mar:** história e cultura, jun. 2001. v. 13, n. 1, p. 59--97.",
            "As pipas do mar",
            "Revista do Mar: história e cultura",
        ),
        (
            "LIMA, A. B. As pipas do mar. **Anais:** Seminário de História do Mar, v. 6, n. 3, 1 ago. 2001",
            "As pipas do mar",
            "Seminário de História do Mar",
        ),
        (
            "LIMA, A. B. As pipas do mar.** Revista do Mar**,  São Paulo ,  v. 21, n. 2, p. 11--45,  dez.  2001.",
            "As pipas do mar",
            "Revista do Mar",
        ),
    ],
)
def test_a_subtitle_belongs_to_what_it_is_of(row: str, title: str, venue: str) -> None:
    assert _read(row) == (title, ("LIMA, A. B.",), 2001, venue)


@pytest.mark.parametrize("role", ["(Org.)", "(org.)", "(Ed.)", "(Coord.)"])
@pytest.mark.parametrize("place", ["São Paulo", "Rio de Janeiro"])
@pytest.mark.parametrize("mark", ["*", "**"])
def test_who_edited_a_book_wrote_it_and_no_place(role: str, place: str, mark: str) -> None:
    row = f"LIMA, A. B. {role}. {mark}Pipas do mar e do vento{mark}. {place}: Edusp, 2001."
    assert _read(row)[:3] == ("Pipas do mar e do vento", ("LIMA, A. B.",), 2001)


@pytest.mark.parametrize(
    "text",
    [
        "**Kites at sea.** More on **teapots**, and lids",
        "**Kites.** Tin **lids**.",
        "A **bold title.** Words of it**, behind",
        "*Kites.* Tin *lids*, 3",
    ],
)
def test_bold_words_that_are_closed_stay(text: str) -> None:
    assert mended(text) == text


def test_the_blank_of_bold_words_stands_before_their_mark() -> None:
    assert mended("LIMA, A. As pipas.** Revista do Mar**, v. 2") == "LIMA, A. As pipas. **Revista do Mar**, v. 2"
    assert (
        mended("LIMA, A. As pipas.**\xa0 Revista do Mar**, v. 2") == "LIMA, A. As pipas.\xa0 **Revista do Mar**, v. 2"
    )
    assert mended("LIMA, A. As pipas.* Revista do Mar*, v. 2") == "LIMA, A. As pipas. *Revista do Mar*, v. 2"


def test_a_system_in_bold_keeps_what_it_is() -> None:
    text = "# L\n\n## Papers\n\n- **KiteNet:** a network for kites, v. 2 [paper](https://arxiv.org/abs/2001.00001)\n"
    (entry,) = read_catalog(text).entries
    assert entry.name == "KiteNet" or entry.title.startswith("KiteNet")


def test_time_grows_with_the_text_alone() -> None:
    assert_linear(lambda n: with_subtitles_inside("a. \ue002bc:\ue003 de " * n), 500)
    assert_linear(lambda n: mended("ab.** bc " * n), 500)


def test_addresses_and_blanks_that_part_no_lines_do_not_tell_of_a_width() -> None:
    line = "Words of kites and tin that fill each of these lines as far as it"
    wrapped = f"{line}\ngoes on to where the next word of the kites has no more room in it\nat all.\n\n" * 6
    beside = "In the middle\n2006.\xa0<https://kites.example.org/a>\n\n::: {.csl-entry}\nKites\n:::\n\n" * 6
    assert is_filled(wrapped)
    assert is_filled(wrapped + beside)


@pytest.mark.parametrize(
    "thesis",
    [
        "Tese (doutorado), Universidade de Lisboa",
        "Tese (Doutorado em Ventos) – Universidade de Lisboa",
        "Dissertação (doutoramento), Faculdade de Arquitectura, Universidade de Lisboa",
        "Dissertation (PhD), University of Oslo",
    ],
)
def test_a_thesis_has_its_degree_in_brackets(thesis: str) -> None:
    title = "Pipas, ventos e barcos do mar"
    assert _read(f'Lima, Ana. "{title}". {thesis}, 2007.') == (title, ("Lima, Ana",), 2007, thesis)
