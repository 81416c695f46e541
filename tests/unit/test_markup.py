"""Titles as services have them, made clean: foreign tags, TeX, formulas, halves of characters; in linear time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from i2vbib.text.markup import clean_tex, clean_tex_title, title_from_markup, without_markup
from i2vbib.text.richtext import plain
from i2vbib.text.tex_formulas import normal_formula, with_formulas

SMALLCAPS = '<span style="font-variant:small-caps;">'
MML_X2 = "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>"


@pytest.mark.parametrize(
    ("registered", "title"),
    [
        ('The <emph type="ital">Salmo trutta</emph> of lakes', "The <i>Salmo trutta</i> of lakes"),
        ('Notes on <emph type="smallcap">dna</emph>', f"Notes on {SMALLCAPS}dna</span>"),
        ('&lt;emph type="bold"&gt;Bold&lt;/emph&gt; and &lt;i&gt;x&lt;/i&gt;', "<b>Bold</b> and <i>x</i>"),
        ('Area of <?xml version="1.0"?>Fields<?tjl=20mm?>', "Area of Fields"),
        ("<jats:title>Bread</jats:title> <jats:subtitle>and salt</jats:subtitle>", "Bread: and salt"),
        ("CO<ce:inf loc='post'>2</ce:inf> and H<superscript>+</superscript>", "CO<sub>2</sub> and H<sup>+</sup>"),
        ("&lt;Emphasis Type=&quot;Italic&quot;&gt;Moss&lt;/Emphasis&gt; of H_{2}O", "<i>Moss</i> of H<sub>2</sub>O"),
        ("<smallcaps>dna</smallcaps> of moss", '<span style="font-variant:small-caps;">dna</span> of moss'),
        ("Bread<!-- proof --> and <q>salt</q><break/>again", "Bread and “salt” again"),
        ("<![CDATA[Bread and salt]]>", "Bread and salt"),
        ("Bread and salt <sup>1, 2</sup>", "Bread and salt"),
        ("Bread of Rank R<sup>2</sup>", "Bread of Rank R<sup>2</sup>"),
        ("Bread and salt†", "Bread and salt"),
        ("The ``salt'' of 1990--2000 for \\$5", "The “salt” of 1990–2000 for $5"),
        ("Bread<subtitle>and salt</subtitle><title-note>1</title-note>", "Bread: and salt"),
        ("Of <jats:named-content content-type='x'>moss</jats:named-content>", "Of moss"),
        ("Of <genus>Sphagnum</genus> <hi rend='it'>moss</hi>", "Of Sphagnum <i>moss</i>"),
        ("Of <ce:bold>moss</ce:bold> and <graphic href='x'/>bog", "Of <b>moss</b> and bog"),
        ("Type <K> and a<b are text", "Type <K> and a<b are text"),
        ("Stone walls<xref ref-type='fn'>*</xref>", "Stone walls"),
        ("Stone walls<sup>*</sup>", "Stone walls"),
        ("CO<sub>2\n</sub>over\nbogs (\nwet\n)", "CO<sub>2</sub> over bogs (wet)"),
        (
            f"Maps <jats:alternatives><jats:tex-math>$$x^2$$</jats:tex-math>{MML_X2}</jats:alternatives>",
            "Maps x<sup>2</sup>",
        ),
        (r"Optimal <tex-math>\(4/\sqrt {3}\)</tex-math> cuts", r"Optimal $4/\sqrt {3}$ cuts"),
        (r"On \documentclass{x}\begin{document}$$x^2$$\end{document} maps", "On $x^2$ maps"),
        (r"R\'enyi and {\L}ojasiewicz: \emph{more}", "Rényi and Łojasiewicz: <i>more</i>"),
        (r"AC\DC on the C:\ drive", r"AC\DC on the C:\ drive"),
        (r"On \foo{bar} rings", "On bar rings"),
        ("Half \ud83d a pair", "Half a pair"),
    ],
)
def test_titles_of_publishers(registered: str, title: str) -> None:
    assert title_from_markup(registered) == title


@pytest.mark.parametrize(
    ("tex", "title"),
    [
        (r"R\'enyi Entropy of Wool", "Rényi Entropy of Wool"),
        (r"Cram\'er--Rao Bounds", "Cramér–Rao Bounds"),
        (r"Salt\thanks{Paid by {NSF}} and \href{https://a.example}{Bread}", "Salt and Bread"),
        (r"\textcolor{red}{Salt} by \BibTeX{}\footnote{Draft}", "Salt by BibTeX"),
        (r"The \alpha of x_{2}", "The α of x<sub>2</sub>"),
        (r"$G \rtimes H$ and $\mho$", r"$G \rtimes H$ and ℧"),
        (r"``Quoted'' wool", "“Quoted” wool"),
        (r"Erd\H{o}s and \v{C}ech", "Erdős and Čech"),
        (r"The gut of \textit{H. mellis}", "The gut of <i>H. mellis</i>"),
        (r"A {\em Very} Slow Clock", "A <i>Very</i> Slow Clock"),
        (r"{\sc Weaver}: A Tool", f"{SMALLCAPS}Weaver</span>: A Tool"),
        (r"R$^2$-Tuning", "R$^2$-Tuning"),
        (r"Part~2 of ~10 km", "Part 2 of ~10 km"),
        (r"50\% of $n\log n$ and $5", r"50% of $n\log n$ and $5"),
        (r"\boldmath $\Lambda_c$ decays", r"$\Lambda_c$ decays"),
        (r"$E\gtrsim 5$ TeV", r"$E\gtrsim 5$ TeV"),
        (r"$A \to B \foo C_i^{2}$ maps", "A → B C<sub>i</sub><sup>2</sup> maps"),
        (r"$\epsilon\varkappa\iff\rightsquigarrow x$", "ϵϰ⟺⇝x"),
        (r"$\SU(2)$ at 3 $\GeV$", "SU(2) at 3 GeV"),
        (r"A \begin{math}x\end{math} of $\AA$", "A x of Å"),
        (r"{\bf Bold} claims by \LaTeX\ users", "<b>Bold</b> claims by LaTeX users"),
    ],
)
def test_titles_of_arxiv(tex: str, title: str) -> None:
    assert clean_tex_title(tex) == title


@pytest.mark.parametrize(
    ("written", "formula", "shown"),
    [
        ("A^*", "A^*", "A*"),
        ("e^+e^-", "e^+e^-", "e⁺e⁻"),
        (r"{\cal N}=4", r"{\mathcal{N}}=4", "N=4"),
        (r"\boldsymbol{x}", r"\mathbf{x}", "x"),
        (r"\left(a\right]", "(a]", "(a]"),
        (r"\left.a\right|", "a|", "a|"),
        (r"a\geqslant b", r"a\geq b", "a≥b"),
        ("f''(x)", "f''(x)", "f′′(x)"),
        ("x'^2", "x'^2", "x′²"),
        (r"n\log n", r"n\log n", "n log n"),
        (r"2 \times 2", r"2 \times 2", "2 × 2"),
        (r"\langle x \rangle \to y", r"\langle x \rangle \to y", "⟨x⟩ → y"),
        (r"90^\circ", r"90^\circ", "90°"),
        (r"Z^{\prime\prime}", r"Z^{\prime\prime}", "Z″"),
        (r"P \not= NP", r"P \neq NP", "P ≠ NP"),
        (r"A \not\in \bigcup_i B", r"A \notin \bigcup_i B", "A ∉ ⋃_i B"),
        (r"A \iff \mathbbm{1}", r"A \Longleftrightarrow \mathbb{1}", "A ⟺ 1"),
        (r"\mathcal{O}(n\log^2 n)", r"\mathcal{O}(n\log^2 n)", "O(n log² n)"),
        (r"{\rm d}x", r"{\mathrm{d}}x", "dx"),
        (r"\sqrt[3]{x}", r"\sqrt[3]{x}", "³√x"),
        (r"\sqrt[\foo]{x}", r"\sqrt[\foo]{x}", None),
        (r"{n \choose k}", r"\binom{n }{k}", "(n choose k)"),
        (r"\dbinom{2n}{n}", r"\binom{2n}{n}", "(2n choose n)"),
        (r"X \overset{d}{=} Y", r"X \stackrel{d}{=} Y", "X =^d Y"),
        (r"\underset{x}{\max}", r"\underset{x}{\max}", "max_x"),
        (r"A \xrightarrow{f} B", r"A \stackrel{f}{\longrightarrow} B", "A ⟶^f B"),
        (r"a \equiv b \pmod p", r"a \equiv b \pmod p", "a ≡ b (mod p)"),
        (r"2 \bmod 3", r"2 \bmod 3", "2 mod 3"),
        (r"\pm 5\%", r"\pm 5\%", "±5%"),
        (r"A \not\subset B", r"A \not\subset B", "A ⊄ B"),
        (r"\slashed{D}", r"\not{D}", "D̸"),
        (r"\bra{x}A\ket{y}", r"\langle x|A|y\rangle", "⟨x|A|y⟩"),
        (r"\norm{x}_2", r"\|x\|_2", "‖x‖₂"),
        (r"\nicefrac12", r"\frac12", "1/2"),
        (r"\mathring{A}", r"\mathring{A}", "Å"),
        (r"\overrightarrow{AB}", r"\overrightarrow{AB}", "AB"),
    ],
)
def test_formulas_as_authors_write_them(written: str, formula: str, shown: str | None) -> None:
    assert normal_formula(written) == formula
    assert plain(with_formulas(f"${written}$")) == (f"${written}$" if shown is None else shown)


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("$$x^2$$ maps", "$x^2$ maps"),
        (r"\(x^2\) and \[y_1\]", "$x^2$ and $y_1$"),
        ("$ A^* $ for $5 or $6", "$A^*$ for $5 or $6"),
        ("from $5 to $6", "from $5 to $6"),
        (r"costs \$5 and $x$", r"costs \$5 and $x$"),
        ("a $", "a $"),
    ],
)
def test_where_formulas_stand(title: str, read: str) -> None:
    assert with_formulas(title) == read


@given(st.lists(st.sampled_from(["$", "$$", "\\", "\\(", "\\)", "{", "}", "<", "<x>", "</x>", "&amp;", "a", " ", "\n", "^", "2", "\\cal",
                                 "\\left", "<i>", "</i>", "<mml:math>", "</mml:math>", "\ud83d", "\ue000", "é"])).map("".join))  # fmt: skip
def test_any_title_comes_clean(text: str) -> None:
    for cleaned in (
        title_from_markup(text),
        clean_tex_title(text),
        clean_tex(title_from_markup(text)),
        without_markup(text),
    ):
        cleaned.encode()
        assert "\n" not in cleaned


@pytest.mark.parametrize(
    "run",
    ["&amp;", "&" + "amp;" * 9, "<mml:math>", " \n", "\n ", "<i>", "<x>", "<x y='1'>", "$", r"\(", "{", "<xref>",
     r"\documentclass", "(", r"\it ", r"{\sc ", "<sup>*</sup>", "a<b ", "\ufffd", r"\'{", "**", "&lt;mml:math&gt;", "<span class='nocase'>"],
)  # fmt: skip
def test_no_title_takes_more_than_linear_time(run: str) -> None:
    def read(size: int) -> None:
        text = run * (size // len(run))
        title_from_markup(text)
        clean_tex_title(text)
        without_markup(text)

    assert_linear(read, 10_000)
