"""A library: a folder with a catalog and everything that is known about it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from i2vbib._version import __version__
from i2vbib.errors import CatalogError, LibraryError, ReadOnlyLibraryError, UnknownKeyError, UsageError
from i2vbib.library import files, storage
from i2vbib.library.layout import CATALOG, KEYS, RECORDS, SETTINGS, find_path, shipped_path
from i2vbib.library.merge import merge
from i2vbib.library.snapshot import (
    Paper,
    Snapshot,
    fingerprint,
    snapshot_to_json,
)
from i2vbib.model.entry import Section
from i2vbib.model.record import Claim, Record
from i2vbib.model.selection import Selection, nearest_text, select

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Self

    from i2vbib.library.settings import Settings
    from i2vbib.model.entry import Catalog
    from i2vbib.model.registry import Issued

AnyLibrary = TypeVar("AnyLibrary", bound="LibraryFolder")

LARGEST_LIST: Final = 32_000_000
"""Characters; a hundred thousand papers fit in it."""


@dataclass(frozen=True, eq=False, repr=False)  # no two are alike, and none is printed
class LibraryFolder:
    """One library as it was when it was opened; :meth:`open` reads it, :meth:`writing` changes it.

    What can be made of it is for :class:`i2vbib.Library` to say, which is one of these.
    """

    folder: str
    """Where its files are; :attr:`path` is the same."""
    snapshot: Snapshot
    settings_text: str = ""
    """What ``library.toml`` holds; :attr:`settings` reads it when they are needed."""
    read_only: bool = False
    new_keys: tuple[str, ...] = ()
    """Keys made for papers that the register did not know when the library was opened."""
    stale: bool = False
    """Whether the catalog has changed since ``records.json`` was written."""
    base: Snapshot = Snapshot()  # noqa: RUF009  an empty snapshot is immutable
    """What ``records.json`` holds; the same as ``snapshot`` unless the library is stale."""
    _registry: dict[str, Issued] | None = None
    _catalog: Catalog | None = None

    @classmethod
    def open(cls, path: str | Path | None = None) -> Self:
        """Open the library in a folder, or the one that :func:`find_path` gives.

        Raises :class:`LibraryError` when a file is missing or damaged and :class:`CatalogError` when the catalog
        holds no paper.
        """
        folder = find_path(path)
        catalog, settings = files.read_texts(folder)
        snapshot = files.read_snapshot(folder)
        read_only = path is None and os.path.realpath(folder) == os.path.realpath(shipped_path())
        library = cls(folder, snapshot, settings, read_only, base=snapshot)
        if snapshot.fingerprint != fingerprint(__version__, (catalog, settings)):
            return _reread(library, catalog)
        files.require_whole(snapshot, folder)
        return library

    @cached_property
    def path(self) -> Path:
        """The folder that holds the library."""
        from pathlib import Path

        return Path(self.folder)

    @cached_property
    def settings(self) -> Settings:
        """The library's settings; raises :class:`LibraryError` where ``library.toml`` is wrong."""
        from i2vbib.library.settings import read_settings

        return read_settings(self.settings_text, self.path / SETTINGS)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The list's sections, in its order."""
        return self.snapshot.sections

    @cached_property
    def registry(self) -> dict[str, Issued]:
        """Every key ever issued, those for the list's new papers among them."""
        if self._registry is not None:
            return self._registry
        if self.base.papers and not os.path.lexists(os.path.join(self.folder, KEYS)):
            raise LibraryError(f"{self.path / KEYS} is missing, which no key may be without: restore it")
        return files.read_registry(self.folder)

    @cached_property
    def catalog(self) -> Catalog:
        """The list as it stands in ``catalog.md``, with what could not be read in it."""
        return self._catalog or self.read_list(storage.read_text(self.path / CATALOG))

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records of the list's entries, in its order."""
        survey = self.snapshot.survey
        return tuple(self.records_of(paper for key, paper in self.snapshot.papers.items() if key != survey))

    @property
    def survey(self) -> Record | None:
        """The record of the work that the list itself is cited by."""
        survey = self.snapshot.survey
        return next(self.records_of([self.snapshot.papers[survey]]), None) if survey else None

    @cached_property
    def overrides(self) -> dict[str, Claim]:
        """What a person has corrected, by key; raises :class:`LibraryError` where ``overrides.toml`` is wrong."""
        return files.read_corrections(self.folder)

    def records_of(self, papers: Iterable[Paper]) -> Iterator[Record]:
        """Give the records of papers of this library, but for those that have left the list."""
        for paper in papers:
            if paper.entry is not None:
                override = _override_of(paper, self.overrides)
                yield merge(
                    paper.key,
                    paper.entry,
                    paper.claims,
                    override=override,
                    aliases=paper.aliases,
                    verdicts=paper.verdicts,
                )

    def read_list(self, text: str) -> Catalog:
        """Read a list as this library would: its headings keep their slugs.

        Raises :class:`CatalogError` when there is no paper in it.
        """
        from i2vbib.catalog import read_catalog
        from i2vbib.library.sync import known_slugs

        if len(text) > LARGEST_LIST:
            raise CatalogError("the list has more than 32 MB: split it, or give the right file")
        catalog = read_catalog(text, known_slugs(self.snapshot, self.settings))
        if not catalog.entries:
            raise CatalogError("no paper found in the list: it needs a table with titles, or bullets with links")
        return catalog

    def take(self, text: str) -> tuple[Snapshot, dict[str, Issued], Catalog]:
        """Give what the library becomes with another list: snapshot, register, and the list as it was read.

        Nothing is written; raises :class:`CatalogError` when there is no paper in the list.
        """
        from i2vbib.library.sync import follow

        catalog = self.read_list(text)
        mark = fingerprint(__version__, (text, self.settings_text))
        snapshot, registry = follow(catalog, self.snapshot, self.registry, self.settings, mark)
        return snapshot, registry, catalog

    def resolve(self, key: str) -> str:
        """Give the living key that a key or an alias stands for.

        Raises :class:`UnknownKeyError`, which names the nearest known ones.
        """
        papers = self.snapshot.papers
        wanted = key.strip()
        if wanted not in papers:
            from i2vbib.model.registry import resolve

            wanted = resolve(self.registry, wanted) or wanted
        if wanted in papers and papers[wanted].entry is not None:
            return wanted
        if wanted in papers or wanted in self.registry:
            raise UnknownKeyError(f"{key!r} has left the list: its key is retired and no longer exported")
        raise UnknownKeyError(f"no entry {key!r}: {nearest_text(wanted, list(papers))}")

    def record(self, key: str) -> Record:
        """Give the record that a key or an alias stands for; raises :class:`UnknownKeyError`."""
        return next(self.records_of([self.snapshot.papers[self.resolve(key)]]))

    def claims(self, key: str) -> tuple[Claim, ...]:
        """Give all that is claimed of an entry, its override first; raises :class:`UnknownKeyError`."""
        paper = self.snapshot.papers[self.resolve(key)]
        override = _override_of(paper, self.overrides)
        return paper.claims if override is None else (override, *paper.claims)

    def merged(self, key: str, claims: Iterable[Claim]) -> Record:
        """Give the record that a living entry would have with other claims (its override is among them or not)."""
        paper = self.snapshot.papers[key]
        override = _override_of(paper, self.overrides)
        others = tuple(claim for claim in claims if claim is not override)
        return next(self.records_of([paper._replace(claims=others)]))

    def select(self, selection: Selection) -> list[Record]:
        """Give the records that a selection admits, in the list's order.

        Raises :class:`UsageError` where it names something that the library does not have.
        """
        keys = tuple(self.resolve(key) for key in selection.keys)
        named = {*keys, *(name.lower() for name in selection.cited or ())}  # the survey's own key is in lower case
        records = self.records
        if self.survey is not None and not named.isdisjoint((self.survey.key, *self.survey.aliases)):
            records = (*records, self.survey)
        return select(records, selection._replace(keys=keys), self.sections)

    def require_writable(self) -> None:
        """Raise :class:`ReadOnlyLibraryError` when this library may not be changed."""
        if self.read_only:
            raise ReadOnlyLibraryError("the shipped library is read-only: make a copy of your own with 'i2vbib init'")
        if not storage.is_writable(self.path):
            raise ReadOnlyLibraryError(f"{self.path} cannot be written: copy it, or change its permissions")

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """Hold the library's lock and give the library as it is now; :meth:`save` belongs in the block.

        Raises :class:`ReadOnlyLibraryError` when it may not be changed.
        """
        self.require_writable()
        with storage.locked(self.path):
            yield self.open(self.path)

    def save(self, snapshot: Snapshot, registry: dict[str, Issued], catalog: str | None = None) -> None:
        """Write keys, catalog and records; the keys first, so that none is ever used that was not written down.

        A process that ends between two of the files leaves a library that reads its catalog anew, to the same end.
        """
        from i2vbib.model.registry import registry_to_json

        storage.write_json(self.path / KEYS, registry_to_json(registry))
        if catalog is not None:
            storage.write_text(self.path / CATALOG, catalog)
        storage.write_json(self.path / RECORDS, snapshot_to_json(snapshot))

    def rename_key(self, old: str, new: str) -> str:
        """Give an entry another citation key, the old one staying an alias, and give the old key as it was.

        Raises :class:`UnknownKeyError` or :class:`UsageError` when that cannot be.
        """
        from i2vbib.model.registry import rename

        with self.writing() as library:
            old = library.resolve(old)
            try:
                registry = rename(library.registry, old, new)
            except ValueError as error:
                raise UsageError(f"{error}") from error
            papers = {
                (new if key == old else key): (
                    paper._replace(key=new, aliases=registry[new].aliases) if key == old else paper
                )
                for key, paper in library.snapshot.papers.items()
            }
            survey = new if library.snapshot.survey == old else library.snapshot.survey
            library.save(library.snapshot._replace(papers=papers, survey=survey), registry)
        return old

    def keep_new_keys(self) -> bool:
        """Write down keys that were made when the library was opened; say whether there were any to write.

        A read-only library keeps none: there the same list gives the same keys again.
        """
        if not self.new_keys or self.read_only or not storage.is_writable(self.path):
            return False
        from i2vbib.model.registry import registry_to_json

        with self.writing() as library:
            if library.new_keys:
                issued = {key: library.registry[key] for key in library.new_keys}
                storage.write_json(self.path / KEYS, registry_to_json(files.read_registry(self.folder) | issued))
        return True


def _override_of(paper: Paper, overrides: Mapping[str, Claim]) -> Claim | None:
    return next((overrides[name] for name in (paper.key, *paper.aliases) if name in overrides), None)


def _reread(library: AnyLibrary, text: str) -> AnyLibrary:
    """Give the library as its catalog now is, in memory only."""
    snapshot, issued, catalog = library.take(text)
    new_keys = tuple(key for key in issued if key not in library.registry)
    return replace(library, snapshot=snapshot, new_keys=new_keys, stale=True, _registry=issued, _catalog=catalog)
