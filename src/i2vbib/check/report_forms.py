"""The forms that a report of findings is written in: text, JSON, annotations of a workflow, Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Final

from i2vbib.check import Finding
from i2vbib.check.markdown_report import markdown, markdown_counts
from i2vbib.check.report import Group, Report, gathered, said
from i2vbib.text.terminal import safe

LONGEST_TITLE: Final = 300
"""Characters of a title that a report shows."""
_ANNOTATIONS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def write(report: Report, form: str, *, summary: bool = False, every: bool = False) -> Iterator[str]:
    """Give the lines of a report: of the counts alone for a ``summary``, of each finding by itself for ``every``."""
    return _SUMMARIES[form](report) if summary else _FORMS[form](report, every=every)


def _text(report: Report, *, every: bool) -> Iterator[str]:
    alone, groups = gathered(report.findings, every=every)
    for key, of_one in groupby(alone, key=lambda finding: finding.key):
        found = list(of_one)
        yield _headed(report, key, found) if key else report.subject
        for finding in found:
            where = f"line {finding.line}: " if finding.line and not key else ""
            yield f"  {finding.code} {finding.level}: {where}{finding.message}"
            yield f"      {finding.mend}"
        yield ""
    for group in groups:
        yield from _group(group)
    yield from _counts(report)


def _headed(report: Report, key: str, found: Sequence[Finding]) -> str:
    line = next((f", line {finding.line}" for finding in found if finding.line), "")
    title = report.titles.get(key, "")
    shown = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…"
    return f"{key}{line}: {shown}".rstrip(": ")


def _group(group: Group) -> Iterator[str]:
    first = group.shown[0]
    told = f": {first.message}" if group.is_one_message else ""
    yield f"{first.code} {first.level}, {group.total} times{told}"
    for finding in group.shown:
        where = ", ".join(filter(None, (finding.key, f"line {finding.line}" if finding.line else "")))
        mend = "" if group.mend else f" ({finding.mend})"
        yield f"  {where}{'' if group.is_one_message else ': ' + finding.message}{mend}"
    if group.more:
        yield f"  and {group.more} more: see --all"
    if group.mend:
        yield f"      {group.mend}"
    yield ""


def _counts(report: Report) -> Iterator[str]:
    width = max((len(str(count)) for count, _ in report.rules), default=0)
    for count, finding in report.rules:
        yield f"{count:>{width}}  {finding.code} {finding.level}: {finding.name}"
    yield said(report)


def _json(report: Report, *, every: bool) -> Iterator[str]:  # noqa: ARG001  a program reads each finding
    data = {"findings": [asdict(finding) for finding in report.findings], "counts": report.counts}
    yield json.dumps(data, ensure_ascii=False, indent=2)


def _json_counts(report: Report) -> Iterator[str]:
    rules = {finding.code: count for count, finding in report.rules}
    yield json.dumps({"counts": report.counts, "rules": rules}, ensure_ascii=False, indent=2)


def _github(report: Report, *, every: bool) -> Iterator[str]:
    """Give workflow commands as GitHub reads them (its documentation: "Workflow commands for GitHub Actions")."""
    alone, groups = gathered(report.findings, every=every)
    for finding in alone:
        yield _annotation(report, finding, f"{finding.message} ({finding.mend})")
    for group in groups:
        first = group.shown[0]
        message = first.message if group.is_one_message else f"{first.key}: {first.message}"
        yield _annotation(report, first, f"{group.total} times, first {message} ({first.mend})")
    yield said(report)


def _annotation(report: Report, finding: Finding, message: str) -> str:
    place = {"file": report.file, "line": str(finding.line)} if finding.line else {}
    properties = place | {"title": f"{finding.code} {finding.name}"}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_ANNOTATIONS[finding.level]} {written}::{_data(': '.join(filter(None, (finding.key, message))))}"


def _data(text: str) -> str:
    """Escape a command's message as GitHub's own toolkit does."""
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_FORMS: Final[Mapping[str, Callable[..., Iterator[str]]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "markdown": markdown,
}
_SUMMARIES: Final[Mapping[str, Callable[[Report], Iterator[str]]]] = {
    "text": _counts,
    "json": _json_counts,
    "github": _counts,
    "markdown": markdown_counts,
}
