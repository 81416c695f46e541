"""Time and memory of ``i2vbib export`` beside its floor and beside other tools: ``make bench``, or with sizes.

Whole processes, output to a file: wall time is the median of several runs, memory the largest resident size. A tool
that is not installed is left out. Generated libraries are kept in the temporary folder.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from i2vbib import __version__

HERE: Final = Path(__file__).parent
PYTHON: Final = sys.executable
I2VBIB: Final = (Path(PYTHON).with_name("i2vbib"),)
FLOOR: Final = (PYTHON, "-c", "import click, bibtexparser")

ENOUGH: Final = 30.0
"""Seconds after which a job is not run again."""

Command: TypeAlias = Sequence[str | Path]
Jobs: TypeAlias = dict[str, Sequence[Command]]
"""Jobs by what they do, each in steps of which one reads what the other wrote."""


@dataclass(frozen=True)
class Measure:
    """Wall seconds, seconds of all processors together, and mebibytes."""

    seconds: float
    processor: float
    megabytes: float


def measure(jobs: Jobs, folder: Path, runs: int) -> dict[str, Measure]:
    """Give each job's median times and largest memory; the jobs take turns, so that all meet the same machine.

    The first run compiles Python and fills the disk's cache; it counts only where there is no time for another.
    """
    times: dict[str, list[float]] = {name: [] for name in jobs}
    processor: dict[str, list[float]] = {name: [] for name in jobs}
    megabytes = dict.fromkeys(jobs, 0.0)
    for _ in range(runs + 1):
        for name, steps in jobs.items():
            if sum(times[name]) < ENOUGH:
                begun = time.perf_counter()
                used = [run(step, folder, number) for number, step in enumerate(steps)]
                times[name].append(time.perf_counter() - begun)
                processor[name].append(sum(seconds for seconds, _ in used))
                megabytes[name] = max(megabytes[name], *(size for _, size in used))
    return {name: Measure(_median(times[name]), _median(processor[name]), megabytes[name]) for name in jobs}


def _median(seconds: Sequence[float]) -> float:
    """Give the median of the runs but the first."""
    return statistics.median(seconds[1:] or seconds)


def run(command: Command, folder: Path, number: int) -> tuple[float, float]:
    """Run one process from the output of the step before to a file.

    Gives the seconds of the processors that it and its children took, and its peak resident size in MiB.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, after = folder / f"step{number - 1}", folder / f"step{number}"
    with (before if number else Path(os.devnull)).open("rb") as source, after.open("wb") as target:
        words = [str(word) for word in command]
        process = subprocess.Popen(
            words, stdin=source, stdout=target, stderr=subprocess.DEVNULL, env=environment, cwd=folder
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def shipped_library(folder: Path, runs: int) -> None:
    """Print the shipped library's export beside the floor."""
    floor = "floor: import click, bibtexparser"
    jobs: Jobs = {floor: [FLOOR]} | {
        f"export --format {name}": [(*I2VBIB, "export", "--format", name)]
        for name in ("bibtex", "biblatex", "csl-json", "ris")
    }
    table(f"The shipped library, {runs} runs", measure(jobs, folder, runs), floor)


def peers(library: Path, folder: Path) -> Jobs:
    """Give the other tools' jobs on the same entries, those that are installed."""
    csl, bibtex, ris = (folder / f"entries.{suffix}" for suffix in ("json", "bib", "ris"))
    for path, name in ((csl, "csl-json"), (bibtex, "bibtex"), (ris, "ris")):
        export = (*I2VBIB, "--data", library, "export", "--format", name, "--output", path)
        subprocess.run([str(word) for word in export], check=True, stderr=subprocess.DEVNULL)
    jobs: Jobs = {
        "pandoc: CSL-JSON to BibTeX": [("pandoc", "--from", "csljson", "--to", "bibtex", csl)],
        "citation-js: CSL-JSON to BibTeX": [("node", HERE / "citation-js.mjs", csl)],
        "bibutils: RIS to BibTeX": [("ris2xml", ris), ("xml2bib",)],
        "bibtexparser: CSL-JSON to BibTeX": [(PYTHON, HERE / "writers.py", "bibtexparser", csl)],
        "pybtex: CSL-JSON to BibTeX": [(PYTHON, HERE / "writers.py", "pybtex", csl)],
    }
    return {name: job for name, job in jobs.items() if all(is_installed(step) for step in job)}


def is_installed(command: Command) -> bool:
    """Say whether a step can run here."""
    program, *arguments = map(str, command)
    if program == PYTHON and arguments[1] == "pybtex":
        return not subprocess.run([PYTHON, "-c", "import pybtex"], stderr=subprocess.DEVNULL, check=False).returncode
    if program == "node" and not (HERE.parent / "tests" / "clients" / "node" / "node_modules").is_dir():
        return False
    return shutil.which(program) is not None


def generated_library(count: int, folder: Path, runs: int) -> None:
    """Print the export of a generated library beside the other tools."""
    library = Path(tempfile.gettempdir()) / f"i2vbib-bench-{__version__}-{count}"
    if not library.is_dir():
        generate = [PYTHON, "-m", "benchmarks.generated", str(folder / "new"), str(count)]
        subprocess.run(generate, cwd=HERE.parent, check=True)  # not here: no child is smaller than its parent
        shutil.move(folder / "new", library)
    ours = f"i2vbib: {count:,} records to BibTeX"
    jobs: Jobs = {
        ours: [(*I2VBIB, "--data", library, "export", "--format", "bibtex")],
        "i2vbib: to BibLaTeX": [(*I2VBIB, "--data", library, "export", "--format", "biblatex")],
        "i2vbib: to CSL-JSON": [(*I2VBIB, "--data", library, "export", "--format", "csl-json")],
        "i2vbib: to RIS": [(*I2VBIB, "--data", library, "export", "--format", "ris")],
        "i2vbib: show": [(*I2VBIB, "--data", library, "show", "ovmot_ovtrack_2023_0")],
        "i2vbib: list": [(*I2VBIB, "--data", library, "list")],
        "i2vbib: keys": [(*I2VBIB, "--data", library, "keys")],
    }
    jobs |= peers(library, folder)
    size = sum(path.stat().st_size for path in library.iterdir()) / 1e6
    table(f"{count:,} entries (a library of {size:.0f} MB), up to {runs} runs", measure(jobs, folder, runs), ours)


def table(title: str, rows: dict[str, Measure], reference: str) -> None:
    """Print measures, the times also as multiples of the reference's."""
    print(f"\n{title}\n\n| job | times | seconds | times | processor seconds | peak MB |\n|---|---|---|---|---|---|")
    for name, found in rows.items():
        wall, processor = found.seconds / rows[reference].seconds, found.processor / rows[reference].processor
        seconds = f"{wall:.2f} | {found.seconds:.3f} | {processor:.2f} | {found.processor:.3f}"
        print(f"| {name} | {seconds} | {found.megabytes:.0f} |", flush=True)


def main() -> None:
    """Read the command line, and print a table for the shipped library and one for each size."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sizes", nargs="*", type=int, help="entries of the generated libraries")
    arguments.add_argument("--runs", type=int, default=5, help="of each job at most")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        shipped_library(Path(scratch), 3 * chosen.runs)
        for count in chosen.sizes or (10_000, 100_000):
            generated_library(count, Path(scratch), chosen.runs)


if __name__ == "__main__":
    main()
