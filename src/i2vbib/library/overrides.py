"""What people write in ``overrides.toml``: their corrections of a library's records."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from i2vbib.errors import LibraryError
from i2vbib.library.settings import read_toml
from i2vbib.model.record import (
    DATE_VARIABLES,
    LAST_YEAR,
    NAME_VARIABLES,
    TEXT_VARIABLES,
    TYPES,
    VARIABLES,
    Claim,
    Date,
    Provenance,
    Value,
)
from i2vbib.text.names import NAME_PARTS, Name, is_suffix

_CLAIM_PARTS: Final = frozenset({"see", "date", "remark", "verified"})
_IN_WORDS: Final = frozenset(
    "title container-title collection-title event-title event-place publisher publisher-place genre".split()
)
"""What may be written with TeX's accents and commands."""
_IDENTIFIERS: Final = {"DOI": "doi", "arxiv": "arxiv"}
_FORMS: Final = {
    "DOI": "write it as 10.1000/182",
    "arxiv": "write it as 2106.11097 or hep-th/9901001",
    "URL": "write an address that begins with https:// or http://",
}


def read_overrides(text: str, path: Path) -> dict[str, Claim]:
    """Read ``overrides.toml``: a table for each citation key, holding variables as a person wants them.

    ``see`` is the page that shows it, ``date`` the day, ``remark`` why; an empty text removes the field; ``verified``
    are DOIs and arXiv ids that are this paper's, whatever a service has under them;
    ``author`` is a list of ``"Family, Given"`` or of tables of CSL name parts. Raises :class:`LibraryError`.
    """
    return {key: _override(key, parts, path) for key, parts in read_toml(text, path).items()}


def _override(key: str, parts: Any, path: Path) -> Claim:
    if not isinstance(parts, dict):
        raise LibraryError(f"{path}: {key!r} must be a table: write [{key}] and its fields below")
    values = {
        variable: _override_value(key, variable, value, path)
        for variable, value in parts.items()
        if variable not in _CLAIM_PARTS
    }
    date = str(parts.get("date", ""))
    return Claim(
        Provenance("override", str(parts.get("see", "")), date),
        values,
        str(parts.get("remark", "")),
        verified=_verified(key, parts.get("verified", []), path),
    )


def _verified(key: str, identifiers: Any, path: Path) -> tuple[str, ...]:
    """Read the DOIs and arXiv ids of which a person says that they are this paper's."""
    if not identifiers:
        return ()
    from i2vbib.facts.identifiers import judged_in

    names: dict[str, None] = {}
    for text in identifiers if isinstance(identifiers, list) else [identifiers]:
        found = judged_in(text) if isinstance(text, str) else ()
        if not found:
            raise LibraryError(f"{path}: verified of {key!r} must be a list of DOIs and arXiv ids, not {text!r}")
        names |= dict.fromkeys(found)
    return tuple(names)


def _override_value(key: str, variable: str, value: Any, path: Path) -> Value:
    try:
        if variable in TEXT_VARIABLES and isinstance(value, (str, int)) and not isinstance(value, bool):
            return _override_text(variable, str(value))
        if variable in DATE_VARIABLES and value:
            return _override_date(str(value))
        if variable in NAME_VARIABLES and isinstance(value, list):
            return tuple(_override_name(name) for name in value)
    except (TypeError, ValueError):
        pass
    if variable not in VARIABLES:
        known = VARIABLES | _CLAIM_PARTS
        raise LibraryError(f"{path}: {variable!r} of {key!r} is unknown: use {_near(variable, known, 'title')}")
    raise LibraryError(f"{path}: {variable!r} of {key!r} cannot be {value!r}: {_hint(variable, value)}")


def _hint(variable: str, value: Any) -> str:
    """Give the half sentence that says what a value may be."""
    if variable in DATE_VARIABLES:
        return "write a day that the calendar has, as 2023-06-18, or 2023-06, or 2023"
    if variable in NAME_VARIABLES:
        return 'write a list, as ["Lee, Ann", {literal = "A Group"}]'
    if variable == "type":
        return f"use a type of CSL, such as {_near(str(value), TYPES, 'article-journal', 'paper-conference')}"
    return _FORMS.get(variable, "write a text in quotes")


def _near(wanted: str, names: Collection[str], *usual: str) -> str:
    """Give the names that somebody may have meant, or else those that are used most."""
    from difflib import get_close_matches

    wanted = wanted.lower()
    near = [name for name in sorted(names) if wanted in name.split("-")]
    return " or ".join(near or get_close_matches(wanted, sorted(names), cutoff=0.5) or usual)


def _override_text(variable: str, text: str) -> str:
    """Give a text; of an address that a person wrote for an identifier, the identifier; a type is one of CSL's.

    TeX in words is read.
    """
    if variable == "type" and text and text not in TYPES:
        raise ValueError(text)
    if ("\\" in text or "$$" in text) and variable in _IN_WORDS:
        from i2vbib.text.markup import clean_tex

        return clean_tex(text)
    if variable == "URL" and text and not re.fullmatch(r"(?i)https?://\S+", text):
        raise ValueError(text)
    if not text or variable not in _IDENTIFIERS:
        return text
    from i2vbib.facts.identifier_forms import is_doi
    from i2vbib.facts.identifiers import identify

    if variable == "DOI" and is_doi(text):
        return text
    found: str = getattr(identify(text), _IDENTIFIERS[variable])
    if not found:
        raise ValueError(text)
    return found


def _override_date(text: str) -> Date:
    parts = [int(part) for part in text.split("-")]
    given = Date.real(*parts)
    if not 1 <= given.year <= LAST_YEAR or given.parts() != parts:
        raise ValueError(text)
    return given


def _override_name(name: Any) -> Name:
    if isinstance(name, dict):
        if not name.keys() <= NAME_PARTS:
            raise ValueError(name)
        "".join(name.values())  # raises TypeError where one is no text
        return Name.from_csl(name)
    if not isinstance(name, str):
        raise TypeError(name)
    if "\\" in name:
        from i2vbib.text.tex_reader import decode

        name = decode(name)
    family, *given = (part.strip() for part in name.split(","))
    if len(given) > 1:
        suffix = given.pop(0 if is_suffix(given[0]) else 1)
        if len(given) > 1 or not is_suffix(suffix):
            raise ValueError(name)
        return Name(family=family, given=given[0], suffix=suffix)
    return Name(family=family, given=given[0]) if given else Name(literal=family)
