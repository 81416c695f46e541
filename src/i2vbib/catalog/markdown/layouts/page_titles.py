"""Titles as browsers show them of papers' pages: ``Kites at Sea | Nature Physics``, ``Kites at Sea - ScienceDirect``.

Who saves a page as a link gets them: behind the title stand its journal, the journal's section, and the site.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.venue_forms import is_named_venue
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.facts.identifiers import identify
from i2vbib.facts.journal_titles import is_journal_word, is_known_venue
from i2vbib.facts.venue_kinds import is_database

_MAY_HOLD: Final = re.compile(r"\s[|│｜–—-]\s|: [Vv]ol")
_STROKE: Final = re.compile(r"\s+[|│｜]\s+")
_DASHED: Final = re.compile(r"(?P<title>[^\n]{8,}\S)\s+[-–—]\s+(?P<last>[^\n–—]{2,80})")
_PARTS_OF_PAGES: Final = re.compile(
    r"(?i)(?:free )?full[- ]text(?: (?:html|pdf))?|(?:request )?pdf|html|abstract|article|research article|open access"
)
"""What a page shows of a paper."""
_VOLUME_LAST: Final = re.compile(
    r"(?P<title>[^\n]{8,}?):\s+(?P<venue>[^:\n]{3,80}):\s+[Vv]ol\.? \d+(?:, [Nn]o\.? [\d-]+)?"
)
"""``Kites at Sea: Annals of Kites: Vol 174, No 4``."""
_JOURNAL: Final = re.compile(
    r"^Journal\b|\bJournal$|^(?:Annals|Proceedings|Transactions|Archives|Annual Review) of\b"
    r"|^(?:Nature|npj|Communications|The Lancet|JAMA|BMJ|Cell|PLOS|BMC|Frontiers in|Trends in|Current Opinion in) [A-Z]"
)
"""A journal that says so of itself, or is one of a family: ``Nature Reviews Kites``."""
_FEWEST_WORDS: Final = 3


def without_page(title: Words) -> Words:
    """Give a link's title without what a page shows behind it, and the journal that it names."""
    text = title.text
    if not title.href or not _MAY_HOLD.search(text) or link_kind(title.href) != "paper":
        return title
    if _STROKE.search(text):
        return _without_strokes(title)
    dashed = _DASHED.fullmatch(text)
    if dashed and _names_page(dashed["last"], title.href):
        return _cut(title, dashed["title"], [dashed["last"]])
    counted = _VOLUME_LAST.fullmatch(text)
    if counted and is_known_venue(counted["venue"]):
        return _cut(title, counted["title"], [counted["venue"]])
    return title


def _without_strokes(title: Words) -> Words:
    first, *rest = _STROKE.split(title.text.strip())
    if _PARTS_OF_PAGES.fullmatch(rest[0]) and len(rest) > 1 and _is_journal(first):
        return _cut(title, rest[-1], [first])  # ``Kites | Free Full-Text | Steering at Sea``
    is_page = _names_page(rest[-1], "") or (is_named_venue(rest[-1]) and count_words(first) > _FEWEST_WORDS)
    return _cut(title, first, rest) if is_page else title


def _names_page(text: str, href: str) -> bool:
    """Say whether words name a site, or a journal; behind a dash one of preprints has no journal's page."""
    is_server = bool(href) and (identify(href).arxiv or identify(href).openreview)
    is_site = is_database(text) or _PARTS_OF_PAGES.fullmatch(text)
    is_journal = is_known_venue(text) or (_JOURNAL.search(text) and not text.islower())
    return bool(is_site or (is_journal and not is_server))


def _is_journal(text: str) -> bool:
    is_one = is_known_venue(text) or is_journal_word(text) or _JOURNAL.search(text) is not None or is_named_venue(text)
    return is_one and not is_database(text)


def _cut(title: Words, text: str, behind: list[str]) -> Words:
    if count_words(text) < (1 if _STROKE.search(title.text) else _FEWEST_WORDS):
        return title
    journals = (part for part in reversed(behind) if _is_journal(part))
    dashed = _DASHED.fullmatch(text)
    text = dashed["title"] if dashed and is_database(dashed["last"]) else text
    return title._replace(text=text.strip(), venue=title.venue or next(journals, ""))
