"""What several commands share: opening the library, choosing entries, writing to stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from i2vbib.api import Library
from i2vbib.errors import UsageError
from i2vbib.library.layout import shipped_path
from i2vbib.model.record import Record
from i2vbib.model.selection import Selection
from i2vbib.text.counting import counted
from i2vbib.text.terminal import safe

if TYPE_CHECKING:
    from pathlib import Path

    from i2vbib.model.entry import Catalog

Command = TypeVar("Command", bound=Callable[..., Any])

READ_SHIPPED = "i2vbib.read-shipped"
"""In a context's ``meta``: whether the shipped library answers, because there is no other."""

_CRITERIA = (
    ("sections", "--section", "SLUG", "Only this section (see 'i2vbib sections'). Repeatable."),
    ("years", "--year", "YEARS", "Only these years: 2023, 2023-, -2022, 2021-2023. Repeatable."),
    ("venues", "--venue", "VENUE", "Only this venue, as CVPR or 'ACM MM'. Repeatable."),
    ("transfer_types", "--transfer-type", "TEXT", "Only this transfer type, as 'Prompt Tuning'. Repeatable."),
    ("keys", "--key", "KEY", "Only this citation key. Repeatable."),
)


def selection_options(command: Command) -> Command:
    """Give a command the selection's options; it receives them as ``selection``."""

    @wraps(command)
    def with_selection(aux: tuple[str, ...], strict: bool, **parameters: Any) -> Any:  # noqa: FBT001  click's flags
        if strict and not aux:
            raise UsageError("--strict is about what a document cites: name the document with --aux")
        criteria = {name: parameters.pop(name) for name, *_ in _CRITERIA}
        selection = Selection(**criteria, cited=_cited(aux), strict=strict)
        return command(selection=selection, **parameters)

    decorated: Any = with_selection
    decorated = click.option("--strict", is_flag=True, help="With --aux: fail if a cited key is unknown.")(decorated)
    decorated = click.option(
        "--aux",
        multiple=True,
        metavar="FILE",
        help="Only what this LaTeX document cites: its .aux or .bcf file. Repeatable.",
    )(decorated)
    for name, option, metavar, help_text in reversed(_CRITERIA):
        decorated = click.option(option, name, multiple=True, metavar=metavar, help=help_text)(decorated)
    return decorated  # type: ignore[no-any-return]  # click's decorators give back what they are given


def _cited(documents: tuple[str, ...]) -> tuple[str, ...] | None:
    if not documents:
        return None
    from i2vbib.citation.cited import read_citations

    return read_citations(documents)


def select_records(library: Library, selection: Selection) -> Sequence[Record]:
    """Give the selected records; what a document cites and the library lacks is named on stderr.

    Raises :class:`UsageError` as :meth:`Library.select` does.
    """
    records = library.select(selection)
    if selection.cited is not None:
        survey = () if library.survey is None else (library.survey,)
        _report_lacking(library, selection.cited, [*library.records, *survey])
        if not records:
            tell("i2vbib: nothing that the document cites is in this library, or of what is chosen")
    elif not records:
        tell(f"i2vbib: no entry is of what is chosen{_nearest_words(library, selection)}")
    return records


def _nearest_words(library: Library, selection: Selection) -> str:
    """Give, for venues and transfer types that no entry has, the nearest that one has."""
    from i2vbib.model.selection import nearest_text

    hints = []
    for what, chosen, known in (
        ("venue", selection.venues, {record.entry.venue for record in library.records}),
        ("transfer type", selection.transfer_types, {record.entry.transfer_type for record in library.records}),
    ):
        lower = {name.casefold() for name in known}
        hints += [
            f"; no {what} is {name!r}: {nearest_text(name, sorted(known - {''}))}"
            for name in chosen
            if name.casefold() not in lower
        ]
    return "".join(hints)


