"""Titles that lead to what is told of them further down the same page, and families alone beside them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.families_at_venue import families_at_venue
from i2vbib.model.entry import Catalog

_TITLE = "Steering Kites of Tin at Sea"
_ROWS = (
    "* [_Kites of Rain_](#rain)<br/>\n  Vinyard, *Quong*, Roundtree, ICRA, 2020\n"
    "* [_Kites of Snow_](#snow)<br/>\n  *Quong*, Vinyard, Roundtree, Holm - KITEW Tools, 2019\n"
    "* [_Kites of Fog_](#fog)<br/>\n  *Quong*, Roundtree, Holm. KITEW (Best Paper), 2019\n"
)


def _read(text: str) -> Catalog:
    return read_catalog(f"# Publications\n\n## Papers\n\n{_ROWS}{text}\n")


@pytest.mark.parametrize(
    ("row", "authors", "venue", "year"),
    [
        ("[_{}_](#a)<br/>\n  Vinyard, *Quong*, Roundtree, ICRA, 2021", ("Vinyard", "Quong", "Roundtree"), "ICRA", 2021),
        ("[{}](#a)<br/>\n  *Quong*, Roundtree. ICRA (Best Paper), 2021", ("Quong", "Roundtree"), "ICRA", 2021),
        ("**[{}](#a)**, Vinyard, Quong, & Roundtree, *ICRA* (2021)", ("Vinyard", "Quong", "Roundtree"), "ICRA", 2021),
        ("[{}](#a). Ann Lee, Bo Kim. In *Kite Letters*, 2019.", ("Ann Lee", "Bo Kim"), "Kite Letters", 2019),
        ("Ann Lee and Bo Kim. [{}](#a). ICRA 2020.", ("Ann Lee", "Bo Kim"), "ICRA", 2020),
        ("Lee and Kim (2018). [{}](#a).", ("Lee", "Kim"), "", 2018),
        ("[Lee, A. & Kim, B. (2017). {}. Kite Letters 3(2), 1-9](#a)", ("Lee, A.", "Kim, B."), "Kite Letters", 2017),
        ("[{}](#a)<br/>\n  *Quong*, *Vinyard*, *Roundtree*, 2021", ("Quong", "Vinyard", "Roundtree"), "", 2021),
    ],
)
def test_a_title_that_leads_within_the_page_is_a_papers_with_its_names(
    row: str, authors: tuple[str, ...], venue: str, year: int
) -> None:
    entry = _read(f"* {row.format(_TITLE)}").entries[-1]
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_TITLE, authors, venue, year)
    assert (entry.link, entry.links) == ("", ())


def test_so_does_one_in_letters_without_blanks() -> None:
    text = "* 李明，王芳. [海上的风筝研究综述](#sea). 风筝学报, 2018.\n\n### 海上的风筝研究综述\n\n- [PDF](https://kites.example/sea.pdf)"
    entry = _read(text).entries[-1]
    assert (entry.title, entry.authors, entry.link) == (
        "海上的风筝研究综述",
        ("李明", "王芳"),
        "https://kites.example/sea.pdf",
    )


@pytest.mark.parametrize(
    "heading",
    [
        f"#### <a id='a'></a>[Vinyard, Quong : _{_TITLE}_ ICRA, 2021]()",
        f"### {_TITLE}",
        f'<h3 id="a">{_TITLE}</h3>',
        f"## 2. {_TITLE} (ICRA 2021)",
    ],
)
def test_its_heading_tells_it_again(heading: str) -> None:
    text = (
        f"* [{_TITLE}](#a)<br/>\n  Vinyard, Quong, Roundtree, ICRA, 2021\n\n{heading}\n\n"
        "The abstract tells of tin, as Vinyard et al. (2018) do. It is long enough for one, and has several sentences.\n\n"
        "[![DOI](https://zenodo.org/badge/1.svg)](https://doi.org/10.5281/zenodo.1)\n\n"
        "[PDF](https://kites.example/a.pdf) [Code](https://github.com/lee/tin)\n\n##### Updates\n\n- A knot was wrong.\n\n"
        "#### Kites of Rain\n\n[PDF](https://kites.example/rain.pdf)\n"
    )
    catalog = _read(text)
    assert [entry.title for entry in catalog.entries] == ["Kites of Rain", "Kites of Snow", "Kites of Fog", _TITLE]
    assert (catalog.entries[-1].link, catalog.entries[-1].code) == (
        "https://kites.example/a.pdf",
        "https://github.com/lee/tin",
    )
    assert catalog.entries[0].link == "https://kites.example/rain.pdf"
    assert [section.title for section in catalog.sections] == ["Papers"]
    assert len(catalog.repeated) == len(("tin", "rain"))
    assert not catalog.passed_over


@pytest.mark.parametrize("row", ["[Kites of Tin](#tin)", "[Kites of Tin](#tin), 2020", "[Kites of Tin](#tin) (12)"])
def test_a_table_of_contents_has_no_names(row: str) -> None:
    text = (
        f"# Kites\n\n- {row}\n- [Kites of Rain](#rain)\n\n## Kites of Tin\n\n- Ann Lee. [{_TITLE}](a.pdf). ICRA 2020.\n"
    )
    catalog = read_catalog(text)
    assert [entry.title for entry in catalog.entries] == [_TITLE]
    assert [section.title for section in catalog.sections] == ["Kites of Tin"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vinyard, van Dyk, and Roundtree (ICRA 2016)", (("Vinyard", "van Dyk", "Roundtree"), "ICRA", 2016)),
        ("ICRA 2016. Vinyard, Quong, Roundtree", (("Vinyard", "Quong", "Roundtree"), "ICRA", 2016)),
        ("Vinyard, Quong, Roundtree et al., ICRA 2014", (("Vinyard", "Quong", "Roundtree", "others"), "ICRA", 2014)),
        ("Vinyard, Quong, Roundtree - Essays 2014", (("Vinyard", "Quong", "Roundtree"), "Essays", 2014)),
        ("Vinyard, Quong - ICRA 2014", (("Vinyard, Quong",), "ICRA", 2014)),
        ("Vinyard, PhD Thesis, 2017", (("Vinyard,",), "PhD Thesis", 2017)),
        ("Vinyard, Quong, 2017", None),
        ("Robotics, Vision, Learning, ICRA 2020", None),
        ("Paris, London, Rome, 2019", None),
        ("Ann Lee, Bo Kim, ICRA 2019", None),
    ],
)
def test_families_alone_stand_with_a_venue(text: str, told: tuple[tuple[str, ...], str, int] | None) -> None:
    assert families_at_venue(text) == told
