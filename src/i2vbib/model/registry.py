"""The register of every citation key ever issued, and of the paper that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, convert
from msgspec.structs import replace

from i2vbib.model.key_names import UNHOLDABLE, KeyNames, is_shown


class Issued(Struct, frozen=True, gc=False):
    """A key and the paper it was issued to, with all by which that paper is known again.

    ``identifiers`` are ``kind:value`` texts (``arxiv:2304.08408``); ``retired`` says that the paper has left the
    list; ``aliases`` are keys it had before, which still name it; ``day`` (ISO) is when the key was issued, empty for
    keys older than that is written down.
    """

    key: str
    title: str
    name: str = ""
    link: str = ""
    code: str = ""
    identifiers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    retired: bool = False
    day: str = ""


Registry = Mapping[str, Issued]


def taken_keys(registry: Registry) -> set[str]:
    """Give every key that may not be issued again, in lower case: the living, the retired and the aliases."""
    return {name.lower() for issued in registry.values() for name in (issued.key, *issued.aliases)}


def resolve(registry: Registry, key: str) -> str | None:
    """Give the key that a key or an alias stands for, exactly or else but for case; ``None`` if it was never issued."""
    wanted = key.strip()
    if wanted in registry:
        return wanted
    holders = {alias: issued.key for issued in registry.values() for alias in issued.aliases}
    holders |= {known: known for known in registry}
    name = KeyNames(holders).find(wanted)
    return None if name is None else holders[name]


def rename(
    registry: Registry, old: str, new: str, *, same_paper: bool = False, is_imported: bool = False
) -> dict[str, Issued]:
    """Give the register in which ``old``'s paper is called ``new`` and ``old`` is an alias.

    A retired paper's key may be given where a person says that both are one: the ``same_paper`` has that key back.
    Raises :class:`ValueError` when ``old`` is unknown, ``new`` is taken by another paper, or it is no key:
    small letters, digits and ``_``, or whatever BibTeX can hold where the register is of an imported bibliography.
    """
    if old not in registry:
        raise ValueError(f"no entry has the key {old!r}")
    if not re.fullmatch(r"[a-z0-9_]+", new) and not (is_imported and new and not re.search(UNHOLDABLE, new)):
        what = "no blank, comma, brace, quote or any of % # = ~ \\" if is_imported else "small letters, digits and _"
        raise ValueError(f"{new!r} is no citation key: use {what}")
    issued = registry[old]
    returned = registry[new] if same_paper and new in registry and registry[new].retired else None
    others = {key: one for key, one in registry.items() if one not in (issued, returned)}
    if new == old or new.lower() in taken_keys(others):
        raise ValueError(f"the key {new!r} is taken")
    aliases = dict.fromkeys((*(returned.aliases if returned else ()), *issued.aliases, old))
    renamed = replace(issued, key=new, aliases=tuple(alias for alias in aliases if alias != new))
    if returned:
        renamed = replace(renamed, day=returned.day)
    return {
        (new if key == old else key): (renamed if key == old else value)
        for key, value in registry.items()
        if key != new
    }


def registry_to_json(registry: Registry) -> dict[str, Any]:
    """Give the register's form in ``citation-keys.json``, sorted by key, empty parts left out."""
    return {key: _issued_to_json(registry[key]) for key in sorted(registry)}


def _issued_to_json(issued: Issued) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "title": issued.title,
        "name": issued.name,
        "link": issued.link,
        "code": issued.code,
        "identifiers": list(issued.identifiers),
        "aliases": list(issued.aliases),
        "retired": issued.retired,
        "day": issued.day,
    }
    return {part: value for part, value in parts.items() if value or part == "title"}


def registry_from_json(data: Mapping[str, Any]) -> dict[str, Issued]:
    """Read what :func:`registry_to_json` wrote.

    Raises :class:`ValueError` or :class:`TypeError` when it has another form, or a key that is none.
    """
    registry = {key: convert({**parts, "key": key}, Issued) for key, parts in data.items()}
    for name in (name for issued in registry.values() for name in (issued.key, *issued.aliases)):
        if not is_shown(name):
            raise ValueError(f"{name!r} is no citation key")
    return registry
