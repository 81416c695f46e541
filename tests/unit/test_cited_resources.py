"""Data sets, models and tools below a heading of theirs, beside the work that they cite."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ABOUT = "https://aclanthology.org/2020.lrec-1.551.pdf"
CORPUS = "https://kites.example.org/corpus"


@pytest.mark.parametrize("heading", ["Data sets", "Models", "Pretrained models", "Tools", "Language Resources"])
@pytest.mark.parametrize(
    "row",
    [
        f"[Kite Corpus 1993-2010]({CORPUS}) [[Lee et al, 2020]]({ABOUT})",
        f"[Kite Corpus](https://github.com/kites/corpus) [Lee & Kim, 2020]({ABOUT})",
        f"[KiteBERT](https://huggingface.co/kites/bert)[[Lee*, Kim* et al, 2020]]({ABOUT})",
        f"[KiteBERT](https://github.com/kites/bert) [[Lee et al., 2020 - on the tin corpus]]({ABOUT})",
        f"[Kite Corpus]({CORPUS}) [Moll 2020]({ABOUT})",
        f"[Proceedings of the Old Kites [Moll, 2020]]({CORPUS})",
    ],
)
def test_what_cites_its_paper_by_authors_and_year_is_none(heading: str, row: str) -> None:
    catalog = read_catalog(f"# Kites\n\n## {heading}\n\n- {row}\n")
    assert not catalog.entries
    assert [passed.line for passed in catalog.passed_over] == [5]
    assert "but it cites" in catalog.passed_over[0].reason


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Data sets", f"[Kites of Tin: A Corpus of Northern Winds]({ABOUT}) [Lee et al, 2020]({CORPUS})"),
        ("Data sets", f"[Kites of Tin: A Corpus of Northern Winds]({CORPUS}) [[paper]]({ABOUT})"),
        ("Data sets", f"Lee et al, 2020: [Kites of Tin: A Corpus of Northern Winds]({ABOUT})"),
        ("Winds", f"[Kites of Tin: A Corpus of Northern Winds]({CORPUS}) [[Lee et al, 2020]]({ABOUT})"),
        ("Data sets", f"[Kites of Tin: A Corpus of Northern Winds]({CORPUS}) [[LREC 2020]]({ABOUT})"),
    ],
)
def test_a_row_of_a_paper_stays_one(heading: str, row: str) -> None:
    catalog = read_catalog(f"# Kites\n\n## {heading}\n\n- {row}\n")
    assert [entry.title for entry in catalog.entries] == ["Kites of Tin: A Corpus of Northern Winds"]
