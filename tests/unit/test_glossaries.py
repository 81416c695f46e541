"""Lists of abbreviations, whose links explain a word."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_ROWS = [
    ("KNT", "Kite Network of Tin", "https://arxiv.org/abs/2001.00001"),
    ("SKA", "Slow Kite Ascent", "https://papers.nips.cc/paper/1-slow-kites"),
    ("BKM", "Boxed Kite Model", "https://en.wikipedia.org/wiki/Box_kite"),
    ("kKW", "k-Kite Winds", "https://en.wikipedia.org/wiki/Kite"),
    ("DKT", "Delta Kite Tail", "https://kites.example.org/delta"),
]
_FORMS = [
    "* {0}: [{1}]({2})",
    "- **{0}** – [{1}]({2})",
    "- {0} = [{1}]({2})",
    "- {0} ([{1}]({2}))",
    "- [{1} ({0})]({2})",
    "- **{0}**：[{1}]({2})",
]
_PAPERS = "\n".join(
    f"- Ann Lee, Bo Kim. [Kites over water {n}](https://arxiv.org/abs/2002.0000{n}). 2020." for n in range(3)
)


def _list_of(form: str, heading: str) -> str:
    rows = "\n".join(form.format(*row) for row in _ROWS)
    return f"# Kites\n\n## {heading}\n\n{rows}\n\n## Papers\n\n{_PAPERS}\n"


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    "heading",
    ["Dictionary", "Glossary", "List of abbreviations", "Acronyms used in this list", "Abkürzungen", "缩写表"],
)
def test_words_that_are_explained_are_no_papers_and_are_named(form: str, heading: str) -> None:
    read = read_catalog(_list_of(form, heading))
    assert [entry.title for entry in read.entries] == [f"Kites over water {n}" for n in range(3)]
    assert len([passed for passed in read.passed_over if "explains a word" in passed.reason]) == 2


@pytest.mark.parametrize("form", _FORMS[:2])
def test_abbreviations_spelled_out_tell_it_below_any_heading(form: str) -> None:
    """As far as their pages may be papers': an encyclopedia's are none anyway."""
    text = _list_of(form, "Before you read").replace("en.wikipedia.org", "kites.github.io/2019/03/14")
    assert len(read_catalog(text).entries) == 3


@pytest.mark.parametrize("heading", ["Methods", "Dictionary"])
@pytest.mark.parametrize(
    "row",
    [
        "- {0}: Lee et al., [{1} at Sea](https://arxiv.org/abs/2001.0000{n}), 2019",
        "- {0}: [{1} at Sea and Land](https://arxiv.org/abs/2001.0000{n}) (ICRA 2019)",
    ],
)
def test_a_paper_with_authors_or_a_year_is_one(heading: str, row: str) -> None:
    rows = "\n".join(row.format(short, words, n=n) for n, (short, words, _) in enumerate(_ROWS))
    assert len(read_catalog(f"# Kites\n\n## {heading}\n\n{rows}\n").entries) == len(_ROWS)


def test_names_of_systems_before_their_papers_are_no_glossary() -> None:
    rows = "\n".join(
        f"- {short}: [{words}](https://arxiv.org/abs/2001.0000{n})" for n, (short, words, _) in enumerate(_ROWS)
    )
    assert len(read_catalog(f"# Kites\n\n## Methods\n\n{rows}\n").entries) == len(_ROWS)


def test_a_subtitle_below_a_heading_of_terms_is_no_explanation() -> None:
    rows = "\n".join(
        f"- [{word}: {word} Seen from Below](https://arxiv.org/abs/2001.0000{n})"
        for n, word in enumerate(["Wind", "Sails", "Kites"])
    )
    assert len(read_catalog(f"# Kites\n\n## Terminology\n\n{rows}\n").entries) == 3
