"""Parts of a page between lines of colons, spans and attributes, as Pandoc writes references that a program set."""

from __future__ import annotations

import time

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.attributes import without_attributes

SET = """\
# Papers

::: {#refs .references .csl-bib-body .hanging-indent}
::: {#ref-lee2019 .csl-entry}
Lee, Ann. 2019. "Kites at Sea and Their Strings." *Journal of Winds* 3
(2): 1--9. <https://doi.org/10.5555/1>.
:::

::: {#ref-lee2018 .csl-entry}
---------. 2018. *Teapots of the North*. Ghent: Lid Press.
:::

::: {#ref-kim2017 .csl-entry}
[\\[1\\] ]{.csl-left-margin}[Kim, Bo. 2017. "Tin Lids over Cold Lakes."
*Journal of Winds* 2 (2): 10--19.]{.csl-right-inline}
:::
:::
"""
READ = [
    (5, ("Lee, Ann",), 2019, "Kites at Sea and Their Strings"),
    (10, ("Lee, Ann",), 2018, "Teapots of the North"),
    (14, ("Kim, Bo",), 2017, "Tin Lids over Cold Lakes"),
]


def test_each_part_is_a_reference() -> None:
    found = read_catalog(SET)
    assert [(entry.line, entry.authors, entry.year, entry.title) for entry in found.entries] == READ
    assert not found.passed_over


def test_parts_within_a_bullet_are_references_too() -> None:
    head, _, body = SET.partition("\n\n")
    within = body.replace("\n", "\n    ").replace("\n    \n", "\n\n")
    found = read_catalog(f"{head}\n\n-   {within}\n")
    assert [(entry.line, entry.authors, entry.year, entry.title) for entry in found.entries] == READ


def test_what_a_program_tells_of_a_reference_to_others_is_no_part_of_it() -> None:
    told = '[]{.Z3988\ntitle="ctx_ver=Z39.88-2004&rft.genre=article&rft.atitle=Kites%20at%20Sea"}\n'
    found = read_catalog(SET.replace("Lee, Ann.", f"{told}Lee, Ann.").replace(":::\n\n", f"{told}:::\n\n"))
    assert [(entry.authors, entry.year, entry.title) for entry in found.entries] == [row[1:] for row in READ]
    assert [entry.line for entry in found.entries] == [7, 14, 20]


@pytest.mark.parametrize("begin", ['::: {.callout-note collapse="true"}', ":::: note", ":::{.small} :::"])
def test_a_part_of_a_papers_bullet_stays_the_papers(begin: str) -> None:
    text = f"# Papers\n\n- [Kites at sea and their strings](https://arxiv.org/abs/2001.00001), Ann Lee.\n  {begin}\n"
    found = read_catalog(f"{text}  What lifts them.\n  :::\n\n  [Code](https://github.com/lee/kites)\n")
    (entry,) = found.entries
    assert (entry.title, entry.code) == ("Kites at sea and their strings", "https://github.com/lee/kites")
    assert not found.passed_over


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("[Ann Lee]{.underline}, Bo Kim", "Ann Lee, Bo Kim"),
        ("[[Ann]{.smallcaps} Lee]{#own .mark}", "Ann Lee"),
        ("[Kites [at sea](k.pdf)]{.underline}", "Kites [at sea](k.pdf)"),
        ("[Kites](k.pdf){.a\n.b}[, by Lee]{.c}", "[Kites](k.pdf)\n, by Lee"),
        ("[Kites][1]{.external}", "[Kites][1]"),
        ("[Kites](k.pdf) [ICML 2019]{.badge .green}", "[Kites](k.pdf) [ICML 2019]"),
        ("[Kites]{https://kites.example.org}", "[Kites]{https://kites.example.org}"),
        ("[Kites]{x}, [tin] {.a}", "[Kites]{x}, [tin] {.a}"),
        ("]{.a} [open\n\n words]{.b}", "] [open\n\n words]"),
    ],
)
def test_spans_are_their_words_and_attributes_none(text: str, read: str) -> None:
    assert without_attributes(text) == read


@pytest.mark.parametrize("text", ["[" * 40_000 + "]{.a}", "]{.a" * 20_000, "[a]{.b" * 20_000, "[]{.a}" * 20_000])
def test_time_grows_with_the_text_alone(text: str) -> None:
    begin = time.process_time()
    without_attributes(text)
    half = time.process_time()
    without_attributes(text * 2)
    assert time.process_time() - half < 4 * (half - begin) + 0.5
