"""Lists as strangers write them, in many languages and layouts: more of each kind of ``test_list_kinds``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.claim import listed_claim, listed_venue
from i2vbib.facts.identifiers import identifiers_of
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry
from i2vbib.model.record import Date

CATALOGS = Path(__file__).parents[1] / "catalogs"
LISTS = json.loads((CATALOGS / "further_kinds.json").read_text("utf-8"))
REFERENCES = [
    case | {"list": ["# L", "", "## S", "", *case["list"]]}
    for case in json.loads((CATALOGS / "reference_kinds.json").read_text("utf-8"))
]


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{case['kind']}-{n}") for n, case in enumerate((*LISTS, *REFERENCES))]
)
def test_further_lists_of_each_kind_are_read(case: dict[str, Any]) -> None:
    catalog = read_catalog("\n".join(case["list"]))
    assert [
        {name: value for name, value in _shown(entry).items() if name in paper}
        for entry, paper in zip(catalog.entries, case["papers"], strict=True)
    ] == case["papers"]
    if "passed_over" in case:
        assert [passed.text for passed in catalog.passed_over] == case["passed_over"]


def _shown(entry: Entry) -> dict[str, Any]:
    values = listed_claim(entry).values
    issued, authors = values.get("issued"), values.get("author", ())
    assert isinstance(authors, tuple)
    known = lookup(entry.venue)
    return {
        "title": entry.title,
        "year": issued.year if isinstance(issued, Date) else None,
        "venue": known.key if known else entry.venue and listed_venue(entry),
        "authors": [
            f"{name.non_dropping_particle} {name.family or name.literal}".strip()
            for name in authors
            if name.family != "others"
        ],
        "identifier": next(iter(identifiers_of(entry.link)), ""),
        "type": values["type"],
    }
