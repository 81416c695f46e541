"""Titles in italics at a line's end, behind who wrote the paper and links to it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_ARXIV = "[arXiv:1810.09571](https://arxiv.org/abs/1810.09571)"
_DOI = "https://doi.org/10.5555/kites.1"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Lee, A.", ("Lee, A.",)),
        ("Lee, A. P.", ("Lee, A. P.",)),
        ("Ann Lee", ("Ann Lee",)),
        ("Ann Lee, Bo Kim", ("Ann Lee", "Bo Kim")),
        ("Lee, A. & de Kerk, J.", ("Lee, A.", "de Kerk, J.")),
        (
            "Matthès, M. W., del Kerk, P., de Wit, J., Lee, G., & Kim, S. M.",
            ("Matthès, M. W.", "del Kerk, P.", "de Wit, J.", "Lee, G.", "Kim, S. M."),
        ),
        ("Lee, A., Kim, B., ... Wu, C.-D.", ("Lee, A.", "Kim, B.", "Wu, C.-D.", "others")),
        ("Lee A, Kim B", ("Lee, A.", "Kim, B.")),
        ("李明, 王芳", ("李明", "王芳")),
    ],
)
@pytest.mark.parametrize("links", [f"({_ARXIV}).", f" [{_ARXIV}]:", f"{_ARXIV},", f"({_ARXIV}) –"])
@pytest.mark.parametrize("title", ["Kites of Tin and Lead", "12-string kites of tin", "2D kites: a view from below"])
def test_what_is_in_italics_behind_the_links_is_the_title(
    written: str, names: tuple[str, ...], links: str, title: str
) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {written} {links} _{title}_.").entries
    assert (entry.title, entry.authors) == (title, names)
    assert entry.link == "https://arxiv.org/abs/1810.09571"


@pytest.mark.parametrize(
    ("imprint", "venue", "year"),
    [
        ("Optica 5.12 (2018): 1623-1631", "Optica", 2018),
        ("Journal of Kites 20.12 (2018): 123501", "Journal of Kites", 2018),
        ("Phys. Rev. Lett. **120**, 123 (2018)", "Phys. Rev. Lett.", 2018),
        ("Advanced Quantum Technologies: 1800061", "Advanced Quantum Technologies", None),
        ("Nature, 2018", "Nature", 2018),
    ],
)
@pytest.mark.parametrize("before", ["", f"{_ARXIV}, "])
def test_a_linked_imprint_before_it_tells_where_it_appeared(
    imprint: str, venue: str, year: int | None, before: str
) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- Lee, A. ({before}[{imprint}]({_DOI})). _Kites of Tin and Lead_.").entries
    assert (entry.title, entry.authors) == ("Kites of Tin and Lead", ("Lee, A.",))
    assert (entry.venue, entry.year) == (venue, year)
    assert entry.link == _DOI or _DOI in entry.links


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        (f"Lee, A. [Kites of Tin and Lead]({_DOI}). *Nature*", "Kites of Tin and Lead", "Nature"),
        (f"Lee, A. & Kim, B. [Kites of Tin and Lead]({_DOI}), *Journal of Kites*", "Kites of Tin and Lead", None),
        (f"Kites of Tin and Lead ([pdf]({_DOI})). *Nature*", "Kites of Tin and Lead", "Nature"),
    ],
)
def test_a_journal_in_italics_behind_a_linked_title_is_none(line: str, title: str, venue: str | None) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {line}").entries
    assert entry.title == title
    assert venue is None or entry.venue == venue
