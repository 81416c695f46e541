"""Links that a mark is left out of, and roles of reStructuredText, as Markdown's own text has them."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.begun_links import with_begun_links

_UNCLOSED: Final = re.compile(
    r"<a\s(?:[^<>\n]{0,80}\s)?href=(?P<mark>[\"'])(?P<href>https?://[^\s\"'<>]{4,500})\s+[a-z-]{1,20}=[^<>\n]{1,200}(?P=mark)[\"']\s?>",
    re.IGNORECASE,
)
"""``<a href="https://… target="_blank"">``: the mark that ends the address stands at the tag's end."""
_ADDRESS: Final = r"https?://[^\s\"'“”<>]{4,500}"
_HALF_MARKED: Final = re.compile(
    rf"(?P<begin><a\s(?:[^<>\n]{{0,80}}\s)?href=)(?:(?P<mark>[\"'“”])(?P<href>{_ADDRESS})(?!(?P=mark))[\"'“”]?"
    rf"|(?P<bare>{_ADDRESS})[\"'“”])(?=\s?>|\s[a-z-]{{1,20}}=)",
    re.IGNORECASE,
)
"""``<a href=https://…">``, ``<a href="https://…>``: one of the marks around the address is left out, or another one."""
_ROLE: Final = re.compile(r"(?:\\ )?:(?P<tag>su[bp])(?:script|erscript)?:`(?P<words>[^`\n]{1,24})`(?:\\ )?")
"""``H\\ :sub:`2`\\ O``: the blanks behind backslashes are none."""
_MARK_FOR_BRACKET: Final = re.compile(
    r"^(?P<before>(?:[^\[\]\n]{0,800}\s)?)\"(?P<title>[^\[\]\"\n]{8,300})\]\((?P<href>https?://[^\s()<>]{4,400})\)?(?P<mark>\"?)",
    re.MULTILINE,
)
"""``Ann Lee, "Kites of Tin](https://…``: a quotation mark stands for the bracket that begins the link."""

_MARK_BEFORE_BLANK: Final = re.compile(
    r"(?<=[^\W\d_][.?!])(?P<mark>\*{1,2})(?P<blank>[ \u00a0]{1,2})"
    r"(?=[^\W\d_][^*\n]{2,80}[^\W\d_](?P=mark)[,.;:](?:\s|$))"
)
"""``Kites at sea.** Journal of Winds**, 3``: the blank stands behind the mark that begins bold words."""


def mended(text: str) -> str:
    r"""Give a text whose links are whole, and what it raises and lowers too.

    >>> mended('<a href="https://a.org/b target="_blank" rel="nofollow"">B</a>'), mended(r"H\ :sub:`2`\ O")
    ('<a href="https://a.org/b">B</a>', 'H<sub>2</sub>O')
    """
    if "<a " in text or "<A " in text:
        text = _HALF_MARKED.sub(r'\g<begin>"\g<href>\g<bare>"', _UNCLOSED.sub(r'<a href="\g<href>">', text))
    if "](http" in text and '"' in text:
        text = _MARK_FOR_BRACKET.sub(r"\g<before>[\g<title>](\g<href>)", text)
    if ".*" in text or "?*" in text:
        text = _MARK_BEFORE_BLANK.sub(_with_blank_first, text)
    text = with_begun_links(text)
    return _ROLE.sub(r"<\g<tag>>\g<words></\g<tag>>", text) if ":`" in text else text


def _with_blank_first(found: re.Match[str]) -> str:
    """Give the blank before the mark, where no mark is open that would end there."""
    begin = found.string.rfind("\n", 0, found.start()) + 1
    is_open = found.string.count("*", begin, found.start()) % (2 * len(found["mark"])) != 0
    return found[0] if is_open else f"{found['blank']}{found['mark']}"
