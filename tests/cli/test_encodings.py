"""Lists and bibliographies that are not in UTF-8: what says so itself is read, and latin-1 with a line that says so."""

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
    ("text", "encoding", "words"),
    [
        (ENTRY, "latin-1", " (Müller, Zoë, Über)"),
        ("% Encoding: klingon\n" + ENTRY, "latin-1", " (Müller, Zoë, Über)"),
        ("% Encoding: punycode\n" + ENTRY, "latin-1", " (Müller, Zoë, Über)"),
        ("@book{a, title = {10°–20°}, note = {“why”}, pages = {5–7}}", "cp1252", ""),
        ("@book{a, author = {Núñez, Íñigo}, title = {¿Qué es la «Œuvre» nº 5?}}", "cp1252", " (Núñez, Íñigo, Qué, Œuvre)"),
    ],
)  # fmt: skip
def test_latin_1_that_does_not_say_so_is_read_and_told(
    run: Run, folder: Path, caplog: pytest.LogCaptureFixture, text: str, encoding: str, words: str
) -> None:
    (folder / "refs.bib").write_bytes(text.encode(encoding))
    (folder / "utf8.bib").write_text(text, "utf-8", newline="")
    said = f"refs.bib is not UTF-8 and names no other encoding: read as windows-1252{words}; if that is wrong, save"
    for name in ("utf8", "refs"):
        assert caplog.text == ""
        assert run("--data", name, "init", f"{name}.bib").status == 0
    assert said in caplog.text
    texts = [run("--data", name, "export", "-f", "csl-json").text for name in ("refs", "utf8")]
    assert texts[0] == texts[1]
    assert run("--data", "refs", "sync").text == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("@book{a, author = {Иванов, Пётр}}".encode("cp1251"), "refs.bib is not UTF-8 (byte 20): save it as UTF-8"),
        ("@book{a, author = {Иванов, Пётр}}".encode("koi8-r"), "refs.bib is not UTF-8 (byte 20): save it as UTF-8"),
        ("@book{a, author = {Νίκου, Άννα}}".encode("iso8859-7"), "refs.bib is not UTF-8 (byte 20): save it as UTF-8"),
        ("@book{a, title = {情報の検索}}".encode("shift-jis"), "refs.bib is not UTF-8 (byte 19): save it as UTF-8"),
        ("@book{a, title = {信息检索}}".encode("gbk"), "refs.bib is not UTF-8 (byte 19): save it as UTF-8"),
        ("@book{a, author = {Wałęsa, Paweł}}".encode("cp1250"), "refs.bib is not UTF-8 (byte 22): save it as UTF-8"),
        ("@book{a, author = {Müller, Zoë}}".encode("mac-roman"), "refs.bib is not UTF-8 (byte 21): save it as UTF-8"),
        ("@book{a, author = {Müller, Zoë}}".encode("cp850"), "refs.bib is not UTF-8 (byte 21): save it as UTF-8"),
        (ENTRY.encode() + ENTRY.encode("latin-1"), "refs.bib is not UTF-8 (byte 102): save it as UTF-8"),
        (b"@book{a, title = {\xfc\x00\x01}}", "refs.bib is not UTF-8 (byte 19): save it as UTF-8"),
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


CYRILLIC = """\
@book{ivanov, author = {Иванов, Пётр}, title = {Weirs}, year = 1999}
@book{nguyen, author = {Nguyễn, Văn Phương}, title = {Weirs of the Mekong}, year = 1999}
@book{muller, author = {Müller, Zoë and Łoś, Øyvind and Đặng, Thị}, title = {Straße ﬁnd Ⅳ}, year = 1999}
@book{roe, author = {Roe, Jo}, title = {Weirs}, year = 2001, annotation = {заметка}}
@book{alpha, author = {Παππάς, Γ}, title = {α-Weirs}, year = 2001}
"""
NEAR = "near letters stand for words that 7-bit TeX has none for: Иванов of ivanov, Phương of nguyen, заметка of roe;"


def test_words_that_7_bit_tex_writes_in_other_letters_are_told(run: Run, folder: Path) -> None:
    (folder / "refs.bib").write_text(CYRILLIC, "utf-8")
    assert run("init", "refs.bib").status == 0
    ended = run("export")
    assert "{Ivanov, Pyotr" in ended.text
    assert f"i2vbib: {NEAR} --encoding utf-8 writes each as it is\n" in ended.err
    for others in (["--encoding", "utf-8"], ["-f", "biblatex"], ["-f", "ris"], ["--key", "muller", "--key", "alpha"]):
        assert "near letters" not in run("export", *others).err
