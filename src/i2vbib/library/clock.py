"""What day it is: asked here alone, and handed on to whatever writes a day down."""

from __future__ import annotations

import os
from datetime import datetime, timezone
from typing import Final

from i2vbib.errors import UsageError

EPOCH: Final = "SOURCE_DATE_EPOCH"


def today() -> str:
    """Give the day in UTC (ISO), or that of ``$SOURCE_DATE_EPOCH`` (reproducible-builds.org: seconds since 1970).

    Raises :class:`UsageError` where that is no such number, as its specification asks.
    """
    seconds = os.environ.get(EPOCH)
    if not seconds:
        return datetime.now(timezone.utc).date().isoformat()
    try:
        return datetime.fromtimestamp(int(seconds), timezone.utc).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{EPOCH} is {seconds!r}: set it to seconds since 1970, or unset it") from error
