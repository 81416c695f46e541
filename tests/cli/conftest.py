"""Libraries that several commands are tried on, and services that know the shipped papers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, Run, Serve
from i2vbib import Library
from server.corpus import Paper, paper_of
from server.services import FakeServices

BIBLIOGRAPHIES = ROOT / "tests" / "bibliographies"


@pytest.fixture(scope="session")
def corpus(shipped: Library) -> list[Paper]:
    return [paper_of(record) for record in shipped.records]


@pytest.fixture
def services(corpus: list[Paper], serve: Serve) -> FakeServices:
    return serve(corpus, decoys=True)


@pytest.fixture
def bare(run: Run, folder: Path) -> Path:
    """Give a library that knows only what the list says."""
    (folder / "list.md").write_bytes((ROOT / "data" / "catalog.md").read_bytes())
    assert run("init", "list.md").status == 0
    return folder / "data"


@pytest.fixture
def thesis(run: Run, folder: Path) -> Path:
    shutil.copy(BIBLIOGRAPHIES / "thesis.bib", folder)
    assert run("init", "thesis.bib").status == 0
    return folder
