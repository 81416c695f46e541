"""The keys of a library: made to last, and given anew."""

from __future__ import annotations

from i2vbib.errors import UsageError
from i2vbib.library import files, storage
from i2vbib.library.folder import LibraryFolder
from i2vbib.library.imports import imported_of
from i2vbib.library.layout import KEYS
from i2vbib.library.snapshot import in_step
from i2vbib.model.registry import registry_to_json, rename


def rename_key(folder: LibraryFolder, old: str, new: str, *, same_paper: bool = False) -> str:
    """Give an entry another citation key, the old one staying an alias, and give the old key as it was.

    With ``same_paper`` it may be a retired one's: that paper has come back under another title.
    Raises :class:`UnknownKeyError` or :class:`UsageError` when that cannot be.
    """
    with folder.writing() as library:
        old = library.resolve(old)
        is_imported = any(imported_of(paper.claims) for paper in library.snapshot.papers.values())
        try:
            registry = rename(library.registry, old, new, same_paper=same_paper, is_imported=is_imported)
        except ValueError as error:
            raise UsageError(f"{error}") from error
        library.save(in_step(library.snapshot, registry), registry)
    return old


def keep_new_keys(folder: LibraryFolder) -> bool:
    """Write down keys that were made when the library was opened; say whether there were any to write.

    A read-only library keeps none: there the same list gives the same keys again.
    """
    if not folder.new_keys or folder.read_only or not storage.is_writable(folder.path):
        return False
    with folder.writing() as library:
        if library.new_keys:
            issued = {key: library.registry[key] for key in library.new_keys}
            storage.write_json(folder.path / KEYS, registry_to_json(files.read_registry(folder.folder) | issued))
    return True
