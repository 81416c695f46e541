"""Whole references in styles that set the names of a row otherwise than most: capitals, dashes, slashes, no "and"."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.name_rows import with_plain_row

_T = "The lore of kites in small ports"
_J = "*Kite Letters* 12, 3 (2014), 101–119"
_PROC = "Proceedings of the 7th International Conference on Kite Mining"
_LINKED = f"[{_T}](https://doi.org/10.1063/1.4862001)"


@pytest.mark.parametrize(
    ("style", "line", "authors"),
    [
        # family names in capitals, commas between all
        ("ISO 690", f"LEE, Ann B., KIM, Boris and WU, Carla, 2014. {_T}. {_J}.", "LEE, Ann B.; KIM, Boris; WU, Carla"),
        ("ISO 690 fr", f"LEE, Ann B., KIM, Boris et WU, Carla, 2014. {_T}. {_J}.", "LEE, Ann B.; KIM, Boris; WU, Carla"),
        ("ISO 690 num", f"[1] LEE, Ann, KIM, Boris and WU, Carla. {_T}. {_J}.", "LEE, Ann; KIM, Boris; WU, Carla"),
        ("afro-asia", f"LEE, Ann, KIM, Boris e WU, Carla. “{_T}”. {_J}.", "LEE, Ann; KIM, Boris; WU, Carla"),
        ("afro-asia", f"LEE, Ann, KIM, Boris, *et al*. “{_T}”. {_J}.", "LEE, Ann; KIM, Boris; others"),
        ("juarez", f"LEE, Ann, KIM, Boris *et\u00a0al.*, “{_LINKED}”. {_J}.", "LEE, Ann; KIM, Boris; others"),
        ("SIGGRAPH", f"LEE, A. AND KIM, B. 2014. {_T}. {_J}.", "LEE, A.; KIM, B."),
        ("SIGGRAPH", f"LEE, A.B., KIM, B., AND WU, C. 2014. {_LINKED}. {_J}.", "LEE, A.B.; KIM, B.; WU, C."),
        ("SIGGRAPH", f"DE LA FOLE, R. AND KIM, J.-P. 2014. {_T}. {_J}.", "DE LA FOLE, R.; KIM, J.-P."),
        ("IJLCD", f"LEE, A.B., KIM, B., and WU, C., 2014, {_T}. {_J}.", "LEE, A.B.; KIM, B.; WU, C."),
        # all in capitals: the given name is told by being a common one
        ("DIN 1505", f"LEE, ANN B. ; KIM, BORIS: {_T}. In: {_J}", "LEE, Ann B.; KIM, Boris"),
        ("DIN 1505", f"LEE, ANN: *{_T}*. Oslo : Nordlys Press, 1987", "LEE, Ann"),
        ("DIN 1505", f"LEE, ANN ; KIM, BORIS: {_LINKED}. In: {_J}", "LEE, Ann; KIM, Boris"),
        # capitals behind a given name are a family's too
        ("foerster", f"LEE, Ann und Boris KIM: „*{_T}*“, in: {_J}.", "LEE, Ann; KIM, Boris"),
        ("foerster", f"LEE, Ann, Boris KIM und Carla WU: „*{_T}*“, in: {_J}.", "LEE, Ann; Boris KIM; Carla WU"),
        ("ISO 690 cs", f"LEE, Ann B.; Boris KIM a Carla WU, 2014. {_T}. {_J}.", "LEE, Ann B.; KIM, Boris; WU, Carla"),
        ("ISO 690 cs", f"DE LA FOLE, Rosa a Jean-Paul KIM, 2014. {_T}. {_J}.", "DE LA FOLE, Rosa; KIM, Jean-Paul"),
        # all in capitals before a year, and words for "and" in capitals or in Finnish
        ("LSP", f"PARK, DAVID. 2014. « {_LINKED} », *Kite Letters*, 395 : 145‑148.", "PARK, David"),
        ("LSP", f"PARK, DAVID ET LEE, ANN. 2014. « {_LINKED} », *Kite Letters*, 395 : 145‑148.", "PARK, David; LEE, Ann"),
        ("Finnish", f"Lee, A. B.; Kim, B. ja Wu, C., {_LINKED}, *Kite Letters*, **2014**, *12*, 1–9.", "Lee, A. B.; Kim, B.; Wu, C."),
        ("Finnish", f"Lee, A. ja Kim, B., {_T}, *Kite Letters*, **2014**, *12*, 1–9.", "Lee, A.; Kim, B."),
        # whole names, nothing but commas
        ("SIST02", f"Lee, Ann, Kim, Boris. {_T}. Kite Letters. 2014, vol. 12, no. 3.", "Lee, Ann; Kim, Boris"),
        ("SIST02", f"Lee, Ann, Kim, Boris, Moll, Peter. {_LINKED}. Kite Letters. 2014.", "Lee, Ann; Kim, Boris; Moll, Peter"),
        ("SIST02", f"de la Fole, Rosa, Kim, Jean-Paul. {_T}. Kite Letters. 2014, vol. 12.", "de la Fole, Rosa; Kim, Jean-Paul"),
        ("digital", f"Lee, Ann, Kim, Boris, and Carla Wu. 2014. {_T}. {_J}.", "Lee, Ann; Kim, Boris; Carla Wu"),
        # dashes, slashes, semicolons and a word
        ("biblical", f"LEE, A.B. – KIM, B. – WU, C., “{_LINKED}”, {_J}.", "LEE, A.B.; KIM, B.; WU, C."),
        ("biblical", f"DE LA FOLE, R. – KIM, J.-P., “{_T}”, {_J}.", "DE LA FOLE, R.; KIM, J.-P."),
        ("FTIS", f"LEE A.B. – KIM B., *{_LINKED}*, «Kite Letters» 12/3 (2014) 101-119.", "LEE, A.B.; KIM, B."),
        ("FTIS", f"FOLE R. DE LA – KIM B., *{_T}*,«Kite Letters» 12/3 (2014) 101-119.", "DE LA FOLE, R.; KIM, B."),
        ("jurisprudence", f"LEE, A. – KIM, B. {_T}. *Kite Letters*, 2014, roč. 12, str. 101–119.", "LEE, A.; KIM, B."),
        ("SMSR", f"A. B. Lee - B. Kim, *{_LINKED}*, in «Kite Letters», 12 (2014), pp. 101–119", "A. B. Lee; B. Kim"),
        ("historia", f"Lee, Ann/Kim, Boris, {_T}, in, {_PROC}, 2014, S. 7–8.", "Lee, Ann; Kim, Boris"),
        ("IGLR", f"Fole, Rosa de la/Kim, Boris, {_T}, in: Kite Letters 97/2 (2014), 101–119.", "de la Fole, Rosa; Kim, Boris"),
        ("Bern", f"Lee, Ann / Kim, Boris: “{_T},” in: {_J}.", "Lee, Ann; Kim, Boris"),
        ("water", f"Lee, A.B.; Kim, B. and Wu, C. 2014. {_T}. {_J}.", "Lee, A.B.; Kim, B.; Wu, C."),
        ("resources", f"Lee, A. B.; Kim, B. & Wu, C., 2014. {_T}. {_J}.", "Lee, A. B.; Kim, B.; Wu, C."),
        ("Lattes", f"LEE, MARIA ; KAO, PAK ; MOLL, JOÃO L. . {_T}. KITE LETTERS, v. 12, p. 1-9, 2014.", "LEE, Maria; KAO, Pak; MOLL, João L."),
        # a comma before the title
        ("AMS", f"Lee, Ann, and Kim, Boris, {_T}, in *{_PROC}*, ACM, 2014, pp. 77–86.", "Lee, Ann; Kim, Boris"),
        ("AMS", f"Fole, Rosa de la, and Kim, Boris, {_T}, Kite Letters **12** no. 2 (2014) 101–119.", "de la Fole, Rosa; Kim, Boris"),
        ("AMS", f"[Moll11] Moll, Ann, {_T}, PhD thesis, University of Oslo, 2011.", "Moll, Ann"),
        ("historia", f"Moll, Ann, {_T}, Oslo 1987.", "Moll, Ann"),
        ("ZfK", f"Moll, Ann and Carla Lee, {_T}, in: Ida Berg (ed.), *The handbook of kites*, Oslo 2003, 33–58.", "Moll, Ann; Carla Lee"),
        ("plain", f"Robert Kim, Anna Moll, {_T}, *Kite Letters*, 12(3):101-119, 2014.", "Robert Kim; Anna Moll"),
        ("plain", f"Robert Kim, Anna Moll and Paul Lee, {_T}, *Kite Letters*, 12(3), 2014.", "Robert Kim; Anna Moll; Paul Lee"),
        # names in italics
        ("CPoS", f"*Lee, Ann B.*; *Kim, Boris* 2014: {_T}. In: Kite Letters 12,3: 101–119.", "Lee, Ann B.; Kim, Boris"),
        ("CPoS", f"*Lee, Ann* et al. 2014: {_T}. In: Kite Letters 12,3: 101–119.", "Lee, Ann; others"),
        ("CPoS", f"*Lee, Ann* 2014: {_T}. Oslo: Nordlys Press.", "Lee, Ann"),
        ("juristen", f"*Lee, Ann* / *Kim, Boris*, {_T}, Kite Letters 2014, 101–119.", "Lee, Ann; Kim, Boris"),
        ("juristen", f"*Moll, Ann*, {_T}, Oslo 1987.", "Moll, Ann"),
        # particles behind given names
        ("Chicago", f"Fole, Rosa de la, and Ann Kim. 2007. “{_T}.” *Kite Letters* 97 (2): 4–7.", "de la Fole, Rosa; Ann Kim"),
        ("GOST", f"de la Fole R., Kim J.-P. {_T} // Kite Letters. 2007. Т. 97, № 2. С. 4–7.", "de la Fole, R.; Kim, J.-P."),
        ("GOST", f"Fole R. de la, Kim J.-P. {_T} // Kite Letters. 2007. Т. 97, № 2. С. 4–7.", "de la Fole, R.; Kim, J.-P."),
        ("Vancouver", f"Fole R de la, Kim J-P. {_T}. Kite Letters 2007;97:450–70.", "de la Fole, R.; Kim, J.-P."),
        ("begell", f"Fole, R. de la and Kim, J.-P., {_T}, *Kite Letters*, vol. **97**, no. 2, pp. 4–7, 2007.", "de la Fole, R.; Kim, J.-P."),
        ("plant", f"**Fole, R. de la and Kim, J.-P.** (2007) {_T}. *Kite Letters*, **97**, 450–470.", "de la Fole, R.; Kim, J.-P."),
        ("oxford", f"FOLE, R. DE LA, and J.-P. KIM, ‘{_T}’, *Kite Letters*, 97/2 (2007), 4–7.", "DE LA FOLE, R.; J.-P. KIM"),
        ("Saint-Sulpice", f"FOLE Rosa DE LA, KIM Boris, « {_T} », *Kite Letters* 97 (2007/2), p. 4-7.", "DE LA FOLE, Rosa; KIM, Boris"),
        # whole given names where Vancouver's form has initials
        ("AMA", f"Ann B. Lee, Boris Kim, Carla Wu. {_T}. *Kite Letters*. 2014;12(3):101-119.", "Ann B. Lee; Boris Kim; Carla Wu"),
        ("NLM", f"Ann B. Lee, Boris Kim. {_T}. Kite Letters. 2014 Mar;12(3):101–19.", "Ann B. Lee; Boris Kim"),
        # single quotation marks around a link; names left out before the last
        ("continuity", f"Ann Lee and Boris Kim, ‘{_LINKED}’, *Kite Letters* **12** (2014), 1–9.", "Ann Lee; Boris Kim"),
        ("continuity", f"Ann Lee, ‘{_LINKED}’, *Kite Letters* **12** (2014), 1–9.", "Ann Lee"),
        ("gaia", f"Lee, A., P. Moll, M. Kim, … T. Wu. 2014. {_LINKED}. *Kite Letters* 7(11): 2–9.", "Lee, A.; P. Moll; M. Kim; T. Wu; others"),
    ],
)  # fmt: skip
def test_a_row_of_names_is_read_by_its_form(style: str, line: str, authors: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## References\n\n- {line}\n").entries
    assert (entry.title, "; ".join(entry.authors)) == (_T, authors), style


@pytest.mark.parametrize(
    "line",
    [
        "Lee, Ann, Peter Stone, Carla Wu, Hugo Lang, and Boris Kim. 2019. Kites of tin",  # one is inverted
        'Lee, Ann C., Peter Stone de Moll, Carla Wu, and Boris Kim. "Kites of tin." 2018',
        "Lee, A., and Kim, B. 2014. Kites of tin",  # as all rules know it
        "Demir, Ito, Tanaka, Novak. Kites of tin",  # families alone
        "BERT, GPT, LLAMA, PALM. Models of the wind",
        "Winds, Ropes / Sails, Nets, A study",  # words
        "Oslo, Norway, The history of kites, 1987 edition of the book",
        "*Winds, Ropes* 2014: a study",
        "*Kites, Winds, and Ropes*, Lid Press, 1987.",
        "Kites, sails and the wind: a handbook of ropes, 2014",
        "Wind – Water – Rope, a study in small letters, 2001",
    ],
)
def test_what_is_no_row_stays(line: str) -> None:
    marked = line.replace("*", "\ue002", 1).replace("*", "\ue003", 1)
    assert with_plain_row(marked) == marked


@pytest.mark.parametrize(
    "unit",
    ["LEE, Ann, ", "LEE, A. – ", "Lee, Ann / ", "Lee Ann ", "de la ", "\ue002Lee, Ann\ue003; ", "A. Lee - ", "L. -A. "],
)
def test_a_row_takes_time_by_its_length(unit: str) -> None:
    assert_linear(lambda size: with_plain_row(unit * size), 1_000)
