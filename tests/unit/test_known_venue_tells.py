"""A known venue and its year tell a paper whose page or title does not."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_PAGE = "https://kites.lid.edu/corpus/"


@pytest.mark.parametrize("mark", [", ICRA 2015.", " (ICRA 2015)", ". In ICRA, 2015"])
@pytest.mark.parametrize("title", ["University of Ghent North Sea Kite Dataset", "Center for Slow Kites in the North"])
def test_a_bodys_name_with_a_venue_behind_it_is_a_title(title: str, mark: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Data\n\n- [{title}]({_PAGE}){mark}\n").entries
    assert (entry.title, entry.venue, entry.year) == (title, "ICRA", 2015)


def test_a_bodys_name_alone_is_none() -> None:
    assert not read_catalog(
        f"# L\n\n## Data\n\n- [University of Ghent North Sea Kite Institute]({_PAGE}), 2015\n"
    ).entries


@pytest.mark.parametrize("host", ["x.com", "twitter.com", "www.youtube.com", "medium.com"])
def test_a_page_of_other_media_that_stands_alone_is_named_where_a_venue_is_told(host: str) -> None:
    read = read_catalog(
        f"# L\n\n## Planning\n\n- [Kites Steered by Slow Winds](https://{host}/kites/status/1), ICRA 2015.\n"
    )
    assert [passed.line for passed in read.passed_over] == [5]
    assert not read.entries
