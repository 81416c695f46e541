"""One person in bold before the year and the title of a work in italics."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("John K. Fair", ("John K. Fair",)),
        ("Ann Lee", ("Ann Lee",)),
        ("Lee, A.", ("Lee, A.",)),
        ("王伟", ("王伟",)),
    ],
)
@pytest.mark.parametrize(
    "behind", ["(1988). *The History of Tin*. ", "(1988) *The History of Tin*, ", "(1988): *The History of Tin*. "]
)
def test_a_person_in_bold_is_who_wrote_it(name: str, authors: tuple[str, ...], behind: str) -> None:
    (entry,) = read_catalog(f"# Works\n\n- **{name}** {behind}Oxford University Press.\n").entries
    assert (entry.title, entry.authors, entry.year) == ("The History of Tin", authors, 1988)
    assert entry.venue == "Oxford University Press"


def test_a_system_in_bold_is_nobody() -> None:
    (entry,) = read_catalog(
        "# Works\n\n- **Kite Net** (2020) *Steering Kites at Sea*, ICRA. [pdf](https://a.org/1.pdf)\n"
    ).entries
    assert not entry.authors
