"""Titles with a known venue in brackets behind them, and no year."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ROWS = ["Kite Strings (ICLR)", "Kites of Tin and Paper (CVPR)", "Lanterns of Brass [ICML]"]


def passed(heading: str, *rows: str) -> list[str]:
    catalog = read_catalog("\n".join(["# L", "", f"## {heading}", "", *(f"- {row}" for row in rows)]))
    assert all("year" in one.reason for one in catalog.passed_over)
    return [one.text for one in catalog.passed_over]


@pytest.mark.parametrize("heading", ["Papers", "Kites", "Strings and Tails"])
def test_they_are_named(heading: str) -> None:
    assert passed(heading, *ROWS) == ROWS


@pytest.mark.parametrize(
    "beside", ["[Teapots of Iron](https://arxiv.org/abs/2001.00001) (ICLR 2020)", "Lee, A. (2019). Teapots. ICML."]
)
def test_one_beside_a_paper_is_named(beside: str) -> None:
    assert passed("Kites", beside, ROWS[0]) == [ROWS[0]]


@pytest.mark.parametrize(
    "rows",
    [
        [
            "International Conference on Learning Representations (ICLR)",
            "Neural Information Processing Systems (NeurIPS)",
            "Annual Meeting of Linguists (ACL)",
            "Transactions on Machine Learning Research (TMLR)",
        ],
        ["Ann Lee (ICLR)", "Maria Oduya (CVPR)"],
        ["Call for Papers (ICLR)", "Camera Ready (CVPR)", "Kite Workshop (ICML)"],
        ["Kite Strings (Lake)", "Kites of Tin (fast)", "Lanterns (CVPR)"],
    ],
)
def test_venues_people_and_events_are_not(rows: list[str]) -> None:
    assert not passed("Kites", *rows)
