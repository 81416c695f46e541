"""A real browser, and pages to open in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from conftest import ROOT, require_program
from i2vbib import Library
from i2vbib.build import build

QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
"""The browser asks nobody anything by itself."""

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give the system's Chromium, without a window."""
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    program = require_program("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, "--disable-gpu", *as_root])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with all that is built of the shipped library, one of whose papers had another key before."""
    folder = tmp_path_factory.mktemp("published")
    copy = shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns(".*"))
    Library.open(copy).rename_key("var_evl_2022", "var_frozen_2022")
    build(Library.open(copy), folder / "out")
    return folder / "out"


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """Give a function that opens a page's file at a place; a fault of its script, or a request, fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(path: Path | str, place: str = "", **options: Any) -> Page:
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        address = path.as_uri() if isinstance(path, Path) else path
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: None if _of_page(request.url, address) else faults.append(request.url))
        page.goto(f"{address}{place}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _of_page(url: str, address: str) -> bool:
    return url.partition("#")[0] == address.partition("#")[0] or url.startswith(("data:", "blob:"))
