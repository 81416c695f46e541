"""A year and a venue between who wrote a paper and its title, as astronomers set references."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_LINK = "[(ADS Link)](https://ui.adsabs.harvard.edu/abs/2021MNRAS.502.3533M)"
_T = "Models of kites. II. Tin and the sea"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize("begin", ["", "- ", "1. "])
@pytest.mark.parametrize(
    ("line", "venue"),
    [
        (f'**Lee, A. M., Kim, B., et al.** 2021, MNRAS, *"{_T}"* {_LINK}', "MNRAS"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, A&A, *"{_T}"* {_LINK}', "A&A"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, SSRv, *"{_T}"* {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, Natur, *"{_T}"* {_LINK}', "Natur"),
        (f"**Lee, A. M., Kim, B., et al.** (2021), LRCA, “{_T}” {_LINK}", "LRCA"),
        (f'Lee, A. M., Kim, B., et al. 2021, SSRv, "{_T}" {_LINK}', "SSRv"),
        (f'Lee, A. M., Kim, B., et al. 2021a, SSRv, 217, 33, "{_T}." {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, MNRAS, 502, 3533, "{_T}" {_LINK}', "MNRAS"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, *Kite Letters*, 12(3), A33, "{_T}" {_LINK}', "Kite Letters"),
        (f'**Lee, A. M., Kim, B., et al.** (2021). Kite Letters. "{_T}" {_LINK}', "Kite Letters"),
        (f'**Lee, A. M., Kim, B., et al.** Natur, 2021, *"{_T}"* {_LINK}', "Natur"),
        (f"**Lee, A. M., Kim, B., et al.**, MNRAS, 2021, 502, 3533: “{_T}” {_LINK}", "MNRAS"),
        (f"**Lee, A. M., Kim, B., et al.** 2021, MNRAS, *{_T}* {_LINK}", "MNRAS"),
        (f'**Lee, A. M., Kim, B., et al.** (2021) SSRv 910, 23. "{_T}" {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** (SSRv 2021) "{_T}" {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** (2021, SSRv) "{_T}" {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** 2021 - SSRv - "{_T}" {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al.** 2021, *SSRv*, **12**, 33, "{_T}" {_LINK}', "SSRv"),
        (f'*Lee, A. M., Kim, B., et al.* 2021, SSRv, **"{_T}"** {_LINK}', "SSRv"),
        (f'**Lee, A. M., Kim, B., et al. 2021, SSRv, 12, 3**: "{_T}" {_LINK}', "SSRv"),
        (f'Lee, A. M., Kim, B., et al. 2021, SSRv, in press, "{_T}" {_LINK}', "SSRv"),
        (f"Lee, A. M., Kim, B., et al. 2021, SSRv, [{_T}](https://kites.example.org/tin.pdf)", "SSRv"),
        (f"Lee, A. M., Kim, B., et al. 2021, SSRv: „{_T}“ {_LINK}", "SSRv"),
    ],
)
def test_what_is_quoted_behind_year_and_venue_is_the_whole_title(line: str, venue: str, begin: str) -> None:
    entry = _read(begin + line)
    assert (entry.title, entry.year, entry.venue) == (_T, 2021, venue)
    assert entry.authors == ("Lee, A. M.", "Kim, B.", "others")


def test_the_names_may_be_whole_and_the_language_another() -> None:
    entry = _read("- **Ann Lee, Bo Kim et Cy Wu** 2021, *Annales du vent*, « Les cerfs-volants de la mer »")
    assert (entry.title, entry.venue, entry.year) == ("Les cerfs-volants de la mer", "Annales du vent", 2021)
    assert entry.authors == ("Ann Lee", "Bo Kim", "Cy Wu")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('- Lee, A. (2019). Why kites fly. In "The big book of kites". Nordlys.', "Why kites fly"),
        (f'- **KiteNet** 2019, ICML, "Kites at sea and land" {_LINK}', "Kites at sea and land"),
        (f'- Lee, A., Kim, B. 2019, ICML, "Kites at sea": and land {_LINK}', "Kites at sea"),
    ],
)
def test_other_words_before_a_quotation_are_no_venue(line: str, title: str) -> None:
    entry = _read(line)
    assert entry.title == title
    assert entry.authors in {("Lee, A.",), ("Lee, A.", "Kim, B."), ()}


@pytest.mark.parametrize("word", ["Foreword", "Review", "Paris", "Kites"])
def test_a_word_before_a_quotation_is_no_venue(word: str) -> None:
    assert _read(f'- Lee, A., Kim, B. 2019, {word}, "The big book of kites"').venue == ""


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("*Kites of* <sup>56</sup>*Ni as toys*", "Kites of <sup>56</sup>Ni as toys"),
        ("*Kites of CO*<sub>2</sub> *at sea*", "Kites of CO<sub>2</sub> at sea"),
        ("*Kites of warm H*<sub>2</sub>*O*", "Kites of warm H<sub>2</sub>O"),
    ],
)
@pytest.mark.parametrize(
    "line", ["- **Lee, A. M.**, {}, 2021, A&A", "- Lee, A. M. (2021). {}. *Kite Letters*, 3, 4–9."]
)
def test_what_is_raised_parts_no_title_in_italics(line: str, title: str, read: str) -> None:
    assert _read(line.format(title)).title == read


def test_what_is_raised_parts_no_title_in_quotes_and_italics() -> None:
    entry = _read(f'**Lee, A., Kim, B.** 2020, A&A, *"Kites of* <sup>56</sup>*Ni as toys"* {_LINK}')
    assert (entry.title, entry.venue) == ("Kites of <sup>56</sup>Ni as toys", "A&A")


def test_it_is_read_in_time() -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n- **Lee, A., {'Kim, B., ' * size}** 2020, Kite, *Kites"), 200)
    assert_linear(lambda size: read_catalog(f"# L\n\n- Lee, A. 2020, Kite, {'1, ' * size} *“Kites"), 200)
