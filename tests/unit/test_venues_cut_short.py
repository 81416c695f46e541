"""Names of venues as the IEEE's style cuts them short, each whole: with commas, stops and numbers of their own."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.listed_journals import find_journal
from i2vbib.catalog.markdown.imprints.name_ends import name_of


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("in *Proc. IEEE Int. Conf. Kites, Speech Signal Process. Workshops (KASSPW)*, 2020, pp. 1–5.", None),
        ("in *Proc. IEEE Region 10 Conf. (TINCON)*, 2020, pp. 760–764.", None),
        ("in *Proc. 3rd Int. Conf. Kite Inf.*, 2020, pp. 1–4.", None),
        ("in *Proc. CVPR 2020*, pp. 1–4.", "CVPR"),
        ("*Proc. Natl. Acad. Sci. U.S.A.*, vol. 2, pp. 1–4, 2020.", None),
        ("Proc. 5th Multimodal Sentim. Anal. Chall. Work. Soc. Percept. Humor, pp. 28–35, Oct. 2020.", None),
        ("*APSIPA Trans. Kite Inf. Process.*, vol. 9, Art. no. e17, 2020.", None),
        ("*J. Signal Process.*, vol. 24, no. 6, pp. 229–235, 2020.", None),
        ("Ph.D. dissertation, Northern Adv. Inst. Sci. Technol., 2020. [Online].", None),
        ("M.S. thesis, Inst. Teknol. Sepuluh Nopember, 2020.", None),
    ],
)
@pytest.mark.parametrize(
    "title", ["Kites by fusing wind and rope", "[Kites by fusing wind and rope](https://doi.org/10.1145/36.37)"]
)
def test_a_name_cut_short_is_whole(title: str, behind: str, venue: str | None) -> None:
    row = f'1. B. T. Lee and A. Kim, "{title}," {behind}'
    [entry] = read_catalog(f"# Kites\n\n## Publications\n\n{row}\n").entries
    whole = (
        behind.removeprefix("in ").split("*")[1]
        if "*" in behind
        else behind.partition(", pp.")[0].partition(", 2020")[0]
    )
    assert (entry.title, entry.venue, entry.year) == ("Kites by fusing wind and rope", venue or whole, 2020)


def test_no_title_begins_behind_the_j_of_a_journal() -> None:
    found = find_journal("*J. Signal Process.*, vol. 24, 2020")
    assert not found or not found.title.startswith("Signal")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Proc. Sympos. Very Cold Northern Wind. Oslo", "Proc. Sympos. Very Cold Northern Wind"),
        ("Proc. Sympos. Very Cold Northern Wind. Oslo. Lidwerk", "Proc. Sympos. Very Cold Northern Wind"),
        ("Proc. 5th Multimodal Sentim. Anal. Work", "Proc. 5th Multimodal Sentim. Anal. Work"),
    ],
)
def test_proceedings_end_at_a_place(text: str, name: str) -> None:
    assert name_of(text).rstrip(".") == name
