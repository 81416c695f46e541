"""One family name "et al." behind a title, within its link: ``[Steering at Sea: Lee et al.](…)``."""

from __future__ import annotations

import pytest

from signed_rows import read

ARXIV = "https://arxiv.org/abs/2001.00001"


@pytest.mark.parametrize(
    "form", ["{}: {} et al.", "{} - {} et al.", "{} ({} et al.)", "{}({} et al)", "{} — {} et. al."]
)
@pytest.mark.parametrize("name", ["Moll", "A. Moll", "Moll-Lee"])
@pytest.mark.parametrize("title", ["Gated Kite Units", "KiteBERT", "Kites: A Survey of Sails"])
def test_whom_a_mark_parts_from_the_title(form: str, name: str, title: str) -> None:
    entry = read(f"- [{form.format(title, name)}]({ARXIV})").entries[0]
    assert (entry.title, len(entry.authors)) == (title, 2)


@pytest.mark.parametrize(
    "title", ["What Moll et al. Said of Kites", "A Reply to Moll et al.", "On Kites after Moll et al."]
)
def test_a_title_that_speaks_of_somebody_stays_whole(title: str) -> None:
    assert read(f"- [{title}]({ARXIV})").entries[0].title.rstrip(".") == title.rstrip(".")
