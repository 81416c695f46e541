"""References whose title begins with a quotation and goes on behind it, parted by commas from names and imprint.

``Ann Lee, „Der Wind“ als Freund der Drachen. Eine Studie, Ghent, 1998``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.references.comma_references import year_last
from i2vbib.catalog.markdown.references.reference_title import goes_on_quoted

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.references.reference_title import Reference

_BEGUN: Final = re.compile(
    r"[^\W\d_][^\n„“”«»\"\d:]{2,200},\s"
    r"(?:„[^„“”\n]{2,120}[“”]|“[^„“”\n]{2,120}”|«[^«»\n]{2,120}»|\"[^\"\n]{2,120}\")"
)


def begun_quotation(text: str) -> Reference | None:
    """Read what begins with names, a comma and a quotation that is no whole title, up to the imprint and the year."""
    found = _BEGUN.match(text)
    return year_last(text) if found and goes_on_quoted(text, found.end()) else None
