"""Text as publishers register it, made clean: HTML, JATS, MathML and TeX, entities, line breaks, stray tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from typing import Final

from i2vbib.text import tex_ams
from i2vbib.text.foreign_tags import from_markup
from i2vbib.text.mathml import without_mathml
from i2vbib.text.richtext import Kind, tagged, without_halves
from i2vbib.text.tex_formulas import normal_formula, with_formulas
from i2vbib.text.tex_math import formula_at
from i2vbib.text.tex_reader import CHARACTERS, decode_rich, is_tex

LONGEST: Final = 20_000
"""Characters of a title; what is longer is a text, and is cut."""

_NOTES: Final = frozenset({"xref", "fn", "title-note", "titlenote", "note"})
"""Elements that hold footnotes and the marks of them."""

_JATS: Final = frozenset(
    "alternatives disp-formula email ext-link fn inline-formula inline-graphic monospace named-content overline roman "
    "sans-serif sec strike styled-content tex-math title subtitle underline uri xref".split()
)
"""Elements of JATS whose tags say nothing of a title; what stands between them does."""

_TAG: Final = re.compile(r"<(/?)(?:jats:)?([A-Za-z][\w:.-]*)([^<>]*)>")
_CSL_TAG: Final = re.compile(r"</?(?:[ib]|su[bp])>|<span [^<>]{0,40}>|</span>")
_ANY_TAG: Final = r"</?[A-Za-z][^<>]*>"
_WITH_VALUES: Final = re.compile(r"""\s[\w:.-]+\s?=\s?["'].*|\s?/""", re.DOTALL)
_MARKS_AT_THE_END: Final = r"<sup>[*†‡§¶#]+</sup>$|(?<=\s)<sup>[\d, *†‡§¶#]+</sup>$|[†‡¶]+$"
"""Marks of footnotes; a digit is one where a blank stands before it."""
_BEFORE_SUBTITLE: Final = r"[\s:]?(?:</(?:jats:)?title>)?\s?<(?:jats:)?subtitle\b[^<>]*>"
_SCRIPT: Final = r"([_^])\{([^{}$]{1,20})\}"
_BARE_SCRIPT: Final = rf"(?<=[\w)\]]){_SCRIPT}"
"""``H_{2}O`` outside a formula."""
_SHORT_SCRIPT: Final = r"([_^])\s?(\w|\\[A-Za-z]+)"
_OWN_WORD: Final = r"\\([A-Z][A-Za-z]*)(?!\s?\{)\b"
_TAGS_OF_SCRIPTS: Final[dict[str, Kind]] = {"_": "sub", "^": "sup"}
_FOR_OTHERS: Final = (
    r"\\(?:footnote|footnotemark|thanks|vspace|hspace|label|color|textcolor|href|cite|begin|end|phantom)\b\*?\s*"
    r"(?:\[[^\[\]]{0,99}\])?\{(?:[^{}]|\{[^{}]{0,99}\}){0,300}\}"
)
"""Commands with an argument that is no text of the title; of ``\\href`` and ``\\textcolor`` the second one is."""
_COMMAND: Final = r"\\([A-Za-z]+)\s?"
_COMMAND_WITH_ARGUMENT: Final = r"\\([A-Za-z]+)\s?(?=\{)"
_TEX_SIGNS: Final = frozenset("\\${")
_TWICE_ENCODED: Final = "[ÂÃÄÅÎÏÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\x80€][\x80-\x9f™œ“”\x9d˜¢]"
"""Letters and signs of UTF-8 as Latin-1 shows them (``GrÃ¼n``)."""

_PLACE: Final = "\ue000"
"""Stands for a formula while the text about it is read."""

_PREAMBLE: Final = (r"\documentclass", r"\begin{document}")


def title_from_markup(text: str) -> str:
    """Give a title in the form of :mod:`i2vbib.text.richtext`, from HTML, JATS, MathML and TeX as Crossref has them.

    Publishers put tags on lines of their own: a line break beside a bracket or a slash is no blank. A tag that no
    table knows is gone if it has its other half, an attribute or a slash at its end; else it is text.
    """
    text = re.sub(r"\s+", _blank, unicodedata.normalize("NFC", _whole(text[:LONGEST])).replace("\u00ad", ""))
    written_twice = _NOTES | ({"tex-math"} if re.search(r"<(?:mml:)?math\b", text) else set())
    text = re.sub(_BEFORE_SUBTITLE, ": ", text).removeprefix(": ") if "subtitle" in text else text
    text = re.sub(r"\n(?=[)\]/,;:.])|(?<=[(\[/])\n", "", without_mathml(text))
    text = from_markup(_without_preambles(text))
    if "<" in text:
        text = from_markup(_without_foreign_tags(text, written_twice))
        text = re.sub(r"(<(?:[ib]|su[bp])>) +", r" \1", text)
        text = re.sub(r" +(</(?:[ib]|su[bp])>)", r"\1 ", text)
        text = without_halves(text).rstrip()
    text = re.sub(_MARKS_AT_THE_END, "", text)
    if not _TEX_SIGNS.isdisjoint(text):
        text = clean_tex(text)
    return " ".join(_with_dashes(text).split()).removesuffix(" /")


def _with_dashes(text: str) -> str:
    """Give a text with quotes and dashes in the place of what TeX makes of them."""
    if "``" in text:
        text = re.sub(r"``([^`']{1,300})''", r"“\1”", text)
    return re.sub(r"(?<=\w)--(?=\w)", "–", text)


