"""Volumes of a series, below which a list has the papers in them, in Markdown and in tables that set out a page."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_SERIES = "Studies of Kites. Modern Tails"
_ROWS = (
    (f"{_SERIES}. Vol. 12. Slow Kites - 1. Lidpress, 1985. (2 copies)", 1985),
    (f"{_SERIES}. Volume 3. Slow Kites - 3. Lidpress, 1986", 1986),
    (f"{_SERIES}, vol. 4 (1987)", 1987),
)
_PAPERS = (
    ("Lee A. B., Kim C.", "Tails of tin and silk", ", pp. 7-149."),
    ("Moll, D.", "Winds over cold lakes", ""),
)


@pytest.mark.parametrize("place", range(len(_ROWS)))
def test_papers_below_a_volume_are_of_its_series_and_year(place: int) -> None:
    row, year = _ROWS[place]
    below = "\n".join(f"  - {names} {title}{pages}" for names, title, pages in _PAPERS)
    entries = read_catalog(f"# L\n\n## Books\n\n- {row}\n{below}\n").entries
    assert [entry.title for entry in entries] == [title for _, title, _ in _PAPERS]
    assert {(entry.venue, entry.year) for entry in entries} == {(_SERIES, year)}
    assert [len(entry.authors) for entry in entries] == [2, 1]


def test_papers_of_russian_volumes() -> None:
    text = (
        "- Итоги змей и ветра. Новые хвосты. Том 1.<br/> Динамические змеи — 1. ВИНИТИ, 1985. (2 шт.)\n"
        "  1. Иванов И.И., Петров П.П. Обыкновенные змеи на ветру, c.7-149.\n"
        "  2. Сидоров С. Змеи озёр\n"
        "- Труды Змеиного общества, том 11 (1962) - 2 шт.. Содержит работы:\n"
        "  1. А.И.Змеев, Б.П.Ветров. Применение хвостов к анализу ветра.\n"
    )
    entries = read_catalog(f"# L\n\n## Книги\n\n{text}").entries
    assert [(entry.title, entry.venue, entry.year) for entry in entries] == [
        ("Обыкновенные змеи на ветру", "Итоги змей и ветра. Новые хвосты", 1985),
        ("Змеи озёр", "Итоги змей и ветра. Новые хвосты", 1985),
        ("Применение хвостов к анализу ветра", "Труды Змеиного общества", 1962),
    ]


@pytest.mark.parametrize("is_closed", [False, True])
def test_lists_in_the_cells_of_a_table(*, is_closed: bool) -> None:
    text = f"""<table>
<tbody>
<tr>
<td
 style="width: 10%;"><big>K</big></td>
<td>
<ul>
  <li><span class="auth">Lee A.</span>
Kites of Paper over Lakes. Kite Letters, 2001.</li>
  <li>
{_SERIES}. <span class="vol">Vol. 12</span>.<br/>
Slow Kites &mdash; 1. Lidpress, 1985.{"</li>" if is_closed else ""}
<ol>
  <li><span class="auth">D. V. Moll, E. Berg</span>
Tails of tin and silk, pp. 7-149.</li>
  <li><span class="auth">Kim C.</span> Winds over cold lakes</li>
</ol>
{"" if is_closed else "</li>"}
</ul>
</td>
</tr>
<tr><td>M</td><td><ul><li><span class="auth">Moll B.</span> Kites of Tin over Lakes. Kite Letters, 2002.</li></ul></td></tr>
</tbody>
</table>
"""
    entries = read_catalog(f"# L\n\n## Books\n\n{text}\nWords behind it.\n").entries
    assert [(entry.title, entry.year) for entry in entries] == [
        ("Kites of Paper over Lakes", 2001),
        ("Tails of tin and silk", 1985),
        ("Winds over cold lakes", 1985),
        ("Kites of Tin over Lakes", 2002),
    ]
    assert [entry.authors[0] for entry in entries] == ["Lee, A.", "D. V. Moll", "Kim, C.", "Moll, B."]
    assert [entry.venue for entry in entries[1:3]] == [_SERIES, _SERIES]


@pytest.mark.parametrize(
    "text",
    [
        f"- {_SERIES}. Vol. 12. Lidpress, 1985\n  - a good first read\n  - for whoever has a kite",
        f"- {_SERIES}. Vol. 12. Lidpress, 1985\n  - Lee A. Tails of tin and silk",
        "- Lee A. Studies of kites, vol. 3, 1985\n  - Kim B. said it is a good one\n  - Moll C. said it is not",
        "- Kites of tin and silk, 1985\n  - Lee A. Tails of tin\n  - Kim B. Tails of silk",
    ],
)
def test_what_holds_no_papers(text: str) -> None:
    entries = read_catalog(f"# L\n\n## Notes\n\n{text}\n").entries
    assert not any(entry.is_chapter for entry in entries)
