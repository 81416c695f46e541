"""Where a run of pieces leads: to papers, to code, to other pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from i2vbib.catalog.links import LinkKind, link_kind, paper_identifiers
from i2vbib.catalog.markdown.pieces import Image, Link, Piece, Text
from i2vbib.catalog.markdown.titles import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_URL: Final = re.compile(r"""(?<![\w"'=/])(?:https?://|www\.)[^\s<>"'`|()]+(?:\([^\s<>"'`|()]*\)[^\s<>"'`|()]*)*""")
_URL_END: Final = re.compile(r"[.,;:!?)\]}*_。，）]+$")
_PAPER_LABEL: Final = re.compile(r"(?i)(?:the )?(?:paper|pdf|arxiv|论文)(?: link| pdf)?")
_BADGE: Final = re.compile(r"(?i)^https?://(?:img\.shields\.io|(?:flat\.)?badgen\.net)/badge/([^?]+)")
_BADGE_ARXIV: Final = re.compile(r"(?i)arxiv\D{0,12}(\d{4}\.\d{4,5})")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses by what they lead to, each once, in the list's order; papers with an identifier stand first."""

    papers: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.papers or self.code or self.pages)

    def but(self, *taken: str) -> tuple[str, ...]:
        """Give all that are not taken."""
        return tuple(href for href in (*self.papers, *self.pages, *self.code) if href not in taken)


def find_addresses(pieces: Iterable[Piece]) -> Addresses:
    """Give the addresses of links and of badges that show an arXiv id."""
    found: dict[LinkKind, dict[str, None]] = {"paper": {}, "code": {}, "page": {}, "local": {}}
    badges: dict[str, None] = {}
    for piece in pieces:
        if isinstance(piece, Link):
            found[_kind(piece)][piece.href] = None
            badges.update((href, None) for image in piece.images for href in _badge_paper(image))
        elif isinstance(piece, Image):
            badges.update((href, None) for href in _badge_paper(piece))
    papers = found["paper"] | badges
    if len(papers) > 1:
        papers = dict.fromkeys(sorted(papers, key=lambda href: not paper_identifiers(href)))
    return Addresses(tuple(papers), tuple(found["code"]), tuple(found["page"]))


def with_bare_addresses(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Turn the addresses in running text into links without words."""
    for piece in pieces:
        if isinstance(piece, Text) and ("://" in piece.text or "www." in piece.text):
            yield from _cut_at_addresses(piece)
        else:
            yield piece


def _cut_at_addresses(text: Text) -> Iterator[Piece]:
    end = 0
    for found in _URL.finditer(text.text):
        href = _URL_END.sub("", found[0])
        yield Text(text.text[end : found.start()], text.strong, text.emphasis)
        yield Link("", href)
        end = found.start() + len(href)
    yield Text(text.text[end:], text.strong, text.emphasis)


def _kind(link: Link) -> LinkKind:
    kind = link_kind(link.href)
    return "paper" if kind == "page" and _PAPER_LABEL.fullmatch(link.text.strip("[]() ")) else kind


def badge_text(image: Image) -> str:
    """Give the words on a badge: its ``alt`` text and what its address spells (``badge/CVPR-2023-blue``)."""
    found = _BADGE.match(image.source)
    if not found:
        return image.text
    words = re.split(r"(?<!-)-(?!-)", unquote(found[1]).removesuffix(".svg"))
    return tidy(f"{image.text} {' '.join(words[:-1] or words).replace('--', '-').replace('_', ' ')}")


def _badge_paper(image: Image) -> Iterator[str]:
    found = _BADGE_ARXIV.search(f"{image.text} {image.source}")
    if found:
        yield f"https://arxiv.org/abs/{found[1]}"
