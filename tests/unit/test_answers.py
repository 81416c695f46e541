"""Answers kept on disk: found again, grown old, damaged, and used by several at once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from i2vbib.enrich.sources.answers import Answers, cache_folder
from i2vbib.errors import LibraryError

SERVICE = "https://api.example.org"
MONTH = 30 * 86400.0


def keep(path: Path, answers: dict[str, Any]) -> None:
    with Answers(path) as kept:
        kept.keep(SERVICE, answers)


def answer(path: Path, question: str, **options: Any) -> Any:
    """Give the answer, or the word "unknown" where the question would have to be asked."""
    with Answers(path, **options) as kept:
        found = kept.get(SERVICE, question)
        return found.answer if found else "unknown"


@pytest.mark.parametrize("value", [None, [], {"title": "R²-Tuning", "n": [1, None]}, "text", "\ud800"])
def test_an_answer_is_found_again_by_the_next_run(tmp_path: Path, value: Any) -> None:
    keep(tmp_path / "answers", {"id:1": value})
    assert answer(tmp_path / "answers", "id:1") == value
    assert answer(tmp_path / "answers", "id:2") == "unknown"


def test_one_service_does_not_answer_for_another(tmp_path: Path) -> None:
    keep(tmp_path / "answers", {"id:1": "one"})
    with Answers(tmp_path / "answers") as answers:
        assert answers.get("http://mirror.example.org", "id:1") is None


def test_a_newer_answer_takes_the_place_of_the_older(tmp_path: Path) -> None:
    keep(tmp_path / "answers", {"id:1": "old"})
    keep(tmp_path / "answers", {"id:1": "new"})
    assert answer(tmp_path / "answers", "id:1") == "new"


@pytest.mark.parametrize(
    ("age", "options", "is_fresh"),
    [
        (0.0, {}, True),
        (MONTH - 60, {}, True),
        (MONTH + 60, {}, False),
        (2 * 86400.0, {"fresh_days": 1}, False),
        (2 * 86400.0, {"fresh_days": 3}, True),
        (1.0, {"refresh": True}, False),
    ],
    ids=["new", "29 days", "31 days", "older than asked", "younger than asked", "refresh"],
)
def test_an_answer_is_fresh_for_thirty_days_or_as_long_as_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, age: float, options: dict[str, Any], is_fresh: bool
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - age)
    keep(tmp_path / "answers", {"id:1": "kept"})
    monkeypatch.setattr(time, "time", lambda: now)
    assert answer(tmp_path / "answers", "id:1", **options) == ("kept" if is_fresh else "unknown")


def test_with_refresh_an_answer_of_this_run_is_fresh(tmp_path: Path) -> None:
    with Answers(tmp_path / "answers", refresh=True) as answers:
        answers.keep(SERVICE, {"id:1": "now"})
        assert answers.get(SERVICE, "id:1") is not None


def test_an_answer_carries_the_day_on_which_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_767_225_600.0)  # 2026-01-01, midnight UTC
    with Answers(tmp_path / "answers") as answers:
        assert answers.keep(SERVICE, {"id:1": 1}) == "2026-01-01"
        found = answers.get(SERVICE, "id:1")
    assert found is not None
    assert found.date == "2026-01-01"


def spoil(path: Path, start: int, stop: int) -> None:
    data = bytearray(path.read_bytes())
    data[start:stop] = b"\xff" * (min(stop, len(data)) - start)
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"<html>no database</html>" * 100),
        lambda path: path.write_bytes(path.read_bytes()[:1000]),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: spoil(path, 0, 100),
        lambda path: spoil(path, 4096, 4196),
        lambda path: spoil(path, 100, 8192),
    ],
    ids=["empty", "HTML", "cut in the first page", "cut later", "head", "second page", "all but the head"],
)
def test_a_damaged_file_is_not_trusted_and_made_anew(tmp_path: Path, damage: Any) -> None:
    path = tmp_path / "answers"
    keep(path, {f"id:{number}": "x" * 300 for number in range(100)})
    damage(path)
    found = [answer(path, f"id:{number}") for number in range(100)]
    assert set(found) <= {"x" * 300, "unknown"}
    keep(path, {"id:1": "again"})
    assert answer(path, "id:1") == "again"


def test_an_answer_that_was_altered_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "answers"
    keep(path, {"id:1": "Ada"})
    path.write_bytes(path.read_bytes().replace(b'"Ada"', b'"Eve"'))
    assert answer(path, "id:1") == "unknown"


def test_a_file_that_cannot_be_made_only_costs_the_saving(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    with Answers(folder) as answers:
        answers.keep(SERVICE, {"id:1": "for this run"})
        found = answers.get(SERVICE, "id:1")
    assert found is not None
    assert found.answer == "for this run"


def test_a_file_that_stays_locked_only_costs_the_saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "answers"
    keep(path, {"id:1": "kept"})
    monkeypatch.setattr("i2vbib.enrich.sources.answers._PATIENCE", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Answers(path) as answers:
        other.execute("BEGIN EXCLUSIVE")
        answers.keep(SERVICE, {"id:2": "lost"})
        assert answers.get(SERVICE, "id:1") is None
        other.execute("ROLLBACK")
        assert answers.get(SERVICE, "id:1") is not None
        assert answers.get(SERVICE, "id:2") is None


def test_a_file_that_stays_locked_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "answers"
    keep(path, {"id:1": "kept"})
    monkeypatch.setattr("i2vbib.enrich.sources.answers._PATIENCE", 0.5)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Answers(path) as answers:
        other.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        for number in range(100):
            assert answers.get(SERVICE, f"id:{number}") is None
        assert time.monotonic() - started < 10.0


def test_a_closed_file_answers_nothing(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "answers")
    answers.close()
    answers.keep(SERVICE, {"id:1": 1})
    assert answers.get(SERVICE, "id:1") is None


def test_threads_share_one_file(tmp_path: Path) -> None:
    with Answers(tmp_path / "answers") as answers:

        def keep_some(first: int) -> None:
            for number in range(first, first + 20):
                answers.keep(SERVICE, {f"id:{number}": number})

        threads = [threading.Thread(target=keep_some, args=(first,)) for first in range(0, 80, 20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = [answers.get(SERVICE, f"id:{number}") for number in range(80)]
    assert [one.answer for one in kept if one] == list(range(80))


_KEEPER = """
import sys
from pathlib import Path
from i2vbib.enrich.sources.answers import Answers
first = int(sys.argv[2])
with Answers(Path(sys.argv[1])) as answers:
    for number in range(first, first + 30):
        answers.keep("https://api.example.org", {f"id:{number}": number})
        print(number, flush=True)
    if len(sys.argv) > 3:
        sys.stdin.read()
