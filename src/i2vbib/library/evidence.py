"""All by which a paper is known again from one version of a list to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from i2vbib.facts.identifiers import clean_url, identifiers_of
from i2vbib.facts.likeness import identifiers_contradict, share_families, year_fits
from i2vbib.facts.preprint_dois import is_preprint_doi
from i2vbib.facts.title_words import significant_words, title_key
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued
from i2vbib.text.folding import fold
from i2vbib.text.names import parse_name

AnyKey = TypeVar("AnyKey")

LONGEST_TITLE: Final = 400
"""Characters of a title that are compared: what is longer differs or agrees in these already."""

MOST_SHARING: Final = 32
"""A mark that more papers share does not tell them apart."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All by which a paper is known again, folded for comparison; ``wording`` is its title as it stands."""

    identifiers: frozenset[str]
    links: frozenset[str]
    title: str
    name: str
    code: str
    wording: str
    sections: tuple[str, ...] = ()
    year: int | None = None
    all_links: frozenset[str] = frozenset()
    """The row's further links too: a reader may take another one of them for the paper's."""
    authors: tuple[str, ...] = ()
    venue: str = ""

    def contradicts(self, other: Evidence) -> bool:
        """Whether both have an identifier of one exclusive kind, and not the same.

        Two rows of one section may have that of a preprint and that of the version published some years later.
        """
        return identifiers_contradict(self.identifiers, other.identifiers) and (
            set(self.sections).isdisjoint(other.sections) or not self.may_be_other_version(other)
        )

    def may_be_other_version(self, other: Evidence) -> bool:
        """Whether the one may be the other's preprint: by the server that its DOI is of, the years and the authors."""
        if self.is_preprint is None or other.is_preprint is None or self.is_preprint is other.is_preprint:
            return False
        if self.is_by_others(other):
            return False
        posted, published = (self.year, other.year) if self.is_preprint else (other.year, self.year)
        return not (posted and published) or year_fits(published, [posted], preprint=False, known_preprint=True)

    @property
    def is_preprint(self) -> bool | None:
        """Whether all its DOIs are of servers of preprints, or none of them; ``None`` where it has none, or both."""
        kinds = {is_preprint_doi(one.removeprefix("doi:")) for one in self.identifiers if one.startswith("doi:")}
        return kinds.pop() if len(kinds) == 1 else None

    def is_by_others(self, other: Evidence) -> bool:
        """Whether both rows name authors, and too few in common for one paper."""
        if not self.authors or not other.authors or self.authors == other.authors:
            return False
        return not share_families([*map(parse_name, self.authors)], [*map(parse_name, other.authors)])

    def is_of_others_and_years(self, other: Evidence) -> bool:
        """Whether other people wrote it in another year: of ``Introduction`` and ``Truth`` there are many."""
        return bool(self.year and other.year) and self.year != other.year and self.is_by_others(other)

    def stated(self) -> tuple[Hashable, ...]:
        """Give what a row with authors says beside its title; nothing where it names none, or no year."""
        return (self.year, self.folded_authors, fold(self.venue)) if self.authors and self.year else ()

    @property
    def folded_authors(self) -> tuple[str, ...]:
        """The authors as they are written but for accents, capitals and points."""
        return tuple(map(fold, self.authors))

    def title_marks(self) -> Iterator[str]:
        """Give what a title shares with one that differs by a correction: a word, the beginning, the end.

        So do a short name and the code; a text without blanks between its words has its ends alone.
        """
        yield from (f"name {self.name}" for _ in self.name[:1])
        yield from (f"code {self.code}" for _ in self.code[:1])
        yield from (f"word {word}" for word in significant_words(self.wording))
        half = 1 << (len(self.title) // 2).bit_length() >> 1
        for size in filter(None, (half, half // 2)):
            yield f"begins {self.title[:size]}"
            yield f"ends {self.title[-size:]}"


def entry_evidence(entry: Entry) -> Evidence:
    """Give what an entry of the list shows of its paper."""
    return Evidence(
        identifiers=frozenset(identifiers_of(entry.link, *entry.links)),
        links=_link_keys(entry.link),
        title=title_key(entry.title)[:LONGEST_TITLE],
        name=fold(entry.name),
        code=link_key(entry.code),
        wording=entry.title[:LONGEST_TITLE],
        sections=entry.sections,
        year=entry.year,
        all_links=_link_keys(entry.link, *entry.links),
        authors=entry.authors,
        venue=entry.venue,
    )


def issued_evidence(issued: Issued, row: Entry | None = None) -> Evidence:
    """Give what the register knows of a paper that has a key, and its row of the list, if it still has one."""
    return Evidence(
        identifiers=frozenset(issued.identifiers),
        links=_link_keys(issued.link),
        title=title_key(issued.title)[:LONGEST_TITLE],
        name=fold(issued.name),
        code=link_key(issued.code),
        wording=issued.title[:LONGEST_TITLE],
        sections=row.sections if row else (),
        year=row.year if row else None,
        all_links=_link_keys(issued.link, *(row.links if row else ())),
        authors=row.authors if row else (),
        venue=row.venue if row else "",
    )


def main_marks(evidence: Evidence) -> list[str]:
    """Give the identifiers and the link by which a paper is known, whatever its title."""
    return sorted((*evidence.identifiers, *evidence.links))


def _link_keys(*links: str) -> frozenset[str]:
    return frozenset(link_key(link) for link in links if link)


def link_key(link: str) -> str:
    """Give what two spellings of one address have in common."""
    cleaned = clean_url(link).lower().removesuffix("/").removesuffix(".git")
    return cleaned.split("://", 1)[-1].removeprefix("www.")


def near_pairs(entries: Mapping[AnyKey, Evidence], papers: Mapping[str, Evidence]) -> Iterator[tuple[AnyKey, str]]:
    """Give the pairs that share a title's mark, each once, without a look at all the others.

    A mark that many papers share is passed over, so that the time is linear.
    """
    index: dict[str, list[str]] = defaultdict(list)
    for key, paper in papers.items():
        for mark in paper.title_marks():
            index[mark].append(key)
    for position, entry in entries.items():
        marked = (index.get(mark, ()) for mark in entry.title_marks())
        for key in dict.fromkeys(key for keys in marked if len(keys) <= MOST_SHARING for key in keys):
            yield position, key
