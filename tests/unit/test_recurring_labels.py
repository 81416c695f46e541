"""Words of links that only a list itself makes known as labels, and links that are not."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog

_TITLES = (
    "Steering Kites over Frozen Lakes",
    "Kites of Tin and Lead",
    "How Winds Turn",
    "Slow Sails in Harbours",
    "Tails and Their Length",
)


def _list(row: str) -> str:
    rows = "".join(
        f"- {row.format(t=title, n=number, v=venue)}\n"
        for number, (title, venue) in enumerate(zip(_TITLES, ("ICML", "JACM", "SOSP", "CHI", "VLDB"), strict=True))
    )
    return f"# L\n\n## Papers\n\n{rows}"


@pytest.mark.parametrize("label", ["acmdl", "article-on-request", "Kiteland", "Our own print", "原稿置場"])
@pytest.mark.parametrize(
    "row",
    [
        "{t}, {v} 200{n} [[LABEL](https://dl.acm.org/citation.cfm?id=10{n}),[pdf](https://a.edu/{n}.pdf)]",
        "{t}, {v} 200{n} [[pdf](https://a.edu/{n}.pdf)] [LABEL](https://dl.acm.org/citation.cfm?id=10{n})",
        "{t}. In {v}, 200{n}. [LABEL](https://a.edu/{n}.pdf)",
        "Ann Lee, Bo Kim. {t}. {v}, 200{n}. [LABEL](https://a.edu/{n}.pdf)",
    ],
)
def test_what_recurs_behind_titles_is_a_label(row: str, label: str) -> None:
    found = read_catalog(_list(row.replace("LABEL", label))).entries
    assert [(entry.title, entry.year) for entry in found] == [*zip(_TITLES, range(2000, 2005), strict=True)]


def test_a_label_is_shown_as_the_list_has_it() -> None:
    text = _list("{t}. A talk [zine](https://blog.kites.org/{n})") + "- [Kites](https://arxiv.org/abs/2101.00001)\n" * 3
    assert all(passed.text.endswith("zine") for passed in read_catalog(text).passed_over)


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("[Preface](https://a.edu/{n}.pdf). {t}, {v} 200{n}.", "Preface"),  # it stands first
        ("Lee: [Kites {n}](https://arxiv.org/abs/2101.0000{n})", "Kites 0"),  # each has its own words
    ],
)
def test_titles_that_look_alike_stay(row: str, title: str) -> None:
    assert read_catalog(_list(row)).entries[0].title == title


def test_who_is_named_again_and_again_leads_home() -> None:
    found = read_catalog(
        _list("[{t}](https://arxiv.org/abs/2101.0000{n}), [Ann Lee](https://lee.org), Bo Kim. {v} 200{n}.")
    ).entries
    assert {entry.authors for entry in found} == {("Ann Lee", "Bo Kim")}


def test_labels_are_found_in_linear_time() -> None:
    assert_linear(lambda size: read_catalog(_list("Kites") + "- Kites of tin [acmdl](x.pdf)\n" * size), 200)
