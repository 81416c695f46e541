r"""TeX mathematics as it stands in titles: which of it is allowed, and what it is in Unicode.

Allowed is a small language whose every word is known here, so that mathematics from a list or from an API can
neither run a command (``\input``, ``\def``, ``\catcode``) nor stop a LaTeX run. All commands are those of plain
LaTeX, but for ``\mathbb``, ``\mathfrak``, ``\text``, ``\binom``, ``\underset`` and the signs of
:mod:`i2vbib.text.tex_ams`, which the AMS packages have.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, TypeAlias

from i2vbib.text import tex_ams

Pair: TypeAlias = tuple[Literal["text", "sup", "sub"], str]
"""A piece of a formula in Unicode: on the line, above it or below it."""

LONGEST: Final = 200
"""How many characters a formula in a title may have; anything longer is text with dollars in it."""

_NAMED: Final = (
    "α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa "
    "λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon ϕ phi φ varphi χ chi "
    "ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega "
    "× times ÷ div ± pm ∓ mp · cdot ∗ ast ⋆ star ∘ circ • bullet ∞ infty ∂ partial ∇ nabla √ surd ∑ sum ∏ prod "
    "∐ coprod ∫ int ∮ oint ≤ leq ≥ geq ≠ neq ≈ approx ∼ sim ≃ simeq ≅ cong ≡ equiv ≍ asymp ∝ propto ≪ ll ≫ gg "
    "≺ prec ≻ succ ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∅ emptyset ∖ setminus "
    "∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot ⊥ perp ⊤ top ∥ parallel "
    "∣ mid ⊢ vdash ⊣ dashv ⊨ models → rightarrow ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow "
    "⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow ↗ nearrow ↘ searrow ↪ hookrightarrow ℓ ell ℏ hbar ℘ wp ℜ Re "
    "⪯ preceq ⪰ succeq ⊑ sqsubseteq ⊒ sqsupseteq ⊓ sqcap ⊔ sqcup ⊎ uplus ⋃ bigcup ⋂ bigcap ⨁ bigoplus ⨂ bigotimes "
    "⋁ bigvee ⋀ bigwedge ⟶ longrightarrow ⟵ longleftarrow ⟷ longleftrightarrow ⟹ Longrightarrow ⟺ Longleftrightarrow "
    "⟼ longmapsto ⨿ amalg ⋈ bowtie ◁ triangleleft ▷ triangleright ∠ angle ≀ wr ≐ doteq ⇀ rightharpoonup "
    "⇌ rightleftharpoons ↖ nwarrow ↙ swarrow ↩ hookleftarrow ⇑ Uparrow ⇓ Downarrow ↕ updownarrow "
    "ℑ Im ℵ aleph † dagger ‡ ddagger ⟨ langle ⟩ rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor … ldots ⋯ cdots ⋮ vdots "
    "⋱ ddots △ triangle ⋄ diamond ♠ spadesuit ♣ clubsuit ♡ heartsuit ♢ diamondsuit ♯ sharp ♭ flat ♮ natural"
).split()
SYMBOLS: Final = dict(zip(_NAMED[::2], _NAMED[1::2], strict=True))
"""Characters and the names of their commands, without backslash."""

CHARACTERS: Final = {name: character for character, name in (SYMBOLS | tex_ams.SYMBOLS).items()} | {
    "to": "→", "gets": "←", "le": "≤", "ge": "≥", "ne": "≠", "lnot": "¬", "land": "∧", "lor": "∨", "dots": "…",
    "lbrace": "{", "rbrace": "}", "prime": "′", "colon": ":", "vert": "|", "Vert": "‖", "backslash": "\\",
    "quad": " ", "qquad": " ", "imath": "ı", "jmath": "ȷ",
}  # fmt: skip
"""Commands without argument, by name, and their characters."""

ACCENTS: Final = {
    "grave": "\u0300", "acute": "\u0301", "hat": "\u0302", "tilde": "\u0303", "bar": "\u0304", "breve": "\u0306",
    "dot": "\u0307", "ddot": "\u0308", "check": "\u030c", "vec": "\u20d7", "mathring": "\u030a",
}  # fmt: skip
"""Accents of mathematics, and their combining characters."""

_FUNCTIONS: Final = {
    name: name
    for name in (
        "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min Pr "
        "sec sin sinh sup tan tanh"
    ).split()
} | {"bmod": "mod"}
"""Commands that print a word, and the word."""

_FONTS: Final = frozenset(
    "mathbb mathbf mathcal mathfrak mathit mathnormal mathrm mathsf mathtt overline underline overbrace underbrace "
    "overrightarrow overleftarrow".split()
)
"""Commands whose argument is shown without what they draw about it."""

_TEXT: Final = frozenset("text mbox textrm textit textbf operatorname".split())
_BOARD: Final = str.maketrans("CHNPQRZ", "ℂℍℕℙℚℝℤ")
_SIGNS: Final = {"\\{": "{", "\\}": "}", "\\,": " ", "\\;": " ", "\\:": " ", "\\ ": " ", "\\!": "", "\\|": "‖"} | {
    f"\\{sign}": sign for sign in "%&#"
}
_ORDINARY: Final = frozenset("+-*/=<>()[]|.,:;!?@")
"""Signs that may stand alone above or below the line (``A^*``)."""
_RAISED: Final = {"∘": "°", "′": "′", "′′": "″"}
"""What is a sign of its own above the line."""
_PIECE: Final = r"\\[A-Za-z]+ *|\\[{},;:! |%&#]|[{}^_']| +|[A-Za-z0-9+\-*/=<>()\[\]|.,:;!?@]"


def formula_at(text: str, start: int) -> str:
    """Give the formula that the dollar at ``start`` opens, without its dollars; nothing where dollars are money.

    The rule is pandoc's for Markdown: no blank inside beside either dollar, no digit after the closing one;
    moreover what stands between must be mathematics (:func:`pairs`) and not a row of words.
    """
    end = text.find("$", start + 1, start + LONGEST + 2)
    formula = text[start + 1 : end] if end > start else ""
    if not formula or formula != formula.strip() or text[end + 1 : end + 2].isdigit():
        return ""
    if text[start - 1 : start] == "\\" or is_row_of_words(formula):
        return ""
    return formula if pairs(formula) else ""


def is_row_of_words(formula: str) -> bool:
    """Say whether a text between two dollars is a row of words; one with a command is none."""
    words = formula.split(" ")
    return "\\" not in formula and len(words) > 1 and any(len(word) > 1 and word.isalpha() for word in words)


def pairs(formula: str) -> tuple[Pair, ...]:
    r"""Give a formula (``R^2``) in Unicode, piece by piece; nothing where it is not one that titles may hold."""
    pieces = re.findall(_PIECE, formula)
    if len(formula) > LONGEST or "".join(pieces) != formula or not balanced(formula):
        return ()
    try:
        return _joined(_Reader(pieces).row())
    except ValueError:
        return ()


def balanced(formula: str) -> bool:
    """Say whether braces pair up as BibTeX counts them: with the escaped ones."""
    depth = 0
    for character in formula:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


_BEFORE, _AFTER = "\x00", "\x01"
"""Stand beside a function's name: a blank where a letter or a digit is next to it (``n log n``), or else nothing."""
_BEHIND: Final = "\x02"
"""Stands behind a sign: a blank where there is one before the sign (``a ≤ b``), or else nothing."""
_MARKS: Final = frozenset((_BEFORE, _AFTER, _BEHIND))


