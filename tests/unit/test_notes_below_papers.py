"""Bullets below a paper: its state, which may tell where it appeared, and prose that tells nothing of it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://arxiv.org/abs/2311.01861"
ROW = f"- [Slow kites as the origin of loud strings]({LINK}) Ann Lee, Bo Kim\n"


@pytest.mark.parametrize(
    ("status", "venue"),
    [
        ("- **status** : Initial version of an article published in **Nature Astronomy**", "Nature Astronomy"),
        ("- **status** : accepted in AJ", "AJ"),
        ("- **Status**: Published in **Nature.** Accepted on September 15", "Nature"),
        ("- comments: 12 pages, accepted for publication in MNRAS", "MNRAS"),
        ("- [作者讲解](https://weibo.com/1/2)\n\t- **状态** : accepted by ApJ", "ApJ"),
        ("- **status** :  submitted to **Nature**", ""),
        ("- **status** : Under review at **Nature Communications**", ""),
        ("- **status** : an extended version of a paper published in AJ", ""),
        ("- **status** : accepted in May", ""),
    ],
)
def test_a_papers_state_tells_where_it_appeared(status: str, venue: str) -> None:
    catalog = read_catalog(f"# Kites\n\n## Mon, 6 Nov\n\n{ROW}\t{status}\n\t- **summary** : strings hum.\n")
    assert [(entry.title, entry.venue, entry.year) for entry in catalog.entries] == [
        ("Slow kites as the origin of loud strings", venue, None)
    ]


@pytest.mark.parametrize(
    "note",
    [
        "- A **four point plan** made by a new committee set up by the **NKB wind working Group**, in **August 2021**:\n\t\t- (i) Kites",
        "- Kites Workshop, 13-16 May 2023, in Ghent, [Center for Lids (CLK) at the Lid Institute](https://lid.org/center/)",
    ],
)
def test_prose_below_a_paper_is_neither_it_nor_another(note: str) -> None:
    catalog = read_catalog(f"# Kites\n\n## Mon, 6 Nov\n\n{ROW}\t{note}\n")
    assert [(entry.title, entry.year) for entry in catalog.entries] == [
        ("Slow kites as the origin of loud strings", None)
    ]


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("L.Gavall(2021-2024, PhD in Università di Lido), G. Carr, L. Magr", ("L. Gavall", "G. Carr", "L. Magr")),
        ("Namita Upp, Joshi Sand （写的，摘要中指出 two places）", ("Namita Upp", "Joshi Sand")),
        ("Kaixiang Wang(北大PhD), Eric W. Pang", ("Kaixiang Wang", "Eric W. Pang")),
    ],
)
def test_what_is_said_of_authors_in_brackets_is_no_name_and_no_year(names: str, authors: tuple[str, ...]) -> None:
    catalog = read_catalog(f"# Kites\n\n## Papers\n\n- [Slow kites as the origin of loud strings]({LINK}) {names}\n")
    assert [(entry.authors, entry.year) for entry in catalog.entries] == [(authors, None)]


@pytest.mark.parametrize("pasted", ["string humming with lake winds", "see the first table"])
def test_a_title_whose_address_is_pasted_words_is_read(pasted: str) -> None:
    row = f"- [Kite Major III: the darkest kite ever discovered?]({pasted}) Raph Errani, Julio F. Navarr, Simon E. T. Smit"
    others = "".join(ROW.replace("01861", f"0186{number}").replace("loud", f"loud{number}") for number in range(4))
    catalog = read_catalog(f"# Kites\n\n## Papers\n\n{row}\n{others}")
    assert catalog.entries[0].title == "Kite Major III: the darkest kite ever discovered?"
    assert catalog.entries[0].authors == ("Raph Errani", "Julio F. Navarr", "Simon E. T. Smit")


_PAPERS_IN_PARAGRAPHS = [
    "A. **Lee** et al.: [Kites of Tin at Sea (2019)](https://kites.example/tin)",
    "**Kites of Rain at Sea**, Ann Lee, Bo Kim. [pdf](https://arxiv.org/abs/1905.11075)",
    'Ann Lee and Bo Kim. "Kites of Snow at Sea." *Kite Letters* 12 (2019): 3-9. https://doi.org/10.1234/kites.12',
]


@pytest.mark.parametrize("label", ["Learning type", "Wind", "方法"])
@pytest.mark.parametrize("words", ["Supervised Learning (classification)", "Kites and Sails, Tin, Strings, Ropes"])
def test_notes_with_one_label_stand_below_papers_in_paragraphs(label: str, words: str) -> None:
    notes = f"- Aim: predict the wind\n- {label}: {words}\n"
    text = "# Kites\n\n## Papers\n\n" + "\n".join(f"{paper}\n{notes}" for paper in _PAPERS_IN_PARAGRAPHS)
    catalog = read_catalog(text)
    assert [entry.title for entry in catalog.entries] == [f"Kites of {what} at Sea" for what in ("Tin", "Rain", "Snow")]
    assert not catalog.passed_over


def test_titles_below_paragraphs_that_are_none_are_no_notes() -> None:
    groups = "\n".join(
        f"**{year}**\n\n- Survey: [Kites of the Year {year}](https://arxiv.org/abs/1905.1107{year % 10})\n"
        for year in (2017, 2018, 2019)
    )
    catalog = read_catalog(f"# Kites\n\n## Papers\n\n{groups}")
    assert [entry.title for entry in catalog.entries] == [f"Kites of the Year {year}" for year in (2017, 2018, 2019)]


def test_a_link_below_a_paper_in_a_paragraph_is_no_note() -> None:
    papers = "\n".join(
        f"**Kites of {what} at Sea**\n\n- author: Ann Lee, Bo Kim\n- arxiv: <https://arxiv.org/abs/1905.1107{number}>\n"
        f"- blog: <https://kites.example/{what}>\n"
        for number, what in enumerate(("tin", "rain", "snow", "fog"))
    )
    catalog = read_catalog(f"# Kites\n\n## Papers\n\n{papers}")
    assert [entry.links for entry in catalog.entries] == [
        (f"https://kites.example/{what}",) for what in ("tin", "rain", "snow", "fog")
    ]
