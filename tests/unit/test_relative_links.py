"""Links of a list to papers beside it are addresses where the list's own is known, and stay as written elsewhere."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.relative_links import whole_link, with_whole_links
from i2vbib.facts.github import repository_file

PAGE = "https://github.com/ann/kites"
LIST = "# L\n\n## S\n\n- Ann Lee. Flying Kites by Ear. 2019. [pdf](./papers/fly.pdf)\n- [Kites](https://doi.org/10.1000/1)\n"


@pytest.mark.parametrize(
    ("href", "source", "whole"),
    [
        ("papers/fly.pdf", PAGE, f"{PAGE}/blob/HEAD/papers/fly.pdf"),
        ("./papers/fly.pdf", f"{PAGE}/", f"{PAGE}/blob/HEAD/papers/fly.pdf"),
        ("/papers/fly.pdf", PAGE, f"{PAGE}/blob/HEAD/papers/fly.pdf"),
        ("../blob/main/fly.pdf", PAGE, f"{PAGE}/blob/main/fly.pdf"),
        ("fly.ps", f"{PAGE}/blob/main/lists/wind.md", f"{PAGE}/blob/main/lists/fly.ps"),
        ("../fly.pdf", f"{PAGE}/blob/main/lists/wind.md", f"{PAGE}/blob/main/fly.pdf"),
        ("/fly.pdf", "https://raw.githubusercontent.com/ann/kites/v1/lists/wind.md", f"{PAGE}/blob/v1/fly.pdf"),
        ("papers/fly.pdf", "https://ann.example.edu/lists/wind.md", "https://ann.example.edu/lists/papers/fly.pdf"),
        ("/fly.pdf", "https://ann.example.edu/lists/wind.md", "https://ann.example.edu/fly.pdf"),
    ],
)
def test_a_file_beside_the_list_has_an_address(href: str, source: str, whole: str) -> None:
    assert whole_link(href, source) == whole


def test_links_are_made_whole_once_and_addresses_are_left_alone() -> None:
    whole = with_whole_links(read_catalog(LIST), PAGE)
    assert [entry.link for entry in whole.entries] == [f"{PAGE}/blob/HEAD/papers/fly.pdf", "https://doi.org/10.1000/1"]
    assert with_whole_links(whole, PAGE) == whole


@pytest.mark.parametrize("source", ["", "lists/wind.md", "../wind.md"])
def test_links_stay_as_they_are_written_where_the_address_is_unknown(source: str) -> None:
    catalog = read_catalog(LIST)
    assert with_whole_links(catalog, source) == catalog


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (PAGE, "https://raw.githubusercontent.com/ann/kites/HEAD/README.md"),
        (f"{PAGE}.git", "https://raw.githubusercontent.com/ann/kites/HEAD/README.md"),
        (f"{PAGE}/blob/main/a/b.md#top", "https://raw.githubusercontent.com/ann/kites/main/a/b.md"),
        (f"{PAGE}/issues", ""),
        ("https://example.org/a.md", ""),
    ],
)
def test_a_page_of_a_repository_shows_a_file(address: str, text: str) -> None:
    file = repository_file(address)
    assert (file.text if file else "") == text
