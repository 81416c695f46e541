"""One writer at a time on a library."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from i2vbib.errors import LibraryError
from i2vbib.library.storage import LOCK_NAME, AnyPath, reason

SECONDS: Final = 60.0
"""How long a writer waits for another one; a build of a large library takes a few seconds."""

TOLD_AFTER: Final = 1.0
"""Seconds after which a writer says that it waits."""


@contextmanager
def locked(folder: AnyPath) -> Iterator[None]:
    """Hold the folder's lock, so that no other process writes to the library meanwhile.

    Who waits says so after a second. Raises :class:`LibraryError` when the folder cannot be written or another process
    keeps the lock for long.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(os.path.join(folder, LOCK_NAME))
    try:
        try:
            lock.acquire(timeout=TOLD_AFTER)
        except Timeout:
            _tell(folder)
            lock.acquire(timeout=SECONDS)
    except Timeout as error:
        raise LibraryError(f"another i2vbib is writing to {folder}: wait for it to end and try again") from error
    except OSError as error:
        raise LibraryError(f"cannot write in {folder}: {reason(error)}") from error
    try:
        yield
    finally:
        lock.release()


def _tell(folder: AnyPath) -> None:
    import logging

    words = "i2vbib: another i2vbib is writing to %s: waiting for it up to %d seconds (Ctrl-C ends this)"
    logging.getLogger("i2vbib").warning(words, os.fspath(folder), SECONDS)
