"""Titles in bold, over a paragraph of who wrote them and where, as physicists cite without a title."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_TITLE = "Slow kites for cold lakes: tails of tin and silk"


@pytest.mark.parametrize(
    ("below", "authors", "venue", "year"),
    [
        ("A.Lee, B.C.Kim, D.Moll Rev.Mod.Phys. 64, 1045-1097 (1992)", 3, "Rev.Mod.Phys", 1992),
        ("A. Lee, B. Kim, Phys. Rev. Lett. 120, 1234 (2018)", 2, "Phys. Rev. Lett.", 2018),
        ("Lee, A.; Kim, B. J. Am. Chem. Soc. 2014, 136, 1234", 2, "J. Am. Chem. Soc.", 2014),
        ("Lidd, B. Kim, D. Moll Comput. Phys. Commun. 107, 187-222 (1997)", 3, "Comput. Phys. Commun.", 1997),
    ],
)
@pytest.mark.parametrize("label", ["", " \\[[doi](https://kites.example/1.pdf)]"])
@pytest.mark.parametrize("remark", ["", "\n\n_It explains the ideas of kites, and gives a good first point to start._"])
def test_a_paragraph_without_a_title_belongs_to_the_title_above(
    below: str, authors: int, venue: str, year: int, label: str, remark: str
) -> None:
    text = f"# L\n\n## Papers on codes\n\n**{_TITLE}**&#x20;\n\n{below}{label}{remark}\n\n**Winds**\n\nKites fly.\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, len(entry.authors), entry.year) == (_TITLE, authors, year)
    assert entry.authors[0].endswith(",") == below.startswith("Lidd")
    assert entry.venue.rstrip(".") == venue.rstrip(".")
    assert bool(entry.link) == bool(label)


def test_a_word_in_bold_is_a_group_of_such_references() -> None:
    text = "# L\n\n## Papers\n\n**Kites**\n\nA. Lee, B. Kim, Phys. Rev. Lett. 120, 1234 (2018), doi:10.1000/1\n"
    assert [entry.title for entry in read_catalog(text).entries] in ([], [""])
