"""References that are all of a link's text: there a family name alone begins one too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.references.comma_references import family_first
from i2vbib.catalog.markdown.references.names_between import names_before_venue
from i2vbib.catalog.markdown.references.reference_forms import MARK, read_reference
from i2vbib.catalog.markdown.references.sentence_references import (
    families_and_quotation,
    families_and_sentence,
    names_and_sentence,
    names_before_mark,
    signed,
    signed_behind_comma,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from i2vbib.catalog.markdown.references.reference_title import Reference


def read_linked_reference(text: str) -> Reference | None:
    """Give the parts of a link's whole text that is a reference: ``[Karp, Reducibility, 1972](…)``."""
    forms = _FORMS if MARK.search(text) else ()
    return read_reference(text) or next((reference for form in forms if (reference := form(text))), None)


_FORMS: Final[tuple[Callable[[str], Reference | None], ...]] = (
    names_before_venue,
    family_first,
    families_and_quotation,
    families_and_sentence,
    signed,
    signed_behind_comma,
    names_and_sentence,
    names_before_mark,
)
