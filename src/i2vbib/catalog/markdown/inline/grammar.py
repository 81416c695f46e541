r"""The Markdown of a list, as markdown-it reads it: CommonMark with GitHub's tables and mathematics.

Three things differ from a page's rendering, because a list is data here: addresses stay as they are written
(markdown-it would percent-encode ``v37%i3.25386``), ``$…$`` is kept whole (``_`` and ``\`` in it are TeX), and a
table's row is one token with its line, since a long list is a table of many thousand rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.attributes import without_attributes
from i2vbib.catalog.markdown.inline.columns import Column, read_heading
from i2vbib.catalog.markdown.inline.fenced_divs import fenced_div
from i2vbib.catalog.markdown.inline.mended_markup import mended
from i2vbib.catalog.markdown.inline.misread_letters import with_letters_read
from i2vbib.catalog.markdown.inline.site_templates import without_scripts
from i2vbib.catalog.markdown.inline.tex_letters import with_letters
from i2vbib.catalog.markdown.inline.titles import STARRED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

DEEPEST: Final = 200
"""Nesting of blocks up to which markdown-it reads on, with three calls a level; :func:`flattened` keeps to it."""
DEEPEST_BRACKETS: Final = 20
"""Brackets within brackets up to which it looks for links, from each of them anew (that of CommonMark's preset)."""
_MOST_MARKS: Final = 40
"""Quotation and list marks at a line's begin that are kept, and a third of the blanks."""
_MARKS_AND_BLANKS: Final = " \t>-*+.)0123456789"
_DEEP: Final = re.compile(
    rf"^(?P<kept>(?:[ \t]*(?:>|(?:[-*+]|\d{{1,9}}[.)])(?=[ \t]))){{{_MOST_MARKS}}})"
    rf"(?:[ \t]*(?:>|[-*+](?=[ \t])))+[ \t]*"
    rf"|^(?P<blanks>[ \t]{{{3 * _MOST_MARKS}}})[ \t]+(?=[-*+>\d])",
    re.MULTILINE,
)

_LINK_IN_LINK: Final = re.compile(r"\]\(\[[^\]\[\n]{0,500}\]\((https?://[^()\s]{1,500})\)\)")

_UNCLOSED_LINK: Final = re.compile(r"(?m)\]\(https?://[^()\s<>]{8,500}(?=[ \t]*$)(?!\s*[)\"'(])")
"""``[Title](https://…``, whose line ends there."""
_LINK_TO_ITSELF: Final = re.compile(r"\[((?![^\[\]\n]*://)(?=[^\[\]\n]* )[^\[\]\n]{8,300})\]\(\1\)")
_BLANKS_IN_ADDRESS: Final = re.compile(
    r"\]\((?=[^()\s<>\"']*[/.])(?=[^()\s<>\"']+ )"
    r"(?:[^()<>\n\"']|\([^()<>\n\"']{0,90}\)){3,300}\.(?:pdf|PDF|html?|djvu|epub)\)"
)
"""``[Title](papers/Kites of the North.pdf)``: a file's name with its blanks."""
_BROKEN_LINK: Final = re.compile(
    r"\](?:\)|[ \t]+|[ \t]*(?:[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+[ \t]*){1,9})"
    r"\((https?://[^()\s]{1,500}(?:\([^()\s]{0,90}\)[^()\s]{0,500})?)\)"
    r"|\]\{(https?://[^{}\s]{1,500})\}"
    r"|\](?P<bold>\*\*|__)\((https?://[^()\s]{1,500})\)"
)
"""``[Title] (https://…)``, ``[Title])(https://…)``, ``[Title]{https://…}``, ``**[Title]**(https://…)`` mean a link."""

PART: Final = 400_000
"""Characters from which on a text is read in parts, so that its tokens never are in memory all at once."""

MATH: Final = re.compile(r"\$(?=\S)(?:[^$\\\n]|\\.){1,200}?(?<=\S)\$(?!\d)")
"""As in Pandoc: no blank inside either dollar, no digit after the second, so ``$5 and $6`` is money."""

_COMMENT: Final = re.compile(r"(?s)<!--.*?(?:-->[ \t]*|\Z)")
_NO_BLANK: Final = re.compile(
    r",(?=\d)(?:(?<=[^\W\d_.][^\W\d_],)(?=\d{1,4},\s)"
    r"|(?<=[^\W\d_][^\W\d_],|[^\W\d_]\.,)(?=(?:19|20)\d\d[a-z]?[.:]\s))"
)
"""``Weers, A. H.,2024. Kites``, ``Journal of Kites,22, 100953``: a comma without the blank behind it."""
_BETWEEN_INITIALS: Final = re.compile(r"(?<=[^\W\d_a-z]\.)[‐‑–](?=[^\W\d_a-z]\.)")
"""``Y.‐H.``: a hyphen as printers set it."""
_WINDOWS: Final = re.compile("[\x80-\x9f]")
"""Marks of Windows that were taken for those of Latin-1: they are no others in a text."""
_DEFINED: Final = re.compile(r"(?m)(?<=\n)([^\W\d_][^\n|*`]{2,300})\n((?:: [^\n]+(?:\n|\Z))+)")
"""A term and what is said of it, as PHP Markdown Extra and Pandoc have it; GitHub shows it as lines."""
_FIELD_IN_BRACKETS: Final = re.compile(r"【\s*([^【】\s]{1,8})\s*】[:：]?")
"""``【标题】…【作者】…``."""
_STARRED: Final = re.compile(rf"(?<![^\s(]){STARRED}\*(?=[\s,.:;)]|$)")
_STARRED_IN_BOLD: Final = re.compile(
    rf"(?<![*\w])\*\*(?![\s*])((?:[^*\n]|(?<![^\s(*]){STARRED}\*(?=[\s,.:;)]|\*\*))+?)\*\*(?!\*)"
)
"""``**Planning with A* in grids**``: the star is a name's, and closes nothing."""
_FIELDS: Final = frozenset[Column]({"title", "authors", "venue", "year", "link", "code"})
_DELIMITERS: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_SIGNS: Final = {
    "reference": re.compile(r"\]:"),
    "html_block": re.compile("<"),
    "fence": re.compile("```|~~~"),
    "blockquote": re.compile(">"),
    "hr": re.compile(r"[-*_][ \t]*$", re.MULTILINE),
    "lheading": re.compile(r"[-=][ \t]*$", re.MULTILINE),
}
"""What a text with such a block has somewhere: where it has none, to try each line as one is slow."""
_PIPE: Final = re.compile(r"(?<!\\)\|")
_FENCE: Final = re.compile(r" {0,3}(```|~~~)")
_PART_START: Final = re.compile(r"#{1,6} |[-*+] |\d+[.)] ")
_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S.*$", re.MULTILINE)


def _with_stars(found: re.Match[str]) -> str:
    return f"**{_STARRED.sub(lambda name: name[0].replace('*', chr(92) + '*'), found[1])}**"


def _without_comment(found: re.Match[str]) -> str:
    """Leave out a comment before text: CommonMark has that text for HTML, and cuts the next line off."""
    is_before_text = "\n" not in found[0] and found.string[found.end() : found.end() + 1].strip(" \t\n<")
    return "" if is_before_text else found[0]


def _as_item(found: re.Match[str]) -> str:
    said = found[2].replace("\n: ", "\n  ")
    return f"- **{found[1]}**\n  {said[2:]}"


def _as_field(found: re.Match[str]) -> str:
    return f"；{found[1]}：" if _FIELDS.intersection(read_heading(found[1])) else found[0]


def block_grammar(text: str) -> MarkdownIt:
    """Give the parser of a text's blocks; their own text is left to be read one by one, with :func:`inline_grammar`."""
    parser = _parser(DEEPEST).disable("inline")
    parser.disable([block for block, sign in _SIGNS.items() if not sign.search(text)])
    if "<" in text:
        from i2vbib.catalog.markdown.inline.tags_before_markdown import html_before_markdown

        parser.block.ruler.at("html_block", html_before_markdown, {"alt": ["paragraph", "reference", "blockquote"]})
    if ":::" in text:
        parser.block.ruler.before("code", "fenced_div", fenced_div, {"alt": ["paragraph", "reference", "blockquote"]})
    if "|" in text:
        parser.block.ruler.before("code", "table", _table, {"alt": ["paragraph", "reference"]})
    return parser


def inline_grammar() -> MarkdownIt:
    """Give the parser whose ``inline`` reads the text of a block."""
    parser = _parser(DEEPEST_BRACKETS)
    parser.inline.ruler.before("escape", "math", _math)
    return parser


def _parser(deepest: int) -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": deepest})
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # markdown-it's own way to set it
    parser.validateLink = _any_link  # type: ignore[assignment,method-assign]  # the same
    return parser


def flattened(text: str) -> str:
    """Give the text with no line nested deeper than a reader of lists follows, its last levels become one.

    A link in the place of a link's address (``[Title]([https://a](https://b))``) is the one that it leads to, and a
    link whose address stands apart from its words is one.
    """
    if "<!--" in text:
        text = _COMMENT.sub(_without_comment, text)
    if "</script>" in text or "</style>" in text:
        text = without_scripts(text)
    if "\n: " in text:
        text = _DEFINED.sub(_as_item, text)
    if not text.isascii():
        text = _BETWEEN_INITIALS.sub("-", with_letters_read(text))
        text = _WINDOWS.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), text)
    text = mended(text)
    text = with_letters(_NO_BLANK.sub(", ", text))
    text = without_attributes(text)
    if "【" in text:
        text = _FIELD_IN_BRACKETS.sub(_as_field, text)
    if "* " in text or "****" in text or "***\n" in text:
        text = _STARRED_IN_BOLD.sub(_with_stars, text)
    if "]" in text:
        text = _with_whole_links(text)
    if not any(not line[:_MOST_MARKS].strip(_MARKS_AND_BLANKS) for line in text.split("\n") if len(line) > _MOST_MARKS):
        return text  # no line begins with as many marks
    return _DEEP.sub(lambda found: found["kept"] + " " if found["kept"] else found["blanks"], text)


