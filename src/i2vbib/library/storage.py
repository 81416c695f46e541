"""The only module that touches the disk: whole reads, whole writes, one writer at a time.

Reading does without :mod:`pathlib`, whose import takes as long as all that an export reads.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from i2vbib.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

AnyPath: TypeAlias = "str | os.PathLike[str]"

LOCK_NAME: Final = ".i2vbib.lock"
"""Of the file by which a writer keeps others out (:mod:`i2vbib.library.lock`)."""
LARGEST_STREAM: Final = 64 * 2**20
"""Bytes that are read of what is no file, such as a pipe or a device."""

MAPPED: Final = 64_000_000
"""Bytes of a file, those of some twenty thousand records, from which on it is not kept in memory."""

NEW_FILE_MODE: Final = 0o666

_ADVICE: Final = {
    errno.ENOSPC: "free some space and try again",
    errno.EROFS: "choose a folder that can be written with --data",
    errno.EACCES: "choose a folder that can be written, or change its permissions",
    errno.EPERM: "choose a folder that can be written, or change its permissions",
    errno.ENOENT: "make the folder first, or name another one",
    errno.EISDIR: "name a file, not a folder",
    errno.ENOTDIR: "name a folder that exists",
}


_READ_ADVICE: Final = {
    errno.ENOENT: "name a file that exists",
    errno.EACCES: "change its permissions",
    errno.EPERM: "change its permissions",
    errno.EISDIR: "name a file, not a folder",
}


def read_text(path: AnyPath) -> str:
    """Give a file's text (UTF-8, a byte-order mark dropped, every line end a line feed).

    Raises :class:`LibraryError` when it is missing, unreadable, without end or not UTF-8.
    """
    return decode_utf8(read_bytes(path), path)


def decode_utf8(data: bytes, path: AnyPath) -> str:
    """Give the text that bytes stand for, as :func:`read_text` does."""
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1}"
        raise LibraryError(f"{path} is not UTF-8 ({where}): save it as UTF-8 and try again") from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_bytes(path: AnyPath) -> bytes:
    """Give what a file holds, without a byte-order mark; raises :class:`LibraryError` when it cannot be read."""
    try:
        with open(path, "rb") as file:
            is_file = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = file.read() if is_file else file.read(LARGEST_STREAM + 1)
    except OSError as error:
        raise LibraryError(f"cannot read {path}: {reason(error, _READ_ADVICE)}") from error
    except ValueError as error:  # NUL in its name
        raise LibraryError(f"cannot read {os.fspath(path)!r} ({error}): name a file that exists") from error
    if len(data) > LARGEST_STREAM and not is_file:
        raise LibraryError(f"cannot read {path}: it has no end within {LARGEST_STREAM // 2**20} MiB; name a file")
    return data.removeprefix(BOM_UTF8)


def map_large(path: AnyPath) -> tuple[bytes | memoryview, Callable[[], None] | None]:
    """Give what a file holds, without a byte-order mark, and what lets go of the memory that this takes, if it can.

    A file of :data:`MAPPED` bytes or more is mapped where the system can let go of it: what is looked at comes from the
    disk's cache, again if need be, and the whole is never in memory. Another program may put a new file in its place
    meanwhile, but must not cut it. Raises :class:`LibraryError` when the file cannot be read.
    """
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_size < MAPPED:
                return read_bytes(path), None
            import mmap

            if not hasattr(mmap.mmap, "madvise"):
                return read_bytes(path), None
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise LibraryError(f"cannot read {path}: {reason(error, _READ_ADVICE)}") from error
    begin = len(BOM_UTF8) if mapped[: len(BOM_UTF8)] == BOM_UTF8 else 0
    return memoryview(mapped)[begin:], lambda: mapped.madvise(mmap.MADV_DONTNEED)


def read_json(path: AnyPath) -> Any:
    """Give the object that a JSON file holds; an empty one where the file does not exist.

    Raises :class:`LibraryError` when the file is not whole.
    """
    if not os.path.lexists(path):
        return {}
    import msgspec  # which takes no half of a surrogate pair for text, as json does

    try:
        data = msgspec.json.decode(read_text(path))
    except (ValueError, RecursionError) as error:
        raise LibraryError(f"{path} is damaged ({error}): restore it from version control or a backup") from error
    if not isinstance(data, dict):
        raise LibraryError(f"{path} is damaged (no JSON object): restore it from version control or a backup")
    return data


def write_json(path: AnyPath, data: Any) -> bool:
    """Write an object as indented JSON, as :func:`write_text` does."""
    import msgspec  # whose encoder lays an object out as json's does, twenty times as fast

    return write_text(path, msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n")


def write_text(path: AnyPath, chunks: str | Iterable[str]) -> bool:
    """Write a text whole or not at all (temporary file, fsync, rename); say whether the file changed.

    A link stays one, and what is no file, such as a device or a pipe, is written to. Line ends are written as given.
    Raises :class:`LibraryError`; the old file is then as it was.
    """
    from pathlib import Path

    if isinstance(chunks, str):
        chunks = [chunks]
    try:
        if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
            _write_into(path, chunks)
            return True
        target = Path(os.path.realpath(path))
        temporary = _write_beside(target, chunks)
        try:
            if _same_bytes(temporary, target):
                return False
            temporary.replace(target)
            _sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(f"cannot write {path}: {reason(error)}") from error
    return True


def _write_into(path: AnyPath, chunks: Iterable[str]) -> None:
    with open(path, "wb") as file:
        file.writelines(chunk.encode() for chunk in chunks)


def _write_beside(path: Path, chunks: Iterable[str]) -> Path:
    from i2vbib.library.temporary import file_beside

    handle, temporary = file_beside(path)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk.encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else NEW_FILE_MODE & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _same_bytes(one: Path, other: Path) -> bool:
    from filecmp import cmp

    return other.is_file() and cmp(one, other, shallow=False)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # Windows cannot open a folder; the rename itself is done
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises :class:`LibraryError` when that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(f"cannot make the folder {folder}: {reason(error)}") from error


def make_temporary() -> Path:
    """Make a folder of the user's alone that is to go again; raises :class:`LibraryError` when that is not possible."""
    from i2vbib.library.temporary import folder_of_the_run

    try:
        return folder_of_the_run()
    except OSError as error:
        raise LibraryError(f"cannot make a temporary folder: {reason(error)}; or name one as TMPDIR") from error


