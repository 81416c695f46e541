"""What the services said of an entry's DOIs and arXiv ids: its verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from i2vbib.check.checked import Advice, Checked
from i2vbib.facts.identifiers import judged_in
from i2vbib.facts.sources import SERVICES
from i2vbib.model.verdict import State, Verdict
from i2vbib.text.richtext import plain


def another_paper(paper: Checked) -> Iterator[Advice]:
    """Find an identifier under which a service has another paper."""
    for verdict in _of(paper, "another paper"):
        title = plain(paper.record.text("title"))
        yield f"{_written(verdict)} is “{verdict.title}” ({_service(verdict)}), not “{title}”", _mend(verdict)


def unknown_identifier(paper: Checked) -> Iterator[Advice]:
    """Find an identifier that nobody has registered."""
    for verdict in _of(paper, "unknown"):
        title = plain(paper.record.text("title"))
        message = f"{_written(verdict)} does not exist ({_service(verdict)}), and is given for “{title}”"
        yield message, _mend(verdict)


def undecided_identifier(paper: Checked) -> Iterator[Advice]:
    """Find an identifier of which nothing settles whether it is the paper's."""
    for verdict in _of(paper, "undecided"):
        message = f"{_written(verdict)} is “{verdict.title}” ({_service(verdict)}), which may be this paper"
        yield message, f"write verified = ['{verdict.identifier}'] in overrides.toml if it is, else correct the link"


def _of(paper: Checked, state: State) -> Iterator[Verdict]:
    """Give the verdicts of a state on identifiers that someone still claims, and that no person has settled.

    Who gives another DOI in ``overrides.toml``, or none, has settled what is wrong with the list's.
    """
    told = [verdict for verdict in paper.record.verdicts if verdict.state == state]
    if not told:
        return
    claimed = set(judged_in(paper.entry.link))
    settled: set[str] = set()
    for claim in paper.claims:
        given = {variable: str(claim.values[variable]) for variable in ("DOI", "arxiv") if variable in claim.values}
        if claim.provenance.source == "override":
            settled = {variable.lower() for variable in given}
        claimed.update(judged_in(*given.values()))
    own = {name for variable in ("DOI", "arxiv") for name in judged_in(paper.record.text(variable))}
    for verdict in told:
        is_settled = verdict.identifier.partition(":")[0] in settled and verdict.identifier not in own
        if verdict.identifier in claimed and not is_settled:
            yield verdict


def _mend(verdict: Verdict) -> str:
    """Give the lines of ``overrides.toml`` that settle it, beside the list that may be corrected."""
    variable = "DOI" if verdict.identifier.startswith("doi:") else "arxiv"
    return (
        f"correct the link in the list; or write {variable} = '…' in overrides.toml, empty if there is none, or "
        f"verified = ['{verdict.identifier}'] if it is this paper"
    )


def _written(verdict: Verdict) -> str:
    kind, _, text = verdict.identifier.partition(":")
    return f"the DOI {text}" if kind == "doi" else f"the arXiv id {text}"


def _service(verdict: Verdict) -> str:
    return SERVICES[verdict.service].title if verdict.service in SERVICES else verdict.service
