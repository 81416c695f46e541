"""The files that a library is read from by others: every format, whole and by section."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from i2vbib import storage
from i2vbib.export import FORMATS
from i2vbib.library import Library
from i2vbib.selection import Selection

STEM: Final = "survey"
SECTIONS: Final = "sections"
SECTION_SUFFIXES: Final = {"bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}
"""By section there is one BibTeX file: LaTeX users of either kind read it, Zotero users too."""


def outputs(library: Library) -> Iterator[tuple[str, str]]:
    """Give the relative name and the text of every file that a build writes."""
    for name, form in FORMATS.items():
        yield f"{STEM}{form.suffix}", "".join(library.export(name))
    for section in library.sections:
        records = library.select(Selection(sections=(section.slug,)))
        for name, suffix in SECTION_SUFFIXES.items():
            yield f"{SECTIONS}/{section.slug}{suffix}", "".join(library.export(name, records))


def build(library: Library, folder: Path) -> int:
    """Write every file, each whole or not at all, and say how many of them changed.

    Raises :class:`LibraryError` when a file cannot be written.
    """
    storage.make_folder(folder / SECTIONS)
    return sum(storage.write_text(folder / name, text) for name, text in outputs(library))


def outdated(library: Library, folder: Path) -> list[str]:
    """Give the names of the files that a build would write or change, sorted."""
    return sorted(name for name, text in outputs(library) if not _holds(folder / name, text))


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def left_over(library: Library, folder: Path) -> list[str]:
    """Give the files among the sections' that belong to no section: a person decides what becomes of them."""
    expected = {f"{section.slug}{suffix}" for section in library.sections for suffix in SECTION_SUFFIXES.values()}
    suffixes = tuple(SECTION_SUFFIXES.values())
    found = {path.name for path in (folder / SECTIONS).glob("*") if path.name.endswith(suffixes)}
    return [f"{SECTIONS}/{name}" for name in sorted(found - expected)]
