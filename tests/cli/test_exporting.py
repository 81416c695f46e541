"""``i2vbib export``: what a user gets on stdout and in files."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import bibtexparser
import pytest
import rispy

from conftest import SHIPPED, Run

KEY = re.compile(r"[a-z0-9_]+")
SLUGS = ("ovmot", "stvg", "tvg", "ovvis", "vtr", "var", "videoqa", "captioning", "general")


def bib_keys(text: str) -> list[str]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return [entry.key for entry in library.entries]


def keys_of(format_name: str, text: str) -> list[str]:
    if format_name == "csl-json":
        return [item["id"] for item in json.loads(text)]
    if format_name == "ris":
        return [str(item["id"]) for item in rispy.loads(text)]
    return bib_keys(text)


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex", "csl-json", "ris"])
def test_in_an_empty_folder_every_format_holds_all_96_entries(run: Run, format_name: str) -> None:
    ended = run("export", "--format", format_name)
    assert (ended.status, ended.err) == (0, SHIPPED)
    keys = keys_of(format_name, ended.text)
    assert len(keys) == len({key.lower() for key in keys}) == 96
    assert all(KEY.fullmatch(key) and key.split("_")[0] in SLUGS for key in keys)


def test_keys_are_what_the_design_says(run: Run) -> None:
    keys = bib_keys(run("export").text)
    assert {
        "ovmot_ovtrack_2023",
        "ovmot_ovtrackplus_2024",
        "vtr_xclip_2022",
        "var_xclip_2022",
        "tvg_r2tuning_2024",
        "ovvis_ovdvisplusplus_2025",
        "captioning_cm2_2024",
        "var_d2stadapter_2025",
    } <= set(keys)


def test_the_default_bibtex_is_seven_bit_and_utf8_on_request(run: Run) -> None:
    assert run("export").out.isascii()
    assert not run("export", "--encoding", "utf-8").out.isascii()


def test_the_survey_is_added_on_request_only(run: Run) -> None:
    survey = "survey_imagetovideotransferlearning_2025"
    assert survey not in bib_keys(run("export").text)
    with_survey = bib_keys(run("export", "--with-survey").text)
    assert (with_survey[0], len(with_survey)) == (survey, 97)
    assert bib_keys(run("export", "--key", survey).text) == [survey]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--section", "tvg"], 16),
        (["--section", "TVG", "--section", "general"], 22),
        (["--section", "var", "--year", "2023"], 8),
        (["--section", "var", "--year", "2023-"], 11),
        (["--section", "var", "--year", "-2022"], 4),
        (["--section", "var", "--year", "2022-2023", "--year", "2024"], 13),
        (["--section", "var", "--venue", "ECCV"], 3),
        (["--section", "vtr", "--venue", "acm multimedia"], 1),
        (["--transfer-type", "Post-Network Tuning", "--section", "ovvis"], 5),
        (["--transfer-type", "fine-tuning with lora"], 2),
        (["--key", "var_xclip_2022", "--key", "VTR_XCLIP_2022"], 2),
        (["--key", "var_xclip_2022", "--section", "vtr"], 0),
    ],
)
def test_selection(run: Run, options: list[str], count: int) -> None:
    ended = run("export", *options)
    assert ended.status == 0
    assert len(bib_keys(ended.text)) == count


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (["--section", "tgv"], 2, "no section 'tgv': did you mean tvg"),
        (["--key", "var_xlip_2022"], 2, "no entry 'var_xlip_2022': did you mean var_xclip_2022"),
        (["--year", "soon"], 2, "no year in 'soon': write 2023"),
        (["--year", "2024-2022"], 2, "no year in '2024-2022'"),
        (["--format", "word"], 2, "'word' is not one of"),
        (["--with", "pdf"], 2, "--with knows no 'pdf': use abstract or code"),
        (["--outptu", "x"], 2, "No such option"),
        (["extra"], 2, "unexpected extra argument"),
        (
            ["-o", "nowhere/survey.bib"],
            1,
            "cannot write nowhere/survey.bib: no such file or directory; make the folder",
        ),
    ],
)
def test_an_error_is_one_line_that_says_what_to_do(run: Run, options: list[str], status: int, message: str) -> None:
    ended = run("export", *options)
    assert ended.status == status
    assert ended.out == b""
    assert ended.err.startswith("i2vbib: ")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_a_file_is_written_whole_and_said(run: Run, folder: Path) -> None:
    ended = run("export", "-o", "survey.bib", "--section", "general")
    assert (ended.status, ended.out, ended.err) == (0, b"", "6 entries written to survey.bib\n" + SHIPPED)
    assert (folder / "survey.bib").read_bytes() == run("export", "--section", "general").out


def test_the_code_link_comes_on_request(run: Run) -> None:
    code = "https://github.com/microsoft/VideoX"
    assert code not in run("export", "--key", "var_xclip_2022").text
    assert code in run("export", "--key", "var_xclip_2022", "--with", "code,abstract").text


def test_the_same_library_gives_the_same_bytes(run: Run) -> None:
    assert run("export", "-f", "ris").out == run("export", "-f", "ris").out


def test_a_dash_is_stdout_and_no_name_is_no_file(run: Run, folder: Path) -> None:
    assert run("export", "-o", "-") == run("export")
    ended = run("export", "-o", "")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, b"", 1)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("before", ["old", None])
def test_a_link_stays_one(run: Run, folder: Path, before: str | None) -> None:
    (folder / "shared").mkdir()
    if before is not None:
        (folder / "shared" / "survey.bib").write_text(before)
    (folder / "paper.bib").symlink_to("shared/survey.bib")
    assert run("export", "-o", "paper.bib").status == 0
    assert (folder / "paper.bib").is_symlink()
    assert (folder / "shared" / "survey.bib").read_bytes() == run("export").out
    assert [path.name for path in (folder / "shared").iterdir()] == ["survey.bib"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_written_to(run: Run, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["cat", folder / "pipe"], stdout=subprocess.PIPE) as reader:
        assert run("export", "-o", "pipe").status == 0
        assert reader.communicate(timeout=10)[0] == run("export").out
    assert (folder / "pipe").is_fifo()


def test_what_is_not_wanted_is_left_out(run: Run) -> None:
    ended = run(
        "export", "--key", "var_xclip_2022", "--short-venues", "--max-authors", "1", "--without", "url,keywords"
    )
    assert (ended.status, ended.err) == (0, SHIPPED)
    assert "author = {Ni, Bolin and others},\n" in ended.text
    assert "booktitle = {{ECCV}},\n" in ended.text
    assert {"url =", "keywords =", "@comment"} & set(ended.text.split("  ")) == set()


def test_a_field_that_bibtex_requires_is_left_out_with_a_warning(run: Run) -> None:
    ended = run("export", "--key", "var_xclip_2022", "--without", "year,url")
    assert ended.err.removesuffix(SHIPPED) == "i2vbib: BibTeX warns of entries that have no year\n"
    assert "year =" not in ended.text
    assert run("export", "-f", "csl-json", "--key", "var_xclip_2022", "--without", "year").err == SHIPPED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--without", "titel"], "did you mean title"), (["--max-authors", "0"], "max-authors"),
     (["--since", "2026-02-31"], "--since needs a day"), (["--since", "soon"], "--since needs a day")],
)  # fmt: skip
def test_what_cannot_be_left_out_is_an_error_of_use(run: Run, arguments: list[str], message: str) -> None:
    ended = run("export", *arguments)
    assert (ended.status, ended.out) == (2, b"")
    assert message in ended.err


def test_entries_since_a_day(run: Run, own: Path) -> None:
    register = own / "citation-keys.json"
    keys = json.loads(register.read_text("utf-8"))
    for key, issued in keys.items():
        issued["day"] = "2026-11-25" if key == "var_xclip_2022" else "2026-11-22"
    register.write_text(json.dumps(keys), "utf-8")
    ended = run("export", "-f", "csl-json", "--since", "2026-11-23")
    assert [item["id"] for item in json.loads(ended.text)] == ["var_xclip_2022"]
    assert len(json.loads(run("export", "-f", "csl-json", "--since", "2026-11-22").text)) == 96
    ended = run("export", "-f", "csl-json", "--since", "2026-11-26")
    assert (json.loads(ended.text), ended.err) == ([], "i2vbib: no key was issued on 2026-11-26 or later\n")


def test_letters_that_7_bit_tex_lacks_are_named_and_signs_of_mathematics_are_written(run: Run, folder: Path) -> None:
    (folder / "list.md").write_text("- [On ⋊ and ≳ in 中文](https://arxiv.org/abs/2101.00001)\n", "utf-8")
    assert run("init", "list.md").status == 0
    ended = run("export")
    assert "title = {On {$\\rtimes$} and {$\\gtrsim$} in [U+4E2D][U+6587]},\n" in ended.text
    assert r"\providecommand\rtimes{" in ended.text
    assert ended.err == (
        "i2vbib: 7-bit TeX has no letter for 中 [U+4E2D], 文 [U+6587]: --encoding utf-8 writes each as it is\n"
    )
    assert run("export", "--encoding", "utf-8").err == ""
    assert run("export", "-f", "ris").err == ""