"""


def test_processes_share_one_file(tmp_path: Path) -> None:
    path = tmp_path / "answers"
    keepers = [
        subprocess.Popen([sys.executable, "-c", _KEEPER, str(path), str(first)], stdout=subprocess.DEVNULL)
        for first in (0, 30)
    ]
    assert [keeper.wait(timeout=30) for keeper in keepers] == [0, 0]
    assert [answer(path, f"id:{number}") for number in range(60)] == list(range(60))


def test_what_was_kept_survives_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "answers"
    keeper = subprocess.Popen(
        [sys.executable, "-c", _KEEPER, str(path), "0", "wait"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert keeper.stdout is not None
    said = [int(keeper.stdout.readline()) for _ in range(30)]
    keeper.kill()
    keeper.communicate()
    assert [answer(path, f"id:{number}") for number in said] == said


def test_answers_are_kept_in_the_users_cache(tmp_path: Path) -> None:
    assert cache_folder() == tmp_path / "cache" / "i2vbib"
    with Answers() as answers:
        answers.keep(SERVICE, {"id:1": 1})
    assert [path.name for path in (tmp_path / "cache" / "i2vbib").iterdir()] == ["answers.sqlite"]


def test_a_cache_that_cannot_be_written_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert cache_folder() == tmp_path / f"i2vbib-{os.getuid() if hasattr(os, 'getuid') else ''}"
    assert os.access(cache_folder(), os.W_OK)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no user is without a home there")
def test_a_user_without_a_home_has_a_cache_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    def nobody(user: int) -> None:
        raise KeyError(user)

    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert cache_folder() == tmp_path / f"i2vbib-{os.getuid()}"
    assert [path.name for path in tmp_path.iterdir()] == [f"i2vbib-{os.getuid()}"]


def test_without_any_folder_that_can_be_written_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with pytest.raises(LibraryError, match=r"cannot make a temporary folder: .*; or name one as TMPDIR"):
        cache_folder()


def test_a_cache_of_one_run_alone_goes_with_it(tmp_path: Path) -> None:
    taken = tmp_path / f"i2vbib-{os.getuid() if hasattr(os, 'getuid') else ''}"
    taken.write_text("in the way")
    program = (
        "from i2vbib.enrich.sources.answers import Answers\nwith Answers() as answers: answers.keep('s', {'q': 1})"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(taken), "TMPDIR": str(tmp_path), "TMP": str(tmp_path)}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    assert list(tmp_path.iterdir()) == [taken]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a folder has no owner there")
@pytest.mark.parametrize("whose", ["another user's", "open to all", "a link"])
def test_a_cache_that_is_not_the_users_alone_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    user = os.getuid() + (whose == "another user's")
    monkeypatch.setattr(os, "getuid", lambda: user)
    found, elsewhere = tmp_path / f"i2vbib-{user}", tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    found.symlink_to(elsewhere) if whose == "a link" else found.mkdir(mode=0o700)
    if whose == "open to all":
        found.chmod(0o777)
    used = cache_folder()
    assert used.parent == tmp_path
    assert used not in {found, elsewhere}
    assert list(found.iterdir()) == []
