"""The files of a library: what each of them holds, or one line that says what is wrong with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from i2vbib.errors import LibraryError
from i2vbib.library import storage
from i2vbib.library.layout import CATALOG, FILES, KEYS, OVERRIDES, RECORDS, SETTINGS
from i2vbib.library.records_file import snapshot_from_json
from i2vbib.library.snapshot import Snapshot

if TYPE_CHECKING:
    from i2vbib.model.record import Claim
    from i2vbib.model.registry import Issued


def read_texts(folder: str) -> tuple[str, str]:
    """Give the texts of a library's catalog and of its settings, which may be none.

    Raises :class:`LibraryError` where there is no catalog, or one of them cannot be read.
    """
    require_own(folder)
    catalog = os.path.join(folder, CATALOG)
    if not os.path.isfile(catalog):
        raise LibraryError(_without_catalog(folder))
    return storage.read_text(catalog), optional_text(os.path.join(folder, SETTINGS))


def require_own(folder: str) -> None:
    """Raise :class:`LibraryError` where a file of the library is a link that leads out of its folder, or nowhere."""
    for name in FILES:
        storage.require_inside(folder, name)


def is_kept(path: storage.AnyPath, folder: str) -> bool:
    """Whether a path is a file of the library in a folder, or of one in the path's own folder."""
    names = (*FILES, storage.LOCK_NAME)
    beside = os.path.dirname(os.path.realpath(path))
    is_library = all(os.path.isfile(os.path.join(beside, name)) for name in (CATALOG, RECORDS))
    return any(storage.is_one_of(path, one, names) for one in ([folder, beside] if is_library else [folder]))


def _without_catalog(folder: str) -> str:
    from shlex import quote

    init = f"'i2vbib --data {quote(folder)} init'"
    has_keys, has_records = (os.path.lexists(os.path.join(folder, name)) for name in (KEYS, RECORDS))
    if has_records and not has_keys:
        return f"{folder} lacks {CATALOG} and {KEYS}: restore them from version control or a backup"
    if has_keys:
        return (
            f"{folder} holds no whole library, its {CATALOG} is missing: restore that from version control or a "
            f"backup, or run {init} with the list again, which keeps every key"
        )
    return f"{folder} holds no {CATALOG}: make a library there with {init}"


def optional_text(path: str) -> str:
    """Give a file's text, which is empty where there is no file."""
    return storage.read_text(path) if os.path.lexists(path) else ""


def read_snapshot(folder: str) -> Snapshot:
    """Give what ``records.json`` holds; an empty snapshot where there is none.

    Raises :class:`LibraryError` when it is damaged.
    """
    path = os.path.join(folder, RECORDS)
    if not os.path.lexists(path):
        return Snapshot()
    data, release = storage.map_large(path)
    return snapshot_from_json(data, path, release)


def require_whole(snapshot: Snapshot, folder: str) -> None:
    """Raise :class:`LibraryError` where ``records.json`` holds fewer or more entries than it says."""
    if snapshot.entries not in {0, len(snapshot.living)}:
        raise LibraryError(
            f"{os.path.join(folder, RECORDS)} is damaged (it holds {len(snapshot.living)} of {snapshot.entries} "
            "entries): restore it from version control"
        )


def read_corrections(folder: str) -> dict[str, Claim]:
    """Give what ``overrides.toml`` says, by key; raises :class:`LibraryError` where it cannot be."""
    path = os.path.join(folder, OVERRIDES)
    text = optional_text(path)
    if all(not line.strip() or line.startswith("#") for line in text.splitlines()):
        return {}
    from pathlib import Path

    from i2vbib.library.overrides import read_overrides

    return read_overrides(text, Path(path))


def read_registry(folder: str) -> dict[str, Issued]:
    """Give what ``citation-keys.json`` holds; raises :class:`LibraryError` when it is damaged."""
    from i2vbib.model.registry import registry_from_json

    path = os.path.join(folder, KEYS)
    try:
        return registry_from_json(storage.read_json(path))
    except (ValueError, TypeError, AttributeError) as error:
        raise LibraryError(f"{path} is damaged ({error}): restore it from version control") from error
