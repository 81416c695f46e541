"""The cases that lie beside this checkout: small lists and answers, each with what must be made of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import IN_CI, SHARED

CASES = SHARED / "cases"


def cases_of(topic: str) -> list[Any]:
    """Give the cases of a topic as parameters; none in a clone that has no such folder beside it."""
    index = CASES / topic / "index.json"
    if not index.is_file() and not IN_CI:
        return []
    return [pytest.param(case, id=case["name"]) for case in json.loads(index.read_text("utf-8"))["cases"]]


def text_of(topic: str, name: str) -> str:
    """Give the text of a file of a topic's cases."""
    return Path(CASES / topic / name).read_text("utf-8")


def agrees(found: Any, wanted: Any) -> bool:
    """Say whether a value is the wanted one; an object with ``any``, ``contains``, ``lacks``, ``regex`` says more."""
    if not (isinstance(wanted, dict) and wanted.keys() & {"any", "contains", "lacks", "regex"}):
        return found in (None, "", [], {}) if wanted is None else found == wanted
    text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
    contained, lacked = (_listed(wanted.get(name, [])) for name in ("contains", "lacks"))
    return (
        ("any" not in wanted or any(agrees(found, one) for one in wanted["any"]))
        and all(part in text for part in contained)
        and (found is None or not any(part in text for part in lacked))
        and bool(re.search(wanted.get("regex", ""), text))
    )


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]
