"""How a library begins: as a copy of the shipped one, or from a list."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from i2vbib.errors import UsageError
from i2vbib.library import files, storage
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.layout import CATALOG, FILES, KEYS, OVERRIDES, RECORDS, SETTINGS, shipped_path
from i2vbib.library.lock import locked
from i2vbib.library.snapshot import fingerprint
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
    shipped = {name: storage.read_text(Path(shipped_path()) / name) for name in FILES}
    with _starting(folder):
        for name in (KEYS, RECORDS):
            if (folder / name).exists() and storage.read_text(folder / name) != shipped[name]:
                raise UsageError(f"{folder / name} is of another library: run 'init' with that one's list")
        for name in (SETTINGS, OVERRIDES, KEYS, RECORDS, CATALOG):  # the catalog last: before it there is no library
            if name not in {SETTINGS, OVERRIDES} or not (folder / name).exists():
                storage.write_text(folder / name, shipped[name])
        library = LibraryFolder.open(folder)
    return Started(library, library.catalog)


def start_from_list(folder: Path, text: str, source: str, name: str = "") -> Started:
    """Make a library in a folder from a list or a bibliography, or finish one whose making was cut short.

    ``source`` is where it came from, empty if that does not last; ``name`` what it is called. Settings and corrections
    that are there already stay and hold; so do keys. The catalog comes last: without it there is no library.

    Raises :class:`CatalogError` when the list holds no paper, :class:`UsageError` where a library is already.
    """
    settings = SETTINGS_TEMPLATE.format(source=_toml_text(source))
    with _starting(folder):
        begun = LibraryFolder.begun(folder, settings)
        taken = begun.take(text, name or source)
        for path, template in ((folder / SETTINGS, settings), (folder / OVERRIDES, OVERRIDES_TEMPLATE)):
            if not path.exists():
                storage.write_text(path, template)
        begun.save(replace(taken.snapshot, taken=fingerprint(text)), taken.registry)
        storage.write_text(folder / CATALOG, taken.text)
        return Started(LibraryFolder.open(folder), taken.catalog)


@contextmanager
def _starting(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder in which there is no library yet; a folder that was made for nothing goes again."""
    _require_free(folder)
    made = not folder.exists()
    storage.make_folder(folder)
    try:
        with locked(folder):
            _require_free(folder)
            yield
    except BaseException:
        if made:
            storage.remove_empty(folder)
        raise


def _require_free(folder: Path) -> None:
    files.require_own(str(folder))
    if (folder / CATALOG).exists():
        raise UsageError(f"{folder} already holds a library: choose another folder with --data, or use 'i2vbib sync'")


def _toml_text(text: str) -> str:
    """Give a basic string of TOML, which is one of JSON with the last of ASCII's controls escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
