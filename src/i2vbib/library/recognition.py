"""Which paper of the register an entry of the list is: the same one in another dress, or a new one.

A list is edited for years: papers move, their links, names, titles and years are corrected. Evidence is weighed
from the strongest to the weakest, and each register paper is given to one entry at most. Where the evidence does
not suffice an entry is new: a second key for one paper is a nuisance, one key for two papers is a wrong citation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from i2vbib.facts.identifiers import EXCLUSIVE_KINDS, clean_url, identifiers_of
from i2vbib.facts.likeness import CORRECTED_TITLE, RELATED_TITLE, SAME_TITLE, ratio, title_key
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued
from i2vbib.text.folding import fold


@dataclass(frozen=True, slots=True)
class Evidence:
    """All by which a paper is known again, folded for comparison."""

    identifiers: frozenset[str]
    links: frozenset[str]
    title: str
    name: str
    code: str

    def contradicts(self, other: Evidence) -> bool:
        """Whether both have an identifier of one exclusive kind, and not the same."""
        mine, theirs = _exclusive(self.identifiers), _exclusive(other.identifiers)
        return any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())


def _exclusive(identifiers: Iterable[str]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for identifier in identifiers:
        kind, _, value = identifier.partition(":")
        if kind in EXCLUSIVE_KINDS:
            kinds[kind].add(value)
    return kinds


def entry_evidence(entry: Entry) -> Evidence:
    """Give what an entry of the list shows of its paper."""
    return Evidence(
        identifiers=frozenset(identifiers_of(entry.link, *entry.links)),
        links=frozenset(_link_key(link) for link in (entry.link,) if link),
        title=title_key(entry.title),
        name=fold(entry.name),
        code=_link_key(entry.code),
    )


def issued_evidence(issued: Issued) -> Evidence:
    """Give what the register knows of a paper that has a key."""
    return Evidence(
        identifiers=frozenset(issued.identifiers),
        links=frozenset(_link_key(link) for link in (issued.link,) if link),
        title=title_key(issued.title),
        name=fold(issued.name),
        code=_link_key(issued.code),
    )


def _link_key(link: str) -> str:
    cleaned = clean_url(link).lower().removesuffix("/").removesuffix(".git")
    return cleaned.split("://", 1)[-1].removeprefix("www.")


def recognise(entries: Sequence[Entry], registry: Mapping[str, Issued]) -> list[str | None]:
    """Give for each entry the key of its paper, or ``None`` where the paper is new.

    Living papers are looked at before retired ones, so that a paper which returns under a title that another
    now bears is not mistaken for it. A row that carries a key is that key's paper, or a new one: editions of a book
    may differ in nothing else.
    """
    keys = _keys_in_rows(entries, registry)
    without_key = [position for position, entry in enumerate(entries) if not entry.key]
    found = _recognise([entries[position] for position in without_key], registry, {key for key in keys if key})
    for position, key in zip(without_key, found, strict=True):
        keys[position] = key
    return keys


def _keys_in_rows(entries: Sequence[Entry], registry: Mapping[str, Issued]) -> list[str | None]:
    """Give for each row the paper whose key, present or former, it carries, exactly as it is written."""
    holders: dict[str, str] = {}
    if any(entry.key for entry in entries):
        holders = {name: issued.key for issued in registry.values() for name in issued.aliases}
        holders |= {key: key for key in registry}
    return [holders.get(entry.key) if entry.key else None for entry in entries]


def _recognise(entries: Sequence[Entry], registry: Mapping[str, Issued], given: set[str]) -> list[str | None]:
    if not entries:
        return []
    matching = _Matching([entry_evidence(entry) for entry in entries], given)
    for retired in (False, True):
        papers = {key: issued_evidence(issued) for key, issued in registry.items() if issued.retired is retired}
        for index_keys, agree in _RULES:
            matching.apply(papers, index_keys, agree)
        matching.apply_nearest(papers)
    return matching.keys


class _Matching:
    """Entries beside the keys found for them so far."""

    def __init__(self, entries: list[Evidence], given: set[str]) -> None:
        self.entries = entries
        self.keys: list[str | None] = [None] * len(entries)
        self.given = set(given)

    def apply(
        self,
        papers: Mapping[str, Evidence],
        index_keys: Callable[[Evidence], Iterable[Hashable]],
        agree: Callable[[Evidence, Evidence], bool],
    ) -> None:
        """Match what shares an index key and agrees, in the order of the list."""
        index: dict[Hashable, list[str]] = defaultdict(list)
        for key, paper in papers.items():
            if key not in self.given:
                for index_key in index_keys(paper):
                    index[index_key].append(key)
        for position, entry in self._unmatched():
            candidates = dict.fromkeys(key for index_key in index_keys(entry) for key in index.get(index_key, ()))
            self._take(position, [key for key in candidates if agree(entry, papers[key])])

    def apply_nearest(self, papers: Mapping[str, Evidence]) -> None:
        """Match the titles that differ a little: the nearest pair first, and only what does not contradict."""
        open_papers = {key: paper for key, paper in papers.items() if key not in self.given and paper.title}
        unmatched = [(position, entry) for position, entry in self._unmatched() if entry.title]
        if not open_papers or not unmatched:
            return
        near = (
            (score, position, key) for position, entry in unmatched for key, score in _near_titles(entry, open_papers)
        )
        for _, position, key in sorted(near, key=lambda found: (-found[0], found[1], found[2])):
            if self.keys[position] is None:
                self._take(position, [key])

    def _unmatched(self) -> Iterator[tuple[int, Evidence]]:
        return ((position, self.entries[position]) for position, key in enumerate(self.keys) if key is None)

    def _take(self, position: int, candidates: Sequence[str]) -> None:
        key = next((key for key in candidates if key not in self.given), None)
        if key is not None:
            self.keys[position] = key
            self.given.add(key)


def _near_titles(entry: Evidence, papers: Mapping[str, Evidence]) -> Iterator[tuple[str, float]]:
    from rapidfuzz import fuzz, process

    titles = {key: paper.title for key, paper in papers.items()}
    for _, score, key in process.extract_iter(entry.title, titles, scorer=fuzz.ratio, score_cutoff=CORRECTED_TITLE):
        if _same_under_correction(entry, papers[key], score):
            yield key, score


def _same_under_correction(entry: Evidence, paper: Evidence, score: float) -> bool:
    same_code = bool(entry.code) and entry.code == paper.code
    same_name = bool(entry.name) and entry.name == paper.name
    if entry.contradicts(paper):
        return same_name and same_code and score >= SAME_TITLE
    return same_name or same_code or score >= SAME_TITLE


def _shares_name_or_title(entry: Evidence, paper: Evidence) -> bool:
    if entry.title == paper.title or (entry.name and entry.name == paper.name):
        return True
    return ratio(entry.title, paper.title) >= CORRECTED_TITLE


def _not_unrelated(entry: Evidence, paper: Evidence) -> bool:
    return ratio(entry.title, paper.title) >= RELATED_TITLE or bool(entry.code and entry.code == paper.code)


def _not_contradicted(entry: Evidence, paper: Evidence) -> bool:
    return not entry.contradicts(paper)


def _related_and_not_contradicted(entry: Evidence, paper: Evidence) -> bool:
    return not entry.contradicts(paper) and ratio(entry.title, paper.title) >= RELATED_TITLE


def _always(_entry: Evidence, _paper: Evidence) -> bool:
    return True


_Rule = tuple[Callable[[Evidence], Iterable[Hashable]], Callable[[Evidence, Evidence], bool]]
_RULES: Final[tuple[_Rule, ...]] = (
    (lambda paper: paper.identifiers, _shares_name_or_title),
    (lambda paper: paper.links, _shares_name_or_title),
    (lambda paper: [(paper.title, paper.name)] if paper.title and paper.name else [], _always),
    (lambda paper: [paper.title] if paper.title else [], _not_contradicted),
    (
        lambda paper: [(paper.name, paper.code)] if paper.name and paper.code else [],
        _related_and_not_contradicted,
    ),
    (lambda paper: paper.identifiers, _not_unrelated),
    (lambda paper: paper.links, _not_unrelated),
)
