"""``i2vbib sync``: a list is edited for years, and no key ever changes.

The history below is written after what maintainers of lists do. After each step every paper has the key that it
was first given, none is lost and none is doubled.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run

Edit = Callable[[str], str]


def papers(own: Path) -> dict[str, str]:
    """Give the living keys with the paper that each is known to be, by its code or its title's skeleton."""
    records = json.loads((own / "records.json").read_text())["records"]
    return {key: record["entry"]["title"] for key, record in records.items() if "entry" in record}


def swap(text: str, one: str, other: str) -> str:
    assert one in text
    assert other in text
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


def substitute(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        return text

    return edit


def rows_of(text: str, heading: str) -> list[str]:
    section = text.split(heading, 1)[1].split("\n#", 1)[0]
    return [line for line in section.splitlines() if re.match(r"\| 20", line)]


def move(name: str, to_heading: str) -> Edit:
    def edit(text: str) -> str:
        line = next(line for line in text.splitlines() if f"| {name} |" in line)
        target = rows_of(text, to_heading)[-1]
        return text.replace(line + "\n", "", 1).replace(target, f"{target}\n{line}", 1)

    return edit


def drop(name: str) -> Edit:
    return lambda text: "".join(line for line in text.splitlines(keepends=True) if f"| {name} |" not in line)


def recase(text: str) -> str:
    titles = re.findall(r"\[([^\]]{20,})\]\(", text)[5:27]
    for title in titles:
        text = text.replace(f"[{title}]", f"[{title[:1] + title[1:].lower()}]", 1)
    return text


def merge_sections(text: str) -> str:
    """Put the papers of the video segmentation under the tracking ones, and drop the emptied heading."""
    rows = rows_of(text, "(OV-VIS)")
    body = "\n".join(rows)
    head, rest = text.split("### Video Segmentation (OV-VIS)", 1)
    after = rest[rest.index("\n## ") :]
    last = rows_of(head, "(OV-MOT)")[-1]
    return head.replace(last, f"{last}\n{body}", 1) + after


HISTORY: list[tuple[str, Edit]] = [
    ("a section is renamed", substitute(("### Captioning", "### Video Captioning (VC)"))),
    ("twenty titles are recased", recase),
    ("papers move", move("FitClip", "### Video-Text Retrieval")),
    ("a paper moves and is renamed",
        lambda text: move("STAN", "(VAR)")(text).replace("| STAN |", "| STAN-CLIP |")),
    ("a row is dropped", drop("BIMBA")),
    ("a preprint's link becomes the proceedings'", substitute(
        ("https://arxiv.org/abs/2311.10122", "https://aclanthology.org/2024.emnlp-main.342/"),
        ("https://arxiv.org/abs/2208.02816", "https://www.ecva.net/papers/eccv_2022/papers_ECCV/html/1_ECCV_2022_paper.php"),
    )),
    ("venue and year are corrected", substitute(
        ("| 2023 | ICCV | ViTiS |", "| 2023 | ICCVW | ViTiS |"),
        ("| 2025 | arXiv | LeAdQA |", "| 2026 | AAAI | LeAdQA |"),
    )),
    ("short names are respelled", substitute(
        ("| SWINBERT |", "| SwinBERT |"),
        ("| Adaptformer |", "| AdaptFormer |"),
        ("| CM$^2$ |", "| CM<sup>2</sup> |"),
        ("| OVTrack+ |", "| OVT-B |"),
    )),
    ("a title is corrected", substitute(
        ("Seq2Time: Sequential Knowledge Transfer for Video LLM Temporal Grounding",
         "Seq2Time: Sequential Knowledge Transfer for Video-LLM Temporal Grounding of Events"),
    )),
    ("two sections become one", merge_sections),
    ("a paper is given twice", lambda text: text.replace(
        rows_of(text, "(VAR)")[-1], rows_of(text, "(VAR)")[-1] + "\n" + rows_of(text, "(TVG)")[0], 1)),
    ("the links of two rows were exchanged", lambda text: swap(
        text, "https://arxiv.org/abs/2106.11097", "https://arxiv.org/abs/2111.05610")
        if "2106.11097" in text and "pdf/2106.11097" not in text
        else swap(text, "https://arxiv.org/pdf/2106.11097", "https://arxiv.org/abs/2111.05610")),
    ("a namesake arrives", lambda text: text.rstrip() + "\n| 2024 | ECCV | STAN | / "
        "| [Another Paper That Is Called STAN as Well](https://arxiv.org/abs/2601.01234) | / |\n"),
    ("the columns are reordered", lambda text: re.sub(
        r"(?m)^\| ([^|\n]*) \| ([^|\n]*) \| ([^|\n]*) \| ([^|\n]*) \| ([^\n]*) \| ([^|\n]*) \|$",
        r"| \5 | \3 | \2 | \1 | \6 | \4 |", text)),
]  # fmt: skip


@pytest.fixture
def revisions(own: Path) -> list[tuple[str, str]]:
    text = (own / "catalog.md").read_text()
    steps = []
    for what, edit in HISTORY:
        edited = edit(text)
        assert edited != text, what
        text = edited
        steps.append((what, text))
    return steps


def test_a_history_of_edits_changes_no_key(run: Run, own: Path, revisions: list[tuple[str, str]]) -> None:
    first = papers(own)
    assert len(revisions) >= 12
    for what, text in revisions:
        (own / "catalog.md").write_text(text)
        ended = run("sync")
        assert ended.status == 0, what
        living = papers(own)
        new = set(living) - set(first)
        gone = set(first) - set(living)
        assert new == ({"general_stan_2024"} if "01234" in text else set()), (what, new)
        assert gone == ({"videoqa_bimba_2025"} if "BIMBA" not in text else set()), (what, gone)
    restored = (
        revisions[-1][1].rstrip()
        + "\n"
        + (
            "| [BIMBA: Selective-Scan Compression for Long-Range Video Question Answering](https://arxiv.org/abs/2503.09590)"
            " | BIMBA | CVPR | 2025 | / | / |\n"
        )
    )
    (own / "catalog.md").write_text(restored)
    assert "returned\tvideoqa_bimba_2025\t" in run("sync").text
    assert set(papers(own)) == set(first) | {"general_stan_2024"}


@pytest.mark.thorough
def test_every_history_step_names_what_it_did(run: Run, own: Path, revisions: list[tuple[str, str]]) -> None:
    kinds = []
    for _, text in revisions:
        (own / "catalog.md").write_text(text)
        kinds.append({line.split("\t")[0] for line in run("sync").text.splitlines()})
    assert kinds == [
        set(),
        {"retitled"},
        {"moved"},
        {"moved", "renamed"},
        {"removed"},
        {"relinked"},
        {"venue", "re-dated"},
        {"renamed"},
        {"retitled"},
        {"moved"},
        {"moved"},
        {"relinked"},
        {"added"},
        set(),
    ]


def test_a_renamed_section_keeps_its_slug(run: Run, own: Path, revisions: list[tuple[str, str]]) -> None:
    (own / "catalog.md").write_text(revisions[0][1])
    run("sync")
    assert "captioning\t10\tVideo Captioning (VC)\t" in run("sections").text


def test_what_is_known_of_a_paper_stays_with_it(run: Run, own: Path, revisions: list[tuple[str, str]]) -> None:
    before = json.loads(run("show", "var_xclip_2022", "--json").text)["fields"]
    (own / "catalog.md").write_text(revisions[-1][1])
    run("sync")
    after = json.loads(run("show", "var_xclip_2022", "--json").text)["fields"]
    curated = {name for name, field in before.items() if field["source"] == "curated"}
    assert {name: after[name] for name in curated} == {name: before[name] for name in curated}


def test_a_dry_run_changes_nothing(run: Run, own: Path, revisions: list[tuple[str, str]], folder: Path) -> None:
    (folder / "new.md").write_text(revisions[4][1])
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    ended = run("sync", "--dry-run", "new.md")
    assert ended.status == 0
    assert "removed\tvideoqa_bimba_2025\t" in ended.text
    assert {path.name: path.read_bytes() for path in own.iterdir() if path.name in before} == before


def test_losing_more_than_a_fifth_wants_force(run: Run, own: Path, folder: Path) -> None:
    text = (own / "catalog.md").read_text()
    cut = text[: text.index("### Video Question Answering")]
    (folder / "cut.md").write_text(cut)
    before = (own / "citation-keys.json").read_bytes()
    ended = run("sync", "cut.md")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "--force" in ended.err
    assert (own / "citation-keys.json").read_bytes() == before
    assert (own / "catalog.md").read_text() == text
    assert run("sync", "--force", "cut.md").status == 0
    assert len(papers(own)) == 96 - 28 + 1
    assert run("export", "--key", "general_stan_2023").err.startswith("i2vbib: 'general_stan_2023' has left the list")


def test_a_paper_beside_the_list_has_an_address_once_the_list_has_one(run: Run, folder: Path) -> None:
    text = b"# Kites\n\n## S\n\n- [Flying Kites by Ear](papers/fly.pdf)\n- [Kites](https://arxiv.org/abs/2301.00101)\n"
    assert run("init", "-", stdin=text).status == 0
    keys = set(papers(folder / "data"))
    address = "https://github.com/ann/kites/blob/HEAD/papers/fly.pdf"
    assert address not in run("export", "-f", "csl-json").text
    settings = folder / "data" / "library.toml"
    settings.write_text(settings.read_text("utf-8").replace('source = ""', 'source = "https://github.com/ann/kites"'))
    assert run("sync", "-", stdin=text).status == 0
    assert address in run("export", "-f", "csl-json").text
    assert set(papers(folder / "data")) == keys
    assert run("sync", "-", stdin=text).text == ""


def test_a_paper_is_known_by_an_identifier_that_its_link_no_longer_shows(run: Run, folder: Path) -> None:
    head = "# List\n\n## Section\n\n"
    others = "".join(f"- [Another Paper, Number {n}](https://arxiv.org/abs/2302.0000{n})\n" for n in range(1, 6))
    dresses = (
        "- [Clip Adapters Help Video Understanding Tasks](https://arxiv.org/abs/2301.00101)\n",
        "- [Clip Adapters Help Video Understanding Tasks](https://openaccess.thecvf.com/content/CVPR2023/html/Lee_A.html)\n",
        "- [Video Understanding Tasks Need Clip Adapters](https://arxiv.org/abs/2301.00101)\n",
    )
    catalog = folder / "data" / "catalog.md"
    assert run("init", "-", stdin=(head + dresses[0] + others).encode()).status == 0
    first = set(papers(folder / "data"))
    for dress in dresses[1:]:
        catalog.write_text(head + dress + others, "utf-8")
        assert run("sync").status == 0
        assert set(papers(folder / "data")) == first


KITES = """# Kites

## Winds

| Title | Authors | Journal | Year | Link |
|---|---|---|---|---|
| Kites on bridges | A. Lee | bioRxiv | 2020 | [pdf](https://www.biorxiv.org/content/10.1101/2020.02.03.999901v1) |
| Weahtered kites | B. Wu | Sails | 2018 | |
| Kites and pots | C. Ortiz | Sails | 2018 | [DOI](https://doi.org/10.7705/sails.v38i0.3999) |
| Kites and cups | C. Ortiz | Sails | 2018 | [DOI](https://doi.org/10.7705/sails.v38i0.4001) |
| Kites and lids | C. Ortiz | Sails | 2018 | [DOI](https://doi.org/10.7705/sails.v38i0.4003) |
| Salt on kites | D. Maas | Sails | 2012 | |
"""


def test_a_row_keeps_its_key_when_it_is_corrected_in_a_section_that_is_renamed(run: Run, folder: Path) -> None:
    assert run("init", "-", stdin=KITES.encode()).status == 0
    keys = papers(folder / "data")
    corrections = (
        (
            "bioRxiv | 2020 | [pdf](https://www.biorxiv.org/content/10.1101/2020.02.03.999901v1)",
            "Sails | 2022 | [DOI](https://doi.org/10.7705/sails.v42i0.9)",
        ),
        ("Weahtered", "Weathered"),
        ("v38i0.4003", "v38i0.4004"),
        ("v38i0.4001", "v38i0.4003"),  # the link that its neighbour had
        ("## Winds", "## Winds and rain"),
    )
    text = KITES
    for old, new in corrections:
        assert old in text
        text = text.replace(old, new)
    assert run("sync", "-", stdin=text.encode()).status == 0
    corrected = {key: title.replace("Weahtered", "Weathered") for key, title in keys.items()}
    assert papers(folder / "data") == corrected
    assert run("sync", "-", stdin=text.encode()).text == ""
    text = text.replace("Salt on kites", "Salt in pots")
    assert run("sync", "--force", "-", stdin=text.encode()).status == 0
    assert len(set(papers(folder / "data")) - set(keys)) == 1


@pytest.mark.parametrize("slug", ["OVMOT", "../../evil", "a/b", ""])
def test_a_slug_that_no_key_may_hold_is_named(run: Run, own: Path, slug: str) -> None:
    (own / "library.toml").write_text(f'[sections]\n"Captioning" = "{slug}"\n')
    for command in (["sync"], ["build"], ["list"]):
        ended = run(*command)
        assert (ended.status, ended.out, ended.err.count("\n")) == (1, b"", 1)
        assert f"library.toml: {slug!r} for the section 'Captioning' must be of a-z and 0-9 alone" in ended.err
