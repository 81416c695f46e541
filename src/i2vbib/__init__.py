"""Turn a curated Markdown list of papers into a bibliography with citation keys that never change.

Everything that the command line does is a call of this API::

    from i2vbib import Library, Selection

    library = Library.open("data")
    records = library.select(Selection(sections=("var",), years=("2023-",)))
    text = "".join(library.export("bibtex", records))
"""

from i2vbib._version import __version__
from i2vbib.entry import Catalog, Entry, Problem, Section
from i2vbib.errors import I2vbibError
from i2vbib.library import Library
from i2vbib.record import Claim, Date, Name, Provenance, Record
from i2vbib.selection import Selection

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
