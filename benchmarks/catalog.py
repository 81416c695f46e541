"""How long lists and bibliographies take to be read: ratios of one run, in seconds of one processor.

Reading is measured beside what markdown-it-py takes to parse the same text, ``init`` of a ``.bib`` beside bibtexparser
reading it, ``sync`` and ``check`` beside ``init``; how time grows is that of twice as many entries. Sizes as arguments.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from i2vbib.catalog import read_catalog

LINES: Final = 3000
ROWS: Final = 10_000
RUNS: Final = 5
I2VBIB: Final = str(Path(sys.executable).with_name("i2vbib"))
PARSE_BIB: Final = "import bibtexparser, sys; bibtexparser.parse_file(sys.argv[1])"

HEAD: Final = "# List\n\n## Papers (P)\n\n"
COLUMNS: Final = "| Year | Venue | Name | Title | Code |\n|---|---|---|---|---|\n"
GIVEN: Final = ("Ada", "Bo", "Chen", "Dina", "Emil", "Fatma", "Goro", "Hana", "Ivo", "Jun", "Kofi", "Lena", "Mila")
FAMILIES: Final = ("Author", "Betz", "Cruz", "Dube", "Evans", "Fischer", "Garcia", "Hoang", "Ito", "Jansen", "Kim")


def names(number: int) -> str:
    """Give the names of some authors, others for each paper."""
    people = range(1 + number % 5)
    return ", ".join(
        f"{GIVEN[(number + 3 * place) % len(GIVEN)]} {FAMILIES[(number + place) % len(FAMILIES)]}" for place in people
    )


def title(number: int, net: str = "Net") -> str:
    """Give the title of a paper."""
    return f"Seeing Many Things with {net} Number {number}"


def bullet(n: int) -> str:
    """Give a paper as a bullet."""
    return (
        f"- **{title(n)}**, *{names(n)}*, CVPR 2023. "
        f"[[paper]](https://arxiv.org/abs/2301.{n:05}) [[code]](https://github.com/a/n{n})\n"
    )


def linked_bullet(n: int) -> str:
    """Give a paper as a bullet whose title is the link."""
    return f"- [{title(n)}](https://arxiv.org/abs/2301.{n:05}), {names(n)}, CVPR 2023.\n"


def reference(n: int) -> str:
    """Give a paper as a reference in a bullet."""
    people = names(n).split(", ")
    cited = ", ".join(f"{family}, {given[0]}." for given, family in map(str.split, people))
    return (
        f"- {cited} ({1990 + n % 30}). {title(n)}. Journal of Many Things, {n % 40 + 1}({n % 4 + 1}), {n}-{n + 9}. "
        f"https://doi.org/10.1145/3500000.{n:07}\n"
    )


def row(n: int, net: str = "Net") -> str:
    """Give a paper as a row of a table."""
    link, code = f"https://arxiv.org/abs/2301.{n:05}", f"[code](https://github.com/a/n{n})"
    return f"| 2023 | CVPR | Net{n} | [Net{n}: {title(n, net)}]({link}) | {code} |\n"


def heading(n: int) -> str:
    """Give a paper as a heading with its link below."""
    return f"### {title(n)} (CVPR 2023)\n\n- [Paper](https://arxiv.org/abs/2301.{n:05})\n\n"


def bib_entry(n: int) -> str:
    """Give a paper as BibTeX."""
    return (
        f"@inproceedings{{key{n},\n  author = {{{names(n).replace(', ', ' and ')}}},\n  title = {{{title(n)}}},\n"
        f"  booktitle = {{Proceedings of Many Things}},\n  year = {{2023}},\n  pages = {{{n}--{n + 9}}},\n"
        f"  doi = {{10.1145/3500000.{n:07}}},\n  url = {{https://dl.acm.org/doi/10.1145/3500000.{n:07}}},\n}}\n\n"
    )


def text_of(paper: Callable[[int], str], count: int, head: str = HEAD) -> str:
    """Give a list of so many papers."""
    return head + "".join(map(paper, range(count)))


def main(counts: Sequence[int]) -> None:
    """Print the ratios for lists of ``LINES`` papers, and of so many in commands."""
    reading()
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            following(Path(folder), count)


def reading() -> None:
    """Print for each layout how much longer reading takes than parsing the Markdown: the least of some runs."""
    parser = MarkdownIt("commonmark").enable("table")
    texts = {
        "bullets": text_of(bullet, LINES),
        "bullets that are links": text_of(linked_bullet, LINES),
        "bullets of references": text_of(reference, LINES),
        "a table": text_of(row, LINES, HEAD + COLUMNS),
        "headings": text_of(heading, LINES),
    }
    for layout, text in texts.items():
        seconds = min(spent(read_catalog, text) for _ in range(RUNS))
        ratio = seconds / min(spent(parser.parse, text) for _ in range(RUNS))
        print(f"{LINES} papers as {layout}: {seconds:.2f} s, {ratio:.1f} times the parser's")


def spent(work: Callable[[str], object], text: str) -> float:
    """Give the seconds of this process that something takes."""
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def following(folder: Path, count: int) -> None:
    """Print how long the commands take that read, follow and check a list or a bibliography of so many papers."""
    files = {
        "list.md": text_of(row, count, HEAD + COLUMNS),
        "changed.md": text_of(lambda n: row(n, "Revised Net"), count, HEAD + COLUMNS),
        "refs.bib": text_of(bib_entry, count, ""),
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    init = command(folder, I2VBIB, "--data", "data", "init", "list.md")
    same = command(folder, I2VBIB, "--data", "data", "sync", "list.md")
    check = command(folder, I2VBIB, "--data", "data", "check", "--summary")
    changed = command(folder, I2VBIB, "--data", "data", "sync", "changed.md")
    print(f"{count} rows: init {init:.1f} s; sync {same / init:.2f}, check {check / init:.2f} of that")
    print(f"{count} rows, each title changed: sync {changed:.1f} s, {changed / init:.2f} of init")
    bib = command(folder, I2VBIB, "--data", "bib", "init", "refs.bib")
    parsed = command(folder, sys.executable, "-c", PARSE_BIB, "refs.bib")
    print(f"{count} entries of BibTeX: init {bib:.1f} s, {bib / parsed:.2f} times what bibtexparser takes")


def command(folder: Path, *words: str) -> float:
    """Give the seconds of the processor that a command takes."""
    before = os.times()
    subprocess.run(words, cwd=folder, capture_output=True, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [ROWS // 2, ROWS])
