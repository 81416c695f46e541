r"""Attributes of kramdown and of Pandoc behind what they are of, and Pandoc's spans: ``[Ann Lee]{.underline}``.

A page shows nothing of them. What a style of citations sets apart is such a span, and so is what a reference manager
tells to machines, ``[]{.Z3988 title="ctx_ver=…"}``: it has no words at all.
"""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 4000
"""Characters of a span's attributes: a reference manager writes a whole reference there."""
_SET_APART: Final = re.compile(r"[.](?:[\w-]{0,20}-)?(?:badge|label|tag|pill|chip|button|btn)\b")
"""Classes whose words stand in a box of their own: brackets do the same."""
_BEGINS: Final = r"\{[ ]?(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*=)"
_ATTRIBUTES: Final = re.compile(
    rf"(?<=[)\]*_`>\s])\{{:[^{{}}\n]{{0,300}}\}}|(?<=[)\]]){_BEGINS}[^{{}}\n]{{0,300}}(?P<end>\n[^{{}}\n]{{0,300}})?\}}"
)
"""``[Title](…){:target="_blank"}``, ``{: .note}``: attributes of kramdown, and of Pandoc behind a link."""
_BRACKET: Final = re.compile(rf"\\.|\n[ \t]*\n|(?P<open>\[)|\](?P<attributes>{_BEGINS}[^{{}}]{{0,{_MOST}}}\}})?")


def without_attributes(text: str) -> str:
    """Give a text without attributes, each line with its number; words of a span stand without brackets.

    >>> without_attributes('[Kites](k.pdf){.external}, [Ann Lee]{.underline}[]{.Z3988 title="Kites"}')
    '[Kites](k.pdf), Ann Lee'
    """
    if "{" not in text:
        return text
    if "]{" in text:
        text = _without_spans(text)
    return _ATTRIBUTES.sub(lambda found: "\n" if found["end"] else "", text)


def _without_spans(text: str) -> str:
    opened: list[int] = []
    cuts: list[tuple[int, int]] = []
    for found in _BRACKET.finditer(text):
        if found["open"]:
            opened.append(found.start())
        elif found[0].startswith("\n"):
            opened.clear()  # a paragraph ends
        elif found[0].startswith("]"):
            begin = opened.pop() if opened else None
            if found["attributes"] and begin is not None and _is_span(text, begin, found["attributes"]):
                cuts += (begin, begin + 1), found.span()
    kept: list[str] = []
    end = 0
    for first, last in sorted(cuts):
        kept += text[end:first], "\n" * text.count("\n", first, last)
        end = last
    return "".join((*kept, text[end:]))


def _is_span(text: str, begin: int, attributes: str) -> bool:
    """Say whether brackets are a span's: ``[Kites][1]{.external}`` is a link, ``[ICML]{.badge}`` a box."""
    return text[begin - 1 : begin] not in {"]", "!"} and not _SET_APART.search(attributes)
