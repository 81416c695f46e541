"""A bibliography in a file of its own, without a library: what ``check FILE`` and ``complete FILE`` share."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from i2vbib.api import Library

if TYPE_CHECKING:
    from i2vbib.enrich.findings import Findings


@contextmanager
def library_of(source: str) -> Iterator[Library]:
    """Give a library made of a file or address, which is gone at the end; its list is the file, with its lines.

    Raises what reading a list raises: :class:`LibraryError`, :class:`CatalogError`, :class:`UsageError`.
    """
    from i2vbib.enrich.sources.lists import read_source

    with Library.of_text(read_source(source), source) as library:
        yield library


def asked(library: Library, mailto: str | None, take: Sequence[str] = ()) -> tuple[Library, Findings]:
    """Ask the services about all entries, and give the library with their answers; those stay in the user's cache.

    The values of services in ``take`` stand in the place of the file's.
    """
    from i2vbib.cli.enrich_progress import shown
    from i2vbib.enrich.plan import Wish
    from i2vbib.enrich.run import enrich

    wish = Wish(datetime.now(timezone.utc).date())
    with shown() as (progress, tell):
        contact = mailto or os.environ.get("I2VBIB_MAILTO", "")
        findings = enrich(library, library.records, wish, mailto=contact, progress=progress, tell=tell, take=take)
    return library.reopened(), findings
