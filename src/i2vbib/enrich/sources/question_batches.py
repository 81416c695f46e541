"""Many questions: kept answers first, the rest in batches, in halves where a batch is refused, several at once."""

from __future__ import annotations

from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import quote

from i2vbib.enrich.sources.answers import Answers, Kept
from i2vbib.enrich.sources.http import start_thread
from i2vbib.errors import RefusedError, UnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from i2vbib.enrich.sources.service import Service

Q = TypeVar("Q")
A = TypeVar("A")

SPOILT: Final = frozenset({400, 414})
"""Statuses that refuse a whole batch for one question in it, or for its length."""

MOST_AT_ONCE: Final = 8


def answered(
    questions: Mapping[str, str],
    answers: Answers,
    service: Service,
    batches: Callable[[Sequence[str]], Iterable[Sequence[str]]],
    ask: Callable[[Sequence[str]], Mapping[str, Any]],
) -> Iterator[tuple[str, Kept]]:
    """Give each question as it was written with its answer, as they come; several may be written for one.

    ``questions`` are those under which answers are kept, by how they were written. ``ask`` gives the answers to a
    batch (JSON); a question it does not name has the answer ``None``. Raises :class:`UnreachableError` at the end
    where questions are left unanswered. Of a service that only counts, what has no answer yet is left out.
    """
    kept = {text: one for text, question in questions.items() if (one := answers.get(service.address, question))}
    yield from kept.items()
    written: dict[str, list[str]] = {}
    for text in (text for text in questions if text not in kept):
        written.setdefault(questions[text], []).append(text)
    if service.is_dry:
        service.requests_sent += sum(1 for _ in batches(list(written)))
        return

    def ask_batch(batch: Sequence[str]) -> dict[str, Kept]:
        found: dict[str, Kept] = {}
        for part, told in in_halves(batch, ask):
            told_all = {**dict.fromkeys(part), **told}
            date = answers.keep(service.address, told_all)
            found |= {question: Kept(told_all[question], date) for question in part}
        return found

    left, why = 0, ""
    for batch, found in in_parallel(batches(list(written)), ask_batch, lambda: service.at_once):
        if isinstance(found, UnreachableError):
            left, why = left + len(batch), str(found)
            continue
        for question in batch:
            for text in written[question]:
                yield text, found[question]
    if left:
        raise UnreachableError(f"{why}; {left} of {len(written)} questions are left")


def slices(questions: Sequence[Q], size: int) -> Iterator[Sequence[Q]]:
    """Give the questions in batches of one size, the last one smaller."""
    return (questions[start : start + size] for start in range(0, len(questions), size))


def doi_batches(questions: Sequence[str], size: int, longest: int) -> Iterator[Sequence[str]]:
    """Part questions about DOIs into lists that fit into an address; one with a comma stands alone.

    ``longest`` is the number of characters that a list may have there, commas and percent-encoding counted.
    """
    batch: list[str] = []
    length = 0
    for question in questions:
        added = len(quote(question)) + len(quote(","))
        if "," in question:
            yield [question]
            continue
        if len(batch) == size or length + added > longest:
            yield batch
            batch, length = [], 0
        batch.append(question)
        length += added
    if batch:
        yield batch


def in_halves(batch: Sequence[Q], ask: Callable[[Sequence[Q]], A]) -> Iterator[tuple[Sequence[Q], A]]:
    """Ask for a batch; one that is refused is asked in halves, down to the question that spoils it.

    A refusal that no halving mends is an :class:`UnreachableError`: it may be the asker's fault, and says nothing
    of what was asked for.
    """
    try:
        answer = ask(batch)
    except RefusedError as error:
        if error.status not in SPOILT or len(batch) == 1:
            raise UnreachableError(f"{error}: try again later, or update i2vbib") from error
    else:
        yield batch, answer
        return
    middle = len(batch) // 2
    yield from in_halves(batch[:middle], ask)
    yield from in_halves(batch[middle:], ask)


def in_parallel(
    questions: Iterable[Q], ask: Callable[[Q], A], at_once: Callable[[], int]
) -> Iterator[tuple[Q, A | UnreachableError]]:
    """Ask in as many threads as ``at_once`` allows by then, and give answers as they come.

    A service that cannot be reached is an answer here, since other questions may fare better; any other exception
    is raised. The threads are daemons: who stops the program need not wait for the last answer.
    """
    waiting = deque(questions)
    left = len(waiting)
    answers: SimpleQueue[tuple[Q, A | Exception]] = SimpleQueue()

    def work() -> None:
        while True:
            try:
                question = waiting.popleft()
            except IndexError:
                return
            try:
                answers.put((question, ask(question)))
            except Exception as error:  # noqa: BLE001 - handed to the thread that waits for it
                answers.put((question, error))

    threads = 0
    try:
        while left:
            while threads < min(at_once(), left, MOST_AT_ONCE):
                start_thread(work)
                threads += 1
            question, answer = answers.get()
            left -= 1
            if isinstance(answer, Exception) and not isinstance(answer, UnreachableError):
                raise answer
            yield question, answer
    finally:
        waiting.clear()
