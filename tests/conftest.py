"""What all tests share: running the command line, the shipped library, real clients, the recorded answers."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

from i2vbib import Library
from i2vbib.cli import main
from i2vbib.enrich.sources.answers import cache_folder
from server import FakeServices, Paper

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
CLIENTS_REQUIRED = os.environ.get("I2VBIB_CLIENTS") == "required"
IN_CI = os.environ.get("CI") == "true"

# How fast a machine is says nothing of the code: a slow one fails no test. In CI the same examples are tried on every
# change, so that it is judged by what it changes; nightly others are.
_ANY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=IN_CI)
settings.register_profile("any machine", _ANY)
settings.register_profile("quick", _ANY, max_examples=10)  # where it is slow
settings.register_profile("nightly", _ANY, max_examples=2000, derandomize=False)  # --hypothesis-profile
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="also the tests that take their time")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes its time, so that the plain run takes less than a minute."""
    if config.getoption("--thorough") or CLIENTS_REQUIRED:
        return
    thorough = [item for item in items if item.get_closest_marker("thorough")]
    config.hook.pytest_deselected(items=thorough)
    items[:] = [item for item in items if item not in thorough]


SHIPPED = "i2vbib: no library is here, this is the shipped one: name your own with --data, or make one with 'init'\n"
"""What a command says at its end that read the shipped library, for there is no other."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the library, the cache or the settings of the person who runs it."""
    for name in [name for name in os.environ if name.startswith("I2VBIB_") and name != "I2VBIB_CLIENTS"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if "HOME" not in os.environ:  # a daemon's; TeX makes its fonts there
        monkeypatch.setenv("HOME", str(tmp_path))
    cache_folder.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, which is the working directory of the test."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    return empty


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:  # noqa: ARG001  commands run in the folder
    """Give a function that runs the command line in the empty folder."""

    def run_command(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out.flush()
        written = out.buffer
        assert isinstance(written, io.BytesIO)
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, written.getvalue(), err.getvalue())

    return run_command


@pytest.fixture(scope="session")
def shipped() -> Library:
    """Give the library that travels with the program."""
    return Library.open(ROOT / "data")


@pytest.fixture
def own(folder: Path) -> Path:
    """Give a copy of the shipped library that may be written: ``./data`` of the working directory."""
    copy = folder / "data"
    shutil.copytree(ROOT / "data", copy, ignore=shutil.ignore_patterns(".*"))
    return copy


Serve = Callable[..., FakeServices]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Give a function that runs the loopback services with papers, and sends i2vbib there until the test ends."""
    with ExitStack() as running:

        def start(papers: Sequence[Paper] = (), *, wait_scale: float = 0.0005, decoys: bool = False) -> FakeServices:
            services = running.enter_context(FakeServices(papers, decoys=decoys).running())
            for name, value in services.environment(wait_scale).items():
                monkeypatch.setenv(name, value)
            return services

        yield start


def require_program(name: str, hint: str = "run 'make clients'") -> str:
    """Give a program's path; without it the test is skipped, or fails where clients are required."""
    path = shutil.which(name)
    if path is None:
        missing(f"{name} is not installed: {hint}")
    return path


def missing(message: str) -> NoReturn:
    """Skip the test for what this machine lacks, or fail it where nothing may lack."""
    if CLIENTS_REQUIRED:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def recorded() -> Path:
    """Give the folder of recorded answers; a user's clone has none, and its tests are skipped there."""
    folder = SHARED / "fixtures"
    if not folder.is_dir():
        message = "the recorded answers of the two services are not beside this checkout"
        if IN_CI:
            pytest.fail(message)
        pytest.skip(message)
    return folder
