"""Which pages of blogs, newspapers and journals are works of a bibliography."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("row", "titles"),
    [
        (
            (
                "Lee, A. (2024) 'Reflections on Kites of Tin', *Tinlaw: Winds for a Paper Age*. Available at: "
                "https://tinlaw.blogspot.com/2024/12/kites.html."
            ),
            ["Reflections on Kites of Tin"],
        ),
        (
            "Lee, A. (2025) 'Kite coding' [X/Twitter post]. 2 February. https://x.com/lee/status/1886192184808149999.",
            [],
        ),
        ("Lee, A. (2024) 'Kites of Tin at Sea', *Tin Blog*. https://tinlaw.blogspot.com/2024/12/kites.html.", []),
        ("Lee, Ann: Der Irrtum der Winde | Die Post, Neue Post, 27.05.2016, <https://www.post.example.com/wind>.", []),
        ("Digital Humanities Quarterly: http://digitalhumanities.org/dhq/", []),
    ],
)
def test_which_pages_of_other_media_are_works_of_a_bibliography(row: str, titles: list[str]) -> None:
    others = "\n\n".join(
        f"Kim, B. ({year}) 'Kites of the Year {year} at Sea', *Electronic Book Review* 3(2): 1-9."
        for year in range(2001, 2005)
    )
    entries = read_catalog(f"# Bibliography\n\n{others}\n\n{row}\n").entries
    assert [entry.title for entry in entries[4:]] == titles
