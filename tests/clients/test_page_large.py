"""The page of ten thousand papers in a real browser: soon there, quickly searched, whole without script."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from clients.conftest import Visit
from conftest import ROOT
from i2vbib import Library
from i2vbib.build import page_text

PAINT, SEARCH = 1000, 50
"""Milliseconds within which something is seen, and within which a search is answered (design, section 11)."""

PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"

SEARCHED = """async query => {
  const field = document.querySelector("input[type=search]"), times = [];
  for (let time = 0; time < 5; time += 1) {
    for (const text of ["no such paper", query]) {
      field.value = text;
      const begun = performance.now();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      times.push(performance.now() - begun);
      await new Promise(done => setTimeout(done, 20));
    }
  }
  return Math.min(...times.filter((_, place) => place % 2));
}"""
"""The shortest of five, as of three paintings, since the machine may have other things to do."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    make = [sys.executable, "-m", "benchmarks.generated", str(folder / "data"), "10000"]
    subprocess.run(make, cwd=ROOT, check=True)
    (folder / "index.html").write_text(page_text(Library.open(folder / "data")), "utf-8")
    return folder / "index.html"


@pytest.mark.thorough
def test_ten_thousand_papers_are_painted_and_searched_at_once(visit: Visit, large: Path) -> None:
    painted = min(visit(large).evaluate(PAINTED) for _ in range(3))
    page = visit(large)
    page.wait_for_timeout(1000)
    times = {query: page.evaluate(SEARCHED, query) for query in ("video", "clip 99", "tracking", "t")}
    assert max(painted - PAINT, *(time - SEARCH for time in times.values())) < 0, (painted, times)
    page.get_by_role("searchbox").fill("var_xclip_2022 9")
    assert page.locator("main tbody tr").count() > 0
    assert page.locator("pre").count() == 0
    assert page.get_by_role("link", name="BibTeX").first.get_attribute("href") == "survey.bib"


@pytest.mark.thorough
def test_a_paper_far_down_is_reached_by_its_key_and_by_scrolling(visit: Visit, large: Path) -> None:
    last = Library.open(large.parent / "data").records[-1].key
    page = visit(large, f"#{last}")
    assert page.locator("tr.found").get_attribute("id") == last
    page = visit(large, "#section=tvg")
    before = page.locator("main tbody tr").count()
    page.keyboard.press("End")
    page.locator("main tbody tr").nth(before).wait_for(state="attached")


@pytest.mark.thorough
def test_ten_thousand_papers_are_there_without_script(visit: Visit, large: Path) -> None:
    page = visit(large, java_script_enabled=False)
    assert page.locator("main tbody tr").count() == 10_000
