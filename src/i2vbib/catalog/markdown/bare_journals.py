"""Bullets that are nothing but journals' names, each a link to a paper in it whose title the list leaves out.

``- [Tin Journal](https://…/26/10/799)``, ``- [Journal of Kites](https://…/357/k2353)``: where the link has an
identifier, a service tells the title; the others are named.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate
    from i2vbib.model.entry import Entry

FEWEST: Final = 2
"""Names in a row from which on they are journals', and no titles: ``Artificial Intelligence`` may be one."""
_ARTICLE: Final = re.compile(r"(?<![^\W_])[Aa]n? ")
"""``A Review of Kites``, ``Steering at Sea - A Review of …`` are titles."""
_LONGEST_SHORT: Final = 12
"""Characters in which a journal's short name stands in brackets behind it."""


def without_bare_journals(run: list[Candidate]) -> tuple[list[Candidate], list[Entry | PassedOver]]:
    """Take journals' names for where papers appeared, and pass over what then tells neither title nor identifier."""
    if sum(map(_is_journal_alone, run)) < FEWEST:
        return run, []
    kept: list[Candidate] = []
    passed_over: list[Entry | PassedOver] = []
    for (is_journal, _), found in groupby(run, key=lambda one: (_is_journal_alone(one), one.depth)):
        group = list(found)
        if not is_journal or len(group) < FEWEST:
            kept += group
            continue
        for one in group:
            if paper_identifiers(one.entry.link):
                kept.append(one._replace(entry=replace(one.entry, title="", venue=one.entry.venue or one.entry.title)))
            else:
                reason = f"a journal's name, and no title beside {one.entry.link}: write the paper's"
                passed_over.append(PassedOver(one.text, reason, one.entry.line))
    return kept, passed_over


def _is_journal_alone(candidate: Candidate) -> bool:
    entry, text = candidate.entry, candidate.text
    if " " not in entry.title or entry.authors or entry.year or link_kind(entry.link) != "paper":
        return False
    is_alone = text.startswith(entry.title) and len(text) - len(entry.title) < _LONGEST_SHORT
    is_form = NAMES_VENUE.search(entry.title) is not None and may_be_venue(entry.title)
    is_form = is_form and not _ARTICLE.search(entry.title)
    return is_alone and (is_known_venue(entry.title) or is_form)
