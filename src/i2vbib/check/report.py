"""Findings as a person reads them: each rule counted, and what many entries share said once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from i2vbib.check import Finding
from i2vbib.check.rules import LEVELS, RULES
from i2vbib.text.counting import counted

FEW: Final = 5
"""So many entries are named where a rule finds more than it is useful to read."""

MANY: Final = 20
"""Up to so many findings of one rule are all shown."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a bibliography of so many entries; ``titles`` are their titles by key.

    ``subject`` is its name or its folder, ``file`` the file that the findings' lines are of; ``verdicts`` counts
    identifiers by what the services said of them.
    """

    subject: str
    file: str
    entries: int
    findings: Sequence[Finding]
    titles: Mapping[str, str]
    verdicts: Mapping[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """The number of entries and of errors, warnings and notes."""
        levels = Counter(finding.level for finding in self.findings)
        return {"entries": self.entries} | {f"{level}s": levels[level] for level in LEVELS}

    @property
    def rules(self) -> list[tuple[int, Finding]]:
        """How often each rule found something, with its first finding, in the order of the rules."""
        counts = Counter(finding.code for finding in self.findings)
        first = {finding.code: finding for finding in reversed(self.findings)}
        return [(counts[rule.code], first[rule.code]) for rule in RULES if rule.code in counts]


def said(report: Report) -> str:
    """Give the one line that ends a report: how many entries were checked, and what was found."""
    counts = report.counts
    found = ", ".join(counted(counts[f"{level}s"], level) for level in LEVELS)
    return f"{counted(report.entries, 'entry')} checked: {found}"


class Group(NamedTuple):
    """Findings of one rule that are told together: the first few, and how many there are."""

    shown: tuple[Finding, ...]
    total: int

    @property
    def is_one_message(self) -> bool:
        """Whether all that is shown says the same."""
        return len({finding.message for finding in self.shown}) == 1

    @property
    def mend(self) -> str:
        """How all of it is mended, if in one way."""
        mends = {finding.mend for finding in self.shown}
        return mends.pop() if len(mends) == 1 else ""

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.shown)


def gathered(findings: Sequence[Finding], *, every: bool) -> tuple[list[Finding], list[Group]]:
    """Part findings into those that are told one by one, and groups of those that a rule has too often for that.

    What many entries share is one group; ``every`` asks for each finding by itself.
    """
    rules: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        rules[finding.code].append(finding)
    if every:
        return list(findings), []
    groups = [group for found in rules.values() if len(found) > MANY for group in _groups(found)]
    return [finding for finding in findings if len(rules[finding.code]) <= MANY], groups


def _groups(findings: Sequence[Finding]) -> Iterator[Group]:
    messages: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        messages[finding.message].append(finding)
    of_their_own: list[Finding] = []
    for found in messages.values():
        if len(found) > FEW:
            yield Group(tuple(found[:FEW]), len(found))
        else:
            of_their_own += found
    if of_their_own:
        yield Group(tuple(of_their_own[:FEW]), len(of_their_own))
