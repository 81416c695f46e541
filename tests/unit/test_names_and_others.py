"""References that ``et al`` or two names begin, before addresses and preprints; quoted chapters with their number."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

OTHER = "- Kim, B. (2010). *Kites by night*. Journal of Kites, 3(2), 1-9."


def read_last(line: str) -> tuple[str, tuple[str, ...], str, int | None]:
    entry = read_catalog(f"# Papers\n\n{OTHER}\n- {line}\n").entries[-1]
    return entry.title, entry.authors, entry.venue, entry.year


@pytest.mark.parametrize("names", ["Ben Fisch et al", "Ben Fisch et al."])
@pytest.mark.parametrize("remark", ["", ", 解释了风筝的细节原理。"])
def test_others_before_a_title_and_an_address(names: str, remark: str) -> None:
    line = f"{names}, Steering Many Kites in Wind, https://kites.example/steering.pdf, 2018{remark}"
    assert read_last(line) == ("Steering Many Kites in Wind", ("Ben Fisch", "others"), "", 2018)


@pytest.mark.parametrize("names", ["Ann Lee and Frank Wood", "Ann Lee, and Frank Wood"])
@pytest.mark.parametrize("server", ["arxiv", "arXiv", "bioRxiv"])
def test_a_preprint_ends_a_reference(names: str, server: str) -> None:
    title, authors, venue, year = read_last(f"{names}, Canonical Forests of Tin, {server} 2015")
    assert (title, authors, venue, year) == ("Canonical Forests of Tin", ("Ann Lee", "Frank Wood"), server, 2015)


@pytest.mark.parametrize(
    "chapter", ['Chapter 7 "{}", in:', 'Ch. 7, "{}", in:', "Kapitel 3 „{}“, in:", "Chapitre II. « {} », in:"]
)
def test_the_number_of_a_quoted_chapter(chapter: str) -> None:
    line = (
        f"Lee, A.B., Wu, E., 2005. {chapter.format('Kites over the Sea')} Kim, P. (Ed.), _Handbook of Kites_. Elsevier."
    )
    assert read_last(line) == ("Kites over the Sea", ("Lee, A.B.", "Wu, E."), "Handbook of Kites", 2005)
