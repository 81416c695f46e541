"""A catalog that is written as a list is read back as the same catalog."""

from __future__ import annotations

from functools import partial
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from i2vbib.catalog import read_catalog
from i2vbib.catalog.list_writer import title_in_row, write_list
from i2vbib.model.entry import Catalog, Entry, Section

SECTIONS = (Section("papers", "Papers"), Section("video", "Video Retrieval", "Tasks"))


def read_back(*entries: Entry) -> list[Entry]:
    catalog = read_catalog(write_list(Catalog("My references_1", SECTIONS, entries)))
    assert not catalog.problems
    assert catalog.title == "My references_1"
    return [replace(entry, line=0) for entry in catalog.entries]


@pytest.mark.parametrize(
    "row",
    [
        Entry("The TeXbook.", year=1984, venue="Addison-Wesley", key="Knuth:TeXbook"),
        Entry("CVPR 2023", venue="Proc. of the IEEE | 2", key="a|b"),
        Entry("“Why Should I Trust You?”", link="https://doi.org/10.1145/2939672.2939778", key="O'Neil99"),
        Entry("A *b* [c] `d` _e_ & &amp; a\\b ~~x~~ for $5 or $6", link="https://x.org/a_(b)?x=1&lt;=3", key="k`_x_"),
        Entry("$|x|$ and <i>Drosophila</i> in H<sub>2</sub>O <b>", key="müller2020"),
        Entry("", key="untitled"),
        Entry("https://example.org/a_b.", key="http://zotero.org/groups/1/items/AB12"),
        Entry("A note[^1] and $a[^b]$", venue="[^]", key="[^c]"),
        Entry("Letters as others read them: Â¡, Ã¤, √§r, ‚Äê & R√π", venue="Revista Â¿", key="Âµ"),
        Entry("3. Introduction: 🔥 and –", venue="1. Fachtagung", key="#%"),
    ],
)
def test_a_row_is_read_as_it_was_written(row: Entry) -> None:
    assert read_back(replace(row, sections=("papers",))) == [replace(row, sections=("papers",))]


WORDS = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs", "Nd"),  # other scripts' digits may be a year's,
        include_characters="0123456789",  # which is read in western ones
        exclude_characters="\ufeff\ufffc",
    )
).map(partial(normalize, "NFC"))  # a letter and its accent are read as one


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(1000, 2999) | st.none()), min_size=1, max_size=4))
def test_any_row_is_read_as_it_was_written(rows: list[tuple[str, str, int | None]]) -> None:
    entries = [
        Entry(title_in_row(title), venue=venue, year=year, sections=("papers",), key=f"K{number}")
        for number, (title, venue, year) in enumerate(rows)
    ]
    assert read_back(*entries) == entries


def test_editions_with_one_title_and_link_stay_apart_and_a_paper_may_be_in_two_sections() -> None:
    book = Entry("Pattern Classification", link="https://example.org/book", sections=("papers", "video"))
    first, second = replace(book, year=1973, key="Duda73"), replace(book, year=2001, key="Duda01")
    assert read_back(first, second) == [first, second]


def test_a_key_for_two_titles_is_named() -> None:
    text = write_list(Catalog("R", SECTIONS[:1], (Entry("One", sections=("papers",), key="k"),)))
    catalog = read_catalog(text + "| `k` | Another | | 2001 |\n")
    assert [problem.line for problem in catalog.repeated] == [8]
    assert len(catalog.entries) == 1
