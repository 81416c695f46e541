"""Files and folders that are to go again, named after the process that made them.

A run that is killed leaves its own behind. The next one that makes a file in the same place clears such files away, and
one that makes a folder the folders that are a day old.
"""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from time import time
from typing import Final

_LONGEST: Final = 40  # characters of a file's name that its temporary one repeats: a name may have 255
_FILE: Final = re.compile(r"\..+\.(\d{1,10})\.[a-z0-9_]{8}\.tmp")
_FOLDER: Final = re.compile(r"\.i2vbib\.(\d{1,10})\.[a-z0-9_]{8}\.tmp")
_OLD: Final = 24 * 60 * 60
"""Seconds after which a folder is nobody's: a process that is not seen here may live on another machine."""


def file_beside(path: Path) -> tuple[int, Path]:
    """Make a new file in the folder of another; gives its open handle and its path.

    Whoever calls holds the lock of the folder, if it has one. Raises :class:`OSError`.
    """
    for dead in _of_the_dead(path.parent, _FILE):
        with suppress(OSError):
            dead.unlink()
    prefix = f".{path.name[:_LONGEST]}.{os.getpid()}."
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=path.parent)
    return handle, Path(name)


def folder_of_the_run() -> Path:
    """Make a folder of the user's alone in the system's temporary one; raises :class:`OSError`."""
    with suppress(OSError):
        for dead in _of_the_dead(Path(tempfile.gettempdir()), _FOLDER):
            if time() - dead.stat().st_mtime > _OLD:
                rmtree(dead, ignore_errors=True)  # another user's stays
    return Path(tempfile.mkdtemp(prefix=f".i2vbib.{os.getpid()}.", suffix=".tmp"))


def _of_the_dead(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    """Give what in a folder has such a name, with the number of a process that is no more."""
    names = [found for found in map(pattern.fullmatch, os.listdir(folder)) if found]
    return [folder / found[0] for found in names if not _is_alive(int(found[1]))]


def _is_alive(process: int) -> bool:
    if os.name != "posix":  # elsewhere the question would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True
