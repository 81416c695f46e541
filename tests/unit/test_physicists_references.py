"""References that volume, page and year in brackets end behind a known journal, title or names first."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.physicists_references import volume_page_year

_READ = [
    ("Slow kites, Lee and B. Kim, Phys. Rev. **136**, B864–B871 (1964)", "Slow kites", ("Lee,", "B. Kim"), "Phys. Rev.", 1964),
    ("A. Lee and B. Kim, Slow kites and the wind, Phys. Rev. **140**, A1133–A1138 (1965).", "Slow kites and the wind",
     ("A. Lee", "B. Kim"), "Phys. Rev.", 1965),
    ("Wind-conserving kites: A. Lee, B. Müll, and C. Kim, Phys. Rev. Lett. **43**, 1494–1497 (1979).", "Wind-conserving kites",
     ("A. Lee", "B. Müll", "C. Kim"), "Phys. Rev. Lett.", 1979),
    ("Formalism for the energy of kites. Lee, B. Kim, and C. L. Moll, J. Phys. C **12**, 4409 (1979).",
     "Formalism for the energy of kites", ("Lee,", "B. Kim", "C. L. Moll"), "J. Phys. C", 1979),
    ("Approach for kites. Lee and B. Kim, Phys. Rev. Lett. 55, 2471(1985).", "Approach for kites", ("Lee,", "B. Kim"),
     "Phys. Rev. Lett.", 1985),
    ("The kite panacea. Moll, Physics Today 32, 40 (1979).", "The kite panacea", ("Moll,",), "Physics Today", 1979),
    ("The kite theory. Moll and L. J. Kim, Phys. Today, February 1982, p. 36.", "The kite theory", ("Moll,", "L. J. Kim"),
     "Phys. Today", 1982),
    ("Soft Kites in a General Wind. Ann Lee, Phys. Rev. B **41** (Rapid Communications), 7892 (1990).",
     "Soft Kites in a General Wind", ("Ann Lee",), "Phys. Rev. B", 1990),
]  # fmt: skip


@pytest.mark.parametrize("mark", ["- ", "", "\\*", "1. "])
@pytest.mark.parametrize(("row", "title", "authors", "venue", "year"), _READ)
def test_volume_page_and_year_end_a_reference(
    mark: str, row: str, title: str, authors: tuple[str, ...], venue: str, year: int
) -> None:
    (entry,) = read_catalog(f"# L\n\n## Original papers\n\n_Kites_\n\n{mark}{row}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, venue, year)


@pytest.mark.parametrize(
    "text",
    [
        "A. Lee and B. Kim, Phys. Rev. 59, 1758 (1999).",
        "Slow kites and the wind, Phys. Rev. 140, 1133 (1965)",
        "Slow kites of Tin, A. Lee and B. Kim, Lakes and Winds 140, 1133 (1965)",
        "Lee, A., Kim, B. Slow kites. *Phys. Rev.* 140, 1133 (1965)",
        "Slow kites, A. Lee and B. Kim, Phys. Rev. 140 (1965)",
        "In Oslo, A. Lee flew kites of Phys. Rev. 3, 1133 for 3 days (1965) and more",
    ],
)
def test_what_has_no_such_form(text: str) -> None:
    assert volume_page_year(text) is None
