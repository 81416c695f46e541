"""A library on disk: the names of its files, and where it is looked for (design, sections 3 and 5)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

CATALOG: Final = "catalog.md"
RECORDS: Final = "records.json"
KEYS: Final = "citation-keys.json"
OVERRIDES: Final = "overrides.toml"
SETTINGS: Final = "library.toml"

_PACKAGE: Final = Path(__file__).parent


def shipped_path() -> Path:
    """Give the folder of the library that travels with the program (in a checkout, the checkout's own)."""
    packed = _PACKAGE / "data"
    return packed if packed.is_dir() else _PACKAGE.parents[1] / "data"


def find_path() -> Path:
    """Give the library to use when none is named: ``$I2VBIB_DATA``, ``./data`` with a catalog, the shipped one."""
    named = os.environ.get("I2VBIB_DATA")
    if named:
        return Path(named)
    local = Path("data")
    return local if (local / CATALOG).is_file() else shipped_path()
