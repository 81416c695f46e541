"""A topic in bold before a whole reference: the title is the reference's."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    "topic", ["**Probit**: ", "**Probit:** ", "**Two-part model**： ", "**Ordenado + selección**: "]
)
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee, A.", "Lee, A."),
        ("Lee, A., & Kim, B. C.", "Lee, A.; Kim, B. C."),
        ("Lee-Moll, A. S., & de la Kim, B.", "Lee-Moll, A. S.; de la Kim, B."),
        ("de la Moll, A., Lee, B., & Wu, C.", "de la Moll, A.; Lee, B.; Wu, C."),
    ],
)
@pytest.mark.parametrize("imprint", ["*World Winds*, 45(2), 1-8.", "World Winds, 45(2), 1-8."])
def test_a_topic_in_bold_is_no_title(topic: str, names: str, authors: str, imprint: str) -> None:
    entry = _read(f"{topic}{names} (2015). {_T}: an application. {imprint}")
    assert (entry.title, "; ".join(entry.authors), entry.year) == (f"{_T}: an application", authors, 2015)
    assert (entry.venue, entry.name) == ("World Winds", "")


def test_a_title_in_bold_stays_one() -> None:
    entry = _read(f"**{_T}**: Lee, A., & Kim, B. (2015). *World Winds*, 45(2), 1-8.")
    assert entry.title == _T


def test_a_short_title_in_bold_stays_one_before_its_journal() -> None:
    entry = _read("**Slow Kites**: Lee, A., & Kim, B. (2015). *Journal of Slow Winds*, 45(2), 1-8.")
    assert entry.title == "Slow Kites"
