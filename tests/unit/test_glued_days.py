"""Days, years and venues glued before titles, as files' names have them: ``2025-09-26-SOSP23-Kites of Tin``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://arxiv.org/abs/2301.0000"
TITLE = "Kites of Tin: Steering without Strings"
Read = list[tuple[str, str, int | None]]


def read(*rows: str) -> Read:
    lines = "".join(f"- [{row}]({LINK}{place})\n" for place, row in enumerate(rows, 1))
    return [(entry.title, entry.venue, entry.year) for entry in read_catalog(f"# Papers\n\n{lines}").entries]


@pytest.mark.parametrize(
    ("prefix", "venue", "year"),
    [
        ("2023-09-26-SOSP23-", "SOSP", 2023),
        ("2023-09-26-SOSP2023-", "SOSP", 2023),
        ("2023-09-26-SOSP 2023-", "SOSP", 2023),
        ("2023-09-26-NeurIPS'23_", "NeurIPS", 2023),
        ("2023_09_26_SOSP23_", "SOSP", 2023),
        ("2023.09.26-S&P23-", "S&P", 2023),
        ("20230926-TOSEM-", "TOSEM", None),
        ("23-09-26-SOSP23-", "SOSP", 2023),
        ("2023-09-SOSP-", "SOSP", 2023),
        ("2023-09-26-", "", None),
        ("20230926_", "", None),
        ("23-09-26-", "", None),
        ("2023-09–", "", 2023),
        ("CVPR20-", "CVPR", 2020),
        ("CVPR20_", "CVPR", 2020),
        ("CVPR-2020-", "CVPR", 2020),
        ("2020-CVPR-", "CVPR", 2020),
        ("20-CVPR-", "CVPR", 2020),
        ("2020_CVPR_", "CVPR", 2020),
        ("20_CVPR_CVPR_", "CVPR", 2020),
        ("22_ICSE-SEIP_", "ICSE-SEIP", 2022),
    ],
)
def test_what_is_glued_before_a_title_is_none_of_it(prefix: str, venue: str, year: int | None) -> None:
    assert read(f"{prefix}{TITLE}") == [(TITLE, venue, year)]


def test_words_are_read_as_links_are() -> None:
    (entry,) = read_catalog(f"# Papers\n\n- 2023-09-26-SOSP23-{TITLE} [pdf]({LINK}1)\n").entries
    assert (entry.title, entry.venue, entry.year) == (TITLE, "SOSP", 2023)


@pytest.mark.parametrize(
    "title",
    [
        "SLD-Kites of Tin",  # a name of its own
        "2019-20-Kites of Tin",  # a season
        "1984-Kites of Tin",
        "ARM64-Kites of Tin",
        "COVID19-Kites of Tin",
        "XQZ20-Kites of Tin",  # no venue that is known, nor are others
        "3D-Kites of Tin",
        "CVPR20-style kites of tin",
    ],
)
def test_what_may_be_the_titles_own_stays(title: str) -> None:
    assert [row[0] for row in read(title)] == [title]


def test_behind_a_day_a_name_stays_in_the_title() -> None:
    assert read("2023-09-26-SLD-Kites of Tin and Wind") == [("SLD-Kites of Tin and Wind", "", None)]


def test_known_venues_tell_of_acronyms_in_other_rows() -> None:
    known = [
        f"{name}-Steering {what} at Sea" for name, what in (("CVPR20", "Tin"), ("ICSE21", "Lids"), ("FSE22", "Oars"))
    ]
    assert read(*known, "XQZ20-Kites of Tin", "KQ-W 2021_Kites of Lids", "COVID19-Kites of Wind")[3:] == [
        ("Kites of Tin", "XQZ", 2020),
        ("Kites of Lids", "KQ-W", 2021),
        ("COVID19-Kites of Wind", "", None),
    ]


def test_days_behind_the_years_of_venues_are_of_reading() -> None:
    rows = ("2025-09-26-SOSP23-Kites of Tin", "2025-09-18-OSDI20-Kites of Lids", "2025-09-11-TOSEM-Kites of Wood")
    assert read(*rows, "2025-09-04-Kites of Paper") == [
        ("Kites of Tin", "SOSP", 2023),
        ("Kites of Lids", "OSDI", 2020),
        ("Kites of Wood", "TOSEM", None),
        ("Kites of Paper", "", None),
    ]


def test_years_of_reading_above_rows_are_none_of_theirs() -> None:
    rows = f"- [2025-09-26-SOSP23-Kites of Tin]({LINK}1)\n- [2025-09-18-OSDI20-Kites of Lids]({LINK}2)\n"
    catalog = read_catalog(f"# Papers\n\n## 2025\n\n{rows}- [2025-09-04-Kites of Paper]({LINK}3)\n")
    assert [entry.year for entry in catalog.entries] == [2023, 2020, None]


def test_a_whole_reference_stays() -> None:
    catalog = read_catalog("# Papers\n\n- 2020-05-06-Lee, A., Kim, B. (2019). Kites of tin. Kite Letters, 3(2), 1-9.\n")
    assert [entry.year for entry in catalog.entries] in ([2019], [])
