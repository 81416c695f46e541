"""What people write in TOML: a library's settings and their corrections of its records."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from i2vbib.errors import LibraryError
from i2vbib.model.record import DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES, TYPES, Claim, Date, Provenance, Value
from i2vbib.text.names import NAME_PARTS, SUFFIX, Name

DEFAULT_PATTERN: Final = "{section}_{name}_{year}"
"""How a citation key is made, unless ``library.toml`` says otherwise (design, section 6)."""

_PATTERN_FIELDS: Final = frozenset({"section", "name", "year"})
_SETTINGS: Final = frozenset({"title", "source", "contact", "key-pattern", "sections", "check", "page", "page-id"})
_CLAIM_PARTS: Final = frozenset({"see", "date", "remark", "verified"})
_IN_WORDS: Final = frozenset(
    {
        "title",
        "container-title",
        "collection-title",
        "event-title",
        "event-place",
        "publisher",
        "publisher-place",
        "genre",
    }
)
"""What may be written with TeX's accents and commands."""
_IDENTIFIERS: Final = {"DOI": "doi", "arxiv": "arxiv"}
_SLUG: Final = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one library; ``slugs`` are section titles with the slug a person chose for each."""

    title: str = ""
    source: str = ""
    contact: str = ""
    key_pattern: str = DEFAULT_PATTERN
    slugs: Mapping[str, str] = field(default_factory=dict)
    rules_off: tuple[str, ...] = ()
    page: str = ""
    """Where ``out/`` is published, an https address."""
    page_id: str = ""
    """What the feed's ids begin with, where that is not the page's address."""


def read_settings(text: str, path: Path) -> Settings:
    """Read ``library.toml``; raises :class:`LibraryError` naming the setting that is wrong."""
    data = _toml(text, path)
    unknown = sorted(set(data) - _SETTINGS)
    if unknown:
        raise LibraryError(f"{path} has an unknown setting {unknown[0]!r}: use {', '.join(sorted(_SETTINGS))}")
    settings = Settings(
        title=_text(data, "title", path),
        source=_text(data, "source", path),
        contact=_text(data, "contact", path),
        key_pattern=_text(data, "key-pattern", path) or DEFAULT_PATTERN,
        slugs=_texts(data, "sections", path),
        rules_off=_rules_off(data.get("check", {}), path),
        page=_address(data, "page", path),
        page_id=_address(data, "page-id", path),
    )
    _check_pattern(settings.key_pattern, path)
    _check_slugs(settings.slugs, path)
    return settings


def _address(data: Mapping[str, Any], name: str, path: Path) -> str:
    address = _text(data, name, path)
    if address and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`#]+", address):
        raise LibraryError(f"{path}: {name} must be an address that begins with https:// and has no #")
    return address


def _rules_off(check: Any, path: Path) -> tuple[str, ...]:
    off = check.get("off", []) if isinstance(check, dict) else None
    if not isinstance(off, list) or not all(isinstance(code, str) for code in off):
        raise LibraryError(f"{path}: [check] may hold off, a list of rules' codes in quotes")
    return tuple(off)


def _check_pattern(pattern: str, path: Path) -> None:
    from string import Formatter

    try:
        fields = [part[1:] for part in Formatter().parse(pattern) if part[1] is not None]
    except ValueError:
        fields = []
    used = {name for name, _, _ in fields}
    if any(form or conversion for _, form, conversion in fields) or used - _PATTERN_FIELDS or "name" not in used:
        raise LibraryError(f"{path}: key-pattern {pattern!r} must hold {{name}} and may hold {{section}} and {{year}}")


def _check_slugs(slugs: Mapping[str, str], path: Path) -> None:
    """See to it that a slug can be part of a key and of a file's name, and stands for one section."""
    given: dict[str, str] = {}
    for title, slug in slugs.items():
        if not _SLUG.fullmatch(slug):
            raise LibraryError(f"{path}: {slug!r} for the section {title!r} must be of a-z and 0-9 alone")
        if slug in given:
            raise LibraryError(f"{path}: the sections {given[slug]!r} and {title!r} cannot both be {slug!r}")
        given[slug] = title


def read_overrides(text: str, path: Path) -> dict[str, Claim]:
    """Read ``overrides.toml``: a table for each citation key, holding variables as a person wants them.

    ``see`` is the page that shows it, ``date`` the day, ``remark`` why; an empty text removes the field; ``verified``
    are DOIs and arXiv ids that are this paper's, whatever a service has under them;
    ``author`` is a list of ``"Family, Given"`` or of tables of CSL name parts. Raises :class:`LibraryError`.
    """
    return {key: _override(key, parts, path) for key, parts in _toml(text, path).items()}


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
    raise LibraryError(f"{path}: {variable!r} of {key!r} is unknown or cannot be {value!r}{_hint(variable, value)}")


def _hint(variable: str, value: Any) -> str:
    """Give the half sentence that says what a value may be, where that can be told."""
    if variable in DATE_VARIABLES:
        return ": write a day that the calendar has, as 2023-06-18, or 2023-06, or 2023"
    if variable != "type":
        return ""
    from difflib import get_close_matches

    wanted = str(value).lower()
    near = [name for name in sorted(TYPES) if wanted in name.split("-")]
    near = near or get_close_matches(wanted, sorted(TYPES), cutoff=0.5) or ["article-journal", "paper-conference"]
    return f": use a type of CSL, such as {' or '.join(near)}"


def _override_text(variable: str, text: str) -> str:
    """Give a text; of an address that a person wrote for an identifier, the identifier; a type is one of CSL's.

    TeX in words is read.
    """
    if variable == "type" and text and text not in TYPES:
        raise ValueError(text)
    if "\\" in text and variable in _IN_WORDS:
        from i2vbib.text.markup import clean_tex

        return clean_tex(text)
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
    from datetime import date

    day = Date(*(int(part) for part in text.split("-")))
    date(day.year, day.month or 1, day.day or 1)  # raises ValueError for a day that no calendar has
    return day


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
        suffix = given.pop(0 if SUFFIX.match(given[0]) else 1)
        if len(given) > 1 or not SUFFIX.match(suffix):
            raise ValueError(name)
        return Name(family=family, given=given[0], suffix=suffix)
    return Name(family=family, given=given[0]) if given else Name(literal=family)


def _toml(text: str, path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        data = tomllib.loads(text)
        repr(data)  # what cannot be shown is refused here: tables in one another by the thousand, endless numbers
    except RecursionError as error:
        raise LibraryError(f"{path} is nested too deep to be read") from error
    except ValueError as error:  # of the reader's own kind, and of numbers that are longer than Python reads
        raise LibraryError(f"{path} is not TOML: {error}") from error
    return data


def _text(data: Mapping[str, Any], name: str, path: Path) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise LibraryError(f"{path}: {name} must be a text in quotes")
    return value


def _texts(data: Mapping[str, Any], name: str, path: Path) -> dict[str, str]:
    value = data.get(name, {})
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise LibraryError(f"{path}: [{name}] must hold texts in quotes")
    return value
