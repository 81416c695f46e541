"""The list's rows, the register of keys and the outputs: what is at odds between them."""

from __future__ import annotations

from collections.abc import Iterator

from i2vbib.check.checked import Facts, Found
from i2vbib.model.selection import nearest_text


def unreadable_row(facts: Facts) -> Iterator[Found]:
    """Find rows that look like papers and could not be read."""
    mend = "correct it in the bibliography, and take that with 'i2vbib sync FILE'" if facts.is_imported else ""
    yield from (Found(problem.message, line=problem.line, mend=mend) for problem in facts.problems)


def doubtful_entry(facts: Facts) -> Iterator[Found]:
    """Find what the reader of a bibliography told of what it read."""
    yield from (Found(problem.message, line=problem.line) for problem in facts.doubtful)


def repeated_paper(facts: Facts) -> Iterator[Found]:
    """Find papers that the list shows again."""
    yield from (Found(problem.message, line=problem.line) for problem in facts.repeated)


def key_without_entry(facts: Facts) -> Iterator[Found]:
    """Find living keys whose paper is not in the list."""
    living = {paper.record.key for paper in facts.papers}
    for key, issued in facts.registry.items():
        if not issued.retired and key not in living:
            yield Found(f"the key {key} is not retired, but no entry of the list has it")


def entry_without_key(facts: Facts) -> Iterator[Found]:
    """Find entries whose key has not been written down."""
    for paper in facts.papers:
        key = paper.record.key
        if key in facts.new_keys or key not in facts.registry:
            yield Found("its key is not in citation-keys.json yet", key, paper.entry.line)


def key_clash(facts: Facts) -> Iterator[Found]:
    """Find an alias that is another paper's key or alias, and keys that differ in case only."""
    holders: dict[str, str] = {}
    for key in facts.registry:
        first = holders.setdefault(key.lower(), key)
        if first != key:
            yield Found(f"the keys {first} and {key} differ in case only")
    for key, issued in facts.registry.items():
        for alias in issued.aliases:
            first = holders.setdefault(alias.lower(), key)
            if first != key:
                yield Found(f"{alias}, a former key of {key}, names {first}, too")


def override_without_key(facts: Facts) -> Iterator[Found]:
    """Find corrections that stand under no key, present or former."""
    known = {name for key, issued in facts.registry.items() for name in (key, *issued.aliases)}
    for key in facts.overridden:
        if key not in known:
            yield Found(f"overrides.toml corrects {key}, which is no key: {nearest_text(key, list(known))}")


def outdated_outputs(facts: Facts) -> Iterator[Found]:
    """Find files of ``out/`` that a build would change."""
    if facts.outdated:
        more = f" and {len(facts.outdated) - 1} more" if len(facts.outdated) > 1 else ""
        yield Found(f"out/{facts.outdated[0]}{more} is not what the library gives now")
