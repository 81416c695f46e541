"""Names that head a description, family names first, and where its title begins."""

from __future__ import annotations

import pytest

from i2vbib.catalog.markdown.people.headed_names import headed_names, people


@pytest.mark.parametrize(
    ("head", "names", "title"),
    [
        ("Kipnes M. Gold in kites", ("Kipnes, M.",), "Gold in kites"),
        ("Griffon William P. Tin complexes", ("Griffon, William P.",), "Tin complexes"),
        ("Mac Lead Tatiana C.O., Kirilov M.V. Mild winds", ("Mac Lead, Tatiana C.O.", "Kirilov, M. V."), "Mild winds"),
        (
            "Li Hu, Li Bi-Jie and Shi Zhang-Jie et al. Kites",
            ("Li, Hu", "Li, Bi-Jie", "Shi, Zhang-Jie", "others"),
            "Kites",
        ),
        ("Brian G. Hashi, Steven M. Bishof et al. Kites", ("Brian G. Hashi", "Steven M. Bishof", "others"), "Kites"),
        ("Ковалев А.Б., Петров В.Г. Змеи и ветер", ("Ковалев, А. Б.", "Петров, В. Г."), "Змеи и ветер"),
        ("Коваленков Г.А. и др. Синтез змея", ("Коваленков, Г. А.", "others"), "Синтез змея"),
        ("Organic kites. Vol. 80", (), "Organic kites. Vol. 80"),
        ("Kinetics and catalysis. A survey", (), "Kinetics and catalysis. A survey"),
        ("Advances in kites. Vol. 65 : Wind", (), "Advances in kites. Vol. 65 : Wind"),
    ],
)
def test_names_and_title(head: str, names: tuple[str, ...], title: str) -> None:
    found, end = headed_names(head)
    assert (found, head[end:]) == (names, title)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dominik Munzer, Thomas Strasser", ("Dominik Munzer", "Thomas Strasser")),
        ("Raffaele Moliner [etc.]", ("Raffaele Moliner", "others")),
        ("D. Widman, R.J. Behn", ("D. Widman", "R.J. Behn")),
        ("Graphite", ()),
        ("the wind and the kites", ()),
    ],
)
def test_people(text: str, names: tuple[str, ...]) -> None:
    assert people(text) == names
