"""How a library follows its list: every paper keeps its key, whatever the list now says of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from msgspec.structs import replace

from i2vbib.catalog import LONGEST_LIST, READER, read_catalog
from i2vbib.catalog.claim import listed_claim
from i2vbib.catalog.dispatch import KINDS, no_list
from i2vbib.catalog.relative_links import with_whole_links
from i2vbib.catalog.slugs import full_titles
from i2vbib.errors import CatalogError
from i2vbib.facts.identifiers import identifiers_of
from i2vbib.library.departed import said_twice, taken_in
from i2vbib.library.imports import row_claims, with_imported
from i2vbib.library.recognition import recognise
from i2vbib.library.settings import Settings
from i2vbib.library.snapshot import Paper, Snapshot
from i2vbib.model.citation_keys import make_key
from i2vbib.model.entry import Catalog, Entry
from i2vbib.model.record import Claim
from i2vbib.model.registry import Issued, Registry, taken_keys
from i2vbib.model.verdict import Verdict, doubtful

IDENTIFYING_VARIABLES: Final = {
    "DOI": "doi",
    "arxiv": "arxiv",
    "openreview": "openreview",
    "anthology": "anthology",
}


def follow(
    catalog: Catalog,
    snapshot: Snapshot,
    registry: Registry,
    settings: Settings,
    today: str,
    *,
    same_text: bool = False,
) -> tuple[Snapshot, dict[str, Issued]]:
    """Give the snapshot, still without its mark, and the register after the list has become ``catalog``.

    Papers are recognised by what the register knows of them; new ones are issued keys in the list's order, those
    that the list no longer has are retired with all that is known of them. ``same_text`` says that the list has not
    changed, only its reader.
    """
    entries = [*catalog.entries, *([catalog.survey] if catalog.survey else [])]
    known = dict(snapshot.papers.items())
    rows = {key: paper.entry for key, paper in known.items() if paper.entry is not None}
    recognised = recognise(entries, registry, rows, same_text=same_text)
    slugs = _kept_slugs(catalog, recognised, snapshot, rows)
    if slugs:
        entries = [_with_slugs(entry, slugs) for entry in entries]
        recognised = recognise(entries, registry, rows, same_text=same_text)
    sections = tuple(replace(section, slug=slugs.get(section.slug, section.slug)) for section in catalog.sections)
    issued = dict(registry)
    taken = taken_keys(registry) | {entry.key.lower() for entry in entries}
    papers: dict[str, Paper] = {}
    for entry, known_key, claim in zip_longest(entries, recognised, catalog.claims):
        key = known_key or entry.key or make_key(entry, settings.key_pattern, taken)
        taken.add(key)
        papers[key] = _paper(key, entry, known.get(key), issued.get(key), claim)
        issued[key] = _issue(papers[key], entry, issued.get(key), today)
    survey, listed = list(papers)[-1] if catalog.survey else "", len(papers)
    papers = _with_those_that_left(papers, known, issued, same_text=same_text)
    title = settings.title or catalog.title
    return Snapshot("", READER, title, sections, papers, survey, snapshot.taken, listed), issued


def _with_those_that_left(
    papers: dict[str, Paper], known: Mapping[str, Paper], issued: dict[str, Issued], *, same_text: bool
) -> dict[str, Paper]:
    """Give the papers of the list and those that it no longer has; ``issued`` learns what became of their keys.

    One that is a paper of the list all the same gives that its key as an alias; the others are retired.
    """
    left = {key: paper for key, paper in sorted(known.items()) if key not in papers}
    gone_now = {key: issued[key] for key, paper in left.items() if paper.entry is not None and key in issued}
    joined = said_twice(gone_now, issued, papers, same_text=same_text)
    if same_text:
        joined = taken_in({key: one for key, one in gone_now.items() if key not in joined}, papers, known) | joined
    for gone, key in joined.items():
        issued[key] = replace(issued[key], aliases=(*issued[key].aliases, gone, *issued.pop(gone).aliases))
        papers[key] = replace(papers[key], aliases=issued[key].aliases)
    for key in issued.keys() - papers.keys():
        issued[key] = replace(issued[key], retired=True)
    return papers | {key: _retired(paper) for key, paper in left.items() if key not in joined}


def read_list(text: str, snapshot: Snapshot, settings: Settings, name: str = "") -> Catalog:
    """Read a list as the library of a snapshot would: its headings keep their slugs; ``name`` is what errors call it.

    Raises :class:`CatalogError` when there is no paper in it.
    """
    if len(text) > LONGEST_LIST:
        raise CatalogError("the list has more than 32 MB: split it, or give the right file")
    called = {"": "the list", "-": "the list on standard input"}.get(name, f"the list {name}")
    if what := no_list(text):
        raise CatalogError(f"{called} is {what}: give {KINDS}")
    catalog = with_whole_links(read_catalog(text, known_slugs(snapshot, settings)), settings.source)
    if not catalog.entries and catalog.passed_over:
        first, count = catalog.passed_over[0], len(catalog.passed_over)
        raise CatalogError(
            f"no paper found in {called}: {count} lines passed over, the first in line {first.line}: {first.reason}"
        )
    if not catalog.entries:
        raise CatalogError(
            f"no paper found in {called}: give {KINDS}; a list has tables with titles, or bullets with links"
        )
    return catalog


def known_slugs(snapshot: Snapshot, settings: Settings) -> dict[str, str]:
    """Give the slugs that headings have: those that settings choose, and those they had before.

    A title that two headings have does not tell which of them it is; with the heading above it does.
    """
    titles = Counter(section.title for section in snapshot.sections)
    slugs = (section.slug for section in snapshot.sections)
    had = dict(zip(full_titles(snapshot.sections), slugs, strict=True))
    had |= {section.title: section.slug for section in snapshot.sections if titles[section.title] == 1}
    return had | dict(settings.slugs)


def _kept_slugs(
    catalog: Catalog, recognised: Sequence[str | None], snapshot: Snapshot, rows: Mapping[str, Entry]
) -> dict[str, str]:
    """Give for new headings that are old ones renamed (most of the papers are the same) the slug they had."""
    old_titles = {section.title for section in snapshot.sections}
    new_titles = {section.title for section in catalog.sections}
    gone = {section.slug for section in snapshot.sections if section.title not in new_titles}
    if not gone:
        return {}
    homes: dict[str, Counter[str]] = defaultdict(Counter)
    for entry, key in zip(catalog.entries, recognised, strict=False):
        for slug in entry.sections:
            homes[slug].update(rows[key].sections[:1] if key and key in rows else ())
    kept: dict[str, str] = {}
    for section in catalog.sections:
        found = homes[section.slug]
        home, count = next(iter(found.most_common(1)), ("", 0))
        if section.title not in old_titles and home in gone and 2 * count >= sum(found.values()):
            kept[section.slug] = home
            gone.remove(home)
    return kept


def _with_slugs(entry: Entry, slugs: Mapping[str, str]) -> Entry:
    return replace(entry, sections=tuple(slugs.get(slug, slug) for slug in entry.sections))


def _paper(key: str, entry: Entry, known: Paper | None, issued: Issued | None, imported: Claim | None) -> Paper:
    aliases = issued.aliases if issued else ()
    row = replace(entry, line=0, key=entry.key if imported is None else entry.key or key)
    if known is None:  # the row of a bibliography was just made of its claim
        return Paper(key, row, (imported or listed_claim(row),), aliases)
    claims = _without_listed(known.claims)
    if imported is not None:
        claims = with_imported(claims, imported)
    return Paper(key, row, (*claims, *row_claims(row, claims)), aliases, _still_listed(known, row))


def _still_listed(known: Paper, entry: Entry) -> tuple[Verdict, ...]:
    """Give the verdicts but those on an identifier that the list has corrected."""
    if not known.verdicts or known.entry is None:
        return known.verdicts
    gone = set(identifiers_of(known.entry.link)) - set(identifiers_of(entry.link, *entry.links))
    return tuple(verdict for verdict in known.verdicts if verdict.identifier not in gone)


def _retired(paper: Paper) -> Paper:
    return replace(paper, entry=None, claims=_without_listed(paper.claims))


def _without_listed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.provenance.source != "catalog")


def _issue(paper: Paper, entry: Entry, known: Issued | None, today: str = "") -> Issued:
    shown = dict.fromkeys((*identifiers_of(entry.link), *claimed_identifiers(paper.claims)))
    wrong = doubtful(paper.verdicts)
    identifiers = [identifier for identifier in shown if identifier not in wrong]
    had = [identifier for identifier in known.identifiers if identifier not in wrong] if known else []
    return Issued(
        paper.key,
        entry.title,
        name=entry.name,
        link=entry.link,
        code=entry.code,
        identifiers=(*identifiers, *(_former(had, identifiers) if had else ())),
        aliases=paper.aliases,
        day=known.day if known else today,
    )


def _former(known: Iterable[str], identifiers: Iterable[str]) -> list[str]:
    """Give the identifiers that a paper had before and that no other of their kind has replaced."""
    kinds = {identifier.partition(":")[0] for identifier in identifiers}
    return [identifier for identifier in known if identifier.partition(":")[0] not in kinds]


def claimed_identifiers(claims: Iterable[Claim]) -> list[str]:
    """Give the identifiers that claims hold, as ``kind:value`` in lower case."""
    return [
        f"{kind}:{value.lower()}"
        for claim in claims
        for variable, kind in IDENTIFYING_VARIABLES.items()
        if isinstance(value := claim.values.get(variable), str) and value
    ]


def refresh_registry(snapshot: Snapshot, registry: Mapping[str, Issued]) -> dict[str, Issued]:
    """Give the register with what the records have since learnt of its papers."""
    return dict(registry) | {
        key: _issue(paper, paper.entry, registry.get(key))
        for key, paper in snapshot.papers.items()
        if paper.entry is not None
    }
