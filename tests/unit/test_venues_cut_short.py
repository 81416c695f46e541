"""Venues that no table knows, told by a word of theirs that is cut short: ``[Proc. Kites 2013]``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short

_LINK = "(https://kites.example/a.pdf)"


@pytest.mark.parametrize(
    ("name", "venue"),
    [
        ("Proc. Kites 2013", "Proc. Kites"),
        ("Proc. of Kites, 2013", "Proc. of Kites"),
        ("Proc. Kites'13", "Proc. Kites"),
        ("Kite Lett. 2013", "Kite Lett."),
        ("Asian Conf. on Kites 2013", "Asian Conf. on Kites"),
        ("Int. Symp. Kites 2013", "Int. Symp. Kites"),
        ("Proceedings of Kites 2013", "Proceedings of Kites"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        f"[A Study of Slow Kites at Night]{_LINK} [{{}}]",
        f"[A Study of Slow Kites at Night]{_LINK} ({{}})",
        f"[{{}}] [A Study of Slow Kites at Night]{_LINK}",
        f"**A Study of Slow Kites at Night** [{{}}] [[pdf]{_LINK}]",
        f"A Study of Slow Kites at Night [{{}}] [[pdf]{_LINK}]",
        f"A Study of Slow Kites at Night ({{}}) [[pdf]{_LINK}]",
        f"({{}}) A Study of Slow Kites at Night [[pdf]{_LINK}]",
        f"`{{}}` A Study of Slow Kites at Night [[pdf]{_LINK}]",
        '"A Study of Slow Kites at Night" ({})',
    ],
)
def test_a_venue_cut_short_in_brackets_is_whole(form: str, name: str, venue: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {form.format(name)}\n").entries
    assert (entry.title, entry.venue, entry.year) == ("A Study of Slow Kites at Night", venue, 2013)


@pytest.mark.parametrize("venue", ["Proc. Kites", "Kite Lett.", "Proceedings of Kites", "Journal of Kites"])
@pytest.mark.parametrize(
    "form", ["[A Study of Kites at Night]{0} [{1}]", "**A Study of Kites at Night** ({1}) [pdf]{0}"]
)
def test_it_needs_no_year(form: str, venue: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {form.format(_LINK, venue)}\n").entries
    assert (entry.title, entry.venue) == ("A Study of Kites at Night", venue)


@pytest.mark.parametrize("venue", ["Proc. Kites", "Kite Lett."])
@pytest.mark.parametrize("form", ["Ann Lee, Bo Kim. {} [{} 2013].", "Ann Lee and Bo Kim. {} [{} 2013]."])
def test_it_ends_no_title_of_a_reference(form: str, venue: str) -> None:
    title = "A Study of Slow Kites at Night"
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {form.format(title, venue)}\n").entries
    assert (entry.title, entry.authors, entry.venue) == (title, ("Ann Lee", "Bo Kim"), venue)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Proc. Kites 2013", True),
        ("Kite Lett. 2013", True),
        ("IEEE Trans. Kites 2013", True),
        ("Trans. Ann Lee 2013", False),
        ("Dr. Ann Lee 2013", False),
        ("Ann Lett 2013", False),
        ("Proc. Kites", False),
    ],
)
def test_cut_short(text: str, *, is_one: bool) -> None:
    assert is_cut_short(text) is is_one
