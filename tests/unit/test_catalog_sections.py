"""Sections: their slugs, titles and groups."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Section


def sections(*headings: str, slugs: dict[str, str] | None = None) -> tuple[Section, ...]:
    """Read a list that has a paper of its own under each heading."""
    blocks = [
        f"{heading}\n\n- [Paper Number {number} of Many](https://arxiv.org/abs/2301.{number:05d})"
        for number, heading in enumerate(headings)
    ]
    return read_catalog("# L\n\n" + "\n\n".join(blocks), slugs).sections


@pytest.mark.parametrize(
    ("heading", "slug", "title"),
    [
        ("Open-Vocabulary Multi-Object Tracking (OV-MOT)", "ovmot", "Open-Vocabulary Multi-Object Tracking (OV-MOT)"),
        ("Video Segmentation (OV-VIS)", "ovvis", "Video Segmentation (OV-VIS)"),
        ("Video Question Answering (VideoQA)", "videoqa", "Video Question Answering (VideoQA)"),
        ("Captioning", "captioning", "Captioning"),
        ("General Video Understanding", "general", "General Video Understanding"),
        ("The Art of Captioning", "art", "The Art of Captioning"),
        ("🎬 1.2 Video Retrieval", "video", "Video Retrieval"),
        ("54.Multimodal Models", "multimodal", "Multimodal Models"),
        ("(3) Tracking", "tracking", "Tracking"),
        ("II. Methods", "methods", "Methods"),
        ("3D Generation", "3d", "3D Generation"),
        ("Retrieval (updated weekly)", "retrieval", "Retrieval (updated weekly)"),
        (
            "**Grounding** [![x](https://img.shields.io/badge/x-1-red)](#top) [⬆ back to top](#top)",
            "grounding",
            "Grounding",
        ),
        ("Répresentation étendue", "representation", "Répresentation étendue"),
        ("Papers on Diffusion", "diffusion", "Papers on Diffusion"),
        ("视频理解", "shipinlijie", "视频理解"),
        ("동영상 이해", "dongyeongsang", "동영상 이해"),
        ("Ανάλυση κυμάτων", "analysi", "Ανάλυση κυμάτων"),
        ("2023", "l", "2023"),
        ("June 2024", "l", "June 2024"),
    ],
)
def test_slug_and_title(heading: str, slug: str, title: str) -> None:
    (section,) = sections(f"## {heading}")
    assert (section.slug, section.title, section.group) == (slug, title, "")


def test_slugs_are_unique_and_stay_when_a_section_is_added() -> None:
    first = ["## Video Retrieval", "## Video Captioning", "## 视频", "## 图像", "## Tracking (MOT)", "## Other (MOT)"]
    slugs = [section.slug for section in sections(*first)]
    assert slugs == ["retrieval", "captioning", "shipin", "tuxiang", "mot", "other"]
    known = {section.title: section.slug for section in sections(*first)}
    more = [section.slug for section in sections(*first, "## Video", "## Video Retrieval and More", slugs=known)]
    assert more[: len(slugs)] == slugs
    assert len(set(more)) == len(more)


@pytest.mark.parametrize(
    ("headings", "slugs"),
    [
        (("## LLM as Manager", "## LLM as Text Decoder", "## LLM as Hidden Layer"), "manager textdecoder hiddenlayer"),
        (("## Time Series Forecasting", "## Time Series Anomaly Detection", "## Others"), "forecasting anomalydetection others"),
        (("## 2024", "## 2023", "## May 2023"), "l l2023 l2023b"),
        (("## Papers of the Kite Lab", "### 2024", "### 2023"), "kite kite2024 kite2023"),
        (("## Best of the Week (June 9 - June 15) - 2025", "## Best of the Week (June 2 - June 8) - 2025"), "bestweek bestweek2025"),
        (("## Maps (MAP)", "## Sea Maps (MAP)"), "map sea"),
    ],
    ids=["shared beginnings", "shared words", "years", "years of a group", "weeks", "acronyms"],
)  # fmt: skip
def test_a_slug_is_what_tells_a_heading_from_its_neighbours(headings: tuple[str, ...], slugs: str) -> None:
    assert [section.slug for section in sections(*headings)][: len(slugs.split())] == slugs.split()


def test_the_same_heading_in_two_groups_is_two_sections() -> None:
    found = sections("## Video", "### Surveys", "## Image", "### Surveys")
    assert [(section.slug, section.group) for section in found] == [
        ("video", ""),
        ("surveys", "Video"),
        ("image", ""),
        ("imagesurveys", "Image"),
    ]


def test_a_heading_without_a_word_has_a_slug_too() -> None:
    catalog = read_catalog("# [ ]\n\n## (\n\n- [A Kite of Ice](https://arxiv.org/abs/2301.00001) 2023\n")
    assert [section.slug for section in catalog.sections] == ["papers"]


def test_a_person_chooses_slugs() -> None:
    slugs = {"Captioning": "cap", "General Video Understanding": "captioning"}
    found = sections("## Captioning", "## Dense Captioning", "## General Video Understanding", slugs=slugs)
    assert [section.slug for section in found] == ["cap", "dense", "captioning"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# L\n\n## A\n\n### B\n\n{}", [("B", "A")]),
        ("# L\n\n{}", [("L", "")]),
        ("{}", [("Papers", "")]),
        ("## A\n\n{}", [("A", "")]),
        ("L\n===\n\nA\n---\n\n### B\n\n{}", [("B", "A")]),
        ("# L\n\n# A\n\n## B\n\n{}", [("B", "A")]),
        ("# L\n\n<h2 id='a'>A</h2>\n\n<details><summary>B</summary>\n\n{}\n\n</details>", [("B", "A")]),
        ("# L\n\n## A\n\n<details><summary>Abstract</summary>words</details>\n\n{}", [("A", "")]),
        ("# L\n\n## Empty\n\n## A #\n\n{}", [("A", "")]),
    ],
)
def test_where_a_paper_stands(text: str, expected: list[tuple[str, str]]) -> None:
    catalog = read_catalog(text.format("- [A Paper on Pictures](https://arxiv.org/abs/2301.00001)") + "\n")
    assert [(section.title, section.group) for section in catalog.sections] == expected
    assert [entry.sections for entry in catalog.entries] == [(catalog.sections[0].slug,)]


@pytest.mark.parametrize(
    ("heading", "venue", "year"),
    [("## 2021", "", 2021), ("## CVPR 2022", "CVPR", 2022), ("## Year 2020 Papers", "", 2020), ("## Video", "", None)],
)
def test_a_heading_dates_the_papers_under_it(heading: str, venue: str, year: int | None) -> None:
    (entry,) = read_catalog(f"# L\n\n{heading}\n\n- [A Paper on Pictures](https://arxiv.org/abs/2301.00001)").entries
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("[A Survey of Moving Pictures](https://arxiv.org/abs/2301.00009)", "A Survey of Moving Pictures"),
        ("Our **Survey of Moving Pictures** [[paper](https://arxiv.org/abs/2301.00009)]", "Survey of Moving Pictures"),
        ("A list. See also [our survey](https://arxiv.org/abs/2301.00009) of it.", ""),
        ("A list of kites. If you like it, read [the paper](https://arxiv.org/abs/2301.00009) and star it!", ""),
        ('Welcome! This is the list of "Kites: A Review" (https://arxiv.org/abs/2301.00009).', "Kites: A Review"),
        ("This is the list of our **Kites: A Survey** ([arXiv](https://arxiv.org/abs/2301.00009)).", "Kites: A Survey"),
        ("The list of [A Survey of Kites](https://arxiv.org/abs/2301.00009). Please cite it.", "A Survey of Kites"),
        ("Nothing is linked here.", None),
        ("See https://github.com/a/b for code.", None),
        ("The list of papers on [pictures](https://example.org).", None),
    ],
)
def test_survey_of_the_head(head: str, title: str | None) -> None:
    catalog = read_catalog(f"# L\n\n{head}\n\n## A\n\n- [A Paper on Pictures](https://arxiv.org/abs/2301.00001)\n")
    assert (catalog.survey.title if catalog.survey else None) == title
    assert [entry.title for entry in catalog.entries] == ["A Paper on Pictures"]


@pytest.mark.parametrize("heading", ["  ## 2025\n1.", "\n  ## 2025\n\n1.", "\n   ## 2025\n\n- "])
def test_a_heading_set_in_below_a_bullet_dates_what_follows_it(heading: str) -> None:
    text = f"- [Kites of Tin over Lakes](https://arxiv.org/abs/2508.17871)\n{heading} [Paper Kites over Lakes](https://arxiv.org/abs/2508.17870)\n"
    assert [entry.year for entry in read_catalog(f"# Kites\n\n## Papers\n\n{text}").entries] == [None, 2025]
