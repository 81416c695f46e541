"""Hostile input ends in a right result or one clear line, with nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import bibtexparser
import pytest
import rispy

from conftest import Run, require_program

HEAD = "# List\n\n## Nets (NET)\n\n| Year | Venue | Name | Title |\n|---|---|---|---|\n"
LINK = "https://arxiv.org/abs/2101.0000"


def row(number: int, title: str, name: str = "") -> str:
    return f"| 2021 | CVPR | {name} | [{title}]({LINK}{number}) |\n"


TITLES = {
    "closing brace": "Deep } Nets { for } All",
    "injected entry": "Deep Nets @misc{evil, title = {x}} for All",
    "live command": r"Deep \input{/etc/passwd} \write18{rm} Nets",
    "live math": r"Deep $\input{x}$ Nets and $\catcode`\@=11$",
    "script": "Deep <script>alert(1)</script> Nets",
    "comment": "Deep 100% Nets & more_of #them ~ ^ now",
    "quotes": "Deep \"Nets\" for 'All' “of” ‘us’",
    "controls": "Deep \x01\x1b[31m Nets \x7f \u202e end",
    "ris tags": "Deep Nets ER  - TY  - JOUR for All",
    "very long": "Deep " + "Nets " * 2000,
    "unbalanced dollar": "Deep $5 Nets for $x",
    "backslash at the end": "Deep Nets for All \\\\",
}


MANY = "9" * 5000  # digits: Python reads no number of so many
NUMBERS = {
    "a day": f"@misc{{a, title={{Kites}}, year=2021, month=5, day={{{MANY}}}}}",
    "a large day": "@misc{a, title={Kites}, year=2021, month=5, day={99999999999999999999}}",
    "pages": f"@article{{a, title={{Kites}}, year=2021, pages={{{MANY}-{MANY}1}}, volume={{{MANY}}}}}",
    "a group's depth": f"@comment{{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n{MANY} StaticGroup:A\\;0\\;;\n}}\n@misc{{a, title={{Kites}}, year=2021}}",
    "date-parts": f'[{{"id": "a", "type": "book", "title": "Kites", "issued": {{"date-parts": [[2021, "{MANY}"]]}}}}]',
    "a year in date-parts": f'[{{"id": "a", "type": "book", "title": "Kites", "issued": {{"date-parts": [["{MANY}"]]}}}}]',
    "RIS": f"TY  - JOUR\nID  - a\nTI  - Kites\nPY  - 2021/{MANY}/{MANY}\nSP  - {MANY}\nEP  - {MANY}2\nER  - \n",
    "a year": f"| Citation key | Title | Year |\n|---|---|---|\n| a | Kites | {MANY} |\n",
    "a year of five digits": "| Citation key | Title | Year |\n|---|---|---|\n| a | Kites | 20211 |\n",
}


@pytest.mark.parametrize("text", NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers_beyond_reckoning_break_nothing(run: Run, text: str) -> None:
    assert run("init", "-", stdin=text.encode()).status == 0
    assert run("list").text.startswith("a\t")
    for form in ("bibtex", "biblatex", "csl-json", "ris", "zotero-rdf", "hayagriva"):
        assert run("export", "-f", form).status == 0
    for style in ("ieee", "chicago-author-date"):
        assert run("cite", "a", "--style", style).err.count("\n") <= 1


def test_half_a_surrogate_pair_of_a_bibliography_costs_no_more_than_itself(run: Run) -> None:
    item = r'{"id": "a\ud800", "type": "book", "title": "Kites\ud83d of \ud83d\ude00 All", "note": "n\udfff", "x\ud800": {"y\ud801": "\uDBFF"}}'
    assert run("init", "-", stdin=f"[{item}]".encode()).status == 0
    assert run("list").text.startswith("a\t")
    (shown,) = json.loads(run("export", "-f", "csl-json").text)
    assert (shown["title"], shown["note"]) == ("Kites of \U0001f600 All", "n")


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    "number", ["-1", "9999999999999", "9" * 24, MANY, "1e9", "NaN", ""], ids=lambda text: text[:13]
)
@pytest.mark.parametrize(
    "command",
    [["enrich", "--dry-run", "--fresh-days"], ["export", "--max-authors"], ["export", "--since"], ["list", "--year"]],
    ids=" ".join,
)
def test_an_argument_beyond_reckoning_is_honoured_or_wrong_usage(run: Run, command: list[str], number: str) -> None:
    ended = run(*command, number)
    can_be_honoured = "--fresh-days" not in command and number[:2] in {"-1", "99"}
    assert ended.status == 2 or (can_be_honoured and ended.status == 0)
    assert ended.err.count("\n") <= 1


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_hostile_title_stays_in_its_field(run: Run, title: str) -> None:
    catalog = HEAD + row(1, "A Harmless Paper Before It") + row(2, title, "Bad") + row(3, "A Harmless Paper After It")
    assert run("init", "-", stdin=catalog.encode()).status == 0
    keys = ["net_harmlesspaperbefore_2021", "net_bad_2021", "net_harmlesspaperafter_2021"]
    for format_name in ("bibtex", "biblatex"):
        library = bibtexparser.parse_string(run("export", "-f", format_name).text)
        assert not library.failed_blocks
        assert [entry.key for entry in library.entries] == keys
        text = library.entries[1]["title"]
        assert text.count("{") == text.count("}")
        assert "\\input" not in text
        assert "\\write" not in text
        assert "\\catcode" not in text
    assert [item["id"] for item in json.loads(run("export", "-f", "csl-json").text)] == keys
    ris = run("export", "-f", "ris").text
    assert [item["id"] for item in rispy.loads(ris)] == keys
    assert ris.count("\nER  - ") == 3


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no paper found in the list"),
        (b"# Title\n\nOnly prose, no table.\n", "no paper found in the list"),
        (b"| a | b |\n|---|---|\n", "no paper found in the list"),
        (
            b"| Title | |\n|---|---|\n| A Study of Kites | x |\n| A Study of Blue Sails | |\n| A Study of Red Ropes | |\n",
            "3 lines passed over, the first in line 3: among papers, but its row has no link",
        ),
        (b"# \xcb\xe8\xf1\xf2\n", "the list is not UTF-8 (byte 3): save it as UTF-8"),
        (bytes(range(256)) * 4, "not UTF-8"),
    ],
    ids=["empty", "prose", "empty table", "titles alone", "cp1251", "binary"],
)
def test_what_is_no_list_is_one_clear_line_and_makes_nothing(run: Run, folder: Path, data: bytes, message: str) -> None:
    ended = run("init", "-", stdin=data)
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert message in ended.err
    assert list(folder.iterdir()) == []


def test_a_row_that_cannot_be_read_is_named_and_the_others_go_on(run: Run) -> None:
    ended = run("init", "-", stdin=(HEAD + row(1, "A Fine Paper") + "| 2021 | CVPR | | |\n" + row(2, "")).encode())
    assert ended.status == 0
    assert "data/catalog.md:" in ended.err
    assert run("list").text.count("\n") == 1


def test_a_closed_output_is_named(own: Path) -> None:
    command = f"exec {sys.executable} -m i2vbib --data {own} export >&-"
    ended = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "i2vbib: cannot write the output: standard output is closed\n")


def test_a_closed_input_is_named(folder: Path) -> None:
    command = f"exec {sys.executable} -m i2vbib init - <&-"
    ended = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=folder)
    assert (ended.returncode, ended.stderr) == (1, "i2vbib: standard input is closed: give a list\n")


def test_closed_errors_change_no_status(own: Path) -> None:
    closed = {f"I2VBIB_{name}_URL": "http://127.0.0.1:9" for name in ("ARXIV", "CROSSREF", "DATACITE", "DOI")}
    command = f"exec {sys.executable} -m i2vbib --data {own} enrich --refresh --key var_dist_2023 2>&-"
    environment = os.environ | closed | {"I2VBIB_WAIT_SCALE": "0"}
    assert subprocess.run(["sh", "-c", command], check=False, env=environment).returncode == 3


def test_an_empty_folder_name_is_this_folder(run: Run, own: Path) -> None:
    shutil.copytree(own, ".", dirs_exist_ok=True)
    assert run("--data", "", "list").text == run("list").text


def test_a_large_library_is_read_in_pieces_to_the_same_end(run: Run, own: Path) -> None:
    text = run("export").text
    records = own / "records.json"
    data = json.loads(records.read_text("utf-8"))
    for record in data["records"].values():
        record["claims"][0]["remark"] = "long " * 10_000
    records.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert records.stat().st_size > 4_000_000
    assert run("export").text == text
    records.write_bytes(records.read_bytes()[:-1000])
    ended = run("export")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert "records.json is damaged" in ended.err


def test_a_read_only_library_can_be_read_and_says_why_it_cannot_be_changed(own: Path) -> None:
    catalog = own / "catalog.md"
    catalog.write_text(catalog.read_text().replace("# Image", "# An Image"))
    own.chmod(0o555)
    try:
        listed, synced = (_without_privilege("--data", str(own), name) for name in ("list", "sync"))
    finally:
        own.chmod(0o755)
    assert (listed.returncode, listed.stdout.count("\n")) == (0, 96)
    assert synced.returncode == 1
    assert synced.stderr == f"i2vbib: {own} cannot be written: copy it, or change its permissions\n"


def _without_privilege(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run as a user whom permissions bind: root may write everywhere until it gives that up."""
    command = [sys.executable, "-m", "i2vbib", *arguments]
    if os.geteuid() == 0:
        command = [require_program("setpriv", "install util-linux"), "--bounding-set=-dac_override", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_file_of_fifty_megabytes_is_refused_at_once(run: Run, folder: Path) -> None:
    (folder / "list.md").write_text(HEAD + row(1, "A Paper in a Very Large File") + "x" * 50_000_000)
    ended = run("init", "list.md")
    assert (ended.status, ended.err) == (
        1,
        "i2vbib: the list has more than 32 MB: split it, or give the right file\n",
    )
    assert not (folder / "data").exists()


def test_two_processes_at_once_issue_each_key_once(run: Run, own: Path) -> None:
    catalog = own / "catalog.md"
    new = "".join(
        f"| 2026 | CVPR | Net{n} | / | [A New Paper Number {n}](https://arxiv.org/abs/2601.{n:05}) | / |\n"
        for n in range(1, 20)
    )
    catalog.write_text(catalog.read_text().rstrip() + "\n" + new)
    command = [sys.executable, "-m", "i2vbib", "--data", str(own), "export"]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in range(4)]
    outputs = {process.communicate()[0] for process in processes}
    assert [process.returncode for process in processes] == [0] * 4
    assert len(outputs) == 1
    register = json.loads((own / "citation-keys.json").read_text())
    assert len(register) == 97 + 19
    assert run("sync").status == 0
    assert len(json.loads((own / "citation-keys.json").read_text())) == 97 + 19
