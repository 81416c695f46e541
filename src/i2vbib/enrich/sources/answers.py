"""What the services have answered, kept on disk by question.

By question and not by address: which questions share a request differs from run to run. What is kept is only a
saving: where the file is damaged, locked for long or cannot be written, the services are asked instead.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import sqlite3
import stat
import tempfile
import threading
import time
import zlib
from contextlib import suppress
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from i2vbib.library.storage import make_temporary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FRESH_DAYS: Final = 30.0
FILE_NAME: Final = "answers.sqlite"
_DAY: Final = 86400.0
_BUSY: Final = "locked"  # in what SQLite says when its patience is at an end
_PATIENCE: Final = 5.0  # seconds to wait, once, for another process that writes

_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS answers_1 (service TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,"
    " asked REAL NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (service, question)) WITHOUT ROWID"
)
_FIND: Final = "SELECT answer, asked, checksum FROM answers_1 WHERE service = ? AND question = ?"
_KEEP: Final = "INSERT OR REPLACE INTO answers_1 VALUES (?, ?, ?, ?, ?)"


class Kept(NamedTuple):
    """An answer (JSON; ``None`` for "there is no such thing") and the day on which it was given (ISO, UTC)."""

    answer: Any
    date: str


@cache
def cache_folder() -> Path:
    """Give the folder for what can be had again, which no other user can write to.

    It is the user's cache, or where that cannot be written one in the system's temporary folder, at the worst of this
    run alone. Raises :class:`LibraryError` where there is no folder at all that can be written.
    """
    for find in (_of_user, _of_system):
        with suppress(OSError, RuntimeError):  # platformdirs': the user has no home
            folder = find()
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_own(folder):
                with tempfile.TemporaryFile(dir=folder):
                    return folder
    folder = make_temporary()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _of_user() -> Path:
    from platformdirs import user_cache_path

    folder = user_cache_path("i2vbib")
    if not folder.is_absolute():  # os.path.expanduser leaves the ~ of a user without a home
        raise FileNotFoundError(folder)
    return folder


def _of_system() -> Path:
    return Path(tempfile.gettempdir()) / f"i2vbib-{os.getuid() if hasattr(os, 'getuid') else ''}"


def _is_own(folder: Path) -> bool:
    """Whether a folder is the user's own, and nobody else can put a file into it."""
    found = folder.lstat()
    if not hasattr(os, "getuid"):
        return stat.S_ISDIR(found.st_mode)
    closed = not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and closed


@final
class Answers:
    """The answers kept in one file, which several threads and processes may use at once."""

    def __init__(self, path: Path | None = None, *, fresh_days: float = FRESH_DAYS, refresh: bool = False) -> None:
        """Open the file, by default the user's own; with ``refresh`` no answer from before now counts as fresh."""
        self._path = path or cache_folder() / FILE_NAME
        self._oldest = time.time() - (0.0 if refresh else fresh_days * _DAY)
        self._lock = threading.Lock()
        self._connection = self._open()

    def get(self, service: str, question: str) -> Kept | None:
        """Give what a service answered, if that is kept, whole and fresh."""
        for answer, asked, checksum in self._run(_FIND, [(service, question)]):
            if asked >= self._oldest and checksum == _checksum(service, question, answer, asked):
                return Kept(json.loads(answer), _day(asked))
        return None

    def keep(self, service: str, answers: Mapping[str, Any]) -> str:
        """Keep answers by their questions, all or none of them; give the day, as :class:`Kept` has it."""
        now = time.time()
        texts = {question: json.dumps(answer) for question, answer in answers.items()}
        self._run(
            _KEEP,
            [
                (service, question, text, now, _checksum(service, question, text, now))
                for question, text in texts.items()
            ],
        )
        return _day(now)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Answers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """Run a statement for each row in one transaction; nothing comes of it where the file fails."""
        with self._lock:
            try:
                with self._connection:
                    self._connection.execute("BEGIN IMMEDIATE" if statement is _KEEP else "BEGIN")
                    return [found for row in rows for found in self._connection.execute(statement, row)]
            except (sqlite3.OperationalError, sqlite3.ProgrammingError) as error:  # a full disk, a long lock; closed
                if _BUSY in str(error):  # one does not wait so long for each question
                    self._connection.execute("PRAGMA busy_timeout = 0")
                return []
            except sqlite3.DatabaseError:  # damaged: nothing in it can be trusted
                self._connection.close()
                self._drop()
                self._connection = self._open()
                return []

    def _open(self) -> sqlite3.Connection:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(self._path)
        except sqlite3.OperationalError:  # cannot be opened or written here
            return _connect(":memory:")
        except sqlite3.DatabaseError:
            self._drop()
        with suppress(sqlite3.Error):
            return _connect(self._path)
        return _connect(":memory:")

    def _drop(self) -> None:
        for path in (self._path, self._path.with_name(self._path.name + "-journal")):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _connect(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_TABLE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _checksum(service: str, question: str, answer: str, asked: float) -> int:
    return zlib.crc32(f"{service}\n{question}\n{answer}\n{asked!r}".encode())


def _day(moment: float) -> str:
    return datetime.fromtimestamp(moment, timezone.utc).date().isoformat()
