"""What an item's lines state of where its paper will appear, or was but sent: beside its title, and within it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.book_series import without_series_in_marks
from i2vbib.catalog.markdown.imprints.editions import without_editions
from i2vbib.catalog.markdown.imprints.prepared_books import without_preparers
from i2vbib.catalog.markdown.imprints.stated_venues import (
    venue_to_be,
    with_whole_years,
    without_sent,
    without_statement,
)
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.references.chapter_references import without_chapters_meant
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.skeleton import Skeleton
    from i2vbib.catalog.markdown.layouts.words import Words

_SAID_ABROAD: Final = re.compile(rf"(?<=[A-Za-z.)/], )(?P<year>{ANY_YEAR}), ?[\u4e00-\u9fff][^\n]*")
"""``Ann Lee, Kites of Tin, ICRA, 2019, 提出使用与用户…``: behind the year a remark in Chinese."""


def as_stated(skeleton: Skeleton) -> Skeleton:
    """Give a line and its labels without where a paper was but sent to, and with whole years behind venues' words.

    Nor does it tell any more which edition of a book it was, who prepared it, which of its chapters are meant, and in
    what series it appeared, or what another language says of it.
    """
    labels = tuple(map(without_sent, skeleton.labels))
    line = without_preparers(without_editions(with_whole_years(without_sent(skeleton.line))))
    line = without_series_in_marks(without_chapters_meant(line))
    line = line if line.isascii() else _SAID_ABROAD.sub(r"\g<year>", line)
    return skeleton._replace(line=line, labels=tuple(filter(None, labels)))


def without_statement_in(title: Words) -> Words:
    """Take from a title's end where it is to appear, as something around it."""
    text = without_statement(title.text)
    cut = title.text[len(text) :].strip(" .,;()[]")
    return title._replace(text=text, around=f"{title.around}\n{cut}") if cut else title


def stated_or_set_off(
    venue: str, year: int | None, beside: str, set_off: tuple[str, int] | None
) -> tuple[str, int | None]:
    """Give venue and year: those found, else what is stated beside the title; what is set off beats an unknown one."""
    if not venue:
        venue, stated = venue_to_be(beside)
        year = year or stated
    return (venue, year) if set_off is None or is_known_venue(venue) else set_off
