"""How long a list takes to be read, beside what markdown-it-py takes to parse the same text: the median of several.

3,000 papers as bullets, as rows of a table, and as headings with their links below.
"""

from __future__ import annotations

import statistics
import time
from typing import Final

from markdown_it import MarkdownIt

from i2vbib.catalog import read_catalog
from i2vbib.facts.identifiers import identify

LINES: Final = 3000
RUNS: Final = 5

HEAD: Final = "# List\n\n## Papers (P)\n\n"
TABLE: Final = "| Year | Venue | Name | Title | Code |\n|---|---|---|---|---|\n"


def main() -> None:
    """Print the seconds for each layout."""
    bullets = "".join(
        f"- **Seeing Many Things with Net Number {n}**, *Ada Author, Bo Betz*, CVPR 2023. "
        f"[[paper]](https://arxiv.org/abs/2301.{n:05}) [[code]](https://github.com/a/n{n})\n"
        for n in range(LINES)
    )
    rows = "".join(
        f"| 2023 | CVPR | Net{n} | [Net{n}: Seeing Many Things](https://arxiv.org/abs/2301.{n:05}) "
        f"| [code](https://github.com/a/n{n}) |\n"
        for n in range(LINES)
    )
    headings = "".join(
        f"### Seeing Many Things with Net Number {n} (CVPR 2023)\n\n- [Paper](https://arxiv.org/abs/2301.{n:05})\n\n"
        for n in range(LINES)
    )
    parser = MarkdownIt("commonmark").enable("table")
    for name, text in (("bullets", HEAD + bullets), ("table", HEAD + TABLE + rows), ("headings", HEAD + headings)):
        times, parsed = [], []
        for _ in range(RUNS):
            identify.cache_clear()
            begun = time.perf_counter()
            entries = read_catalog(text).entries
            times.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            parser.parse(text)
            parsed.append(time.perf_counter() - begun)
        seconds = statistics.median(times)
        ratio = seconds / statistics.median(parsed)
        print(f"{LINES} papers as {name}: {seconds:.2f} s for {len(entries)} entries, {ratio:.1f} times the parser's")


if __name__ == "__main__":
    main()
