"""Kinds of lists that public lists come in: for each kind what must be read of some small ones.

The shared cases are read where they are at hand; further ones of each kind stand here.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.claim import listed_claim
from i2vbib.facts.identifiers import identifiers_of, identify
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Catalog, Entry
from i2vbib.model.record import Date

SHARED = Path(__file__).parents[3] / "shared" / "cases" / "lists"
BY_OTHER_READERS = {"not-markdown", "name-is-the-title"}
"""Kinds that are no matter of the reader of Markdown."""
A = "https://arxiv.org/abs/2101.0000"


class Paper(NamedTuple):
    title: str
    year: int | None = None
    venue: str = ""
    authors: tuple[str, ...] = ()
    identifier: str = ""


KINDS: dict[str, list[tuple[str, list[Paper]]]] = {
    "title line, authors line": [
        (
            f"**Weighing clouds from below**\nMara Lind, Ove Sand\n[Nature Methods (2021)]({A}1) • [code](https://github.com/a/b)\n",
            [Paper("Weighing clouds from below", 2021, "Nature Methods", ("Lind", "Sand"), "arxiv:2101.00001")],
        ),
        (f"**Weighing rain**\nMara Lind\n[ICRA 2020]({A}2)\n", [Paper("Weighing rain", 2020, "ICRA", ("Lind",))]),
    ],
    "title, then linked author": [
        ("- Sorting by Hand. [Okafor (1968)](https://a.example/o.pdf)", [Paper("Sorting by Hand", 1968, "", ("Okafor",))]),
        ("- Sorting by Foot. [Okafor, Lund (1959)](https://a.example/l.pdf)", [Paper("Sorting by Foot", 1959, "", ("Okafor", "Lund"))]),
    ],
    "name, dash, description": [
        (f"- **GullNet** - a net for gulls that takes 1999 of 2,048 fish. [Paper]({A}3)", [Paper("GullNet", 2021, "")]),
        (f"| **Paper** | **Links** |\n|-|-|\n| 1) **Gulls as Judges** - asks 95.4% of them. | [Paper]({A}4) |", [Paper("Gulls as Judges", 2021)]),
    ],
    "reference in a link": [
        (
            "- [Adeyemi, T., & Roth, L. (2014). Tasting salt by ear. Journal of Taste, 3(2), 4–9.](https://doi.org/10.1000/taste.1)",
            [Paper("Tasting salt by ear", 2014, "Journal of Taste", ("Adeyemi", "Roth"), "doi:10.1000/taste.1")],
        ),
        (
            f'- [Roth, Lena, and Tunde Adeyemi. "Tasting sugar by ear." ICML (2016).]({A}5)',
            [Paper("Tasting sugar by ear", 2016, "ICML", ("Roth", "Adeyemi"))],
        ),
    ],
    "files of papers in the repository": [
        ("- [Locks of Old Houses](pdf/locks.pdf) (1977): why they hold.", [Paper("Locks of Old Houses", 1977)]),
        ("- [Keys of Old Houses](./docs/keys.ps) (1979) and [Doors](papers/doors.pdf) (1981)", [Paper("Keys of Old Houses", 1979), Paper("Doors", 1981)]),
    ],
    "heading with venue": [
        (
            f"### Ticks: Fuzzing Clocks (ACSAC 2019)\n\n- [Slides](https://www.usenix.org/s.pdf)\n- [Paper]({A}6)\n",
            [Paper("Ticks: Fuzzing Clocks", 2019, "ACSAC", (), "arxiv:2101.00006")],
        ),
        (f"### Tocks: Fuzzing Bells (IEEE Transactions on Reliability 2020)\n\n* [Paper]({A}7)\n", [Paper("Tocks: Fuzzing Bells", 2020, "IEEE Transactions on Reliability")]),
    ],
    "any host": [
        ("- **OSDI 2020**\n  - [Files of Ice](https://osdi.example.org/p/3)\n  - [Files of Snow](https://osdi.example.org/p/4)", [Paper("Files of Ice", 2020, "OSDI"), Paper("Files of Snow", 2020, "OSDI")]),
        ("- [Reading maps at sea](https://drops.dagstuhl.de/opus/volltexte/2019/10001/) 2019", [Paper("Reading maps at sea", 2019)]),
    ],
    "first author et al.": [
        (f"- **Hearing stones** (2011), Kwame Osei et al. [[pdf]]({A}8)", [Paper("Hearing stones", 2011, "", ("Osei",))]),
        (f"- [Hearing sand]({A}9) (Osei et al., 2012)", [Paper("Hearing sand", 2012, "", ("Osei",))]),
    ],
    "links labelled as parts": [
        (f"- [Songs of Engines](https://songs.example.com) [(Part 1)]({A}1) [(Part 2)]({A}2) 2021", [Paper("Songs of Engines", 2021, "", (), "arxiv:2101.00001")]),
        (f"- [PDF1]({A}1) - good\n- [PDF2]({A}2) - better", [Paper("", 2021, "", (), "arxiv:2101.00001"), Paper("", 2021, "", (), "arxiv:2101.00002")]),
    ],
    "authors in sub-bullets": [
        (f"- **Felling Trees in Graphs (KDD 2018)**\n  - Ines Moreau\n  - [[Paper]]({A}1)", [Paper("Felling Trees in Graphs", 2018, "KDD", ("Moreau",))]),
        (f"- **Planting Trees in Graphs (KDD 2019)**\n  - R. S. Okoro, Yu An, Le Min\n  - [[Paper]]({A}2)", [Paper("Planting Trees in Graphs", 2019, "KDD", ("Okoro", "An", "Min"))]),
    ],
    "inverted names": [
        (f'**[1]** Berg, Nils, Ana Cruz, and Tim Ode. "**Deep puddles**." Nature 301.2 (2012): 4-9. [[pdf]]({A}1)', [Paper("Deep puddles", 2012, "Nature", ("Berg", "Cruz", "Ode"))]),
        (f'**[2]** Berg, Nils. "**Deeper puddles**." arXiv preprint arXiv:2101.00002 (2013). [[pdf]]({A}2)', [Paper("Deeper puddles", 2013, "arXiv", ("Berg",))]),
    ],
    "single author": [
        ("* Mei Ito. 2004. [Verbs of Falling](https://aclanthology.org/P04-1001). In *Proceedings of ACL 2004*.", [Paper("Verbs of Falling", 2004, "ACL", ("Ito",), "anthology:p04-1001")]),
        ("* Jan-Erik Dahl. 2005. [Verbs of Rising](https://aclanthology.org/P05-1002). In *Proceedings of ACL 2005*.", [Paper("Verbs of Rising", 2005, "ACL", ("Dahl",))]),
    ],
    "venue in italics behind 'in'": [
        (f"* Counting Waves, in *Journal of Tides* 2015. [\\[paper\\]]({A}1)", [Paper("Counting Waves", 2015, "Journal of Tides")]),
        (f"* Counting Shells: A Survey, in *ICONIP* 2018. [\\[paper\\]]({A}2)", [Paper("Counting Shells: A Survey", 2018, "ICONIP")]),
    ],
    "columns of venues": [
        (f"| Paper Title | J/C | Year |\n|-|-|-|\n| [Bones of Glass]({A}1) | MICCAI | 2016 |", [Paper("Bones of Glass", 2016, "MICCAI")]),
        (f"| Title | Outlet | Year |\n|-|-|-|\n| [Bones of Clay]({A}2) | Cell Systems | 2018 |", [Paper("Bones of Clay", 2018, "Cell Systems")]),
    ],
    "authors, full stop, venue": [
        (f"- [Looms for Loops]({A}1) - Ada Krol, B Novak, C. Dunn. OOPSLA 2003.", [Paper("Looms for Loops", 2003, "OOPSLA", ("Krol", "Novak", "Dunn"))]),
        (f"- [Loops for Looms]({A}2) - Ada Krol and Ben Novak. Small Looms Workshop, 2019.", [Paper("Loops for Looms", 2019, "Small Looms Workshop", ("Krol", "Novak"))]),
    ],
    "a DOI in any path": [
        ("- [Waves in a pipe](https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.2) 2001", [Paper("Waves in a pipe", 2001, "", (), "doi:10.1103/physrevlett.1.2")]),
        ("- [Rooms of air](https://iopscience.iop.org/article/10.1088/0034-4885/79/9/094401/meta) 2016", [Paper("Rooms of air", 2016, "", (), "doi:10.1088/0034-4885/79/9/094401")]),
        ("- [Old roads](https://web.archive.org/web/2015/https://arxiv.org/abs/1501.00001) 2015", [Paper("Old roads", 2015, "", (), "arxiv:1501.00001")]),
    ],
    "identifiers written out": [
        ("- Ropes in rain. doi:10.1016/0010-0285(72)90002-4. 1972", [Paper("Ropes in rain", 1972, "", (), "doi:10.1016/0010-0285(72)90002-4")]),
        ("- Ropes in snow. arXiv:2106.07531v3 [cs.CL], 2021", [Paper("Ropes in snow", 2021, "arXiv", (), "arxiv:2106.07531")]),
        ("- <https://doi.org/10.1145/1.2>\n- [2103.00003](https://arxiv.org/abs/2103.00003)", [Paper("", None, "", (), "doi:10.1145/1.2"), Paper("", 2021, "arXiv", (), "arxiv:2103.00003")]),
    ],
    "forms of references": [
        (f"1. Ilves, K., Rand, M., et al.: Sails in fog: A record. In: ICCV (2017) [paper]({A}1)", [Paper("Sails in fog: A record", 2017, "ICCV", ("Ilves", "Rand"))]),
        (f"- [Rand et al., 2018, Sails in Smoke]({A}2)", [Paper("Sails in Smoke", 2018, "", ("Rand",))]),
        ("- [Where Sails Go by Kadri Ilves](https://a.example/sails.pdf) 1993", [Paper("Where Sails Go", 1993, "", ("Ilves",))]),
        (f"- [Segmenting Anything by Matching Anything]({A}3)", [Paper("Segmenting Anything by Matching Anything", 2021)]),
        (f"- [Rise and Fall: Sails of an Age]({A}4)", [Paper("Rise and Fall: Sails of an Age", 2021)]),
    ],
    "marks of the title": [
        (f"- [Planning with A*]({A}1) 2021", [Paper("Planning with A*", 2021)]),
        (f"- [#Harvest: Counting Posts]({A}2) 2021", [Paper("#Harvest: Counting Posts", 2021)]),
        (f"- [Letters of a War (1914–1918)]({A}3) 2021", [Paper("Letters of a War (1914–1918)", 2021)]),
        (f"| Year | Title |\n|-|-|\n| 2019 | [Silver on Cu(111)]({A}4) |", [Paper("Silver on Cu(111)", 2019)]),
    ],
    "venue and year in the title": [
        (f"- [Boats on a Lake (CVPR 2020, Oral)]({A}1)", [Paper("Boats on a Lake", 2020, "CVPR")]),
        (f"- [1984: Boats in Fiction]({A}2) 2018", [Paper("1984: Boats in Fiction", 2018)]),
    ],
    "venues of the table": [
        (f"- **Lamps over a Road**, INFFUS 2022. [[paper]]({A}1)", [Paper("Lamps over a Road", 2022, "INFFUS")]),
        (f"- **Lamps over a River**, EACL Demos 2021. [[paper]]({A}2)", [Paper("Lamps over a River", 2021, "EACL Demos")]),
        (f"- **Lamps over a Bridge**, Journal of Fluid Mechanics 2020. [[paper]]({A}3)", [Paper("Lamps over a Bridge", 2020, "Journal of Fluid Mechanics")]),
    ],
    "fields in other languages": [
        (f"- 论文标题：Kettles of Ice\n  - 作者：Lin Wei, Bo Kim\n  - 会议：ACL 2020\n  - 论文地址：{A}1", [Paper("Kettles of Ice", 2020, "ACL", ("Wei", "Kim"))]),
        (f"- 제목: Kettles of Snow\n  - 링크: {A}2", [Paper("Kettles of Snow", 2021)]),
    ],
    "tables of datasets": [
        (f"| Dataset | Links | Size |\n|-|-|-|\n| KIWI (Moa et al., 2020) | [paper]({A}1) | 3 |", [Paper("KIWI", 2020, "", ("Moa",))]),
        (f"| Dataset | Links |\n|-|-|\n| RATA | [data](https://zenodo.org/records/123) |\n| TUI | [paper]({A}2) |", [Paper("TUI", 2021)]),
    ],
    "news of the list": [
        (f"- [2024.03.04] Add papers accepted by ICLR'24!\n\n## More\n\n- [Pots of News]({A}1) 2021", [Paper("Pots of News", 2021)]),
        (f"- **Jan 2023:** Updated with EMNLP 2022 papers.\n\n## More\n\n- [Pans of News]({A}2) 2021", [Paper("Pans of News", 2021)]),
    ],
    "what breaks no reader": [
        (f"# || \n-|-\n\n- [A Sound Paper of Stone]({A}1) 2021", [Paper("A Sound Paper of Stone", 2021)]),
        ("".join(f"{'  ' * depth}- level\n" for depth in range(60)) + f"\n# Next\n\n- [A Paper below All]({A}2) 2021", [Paper("A Paper below All", 2021)]),
        (f"- [A Paper\u2028in Two Parts]({A}3)\r- [Another\x85Paper in Two Parts]({A}4)\r", [Paper("A Paper in Two Parts", 2021), Paper("Another Paper in Two Parts", 2021)]),
    ],
}  # fmt: skip


def _year(entry: Entry) -> int | None:
    issued = listed_claim(entry).values.get("issued")
    return issued.year if isinstance(issued, Date) else None


def _venue(entry: Entry) -> str:
    known = lookup(entry.venue)
    return known.key if known else entry.venue


def _families(entry: Entry) -> tuple[str, ...]:
    authors = listed_claim(entry).values.get("author", ())
    assert isinstance(authors, tuple)
    names = [name for name in authors if name.family != "others"]
    return tuple(f"{name.non_dropping_particle} {name.family or name.literal}".strip() for name in names)


@pytest.mark.parametrize(
    ("text", "papers"),
    [pytest.param(*case, id=f"{kind}-{n}") for kind, cases in KINDS.items() for n, case in enumerate(cases)],
)
def test_each_kind_of_list_is_read(text: str, papers: list[Paper]) -> None:
    catalog = read_catalog(text if "# " in text else f"# List\n\n## Section\n\n{text}\n")
    shown = [
        Paper(
            entry.title, _year(entry), _venue(entry), _families(entry), paper.identifier and _identifier(entry, paper)
        )
        for entry, paper in zip(catalog.entries, papers, strict=False)
    ]
    assert shown == papers
    assert len(catalog.entries) == len(papers)


def _identifier(entry: Entry, paper: Paper) -> str:
    found = identifiers_of(entry.link, *entry.links)
    return paper.identifier if paper.identifier in found else str(found)


def _shared_cases() -> list[Any]:
    index = SHARED / "index.json"
    if not index.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"the shared cases are missing: {index}")
        return [pytest.param({}, marks=pytest.mark.skip(reason="no shared cases beside the checkout"))]
    cases = json.loads(index.read_text(encoding="utf-8"))["cases"]
    return [pytest.param(case, id=case["name"]) for case in cases if case["kind"] not in BY_OTHER_READERS]


@pytest.mark.parametrize("case", _shared_cases())
def test_the_shared_lists_are_read(case: dict[str, Any]) -> None:
    catalog = read_catalog(_text_of(case))
    titles = [_plain(entry.title) for entry in catalog.entries]
    assert not [words for words in case.get("not_papers", ()) if any(_plain(words) in title for title in titles)]
    wanted = case.get("papers")
    if wanted is None:
        return
    assert case.get("more") or len(catalog.entries) == len(wanted), titles
    left = list(catalog.entries)
    for paper in wanted:
        entry = next(entry for entry in left if _is_wanted(entry, paper))
        left.remove(entry)
        _compare(catalog, entry, paper)


def _text_of(case: dict[str, Any]) -> str:
    if "file" in case:
        return (SHARED / str(case["file"])).read_bytes().decode("utf-8", "replace")
    parts: list[str | dict[str, Any]] = case["recipe"]
    return "".join(part if isinstance(part, str) else str(part["repeat"]) * int(part["times"]) for part in parts)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _is_wanted(entry: Entry, paper: dict[str, Any]) -> bool:
    same = not paper.get("title") or _plain(entry.title) == _plain(paper["title"])
    return same and _has(entry, paper.get("identifier") or "")


def _has(entry: Entry, identifier: str) -> bool:
    kind, _, value = identifier.partition(":")
    if kind == "url":
        return value in {listed_claim(entry).values.get("URL"), entry.link}
    return not value or any(found.endswith(f":{value.lower()}") for found in identifiers_of(entry.link, *entry.links))


def _compare(catalog: Catalog, entry: Entry, paper: dict[str, Any]) -> None:
    if paper.get("title"):
        assert entry.title == paper["title"]
    if "year" in paper:
        year = paper["year"]
        allowed = set(year["any"]) if isinstance(year, dict) else {str(year or "")}
        assert str(_year(entry) or entry.year or "") in allowed or str(entry.year or "") in allowed
    if paper.get("venue"):
        claim = listed_claim(entry).values
        names = {_venue(entry), identify(entry.link).venue, claim.get("container-title"), claim.get("event-title")}
        is_arxiv = "arXiv" in paper["venue"] and "arxiv" in claim
        assert is_arxiv or {_plain(str(name)) for name in names} & {_plain(name) for name in paper["venue"]}
    if "authors" in paper:
        assert list(_families(entry)) == paper["authors"]
    if "section" in paper:
        assert paper["section"] in {section.title for section in catalog.sections if section.slug in entry.sections}
