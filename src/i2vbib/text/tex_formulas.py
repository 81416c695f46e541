r"""Formulas as authors write them, in the small language of :mod:`i2vbib.text.tex_math`.

``{\cal N}`` is ``\mathcal{N}`` there, ``\left(`` a bracket, ``\geqslant`` ``\geq``, ``\(x\)`` and ``$$x$$`` are
``$x$``: what readers show is the same, and every command is one that plain LaTeX has.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.text.tex_math import LONGEST, is_row_of_words, pairs

_PIECE: Final = r"(?s)\\[A-Za-z]+\*?|\\.|."
_SIZES: Final = frozenset(
    r"\left \right \middle \big \Big \bigg \Bigg \bigl \bigr \Bigl \Bigr \biggl \biggr \Biggl \Biggr".split()
)
r"""Commands that only make a bracket larger; ``\left.`` is none."""

_WITHOUT_MEANING: Final = frozenset(
    r"\displaystyle \textstyle \scriptstyle \limits \nolimits \nonumber \ensuremath \mathop \mathrel \mathbin \mathord "
    r"\mathopen \mathclose \protect \strut \null \hfill \allowbreak \unboldmath \boldmath".split()
)
_SYNONYMS: Final = {
    r"\geqslant": r"\geq", r"\leqslant": r"\leq", r"\boldsymbol": r"\mathbf", r"\bm": r"\mathbf", r"\pmb": r"\mathbf",
    r"\mathbbm": r"\mathbb", r"\textsc": r"\textrm", r"\textsf": r"\textrm", r"\texttt": r"\textrm",
    r"\textnormal": r"\textrm", r"\implies": r"\Longrightarrow", r"\iff": r"\Longleftrightarrow", r"\coloneqq": ":=",
    r"\lbrack": "[", r"\rbrack": "]", r"\mathscr": r"\mathcal", r"\EuScript": r"\mathcal", r"\Bbb": r"\mathbb",
    r"\mathds": r"\mathbb",
    r"\varnothing": r"\emptyset", r"\lvert": "|", r"\rvert": "|", r"\lVert": r"\|", r"\rVert": r"\|", r"\vert": "|",
    r"\dfrac": r"\frac", r"\tfrac": r"\frac", r"\nicefrac": r"\frac", r"\sfrac": r"\frac", r"\dbinom": r"\binom",
    r"\tbinom": r"\binom", r"\overset": r"\stackrel", r"\mod": r"\bmod", r"\slashed": r"\not",
    r"\operatorname*": r"\operatorname", r"\widetilde": r"\tilde",
    r"\widehat": r"\hat", r"\sb": "_", r"\sp": "^", r"\hslash": r"\hbar", r"\thinspace": r"\,", r"\enspace": r"\ ",
    r"\dagger": r"\dagger", r"\textsuperscript": "^", r"\textsubscript": "_", r"\mathrm*": r"\mathrm", "~": r"\ ",
    r"\upmu": r"\mu", r"\upalpha": r"\alpha", r"\upbeta": r"\beta",
}  # fmt: skip
_SWITCHES: Final = {
    r"\cal": r"\mathcal", r"\rm": r"\mathrm", r"\bf": r"\mathbf", r"\it": r"\mathit", r"\sf": r"\mathsf",
    r"\tt": r"\mathtt", r"\frak": r"\mathfrak", r"\mit": r"\mathit",
}  # fmt: skip
"""Old commands that set the rest of their group, and those that set their argument."""

_REWRITTEN: Final = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"\\not\s*(?:=(?![A-Za-z])|\\equiv\b)", r"\\neq"),
        (r"\\not\s*\\in\b", r"\\notin"),
        (r"\\x(left|right)arrow\s*\{([^{}]*)\}", r"\\stackrel{\2}{\\long\1arrow}"),
        (r"\{([^{}]*)\\choose\b([^{}]*)\}", r"\\binom{\1}{\2}"),
        (r"^([^{}]*)\\choose\b([^{}]*)$", r"\\binom{\1}{\2}"),
        (r"\\bra\s*\{([^{}]*)\}", r"\\langle \1|"),
        (r"\\ket\s*\{([^{}]*)\}", r"|\1\\rangle"),
        (r"\\braket\s*\{([^{}]*)\}", r"\\langle \1\\rangle"),
        (r"\\abs\s*\{([^{}]*)\}", r"|\1|"),
        (r"\\norm\s*\{([^{}]*)\}", r"\\|\1\\|"),
    )
)
r"""Commands of packages (mathtools, physics) and of plain TeX, and what LaTeX has for them."""

_DELIMITERS: Final = {"$$": "$$", r"\(": r"\)", r"\[": r"\]", "$": "$"}
_OPENING: Final = re.compile(r"\\[\\$]|\$\$|\$|\\\(|\\\[")


def with_formulas(text: str) -> str:
    """Give a title whose formulas stand between single dollars, in the language that titles may hold.

    What is no formula stays as it is: dollars that are money, commands that nobody knows.
    """
    if "$" not in text and r"\(" not in text and r"\[" not in text:
        return text
    pieces, place = [], 0
    while opening := _OPENING.search(text, place):
        closing = _DELIMITERS.get(opening[0], "")
        end = text.find(closing, opening.end(), opening.end() + 2 * LONGEST) if closing else -1
        formula = _in_title(text[opening.end() : end], is_sure=opening[0] != "$") if end >= 0 else ""
        if formula:
            pieces += [text[place : opening.start()], f"${formula}$"]
            place = end + len(closing)
        else:
            pieces.append(text[place : opening.end()])
            place = opening.end()
    return "".join(pieces) + text[place:]


def _in_title(written: str, *, is_sure: bool) -> str:
    formula = normal_formula(written)
    if written != written.strip() and not is_sure and not re.search(r"[\\^_]", written):
        return ""  # between two sums of money
    return formula if pairs(formula) and not is_row_of_words(formula) else ""


def normal_formula(written: str) -> str:
    r"""Give a formula without its dollars as :mod:`i2vbib.text.tex_math` reads it, if it can be read.

    >>> normal_formula(r"{\cal N}=4"), normal_formula(r"\left(a\geqslant b\right)"), normal_formula(r"\boldsymbol x")
    ('{\\mathcal{N}}=4', '(a\\geq b)', '\\mathbf x')
    """
    written = " ".join(written.split())
    if "\\" in written:
        for pattern, rewritten in _REWRITTEN:
            written = pattern.sub(rewritten, written)
    pieces: list[str] = re.findall(_PIECE, written)
    normal: list[str] = []
    open_switches = [0]
    after_size = False
    for piece in pieces:
        if piece in _SIZES or piece in _WITHOUT_MEANING:
            after_size = piece in _SIZES
            continue
        if piece == "{":
            open_switches.append(0)
        elif piece == "}" and len(open_switches) > 1:
            normal.append("}" * open_switches.pop())
        is_nothing = (after_size and piece in {".", " "}) or (piece == " " and normal[-1:] and normal[-1].endswith("{"))
        if piece in _SWITCHES:
            open_switches[-1] += 1
            normal.append(_SWITCHES[piece] + "{")
        elif not is_nothing:
            normal.append(_SYNONYMS.get(piece, piece))
        after_size = after_size and piece == " "
    return "".join(normal).strip() + "}" * open_switches[0]