def _joined(row: list[Pair]) -> tuple[Pair, ...]:
    joined: list[Pair] = []
    for kind, text in row:
        if joined and joined[-1][0] == kind:
            joined[-1] = (kind, joined[-1][1] + text)
        elif text:
            joined.append((kind, text))
    return tuple((kind, _spaced(text)) for kind, text in joined)


def _flat(row: list[Pair]) -> str:
    return _spaced("".join(text for _, text in row))


def _spaced(text: str) -> str:
    """Give a text with blanks where people look for them; TeX sets none that stands in a formula."""
    if not _MARKS.isdisjoint(text):
        text = re.sub(rf"(?<=[⟩⌉⌋]){_BEHIND}", " ", text)
        text = re.sub(rf"(?<=[\w)\]]){_BEFORE}|{_AFTER}(?=\w)|(?<= \S){_BEHIND}", " ", text)
        text = text.replace(_BEFORE, "").replace(_AFTER, "").replace(_BEHIND, "")
    return re.sub(r"(?<=[(\[⟨⌈⌊]) +| +(?=[)\]⟩⌉⌋])", "", text) if " " in text else text


def _is_second_script(piece: str, scripts: str, before: str) -> bool:
    """Say whether TeX stops at a script: primes in a row are one, and one superscript may follow them at once."""
    if piece == "_":
        return "_" in scripts
    return "^" in scripts or ("'" in scripts and before != "'")


