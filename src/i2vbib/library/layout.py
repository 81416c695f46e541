"""A library on disk: the names of its files, and where it is looked for (design, sections 3 and 5)."""

from __future__ import annotations

import os
from typing import Final

CATALOG: Final = "catalog.md"
RECORDS: Final = "records.json"
KEYS: Final = "citation-keys.json"
OVERRIDES: Final = "overrides.toml"
SETTINGS: Final = "library.toml"

FILES: Final = (CATALOG, RECORDS, KEYS, OVERRIDES, SETTINGS)
"""All of them: none is ever written but by what keeps the library."""

_PACKAGE: Final = os.path.dirname(os.path.dirname(__file__))


def shipped_path() -> str:
    """Give the folder of the library that travels with the program (in a checkout, the checkout's own)."""
    packed = os.path.join(_PACKAGE, "data")
    return packed if os.path.isdir(packed) else os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "data")


def find_path(path: str | os.PathLike[str] | None = None) -> str:
    """Give the library's folder: the one named, ``$I2VBIB_DATA``, ``./data`` with a catalog, or the shipped one."""
    if path is not None:
        return os.fspath(path) or os.curdir
    named = os.environ.get("I2VBIB_DATA")
    if named:
        return named
    return "data" if os.path.isfile(os.path.join("data", CATALOG)) else shipped_path()
