"""Putting questions to a service: each text once, and an outage told instead of raised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from i2vbib.enrich.findings import Findings, Question
from i2vbib.enrich.sources.client import Candidate, SourceClient
from i2vbib.errors import RefusedError, UnreachableError
from i2vbib.facts.sources import Source

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told of a service, how many of its questions are answered, and how many there are."""


def ask(
    source: Source, client: SourceClient, questions: Sequence[Question], findings: Findings, progress: Progress
) -> Iterator[tuple[Question, tuple[Candidate, ...]]]:
    """Give each question with the works that answer it, as answers come.

    Where the service cannot be reached, the findings say so, and how many questions are left. What has no answer is
    noted there as open.
    """
    done = 0
    if questions:
        progress(source.name, 0, len(questions))
    asked: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        asked.setdefault((question.kind, question.text), []).append(question)
    try:
        for kind in source.answers:
            for text, candidates in client.ask(kind, [text for asked_kind, text in asked if asked_kind == kind]):
                done += len(answered := asked.pop((kind, text)))
                progress(source.name, done, len(questions))
                yield from ((question, candidates) for question in answered)
    except (UnreachableError, RefusedError) as error:
        findings.unreachable[source.name] = str(error)
        findings.unanswered += len(questions) - done
    findings.open += (question for left in asked.values() for question in left)
