"""Rows that begin with who wrote them, and what is read among them."""

from __future__ import annotations

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

SIGNED = [
    "- Ann Lee and Bo Wu. 2001. **Kites of Paper over Lakes**. Kite Letters 3, 1-9.",
    "- Cy Kim. 2002. **Kites of Tin over Lakes**. Kite Letters 4, 1-9.",
    "- Lee, A., & Kim, C. (2003). **Kites of Silk over Lakes**. Kite Letters, 5, 1-9.",
]


def read(*rows: str) -> Catalog:
    """Give what rows below a heading of papers are read as."""
    return read_catalog("\n".join(["# L", "", "## Papers", "", *rows]))
