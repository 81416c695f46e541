"""Full example records for the writers' tests: real papers, then one made-up work of each other kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hypothesis import strategies as st

from i2vbib.model.entry import Entry, Section
from i2vbib.model.record import TEXT_VARIABLES, Date, Record, Value
from i2vbib.text.names import Name

SECTIONS: Final = (
    Section("tvg", "Temporal Video Grounding (TVG)", "Fine-grained Understanding"),
    Section("ovvis", "Open-Vocabulary Video Instance Segmentation (OV-VIS)", "Fine-grained Understanding"),
    Section("vtr", "Video-Text Retrieval (VTR)", "Coarse-grained Understanding"),
    Section("var", "Video Action Recognition (VAR)", "Coarse-grained Understanding"),
    Section("captioning", "Video Captioning", "Coarse-grained Understanding"),
    Section("general", "Tools, Data; and More"),
)


def record(key: str, *, entry: Entry | None = None, aliases: tuple[str, ...] = (), **values: Value) -> Record:
    """Give a record; a value's name is its CSL variable with ``_`` for ``-``."""
    return Record(key, entry or Entry(title=""), _variables(values), aliases=aliases)


def one(**values: Value) -> Record:
    """Give a record with the key ``k`` in the section ``var``."""
    return Record("k", Entry(title="", sections=("var",)), _variables(values))


def _variables(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name.replace("_", "-"): value for name, value in values.items()}


def people(*names: str) -> tuple[Name, ...]:
    """Give the names ``Family, Given``; one without a comma is an organisation."""
    parts = [name.partition(", ") for name in names]
    return tuple(Name(family=family, given=given) if given else Name(literal=family) for family, _, given in parts)


VAR_XCLIP: Final = record(
    "var_xclip_2022",
    entry=Entry(
        title="Expanding Language-Image Pretrained Models for General Video Recognition",
        link="https://arxiv.org/abs/2208.02816",
        sections=("var",),
        year=2022,
        venue="ECCV",
        name="X-CLIP",
        transfer_type="Prompt Tuning",
        code="https://github.com/microsoft/VideoX/tree/master/X-CLIP",
    ),
    type="paper-conference",
    title="Expanding Language-Image Pretrained Models for General Video Recognition",
    author=people(
        "Ni, Bolin", "Peng, Houwen", "Chen, Minghao", "Zhang, Songyang", "Meng, Gaofeng", "Fu, Jianlong",
        "Xiang, Shiming", "Ling, Haibin",
    ),
    issued=Date(2022, 10),
    container_title="Computer Vision – ECCV 2022",
    event_title="European Conference on Computer Vision (ECCV)",
    collection_title="Lecture Notes in Computer Science",
    volume="13664",
    page="1-18",
    publisher="Springer Nature Switzerland",
    publisher_place="Cham",
    DOI="10.1007/978-3-031-19772-7_1",
    URL="https://doi.org/10.1007/978-3-031-19772-7_1",
    arxiv="2208.02816",
    arxiv_class="cs.CV",
)  # fmt: skip

VTR_XCLIP: Final = record(
    "vtr_xclip_2022",
    entry=Entry(
        title="X-CLIP: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval",
        sections=("vtr",),
        year=2022,
        venue="ACM MM",
        name="X-CLIP",
        transfer_type="Full Fine-Tuning",
        code="https://github.com/xuguohai/X-CLIP",
    ),
    type="paper-conference",
    title="X-CLIP: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval",
    author=people("Ma, Yiwei", "Xu, Guohai", "Sun, Xiaoshuai", "Yan, Ming", "Zhang, Ji", "Ji, Rongrong"),
    issued=Date(2022),
    container_title="Proceedings of the 30th ACM International Conference on Multimedia",
    event_title="MM '22: The 30th ACM International Conference on Multimedia",
    event_place="Lisboa, Portugal",
    page="638-647",
    publisher="Association for Computing Machinery",
    publisher_place="New York, NY, USA",
    ISBN="978-1-4503-9203-7",
    DOI="10.1145/3503161.3547910",
    URL="https://dl.acm.org/doi/10.1145/3503161.3547910",
    arxiv="2207.07285",
    arxiv_class="cs.CV",
)

