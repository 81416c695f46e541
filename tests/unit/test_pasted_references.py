"""References of citation styles as people paste them: with a number before, without italics, in paragraphs."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog

_T = "The lore of kites in small ports"


@pytest.mark.parametrize("number", [r"\[7\]", "[7]", "(7)", "**7**.", "**[7]**", "7."])
@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (f"**Lee, A.** (1987) *{_T}*. Oslo, Nordlys Press.", "Lee, A."),
        (f"**Lee, A., 1987**: {_T}. Nature 395, 145–148.", "Lee, A."),
        (f"**Lee A**, **Wu B**. {_T}. Nature 1987;395:145-8.", "Lee, A.; Wu, B."),
        (f"**Lee, Ann; Wu, Bo (1987)**: {_T}. In: *Nature*, Band 395", "Lee, Ann; Wu, Bo"),
        (f"Lee A. *{_T}*. Nordlys Press; 1987.", "Lee, A."),
    ],
)
def test_what_a_reference_is_counted_with_hides_nothing(number: str, bullet: str, line: str, authors: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## References\n\n{bullet}{number} {line}\n").entries
    assert (entry.title, "; ".join(entry.authors), entry.year) == (_T, authors, 1987)


_PROC = "Proceedings of the 7th International Conference on Kite Mining"
_BOOK = "The handbook of small kites"


@pytest.mark.parametrize(
    ("line", "authors", "year", "venue"),
    [
        # who printed a book
        (f"Lee, A. {_T}; Nordlys Press: Oslo, 1987.", "Lee, A.", 1987, "Nordlys Press"),
        (f"Lee, A. {_T}; Technical Report 45; Kite Bank: Oslo, 1987.", "Lee, A.", 1987, None),
        (f"A. Lee, {_T} (Nordlys Press, Oslo, 1987).", "A. Lee", 1987, "Nordlys Press"),
        (f"A. Lee, {_T}, Kite Bank: Oslo, 1987.", "A. Lee", 1987, "Oslo: Kite Bank"),
        (f"Lee, A., 1987, {_T}: Nordlys Press, Oslo.", "Lee, A.", 1987, "Nordlys Press"),
        (f"Lee, Ann: {_T}, Oslo: Nordlys Press 1987.", "Lee, Ann", 1987, "Nordlys Press"),
        (f"Lee A. {_T}, Oslo: Nordlys Press; 1987.", "Lee, A.", 1987, "Nordlys Press"),
        (f"LEE Ann, {_T}, Oslo, Nordlys Press, 1987.", "LEE, Ann", 1987, "Nordlys Press"),
        (f"LEE, Ann, {_T}. Nordlys Press, Oslo, 1987.", "LEE, Ann", 1987, "Nordlys Press"),
        (f"MOLLE A., {_T}, Washington, DC, Kite Bank, 1987.", "MOLLE, A", 1987, None),
        (f"Lee A (1987) {_T} Oxford University Press, Oxford.", "Lee, A.", 1987, "Oxford University Press"),
        (f"Lee, A., 1987, {_T}, 45, Kite Bank, Washington, DC.", "Lee, A.", 1987, "Washington, DC: Kite Bank"),
        (f"Lee, A. (1987) {_T} (Technical Report No. 45) Oslo: Kite Bank.", "Lee, A.", 1987, "Oslo: Kite Bank"),
        (rf"Lee, A. (1987). {_T} \[Technical Report Nr. 45\]. Oslo: Nordlys Press.", "Lee, A.", 1987, "Nordlys Press"),
        # a place alone is no venue
        (f"Lee, A. (1987), {_T}, Oslo.", "Lee, A.", 1987, ""),
        (f"LEE, A., {_T} (Oslo 1987).", "LEE, A.", 1987, ""),
        (f"Ann Lee: {_T}, Oslo 1987.", "Ann Lee", 1987, ""),
        (f"Ann Lee: {_T}, Nordlys Press, Oslo, 1987.", "Ann Lee", 1987, "Nordlys Press"),
        # theses, and where what nobody printed can be got
        (f"Lee, A. (2011). {_T} (PhD thesis), University of Oslo.", "Lee, A.", 2011, None),
        (f"Mila Lee, {_T}, (PhD thesis, University of Oslo, 2011).", "Mila Lee", 2011, None),
        (f"Lee A 2011 {_T} PhD thesis (University of Oslo)", "Lee, A.", 2011, None),
        (f"LEE, MARIA: {_T}, University of Oslo, PhD thesis, 2011", "LEE, Maria", 2011, None),
        (f"Lee, A. (2021). {_T} (2106.01234). arXiv. <https://arxiv.org/abs/2106.01234>", "Lee, A.", 2021, "arXiv"),
        (f"Lee, A. (2021). {_T} (No. 2106.01234). arXiv. https://arxiv.org/abs/2106.01234", "Lee, A.", 2021, "arXiv"),
        # journals
        (f"A. Lee, B. Wu, {_T}. Physical Review A 12, 101–119 (2014).", "A. Lee; B. Wu", 2014, "Physical Review A"),
        (
            f"Lee, A. and Wu, B. (2014) {_T}, Ecology Letters, 12 (3) pp.1–9.",
            "Lee, A.; Wu, B.",
            2014,
            "Ecology Letters",
        ),
        (f"Lee, A. (2014), {_T}, Ecology Letters, Jg. 97, Nr. 2, S. 4–7.", "Lee, A.", 2014, "Ecology Letters"),
        (f"Lee A and Wu B 2014 {_T} Ecology Letters 97 450–70", "Lee, A.; Wu, B.", 2014, "Ecology Letters"),
        # the book around it
        (f"Lee A, Wu B. 2016. {_T}, p. 77–86. In {_PROC}. ACM.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee, A., and Wu, B. (2016) {_T}, in {_PROC}, pp 77–86. ACM.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee A and Wu B (2016) {_T}, {_PROC}, ACM, pp. 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee A and Wu B 2016 {_T} {_PROC} (ACM) pp 77–86", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee, A., and Wu, B., {_T}, {_PROC}, ACM, pp. 77–86, 2016.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"A. Lee and B. Wu, {_T}, in {_PROC} (ACM, 2016), pp. 77–86.", "A. Lee; B. Wu", 2016, _PROC),
        (f"Lee, A. and Wu, B. 2016. {_T} In: {_PROC}. ACM, pp.77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee, A. and Wu, B. 2016 ‘{_T}’ in {_PROC}, ACM. 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        (f"Lee, A., 2003, {_T}, in C. Moll, ed., {_BOOK}: Lid, p. 3–8.", "Lee, A.", 2003, _BOOK),
        (f"Lee, A., 2003, {_T}, in Moll, C. ed., {_BOOK}: Lid, p. 3–8.", "Lee, A.", 2003, _BOOK),
        (f"A. Lee, {_T}, in {_BOOK}, edited by C. Moll (Lid, Oslo, 2003), pp. 3–8.", "A. Lee", 2003, None),
    ],
)
def test_no_italics_are_needed(line: str, authors: str, year: int, venue: str | None) -> None:
    (entry,) = read_catalog(f"# L\n\n## References\n\n- {line}\n").entries
    assert (entry.title, "; ".join(entry.authors), entry.year) == (_T, authors, year)
    assert venue is None or (entry.venue.startswith(venue) and bool(entry.venue) == bool(venue))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Lee, A. (2010). How to write your PhD thesis. Nordlys Press.", "How to write your PhD thesis"),
        ("Lee, A. (2010). Selling kites (in Oslo, Norway). Lid Press.", "Selling kites (in Oslo, Norway)"),
        ("Lee A, Wu B. Kites of Oslo, Norway. Ecology Letters 2010;12:1-9.", "Kites of Oslo, Norway"),
        ("Lee, A. (2010). Women in kites, in wind and at sea. Lid Press.", "Women in kites, in wind and at sea"),
    ],
)
def test_what_is_of_a_title_stays(line: str, title: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## References\n\n- {line}\n").entries
    assert entry.title == title


@pytest.mark.parametrize(
    "unit", ["Kites, in Oslo, ", "in Berg, Ida ", "Press, Oslo: ", " (Lid, ", "Ecology Letters 97 4", "; "]
)
def test_a_pasted_reference_takes_time_by_its_length(unit: str) -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n## References\n\n- Lee, A. (2010). Kites {unit * size}\n"), 100)
