"""What the sources say of each other and of a paper's fate, and papers that share what is one paper's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from i2vbib.check.checked import Checked, Facts, Found
from i2vbib.enrich.findings import conflicts, told_together
from i2vbib.facts.identifiers import EXCLUSIVE_KINDS
from i2vbib.facts.sources import SERVICES
from i2vbib.model.record import NO_CALENDAR, Value
from i2vbib.model.verdict import is_retraction
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

COMPARED: Final = frozenset({"title", "author", "page", "DOI", "arxiv"})


def sources_differ(paper: Checked) -> Iterator[str]:
    """Find fields on which two sources contradict each other, where no override has settled it."""
    for conflict, sources in told_together(conflicts(paper.record, paper.claims)):
        if conflict.variable in COMPARED and conflict.taken_from != "override":
            taken, other = _shown(conflict.taken), _shown(conflict.other)
            has = "have" if " and " in sources else "has"
            yield f"{conflict.variable}: {conflict.taken_from} has {taken}, {sources} {has} {other}"


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return f"“{plain(value)}”"
    return ", ".join(map(_family, value)) if isinstance(value, tuple) else value.iso()


def _family(name: Name) -> str:
    return name.literal or name.family


def retracted(paper: Checked) -> Iterator[str]:
    """Find a paper that has been retracted or withdrawn."""
    status = paper.record.text("status")
    if is_retraction(status):
        yield f"the paper is {status}"


def impossible_value(paper: Checked) -> Iterator[str]:
    """Find a value that a source gives and that cannot be, such as a day that no calendar has.

    Of other sources than services a remark may be a person's, on anything.
    """
    for claim in paper.claims:
        if claim.remark and (claim.provenance.source in SERVICES or claim.remark.endswith(NO_CALENDAR)):
            yield claim.remark


def corrected(paper: Checked) -> Iterator[str]:
    """Find a paper that a correction or another notice has been published for; a bibliography's status is its own."""
    status, provenance = paper.record.text("status"), paper.record.provenance.get("status")
    is_owners = provenance is not None and provenance.source == "imported"
    if status and not is_owners and not is_retraction(status):
        yield f"a notice has been published: {status}"


def shared_identifier(facts: Facts) -> Iterator[Found]:
    """Find an identifier that two records have."""
    for variable in ("DOI" if kind == "doi" else kind for kind in EXCLUSIVE_KINDS):
        holders: dict[str, list[Checked]] = defaultdict(list)
        for paper in facts.papers:
            if value := paper.record.text(variable):
                holders[value.lower()].append(paper)
        for first, *others in holders.values():
            for paper in others:
                value = paper.record.text(variable)
                message = f"{variable} {value} is that of {first.record.key}, too"
                yield Found(message, paper.record.key, paper.entry.line)