def _report_lacking(library: Library, cited: tuple[str, ...], candidates: list[Record]) -> None:
    from i2vbib.model.registry import resolve
    from i2vbib.model.selection import lacking

    others = []
    for name, near in lacking(cited, candidates).items():
        if resolve(library.registry, name):
            tell(f"i2vbib: {name!r} is cited, but has left the list: its key is retired")
        elif near:
            tell(f"i2vbib: {name!r} is cited, but not in the library: did you mean {' or '.join(near)}?")
        else:
            others.append(repr(name))
    if others:
        more = f" and {len(others) - LACKING_SHOWN} more" if len(others) > LACKING_SHOWN else ""
        tell(f"i2vbib: cited, but not in the library: {', '.join(others[:LACKING_SHOWN])}{more}")


def open_library(context: click.Context, *, for_keys: bool = False) -> Library:
    """Open the library that ``--data`` names; ``for_keys`` when the command shows keys, which then must last."""
    library = Library.open(context.obj)
    is_named = context.obj is not None or os.environ.get("I2VBIB_DATA")
    context.meta[READ_SHIPPED] = not is_named and library.folder == shipped_path()
    if library.stale:
        count = len(library.new_keys)
        news = f"; {counted(count, 'new key')}" if count else ""
        tell(f"i2vbib: {library.path / library.changed} has changed since it was last read{news}: run 'i2vbib sync'")
    if for_keys and library.new_keys:
        from i2vbib.library.key_register import keep_new_keys

        if keep_new_keys(library):
            library = Library.open(context.obj)
    return library


def write_stdout(chunks: Iterable[str], *, safely: bool = True) -> None:
    """Write text to stdout as UTF-8 with its line ends as they are, on every system; nothing before all of it is there.

    So nothing that is damaged gives half an output. What people read is made safe for a terminal; a format, which has
    its own rules, is written as it is, but onto a terminal.
    """
    safely = safely or sys.stdout.isatty()
    encoded = [(safe(chunk) if safely else chunk).encode() for chunk in chunks]
    stream = sys.stdout.buffer
    stream.writelines(encoded)
    stream.flush()


def tell(message: str) -> None:
    """Say something on stderr, in a line of its own that is safe for a terminal."""
    click.echo(safe(message), err=True)


def require_output(output: str, folder: str) -> None:
    """Raise :class:`UsageError` where a file that a person names is one that this library, or another, keeps."""
    from i2vbib.library.files import is_kept

    if is_kept(output, folder):
        raise UsageError(f"{output} is a file of the library: name another one")


PROBLEMS_SHOWN = 10
LACKING_SHOWN = 20


def report_problems(catalog: Catalog, path: Path | str, source: str | None = None) -> None:
    """Say on stderr which lines of a list were passed over, and how many; ``source`` is where it came from.

    Of a bibliography that is the place to look at.
    """
    check = "check"
    if catalog.claims and source:
        from shlex import quote

        path, check = source, f"check {quote(source)}"
    problems = [*catalog.problems, *(line.problem for line in catalog.passed_over)]
    for problem in problems[:PROBLEMS_SHOWN]:
        tell(f"{path}:{problem.line}: {problem.message}")
    if problems:
        tell(f"{path}: {_counts(len(catalog.problems), len(catalog.passed_over))}: 'i2vbib {check}' names each")


def _counts(doubtful: int, passed_over: int) -> str:
    """Say how many lines of a list are doubtful, and how many no entry came of."""
    told = [f"{counted(doubtful, 'line')} {'is' if doubtful == 1 else 'are'} doubtful"] if doubtful else []
    look = "looks like a paper and was" if passed_over == 1 else "look like papers and were"
    return ", ".join([*told, f"{counted(passed_over, 'line')} {look} passed over"] if passed_over else told)


def report_private(catalog: Catalog) -> None:
    """Say on stderr what of a bibliography a library now holds that is its owner's alone."""
    from i2vbib.model.private import private_names

    names = dict.fromkeys(name for claim in catalog.claims for name in private_names(claim))
    if names:
        tell(f"i2vbib: the library holds what is private ({', '.join(names)}): it is exported again, but on no page")
