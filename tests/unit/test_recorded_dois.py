"""Every recorded answer of DataCite and doi.org: what it says of a DOI is read, and what says nothing is no answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from i2vbib.enrich.sources.datacite import read_records
from i2vbib.enrich.sources.datacite_record import record_claim
from i2vbib.enrich.sources.doi_org import read_agencies, read_handle
from i2vbib.enrich.sources.http import Answer
from i2vbib.errors import NotAnAnswerError
from i2vbib.model.record import Date
from i2vbib.text.names import Name

OTHER_FORMS = ("cn_csl_", "cn_bib", "error_500_cn", "error_404_cn")
"""Content negotiation: DataCite's own CSL-JSON, BibTeX and citations, which are not asked for."""

RECORDS: dict[str, dict[str, Any]] = {
    "doi_conference_paper_10_4230_lipics_tqc_2013_93": {
        "type": "paper-conference",
        "author": (Name("Johnston", "Nathaniel"),),
        "issued": Date(2013),
        "volume": "22",
        "page": "93-105",
    },
    "doi_journal_article_10_2312_geowissenschaften_1989_7_181": {
        "type": "article-journal",
        "container-title": "Die Geowissenschaften",
        "volume": "7",
        "issue": "7",
        "page": "181-186",
    },
    "doi_preprint_10_48550_arxiv_1902_02534": {"type": "article", "publisher": "arXiv", "issued": Date(2019)},
    "doi_software_10_5281_zenodo_10164": {"type": "software", "container-title": None, "publisher": "Zenodo"},
    "doi_dataset_10_14457_kmitl_res_2006_17": {"type": "dataset", "issued": None},
    "doi_dataset_10_25491_8kmc_g314": {"author": (Name(literal="The GTEx Consortium"),)},
    "doi_dataset_10_18169_papdeottx00502": {"author": None},
    "doi_dataset_10_5061_dryad_8515": {"issued": Date(2011, 2, 1), "publisher": "Dryad"},
    "doi_text_10_3204_desy_2014_01645": {"type": "thesis", "container-title": None},
    "doi_text_10_18429_jacow_ipac2016_tupmy003": {"type": "paper-conference", "volume": None},
    "doi_text_10_3205_zma001102": {"container-title": "GMS Journal for Medical Education", "volume": None},
    "doi_text_10_26102_2310_6018_2019_24_1_006": {"container-title": None},
    "doi_text_10_5438_4k3m_nyvg": {"type": None},
    "cn_json_book_chapter_10_48548_pubdata_155": {"type": "chapter", "page": "109-128", "issued": Date(2021, 11, 30)},
    "doi_dataset_10_4232_1_2745": {"author": (Name(literal="Europäische Kommission"),), "issued": Date(1996)},
}
"""Some of what is claimed of some records; all must be read, with a title and a DOI."""

LISTS = {"list_harvest_page1": 1, "list_page1_size5": 5}
"""At least so many records with a title."""

REFUSALS = ("error_400", "error_404", "error_500")


def bodies(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file() and not one.name.endswith(".meta.json"))


def as_answer(path: Path) -> Answer:
    """Give a recorded body as the answer it was; a flat record in the envelope of the API."""
    body = path.read_bytes()
    if path.name.startswith(("cn_json_", "item_")) or path.parent.name in {"items", "derived"}:
        data = json.loads(body)
        if "data" not in data:
            attributes = data.get("attributes", data)
            attributes.setdefault("doi", data.get("id", ""))
            body = json.dumps({"data": {"attributes": attributes}}).encode()
    return Answer("", 200, {"content-type": "application/vnd.api+json"}, body)


def test_every_record_is_read(recorded: Path) -> None:
    read: set[str] = set()
    for path in bodies(recorded / "datacite"):
        if path.name.startswith((*OTHER_FORMS, *REFUSALS)):
            continue
        records = read_records(as_answer(path))
        claims = [record_claim(attributes, "https://example.org/", "2026-11-26") for attributes in records.values()]
        assert claims, path.name
        for claim in claims:
            assert claim.values.get("DOI"), path.name
            assert "status" not in claim.values
        titled = [claim for claim in claims if claim.values.get("title")]
        assert len(titled) >= LISTS.get(path.stem, 1), path.name
        for variable, value in RECORDS.get(path.stem, {}).items():
            assert claims[0].values.get(variable) == value, (path.name, variable)
        read.add(path.stem)
    assert set(RECORDS) | set(LISTS) <= read


def test_what_is_no_record_is_no_answer(recorded: Path) -> None:
    for path in bodies(recorded / "datacite"):
        if path.name.startswith((*OTHER_FORMS, *REFUSALS)):
            kind = "application/json" if path.suffix == ".json" else "text/plain"
            with pytest.raises(NotAnAnswerError):
                read_records(Answer("", 200, {"content-type": kind}, path.read_bytes()))


def told(path: Path) -> list[Mapping[str, str]]:
    data: list[Mapping[str, str]] = json.loads(path.read_bytes())
    return data


def test_every_agency_is_read(recorded: Path) -> None:
    agencies = set()
    for path in bodies(recorded / "doi"):
        if not path.name.startswith(("ra_", "doira_")):
            continue
        asked = [one["DOI"].lower() for one in told(path)]
        found = read_agencies(Answer("", 200, {"content-type": "application/json"}, path.read_bytes()), asked)
        assert list(found) == asked
        assert found == {one["DOI"].lower(): one.get("RA") for one in told(path)}
        agencies |= set(found.values())
    assert {"Crossref", "DataCite", "mEDRA", "JaLC", "KISTI", "OP", "ISTIC", "CNKI", None} <= agencies


def test_an_agency_that_is_left_out_is_no_answer(recorded: Path) -> None:
    body = (recorded / "doi/doira_batch_mixed.json").read_bytes()
    with pytest.raises(NotAnAnswerError, match="leaves a DOI out"):
        read_agencies(Answer("", 200, {"content-type": "application/json"}, body), ["10.1109/cvpr.2016.91"])


def test_every_answer_of_the_handle_system_is_read(recorded: Path) -> None:
    for path in bodies(recorded / "doi"):
        if not path.name.startswith("handle_api_"):
            continue
        answer = Answer("", 200, {"content-type": "application/json"}, path.read_bytes())
        if "_500_" in path.name:
            with pytest.raises(NotAnAnswerError, match="handle system's answer 2"):
                read_handle(answer)
        else:
            assert read_handle(answer) == ("_200_" in path.name)


def test_a_page_of_html_says_nothing_of_a_doi(recorded: Path) -> None:
    for path in bodies(recorded / "doi"):
        if path.suffix in {".html", ".txt"}:
            with pytest.raises(NotAnAnswerError):
                read_handle(Answer("", 200, {"content-type": "text/html"}, path.read_bytes()))
