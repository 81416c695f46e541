"""A bibliography in RIS as people have it: lines without a tag, controls within them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Run


@pytest.mark.parametrize(
    ("ris", "titles", "told"),
    [
        ("TY  - JOUR\n\nTI  - One\nER  - \n", ["One"], ""),
        ("TY  - JOUR\nTI  - One\n  and More\nER  - \n", ["One and More"], ""),
        ("TY  - JOUR\nand more\nTI  - One\nER  - \n", ["One"], "first tag"),
        ("TY  - JOUR\nTI  - One\nER  - \nTY  - BOOK\nand more\nTI  - Two\nER  - \n", ["One", "Two"], "first tag"),
    ],
    ids=["a blank line", "a title in two lines", "words after the type", "words after the second type"],
)
def test_lines_of_ris_without_a_tag_go_on_from_the_one_before(
    run: Run, folder: Path, ris: str, titles: list[str], told: str
) -> None:
    (folder / "a.ris").write_text(ris)
    ended = run("init", "a.ris")
    assert ended.status == 0
    assert [line.split("\t")[3] for line in run("list").text.splitlines()] == titles
    assert ("passed over" in ended.err, told in ended.err) == (bool(told), True)


@pytest.mark.usefixtures("folder")
def test_ris_holds_no_controls_even_where_its_owner_had_them(run: Run) -> None:
    tags = "TY  - JOUR\nTI  - Kites\x1b[2J  Are\x00\nJO  - The\x9b  Wind\nN1  - Two  blanks\nER  - \n"
    assert run("init", "-", stdin=tags.encode()).status == 0
    lines = run("export", "-f", "ris").text.split("\r\n")
    assert all(line.isprintable() for line in lines)
    assert "N1  - Two  blanks" in lines


@pytest.mark.parametrize(
    ("tags", "key"),
    [
        ("ID  - 1234\n", "papers_weirs_nd"),
        ("ID  - 7\nM2  - Citation Key: lund_weirs\n", "lund_weirs"),
        ("ID  - 10.1000/fens.7\n", "10.1000/fens.7"),
        ("ID  - WOS:000123\n", "WOS:000123"),
        ("ID  - Lund2019#17\n", "Lund2019#17"),
    ],
)
def test_the_key_of_a_reference_stays_as_it_is_but_for_a_number_that_the_next_export_gives_another(
    run: Run, folder: Path, tags: str, key: str
) -> None:
    (folder / "a.ris").write_text(f"TY  - JOUR\n{tags}TI  - Weirs\nER  - \n")
    assert run("init", "a.ris").status == 0
    assert run("list").text.split("\t")[0] == key


def test_keys_of_references_that_are_one_are_told(run: Run, folder: Path) -> None:
    (folder / "a.ris").write_text(
        "TY  - JOUR\nID  - a1\nTI  - Weirs\nER  - \nTY  - JOUR\nID  - a1\nTI  - Fens\nER  - \n"
    )
    assert "a.ris:5: a1 is the key of line 1, too: kept here as a1b" in run("init", "a.ris").err
