"""Halves of surrogate pairs: JSON can write them (RFC 8259, section 8.2), and no file can hold them."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE_IN_BYTES: Final = re.compile(_ESCAPE.pattern.encode())


def may_have_surrogates(text: str | bytes) -> bool:
    """Whether a text of JSON escapes a surrogate, be it one of a pair or alone."""
    return bool(_ESCAPE.search(text) if isinstance(text, str) else _ESCAPE_IN_BYTES.search(text))


def without_surrogates(data: Any) -> Any:
    """Give what was read from JSON without the halves in its texts and names; a pair is a letter, and stays."""
    return json.loads(json.dumps(data, ensure_ascii=False).encode(errors="ignore"))
