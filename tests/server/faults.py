"""The ways in which a service fails."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

from server.reply import Reply

Fault: TypeAlias = Literal[
    "429",
    "429-retry-after",
    "503-retry-after-0",
    "504-html",
    "reset",
    "cut",
    "cut-short",
    "html",
    "rate-exceeded",
    "hang",
    "slow",
    "wrong-type",
    "redirect",
    "empty",
]
"""``cut`` ends the body before its stated length, ``cut-short`` states none; ``empty`` is a page that says it
holds something; ``hang`` sends nothing and hangs up; ``slow`` and ``redirect`` end in the right answer."""

FAULTS: Final[tuple[Fault, ...]] = get_args(Fault)

_PAGE: Final = b"<!DOCTYPE html><html><body><h1>Service Unavailable</h1></body></html>"

REPLIES: Final[dict[Fault, Reply]] = {
    "429": Reply(429, "text/plain", b"Rate exceeded."),
    "429-retry-after": Reply(429, "text/html", _PAGE, {"Retry-After": "2"}),
    "503-retry-after-0": Reply(503, "text/html", _PAGE, {"Retry-After": "0"}),
    "504-html": Reply(504, "text/html", _PAGE),
    "html": Reply(200, "text/html", _PAGE),
    "rate-exceeded": Reply(200, "text/plain", b"Rate exceeded."),
}
"""What is sent instead of an answer."""
