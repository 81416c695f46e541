"""Venues in brackets that no table knows, beside rows that hold known ones: ``(HotKites 2020)``, ``[Sec'09]``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, QUOTED_YEAR, full_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.short_years import whole_year_first
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.paper_signs import VENUE_IN_BRACKETS, Evidence
from i2vbib.catalog.markdown.references.reference_signs import QUOTES
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST_KNOWN: Final = 2
"""Known venues in brackets that tell what stands in the brackets of their neighbours."""
_VENUE_FIRST: Final = re.compile(
    rf"[\[【](?:(?P<first>{ANY_YEAR})[\s,-]{{1,2}})?(?P<venue>[^\W\d_](?:[^\[\]【】\d\n]{{0,58}}[^\W\d_.])?)"
    rf"(?(first)(?:\s?[&+/,]\s?{ANY_YEAR} [A-Z][^\[\]【】\d\n]{{1,40}})?"
    rf"|(?:[\s,-]{{1,2}}(?P<last>{ANY_YEAR})|\s?['’‘]\s?(?P<short>{QUOTED_YEAR})))[\]】]\s*"
)
"""``[2003 FAST] ``, ``[2018 KSW & 2020 Kite Letters] ``, ``[Kites in Winter 2003] ``, ``[Sec'09] ``."""
_ACRONYM_FIRST: Final = re.compile(r"[A-Z]{3,12}(?:[ -][A-Z][a-z]{2,11})?")
_QUOTED: Final = re.compile(r"[“\"][^”\"\n]{4,200}[”\"]")


def at_venues(run: list[Candidate]) -> list[Candidate]:
    """Give the venues in brackets that no table knows, where most of a run's brackets hold known ones.

    ``(HotStorage 2020)`` beside ``(SIGMOD 2021)`` is a venue; alone it may be a firm.
    """
    if len(run) < FEWEST_KNOWN:
        return run
    at = Counter(candidate.entry.line for candidate in run)  # the brackets of a line of several papers are one's
    shown = [_own_brackets(candidate) if at[candidate.entry.line] == 1 else None for candidate in run]
    known = sum(1 for found in shown if found and is_known_venue(found[1]))
    if known < FEWEST_KNOWN or 2 * known < sum(map(bool, shown)):
        return run
    return [_at_venue(candidate, found) for candidate, found in zip(run, shown, strict=True)]


def _in_round_brackets(text: str) -> str:
    """Give ``(FAST 2003) Kites`` for ``[2003 FAST] Kites``, ``[FAST'03] Kites``."""
    found = _VENUE_FIRST.match(text) if text[:1] in {"[", "【"} else None
    if not found:
        return text
    year = found["first"] or found["last"] or full_year(found["short"])
    return f"({found['venue']} {year}) {text[found.end() :]}"


def _own_brackets(candidate: Candidate) -> re.Match[str] | None:
    """Give the venue in brackets of a line, unless another title is quoted before it: ``Kites. See "Sails" (…)``.

    ``(Unpublished, 1994)`` is none, and no sign that the others are none.
    """
    found = VENUE_IN_BRACKETS.search(_in_round_brackets(whole_year_first(candidate.text, is_first=True)))
    title = candidate.entry.title
    behind = found.string[: found.start()].partition(title)[2] if found and title else ""
    is_others = behind.lstrip()[:1] not in QUOTES and _QUOTED.search(behind)
    return None if is_others or (found and says_no_date(found[0])) else found


def _may_be_meeting(words: str) -> bool:
    """Say whether words say of themselves that they are a venue, or begin with an acronym: ``USENIX Winter``."""
    return bool(NAMES_VENUE.search(words) or _ACRONYM_FIRST.fullmatch(words))


def _at_venue(candidate: Candidate, found: re.Match[str] | None) -> Candidate:
    entry = candidate.entry
    if (
        not found
        or entry.venue
        or entry.year not in {None, int(found[2])}
        or is_label(found[1])
        or not (
            _may_be_meeting(found[1])
            or candidate.text.startswith((f"[{found[1]}'", f"[{found[1]}’"))  # ``[Sec'09]`` can be nothing else
            or may_be_venue(found[1], is_sure=bool(entry.authors))
        )
    ):
        return candidate
    evidence: Evidence = "sure" if candidate.evidence == "worded" else candidate.evidence
    title = clean_title(entry.title.partition(found[0])[0]) or entry.title
    told = replace(entry, title=title, venue=found[1], year=int(found[2]))
    return candidate._replace(entry=told, evidence=evidence, is_untold=False)
