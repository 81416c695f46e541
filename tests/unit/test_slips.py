"""References with small slips: a comma, blank or stop left out, italics left open."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n- {line}").entries
    return entry


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee, A., Kim, B. Moll, C.", ("Lee, A.", "Kim, B.", "Moll, C.")),
        ("Lee, A., Kim, B.C. Moll, D., Park, E.", ("Lee, A.", "Kim, B.C.", "Moll, D.", "Park, E.")),
        ("Lee, A. van der Kerk, B., & Moll, C.", ("Lee, A.", "van der Kerk, B.", "Moll, C.")),
        ("Lee, A., Kim, B. Moll, C. et al.", ("Lee, A.", "Kim, B.", "Moll, C.", OTHERS)),
        ("Ann Lee, Bo Kim. Robert J. Moll, and Cy Wu", ("Ann Lee", "Bo Kim", "Robert J. Moll", "Cy Wu")),
        ("Ann Lee, Bo Kimson. Robert Moll, Cy Wu", ("Ann Lee", "Bo Kimson", "Robert Moll", "Cy Wu")),
        ("Lee, A., B. Kim, C. Moll, and D. Park", ("Lee, A.", "B. Kim", "C. Moll", "D. Park")),
        ("Lee, A., Kim, B., andMoll, C.", ("Lee, A.", "Kim, B.", "Moll, C.")),
        ("Lee, A., Anders, B., and Moll, C.", ("Lee, A.", "Anders, B.", "Moll, C.")),
        ("Lee, AS., van der Kerk, B. & Moll, C.", ("Lee, A. S.", "van der Kerk, B.", "Moll, C.")),
        ("Kim, B., Lee, IT., Moll, C.", ("Kim, B.", "Lee, I. T.", "Moll, C.")),
        ("Kim, B., Lee, ZB. et al.", ("Kim, B.", "Lee, Z. B.", OTHERS)),
    ],
)
def test_marks_left_out_between_names(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee A., Del Kim B., Moll C., Park D.E. and Berg, F.", ("Lee", "Del Kim", "Moll", "Park", "Berg")),
        ("Lee A., Moll C. and Berg, F.", ("Lee", "Moll", "Berg")),
        ("Moll, J. F. R., K. H. Berg, and A. Lee", ("Moll", "K. H. Berg", "A. Lee")),
        ("Moll, J.F.R., K. H. Berg", ("Moll", "K. H. Berg")),
        (
            "Moll, João Pedro Luís, Karen H. Berg, Bo Kim, and Ann Lee",
            ("Moll", "Karen H. Berg", "Bo Kim", "Ann Lee"),
        ),
        ("Moll, Maria Clara Ines, and Ann Lee", ("Moll", "Ann Lee")),
    ],
)
def test_names_of_two_forms_in_one_list(text: str, names: tuple[str, ...]) -> None:
    assert tuple(name.partition(",")[0] for name in read_authors(text)) == names


@pytest.mark.parametrize(
    "text", ["Kites, Real Time Tracking, and Ann Lee", "Steering, Wind Tunnel Tests", "Lee, A. Kites of Tin"]
)
def test_words_behind_a_comma_are_no_given_names(text: str) -> None:
    assert read_authors(text) == ()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Ann Lee, Bo Kim, for the Kite Safety Initiative", "{Kite Safety Initiative}"),
        ("Ann Lee, Bo Kim, for the Kite Safety Initiativ", "{Kite Safety Initiativ}"),
        ("Ann Lee, Bo Kim, on behalf of the Tin Study Group", "{Tin Study Group}"),
        ("Lee, A., Kim, B. and on behalf of the Tin Study Group", "{Tin Study Group}"),
        ("Ann Lee, Bo Kim, and the Tin Study Group", "{Tin Study Group}"),
    ],
)
def test_a_group_behind_names_is_an_author(text: str, group: str) -> None:
    assert read_authors(text)[2:] == (group,)


def test_words_behind_for_that_are_no_group_are_no_authors() -> None:
    assert read_authors("Ann Lee, Bo Kim, for all who fly") == ()
    assert read_authors("Ann Lee, Bo Kim, and the Sea") == ()
    assert read_authors("A Branch and Bound Framework for Stronger Winds of Tin Networks") == ()
    assert read_authors("Re-attend, Re-construct for Multi-interest Recommendation") == ()


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        (
            "Lee, A., Kim, B. et al. (2024 )Kites are dependent on wind. *Sci Rep* [DOI](https://doi.org/10.1038/k1)",
            "Kites are dependent on wind",
            "Sci Rep",
        ),
        (
            (
                "Lee A, Kim B, Moll C, et al Kites and Well-being Study (KIWI): a trial. *BMJ Open*."
                " [DOI](https://doi.org/10.1136/k1)"
            ),
            "Kites and Well-being Study (KIWI): a trial",
            "BMJ Open",
        ),
        (
            "Lee, A., & Kim, B. (2025). Do kites sleep at noon? *Neuropsychologia. [DOI](https://doi.org/10.1016/k1)",
            "Do kites sleep at noon?",
            "Neuropsychologia",
        ),
        (
            "Lee, A., & Kim, B. (2025). Kites at sea. _Kite Letters [DOI](https://doi.org/10.1016/k1)",
            "Kites at sea",
            "Kite Letters",
        ),
        (
            (
                "Lee, A., & Kim, B. (2026) What makes a kite fly, Proc. Natl. Acad. Sci. U.S.A."
                " [DOI](https://doi.org/10.1073/k1)"
            ),
            "What makes a kite fly",
            "Proc. Natl. Acad. Sci. U.S.A.",
        ),
        (
            (
                "Lee, A., Kim, B. (2024) Paper vs. silk: The role of strings, *Computers in Human Behavior: Kites*"
                " [DOI](https://doi.org/10.1016/k1)"
            ),
            "Paper vs. silk: The role of strings",
            "Computers in Human Behavior: Kites",
        ),
    ],
)
def test_references_with_slips(line: str, title: str, venue: str) -> None:
    entry = _read(line)
    assert (entry.title, entry.venue) == (title, venue)
    assert entry.authors[:2] == ("Lee, A.", "Kim, B.")


def test_a_star_of_a_footnote_opens_no_italics() -> None:
    entry = _read("Ann Lee*, Bo Kim. [Do kites sleep at noon?](https://doi.org/10.1016/k1). *Equal contribution")
    assert entry.venue == ""
