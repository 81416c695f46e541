"""``page``, and the page and the feed of ``build``: one file, of the promised size, that tells nothing private."""

from __future__ import annotations

import gzip
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT, SHIPPED, Run
from i2vbib import Library

ATOM = "{http://www.w3.org/2005/Atom}"
VOID = {"meta", "link", "input", "col", "br", "img"}


class Elements(HTMLParser):
    """The elements of a page, and whether each that begins ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get(attribute))]


def test_the_shipped_page_has_its_size_and_every_key() -> None:
    data = (ROOT / "out" / "index.html").read_bytes()
    assert len(data) <= 450_000
    assert len(gzip.compress(data)) <= 100_000
    elements = Elements(data.decode())
    assert elements.open == []
    keys = {record.key for record in Library.open(ROOT / "data").records}
    ids = elements.values("id")
    assert keys <= set(ids)
    assert len(ids) == len(set(ids))
    assert len([name for name in elements.values("class") if name == "Z3988"]) == 96


def test_nothing_is_loaded_and_only_its_own_script_and_style_may_run() -> None:
    text = (ROOT / "out" / "index.html").read_text("utf-8")
    elements = Elements(text)
    assert elements.values("src") == []
    assert all(not name.startswith("on") and name != "style" for _, attributes in elements.found for name in attributes)
    (policy,) = [value for value in elements.values("content") if "default-src" in value]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    beside = {name for name in elements.values("href") if not re.match(r"#|https?:|data:", name)}
    assert beside
    assert all((ROOT / "out" / name).is_file() for name in beside)


def test_it_is_written_to_a_file_as_to_stdout(run: Run, folder: Path) -> None:
    ended = run("page", "-o", "site/index.html")
    assert (ended.status, ended.out, ended.err) == (0, b"", "site/index.html: 96 entries\n" + SHIPPED)
    assert (folder / "site" / "index.html").read_bytes() == run("page").out


@pytest.mark.usefixtures("own")
def test_it_has_the_title_that_the_settings_give(run: Run, folder: Path) -> None:
    settings = folder / "data" / "library.toml"
    settings.write_text(
        settings.read_text("utf-8").replace("Image-to-Video Transfer Learning", "Kites & <Wind>", 1), "utf-8"
    )
    assert "<h1>Kites &amp; &lt;Wind&gt;</h1>" in run("page").text


def entries(feed: str) -> list[ET.Element]:
    return ET.fromstring(feed).findall(f"{ATOM}entry")  # noqa: S314  written here


@pytest.fixture
def dated(own: Path) -> Path:
    """Give a library of which two keys are newer than the others, and whose page has an address."""
    path = own / "citation-keys.json"
    keys = json.loads(path.read_text("utf-8"))
    for key, issued in keys.items():
        issued["day"] = {"tvg_vdi_2023": "2026-12-03", "var_evl_2022": "2026-12-01"}.get(key, "2026-11-22")
    path.write_text(json.dumps(keys), "utf-8")
    with (own / "library.toml").open("r+", encoding="utf-8") as settings:
        text = settings.read()
        settings.seek(0)
        settings.write(f'page = "https://example.org/list/"\n{text}')
    return own


def test_the_feed_tells_each_new_key_on_its_day_the_newest_first(run: Run, folder: Path, dated: Path) -> None:
    assert run("build").status == 0
    text = (folder / "out" / "feed.xml").read_text("utf-8")
    found = entries(text)
    assert [entry.findtext(f"{ATOM}id") for entry in found[:2]] == [
        "https://example.org/list/#tvg_vdi_2023",
        "https://example.org/list/#var_evl_2022",
    ]
    assert len(found) == 96
    assert found[0].findtext(f"{ATOM}published") == "2026-12-03T00:00:00Z"
    feed = ET.fromstring(text)  # noqa: S314  written here
    assert (feed.findtext(f"{ATOM}id"), feed.findtext(f"{ATOM}updated")) == (
        "https://example.org/list/",
        "2026-12-03T00:00:00Z",
    )
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": "https://example.org/list/", "self": "https://example.org/list/feed.xml"}
    assert dated.is_dir()


@pytest.mark.usefixtures("dated")
def test_ids_stay_where_the_address_changes_and_page_id_says_so(run: Run, folder: Path) -> None:
    settings = folder / "data" / "library.toml"
    run("build")
    old = entries((folder / "out" / "feed.xml").read_text("utf-8"))
    moved = 'page = "https://example.net/"\npage-id = "https://example.org/list/"'
    settings.write_text(settings.read_text("utf-8").replace('page = "https://example.org/list/"', moved), "utf-8")
    run("build")
    new = entries((folder / "out" / "feed.xml").read_text("utf-8"))
    assert [entry.findtext(f"{ATOM}id") for entry in new] == [entry.findtext(f"{ATOM}id") for entry in old]
    assert (link := new[0].find(f"{ATOM}link")) is not None
    assert link.get("href") == "https://example.net/#tvg_vdi_2023"


def test_a_library_without_an_address_has_a_feed_of_lasting_ids(run: Run, folder: Path) -> None:
    (folder / "list.md").write_text("# Kites\n\n- [A paper on kites](https://arxiv.org/abs/2101.00001)\n", "utf-8")
    run("init", "list.md")
    run("build")
    ids = re.findall(r"<id>(.*)</id>", (folder / "out" / "feed.xml").read_text("utf-8"))
    assert ids
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", name) for name in ids)


@pytest.mark.parametrize(
    "value", ["ftp://example.org/", "example.org", "https://example.org/#x", "https://exa mple.org/"]
)
def test_an_address_that_is_none_is_refused(run: Run, own: Path, value: str) -> None:
    with (own / "library.toml").open("r+", encoding="utf-8") as settings:
        text = settings.read()
        settings.seek(0)
        settings.write(f'page = "{value}"\n{text}')
    ended = run("build")
    assert ended.status == 1
    assert "page must be an address" in ended.err


def test_what_is_private_in_a_bibliography_is_neither_on_the_page_nor_in_the_feed(run: Run, folder: Path) -> None:
    private = {
        "file": ":/Volumes/ann/kites.pdf:PDF",
        "annotation": "Not convinced at all",
        "annote": "Ask Bob about it",
        "bdsk-file-1": "YnBsaXN0MDDSAQI",
        "url": "file:///Volumes/ann/kites.html",
        "note": "Scan in C:\\papers\\kites.pdf",
    }
    fields = "\n".join(f"  {name} = {{{value}}}," for name, value in private.items())
    entry = f"@article{{smith2020,\n  title = {{Kites}},\n  author = {{Smith, Ann}},\n  journal = {{Wind}},\n  year = 2020,\n{fields}\n}}\n"
    (folder / "refs.bib").write_text(entry, "utf-8")
    assert run("init", "refs.bib").status == 0
    assert run("build").status == 0
    for name in ("index.html", "feed.xml"):
        text = (folder / "out" / name).read_text("utf-8")
        assert "smith2020" in text
        assert [
            word for word in ("Volumes", "convinced", "Bob", "YnBs", "papers\\", "kites.html") if word in text
        ] == []
