"""The wheel: what travels in it, and that it works alone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

import i2vbib
from conftest import ROOT, SHIPPED
from i2vbib.export import FORMATS

NOWHERE = "http://127.0.0.1:9"
"""A proxy that nobody answers: whoever asks the network is refused."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed: pip install hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def test_the_library_types_and_tables_travel_and_nothing_else_does(unpacked: Path) -> None:
    package = unpacked / "i2vbib"
    source = ROOT / "src" / "i2vbib"
    written = [*source.rglob("*.py"), *(source / "page" / "templates").iterdir()]
    sources = {path.relative_to(source) for path in written}
    data = {"catalog.md", "citation-keys.json", "library.toml", "overrides.toml", "records.json"}
    tables = (path for room in ("facts", "text") for path in (source / room).iterdir())
    facts = {path.relative_to(source) for path in tables if path.suffix in {".json", ".txt"}}
    expected = sources | facts | {Path("py.typed")} | {Path("data", name) for name in data}
    assert {path.relative_to(package) for path in package.rglob("*") if path.is_file()} == expected
    assert {path.name for path in unpacked.iterdir()} == {"i2vbib", f"i2vbib-{i2vbib.__version__}.dist-info"}


@pytest.mark.parametrize("format_name", FORMATS)
def test_it_exports_the_committed_list_in_an_empty_folder_without_a_network(
    folder: Path, unpacked: Path, format_name: str
) -> None:
    command = [sys.executable, "-m", "i2vbib", "export", "--format", format_name]
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), NOWHERE)
    environment = os.environ | proxies | {"PYTHONPATH": str(unpacked)}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    assert ended.stderr.decode() == SHIPPED
    assert ended.stdout == (ROOT / "out" / f"survey{FORMATS[format_name].suffix}").read_bytes()
    assert list(folder.iterdir()) == []


def test_it_writes_the_committed_page(folder: Path, unpacked: Path) -> None:
    command = [sys.executable, "-m", "i2vbib", "page"]
    environment = os.environ | {"PYTHONPATH": str(unpacked)}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    assert ended.stdout == (ROOT / "out" / "index.html").read_bytes()


def test_its_own_code_runs(folder: Path, unpacked: Path) -> None:
    command = [sys.executable, "-c", "import i2vbib; print(i2vbib.__file__)"]
    environment = os.environ | {"PYTHONPATH": str(unpacked)}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert Path(ended.stdout.strip()).is_relative_to(unpacked)
