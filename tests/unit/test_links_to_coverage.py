"""Links behind a reference to what else there is about it: ``[Featured in Science](…)``."""

from __future__ import annotations

import pytest

from i2vbib.catalog.markdown.inline.labels import is_label
from signed_rows import read

_LABELS = [
    "F1000 Prime recommended",
    "Featured in Science",
    "Highlighted by the Kite Society of Ghent",
    "Recommended by Faculty Opinions",
    "National Geographic news story",
    "UCSD press release",
    "GitHub R package",
]


@pytest.mark.parametrize("label", _LABELS)
def test_they_are_no_titles(label: str) -> None:
    row = "Lee, A.B., D. Wu, **C. Kim**. Kites over warm sand at noon. Ecology. 95(4): 845--855. <https://doi.org/10.5555/1>"
    [entry] = read(f"- {row} ([PDF](https://a.org/1.pdf)). [{label}](https://b.org/1).").entries
    assert (entry.title, entry.venue) == ("Kites over warm sand at noon", "Ecology")


@pytest.mark.parametrize(
    "title",
    [
        "Featured in the sky",
        "Kites Recommended for Winds: A Study",
        "sdmKites: an R package",
        "Covered by snow",
        "Kite news",
    ],
)
def test_titles_stay_titles(title: str) -> None:
    assert not is_label(title)
