"""Whatever stands in a file or an answer, reading it ends: with what it holds, or in one error of our own.

``pytest tests/fuzz`` tries a hundred of each; ``--hypothesis-profile=nightly`` two thousand.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import ROOT
from fuzz.changed import changed_json, changed_text
from i2vbib import Library
from i2vbib.catalog import read_catalog
from i2vbib.citation.cited import read_citations
from i2vbib.enrich.sources import arxiv
from i2vbib.enrich.sources.arxiv_feed import read_page
from i2vbib.enrich.sources.arxiv_preprint import preprint_claim
from i2vbib.enrich.sources.crossref import read_works
from i2vbib.enrich.sources.crossref_work import read_work, work_claim
from i2vbib.enrich.sources.datacite import read_records
from i2vbib.enrich.sources.datacite_record import record_claim
from i2vbib.enrich.sources.doi_org import read_agencies, read_handle
from i2vbib.enrich.sources.http import Answer
from i2vbib.errors import I2vbibError
from i2vbib.export import FORMATS

DAY = "2026-11-01"
RECORDED = ROOT / "tests" / "recorded"
LISTS = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "catalogs").glob("*.md"))]
NUMBERS = "@article{n, title = {Nets}, year = 2021, month = 5, day = {3}, pages = {12--34}, volume = {7}, number = 2}\n"
BIB = NUMBERS + (ROOT / "tests" / "bibliographies" / "thesis.bib").read_text("utf-8")[:6000]
RIS = "TY  - JOUR\nAU  - Berg, Ada\nTI  - Kites\nPY  - 2021/03/04\nDO  - 10.1145/k\nSP  - 1\nER  - \n\nTY  - CONF\nTI  - Nets\nER  - \n"
CSL = json.dumps([
    {"id": "a", "type": "book", "title": "Kites", "author": [{"family": "Berg", "given": "Ada"}, {"literal": "The Kites"}],
     "issued": {"date-parts": [[2021, 3, 4]]}, "DOI": "10.1145/k", "keyword": "x, y", "page": "1-2", "custom": {"a": [1]}},
    {"id": "b", "type": "article-journal", "title": "Nets", "issued": {"date-parts": [["2021", "3"]]}, "volume": 7},
])  # fmt: skip
DATACITE = json.dumps({"data": [{"attributes": {
    "doi": "10.5281/k", "titles": [{"title": "Kites", "lang": "en"}], "publicationYear": 2021, "publisher": {"name": "Z"},
    "creators": [{"name": "Berg, Ada", "givenName": "Ada", "familyName": "Berg", "nameType": "Personal"}],
    "types": {"resourceTypeGeneral": "Text", "bibtex": "article"}, "dates": [{"date": "2021-03", "dateType": "Issued"}],
    "container": {"title": "J", "firstPage": "1"}, "relatedItems": [{"relationType": "IsPublishedIn", "titles": []}],
}}]})  # fmt: skip
LIST = "# Kites\n\n## Flying (FLY)\n\n- [Kites Are Slow](https://arxiv.org/abs/2501.00001)\n- [Nets](https://doi.org/10.1145/k)\n"
SETTINGS = '# ours\ntitle = "Kites"\nsource = "list.md"\nsite = "https://example.org"\n\n[sections]\nFlying = "fly"\n\n[check]\noff = ["near-twins"]\n'
OVERRIDES = '[fly_kitesslow_2025]\ntitle = "Kites"\nauthor = ["Berg, Ada"]\nissued = "2021-03-04"\nverified = ["10.1145/k"]\nsee = "https://example.org"\n'
AUX = "\\relax\n\\citation{a,b}\n\\abx@aux@cite{0}{c}\n\\@input{x.aux}\n\\bibdata{x}\n"
BCF = '<?xml version="1.0"?><bcf:controlfile xmlns:bcf="https://sourceforge.net/projects/biblatex"><bcf:section number="0"><bcf:citekey order="1">a</bcf:citekey></bcf:section></bcf:controlfile>'


@pytest.mark.parametrize("seed", LISTS, ids=range(len(LISTS)))
@given(data=st.data())
def test_lists(seed: str, data: st.DataObject) -> None:
    text = data.draw(changed_text(seed[:4000], "| [ ]( ) <a <td> ** ` $ # ## - * --- &#0; <!-- ]] ![ </table>"))
    with contextlib.suppress(I2vbibError):
        read_catalog(text)


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("a.bib", changed_text(BIB, '@ { } " # % \\ $ = , @string{ @comment{ @preamble{ crossref and xdata')),
        ("a.ris", changed_text(RIS, "TY ER -   T1 AU PY / , ;")),
        ("a.json", changed_json(CSL)),
        ("a.json", changed_text(CSL, '{ } [ ] " : , null')),
        ("a.txt", changed_text("10.1145/k\narXiv:2501.00001\nhttps://doi.org/10.1145/k\n", "10. / doi: arXiv: # https://")),
        ("-", changed_text(RIS + BIB[:500] + "10.1145/k\n", "TY ER - @ { } [ 10. # |")),
    ],
    ids=["BibTeX", "RIS", "CSL-JSON", "CSL-JSON as text", "identifiers", "of no name"],
)  # fmt: skip
@given(data=st.data())
def test_bibliographies(name: str, changed: st.SearchStrategy[str], data: st.DataObject) -> None:
    text = data.draw(changed).encode(errors="ignore").decode()  # what a file can hold
    with contextlib.suppress(I2vbibError), Library.of_text(text, name) as library:
        write(library)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a small library with a claim of each service."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "catalog.md").write_text((ROOT / "data" / "catalog.md").read_text("utf-8"), "utf-8")
    for name in ("records.json", "citation-keys.json", "overrides.toml", "library.toml"):
        shutil.copy(ROOT / "data" / name, folder / name)
    with Library.of_text(LIST) as library:
        return Path(shutil.copytree(library.folder, folder / "small"))


def use(folder: Path) -> None:
    """Read all that a library holds, and write it."""
    library = Library.open(folder)
    assert library.registry is not None
    write(library)


def write(library: Library) -> None:
    """Write all that a library holds, in every format, and check it."""
    for form in FORMATS:
        "".join(library.export(form))
    library.check()


SHIPPED_RECORD = json.dumps(json.loads((ROOT / "data" / "records.json").read_text("utf-8"))["records"]["var_dist_2023"])


@pytest.mark.parametrize("name", ["records.json", "citation-keys.json", "overrides.toml", "library.toml", "catalog.md"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_files_of_a_library(model: Path, tmp_path: Path, name: str, data: st.DataObject) -> None:
    folder = tmp_path / "data"
    shutil.copytree(model, folder, dirs_exist_ok=True)
    text = (folder / name).read_text("utf-8")
    marks = {
        "overrides.toml": (OVERRIDES, '[ ] = " { } , # . 1e9 2021-01-01'),
        "library.toml": (SETTINGS, '[ ] = " { } , .'),
    }
    if name.endswith(".json"):
        seed = json.loads(text)
        if name == "records.json":
            first = next(iter(seed["records"]))
            seed["records"][first] |= {"claims": json.loads(SHIPPED_RECORD)["claims"]}
        changed = data.draw(changed_json(json.dumps(seed)))
    else:
        changed = data.draw(changed_text(*marks.get(name, (text, "| [ ]( # -"))))
    (folder / name).write_bytes(changed.encode(errors="surrogatepass"))
    with contextlib.suppress(I2vbibError):
        use(folder)


@pytest.mark.parametrize(("name", "seed"), [("a.aux", AUX), ("a.bcf", BCF)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_documents(tmp_path: Path, name: str, seed: str, data: st.DataObject) -> None:
    text = data.draw(changed_text(seed, "\\citation{ \\@input{ } { , \\abx@aux@cite{ a.aux <bcf:citekey> & <!DOCTYPE"))
    (tmp_path / name).write_bytes(text.encode(errors="surrogatepass"))
    with contextlib.suppress(I2vbibError):
        read_citations([tmp_path / name])


def answer(text: str, form: str) -> Answer:
    return Answer("https://example.org", 200, {"content-type": form}, text.encode(errors="surrogatepass"))


def crossref(text: str) -> Iterator[object]:
    for item in read_works(answer(text, "application/json")):
        yield work_claim(read_work(item), "https://example.org", DAY)


def datacite(text: str) -> Iterator[object]:
    for attributes in read_records(answer(text, "application/json")).values():
        yield record_claim(attributes, "https://example.org", DAY)


def doi_org(text: str) -> Iterator[object]:
    yield read_agencies(answer(text, "application/json"), ["10.1145/k"])


def handle(text: str) -> Iterator[object]:
    yield read_handle(answer(text, "application/json"))


def feed(text: str) -> Iterator[object]:
    for result in read_page(answer(text, "application/atom+xml")).results:
        preprint = arxiv._preprint(result)  # noqa: SLF001  the reader of one answer's entry, without a service
        yield preprint_claim(preprint, "https://example.org", DAY)


@pytest.mark.parametrize(
    ("read", "changed"),
    [
        (crossref, changed_json((RECORDED / "crossref" / "list.json").read_text("utf-8"))),
        (datacite, changed_json(DATACITE)),
        (doi_org, changed_json('[{"DOI": "10.1145/K", "RA": "Crossref"}, {"DOI": "x", "status": "Invalid DOI"}]')),
        (handle, changed_json('{"responseCode": 1, "handle": "10.1145/k"}')),
        (feed, changed_text((RECORDED / "arxiv" / "feed.xml").read_text("utf-8")[:6000], "<entry> </feed> & < > <id> T Z")),
    ],
    ids=["Crossref", "DataCite", "doi.org", "handle", "arXiv"],
)  # fmt: skip
@given(data=st.data())
def test_answers(read: object, changed: st.SearchStrategy[str], data: st.DataObject) -> None:
    assert callable(read)
    with contextlib.suppress(I2vbibError):
        list(read(data.draw(changed)))
