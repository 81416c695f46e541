"""Ranges of pages, as the table of CSL's specification has them."""

from __future__ import annotations

import pytest

from i2vbib.citation.page_ranges import HYPHEN, in_style


@pytest.mark.parametrize(
    ("pages", "style_format", "written"),
    [
        ("1-18", "minimal", "1-18"),
        ("7-104", "minimal", "7-104"),
        ("95-105", "minimal", "95-105"),
        ("42-45", "minimal", "42-5"),
        ("321-328", "minimal", "321-8"),
        ("2787-2816", "minimal", "2787-816"),
        ("42-45", "minimal-two", "42-45"),
        ("321-328", "minimal-two", "321-28"),
        ("2787-2816", "minimal-two", "2787-816"),
        ("7-9", "minimal-two", "7-9"),
        ("321-28", "expanded", "321-328"),
        ("321-28", None, "321-328"),
        ("3-10", "chicago", "3-10"),
        ("71-72", "chicago", "71-72"),
        ("100-104", "chicago", "100-104"),
        ("600-613", "chicago", "600-613"),
        ("107-108", "chicago", "107-8"),
        ("505-517", "chicago", "505-17"),
        ("1002-1006", "chicago", "1002-6"),
        ("321-325", "chicago", "321-25"),
        ("415-532", "chicago", "415-532"),
        ("11564-11568", "chicago", "11564-68"),
        ("13792-13803", "chicago", "13792-803"),
        ("1496-1504", "chicago-15", "1496-1504"),
        ("2787-2816", "chicago-15", "2787-2816"),
        ("1496-1504", "chicago-16", "1496-504"),
        ("2787-2816", "chicago-16", "2787-816"),
        ("5-9, 321-328", "minimal", "5-9, 321-8"),
        ("e12", "minimal", "e12"),
        ("S12-S19", "minimal", "S12-S19"),
        ("iv-xii", "chicago", "iv-xii"),
        ("RIVERS.0091-15.2015", "minimal", f"RIVERS.0091{HYPHEN}15.2015"),
    ],
)
def test_a_range_is_as_short_as_the_style_wants(pages: str, style_format: str | None, written: str) -> None:
    assert in_style(pages, style_format) == written
