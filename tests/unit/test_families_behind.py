"""One family name and a year behind a dash, where a list's other rows name several."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_ROWS = "".join(
    f"- [Steering Kites in {word} Winds](https://arxiv.org/abs/2001.0000{count}) - {names} (202{count})\n"
    for count, (word, names) in enumerate(
        [("Cold", "Holm, Kerk"), ("Warm", "Lund, Berg, Kerk"), ("Strong", "Holm and Kerk")]
    )
)


def _read(row: str, rows: str = _ROWS) -> tuple[str, tuple[str, ...], int | None]:
    entry = read_catalog(f"# L\n\n## Kites\n\n{rows}{row}\n").entries[-1]
    return entry.title, entry.authors, entry.year


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        ("- Holm (1995)", ("Holm,",)),
        ("– van Kerk (1995) [[Video](https://youtu.be/1)]", ("van Kerk,",)),
        ("- O’Brien (1995)", ("O’Brien,",)),
        ("- Springer (1995)", ()),
        ("- Nature (1995)", ()),
    ],
)
def test_a_family_alone_wrote_it(behind: str, authors: tuple[str, ...]) -> None:
    title = "Causal Kites for Empirical Research"
    assert _read(f"- [{title}](https://arxiv.org/abs/2001.00009) {behind}") == (title, authors, 1995)


def test_no_other_rows_tell_what_one_word_is() -> None:
    row = "- [Causal Kites for Empirical Research](https://arxiv.org/abs/2001.00009) - Holm (1995)"
    assert _read(row, rows=_ROWS.partition("\n")[0] + "\n")[1] == ()
