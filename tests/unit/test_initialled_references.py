"""Names with initials that a comma parts from their title, and behind it a sentence that is a venue and its year."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.initialled_references import initials_and_sentence
from i2vbib.model.entry import Entry

_T = "Weak Ties in Small Harbours"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("imprint", "venue"),
    [
        ("SIGMOD 2015.", "SIGMOD"),
        ("KITES 2015", "KITES"),
        ("KITES, 2015.", "KITES"),
        ("Kite Letters 2015.", "Kite Letters"),
        ("Kite Letters, 2015.", "Kite Letters"),
        ("*Kite Letters* 2015.", "Kite Letters"),
        ("Kite Letters 12(3), 4-6, 2015.", "Kite Letters"),
        ("Kite Letters 2015. [[pdf]](https://example.org/a.pdf)", "Kite Letters"),
        ("Proc. Kites 2015.", "Proc. Kites"),
        ("Proceedings of the Kite Conference, 2015.", "Proceedings of the Kite Conference"),
        ("In SIGMOD 2015.", "SIGMOD"),
        ("In: SIGMOD 2015.", "SIGMOD"),
        ("Springer, 2015.", "Springer"),
        ("2015.", ""),
    ],
)
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee, A.B., ", "Lee, A.B."),
        ("Lee, A. B., Kim, C., ", "Lee, A. B.; Kim, C."),
        ("Lee, A., Kim, B., and Wu, C., ", "Lee, A.; Kim, B.; Wu, C."),
        ("Lee, A., & Kim, B., ", "Lee, A.; Kim, B."),
        ("Lee, A. and Kim, B., ", "Lee, A.; Kim, B."),
        ("van der Berg, J., ", "van der Berg, J."),
    ],
)
def test_inverted_names_before_a_comma_are_no_part_of_the_title(
    names: str, authors: str, imprint: str, venue: str
) -> None:
    entry = _read(f"{names}{_T}. {imprint}")
    assert (entry.title, "; ".join(entry.authors), entry.venue, entry.year) == (_T, authors, venue, 2015)


def test_initials_may_stand_first() -> None:
    entry = _read(f"E. Rossi, B. Kim, {_T}. Kite Letters 2015.")
    assert (entry.title, entry.authors, entry.venue) == (_T, ("E. Rossi", "B. Kim"), "Kite Letters")


@pytest.mark.parametrize(
    "title",
    [
        "Plan B, A Review of Two Kites",
        "Section A, Kites of the North Wind",
        "World War I, Kites of the North Sea",
        "Paris, Kites of the North Sea",
    ],
)
def test_a_title_with_a_comma_stays_whole(title: str) -> None:
    assert _read(f"{title}. Kite Letters 2015.").title == title


def test_where_a_book_was_printed_is_no_part_of_its_title() -> None:
    assert _read(f"Lee, A., {_T}. Oslo, 2015.").title == _T


def test_a_sentence_is_no_venue() -> None:
    assert initials_and_sentence(f"Lee, A., {_T}. Winds of the north blow in 2015.") is None


def test_reading_stays_linear() -> None:
    assert_linear(lambda size: initials_and_sentence("Lee, A., " * size + f"{_T}. Kite Letters 2015"), 400)
    assert_linear(lambda size: initials_and_sentence(f"Lee, A., {_T}. " + "Kite. J, 3 " * size), 400)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Serra J.-P., Lee A.B.", ("Serra, J.-P.", "Lee, A. B.")),
        ("Serra J-P, Lee AB", ("Serra, J.-P.", "Lee, A. B.")),
        ("Серра Ж.-П., Ли А.Б.", ("Серра, Ж.-П.", "Ли, А. Б.")),
        ("Серра Дж.-П.", ("Серра, Дж.-П.",)),
    ],
)
def test_initials_that_a_hyphen_joins_stay_joined(written: str, names: tuple[str, ...]) -> None:
    assert read_authors(written) == names


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑", "–"])
def test_initials_may_be_joined_by_any_hyphen(hyphen: str) -> None:
    entry = _read(f"Wu, Y.{hyphen}H., Lee, A. (2019). {_T}. *Kite Letters*, 2(3), 4-5.")
    assert (entry.authors, entry.title) == (("Wu, Y.-H.", "Lee, A."), _T)
