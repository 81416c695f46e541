"""``cite`` beside citeproc-js, the processor of Zotero, on the whole list: the same but for what is meant so."""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

from i2vbib.citation.formatted import cite
from i2vbib.citation.style_files import ALIASES
from i2vbib.text.richtext import SUPERSCRIPTS
from readers import csl_style, node, works

pytest.importorskip("citeproc", reason="the packages of the extra cite are not installed")

STYLES = ["apa", "ieee", "acm", "nature", "lncs", "chicago", "mla"]
_ALIKE: Final = {ord(character): plain for plain, character in SUPERSCRIPTS.items()} | {0x2019: "'", 0xA0: " "}


def locale() -> Path:
    spec = find_spec("citeproc")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data" / "locales" / "locales-en-US.xml"


def alike(reference: str) -> str:
    """Give a reference without what ``cite`` means to write otherwise, or citeproc-py cannot.

    That is the number before it, superscripts of Unicode, ``arXiv:`` once, and two capitals of titles: after a hyphen
    (``Image-Level``), and not for ``like``, which is a preposition or a verb.
    """
    text = re.sub(r"^(?:\\[\d+\\]|\[\d+\]|\d+\.)\s*", "", reference).replace("arXiv: arXiv:", "arXiv:")
    text = text.translate(_ALIKE)
    text = text.replace(" like ", " Like ")
    return " ".join(re.sub(r"-[a-z]", lambda hyphened: hyphened[0].upper(), text).split())


@pytest.mark.parametrize("style", STYLES)
def test_references_are_those_of_citeproc_js(tmp_path: Path, style: str) -> None:
    shipped = works("shipped")
    # cite leaves event-title out: it only repeats the proceedings' title
    items = [{name: value for name, value in item.items() if name != "event-title"} for item in shipped.items.values()]
    (tmp_path / "items.json").write_text(json.dumps(items), "utf-8")
    path = csl_style(ALIASES.get(style, style))
    judged = node("citeproc.mjs", tmp_path / "items.json", path, locale(), folder=tmp_path)
    ours = cite(shipped.records, style).splitlines()
    assert sorted(map(alike, ours)) == sorted(map(alike, judged.values()))
