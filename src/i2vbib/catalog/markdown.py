"""The Markdown of a list, as markdown-it reads it: CommonMark with GitHub's tables and mathematics.

Two things differ from a page's rendering, because the values are data here: addresses stay as they are written
(markdown-it would percent-encode ``v37%i3.25386``), and ``$…$`` is kept whole (``_`` and ``\\`` in it are TeX).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_MATH: Final = re.compile(r"\$(?=\S)(?:[^$\\\n]|\\.){1,200}?(?<=\S)\$(?!\d)")
"""As in Pandoc: no blank inside either dollar, no digit after the second, so ``$5 and $6`` is money."""


def grammar() -> MarkdownIt:
    """Give the parser; one can be used for many texts."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # markdown-it's own way to set it
    parser.validateLink = _any_link  # type: ignore[method-assign]  # the same
    parser.inline.ruler.before("escape", "math", _math)
    return parser


def _as_written(url: str) -> str:
    return url


def _any_link(_url: str) -> bool:
    return True


def _math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    if state.src[state.pos] != "$":
        return False
    found = _MATH.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("math", "", 0).content = found[0]
    state.pos = found.end()
    return True
