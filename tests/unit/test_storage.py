"""Files are written whole or not at all, by one writer at a time."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from i2vbib.errors import LibraryError
from i2vbib.library import storage


def test_writing_says_whether_the_file_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert storage.write_text(path, "one\r\n")
    assert not storage.write_text(path, "one\r\n")
    assert storage.write_text(path, ["t", "wo"])
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_keeps_its_permissions_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("x")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        storage.write_text(old, "y")
        storage.write_text(new, "y")
    finally:
        os.umask(mask)
    assert (old.stat().st_mode & 0o777, new.stat().st_mode & 0o777) == (0o640, 0o640)


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def broken() -> object:
        yield "new"
        raise RuntimeError("the writer broke")

    with pytest.raises(RuntimeError):
        storage.write_text(path, broken())  # type: ignore[arg-type]  # a generator that raises yields text too
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_one_clear_error(tmp_path: Path) -> None:
    """A limit on the size of files is what a full disk is to a program: a write that fails half way."""
    path = tmp_path / "a.txt"
    path.write_text("old")
    program = f"""
import resource, signal
from pathlib import Path
from i2vbib.library import storage
from i2vbib.errors import LibraryError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, {resource.RLIM_INFINITY}))
try:
    storage.write_text(Path({str(path)!r}), "x" * 100_000)
except LibraryError as error:
    print(error)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith(f"cannot write {path}: file too large")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"caf\xe9", "not UTF-8 .byte 4."), (None, "no such file")],
    ids=["latin-1", "missing"],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, data: bytes | None, message: str) -> None:
    path = tmp_path / "a.md"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(LibraryError, match=message):
        storage.read_text(path)


def test_a_large_file_that_is_emptied_before_it_is_opened_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.json"
    path.write_bytes(b"{}" * 100)

    def opened(*arguments: Any) -> IO[bytes]:
        path.write_bytes(b"")
        return open(*arguments)  # type: ignore[no-any-return]  # noqa: PTH123  storage's own, with a file of bytes

    monkeypatch.setattr(storage, "MAPPED", 100)
    monkeypatch.setattr(storage, "open", opened, raising=False)
    assert bytes(storage.map_large(path)[0]) == b""


def test_line_ends_and_the_byte_order_mark_are_dropped_in_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert storage.read_text(path) == "one\ntwo\nthree\n"


@pytest.mark.parametrize("text", ['{"a": ', "[1]", "", "[" * 100_000])
def test_damaged_json_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "records.json"
    path.write_text(text)
    with pytest.raises(LibraryError, match="damaged"):
        storage.read_json(path)


def test_json_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert storage.read_json(tmp_path / "records.json") == {}


def test_two_processes_do_not_lose_each_others_writes(tmp_path: Path) -> None:
    counter = tmp_path / "count.json"
    storage.write_json(counter, {"n": 0})
    program = f"""
from pathlib import Path
from i2vbib.library import storage
from i2vbib.library.lock import locked
folder = Path({str(tmp_path)!r})
for _ in range(25):
    with locked(folder):
        n = storage.read_json(folder / "count.json")["n"]
        storage.write_json(folder / "count.json", {{"n": n + 1}})
"""
    writers = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert json.loads(counter.read_text()) == {"n": 75}
