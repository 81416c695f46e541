"""References that are a title, who wrote it, and a journal with its volume; theses signed behind their titles."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_TITLE = "Studies of slow kites, for wind applications"
_OTHERS = ("M. Moll", "others")


def _read(row: str) -> tuple[str, tuple[str, ...], int | None, str]:
    entry = read_catalog(f"# L\n\n## Papers\n\n- {row}\n").entries[0]
    return entry.title, entry.authors, entry.year, entry.venue


@pytest.mark.parametrize(
    ("behind", "authors", "venue"),
    [
        (", M. Moll et al., Jour. of Kites 10, P09020 (2015)", _OTHERS, "Jour. of Kites"),
        (", M. Moll *et al.*, Jour. of Kites **10**, P09020 (2015)", _OTHERS, "Jour. of Kites"),
        (", M. Moll et al., J. Kites 10 (2015) 12", _OTHERS, "J. Kites"),
        (", M. J. Moll et al., J. Kites 10, 12 (2015)", ("M. J. Moll", "others"), "J. Kites"),
        (", Daniel Moll et al., Jour. of Kites 10, 12 (2015)", ("Daniel Moll", "others"), "Jour. of Kites"),
        (", Daniel Moll, Jour. of Kites 10, 12 (2015)", ("Daniel Moll",), "Jour. of Kites"),
        (", M. Moll, J. of Kites 10, 9020 (2015)", ("M. Moll",), "J. of Kites"),
        (", M. Moll, Bo Kim, J. of Kites 10, 9020 (2015)", ("M. Moll", "Bo Kim"), "J. of Kites"),
        (". D. Moll et al., Phys. Rev. C 87, 054301 (2015)", ("D. Moll", "others"), "Phys. Rev. C"),
        (". D. Moll, Phys. Rev. C 87, 054301 (2015)", ("D. Moll",), "Phys. Rev. C"),
        (". D. Moll, A. B. Lee, Phys. Rev. C 87, 054301 (2015)", ("D. Moll", "A. B. Lee"), "Phys. Rev. C"),
        (". D. Moll, A. Lee and B. Wu. Phys. Rev. C 87, 054301 (2015)", ("D. Moll", "A. Lee", "B. Wu"), "Phys. Rev. C"),
        (". D. Moll, A. Lee and B. Wu. Jour. of Kites 87, 4301 (2015)", ("D. Moll", "A. Lee", "B. Wu"), "Jour. of Kites"),
        (": D. Moll, A. Lee and B. Wu, Phys. Rev. C 87, 4301 (2015)", ("D. Moll", "A. Lee", "B. Wu"), "Phys. Rev. C"),
        (", D. Moll, PhD Thesis (2015)", ("D. Moll",), "PhD Thesis"),
        (". D. Moll. PhD thesis, Kite University, 2015", ("D. Moll",), "PhD thesis, Kite University"),
        (", Ann Lee, Master Thesis (2015) [KSU Link](https://kites.example/etd/4145)", ("Ann Lee",), "Master Thesis"),
        (", Ann Lee and Daniel Moll, Master's thesis, 2015", ("Ann Lee", "Daniel Moll"), "Master's thesis"),
    ],
)  # fmt: skip
def test_titles_before_names(behind: str, authors: tuple[str, ...], venue: str) -> None:
    assert _read(f"{_TITLE}{behind}") == (_TITLE, authors, 2015, venue)


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        ("M. Moll, Studies of kites, J. Kites 10, 12 (2015)", "Studies of kites", ("M. Moll",)),
        ("M. Moll, Bo Kim, Studies of kites, J. Kites 10, 12 (2015)", "Studies of kites", ("M. Moll", "Bo Kim")),
        ("Ann Lee, Kites in Tin, Maria's ideas, Jour. of Kites 10, 12 (2015)", "Kites in Tin, Maria's ideas", ("Ann Lee",)),
        ("Kites, winds, and waves, PhD thesis, Kite University, 2015", "Kites, winds, and waves", ()),
        ("Kites of Tin, Silk, and Paper, PhD thesis, Kite University, 2015", "Kites of Tin, Silk, and Paper", ()),
    ],
)  # fmt: skip
def test_what_is_not_read_so(row: str, title: str, authors: tuple[str, ...]) -> None:
    assert _read(row)[:2] == (title, authors)


@pytest.mark.parametrize("label", ["KSU Link", "MIT link", "KSU Repository", "UCL Library"])
def test_labels_that_name_where_a_work_is(label: str) -> None:
    assert _read(f"A. Lee. {_TITLE}. *Kite Letters* 12 (2015), 3-9. [{label}](https://kites.example/4145)")[0] == _TITLE
