"""Asking politely and patiently, over real HTTP: faults, waits, limits, redirects, single files."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count, pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from conftest import Serve
from i2vbib import __version__
from i2vbib.enrich.sources import gates, http
from i2vbib.enrich.sources.crossref import read_works
from i2vbib.enrich.sources.gates import LimitGate, SharedGate, scaled
from i2vbib.enrich.sources.http import Answer, fetch_text, user_agent
from i2vbib.enrich.sources.service import ATTEMPTS, FAULTS_IN_A_ROW, Patience, Service, retry_after, service_address
from i2vbib.errors import I2vbibError, LibraryError, NotAnAnswerError, RefusedError, UnreachableError, UsageError
from server import FAULTS, FakeServices, Fault, Paper
from server.reply import Reply

QUICK = Patience(first=1.0, throttled=5.0, longest=20.0)
PAPERS = [Paper("One Paper", doi="10.1109/one"), Paper("Another Paper", doi="10.1109/another")]
QUESTION = {"filter": "doi:10.1109/one", "rows": "1"}
ENDING_WELL = {"slow", "redirect"}
BUSY: list[Fault] = ["504-html"] * ATTEMPTS
SILENT: list[Fault] = ["hang"] * 8


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS)


@pytest.fixture
def crossref(services: FakeServices) -> Iterator[Service]:
    with closing(service(services)) as one:
        yield one


def service(services: FakeServices, **options: Any) -> Service:
    return Service("Crossref", f"{services.address}/crossref", LimitGate(), QUICK, **options)


def ask(crossref: Service) -> str:
    return str(crossref.ask("/works", QUESTION, read_works)[0]["DOI"])


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_asked_again_and_then_answered(services: FakeServices, crossref: Service, fault: Fault) -> None:
    services.break_next("crossref", fault, fault)
    assert ask(crossref) == "10.1109/one"
    faults = [one.fault for one in services.requests("crossref")]
    assert faults == ([fault] if fault in ENDING_WELL else [fault, fault, None])
    assert crossref.requests_sent == len(faults)


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault not in ENDING_WELL])
def test_a_fault_that_stays_is_an_error_of_one_line(services: FakeServices, crossref: Service, fault: Fault) -> None:
    services.break_every(1, fault)
    with pytest.raises(UnreachableError, match=r"^Crossref could not be reached \([^\n]+\): try again later$") as info:
        ask(crossref)
    assert len(services.requests("crossref")) == ATTEMPTS
    assert info.value.exit_status == 3


@pytest.mark.parametrize(
    ("parameters", "path", "status"),
    [
        ({"rows": "things"}, "/works", 400),
        ({"select": "nonsense"}, "/works", 400),
        ({}, "/works/10.1109/unknown", 404),
        ({}, "/nowhere", 404),
        ({"query.bibliographic": "x" * 7000}, "/works", 414),
    ],
    ids=["rows", "select", "unknown DOI", "unknown route", "too long"],
)
def test_what_is_refused_is_not_asked_again(
    services: FakeServices, crossref: Service, parameters: dict[str, str], path: str, status: int
) -> None:
    with pytest.raises(RefusedError) as info:
        crossref.ask(path, parameters, read_works)
    assert info.value.status == status
    assert len(services.requests("crossref")) == 1


def test_a_service_that_is_down_is_given_up_soon(services: FakeServices, crossref: Service) -> None:
    services.break_every(1, "reset")
    for _ in range(50):
        with pytest.raises(UnreachableError):
            ask(crossref)
    assert crossref.is_given_up
    assert len(services.requests("crossref")) == FAULTS_IN_A_ROW
    services.mend()
    with pytest.raises(UnreachableError):  # for this run, whatever it does now
        ask(crossref)


def test_a_question_that_a_service_cannot_bear_is_not_the_end_of_it(services: FakeServices, crossref: Service) -> None:
    for _ in range(5):
        services.break_next("crossref", *BUSY)
        with pytest.raises(UnreachableError):
            ask(crossref)
        assert ask(crossref) == "10.1109/one"
    assert not crossref.is_given_up


def test_requests_that_fail_together_are_one_fault(services: FakeServices, crossref: Service) -> None:
    services.limits["x-concurrency-limit"] = "8"
    ask(crossref)
    services.break_next("crossref", *SILENT)
    threads = [threading.Thread(target=ask, args=(crossref,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not crossref.is_given_up
    assert ask(crossref) == "10.1109/one"


def waits_of(services: FakeServices) -> list[float]:
    requests = services.requests("crossref")
    return [two.start - one.end for one, two in pairwise(requests)]


@pytest.mark.parametrize(
    ("faults", "least"),
    [
        (["504-html"] * 4, [0.75, 1.5, 3.0, 6.0]),
        (["429"], [5.0]),
        (["429-retry-after"], [5.0]),
        (["503-retry-after-0"], [0.75]),
    ],
    ids=["twice as long each time", "longer after a 429", "Retry-After below our least", "Retry-After: 0"],
)
def test_waits_grow_and_have_a_least(
    services: FakeServices,
    crossref: Service,
    monkeypatch: pytest.MonkeyPatch,
    faults: list[Fault],
    least: list[float],
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.02")
    services.limits["x-rate-limit-limit"] = "1000"
    services.break_next("crossref", *faults)
    assert ask(crossref) == "10.1109/one"
    assert all(wait >= 0.02 * bound for wait, bound in zip(waits_of(services), least, strict=True))


@pytest.mark.parametrize("asked", ["11", "20"])
def test_retry_after_is_respected(
    services: FakeServices, crossref: Service, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.02")
    services.break_next("crossref", Reply(503, "text/html", b"", {"Retry-After": asked}))
    ask(crossref)
    assert 0.02 * float(asked) <= waits_of(services)[0] < 10.0


@pytest.mark.parametrize(("asked", "told"), [("21", "21"), ("86400", "86400"), ("9" * 400, "31536000")])
def test_a_service_that_asks_to_be_left_alone_for_longer_is(
    services: FakeServices, crossref: Service, asked: str, told: str
) -> None:
    services.break_next("crossref", Reply(429, "text/html", b"", {"Retry-After": asked}))
    for _ in range(3):
        with pytest.raises(UnreachableError, match=rf"\(HTTP 429, and it asks to wait {told} s\)"):
            ask(crossref)
    assert len(services.requests("crossref")) == 1


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Thu, 01 Jan 2026 00:02:00 GMT", 120.0),
        ("Wed, 31 Dec 2025 23:00:00 GMT", 0.0),
        ("", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("1e9", 0.0),
        ("Thu, 99 Jan 99999 00:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_seconds_or_a_date(text: str, seconds: float) -> None:
    assert retry_after(text, 1_767_225_600.0) == seconds


def test_a_server_that_says_nothing_is_left_after_the_time_out(services: FakeServices) -> None:
    services.hang_seconds = 2.0
    services.break_next("crossref", "hang")
    started = time.monotonic()
    with closing(service(services, timeouts=(1.0, 0.2))) as crossref:
        assert ask(crossref) == "10.1109/one"
    assert time.monotonic() - started < services.hang_seconds


@pytest.mark.usefixtures("services")
def test_a_machine_that_does_not_answer_is_unreachable() -> None:
    with FakeServices().running() as gone:
        address = gone.address
    crossref = Service("Crossref", address, LimitGate(), QUICK)
    with closing(crossref), pytest.raises(UnreachableError, match="the connection failed"):
        ask(crossref)


@pytest.mark.parametrize(
    ("mailto", "name"),
    [
        ("", f"i2vbib/{__version__}"),
        ("ada@example.org", f"i2vbib/{__version__} (mailto:ada@example.org)"),
    ],
)
def test_we_ask_under_our_own_name(services: FakeServices, mailto: str, name: str) -> None:
    with closing(service(services, mailto=mailto)) as crossref:
        ask(crossref)
    assert services.requests("crossref")[0].headers["user-agent"] == name


@pytest.mark.parametrize(
    "mailto", ["ada", "a b@example.org", "ada@example.org\r\nX-Evil: 1", "ädä@example.org", "@", "<a@b>"]
)
def test_a_wrong_mail_address_is_refused(mailto: str) -> None:
    with pytest.raises(UsageError, match="no mail address"):
        user_agent(mailto)


@pytest.mark.parametrize(
    "address", ["ftp://example.org", "example.org", "https://", "http:///works", "file:///etc/passwd"]
)
def test_a_wrong_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("I2VBIB_CROSSREF_URL", address)
    with pytest.raises(UsageError, match="I2VBIB_CROSSREF_URL"):
        service_address("I2VBIB_CROSSREF_URL", "https://api.crossref.org")


@pytest.mark.parametrize("scale", ["fast", "-1", "nan", "inf", "", "1e308", "1001"])
def test_a_wrong_scale_is_refused(monkeypatch: pytest.MonkeyPatch, scale: str) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", scale)
    with pytest.raises(UsageError, match="I2VBIB_WAIT_SCALE"):
        scaled(1.0)


def test_without_a_scale_waits_are_as_long_as_they_are() -> None:
    assert scaled(3.0) == 3.0


@pytest.mark.parametrize(
    ("limits", "several"),
    [
        ({"x-rate-limit-limit": "1", "x-rate-limit-interval": "1s", "x-concurrency-limit": "1"}, False),
        ({"x-rate-limit-limit": "3", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}, True),
        ({"x-rate-limit-limit": "5", "x-rate-limit-interval": "1s", "x-concurrency-limit": "2"}, True),
        ({"x-rate-limit-limit": "4", "x-rate-limit-interval": "2s", "x-concurrency-limit": "9"}, True),
        ({"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"}, False),
    ],
    ids=["public", "polite", "two at once", "fewer than at once", "none stated"],
)
def test_stated_limits_are_kept(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch, *, limits: dict[str, str], several: bool
) -> None:
    scale = 0.05
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", str(scale))
    services.limits = limits
    services.slow_seconds = 0.06
    services.break_every(1, "slow")
    with closing(service(services)) as crossref:
        ask_in_threads(crossref, threads=6, each=3)
    interval = int(limits["x-rate-limit-interval"][:-1])
    assert len(services.requests("crossref")) == 18
    assert services.most_within("crossref", interval * scale) <= int(limits["x-rate-limit-limit"])
    assert services.most_at_once("crossref") <= int(limits.get("x-concurrency-limit", "1"))
    assert (services.most_at_once("crossref") > 1) == several


def ask_in_threads(crossref: Service, threads: int, each: int) -> None:
    def work() -> None:
        for _ in range(each):
            ask(crossref)

    running = [threading.Thread(target=work) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


def test_until_an_answer_states_limits_there_is_one_request_a_second(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.05")
    services.limits = {}
    with closing(service(services)) as crossref:
        ask_in_threads(crossref, threads=3, each=2)
    assert services.smallest_gap("crossref") >= 0.05


def test_of_two_pools_limits_the_narrower_hold() -> None:
    gate = LimitGate()
    limits = {"x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}
    gate.learn({**limits, "x-api-pool": "polite-array", "x-rate-limit-limit": "3"})
    gate.learn({**limits, "x-api-pool": "polite-single", "x-rate-limit-limit": "10", "x-concurrency-limit": "9"})
    assert gate.at_once == 3
    gate.learn({**limits, "x-api-pool": "polite-array", "x-rate-limit-limit": "1", "x-concurrency-limit": "1"})
    assert gate.at_once == 1


@pytest.mark.parametrize("reading", range(1, 6))
def test_a_gate_that_opens_while_it_is_looked_at_lets_one_pass(monkeypatch: pytest.MonkeyPatch, reading: int) -> None:
    gate, shut, passed = LimitGate(), 0.05, threading.Event()
    now, readings = time.monotonic(), count(1)
    clock = SimpleNamespace(monotonic=lambda: now if next(readings) <= reading else now + 2 * shut)
    monkeypatch.setattr(gates, "time", clock)
    gate.close_for(shut)  # the first reading

    def work() -> None:
        with gate.passing():
            passed.set()

    threading.Thread(target=work, daemon=True).start()
    assert passed.wait(5.0)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-rate-limit-limit": "many", "x-rate-limit-interval": "1s", "x-concurrency-limit": "5"},
        {"x-rate-limit-limit": "5", "x-rate-limit-interval": "soon", "x-concurrency-limit": "5"},
        {"x-rate-limit-limit": "0", "x-rate-limit-interval": "1s", "x-concurrency-limit": "0"},
        {"x-rate-limit-limit": "9" * 5000, "x-rate-limit-interval": "1s", "x-concurrency-limit": "5"},
        {"x-rate-limit-limit": "5", "x-rate-limit-interval": "1s", "x-concurrency-limit": "9" * 5000},
    ],
    ids=["none", "no number", "no interval", "none allowed", "a number of 5,000 digits", "5,000 digits at once"],
)
def test_limits_that_make_no_sense_leave_one_at_once(headers: dict[str, str]) -> None:
    gate = LimitGate()
    gate.learn(headers)
    assert gate.at_once == 1


_SHARER = """
import sys, time
from i2vbib.enrich.sources.gates import SharedGate
gate = SharedGate("arxiv", 3.0)
for _ in range(int(sys.argv[1])):
    with gate.passing():
        start = time.time()
        time.sleep(0.01)
        print(start, time.time(), flush=True)
