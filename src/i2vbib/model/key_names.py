"""Citation keys as names: which of them formats can hold, and which one a document means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

UNHOLDABLE: Final = r'[\s,{}%#\\~"=]'
"""What no key in a BibTeX file can have (``btxdoc``, section 4; the parsers of BibTeX and of its other readers)."""

_CONTROL: Final = (
    r"(?i)(?:biblatex|achemso|acs|rsc)-control|(?:\w+:)?bstcontrol\w*|(?:revtex|aps|aip)[\w.-]*control"
    r"|abnt-(?:options?\d*|final|[a-z\d-]+=.*)"
)


def is_control(name: str) -> bool:
    """Whether classes and packages give a style its options by a key, which is no paper's then.

    Such keys are biblatex's, achemso's, IEEEtran's (its manual's ``IEEEexample:BSTcontrol``, whatever the word before
    the colon), REVTeX's and abntex2's (``abnt-etal-cite=2``).
    """
    return re.fullmatch(_CONTROL, name) is not None


def is_shown(name: str) -> bool:
    """Whether a library can hold a text as a key: one line, seen for what it is, and no braces that open an entry.

    A bibliography's own key may have a blank or a comma in it; the exporters for TeX write ``_`` for these.
    """
    return name.isprintable() and name != "" and "{" not in name and "}" not in name


class KeyNames:
    """Citation keys and aliases, found as they are written, else without regard to case (BibTeX's own rule)."""

    def __init__(self, names: Iterable[str]) -> None:
        self._exact = dict.fromkeys(names)
        self._folded: dict[str, str] = {}
        for name in self._exact:
            self._folded.setdefault(name.lower(), name)

    def find(self, name: str) -> str | None:
        """Give the known name that a name stands for; ``None`` where there is none."""
        return name if name in self._exact else self._folded.get(name.lower())
