"""Dates that are no day, month or year, from a bibliography in one format to each of the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import bibtexparser
import pytest

from conftest import Run

BIBTEX: Final = """\
@article{press, title={Weirs}, journal={Fens}, year={in press}}
@book{range, title={Weirs}, year={1850--1853}}
@book{circa, title={Weirs}, year={c. 1920}}
@book{again, title={Weirs}, year={[1923] 1999}}
@article{spring, title={Weirs}, journal={Fens}, year={2001}, month={Spring}}
@article{months, title={Weirs}, journal={Fens}, year={2001}, month=mar # "--" # apr}
@article{letter, title={Weirs}, journal={Fens}, year={2001a}}
@article{open, title={Weirs}, journal={Fens}, year={2001-}}
@article{days, title={Weirs}, journal={Fens}, year={2001}, month=may, day={3--5}}
@article{plain, title={Weirs}, journal={Fens}, year={2001}, month=may}
"""
BIBLATEX: Final = """\
@article{press, title={Weirs}, journaltitle={Fens}, pubstate={inpress}}
@book{range, title={Weirs}, date={1850/1853}}
@book{circa, title={Weirs}, date={1850~}}
@book{again, title={Weirs}, date={1999}, origdate={1923}}
@article{spring, title={Weirs}, journaltitle={Fens}, date={2001-21}}
@article{until, title={Weirs}, journaltitle={Fens}, date={/2001}}
@article{days, title={Weirs}, journaltitle={Fens}, date={2001-05-30/2001-06-02}}
@article{seasons, title={Weirs}, journaltitle={Fens}, date={2001-24/2002-21}}
@book{month, title={Weirs}, date={1999}, origdate={1923-05}}
@article{plain, title={Weirs}, journaltitle={Fens}, date={2001-05}}
"""
CSL: Final = json.dumps([
    {"id": "range", "type": "book", "title": "Weirs", "issued": {"date-parts": [[1850], [1853]]}},
    {"id": "circa", "type": "book", "title": "Weirs", "issued": {"date-parts": [[1850]], "circa": True}},
    {"id": "spring", "type": "book", "title": "Weirs", "issued": {"date-parts": [["2001"]], "season": "1"}},
    {"id": "press", "type": "book", "title": "Weirs", "issued": {"literal": "in press"}},
    {"id": "open", "type": "book", "title": "Weirs", "issued": {"date-parts": [[2001], [0]]}},
    {"id": "month", "type": "book", "title": "Weirs", "issued": {"date-parts": [[2001, 17], [20011]]}},
    {"id": "days", "type": "book", "title": "Weirs", "issued": "2001-05-03/2001-05-05"},
    {"id": "seasons", "type": "book", "title": "Weirs", "issued": {"date-parts": [[2001, 21], [2001, 22]]}},
    {"id": "first", "type": "book", "title": "Weirs", "original-date": {"date-parts": [[1923, 5]]}, "issued": "1999"},
    {"id": "odd", "type": "book", "title": "Weirs", "issued": {"date-parts": [[[]], 3], "season": {}, "circa": []}},
])  # fmt: skip
RIS: Final = (
    "TY  - JOUR\nID  - press\nTI  - Weirs\nDA  - ///in press\nER  - \n"
    "TY  - JOUR\nID  - spring\nTI  - Weirs\nPY  - 2001\nDA  - 2001///Spring\nER  - \n"
    "TY  - JOUR\nID  - range\nTI  - Weirs\nPY  - 1850-1853\nER  - \n"
    "TY  - JOUR\nID  - day\nTI  - Weirs\nPY  - 2001\nDA  - MAY 3\nER  - \n"
    "TY  - BOOK\nID  - first\nTI  - Weirs\nPY  - 1999\nOP  - 1923\nER  - \n"
)
DATES: Final = ("year", "month", "date", "origdate", "pubstate", "issued", "original-date", "status")


def dates_in(form: str, text: str) -> dict[str, dict[str, object]]:
    if form == "csl-json":
        items = {item["id"]: item for item in json.loads(text)}
    else:
        items = {
            entry.key: {field.key: field.value for field in entry.fields}
            for entry in bibtexparser.parse_string(text).entries
        }
    return {key: {name: item[name] for name in DATES if name in item} for key, item in items.items()}


def exported(run: Run, folder: Path, name: str, text: str, form: str) -> tuple[str, str]:
    (folder / name).write_text(text, "utf-8")
    assert run("init", name).status == 0
    ended = run("export", "-f", form)
    assert ended.status == 0
    return ended.text, ended.err.partition("i2vbib: this format")[2]


@pytest.mark.parametrize(
    ("name", "text", "form", "dates"),
    [
        ("a.bib", BIBTEX, "biblatex", {
            "press": {"pubstate": "inpress"}, "range": {"date": "1850/1853"}, "circa": {"date": "1920~"},
            "again": {"date": "1999", "origdate": "1923"}, "spring": {"date": "2001-21"},
            "months": {"date": "2001-03/2001-04"}, "letter": {"date": "2001"}, "open": {"date": "2001/"},
            "days": {"date": "2001-05-03/2001-05-05"}, "plain": {"date": "2001-05"},
        }),
        ("a.bib", BIBTEX, "csl-json", {
            "press": {"status": "in press"}, "range": {"issued": {"date-parts": [[1850], [1853]]}},
            "circa": {"issued": {"date-parts": [[1920]], "circa": True}},
            "again": {"issued": {"date-parts": [[1999]]}, "original-date": {"date-parts": [[1923]]}},
            "spring": {"issued": {"date-parts": [[2001]], "season": 1}},
            "months": {"issued": {"date-parts": [[2001, 3], [2001, 4]]}},
            "letter": {"issued": {"date-parts": [[2001]]}}, "open": {"issued": {"date-parts": [[2001], [0]]}},
            "days": {"issued": {"date-parts": [[2001, 5, 3], [2001, 5, 5]]}}, "plain": {"issued": {"date-parts": [[2001, 5]]}},
        }),
        ("a.bib", BIBLATEX, "bibtex", {
            "press": {"year": "in press", "pubstate": "inpress"}, "range": {"year": "1850--1853"},
            "circa": {"year": "c. 1850"}, "again": {"year": "[1923] 1999", "origdate": "1923"},
            "spring": {"year": "2001", "month": "Spring"}, "until": {"year": "--2001"},
            "days": {"year": "2001", "month": "May 30--June 2"}, "seasons": {"year": "Winter 2001--Spring 2002"},
            "month": {"year": "[May 1923] 1999", "origdate": "1923-05"},
            "plain": {"year": "2001", "month": "may"},
        }),
        ("a.bib", BIBLATEX, "csl-json", {
            "press": {"status": "in press"}, "range": {"issued": {"date-parts": [[1850], [1853]]}},
            "circa": {"issued": {"date-parts": [[1850]], "circa": True}},
            "again": {"issued": {"date-parts": [[1999]]}, "original-date": {"date-parts": [[1923]]}},
            "spring": {"issued": {"date-parts": [[2001]], "season": 1}}, "until": {"issued": {"literal": "–2001"}},
            "days": {"issued": {"date-parts": [[2001, 5, 30], [2001, 6, 2]]}},
            "seasons": {"issued": {"date-parts": [[2001, 24], [2002, 21]]}},
            "month": {"issued": {"date-parts": [[1999]]}, "original-date": {"date-parts": [[1923, 5]]}},
            "plain": {"issued": {"date-parts": [[2001, 5]]}},
        }),
        ("a.json", CSL, "biblatex", {
            "range": {"date": "1850/1853"}, "circa": {"date": "1850~"}, "spring": {"date": "2001-21"},
            "press": {"pubstate": "inpress"}, "open": {"date": "2001/"}, "month": {"date": "2001/"},
            "days": {"date": "2001-05-03/2001-05-05"}, "seasons": {"date": "2001-21/2001-22"},
            "first": {"date": "1999", "origdate": "1923-05"}, "odd": {},
        }),
        ("a.ris", RIS, "bibtex", {
            "press": {"year": "in press"}, "spring": {"year": "2001", "month": "Spring"}, "range": {"year": "1850--1853"},
            "day": {"year": "2001", "month": "may"}, "first": {"year": "[1923] 1999"},
        }),
    ],
    ids=["BibTeX to BibLaTeX", "BibTeX to CSL", "BibLaTeX to BibTeX", "BibLaTeX to CSL", "CSL to BibLaTeX", "RIS to BibTeX"],
)  # fmt: skip
def test_what_a_date_says_comes_out_in_another_format(
    run: Run, folder: Path, name: str, text: str, form: str, dates: dict[str, dict[str, object]]
) -> None:
    written, told = exported(run, folder, name, text, form)
    assert dates_in(form, written) == dates
    assert told == ("" if "letter" not in dates else " has no place for all that these dates say: '2001a' of letter\n")


@pytest.mark.parametrize(
    ("form", "holds"),
    [
        ("bibtex", "origdate = {1923},"),
        ("csl-json", '"original-date": {"date-parts": [[1923]]}'),
        ("ris", "DA  - ///[1923]"),
    ],
)
def test_when_a_work_was_first_published_may_be_all(run: Run, folder: Path, form: str, holds: str) -> None:
    written, told = exported(run, folder, "a.bib", "@book{a, title={Weirs}, publisher={Fen}, origdate={1923}}", form)
    assert holds in written
    assert told == ""


VISITS: Final = {
    "bibtex": "@misc{a, title={Weirs}, url={https://x.org/}, urldate={2010-01-02}, eventdate={2009-05-03/2009-05-05}, year={2009}}",
    "csl-json": json.dumps([
        {"id": "a", "type": "document", "title": "Weirs", "URL": "https://x.org/", "accessed": {"date-parts": [[2010, 1, 2]]},
         "event-date": {"date-parts": [[2009, 5, 3], [2009, 5, 5]]}, "issued": {"date-parts": [[2009]]}},
    ]),
    "ris": "TY  - GEN\nID  - a\nTI  - Weirs\nUR  - https://x.org/\nPY  - 2009\nY2  - 2010/01/02/10:11:12\nER  - \n",
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "form", "holds"),
    [
        ("bibtex", "csl-json", ['"accessed": {"date-parts": [[2010, 1, 2]]}', '"event-date": {"date-parts": [[2009, 5, 3], [2009, 5, 5]]}']),
        ("bibtex", "ris", ["Y2  - 2010/01/02/"]),
        ("bibtex", "biblatex", ["urldate = {2010-01-02},", "eventdate = {2009-05-03/2009-05-05},"]),
        ("csl-json", "biblatex", ["urldate = {2010-01-02},", "eventdate = {2009-05-03/2009-05-05},"]),
        ("csl-json", "ris", ["Y2  - 2010/01/02/"]),
        ("ris", "csl-json", ['"accessed": {"date-parts": [[2010, 1, 2]]}']),
        ("ris", "bibtex", ["urldate = {2010-01-02},"]),
        ("ris", "ris", ["Y2  - 2010/01/02/10:11:12"]),
        ("bibtex", "hayagriva", ['url:\n    value: "https://x.org/"\n    date: 2010-01-02\n']),
    ],
)  # fmt: skip
def test_the_dates_of_a_visit_and_of_a_conference_are_carried(
    run: Run, folder: Path, source: str, form: str, holds: list[str]
) -> None:
    name = {"bibtex": "a.bib", "csl-json": "a.json", "ris": "a.ris"}[source]
    written, _ = exported(run, folder, name, VISITS[source], form)
    assert all(part in written for part in holds)


def test_ris_holds_any_words_behind_the_date(run: Run, folder: Path) -> None:
    written, told = exported(run, folder, "a.bib", BIBTEX, "ris")
    dates = [line[6:] for line in written.split("\r\n") if line.startswith("DA")]
    assert dates == [
        "///in press", "///1850–1853", "///c. 1920", "///[1923] 1999", "2001///Spring", "2001///March–April",
        "///2001a", "///2001–", "2001///May 3–5", "2001/05//",
    ]  # fmt: skip
    assert told == ""
    assert [line[6:] for line in written.split("\r\n") if line.startswith("PY")] == [
        "1850", "1920", "1999", *["2001"] * 6,
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "form"), [(BIBTEX, "biblatex"), (BIBLATEX, "bibtex")])
def test_words_come_back_by_way_of_ris(run: Run, folder: Path, text: str, form: str) -> None:
    directly, _ = exported(run, folder, "a.bib", text, form)
    (folder / "b.ris").write_text(run("export", "-f", "ris").text, "utf-8", newline="")
    assert run("--data", "again", "init", "b.ris").status == 0
    assert dates_in(form, run("--data", "again", "export", "-f", form).text) == {
        key: {name: value for name, value in dates.items() if form == "biblatex" or name in {"year", "month"}}
        for key, dates in dates_in(form, directly).items()
    }


def test_what_ris_has_beside_a_day_is_told_where_it_has_no_place(run: Run, folder: Path) -> None:
    written, told = exported(
        run, folder, "a.ris", "TY  - JOUR\nID  - a\nTI  - W\nDA  - 2001/05/03/Lisbon\nER  - \n", "biblatex"
    )
    assert "date = {2001-05-03}," in written
    assert told == " has no place for all that these dates say: '2001/05/03/Lisbon' of a\n"


def test_a_day_in_ris_is_no_more_than_that(run: Run, folder: Path) -> None:
    written, told = exported(
        run, folder, "a.ris", "TY  - JOUR\nID  - a\nTI  - W\nDA  - 2001/05/03/\nER  - \n", "bibtex"
    )
    assert ("month = may," in written, told) == (True, "")


def test_a_format_of_days_alone_says_what_it_cannot_hold(run: Run, folder: Path) -> None:
    _, told = exported(run, folder, "a.bib", BIBLATEX, "hayagriva")
    assert "'in press' of press, '1850–1853' of range, 'c. 1850' of circa" in told
    assert "plain" not in told


@pytest.mark.parametrize(("name", "text", "form"), [("a.bib", BIBTEX, "bibtex"), ("a.bib", BIBLATEX, "biblatex")])
def test_in_its_own_dialect_a_date_stays_word_for_word(run: Run, folder: Path, name: str, text: str, form: str) -> None:
    written, told = exported(run, folder, name, text, form)
    of_owner = dates_in(form, text)
    of_owner.get("months", {})["month"] = "Mar--Apr"  # BibTeX's macros, joined
    assert {key: of_owner[key] for key in dates_in(form, written)} == dates_in(form, written)
    assert told == ""


def test_words_in_the_place_of_a_year_are_told(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(BIBTEX, "utf-8")
    assert "M03 warning: no year is known: its date is “in press”" in run("check", "a.bib", "--offline").text


def test_a_work_in_press_is_no_corrected_one(run: Run, folder: Path) -> None:
    item = {"id": "roe", "type": "book", "title": "Weirs", "status": "in press"}
    (folder / "a.json").write_text(json.dumps([item]))
    assert "a notice has been published" not in run("check", "a.json", "--offline").text


def test_a_date_that_is_left_out_is_not_told(run: Run, folder: Path) -> None:
    (folder / "a.bib").write_text(BIBTEX, "utf-8")
    assert run("init", "a.bib").status == 0
    ended = run("export", "-f", "biblatex", "--without", "year,date")
    assert "date = " not in ended.text
    assert "no place" not in ended.err
