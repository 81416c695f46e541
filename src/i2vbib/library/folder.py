"""A library as it lies in its folder: the list, and all that is known about its papers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from i2vbib.errors import LibraryError, ReadOnlyLibraryError, UnknownKeyError
from i2vbib.library import files, storage
from i2vbib.library.layout import CATALOG, KEYS, RECORDS, SETTINGS, find_path, shipped_path
from i2vbib.library.merge import merge
from i2vbib.library.snapshot import Paper, Snapshot, fingerprint, in_step
from i2vbib.model.entry import Section
from i2vbib.model.record import Claim, Record
from i2vbib.model.records import Records
from i2vbib.model.selection import nearest_text

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Self

    from i2vbib.library.settings import Settings
    from i2vbib.model.entry import Catalog, Entry
    from i2vbib.model.registry import Issued
    from i2vbib.model.verdict import Verdict

AnyLibrary = TypeVar("AnyLibrary", bound="LibraryFolder")


class Taken(Struct, frozen=True):
    """What a library becomes with another list: the list as it was read, and the text of its ``catalog.md``."""

    snapshot: Snapshot
    registry: dict[str, Issued]
    catalog: Catalog
    text: str


class LibraryFolder(Struct, frozen=True, eq=False, dict=True):
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
    changed: str = ""
    """The file, ``catalog.md`` or ``library.toml``, that has changed since ``records.json`` was written."""
    base: Snapshot = Snapshot()
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
        if not snapshot.is_of(catalog, settings):
            return _reread(library, catalog)
        files.require_whole(snapshot, folder)
        return library

    @classmethod
    def begun(cls, folder: Path, settings: str) -> Self:
        """Give the library that is to be in a folder, with all that is there of it already, or else these settings."""
        text = files.optional_text(str(folder / SETTINGS)) or settings
        snapshot = files.read_snapshot(str(folder))
        return cls(str(folder), snapshot, text, base=snapshot)

    @property
    def stale(self) -> bool:
        """Whether the list, or how it is to be read, has changed since ``records.json`` was written."""
        return self.changed != ""

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
        return self._catalog or self._read_list()

    def _read_list(self) -> Catalog:
        from i2vbib.library.sync import read_list

        return read_list(storage.read_text(self.path / CATALOG), self.snapshot, self.settings)

    @property
    def bibliography(self) -> Catalog | None:
        """The bibliography that was read to make this library of, with the lines of its file, if it is at hand."""
        return self._catalog if self._catalog and self._catalog.claims else None

    @cached_property
    def records(self) -> Records:
        """The records of the list's entries, in its order; each is read when it is asked for."""
        survey = self.snapshot.survey
        return self.records_of([key for key in self.snapshot.living if key != survey])

    def records_of(self, keys: Sequence[str]) -> Records:
        """Give the records of living keys, in the keys' order; each is read when it is asked for."""
        return Records(keys, lambda key: self._merged(self.snapshot.papers[key]))

    @property
    def survey(self) -> Record | None:
        """The record of the work that the list itself is cited by."""
        survey = self.snapshot.survey
        return self.record(survey) if survey else None

    @cached_property
    def overrides(self) -> dict[str, Claim]:
        """What a person has corrected, by key; raises :class:`LibraryError` where ``overrides.toml`` is wrong."""
        return files.read_corrections(self.folder)

    def take(self, text: str, name: str = "") -> Taken:
        """Give what the library becomes today with another list or bibliography; ``name`` is its file's or address.

        Nothing is written; raises :class:`CatalogError` when there is no paper in it.
        """
        from i2vbib.library.clock import today
        from i2vbib.library.imports import list_of, read_imported
        from i2vbib.library.lines import kept_lines
        from i2vbib.library.sync import follow, read_list

        catalog = read_imported(text, name, self.snapshot, self.settings)
        catalog = catalog or read_list(text, self.snapshot, self.settings, name)
        same_text = self.base.is_of(text, self.settings_text)
        snapshot, registry = follow(catalog, self.snapshot, self.registry, self.settings, today(), same_text=same_text)
        passed_over, repeated = kept_lines(catalog, text, list(snapshot.papers))
        snapshot = replace(snapshot, passed_over=tuple(passed_over), repeated=tuple(repeated))
        if catalog.claims:
            text = list_of(snapshot, catalog.title)
        mark = fingerprint(text, self.settings_text)
        return Taken(replace(snapshot, fingerprint=mark, text=fingerprint(text)), registry, catalog, text)

    def resolve(self, key: str) -> str:
        """Give the living key that a key or an alias stands for.

        Raises :class:`UnknownKeyError`, which names the nearest known ones.
        """
        return self._paper(key).key

    def _paper(self, key: str) -> Paper:
        papers = self.snapshot.papers
        wanted = key.strip()
        if wanted not in papers:
            from i2vbib.model.registry import resolve

            wanted = resolve(self.registry, wanted) or wanted
        paper = papers.get(wanted)
        if paper is not None and paper.entry is not None:
            return paper
        if paper is not None or wanted in self.registry:
            raise UnknownKeyError(f"{key!r} has left the list: its key is retired and no longer exported")
        raise UnknownKeyError(f"no entry {key!r}: {nearest_text(wanted, list(papers))}")

    def record(self, key: str) -> Record:
        """Give the record that a key or an alias stands for; raises :class:`UnknownKeyError`."""
        return self._merged(self._paper(key))

    def claims(self, key: str) -> tuple[Claim, ...]:
        """Give all that is claimed of an entry, its override first; raises :class:`UnknownKeyError`."""
        paper = self._paper(key)
        override = self._override(paper)
        return paper.claims if override is None else (override, *paper.claims)

    def merged(self, key: str, claims: Iterable[Claim], verdicts: tuple[Verdict, ...] | None = None) -> Record:
        """Give the record that a living entry would have with other claims and verdicts.

        Its override is among the claims or not; without verdicts it has those it had.
        """
        paper = self._paper(key)
        override = self._override(paper)
        others = tuple(claim for claim in claims if claim is not override)
        told = paper.verdicts if verdicts is None else verdicts
        return self._merged(replace(paper, claims=others, verdicts=told))

    def _merged(self, paper: Paper) -> Record:
        return merge(
            paper.key,
            cast("Entry", paper.entry),  # for no other is asked
            paper.claims,
            override=self._override(paper),
            aliases=paper.aliases,
            verdicts=paper.verdicts,
        )

    def _override(self, paper: Paper) -> Claim | None:
        overrides = self.overrides
        if not overrides:
            return None
        return next((overrides[name] for name in (paper.key, *paper.aliases) if name in overrides), None)

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
        from i2vbib.library.lock import locked

        with locked(self.path):
            library = self.open(self.path)
            whole = in_step(library.base, library.registry)
            if whole is not library.base:  # keys were renamed by a run that was cut short
                library.save(whole, library.registry)
                library = self.open(self.path)
            yield library

    def save(self, snapshot: Snapshot, registry: dict[str, Issued], catalog: str | None = None) -> None:
        """Write keys, catalog and records; the keys first, so that none is ever used that was not written down.

        A process that ends between two of the files leaves a library that reads its catalog anew, to the same end.
        """
        from i2vbib.library.records_writer import snapshot_to_json
        from i2vbib.model.registry import registry_to_json

        storage.write_json(self.path / KEYS, registry_to_json(registry))
        if catalog is not None:
            storage.write_text(self.path / CATALOG, catalog)
        storage.write_json(self.path / RECORDS, snapshot_to_json(snapshot))


def _reread(library: AnyLibrary, text: str) -> AnyLibrary:
    """Give the library as its catalog now is, in memory only."""
    taken = library.take(text, CATALOG)
    new_keys = tuple(key for key in taken.registry if key not in library.registry)
    changed = SETTINGS if fingerprint(text) == library.base.text else CATALOG
    return replace(
        library,
        snapshot=taken.snapshot,
        new_keys=new_keys,
        changed=changed,
        _registry=taken.registry,
        _catalog=taken.catalog,
    )