R2_TUNING: Final = record(
    "tvg_r2tuning_2024",
    entry=Entry(
        title="R<sup>2</sup>-Tuning: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding",
        sections=("tvg",),
        year=2024,
        venue="ECCV",
        name="R<sup>2</sup>-Tuning",
        transfer_type="Side-Tuning",
        code="https://github.com/yeliudev/R2-Tuning",
    ),
    type="paper-conference",
    title="R<sup>2</sup>-Tuning: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding",
    author=people(
        "Liu, Ye",
        "He, Jixuan",
        "Li, Wanhua",
        "Kim, Junsik",
        "Wei, Donglai",
        "Pfister, Hanspeter",
        "Chen, Chang Wen",
    ),
    issued=Date(2024),
    container_title="Computer Vision – ECCV 2024",
    event_title="European Conference on Computer Vision (ECCV)",
    page="421-438",
    DOI="10.1007/978-3-031-72940-9_24",
    URL="https://www.ecva.net/papers/eccv_2024/papers_ECCV/html/5800_ECCV_2024_paper.php",
    arxiv="2404.00801",
    arxiv_class="cs.CV",
)

CM2: Final = record(
    "captioning_cm2_2024",
    entry=Entry(
        title="Do You Remember? Dense Video Captioning with Cross-Modal Memory Retrieval",
        sections=("captioning",),
        year=2024,
        venue="CVPR",
        name="CM$^2$",
        code="https://github.com/ailab-kyunghee/CM2_DVC",
    ),
    type="paper-conference",
    title="Do You Remember? Dense Video Captioning with Cross-Modal Memory Retrieval",
    author=people("Kim, Minkuk", "Kim, Hyeon Bae", "Moon, Jinyoung", "Choi, Jinwoo", "Kim, Seong Tae"),
    issued=Date(2024, 6),
    container_title="Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
    page="13894-13904",
    DOI="10.1109/CVPR52733.2024.01318",
    URL="https://openaccess.thecvf.com/content/CVPR2024/html/Kim_Do_You_Remember_CVPR_2024_paper.html",
    arxiv="2404.07610",
    arxiv_class="cs.CV",
    abstract="There has been significant attention to the research on dense video captioning: 50% & more_of it.",
)

OV_DVIS: Final = record(
    "ovvis_ovdvisplusplus_2025",
    entry=Entry(
        title="DVIS++: Improved Decoupled Framework for Universal Video Segmentation",
        sections=("ovvis",),
        year=2025,
        venue="TPAMI",
        name="OV-DVIS++",
        transfer_type="Post-Network Tuning",
        code="https://github.com/zhang-tao-whu/DVIS_Plus",
    ),
    aliases=("ovvis_ovdvis_2023",),
    type="article-journal",
    title="DVIS++: Improved Decoupled Framework for Universal Video Segmentation",
    author=people("Zhang, Tao", "Tian, Xingye", "Zhou, Yikang", "Ji, Shunping", "Wang, Xuebo", "Wu, Yu"),
    issued=Date(2025),
    container_title="IEEE Transactions on Pattern Analysis and Machine Intelligence",
    volume="47",
    issue="7",
    page="5918-5929",
    ISSN="0162-8828",
    publisher="IEEE",
    URL="https://ieeexplore.ieee.org/document/10933545",
    arxiv="2312.13305",
    arxiv_class="cs.CV",
)

CLIP2VIDEO: Final = record(
    "vtr_clip2video_2021",
    entry=Entry(
        title="CLIP2Video: Mastering Video-Text Retrieval via Image CLIP",
        link="https://arxiv.org/abs/2106.11097",
        sections=("vtr",),
        year=2021,
        venue="arXiv",
        name="CLIP2Video",
        transfer_type="Full Fine-Tuning",
    ),
    type="article",
    title="CLIP2Video: Mastering Video-Text Retrieval via Image CLIP",
    author=people("Fang, Han", "Xiong, Pengfei", "Xu, Luhui", "Chen, Yu"),
    issued=Date(2021, 6, 21),
    URL="https://arxiv.org/abs/2106.11097",
    arxiv="2106.11097",
    arxiv_class="cs.CV",
)

