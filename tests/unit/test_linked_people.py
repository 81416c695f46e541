"""Names that are links to their people's pages, before a title that is plain words."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_T = "Kites over cold lakes in winter"
_LEE = "[Ann Lee](https://annlee.org)"
_KIM = "[Bo Kim](https://www.lid.edu/people/kim)"
_PAPER = "[arXiv](https://arxiv.org/abs/2001.01234)"
_PLACE = f"*Kite Letters* **12** (2020), 1--9. {_PAPER}"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize("bullet", ["- ", "1. ", "0. ", "", "[1] "])
@pytest.mark.parametrize(
    ("names", "people"),
    [
        (f"{_LEE},", ("Ann Lee",)),
        (f"{_LEE}, {_KIM},", ("Ann Lee", "Bo Kim")),
        (f"{_LEE} and {_KIM},", ("Ann Lee", "Bo Kim")),
        (f"{_LEE}, {_KIM}, and [C. S. Sari](http://www.lid.edu/~sari),", ("Ann Lee", "Bo Kim", "C. S. Sari")),
        (f"{_LEE},\n  {_KIM}\n  and Dan Foss,\n ", ("Ann Lee", "Bo Kim", "Dan Foss")),
        (f"{_LEE},\n  Dan Foss and\n  {_KIM},\n ", ("Ann Lee", "Dan Foss", "Bo Kim")),
        (f"{_LEE} and\n  G.R. Foss,\n ", ("Ann Lee", "G.R. Foss")),
        (f"E. Foss, {_LEE} & {_KIM}:", ("E. Foss", "Ann Lee", "Bo Kim")),
        (f"{_LEE}, {_KIM}.", ("Ann Lee", "Bo Kim")),
        (f"{_LEE}, {_KIM} et al.,", ("Ann Lee", "Bo Kim", "others")),
        (f"**{_LEE}**, {_KIM},", ("Ann Lee", "Bo Kim")),
        (f"{_LEE}, {_KIM}, **Eva Nord**,", ("Ann Lee", "Bo Kim", "Eva Nord")),
        (f"{_LEE}, [Bo\n  Kim](https://www.lid.edu/people/kim),", ("Ann Lee", "Bo Kim")),
        ("[Ann Lee](/people/lee/), [Bo Kim](kim.html), [C. S. Sari](#sari).", ("Ann Lee", "Bo Kim", "C. S. Sari")),
        ("[Ann Lee](https://github.com/annlee), [Bo Kim](https://orcid.org/0000-0002-1825-0097),", ("Ann Lee", "Bo Kim")),
        (f"{_LEE} und {_KIM},", ("Ann Lee", "Bo Kim")),
        (f"{_LEE} et {_KIM},", ("Ann Lee", "Bo Kim")),
        ("[Zorba Quux](https://zorbaquux.org) and [Wyll Xarn](https://www.lid.edu/x1),", ("Zorba Quux", "Wyll Xarn")),
        ("[А. Ли](https://annlee.org), [Б. Ким](https://www.lid.edu/kim),", ("А. Ли", "Б. Ким")),
        ('<a href="https://annlee.org"> Ann Lee</a> and <a href="https://www.lid.edu/kim">Bo Kim</a>,', ("Ann Lee", "Bo Kim")),
    ],
)  # fmt: skip
def test_a_link_to_a_person_is_no_title(bullet: str, names: str, people: tuple[str, ...]) -> None:
    entry = _read(f"{bullet}{names} {_T}, {_PLACE}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, people, "Kite Letters", 2020)
    assert (entry.link, entry.links) == ("https://arxiv.org/abs/2001.01234", ())


@pytest.mark.parametrize(
    "rest",
    [
        f"{_T}. *Kite Letters* 12, 2020. {_PAPER}",
        f"(2020). {_T}. *Kite Letters*, 12(1), 1-9. {_PAPER}",
        f"2020. {_T}. *Kite Letters*. {_PAPER}",
        f"[{_T}](https://arxiv.org/abs/2001.01234), *Kite Letters* 2020.",
        f"“{_T},” *Kite Letters* 2020. {_PAPER}",
        f"*{_T}*, Kite Letters **12** (2020), 1-9. {_PAPER}",
        f"{_T}. [*Kite Letters*](https://kiteletters.org) 12, 2020. {_PAPER}",
    ],
)
def test_what_stands_behind_linked_names_is_read_as_ever(rest: str) -> None:
    entry = _read(f"- {_LEE}, {_KIM}. {rest}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, ("Ann Lee", "Bo Kim"), "Kite Letters", 2020)


def test_families_may_stand_first_in_links() -> None:
    names = "[Lee, A.](https://annlee.org), [Kim, B.](https://www.lid.edu/kim), Sari, C. S."
    entry = _read(f"- {names} (2020). {_T}. *Kite Letters*, 12(1), 1-9. {_PAPER}")
    assert (entry.title, entry.authors) == (_T, ("Lee, A.", "Kim, B.", "Sari, C. S."))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (f"{_T}, by {_LEE}. {_PLACE}", ("Ann Lee",)),
        (f"{_T}, by Ann Lee. {_PLACE}", ("Ann Lee",)),
        (f"{_T}. {_LEE}, {_KIM}. {_PLACE}", ("Ann Lee", "Bo Kim")),
        (f"{_T} ({_LEE}, {_KIM}), {_PLACE}", ("Ann Lee", "Bo Kim")),
        (f"{_T} (with {_LEE} and {_KIM}), {_PLACE}", ()),
        (f"{_T}\n  (with {_LEE},\n  {_KIM}),\n  {_PLACE}", ()),
        (f"{_T}\n  (with Ann Lee,\n  Bo Kim),\n  {_PLACE}", ()),
        (f"[{_T}](https://arxiv.org/abs/2001.01234). {_LEE}, {_KIM}. *Kite Letters* 2020.", ("Ann Lee", "Bo Kim")),
    ],
)
def test_linked_names_may_stand_behind_the_title(line: str, authors: tuple[str, ...]) -> None:
    entry = _read(f"- {line}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, authors, "Kite Letters", 2020)


@pytest.mark.parametrize(
    "line",
    [
        f"- {_LEE} and {_KIM}, professors of kites at Lid University",
        f"- {_LEE}: works on kites",
        f"- {_LEE}, {_KIM}",
        f"- {_LEE}",
    ],
)
def test_links_to_people_alone_are_no_papers(line: str) -> None:
    assert read_catalog(f"# L\n\n## People\n\n{line}\n").entries == ()


def test_many_links_are_read_in_linear_time() -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n## Papers\n\n- {f'{_LEE}, ' * size}{_T}, {_PLACE}\n"), 100)
