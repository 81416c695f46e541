"""The files that a library is read from by others: every format, whole and by section, the page and the feed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from i2vbib.errors import UsageError
from i2vbib.export import FORMATS, export
from i2vbib.library import storage
from i2vbib.library.files import is_kept
from i2vbib.library.folder import LibraryFolder
from i2vbib.model.private import public

OUT: Final = "out"
"""The folder beside the library's that a build fills."""
STEM: Final = "survey"
SECTIONS: Final = "sections"
SECTION_SUFFIXES: Final = {"bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}
"""By section there is one BibTeX file: LaTeX users of either kind read it, Zotero users too."""


def page_text(library: LibraryFolder) -> str:
    """Give the page, which links the other files of a build as they stand beside it."""
    from i2vbib.page.document import page
    from i2vbib.page.linked_files import LABELS, Files, Link

    whole = [Link(LABELS.get(name, name), f"{STEM}{form.suffix}") for name, form in FORMATS.items()]
    of_sections = {
        section.slug: [
            Link(LABELS[name], f"{SECTIONS}/{section.slug}{suffix}") for name, suffix in SECTION_SUFFIXES.items()
        ]
        for section in library.sections
    }
    return page(library, Files(whole, of_sections))


def outputs(library: LibraryFolder) -> Iterator[tuple[str, str]]:
    """Give the relative name and the text of every file that a build writes."""
    from i2vbib.page.feed import feed
    from i2vbib.page.linked_files import FEED, PAGE

    records = list(map(public, library.records))
    for name, form in FORMATS.items():
        yield f"{STEM}{form.suffix}", export(name, records, library.sections)
    for section in library.sections:
        chosen = [record for record in records if section.slug in record.entry.sections]
        for name, suffix in SECTION_SUFFIXES.items():
            yield f"{SECTIONS}/{section.slug}{suffix}", export(name, chosen, library.sections)
    yield PAGE, page_text(library)
    yield FEED, feed(library)


def build(library: LibraryFolder, folder: Path) -> int:
    """Write every file, each whole or not at all, and say how many of them changed.

    Raises :class:`LibraryError` when a file cannot be written, :class:`UsageError` when it is one of a library's own.
    """
    storage.make_folder(folder / SECTIONS)
    texts = dict(outputs(library))
    for name in texts:
        storage.require_inside(folder, name)
        if is_kept(folder / name, library.folder):
            raise UsageError(f"{folder / name} is a file of the library: build into another folder")
    return sum(storage.write_text(folder / name, text) for name, text in texts.items())


def outdated(library: LibraryFolder, folder: Path) -> list[str]:
    """Give the names of the files that a build would write or change, sorted."""
    return sorted(name for name, text in outputs(library) if not _holds(folder / name, text))


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def left_over(library: LibraryFolder, folder: Path) -> list[str]:
    """Give the files among the sections' that belong to no section: a person decides what becomes of them."""
    expected = {f"{section.slug}{suffix}" for section in library.sections for suffix in SECTION_SUFFIXES.values()}
    suffixes = tuple(SECTION_SUFFIXES.values())
    found = {path.name for path in (folder / SECTIONS).glob("*") if path.name.endswith(suffixes)}
    return [f"{SECTIONS}/{name}" for name in sorted(found - expected)]


def outdated_beside(library: LibraryFolder) -> list[str]:
    """Give the files of ``out/`` beside the library that are not up to date; none where nothing was ever built."""
    folder = library.path.resolve().parent / OUT
    return outdated(library, folder) if any(folder.glob(f"{STEM}.*")) else []
