"""CSL-JSON to BibTeX by the writer of another library: ``python writers.py bibtexparser|pybtex FILE > FILE``.

Neither knows CSL nor escapes anything: this is the least that a program around such a writer does.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

TYPES = {"paper-conference": "inproceedings", "article-journal": "article"}
FIELDS = {
    "title": "title",
    "container-title": "booktitle",
    "publisher": "publisher",
    "volume": "volume",
    "page": "pages",
    "DOI": "doi",
    "URL": "url",
    "keyword": "keywords",
}


def fields(item: dict[str, Any]) -> dict[str, str]:
    """Give an item's fields, without its authors."""
    found = {name: item[variable] for variable, name in FIELDS.items() if variable in item}
    return found | {"year": str(item["issued"]["date-parts"][0][0])}


def authors(item: dict[str, Any]) -> list[str]:
    """Give the authors as ``Family, Given``."""
    return [f"{name.get('family', '')}, {name.get('given', '')}" for name in item.get("author", [])]


def by_bibtexparser(items: list[dict[str, Any]]) -> str:
    """Give what bibtexparser's writer makes of the items, as it is used by default."""
    import bibtexparser
    from bibtexparser.model import Block, Entry, Field

    entries: list[Block] = [
        Entry(
            TYPES.get(item["type"], "misc"),
            item["id"],
            [Field(*field) for field in ({"author": " and ".join(authors(item))} | fields(item)).items()],
        )
        for item in items
    ]
    return bibtexparser.write_string(bibtexparser.Library(entries))


def by_pybtex(items: list[dict[str, Any]]) -> str:
    """Give what pybtex's writer makes of the items."""
    pybtex = import_module("pybtex.database")  # it may not be installed
    entries = {
        item["id"]: pybtex.Entry(
            TYPES.get(item["type"], "misc"),
            fields=fields(item),
            persons={"author": [pybtex.Person(name) for name in authors(item)]},
        )
        for item in items
    }
    return str(pybtex.BibliographyData(entries=entries).to_string("bibtex"))


if __name__ == "__main__":
    writer = {"bibtexparser": by_bibtexparser, "pybtex": by_pybtex}[sys.argv[1]]
    sys.stdout.write(writer(json.loads(Path(sys.argv[2]).read_text("utf-8"))))
