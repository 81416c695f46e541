"""Papers below their heading of which a list tells names and a title alone, with one mark between the two."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_NAMES = (
    "Ann Lee",
    "Daniel B. Moll",
    "Maria Kim",
    "R. Anna Holm",
    "Peter Wu",
    "Julia de Vries",
    "Charles Tin",
    "Yosef Falken",
    "David Rosen",
    "Paul Moore and Joan Moll",
)
_TITLES = (
    "Kites of Tin",
    "The Wind and Its Slow Friends",
    "Teapots at Sea: A Short Guide",
    "Late Kites",
    "How to Fold Paper",
    "On Wind",
    "Strings by Night",
    "Tin and Silk in Ghent",
    "Prolonged Tails",
    "Slow Air over Roofs",
)
_FORMS = ["{n} - {t}", "{n} – {t}", "{n}: {t}", "{t} - {n}", "{t} by {n}", "{t}, by {n}", "*{t}* by {n}", "{n} — *{t}*"]


def _rows(form: str) -> list[str]:
    return [f"- {form.format(n=name, t=title)}" for name, title in zip(_NAMES, _TITLES, strict=True)]


def _titles(rows: list[str], heading: str) -> list[str]:
    return [entry.title for entry in read_catalog(f"# L\n\n## {heading}\n\n" + "\n".join(rows)).entries]


@pytest.mark.parametrize(
    "form", [*_FORMS, "[{n} - {t}](https://kites.example/a)", "[{t} by {n}](https://kites.example/a)"]
)
@pytest.mark.parametrize("heading", ["Papers", "Readings in Kites"])
def test_names_and_titles(form: str, heading: str) -> None:
    assert _titles(_rows(form), heading) == list(_TITLES)


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("heading", ["Albums", "Talks", "Tools", "Wind"])
def test_below_other_headings_they_are_not_told(form: str, heading: str) -> None:
    assert not _titles(_rows(form), heading)


@pytest.mark.parametrize("form", _FORMS)
def test_a_few_are_not_told(form: str) -> None:
    assert not _titles(_rows(form)[:5], "Papers")


def test_what_people_are_is_no_title() -> None:
    roles = [
        "Engineer at Kite Labs",
        "Professor of tin",
        "Lecturer in Ghent",
        "Director of Wind",
        "PhD student of Bo Kim",
    ]
    rows = [f"- {name} - {role}" for name, role in zip(_NAMES, roles + roles, strict=True)]
    assert not _titles(rows, "People who read papers")
