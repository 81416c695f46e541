"""Crossref's contributors as names: parts that are missing or misplaced, and authors in a second script."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from i2vbib.text.joined_names import read_names
from i2vbib.text.latin import latin
from i2vbib.text.name_reader import read_parts
from i2vbib.text.names import Name


def read_contributors(contributors: Any) -> tuple[Name, ...]:
    """Give the names in a list of Crossref's contributors; of authors in two scripts, the Latin ones."""
    if not isinstance(contributors, list):
        return ()
    people = [one for one in contributors if isinstance(one, Mapping)]
    names = [name for one in people for name in _names(one)]
    firsts = [one.get("sequence") for one in people].count("first")
    return _in_one_script(names) if _are_two_lists(names, firsts) else tuple(names)


def _are_two_lists(names: list[Name], firsts: int) -> bool:
    """Say whether there may be a second list of the same people.

    Each list has a first author; where none is named, two names alone are one person's if they sound alike.
    """
    if firsts or len(names) != len(("in Latin letters", "in another script")):
        return firsts != 1
    one, other = (latin(name.family) for name in names)
    return one == other


def _names(contributor: Mapping[str, Any]) -> tuple[Name, ...]:
    """Give the name of a contributor; a family name alone may hold several people's whole ones."""
    written = [contributor.get(part) for part in ("given", "family", "suffix", "name")]
    given, family, suffix, whole = (part if isinstance(part, str) else "" for part in written)
    if not given.strip() and "," in family:
        return read_names(family)
    name = read_parts(given, family, suffix, whole)
    return (name,) if name else ()


def _in_one_script(names: list[Name]) -> tuple[Name, ...]:
    """Drop the second list of the same people: as many names in another script as in Latin letters."""
    in_latin = [name for name in names if _is_latin(name.family + name.literal)]
    return tuple(in_latin if 2 * len(in_latin) == len(names) else names)


def _is_latin(text: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha())
