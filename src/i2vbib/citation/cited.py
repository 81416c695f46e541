r"""What a LaTeX document cites: the keys in what LaTeX writes for BibTeX (``.aux``) and Biber (``.bcf``).

The forms are those that LaTeX's kernel, natbib, apacite, multibib, bibunits, chapterbib, REVTeX, IEEEtran and
biblatex (2 and 3) write. ``*`` among the keys is ``\nocite{*}``: everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from i2vbib.errors import UsageError
from i2vbib.model.selection import EVERYTHING

_AUX_COMMAND: Final = re.compile(
    r"^[ \t]*\\(?:(?P<cite>citation|abx@aux@cite(?:\{\d+\})?)|(?P<input>@input)|(?P<all>abx@aux@nociteall\b))"
    r"(?:\s*\{(?P<argument>[^{}]*)\})?",
    re.MULTILINE,
)
_CONTROL: Final = re.compile(
    r"(?i)(?:biblatex|achemso|acs|rsc)-control|(?:\w+:)?bstcontrol\w*|(?:revtex|aps|aip)[\w.-]*control"
    r"|abnt-(?:options?\d*|final|[a-z\d-]+=.*)"
)
"""Keys by which classes and packages give a style its options: no papers.

They are those of biblatex, achemso, IEEEtran (its manual's ``IEEEexample:BSTcontrol``, whatever the word before the
colon), REVTeX and abntex2 (``abnt-etal-cite=2``).
"""


def read_citations(paths: Iterable[str | Path]) -> tuple[str, ...]:
    """Give the keys that documents cite, each once, in their order; files that they include are read too.

    Raises :class:`UsageError` when a file cannot be read or is not what LaTeX writes.
    """
    cited: dict[str, None] = {}
    seen: set[Path] = set()
    for path in map(Path, paths):
        cited |= dict.fromkeys(_cited(path, path.parent, seen))
    return tuple(cited)


def _cited(path: Path, job: Path, seen: set[Path]) -> Iterator[str]:
    """Give what a file of the document whose files are in the folder ``job`` cites, unless it was seen before."""
    if path.resolve() in seen:
        return
    seen.add(path.resolve())
    text = _text(path)
    keys = _bcf_keys(text, path) if text.lstrip("\ufeff \n").startswith("<") else _aux_keys(text, path, job, seen)
    yield from (key for key in keys if key and not _CONTROL.fullmatch(key))


def _text(path: Path) -> str:
    """Give a file's text; keys are ASCII, so letters of an older encoding around them do not matter."""
    try:
        return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot read {path} ({reason}): run LaTeX on the document first") from error


def _aux_keys(text: str, path: Path, job: Path, seen: set[Path]) -> Iterator[str]:
    if r"\documentclass" in text or r"\begin{document}" in text:
        raise UsageError(f"{path} is the document itself: name the .aux file that LaTeX makes of it")
    for command in _AUX_COMMAND.finditer(text):
        argument = command["argument"] or ""
        if command["all"]:
            yield EVERYTHING
        elif command["cite"]:
            yield from (key.strip() for key in argument.split(","))
        else:
            yield from _cited(_included(argument.strip('" '), path, job), job, seen)


def _included(name: str, path: Path, job: Path) -> Path:
    r"""Find an included file: LaTeX writes its name as seen from the folder of the document's own ``.aux``."""
    candidates = (job / name, path.parent / name)
    found = next((candidate for candidate in candidates if candidate.is_file()), None)
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
