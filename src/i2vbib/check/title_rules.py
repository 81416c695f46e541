"""Titles and short names: the list's against the record's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from i2vbib.check.checked import Advice, Checked, Facts, Found
from i2vbib.facts.title_words import title_key
from i2vbib.library.merge import is_preprint_claim
from i2vbib.model.record import Claim
from i2vbib.text.casing import in_capitals
from i2vbib.text.richtext import plain

SHORT_WORD: Final = 3
"""Words of no more letters may be written small in a title in capitals (``of``, ``the``)."""

SHOWN: Final = 3
"""How many words a message names."""

_WORD: Final = re.compile(r"[^\W_]+")
_BLANKS: Final = re.compile(r"\[(?:\s[^\]\[]*|[^\]\[]*\s)\]\(")


def other_title(paper: Checked) -> Iterator[str]:
    """Find a list's title that is another one than the record's, and no published version's either."""
    if not paper.is_sourced("title") or paper.was_taken("title"):
        return
    published = [claim.values.get("title") for claim in paper.claims if _tells_the_title(claim, paper)]
    titles = [paper.record.text("title"), *(title for title in published if isinstance(title, str))]
    if title_key(paper.entry.title) not in map(title_key, titles):
        yield (f"the list has “{plain(paper.entry.title)}”, {paper.source('title')} has “{plain(titles[0])}”")


def _tells_the_title(claim: Claim, paper: Checked) -> bool:
    return claim.provenance.source != "catalog" and not (paper.is_published and is_preprint_claim(claim))


def title_without_casing(paper: Checked) -> Iterator[Advice]:
    """Find a list's title that lost its capitals: those of ``CLIP``, or those of half its words."""
    if not paper.is_sourced("title") or paper.was_taken("title") or in_capitals(paper.record.text("title")):
        return
    forms = {word.casefold(): word for word in _WORD.findall(plain(paper.record.text("title")))}
    pairs = [(word, forms[word.casefold()]) for word in _words(paper.entry.title) if word.casefold() in forms]
    distinctive = [(word, form) for word, form in pairs if _capitals(form[1:]) > _capitals(word[1:])]
    capitalised = [(word, form) for word, form in pairs if form[0].isupper() and len(form) > SHORT_WORD]
    lowered = [(word, form) for word, form in capitalised if word[0].islower()]
    if distinctive or (lowered and 2 * len(lowered) >= len(capitalised)):
        lost = list(dict.fromkeys((*distinctive, *lowered)))[:SHOWN]
        words = ", ".join(f"“{word}” for “{form}”" for word, form in lost)
        yield f"the list's title lost capitals: {words}", f"write “{plain(paper.record.text('title'))}”"


def _words(title: str) -> list[str]:
    return _WORD.findall(plain(title))


def _capitals(text: str) -> int:
    return sum(character.isupper() for character in text)


def name_casing(paper: Checked) -> Iterator[Advice]:
    """Find a short name that the paper's title writes with other capitals."""
    name = plain(paper.entry.name)
    words = re.split(r"[\s:,;()“”]+", plain(paper.record.text("title")))
    spelled = [word for word in words if word.casefold() == name.casefold()]
    if spelled and name not in spelled and paper.is_sourced("title"):
        yield f"the list calls it {name}, its title {spelled[0]}", f"write {spelled[0]}"


def title_in_capitals(paper: Checked) -> Iterator[str]:
    """Find a record whose title is in capitals."""
    if in_capitals(paper.record.text("title")):
        yield f"the title is in capitals: “{plain(paper.record.text('title'))}”"


def blanks_in_title(facts: Facts) -> Iterator[Found]:
    """Find a row whose linked title begins or ends with a blank."""
    for paper in facts.papers:
        line = paper.entry.line
        if 0 < line <= len(facts.lines) and _BLANKS.search(facts.lines[line - 1]):
            yield Found("blanks stand inside the brackets of the linked title", paper.record.key, line)
