"""References behind a letter or a word for their kind, and their number among these: ``[C5] Ann Lee, …``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("key", ["[C5]", "[J12]   ", "[TR-3]", "[B 2]", "[Tech1]   ", "[Conf. 4]", ""])
@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Bruno Berg, Adam Halm, M. Ani Hsieh, and Vijay Kumar", ("Bruno Berg", "Adam Halm", "M. Ani Hsieh", "Vijay Kumar")),
        ("Adam Halm, M. Ani Hsieh, Bruno Berg, and Vijay Kumar", ("Adam Halm", "M. Ani Hsieh", "Bruno Berg", "Vijay Kumar")),
        ("Adam Halm, M. Anna Hsieh and Bo Kim", ("Adam Halm", "M. Anna Hsieh", "Bo Kim")),
        ("A. Lee and B. Kim", ("A. Lee", "B. Kim")),
        ("Moll, A., and Kim, B.", ("Moll, A.", "Kim, B.")),
    ],
)  # fmt: skip
def test_names_behind_a_number_of_their_kind(bullet: str, key: str, names: str, authors: tuple[str, ...]) -> None:
    row = f"{bullet}{key} {names.rstrip('.')}.  Slow Kites over Tin Roofs. Kite Letters, 12(3):3-9, 2008."
    entry = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries[0]
    assert (entry.title, entry.authors, entry.year) == ("Slow Kites over Tin Roofs", authors, 2008)
