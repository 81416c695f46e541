"""Names that semicolons part, the last two of which a sign joins."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry


def entry_of(line: str) -> Entry:
    (entry,) = read_catalog(f"# Literatur\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Moll, I.; Wu, B. & Lee, C.", ("Moll, I.", "Wu, B.", "Lee, C.")),
        ("Moll, I.; von Wu, B. & Lee, C.-D.", ("Moll, I.", "von Wu, B.", "Lee, C.-D.")),
        ("Moll, I.; Wu, B. and Lee, C.", ("Moll, I.", "Wu, B.", "Lee, C.")),
        ("Moll, I.; Wu, B. und Lee, C.", ("Moll, I.", "Wu, B.", "Lee, C.")),
        ("Moll, I.; Wu, B.; & Lee, C.", ("Moll, I.", "Wu, B.", "Lee, C.")),
        ("Moll, Ida; Wu, Bo & Lee, Ann", ("Moll, Ida", "Wu, Bo", "Lee, Ann")),
        ("Moll, I.; Wu, B., Jr.", ("Moll, I.", "Wu, Jr., B.")),
    ],
)
def test_and_joins_the_last_of_names_that_semicolons_part(names: str, authors: tuple[str, ...]) -> None:
    assert entry_of(f"{names} (2009). Kites of the old north. Kite Letters, 12(3), 4–9.").authors == authors
