"""The project's own files agree with one another."""

from __future__ import annotations

import importlib
import inspect
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

import i2vbib
from conftest import ROOT

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
"""Work that is left undone belongs into an issue."""

ELSEWHERE = re.compile(
    r"(?<![\w.])/(?:home|root|Users|work|tmp)/\w|\b(?:pypi\.org|npmjs\.(?:org|com)|deb\.debian\.org)\b"
)
"""A path of one machine, or a registry that a user may have a mirror of."""

PICTURES = {".png"}

THIS = Path(__file__).relative_to(ROOT).as_posix()


@cache
def tracked() -> dict[str, str]:
    """Give the text of every file that is, or would be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no git checkout")
    paths = [path for path in sorted(set(listed.stdout.splitlines())) if (ROOT / path).is_file()]
    paths = [path for path in paths if Path(path).suffix not in PICTURES]
    return {path: (ROOT / path).read_text("utf-8") for path in paths}


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in tracked().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if path != THIS and pattern.search(line)
    ]


def test_nothing_is_left_unfinished() -> None:
    assert lines_with(UNFINISHED) == []


def test_no_file_knows_one_machine_or_one_registry() -> None:
    assert lines_with(ELSEWHERE) == []


def test_the_citation_file_has_the_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert re.findall(r"^version: (.*)$", citation, re.MULTILINE) == [i2vbib.__version__]


def test_the_changelog_tells_of_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[(.*?)\]", changelog, re.MULTILINE)
    assert headings[0] in {"Unreleased", i2vbib.__version__}


def test_all_lists_what_is_public() -> None:
    assert i2vbib.__all__ == sorted(i2vbib.__all__) == dir(i2vbib)
    homes = {getattr(i2vbib, name).__module__ for name in i2vbib.__all__ if name != "__version__"}
    rooms = ("api", "errors", "model.entry", "model.record", "model.selection", "text.names")
    assert homes == {f"i2vbib.{room}" for room in rooms}
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        importlib.import_module("i2vbib").Nothing  # noqa: B018  asking for it is the test


def test_what_is_public_says_what_it_is() -> None:
    for name in i2vbib.__all__:
        value = getattr(i2vbib, name)
        assert isinstance(value, str) or inspect.getdoc(value), name


WORKFLOWS = sorted([*(ROOT / ".github").rglob("*.yml"), ROOT / "action.yml"])
PINNED = re.compile(r"\./|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|pypa/gh-action-pypi-publish@release/v1$")
"""By its commit, as what it does then cannot change; what publishes, as its makers want it: by their branch of releases."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_can_be_read_and_runs_what_no_one_else_can_change(path: Path) -> None:
    yaml = pytest.importorskip("yaml")
    assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)
    used = re.findall(r"uses: (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert [action for action in used if not PINNED.match(action)] == []


def test_what_a_workflow_names_is_there() -> None:
    written = "\n".join(path.read_text("utf-8") for path in WORKFLOWS)
    named = re.findall(r"\b(?:\.ci|scripts|tests|src|out)/[\w./-]*\w", written)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
