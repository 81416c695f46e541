"""Sections as JabRef's groups, in the one form of which Zotero makes collections."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from readers import works

COMMENTS = re.compile(
    r"""
    @comment\{jabref-meta:\ groupsversion:3;\}\n\n
    @comment\{jabref-meta:\ groupstree:\n
    0\ AllEntriesGroup:;\n
    ((?:[12]\ ExplicitGroup:[^;\n\\]+\\;0\\;(?:[a-z0-9_]+\\;)*;\n)+)
    \}\n\Z""",
    re.VERBOSE,
)
"""JabRef's third version, each group with its keys in it, at the end of the file and nowhere else."""


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex"])
def test_every_key_is_in_the_groups_of_its_sections_and_in_no_other(tmp_path: Path, format_name: str) -> None:
    text = works("shipped").write(tmp_path, format_name).read_text("utf-8")
    tree = COMMENTS.search(text)
    assert tree
    assert text.count("@comment") == 2
    groups = {}
    for line in tree[1].splitlines():
        level, _, rest = line.partition(" ExplicitGroup:")
        title, _, *keys = rest.removesuffix(";").split("\\;")
        groups[title] = (int(level), [key for key in keys if key])
    expected: dict[str, tuple[int, list[str]]] = {}
    for section in works("shipped").sections:
        if section.group:
            expected[section.group] = (1, [])
        keys = [record.key for record in works("shipped").records if section.slug in record.entry.sections]
        expected[section.title] = (2 if section.group else 1, keys)
    assert list(groups.items()) == list(expected.items())
