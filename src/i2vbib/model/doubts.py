"""A record without the identifiers that are another paper's, or no one's: what an export writes."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from i2vbib.model.record import Record
from i2vbib.model.verdict import doubtful

HOLDERS: Final = ("DOI", "arxiv", "URL")
"""Variables that may hold a DOI or an arXiv id."""


def without_doubtful(record: Record) -> Record:
    """Give a record without its doubtful identifiers, in whichever variable they stand."""
    wrong = doubtful(record.verdicts) if record.verdicts else frozenset()
    if not wrong:
        return record
    from i2vbib.facts.identifiers import judged_in

    dropped = {name for name in HOLDERS if not wrong.isdisjoint(judged_in(record.text(name)))}
    if "arxiv" in dropped:
        dropped.add("arxiv-class")
    return replace(record, values={name: value for name, value in record.values.items() if name not in dropped})


def held_back(record: Record) -> list[str]:
    """Give the doubtful identifiers that a record still holds, and that :func:`without_doubtful` drops."""
    wrong = doubtful(record.verdicts) if record.verdicts else frozenset()
    if not wrong:
        return []
    from i2vbib.facts.identifiers import judged_in

    held = judged_in(*(record.text(name) for name in HOLDERS))
    return [identifier for identifier in held if identifier in wrong]
