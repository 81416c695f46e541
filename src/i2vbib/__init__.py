"""Turn a curated Markdown list of papers into a bibliography with citation keys that never change.

Everything that the command line does is a call of this API::

    from i2vbib import Library, Selection

    library = Library.open("data")
    records = library.select(Selection(sections=("var",), years=("2023-",)))
    text = "".join(library.export("bibtex", records))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from i2vbib._version import __version__

if TYPE_CHECKING:
    from i2vbib.api import Library
    from i2vbib.errors import I2vbibError
    from i2vbib.model.entry import Catalog, Entry, Problem, Section
    from i2vbib.model.record import Claim, Date, Provenance, Record
    from i2vbib.model.selection import Selection
    from i2vbib.text.names import Name

__all__ = [
    "Catalog",
    "Claim",
    "Date",
    "Entry",
    "I2vbibError",
    "Library",
    "Name",
    "Problem",
    "Provenance",
    "Record",
    "Section",
    "Selection",
    "__version__",
]

_MODULES = {
    "api": ("Library",),
    "errors": ("I2vbibError",),
    "model.entry": ("Catalog", "Entry", "Problem", "Section"),
    "model.record": ("Claim", "Date", "Provenance", "Record"),
    "model.selection": ("Selection",),
    "text.names": ("Name",),
}


if not TYPE_CHECKING:  # a type checker knows the names from above, and should miss others

    def __getattr__(name: str) -> Any:
        """Import a part of the API when it is first asked for (PEP 562): a command starts with what it needs alone."""
        for module, names in _MODULES.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
