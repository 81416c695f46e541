r"""``--aux``: exactly what a document cites, under the names that it cites."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import bibtexparser
import pytest

from conftest import SHIPPED, Run, require_program


def write(folder: Path, *keys: str, name: str = "paper.aux") -> Path:
    document = folder / name
    document.write_text("\\relax \n" + "".join(f"\\citation{{{key}}}\n" for key in keys) + "\\bibdata{paper}\n")
    return document


def bib_keys(text: str) -> list[str]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return [entry.key for entry in library.entries]


def test_exactly_the_cited_entries_in_the_lists_order(run: Run, folder: Path) -> None:
    ended = run("export", "--aux", write(folder, "var_xclip_2022,tvg_r2tuning_2024", "var_xclip_2022"))
    assert (ended.status, ended.err) == (0, SHIPPED)
    assert bib_keys(ended.text) == ["tvg_r2tuning_2024", "var_xclip_2022"]


def test_several_documents_and_criteria(run: Run, folder: Path) -> None:
    one, two = write(folder, "var_xclip_2022"), write(folder, "vtr_xclip_2022", "tvg_r2tuning_2024", name="b.aux")
    assert len(bib_keys(run("export", "--aux", one, "--aux", two).text)) == 3
    assert bib_keys(run("export", "--aux", one, "--aux", two, "--section", "vtr").text) == ["vtr_xclip_2022"]
    assert bib_keys(run("export", "--aux", two, "--key", "tvg_r2tuning_2024").text) == ["tvg_r2tuning_2024"]


def test_nocite_of_everything_is_the_whole_list(run: Run, folder: Path) -> None:
    assert run("export", "--aux", write(folder, "*")).text == run("export").text


def test_the_survey_is_cited_by_its_key(run: Run, folder: Path) -> None:
    survey = next(key for key in bib_keys(run("export", "--with-survey").text) if key.startswith("survey_"))
    ended = run("export", "--aux", write(folder, survey, "var_xclip_2022"))
    assert (ended.status, ended.err) == (0, SHIPPED)
    assert sorted(bib_keys(ended.text)) == sorted([survey, "var_xclip_2022"])


def test_what_the_library_lacks_is_named_with_the_nearest(run: Run, folder: Path) -> None:
    ended = run("export", "--aux", write(folder, "var_xclip_2022", "var_xclp_2022", "vaswani2017attention"))
    assert ended.status == 0
    assert bib_keys(ended.text) == ["var_xclip_2022"]
    assert ended.err.removesuffix(SHIPPED).splitlines() == [
        "i2vbib: 'var_xclp_2022' is cited, but not in the library: did you mean var_xclip_2022 or vtr_xclip_2022?",
        "i2vbib: cited, but not in the library: 'vaswani2017attention'",
    ]


def test_strict_makes_it_an_error_of_use(run: Run, folder: Path) -> None:
    document = write(folder, "var_xclip_2022", "var_xclp_2022")
    ended = run("export", "--aux", document, "--strict")
    assert (ended.status, ended.out) == (2, b"")
    assert ended.err.startswith(
        "i2vbib: the document cites 1 key that the library lacks: 'var_xclp_2022' (did you mean var_xclip_2022"
    )
    assert run("export", "--aux", write(folder, "var_xclip_2022"), "--strict").status == 0


def test_a_document_without_our_keys_gives_an_empty_bibliography(run: Run, folder: Path) -> None:
    document = write(folder, "vaswani2017attention")
    ended = run("export", "--aux", document)
    assert (ended.status, ended.out) == (0, b"")
    assert "nothing that the document cites is in this library" in ended.err
    assert json.loads(run("export", "--aux", document, "-f", "csl-json").text) == []


@pytest.fixture
def renamed(run: Run, own: Path) -> Path:
    assert run("keys", "rename", "var_xclip_2022", "var_xclip_eccv_2022").status == 0
    return own.parent


@pytest.mark.parametrize("format_name", ["bibtex", "csl-json"])
def test_a_former_key_is_the_entrys_own_where_a_document_cites_it(run: Run, renamed: Path, format_name: str) -> None:
    ended = run("export", "-f", format_name, "--aux", write(renamed, "var_xclip_2022"))
    keys = [item["id"] for item in json.loads(ended.text)] if format_name == "csl-json" else bib_keys(ended.text)
    assert keys == ["var_xclip_2022"]
    assert ended.err == "i2vbib: var_xclip_eccv_2022 is written as var_xclip_2022, as it is cited\n"


def test_biblatex_keeps_the_key_and_has_the_former_in_ids(run: Run, renamed: Path) -> None:
    ended = run("export", "-f", "biblatex", "--aux", write(renamed, "var_xclip_2022"))
    assert ended.err == ""
    assert bib_keys(ended.text) == ["var_xclip_eccv_2022"]
    assert "ids = {var_xclip_2022}" in ended.text


def test_an_entry_cited_by_two_names_is_there_for_both(run: Run, renamed: Path) -> None:
    ended = run("export", "--aux", write(renamed, "var_xclip_2022", "var_xclip_eccv_2022"))
    assert sorted(bib_keys(ended.text)) == ["var_xclip_2022", "var_xclip_eccv_2022"]
    assert "cite it by one" in ended.err


def test_a_retired_key_is_told(run: Run, own: Path) -> None:
    catalog = own / "catalog.md"
    rows = [row for row in catalog.read_text().splitlines() if "2208.02816" not in row]
    catalog.write_text("\n".join(rows) + "\n")
    assert run("sync").status == 0
    ended = run("export", "--aux", write(own.parent, "var_xclip_2022", "vtr_xclip_2022"))
    assert bib_keys(ended.text) == ["vtr_xclip_2022"]
    assert ended.err == "i2vbib: 'var_xclip_2022' is cited, but has left the list: its key is retired\n"


def test_strict_alone_and_a_missing_file_are_errors_of_use(run: Run) -> None:
    assert run("export", "--strict").status == 2
    ended = run("export", "--aux", "paper.aux")
    assert ended.status == 2
    assert ended.err == ("i2vbib: cannot read paper.aux (no such file or directory): run LaTeX on the document first\n")


@pytest.mark.parametrize("engine", ["bibtex", "biber"])
def test_a_paper_goes_from_source_to_a_bibliography(run: Run, renamed: Path, engine: str) -> None:
    """Cites a key, a former key and all that LaTeX then writes; no citation stays undefined."""
    for program in ("pdflatex", engine):
        require_program(program)
    biblatex = engine == "biber"
    packages = "\\usepackage{biblatex}\\addbibresource{paper.bib}" if biblatex else "\\usepackage{url}"
    end = "\\printbibliography" if biblatex else "\\bibliographystyle{plain}\\bibliography{paper}"
    (renamed / "paper.tex").write_text(
        f"\\documentclass{{article}}{packages}\\begin{{document}}"
        f"\\cite{{var_xclip_2022,tvg_r2tuning_2024}}{end}\\end{{document}}"
    )
    latex(renamed)
    document = "paper.bcf" if biblatex else "paper.aux"
    ended = run("export", "-f", "biblatex" if biblatex else "bibtex", "--aux", document, "-o", "paper.bib")
    assert ended.status == 0
    subprocess.run([shutil.which(engine) or engine, "paper"], check=True, capture_output=True, cwd=renamed)
    latex(renamed)
    assert "undefined" not in latex(renamed)


def latex(folder: Path) -> str:
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper"]
    return subprocess.run(command, check=True, capture_output=True, cwd=folder).stdout.decode("utf-8", "replace")


OPTIONS = """@IEEEtranBSTCTL{IEEEexample:BSTcontrol, CTLuse_forced_etal = "yes"}
@CONTROL{apsrev42Control, author="08", editor="1", pages="0", title="0", year="1"}
@article{lee2001, title={Kites}, author={Lee, Ann}, journal={Nature}, year=2001, doi={10.1038/k1}}
@article{kim2002, title={Boats}, author={Kim, Bo}, journal={Nature}, year=2002, doi={10.1038/k2}}
"""


def test_what_gives_a_style_its_options_is_no_work_and_stays(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(OPTIONS)
    (folder / "paper.aux").write_text("\\citation{IEEEexample:BSTcontrol}\n\\citation{lee2001}\n")
    assert run("init", "refs.bib").status == 0
    cited = run("export", "--strict", "--aux", "paper.aux").text
    assert "@ieeetranbstctl{IEEEexample:BSTcontrol" in cited
    assert ("lee2001" in cited, "kim2002" in cited) == (True, False)
    told = json.loads(run("check", "--format", "json").text)["findings"]
    assert {one["key"] for one in told if one["code"] != "O01"} - {""} == {"lee2001", "kim2002"}
    planned = run("enrich", "--dry-run")
    assert "control" not in (planned.text + planned.err).lower()
