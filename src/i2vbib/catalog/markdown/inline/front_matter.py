"""What a page tells its site's generator above its text, between ``---`` or ``+++``: its title is the list's."""

from __future__ import annotations

import re
from typing import Final

_FRONT_MATTER: Final = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\n"
    r"(?P<fields>(?:[ \t]*(?:#[^\n]*)?\n)*\"?[A-Za-z][\w-]*\"?[ \t]*[:=](?:[^\n]*\n){1,300}?)"
    r"(?:(?P=mark)|\.\.\.)[ \t]*(?=\n|$)"
)
_FIELD: Final = re.compile(r"\"?[\w.-]+\"?[ \t]*[:=]|[ \t]|-[ \t]|[#\[\]{}]|$")
_REFERENCE: Final = re.compile(r"(?m)^[ \t]*-[ \t]+(?:\S+[ \t]+){7}\S")
"""An item of many words: no field's value."""
_TITLE: Final = re.compile(r"(?im)^\"?title\"?[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<title>\S[^\n]*?)(?P=quote)[ \t]*$")
_LEVEL_ONE: Final = re.compile(r"(?m)^#[ \t]+\S|^\S[^\n]*\n={3,}[ \t]*$")


def without_front_matter(text: str) -> tuple[str, str]:
    """Give a text with empty lines for its fields, and its title by them, unless it has one heading of the first level.

    Lines keep their numbers.
    """
    found = _FRONT_MATTER.match(text)
    if (
        not found
        or "](" in found["fields"]
        or _REFERENCE.search(found["fields"])
        or not all(map(_FIELD.match, found["fields"].split("\n")))
    ):
        return text, ""  # a list that begins with a line across the page
    body = text[found.end() :]
    title = _TITLE.search(found["fields"])
    has_own = len(_LEVEL_ONE.findall(body)) == 1
    return "\n" * text.count("\n", 0, found.end()) + body, title["title"] if title and not has_own else ""