"""


def test_processes_share_arxivs_one_connection_and_its_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.02")
    sharers = [
        subprocess.Popen([sys.executable, "-c", _SHARER, "5"], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = "".join(sharer.communicate(timeout=60)[0] for sharer in sharers)
    spans = sorted(tuple(map(float, line.split())) for line in said.splitlines())
    assert len(spans) == 10
    gaps = [two[0] - one[1] for one, two in pairwise(spans)]
    assert min(gaps) >= 0.02 * 3.0


def test_a_process_that_was_killed_leaves_its_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.2")
    code = _SHARER.replace("print(", "print(start, flush=True); time.sleep(60); print(")
    killed = subprocess.Popen([sys.executable, "-c", code, "1"], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    started = float(killed.stdout.readline())
    killed.kill()
    killed.communicate()
    with SharedGate("arxiv", 3.0).passing():
        assert time.time() - started >= 0.2 * 3.0


def test_a_turn_that_another_process_keeps_is_waited_for_once(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "_LONGEST", 0.2)
    monkeypatch.setattr(http, "LONGEST", 0.2)
    code = _SHARER.replace("print(", "print(start, flush=True); time.sleep(60); print(")
    with subprocess.Popen([sys.executable, "-c", code, "1"], stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        keeper.stdout.readline()
        with closing(Service("arXiv", services.address, SharedGate("arxiv", 3.0), QUICK)) as arxiv:
            for _ in range(2):
                with pytest.raises(UnreachableError, match=r"^arXiv could not be reached \(another i2vbib keeps "):
                    arxiv.ask("/arxiv", {}, lambda answer: answer)
            assert (arxiv.is_given_up, arxiv.requests_sent) == (True, 0)
        keeper.kill()


def test_a_gate_that_others_pass_each_time_is_left_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "_LONGEST", 0.2)
    monkeypatch.setattr(http, "LONGEST", 0.2)
    gate = SharedGate("arxiv", 3.0)
    monkeypatch.setattr(gate, "_wait", lambda: 0.05)
    with pytest.raises(UnreachableError), gate.passing():
        pass


@pytest.mark.parametrize("kind", [threading.Thread, threading.Timer])
def test_a_thread_that_cannot_be_had_is_one_line(
    crossref: Service, monkeypatch: pytest.MonkeyPatch, kind: type[threading.Thread]
) -> None:
    start = threading.Thread.start

    def refused(self: threading.Thread) -> None:
        if type(self) is kind and threading.current_thread() is threading.main_thread():
            raise RuntimeError("can't start new thread")
        start(self)

    monkeypatch.setattr(threading.Thread, "start", refused)
    if kind is threading.Timer:  # which would only say what is waited for
        assert ask(crossref) == "10.1109/one"
    else:
        with pytest.raises(I2vbibError, match="can't start new thread: end other programs"):
            ask(crossref)


def test_a_gate_that_claims_to_stay_shut_for_years_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.001")
    gate = SharedGate("arxiv", 3.0)
    with gate.passing():
        gate.close_for(1e12)
    started = time.monotonic()
    with gate.passing():
        assert time.monotonic() - started < 5.0


def test_a_file_on_the_web_is_read(services: FakeServices) -> None:
    services.files["/list.md"] = Reply(200, "text/plain", "\ufeff# Läste\r\n\r\n| a |".encode())
    assert fetch_text(f"{services.address}/list.md") == "# Läste\n\n| a |"


def test_redirects_to_a_file_are_followed(services: FakeServices) -> None:
    services.files["/list.md"] = Reply(200, "text/plain", b"# List")
    services.break_next("file", "redirect")
    assert fetch_text(f"{services.address}/list.md") == "# List"


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(404, "text/plain", b"404: Not Found"), "HTTP 404"),
        (Reply(500, "text/plain", b""), "HTTP 500"),
        (Reply(200, "text/html", b"\n<!DOCTYPE html><html>"), "is a web page"),
        (Reply(200, "text/plain", b"# \xcb\xe8\xf1\xf2"), r"not UTF-8 \(byte 3\)"),
        (Reply(200, "text/plain", b"x" * 2000), "more than"),
        (Reply(302, "text/plain", b"", {"Location": "/list.md"}), "more than 5 redirects"),
    ],
    ids=["missing", "failing", "HTML", "not UTF-8", "too large", "redirected for ever"],
)
def test_a_file_that_cannot_be_had_is_an_error_of_one_line(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch, reply: Reply, message: str
) -> None:
    monkeypatch.setattr(http, "LARGEST", 1000)
    services.files["/list.md"] = reply
    with pytest.raises(LibraryError, match=message) as info:
        fetch_text(f"{services.address}/list.md")
    assert "\n" not in str(info.value)


def test_a_file_is_not_read_after_a_redirect_into_the_open(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", services.address)  # stands for the world outside
    services.files["/list.md"] = Reply(302, "text/plain", b"", {"Location": "http://example.org/open.md"})
    services.files["/open.md"] = Reply(200, "text/plain", b"# List")
    with pytest.raises(LibraryError, match=r"cannot read http://example\.org/open\.md: use an https address"):
        fetch_text(f"{services.address}/list.md")


@pytest.mark.parametrize("fault", ["reset", "cut", "hang"])
def test_a_file_that_does_not_come_whole_is_an_error(services: FakeServices, fault: Fault) -> None:
    services.files["/list.md"] = Reply(200, "text/plain", b"# List")
    services.break_next("file", fault)
    with pytest.raises(LibraryError, match="check the address and the connection"):
        fetch_text(f"{services.address}/list.md")


@pytest.mark.parametrize("address", ["http://example.org/list.md", "ftp://127.0.0.1/list.md", "https://[/list.md"])
def test_a_file_is_not_read_in_the_open(address: str) -> None:
    with pytest.raises(LibraryError, match="cannot read"):
        fetch_text(address)


@pytest.mark.parametrize(
    ("stated", "is_fine"), [("application/json;charset=utf-8", True), ("", True), ("text/html", False)]
)
def test_a_wrong_content_type_is_no_answer(stated: str, *, is_fine: bool) -> None:
    check: Callable[[str], None] = Answer("", 200, {"content-type": stated}, b"").require_type
    if is_fine:
        check("json")
    else:
        with pytest.raises(NotAnAnswerError, match="text/html"):
            check("json")
