"""Servers that drip, redirect inward or send what no program can reckon with: each ends, in time and in one line."""

from __future__ import annotations

import gc
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from i2vbib.enrich.sources import http
from i2vbib.enrich.sources.arxiv_feed import read_page
from i2vbib.enrich.sources.crossref import read_works
from i2vbib.enrich.sources.doi_org import read_agencies, read_handle
from i2vbib.enrich.sources.gates import LimitGate
from i2vbib.enrich.sources.http import Answer
from i2vbib.enrich.sources.service import Patience, Service
from i2vbib.errors import LibraryError, NotAnAnswerError, UnreachableError

LIMIT = 0.6
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


@contextmanager
def dripping(first: bytes, drop: bytes) -> Iterator[str]:
    """Serve one beginning, then a drop every twentieth of a second without end."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=drip, args=(client,), daemon=True).start()

    def drip(client: socket.socket) -> None:
        try:
            client.recv(4096)
            client.sendall(first)
            while True:
                client.sendall(drop)
                time.sleep(0.05)
        except OSError:
            client.close()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/list.md"
    finally:
        listener.close()


DRIPS = {
    "a body": (HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
    "a header": (HEAD, b"X"),
    "headers without end": (HEAD, b"X-More: 1\r\n"),
    "100 Continue without end": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a chunked body": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
}


@pytest.mark.parametrize("name", DRIPS)
def test_a_server_that_drips_is_given_up_by_the_clock(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(http, "LONGEST", LIMIT)
    started = time.monotonic()
    with dripping(*DRIPS[name]) as address, pytest.raises(LibraryError, match="cannot read http") as info:
        http.fetch_text(address)
    assert time.monotonic() - started < 5 * LIMIT
    assert "\n" not in str(info.value)


@contextmanager
def dripping_service(told: list[str]) -> Iterator[Service]:
    """Give a service whose answer drips, and write down what it tells."""
    with (
        dripping(*DRIPS["a body"]) as address,
        closing(Service("Drip", address, LimitGate(), Patience(1, 5, 9))) as service,
    ):
        service.tell = told.append
        yield service


def test_a_service_that_drips_is_not_asked_five_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LONGEST", LIMIT)
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0")
    told: list[str] = []
    with dripping_service(told) as service:
        with pytest.raises(UnreachableError, match=r"Drip could not be reached \(no whole answer in"):
            service.ask("", {}, lambda answer: answer)
        assert service.requests_sent == 2
    assert [line.startswith("Drip does not answer (no whole answer in") for line in told] == [True]


@pytest.mark.parametrize("target", ["https://[::1", "http://[bad]/", "http://exa mple.org/", "//[", "http://a:b/"])
def test_a_redirect_to_no_address_is_one_line(target: str) -> None:
    moved = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
    with dripping(moved, b"") as address, pytest.raises(LibraryError, match="cannot read http"):
        http.fetch_text(address)


def test_who_waits_for_a_service_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LONGEST", 4 * LIMIT)
    monkeypatch.setattr(http, "SILENT", LIMIT)
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0")
    told: list[str] = []
    with dripping_service(told) as service, pytest.raises(UnreachableError):
        service.ask("", {}, lambda answer: answer)
    assert [line.split(",")[0].split(" (")[0] for line in told] == [
        "waiting for Drip",
        "Drip does not answer",
        "waiting for Drip",
    ]


def test_who_waits_for_a_list_says_so(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(http, "LONGEST", 4 * LIMIT)
    monkeypatch.setattr(http, "SILENT", LIMIT)
    with dripping(*DRIPS["a body"]) as address, pytest.raises(LibraryError):
        http.fetch_text(address)
    assert [f"waiting for {address}" in line for line in caplog.messages] == [True]


def test_who_waits_for_a_limit_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "SILENT", LIMIT)
    gate = LimitGate()
    gate.learn({"x-rate-limit-limit": "1", "x-rate-limit-interval": "2s"})
    with gate.passing():
        pass
    told: list[str] = []
    with closing(Service("Drip", "http://127.0.0.1:9", gate, Patience(0, 0, 0))) as service:
        service.tell = told.append
        with pytest.raises(UnreachableError):
            service.ask("", {}, lambda answer: answer)
    assert told[0].startswith("waiting for Drip")


@pytest.mark.parametrize(
    ("here", "target", "there"),
    [
        ("https://example.org/a", "/b", "https://example.org/b"),
        ("http://example.org/a", "https://example.org/a", "https://example.org/a"),
        ("https://example.org/a", "https://other.example.org/b", "https://other.example.org/b"),
        ("http://127.0.0.1:8000/a", "/b", "http://127.0.0.1:8000/b"),
        ("http://10.0.0.2/a", "http://10.0.0.3/a", "http://10.0.0.3/a"),
        ("https://example.org/a", "http://127.0.0.1:8000/", None),
        ("http://example.org/a", "http://127.0.0.1:8000/", None),
        ("http://example.org/a", "http://localhost:8000/", None),
        ("https://example.org/a", "https://[::1]/", None),
        ("https://example.org/a", "https://192.168.1.1/", None),
        ("https://example.org/a", "https://169.254.169.254/latest", None),
        ("https://example.org/a", "http://example.org/a", None),
        ("https://example.org/a", "file:///etc/passwd", None),
        ("https://example.org/a", "https://[::1", None),
        ("https://example.org/a", "http://[bad]/", None),
    ],
)
def test_where_a_redirect_may_lead(here: str, target: str, there: str | None) -> None:
    if there:
        assert http._redirected(here, target) == there  # noqa: SLF001  https cannot be served here
    else:
        with pytest.raises(NotAnAnswerError, match="a redirect to"):
            http._redirected(here, target)  # noqa: SLF001  the same


@pytest.mark.parametrize(
    ("body", "data"),
    [
        (b'{"a": 1}', {"a": 1}),
        (b'{"a": 1e400, "b": Infinity, "c": NaN, "d": 2.5}', {"a": None, "b": None, "c": None, "d": 2.5}),
        (b'{"a": ' + b"9" * 5000 + b"}", {"a": None}),
        (rb'{"a": "x\ud83d y", "b": "\ud83d\ude00", "c": "\\ud83d"}', {"a": "x y", "b": "\U0001f600", "c": "\\ud83d"}),
        (b'{"a": ', None),
        (b"[" * 100_000, None),
        (b"\xff", None),
    ],
    ids=["plain", "no numbers", "5,000 digits", "half a pair", "cut", "100,000 deep", "no UTF-8"],
)
def test_one_broken_value_costs_no_more_than_itself(body: bytes, data: object) -> None:
    gc.collect()  # what other tests left is finalized here: within the deepest call, it could call nothing more
    answer = Answer("", 200, {"content-type": "application/json"}, body)
    if data is None:
        with pytest.raises(NotAnAnswerError):
            answer.json()
    else:
        assert answer.json() == data


@pytest.mark.parametrize("interval", ["1000h", "99999s", "9" * 400 + "s"])
def test_a_limit_that_lets_nobody_through_is_one_line(interval: str) -> None:
    gate = LimitGate()
    gate.learn({"x-rate-limit-limit": "1", "x-rate-limit-interval": interval})
    with gate.passing():
        pass
    with pytest.raises(UnreachableError, match="allows no request for"), gate.passing():
        pass


@pytest.mark.parametrize("encoding", ["UTF-6", "Shift_JIS", "utf-7", "\u00e4", ""])
def test_a_feed_in_an_encoding_that_is_none_is_no_answer(encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding}"?><feed xmlns="http://www.w3.org/2005/Atom"/>'.encode()
    with pytest.raises(NotAnAnswerError):
        read_page(Answer("", 200, {"content-type": "application/atom+xml"}, body))


ODD = ["[]", "{}", "null", '"x"', "[1]", "1e400"]


@pytest.mark.parametrize("odd", ODD)
def test_an_answer_whose_parts_are_of_another_form_is_none(odd: str) -> None:
    def said(text: str) -> Answer:
        return Answer("https://example.org", 200, {"content-type": "application/json"}, text.encode())

    work = '{"message-type": "work-list", "message": {"items": [], "total-results": 1, "items-per-page": 1}}'
    for part in ('"work-list"', "[]", "1,", "1}"):
        with pytest.raises(NotAnAnswerError):
            read_works(said(work.replace(part, odd + part[-1] * (part[-1] in ",}"), 1)))
    both = work.replace("1,", f"{odd},").replace("1}", f"{odd}}}")
    with pytest.raises(NotAnAnswerError):
        read_works(said(both))
    with pytest.raises(NotAnAnswerError):
        read_handle(said(f'{{"responseCode": {odd}}}'))
    with pytest.raises(NotAnAnswerError):
        read_agencies(said(f'[{{"DOI": "10.1/k", "status": {odd}}}]'), ["10.1/k"])
