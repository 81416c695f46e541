"""Whole references in styles that part a title by no mark of its own from who printed it, its kind, its book, its address."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.where_marks import with_plain_marks
from i2vbib.model.entry import Entry

_T = "The lore of kites in small ports"
_PROC = "Proceedings of the 7th International Conference on Kite Mining"
_HANDBOOK = "The handbook of small kites"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## References\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("style", "line", "authors", "year", "venue"),
    [
        # who printed a book
        ("cell", f"Lee, A. (1987). {_T} (Cambridge University Press).", "Lee, A.", 1987, "Cambridge University Press"),
        ("ApJ", f"Lee, A. 1987, {_T} (Oslo: Nordlys)", "Lee, A.", 1987, "Nordlys"),
        ("stem cell", f"Lee, A. (1987). {_T} (Oslo: Nordlys Press).", "Lee, A.", 1987, "Nordlys Press"),
        ("copernicus", f"Lee, A.: {_T}, Nordlys Press, Oslo, 1987.", "Lee, A.", 1987, "Nordlys Press"),
        ("karger", f"Lee A: {_T}, Oslo, Nordlys Press, 1987.", "Lee, A.", 1987, "Nordlys Press"),
        ("AAPG", f"Lee, A., 1987, {_T}: Oslo, Nordlys Press.", "Lee, A.", 1987, "Nordlys Press"),
        # bodies and the numbers of reports
        ("elsevier", f"A. Lee, {_T}, Kite Bank, Washington, DC, 2020.", "A. Lee", 2020, "Washington, DC: Kite Bank"),
        ("karger", f"Lee A: {_T}, Washington, DC, Kite Bank, 2020.", "Lee, A.", 2020, "Washington, DC: Kite Bank"),
        ("begell", f"Lee, A., {_T}, Kite Bank, Washington, DC, 45, 2020.", "Lee, A.", 2020, "Washington, DC: Kite Bank"),
        ("copernicus", f"Lee, A.: {_T}, Kite Bank, Washington, DC, 2020.", "Lee, A.", 2020, "Washington, DC: Kite Bank"),
        ("biochem", f"Lee, A. (2020) {_T}, Technical Report, Kite Bank, Washington, DC", "Lee, A.", 2020, "Washington, DC: Kite Bank"),
        ("APS", f"A. Lee, {_T}, Technical Report No. 45, Kite Bank, 2020.", "A. Lee", 2020, None),
        ("elife", f"Lee A. 2020. {_T} (Technical Report 45). Nordlys Press.", "Lee, A.", 2020, "Nordlys Press"),
        ("gost", f"Lee A. {_T}: Technical Report 45. Oslo: Nordlys, 2020.", "Lee, A.", 2020, "Oslo: Nordlys"),
        ("iso690", f"LEE, Ann, 2020. 45: *{_T}*. Technical Report. Oslo: Nordlys.", "LEE, Ann", 2020, None),
        # theses
        ("angewandte", f"A. Lee, {_T}, PhD thesis, Kite University, **2011**.", "A. Lee", 2011, "PhD thesis"),
        ("gost", f"Lee A. {_T}: PhD thesis. Kite University, 2011.", "Lee, A.", 2011, None),
        ("ApJ", f"Lee, A. 2011, {_T} (University of Oslo)", "Lee, A.", 2011, None),
        ("karger", f"Lee A: {_T} 2011;", "Lee, A.", 2011, None),
        # the volume, or the pages in it, before the mark that most styles have
        ("ASM", f"Lee A, Wu B. 2016. {_T}, p. 77–86. *In* {_PROC}. ACM.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("seed", f"Lee, A. and Wu, B. (2016) {_T}, pp. 77–86 *in* *{_PROC}*. ACM.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("karger", f"Lee A, Wu B: {_T}; in : {_PROC}. ACM, 2016, pp 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("PNAS", f"A. Lee, B. Wu, {_T} in *{_PROC}*, (ACM, 2016), pp. 77–86.", "A. Lee; B. Wu", 2016, _PROC),
        ("IOP", f"Lee A and Wu B 2016 {_T} *{_PROC}* (ACM) pp 77–86", "Lee, A.; Wu, B.", 2016, _PROC),
        ("wiley", f"Lee, A., and Wu, B. (2003) {_T}, in *{_HANDBOOK}* (eds.C. Moll), Lid, Oslo, pp. 3–8.", "Lee, A.; Wu, B.", 2003, _HANDBOOK),
        ("IOP", f"Lee A and Wu B 2003 {_T} *{_HANDBOOK}* ed C Moll (Oslo: Lid) pp 3–8", "Lee, A.; Wu, B.", 2003, _HANDBOOK),
        ("AMR", f"Lee, A., & Wu, B. 2003. {_T}. In C. Moll (Ed.), ***{_HANDBOOK}***: 3–8. Oslo: Lid.", "Lee, A.; Wu, B.", 2003, _HANDBOOK),
        ("begell", f"Lee, A. and Wu, B., {_T}, in *{_HANDBOOK}*, C. Moll, Ed., Oslo: Lid, pp. 3–8, 2003.", "Lee, A.; Wu, B.", 2003, _HANDBOOK),
        ("sage", f"Lee A and Wu B (2016) {_T}, *{_PROC}*, ACM, pp. 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("currents", f"Lee, A., and B. Wu 2016 {_T}, *{_PROC}* (ACM): 77–86.", "Lee, A.; B. Wu", 2016, _PROC),
        ("behaviour", f"Lee, A. & Wu, B. (2016). {_T}&#8211; In: {_PROC}. ACM, p. 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("German", f"Lee, A. & Wu, B. (2016): {_T}. – In: {_PROC}. ACM, 77–86.", "Lee, A.; Wu, B.", 2016, _PROC),
        ("harvard", f"Lee, A. and Wu, B. (2003) {_T}, In: Moll, C. (ed.) *{_HANDBOOK}*. Oslo: Lid. pp.3–8.", "Lee, A.; Wu, B.", 2003, _HANDBOOK),
        ("ABNT", f"LEE, A.; WU, B. {_T}. In: CONGRESSO DE PIPAS, 9., 2016, Oslo. **Anais**... Oslo: Lid, 2016. p. 7-8.", "LEE, A.; WU, B.", 2016, "CONGRESSO DE PIPAS"),
        # reports of GB/T 7714, and years behind names in bold
        ("GB/T", rf"LEEDS A. {_T}: 45\[R\]. Oslo: Nordlys, 2020.", "LEEDS, A", 2020, "Oslo: Nordlys"),
        ("copeia", f"**Lee, A., and B. Wu**. 2014. {_T}. Kite Letters 12:101–119.", "Lee, A.; B. Wu", 2014, "Kite Letters"),
        # what a work is cited by, before all else
        ("EFR", f"Lee 1987 = A. Lee, *{_T}*, Oslo, 1987.", "A. Lee", 1987, None),
        ("EFR", f"Lee - Wu 2016 = A. Lee, B. Wu, « {_T} », dans *{_PROC}*, 2016, p. 77‑86.", "A. Lee; B. Wu", 2016, _PROC),
        ("CJB", f"Lee, Wu 2016 : A. Lee, B. Wu, {_T}, in *{_PROC}*, 2016, p. 77‑86.", "A. Lee; B. Wu", 2016, _PROC),
        ("INHA", f"LEEDS, MOLL 2016 : Ann LEEDS, Bo MOLL, « {_T} », *Kite Letters*, 12, 3, p. 1‑9.", "Ann LEEDS; Bo MOLL", 2016, "Kite Letters"),
        ("museum", f"Lee and Wu 2003 Ann Lee and Bo Wu. “{_T}.” *Kite Letters*, Vol. 97 (2003), 4–7.", "Ann Lee; Bo Wu", 2003, "Kite Letters"),
        ("ZfK", f"Lee, Ann and Bo Wu, {_T}, in: *Kite Letters* 97/2, 2007, 45–47.", "Lee, Ann; Bo Wu", 2007, "Kite Letters"),
        ("historia", f"Lee, Ann and Bo Wu, {_T}, in, *Kite Letters* 97 (2007), 45–47.", "Lee, Ann; Bo Wu", 2007, "Kite Letters"),
    ],
)  # fmt: skip
def test_no_imprint_stays_in_a_title(style: str, line: str, authors: str, year: int, venue: str | None) -> None:
    entry = _read(line)
    assert (entry.title, "; ".join(entry.authors), entry.year) == (_T, authors, year), style
    assert venue is None or entry.venue.startswith(venue), style


@pytest.mark.parametrize(
    "behind",
    [
        ". at <{0}> (2021).",
        ". (2021). Available at: <{0}>.",
        r" \[Internet\] 2021;Available from: <{0}>",
        ", arXiv. Retrieved from <{0}>, 2021",
        ". arXiv 2106.09999 (2021). <{0}>.",
        ", arXiv:2106.09999 (2021). <{0}>.",
        " (2021). at <{0}>",
    ],
)
@pytest.mark.parametrize("names", ["A. Lee, B. Wu, ", "Lee, A. & Wu, B. "])
def test_no_address_stays_in_a_title(names: str, behind: str) -> None:
    entry = _read(names + _T + behind.format("https://arxiv.org/abs/2106.09999"))
    assert (entry.title, len(entry.authors), entry.year) == (_T, 2, 2021)


@pytest.mark.parametrize(
    "got",
    [
        "Recuperado de {}",
        "Recuperado el 3 de mayo de 2014 de {}",
        "Recuperado de: [enlace]({})",
        "Obtenido de {}",
        "Retrieved from {}",
        "Retrieved May 3, 2014, from {}",
        "Retrieved on 3 May 2014 from: <{}>",
        "Abgerufen von {}",
        "Abgerufen am 3. Mai 2014 von {}",
        "Consulté sur {}",
        "Repéré à {}",
        "Recuperato da {}",
        "Geraadpleegd op 3 mei 2014 van {}",
        "Opgehaald van {}",
        "Hentet fra {}",
    ],
)
@pytest.mark.parametrize("title", [_T, f"*{_T}*"])
def test_whence_a_book_was_got_is_no_part_of_who_printed_it(title: str, got: str) -> None:
    entry = _read(f"Rossi, E. (2013). {title}. Berlin: Springer. {got.format('https://example.org/x.pdf')}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, ("Rossi, E.",), "Springer", 2013)


@pytest.mark.parametrize("title", ["Knots recuperado de la mar", "What is retrieved from small kites"])
def test_whence_something_was_got_stays_in_a_title(title: str) -> None:
    assert _read(f"Rossi, E. (2013). {title}. Kite Letters, 3(4), 5-6. https://example.org/x.pdf").title == title


@pytest.mark.parametrize(
    "title",
    [
        "Kite-5 Technical Report",
        "Kites: A Technical Report",
        "Kites in Paris, London and New York",
        "Banks, Kites, Oslo",
        "Flying (Un)safe Kites",
        "Kites at sea (Part 2)",
        "Kites for Windows 95",
        "Kite Sizes: 1, 2, 3",
        "Wind, Rope, and Press",
        "Is There a Kite in",
    ],
)
def test_titles_that_seem_to_end_in_an_imprint_stay_whole(title: str) -> None:
    assert _read(f"Lee, A., & Wu, B. (2020). {title}. *Kite Letters*, 12(3), 4–9.").title == title


@pytest.mark.parametrize(
    ("line", "title", "year"),
    [
        ("Lee, A. 1987The Lore of Kites. Oslo: Nordlys Press.", "The Lore of Kites", 1987),
        ("Lee, Ann, and Bo Wu 2007Kites and the Price of Tea. Kite Letters 97(2): 450–470.", "Kites and the Price of Tea", 2007),
    ],
)  # fmt: skip
def test_a_year_may_touch_its_title(line: str, title: str, year: int) -> None:
    entry = _read(line)
    assert (entry.title, entry.year) == (title, year)


@pytest.mark.parametrize(
    "line",
    [
        "\ue002Kites in the north\ue003 2001, 12",
        "Lee, A., 2021: \ue002Kites in ropes\ue003",
        "Kites in \ue002Drosophila\ue003 since 2011",
        "Lee, A. (2011). Kites; in part. J. Kites",
    ],
)
def test_other_lines_keep_their_marks(line: str) -> None:
    assert with_plain_marks(line) == line


def test_reading_them_takes_linear_time() -> None:
    assert_linear(lambda size: with_plain_marks("Kites, p. 7 in a; in b \ue002c\ue003 (d " * size + "\ue006"), 2_000)
