"""The report of a check in Markdown, to read or to send: what holds, what does not, what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from i2vbib.check import Finding
from i2vbib.check.report import Report, gathered, said

_PARTS: Final = (
    ("Contradicted", "A source or the paper's own page says otherwise.", "T V Y A S I"),
    ("Published since", "The list gives as a preprint what has been published.", "V04"),
    ("Not found", "No agency has the identifier, or nothing identifies the paper.", "I02 L04 L05"),
    ("Incomplete", "The record lacks what a reference needs.", "M A03"),
    ("The list and its files", "Rows, links, keys and files that are at odds.", "R L K O F"),
)
"""The parts of the report, and the rules of each, by code or first letter; a whole code goes before a letter."""

_MARKS: Final = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(report: Report, *, every: bool) -> Iterator[str]:
    """Give the lines of the report."""
    yield from markdown_counts(report)
    alone, groups = gathered(report.findings, every=every)
    for title, lead, _ in _PARTS:
        found = [finding for finding in alone if _part(finding) == title]
        often = [group for group in groups if _part(group.shown[0]) == title]
        if found or often:
            yield from ("", f"## {title}", "", lead, "")
        yield from (_item(report, finding) for finding in found)
        for group in often:
            yield f"- {group.shown[0].code}, {group.total} times: {_plain(group.mend)}".rstrip(" :")
            yield from (f"  {_item(report, finding, mend=not group.mend)}" for finding in group.shown)
            if group.more:
                yield f"  - and {group.more} more"


def markdown_counts(report: Report) -> Iterator[str]:
    """Give the head of the report: its parts and rules, counted."""
    yield from (f"# Check of {_plain(report.subject)}", "", f"{said(report)}.", "")
    if report.verdicts:
        yield from ("| identifiers | |", "| ---: | :--- |")
        yield from (f"| {count} | {state} |" for state, count in report.verdicts.items())
        yield ""
    yield from ("| found | rule | |", "| ---: | :--- | :--- |")
    for count, finding in report.rules:
        yield f"| {count} | {finding.code} {finding.level} | {finding.name} |"


def _part(finding: Finding) -> str:
    whole = next((title for title, _, codes in _PARTS if finding.code in codes.split()), "")
    return whole or next((title for title, _, codes in _PARTS if finding.code[0] in codes.split()), _PARTS[-1][0])


def _item(report: Report, finding: Finding, *, mend: bool = True) -> str:
    line = f"line {finding.line}" if finding.line else ""
    key = f"`{finding.key}`" if finding.key else ""
    where = ", ".join(filter(None, (key, line)))
    title = f" *{_plain(report.titles[finding.key])}*" if finding.key in report.titles else ""
    advice = f" ({_plain(finding.mend)})" if mend else ""
    return f"- {': '.join(filter(None, (where + title, _plain(finding.message))))}{advice}"


def _plain(text: str) -> str:
    """Escape what Markdown would take for markup (CommonMark 0.31, section 2.4)."""
    return _MARKS.sub(r"\\\1", text)
