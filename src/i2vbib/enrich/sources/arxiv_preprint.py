"""A paper on arXiv, and what it claims of a publication."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from msgspec import to_builtins

from i2vbib.enrich.sources.arxiv_withdrawal import is_withdrawn
from i2vbib.facts.identifier_forms import is_arxiv_doi
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.joined_names import read_names
from i2vbib.text.markup import clean_tex_title
from i2vbib.text.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Preprint:
    """A paper on arXiv: ``id`` without version; ``published`` is the day of its first version.

    ``doi`` are those that the authors gave for the published version; ``asked`` is the day (ISO) on which arXiv
    said all this.
    """

    id: str
    title: str
    authors: tuple[str, ...]
    published: Date
    updated: Date
    doi: tuple[str, ...] = ()
    journal_ref: str = ""
    primary_class: str = ""
    comment: str = ""
    summary: str = ""
    asked: str = field(default="", compare=False)

    @property
    def withdrawn(self) -> bool:
        """Whether comment or abstract say that the paper is withdrawn; arXiv has no other mark for it."""
        return is_withdrawn(self.comment, self.summary)

    def to_json(self) -> dict[str, Any]:
        """Give the preprint as it is kept among the answers."""
        return {name: value for name, value in to_builtins(self).items() if name != "asked"}

    @classmethod
    def from_json(cls, data: Mapping[str, Any], asked: str) -> Preprint:
        """Read what :meth:`to_json` gave."""
        dates = {name: Date(**data[name]) for name in ("published", "updated")}
        lists = {name: tuple(data[name]) for name in ("authors", "doi")}
        return cls(**{**data, **dates, **lists, "asked": asked})


def preprint_claim(preprint: Preprint, url: str, date: str) -> Claim:
    """Give what arXiv says of a paper, as read at an address on a day (ISO)."""
    published = [doi for doi in preprint.doi if not is_arxiv_doi(doi)]
    values: dict[str, Value] = {
        "type": "article",
        "title": clean_tex_title(preprint.title),
        "author": author_names(preprint.authors),
        "issued": preprint.published,
        "arxiv": preprint.id,
        "arxiv-class": preprint.primary_class,
        "DOI": published[0] if published else "",
        "URL": f"https://arxiv.org/abs/{preprint.id}",
        "abstract": preprint.summary,
        "status": "withdrawn" if preprint.withdrawn else "",
    }
    return Claim(Provenance("arxiv", url, date), {name: value for name, value in values.items() if value})


def author_names(authors: Iterable[str]) -> tuple[Name, ...]:
    """Part arXiv's authors; a collaboration stays whole, and the ``:`` that follows one is no author."""
    return tuple(name for author in authors for name in read_names(author))