def clean_tex(text: str) -> str:
    """Give a title without TeX, where it holds some that is known; its formulas as titles may hold them."""
    text, formulas = _apart(text)
    if is_tex(text):
        return _put_back(_without_commands(decode_rich(text), _COMMAND), formulas)
    return _put_back(_without_commands(text, _COMMAND_WITH_ARGUMENT), formulas)  # AC\DC stays


def clean_tex_title(tex: str) -> str:
    """Give a title that is TeX throughout, as arXiv's are: ``--`` is a dash, ``~`` a blank, but before a number."""
    tex, formulas = _apart(tex)
    text = decode_rich(re.sub(r"(^|\s)~(?=\d)", r"\1\\textasciitilde{}", tex))
    return title_from_markup(_put_back(_without_commands(text, _COMMAND), formulas))


def _apart(text: str) -> tuple[str, list[str]]:
    """Put formulas, which are not to be read as text, aside: each leaves a mark in its place."""
    text = re.sub(_FOR_OTHERS, "", text.replace(_PLACE, "")) if "\\" in text else text.replace(_PLACE, "")
    pieces = re.split(r"(\$[^$]{1,400}\$)", with_formulas(text))
    formulas = []
    for place in range(1, len(pieces), 2):
        if formula_at(pieces[place], 0):
            formulas.append(pieces[place])
            pieces[place] = _PLACE
        elif "\\" in pieces[place]:
            pieces[place] = _unread_formula(pieces[place].strip("$"))
    return re.sub(_BARE_SCRIPT, _as_script, "".join(pieces)), formulas


def _unread_formula(formula: str) -> str:
    r"""Give what can be shown of a formula that holds a command that nobody knows: its letters, signs and scripts.

    A command in capitals without an argument is a word that the authors defined for themselves: ``\SU(2)``.
    """
    braced = re.sub(_SHORT_SCRIPT, r"\1{\2}", normal_formula(formula))
    known = tex_ams.CHARACTERS.keys() | CHARACTERS.keys()
    braced = re.sub(_OWN_WORD, lambda own: own[0] if own[1] in known else own[1], braced)
    return _without_commands(re.sub(_SCRIPT, _as_script, braced), _COMMAND)


def _as_script(found: re.Match[str]) -> str:
    return tagged(_TAGS_OF_SCRIPTS[found[1]], found[2])


def _put_back(text: str, formulas: Iterable[str]) -> str:
    left = iter(formulas)
    return re.sub(_PLACE, lambda _: next(left, ""), text)


def _without_commands(text: str, pattern: str) -> str:
    """Take out commands that nobody knows, with the braces about their arguments."""
    if not re.search(pattern, text):
        return text
    return re.sub(r"[{}]", "", re.sub(pattern, _as_character, text))


def _as_character(command: re.Match[str]) -> str:
    """Give the character of a command, with a blank behind it where one stands before it."""
    character = tex_ams.CHARACTERS.get(command[1]) or CHARACTERS.get(command[1], "")
    is_apart = character and command[0].endswith(" ") and command.string[command.start() - 1 : command.start()] == " "
    return f"{character} " if is_apart else character


def without_markup(text: str) -> str:
    """Give a text without markup: all tags are gone, entities are characters, one blank parts two words."""
    text = re.sub(_ANY_TAG, "", from_markup(_whole(text[:LONGEST])))
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def _whole(text: str) -> str:
    """Leave out halves of surrogate pairs, which no file can hold, and read what was taken for Latin-1 once.

    That is UTF-8, or the signs that Windows has where Latin-1 has controls; a control that is none lost its letter.
    """
    if text.isascii():
        return text
    text = re.sub("[\ud800-\udfff]", "", text)
    if re.search(_TWICE_ENCODED, text):
        for encoding in ("cp1252", "latin-1"):
            with suppress(UnicodeError):
                return text.encode(encoding).decode("utf-8")
    return re.sub("[\x80-\x9f]", lambda sign: sign[0].encode("latin-1").decode("cp1252", "replace"), text)


def _blank(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else " "


def _without_preambles(text: str) -> str:
    """Take out the heads of LaTeX documents that Springer puts round a formula, and their ends."""
    begin, end = _PREAMBLE
    while begin in text and (stop := text.find(end, start := text.index(begin))) >= 0:
        text = text[:start] + text[stop + len(end) :]
    return text.replace(r"\end{document}", "") if end not in text else text


def _without_foreign_tags(text: str, emptied: AbstractSet[str]) -> str:
    """Take out tags that are neither CSL's nor text, and of some elements what stands in them."""
    found = [tag for tag in _TAG.finditer(text) if not _CSL_TAG.fullmatch(tag[0])]
    halves: dict[str, list[re.Match[str]]] = {}
    cuts = [tag.span() for tag in found if tag[2].lower() in _JATS or _WITH_VALUES.fullmatch(tag[3])]
    for tag in found:
        name = tag[2].lower()
        if not tag[1]:
            halves.setdefault(name, []).append(tag)
        elif halves.get(name):
            opening = halves[name].pop()
            cuts += [(opening.start(), tag.end())] if name in emptied else [opening.span(), tag.span()]
    kept, place = "", 0
    for start, end in sorted(cuts):
        kept += text[place : max(start, place)]
        place = max(place, end)
    return kept + text[place:]
