"""A bibliography as it was read: the rows of the list that it becomes, and for each what it claims of its work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from i2vbib.catalog.list_writer import link_in_row, title_in_row
from i2vbib.catalog.markdown.headings import Outline, heading_title
from i2vbib.catalog.markdown.inline.block_kinds import Heading
from i2vbib.catalog.markdown.inline.pieces import Text
from i2vbib.model.citation_keys import spellings
from i2vbib.model.entry import UNTITLED, Catalog, Entry, PassedOver, Problem, Section
from i2vbib.model.key_names import UNHOLDABLE, is_shown
from i2vbib.model.record import DIALECT, Claim, Date, Provenance, Value
from i2vbib.text.counting import counted
from i2vbib.text.richtext import plain

SectionPath: TypeAlias = tuple[str, ...]
"""The titles of a section and of the group that it is in, the section's own last."""
_WITH_KEYS: Final = frozenset({"bibtex", "biblatex", "csl-json"})
_APART: Final[SectionPath] = (UNTITLED,)
"""The section of what is in none."""

MOST_KEYWORDS: Final = 40
"""Keywords that are sections: a bibliography with more has them for another purpose."""
_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ue000-\ue006\ufeff\u2028\u2029\x85]+")


class Imported(NamedTuple):
    """One entry of a bibliography: its key as written (empty where it has none), what it claims, where it stands."""

    key: str
    claim: Claim
    line: int
    sections: tuple[SectionPath, ...] = ()
    keywords: tuple[str, ...] = ()


class Bibliography(NamedTuple):
    """What a reader found in a file: its entries in their order, what is to be told, its tree of sections."""

    items: Sequence[Imported]
    problems: Sequence[Problem] = ()
    passed_over: Sequence[PassedOver] = ()
    tree: Sequence[SectionPath] = ()


def imported_claim(values: Mapping[str, Value], fields: Mapping[str, str], remark: str = "") -> Claim:
    """Give the claim of a bibliography; empty values are left out."""
    return Claim(Provenance("imported"), {name: value for name, value in values.items() if value}, remark, fields)


def row_of(claim: Claim, key: str = "", line: int = 0, sections: tuple[str, ...] = ()) -> Entry:
    """Give the row that a list has for a claim: title, year, venue, and where it leads; and where it stands itself."""
    values = claim.values
    title = title_in_row(_shown(values.get("title")))
    venue = _shown(values.get("container-title"))
    if values.get("type") == "article" and values.get("arxiv"):
        venue = venue or "arXiv"
    issued = values.get("issued")
    return Entry(
        title or venue or plain(_shown(values.get("note"))),
        link=link_in_row(_link(values)),
        year=issued.year if isinstance(issued, Date) else None,
        venue=plain(venue),
        key=key,
        line=line,
        sections=sections,
    )


def _shown(value: Value | None) -> str:
    text = value if isinstance(value, str) else ""
    return text if text.isprintable() and "  " not in text else " ".join(_UNSHOWN.sub(" ", text).split())


def _link(values: Mapping[str, Value]) -> str:
    if doi := values.get("DOI"):
        return f"https://doi.org/{doi}"
    if arxiv := values.get("arxiv"):
        return f"https://arxiv.org/abs/{arxiv}"
    url = values.get("URL")
    return url if isinstance(url, str) else ""


def make_catalog(bibliography: Bibliography, title: str, slugs: Mapping[str, str]) -> Catalog:
    """Give the catalog of a bibliography: sections from groups, else from keywords; one where there are none.

    ``slugs`` are those that sections have, by title.
    """
    items, told = _with_own_keys(bibliography.items)
    if not any(item.sections for item in items):
        items = _by_keywords(items)
    sections, of_path = _sections(_in_order(items, bibliography.tree), slugs)
    rows = [_row(item, of_path) for item in items]
    places = {section.slug: place for place, section in enumerate(sections)}
    order = sorted(range(len(rows)), key=lambda number: places[rows[number].sections[0]])
    return Catalog(
        heading_title((Text(title),)) or UNTITLED,
        sections,
        tuple(rows[number] for number in order),
        problems=tuple(
            sorted((*bibliography.problems, *told, *_without_key(items), *_one_paper(items)), key=lambda one: one.line)
        ),
        passed_over=tuple(bibliography.passed_over),
        claims=tuple(items[number].claim for number in order),
    )


def _row(item: Imported, slugs: Mapping[SectionPath, str]) -> Entry:
    of_item = dict.fromkeys(slugs[path] for path in item.sections or (_APART,))
    in_order = sorted(of_item, key=list(dict.fromkeys(slugs.values())).index) if len(of_item) > 1 else of_item
    return row_of(item.claim, item.key, item.line, tuple(in_order))


def _alphabetical(path: SectionPath) -> tuple[bool, str, SectionPath]:
    return path == _APART, path[-1].casefold(), path


