"""A run of pieces as one line of text with private marks for what the eye sees.

Bold, italics, titles that are links, and line ends keep their place in it; labels (``[[paper](…)]``), badges and
addresses are taken out and leave one mark, so that a pattern on the line is a pattern on its layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from i2vbib.catalog.labels import is_label
from i2vbib.catalog.links import LinkKind, link_kind, paper_identifiers
from i2vbib.catalog.pieces import Break, Image, Link, Piece, Text
from i2vbib.catalog.titles import tidy

STRONG, STRONG_END = "\ue000", "\ue001"
EMPHASIS, EMPHASIS_END = "\ue002", "\ue003"
TITLE, TITLE_END = "\ue004", "\ue005"
LABEL: Final = "\ue006"
MARKS: Final = re.compile("[\ue000-\ue006]")
PRIVATE: Final = dict.fromkeys(range(0xE000, 0xE010))
"""For :meth:`str.translate`: takes the private marks out of a list's own text."""
FEW_WORDS: Final = 3
"""Words of the longest run that may be bold within a title; a longer one is a title by itself."""

_PAPER_LABEL: Final = re.compile(r"(?i)(?:the )?(?:paper|pdf|arxiv|论文)(?: link| pdf)?")
_URL: Final = re.compile(
    r"""(?<![\w"'(=/])(?:https?://|www\.)[^\s<>"'`|\ue000-\ue006]+|(?<=\()https?://[^\s<>()]+(?=\))"""
)
_URL_END: Final = re.compile(r"[.,;:!?)\]}*_。，）]+$")
_BADGE: Final = re.compile(
    r"(?i)^https?://(?:img\.shields\.io|badgen\.net|flat\.badgen\.net)/(?:static/v1\?|badge/)?([^?]*)(\?.*)?"
)
_LABEL_NEAR: Final = re.compile(rf"[\[({{（【<\s|·•]*{LABEL}(?:[\s\])}}）】>,;|/·•&]*{LABEL})*[\])}}）】>]*")
_EMPTY_MARKS: Final = re.compile(
    rf"{STRONG}\s*{STRONG_END}|{EMPHASIS}\s*{EMPHASIS_END}|{STRONG_END}{STRONG}|{EMPHASIS_END}{EMPHASIS}"
)
_WORDS_IN_BOLD: Final = re.compile(
    rf"(?:(?<=[^\W\d_]|{STRONG_END})|(?<=\w-))(?P<gap>\s*){STRONG}(?P<after>[^{STRONG_END}\n]*){STRONG_END}"
    rf"|{STRONG}(?P<before>[^{STRONG_END}\n]*){STRONG_END}(?=[^\W_]|\s+[a-z])"
)
"""Key words that a list sets in bold in the middle of a title."""
_LINKED_TITLE: Final = re.compile(rf"({TITLE}[^{TITLE_END}]*{TITLE_END})")
_BRACKET_OUTSIDE: Final = re.compile(rf"\[{STRONG}([^{STRONG_END}\[\]]*){STRONG_END}\]")
_BRACKETED: Final = re.compile(r"[\[【]\s*([^\[\]【】\n]{1,40}?)\s*[\]】]")
_COLON_LABEL: Final = re.compile(rf"[:：]\s*{LABEL}")
_BEFORE_LABEL: Final = re.compile(rf"([^\n.;|,\[\](){LABEL}]{{1,40}}?)\s*[:：]\s*{LABEL}")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The marked line, and what was taken out of it: addresses by kind, words on labels and badges."""

    line: str
    papers: tuple[str, ...]
    code: tuple[str, ...]
    pages: tuple[str, ...]
    labels: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def has_links(self) -> bool:
        """Whether it leads anywhere outside the list."""
        return bool(self.papers or self.code or self.pages)


@lru_cache(maxsize=32)
def read_skeleton(run: tuple[Piece, ...]) -> Skeleton:
    """Understand the layout of a run of pieces."""
    pieces = [part for piece in run for part in _with_addresses(piece)]
    labels: list[str] = []
    line = "".join(_mark(piece, labels) for piece in pieces)
    links = [piece for piece in pieces if isinstance(piece, Link)]
    by_kind: dict[str, list[str]] = {"paper": [], "code": [], "page": [], "local": []}
    for link in links:
        by_kind[_kind(link)].append(link.href)
    papers = sorted([*by_kind["paper"], *_badge_papers(pieces)], key=lambda href: not paper_identifiers(href))
    return Skeleton(
        _settled(line),
        *(tuple(dict.fromkeys(hrefs)) for hrefs in (papers, by_kind["code"], by_kind["page"])),
        labels=tuple(filter(None, labels)),
        links=tuple(links),
    )


def _kind(link: Link) -> LinkKind:
    kind = link_kind(link.href)
    return "paper" if kind == "page" and _PAPER_LABEL.fullmatch(link.text.strip("[]() ")) else kind


def unmarked(line: str) -> str:
    """Give a part of the line without marks."""
    return tidy(MARKS.sub(" ", line)) if MARKS.search(line) else tidy(line)


def _with_addresses(piece: Piece) -> Iterator[Piece]:
    """Turn the bare addresses in a text into links."""
    if not isinstance(piece, Text) or "://" not in piece.text and "www." not in piece.text:
        yield piece
        return
    end = 0
    for found in _URL.finditer(piece.text):
        href = _URL_END.sub("", found[0])
        yield Text(piece.text[end : found.start()], piece.strong, piece.emphasis)
        yield Link("", href)
        end = found.start() + len(href)
    yield Text(piece.text[end:], piece.strong, piece.emphasis)


def _mark(piece: Piece, labels: list[str]) -> str:
    match piece:
        case Text():
            return _set(piece.text, piece)
        case Link():
            if is_label(piece.text) or link_kind(piece.href) == "local" and piece.href:
                labels.extend((piece.text, *map(badge_text, piece.images)))
                return LABEL
            labels.extend(map(badge_text, piece.images))
            return _set(f"{TITLE}{piece.text}{TITLE_END}", piece)
        case Image():
            labels.append(badge_text(piece))
            return " "
        case Break():
            return "\n"
    return " "


def _set(text: str, piece: Text | Link) -> str:
    text = f"{EMPHASIS}{text}{EMPHASIS_END}" if piece.emphasis else text
    return f"{STRONG}{text}{STRONG_END}" if piece.strong else text


def _settled(line: str) -> str:
    """Put marks of labels in place of what stands around them; titles that are links are left alone."""
    line = _EMPTY_MARKS.sub("", line)
    line = _WORDS_IN_BOLD.sub(_without_bold, line)
    line = _BRACKET_OUTSIDE.sub(rf"{STRONG}[\1]{STRONG_END}", line)
    if "[" in line or "【" in line:
        parts = _LINKED_TITLE.split(line)
        parts[::2] = [_BRACKETED.sub(_label_mark, part) for part in parts[::2]]
        line = "".join(parts)
    if LABEL not in line:
        return line
    if _COLON_LABEL.search(line):
        line = _BEFORE_LABEL.sub(_label_mark, line)
    return _LABEL_NEAR.sub(f" {LABEL} ", line)


def _label_mark(found: re.Match[str]) -> str:
    return LABEL if is_label(found[1]) else found[0]


def _without_bold(found: re.Match[str]) -> str:
    words = found["after"] if found["before"] is None else found["before"]
    few = len(words.split()) <= FEW_WORDS and TITLE not in words
    return f"{found['gap'] or ''}{words}" if few else found[0]


def badge_text(image: Image) -> str:
    """Give the words on a badge: its ``alt`` text and what its address spells (``badge/CVPR-2023-blue``)."""
    found = _BADGE.match(image.source)
    if not found or not found[1]:
        return image.text
    words = re.split(r"(?<!-)-(?!-)", unquote(found[1]).removesuffix(".svg"))
    return tidy(f"{image.text} {' '.join(words[:-1] or words).replace('--', '-').replace('_', ' ')}")


def _badge_papers(pieces: Sequence[Piece]) -> list[str]:
    images = [
        image
        for piece in pieces
        for image in (
            [piece] if isinstance(piece, Image) else piece.images if isinstance(piece, Link) else []
        )
    ]
    found = [
        re.search(r"(?i)arxiv\D{0,12}(\d{4}\.\d{4,5})", f"{image.text} {image.source}") for image in images
    ]
    return [f"https://arxiv.org/abs/{match[1]}" for match in found if match]
