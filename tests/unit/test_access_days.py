"""The day on which someone looked at a page: it dates no paper."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PAGE = "https://kites.example/reports/{}"
OTHER = "- Kim, B. (2010). *Kites by night*. Journal of Kites, 3(2), 1-9."


@pytest.mark.parametrize(
    "behind",
    [
        "Retrieved from {} on May 8, 2016",
        "Retrieved from: {}, 8 May 2016",
        "Retrieved May 8, 2016, from {}",
        "Available from {} (8 May 2016)",
        "Downloaded from {} on 2016-05-08",
        "{} (accessed 8 May 2016)",
        "{}. Accessed on 8 May 2016.",
        "{} [last accessed: 8th May 2016]",
        "{}, last visited 08/05/2016",
        "{}. Last access: 8 May 2016",
        "Accessed May 8, 2016. {}",
        "[cited 2016 May 8]. Available from: {}",
        "Abgerufen von {} am 8. Mai 2016",
        "{} (zuletzt besucht am 8. Mai 2016)",
        "Récupéré sur {} le 8 mai 2016",
        "Recuperado de {} el 8 de mayo de 2016",
        "{} (consultado el 8 de mayo de 2016)",
    ],
)
def test_the_day_of_a_look_dates_no_page(behind: str) -> None:
    line = f"- Lee, A. *Kites over the hills*. {behind.format(PAGE.format(1))}"
    entry = read_catalog(f"# Papers\n\n{OTHER}\n{line}\n").entries[-1]
    assert (entry.title, entry.authors, entry.venue, entry.year) == ("Kites over the hills", ("Lee, A.",), "", None)


@pytest.mark.parametrize("behind", ["Retrieved from {} on May 8, 2016", "{} (accessed 8 May 2016)"])
def test_a_page_keeps_its_own_year_beside_the_day_of_a_look(behind: str) -> None:
    lines = (
        f"- Lee, A. (2012). *Kites over the hills*. {behind.format(PAGE.format(1))}",
        f"- Lee, A. *Kites over the dunes*. 2012. {behind.format(PAGE.format(2))}",
    )
    for entry in read_catalog("# Papers\n\n{}\n{}\n{}\n".format(OTHER, *lines)).entries[1:]:
        assert (entry.authors, entry.venue, entry.year) == (("Lee, A.",), "", 2012)


@pytest.mark.parametrize(
    ("line", "title", "year"),
    [
        ("Lee A. 2013. Kites retrieved in May 2012. Journal of Kites 3:1-9.", "Kites retrieved in May 2012", 2013),
        ("Lee, A. (2013). Kites: obtained in 2012. *Journal of Kites*, 3, 1-9.", "Kites: obtained in 2012", 2013),
        ("Lee A. Kites at sea. [cited 2016 May 8]. Journal of Kites. 2013;3:1-9.", "Kites at sea", 2013),
    ],
)
def test_titles_that_speak_of_looking(line: str, title: str, year: int) -> None:
    entry = read_catalog(f"# Papers\n\n{OTHER}\n- {line}\n").entries[-1]
    assert (entry.title, entry.year) == (title, year)


@pytest.mark.parametrize("word", ["Available: ", ". Available: ", ", Available here: ", ": Available: "])
def test_that_an_address_follows_ends_no_title(word: str) -> None:
    text = f"# L\n\n## Papers\n\nA. Lee: Kites over cold water{word.removesuffix(' ')} https://arxiv.org/abs/2001.00001 -a short one\n"
    text = text.replace("waterAvailable", "water Available")
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors) == ("Kites over cold water", ("A. Lee",))
