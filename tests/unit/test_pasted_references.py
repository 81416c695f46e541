"""References of citation styles as people paste them: with a number before, without italics, in paragraphs."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_T = "The lore of kites in small ports"


@pytest.mark.parametrize("number", [r"\[7\]", "[7]", "(7)", "**7**.", "**[7]**", "7."])
@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (f"**Lee, A.** (1987) *{_T}*. Oslo, Nordlys Press.", "Lee, A."),
        (f"**Lee, A., 1987**: {_T}. Nature 395, 145–148.", "Lee, A."),
        (f"**Lee A**, **Wu B**. {_T}. Nature 1987;395:145-8.", "Lee, A.; Wu, B."),
        (f"**Lee, Ann; Wu, Bo (1987)**: {_T}. In: *Nature*, Band 395", "Lee, Ann; Wu, Bo"),
        (f"Lee A. *{_T}*. Nordlys Press; 1987.", "Lee, A."),
    ],
)
def test_what_a_reference_is_counted_with_hides_nothing(number: str, bullet: str, line: str, authors: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## References\n\n{bullet}{number} {line}\n").entries
    assert (entry.title, "; ".join(entry.authors), entry.year) == (_T, authors, 1987)
