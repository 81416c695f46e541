"""In which form a list or a bibliography is written, by its name and its content, and who reads that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from i2vbib.model.entry import Catalog

Form: TypeAlias = Literal["markdown", "bibtex", "csl-json", "ris", "table", "identifiers"]

_SUFFIXES: Final[Mapping[str, Form]] = {
    ".bib": "bibtex", ".bibtex": "bibtex", ".biblatex": "bibtex", ".json": "csl-json", ".csljson": "csl-json",
    ".ris": "ris", ".md": "markdown", ".markdown": "markdown", ".html": "markdown",
}  # fmt: skip
_CONTENTS: Final[tuple[tuple[Form, str], ...]] = (
    ("bibtex", r"(?:\s*%[^\n]*\n)*\s*@\s*[A-Za-z]+\s*[{(]"),
    ("csl-json", r"\s*(?:\[\s*\{|\{\s*\"|\[\s*\]\s*$)"),
    ("ris", r"(?:[^\n]*\n){0,40}?TY {1,2}- "),
)
_BEGINS_RIS: Final = re.compile(r"\s*TY {1,2}- ")
_READERS: Final[Mapping[Form, tuple[str, str]]] = {
    "bibtex": ("bibtex_reader", "read_bibtex"),
    "csl-json": ("csl_reader", "read_csl_json"),
    "ris": ("ris_reader", "read_ris"),
    "table": ("delimited_reader", "read_delimited"),
    "identifiers": ("identifier_list", "read_identifiers"),
}
KINDS: Final = (
    "a Markdown list, a BibTeX or BibLaTeX file, CSL-JSON, RIS, a table (CSV) with a header, "
    "or identifiers (DOI, arXiv, …) one a line"
)
"""What can be read."""


_WEB_PAGE: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_OTHER_FILES: Final = (
    ("a PDF file", "%PDF-"), ("a compressed file", "PK\x03\x04"), ("a LaTeX document", "\\documentclass"),
    ("a LaTeX document", "\\begin{"), ("a PubMed file (NBIB)", "PMID- "), ("a Web of Science file", "FN Clarivate"),
    ("a Web of Science file", "FN Thomson"), ("a Web of Science file", "PT J\n"), ("an EndNote file", "%0 "),
)  # fmt: skip


def no_list(text: str) -> str:
    """Say what a text is that can hold papers and is no list of them: a saved web page; nothing where it may be one."""
    start = text.removeprefix("\ufeff").lstrip()
    if _WEB_PAGE.match(start):
        return "a web page (HTML)"
    if what := next((what for what, begin in _OTHER_FILES if start.startswith(begin)), ""):
        return what
    from i2vbib.catalog.delimited_reader import lacks_header

    return "a table without a header that names its columns (title, authors, doi)" if lacks_header(start) else ""


def form_of(text: str, name: str = "") -> Form:
    """Give the form of a text; ``name`` is the file's or the address, whose suffix counts first.

    But what begins as another bibliography does is one, whatever it is called; no Markdown begins so.
    """
    suffix = PurePath(name.partition("?")[0]).suffix.lower()
    told = _SUFFIXES.get(suffix)
    text = text.removeprefix("\ufeff")
    shown = [form for form, pattern in _CONTENTS if re.match(pattern, text)]
    if told == "markdown" and "ris" in shown and not _BEGINS_RIS.match(text):
        shown.remove("ris")  # it may tell of a file of that form
    if shown and told not in shown:
        return shown[0]
    if told and (told != "markdown" or suffix == ".html"):
        return told
    from i2vbib.catalog.delimited_reader import holds_table
    from i2vbib.catalog.identifier_list import holds_identifiers

    if holds_table(text):
        return "table"
    if told:
        return told
    return "identifiers" if holds_identifiers(text) else "markdown"


def read_bibliography(text: str, name: str, slugs: Mapping[str, str]) -> Catalog | None:
    """Give what a bibliography holds, or ``None`` where the text is a list; ``slugs`` are those that sections have."""
    form = form_of(text, name)
    if form == "markdown":
        return None
    from i2vbib.catalog.bibliography import make_catalog

    module, function = _READERS[form]
    bibliography = getattr(import_module(f"i2vbib.catalog.{module}"), function)(text.removeprefix("\ufeff"))
    title = PurePath(name.partition("?")[0]).stem.replace("_", " ").strip("- ")
    return make_catalog(bibliography, title, slugs)