TEXT4VIS: Final = record(
    "var_text4vis_2023",
    entry=Entry(title="", sections=("var", "vtr"), year=2023, venue="AAAI", name="Text4Vis"),
    type="paper-conference",
    title="Revisiting Classifier: Transferring Vision-Language Models for Video Recognition",
    author=people("Wu, Wenhao", "Sun, Zhun", "Ouyang, Wanli"),
    issued=Date(2023),
    container_title="Proceedings of the AAAI Conference on Artificial Intelligence",
    volume="37",
    issue="3",
    page="2847-2855",
    arxiv="2207.01297",
)

NAMES: Final = record(
    "general_names_2024",
    entry=Entry(title="", sections=("general",)),
    type="article-journal",
    title="Names in the Wild: From Nguyễn to van den Berg",
    author=(
        Name(family="Nguyễn", given="Văn An"),
        Name(family="Berg", given="Jan", non_dropping_particle="van den"),
        Name(family="King", given="Martin Luther", suffix="Jr."),
        Name(family="Van Gool", given="Luc"),
        Name(family="de la Cruz", given="José"),
        Name(family="Alembert", given="Jean", non_dropping_particle="d'"),
        Name(literal="Barnes and Noble Research, Inc."),
    ),
    issued=Date(2024, 2),
    container_title="Pattern Recognition",
    volume="150",
    number="110321",
    ISSN="0031-3203",
    DOI="10.1016/j.patcog.2024.110321",
)

KINDS: Final = (
    record(
        "general_chapter_2020",
        type="chapter",
        title="A Chapter on Video",
        author=people("Müller, Jörg"),
        editor=people("Smith, Ann", "Ito, Ken"),
        issued=Date(2020),
        container_title="Handbook of Vision",
        publisher="Example Press",
        publisher_place="Oxford",
        page="12-34",
        edition="2",
        ISBN="978-3-031-19772-7",
    ),
    record(
        "general_lone_2020",
        type="chapter",
        title="A Chapter without Editors",
        author=people("Müller, Jörg"),
        issued=Date(2020),
        container_title="Handbook of Vision",
        publisher="Example Press",
    ),
    record(
        "general_book_2019",
        type="book",
        title="Learning to See",
        author=people("Jégou, Anne"),
        issued=Date(2019),
        publisher="Example Press",
        publisher_place="Paris",
        collection_title="Vision Studies",
        volume="4",
    ),
    record(
        "general_report_2021",
        type="report",
        title="Measuring Video",
        author=people("OpenAI"),
        issued=Date(2021, 3, 4),
        publisher="Example Laboratory",
        number="TR-21",
        genre="Technical Report",
    ),
    record(
        "general_thesis_2022",
        type="thesis",
        title="On Tracking",
        author=people("Ünal, Ayşe"),
        issued=Date(2022),
        publisher="Example University",
        genre="PhD thesis",
    ),
    record(
        "general_data_2023",
        type="dataset",
        title="A Million Clips",
        author=people("Doe, Jane"),
        issued=Date(2023),
        publisher="Zenodo",
        DOI="10.5281/zenodo.1234567",
    ),
    record(
        "general_software_2023",
        type="software",
        title="clipkit",
        author=people("Doe, Jane"),
        issued=Date(2023, 5),
        publisher="Example Lab",
        edition="1.2",
        URL="https://example.org/clipkit",
    ),
    record(
        "general_page_2023",
        type="webpage",
        title="Video Models, Explained",
        author=people("Doe, Jane"),
        issued=Date(2023),
        container_title="Example Site",
        URL="https://example.org/a_b?x=1&y=%20#c~d",
    ),
    record(
        "general_post_2023",
        type="post-weblog",
        title="Why Video?",
        author=people("Doe, Jane"),
        issued=Date(2023),
        container_title="Example Blog",
        URL="https://example.org/blog",
    ),
    record(
        "general_openreview_2024",
        type="article",
        title="A Preprint Elsewhere",
        author=people("Doe, Jane"),
        issued=Date(2024),
        publisher="OpenReview",
        URL="https://openreview.net/forum?id=O3aEZUgPOO",
    ),
    record(
        "general_talk_2024",
        type="speech",
        title="A Talk",
        author=people("Doe, Jane"),
        issued=Date(2024),
        container_title="Example Seminar",
    ),
)

