"""Names in two scripts before a work: those in the script of its title are its authors."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.names_in_two_scripts import with_names_in_one_script

LATIN = "(1998). *Kites at Sea*. Kite Letters, 3(2), 1-9."


@pytest.mark.parametrize(
    ("row", "title", "authors", "year"),
    [
        (f"Ковач, Э. (Kovac, E.) {LATIN}", "Kites at Sea", ("Kovac, E.",), 1998),
        (f"Ковач, Э. [Kovac, E.] {LATIN}", "Kites at Sea", ("Kovac, E.",), 1998),
        (f"Ковач, Э. Дж. (Kovac, E. J.). {LATIN}", "Kites at Sea", ("Kovac, E. J.",), 1998),
        (f"Ковач, Эва (Kovac, Eva). {LATIN}", "Kites at Sea", ("Kovac, Eva",), 1998),
        (f"**Ковач, Э. (Kovac, E.)** {LATIN}", "Kites at Sea", ("Kovac, E.",), 1998),
        (f"Ковач, Э., & Ли, Б. (Kovac, E., & Lee, B.) {LATIN}", "Kites at Sea", ("Kovac, E.", "Lee, B."), 1998),
        (f"Ковач, Э., и др. (Kovac, E., Lee, B.) {LATIN}", "Kites at Sea", ("Kovac, E.", "Lee, B."), 1998),
        (f"Ковач, Э., Ли, Б. (Kovac, E., et al.) {LATIN}", "Kites at Sea", ("Kovac, E.", "others"), 1998),
        (f"Ковач, Э. (Kovac, E.), Ли, Б. (Lee, B.) {LATIN}", "Kites at Sea", ("Kovac, E.", "Lee, B."), 1998),
        (f"Παπάς, Γ. (Papas, G.) {LATIN}", "Kites at Sea", ("Papas, G.",), 1998),
        (f"أحمد علي (Ahmed Ali) {LATIN}", "Kites at Sea", ("Ahmed Ali",), 1998),
        (f"高橋 健 (Ken Takahashi) {LATIN}", "Kites at Sea", ("Ken Takahashi",), 1998),
        (f"王伟（Wang Wei）、李明（Li Ming） {LATIN}", "Kites at Sea", ("Wang Wei", "Li Ming"), 1998),
        (f"김철수 (Kim, C. S.). {LATIN}", "Kites at Sea", ("Kim, C. S.",), 1998),
        ("김철수 (Kim, C. S.). (2019). 연의 역사. 한국연학회지, 3(2), 1-9.", "연의 역사", ("김철수",), 2019),
        ("王伟 (Wang Wei), 李明 (Li Ming). 2020. 风筝的历史. 史学月刊, 2020(3).", "风筝的历史", ("王伟", "李明"), 2020),
        ("Wang Wei (王伟), Li Ming (李明). 2020. 风筝的历史. 史学月刊, 2020(3).", "风筝的历史", ("王伟", "李明"), 2020),
        (f"Wang Wei (王伟), Li Ming (李明) {LATIN}", "Kites at Sea", ("Wang Wei", "Li Ming"), 1998),
        ("Ли А. [Lee A.], Ким Б. [Kim B.] Змеи севера // Змееведение. 2019. № 3. С. 1–9.", "Змеи севера", ("Ли, А.", "Ким, Б."), 2019),
        ("[Ковач, Э. (Kovac, E.) (1998). *Kites at Sea*. Kite Letters, 3(2).](https://doi.org/10.1000/12345)", "Kites at Sea", ("Kovac, E.",), 1998),
    ],
)  # fmt: skip
def test_the_work_has_its_authors_in_the_script_of_its_title(
    row: str, title: str, authors: tuple[str, ...], year: int
) -> None:
    (entry,) = read_catalog(f"# Змеи\n\n- {row}\n").entries
    assert (entry.title, entry.authors, entry.year) == (title, authors, year)


@pytest.mark.parametrize(
    "line",
    [
        "风筝 (Wang Wei) (2020). Kite Letters 3",
        "深度学习 (Deep Learning). 2020",
        "王伟 (Tsinghua University). 2020. Kites at Sea",
        "Змеи Севера (Ann Lee). 2020. Kite Letters",
        "Ковач, Э. (ред.) (1998). Змеи над морем",
        "Ковач, Э. (Kovac, E.) - Лекции о змеях",
        "Kovac, E. (Lee, B.) (1998). Kites at Sea",
    ],
)
def test_other_brackets_stay(line: str) -> None:
    assert with_names_in_one_script(line) == line


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ковач, Э. Дж.", ("Ковач, Э. Дж.",)),
        ("Ковач, Э. Дж., Ли, Б.", ("Ковач, Э. Дж.", "Ли, Б.")),
        ("Ковач, Э., и Ли, Б. Дж.", ("Ковач, Э.", "Ли, Б. Дж.")),
    ],
)
def test_a_work_in_russian_beside_them(names: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# Змеи\n\n- {names} (1998). *Змеи над морем*. М.: Альпина нон-фикшн.\n").entries
    assert (entry.title, entry.authors, entry.year) == ("Змеи над морем", authors, 1998)
