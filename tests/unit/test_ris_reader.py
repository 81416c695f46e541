"""References in RIS, as programs and databases write them."""

from __future__ import annotations

import pytest

from i2vbib.catalog.ris_reader import read_ris


@pytest.mark.parametrize(
    ("lines", "keywords", "abstract"),
    [
        (["KW  - Icing", "Blade ice ", "Ultrasound"], ("Icing", "Blade ice", "Ultrasound"), None),
        (["KW  - Icing", "", "Blade ice", "AB  - One"], ("Icing", "Blade ice"), "One"),
        (["KW  - Icing", "KW  - Blade ice"], ("Icing", "Blade ice"), None),
        (["AB  - One half", "", " and the other"], (), "One half and the other"),
    ],
)
def test_what_goes_on_in_the_next_line(lines: list[str], keywords: tuple[str, ...], abstract: str | None) -> None:
    (item,) = read_ris("\n".join(["TY  - JOUR", *lines, "ER  - "])).items
    assert item.keywords == keywords
    assert item.claim.values.get("abstract") == abstract


def test_the_end_of_a_file_is_no_stray_line() -> None:
    assert not read_ris("TY  - JOUR\nTI  - Kites\nER  -\n\nEF  -\n").passed_over


@pytest.mark.parametrize("before", [[], ["TY  - BOOK", "SP  - 1"], ["TY  - BOOK", "ER  - "]])
@pytest.mark.parametrize("stray", ["from a database", " CONF", "-"])
def test_a_line_behind_the_first_tag_is_passed_over_by_name(before: list[str], stray: str) -> None:
    found = read_ris("\n".join([*before, "TY  - JOUR", "", stray, "", "TI  - Kites", "ER  - "]))
    assert found.items[-1].claim.values["title"] == "Kites"
    assert [(line.text, line.line) for line in found.passed_over] == [(stray.strip(), len(before) + 3)]
