"""Which paper is it: of the recorded works and their near twins, no stranger is taken, and the right ones are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from i2vbib.enrich.matching import Known, may_be_the_paper
from i2vbib.enrich.sources.crossref_work import read_work, work_claim
from i2vbib.facts.title_words import STOP_WORDS
from i2vbib.model.record import Claim, Date
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

PAPERS = {"paper-conference", "article-journal", "chapter"}
STRANGERS = (Name("Okonkwo-Lindqvist", "Ada"), Name("Brzezińska", "Q."))


@pytest.fixture(scope="module")
def works(recorded: Path) -> list[Claim]:
    """Give what Crossref says of all recorded works that are papers, each once."""
    found: dict[str, Claim] = {}
    for file in sorted((recorded / "crossref").glob("*.json")):
        try:
            message = json.loads(file.read_text("utf-8"))["message"]
        except (ValueError, KeyError, TypeError):
            continue
        items = message.get("items", [message]) if isinstance(message, dict) else []
        for work in (read_work(item) for item in items if isinstance(item, dict) and "DOI" in item):
            claim = work_claim(work, "", "")
            if {"title", "author", "issued"} <= claim.values.keys() and claim.values.get("type") in PAPERS:
                found[work.doi] = claim
    return list(found.values())


def known_of(claim: Claim, title: str, *, authors: bool) -> Known:
    """Give what a list that shows a title of this work would know."""
    issued, names = claim.values["issued"], claim.values["author"]
    assert isinstance(issued, Date)
    assert isinstance(names, tuple)
    venue = str(claim.values.get("container-title", ""))
    kind = str(claim.values.get("type", ""))
    return Known((title,), names if authors else (), years=(issued.year,), type=kind, venue=venue)


def title_of(claim: Claim) -> str:
    return str(claim.values["title"])


def with_title(claim: Claim, title: str) -> Claim:
    return replace(claim, values={**claim.values, "title": title})


def twins(title: str) -> Iterator[tuple[str, str]]:
    """Give pairs of titles of two works, made of one title: the one that is known, the one that is found."""
    words = plain(title).split()
    yield f"{title}. Part I", f"{title}. Part II"
    yield f"{title} 2", f"{title} 3"
    yield title, f"Reply to: {title}"
    yield title, f"Comment on “{title}”"
    yield title, f"Erratum: {title}"
    yield title, f"{title}, Second Edition"
    yield title, f"{title}: A Survey"
    telling = [place for place, word in enumerate(words) if word.isalpha() and word.lower() not in STOP_WORDS]
    for place in telling[:2]:
        for other in (f"non{words[place].lower()}", f"un{words[place].lower()}", "Granite"):
            yield title, " ".join((*words[:place], other, *words[place + 1 :]))
    for one, other in (("with", "without"), ("image", "video"), ("zero", "few"), ("in", "ex")):
        if re.search(rf"(?i)\b{one}\b", title):
            yield title, re.sub(rf"(?i)\b{one}\b", other, title)


def dresses(title: str) -> Iterator[str]:
    """Give the title as lists write it."""
    bare = plain(title)
    yield bare
    yield bare.lower()
    yield bare.replace(" and ", " & ").replace("-", " ")
    yield bare.replace("–", "-").replace("’", "'").rstrip(".") + "."


@pytest.mark.parametrize("authors", [True, False])
def test_no_stranger_is_taken(works: list[Claim], authors: bool) -> None:  # noqa: FBT001 - a table's column
    pairs = [
        (known_of(claim, known, authors=authors), with_title(claim, found))
        for claim in works
        for known, found in twins(title_of(claim))
    ]
    assert len(pairs) >= 500
    taken = [(known.titles, found.values["title"]) for known, found in pairs if may_be_the_paper(known, found).taken]
    assert taken == []


def test_no_work_of_the_same_title_by_others_is_taken(works: list[Claim]) -> None:
    for claim in works:
        other = replace(claim, values={**claim.values, "author": STRANGERS})
        assert not may_be_the_paper(known_of(claim, title_of(claim), authors=True), other).taken


@pytest.mark.parametrize("authors", [True, False])
def test_the_right_ones_are_taken(works: list[Claim], authors: bool) -> None:  # noqa: FBT001 - a table's column
    judged = {
        (title_of(claim), title): may_be_the_paper(known_of(claim, title, authors=authors), claim)
        for claim in works
        for title in dresses(title_of(claim))
    }
    left = {titles: judgement.doubts for titles, judgement in judged.items() if not judgement.taken}
    assert len(left) <= len(judged) / 10, left
    assert all(judgement.likeness == "likely" for judgement in judged.values() if not judgement.taken)


def test_a_title_without_its_subtitle_is_taken_where_the_authors_agree(works: list[Claim]) -> None:
    cut = [(claim, title_of(claim).partition(": ")[0]) for claim in works if ": " in title_of(claim)]
    assert len(cut) >= 10
    for claim, title in cut:
        known, alone = (known_of(claim, title, authors=authors) for authors in (True, False))
        assert may_be_the_paper(known, claim).likeness != "different" or re.search(r"\d", title_of(claim))
        assert not may_be_the_paper(alone, claim).taken
