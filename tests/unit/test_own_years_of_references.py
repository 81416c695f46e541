"""A reference's own year, beside one that a field below it tells."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_FIRST = "Lee, F., & Kim, S. C. (2020). Kites and winds. Kite Letters, 3, 1-9."
_SECOND = 'Lee, Ann, and Bo Kim. "Kites and winds." Kite Letters 34, no. 2 (2020): 1046-1089.'


@pytest.mark.parametrize("reference", [_FIRST, _SECOND])
@pytest.mark.parametrize(
    "row",
    [
        '### <a href="https://kites.example/a">{}</a>\n**Year:** 2022  **Category:** Kites\n',
        "### {}\n**Year:** 2022  **Category:** Kites\n",
        "### {}\n\n- Year: 2022\n- Topic: Kites\n",
        "- {}\n  - Year: 2022\n",
    ],
)
def test_the_own_year_of_a_reference(row: str, reference: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n{row.format(reference)}").entries
    assert (entry.title, entry.year, entry.venue) == ("Kites and winds", 2020, "Kite Letters")


@pytest.mark.parametrize(
    "row",
    [
        "### Kites and winds\n**Year:** 2022  **Authors:** Ann Lee, Bo Kim\n",
        "### [Kites and winds](https://arxiv.org/abs/2005.01234)\n**Year:** 2022\n",
        "- **Kites and winds (2020)**\n  - Authors: Ann Lee, Bo Kim\n  - Year: 2022\n",
    ],
)
def test_the_field_beside_a_title(row: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n{row}").entries
    assert entry.year == 2022
