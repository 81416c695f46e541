"""Names that are set off among others, or parted from them in an odd way."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors

DOI = "https://doi.org/10.1175/JPO-D-23-0046.1"


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        (
            "Engel, M., Li, Z., Sen Gupta, A. *Holm, R.* and Rahm, S.",
            "Engel, M.|Li, Z.|Sen Gupta, A.|Holm, R.|Rahm, S.",
        ),
        ("*Holm, R.*, Griff, M., Spill, C. and Wheel, M.", "Holm, R.|Griff, M.|Spill, C.|Wheel, M."),
        ("Assen F., Morel, Y. ... *Holm, R.M.* et al.", "Assen, F.|Morel, Y.|Holm, R.M.|others"),
        ("Spence, P., *R. M. Holm*, A. McC. Hogg, and M. H. Engel", "Spence, P.|R. M. Holm|A. McC. Hogg|M. H. Engel"),
        ("McDoug, T., J., Bark, P.M., *Holm, R.M.* and Durack, P.", "McDoug, T. J.|Bark, P.M.|Holm, R.M.|Durack, P."),
    ],
)
def test_names_before_a_linked_title_are_read(names: str, authors: str) -> None:
    row = f"* [48] {names}: [Slow kites of the North Sea during 2023]({DOI}). **Nature**, 642, 636-643."
    entry = read_catalog(f"# Kites\n\n## 2025\n\n{row}\n").entries[0]
    assert entry.title == "Slow kites of the North Sea during 2023"
    assert "|".join(entry.authors) == authors
    assert (entry.venue, entry.year) == ("Nature", 2025)


def test_scottish_initials_are_read() -> None:
    assert read_authors("A. McC. Hogg, B. Kim") == ("A. McC. Hogg", "B. Kim")
    assert not read_authors("Storm McC. over the lakes")
