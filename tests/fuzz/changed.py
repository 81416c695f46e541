"""Documents as an accident or an attacker leaves them: real ones, changed here and there."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

from hypothesis import strategies as st

NUMBERS = st.one_of(st.integers(), st.floats(), st.sampled_from([10**400, -1, 2**63, 1e308]))
TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(st.characters(codec=None), max_size=5),
    st.sampled_from(
        ["", "\x00", "\ud800", "\u202e", "../../x", "a},\n@misc{b", "https://[::1", "\\input{x}", "1" * 5000]
    ),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)


DIGITS = st.sampled_from(["0", "-1", "13", "32", "99999", "9" * 20, "9" * 5000, "٣", "²"])


@st.composite
def changed_text(draw: st.DrawFn, seed: str, tokens: str = "") -> str:
    """Give a text with up to five pieces taken away, repeated or replaced, often by its form's own marks.

    Up to two of its numbers are others.
    """
    text = seed
    for _ in range(draw(st.integers(0, 2))):
        if numbers := list(re.finditer(r"\d+", text)):
            number = draw(st.sampled_from(numbers))
            text = text[: number.start()] + draw(DIGITS) + text[number.end() :]
    inserted = st.one_of(TEXTS, st.sampled_from(tokens.split(" ")), st.text(tokens + "\n", max_size=12))
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 10, len(text)]))
        piece = draw(inserted) * draw(st.sampled_from([1, 1, 2, 200]))
        text = text[:start] + piece + text[draw(st.sampled_from([start, end])) :]
    return text


@st.composite
def changed_json(draw: st.DrawFn, seed: str) -> str:
    """Give a JSON document with up to four values anywhere in it replaced, taken away or added, or a cut one."""
    data = copy.deepcopy(json.loads(seed))
    for _ in range(draw(st.integers(1, 4))):
        data = _changed(draw, data)
    text = json.dumps(data, ensure_ascii=draw(st.booleans()))
    return text if draw(st.integers(0, 9)) else text[: draw(st.integers(0, len(text)))]


def _changed(draw: st.DrawFn, data: Any) -> Any:
    """Go down some way into an object or array, and change what is there."""
    if not isinstance(data, (dict, list)) or not data or not draw(st.integers(0, 5)):
        return draw(VALUES)
    place: Any = draw(st.sampled_from(list(data))) if isinstance(data, dict) else draw(st.integers(0, len(data) - 1))
    if draw(st.integers(0, 7)):
        data[place] = _changed(draw, data[place])
    elif isinstance(data, dict) and draw(st.booleans()):
        data[draw(TEXTS)] = data.pop(place)
    else:
        del data[place]
    return data
