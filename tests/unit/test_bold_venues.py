"""Where a paper appeared, set in bold behind its title, as pages of publications have it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

PAGE = "https://lidobserver.com/kites/how-kites-move-over-the-northern-sea"
DOI = "https://doi.org/10.1175/JPO-D-23-0046.1"


def first(row: str) -> Entry:
    other = f"* Lee, A. and Kim, B.: [Paper kites over small lakes]({DOI}). **Journal of Climate**, 53 (12), 2933-2951."
    return read_catalog(f"# Kites\n\n## Papers\n\n{row}\n{other}\n").entries[0]


@pytest.mark.parametrize(
    "behind",
    [
        "Submitted to the **Journal of Southern Kite Science**.",
        "Submitted to the AMS **Journal of Applied Kites**.",
        "To appear in **Kites over Many Lakes**.",
        "Accepted by the **Journal of Southern Kite Science**",
    ],
)
def test_bold_words_behind_where_it_was_sent_are_no_title(behind: str) -> None:
    entry = first(f"* Richt, O.; *Holm, R.*; Spill, C.: Mind the string: providing knots for the coast. {behind}")
    assert entry.title == "Mind the string: providing knots for the coast"
    assert entry.authors == ("Richt, O.", "Holm, R.", "Spill, C.")


@pytest.mark.parametrize("before", ["", "Chen et al. (2016) ", "Lee, A., Kim, B. and *Holm, R.* "])
@pytest.mark.parametrize("behind", [" **Lid University News**, February 2016.", ", **Users Newsletter article**."])
def test_a_link_of_more_words_than_the_bold_behind_it_is_the_title(before: str, behind: str) -> None:
    catalog = read_catalog(
        f"# Kites\n\n## Papers\n\n* {before}[How Kites Move over the Northern Sea]({PAGE}){behind}\n"
        f"* Lee, A. and Kim, B.: [Paper kites over small lakes]({DOI}). **Journal of Climate**, 53 (12), 2933-2951.\n"
    )
    titles = [entry.title for entry in catalog.entries]
    assert titles in ([], ["Paper kites over small lakes"]) or "How Kites Move over the Northern Sea" in titles
    assert not any("News" in title for title in titles)


@pytest.mark.parametrize(
    "venue",
    ["Journal of Geophysical Research - Oceans", "Journal of Geophysical Research, Oceans"],
)
@pytest.mark.parametrize("mark", ["**", "*"])
def test_a_journals_section_is_set_off_with_it(venue: str, mark: str) -> None:
    entry = first(f"* Hobb, W. and *Holm, R.*: [Limits on winter kites]({DOI}9). {mark}{venue}{mark}, 131, 12-19.")
    assert entry.venue == venue


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (
            "Holm R. M. (2016) Small Waves and Mixing in Kites, *Lid University*, Supervisor: Professor Bo Kim.",
            "Small Waves and Mixing in Kites",
        ),
        (
            "Holm R. M. (2010) The Form of Kites, *Australian National University*. [PDF](files/form.pdf)",
            "The Form of Kites",
        ),
    ],
)
def test_a_school_in_italics_ends_a_title(row: str, title: str) -> None:
    entry = first(f"* {row}")
    assert (entry.title, entry.authors, entry.venue) == (title, ("Holm, R. M.",), "")


@pytest.mark.parametrize("journal", ["<i><b>{}</b></i>", "<b><i>{}</i></b>", "***{}***", "**_{}_**"])
@pytest.mark.parametrize("name", ["Kite Phys", "Aging of Kites"])
@pytest.mark.parametrize("behind", ["106, L20 (2022).", "2, e204 (2022).", "2022, 7, 12."])
@pytest.mark.parametrize("names", ["A.E. Lee, B. Kim", "<strong>A.E. Lee</strong>, B. Kim", "Ann Lee, Bo Kim"])
def test_what_both_marks_set_before_a_volume_is_no_title(names: str, behind: str, name: str, journal: str) -> None:
    for between in (". ", ".<br>"):
        row = f"* {names}{between}Slow ordering of kites, and a clock{between}{journal.format(name)} {behind} [doi](https://doi.org/10.1175/KPO-D-22-1)"
        entry = first(row)
        assert (entry.title, len(entry.authors)) == ("Slow ordering of kites, and a clock", 2)
        assert (entry.venue, entry.year) == (name, 2022)
    assert (
        first(f"* {names}. Slow ordering of kites. ***{name}*** (2022). [doi]({DOI}x)").title
        == "Slow ordering of kites"
    )
    assert (
        first(f"* {names}. ***Slow Ordering of Tin Kites***. 2022. [doi](https://doi.org/10.1175/KPO-D-22-1)").title
        == "Slow Ordering of Tin Kites"
    )
