"""The skeletons by which names and titles are compared, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.text.folding import fold, fold_latin
from i2vbib.text.latin import latin, latin_start


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("OVTrack+", "ovtrackplus"),
        ("OV-DVIS++", "ovdvisplusplus"),
        ("R<sup>2</sup>-Tuning", "r2tuning"),
        ("CM$^2$", "cm2"),
        ("D²ST-Adapter", "d2stadapter"),
        ("X-CLIP", "xclip"),
        ("CLIP-Hitchhiker’s", "cliphitchhikers"),
        ("Müller & Łoś", "mullerlos"),
        ("Straße", "strasse"),
        ("Nguyễn", "nguyen"),
        ("α-Net", "alphanet"),
        ("视频", "视频"),
        ("ガラス", "ガラス"),
        ("Йод", "йод"),
        ("हिन्दी", "हिन्दी"),
        ("עִבְרִית", "עברית"),
        ("العُنـوان", "العنوان"),
        ("½ of α", "12ofalpha"),
        ("İzmir ı", "izmiri"),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(("name", "folded"), [("视频", ""), ("视频 Net²", "net2"), ("Ünal", "unal"), ("ŋ", "")])
def test_fold_latin(name: str, folded: str) -> None:
    assert fold_latin(name) == folded


@pytest.mark.parametrize(
    ("title", "whole", "start"),
    [
        ("深海", "shenhai", "shenhai"),
        ("深海の魚", "shinkainogyo", "shinkainogyo"),
        ("風力発電の研究", "fuuryokuhatsudennokenkyuu", "fuuryokuhatsu"),
        ("RNNによる手法", "rnnniyorushuhou", "rnnniyorushu"),
        ("東京での集い", "toukyoudenoshuui", "toukyoudeno"),
        ("キョウト", "kyouto", "kyouto"),
        ("データ", "deta", "deta"),
        ("人々とX", "jinjintox", "jinjintox"),
        ("冷数据的热存储", "lengshujuderecunchu", "lengshujudere"),
        ("따뜻한 데이터", "ttatteushandeiteo", "ttatteushande"),
        ("Холодное хранение", "kholodnoekhranenie", "kholodnoekhra"),
    ],
)
def test_latin(title: str, whole: str, start: str) -> None:
    assert latin(title) == whole
    assert latin_start(title, 13) == start


@given(st.text())
def test_what_is_folded_has_nothing_left_to_fold(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_latin(text).isascii()