RECORDS: Final = (VAR_XCLIP, VTR_XCLIP, R2_TUNING, CM2, OV_DVIS, CLIP2VIDEO, TEXT4VIS, NAMES, *KINDS)


def hostile(text: str) -> Record:
    """Give a record whose every value is the text, the names, keywords and links too."""
    entry = Entry(title=text, name=text, transfer_type=text, sections=("hostile",), code=f"https://example.org/{text}")
    values: dict[str, Value] = dict.fromkeys(sorted(TEXT_VARIABLES), text)
    values |= {"type": "paper-conference", "issued": Date(2023, 6)}
    values["author"] = values["editor"] = (
        Name(family=text, given=text, suffix=text, non_dropping_particle=text),
        Name(literal=text),
    )
    return Record("k", entry, values, aliases=(text,))


HOSTILE: Final = {
    "closing-brace": "a } b",
    "opening-brace": "a { b",
    "closed-entry": "x},\n}\n@misc{evil, title = {y}",
    "injected-entry": "\n@misc{evil, title = {y}}\n",
    "comment": "@comment{jabref-meta: groupsversion:3;}",
    "string": "@string{jan = {evil}}",
    "live-command": "\\input{/etc/passwd} \\write18{ls}",
    "trailing-backslash": "a\\",
    "caret-notation": "^^5cinput{x}",
    "tex-specials": "100% & #1 _ $x ~ ^",
    "dollars": "$5 and $6 and $",
    "script": "<script>alert(1)</script>",
    "unclosed-markup": "<sup>2</i> <b",
    "json": '"}], "x": [{"',
    "ris-record": "x\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - evil",
    "ris-tag": "\nTI  - evil",
    "line-separators": "a\u2028TI  - evil\u2029b\x85c\x0bd\x0ce\x1cf",
    "controls": "a\x00b\x07c\x1b[31md\x7fe\x9bf",
    "lone-surrogate": "a\ud800b\udfffc",
    "names": "A and B, C, D, E and others",
    "separators": ";,;, ; a;b,c",
    "blank": " \t\n ",
    "empty": "",
    "long": "Deep } Learning " * 625,
}
"""Texts that would leave their field if a writer let them, by what they try."""

_TEXT: Final = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(sorted(HOSTILE.values())),
    st.sampled_from(["Van den Berg", "R<sup>2</sup>-Tuning", "$O(n^2)$", "5567-5577", "Nguyễn Văn An", "and others"]),
)
_NAME: Final = st.one_of(
    st.builds(
        Name,
        family=_TEXT,
        given=_TEXT,
        dropping_particle=st.sampled_from(["", "", "de", "d'"]),
        non_dropping_particle=st.sampled_from(["", "", "van der", "al-"]),
        suffix=st.sampled_from(["", "", "Jr.", "III"]),
        literal=st.just(""),
    ),
    _TEXT.map(lambda text: Name(literal=text)),
)
_DATE: Final = st.one_of(
    st.builds(Date, st.integers(1, 9999)),
    st.dates().map(lambda day: Date(day.year, day.month)),
    st.dates().map(lambda day: Date(day.year, day.month, day.day)),
)
_TYPES: Final = (
    "paper-conference", "article-journal", "article", "chapter", "book", "report", "thesis", "dataset", "software",
    "webpage", "post-weblog", "speech", "",
)  # fmt: skip


@st.composite
def any_record(draw: st.DrawFn) -> Record:
    """Draw a record with any values that the model allows."""
    values: dict[str, Value] = {"type": draw(st.sampled_from(_TYPES))}
    for variable in draw(st.sets(st.sampled_from(sorted(TEXT_VARIABLES - {"type"})), max_size=8)):
        values[variable] = draw(_TEXT)
    for variable in ("author", "editor"):
        values[variable] = tuple(draw(st.lists(_NAME, max_size=3)))
    if draw(st.booleans()):
        values["issued"] = draw(_DATE)
    entry = Entry(title="", sections=("var", "unknown"), name=draw(_TEXT), transfer_type=draw(_TEXT), code=draw(_TEXT))
    return Record("k", entry, values, aliases=tuple(draw(st.lists(_TEXT, max_size=2))))
