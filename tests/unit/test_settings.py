"""What people write in TOML is understood, or the line that is wrong is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from i2vbib.errors import LibraryError
from i2vbib.library.overrides import read_overrides
from i2vbib.library.settings import DEFAULT_PATTERN, read_settings
from i2vbib.model.record import Date
from i2vbib.text.names import Name

PATH = Path("library.toml")


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n\n"])
def test_no_settings_are_the_defaults(text: str) -> None:
    assert read_settings(text, PATH).key_pattern == DEFAULT_PATTERN


def test_settings_are_read() -> None:
    settings = read_settings(
        'title = "T"\nsource = "../README.md"\ncontact = "a@b.org"\nkey-pattern = "{name}{year}"\n'
        '[sections]\n"A Heading" = "slug"\n[check]\noff = ["no-pages"]\n',
        PATH,
    )
    assert (settings.title, settings.source, settings.contact) == ("T", "../README.md", "a@b.org")
    assert settings.key_pattern == "{name}{year}"
    assert settings.slugs == {"A Heading": "slug"}
    assert settings.rules_off == ("no-pages",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel = 'x'", "unknown setting 'titel'"),
        ("title = 3", "title must be a text"),
        ("title = ", "is not TOML"),
        ("key-pattern = '{author}'", "must hold {name}"),
        ("key-pattern = '{section}'", "must hold {name}"),
        ("key-pattern = '{name'", "must hold {name}"),
        ("key-pattern = '{name}_{year:04d}'", "must hold {name}"),
        ("key-pattern = '{name!r}'", "must hold {name}"),
        ("key-pattern = '{name:>99999999999}'", "must hold {name}"),
        ("sections = 'x'", "must hold texts"),
        ("[sections]\nTracking = 'OVMOT'", "'OVMOT' for the section 'Tracking' must be of a-z and 0-9 alone"),
        ("[sections]\nTracking = '../../evil'", "must be of a-z and 0-9 alone"),
        ("[sections]\nTracking = ''", "must be of a-z and 0-9 alone"),
        ("[sections]\nA = 'x'\nB = 'x'", "the sections 'A' and 'B' cannot both be 'x'"),
        ("check = 3", "a list of rules' codes"),
        ("[check]\noff = 'M01'", "a list of rules' codes"),
    ],
)
def test_wrong_settings_are_named(text: str, message: str) -> None:
    with pytest.raises(LibraryError, match=message):
        read_settings(text, PATH)


def test_overrides_are_read() -> None:
    claim = read_overrides(
        '[var_xclip_2022]\ntitle = "T"\nissued = "2022-10"\nvolume = 7\nDOI = ""\n'
        'author = ["van den Berg, Jan", "Google Brain", {family = "King", suffix = "Jr."}]\n'
        'see = "https://example.org"\ndate = 2026-11-22\nremark = "why"\n',
        PATH,
    )["var_xclip_2022"]
    assert claim.values == {
        "title": "T",
        "issued": Date(2022, 10),
        "volume": "7",
        "DOI": "",
        "author": (
            Name(family="van den Berg", given="Jan"),
            Name(literal="Google Brain"),
            Name(family="King", suffix="Jr."),
        ),
    }
    assert (claim.provenance.source, claim.provenance.url) == ("override", "https://example.org")
    assert (claim.provenance.date, claim.remark) == ("2026-11-22", "why")


@pytest.mark.parametrize(
    ("line", "variable", "value"),
    [
        ("DOI = 'https://doi.org/10.1109/CVPR.2023.1'", "DOI", "10.1109/CVPR.2023.1"),
        ("DOI = '10.1109/CVPR.2023.1'", "DOI", "10.1109/CVPR.2023.1"),
        ("arxiv = 'arXiv:2301.00001'", "arxiv", "2301.00001"),
        ("arxiv = 'https://arxiv.org/abs/2301.00001v2'", "arxiv", "2301.00001"),
        ("DOI = '10.48550/arXiv.2301.00001'", "DOI", "10.48550/arXiv.2301.00001"),
        ("arxiv = ''", "arxiv", ""),
        ("issued = '2020-02-29'", "issued", Date(2020, 2, 29)),
        ("type = 'paper-conference'", "type", "paper-conference"),
        ("issued = 2022-10-11", "issued", Date(2022, 10, 11)),
        ("title = 'Two $$a+b$$ Sums'", "title", "Two $a+b$ Sums"),
        ("author = ['van der Berg, Jan, Jr.']", "author", (Name("van der Berg", "Jan", suffix="Jr."),)),
        ("author = ['King, Jr., Ann']", "author", (Name("King", "Ann", suffix="Jr."),)),
    ],
)
def test_overrides_are_understood(line: str, variable: str, value: object) -> None:
    assert read_overrides(f"[key]\n{line}\n", PATH)["key"].values == {variable: value}


@pytest.mark.parametrize(
    "line",
    [
        "titel = 'x'",
        "title = ['x']",
        "title = true",
        "issued = 'soon'",
        "issued = '2022-10-11-12'",
        "issued = '2023-13'",
        "issued = '99999999'",
        "issued = '2021-02-31'",
        "issued = '2020-04-31'",
        "issued = '2021-02-29'",
        "issued = '0000-01-01'",
        "issued = '2021-00-10'",
        "issued = '2021-00'",
        "type = 'inproceedings'",
        "type = 'Article-Journal'",
        "type = 'journal'",
        "type = 'preprint'",
        "author = 'Ni, Bolin'",
        "author = ['Ni, Bolin, Chen, Bo']",
        "author = ['Ni, Bolin, Chen']",
        "author = [{famly = 'Ni', given = 'Bolin'}]",
        "DOI = 'unknown'",
        "arxiv = '10.1109/CVPR.2023.1'",
        "URL = 'example.org/paper'",
        "URL = 'javascript:alert(1)'",
        "URL = 'https://example.org/a b'",
    ],
)
def test_wrong_overrides_are_named(line: str) -> None:
    with pytest.raises(LibraryError, match=r"of 'key' (?:is unknown: use|cannot be .*: (?:use|write)) "):
        read_overrides(f"[key]\n{line}\n", PATH)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("type = 'journal'", "use a type of CSL, such as article-journal"),
        ("type = 'inproceedings'", "such as article-journal or paper-conference"),
        ("issued = '2021-02-31'", "write a day that the calendar has"),
        ("titel = 'x'", "is unknown: use .*title"),
        ("author = 'Ni, Bolin'", r"write a list, as \["),
        ("URL = 'example.org/paper'", "begins with https://"),
    ],
)
def test_a_wrong_override_comes_with_what_it_may_be(line: str, hint: str) -> None:
    with pytest.raises(LibraryError, match=hint):
        read_overrides(f"[key]\n{line}\n", PATH)


def test_an_override_outside_a_table_is_named() -> None:
    with pytest.raises(LibraryError, match="must be a table"):
        read_overrides("title = 'x'\n", PATH)
