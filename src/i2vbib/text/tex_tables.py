r"""Characters and their TeX, for :mod:`i2vbib.text.tex_writer` and :mod:`i2vbib.text.tex_reader`.

Where a character has several forms, it is the one that most readers know: pandoc drops ``{\texttimes}`` and reads
``$\times$``, as Better BibTeX does. All are defined by LaTeX itself since 2020, without a package, but for
:data:`DEFINITIONS`.
"""

from __future__ import annotations

from typing import Final

from i2vbib.text import tex_ams
from i2vbib.text.richtext import SUBSCRIPTS, SUPERSCRIPTS
from i2vbib.text.tex_math import SYMBOLS

SPECIALS: Final = {
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"{$\lbrace$}", "}": r"{$\rbrace$}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    "\\": r"{\textbackslash}", "<": r"{\textless}", ">": r"{\textgreater}", "|": "{$|$}",
}  # fmt: skip
"""ASCII that TeX reads otherwise. Braces have names, since BibTeX counts escaped ones too; OT1 lacks ``< > |``."""

_LETTERS: Final = (
    "ß ss ẞ SS æ ae Æ AE œ oe Œ OE ø o Ø O å aa Å AA ł l Ł L đ dj Đ DJ ð dh Ð DH þ th Þ TH ŋ ng Ŋ NG ı i ȷ j"
).split()
LETTERS: Final = dict(zip(_LETTERS[::2], _LETTERS[1::2], strict=True))
"""Letters and the names of their commands."""

_SIGNS: Final = (
    "§ S ¶ P © copyright ® textregistered ™ texttrademark £ pounds ¢ textcent "
    "¥ textyen € euro ¿ textquestiondown ¡ textexclamdown ½ textonehalf ¼ textonequarter "
    "¾ textthreequarters ª textordfeminine º textordmasculine № textnumero ‰ textperthousand … ldots "
    "« guillemotleft » guillemotright ‹ guilsinglleft › guilsinglright „ quotedblbase ‚ quotesinglbase "
    "¦ textbrokenbar "
    "¤ textcurrency ´ textasciiacute ¨ textasciidieresis ¯ textasciimacron ♪ textmusicalnote "
    "※ textreferencemark ℧ textmho"
).split()
SIGNS: Final = dict(zip(_SIGNS[::2], _SIGNS[1::2], strict=True))
"""Signs and the names of their commands; each is also set up for Unicode input."""

_SIGNS_IN_MATHEMATICS: Final = frozenset("×±÷¬·•†‡→←↑↓")
SIGN_FORMULAS: Final = {character: f"\\{SYMBOLS[character]}" for character in sorted(_SIGNS_IN_MATHEMATICS)} | {
    "°": r"^\circ", "‖": r"\Vert",
}  # fmt: skip
"""Signs that LaTeX has as commands and for Unicode input too, but most readers know in mathematics only."""

LIGATURES: Final = {"“": "``", "”": "''", "‘": "`", "’": "'", "—": "---", "–": "--"}
"""Quotes and dashes, as TeX's fonts make them of ASCII."""

FORMULAS: Final = {
    character: f"\\{name}"
    for character, name in (SYMBOLS | tex_ams.SYMBOLS).items()
    if character not in SIGNS and character not in SIGN_FORMULAS
} | {"−": "-", "′": "'", "″": "''", "‴": "'''"}
"""Characters that TeX has in mathematics only."""

ALIKE: Final = dict.fromkeys("‐‑⁃", "-") | {
    "‒": "--", "―": "---", "ʻ": "`", "ʼ": "'", "ʹ": "'", "ʿ": "`", "ʾ": "'", "⁄": "/",
    "\u00a0": "~", "\u202f": "~", "\u2007": "~",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X", "ο": "o", "ə": "e", "Ə": "E", "ĸ": "k", "☆": r"{$\star$}",
    "★": r"{$\star$}", "∆": r"{$\Delta$}", "∶": ":", "∕": "/", "∙": r"{$\bullet$}", "⋅": r"{$\cdot$}",
    "◦": r"{$\circ$}", "○": r"{$\circ$}", "⩽": r"{$\leq$}", "⩾": r"{$\geq$}", "≼": r"{$\preceq$}",
    "≽": r"{$\succeq$}", "⟂": r"{$\perp$}", "▪": r"{$\blacksquare$}",
    "◇": r"{$\diamond$}", "µ": r"{$\mu$}", "\ufffd": "?",
}  # fmt: skip
"""Characters that 7-bit TeX writes as another one that looks alike."""

