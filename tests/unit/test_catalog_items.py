"""One paper in one line: title, name, authors, venue, year and links, however the list writes them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

LINK = "https://arxiv.org/abs/2301.00001"
TITLE = "Learning to Ground Words in Moving Pictures"


def only(line: str) -> Entry:
    (entry,) = read_catalog(f"# List\n\n## Section\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize(
    "title", ["Moving Images vs. Text for Cooking", "Dr. Video: A Medical Agent", "Night at St. Pancras in Video"]
)
def test_an_abbreviation_ends_no_title(title: str) -> None:
    assert only(f"- {title}. CVPR 2023. [paper]({LINK})").title == title


@pytest.mark.parametrize(
    "line",
    [
        f"- [{TITLE}]({LINK})",
        f"- [**{TITLE}.**]({LINK})",
        f"* {TITLE} [[paper]({LINK})]",
        f"* {TITLE}. [paper]({LINK}), [code](https://github.com/a/b)",
        f"+ **{TITLE}** [[PDF]]({LINK}) [[Talk](https://youtu.be/x)]",
        f"1. *{TITLE}* [arXiv:2301.00001]({LINK})",
        f'- "{TITLE}", [[Paper]({LINK})]',
        f"- “**{TITLE}.**” [[Paper]({LINK})]",
        f"- :fire: 🔥 {TITLE} ![](https://img.shields.io/badge/new-red) [[Paper]({LINK})]",
        f"- {TITLE} <br> [Paper]({LINK})",
        f"- {TITLE} - {LINK}",
        f"- {TITLE} ({LINK})",
        f"- {TITLE} <{LINK}>",
        f"- [2023.05] {TITLE} [[paper]({LINK})]",
        f"- (CVPR 2023) {TITLE} [[paper]({LINK})]",
        f"- [CVPR 2023 Oral] [{TITLE}]({LINK})",
        f"- [[CVPR23] {TITLE}]({LINK})",
        f"- `CVPR 2023` **{TITLE}** [`paper`]({LINK})",
        f"- 2023 CVPR {TITLE} [[paper]({LINK})]",
        f"- {TITLE}, CVPR 2023 [[paper]({LINK})]",
        f"- {TITLE} (CVPR 2023) [[paper]({LINK})]",
        f"- {TITLE}. In Proceedings of ICML 2023. [[paper]({LINK})]",
        f"- {TITLE} (May, 2023) [[paper]({LINK})]",
        f"- {TITLE}, Ann Lee, Bo van Dyk, ICCV 2023. [[paper]({LINK})]",
        f"- {TITLE}. Ann Lee, Bo van Dyk and Cy Wu. [[paper]({LINK})]",
        f"- Ann Lee, Bo van Dyk. {TITLE}. ECCV 2022. [[paper]({LINK})]",
        f"- {TITLE} - Lee et al., ICLR 2024 [[paper]({LINK})]",
        f"- (arXiv 2024.1) Learning to **Ground** Words in **Moving Pictures**, [[Paper]]({LINK})",
        f"- [[Paper]({LINK})] {TITLE}",
        f"- Paper: {LINK} {TITLE}",
        f'- <a href="{LINK}">{TITLE}</a>',
        f'- <b>{TITLE}</b> <a href="{LINK}">[paper]</a>',
        f"- [{TITLE}](https://project.example.org/) [[arXiv]({LINK})]",
        f"- [{TITLE}][1]\n\n[1]: {LINK}",
        f"- {TITLE} [[paper][P]]\n\n[p]: <{LINK}> 'a title'",
        f"- {TITLE}\n  *Ann Lee, Bo Wu*\n  [[paper]({LINK})]",
        f"- {TITLE}\n\n  CVPR 2023\n\n  [[paper]({LINK})]",
        f"- {TITLE}\n  - [paper]({LINK})\n  - [code](https://github.com/a/b)",
        f"**{TITLE}**\n\n[Paper]({LINK})",
        f"#### {TITLE}\n\n[Paper]({LINK})",
        f"#### [{TITLE}]({LINK})\n\nAnn Lee, Bo Wu\n",
        f"> - [{TITLE}]({LINK})",
    ],
)
def test_title_and_link(line: str) -> None:
    entry = only(line)
    assert entry.title == TITLE
    assert LINK in (entry.link, *entry.links)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("[R<sup>2</sup>-Tuning: Two *Different* Ways]({})", "R<sup>2</sup>-Tuning: Two Different Ways"),
        ("[CM$^2$ and $a_1*b_2*c$ in Memory]({})", "CM$^2$ and $a_1*b_2*c$ in Memory"),
        ("[H<sub>2</sub>O and <em>in vivo</em> Video]({})", "H<sub>2</sub>O and <i>in vivo</i> Video"),
        ("[A CLIP-Hitchhiker’s Guide to Video]({})", "A CLIP-Hitchhiker’s Guide to Video"),
        ("[Do You Remember? Dense Video Captioning]({})", "Do You Remember? Dense Video Captioning"),
        (r"[A \[MASK\] is All We Need \& More]({})", "A [MASK] is All We Need & More"),
        ("[Caf&eacute; &amp; `code` in ___Video___]({})", "Café & code in Video"),
        ("[Tom &lt; Jerry &gt; Spike in Films]({})", "Tom < Jerry > Spike in Films"),
        ("[snake_case_names and 2*3*4 Grids]({})", "snake_case_names and 234 Grids"),
        ('[Finding "It": Grounding in Videos]({})', 'Finding "It": Grounding in Videos'),
        ("[Look, Imagine and Match: Better Retrieval]({})", "Look, Imagine and Match: Better Retrieval"),
        ("[360: A View of Everything Around]({})", "360: A View of Everything Around"),
        ("[12-in-1: Multi-Task Learning]({})", "12-in-1: Multi-Task Learning"),
        ("[SDM: A Spatial Diffusion Model]({})", "SDM: A Spatial Diffusion Model"),
        ("[Costs Fall from $5 to $3 per Video]({})", "Costs Fall from $5 to $3 per Video"),
        ("[The   many\u00a0blanks\u200b of Video ]({})", "The many blanks of Video"),
    ],
)
def test_markup_of_titles(line: str, title: str) -> None:
    assert only("- " + line.format(LINK)).title == title


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f'- **ViT**: "{TITLE}", ICLR, 2021. [[Paper]({LINK})]', "ViT"),
        (f"- **[C3D]** {TITLE} [[paper]({LINK})]", "C3D"),
        (f"- [**VoTr**] {TITLE} [[paper]({LINK})]", "VoTr"),
        (f"- [ActBERT] {TITLE} [[paper]({LINK})]", "ActBERT"),
        (f'* **RT-MDNet:** Ann Lee, Bo Wu.<br />"{TITLE}." ECCV (2018). [[paper]({LINK})]', "RT-MDNet"),
        (f"- **CVPR 2023** [{TITLE}]({LINK})", ""),
        (f"- [SCIS-2025] {TITLE} [[paper]({LINK})]", ""),
        (f'- **?**: "{TITLE}", ICLR, 2021. [[Paper]({LINK})]', ""),
        (f"- [{TITLE}]({LINK})", ""),
    ],
)
def test_name_where_the_layout_has_one(line: str, name: str) -> None:
    entry = only(line)
    assert (entry.name, entry.title) == (name, TITLE)


@pytest.mark.parametrize(
    ("words", "venue", "year"),
    [
        ("CVPR 2023", "CVPR", 2023),
        ("CVPR'23", "CVPR", 2023),
        ("NeurIPS2022 (Oral)", "NeurIPS", 2022),
        ("ICLR, 2021", "ICLR", 2021),
        ("In Findings of EMNLP 2022", "Findings of EMNLP", 2022),
        ("ICCV Workshop 2021", "ICCV Workshop", 2021),
        ("2023 ECCV", "ECCV", 2023),
        ("arXiv 2024.01", "arXiv", 2024),
        ("(Dec., 2024)", "", 2024),
        ("16 May 2023", "", 2023),
        ("2023/05/16", "", 2023),
        ("CVPR'99", "CVPR", 1999),
        ("University of Science and Technology", "", None),
        ("arXiv:2011.00597", "arXiv", None),
    ],
)
def test_venue_and_year_beside_the_title(words: str, venue: str, year: int | None) -> None:
    entry = only(f"- **{TITLE}**, {words}. [[paper]({LINK})]")
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("badge", "venue", "year"),
    [
        ("![CVPR 2023](badge.svg)", "CVPR", 2023),
        ("![](https://img.shields.io/badge/ICCV-2021-blue)", "ICCV", 2021),
        ("[![](https://img.shields.io/badge/NeurIPS%202022-red.svg)](https://example.org)", "NeurIPS", 2022),
        ("![arXiv](https://img.shields.io/badge/arXiv-2011.00597-b31b1b)", "", None),
        ("![Stars](https://img.shields.io/github/stars/a/b2019)", "", None),
    ],
)
def test_venue_and_year_on_a_badge(badge: str, venue: str, year: int | None) -> None:
    entry = only(f"- **{TITLE}** {badge} [[paper]({LINK})]")
    assert (entry.venue, entry.year) == (venue, year)


def test_arxiv_id_on_a_badge() -> None:
    entry = only(f"- **{TITLE}** ![arXiv](https://img.shields.io/badge/arXiv-2301.00001-b31b1b)")
    assert entry.link == LINK


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("*Ann Lee, Bo van Dyk*", ("Ann Lee", "Bo van Dyk")),
        ("Ann Lee, Bo van Dyk and José de la Cruz", ("Ann Lee", "Bo van Dyk", "José de la Cruz")),
        ("*Ann Lee (MIT), Bo Wu<sup>1</sup>, Cy K. Ng\\**", ("Ann Lee", "Bo Wu", "Cy K. Ng")),
        ("*Ann Lee & Martin King, Jr.*", ("Ann Lee", "Martin King, Jr.")),
        ("*[Ann Lee](https://a.example), [Bo Wu](https://b.example)*", ("Ann Lee", "Bo Wu")),
        ("*Ann Lee et al.*", ("Ann Lee", "others")),
        ("*Ann Lee, Bo Wu* et al.", ("Ann Lee", "Bo Wu", "others")),
        ("Ann Lee, Bo Wu, et al.", ("Ann Lee", "Bo Wu", "others")),
        ("(*Stanford, Google Research*)", ()),
        ("*A benchmark for motion, and a model*", ()),
    ],
)
def test_authors(words: str, authors: tuple[str, ...]) -> None:
    assert only(f"- **{TITLE}**. {words}. [[paper]({LINK})]").authors == authors


def test_kinds_of_links() -> None:
    entry = only(
        f"- {TITLE} [[project](https://p.example)] [[paper]({LINK})] [[code](https://github.com/a/b)]"
        " [[supp](https://p.example/supp)] [[top](#top)] [[CVF](https://openaccess.thecvf.com/content/X/x.html)]"
    )
    assert entry.link == LINK
    assert entry.code == "https://github.com/a/b"
    assert entry.links == (
        "https://openaccess.thecvf.com/content/X/x.html",
        "https://p.example",
        "https://p.example/supp",
    )


@pytest.mark.parametrize(
    "link",
    [
        "https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386",
        "https://arxiv.org/pdf/2409.11235?",
        "https://openreview.net/forum?id=a_b_c&note=X",
        "https://papers.example.org/a%20b_(final)_v2.pdf",
    ],
)
def test_addresses_stay_as_written(link: str) -> None:
    assert only(f"- [{TITLE}]({link})").link == link


@pytest.mark.parametrize(
    "line",
    [
        "- [A tool for reading video files](https://github.com/dmlc/decord)",
        "- [Contents of this page](#contents)",
        "- A remark that has no link at all.",
        "- [ ] Update the CVPR 2025 papers soon",
        "<!-- - [A hidden paper with a title](https://arxiv.org/abs/2301.00001) -->",
        "```\n- [Title of the paper](https://arxiv.org/abs/2301.00001)\n```",
        "![A figure of the method](https://arxiv.org/figure.png)",
        "We will update this list, see https://github.com/a/b for more.",
    ],
)
def test_what_is_no_paper(line: str) -> None:
    catalog = read_catalog(f"# List\n\n## Section\n\n{line}\n")
    assert (catalog.entries, catalog.passed_over) == ((), ())


def test_a_paper_without_title_is_kept_by_its_identifier() -> None:
    catalog = read_catalog(
        f"# List\n\n## Section\n\n- [Paper]({LINK})\n- [{TITLE}](https://arxiv.org/abs/2301.00002)\n"
    )
    assert [(entry.title, entry.link) for entry in catalog.entries] == [
        ("", LINK),
        (TITLE, "https://arxiv.org/abs/2301.00002"),
    ]


@pytest.mark.parametrize(
    ("bullet", "reason"),
    [
        ("Learned Indexes for Dynamic Workloads (2019)", "no link, no authors and no venue"),
        ("Introduction to Pots of many kinds (KDD)", "no year and no link"),
        ("A. Lee, Phys. Rev. Lett. 121, 1234 (2018).", "without a title or an identifier"),
    ],
)
def test_a_bullet_among_papers_that_lacks_too_much_is_passed_over(bullet: str, reason: str) -> None:
    catalog = read_catalog(f"# L\n\n## S\n\n- [A Paper of Its Own](https://arxiv.org/abs/2101.00001)\n- {bullet}\n")
    assert [entry.title for entry in catalog.entries] == ["A Paper of Its Own"]
    (line,) = catalog.passed_over
    assert reason in line.reason


@pytest.mark.parametrize(
    ("line", "heading", "named"),
    [
        ("* MapTea: Simplified Data Brewing on Large Teapots (2004).", "Papers on Kites", 1),
        ("* MapTea: Simplified Data Brewing on Large Teapots", "Readings in Kites", 1),
        ("- [x] A cost model for the estimation of time in teapots", "Paper Reading List", 1),
        ("- [ ] Novelty of kites (Lee & Wu, 2008)", "Paper Reading List", 1),
        ("- [ ] Add all the papers on teapots of tin", "Paper Reading List", 0),
        ("- [x] A cost model for the estimation of time in teapots", "Kites", 0),
        ("- [Teapots at Work: A Guide for All](https://teapots.example.org/)", "Papers on Kites", 0),
    ],
)
def test_no_line_that_looks_like_a_paper_below_headings_of_papers_is_silent(
    line: str, heading: str, named: int
) -> None:
    catalog = read_catalog(f"# {heading}\n\n## Rain\n\n{line}\n")
    assert not catalog.entries
    assert [passed.line for passed in catalog.passed_over] == [5] * named


def test_a_dated_bullet_among_papers_that_tells_no_title_is_passed_over() -> None:
    papers = "".join(f"- [A Paper of Its Own {n}](https://arxiv.org/abs/2101.0000{n})\n" for n in range(3))
    catalog = read_catalog(f"# L\n\n## S\n\n{papers}- Staging *The Merchant of Venice* 2001\n- A word of thanks\n")
    assert len(catalog.entries) == 3
    assert [(line.text, "no title is told" in line.reason) for line in catalog.passed_over] == [
        ("Staging The Merchant of Venice 2001", True)
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "**Lee T, Wu B, Kim S. A lazy classifier for kites of many kinds. Methods in Kites.**",
        "**LEE Ann**. Kites almighty \\[ en ligne \\]. The Teapot. 1er août 2008. Disponible sur :",
        "Dunn, Lyle. Kites Making Good: the rise of the north, 1880-1920 2nd ed Oslo: University of Oslo Press, 2008.",
        "Orr, Jared. Hazardous Kites: Flooding and Wind in the Cities, Oslo, 2004.",
    ],
)
def test_a_paragraph_that_begins_as_references_do_is_never_silent(paragraph: str) -> None:
    paper = "Kim, Ann. *Kites of Tin*. Oslo: Norton, 1991."
    catalog = read_catalog(f"# L\n\n## S\n\n{paper}\n\n{paragraph}\n\nA word of thanks to all who helped with it.\n")
    assert [entry.title for entry in catalog.entries][:1] == ["Kites of Tin"]
    assert len(catalog.entries) + len(catalog.passed_over) == 2


def test_a_file_without_title_or_identifier_is_passed_over() -> None:
    catalog = read_catalog("# List\n\n## Section\n\n- [Paper](https://a.example/x.pdf)\n")
    assert not catalog.entries
    (line,) = catalog.passed_over
    assert (line.line, "no title" in line.reason) == (5, True)


@pytest.mark.parametrize("heading", ["News", "🔥 Updates", "Citation", "Table of Contents", "Star History"])
def test_what_a_list_says_of_itself_has_no_papers(heading: str) -> None:
    assert not read_catalog(f"# List\n\n## {heading}\n\n- See [{TITLE}]({LINK})\n").entries


def test_several_papers_in_one_item() -> None:
    catalog = read_catalog(
        "# L\n\n## S\n\n- Grounding: [The First of Many Papers](https://arxiv.org/abs/2301.00001),"
        " [The Second of Many Papers](https://arxiv.org/abs/2301.00002) [[code](https://github.com/a/b)]\n"
    )
    assert [(entry.title, entry.code) for entry in catalog.entries] == [
        ("The First of Many Papers", ""),
        ("The Second of Many Papers", "https://github.com/a/b"),
    ]


AT_VENUE = "# L\n\n## CVPR 2020\n\n"
ALONE = "perhaps a paper, but it has no link, no authors and no venue: give one"
SHELVED = "below a heading of books, but it has no year and no link: give one"
EARLY = "perhaps a paper, but it has no link, and 1190 is no year that papers have: give one"
UNTOLD = "a title alone: give its link, its authors or its venue"
TOPIC = "a topic by what stands below it: give a link or authors"


@pytest.mark.parametrize(
    ("listed", "titles", "passed_over"),
    [
        (
            f"{AT_VENUE}- [Kites over the river]({LINK})\n  - A new method for kites is proposed here\n- [Boats]({LINK}1)\n",
            ["Kites over the river", "Boats"],
            [],
        ),
        (
            f"{AT_VENUE}- Kites, boats and nets\n  - [Kites over the river]({LINK})\n- Sails\n  - Sails of a new kind\n",
            ["Kites over the river", "Sails of a new kind"],
            [("Kites, boats and nets", TOPIC)],
        ),
        (
            f"{AT_VENUE}- Stacking plates with robots\n  - Builds on [Folding Towels with Robots]({LINK})\n",
            ["Stacking plates with robots", "Folding Towels with Robots"],
            [],
        ),
        (
            f"{AT_VENUE}- Oral presentations on Tuesday\n  - Learning Kites for Everyone\n  - Learning Boats for Everyone\n",
            ["Learning Kites for Everyone", "Learning Boats for Everyone"],
            [("Oral presentations on Tuesday", TOPIC)],
        ),
        (
            f"{AT_VENUE}- [Kites]({LINK})\n  - Kites in the Wild: A Large Dataset\n",
            ["Kites"],
            [("Kites in the Wild: A Large Dataset", "below 'Kites', as a note on it stands: give a link or authors")],
        ),
        (
            f"{AT_VENUE}- **Masts of a new kind**\n  - I think this mast is fully new\n- **Sails of a new kind**\n",
            ["Masts of a new kind", "Sails of a new kind"],
            [],
        ),
        (
            f"{AT_VENUE}- Masts of a new kind\n  - Sails of a better kind\n",
            ["Masts of a new kind"],
            [("Sails of a better kind", "below 'Masts of a new kind', as a note on it stands: give a link or authors")],
        ),
        (
            "# L\n\n## Kites\n\n- **Kites Over the River**\n- **Boats: A Brand New Kind**\n- **Sails of Another Kind**\n",
            [],
            [("Kites Over the River", UNTOLD), ("Boats: A Brand New Kind", UNTOLD), ("Sails of Another Kind", UNTOLD)],
        ),
        (
            "# L\n\n## S\n\n- [Kites over the river (2012)](./a.md)\n- [Boats in the bay (2013)](b.md)\n- [A new sail for all (2014)](c.md)",
            [],
            [
                ("Kites over the river (2012)", ALONE),
                ("Boats in the bay (2013)", ALONE),
                ("A new sail for all (2014)", ALONE),
            ],
        ),
        (
            "# Accepted papers\n\n- Kites over the narrow river\n- Boats under the old bridge\n",
            [],
            [("Kites over the narrow river", UNTOLD), ("Boats under the old bridge", UNTOLD)],
        ),
        (
            "# L\n\n## Papers\n\n- [Kites and Ropes at Sea](https://a.net/1)\n- [Ropes of a Long Kite](https://a.net/2)\n- [Join the Kites Server](https://discord.gg)\n",
            ["Kites and Ropes at Sea", "Ropes of a Long Kite"],
            [],
        ),
        (
            "# L\n\n## Books\n\n- Havel. The Book of Lids\n- Ida Moll, *The Kites of War*\n- Good for the first lessons in kites\n",
            [],
            [("Havel. The Book of Lids", SHELVED), ("Ida Moll, The Kites of War", SHELVED)],
        ),
        (
            "# L\n\n## Kites\n\n- Moll, Ida. *The Kites of Ghent*. 1190.\n- Poe, Cy. *The Lids of Ghent*. 1190.\n- Lee, Ann. *The Pots of Ghent*. 1190.\n",
            [],
            [
                ("Moll, Ida. The Kites of Ghent. 1190.", EARLY),
                ("Poe, Cy. The Lids of Ghent. 1190.", EARLY),
                ("Lee, Ann. The Pots of Ghent. 1190.", EARLY),
            ],
        ),
        ("# L\n\n## Kites\n\n- **How to contribute here**\n- **Boats under the bridge**\n", [], []),
    ],
)
def test_notes_and_topics_in_lists_of_a_venue_are_no_papers(
    listed: str, titles: list[str], passed_over: list[tuple[str, str]]
) -> None:
    catalog = read_catalog(listed)
    assert [entry.title for entry in catalog.entries] == titles
    assert [(line.text, line.reason) for line in catalog.passed_over] == passed_over


@pytest.mark.parametrize(
    "paragraph",
    [
        "Sur la dynamique du cerf-volant. Henri Poinceau. *Comptes rendus*, 140:1504–1508, 1905.",
        "Heavy kites: are they a problem? Carla May. *Health & Social Care in the Community*, 1:203–210, 2007.",
    ],
)
def test_a_paragraph_among_papers_that_tells_its_volume_is_named(paragraph: str) -> None:
    papers = "".join(
        f"A. Lee, B. Kim, Theory {n} of strings in wind. *Kite Letters* **28**, 3{n}–42 (1949).\n\n" for n in "123"
    )
    catalog = read_catalog(f"# List\n\n## Papers\n\n{papers}{paragraph}\n")
    assert len(catalog.entries) == 3
    assert [line.text.partition(".")[0] for line in catalog.passed_over] == [paragraph.partition(".")[0]]


def test_letters_in_parts_are_read_as_one_and_addresses_are_kept() -> None:
    """macOS writes names so: ``A`` and its accent are two characters, a syllable of Korean three."""
    name, title = "A\u0301. Marti\u0301n, B. Kim", "\u1100\u1161\u1102\u1161 kites of tin"
    catalog = read_catalog(f"- {name}, *{title}*, Phys. Rev. D 12, 3 (2018). [pdf](https://example.org/Cafe\u0301.pdf)")
    (entry,) = catalog.entries
    assert entry.authors == ("\u00c1. Mart\u00edn", "B. Kim")
    assert entry.title == "\uac00\ub098 kites of tin"
    assert entry.link == "https://example.org/Cafe\u0301.pdf"
