"""What a service sends back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Reply:
    status: int
    content_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def json_reply(status: int, data: Any) -> Reply:
    """Give a reply in JSON."""
    return Reply(status, "application/json", json.dumps(data).encode())
