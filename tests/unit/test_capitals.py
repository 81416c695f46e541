"""Which capitals a title keeps in braces; what BibTeX's own styles make of them is at the end."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import require_program
from i2vbib.export.capitals import title_to_tex
from i2vbib.text.richtext import plain
from i2vbib.text.tex_reader import decode_rich


@pytest.mark.parametrize(
    ("title", "tex"),
    [
        ("The Video in Video-Language Models", "The Video in Video-Language Models"),
        ("CLIP4Clip: An Empirical Study of CLIP", "{CLIP4Clip}: An Empirical Study of {CLIP}"),
        ("Video LLMs, 3D and mPLUG", "Video {LLMs}, {3D} and {mPLUG}"),
        ("SwinBERT, VideoQA, ViTs and NeRF", "{SwinBERT}, {VideoQA}, {ViTs} and {NeRF}"),
        ("X-CLIP: End-to-End Learning", "{X-CLIP}: End-to-End Learning"),
        ("Distilling CLIP-Based Models", "Distilling {CLIP}-Based Models"),
        ("LLM-based Captioning with Text-to-SQL", "{LLM}-based Captioning with Text-to-{SQL}"),
        ("TS2-Net: Token Shift", "{TS2-Net}: Token Shift"),
        ("With TS2-Net in Mind", "With {TS2}-Net in Mind"),
        ("A Q-Former for Vid2Seq", "A {Q-Former} for {Vid2Seq}"),
        ("X-Pool: Cross-Modal Attention", "{X-Pool}: Cross-Modal Attention"),
        ("Vitamin C and X-ray", "Vitamin {C} and {X}-ray"),
        ("X-ray of a Video", "X-ray of a Video"),
        ("A Survey: A Review of a Study", "A Survey: A Review of a Study"),
        ("What I See and I’ve Heard", "What {I} See and {I've} Heard"),
        ("CLIP's Guide to O'Brien", "{CLIP}'s Guide to {O'Brien}"),
        ("From Llama2 to Covid-19", "From {Llama2} to Covid-19"),
        ("Part II of the U.S. Study", "Part {II} of the {U.S}. Study"),
        ("DVIS++: Video in C++", "{DVIS}++: Video in {C}++"),
        ("Do You Remember? Dense Captions! Yes", "Do You Remember? {D}ense Captions! {Y}es"),
        ("Machines vs. Humans. A Study", "Machines vs. Humans. {A} Study"),
        ("“This Is” a Test: “So It Is”", "``{T}his Is'' a Test: ``{S}o It Is''"),
        ("Emu Video: Factorizing Text", "Emu Video: Factorizing Text"),
        ("ALL IN CAPITALS WITH MANY WORDS", "ALL IN CAPITALS WITH MANY WORDS"),
        ("Aligning Brownian Bridges with Mamba", "Aligning {Brownian} Bridges with {Mamba}"),
        ("Non-Gaussian and Markov-Chain Models", "Non-{Gaussian} and {Markov}-Chain Models"),
        ("GPT-4V(ISION)", "{GPT-4V}({ISION})"),
        ("École Über: É-CLIP", r"{\'E}cole {\"U}ber: {{\'E}-CLIP}"),
        ("The Ölçü of ÖLÇÜ", r"The {\"O}l{\c c}{\"u} of {{\"O}L{\c C}{\"U}}"),
        ("R<sup>2</sup>-Tuning", r"{R$^{2}$-Tuning}"),
        ("On H<sub>2</sub>O, R² and $\\alpha$-CLIP", r"On {H$_{2}$O}, {R$^{2}$} and {$\alpha$}-{CLIP}"),
        ("On $O(N^2)$ Attention", r"On {$O(N^2)$} Attention"),
        ("Deep learning for Drosophila genes in New York", "Deep learning for {Drosophila} genes in {New} {York}"),
        ("The tides of Saint-Venant: Old waves near Brest", "The tides of {Saint-Venant}: Old waves near {Brest}"),
        ("The theory of Purkinje’s cells", "The theory of {Purkinje}'s cells"),
        ("The Effects of Rain on E. coli and Drosophila melanogaster",
         "The Effects of Rain on {E}. coli and Drosophila melanogaster"),
        ("Über die Wege im Moor", r"{\"U}ber die {Wege} im {Moor}"),
        ("Auf dem Weg: Eine Übersicht", r"Auf dem {Weg}: Eine {{\"U}bersicht}"),
        ("The Roads of Ulm und Umgebung", "The Roads of Ulm und Umgebung"),
        ("Tides for Boats using wind", "Tides for Boats using wind"),
        ("<i>Drosophila BERT</i> and BERT", r"\textit{Drosophila BERT} and {BERT}"),
        ("X\u0302-NET? Q\u0302 (Test)", r"{\^X}-{NET}? {{\^Q}} (Test)"),
        ("", ""),
    ],
)  # fmt: skip
def test_braces_stand_around_what_must_stay_and_nothing_else(title: str, tex: str) -> None:
    assert title_to_tex(title) == tex


@pytest.mark.parametrize(
    ("title", "name", "tex"),
    [
        ("On TS2-Net and Others", "TS2-Net", "On {TS2-Net} and Others"),
        ("A CLIP-Hitchhiker’s Guide", "CLIP-Hitchhiker", "A {CLIP-Hitchhiker}'s Guide"),
        ("Videos for Chrono", "Chrono", "Videos for {Chrono}"),
        ("Chrono: A Simple Blueprint", "Chrono", "Chrono: A Simple Blueprint"),
        ("Matching Anything by Segmenting Anything", "MASA", "Matching Anything by Segmenting Anything"),
        ("Segment Anything", "Segment Anything", "Segment Anything"),
        ("With Segment Anything", "Segment Anything", "With {Segment Anything}"),
        ("AdaptFormer: Adapting Transformers", "Adaptformer", "{AdaptFormer}: Adapting Transformers"),
        ("Chronology and Chrono", "Chrono", "Chronology and {Chrono}"),
        ("The A in Titles", "A", "The A in Titles"),
        ("With D<sup>2</sup>ST-Adapter", "D<sup>2</sup>ST-Adapter", r"With {D$^{2}$ST-Adapter}"),
        ("With D²ST-Adapter", "D$^2$ST-Adapter", r"With {D$^{2}$ST-Adapter}"),
        ("With DVIS++ and More", "DVIS++", "With {DVIS++} and More"),
        ("With C# and More", "C#", r"With {C\#} and More"),
        ("With &Me and More", "&Me", r"With {{}\&Me} and More"),
    ],
)
def test_the_lists_names_stay(title: str, name: str, tex: str) -> None:
    assert title_to_tex(title, names=[name]) == tex


def test_unicode_stays_on_request() -> None:
    assert title_to_tex("Über-CLIP & α-Net’s École", ascii_only=False) == r"Über-{CLIP} \& {$\alpha$}-Net’s École"


PIECES = {
    "word": "word", "Word": "Word", "CLIP": "CLIP", "X-CLIP:": "X-CLIP:", "C": "C", "Is?": "Is?", "É": "É",
    "ễ": "ễ",
    "²": "<sup>2</sup>", "x₂": "x<sub>2</sub>", "R<sup>2</sup>-T": "R<sup>2</sup>-T", "$^2$": "<sup>2</sup>",
    "<i>in <b>VITRO</b></i>": "<i>in <b>VITRO</b></i>", "<i>É&</i>": "<i>É&</i>", "<sup>é</sup>": "<sup>é</sup>",
    "$\\alpha$": "α", "α": "α", "$O(n^2)$": "$O(n^2)$", "$x^2": "$x^2", "$5": "$5", "100%": "100%", "&": "&",
    "{": "{", "}": "}", "\\input{x}": "\\input{x}", "<script>": "<script>", "a_b^c~d#": "a_b^c~d#", "it’s": "it's",
    "“q”": "“q”", "a\u00a0b": "a\u00a0b", "王": "王", "$\\text{ab}$": "$\\mbox{ab}$",
    '<span class="nocase">van</span>': "van", "e\u0301": "é", "[x]": "[x]", '"q"': '"q"',
}  # fmt: skip
"""Pieces of titles, and what they are once they were TeX: scripts as tags, a lone symbol as itself."""


@given(st.lists(st.sampled_from(list(PIECES)), max_size=8), st.booleans())
def test_a_title_comes_back_from_tex(pieces: list[str], ascii_only: bool) -> None:  # noqa: FBT001
    title = " ".join(pieces)
    expected = " ".join(PIECES[piece] for piece in pieces)
    read = decode_rich(title_to_tex(title, names=["Word CLIP", "C"], ascii_only=ascii_only))
    assert read.replace("’", "'") == expected


@given(st.text(), st.lists(st.text(), max_size=2))
def test_braces_are_balanced_and_change_no_text(title: str, names: list[str]) -> None:
    tex = title_to_tex(title, names=names)
    assert tex.isascii()
    assert tex.count("{") == tex.count("}")
    assert decode_rich(tex) == decode_rich(title_to_tex(title))


@given(st.lists(st.sampled_from(["Video", "of", "CLIP", "the", "Frames", "X-Net", "Llama2"]), min_size=3))
def test_no_brace_holds_an_ordinary_word(words: list[str]) -> None:
    tex = title_to_tex(" ".join(words))
    assert set(re.findall(r"\{(.*?)\}", tex)) <= {"CLIP", "X-Net", "Llama2"}
    assert re.sub(r"[{}]", "", tex) == " ".join(words)


SENTENCES = {
    "Revisiting Q-Former and Vitamin C: X-ray of CLIP's LLMs":
        "Revisiting Q-Former and vitamin C: X-ray of CLIP's LLMs",
    "Do You Remember? Dense Machines vs. Humans": "Do you remember? Dense machines vs. humans",
    "“This Is” a Test: “So It Is”": "“This is” a test: “So it is”",
    "R<sup>2</sup>-Tuning in $O(N^2)$ and L<sub>Max</sub>": "R<sup>2</sup>-Tuning in $O(N^2)$ and L<sub>Max</sub>",
    "École Über Alles: É-CLIP in ÖLÇÜ": "École über alles: É-CLIP in ÖLÇÜ",
    "<i>Drosophila BERT</i> <b><i>Yes No</i></b> <i>&Co Ltd</i> Here":
        "<i>Drosophila BERT</i> <b><i>Yes No</i></b> <i>&Co Ltd</i> here",
    "Straßen durch das Moor mit CLIP": "Straßen durch das Moor mit CLIP",
    "Foo: École of Δ-Net": "Foo: École of Δ-Net",
}  # fmt: skip


@pytest.mark.parametrize("style", ["plain", "IEEEtran"])
def test_bibtex_writes_sentences_and_keeps_what_must_stay(style: str, tmp_path: Path) -> None:
    bibtex = require_program("bibtex")
    entries = [
        f"@misc{{k{place}, author = {{Doe, J.}}, year = {1900 + place}, title = {{{title_to_tex(title)}}}}}"
        for place, title in enumerate(SENTENCES)
    ]
    (tmp_path / "t.bib").write_text("\n".join(entries), encoding="ascii")
    (tmp_path / "t.aux").write_text(f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{t}}\n")
    subprocess.run([bibtex, "t"], cwd=tmp_path, capture_output=True, check=True)
    references = " ".join((tmp_path / "t.bbl").read_text(encoding="ascii").split())
    printed = [decode_rich(item.replace(r"\newblock", "")) for item in references.split(r"\bibitem{k")[1:]]
    for item, sentence in zip(printed, SENTENCES.values(), strict=True):
        assert plain(sentence) in plain(item)
