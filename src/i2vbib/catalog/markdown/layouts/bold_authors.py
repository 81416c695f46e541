"""Authors in bold before their work, a person or a body, and whole references in bold."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, MONTHS_ABROAD, first_year
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import (
    FEW_WORDS,
    INITIALS_IN,
    STRONG_WORDS,
    has_initials,
    reference_line,
)
from i2vbib.catalog.markdown.layouts.words import Words, leading_words, may_be_title
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_organization, is_surely_person
from i2vbib.catalog.markdown.references.reference_forms import (
    begins_with_authors,
)
from i2vbib.catalog.markdown.references.reference_title import title_at
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venues import lookup

_DATED_TITLE: Final = re.compile(
    rf"(?P<stop>\.)?\s*(?P<short>\([^()\n]{{2,60}}\)[.,]?\s*)?\((?P<year>{CITED_YEAR})[a-z]?\)(?:\.|[,:]?(?=\s+{EMPHASIS}))\s+"
    rf"(?:{EMPHASIS}(?P<set>[^{EMPHASIS_END}\n]{{4,300}}){EMPHASIS_END}"
    rf"|(?(stop)(?P<sentence>[^\W\d_a-z][^{EMPHASIS}{LABEL}\n]{{12,300}}?)(?=\.\s|\.?$)|(?!)))"
)
"""``. (2023). *Why Kites Fly*``, ``(2023) *Why Kites Fly*``; behind a full stop a sentence is a title too."""
_DATED_BODY: Final = re.compile(
    rf"{STRONG}(?P<name>[^{STRONG}{STRONG_END},\n]{{2,80}}){STRONG_END}(?:\s\([^()\n]{{2,40}}\))?\."
    rf"\s\((?P<year>{CITED_YEAR})[a-z]?\)\.\s+(?=[^\W\d_a-z])"
)
_STRONG_FIRST: Final = re.compile(rf"\s*{STRONG_WORDS.pattern}")
"""A pictograph before bold words is a blank."""
_DAY_STOP: Final = re.compile(rf"(?<=\d)\.(?=\s(?:{MONTHS_ABROAD})\b)", re.IGNORECASE)
_STOP_IN_DAY: Final = "\u2024"
"""Stands for the stop of ``23. Oktober`` meanwhile, which ends no sentence."""
_SURE_WORDS: Final = 4
_LONG_NAMES: Final = 8
"""Words in bold that hold more than a name and a year."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_BARE_YEAR_BEHIND: Final = re.compile(rf"[\s.,]{{1,3}}({ANY_YEAR})[a-z]?[.:]\s")
"""``**Lee, A., and B. Wu**. 2014. Kites at sea.``."""
_YEAR_BEHIND: Final = re.compile(
    rf"[\s.,]*(?:\((?:[Ee]ds?|[Hh]rsg|[Cc]oords?)\.?\)[.,]*\s*)?[(\[]{CITED_YEAR}[a-z]?[.,]?[)\]]"
)


def bold_authors(skeleton: Skeleton) -> Words | None:
    """``**Kant, I. (1781).** *Critique of Pure Reason*.``: authors, with their year or initials, in bold before it."""
    found = _STRONG_FIRST.match(skeleton.line)
    if not found or not _LETTER.search(skeleton.line, found.end()):
        return None
    bold = unmarked(found[1])
    if body := _body_before(skeleton.line, found):
        return body
    year = _YEAR_BEHIND.match(skeleton.line, found.end())
    dated = f"{bold.rstrip(' .')} {year[0].strip(' .')}. …" if year else ""
    written, _, end = read_first_authors(dated) if dated else ((), None, 0)
    are_whole = end >= len(bold.rstrip(" ."))  # ``**Triple M: Kites at Sea** (2021)``: a title's name ends before it
    are_names = are_whole and (len(written) > 1 or any("," in name or name.startswith("{") for name in written))
    alone = read_authors(bold.strip(" .:,"))
    is_cited = bool(read_author_year(bold) or are_names)
    if is_cited or (alone and all("," in name for name in alone)):  # **MARTIN Paul**
        line = reference_line(_without_strong(skeleton))
        words = (
            leading_words(skeleton.line, found.end())
            if alone and line and not set(alone) <= set(line.authors)
            else None
        )
        if alone and line and not is_cited and len(read_authors(line.around.strip(" .,").partition(". ")[0])) > 1:
            return None  # ``**YOLO Nano**. Kites over the Sea. Ann Lee, Bo Wu. ICML 2019``
        if words:  # **Lee K.** SprawlKite: a study
            return words._replace(authors=alone)
        if is_cited or line:  # who wrote it may stand behind a title in bold
            return line if line and (may_be_title(line.text) or _is_short_book(line)) else None
    names = alone if INITIALS_IN.search(bold) else ()
    words = leading_words(skeleton.line, found.end()) if names and all(map(has_initials, names)) else None
    bare = _BARE_YEAR_BEHIND.match(skeleton.line, found.end()) if words else None
    return words._replace(authors=names, year=int(bare[1]) if bare else words.year) if words else None


