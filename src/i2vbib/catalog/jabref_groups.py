r"""The groups that JabRef, and Better BibTeX for Zotero's collections, write into a ``.bib`` file.

The tree is a comment with a line for each group: its depth, its kind, and its parts, each ended by ``\;`` (JabRef 2
to 5; :mod:`i2vbib.export.groups` writes it). Since JabRef 4 the entries name their groups instead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

_TREE: Final = re.compile(r"jabref-meta:\s*(?:groupstree|grouping):")
_PIECE: Final = re.compile(r"\\.|[^;\\]+|[;\\]")
_LINE: Final = re.compile(r"\s*(\d{1,4})\s+(\w+Group):(.*)")
_SEPARATOR: Final = re.compile(r"\s*[,;]\s*")
_OF_KEYS: Final = "ExplicitGroup"
_OF_KEYWORDS: Final = "KeywordGroup"


class Groups(NamedTuple):
    """Groups with their places in the tree; a path is a group's title, with its parent's before it if it has one."""

    places: Mapping[tuple[str, ...], int]
    of_key: Mapping[str, tuple[tuple[str, ...], ...]]
    by_keyword: Mapping[str, tuple[str, ...]]
    by_words: Mapping[tuple[str, ...], tuple[str, ...]]
    """By the parts of a group's title between commas, since an entry names its groups with commas between them."""
    most_words: int

    def of(self, key: str, named: Sequence[str], keywords: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Give the groups of an entry, in the tree's order; what it names and no tree has comes last.

        ``named`` are the parts between the commas of what it names.
        """
        by_keyword = (self.by_keyword[word] for word in keywords if word in self.by_keyword)
        found = dict.fromkeys((*self.of_key.get(key, ()), *by_keyword, *self._named(named)))
        return tuple(sorted(found, key=lambda path: self.places.get(path, len(self.places))))

    def _named(self, parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Give the groups of these parts: of several parts together where the tree has a title of them."""
        start = 0
        while start < len(parts):
            ends = range(min(start + self.most_words, len(parts)), start, -1)
            end = next((end for end in ends if tuple(parts[start:end]) in self.by_words), start + 1)
            yield self.by_words.get(tuple(parts[start:end]), (parts[start],))
            start = end


def has_groups(text: str) -> bool:
    """Say whether a file holds a tree of groups."""
    return bool(_TREE.search(text))


def read_groups(comments: Iterable[str]) -> Groups:
    """Give the groups that a file's comments hold."""
    of_key: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    by_keyword: dict[str, tuple[str, ...]] = {}
    paths: dict[tuple[str, ...], None] = {}
    above = ""
    for comment in comments:
        tree = _TREE.match(comment)
        for depth, kind, title, parts in _groups(comment[tree.end() :]) if tree else ():
            path = (above, title) if depth > 1 and above else (title,)
            above = title if depth == 1 else above
            paths[path] = None
            if kind == _OF_KEYS:
                for key in parts:
                    of_key[key].append(path)
            elif kind == _OF_KEYWORDS and len(parts) > 1:
                by_keyword[parts[1]] = path
    places = {path: place for place, path in enumerate(paths)}
    by_words = {words_of(path[-1]): path for path in paths}
    most_words = max(map(len, by_words), default=1)
    return Groups(places, {key: tuple(found) for key, found in of_key.items()}, by_keyword, by_words, most_words)


def words_of(field: str) -> tuple[str, ...]:
    """Give what stands between the commas or semicolons of a field."""
    return tuple(filter(None, _SEPARATOR.split(field.strip())))


def _groups(tree: str) -> Iterator[tuple[int, str, str, list[str]]]:
    """Give depth, kind, title, and what follows the title and the number behind it."""
    pieces = "".join("\n" if piece == ";" else piece for piece in _PIECE.findall(tree.replace("\n", "")))
    for line in filter(None, map(_LINE.fullmatch, pieces.split("\n"))):
        parts = [re.sub(r"\\+(.)", r"\1", part) for part in re.split(r"(?<!\\)\\;", line[3])]
        title, *others = parts
        if title and line[2] != "AllEntriesGroup":
            yield int(line[1]), line[2], title, [part for part in others[1:] if part]
