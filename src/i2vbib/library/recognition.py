"""Which paper of the register an entry of the list is: the same one in another dress, or a new one.

A list is edited for years: papers move, their links, names, titles and years are corrected. Evidence is weighed
from the strongest to the weakest, and each register paper is given to one entry at most. Where the evidence does
not suffice an entry is new: a second key for one paper is a nuisance, one key for two papers is a wrong citation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final, TypeAlias

from msgspec.structs import replace

from i2vbib.facts.likeness import CORRECTED_TITLE, RELATED_TITLE, SAME_TITLE, ratio
from i2vbib.facts.misprints import is_misprint, numbers_of
from i2vbib.facts.title_words import is_generic
from i2vbib.library.evidence import Evidence, entry_evidence, issued_evidence, near_pairs
from i2vbib.library.same_place import at_same_place
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued
from i2vbib.text.folding import script_of

MOST_CANDIDATES: Final = 32
"""How many papers of one mark are looked at for an entry: so many share a link only where it tells nothing."""

Marks: TypeAlias = Callable[[Evidence], Iterable[Hashable]]
Agreement: TypeAlias = Callable[[Evidence, Evidence], float]
"""How well an entry and a paper that share a mark agree: 0 where they may be two papers."""

_Rule: TypeAlias = "tuple[Marks, Agreement]"


def recognise(
    entries: Sequence[Entry],
    registry: Mapping[str, Issued],
    rows: Mapping[str, Entry] | None = None,
    *,
    same_text: bool = False,
) -> list[str | None]:
    """Give for each entry the key of its paper, or ``None`` where the paper is new.

    ``rows`` are the living papers as the list had them, in its order: a row that has not changed is the same paper
    without a question. ``same_text`` says that the list has not changed, only how it is read: then a link alone
    shows which row is which, or its place. Living papers are looked at before retired ones, so that a paper which
    returns under a title that another now bears is not mistaken for it. A row that carries a key is that key's
    paper, or a new one: editions of a book may differ in nothing else.
    """
    rows = rows or {}
    in_order = dict.fromkeys(key for key in (*rows, *registry) if key in registry)
    matching = _Matching(entries)
    matching.match_keys(registry)
    matching.match_rows(rows)
    for retired in (False, True):
        papers = {
            key: issued_evidence(registry[key], rows.get(key))
            for key in in_order
            if registry[key].retired is retired and key not in matching.given
        }
        if not papers:
            continue
        late = (*_RULES_OF_CORRECTIONS, *(_RULES_OF_ONE_TEXT if same_text and not retired else ()))
        matching.apply_rules(papers, _RULES)
        matching.apply_nearest(papers, same_text=same_text)
        matching.apply_rules(papers, late)
        if same_text and not retired:
            matching.match_places(rows)
    return matching.keys


class _Matching:
    """Entries beside the keys found for them so far."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.keys: list[str | None] = [None] * len(entries)
        self.given: set[str] = set()
        self._evidence: dict[int, Evidence] = {}

    def match_keys(self, registry: Mapping[str, Issued]) -> None:
        """Match the rows that carry a key, present or former, exactly as it is written."""
        if any(entry.key for entry in self.entries):
            holders = {name: issued.key for issued in registry.values() for name in issued.aliases}
            holders |= {key: key for key in registry}
            for position, entry in enumerate(self.entries):
                if holders.get(entry.key, entry.key) not in self.given and entry.key in holders:
                    self._give(position, holders[entry.key])

    def match_rows(self, rows: Mapping[str, Entry]) -> None:
        """Match the rows that stand in the list as they stood before, those of one wording in its order."""
        for bare in (_unplaced, _unsectioned):
            known: dict[Entry, list[str]] = defaultdict(list)
            for key, row in reversed(list(rows.items())):
                if key not in self.given:
                    known[bare(row)].append(key)
            if not known:
                return
            for position, entry in enumerate(self.entries):
                if self._is_open(position) and (same := known.get(bare(entry))):
                    self._give(position, same.pop())

    def match_places(self, rows: Mapping[str, Entry]) -> None:
        """Match the rows that stand between the same others as before, and say the same."""
        for position, key in at_same_place(self.entries, self.keys, rows):
            self._give(position, key)

    def apply_rules(self, papers: Mapping[str, Evidence], rules: Iterable[_Rule]) -> None:
        """Match by one rule after the other."""
        for marks, agree in rules:
            self._apply(papers, marks, agree)

    def _apply(self, papers: Mapping[str, Evidence], marks: Marks, agree: Agreement) -> None:
        """Match what shares a mark and agrees best, in the order of the list."""
        unmatched = list(self._unmatched())
        if not unmatched:
            return
        index: dict[Hashable, list[str]] = defaultdict(list)
        for key, paper in reversed(list(papers.items())):
            if key not in self.given:
                for mark in marks(paper):
                    index[mark].append(key)
        is_exchange = _Exchange((entry for _, entry in unmatched), self._left(papers).values())
        for position, entry in unmatched:
            candidates = dict.fromkeys(key for mark in marks(entry) for key in self._open(index.get(mark, [])))
            scored = [(agree(entry, papers[key]), key) for key in candidates if not is_exchange(entry, papers[key])]
            score, best = max(scored, key=itemgetter(0), default=(0.0, ""))
            if score > 0:
                self._give(position, best)

    def apply_nearest(self, papers: Mapping[str, Evidence], *, same_text: bool) -> None:
        """Match the titles that differ a little: the nearest pair first, and only what does not contradict."""
        near: list[tuple[float, int, str]] = []
        for position, key in near_pairs(dict(self._unmatched()), self._left(papers)):
            entry, paper = self._evidence[position], papers[key]
            score = _same_under_correction(entry, paper)
            if score and (same_text or not _are_parts(entry, paper)):
                near.append((-score, position, key))
        for _, position, key in sorted(near):
            if self.keys[position] is None and key not in self.given:
                self._give(position, key)

    def _left(self, papers: Mapping[str, Evidence]) -> dict[str, Evidence]:
        return {key: paper for key, paper in papers.items() if key not in self.given}

    def _unmatched(self) -> Iterator[tuple[int, Evidence]]:
        for position in range(len(self.keys)):
            if self._is_open(position):
                if position not in self._evidence:
                    self._evidence[position] = entry_evidence(self.entries[position])
                yield position, self._evidence[position]

    def _is_open(self, position: int) -> bool:
        return self.keys[position] is None and not self.entries[position].key

    def _open(self, keys: list[str]) -> list[str]:
        """Give the first papers of a mark that no entry has yet; those that one has are forgotten."""
        while keys and keys[-1] in self.given:
            keys.pop()
        return [key for key in reversed(keys[-MOST_CANDIDATES:]) if key not in self.given]

    def _give(self, position: int, key: str) -> None:
        self.keys[position] = key
        self.given.add(key)


