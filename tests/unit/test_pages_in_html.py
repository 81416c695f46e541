"""Pages of publications that are HTML within Markdown: tags set out by blank lines, and classes that tell fields."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LEE = '<li><u>A. Lee†</u>, B. Kim†, C. Wu*, <span class="pub-title">Kites of the sea</span>. <strong><em>Small Kites</em></strong>, 2025. <a href="https://doi.org/10.1000/12345">DOI</a></li>'
WU = '<li>B. Kim, <u>A. Lee</u>, C. Wu, <span class="pub-title">Kites of the sand: a survey</span>. <strong><em>Small Kites</em></strong>, 2024. <a href="https://doi.org/10.1000/12346">DOI</a></li>'
ITEM = """
    <div class="publication-item">
        <div class="pub-figure"><img src="kite.jpg" alt="A kite"></div>
        <div class="pub-content">
            <div class="pub-title"><a href="https://pubmed.ncbi.nlm.nih.gov/3343800{0}/">Evolutionary genetics of kites no. {0}</a></div>
            <div class="pub-authors">
                Feng Y, <span class="author-highlight">McQuill MA</span>, Tishko SA.
            </div>
            <div class="pub-venue"><em>Human Molecular Genetics</em>. 2021; 30(R1):R88-R97.</div>
            <div class="pub-links">
                PMID: <a href="https://pubmed.ncbi.nlm.nih.gov/3343800{0}/">3343800{0}</a> |
                DOI: <a href="https://doi.org/10.1093/hmg/ddab00{0}">10.1093/hmg/ddab00{0}</a>
            </div>
        </div>
    </div>
"""


def test_tags_behind_a_blank_line_are_no_code() -> None:
    page = f"## Papers\n\n<div>\n  <ul>\n      {LEE}\n  </ul>\n\n    <details>\n      <summary>2024</summary>\n      <ul>\n        {WU}\n      </ul>\n    </details>\n</div>\n"
    first, second = read_catalog(page).entries
    assert (first.title, first.authors, first.year) == ("Kites of the sea", ("A. Lee", "B. Kim", "C. Wu"), 2025)
    assert (second.title, second.authors, second.year) == (
        "Kites of the sand: a survey",
        ("B. Kim", "A. Lee", "C. Wu"),
        2024,
    )
    assert (first.venue, second.venue) == ("Small Kites", "Small Kites")


def test_blocks_whose_classes_tell_fields_are_lines_of_one_paper() -> None:
    page = f'<div class="list">\n{ITEM.format(1)}{ITEM.format(2)}</div>\n'
    entries = read_catalog(page).entries
    assert [entry.title for entry in entries] == [f"Evolutionary genetics of kites no. {n}" for n in (1, 2)]
    for number, entry in enumerate(entries, 1):
        assert entry.authors == ("Feng, Y.", "McQuill, M. A.", "Tishko, S. A.")
        assert (entry.venue, entry.year) == ("Human Molecular Genetics", 2021)
        assert f"https://doi.org/10.1093/hmg/ddab00{number}" in entry.links


@pytest.mark.parametrize("kind", ["title", "paper-title", "pub_title big", "bib-title"])
@pytest.mark.parametrize("words", ["Kites of the sea", "“Kites of the sea”", '"Kites of the sea"'])
def test_a_class_sets_a_title_off(kind: str, words: str) -> None:
    (entry,) = read_catalog(f'- A. Lee, B. Kim. <span class="{kind}">{words}</span>. *Small Kites*, 2025.\n').entries
    assert (entry.title, entry.authors, entry.venue) == ("Kites of the sea", ("A. Lee", "B. Kim"), "Small Kites")
