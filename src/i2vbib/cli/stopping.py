"""The signals by which a system ends a program: they end a command as Ctrl-C does, which saves what was learnt."""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import NoReturn

from i2vbib.errors import Terminated


def heed_signals() -> None:
    """Let SIGTERM and SIGHUP raise :class:`Terminated`; one that is ignored, as by nohup, stays so."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with suppress(ValueError):  # another thread than the first cannot
                signal.signal(number, _terminate)


def _terminate(number: int, _frame: object) -> NoReturn:
    raise Terminated(number)
