"""What ``i2vbib enrich`` shows while it asks: at once, and in a terminal how far each service is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from i2vbib.cli.enrich_summary import NAMES
from i2vbib.cli.options import tell
from i2vbib.text.terminal import safe


class Shown(NamedTuple):
    """What hears of each answer (service, done, in all), and what hears of that which is waited for."""

    progress: Callable[[str, int, int], None]
    tell: Callable[[str], None]


@contextmanager
def shown() -> Iterator[Shown]:
    """Show bars in a terminal, and elsewhere a line when a service's turn begins."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield Shown(_begin, lambda line: tell(f"i2vbib: {line}"))
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        tasks = {source: bars.add_task(name, total=None) for source, name in NAMES.items()}
        yield Shown(
            lambda source, done, total: bars.update(tasks[source], completed=done, total=total),
            lambda line: bars.console.print(safe(line), markup=False, highlight=False),
        )


def _begin(source: str, done: int, total: int) -> None:
    if not done:
        tell(f"i2vbib: {total} question{'s' * (total != 1)} for {NAMES[source]}")
