"""Where a reference begins behind its state, its title ends before a journal in italics, a journal before its volume."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.imprint import read_imprint
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n- {line}").entries
    return entry


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        ("Do kites sleep? Insights from the northern wind. *Emotion*", None, "Emotion"),
        ("Kites of tin after the storm. Effects of strong and weak winds. *Cortex*.", None, "Cortex"),
        ("More than a Kite? Developing Guidance for Strings in an Online Program. *Brain Sciences*", None, ""),
        ("A replication of Lee et al. (2013). *Curr Psychol*", "A replication of Lee et al. (2013)", "Curr Psychol"),
        ("Kites of tin. In *The Book of Winds*.", "Kites of tin", "The Book of Winds"),
        ("Kites of tin. We show that kites can fly. *Best paper award*.", "Kites of tin", ""),
        ("Kites of tin. Proceedings of the Royal Society of Kites. *Oral*.", "Kites of tin", ""),
    ],
)
def test_all_before_a_journal_in_italics_is_the_title(line: str, title: str | None, venue: str) -> None:
    entry = _read(f"Lee, A., & Kim, B. (2025) {line} [DOI](https://doi.org/10.1016/k1)")
    assert entry.title == (title or line[: line.index(". *")])
    assert entry.venue.startswith(venue)


@pytest.mark.parametrize("state", ["Accepted. ", "In Press. (alphabetical by last name) ", "Submitted: ", "Im Druck. "])
def test_a_state_before_the_names_is_none_of_them(state: str) -> None:
    line = f"{state}Lee, A. B., Kim, C. D., and Moll, E. How many kites are there? Journal of Kites."
    others = [f"Lee, A. B. 201{n}. Kites past and present of {n} towns. Journal of Kites 98: 913-917." for n in (7, 8)]
    catalog = read_catalog("\n\n".join(["## Ann Lee", line, *others]))
    assert [(entry.title, len(entry.authors)) for entry in catalog.entries[:1]] == [("How many kites are there?", 3)]
    assert len(catalog.entries) == len(others) + 1


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("PloS one 11, no. 4 (2016): e0151746.", "PloS one"),
        ("Ecology letters 18, no. 5 (2015): 441-450.", "Ecology letters"),
        ("Nature 11, no. 4 (2016).", "Nature"),
    ],
)
def test_a_volume_is_no_part_of_a_journals_name(behind: str, venue: str) -> None:
    assert read_imprint("", "", f" {behind}", "")[0] == venue


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Kite Letters. 2003;20(1):54-60.", "Kite Letters"),
        ("J Chem Phys. 2003;20(1):54-60.", "J Chem Phys"),
        ("J Chem Phys 2003;20:54.", "J Chem Phys"),
        ("J Chem Phys. 2003 May;20(1):54-60.", "J Chem Phys"),
        ("Journal of Kites, 20(1), 54-60, 2003.", "Journal of Kites"),
    ],
)
@pytest.mark.parametrize("names", ["Mann CJ.", "Mann CJ, Lee A.", "Mann, C. J. and Lee, A."])
@pytest.mark.parametrize(
    "title",
    [
        "Methods of flying. Designs in detail II: tailed, boxed, and box-and-tail kites",
        "Methods of flying. Kites of the north and others",
        "Methods of flying? Kites of the north and others",
    ],
)
def test_a_sentence_with_small_words_before_a_journal_is_the_titles(
    title: str, names: str, behind: str, venue: str
) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {names} {title}. {behind}").entries
    assert (entry.title, entry.year) == (title, 2003)
    assert entry.venue == venue


@pytest.mark.parametrize(
    "behind", ["Journal of slow kites. 2003;20(1):54-60.", "In: Kim B, ed. Kites of tin. Ghent: Lid; 2003."]
)
def test_a_journal_with_small_words_ends_the_title(behind: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- Mann CJ, Lee A. Methods of flying slowly. {behind}").entries
    assert entry.title == "Methods of flying slowly"


@pytest.mark.parametrize("title", ["Epidemiology", "Cell", "Kites"])
@pytest.mark.parametrize(
    "behind",
    [
        ". 6th ed. Philadelphia: Elsevier; 2019.",
        ". Philadelphia: Elsevier; 2019.",
        ". 3rd edition. Springer; 2019.",
        " (6th ed.). Elsevier; 2019.",
    ],
)
@pytest.mark.parametrize("begin", ["- ", "### ", "### 4. ", "4. "])
def test_a_book_may_be_called_as_a_journal_is(title: str, behind: str, begin: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n{begin}Lee A. {title}{behind}").entries
    assert (entry.title, entry.authors, entry.year) == (title, ("Lee, A.",), 2019)