def _is_short_book(book: Words) -> bool:
    """Say whether a title of one word is a book's: ``**Lee 1973**, Kites, Springer``."""
    return bool(book.authors) and book.text.istitle() and publishes_books((book.venue or book.around).strip(" .,"))


def bold_reference(skeleton: Skeleton) -> Words | None:
    """``**Bolt, Ada. *Kites of Tin*. Oslo: Gull, 2003.**``: all of it is in bold."""
    found = _STRONG_FIRST.match(skeleton.line)
    is_long = found is not None and count_words(found[1]) > _LONG_NAMES
    year = cited_year(found[1]) or (first_year(unmarked(found[1])) if is_long else None) if found else None
    if not found or not (year or is_long) or not begins_with_authors(unmarked(found[1])):
        return None
    line = reference_line(_without_strong(skeleton))
    if not line or not line.authors or not (cited_year(found[1]) or ", " in line.authors[0]):  # **KiteBench 2024: …**
        return None
    is_placed = lookup(line.venue or line.around.strip().rpartition(" ")[2])
    is_undated = not year and len(line.authors) > 1 and is_placed  # it appeared somewhere, whenever that was
    return line._replace(year=line.year or year) if year or is_undated else None


def _without_strong(skeleton: Skeleton) -> Skeleton:
    return skeleton._replace(line=skeleton.line.replace(STRONG, " ").replace(STRONG_END, " "))


def _body_and_sentence(line: str) -> Words | None:
    """Read ``**Kite Court** (Tin Case). (1952). Judgement of 23 October 1952 – *Tin v. Lid*. Reports 2, 1``.

    Behind a full stop and a year in brackets, which the APA has behind who wrote it, bold words are no title.
    """
    found = _DATED_BODY.match(line)
    if not found:
        return None
    text = _DAY_STOP.sub(_STOP_IN_DAY, line[found.end() :].partition("\n")[0].partition(LABEL)[0])
    written, end, _ = title_at(text, 0)
    title = clean_title(unmarked(written)).replace(_STOP_IN_DAY, ".")
    if count_words(title) <= FEW_WORDS or names_imprint(title):
        return None
    authors = (f"{{{unmarked(found['name']).strip(' .')}}}",)
    return Words(title, 0, found.end() + end, authors=authors, year=int(found["year"]))


def _body_before(line: str, bold: re.Match[str]) -> Words | None:
    """Read ``**Institute of Kites** (IK). (2023). *Why Kites Fly*``: an organisation in bold before its year.

    So is a person whose name is told from a system's: ``**Ann B. Lee** (2023). *Why Kites Fly*``.
    """
    found = _DATED_TITLE.match(line, bold.end())
    title = clean_title(unmarked(found["set"] or found["sentence"])) if found else ""
    is_told = found is not None and LABEL not in line and bool(found["short"] or found["stop"])
    is_imprint = names_imprint(title) and not (is_told and found and found["set"] and not NAMES_VENUE.search(title))
    if not found or not may_be_title(title) or is_imprint or lookup(title):
        return _body_and_sentence(line)
    if count_words(title) < (FEW_WORDS if found["set"] else _SURE_WORDS):
        return None
    name = unmarked(bold[1]).strip(" .")
    is_person = "," in name or EAST_ASIAN.match(name) or (found["set"] and LABEL not in line and is_surely_person(name))
    people = read_first_authors(f"{name} ({found['year']}). …")[0] if is_person else ()
    is_body = is_told or is_organization(name)
    authors = people or ((f"{{{name}}}",) if is_body else ())
    return Words(title, 0, found.end(), authors=authors, year=int(found["year"])) if authors else None
