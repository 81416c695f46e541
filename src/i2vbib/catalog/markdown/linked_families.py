"""Family names that a list links in the place of titles: ``[Srednicki](…), Quantum Field Theory``.

One such word may be a system's name or a site's; where several rows begin so, and their words are no others', it is who
wrote what stands behind the comma, and the link leads there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.glued_keys import GluedKey
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.pieces import Link, Text
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.name_words import is_coined
from i2vbib.facts.common_words import english_words
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST: Final = 3
"""Rows that begin with a linked family name and a comma, from which on a list's words there are who wrote the works."""
_FAMILIES: Final = re.compile(
    r"\s*(?P<families>[^\W\d_a-z][\w’'-]+(?:(?:, |,? & |,? and )[^\W\d_a-z][\w’'-]+){0,4})\s*"
)
_AND: Final = re.compile(r",? & |,? and |, ")
_TITLE: Final = re.compile(r",\s+(?P<title>[^\W_a-z][^\n(\[]*[^\s.,(\[])")
"""Behind the comma: what begins as titles do, up to a bracket."""


def with_linked_families_apart(blocks: Sequence[Block]) -> tuple[list[Block], dict[int, GluedKey]]:
    """Give blocks in which such titles are linked in their place, and who wrote each by its line."""
    found = {block.line: row for block in blocks if isinstance(block, Item) and (row := _row(block))}
    if len({key.authors for _, key in found.values()}) < FEWEST:
        return list(blocks), {}
    changed = [found[block.line][0] if isinstance(block, Item) and block.line in found else block for block in blocks]
    return changed, {line: key for line, (_, key) in found.items()}


def _row(item: Item) -> tuple[Item, GluedKey] | None:
    """Give an item with its title linked, and its authors; nothing where it does not begin with a linked family."""
    link, behind = item.pieces[:2] if len(item.pieces) > 1 else (None, None)
    if not isinstance(link, Link) or not isinstance(behind, Text) or behind.emphasis or behind.strong:
        return None
    title = _TITLE.match(behind.text)
    named = _FAMILIES.fullmatch(link.text) if title else None
    families = _AND.split(named["families"]) if named else []
    if not title or not families or not all(map(_may_be_family, families)):
        return None
    rest = behind.text[title.end() :]
    pieces = (link._replace(text=title["title"]), *([Text(rest)] if rest else []), *item.pieces[2:])
    return item._replace(pieces=pieces), GluedKey(tuple(f"{family}," for family in families), None)


def _may_be_family(name: str) -> bool:
    is_word = name.casefold() in english_words() or is_coined(name) or name.isupper()
    return is_family_alone(name) and not is_word and lookup(name) is None
