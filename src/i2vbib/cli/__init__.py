"""The command line. Each command is a module of this package, imported only when it is called."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Final, NoReturn

import click

from i2vbib._version import __version__
from i2vbib.errors import STOPPED, I2vbibError, Terminated
from i2vbib.text.terminal import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = (
    "export",
    "build",
    "page",
    "list",
    "sections",
    "show",
    "init",
    "sync",
    "enrich",
    "check",
    "complete",
    "cite",
    "keys",
)
"""In the order of a user's day; ``i2vbib NAME`` is ``command`` in ``i2vbib.cli.NAME_command``."""

LASTING: Final = frozenset({"build", "init", "sync", "enrich", "check", "complete", "keys"})
"""Those that are not to be cut short by a signal, for they ask services or write a library; others start sooner."""

LONGEST_WORD: Final = 300
"""Characters that are shown of a word in an error, such as a number of 5,000 digits: of a longer one both ends."""


class _Commands(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; one that does not exist is answered with the nearest that does."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from i2vbib.model.selection import nearest_text

            raise click.UsageError(f"no command {args[0]!r}: {nearest_text(args[0], COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  the same
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in LASTING:
            from i2vbib.cli.stopping import heed_signals

            heed_signals()
        command: click.Command = import_module(f"i2vbib.cli.{cmd_name}_command").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--data",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="The library's folder. Default: $I2VBIB_DATA, else ./data if it holds a catalog.md, else the shipped.",
)
@click.version_option(__version__, prog_name="i2vbib", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, data: str | None) -> None:
    """Cite from a curated list of papers: BibTeX, BibLaTeX, CSL-JSON and RIS, with keys that never change.

    Example: i2vbib export --format bibtex > survey.bib
    """
    context.obj = data


@cli.result_callback()
@click.pass_context
def _say_whose(context: click.Context, /, *_: object, **__: object) -> None:
    """Say at the end whose library answered, where that was nobody's here."""
    from i2vbib.cli.options import READ_SHIPPED, tell

    if context.meta.get(READ_SHIPPED):
        tell("i2vbib: no library is here, this is the shipped one: name your own with --data, or make one with 'init'")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process: 0 done, 1 failed, 2 wrong usage, 3 done in part."""
    if sys.stdout is None:
        sys.exit(_complain("cannot write the output: standard output is closed", 1))
    try:
        status = cli.main(arguments, prog_name="i2vbib", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        status = error.exit_code
    except click.UsageError as error:
        status = _complain(_usage(error), error.exit_code)
    except click.ClickException as error:
        status = _complain(error.format_message(), error.exit_code)
    except I2vbibError as error:
        status = _complain(str(error), error.exit_status)
    except BrokenPipeError:
        status = _close_quietly()
    except OSError as error:  # among others of the terminal that has gone, which SIGHUP tells
        status = _stopped(error) or _refused(error)
    except MemoryError:
        status = _complain("there is not enough memory for this: end other programs, or allow this one more", 1)
    except (click.Abort, KeyboardInterrupt) as error:
        status = _stopped(error) or _complain("stopped", STOPPED)
    sys.exit(status if isinstance(status, int) else 0)


def _stopped(error: BaseException | None) -> int:
    """Say that the command was stopped, where a signal is behind an error; 0 where none is."""
    while error is not None and not isinstance(error, Terminated):
        error = error.__context__
    return _complain("stopped", error.exit_status) if error else 0


def _usage(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "i2vbib"
    message = error.format_message().rstrip(".")
    return f"{message}{'' if message.endswith('?') else ':'} see '{path} --help'"


def _complain(message: str, status: int) -> int:
    with suppress(OSError):  # where even that cannot be said, the status says it
        click.echo(safe(f"i2vbib: {' '.join(map(_cut, message.split()))}"), err=True)
    return status


def _cut(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD // 2]}…{word[-LONGEST_WORD // 2 :]}"


def _refused(error: OSError) -> int:
    """Say what the system refused: a file that has a name, else the output."""
    if error.filename:
        return _complain(f"cannot use {error.filename}: {error.strerror or error}", 1)
    _complain(f"cannot write the output: {error.strerror or error}", 1)
    return _close_quietly()


def _close_quietly() -> int:
    """Leave nothing to flush: the reader of the output has gone or its disk is full."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