class _Reader:
    """Reads a formula's pieces one after the other; :class:`ValueError` where they make no formula."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces[::-1]

    def row(self, *, closed: bool = False) -> list[Pair]:
        """Read to the end, or to the brace that closes the group."""
        row: list[Pair] = []
        before = ""
        scripts = ""  # those that the last atom has: TeX stops at a second one
        while self._pieces:
            piece = self._pieces.pop()
            if piece == "}" and closed:
                return row
            if piece in "^_'":
                if _is_second_script(piece, scripts, before):
                    raise ValueError(piece)
                scripts += piece
                row.append(self._script(piece))
                before = piece
                continue
            before = piece
            if not piece.isspace():
                scripts = ""
            row += self._atom(piece)
        if closed:
            raise ValueError("}")
        return row

    def _script(self, piece: str) -> Pair:
        if piece == "'":
            return "text", "′"
        script = _flat(self._argument(_ORDINARY))
        if piece == "^" and script in _RAISED:
            return "text", _RAISED[script]
        return ("sup" if piece == "^" else "sub"), script

    def _atom(self, piece: str) -> list[Pair]:
        if piece == "{":
            return self.row(closed=True)
        if piece == "}":
            raise ValueError(piece)
        if piece in _SIGNS:
            return [("text", _SIGNS[piece])]
        if piece[0] == "\\":
            name = piece[1:].rstrip(" ")
            is_sign = piece.endswith(" ") and not CHARACTERS.get(name, "a").isalnum()
            return [("text", CHARACTERS[name] + _BEHIND)] if is_sign else self._command(name)
        return [("text", piece[:1])]

    def _command(self, name: str) -> list[Pair]:
        if name in CHARACTERS:
            return [("text", CHARACTERS[name])]
        if name in _FUNCTIONS:
            return [("text", f"{_BEFORE}{_FUNCTIONS[name]}{_AFTER}")]
        if name in _FONTS:
            letters = self._argument()
            return [(kind, text.translate(_BOARD)) for kind, text in letters] if name == "mathbb" else letters
        if name in _TEXT:
            return [("text", self._words())]
        if name in ACCENTS:
            return [("text", unicodedata.normalize("NFC", _flat(self._argument()) + ACCENTS[name]))]
        return self._built(name)

    def _built(self, name: str) -> list[Pair]:
        """Read the arguments of a command that puts them together."""
        if name == "sqrt":
            return [*self._root(), ("text", "√"), *self._argument()]
        if name == "not":
            crossed_out = unicodedata.normalize("NFC", _flat(self._argument(_ORDINARY)) + "\u0338")
            return [("text", crossed_out + _BEHIND)]
        if name == "pmod":
            return [("text", f"{_BEFORE}(mod "), *self._argument(), ("text", ")")]
        if name not in {"frac", "binom", "stackrel", "underset"}:
            raise ValueError(name)
        first, second = self._argument(_ORDINARY), self._argument(_ORDINARY)
        if name == "frac":
            return [*first, ("text", "/"), *second]
        if name == "binom":
            return [("text", "("), *first, ("text", f"{_BEFORE}choose{_AFTER}"), *second, ("text", ")")]
        return [*second, ("sup" if name == "stackrel" else "sub", _flat(first))]

    def _root(self) -> list[Pair]:
        """Read which root it is, where that is said: ``[3]``."""
        if self._pieces[-1:] != ["["]:
            return []
        self._pieces.pop()
        number = ""
        while (piece := self._next()) != "]":
            if not piece.isalnum():
                raise ValueError(piece)
            number += piece
        return [("sup", number)]

    def _argument(self, signs: frozenset[str] = frozenset()) -> list[Pair]:
        piece = self._next()
        if piece == "{" or piece.isalnum() or piece in signs or piece[1:].rstrip(" ") in CHARACTERS:
            return self._atom(piece)
        raise ValueError(piece)

    def _words(self) -> str:
        if self._next() != "{":
            raise ValueError("{")
        words = ""
        while (piece := self._next(blank=True)) != "}":
            if piece in "{^_" or piece[0] == "\\":
                raise ValueError(piece)
            words += piece
        return words

    def _next(self, *, blank: bool = False) -> str:
        while self._pieces:
            piece = self._pieces.pop()
            if blank or not piece.isspace():
                return piece
        raise ValueError("the formula ends early")