def _sections(
    paths: Iterable[SectionPath], known: Mapping[str, str]
) -> tuple[tuple[Section, ...], dict[SectionPath, str]]:
    """Give the sections as the list's reader will find them, and the slug of each path."""
    outline = Outline(known)
    outline.enter(Heading(1, (Text(UNTITLED),), 1))
    slugs: dict[SectionPath, str] = {}
    for path in paths:
        for level, title in enumerate(path, start=2):
            outline.enter(Heading(level, (Text(heading_title((Text(title),)) or UNTITLED),), 1))
        slugs[path] = outline.section().slug
    named = outline.name_sections()
    return tuple(outline.sections), {path: named[slug] for path, slug in slugs.items()}


def _by_keywords(items: Sequence[Imported]) -> list[Imported]:
    """Take keywords for sections where few are many entries' first one; what has none stands apart."""
    firsts = Counter(item.keywords[0] for item in items if item.keywords)
    if not 0 < 2 * len(firsts) <= min(firsts.total(), 2 * MOST_KEYWORDS) or 2 * firsts.total() < len(items):
        return list(items)
    return [
        item._replace(sections=tuple((word,) for word in item.keywords if word in firsts)) if item.keywords else item
        for item in items
    ]


def _in_order(items: Sequence[Imported], tree: Sequence[SectionPath]) -> list[SectionPath]:
    """Give the sections in the tree's order, else in that of the entries whose first one they are.

    Where there is no tree and the entries do not stand by sections, the list has them in another order than the file;
    then the sections are in the alphabet's, which does not change when that list is written and read again.
    """
    ofs = [item.sections or (_APART,) for item in items]
    if tree:
        used = {path for of in ofs for path in of}
        return [*(path for path in tree if path in used), *sorted(used.difference(tree), key=_alphabetical)]
    paths = list(dict.fromkeys((*(of[0] for of in ofs), *(path for of in ofs for path in of))))
    places = {path: place for place, path in enumerate(paths)}
    homes = [min(places[path] for path in of) for of in ofs]
    return paths if homes == sorted(homes) else sorted(paths, key=_alphabetical)


def _with_own_keys(items: Sequence[Imported]) -> tuple[list[Imported], list[Problem]]:
    """Give each entry a key of its own, or none; whatever is the matter with a key is told with its line."""
    kept: list[Imported] = []
    problems: list[Problem] = []
    exact: dict[str, Imported] = {}
    further: dict[str, Iterator[str]] = {}
    folded: dict[str, str] = {}
    taken = {item.key.lower() for item in items}
    for item in items:
        if item.key and not is_shown(item.key):
            problems.append(Problem(item.line, f"no library can hold the key {item.key!r}: it is given another"))
            kept.append(item._replace(key=""))
            continue
        own, first = item, exact.get(item.key) if item.key else None
        if first is not None and first.claim == item.claim:
            problems.append(Problem(item.line, f"{item.key} stands in line {first.line} already, word for word"))
            continue
        if first is not None:
            others = further.setdefault(item.key, spellings(item.key))
            own = item._replace(key=next(key for key in others if key.lower() not in taken))
            message = f"{item.key} is the key of line {first.line}, too: kept here as {own.key}"
            problems.append(Problem(item.line, message))
        problems += _about_key(own, folded)
        exact[own.key] = own
        taken.add(own.key.lower())
        kept.append(own)
    return kept, problems


def _without_key(items: Iterable[Imported]) -> Iterator[Problem]:
    """Tell of entries without a key where entries have one: databases' RIS has none, nor has a column of DOIs."""
    lines = [item.line for item in items if not item.key and item.claim.fields.get(DIALECT) in _WITH_KEYS]
    if lines:
        has = f"{counted(len(lines), 'entry')} {'has' if len(lines) == 1 else 'have'} no key"
        yield Problem(lines[0], f"{has}: {'it' if len(lines) == 1 else 'each'} gets one")


def _about_key(item: Imported, folded: dict[str, str]) -> Iterator[Problem]:
    twin = folded.setdefault(item.key.lower(), item.key) if item.key else item.key
    if twin != item.key:
        yield Problem(item.line, f"the keys {twin} and {item.key} differ in case only: BibTeX takes them for one")
    if found := re.search(UNHOLDABLE, item.key):
        message = f"no BibTeX file can hold the key {item.key!r} ({found[0]!r} is in it): it stays as it is"
        yield Problem(item.line, message)


def _one_paper(items: Iterable[Imported]) -> Iterator[Problem]:
    """Tell of entries that have one identifier."""
    holders: dict[tuple[str, str], Imported] = {}
    for item in items:
        for variable in ("DOI", "arxiv"):
            value = item.claim.values.get(variable)
            if isinstance(value, str):
                first = holders.setdefault((variable, value.lower()), item)
                if first is not item:
                    names = f"{item.key or 'this entry'} has the {variable} {value}"
                    yield Problem(item.line, f"{names}, and so has {first.key or 'that'} in line {first.line}")
                    break
