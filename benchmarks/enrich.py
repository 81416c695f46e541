"""How many requests an enrichment sends, beside one request for each paper, and how long the real limits make it.

The services are those of the tests, on this machine; the time under the real limits is counted from the requests:
three seconds for each of arXiv's, and Crossref's three lists or searches a second (its polite pool in 2026).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from datetime import datetime, timezone
from io import StringIO
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from i2vbib import Library  # noqa: E402 - after the path, like the others
from i2vbib.enrich.plan import Wish  # noqa: E402
from i2vbib.enrich.run import enrich  # noqa: E402
from i2vbib.library.init import start_from_list  # noqa: E402
from i2vbib.text.richtext import plain  # noqa: E402
from server.corpus import Paper  # noqa: E402 - the server of the tests is not installed
from server.services import FakeServices  # noqa: E402 - the same

ARXIV_SECONDS: Final = 3.0
CROSSREF_PER_SECOND: Final = 3.0
GENERATED: Final = (1250, 2500, 5000)

WORDS: Final = (
    "temporal sparse visual neural dense causal robust frozen open latent joint global local fast deep linear "
    "video image language token motion object scene event moment frame region prompt adapter query memory"
).split()


def main() -> None:
    """Print a line for the shipped list and one for each size of a generated list."""
    print(f"{'list':>14} {'arXiv':>6} {'Crossref':>8} {'together':>8} {'one each':>8} {'under limits':>12} {'here':>7}")
    shipped = Library.open(ROOT / "data")
    papers = [
        Paper(
            plain(record.text("title")),
            tuple(f"{name.given} {name.family}" for name in record.names()),
            record.issued.year if record.issued else 2023,
            arxiv=record.text("arxiv"),
            doi=record.text("DOI"),
            venue=record.text("container-title"),
        )
        for record in shipped.records
    ]
    measure("shipped, bare", (ROOT / "data" / "catalog.md").read_text(encoding="utf-8"), papers)
    for count in GENERATED:
        measure(f"{count:,}", *generated(count))


def measure(name: str, text: str, papers: list[Paper]) -> None:
    """Enrich a list from nothing and print what it took."""
    with tempfile.TemporaryDirectory() as scratch, services(papers, Path(scratch)) as served:
        library = start_from_list(Path(scratch) / "data", text, "").library
        started = time.perf_counter()
        with redirect_stderr(StringIO()):
            enrich(library, library.records, Wish(datetime.now(timezone.utc).date()))
        here = time.perf_counter() - started  # the services' own work is in it: they search all papers each time
        arxiv, crossref = len(served.requests("arxiv")), len(served.requests("crossref"))
        apart = 2 * len(library.records)
    limited = arxiv * ARXIV_SECONDS + crossref / CROSSREF_PER_SECOND
    print(f"{name:>14} {arxiv:>6} {crossref:>8} {arxiv + crossref:>8} {apart:>8} {limited:>10.0f} s {here:>5.1f} s")


@contextmanager
def services(papers: list[Paper], scratch: Path) -> Iterator[FakeServices]:
    """Serve the papers, with an empty cache and without real waits."""
    with FakeServices(papers).running() as served:
        os.environ |= served.environment(wait_scale=0.0001) | {"XDG_CACHE_HOME": str(scratch / "cache")}
        yield served


def generated(count: int) -> tuple[str, list[Paper]]:
    """Give a list and its papers: half are linked by arXiv id, a tenth by DOI, the rest by a page of their own."""
    rows, papers = [], []
    for number in range(count):
        title = f"{title_of(number)} {number:05d}"
        arxiv, doi = f"{2101 + number // 900 % 12}.{number % 900 + 10_001:05d}", f"10.1109/generated.{number}"
        link = f"https://arxiv.org/abs/{arxiv}" if number % 2 else f"https://example.org/{number}"
        link = f"https://doi.org/{doi}" if number % 10 == 0 else link
        rows.append(f"| 2021 | CVPR | [{title}]({link}) |")
        papers.append(Paper(title, (f"Ada Author{number}", "Bo Betz"), 2021, arxiv=arxiv, doi=doi))
    head = "# Generated\n\n## Papers (GEN)\n\n| Year | Venue | Title |\n|---|---|---|\n"
    return head + "\n".join(rows) + "\n", papers


def title_of(number: int) -> str:
    """Give a title of six words, another one for each number."""
    size = len(WORDS)
    return " ".join(WORDS[(number * step + number // size) % size].title() for step in (1, 3, 7, 11, 13, 17))


if __name__ == "__main__":
    main()
