"""Where a thesis was written, in words that are cut short."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.facts.venue_kinds import is_unpublished


@pytest.mark.parametrize(
    ("written", "venue"),
    [
        (
            "M.S. thesis, Dept. Elect. Eng., Univ. Leeds, Leeds, 1999.",
            "M.S. thesis, Dept. Elect. Eng., Univ. Leeds, Leeds",
        ),
        (
            "Ph.D. dissertation, School Elect. Eng., Georgia Inst. Technol., Atlanta, GA, USA, 2010.",
            "Ph.D. dissertation, School Elect. Eng., Georgia Inst. Technol., Atlanta, GA, USA",
        ),
        (
            "Ph.D. dissertation, Dept. Elect. Eng. & Comput. Sci., U.C. Berkeley, 2004.",
            "Ph.D. dissertation, Dept. Elect. Eng. & Comput. Sci., U.C. Berkeley",
        ),
        ("Ph.D. thesis, Dept. Kybern., Univ. Plzen, 1999.", "Ph.D. thesis, Dept. Kybern., Univ. Plzen"),
        ("Ph.D. dissertation, St. Petersburg State Univ., 2004.", "Ph.D. dissertation, St. Petersburg State Univ."),
        ("Ph.D. dissertation, ETH Zurich. Advised by Kim, 2004.", "Ph.D. dissertation, ETH Zurich"),
        ("PhD thesis, Ann Moore, 2018.", "PhD thesis"),
    ],
)
def test_a_word_cut_short_ends_no_school(written: str, venue: str) -> None:
    [entry] = read_catalog(f'# L\n\n## S\n\n- A. Lee, "Kites above the Northern Sea," {written}').entries
    assert (entry.title, entry.authors) == ("Kites above the Northern Sea", ("A. Lee",))
    assert entry.venue.rstrip(".") == venue.rstrip(".")


@pytest.mark.parametrize(
    "name",
    [
        "Ana Lee",
        "Marcos Alberto de Lima",
        "Paulo Prado da Silva",
        "Thiago Prado e Silva",
        "Ana Luísa Prado Lima de Souza",
        "Orlando Prado da Silva Souza Neto",
    ],
)
@pytest.mark.parametrize("year", ["", " 2012."])
@pytest.mark.parametrize(
    "thesis",
    [
        "Dissertação (Mestrado em Letras) – Universidade Federal de Oslo",
        "Tese (Doutorado em Ciências da Computação) - Universidade de Oslo",
        "Dissertação (Mestrado Profissional em Pipas) – Centro de Estudos e Sistemas Avançados do Recife",
        "PhD thesis, University of Oslo",
    ],
)
def test_whose_a_thesis_is_stands_before_it(name: str, year: str, thesis: str) -> None:
    text = (
        f"# L\n\n## 2012\n\n### Teses\n\n- {name}. Um modelo de pipas no vento.{year} {thesis}. (Supervision: Bo Kim)\n"
    )
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors) == ("Um modelo de pipas no vento", (name,))
    assert (entry.venue, entry.year) == (thesis, 2012)


@pytest.mark.parametrize(
    "thesis",
    [
        "Trabalho de Conclusão de Curso (Graduação em Ciência da Computação) - Universidade Federal de Oslo",
        "Monografia (Curso de Especialização em Pipas) - Universidade Federal de Oslo",
        "Monografia (Bacharelado em Letras) – Universidade de Oslo",
    ],
)
def test_what_a_course_ends_with_is_no_journal(thesis: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- Ana Lee. **Um modelo de pipas**. 2012. {thesis}.\n").entries
    assert (entry.title, entry.authors, entry.venue) == ("Um modelo de pipas", ("Ana Lee",), thesis)
    assert is_unpublished(thesis)


@pytest.mark.parametrize(
    "kind",
    [
        "Treball final de grau",
        "Trabajo de fin de grado",
        "Trabajo final de carrera",
        "Praca dyplomowa",
        "Masterscriptie",
        "Tesina",
    ],
)
def test_kinds_of_theses_abroad(kind: str) -> None:
    assert is_unpublished(f"{kind}, Lid")


@pytest.mark.parametrize("names", ["Ann Lee Bo Kim Cy de Wu", "Ann Lee Bo de Wu Cy Kim"])
def test_names_that_nothing_parts_are_several(names: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {names}. Kites of many coasts. Kite Letters 3(2), 2012.\n").entries
    assert entry.authors != (names,)


@pytest.mark.parametrize(
    "school", ["Lid University", "Ghent Institute of Technology", "Lid Institute of Science and Technology"]
)
def test_a_school_in_brackets_behind_the_title(school: str) -> None:
    row = f"Moll, B. (2002). Kites : a Practical Guide to Winds ({school}). Retrieved from https://kites.example/t.pdf"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {row}\n").entries
    assert (entry.title, entry.year) == ("Kites : a Practical Guide to Winds", 2002)
