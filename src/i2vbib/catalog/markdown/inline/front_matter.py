"""What a page tells its site's generator above its text, between ``---`` or ``+++``: its title is the list's.

The papers that it lists there are the list's too: :mod:`i2vbib.catalog.markdown.inline.front_items`.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.front_items import listed_in_fields

_FRONT_MATTER: Final = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\n"
    r"(?P<fields>(?:[ \t]*(?:#[^\n]*)?\n)*\"?[A-Za-z][\w-]*\"?[ \t]*[:=](?:[^\n]*\n){1,5000}?)"
    r"(?:(?P=mark)|\.\.\.)[ \t]*(?=\n|$)"
)
_FIELD: Final = re.compile(r"\"?[\w.-]+\"?[ \t]*[:=]|[ \t]|-[ \t]|[#\[\]{}]|$")
_REFERENCE: Final = re.compile(r"(?m)^[ \t]*-[ \t]+(?![a-z_]\w*:[ \t])(?:\S+[ \t]+){7}\S")
"""An item of many words: no field's value."""
_TITLE: Final = re.compile(r"(?im)^\"?title\"?[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<title>\S[^\n]*?)(?P=quote)[ \t]*$")
_LEVEL_ONE: Final = re.compile(r"(?m)^#[ \t]+\S|^\S[^\n]*\n={3,}[ \t]*$")


def without_front_matter(text: str) -> tuple[str, str]:
    """Give a text with empty lines for its fields, and its title by them, unless it has one heading of the first level.

    Lines keep their numbers; the papers among the fields stand in theirs.
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
    lines = [""] * text.count("\n", 0, found.end())
    begin = text.count("\n", 0, found.start("fields"))
    for number, item in listed_in_fields(found["fields"]).items():
        lines[begin + number] = item
    return "".join(f"{line}\n" for line in lines) + body, title["title"] if title and not has_own else ""
