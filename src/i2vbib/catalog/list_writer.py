"""A catalog as a Markdown list, as a person would write one: a heading and a table for each section.

What it gives is read back as the same catalog (:mod:`i2vbib.catalog.markdown.keyed_rows`): each row carries its key.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.misread_letters import FIRST_SIGNS, with_letters_read
from i2vbib.text import richtext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from i2vbib.model.entry import Catalog, Entry, Section

_HEADINGS: Final = "| Citation key | Title | Venue | Year |\n| --- | --- | --- | --- |\n"
_MARKS: Final = re.compile(r"[\\`*_\[\]<>&$!|~#]")
"""ASCII that Markdown may read otherwise; a backslash before it makes it a character (CommonMark, section 2.4)."""
_KEPT_MARKUP: Final = frozenset({"italic", "sub", "sup"})
"""The markup of titles that a list can show."""
_UNSAFE_IN_LINK: Final = re.compile(r"[\s<>\"`|\\]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")


def write_list(catalog: Catalog) -> str:
    """Give a catalog whose entries have keys as a Markdown list."""
    by_section: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalog.entries:
        for slug in entry.sections:
            by_section[slug].append(entry)
    return "".join(_pieces(catalog.title, catalog.sections, by_section))


def _pieces(title: str, sections: Sequence[Section], entries: Mapping[str, list[Entry]]) -> Iterator[str]:
    yield f"# {_escaped(title)}\n"
    above = ""
    for section in sections:
        if section.group and section.group != above:
            yield f"\n## {_escaped(section.group)}\n"
        yield f"\n{'###' if section.group else '##'} {_escaped(section.title)}\n\n{_HEADINGS}"
        yield from map(_row, entries[section.slug])
        above = section.group or section.title


def _row(entry: Entry) -> str:
    title = _rich(entry.title, _escaped, lambda formula: formula.replace("|", r"\|"))
    if link := link_in_row(entry.link):
        title = f"[{title or _escaped(link)}]({_href(link)})"  # the address alone shows that there is no title yet
    year = "" if entry.year is None else entry.year
    return f"| {_key(entry.key)} | {title} | {_escaped(entry.venue)} | {year} |\n"


def title_in_row(title: str) -> str:
    """Give a title with no other markup than a list can show."""
    return _rich(title, str, str)


def link_in_row(link: str) -> str:
    """Give an address as a list can hold it: what would end a link, or a cell, is percent-encoded."""
    return _UNSAFE_IN_LINK.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), link)


def _rich(title: str, words: Callable[[str], str], formula: Callable[[str], str]) -> str:
    if "<" not in title and "$" not in title:
        return words(title)
    return "".join(_spans(richtext.parse(title), words, formula))


def _spans(spans: Iterable[richtext.Span], words: Callable[[str], str], formula: Callable[[str], str]) -> Iterator[str]:
    for span in spans:
        if span.kind == "text":
            yield words(span.text)
        elif span.kind == "math":
            yield formula(f"${span.text}$")
        else:
            inner = "".join(_spans(span.children, words, formula))
            yield richtext.tagged(span.kind, inner) if span.kind in _KEPT_MARKUP else inner


def _escaped(text: str) -> str:
    """Give words as a list's reader takes them: ``Â¡`` is no ``¡`` that another program misread."""
    escaped = _MARKS.sub(r"\\\g<0>", text)
    is_other = not escaped.isascii() and with_letters_read(escaped) != escaped
    return "".join(f"&#{ord(sign)};" if sign in FIRST_SIGNS else sign for sign in escaped) if is_other else escaped


def _key(key: str) -> str:
    """Give a key as code, where each character is itself."""
    is_code = not ("`" in key or "\\" in key) and with_letters_read(key) == key
    return f"`{key}`".replace("|", r"\|") if is_code else _escaped(key)


def _href(link: str) -> str:
    link = _ENTITY.sub(r"\\&", link)
    return f"<{link}>" if "(" in link or ")" in link else link