class _Exchange:
    """Says whether an entry and a paper of other titles share a mark because the links of two rows were exchanged."""

    def __init__(self, entries: Iterable[Evidence], papers: Iterable[Evidence]) -> None:
        self._entries = {entry.title for entry in entries}
        self._papers = {paper.title for paper in papers}

    def __call__(self, entry: Evidence, paper: Evidence) -> bool:
        return entry.title != paper.title and entry.title in self._papers and paper.title in self._entries


def _unplaced(entry: Entry) -> Entry:
    """Give what a row says but for its key: what is compared has none, or was given one when it was imported."""
    return replace(entry, line=0, key="")


def _unsectioned(entry: Entry) -> Entry:
    return replace(_unplaced(entry), sections=())


def _same_under_correction(entry: Evidence, paper: Evidence) -> float:
    score = ratio(entry.title, paper.title)
    same_code = bool(entry.code) and entry.code == paper.code
    same_name = bool(entry.name) and entry.name == paper.name
    if entry.contradicts(paper):
        return score if same_name and same_code and score >= SAME_TITLE else 0.0
    if not (same_name or same_code) and entry.is_of_others_and_years(paper):
        return 0.0
    is_same = score >= SAME_TITLE or (score >= CORRECTED_TITLE and (same_name or same_code))
    return score if is_same else 0.0


def _are_parts(entry: Evidence, paper: Evidence) -> bool:
    """Say whether titles differ by their numbers, as parts and yearly reports do, and share no name or code."""
    is_one = bool(entry.name and entry.name == paper.name) or bool(entry.code and entry.code == paper.code)
    return not is_one and numbers_of(entry.wording) != numbers_of(paper.wording)


def _always(_entry: Evidence, _paper: Evidence) -> float:
    return 1.0


