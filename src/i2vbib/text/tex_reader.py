r"""TeX to Unicode: what :mod:`i2vbib.text.tex_writer` writes, and what stands in bibliographies elsewhere.

``\"u``, ``\"{u}``, ``{\"u}``, ``\c{c}``, ``\textit{…}``, ``{\em …}``, ligatures, ``$^{2}$`` and single symbols
(``$\alpha$``) are read; any other formula stays as it is, between its dollars, and so does an unknown command.
Braces that only protect are gone. A ``%`` is a percent sign: BibTeX has no comments inside a field.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from i2vbib.text import tex_math as texmath
from i2vbib.text.richtext import Kind, script, tagged
from i2vbib.text.tex_tables import ACCENTS, FORMULAS, LETTERS, MARKS, PRINTED, SIGN_FORMULAS, SIGNS

_MARKUP: Final = re.compile(r"[\\{}$~\[]")
"""What makes more of TeX than letters and ligatures: a command, a group, a formula, the code of a character."""
_LIGATURES: Final = re.compile(r"([`'-])\1*")
_PIECE: Final = r"(?s)\\[A-Za-z]+\s*|\\.|[{}$~]|`+|'+|-+|[^\\{}$~`'\-]+|\\"
_MARKS: Final = {command: mark for mark, command in ACCENTS.items()}
CHARACTERS: Final = (
    texmath.CHARACTERS
    | {command: character for character, command in (LETTERS | SIGNS).items()}
    | {"textsection": "§", "textparagraph": "¶", "textcopyright": "©", "textsterling": "£", "texteuro": "€",
       "textellipsis": "…", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡", "textdegree": "°",
       "texttimes": "×", "textpm": "±", "textdiv": "÷", "textlnot": "¬", "textmu": "µ", "textperiodcentered": "·",
       "textbullet": "•", "textrightarrow": "→", "textleftarrow": "←", "textuparrow": "↑", "textdownarrow": "↓",
       "textbardbl": "‖", "textunderscore": "_",
       "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{", "textbraceright": "}",
       "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbackslash": "\\",
       "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotesingle": "'",
       "textquotedblleft": "“", "textquotedblright": "”", "textquotedbl": '"', "guillemetleft": "«",
       "guillemetright": "»", "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³",
       "par": " ", "space": " ", "relax": "", "protect": "", "LaTeX": "LaTeX", "TeX": "TeX", "newline": " ",
       "BibTeX": "BibTeX", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX",
       "linebreak": " ", "xspace": ""}
)  # fmt: skip
"""Commands without argument, of text and of mathematics, and their characters."""

_SIGNS: Final = {sign: sign for sign in "&%#_${}"} | dict.fromkeys(" ,;:\\\n\t", " ") | dict.fromkeys("!/-@", "")
_FORMULAS: Final = {formula: character for character, formula in (FORMULAS | SIGN_FORMULAS).items()} | {
    "<": "<", ">": ">", "|": "|", r"^{\circ}": "°", r"\lbrace": "{", r"\rbrace": "}",
}  # fmt: skip

_TAGS: Final[dict[str, Kind]] = {
    "textit": "italic", "emph": "italic", "textsl": "italic", "textbf": "bold", "textsc": "smallcaps",
    "textsuperscript": "sup", "textsubscript": "sub",
}  # fmt: skip
_SWITCHES: Final[dict[str, Kind]] = {
    "it": "italic", "em": "italic", "sl": "italic", "itshape": "italic", "slshape": "italic", "bf": "bold",
    "bfseries": "bold", "sc": "smallcaps", "scshape": "smallcaps",
}  # fmt: skip
_VERBATIM: Final = frozenset({"nolinkurl", "path", "url"})
_KNOWN: Final = (
    _MARKS.keys() | CHARACTERS.keys() | _TAGS.keys() | _SWITCHES.keys() | PRINTED.keys() | _VERBATIM | set("&%#_{}$")
)
_A_FORMULA: Final = r"\$[^$]{1,400}\$"
_DEEPEST: Final = 50


def is_tex(text: str) -> bool:
    """Say whether a text that need not be TeX holds a command, an accent or a sign that this module reads."""
    commands = re.findall(r"(?s)\\([A-Za-z]+|.)", re.sub(_A_FORMULA, "", text))
    return any(command in _KNOWN for command in commands)


def decode(tex: str) -> str:
    """Give TeX as plain Unicode text (NFC); markup is gone, formulas stay between their dollars."""
    return _read(tex, rich=False)


def decode_rich(tex: str) -> str:
    """Give a title as :mod:`i2vbib.text.richtext` reads it: ``<i>``, ``<sup>``, formulas between dollars."""
    return _read(tex, rich=True)


def _read(tex: str, *, rich: bool) -> str:
    if not _MARKUP.search(tex):  # nearly all fields
        has_ligatures = "-" in tex or "'" in tex or "`" in tex
        text = _LIGATURES.sub(lambda run: _ligatures(run[0]), tex) if has_ligatures else tex
        return text if text.isascii() else normalize("NFC", text)
    text = normalize("NFC", _Reader(re.findall(_PIECE, tex), rich=rich).row())
    return re.sub(r"\[U\+([0-9A-F]{4,5}|10[0-9A-F]{4})\]", lambda code: chr(int(code[1], 16)), text)


class _Reader:
    """Reads TeX's pieces one after the other."""

    __slots__ = ("_depth", "_pieces", "_rich")

    def __init__(self, pieces: list[str], *, rich: bool) -> None:
        self._pieces = pieces[::-1]
        self._rich = rich
        self._depth = 0

    def row(self, *, closed: bool = False) -> str:
        """Read to the end, or to the brace that closes the group; a switch holds for all that follows in it."""
        row: list[str] = []
        switches: list[tuple[Kind, int]] = []
        while self._pieces:
            piece = self._pieces.pop()
            if piece == "}" and closed:
                break
            if switch := _SWITCHES.get(piece[1:].rstrip()) if piece[0] == "\\" else None:
                switches.append((switch, len(row)))
            else:
                row.append(self._piece(piece))
        for kind, start in reversed(switches[:_DEEPEST]):
            row[start:] = [self._tagged(kind, "".join(row[start:]))]
        return "".join(row)

    def _piece(self, piece: str) -> str:
        first = piece[0]
        if first == "\\":
            return self._word(piece) if piece[1:2].isalpha() else self._sign(piece[1:])
        if first == "{":
            return self._group()
        if first == "$":
            return self._formula()
        if first in "`'-":
            return _ligatures(piece)
        return {"}": "", "~": "\u00a0"}.get(piece, piece)

    def _group(self) -> str:
        if self._depth == _DEEPEST:
            return ""
        self._depth += 1
        row = self.row(closed=True)
        self._depth -= 1
        return row

    def _argument(self) -> str:
        piece = self._pieces.pop().lstrip() if self._pieces else ""
        if piece[:1] in {"", "{", "\\", "$"}:
            return self._deeper(piece) if piece else ""
        if rest := piece[1:]:
            self._pieces.append(rest)
        return "" if piece[0] == "}" else piece[0]

    def _deeper(self, piece: str) -> str:
        """Read a piece that is an argument; of arguments in arguments in arguments, the first ones."""
        if self._depth == _DEEPEST:
            return ""
        self._depth += 1
        text = self._piece(piece)
        self._depth -= 1
        return text

    def _sign(self, sign: str) -> str:
        if sign in _MARKS:
            return _marked(self._argument(), _MARKS[sign])
        return _SIGNS.get(sign, f"\\{sign}")

    def _word(self, piece: str) -> str:
        name = piece[1:].rstrip()
        if name in _MARKS:
            return _marked(self._argument(), _MARKS[name])
        if name in CHARACTERS:
            is_blank_kept = name in texmath.CHARACTERS and CHARACTERS[name].isalpha() and piece[-1:].isspace()
            return CHARACTERS[name] + " " * is_blank_kept
        if name in _TAGS:
            return self._tagged(_TAGS[name], self._argument())
        if name.lower() in PRINTED:
            return self._printed(*PRINTED[name.lower()])
        if self._pieces and self._pieces[-1] == "{":
            return self._verbatim() if name in _VERBATIM else f"{piece}{{{self._argument()}}}"
        return piece

    def _printed(self, count: int, printed: tuple[int, ...]) -> str:
        arguments = [self._argument() for _ in range(count)]
        return "".join(arguments[place] for place in printed)

    def _verbatim(self) -> str:
        r"""Read an address as it stands, up to its brace; ``\%``, ``\#``, ``\_``, ``\&`` and ``\~`` are signs."""
        row, depth = [], 0
        while self._pieces:
            piece = self._pieces.pop()
            depth += (piece == "{") - (piece == "}")
            if depth == 0:
                break
            row.append(piece)
        return re.sub(r"\\([%#_&~])", r"\1", "".join(row[1:])).strip()

    def _tagged(self, kind: Kind, text: str) -> str:
        return tagged(kind, text) if self._rich and text else text

    def _formula(self) -> str:
        if "$" not in self._pieces:
            return "$"
        pieces = iter(self._pieces.pop, "$")
        formula = "".join(pieces)
        if formula in _FORMULAS:
            return _FORMULAS[formula]
        if found := re.fullmatch(r"(?s)([\^_])(?:\{(.*)\}|(.))", formula):
            text = found[2] if found[3] is None else found[3]
            if texmath.balanced(text):
                return self._script("sup" if found[1] == "^" else "sub", decode(text)) or f"${formula}$"
        return _symbol(formula) or f"${formula}$"

    def _script(self, kind: Kind, text: str) -> str:
        return self._tagged(kind, text) if self._rich else script(kind, text)


def _ligatures(run: str) -> str:
    if run[0] == "-":
        return "—" * (len(run) // 3) + ("", "-", "–")[len(run) % 3]
    double, single = ("“", "‘") if run[0] == "`" else ("”", "'")
    return double * (len(run) // 2) + single * (len(run) % 2)


def _marked(text: str, mark: str) -> str:
    letter = re.match(f"(?s).[{MARKS}]*", normalize("NFC", text))
    if letter is None:
        return ""
    base = letter[0].replace("ı", "i").replace("ȷ", "j")
    return normalize("NFC", base + mark) + normalize("NFC", text)[letter.end() :]


def _symbol(formula: str) -> str:
    """Give the character that a formula of one symbol shows, if text can hold it without being a formula."""
    pieces = texmath.pairs(formula)
    symbol = pieces[0][1] if len(pieces) == 1 and pieces[0][0] == "text" else ""
    base = normalize("NFD", symbol)[:1]
    known = len(normalize("NFC", symbol)) == 1 and (base in FORMULAS or base in SIGN_FORMULAS or base in SIGNS)
    return symbol if known else ""
