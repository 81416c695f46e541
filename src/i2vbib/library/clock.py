"""What day it is: asked here alone, and handed on to whatever writes a day down."""

from __future__ import annotations

import os
from datetime import datetime, timezone


def today() -> str:
    """Give the day in UTC (ISO), or that of ``$SOURCE_DATE_EPOCH`` (reproducible-builds.org: seconds since 1970)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(seconds), timezone.utc) if seconds.isdigit() else datetime.now(timezone.utc)
    return now.date().isoformat()
