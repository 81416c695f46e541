"""How lawyers cite: the volume before the journal, and the page behind it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR

_CO_AUTHORS: Final = r"(?:[\s,.]*\((?:co-?authored |joint )?w(?:ith|/) [^()\n]{2,200}\))?"
VOLUME_FIRST: Final = re.compile(
    rf"^{_CO_AUTHORS}[\s,.;]*\d{{1,4}}\s+"
    r"([^\W\d_a-z](?:[^,;()\d\n]|, (?:and )?[A-Z]){2,80}?)(?:\s+\d{1,5}(?:[,–-]\s*\d+)*|(?<=[a-zJ]\.))\s*"
    rf"\((?:forthcoming )?(?:[A-Z][a-z]+\.? )?({ANY_YEAR})\)(?!\s+[a-z]+\s+[a-z])"
)
"""``66 U. Chi. L. Rev. 12 (1999)``, as lawyers cite, those who wrote it with them in brackets before it or not; what
is not out has no page: ``12 Yale L.J. (forthcoming 2026)``."""
YEAR_FIRST: Final = re.compile(
    rf"[\s,.]*\({ANY_YEAR}\)\s+\d{{1,4}}(?:\(\d+\))?\s+([^\W\d_a-z][^,;()\d\n]{{2,80}}?)\s+\d{{1,5}}"
    r"[\s.,–-]*(?:\d*\.?)?$"
)
"""``(2007) 68 Modern Law Review 123``, as lawyers of Britain cite."""
UNDATED: Final = re.compile(
    rf"[\s,.]*(?:[(\[]{ANY_YEAR}[)\]]\s+|(?=\d))(?:\d{{1,4}}(?:\(\d+\))?\s+)?([^\W\d_a-z][^,;()\d\n]{{2,80}}?)\s+\d{{1,5}}"
    r"[\s.,–-]*(?:\d*\.?)?$"
)
"""``68 Modern Law Review 123``, ``[2011] Public Law 5``: where the name is known, for the year may stand elsewhere."""


def cites_law(text: str, title: str) -> bool:
    """Say whether a title has ``74 Duke Law Journal 1851 (2025)`` behind it."""
    return bool(title) and VOLUME_FIRST.match(text.partition(title)[2]) is not None
