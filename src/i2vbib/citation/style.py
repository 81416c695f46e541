"""A CSL style at work, through citeproc-py (the extra ``i2vbib[cite]``): items in, marked text out.

Markup is not written yet but marked with private characters (:data:`MARKS`): they have no case, no format escapes
them, so that each form of output can write its own (:mod:`i2vbib.citation.formatted`).

citeproc-py 0.11 strays from CSL 1.0.2 in places; what concerns values and the style is made good here:

* the tags of rich text are printed as they stand: :func:`_marked` reads them;
* ``sentence`` takes the capitals out of ``CLIP`` and ``capitalize-first`` makes ``ArXiv`` of ``arXiv``, though CSL
  changes only what is in lower case: :class:`_Value`'s methods do as CSL says (specification, "Text-case");
* the label of a numeric style has no room after it, as that is for a word processor to make:
  :func:`_set_labels_apart`; capitals for names end in an error: :func:`_leave_names_as_they_are`; editors who stand in
  for authors are named again: :func:`_said_for_authors`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

from i2vbib.citation.style_files import INSTALL, style_path
from i2vbib.errors import MissingExtraError, UsageError
from i2vbib.text.richtext import Span, parse

if TYPE_CHECKING:
    from types import ModuleType

MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "italic": ("\ue000", "\ue001"),
    "bold": ("\ue002", "\ue003"),
    "sup": ("\ue004", "\ue005"),
    "sub": ("\ue006", "\ue007"),
    "smallcaps": ("\ue008", "\ue009"),
    "underline": ("\ue00a", "\ue00b"),
}
"""The characters that begin and end each kind of markup."""

_NO_MARKS: Final = dict.fromkeys(range(0xE000, 0xE00C))
_FIRST_WORD: Final = re.compile(r"\w+")
_FORMATTER: Final = {
    "Italic": "italic", "Oblique": "italic", "Bold": "bold", "Superscript": "sup", "Subscript": "sub",
    "SmallCaps": "smallcaps", "Underline": "underline",
}  # fmt: skip
_NOT_PRINTED: Final = frozenset({"id", "citation-key", "keyword", "note", "event-title"})
"""``event-title`` only repeats the proceedings' title: styles print it after it, or warn of it."""


