"""What is missing, doubtful or contradictory in a library: named rules, each with a code and a level.

The rules are in :mod:`i2vbib.check.rules`; :func:`check` applies them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from i2vbib.check.checked import Facts, gather
from i2vbib.check.rules import LEVELS, RULES, Level, Rule
from i2vbib.errors import LibraryError, UsageError
from i2vbib.export.fields import line
from i2vbib.model.selection import nearest_text

if TYPE_CHECKING:
    from i2vbib.library.folder import LibraryFolder

__all__ = ["LEVELS", "RULES", "Finding", "Level", "Rule", "check", "find", "rule"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule names: ``key`` is empty where it is no entry's, ``line`` of the list 0 where it is none's."""

    code: str
    name: str
    level: Level
    key: str
    line: int
    message: str
    mend: str


def check(library: LibraryFolder, outdated: Iterable[str] = ()) -> list[Finding]:
    """Give what the rules find in a library, by entry in the list's order, then what is no entry's.

    Rules that ``library.toml`` switches off are left out. Raises :class:`LibraryError` when it names there what is
    no rule.
    """
    return find(gather(library, outdated), _switched_on(library))


def find(facts: Facts, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """Give what rules find in facts."""
    found = list(_found(facts, rules))
    places = {paper.record.key: place for place, paper in enumerate(facts.papers)}
    return sorted(found, key=lambda finding: (places.get(finding.key, len(places)), finding.line))


def _found(facts: Facts, rules: Iterable[Rule]) -> Iterator[Finding]:
    for one in rules:
        for found in one.find(facts):
            message, mend = line(found.message), line(one.in_file if facts.is_file else found.mend or one.mend)
            yield Finding(one.code, one.name, one.level, found.key, found.line, message, mend)


def rule(name: str) -> Rule:
    """Give the rule with a code or a name; raises :class:`UsageError`, which names the nearest known one."""
    wanted = name.strip().lower()
    for one in RULES:
        if wanted in {one.code.lower(), one.name}:
            return one
    known = [word for one in RULES for word in (one.code.lower(), one.name)]
    raise UsageError(f"no rule {name!r}: {nearest_text(wanted, known)}")


def _switched_on(library: LibraryFolder) -> list[Rule]:
    try:
        off = {rule(str(name)).code for name in library.settings.rules_off}
    except UsageError as error:
        raise LibraryError(f"{library.path / 'library.toml'}, [check] off: {error}") from error
    return [one for one in RULES if one.code not in off]
