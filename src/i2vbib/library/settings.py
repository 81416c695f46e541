"""What people write in ``library.toml``: a library's settings."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from i2vbib.errors import LibraryError

DEFAULT_PATTERN: Final = "{section}_{name}_{year}"
"""How a citation key is made, unless ``library.toml`` says otherwise (design, section 6)."""

_PATTERN_FIELDS: Final = frozenset({"section", "name", "year"})
_SETTINGS: Final = frozenset({"title", "source", "contact", "key-pattern", "sections", "check", "page", "page-id"})
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
    data = read_toml(text, path)
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


def read_toml(text: str, path: Path) -> dict[str, Any]:
    """Read what a person wrote in TOML; raises :class:`LibraryError` where it is none."""
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