ACCENTS: Final = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u", "\u0307": ".",
    "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d", "\u0326": "textcommabelow",
    "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
"""Combining characters and their commands; every other mark is left out."""

KEEP_DOTLESS: Final = frozenset("\u0303\u0304\u0306\u030a\u030b\u030c")
"""Accents under which LaTeX leaves an ``i`` its dot, unless it is the ``\\i`` of which readers make another letter."""

BELOW: Final = frozenset("\u0323\u0326\u0327\u0328\u0331")
"""The marks below a letter: TeX sets them around anything, those above only on a letter."""

MARKS: Final = "\u0300-\u036f"
"""The range of combining characters that stand on Latin and Greek letters, for a regular expression."""

SUPERSCRIPT_DIGITS: Final = {character: plain for plain, character in SUPERSCRIPTS.items()}
SUBSCRIPT_DIGITS: Final = {character: plain for plain, character in SUBSCRIPTS.items()}

_CYRILLIC: Final = (
    "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts "
    "ч ch ш sh щ shch ъ - ы y ь ' э e ю yu я ya і i ї yi є ye ґ g ў w ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz"
).split()
CYRILLIC: Final = dict(zip(_CYRILLIC[::2], (latin.strip("-") for latin in _CYRILLIC[1::2]), strict=True))
"""Small Cyrillic letters in Latin ones, after the English use (BGN/PCGN): plain LaTeX has no Cyrillic."""

PRINTED: Final = {
    command: (count, printed)
    for count, printed, commands in (
        (1, (), "noopsort sortnoop swallow phantom hphantom vphantom hspace vspace label index nocite"),
        (1, (0,), "singleletter ensuremath hbox mbox text textmd textnormal textrm textsf texttt textup"),
        (2, (0,), "texorpdfstring"),
        (2, (1,), "href textcolor"),
        (2, (1, 0), "switchargs"),
        (3, (1,), "van"),
    )
    for command in commands.split()
}  # fmt: skip
"""Commands, in lower case, with how many arguments they take and which of them they print, in their order.

The first ones, ``\\switchargs`` and ``\\van`` only tell BibTeX where to sort (``xampl.bib``; natbib's Dutch names).
"""

_OTHER_ENCODING: Final = (
    r"\expandafter\providecommand\csname?\string\{0}\endcsname{{\UseTextSymbol{{T1}}{{\{0}}}}}"  # LaTeX's own hook
)
DEFINITIONS: Final = {
    rf"\{name}": _OTHER_ENCODING.format(name)
    for name in (
        "dj", "DJ", "dh", "DH", "th", "TH", "ng", "NG", "guillemotleft", "guillemotright", "guilsinglleft",
        "guilsinglright", "quotedblbase", "quotesinglbase",
    )
} | {
    r"\euro": r"\providecommand\euro{\texteuro}",
    r"\k": r"\expandafter\providecommand\csname?\string\k\endcsname[1]{\UseTextAccent{T1}{\k}{#1}}",
    r"\mathbb": r"\providecommand\mathbb[1]{\mathbf{#1}}",
    r"\mathfrak": r"\providecommand\mathfrak[1]{\mathbf{#1}}",
    r"\binom": r"\providecommand\binom[2]{{#1\choose#2}}",
    r"\underset": r"\providecommand\underset[2]{\mathop{#2}\limits_{#1}}",
} | {
    f"\\{name}": f"\\providecommand\\{name}{definition}"
    for name, definition in {
        "noopsort": "[1]{}", "NoOpSort": "[1]{}", "SortNoop": "[1]{}", "sortnoop": "[1]{}", "singleletter": "[1]{#1}",
        "switchargs": "[2]{#2#1}", "VAN": "[3]{#2}",
    }.items()
} | tex_ams.DEFINITIONS  # fmt: skip
"""Commands that a document lacks, in LaTeX's old encoding (OT1), without amssymb, or the ones for sorting that each
bibliography defines for itself; and what defines them."""
