"""All services on one loopback port; every request is written down, so that tests can judge the client."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Literal, cast
from urllib.parse import parse_qsl, urlsplit

from server import arxiv_api, crossref_api, datacite_api, doi_api
from server.corpus import Paper, arxiv_decoys
from server.faults import REPLIES, Fault
from server.reply import Reply

Name = Literal["arxiv", "crossref", "doi", "datacite", "file"]
SERVICES: tuple[Name, ...] = ("arxiv", "crossref", "doi", "datacite")
_MOVED = "/moved"


@dataclass(frozen=True)
class Seen:
    """A request: when it came, when its answer went (both monotonic seconds), and the fault it met."""

    service: Name
    path: str
    parameters: Mapping[str, str]
    headers: Mapping[str, str]
    start: float
    end: float = 0.0
    fault: Fault | None = None
    is_redirected: bool = False


class FakeServices:
    """All services, from one list of papers. Use :meth:`running`; all settings may be changed while it runs."""

    def __init__(self, papers: Iterable[Paper] = (), *, decoys: bool = False) -> None:
        self.papers = tuple(papers)
        self.decoys = decoys
        self.style: arxiv_api.Style = "2026"
        self.limits = {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}
        self.files: dict[str, Reply] = {}
        self.agencies: dict[str, str] = {}
        """Who has registered DOIs that are no paper's of the corpus."""
        self.hang_seconds = 0.2
        self.slow_seconds = 0.05
        self.seen: list[Seen] = []
        self._every: dict[Name, tuple[int, Fault]] = {}
        self._next: dict[Name, deque[Fault | Reply]] = {name: deque() for name in (*SERVICES, "file")}
        self._counts: dict[Name, int] = dict.fromkeys((*SERVICES, "file"), 0)
        self._lock = threading.Lock()
        self.address = ""

    @contextmanager
    def running(self) -> Iterator[FakeServices]:
        """Serve on a free port of the loopback interface."""
        server = _Server(self)
        self.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def environment(self, wait_scale: float = 0.001) -> dict[str, str]:
        """Give the variables that send i2vbib here."""
        return {
            "I2VBIB_ARXIV_URL": f"{self.address}/arxiv/api/query",
            "I2VBIB_CROSSREF_URL": f"{self.address}/crossref",
            "I2VBIB_DOI_URL": f"{self.address}/doi",
            "I2VBIB_DATACITE_URL": f"{self.address}/datacite",
            "I2VBIB_WAIT_SCALE": str(wait_scale),
            "NO_PROXY": "127.0.0.1",
        }

    def break_every(self, number: int, fault: Fault, *services: Name) -> None:
        """Let every so-manieth request from now on, of some services or of all, meet a fault."""
        for service in services or SERVICES:
            self._counts[service] = 0
            self._every[service] = (number, fault)

    def break_next(self, service: Name, *faults: Fault | Reply) -> None:
        """Let the next requests meet these faults, or get these replies, one after the other."""
        self._next[service].extend(faults)

    def mend(self) -> None:
        """Let no request meet a fault any more."""
        self._every.clear()
        for waiting in self._next.values():
            waiting.clear()

    def replay(self, service: Name, body: Path) -> None:
        """Answer the next request with a recorded body, its status and its headers."""
        meta = json.loads(body.with_suffix(".meta.json").read_text(encoding="utf-8"))
        headers = {name: text for name, text in meta["headers"].items() if name.startswith(("x-", "retry-after"))}
        if "location" in meta["headers"]:
            headers["location"] = f"{self.address}{_MOVED}/{service}/api/query"
        content_type = meta["headers"].get("content-type", "").partition(" (")[0]
        self.break_next(service, Reply(meta["status"], content_type, body.read_bytes(), headers))

    def requests(self, service: Name) -> list[Seen]:
        """Give the requests of a service that were sent on purpose, in the order of their coming."""
        with self._lock:
            return sorted(
                (one for one in self.seen if one.service == service and not one.is_redirected),
                key=lambda one: one.start,
            )

    def smallest_gap(self, service: Name) -> float:
        """Give the shortest time between an answer and the next request; negative where two overlapped."""
        requests = self.requests(service)
        return min((two.start - one.end for one, two in pairwise(requests)), default=1e9)

    def most_at_once(self, service: Name) -> int:
        """Give how many requests were under way at once, at the most."""
        requests = self.requests(service)
        return max((sum(one.start <= two.start < one.end for one in requests) for two in requests), default=0)

    def most_within(self, service: Name, seconds: float) -> int:
        """Give how many requests came within so many seconds, at the most."""
        requests = self.requests(service)
        return max(
            (sum(one.start <= two.start < one.start + seconds for two in requests) for one in requests), default=0
        )

    def fault_for(self, service: Name) -> Fault | Reply | None:
        """Take the fault or the recorded reply that the next request is to meet."""
        with self._lock:
            if self._next[service]:
                return self._next[service].popleft()
            self._counts[service] += 1
            number, fault = self._every.get(service, (0, None))
            return fault if number and self._counts[service] % number == 0 else None

    def write_down(self, seen: Seen) -> None:
        """Note a request and its end."""
        with self._lock:
            self.seen.append(replace(seen, end=time.monotonic()))

    def answer(self, seen: Seen, query: str) -> Reply:
        """Give the right answer to a request, or the empty page where that is its fault."""
        empty = seen.fault == "empty"
        if seen.service == "arxiv":
            decoys = [decoy for paper in self.papers for decoy in arxiv_decoys(paper)] if self.decoys else []
            return arxiv_api.answer(seen.parameters, [*decoys, *self.papers], self.style, empty=empty)
        if seen.service == "crossref":
            path = seen.path.removeprefix("/crossref")
            papers = [paper for paper in self.papers if paper.agency == "Crossref"]
            reply = crossref_api.answer(path, query, seen.parameters, papers, decoys=self.decoys, empty=empty)
            return replace(reply, headers=self.limits)
        if seen.service == "doi":
            return doi_api.answer(seen.path.removeprefix("/doi"), self.papers, self.agencies)
        if seen.service == "datacite":
            return datacite_api.answer(seen.path.removeprefix("/datacite"), seen.parameters, self.papers)
        return self.files.get(seen.path, Reply(404, "text/plain", b"404: Not Found"))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, services: FakeServices) -> None:
        self.services = services
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a client that hangs up is part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 5

    def do_GET(self) -> None:
        services = cast("_Server", self.server).services
        url = urlsplit(self.path)
        is_redirected = url.path.startswith(_MOVED)
        path = url.path.removeprefix(_MOVED)
        first = path.split("/")[1]
        service: Name = first if first in SERVICES else "file"
        trouble = None if is_redirected else services.fault_for(service)
        seen = Seen(
            service=service,
            path=path,
            parameters=dict(parse_qsl(url.query, keep_blank_values=True)),
            headers={name.lower(): text for name, text in self.headers.items()},
            start=time.monotonic(),
            fault=trouble if isinstance(trouble, str) else None,
            is_redirected=is_redirected,
        )
        reply = trouble if isinstance(trouble, Reply) else services.answer(seen, url.query)
        if seen.fault in {"hang", "slow"}:
            time.sleep(services.hang_seconds if seen.fault == "hang" else services.slow_seconds)
        services.write_down(seen)
        self._send(reply, seen.fault)

    def _send(self, reply: Reply, fault: Fault | None) -> None:
        if fault in REPLIES:
            reply = REPLIES[fault]
        match fault:
            case "reset":
                self._reset()
            case "hang":
                self.close_connection = True
            case "redirect":
                headers = {"Retry-After": "0", "Location": f"{_MOVED}{self.path}"}
                self._write(Reply(302, "text/html", b"", headers))
            case "wrong-type":
                self._write(replace(reply, content_type="application/octet-stream"))
            case "cut":
                self._write(reply, cut=True)
            case "cut-short":
                self._write(replace(reply, body=reply.body[: len(reply.body) // 2]), has_length=False)
            case _:
                self._write(reply)

    def _write(self, reply: Reply, *, cut: bool = False, has_length: bool = True) -> None:
        self.send_response(reply.status)
        if reply.content_type:
            self.send_header("Content-Type", reply.content_type)
        for name, text in reply.headers.items():
            self.send_header(name, text)
        if has_length:
            self.send_header("Content-Length", str(len(reply.body)))
        if cut or not has_length:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if cut else reply.body)
        self.wfile.flush()

    def _reset(self) -> None:
        """Close the connection so that the client sees it reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name for it
        """Say nothing."""
