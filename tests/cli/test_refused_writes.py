"""A disk that is full or broken, a folder that cannot be written: one line, nothing lost, and the next run goes on."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Run
from server.corpus import Paper
from server.services import FakeServices

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its programs have no such limits")

LIST = "# Kites\n\n## Flying (FLY)\n\n- [Kites Are Slow](https://arxiv.org/abs/2501.00001)\n"
MORE = f"{LIST}- [Kites Are Quick](https://arxiv.org/abs/2501.00002)\n"
BIB = "@misc{a, title = {Kites Are Slow}, eprint = {2501.00001}, archiveprefix = {arXiv}}\n"
PAPERS = (Paper("Kites Are Slow", ("Ada Berg",), 2025, arxiv="2501.00001"),)

FAULTS = {
    "a full disk": (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))",
        "file too large",
    ),
    "a disk that is full soon": (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (130, resource.RLIM_INFINITY))",
        "file too large",
    ),
    "a broken disk": (
        "import os\ndef fsync(file): raise OSError(5, 'Input/output error')\nos.fsync = fsync",
        "input/output error",
    ),
    "a folder that cannot be written": (
        "import tempfile\ndef mkstemp(**_): raise PermissionError(13, 'Permission denied')\ntempfile.mkstemp = mkstemp",
        "permission denied; choose a folder that can be written, or change its permissions",
    ),
}
"""What is done to a process, and what it says then."""

COMMANDS = [
    ["--data", "new", "init", "list.md"],
    ["sync", "more.md"],
    ["keys", "rename", "fly_kitesslow_2025", "slow"],
    ["enrich"],
    ["build"],
    ["export", "-o", "kites.bib"],
    ["page", "-o", "kites.html"],
    ["complete", "refs.bib", "-o", "refs-new.bib"],
]


@pytest.fixture
def library(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder with a library and what the commands read."""
    for name, text in (("list.md", LIST), ("more.md", MORE), ("refs.bib", BIB)):
        (folder / name).write_text(text, "utf-8")
    assert run("init", "list.md").status == 0
    with FakeServices(PAPERS).running() as services:
        for name, value in services.environment(wait_scale=0.0005).items():
            monkeypatch.setenv(name, value)
        yield folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}


@pytest.mark.parametrize(("fault", "told"), FAULTS.values(), ids=FAULTS.keys())
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_write_that_is_refused_is_one_line_and_loses_nothing(
    library: Path, run: Run, command: list[str], fault: str, told: str
) -> None:
    before = contents(library)
    program = f"{fault}\nimport i2vbib.__main__\ni2vbib.__main__.main()"
    ended = subprocess.run(
        [sys.executable, "-c", program, *command],
        check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 1, ended.stderr
    (said,) = (line for line in ended.stderr.splitlines() if "question" not in line)
    told_of_file = said.startswith("i2vbib: cannot write ") and said.endswith(told)
    assert told_of_file or re.fullmatch(r"i2vbib: cannot make a temporary folder: .*; or name one as TMPDIR", said)
    left = {name: data for name, data in contents(library).items() if before.get(name) != data}
    assert [name for name in left if name.endswith(".tmp") or name in before] == []
    assert not (library / "new" / "catalog.md").exists()
    assert run(*command).status == 0
    assert contents(library).keys() > before.keys() or contents(library) != before