def _shares_name_or_title(entry: Evidence, paper: Evidence) -> float:
    score = ratio(entry.title, paper.title)
    return score + 1.0 if score >= CORRECTED_TITLE or (entry.name and entry.name == paper.name) else 0.0


def _not_unrelated(entry: Evidence, paper: Evidence) -> float:
    score = ratio(entry.title, paper.title)
    return score + 1.0 if score >= RELATED_TITLE or (entry.code and entry.code == paper.code) else 0.0


def _not_contradicted(entry: Evidence, paper: Evidence) -> float:
    return 0.0 if entry.contradicts(paper) or entry.is_of_others_and_years(paper) else 1.0


def _related_and_not_contradicted(entry: Evidence, paper: Evidence) -> float:
    score = ratio(entry.title, paper.title)
    return 0.0 if entry.contradicts(paper) or score < RELATED_TITLE else score


def _of_one_year(entry: Evidence, paper: Evidence) -> float:
    return float(entry.year is None or paper.year is None or entry.year == paper.year)


def _of_one_year_or_published(entry: Evidence, paper: Evidence) -> float:
    """Agree where a title that not every work has stands in one year, or first with a preprint's DOI."""
    is_of_one_year = entry.year is not None and entry.year == paper.year
    may_be_one = is_of_one_year or entry.may_be_other_version(paper)
    return float(may_be_one and not is_generic(entry.wording))


def _misprinted(entry: Evidence, paper: Evidence) -> float:
    return float(is_misprint(entry.wording, paper.wording) and not entry.contradicts(paper))


def _of_one_section(entry: Evidence, paper: Evidence) -> float:
    """Agree where a link that need not be the paper's own, as a person's page, stands in one section."""
    return float(not (entry.sections and paper.sections) or not set(entry.sections).isdisjoint(paper.sections))


def _incomparable(entry: Evidence, paper: Evidence) -> float:
    """Agree where no title speaks against one paper: it was not known before, or is told in another script."""
    scripts = {script_of(entry.wording), script_of(paper.wording)}
    may_be_one = not (entry.title and paper.title) or ("" not in scripts and len(scripts) > 1)
    return float(may_be_one and not entry.contradicts(paper))


def _titled(evidence: Evidence, marks: Iterable[str]) -> list[Hashable]:
    return [(evidence.title, mark) for mark in marks] if evidence.title else []


_RULES: Final[tuple[_Rule, ...]] = (
    (lambda paper: _titled(paper, paper.identifiers), _always),
    (lambda paper: _titled(paper, paper.links), _always),
    (lambda paper: _titled(paper, [paper.name] * bool(paper.name)), _not_contradicted),
    (lambda paper: _titled(paper, paper.sections), _not_contradicted),
    (lambda paper: _titled(paper, [""]), _not_contradicted),
    (lambda paper: paper.identifiers, _shares_name_or_title),
    (lambda paper: paper.links, _shares_name_or_title),
    (lambda paper: [(paper.name, paper.code)] if paper.name and paper.code else [], _related_and_not_contradicted),
    (lambda paper: paper.identifiers, _not_unrelated),
    (lambda paper: paper.links, _not_unrelated),
    (lambda paper: paper.identifiers, _incomparable),
    (lambda paper: paper.links, _incomparable),
)
"""Marks that an entry and its paper share, and what must then agree, from the strongest evidence to the weakest."""

_RULES_OF_CORRECTIONS: Final[tuple[_Rule, ...]] = (
    (lambda paper: _titled(paper, [paper.name] * bool(paper.name)), _always),
    (lambda paper: _titled(paper, paper.sections), _of_one_year),
    (
        lambda paper: [(paper.title, paper.folded_authors)] if paper.title and paper.authors else [],
        _of_one_year_or_published,
    ),
    (lambda paper: [(section, *stated) for section in paper.sections if (stated := paper.stated())], _misprinted),
)
"""What shows a row whose link was corrected, or a misprint, once no other row is the old one's paper."""

_RULES_OF_ONE_TEXT: Final[tuple[_Rule, ...]] = (
    (lambda paper: _titled(paper, paper.sections), _always),
    (lambda paper: paper.identifiers, _always),
    (lambda paper: paper.links, _always),
    (lambda paper: [link for link in paper.all_links if "/" in link], _of_one_section),
)
"""What shows which row is which where no word of the list has changed: the reader takes another title from it.

A title goes before a link: a row that several papers were read as may have had the link of another one of them."""
