"""Titles alone, where a heading of papers has little else below it: ``- Steering Kites over Slow Lakes``.

A title that nothing tells of is passed over, for it may be a topic. Where most bullets below such a heading are whole
titles, or most of a list's are, they are its papers, and the short ones beside them too.
"""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.candidates import Candidate
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.block_kinds import Block, leaves
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Text, end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.silent_bullets import Bullet

FEWEST: Final = 8
"""Whole titles below a heading, from which on they are its papers."""
FEWEST_OF_LIST: Final = 12
"""And in a whole list, from which on those below each of its headings are."""
_USUAL: Final = 5
"""Words that half of the bullets below one heading have or more: topics are named by fewer."""
_ALONE: Final = frozenset({"worded", "titled"})
_ORDER: Final = re.compile(r"(?<=[^\W\d_])\s\((\d{1,2})\)$")
_OF_REFERENCE: Final = re.compile(
    rf"\b{ANY_YEAR}\b|[^\W\d_]\. |, [^\W\d_]\.|\b(?:[Cc]hapters?|[Cc]h\.|pp?\.) \d|\bet al\b"
)
"""What no title alone has."""
_FEWEST_ORDERED: Final = 3
"""``Steering Kites (2)``: numbers in brackets that tell, where several rows have them, in which order to read."""


def are_titles_alone(blocks: Sequence[Block]) -> bool:
    """Say whether most bullets of a list that have none below them are whole titles, and nothing beside them."""
    bullets = [item for item in leaves(blocks) if item.depth]
    if len(bullets) < FEWEST_OF_LIST:
        return False
    whole = 0
    for item in bullets:
        first = item.pieces[: end_of_line(item.pieces)]
        whole += all(isinstance(piece, Text) and not piece.strong for piece in first) and _is_whole(plain_text(first))
    return whole >= FEWEST_OF_LIST and 2 * whole > len(bullets)


def titles_among(
    run: list[Candidate], silent: list[Bullet], *, is_below_papers: bool, is_habit: bool
) -> tuple[list[Candidate], list[Bullet]]:
    """Give a run with its titles alone as papers, where they are most of it, and what is silent all the same."""
    alone = [row for row in run if _is_alone(row)] if is_below_papers else []
    whole = [row for row in alone if _is_whole(row.entry.title)]
    depths = {row.depth for row in whole}
    short = [bullet for bullet in silent if bullet.depth in depths and not bullet.post and _may_be_title(bullet.text)]
    others = sum(row.evidence != "sure" for row in run) + len(silent) - len(whole)
    words = [count_words(text) for text in (*(row.entry.title for row in alone), *(bullet.text for bullet in short))]
    if not whole or len(whole) < others or not (is_habit or (len(whole) >= FEWEST and median(words) >= _USUAL)):
        return run, silent
    found = [row._replace(evidence="sure") if _is_alone(row) else row for row in run]
    found += (Candidate(_entry(bullet), bullet.text, "sure", bullet.depth) for bullet in short)
    found.sort(key=lambda row: row.entry.line)
    return _without_order(found), [bullet for bullet in silent if bullet not in short]


def _without_order(run: list[Candidate]) -> list[Candidate]:
    ordered = [row for row in run if _ORDER.search(row.entry.title)]
    if len(ordered) < _FEWEST_ORDERED:
        return run
    return [row._replace(entry=replace(row.entry, title=_ORDER.sub("", row.entry.title))) for row in run]


def _is_alone(row: Candidate) -> bool:
    """Say whether a bullet is a title by its words, and nothing else in it tells of a paper."""
    entry = row.entry
    is_told = entry.link or entry.links or entry.code or entry.authors or entry.venue or entry.year
    return row.evidence in _ALONE and row.depth > 0 and not is_told and bool(entry.title)


def _is_whole(title: str) -> bool:
    is_set = count_words(title) >= FULL_TITLE and (is_capitalized(title) or ": " in title)
    return is_set and not (_OF_REFERENCE.search(title) or NAMES_VENUE.match(title) or begins_with_authors(title))


def _may_be_title(text: str) -> bool:
    is_set = count_words(text) >= SHORT_TITLE and is_capitalized(text, fewest=1)
    return is_set and not (
        text.endswith((".", ":", "：", "。")) or _OF_REFERENCE.search(text) or NAMES_VENUE.match(text)
    )


def _entry(bullet: Bullet) -> Entry:
    return Entry(title=clean_title(bullet.text), line=bullet.line)
