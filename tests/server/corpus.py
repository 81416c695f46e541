"""The papers that the services know, and the works that look like them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from i2vbib import Name, Record
from i2vbib.text.richtext import plain

FORGER = "10.65215"


@dataclass(frozen=True)
class Paper:
    """A paper; on arXiv where it has an id, with its ``agency`` where it has a DOI, on both or on neither.

    ``authors`` are "Given Family"; ``crossref`` and ``datacite`` are laid over the item that either gives.
    """

    title: str
    authors: tuple[str, ...] = ("Ada Lovelace", "Charles Babbage")
    year: int = 2023
    arxiv: str = ""
    doi: str = ""
    venue: str = "2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"
    kind: str = "proceedings-article"
    published: str = "2022-11-20T17:59:46Z"
    summary: str = "We study a thing."
    comment: str = ""
    journal_ref: str = ""
    published_doi: str = ""
    arxiv_class: str = "cs.CV"
    version: int = 2
    crossref: Mapping[str, Any] = field(default_factory=dict)
    agency: str = "Crossref"
    datacite: Mapping[str, Any] = field(default_factory=dict)

    def item(self) -> dict[str, Any]:
        """Give the paper as Crossref has it; ``null`` takes a field away."""
        date = {"date-parts": [[self.year, 6]]}
        item: dict[str, Any] = {
            "DOI": self.doi.lower(),
            "type": self.kind,
            "prefix": self.doi.partition("/")[0],
            "publisher": "IEEE",
            "title": [self.title],
            "author": [_contributor(name, rank) for rank, name in enumerate(self.authors)],
            "issued": date,
            "published": date,
            "published-print": date,
            "created": {"date-parts": [[2030, 1, 1]]},
            "container-title": [self.venue] if self.venue else [],
            "URL": f"https://doi.org/{self.doi.lower()}",
            "score": 42.0,
            "is-referenced-by-count": 7,
        }
        return {name: value for name, value in {**item, **self.crossref}.items() if value is not None}


def _contributor(name: str, rank: int) -> dict[str, Any]:
    given, _, family = name.rpartition(" ")
    part = {"given": given} if given else {}
    return part | {"family": family, "sequence": "additional" if rank else "first", "affiliation": []}


def paper_of(record: Record) -> Paper:
    """Give a record's paper as the services would have it."""
    is_published = record.text("type") != "article"
    issued = record.issued
    assert issued
    return Paper(
        title=plain(record.text("title")),
        authors=tuple(_written(name) for name in record.names()),
        year=issued.year,
        arxiv=record.text("arxiv"),
        doi=record.text("DOI"),
        venue=record.text("container-title"),
        kind="journal-article" if record.text("type") == "article-journal" else "proceedings-article",
        published=f"{issued.year - is_published}-11-20T17:59:46Z",
        crossref={"page": record.text("page")} if record.text("page") else {},
    )


def _written(name: Name) -> str:
    return name.literal or f"{name.given} {name.non_dropping_particle} {name.family}".replace("  ", " ")


STRANGERS = ("Ignaz Fremd", "Olga Andersson")


def crossref_decoys(paper: Paper) -> list[Paper]:
    """Give works that Crossref ranks with a paper or before it, and that are other works."""
    doi = paper.doi or f"10.1109/none.{_number(paper.title)}"
    slug = _number(paper.title)
    decoys = [
        replace(paper, doi=f"{FORGER}/{slug}", kind="posted-content", year=2025, venue=""),
        replace(paper, doi=f"{doi}.s001", kind="component", venue=""),
        replace(paper, title=f'Review for "{paper.title}"', doi=f"{doi}/v1/review1", kind="peer-review", venue=""),
        _foreign(paper, f"Comment on: {paper.title}", f"10.5555/comment.{slug}"),
        replace(paper, title=f"{paper.title} (Supplementary Material)", doi=f"10.5555/supplement.{slug}"),
        _foreign(paper, f"{paper.title}: A Survey", f"10.5555/survey.{slug}"),
        _foreign(paper, f"{paper.title}++", f"10.5555/plus.{slug}"),
    ]
    turn = int(slug) % len(decoys)
    return decoys[turn:] + decoys[:turn]


def arxiv_decoys(paper: Paper) -> list[Paper]:
    """Give papers on arXiv whose titles hold that of a paper."""
    slug = _number(paper.title)
    titles = (f"Comment on: {paper.title}", f"{paper.title}++", f"{paper.title}: A Survey")
    return [
        replace(paper, title=title, authors=STRANGERS, arxiv=f"24{month:02d}.{slug}", published_doi="")
        for month, title in enumerate(titles, start=10)
    ]


def _foreign(paper: Paper, title: str, doi: str) -> Paper:
    return replace(paper, title=title, doi=doi, authors=STRANGERS, kind="journal-article", venue="Other Letters")


def _number(text: str) -> str:
    return f"{zlib.crc32(text.encode()) % 100_000:05d}"


@cache
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text as both services index them."""
    return tuple(re.findall(r"\w+", re.sub(r"<[^<>]*>", "", text).lower()))


@cache
def indexed(paper_title: str, authors: tuple[str, ...]) -> frozenset[str]:
    """Give the words by which Crossref finds a paper."""
    return frozenset(words(f"{paper_title} {' '.join(authors)}"))
