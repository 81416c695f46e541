"""What stands in a line of the list: text, links, images and line breaks.

Text is in the catalog's canonical markup (:mod:`i2vbib.model.entry`): ``<sub>``, ``<sup>`` and ``<i>`` as the list
writes them and TeX mathematics between dollars; escapes and entities are resolved, bold and code marks are gone.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token


_EMPTY_STRONG: Final = "****"
"""What some editors leave of bold words without any."""
_YEAR: Final = re.compile(rf"[\s,]*\(?{ANY_YEAR}\)?[\s.,]*")
"""``(2020)`` behind words in bold."""


class Text(NamedTuple):
    """A run of text; ``strong`` and ``emphasis`` say how the list sets it, ``code`` only where that is asked for."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


class Image(NamedTuple):
    """An image, mostly a badge: what is written on it, and its address."""

    text: str
    source: str


class Link(NamedTuple):
    """A link, its text, and the images in it; of a bare address what was ``written``, and its words ``instead``.

    ``shown`` are the list's own words, where a label stands for them.
    """

    text: str
    href: str
    images: tuple[Image, ...] = ()
    strong: bool = False
    emphasis: bool = False
    written: str = ""
    instead: str = ""
    shown: str = ""


class Break(NamedTuple):
    """The end of a line; ``hard`` where the reader of the list sees it too, ``of_item`` at the ends of ``<li>``."""

    hard: bool = True
    of_item: bool = False


LINE_END: Final = Break()
"""The end of a line that the reader of the list sees."""


class Tag(NamedTuple):
    """An HTML tag that shapes the page (``tr``, ``td``, ``li``, ``h2``, ``summary``)."""

    name: str
    closing: bool = False
    field: str = ""
    """What of a paper a block holds, by its class: ``<div class="pub-authors">``."""


Piece: TypeAlias = "Text | Link | Image | Break | Tag"
WORDED: Final = (Text, Link)
"""What has words; asked of each piece several times, so that the pair is made once."""

KEPT_TAGS: Final = {"sub": "sub", "sup": "sup", "i": "i", "em": "i", "var": "i"}
STRONG_TAGS: Final = frozenset({"b", "strong", "u"})
BREAK_TAGS: Final = frozenset({"br", "hr"})
SHAPING_TAGS: Final = frozenset(
    "table thead tbody tr td th ul ol li p div center h1 h2 h3 h4 h5 h6 summary details blockquote dt dd dl pre".split()
)
_OF_PAPER: Final = "(?:pub|publication|paper|article|entry|ref|reference|citation|bib|work|item)s?[_-]{1,2}"
_CLASS: Final = re.compile(
    rf"""\sclass\s*=\s*["'](?:[^"']*\s)?(?:{_OF_PAPER})?(title|authors?|venue|journal|links|date|year|meta|details|info)(?=[\s"'])"""
)
"""``class="pub-title"``: the field that a page shows; ``section-title`` is none."""
_WHOLE_ITALICS: Final = re.compile(r"\s*<i>([^<>]+)</i>\s*")
"""``<strong><em>Kite Letters</em></strong>``: bold, as a venue is set."""
_QUOTES: Final = ('"', "“", "«", "「", "『")
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_WITHOUT_SCHEME: Final = re.compile(r"(?:[\w-]{1,40}\.){1,4}[a-z]{2,6}/[^\s/]")
"""``sciencedirect.com/science/article/…``, which Markdown takes for a file beside the list."""
_WWW: Final = re.compile(r"(?i)www\d?\.")
_MISPLACED: Final = re.compile(r"(?!https?://|mailto:)[^?]{0,20}?(https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)")
"""An address behind what does not belong to it: ``(https://…)``, ``#https://…``, ``hhttps://…``, ``SSRN: https://…``."""
_WITHOUT_SLASHES: Final = re.compile(r"(?i)(https?):/?(?=(?:[\w-]{1,40}\.){1,4}[a-z]{2,6}/)")
"""``https:doi.org/…``, ``https:/doi.org/…``."""
_ATTRIBUTE: Final = re.compile(r"""\s(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+))""", re.IGNORECASE)


