"""Whole names behind one family alone, whose initials were lost: ``Ihm, A. Zunger, and M. L. Cohen``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.facts.common_words import is_given_name

_BETWEEN: Final = re.compile(r",\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+")
_INITIALLED: Final = re.compile(
    r"(?:[^\W\d_a-z]\.[\s-]?){1,4}(?:(?:van|von|de|der|den|di|du|la|le)\s){0,2}[^\W\d_a-z][\w’'-]+"
)


def with_family_first(text: str) -> tuple[str, ...]:
    """Give one family alone, with a comma, and the names with initials behind it.

    A reference's own form must tell that no name is inverted: ``Lidd, F. Scott`` is one person.

    >>> with_family_first("Ihm, A. Zunger, and M. L. Cohen")
    ('Ihm,', 'A. Zunger', 'M. L. Cohen')
    """
    first, *others = (part.strip() for part in _BETWEEN.split(text.strip(" ,;")))
    are_others = all(map(_INITIALLED.fullmatch, others)) and not (
        len(others) == 1 and "," in text and is_given_name(others[0].split()[-1])
    )
    is_family = "." not in first and is_family_alone(first)
    return (f"{first},", *others) if are_others and is_family else ()
