"""The list of journals' titles: what it knows, and that it is folded as the titles that are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from i2vbib import facts
from i2vbib.facts.journal_titles import is_journal_title


@pytest.mark.parametrize(
    "title",
    ["J. Pet. Sci. Eng.", "J Am Geriatr Soc", "Brain Research", "Statistics & Computing", "Statistics and Computing",
     "Biofuels, Bioprod. Biorefin.", "Deep-Sea Res.", "Proceedings of the Royal Society of London. Series A"],
)  # fmt: skip
def test_journals_of_all_fields_are_known_by_their_titles_and_abbreviations(title: str) -> None:
    assert is_journal_title(title)


@pytest.mark.parametrize(
    "words",
    ["", "Steroids", "Ann Lee", "Lee J.", "New York", "San Francisco", "Google Research", "Wuhan University",
     "MIT Press", "Technical Report", "Deep Learning", "Computer Vision", "Proc. Int. Astron. Congr."],
)  # fmt: skip
def test_words_that_mostly_mean_something_else_are_no_journal(words: str) -> None:
    assert not is_journal_title(words)


def test_the_list_is_in_order_so_that_a_new_one_shows_what_changed() -> None:
    lines = Path(facts.__file__).with_name("journal_titles.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