class PieceReader:
    """Turns markdown-it's inline tokens into pieces; HTML tags and Markdown marks come out alike.

    ``tells_code`` asks for code as pieces of their own.
    """

    def __init__(self, *, tells_code: bool = False) -> None:
        self._tells_code = tells_code
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._strong = 0
        self._emphasis = 0
        self._link: str | None = None
        self._link_images: list[Image] = []
        self._link_marks = (False, False)
        self._spans: list[int] = []

    def read(self, tokens: Iterable[Token]) -> list[Piece]:
        """Give the pieces of the tokens; what is left open ends with them."""
        for token in tokens:
            self._take(token)
        self._end_link()
        self._end_text()
        return self.pieces

    def _take(self, token: Token) -> None:
        match token.type:
            case "code_inline" if self._tells_code and self._link is None:
                self._end_text()
                self.pieces.append(Text(token.content, self._strong > 0, self._emphasis > 0, code=True))
            case "text" | "text_special" | "code_inline" | "math":
                self._text.append(token.content)
            case "softbreak" | "hardbreak":
                self._break(hard=token.type == "hardbreak")
            case "strong_open" | "strong_close":
                self._mark(strong=token.nesting)
            case "em_open" | "em_close":
                self._mark(emphasis=token.nesting)
            case "link_open":
                self._start_link(str(token.attrGet("href") or ""))
            case "link_close":
                self._end_link()
            case "image":
                self._image(Image(token.content, str(token.attrGet("src") or "")))
            case "html_inline":
                self._tag(token.content)

    def _tag(self, source: str) -> None:
        tag = _TAG.match(source)
        if not tag:
            return
        closing, name = bool(tag[1]), tag[2].lower()
        if name in KEPT_TAGS:
            self._keep(KEPT_TAGS[name], closing=closing)
        elif name in BREAK_TAGS:
            self._break(hard=True)
        elif name in STRONG_TAGS:
            self._mark(strong=-1 if closing else 1)
        elif name == "a":
            self._end_link()
            if not closing:
                self._start_link(_attributes(source).get("href", ""))
        elif name == "img":
            attributes = _attributes(source)
            self._image(Image(attributes.get("alt", ""), attributes.get("src", "")))
        elif name == "span":
            self._set_off(source, closing=closing)
        elif name in SHAPING_TAGS:
            self._end_link()
            self._end_text()
            self.pieces.append(Tag(name, closing, "" if closing else _field_of(source)))

    def _set_off(self, source: str, *, closing: bool) -> None:
        """Give the words that a page marks as a paper's title in quotation marks, if they have none and no link."""
        if not closing:
            is_title = self._link is None and _field_of(source) == "title"
            self._end_text() if is_title else None
            self._spans.append(len(self.pieces) if is_title else -1)
        elif self._spans and self._spans.pop() == len(self.pieces):
            words = "".join(self._text).strip()
            self._text = [words if words.startswith(_QUOTES) or not words else f"“{words}”"]

    def _keep(self, name: str, *, closing: bool) -> None:
        """Keep a tag but for an empty pair, which shows a picture: ``<i class="fa fa-user"></i>``."""
        is_empty = closing and f"<{name}>" in self._text[-2:] and not self._text[-1].strip(f" \xa0<{name}>")
        if is_empty:
            del self._text[len(self._text) - 1 - self._text[::-1].index(f"<{name}>")]
        else:
            self._text.append(f"</{name}>" if closing else f"<{name}>")

    def _break(self, *, hard: bool) -> None:
        if self._link is not None:
            self._text.append("\n" if hard else " ")
        elif not hard and (self._strong or self._emphasis):
            self._text.append("\n")  # what is bold as a whole may be one thing
        else:
            self._end_text()
            self.pieces.append(Break(hard))

    def _mark(self, *, strong: int = 0, emphasis: int = 0) -> None:
        if self._link is None:
            self._end_text()
        self._strong = max(self._strong + strong, 0)
        self._emphasis = max(self._emphasis + emphasis, 0)
        self._mark_link()

    def _mark_link(self) -> None:
        was_strong, was_emphasis = self._link_marks
        self._link_marks = (was_strong or self._strong > 0, was_emphasis or self._emphasis > 0)

    def _image(self, image: Image) -> None:
        if self._link is not None:
            self._link_images.append(image)
        else:
            self._end_text()
            self.pieces.append(image)

    def _start_link(self, href: str) -> None:
        self._end_text()
        self._link, self._link_marks = without_misprint(href), (False, False)
        self._mark_link()

    def _end_link(self) -> None:
        if self._link is None:
            return
        text, self._text = "".join(self._text), []
        text, _, below = text.strip().partition("\n")
        self.pieces.append(Link(text, self._link.strip(), tuple(self._link_images), *self._link_marks))
        if below.strip():
            self.pieces += (Break(), Text(below))
        self._link, self._link_images = None, []

    def _end_text(self) -> None:
        text, self._text = "".join(self._text).replace(_EMPTY_STRONG, ""), []
        slanted = _WHOLE_ITALICS.fullmatch(text) if self._strong else None
        text = slanted[1] if slanted else text
        for place, line in enumerate(_lines(text)):
            self.pieces += (Break(hard=False),) if place else ()
            self.pieces.append(Text(line, self._strong > 0, self._emphasis > 0))


