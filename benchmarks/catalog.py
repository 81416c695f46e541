"""How long a list takes to be read: 3,000 lines of bullets and of table rows, the median of several."""

from __future__ import annotations

import statistics
import time
from typing import Final

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
    for name, text in (("bullets", HEAD + bullets), ("table", HEAD + TABLE + rows)):
        times = []
        for _ in range(RUNS):
            identify.cache_clear()
            begun = time.perf_counter()
            entries = read_catalog(text).entries
            times.append(time.perf_counter() - begun)
        print(f"{LINES} lines of {name}: {statistics.median(times):.2f} s for {len(entries)} papers")


if __name__ == "__main__":
    main()
