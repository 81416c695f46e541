"""What a site's generator fills in, within a link, ``[Kites]({{ site.baseurl }}/kites.pdf)``, and a page's scripts."""

from __future__ import annotations

import re
from typing import Final

_VALUE, _CALL = r"\{\{([^{}]{0,200})\}\}", r"\{%([^{}]{0,200})%\}"
_TAG: Final = re.compile(rf"{_VALUE}|{_CALL}")
_FILLED_IN: Final = re.compile(
    rf"(\]\(\s{{0,4}}|\bhref=[\"'])([^\s(){{}}\"'<>]{{0,60}}(?:{_VALUE}|{_CALL})(?:{_VALUE}|{_CALL}|[^\s(){{}}\"'<>]){{0,400}})"
)
_SCRIPT: Final = re.compile(r"(?im)^[ \t]*<(script|style)\b[^<>]{0,300}>")
_PATH: Final = re.compile(r"[\"']([^\"'\s]+)[\"']|\s([^\s\"']+)\s*$")


def without_templates(source: str) -> str:
    """Give a text whose links are of paths alone, for want of which one with a blank in a tag is no link to Markdown.

    ``[May]({{ site.baseurl }}{% post_url 2018-06-18-may %})`` leads to ``/2018-06-18-may``, a tag with a path in quotes
    to that.
    """
    if "{{" not in source and "{%" not in source:
        return source
    return _FILLED_IN.sub(lambda found: found[1] + _TAG.sub(_path, found[2]), source)


def without_scripts(text: str) -> str:
    """Give a text without the scripts and styles that begin lines, of which a page shows nothing; lines are kept."""
    kept: list[str] = []
    end = 0
    while found := _SCRIPT.search(text, end):
        close = f"</{found[1]}>"
        closed = text.find(close, found.end())
        if closed < 0:
            break
        kept += [text[end : found.start()], "\n" * text.count("\n", found.start(), closed)]
        end = closed + len(close)
    return "".join((*kept, text[end:]))


def _path(tag: re.Match[str]) -> str:
    """Give the path that a tag names: in quotes, or the last word of a call; a variable names none."""
    found = _PATH.search((tag[1] or tag[2] or "").rstrip(" <>"))
    written = found[1] or (found[2] if tag[2] else "") if found else ""
    return f"/{written.lstrip('/')}" if written and "://" not in written else written
