"""What the lines that were read as one paper are: each entry in them with how far it shows that it is a paper's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.candidates import Candidate, as_title
from i2vbib.catalog.markdown.cited_resources import cites_for_resource
from i2vbib.catalog.markdown.dated_groups import dated
from i2vbib.catalog.markdown.glued_keys import with_key
from i2vbib.catalog.markdown.groups import (
    LONG_PROSE,
    announces_paper,
    is_form,
    is_labelled,
    is_mentioned,
    is_placed_by_remark,
)
from i2vbib.catalog.markdown.heading_subjects import tells_of_other_work, tells_of_papers
from i2vbib.catalog.markdown.inline.pieces import (
    LINE_END,
    Link,
    Piece,
    Text,
    end_of_line,
    is_bold,
    plain_text,
    shown_text,
)
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.layouts.labelled_fields import is_other_field
from i2vbib.catalog.markdown.other_works import as_other_work
from i2vbib.catalog.markdown.own_notes import as_noted
from i2vbib.catalog.markdown.own_survey import title_in_prose
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE, Evidence, evidence_of
from i2vbib.catalog.markdown.reading_tasks import as_task
from i2vbib.catalog.markdown.references.reference_signs import is_quoted_behind_year, is_set_as_paper
from i2vbib.catalog.markdown.signed_lines import read_signed_line
from i2vbib.catalog.markdown.signed_titles import is_title_over_names
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from i2vbib.catalog.markdown.open_paper import OpenPaper

_OPEN: Final = frozenset({"none", "worded", "titled", "likely"})
"""What other lines of a bullet's form may show to be a paper's."""


def candidates_of(
    lines: OpenPaper, pieces: tuple[Piece, ...], heading: str, *, in_head: bool
) -> Iterator[Candidate | PassedOver]:
    """Give the entries in the lines below a heading that may be papers; ``in_head`` says that no section has begun.

    A sentence of prose that mentions a paper is passed over by name. Lines that hold several works without a title are
    a list.
    """
    text, entries = shown_text(pieces)[:LONG_PROSE], read_items(pieces)
    lines.is_listed |= len(entries) > 1 and not any(entry.title for entry in entries)
    lines.is_listed |= is_placed_by_remark(pieces)
    is_noted_title = _is_noted_in_bold(pieces)
    is_bold_alone = (all(isinstance(piece, Text) for piece in pieces) and is_bold(pieces)) or is_noted_title
    is_below_papers = tells_of_papers(heading)
    if entries and (cited := cites_for_resource(pieces, heading)):
        reason = f"no paper itself, by its heading and its link, but it cites {cited}: give that by its title"
        yield PassedOver(text, reason, lines.line)
        return
    for found in entries:
        keyed = with_key(found, lines.key) if len(entries) == 1 else found
        keyed = lines.book.told_of(keyed) if lines.book and len(entries) == 1 else keyed
        entry = dated(replace(keyed, line=lines.line), lines.dates)
        evidence, is_untold = _shown(lines, entry, text, pieces, heading, is_one=len(entries) == 1)
        is_untold = is_untold and not (found.link or found.authors or found.venue or found.year)
        is_prose = not (lines.is_listed or in_head)  # a head names its survey in prose
        if evidence == "sure" and is_prose and is_mentioned(entry, text, pieces):
            reason = f"a sentence that mentions {entry.link}: give its title as the link's text"
            yield PassedOver(text, reason, entry.line)
            continue
        evidence = as_noted(entry, text, evidence, lines.note)
        is_untold = is_untold and not (evidence == "sure" and lines.note and lines.note.is_kept)
        may_be_title = lines.is_listed or is_noted_title or is_labelled(entry, text, pieces)
        evidence = as_task(entry, text, evidence) if lines.is_task else evidence
        is_alone = is_bold_alone or (is_below_papers and not (entry.link or entry.authors))
        evidence = as_title(entry, text, evidence, may_be_title=may_be_title, is_alone=is_alone)
        evidence = as_other_work(entry, text, evidence, heading, is_bullet=lines.depth == 1, is_post=lines.is_post)
        evidence = "sure" if evidence == "likely" and lines.is_over_names else evidence
        if len(entries) == 1 and (signed := _signed(lines, entry, text, evidence)):
            entry, evidence = signed, "signed"
        evidence = "sure" if lines.is_known and len(entries) == 1 and entry.title else evidence
        is_noted = evidence != "sure" and len(entries) == 1 and bool(entry.title) and is_form(pieces)
        if is_noted and evidence == "none":
            evidence = "likely" if entry.authors else "worded"
        if evidence != "none" and not (evidence == "dated" and (len(entries) > 1 or LINE_END in pieces)):
            about = lines.depth, is_untold, is_bold_alone, is_below_papers
            spoken_of = title_in_prose(entry, text, pieces) if in_head and not lines.is_listed else None
            may_be_more = len(entries) == 1 and lines.depth > 0 and lines.is_leaf
            yield Candidate(entry, text, evidence, *about, spoken_of, is_noted, pieces if may_be_more else ())


def _is_noted_in_bold(pieces: tuple[Piece, ...]) -> bool:
    """Say whether lines that lead nowhere are a title in bold and fields below it: ``keywords: tin``."""
    end = end_of_line(pieces)
    if end == len(pieces) or any(isinstance(piece, Link) for piece in pieces):
        return False
    return is_bold(pieces[:end]) and is_other_field(plain_text(pieces[end + 1 :]))


def _signed(lines: OpenPaper, entry: Entry, text: str, evidence: Evidence) -> Entry | None:
    """Give a bullet without a link that may be a title and its authors as such; of these some may be read already.

    ``Kites at Sea / Ann Lee, Bo Kim`` is no title with a stroke, by the second.
    """
    if evidence not in _OPEN or not lines.is_listed or entry.link or entry.links or entry.venue or entry.year:
        return None
    title, names = read_signed_line(text) or ("", ())
    return replace(entry, title=title, authors=names) if title and set(entry.authors) < set(names) else None


def _shown(
    lines: OpenPaper, entry: Entry, text: str, pieces: tuple[Piece, ...], heading: str, *, is_one: bool
) -> tuple[Evidence, bool]:
    """Say how far an entry shows that it is a paper, and whether no sentence announces it as one."""
    is_listed, is_at_venue = lines.is_listed or not is_one, any(date.venue for date in lines.dates)
    evidence = evidence_of(entry, text, is_listed=is_listed, is_at_venue=is_at_venue)
    may_be_paper = evidence != "sure" and not (is_listed or tells_of_other_work(heading))
    if may_be_paper and (is_title_over_names(entry, pieces) or is_set_as_paper(entry, text, pieces)):
        evidence = evidence_of(entry, text, is_listed=True, is_at_venue=is_at_venue)
        evidence = "sure" if entry.year and is_quoted_behind_year(text) else evidence
    is_announced = evidence != "sure" and count_words(entry.title) >= SHORT_TITLE and announces_paper(pieces)
    return ("sure", False) if is_announced else (evidence, True)
