"""Where a list is read from: a file, standard input, an https address, a GitHub repository page."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from i2vbib.errors import LibraryError, UsageError
from i2vbib.facts.github import repository_file
from i2vbib.library import storage
from i2vbib.library.encodings import decode_text

STDIN: Final = "-"


def read_source(source: str, folder: Path = Path()) -> str:
    """Give a list's text; a file's name is read as seen from ``folder``.

    Raises :class:`UsageError` for a source of no known kind, :class:`LibraryError` where it cannot be read.
    """
    if source == STDIN:
        return _stdin()
    if source.startswith("https://"):
        from i2vbib.enrich.sources.http import fetch_text

        return fetch_text(text_address(source))
    if "://" in source:
        raise UsageError(f"cannot read {source!r}: use an https address, a file, or - for standard input")
    path = folder / source
    return decode_text(storage.read_bytes(path), path)


def text_address(address: str) -> str:
    """Give the address of the Markdown behind a GitHub page; any other address as it is."""
    file = repository_file(address)
    return file.text if file else address


def lasting_source(source: str, folder: Path) -> str:
    """Give what ``library.toml`` should remember: nothing of standard input, a file as seen from the library."""
    if source == STDIN:
        return ""
    if "://" in source:
        return source
    if not Path(source).is_file():  # a pipe is read but once
        return ""
    try:
        source.encode()
    except UnicodeEncodeError as error:
        raise LibraryError(f"the name {source!r} is not UTF-8, and cannot be kept: rename the file") from error
    try:
        return Path(os.path.relpath(source, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return str(Path(source).resolve())


def _stdin() -> str:
    if sys.stdin is None:
        raise LibraryError("standard input is closed: give a list")
    data = sys.stdin.buffer.read(storage.LARGEST_STREAM + 1)
    if len(data) > storage.LARGEST_STREAM:
        raise LibraryError(f"standard input has no end within {storage.LARGEST_STREAM // 2**20} MiB: give a list")
    return decode_text(data, "the list")
