"""A paper's own reference in a line below its title and names: ``How to cite: Lee A. Kites. Kite Journal, 2019``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.inline.pieces import Piece, Text, lines_of, plain_text
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.facts.likeness import share_words
from i2vbib.text.folding import fold, script_of

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

_LABEL: Final = re.compile(
    r"(?i)\s*(?:(?:(?:suggested|recommended|preferred|full) )?citation|cited? (?:this (?:paper|article|work) )?as"
    r"|(?:how|please|to) (?:to )?cite(?: (?:this|the|our)(?: (?:paper|article|work))?)?"
    r"|bibliographic reference|(?:библиографическая )?ссылка"
    r"|(?:для |образец )?цитирования|цитирование|цитата|посилання|(?:для )?цитування"
    r"|引用(?:格式|本文|方式|文献)?|인용(?: 방법)?"
    r"|(?:cómo |como )?citar(?: como)?|pour citer|citation recommandée"
    r"|zitier(?:weise|vorschlag|en als)|come citare|cytowanie)"
    r"\s*[:：]\s*"
)
_LONGEST_LABEL: Final = 60
_SHORTEST: Final = 20
"""Characters of a reference and of its title: behind a label of these a count may stand too, ``Citation: 12``."""


def is_citation(text: str, above: str) -> bool:
    """Say whether a text is a label of these and a reference with the title in the line ``above``.

    ``Ссылка: Ли А. Змеи // Журнал. 2019``. In another language it must be whole; what has another title is no reference
    of the line above, which names data, say, that come with a paper.
    """
    found = _LABEL.match(text[:_LONGEST_LABEL])
    cited = text[found.end() :] if found else ""
    title = above.strip(" .")
    if len(cited) < _SHORTEST or len(title) < _SHORTEST:
        return False
    is_whole = begins_with_authors(cited) or is_reference(cited)
    return fold(title) in fold(cited) or (is_whole and script_of(title) != script_of(cited))


def split_citation(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]] | None:
    """Give a paper's lines without the one that is its reference, and that reference without its label."""
    first, *others = lines_of(pieces)
    for start, end in others:
        line = pieces[start:end]
        found = _LABEL.match(plain_text(line[:2])[:_LONGEST_LABEL])
        if found and is_citation(plain_text(line), plain_text(pieces[slice(*first)])):
            return (*pieces[: start - 1], *pieces[end:]), _without(line, found.end())
    return None


def _without(line: tuple[Piece, ...], end: int) -> tuple[Piece, ...]:
    """Give a line without its first characters, which a label in bold may have in a piece of its own."""
    first, *others = line
    if not isinstance(first, Text) or len(first.text) > end:
        return (first._replace(text=first.text[end:]), *others) if isinstance(first, Text) else line
    return _without(tuple(others), end - len(first.text)) if others else ()


def parted_at_title(cited: tuple[Piece, ...], title: str) -> tuple[Piece, ...]:
    """Give a reference with full stops around the title that is known, which a list may leave out."""
    if not title or not cited or not isinstance(cited[0], Text):
        return cited
    text = cited[0].text
    begin = text.casefold().find(title.casefold())
    before, behind = text[:begin].rstrip(), text[begin + len(title) :].lstrip()
    if begin <= 0 or not before or before.endswith((".", ")", ":", ",")) or not before[-1].isalpha():
        return cited
    behind = f" {behind}" if behind.startswith("/") else behind if behind[:1] in {".", ",", ""} else f". {behind}"
    return (cited[0]._replace(text=f"{before}. {title}{behind}"), *cited[1:])


def with_citation(entry: Entry, cited: Entry | None, text: str) -> Entry:
    """Give an entry where and when its reference tells that it appeared; the reference may be in another language."""
    if cited is None or not _may_be_same(entry, cited, text):
        return entry
    links = tuple(dict.fromkeys(filter(None, (entry.link, cited.link, *entry.links, *cited.links))))
    own = entry.link or cited.link
    link = next((href for href in (entry.link, cited.link) if href and paper_identifiers(href)), own)
    return replace(
        entry,
        authors=entry.authors or cited.authors,
        venue=entry.venue or cited.venue,
        year=entry.year or cited.year,
        link=link,
        links=tuple(href for href in links if href != link),
        is_chapter=entry.is_chapter or cited.is_chapter,
        is_article=entry.is_article or cited.is_article,
    )


def _may_be_same(entry: Entry, cited: Entry, text: str) -> bool:
    if not entry.title or not cited.title or fold(entry.title.rstrip(".")) in fold(text):
        return True
    return share_words(entry.title, cited.title) or script_of(entry.title) != script_of(cited.title)
