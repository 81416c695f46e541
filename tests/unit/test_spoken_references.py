"""Names before a colon or a dash, a title, and where it appeared in brackets or behind a comma; and titles set so."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.spoken_references import spoken, spoken_at_venue
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize("mark", [": ", " : ", "：", "： ", " -- ", " – ", " — ", " - "])
@pytest.mark.parametrize(
    "imprint",
    [
        " (ICML 2013)",
        " (ICML, 2013)",
        " (ICML'13)",
        ", ICML 2013",
        ", ICML, 2013",
        ", ICML 2013.",
        ", ICML (2013)",
        "{}ICML 2013",
    ],
)
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Carla Wu", "Carla Wu"),
        ("Ann Lee, Bo Kim", "Ann Lee; Bo Kim"),
        ("Ann Lee, Boris Kim and Carla Wu", "Ann Lee; Boris Kim; Carla Wu"),
        ("A. Lee, B. Kim", "A. Lee; B. Kim"),
        ("Lee, A., Kim, B.", "Lee, A.; Kim, B."),
        ("Ann Lee et al.", "Ann Lee; others"),
    ],
)
def test_names_before_a_mark_are_no_part_of_the_title(names: str, authors: str, mark: str, imprint: str) -> None:
    entry = _read(f"{names}{mark}{_T}{imprint.format(mark)}")
    assert (entry.title, "; ".join(entry.authors), entry.venue, entry.year) == (_T, authors, "ICML", 2013)


@pytest.mark.parametrize(
    ("imprint", "venue"),
    [
        (" (KITES 2013)", "KITES"),
        (", KITES 2013", "KITES"),
        (" (Kite Letters, 2013)", "Kite Letters"),
        (", Kite Letters 2013", "Kite Letters"),
        (", Proceedings of the Kite Conference, 2013", "Proceedings of the Kite Conference"),
        (" (Nature Chemistry 2013)", "Nature Chemistry"),
    ],
)
def test_several_names_may_stand_with_a_venue_that_nobody_knows(imprint: str, venue: str) -> None:
    entry = _read(f"Ann Lee, Bo Kim: {_T}{imprint}")
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_T, ("Ann Lee", "Bo Kim"), venue, 2013)


@pytest.mark.parametrize(
    "title",
    [
        "KiteNet: A Slow Network",
        "Paris, London: A Tale",
        "Monte Carlo: A Study",
        "Monte Carlo, Las Vegas: A Study of Casinos",
        "San Francisco: A Study of Kites",
        "Kites and Winds: A Study of Two Ropes",
        "Ray Tracing: Kites in the Light",
        "Slow Kites - A Study of Two Ropes",
    ],
)
@pytest.mark.parametrize("imprint", [" (2013)", " (ICML 2013)", ", ICML 2013"])
def test_a_title_and_its_subtitle_stay_one(title: str, imprint: str) -> None:
    entry = _read(f"{title}{imprint}")
    assert (entry.title, entry.authors, entry.year) == (title, (), 2013)


def test_an_acronym_is_no_family() -> None:
    entry = _read("DBMS Fitting: Why we learn what kites know (ICML 2013)")
    assert (entry.title, entry.authors) == ("DBMS Fitting: Why we learn what kites know", ())


def test_whom_a_journal_may_tell_of_did_not_write_it() -> None:
    entry = _read("Ann Lee: A Life in Kites and Ropes (Nature 2013)")
    assert (entry.title, entry.authors) == ("Ann Lee: A Life in Kites and Ropes", ())


def test_reading_stays_linear() -> None:
    assert_linear(lambda size: spoken_at_venue("Ann Lee, Bo Kim: " + "Kites: a (b, " * size + "ICML 2013)"), 500)
    assert_linear(lambda size: spoken_at_venue("Ann Lee, " * size + "Bo Kim: Kites over lakes (ICML 2013)"), 500)


@pytest.mark.parametrize(
    "school", ["University of Oslo", "University of Oslo, Norway", "Kite Institute, Oslo, Norway."]
)
@pytest.mark.parametrize("name", ["Lee, Ann", "Lee-Kim, Thomas B.", "de la Moll, Anna Berta"])
def test_one_name_before_a_colon_with_a_year_and_a_school_behind(name: str, school: str) -> None:
    entry = _read(f"{name}: {_T} (2011), {school}")
    assert (entry.title, entry.authors, entry.year) == (_T, (name,), 2011)


@pytest.mark.parametrize("mark", [":", "."])
def test_a_given_name_begins_no_title_in_rows_of_theses(mark: str) -> None:
    others = ("Kerk, Wolfgang", "Holm, Sascha") if mark == ":" else ("Kerk, Robert", "Holm, Peter")
    names = ("Lee, Ann", "Moll, Thomas", *others, "Brandt, Michael", "Feld, Katy", "Wu, Anna")
    rows = [f"- {name}{mark} {_T} {n}, Kaiserslautern, 199{n}." for n, name in enumerate(names)]
    entries = read_catalog("\n".join(["# L", "", "## Theses", "", *rows])).entries
    assert [(entry.title, entry.authors) for entry in entries] == [
        (f"{_T} {n}", (name,)) for n, name in enumerate(names)
    ]


@pytest.mark.parametrize("name", ["Moll, Anna Berta", "Moll, Anna", "Moll, Michael T."])
@pytest.mark.parametrize("behind", ["1997.", "1997. (URL)"])
def test_one_name_before_a_thesis(name: str, behind: str) -> None:
    stop = "" if name.endswith(".") else "."
    entry = _read(f"{name}{stop} Steering Slow Kites, PhD Dissertation, Kite University, {behind}")
    assert (entry.title, entry.authors) == ("Steering Slow Kites", (name,))
    assert (entry.venue, entry.year) == ("PhD Dissertation, Kite University", 1997)


@pytest.mark.parametrize(
    ("imprint", "venue"),
    [
        (", 2014.", ""),
        (", (2014)", ""),
        (", J. of Kite Research, 2014.", "J. of Kite Research"),
        (". Machine Learning, 2014.", "Machine Learning"),
    ],
)
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee and Kerk Moll", "Ann Lee; Kerk Moll"),
        ("Kerk Moll, Bo Kim & Ann Lee", "Kerk Moll; Bo Kim; Ann Lee"),
        ("Carla Wu, Ann Lee", "Carla Wu; Ann Lee"),
        ("Kerk Moll et al.", "Kerk Moll; others"),
        ("Kerk Moll, et al.", "Kerk Moll; others"),
        ("Kerk F Moll, et al.", "Kerk F Moll; others"),
    ],
)
def test_only_a_year_may_be_behind_a_title(names: str, authors: str, imprint: str, venue: str) -> None:
    entry = _read(f"{names}: {_T}{imprint}")
    assert (entry.title, "; ".join(entry.authors), entry.venue, entry.year) == (_T, authors, venue, 2014)


@pytest.mark.parametrize("imprint", [", 2014", ", J. of Kite Research, 2014", ", ICML 2014"])
def test_others_left_out_show_names(imprint: str) -> None:
    entry = _read(f"Kerk Moll et al.: {_T} (almost) at Sea{imprint}")
    assert (entry.title, entry.authors, entry.year) == (f"{_T} (almost) at Sea", ("Kerk Moll", "others"), 2014)


@pytest.mark.parametrize("title", ["A Dirty Dozen: Twelve Slow Kites", "Tin-Enabled Kites: Tools and Winds"])
def test_a_title_in_two_parts_is_no_list_of_names(title: str) -> None:
    entry = _read(f"Steven Moll, {title}, 2008. [pdf](https://arxiv.org/abs/0801.00001)")
    assert (entry.title, entry.authors) == (title, ("Steven Moll",))


def test_names_before_a_year_stay_linear() -> None:
    assert_linear(lambda size: spoken("Ann Lee, " * size + "Bo Kim: Kites over lakes, 2013"), 500)
    assert_linear(lambda size: spoken("Ann Lee: " + "Kites, over " * size + "lakes, 2013"), 500)
