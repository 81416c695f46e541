"""COinS: each entry as Zotero's reader of ContextObjects takes it."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import given

import records as examples
from i2vbib import Record
from i2vbib.page.coins import context_object


def read(record: Record) -> dict[str, list[str]]:
    return parse_qs(context_object(record), strict_parsing=True)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (examples.VAR_XCLIP, {
            "rft_val_fmt": ["info:ofi/fmt:kev:mtx:book"], "rft.genre": ["proceeding"],
            "rft.atitle": ["Expanding Language-Image Pretrained Models for General Video Recognition"],
            "rft.btitle": ["Computer Vision – ECCV 2022"], "rft.date": ["2022-10"], "rft.pages": ["1-18"],
            "rft_id": ["info:doi/10.1007/978-3-031-19772-7_1", "https://doi.org/10.1007/978-3-031-19772-7_1"],
        }),
        (examples.OV_DVIS, {
            "rft_val_fmt": ["info:ofi/fmt:kev:mtx:journal"], "rft.genre": ["article"], "rft.volume": ["47"], "rft.issue": ["7"],
            "rft.jtitle": ["IEEE Transactions on Pattern Analysis and Machine Intelligence"],
        }),
        (examples.CLIP2VIDEO, {
            "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"], "rft.type": ["preprint"], "rft.publisher": ["arXiv"],
            "rft.title": ["CLIP2Video: Mastering Video-Text Retrieval via Image CLIP"],
            "rft_id": ["https://arxiv.org/abs/2106.11097"],
        }),
        (examples.NAMES, {
            "rft.au": ["Nguyễn, Văn An", "van den Berg, Jan", "King, Martin Luther, Jr.", "Van Gool, Luc", "de la Cruz, José", "d'Alembert, Jean"],
            "rft.aucorp": ["Barnes and Noble Research, Inc."],
        }),
        (examples.R2_TUNING, {"rft.atitle": ["R²-Tuning: Efficient Image-to-Video Transfer Learning for Video Temporal Grounding"]}),
    ],
    ids=["paper of a conference", "article of a journal", "preprint", "names", "markup"],
)  # fmt: skip
def test_an_entry_has_the_format_and_the_names_that_the_reader_knows(
    record: Record, wanted: dict[str, list[str]]
) -> None:
    told = read(record)
    assert {name: told.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("text", examples.HOSTILE.values(), ids=examples.HOSTILE)
def test_no_text_makes_another_pair(text: str) -> None:
    plain = {name for name, _ in (pair.split("=") for pair in context_object(examples.hostile("x")).split("&"))}
    assert read(examples.hostile(f"{text}&rft.genre=book=1")).keys() <= plain | {"rft.aucorp"}


@given(examples.any_record())
def test_any_record_is_pairs_in_ascii(record: Record) -> None:
    written = context_object(record)
    assert written.isascii()
    assert all(pair.count("=") == 1 for pair in written.split("&"))
