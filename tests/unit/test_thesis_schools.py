"""Where a thesis was written, in words that are cut short."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("written", "venue"),
    [
        (
            "M.S. thesis, Dept. Elect. Eng., Univ. Leeds, Leeds, 1999.",
            "M.S. thesis, Dept. Elect. Eng., Univ. Leeds, Leeds",
        ),
        (
            "Ph.D. dissertation, School Elect. Eng., Georgia Inst. Technol., Atlanta, GA, USA, 2010.",
            "Ph.D. dissertation, School Elect. Eng., Georgia Inst. Technol., Atlanta, GA, USA",
        ),
        (
            "Ph.D. dissertation, Dept. Elect. Eng. & Comput. Sci., U.C. Berkeley, 2004.",
            "Ph.D. dissertation, Dept. Elect. Eng. & Comput. Sci., U.C. Berkeley",
        ),
        ("Ph.D. thesis, Dept. Kybern., Univ. Plzen, 1999.", "Ph.D. thesis, Dept. Kybern., Univ. Plzen"),
        ("Ph.D. dissertation, St. Petersburg State Univ., 2004.", "Ph.D. dissertation, St. Petersburg State Univ."),
        ("Ph.D. dissertation, ETH Zurich. Advised by Kim, 2004.", "Ph.D. dissertation, ETH Zurich"),
        ("PhD thesis, Ann Moore, 2018.", "PhD thesis"),
    ],
)
def test_a_word_cut_short_ends_no_school(written: str, venue: str) -> None:
    [entry] = read_catalog(f'# L\n\n## S\n\n- A. Lee, "Kites above the Northern Sea," {written}').entries
    assert (entry.title, entry.authors) == ("Kites above the Northern Sea", ("A. Lee",))
    assert entry.venue.rstrip(".") == venue.rstrip(".")
