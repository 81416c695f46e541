"""Small lists in the layouts that lists of papers come in, read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog, Entry

LISTS = Path(__file__).parents[1] / "catalogs"
ARXIV = "https://arxiv.org/abs/"
GITHUB = "https://github.com/"


def read(name: str) -> Catalog:
    return read_catalog((LISTS / name).read_text(encoding="utf-8"))


BULLETS = [
    Entry(
        title="Video Swin Transformer",
        link=f"{ARXIV}2106.13230",
        sections=("recognition",),
        code=f"{GITHUB}SwinTransformer/Video-Swin-Transformer",
        line=10,
    ),
    Entry(
        title="Is Space-Time Attention All You Need for Video Understanding?",
        link=f"{ARXIV}2102.05095",
        sections=("recognition",),
        year=2021,
        venue="ICML",
        code=f"{GITHUB}facebookresearch/TimeSformer",
        authors=("Gedas Bertasius", "Heng Wang", "Lorenzo Torresani"),
        line=11,
    ),
    Entry(
        title="ViViT: A Video Vision Transformer",
        link="https://arxiv.org/pdf/2103.15691.pdf",
        sections=("recognition",),
        year=2021,
        venue="ICCV",
        code=f"{GITHUB}google-research/scenic",
        authors=(
            "Anurag Arnab",
            "Mostafa Dehghani",
            "Georg Heigold",
            "Chen Sun",
            "Mario Lučić",
            "Cordelia Schmid",
        ),
        line=12,
    ),
    Entry(
        title="Multiview Transformers for Video Recognition",
        link=(
            "https://openaccess.thecvf.com/content/CVPR2022/html/"
            "Yan_Multiview_Transformers_for_Video_Recognition_CVPR_2022_paper.html"
        ),
        sections=("recognition",),
        year=2022,
        venue="CVPR",
        line=13,
    ),
    Entry(
        title="AIM: Adapting Image Models for Efficient Video Action Recognition",
        link=f"{ARXIV}2302.03024",
        sections=("recognition",),
        year=2023,
        line=14,
    ),
    Entry(
        title="AdaptFormer: Adapting Vision Transformers for Scalable Visual Recognition",
        link=f"{ARXIV}2205.13535",
        sections=("recognition",),
        year=2022,
        venue="NeurIPS",
        line=15,
    ),
    Entry(
        title="CLIP4Clip: An Empirical Study of CLIP for End to End Video Clip Retrieval",
        link=f"{ARXIV}2104.08860",
        sections=("vtr",),
        year=2022,
        venue="Neurocomputing",
        name="CLIP4Clip",
        code=f"{GITHUB}ArrowLuo/CLIP4Clip",
        line=19,
    ),
    Entry(
        title="Token Shift and Selection Transformer for Text-Video Retrieval",
        link=f"{ARXIV}2207.07852",
        sections=("vtr",),
        name="TS2-Net",
        line=20,
    ),
    Entry(
        title="X-Pool: Cross-Modal Language-Video Attention for Text-Video Retrieval",
        link=f"{ARXIV}2203.15086",
        sections=("vtr",),
        name="X-Pool",
        links=("https://layer6ai-labs.github.io/xpool/",),
        line=21,
    ),
    Entry(
        title="Frozen in Time: A Joint Video and Image Encoder for End-to-End Retrieval",
        link=f"{ARXIV}2104.00650",
        sections=("vtr",),
        year=2021,
        venue="ICCV",
        authors=("Bain", "others"),
        code=f"{GITHUB}m-bain/frozen-in-time",
        line=22,
    ),
    Entry(
        title="Vita-CLIP: Video and text adaptive CLIP via Multimodal Prompting",
        link=f"{ARXIV}2304.03307",
        sections=("grouped",),
        year=2023,
        venue="CVPR",
        line=28,
    ),
    Entry(
        title="UnLoc: A Unified Framework for Video Localization Tasks",
        link=f"{ARXIV}2308.11062",
        sections=("grouped",),
        year=2023,
        venue="ICCV",
        line=30,
    ),
]

TABLES = [
    Entry(
        title="Localizing Moments in Video with Natural Language",
        link=f"{ARXIV}1708.01641",
        sections=("loose",),
        year=2017,
        venue="ICCV",
        code=f"{GITHUB}LisaAnne/LocalizingMoments",
        authors=(
            "Lisa Anne Hendricks",
            "Oliver Wang",
            "Eli Shechtman",
            "Josef Sivic",
            "Trevor Darrell",
            "Bryan Russell",
        ),
        line=9,
    ),
    Entry(
        title="QVHighlights: Detecting Moments and Highlights in Videos via Natural Language Queries",
        link=f"{ARXIV}2107.09609",
        sections=("loose",),
        code=f"{GITHUB}jayleicn/moment_detr",
        links=("https://example.org/qvhighlights",),
        line=10,
    ),
    Entry(
        title="Embracing Consistency: A One-Stage Approach for Spatio-Temporal Video Grounding",
        link=f"{ARXIV}2209.13306",
        sections=("other",),
        year=2022,
        venue="NeurIPS",
        name="STCAT",
        line=16,
    ),
    Entry(
        title="TubeDETR: Spatio-Temporal Video Grounding with Transformers",
        link=f"{ARXIV}2203.16434",
        sections=("other",),
        year=2022,
        venue="CVPR",
        name="TubeDETR",
        code=f"{GITHUB}antoyang/TubeDETR",
        line=17,
    ),
    Entry(
        title="UniVTG: Towards Unified Video-Language Temporal Grounding",
        link=f"{ARXIV}2307.16715",
        sections=("other",),
        year=2023,
        venue="ICCV",
        name="UniVTG",
        line=18,
    ),
    Entry(
        title="TALL: Temporal Activity Localization via Language Query",
        link=f"{ARXIV}1705.02101",
        sections=("only",),
        line=25,
    ),
    Entry(
        title="Weakly Supervised Video Moment Retrieval From Text Queries",
        link=f"{ARXIV}1904.03282",
        sections=("only",),
        line=25,
    ),
]

HTML = [
    Entry(
        title="Vid2Seq: Large-Scale Pretraining of a Visual Language Model for Dense Video Captioning",
        link=f"{ARXIV}2302.14115",
        sections=("captioning",),
        year=2023,
        venue="CVPR",
        code=f"{GITHUB}google-research/scenic",
        line=9,
    ),
    Entry(
        title="SwinBERT: End-to-End Transformers with Sparse Attention for Video Captioning",
        link=f"{ARXIV}2111.13196",
        sections=("captioning",),
        year=2022,
        venue="CVPR",
        line=14,
    ),
    Entry(
        title="MART: Memory-Augmented Recurrent Transformer for Coherent Video Paragraph Captioning",
        link=f"{ARXIV}2005.05402",
        sections=("paragraph",),
        year=2020,
        venue="ACL",
        line=29,
    ),
    Entry(
        title="COOT: Cooperative Hierarchical Transformer for Video-Text Representation Learning",
        link=f"{ARXIV}2011.00597",
        sections=("paragraph",),
        line=30,
    ),
    Entry(
        title="CLIP4Caption: CLIP for Video Caption",
        link=f"{ARXIV}2110.06615",
        sections=("captioning",),
        line=34,
    ),
]

PARAGRAPHS = [
    Entry(
        title="Video Diffusion Models",
        link=f"{ARXIV}2204.03458",
        sections=("diffusion",),
        year=2022,
        venue="NeurIPS",
        authors=(
            "Jonathan Ho",
            "Tim Salimans",
            "Alexey Gritsenko",
            "William Chan",
            "Mohammad Norouzi",
            "David J. Fleet",
        ),
        links=("https://video-diffusion.github.io/",),
        line=5,
    ),
    Entry(
        title="Imagen Video: High Definition Video Generation with Diffusion Models",
        link=f"{ARXIV}2210.02303",
        sections=("diffusion",),
        line=10,
    ),
    Entry(
        title="Make-A-Video: Text-to-Video Generation without Text-Video Data",
        link=f"{ARXIV}2209.14792",
        sections=("diffusion",),
        line=10,
    ),
    Entry(
        title="OVTrack: Open-Vocabulary Multiple Object Tracking",
        link=f"{ARXIV}2304.08408",
        sections=("tracking",),
        code=f"{GITHUB}SysCV/ovtrack",
        links=("https://www.vis.xyz/pub/ovtrack/",),
        line=17,
    ),
    Entry(
        title="Matching Anything by Segmenting Anything",
        link=f"{ARXIV}2406.04221",
        sections=("tracking",),
        year=2024,
        venue="CVPR",
        line=23,
    ),
    Entry(
        title="SLAck: Semantic, Location, and Appearance Aware Open-Vocabulary Tracking",
        link=f"{ARXIV}2409.11235",
        sections=("tracking",),
        year=2024,
        venue="ECCV",
        code=f"{GITHUB}siyuanliii/SLAck",
        authors=(
            "Siyuan Li",
            "Lei Ke",
            "Yung-Hsu Yang",
            "Luigi Piccinelli",
            "Mattia Segù",
            "Martin Danelljan",
            "Luc Van Gool",
        ),
        line=25,
    ),
]

EXPECTED = {"bullets.md": BULLETS, "tables.md": TABLES, "html.md": HTML, "paragraphs.md": PARAGRAPHS}


@pytest.mark.parametrize(
    ("name", "place"),
    [(name, place) for name, entries in EXPECTED.items() for place in range(len(entries))],
    ids=str,
)
def test_entry(name: str, place: int) -> None:
    assert read(name).entries[place] == EXPECTED[name][place]


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_more(name: str) -> None:
    catalog = read(name)
    assert len(catalog.entries) == len(EXPECTED[name])
    assert not catalog.problems
    assert not catalog.repeated


def test_the_survey_of_the_head() -> None:
    survey = read("bullets.md").survey
    assert survey is not None
    assert survey.title == "A Survey of Video Understanding with Language Models"
    assert survey.link == f"{ARXIV}2312.17432"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("name", EXPECTED)
def test_other_line_ends_and_a_byte_order_mark_change_nothing(name: str, line_end: str) -> None:
    text = (LISTS / name).read_text(encoding="utf-8")
    assert read_catalog("\ufeff" + text.replace("\n", line_end)) == read(name)
