"""Headings that name a conference behind its year: ``### 2015 DAC``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.venue_finder import read_heading_date


@pytest.mark.parametrize("venue", ["DAC", "MICRO", "ASPLOS", "CVPR", "NeurIPS"])
@pytest.mark.parametrize("form", ["{} {}", "[{}] {}", "({}) {}", "{}-{}", "{}: {}", "{} - {}", "{}年{}", "{}/{}"])
def test_a_conference_behind_its_year_is_told_by_a_heading(form: str, venue: str) -> None:
    assert read_heading_date(form.format(2015, venue)) == (venue, 2015)


@pytest.mark.parametrize("heading", ["2015 Kites", "2015: The winds", "2015 DAC kites and their winds"])
def test_other_words_behind_a_year_are_no_conference(heading: str) -> None:
    assert not (read_heading_date(heading) or ("",))[0]


@pytest.mark.parametrize("row", ["**{}** (CAS, Inria)", "**{}**", "{}"])
def test_titles_below_such_headings_are_papers(row: str) -> None:
    titles = ["Adaptive Kites for Frozen Lakes", "How to Steer a Kite", "Winds of the Western Sea"]
    headings = ["2014 MICRO", "2015 DAC", "2016 KITEC"]  # the last is told by those beside it
    text = "# Kites on silicon\n\n## Conference papers\n\n" + "".join(
        f"### {heading}\n\n- {row.format(title + '.')}\n\n" for heading, title in zip(headings, titles, strict=True)
    )
    found = [(entry.title, entry.venue, entry.year) for entry in read_catalog(text).entries]
    assert found == [(titles[0], "MICRO", 2014), (titles[1], "DAC", 2015), (titles[2], "KITEC", 2016)]
