"""A paper that cites everything in a bibliography, as pdfLaTeX sets it with BibTeX or Biber."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from readers import ended

_COMPLAINT: Final = re.compile(r"^(?:!|.*(?:Warning|warning:|undefined)).*$", re.MULTILINE)
_REPORTED: Final = re.compile(r"^.*(?:Warning--|error message|WARN - |ERROR - ).*$", re.MULTILINE)
_SET: Final = re.compile(r"^(?:\\bibcite|\s*\\entry)\{([^{}]+)\}", re.MULTILINE)
_UNBROKEN: Final = "1000"  # columns of the log, so that a message is a line


@dataclass(frozen=True)
class Typeset:
    """How a paper was set: each program's exit status, all that was complained of, and the keys set."""

    statuses: list[int]
    complaints: list[str]
    keys: list[str]


def typeset(folder: Path, preamble: str, references: str, *, program: str, options: tuple[str, ...] = ()) -> Typeset:
    """Set a paper that cites all of ``works``: LaTeX, the bibliography's program, LaTeX twice."""
    body = rf"\begin{{document}}\nocite{{*}}{references}\end{{document}}"
    (folder / "paper.tex").write_text(f"{preamble}\n{body}\n", "utf-8")
    latex = ("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper")
    runs = [
        ended(*command, folder=folder, max_print_line=_UNBROKEN)
        for command in (latex, (program, *options, "paper"), latex, latex)
    ]
    log = (folder / "paper.log").read_text("utf-8", errors="replace")
    set_in = folder / ("paper.bbl" if program == "biber" else "paper.aux")
    return Typeset(
        statuses=[run.returncode for run in runs],
        complaints=_REPORTED.findall(runs[1].stdout) + _COMPLAINT.findall(log),
        keys=_SET.findall(set_in.read_text("utf-8", errors="replace")),
    )
