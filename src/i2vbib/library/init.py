"""How a library begins: as a copy of the shipped one, or from a list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from i2vbib.errors import UsageError
from i2vbib.library import storage
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.layout import CATALOG, KEYS, OVERRIDES, RECORDS, SETTINGS, shipped_path
from i2vbib.library.snapshot import Snapshot, fingerprint
from i2vbib.model.entry import Catalog

SETTINGS_TEMPLATE: Final = """\
# What this library is called. Left out, the list's own heading is its title.
# title = "…"

# Where the list comes from: a file, an https address, or a GitHub repository page ('i2vbib sync' reads it).
source = {source}

# An e-mail address to give to arXiv and Crossref; they answer faster to those who say who they are.
# contact = "…"

# How the citation keys of new papers are made.
# key-pattern = "{{section}}_{{name}}_{{year}}"

# Headings whose slug you want to choose.
# [sections]
# "Open-Vocabulary Multi-Object Tracking" = "ovmot"

# Where out/ is published, as GitHub Pages does it: the address of the page, and what the ids in feed.xml begin with.
# Has that address changed, page-id keeps the ids as they were, so that no reader of the feed sees all papers as new.
# page = "https://…/"
# page-id = "https://…/"

# Rules of 'i2vbib check' that this library does not want.
# [check]
# off = []
"""

OVERRIDES_TEMPLATE: Final = """\
# Corrections of the records, by citation key; they beat every source. An empty text removes a field.
#
# [var_xclip_2022]
# title = "…"
# author = ["Family, Given", "Family, Given"]
# issued = "2022-10"
# see = "https://…"    # the page that shows it
# remark = "…"         # why
# verified = ["10.1000/x", "2208.02816"]   # these are this paper's, whatever the services call them
"""


@dataclass(frozen=True, slots=True)
class Started:
    """A library that was just made, and what could not be read of its list."""

    library: LibraryFolder
    catalog: Catalog


def copy_shipped(folder: Path) -> Started:
    """Copy the shipped library into a folder; raises :class:`UsageError` where one is already."""
    _require_free(folder)
    for name in (SETTINGS, OVERRIDES, KEYS, RECORDS, CATALOG):
        storage.write_text(folder / name, storage.read_text(Path(shipped_path()) / name))
    library = LibraryFolder.open(folder)
    return Started(library, library.catalog)


def start_from_list(folder: Path, text: str, source: str, name: str = "") -> Started:
    """Make a library in a folder from a list or a bibliography.

    ``source`` is where it came from, empty if that does not last; ``name`` what it is called.

    Raises :class:`CatalogError` when the list holds no paper, :class:`UsageError` where a library is already.
    """
    settings_text = SETTINGS_TEMPLATE.format(source=_toml_text(source))
    empty = LibraryFolder(str(folder), Snapshot(), settings_text, _registry={})
    snapshot, registry, catalog, written = empty.take(text, name or source)
    _require_free(folder)
    storage.write_text(folder / SETTINGS, settings_text)
    storage.write_text(folder / OVERRIDES, OVERRIDES_TEMPLATE)
    empty.save(snapshot._replace(taken=fingerprint(text)), registry, written)
    return Started(LibraryFolder.open(folder), catalog)


def _require_free(folder: Path) -> None:
    if any((folder / name).exists() for name in (CATALOG, KEYS, RECORDS, OVERRIDES)):
        raise UsageError(f"{folder} already holds a library: choose another folder with --data, or use 'i2vbib sync'")
    storage.make_folder(folder)


def _toml_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
