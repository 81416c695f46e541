"""What the page shows of each paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from i2vbib.export import Options, export, fields
from i2vbib.facts.transfer_types import canonical_transfer_type
from i2vbib.model.doubts import without_doubtful
from i2vbib.model.entry import Section
from i2vbib.model.private import public
from i2vbib.model.record import Provenance, Record
from i2vbib.model.selection import year_of
from i2vbib.model.verdict import Verdict
from i2vbib.page.coins import context_object
from i2vbib.page.folded_words import in_order, marked_up, venue
from i2vbib.page.linked_files import LABELS, Link
from i2vbib.text.folding import fold
from i2vbib.text.richtext import plain

COPIED: Final = ("bibtex", "csl-json")
"""The formats whose text a reader copies from the page."""
_ONE_ENTRY: Final = Options(groups=False)


class Origin(NamedTuple):
    """A place that values were read from, and which ones: ``names`` are CSL's."""

    source: str
    address: str
    day: str
    names: str


class Row(NamedTuple):
    """One paper as it is shown; ``texts`` are those of :data:`COPIED` by their labels, none in a large library."""

    key: str
    aliases: Sequence[str]
    name: Markup
    title: Markup
    authors: str
    year: str
    venue: str
    sections: Sequence[str]
    elsewhere: str
    transfer_type: str
    state: str
    code: str
    links: Sequence[Link]
    verdicts: Sequence[Verdict]
    origins: Sequence[Origin]
    coins: str
    texts: Mapping[str, str]

    @property
    def doubts(self) -> list[Verdict]:
        """The verdicts that a reader should see at once."""
        return [verdict for verdict in self.verdicts if verdict.is_doubtful or verdict.retracted]

    @property
    def verified(self) -> bool:
        """Whether a service's own record of an identifier is this paper, and nothing speaks against another."""
        return any(verdict.state == "verified" for verdict in self.verdicts) and not self.doubts


def rows(records: Iterable[Record], sections: Sequence[Section], *, with_texts: bool) -> Iterator[Row]:
    """Give the rows of the works among records, in their order; without what is private or another paper's."""
    titles = {section.slug: fields.line(plain(section.title)) for section in sections}
    works = (record for record in records if not record.is_setting)
    for record in map(public, map(without_doubtful, works)):
        yield _row(record, titles, _texts(record, sections) if with_texts else {})


def _row(record: Record, titles: Mapping[str, str], texts: Mapping[str, str]) -> Row:
    entry, year = record.entry, year_of(record)
    title = record.text("title") or entry.title or record.key
    return Row(
        key=record.key,
        aliases=record.aliases,
        name=Markup("") if fold(entry.name) in fold(title) else marked_up(entry.name),
        title=marked_up(title),
        authors=", ".join(filter(None, map(in_order, record.names() or record.names("editor")))),
        year=str(year) if year else "",
        venue=venue(record),
        sections=entry.sections,
        elsewhere=", ".join(titles.get(slug, slug) for slug in entry.sections[1:]),
        transfer_type=fields.line(plain(canonical_transfer_type(entry.transfer_type))),
        state="preprint" if fields.is_preprint(record) else "published",
        code=fields.code_url(record),
        links=list(_links(record)),
        verdicts=record.verdicts,
        origins=list(_origins(record)),
        coins=context_object(record),
        texts=texts,
    )


def _texts(record: Record, sections: Sequence[Section]) -> dict[str, str]:
    return {LABELS[name]: export(name, [record], sections, _ONE_ENTRY) for name in COPIED}


def _links(record: Record) -> Iterator[Link]:
    """Give where the paper can be read: its DOI, arXiv, its page if that is another, its code."""
    if doi := fields.doi(record):
        yield Link("DOI", f"https://doi.org/{quote(doi, safe='/:;()._-')}")
    if arxiv := fields.arxiv_id(record):
        yield Link("arXiv", f"https://arxiv.org/abs/{arxiv}")
    if page := fields.own_page_url(record):
        yield Link("Page", page)
    if code := fields.code_url(record):
        yield Link("Code", code)


def _origins(record: Record) -> Iterator[Origin]:
    """Give the places that the values came from, each once, with the names of the values."""
    names: dict[Provenance, list[str]] = {}
    for variable, came_from in record.provenance.items():
        if variable in record.values:
            names.setdefault(came_from, []).append(variable)
    for came_from, variables in names.items():
        yield Origin(came_from.source, fields.safe_url(came_from.url), came_from.date, ", ".join(variables))
