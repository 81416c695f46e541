"""What is said of a paper below its linked title, with links of its own; labels that lead to its copies."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.labels import is_label

ROW = "- [Steering Kites over Lakes](https://arxiv.org/abs/2301.00001) by Ann Lee"


@pytest.mark.parametrize(
    "label",
    [
        *("artefact", "Artefacts", "handout", "metadata", "ps.gz", "dvi.gz", "OpenReview.net", "arxiv.org"),
        *("Paper-CVPR15", "[Paper-ICCV]", "slides: VLDB", "bioRxiv: /doi.org/10.1101/465203", "Amazon Science"),
    ],
)
def test_labels_of_copies(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize("title", ["Paper Kites", "Kites.net", "Metadata of Kites", "Paper-Kites", "Ps and Qs"])
def test_titles_are_none(title: str) -> None:
    assert not is_label(title)


@pytest.mark.parametrize(
    "remark",
    [
        "Models the wind over lakes with kites of tin. [[OpenReview.net](https://openreview.net/forum?id=abcdefghij)]",
        "**The implementation is available [here](https://github.com/a/b) ([artefact](https://zenodo.org/record/1234567)).**",
        "The artefact is available [here](https://doi.org/10.5281/zenodo.1234567).",
        "Speeds up kites. (Also available at [Amazon Science](https://amazon.science/publications/kites).)",
    ],
)
def test_a_remark_below_a_linked_title_is_no_paper(remark: str) -> None:
    entries = read_catalog("\n".join(["# L", "", "## Papers", "", f"{ROW}<br>", f"  {remark}"])).entries
    assert [entry.title for entry in entries] == ["Steering Kites over Lakes"]


def test_a_linked_title_below_another_is_one() -> None:
    below = "  [Kites of Tin in Rain](https://arxiv.org/abs/2301.00002) by Bo Kim"
    entries = read_catalog("\n".join(["# L", "", "## Papers", "", f"{ROW}<br>", below])).entries
    assert [entry.title for entry in entries] == ["Steering Kites over Lakes", "Kites of Tin in Rain"]


@pytest.mark.parametrize("kind", ["PhD Dissertation, University of Oslo", "MSc thesis, MIT", "BSc Dissertation, Lund"])
@pytest.mark.parametrize("title", ["Steering Kites", "Kites in the Wind and Rain"])
def test_a_thesis_tells_of_itself_behind_a_title_in_bold(title: str, kind: str) -> None:
    rows = [f"* **{title}** ({kind})  ", "  by Ann Lee  ", "  ([pdf](https://example.org/lee.pdf))"]
    (entry,) = read_catalog("\n".join(["# L", "", "## Papers", "", *rows])).entries
    assert (entry.title, entry.authors, entry.venue) == (title, ("Ann Lee",), kind)