def without_misprint(href: str) -> str:
    """Give the address in what a link has for one, without what does not belong to it before and behind it."""
    if "://" not in href and href[:4].lower() == "http":
        return _WITHOUT_SLASHES.sub(r"\1://", href, count=1)
    found = _MISPLACED.match(href) if "://" in href else None
    if not found and _WITHOUT_SCHEME.match(href) and (_WWW.match(href) or link_kind(f"https://{href}") == "paper"):
        return f"https://{href}"
    return found[1] if found else href


def _lines(text: str) -> list[str]:
    """Give what is bold or in italics as one line, but for a line of names below a title."""
    first, end, below = text.partition("\n")
    if not end:
        return [text] if text else []
    from i2vbib.catalog.markdown.people.authors import read_authors  # few lists need it, and no bibliography

    below = below.replace("\n", " ")
    return [first, below] if read_authors(below) else [f"{first} {below}"]


def _field_of(tag: str) -> str:
    found = _CLASS.search(tag) if "class" in tag else None
    return found[1].removesuffix("s") if found else ""


def _attributes(tag: str) -> dict[str, str]:
    return {found[1].lower(): unescape(found[2] or found[3] or found[4] or "") for found in _ATTRIBUTE.finditer(tag)}


def plain_text(pieces: Iterable[Piece]) -> str:
    """Give the words of the pieces on one line, those of links too, those on images not."""
    words = [piece.text if isinstance(piece, WORDED) else " " for piece in pieces]
    return " ".join("".join(words).split())


def shown_text(pieces: Iterable[Piece]) -> str:
    """Give the words of the pieces on one line as the list has them."""
    return plain_text(p._replace(text=p.shown) if isinstance(p, Link) and p.shown else p for p in pieces)


def end_of_line(pieces: Sequence[Piece]) -> int:
    """Give the place of the first line's end among pieces, or behind them all."""
    return next((place for place, piece in enumerate(pieces) if isinstance(piece, Break)), len(pieces))


def lines_of(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Give where each line begins and ends."""
    breaks = (place for place, piece in enumerate(pieces) if isinstance(piece, Break))
    return [(start + 1, end) for start, end in pairwise((-1, *breaks, len(pieces)))]


def has_isbn(pieces: Iterable[Piece]) -> bool:
    """Say whether the number of a book stands in a run: whoever printed it is then no journal."""
    return any(isinstance(piece, Text) and "ISBN" in piece.text for piece in pieces)


def begins_with_bold(pieces: Sequence[Piece]) -> bool:
    """Say whether a run begins with words in bold, and others follow them."""
    return len(pieces) > 1 and isinstance(pieces[0], Text) and pieces[0].strong


def begins_with_bold_line(pieces: Sequence[Piece]) -> bool:
    """Say whether the first of several lines is in bold, and the next one is not, as titles above names are.

    Behind the words in bold a year may stand: ``**Kites of Tin** (2020)``.
    """
    lines = [list(line) for is_end, line in groupby(pieces, lambda piece: isinstance(piece, Break)) if not is_end]
    return (
        len(lines) > 1
        and any(isinstance(piece, Text) for piece in lines[0])
        and is_bold(piece for piece in lines[0] if not (isinstance(piece, Text) and _YEAR.fullmatch(piece.text)))
        and not is_bold(lines[1])
    )


def is_bold(pieces: Iterable[Piece]) -> bool:
    """Say whether all words of a run that are no links are set in bold."""
    return all(piece.strong for piece in pieces if isinstance(piece, Text) and piece.text.strip())
