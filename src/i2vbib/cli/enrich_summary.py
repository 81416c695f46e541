"""What an enrichment came to, for a person: entry by entry what changed, what is wrong, what is to decide."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from i2vbib.facts.sources import SERVICES
from i2vbib.text.counting import counted
from i2vbib.text.richtext import plain

if TYPE_CHECKING:
    from i2vbib.enrich.findings import Findings
    from i2vbib.model.record import Value
    from i2vbib.model.verdict import Verdict

_ACCEPT: Final = "'i2vbib enrich --accept KEY=ID'"
NAMES: Final[Mapping[str, str]] = {name: source.title for name, source in SERVICES.items()}


def summary(findings: Findings, file: str = "") -> Iterator[str]:
    """Give the lines of the summary; the last one counts. Of a ``file`` alone all is settled there."""
    told = _told(findings)
    for key, lines in told.items():
        yield key
        yield from (f"  {line}" for line in lines)
    if findings.undecided:
        where = f"by its DOI or arXiv id in {file}" if file else f"with {_ACCEPT}, or in overrides.toml"
        yield f"settle what is to decide {where}"
    if any(verdict.is_doubtful for _, verdict in findings.verdicts):
        where = f"in {file}" if file else "in the list, or settle it in overrides.toml"
        yield f"correct what is wrong {where}: 'i2vbib check{f' {file}' if file else ''}' says how"
    gained = Counter(variable for variables in findings.found.values() for variable in variables)
    if gained:
        yield f"found: {', '.join(f'{count} {variable}' for variable, count in gained.most_common())}"
    wrong = sum(verdict.is_doubtful for _, verdict in findings.verdicts)
    sent = ", ".join(f"{count} to {NAMES[source]}" for source, count in findings.requests.items())
    yield (
        f"{counted(len(findings.changes), 'entry')} changed, {counted(wrong, 'identifier')} wrong, "
        f"{counted(len(findings.conflicts), 'conflict')}, {len(findings.undecided)} to decide; requests: {sent}"
    )


def diff(findings: Findings) -> Iterator[str]:
    """Give what would change, entry by entry, before and after."""
    for key, changes in findings.changes.items():
        yield key
        for change in changes:
            if change.before is not None:
                yield f"- {change.variable}: {shown(change.before, change.after)}"
            if change.after is not None:
                yield f"+ {change.variable}: {shown(change.after, change.before)}  [{change.source}]"


def _told(findings: Findings) -> dict[str, list[str]]:
    """Give the lines on each entry of which there is something to say, in the list's order."""
    from i2vbib.enrich.findings import told_together

    told: defaultdict[str, list[str]] = defaultdict(list)
    for key, changes in findings.changes.items():
        found = [change.variable for change in changes if change.before is None]
        if found:
            told[key].append(f"found: {', '.join(found)}")
        told[key] += [
            f"changed: {change.variable} from {shown(change.before, change.after)!r} "
            f"to {shown(change.after, change.before)!r} ({change.source})"
            for change in changes
            if change.before is not None and change.after is not None
        ]
        told[key] += [f"gone: {change.variable}" for change in changes if change.after is None]
    for key in findings.upgraded:
        told[key].append("published since")
    for key, notice in findings.notices.items():
        told[key].append(notice)
    for key, verdict in findings.verdicts:
        if verdict.is_doubtful:
            told[key].append(f"wrong: {_wrong(verdict)}")
        elif verdict.state == "exists" and key in findings.new_verdicts:
            whose = f" with {verdict.agency}" if verdict.agency else ""
            told[key].append(f"exists: {verdict.identifier}, registered{whose}; no record of it is taken")
    for conflict, sources in told_together(findings.conflicts):
        say = "say" if " and " in sources else "says"
        told[conflict.key].append(
            f"differs: {conflict.variable} is {shown(conflict.taken, conflict.other)!r} ({conflict.taken_from}), "
            f"{sources} {say} {shown(conflict.other, conflict.taken)!r}"
        )
    for one in findings.undecided:
        told[one.key].append(f"to decide: may be {one.identifier} {plain(one.title)!r} ({', '.join(one.doubts)})")
    return told


def _wrong(verdict: Verdict) -> str:
    who = NAMES.get(verdict.service, verdict.service)
    if verdict.state == "unknown":
        return f"{verdict.identifier} does not exist ({who})"
    return f"{verdict.identifier} is another paper, {verdict.title!r} ({who})"


def shown(value: Value | None, other: Value | None = None) -> str:
    """Give a value in a line: names by their families, or whole where those of an ``other`` value are the same."""
    if isinstance(value, tuple):
        families = ", ".join(name.family or name.literal for name in value)
        is_one = isinstance(other, tuple) and families == shown(other)
        return "; ".join(name.inverted() for name in value) if is_one else families
    return "" if value is None else plain(value) if isinstance(value, str) else value.iso()
