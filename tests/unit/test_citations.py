r"""What a document cites, read from files as LaTeX really writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.citation.cited import read_citations
from i2vbib.errors import UsageError
from i2vbib.model.entry import Entry
from i2vbib.model.record import Record
from i2vbib.model.selection import cited_as, lacking

BCF = """<?xml version="1.0" encoding="UTF-8"?>
<bcf:controlfile version="3.9" xmlns:bcf="https://sourceforge.net/projects/biblatex">
  <bcf:options component="biber" type="global"><bcf:option datatype="string">refsection</bcf:option></bcf:options>
  <bcf:bibdata section="0"><bcf:datasource type="file" datatype="bibtex">x.bib</bcf:datasource></bcf:bibdata>
  <bcf:section number="0">{}</bcf:section>
  <bcf:datalist section="0" name="nty/global//global/global" type="entry"></bcf:datalist>
</bcf:controlfile>
"""

WRITTEN = {
    "LaTeX: one command for each key": (
        "\\relax \n\\citation{a_b}\n\\citation{c_d}\n\\citation{e_f }\n\\bibdata{x}\n\\bibcite{old}{1}\n",
        ("a_b", "c_d", "e_f"),
    ),
    "natbib: several keys in one": ("\\citation{a_b,c_d}\n\\citation{e}\n\\citation{e}\n", ("a_b", "c_d", "e")),
    "apacite, \\nocitemeta": ("\\citation{a_b}\n\\citation{h}\n\\bibstyle{apacite}\n", ("a_b", "h")),
    "\\nocite{*}": ("\\citation{a_b}\n\\citation{*}\n", ("a_b", "*")),
    "biblatex 3 with Biber": (
        "\\abx@aux@cite{0}{a_b}\n\\abx@aux@segm{0}{0}{a_b}\n\\abx@aux@cite{0}{c_d}\n\\abx@aux@nociteall\n",
        ("a_b", "c_d", "*"),
    ),
    "biblatex 2": ("\\abx@aux@cite{a_b}\n\\abx@aux@cite{c_d}\n", ("a_b", "c_d")),
    "biblatex with BibTeX": (
        "\\citation{biblatex-control}\n\\citation{a_b}\n\\abx@aux@cite{0}{a_b}\n\\citation{*}\n", ("biblatex-control", "a_b", "*")
    ),
    "no citation at all": ("\\relax \n\\gdef \\@abspage@last{1}\n", ()),
    "a heading that quotes the command": (
        "\\@writefile{toc}{\\contentsline {section}{\\citation{x}}{1}}\n\\citation{a_b}\n", ("a_b",)
    ),
    "Windows' line ends": ("\\relax \r\n\\citation{a_b}\r\n\\citation{c_d}\r\n", ("a_b", "c_d")),
    "Biber's control file": (
        BCF.format('<bcf:citekey order="1">a_b</bcf:citekey><bcf:citekey nocite="1">*</bcf:citekey>'),
        ("a_b", "*"),
    ),
    "an entry set's members": (
        BCF.format('<bcf:citekey type="set" members="m1,m2">s1</bcf:citekey><bcf:citekey>s1</bcf:citekey>'),
        ("m1", "m2"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "keys"), [pytest.param(*pair, id=name) for name, pair in WRITTEN.items()])
def test_the_keys_are_those_that_the_document_cites(tmp_path: Path, text: str, keys: tuple[str, ...]) -> None:
    document = tmp_path / "paper.aux"
    document.write_bytes(text.encode())
    assert read_citations([document]) == keys


@pytest.mark.parametrize(
    ("key", "gives_options"),
    [
        ("REVTEX42Control", True),
        ("apsrev42Control", True),
        ("IEEEexample:BSTcontrol", True),
        ("paper:BSTcontrol", True),
        ("BSTcontrol2", True),
        ("achemso-control", True),
        ("acs-control", True),
        ("rsc-control", True),
        ("biblatex-control", True),
        ("abnt-etal-cite=2", True),
        ("abnt-options4", True),
        ("levine2018control", False),
        ("abnt-6023", False),
        ("birth-control", False),
    ],
)
def test_keys_by_which_styles_are_given_options(key: str, gives_options: bool) -> None:  # noqa: FBT001 - a column
    assert (list(lacking([key], [])) == []) is gives_options


def test_included_files_are_found_from_the_documents_folder(tmp_path: Path) -> None:
    (tmp_path / "parts" / "deep").mkdir(parents=True)
    (tmp_path / "paper.aux").write_text("\\citation{a}\n\\@input{parts/one.aux}\n\\citation{d}\n")
    (tmp_path / "parts" / "one.aux").write_text("\\citation{b}\n\\@input{deep/two.aux}\n")
    (tmp_path / "parts" / "deep" / "two.aux").write_text("\\citation{c}\n\\citation{a}\n")
    assert read_citations([tmp_path / "paper.aux"]) == ("a", "b", "c", "d")


def test_files_that_include_each_other_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "one.aux").write_text('\\citation{a}\n\\@input{"two.aux"}\n')
    (tmp_path / "two.aux").write_text("\\citation{b}\n\\@input{one.aux}\n")
    assert read_citations([tmp_path / "one.aux", tmp_path / "two.aux"]) == ("a", "b")


def test_an_old_encoding_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "paper.aux").write_bytes("\\newlabel{Öl}{{1}{1}}\n\\citation{a_b}\n".encode("latin-1"))
    assert read_citations([tmp_path / "paper.aux"]) == ("a_b",)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("paper.aux", "\\@input{gone.aux}\n", "includes gone.aux, which is not there: run LaTeX on the whole"),
        ("paper.tex", "\\documentclass{article}\n\\begin{document}\\cite{a}\n", "name the .aux file"),
        ("paper.bcf", "<?xml version='1.0'?><bcf:controlfile", "no whole control file .* run LaTeX once more"),
    ],
)
def test_a_file_that_says_nothing_is_an_error_of_use(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(UsageError, match=message):
        read_citations([tmp_path / name])


def test_a_missing_file_is_an_error_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot read .*paper\.aux \(no such file or directory\): run LaTeX"):
        read_citations([tmp_path / "paper.aux"])


@given(st.text(), st.lists(st.from_regex(r"[a-z0-9_]{1,12}", fullmatch=True), max_size=5, unique=True))
def test_whatever_stands_between_them_citations_are_read(
    tmp_path_factory: pytest.TempPathFactory, noise: str, keys: list[str]
) -> None:
    document = tmp_path_factory.getbasetemp() / "noise.aux"
    harmless = noise.replace("\\", "").lstrip("<\ufeff \n")
    document.write_text(f"\\relax {harmless}\n" + "".join(f"\\citation{{{key}}}\n" for key in keys), "utf-8")
    assert read_citations([document]) == tuple(keys)


VAR = Record("var_xclip_2022", Entry("X-CLIP"), {}, aliases=("var_old_2022", "var_older"))
VTR = Record("vtr_xclip_2022", Entry("X-CLIP"), {})


def test_unknown_names_come_with_the_near_known_ones() -> None:
    cited = ("var_xclip_2022", "VAR_OLD_2022", "var_xclp_2022", "vaswani2017attention", "*")
    near = lacking(cited, [VAR, VTR])
    assert list(near) == ["var_xclp_2022", "vaswani2017attention"]
    assert near["var_xclp_2022"][0] == "var_xclip_2022"
    assert near["vaswani2017attention"] == []


@pytest.mark.parametrize(
    ("cited", "names"),
    [
        ((), ["var_xclip_2022"]),
        (("*",), ["var_xclip_2022"]),
        (("var_xclip_2022", "vtr_xclip_2022"), ["var_xclip_2022"]),
        (("var_old_2022",), ["var_old_2022"]),
        (("var_older", "var_xclip_2022"), ["var_xclip_2022", "var_older"]),
        (("VAR_XCLIP_2022", "var_xclip_2022"), ["VAR_XCLIP_2022"]),
    ],
)
def test_a_record_is_called_what_the_document_calls_it(cited: tuple[str, ...], names: list[str]) -> None:
    assert next(cited_as([VAR], cited)) == (VAR, names)