def _with_whole_links(text: str) -> str:
    """Give a text whose links are Markdown's, though their brackets, blanks or addresses are not."""
    if "](" in text:
        text = _LINK_IN_LINK.sub(r"](\1)", text)
        text = _LINK_TO_ITSELF.sub(r"[\1]()", _UNCLOSED_LINK.sub(r"\g<0>)", text))
        text = _BLANKS_IN_ADDRESS.sub(lambda found: found[0].replace(" ", "%20"), text)
    return _BROKEN_LINK.sub(lambda found: f"]({found[1] or found[2] or found[4]}){found['bold'] or ''}", text)


def parts(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text where a block begins; gives the lines before each part, and the part."""
    if len(text) <= PART:
        yield 0, text
        return
    lines = text.split("\n")
    begin, size, opened = 0, 0, ""
    for number, line in enumerate(lines):
        if size > PART and not opened and _may_start_part(lines[number - 1], line):
            yield begin, "\n".join(lines[begin:number])
            begin, size = number, 0
        size += len(line) + 1
        opened = _still_open(opened, line)
    yield begin, "\n".join(lines[begin:])


def _may_start_part(before: str, line: str) -> bool:
    return bool(_PART_START.match(line)) or (not before.strip() and line[:1] not in {"", " ", "\t"})


def _still_open(opened: str, line: str) -> str:
    """Say in which fence or hidden comment the next line is."""
    if opened == "<!--":
        return "" if "-->" in line else opened
    fence = _FENCE.match(line)
    if fence:
        return "" if opened == fence[1] else opened or fence[1]
    if not opened and "<!--" in line and "-->" not in line[line.rindex("<!--") :]:
        return "<!--"
    return opened


def definitions(text: str) -> str:
    """Give the lines that say where ``[paper][1]`` leads; they may stand behind the part that needs them."""
    return "\n".join(_DEFINITION.findall(text)) if len(text) > PART else ""


def split_cells(line: str) -> list[str]:
    r"""Give the cells of a table's line; ``\|`` is a pipe in a cell (GitHub Flavored Markdown, section 4.10)."""
    cells = _PIPE.split(line.strip())
    if len(cells) > 1 and not cells[0].strip():
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _as_written(url: str) -> str:
    return url


def _any_link(_url: str) -> bool:
    return True


def _math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the signature is markdown-it's
    if state.src[state.pos] != "$":
        return False
    found = MATH.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("math", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's
    if not _is_table(state, start, end):
        return False
    if silent:
        return True
    breaks = state.md.block.ruler.getRules("blockquote")
    state.push("table_open", "table", 1).map = [start, end]
    row = start
    while row < end and not (row > start + 1 and _ends_table(state, row, end, breaks)):
        if row != start + 1:
            token = state.push("table_row", "tr", 0)
            token.content, token.map = _line(state, row), [row, row + 1]
        row += 1
    state.push("table_close", "table", -1)
    state.line = row
    return True


def _is_table(state: StateBlock, start: int, end: int) -> bool:
    below = start + 1
    if below >= end or state.sCount[below] < state.blkIndent or state.is_code_block(below):
        return False
    delimiters, headings = _line(state, below), _line(state, start)
    if "|" not in headings or "-" not in delimiters or not _DELIMITERS.fullmatch(delimiters):
        return False
    if any(rule(state, start, end, True) for rule in state.md.block.ruler.getRules("blockquote") if rule is not _table):
        return False  # a heading, a list item, a rule: GitHub's tables begin with a paragraph's line
    columns = len(split_cells(headings)), len(split_cells(delimiters))
    is_miscounted = min(columns) > 1 and "](" not in headings and "://" not in headings  # which is no paper's row
    return columns[0] == columns[1] or is_miscounted


def _ends_table(state: StateBlock, row: int, end: int, breaks: Iterable[Callable[..., bool]]) -> bool:
    if state.isEmpty(row) or state.sCount[row] < state.blkIndent or state.is_code_block(row):
        return True
    return any(rule(state, row, end, True) for rule in breaks)


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