def remove_empty(folder: Path) -> None:
    """Remove a folder in which there is nothing but a lock that nobody holds."""
    with contextlib.suppress(OSError):
        if os.listdir(folder) == [LOCK_NAME]:
            (folder / LOCK_NAME).unlink()
        folder.rmdir()


def require_inside(folder: AnyPath, name: str) -> None:
    """Raise :class:`LibraryError` where a file of a folder is a link that leads out of it, or nowhere, or is a pipe.

    Whoever opens a pipe may wait for ever.
    """
    path = os.path.join(folder, name)
    real, home = os.path.realpath(path), os.path.realpath(folder)
    if real != os.path.join(home, name) and not real.startswith(os.path.join(home, "")):
        raise LibraryError(f"{path} is a link that leads out of {folder}: put the file itself in its place")
    if os.path.islink(path) and not os.path.exists(path):
        raise LibraryError(f"{path} is a link that leads nowhere: remove it, or mend it")
    with contextlib.suppress(OSError):
        if stat.S_IFMT(os.stat(path).st_mode) not in {stat.S_IFREG, stat.S_IFDIR}:
            raise LibraryError(f"{path} is no file, but a pipe or a device: put a file in its place")


def is_one_of(path: AnyPath, folder: AnyPath, names: Iterable[str]) -> bool:
    """Whether a path, by whatever name or link, is one of these files of a folder."""
    real = os.path.realpath(path)
    for name in names:
        file = os.path.join(folder, name)
        if real == os.path.realpath(file):
            return True
        with contextlib.suppress(OSError):
            if os.path.samefile(path, file):
                return True
    return False


def is_writable(folder: AnyPath) -> bool:
    """Whether files can be made in a folder."""
    return os.access(folder, os.W_OK)


def reason(error: OSError, advice: Mapping[int, str] = _ADVICE) -> str:
    """Give in a few words why the system refused, and what to do."""
    what = (error.strerror or str(error)).lower()
    todo = advice.get(error.errno or 0)
    return f"{what}; {todo}" if todo else what
