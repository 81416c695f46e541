"""Where a paper appeared, before its title: as code, in bold, as what looks like a body; and the names behind it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.layouts.authorship import read_authorship
from i2vbib.model.entry import Entry

LINK = "[Steering small kites over lakes: a study](https://doi.org/10.1000/kites.2024.7)"
NAMES = ("Ann Lee", "Bo Wu")


def _read(row: str) -> Entry:
    (entry,) = read_catalog(f"# Kites\n\n## Papers\n\n- {row}\n").entries
    return entry


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        ("`Kite Journal` **(2024)** ", "Kite Journal"),
        ("``Kite Journal`` (2024): ", "Kite Journal"),
        ("`Kite Journal` **(2024, accepted)**", "Kite Journal"),
        ("`Journal of Kites and Tin` (2024) ", "Journal of Kites and Tin"),
        ("`2024 International Symposium on Kites` **(2024)**", "International Symposium on Kites"),
        ("`Neural Networks` **(2024)** ", "Neural Networks"),
        ("**Neural Networks** **(2024)** ", "Neural Networks"),
        ("`风筝学报` **（2024）** ", "风筝学报"),
        ("Kite Letters (2024) ", "Kite Letters"),
        ("**Kite Letters** (2024) ", "Kite Letters"),
        ("*Kite Letters* (2024). ", "Kite Letters"),
    ],
)
def test_a_venue_and_its_year_before_a_linked_title(head: str, venue: str) -> None:
    entry = _read(f"{head}{LINK}, Ann Lee, Bo Wu")
    assert (entry.venue, entry.year, entry.authors, entry.name) == (venue, 2024, NAMES, "")


def test_a_venue_before_a_title_alone_is_no_author() -> None:
    entry = _read(f"Journal of Integrative Bioinformatics (2024) {LINK}")
    assert (entry.venue, entry.authors) == ("Journal of Integrative Bioinformatics", ())


@pytest.mark.parametrize("head", ["`Survey` **(2024)** ", "`Graphs` (2024) ", "`Large Kite Models` (2024) "])
def test_a_subject_before_a_title_is_no_venue(head: str) -> None:
    entry = _read(f"{head}{LINK}, Ann Lee, Bo Wu")
    assert (entry.venue, entry.authors) == ("", NAMES)


def test_a_body_before_a_title_that_nobody_signs_is_its_author() -> None:
    assert _read(f"Kite Consortium (2024). {LINK}.").authors == ("{Kite Consortium}",)


@pytest.mark.parametrize(
    "remark",
    [
        "# (中科院Top期刊)",
        "# (a top journal)",
        " (中文核心期刊)",
        "#.(中科院Top期刊，IF=7.7)",
        "#. Oral Presentation",
        "*. Best Paper",
        "†. Best Paper",
    ],
)
def test_a_remark_behind_the_last_name_does_not_take_it(remark: str) -> None:
    assert read_authorship("", f", Ann Lee, Bo Wu#, and Cy Holm{remark}").authors == ("Ann Lee", "Bo Wu", "Cy Holm")


def test_brackets_behind_a_venue_tell_one() -> None:
    assert read_authorship("", ", Ann Lee, Bo Wu, Journal of Kites (a top journal)").authors == NAMES


@pytest.mark.parametrize(
    "behind", [", 王小明, 涂岱键, 白静.", "，王小明、涂岱键、白静。", ", 王小明, 涂岱键, 白静 [code]"]
)
def test_several_names_in_chinese_alone_behind_a_title(behind: str) -> None:
    assert read_authorship("", behind.partition(" [")[0]).authors == ("王小明", "涂岱键", "白静")


def test_words_in_chinese_behind_a_title_are_nobody() -> None:
    assert not read_authorship("", ", 深度学习, 图像识别, 推荐系统").authors
