"""Which living paper one is that a list, or its reader, no longer shows by itself: its key becomes an alias."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from i2vbib.facts.likeness import SAME_TITLE, ratio
from i2vbib.library.evidence import Evidence, entry_evidence, issued_evidence, main_marks
from i2vbib.library.recognition import MOST_CANDIDATES
from i2vbib.library.snapshot import Paper
from i2vbib.model.registry import Issued, Registry


def said_twice(
    gone: Mapping[str, Issued], issued: Registry, living: Iterable[str], *, same_text: bool
) -> dict[str, str]:
    """Give for papers that have gone the living one that each is: of one title, and of one identifier or link.

    The list, or its reader, took them for two. Where the reader alone has changed, the titles may differ a little.
    """
    if not gone:
        return {}
    least = SAME_TITLE if same_text else 100.0
    holders: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for key in living:
        evidence = issued_evidence(issued[key])
        for mark in main_marks(evidence):
            holders[mark].append((key, evidence))
    found: dict[str, str] = {}
    for gone_key, one in gone.items():
        left = issued_evidence(one)
        beside = (holder for mark in main_marks(left) for holder in holders.get(mark, ())[:MOST_CANDIDATES])
        same = next((key for key, other in beside if ratio(left.title, other.title) >= least), "")
        found |= {gone_key: same} if same else {}
    return found


def taken_in(gone: Mapping[str, Issued], papers: Mapping[str, Paper], known: Mapping[str, Paper]) -> dict[str, str]:
    """Give for papers that a newer reader no longer finds in the same text the one that alone has got their link.

    An older reader took the words of a link for a title: ``[2405.01234 [hep-th]](…)`` below the paper itself. What
    had the link for its own before is another paper, whose link was copied.
    """
    if not gone:
        return {}
    holders: dict[str, list[str]] = defaultdict(list)
    for key, paper in papers.items():
        had = known[key].entry if key in known else None
        own = main_marks(entry_evidence(replace(had, links=()))) if had else ()
        now = entry_evidence(paper.entry) if paper.entry else None
        for mark in (now.identifiers | now.all_links).difference(own) if now else ():
            holders[mark].append(key)
    found: dict[str, str] = {}
    for gone_key, one in gone.items():
        living = {key for mark in main_marks(issued_evidence(one)) for key in holders.get(mark, ())}
        found |= {gone_key: living.pop()} if len(living) == 1 else {}
    return found
