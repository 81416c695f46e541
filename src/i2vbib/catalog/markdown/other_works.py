"""What stands beside papers by its heading or by where it leads: books, talks, courses, software."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.heading_subjects import tells_of_books
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import BOOK_PAGE, FULL_TITLE, SCHOLARLY, Evidence
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.model.entry import Entry

_UNTOLD: Final = frozenset({"none", "worded", "likely"})
_POST: Final = re.compile(r"(?:(?:[Bb]log ?)?post|[Bb]log ?(?:article|entry)) (?:for|on|about|by|from)\b")
"""``post for Kites from a blog``: words of the list's own."""
_OF_COURSE: Final = re.compile(r"(?i)^[^?#/]*//[^?#]*/(?:courses?|teaching|classes|class)/")
_OF_MEDIA: Final = (
    "(?:videos|talks|podcasts?|courses|moocs|webinars|screencasts|slides|blogs|blog ?posts|libraries|packages"
    "|software|repositories|websites|newsletters)"
)
_CALLED_POST: Final = re.compile(
    r"(?i)\W*(?:(?:an?|this|the|another|my|our|their) )?"
    r"(?:(?!(?:papers?|books?|articles?|behind|of|for|in|from|to|with|and|see|the)\b)[\w’'-]+,? ){0,3}"
    r"(?:blog ?posts?|blog|podcasts?|podcast episode)"
    r"(?: (?:about|on|by|from|that|which|explaining|describing|series|with)\b|[.,;:!]|\s*$)"
)
"""``A great blog post about kites.``, a note on a work."""
_OF_EVENTS: Final = "(?:workshops|events|competitions|challenges|shared tasks|hackathons|meetups)"
_HEADING: Final = (
    r"(?i)(?:[^:]*[\s:/&])?{0}(?:\s?(?:,|&|/|and)\s.*|\s(?:in|on|about|for|by|using)\s.*|\s*\(.*\))?[\W\s]*"
)
_MEDIA: Final = re.compile(
    _HEADING.format(_OF_MEDIA)
    + "|(?:视频|课程|博客|讲座|公开课|動画|講義|영상|강의|블로그|видео|курсы|блоги|vídeos|vidéos|cursos|cours)"
)
_EVENTS: Final = re.compile(_HEADING.format(_OF_EVENTS))
SPEAKS_OF_WORKS: Final = re.compile(
    r"(?i)\b(?:papers?|publications?|articles?|thes[ie]s|preprints?|readings?|books?|literature|references|research"
    r"|surveys?|reviews?|engineering|testing|security)\b|论文|論文|논문"
)
"""A heading that speaks of these is of papers too, or of a field: ``Talks and Papers``, ``Software Engineering``."""


def as_other_work(
    entry: Entry, text: str, evidence: Evidence, heading: str, *, is_bullet: bool, is_post: bool
) -> Evidence:
    """Give what a line shows that leads to a book's page, that is a bullet below a heading of books, or a talk's.

    Of a heading of books most of a line's long words have capitals, as titles and names have them. Below one of talks
    or software, on a course's pages, and where a note calls it a post, what leads to no paper is none, below one of
    workshops what nobody wrote.
    """
    if evidence == "sure" and _POST.match(entry.title) and not paper_identifiers(entry.link):
        return "elsewhere"  # some that print papers have a blog's form
    is_below_books = is_bullet and tells_of_books(heading)
    if evidence == "sure" and entry.link and link_kind(entry.link) != "paper":
        of_events = not entry.authors and _is_of_events(heading)
        is_course = _OF_COURSE.search(entry.link) and not SCHOLARLY.search(entry.link)
        of_course = is_course and not is_reference(text)  # a course keeps what is to be read too
        return "elsewhere" if is_post or of_events or of_course or is_of_media(heading) else evidence
    if evidence not in _UNTOLD | {"elsewhere"}:
        return evidence
    if BOOK_PAGE.match(entry.link):
        return "sold" if not is_below_books else "sure" if entry.authors or entry.year else "shelved"
    if (
        not is_below_books
        or (entry.link and (entry.authors or link_kind(entry.link) != "page"))
        or entry.year
        or entry.venue
        or count_words(text) < FULL_TITLE
    ):
        return evidence
    return "shelved" if is_capitalized(text, fewest=1) else evidence


def calls_post(note: str) -> bool:
    """Say whether a note on a work calls it a post: ``A great blog post about practical methods.``."""
    return _CALLED_POST.match(note) is not None


@lru_cache(maxsize=64)
def is_of_media(heading: str) -> bool:
    """Say whether a heading is of videos, talks, posts and the like, and of no works."""
    return bool(_MEDIA.fullmatch(heading)) and not SPEAKS_OF_WORKS.search(heading)


@lru_cache(maxsize=64)
def _is_of_events(heading: str) -> bool:
    return bool(_EVENTS.fullmatch(heading)) and not SPEAKS_OF_WORKS.search(heading)
