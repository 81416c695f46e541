"""Lists and bibliographies that are not in UTF-8: what says so itself is read, anything else is refused in a line."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest

from conftest import Run

ENTRY = "@book{muller, author = {Müller, Zoë}, title = {Über Wege}, year = 1999}\r\n"


@pytest.mark.parametrize(
    ("first", "encoding"),
    [
        ("% Encoding: ISO-8859-1\n", "latin-1"),
        ("% Encoding: windows-1252\n", "cp1252"),
        ("% This file was created with JabRef 2.10.\n% Encoding: Cp1252\n\n", "cp1252"),
        ("% Encoding: ISO8859_15\n", "iso8859-15"),
        ("%% -*- coding: latin-1 -*-\n", "latin-1"),
        ("% Encoding: MacRoman\n", "mac-roman"),
        ("% Encoding: UTF-8\n", "utf-8"),
        ("% Encoding: ISO-8859-1\n", "utf-8"),  # saved anew by another program
        ("% Encoding: klingon\n", "utf-8"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-32"),
    ],
)
def test_a_file_is_read_in_the_encoding_that_it_names(run: Run, folder: Path, first: str, encoding: str) -> None:
    (folder / "refs.bib").write_bytes((first + ENTRY).encode(encoding))
    assert run("init", "refs.bib").status == 0
    (item,) = json.loads(run("export", "-f", "csl-json").text)
    assert (item["author"], item["title"]) == ([{"family": "Müller", "given": "Zoë"}], "Über Wege")
    assert run("sync").text == ""


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_is_read_from_standard_input(run: Run, mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert run("init", "-", stdin=mark + ENTRY.encode(encoding)).status == 0
    assert "Über Wege" in run("list").text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ENTRY.encode("latin-1"), "refs.bib is not UTF-8 (byte 26): save it as UTF-8 and try again"),
        (b"% Encoding: klingon\n" + ENTRY.encode("latin-1"), "refs.bib is not UTF-8 (byte 46): save it as UTF-8"),
        (b"% Encoding: punycode\n" + ENTRY.encode("latin-1"), "refs.bib is not UTF-8 (byte 47): save it as UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "refs.bib says that it is in utf-16 and is not: save it as UTF-8"),
        (b"% Encoding: Shift_JIS\n\xff\xff", "refs.bib says that it is in Shift_JIS and is not: save it as UTF-8"),
    ],
)
def test_what_does_not_say_what_it_is_in_is_refused(run: Run, folder: Path, data: bytes, said: str) -> None:
    (folder / "refs.bib").write_bytes(data)
    for command in (["init", "refs.bib"], ["check", "refs.bib"]):
        ended = run(*command)
        assert (ended.status, ended.text, ended.err.count("\n")) == (1, "", 1)
        assert said in ended.err
    assert not (folder / "data").exists()
