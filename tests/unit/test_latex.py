r"""Unicode to TeX and back; what real TeX makes of it is at the end."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conftest import require_program
from i2vbib.text import tex_math as texmath
from i2vbib.text.tex_reader import decode, decode_rich
from i2vbib.text.tex_tables import (
    ACCENTS,
    ALIKE,
    CYRILLIC,
    DEFINITIONS,
    FORMULAS,
    LETTERS,
    LIGATURES,
    SIGN_FORMULAS,
    SIGNS,
    SPECIALS,
    SUBSCRIPT_DIGITS,
    SUPERSCRIPT_DIGITS,
)
from i2vbib.text.tex_titles import encode_rich
from i2vbib.text.tex_writer import encode, tex_definitions

ASCII = "".join(map(chr, range(0x20, 0x7F)))
ACCENTED = "".join(
    letter
    for code in range(0xC0, 0x1F00)
    if len(parts := normalize("NFD", letter := chr(code))) > 1
    and parts[0].isascii()
    and all(mark in ACCENTS for mark in parts[1:])
)
COVERED = (
    ASCII.translate(dict.fromkeys(map(ord, "`'-")))
    + "".join((*LETTERS, *SIGNS, *SIGN_FORMULAS, *FORMULAS, *SUPERSCRIPT_DIGITS, *SUBSCRIPT_DIGITS))
    + "“”–—\u00a0中😀"
    + ACCENTED
)
"""All that is read back as it was; quotes and dashes that TeX makes of ASCII are left out."""

COMMANDS = {*LETTERS.values(), *SIGNS.values(), *filter(str.isalpha, ACCENTS.values()), "i", "j", "mbox", "star"}
COMMANDS |= {command[1:] for command in FORMULAS.values() if command.startswith("\\")} | set(texmath.ACCENTS)
COMMANDS |= {command.strip("^\\") for command in SIGN_FORMULAS.values()}
COMMANDS |= {"lbrace", "rbrace", "textasciitilde", "textasciicircum", "textbackslash", "textless"}
COMMANDS |= {"textgreater", "Delta", "mu", "bullet", "not"}


def assert_harmless(tex: str) -> None:
    """Judge what goes into a field: balanced as BibTeX counts, and no command or special that is not meant."""
    depth = 0
    for character in tex:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0
    assert set(re.findall(r"\\([A-Za-z]+)", tex)) <= COMMANDS
    without_commands = re.sub(r"\\(?:[A-Za-z]+|.)", "", tex)
    assert not set("\\%&#") & set(without_commands)
    without_formulas = re.sub(r"\$[^$]*\$", "", without_commands)
    assert not set("$^_<>|\n\r") & set(without_formulas)


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("100% A & B_c #1 at $5", r"100\% A \& B\_c \#1 at \$5"),
        ("{~^\\}", r"{$\lbrace$}{\textasciitilde}{\textasciicircum}{\textbackslash}{$\rbrace$}"),
        ("a < b | c", r"a {\textless} b {$|$} c"),
        ("Müller", r"M{\"u}ller"),
        ("Mu\u0308ller", r"M{\"u}ller"),
        ("í ï ị į ĵ ǐ", r"{\'i} {\"i} {\d i} {\k i} {\^\j} {\v\i}"),
        ("Nguyễn Văn Đức", r"Nguy{\~{\^e}}n V{\u a}n {\DJ}{\'u}c"),
        ("Việt, Lộc", r"Vi{\d{\^e}}t, L{\d{\^o}}c"),
        ("Thảo, Sơn, Nữ", r"Thao, Son, N{\~u}"),
        ("Ștefan ț ş", r"{\textcommabelow S}tefan {\textcommabelow t} {\c s}"),
        ("Łódź, Wałęsa, Å, ø, æ, ß, ı", r"{\L}{\'o}d{\'z}, Wa{\l}{\k e}sa, {\AA}, {\o}, {\ae}, {\ss}, {\i}"),
        ("ṣṭḥ ǽ q̃", r"{\d s}{\d t}{\d h} {\'\ae} {\~q}"),
        ("“CLIP’s” ‘x’ – — …", r"``CLIP's'' `x' -- --- {\ldots}"),
        ("’” ‘“ ?‘", r"'{}'' `{}`` ?{}`"),
        ("a\u00a0b\u2009c\u00add\u200be", "a~b cde"),
        (
            "½ € £ 5° 3×4 ±1 → 7 µm • |",
            r"{\textonehalf} {\euro} {\pounds} 5{$^\circ$} 3{$\times$}4 {$\pm$}1 {$\rightarrow$} 7 {$\mu$}m {$\bullet$} {$|$}",
        ),
        ("α-Net, ≤ ∞ ά ′", r"{$\alpha$}-Net, {$\leq$} {$\infty$} {$\acute{\alpha}$} {$'$}"),
        ("R², 10⁻³, H₂O", r"R$^{2}$, 10$^{-3}$, H$_{2}$O"),
        ("one\r\ntwo \t three\x00\x07", "one two three"),
        ("Щукин Жё", "Shchukin Zhyo"),
        ("ﬁ Ⅳ ħ ⅓ ㎡", "fi IV h 1/3 m2"),
        ("王 😀", "[U+738B] [U+1F600]"),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_text_as_7_bit_tex(text: str, tex: str) -> None:
    assert encode(text) == tex
    assert_harmless(tex)


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("Nguyễn Văn Đức 王 Щ", "Nguyễn Văn Đức 王 Щ"),
        ("100% {x} “y” – z…", r"100\% {$\lbrace$}x{$\rbrace$} “y” – z…"),
        ("α-Net and Ελλάς", r"{$\alpha$}-Net and Ελλάς"),
        ("≤ R² 5° × µ • € |", r"{$\leq$} R$^{2}$ 5° × µ • € {$|$}"),
        ("a\u00a0b\u2009c\u200bd", "a~b cd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("u\u0308 q\u0303 &\u0301 %\u0309 王\u0301", "ü {\\~q} \\& \\%\u0309 王\u0301"),
    ],
)
def test_text_as_unicode_tex(text: str, tex: str) -> None:
    assert encode(text, ascii_only=False) == tex
    assert_harmless(tex)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"M\"uller M\"{u}ller M{\"u}ller {M\"{u}ller}", "Müller Müller Müller Müller"),
        (r"\c{c} \c c {\c c} \v{S}\'{\i} \'i \H{o}", "ç ç ç Ší í ő"),
        (r"\o re \aa{} \L{}\'od\'z {\O}", "øre å Łódź Ø"),
        (r"Nguy\~{\^e}n \d{\^{e}} \^{\d e}", "Nguyễn ệ ệ"),
        (r"90\% \& \_ \# \$ \{\}", "90% & _ # $ {}"),
        (r"90% of a & b", "90% of a & b"),
        (r"``q'' `r' -- --- - a~b", "“q” ‘r' – — - a\u00a0b"),
        (r"\emph{in} \textit{x} {\em y} {\bf z} {CLIP}", "in x y z CLIP"),
        (r"$\alpha$ $\le$ $O(n^2)$ $x_i$", "α ≤ $O(n^2)$ $x_i$"),
        (r"R$^2$ R$^{2}$ H$_2$O $^{th}$", "R² R² H₂O $^{th}$"),
        (r"5\textdegree{} 5$^\circ$ 5$^{\circ}$ $\pm$ {\texteuro} \ldots \textmu", "5° 5° 5° ± € …µ"),
        (r"\LaTeX{} \foo{bar} \foo", r"LaTeX \foo{bar} \foo"),
        (r"J.\,Doe \S 5 \copyright\ \ldots", "J. Doe §5 © …"),
        (r"{\noopsort{2001}}1973 \SortNoop{x}M\noopsort y \switchargs{--90}{1968}", "1973 M 1968–90"),
        (r"{\VAN{Gogh}{Van}{van} Gogh} \href{https://a.org/b_c}{Kites} \textcolor{red}{red}", "Van Gogh Kites red"),
        (r"\texorpdfstring{$\alpha$}{alpha} \phantom{xx}y \relax z", "α y z"),
        (r"un}balanced { \ ", "unbalanced   "),
        ("[U+738B]", "王"),
        ("lone $5", "lone $5"),
    ],
)
def test_tex_as_it_is_found_is_read(tex: str, text: str) -> None:
    assert decode(tex) == text


@given(st.text(st.sampled_from(COVERED), max_size=30))
@example("x²⁻ⁿ₂ ´a i\u0301 ỗ {[$^_\\|<>~#%&]}")
@example("⊀ ≮ ≯")
def test_what_the_tables_cover_is_read_back(text: str) -> None:
    for ascii_only in (True, False):
        assert decode(encode(text, ascii_only=ascii_only)) == normalize("NFC", text)


@given(st.one_of(st.text(), st.text(st.sampled_from("`'\"-‘’“”–—?!,x ´i\u0301\u0323\u0309$\\{}^_~"))))
@example("⊀ ≮")
def test_any_text_becomes_harmless_7_bit_tex(text: str) -> None:
    tex = encode(text)
    assert tex.isascii()
    assert_harmless(tex)


@given(st.one_of(st.text(), st.text(st.sampled_from("&%_{}\\$#~^<é王α\u0301\u0309\u0323²₂’”\x00\n"))))
def test_any_text_becomes_harmless_unicode_tex(text: str) -> None:
    assert_harmless(re.sub(r"[^\x00-\x7f]", "x", encode(text, ascii_only=False)))


@given(st.text(st.sampled_from("`'‘’“”–—- x"), max_size=12))
def test_quotes_and_dashes_are_those_that_tex_makes(text: str) -> None:
    read = decode(encode(text))
    assert decode(encode(read)) == read
    straight = str.maketrans({"“": "``", "”": "''", "‘": "`", "’": "'", "–": "--", "—": "---"})
    assert read.translate(straight) == text.translate(straight)


@given(st.text(), st.booleans())
def test_anything_is_read_without_an_error(tex: str, rich: bool) -> None:  # noqa: FBT001
    assert isinstance((decode_rich if rich else decode)(tex), str)


@pytest.mark.parametrize("piece", [" ", "\n ", "<i>", "$x$", "'", "A-", "e\u0301", "²", "α"])
def test_a_long_hostile_title_is_written(piece: str) -> None:
    title = piece * 20_000 + "\x00"
    assert_harmless(encode(title))
    assert encode_rich(title)


def test_accents_on_accents_without_end_are_read() -> None:
    assert decode("\\'" * 60_000 + "a").startswith("á")


def test_deep_braces_are_read() -> None:
    assert decode("{" * 5000 + "x" + "}" * 5000) == "x"


@pytest.mark.parametrize(
    ("title", "tex"),
    [
        ("<i>C. elegans</i> & <b>x</b>", r"\textit{C. elegans} \& \textbf{x}"),
        ("<i>in <b>vitro</b></i>", r"\textit{in \textbf{vitro}}"),
        ("<i>&x</i> <b><i>Y</i></b>", r"\textit{{}\&x} \textbf{{}\textit{Y}}"),
        ("R<sup>2</sup> R² CM$^2$ x$_{ij}$", r"R$^{2}$ R$^{2}$ CM$^{2}$ x$_{ij}$"),
        ("a<sup>é</sup> b<sub>α</sub>", r"a$^{{}\mbox{{}{\'e}}}$ b$_{{}\alpha}$"),
        ("$O(N^2)$ in $\\mathbb{R}^n$", r"{$O(N^2)$} in {$\mathbb{R}^n$}"),
        ("$\\text{top-}k$", r"{$\mbox{top-}k$}"),
        ("cost $5 & up to $6", r"cost \$5 \& up to \$6"),
        ("$\\input$ <script>", r"\${\textbackslash}input\$ {\textless}script{\textgreater}"),
        ('<span class="nocase">van</span>', "{van}"),
        ('<span style="font-variant:small-caps;">Nef</span>', r"\textsc{Nef}"),
        ("private \U000f0000 use", "private [U+F0000] use"),
    ],
)  # fmt: skip
def test_a_title_with_markup_as_tex(title: str, tex: str) -> None:
    assert encode_rich(title) == tex


@pytest.mark.parametrize(
    ("tex", "title"),
    [
        (r"\textit{x} \emph{y} {\em z} {\it w}", "<i>x</i> <i>y</i> <i>z</i> <i>w</i>"),
        (r"\textbf{x} \textsc{y}", '<b>x</b> <span style="font-variant:small-caps;">y</span>'),
        (r"{R$^{2}$-Tuning}: {CLIP} in H$_2$O", "R<sup>2</sup>-Tuning: CLIP in H<sub>2</sub>O"),
        (r"\textsuperscript{a} \textsubscript{b}", "<sup>a</sup> <sub>b</sub>"),
        (r"{$O(n^2)$} {$\alpha$}", "$O(n^2)$ α"),
        (r"\textit{} x", " x"),
    ],
)
def test_a_title_is_read_with_its_markup(tex: str, title: str) -> None:
    assert decode_rich(tex) == title


def test_only_the_commands_that_a_document_may_lack_are_defined() -> None:
    assert tex_definitions(r"{\kappa} M{\"u}ller {\djx}") == ""
    assert tex_definitions(r"{\k a} {\DJ}").splitlines() == [DEFINITIONS[r"\DJ"], DEFINITIONS[r"\k"]]
    assert '"' not in "".join(DEFINITIONS.values())


FONT_ENCODINGS = {"OT1": "", "T1": r"\usepackage[T1]{fontenc}"}


@pytest.mark.parametrize("font_encoding", FONT_ENCODINGS)
def test_plain_latex_sets_every_character(font_encoding: str, tmp_path: Path) -> None:
    pdflatex = require_program("pdflatex")
    characters = [*SPECIALS, *LETTERS, *SIGNS, *SIGN_FORMULAS, *LIGATURES, *FORMULAS, *ALIKE, *CYRILLIC, *ACCENTED]
    titles = [f"${formula}$" for formula in (*(f"\\{name}" for name in texmath.CHARACTERS), r"\mathbb{R}_{\text{a b}}")]
    titles += [f"$\\{accent}{{x}}$" for accent in texmath.ACCENTS] + [
        r"$\binom{n}{k}\stackrel{!}{=}\underset{x}{\max}\sqrt[3]{x}\not{D}\not\subset a \bmod b \pmod p 5\%\&\# \underbrace{x}_n$",
        r"$\overrightarrow{AB} \overleftarrow{BA} \overbrace{x}^n \frac12$",
        "a<sup>é</sup><sub>α</sub><i>&</i>",
        "10⁻³ x₂",
    ]
    lines = [*map(encode, characters), *map(encode_rich, titles)]
    body = "\n\n".join(f"x {line} y" for line in lines)
    document = rf"\documentclass{{article}}{FONT_ENCODINGS[font_encoding]}\begin{{document}}"
    text = f"{document}\n{tex_definitions(body)}\n{body}\n\\end{{document}}"
    (tmp_path / "all.tex").write_text(text, encoding="ascii")
    command = [pdflatex, "-interaction=nonstopmode", "-draftmode", "all.tex"]
    status = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode
    log = (tmp_path / "all.log").read_text(encoding="latin-1").splitlines()
    assert [line for line in log if line.startswith("!") or "Warning" in line or "Missing char" in line] == []
    assert status == 0


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"See \url{http://example.org/~ann?a=1&b=2_3}.", "See http://example.org/~ann?a=1&b=2_3."),
        (r"\url {https://example.org/a\_b--c\%20d\#e}", "https://example.org/a_b--c%20d#e"),
        (r"\path{a{b}~c}, then~d", "a{b}~c, then\u00a0d"),
        (r"\url{https://example.org/``a''", "https://example.org/``a''"),
        (r"\url", r"\url"),
    ],
)
def test_an_address_is_read_as_it_stands(tex: str, text: str) -> None:
    assert decode(tex) == text
