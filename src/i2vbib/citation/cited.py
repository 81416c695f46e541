r"""What a LaTeX document cites: the keys in what LaTeX writes for BibTeX (``.aux``) and Biber (``.bcf``).

The forms are those that LaTeX's kernel, natbib, apacite, multibib, bibunits, chapterbib, REVTeX, IEEEtran and
biblatex (2 and 3) write. ``*`` among the keys is ``\nocite{*}``: everything.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from i2vbib.errors import UsageError
from i2vbib.library.storage import LARGEST_STREAM
from i2vbib.model.selection import EVERYTHING

_AUX_COMMAND: Final = re.compile(
    r"^[ \t]*\\(?:(?P<cite>citation|abx@aux@cite(?:\{\d+\})?)|(?P<input>@input)|(?P<all>abx@aux@nociteall\b))"
    r"(?:\s*\{(?P<argument>[^{}]*)\})?",
    re.MULTILINE,
)


def read_citations(paths: Iterable[str | Path]) -> tuple[str, ...]:
    """Give the keys that documents cite, each once, in their order; files that they include are read too.

    Raises :class:`UsageError` when a file cannot be read or is not what LaTeX writes.
    """
    cited: dict[str, None] = {}
    seen: set[str] = set()
    for path in map(Path, paths):
        cited |= dict.fromkeys(_cited(path, seen))
    return tuple(cited)


def _cited(document: Path, seen: set[str]) -> Iterator[str]:
    """Give what a document cites, from its file and from those that it includes, but for files seen before."""
    reading: list[Iterator[str | Path]] = [iter([document])]
    while reading:
        found = next(reading[-1], None)
        if found is None:
            reading.pop()
        elif isinstance(found, str):
            if found:
                yield found
        elif (path := os.path.realpath(found)) not in seen:
            seen.add(path)
            reading.append(_names_in(found, document.parent))


def _names_in(path: Path, job: Path) -> Iterator[str | Path]:
    """Give the keys that a file cites and the files that it includes, in order."""
    text = _text(path)
    if text.lstrip("\ufeff \n").startswith("<"):
        return _bcf_keys(text, path)
    return _aux_names(text, path, job)


def _text(path: Path) -> str:
    """Give a file's text; keys are ASCII, so letters of an older encoding around them do not matter."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_STREAM)
    except (OSError, ValueError) as error:  # the second for NUL in its name
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"cannot read {path} ({reason}): run LaTeX on the document first") from error
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _aux_names(text: str, path: Path, job: Path) -> Iterator[str | Path]:
    if r"\documentclass" in text or r"\begin{document}" in text:
        raise UsageError(f"{path} is the document itself: name the .aux file that LaTeX makes of it")
    for command in _AUX_COMMAND.finditer(text):
        argument = command["argument"] or ""
        if command["all"]:
            yield EVERYTHING
        elif command["cite"]:
            yield from (key.strip() for key in argument.split(","))
        else:
            yield _included(argument.strip('" '), path, job)


def _included(name: str, path: Path, job: Path) -> Path:
    r"""Find an included file: LaTeX writes its name as seen from the folder of the document's own ``.aux``."""
    candidates = (job / name, path.parent / name)
    found = next((candidate for candidate in candidates if os.path.isfile(candidate)), None)  # noqa: PTH113  any name
    if found is None:
        raise UsageError(f"{path} includes {name}, which is not there: run LaTeX on the whole document first")
    return found


def _bcf_keys(text: str, path: Path) -> Iterator[str]:
    """Give the keys of a control file, of entry sets their members (biblatex's manual, section 3.14.5)."""
    from xml.etree import ElementTree as ET

    try:
        root = ET.fromstring(text.lstrip("\ufeff \n"))  # noqa: S314  expat resolves nothing outside the file
    except ET.ParseError as error:
        raise UsageError(f"{path} is no whole control file ({error}): run LaTeX once more") from error
    sets: set[str] = set()
    keys: list[str] = []
    for element in root.iterfind(".//{*}section/{*}citekey"):
        if element.get("type") == "set":
            sets.add((element.text or "").strip())
            keys += element.get("members", "").split(",")
        else:
            keys.append(element.text or "")
    yield from (key for key in map(str.strip, keys) if key not in sets)
