"""Names as BibTeX parts them: ``von Last, Jr, First``, joined by ``and`` (``btxdoc``, section 4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from i2vbib.export.fields import particle_and_family
from i2vbib.text.names import OTHERS, Name

_ORDINARY: Final = re.compile("(?:[ -][A-Z][A-Za-z.]*)*")
_UNNAMEABLE: Final = str.maketrans("~", " ", "{}\\^<>|")
"""Signs that no name has; biber takes the brace of ``{\\textbackslash}`` for an initial, and LaTeX stops there."""
_BETWEEN_WORDS: Final = r"[\s~-]+"  # where BibTeX parts a name into words


def names_to_tex(names: Sequence[Name], to_tex: Callable[[str], str]) -> str:
    """Give the value of an ``author`` or ``editor`` field; ``to_tex`` gives any text as one line of TeX.

    The last of several may be ``others``, which styles print as ``et al.``.
    """
    if _are_ordinary(names):  # as most are
        return " and ".join([f"{name.family}, {name.given}" for name in names])
    written = [tex for name in names if (tex := name_to_tex(name, to_tex))]
    if len(written) > 1 and written[-1] == f"{{{OTHERS.literal}}}":
        written[-1] = OTHERS.literal
    return " and ".join(written)


def _are_ordinary(names: Sequence[Name]) -> bool:
    """Say whether all have a family and a given name, in words of ASCII with a capital each, and no other part."""
    ordinary = [
        f" {name.family} {name.given}"
        for name in names
        if not (name.literal or name.suffix or name.dropping_particle or name.non_dropping_particle)
    ]
    words = "".join(ordinary)
    if len(ordinary) < len(names) or not _ORDINARY.fullmatch(words):
        return False
    return " and " not in f"{words} ".lower()  # which parts names


def name_to_tex(name: Name, to_tex: Callable[[str], str]) -> str:
    """Give one name; braces around the whole where its parts are unknown or would be read as others.

    That is an organisation, a name of one part, and what no person is called: a name with a comma (biber counts
    braced ones too), an ``and``, or a sign like ``&``.
    """
    if _are_ordinary((name,)):
        return f"{name.family}, {name.given}"
    particles, plain_family = particle_and_family(name)
    literal, particle, family, given, suffix = (
        to_tex(part.translate(_UNNAMEABLE)) for part in (name.literal, particles, plain_family, name.given, name.suffix)
    )
    if given and family and not literal:
        last = f"{{{family}}}" if _has_particle(plain_family) else family
        written = ", ".join(filter(None, (f"{particle} {last}".strip(), suffix, given)))
        parts = f"{particle} {family} {suffix} {given}"
        if not re.search(r",|\\[&%#$_]", parts) and " and " not in f" {written} ".lower():
            return written
    whole = literal or " ".join(filter(None, (given, particle, family, suffix)))
    return f"{{{whole}}}" if whole else ""


def _has_particle(family: str) -> bool:
    """Say whether BibTeX would take a part of the family name for its particle.

    It takes every word but the last that begins in lower case, seeing no letter beyond ASCII.
    """
    *words, _ = re.split(_BETWEEN_WORDS, family)
    return any(_begins_lower(word) or _begins_lower(word.encode("ascii", "ignore").decode()) for word in words)


def _begins_lower(word: str) -> bool:
    return next((letter.islower() for letter in word if letter.isalpha()), False)