@dataclass(frozen=True, slots=True)
class Processor:
    """A style, ready to format; ``punctuation_in_quote`` is what its locale wants of commas.

    ``page_range_format`` is how it wants ranges of pages, which are to come so (:mod:`i2vbib.citation.page_ranges`).
    """

    style: Any
    punctuation_in_quote: bool
    page_range_format: str | None

    def render(self, items: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
        """Give the id and the marked reference of each item, in the style's order; it may be empty."""
        try:
            yield from self._rendered(items)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise UsageError(f"citeproc-py cannot follow this style ({error}): choose another one") from error

    def _rendered(self, items: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
        citeproc = _citeproc()
        bibliography = citeproc.CitationStylesBibliography(self.style, _source(items), _plain_formatter())
        for item in items:
            bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        bibliography.sort()
        self.style.root.formatter = _marking_formatter()  # only now: marks would be sorted as letters
        editors = {item["id"]: _first_editor(item) for item in items}
        for cited in bibliography.items:
            with _said_for_authors(self.style.root if editors[cited.key] else None):
                text = "".join(map(str, self.style.render_bibliography([cited])))
            if editors[cited.key] not in text:  # they did not stand in for the authors
                text = "".join(map(str, self.style.render_bibliography([cited])))
            yield cited.key, text


def load_style(name: str) -> Processor:
    """Load a style by its name in the CSL repository (``apa``), or from a file (``thesis.csl``).

    Raises :class:`UsageError` when there is none, or it prints no list of references, and
    :class:`MissingExtraError` without citeproc-py.
    """
    citeproc = _citeproc()
    path = style_path(name)
    try:
        style = citeproc.CitationStylesStyle(str(path), validate=False)
        layout = style.root.bibliography.layout if style.has_bibliography() else None
    except (AttributeError, ValueError, SyntaxError, OSError) as error:
        raise UsageError(f"{path} is no CSL style ({error}): name a style, or the path of a .csl file") from error
    if layout is None:
        raise UsageError(f"the style {name!r} prints no list of references: choose another one")
    _set_labels_apart(style.root.bibliography)
    _leave_names_as_they_are(style.root)
    _initialize_where_asked(style.root, style.root.bibliography)
    in_quote = str(layout.get_locale_option("punctuation-in-quote")).lower() == "true"
    return Processor(style, in_quote, style.root.attrib.pop("page-range-format", None))


def _citeproc() -> ModuleType:
    try:
        import citeproc
    except ImportError as error:
        raise MissingExtraError(f"'cite' needs citeproc-py: run {INSTALL}") from error
    module: ModuleType = citeproc
    return module


def _set_labels_apart(bibliography: Any) -> None:
    """Put a blank after what stands before the reference itself, such as ``[1]``."""
    labels = bibliography.xpath_search(".//*[@display='left-margin']")
    if bibliography.get("second-field-align") and not labels:
        labels = bibliography.layout.getchildren()[:1]
    for label in labels:
        label.set("suffix", label.get("suffix", "").rstrip() + " ")


def _leave_names_as_they_are(root: Any) -> None:
    """Take from the parts of names the text-cases that citeproc-py cannot give them; names have their capitals."""
    for part in root.xpath_search("//cs:name-part[@text-case]"):
        if part.get("text-case") not in {"uppercase", "lowercase"}:
            del part.attrib["text-case"]


def _initialize_where_asked(root: Any, bibliography: Any) -> None:
    """Take ``initialize-with`` from names that say, or inherit, ``initialize="false"``, which citeproc-py passes over.

    What a name inherits stands on the name itself then, since it could not say otherwise that it has none.
    """
    above = (bibliography, root)
    inherited = {
        option: next((value for element in above if (value := element.get(option)) is not None), default)
        for option, default in (("initialize", "true"), ("initialize-with", None))
    }
    names = root.xpath_search("//cs:name")
    for name in names:
        mark = name.attrib.pop("initialize-with", inherited["initialize-with"])
        if mark is not None and name.get("initialize", inherited["initialize"]) != "false":
            name.set("initialize-with", mark)
    if inherited["initialize"] == "false" or any(name.get("initialize") == "false" for name in names):
        for element in above:
            element.attrib.pop("initialize-with", None)


def _first_editor(item: Mapping[str, Any]) -> str:
    """Give the family name of the first editor of a work without authors."""
    names = [] if item.get("author") else item.get("editor", [])
    return next((name.get("family") or name.get("literal", "") for name in names), "")


@contextmanager
def _said_for_authors(root: Any | None) -> Iterator[None]:
    """Let editors who stand in for authors not be printed again, as CSL has it (specification, "Substitute").

    citeproc-py keeps that for texts alone. ``root`` is of the style, or ``None`` where nobody stands in.
    """
    elements = [] if root is None else root.xpath_search("//cs:names[not(ancestor::cs:substitute)]")
    lists = [(element, element.get("variable", "")) for element in elements]
    for element, variable in lists:
        if "author" not in variable.split():
            element.set("variable", " ".join(name for name in variable.split() if name != "editor"))
    yield
    for element, variable in lists:
        element.set("variable", variable)


def _plain_formatter() -> SimpleNamespace:
    return SimpleNamespace(preformat=str, Light=str, **dict.fromkeys(_FORMATTER, str))


def _marking_formatter() -> SimpleNamespace:
    marking = {name: _marking(*MARKS[kind]) for name, kind in _FORMATTER.items()}
    return SimpleNamespace(preformat=str, Light=str, **marking)


def _marking(opening: str, closing: str) -> Callable[[object], str]:
    return lambda text: f"{opening}{text}{closing}"


def _source(items: Sequence[Mapping[str, Any]]) -> Any:
    """Give citeproc-py's source of the items, with values that keep their capitals."""
    from citeproc import VARIABLES
    from citeproc.source.json import CiteProcJSON
    from citeproc.string import String

    class Value(String):  # type: ignore[misc]  # citeproc-py has no types
        """A value whose capitals mean something: only what is in lower case is given another case."""

        def soft_lower(self) -> Any:
            return self

        def capitalize_first(self) -> Any:
            first = _FIRST_WORD.search(self)
            if not first or not first[0].islower():
                return self
            start = first.start()
            return Value(f"{self[:start]}{self[start].upper()}{self[start + 1 :]}")

    class Source(CiteProcJSON):  # type: ignore[misc]  # the same
        """Items whose texts are marked values."""

        def parse_string(self, string: object) -> Any:
            return Value(_marked(str(string)))

    printed = {"type", *VARIABLES} - _NOT_PRINTED
    return Source(
        {"id": item["id"]} | {name: value for name, value in item.items() if name.replace("-", "_") in printed}
        for item in items
    )


def _marked(text: str) -> str:
    """Give a value with CSL's tags as marks."""
    text = text.translate(_NO_MARKS)
    return "".join(map(_mark, parse(text))) if "<" in text else text


def _mark(span: Span) -> str:
    opening, closing = MARKS.get(span.kind, ("", ""))
    return f"{opening}{span.text}{''.join(map(_mark, span.children))}{closing}"
