"""What stands behind a reference's links: tags in bold, ``( **Tin** | **Winds** )``, and a link that is the web's."""

from __future__ import annotations

import pytest

from signed_rows import SIGNED, read

_HEAD = "- Lee, A. and Kim, C., 1997, April. Slow flight of two kites. In Kite Conference (pp. 1928-1933). IEEE."


@pytest.mark.parametrize(
    "tags",
    [
        "( **GA** )",
        "( **Tin** | **Slow Winds** )",
        "[**GA**, **Slow Winds**]",
        "( **Tin** | **Slow Winds of Many Seas** # )",
        "(**GA**; **Tin and Tea**)",
    ],
)
@pytest.mark.parametrize("links", ["[ [www](https://kites.example/a) ]", "[[pdf](https://kites.example/a)]"])
def test_tags_behind_links_are_no_title(links: str, tags: str) -> None:
    entry = read(*SIGNED, f"{_HEAD} {links} {tags}").entries[-1]
    assert (entry.title, entry.authors, entry.year) == ("Slow flight of two kites", ("Lee, A.", "Kim, C."), 1997)
    assert entry.link == "https://kites.example/a"


@pytest.mark.parametrize(
    "row",
    [
        "- [[pdf](https://kites.example/a)] **Kites of Paper over Seas** Ann Lee, Bo Kim. 2010",
        "- [[pdf](https://kites.example/a)] (2010) **Kites of Paper over Seas** Ann Lee, Bo Kim",
    ],
)
def test_titles_in_bold_behind_links_are_read(row: str) -> None:
    assert read(*SIGNED, row).entries[-1].title == "Kites of Paper over Seas"


@pytest.mark.parametrize("label", ["www", "WWW", "Www"])
def test_a_line_of_a_link_to_the_web_is_no_paper(label: str) -> None:
    rows: list[str] = []
    for doi in ("10.1109/ICK.2022.1", "10.1109/ICK.2022.2"):
        where = f"2022 Conference on Kites, Oslo, 2022, pp. 2-3, doi: {doi}."
        rows += [f'A.Lee, B. Kim and C. Wu, "Slow kites {doi[-1]} at sea," {where}']
        rows += [f"[ [{label}](https://kites.example/{doi[-1]}) ]", ""]
    catalog = read("## 2022", "", *rows)
    assert [entry.title for entry in catalog.entries] == ["Slow kites 1 at sea", "Slow kites 2 at sea"]
    assert not catalog.repeated


@pytest.mark.parametrize(
    "name", ["G. C. H. E. de Boer", "A. B. C. D. E. Lee", "J.-B. A. C. D. van den Berg", "G. C. H. E. Boer"]
)
def test_four_initials_and_more_are_a_name(name: str) -> None:
    entry = read(f'A. Lee, B. Kim and {name}, "Slow kites at sea," Kite Letters, vol. 3, pp. 2-3, 2022.').entries[-1]
    assert entry.authors == ("A. Lee", "B. Kim", name)
