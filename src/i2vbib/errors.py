"""Every exception that i2vbib raises on purpose.

::

    I2vbibError                 1   something stopped the command
    ├── UsageError              2   what was asked for does not exist or does not fit
    │   ├── UnknownKeyError     2   no entry has this citation key
    │   └── UnknownSectionError 2   no section has this slug
    ├── CatalogError            1   the list cannot be read as a list of papers
    ├── LibraryError            1   a file of the library is missing, damaged or cannot be written
    │   └── ReadOnlyLibraryError 1  the library may be read but not changed
    ├── MissingExtraError       1   the command needs a part that is not installed
    ├── RefusedError            1   a service refuses a question; to ask again would not help
    ├── NotAnAnswerError        1   what a service sent is not an answer; to ask again may help
    └── PartialError            3   a source could not be reached; what was learnt is kept
        └── UnreachableError    3   one service gave no answer, however often it was asked

The number is the exit status of the command line. A problem with one paper is not an exception but data in
the result: see :class:`i2vbib.model.entry.Problem`.
"""

from __future__ import annotations

from typing import ClassVar, Final

STOPPED: Final = 130
"""The exit status after Ctrl-C, as shells have it."""


class Terminated(KeyboardInterrupt):
    """A signal asks the program to end; ``exit_status`` is as shells have it (143 after SIGTERM, 129 after SIGHUP)."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_status = 128 + number


class I2vbibError(Exception):
    """Something stopped the command; the message is one line that says what is wrong and what to do."""

    exit_status: ClassVar[int] = 1


class UsageError(I2vbibError):
    """What was asked for does not exist or does not fit together."""

    exit_status: ClassVar[int] = 2


class UnknownKeyError(UsageError):
    """No entry of the library has this citation key, now or as an alias."""


class UnknownSectionError(UsageError):
    """No section of the library has this slug."""


class CatalogError(I2vbibError):
    """The list cannot be read as a list of papers."""


class LibraryError(I2vbibError):
    """A file of the library is missing, damaged or cannot be written."""


class ReadOnlyLibraryError(LibraryError):
    """The library may be read but not changed."""


class MissingExtraError(I2vbibError):
    """The command needs an optional part of i2vbib that is not installed."""


class PartialError(I2vbibError):
    """A source could not be reached; what was learnt from the others is kept."""

    exit_status: ClassVar[int] = 3


class RefusedError(I2vbibError):
    """A service refuses a question as it stands (HTTP 4xx); to ask it again would not help.

    ``detail`` is what the service says of it.
    """

    def __init__(self, message: str, status: int, detail: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.detail = detail


class NotAnAnswerError(I2vbibError):
    """What a service sent is no answer to the question; to ask again may help.

    ``status`` is that of HTTP, 0 where the connection failed; ``retry_after`` the seconds it asks to wait; ``is_slow``
    says that waiting for it took as long as an answer may take.
    """

    def __init__(self, message: str, status: int = 200, retry_after: float = 0.0, *, is_slow: bool = False) -> None:
        super().__init__(message)
        self.is_slow = is_slow
        self.status = status
        self.retry_after = retry_after


class UnreachableError(PartialError):
    """A service gave no answer, however often it was asked; what it said before is kept."""
