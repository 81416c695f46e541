"""Remarks in Chinese behind references in other languages, and links that lead nowhere below headings."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("remark", [", 提出使用与风筝相关的权重，以改进共识", ",风筝的早期研究。"])
@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "Ann Lee et al, Kites of Tin: Flying High, IEEE International Conference on Kites and Winds, 2019",
            ("Kites of Tin: Flying High", ("Ann Lee", "others"), "IEEE International Conference on Kites and Winds"),
        ),
        (
            "Ann Lee, Bo Holm, Kites of Lead: Flying Low, Proceedings of the 16th Symposium on Kites, 2019",
            ("Kites of Lead: Flying Low", ("Ann Lee", "Bo Holm"), "Proceedings of the 16th Symposium on Kites"),
        ),
    ],
)
def test_a_remark_behind_the_year_is_no_part_of_the_reference(
    row: str, told: tuple[str, tuple[str, ...], str], remark: str
) -> None:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {row}{remark}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (*told, 2019)


def test_a_title_that_links_nowhere_is_its_own_below_a_journals_heading() -> None:
    catalog = read_catalog(
        "# Publications\n\n### Artículos en revistas del Journal Citation Reports (JCR)\n"
        "- [Kites of Tin and Lead in Winter](). Polymer Bulletin (2025)\n"
        "- [Kites of Silk in Summer Winds](https://doi.org/10.5555/12345). Journal of Kites (2024)\n"
    )
    assert [entry.title for entry in catalog.entries] == [
        "Kites of Tin and Lead in Winter",
        "Kites of Silk in Summer Winds",
    ]


@pytest.mark.parametrize("venue", ["Annals of Oncology", "International Journal of Kites", "The Kite Journal"])
@pytest.mark.parametrize("mark", [" ", ". "])
def test_a_venue_stands_alone_before_the_link_below_the_names(venue: str, mark: str) -> None:
    [entry] = read_catalog(
        "# L\n\n## Papers\n\n* **Kites of Tin and Lead in Winter**  \n*Ann Lee, Bo Holm, Cy Kerk.*  \n"
        f"{venue}{mark}[(Enlace - Open Access)](https://doi.org/10.5555/12345)\n"
    ).entries
    assert (entry.title, entry.venue) == ("Kites of Tin and Lead in Winter", venue)
