"""Data sets, models and tools that stand below a heading of theirs with the work that they cite: no papers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.link_kinds import leads_to_data, link_kind
from i2vbib.catalog.markdown.heading_subjects import tells_of_data
from i2vbib.catalog.markdown.inline.dates import CITED_YEAR
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text, end_of_line
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_family_year

_OF_RESOURCES: Final = re.compile(
    r"(?i)(?:(?:pre-?trained|released?|available|open(?:[- ]source)?|public|language|our|other|useful|and|&) )*"
    r"(?:models?|model zoo|checkpoints|weights|lexic(?:a|ons)|resources|tool(?:s|kits?|boxes)|packages|software)\W*"
)
"""``Models``, ``Pretrained language models``, ``Software``: a heading of things, not of a topic."""
_YEAR_AND_REMARK: Final = re.compile(rf"(?P<cited>[^\d\n]{{2,120}}?{CITED_YEAR}[a-z]?)\b(?:\s?[-–—,;:].*)?")
_CITED_AT_END: Final = re.compile(rf"[\[(](?P<cited>[^\[\]()\n\d]{{2,120}}?,? {CITED_YEAR}[a-z]?)[\])]+$")
_NO_NAME: Final = re.compile(r"[\[\]()*†‡]")


def cites_for_resource(pieces: tuple[Piece, ...], heading: str) -> str:
    """Give what a data set's, a model's or a tool's row cites: ``[Kite Corpus](…) [[Lee et al, 2019]](…)``.

    The words in front lead to the thing itself, and it has its name; what is cited is told by its authors and year
    alone, and has another title. A row that leads to a paper, or labels one (``[Kite Corpus](…) [[paper]](…)``), is not
    meant, nor is one below another heading.
    """
    first = next((piece for piece in pieces if not isinstance(piece, Text) or piece.text.strip()), None)
    if not isinstance(first, Link) or not first.text or not _tells_of_resources(heading):
        return ""
    if link_kind(first.href) not in {"code", "page"} and not leads_to_data(first.href):
        return ""
    at_end = _CITED_AT_END.search(first.text)
    cited = at_end["cited"] if at_end else ""
    labels = (piece.text for piece in pieces[: end_of_line(pieces)] if isinstance(piece, Link) and piece is not first)
    return next(filter(_is_citation, [cited, *labels]), "").strip("[] ")


def _is_citation(label: str) -> bool:
    found = _YEAR_AND_REMARK.fullmatch(_NO_NAME.sub("", label).strip())
    return found is not None and bool(read_author_year(found["cited"]) or read_family_year(found["cited"]))


@lru_cache(maxsize=64)
def _tells_of_resources(heading: str) -> bool:
    return tells_of_data(heading) or _OF_RESOURCES.fullmatch(heading) is not None
