"""The services answering with given works: Crossref's items and arXiv's entries as a file holds them."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

_FEED = (
    '<?xml version="1.0" encoding="UTF-8"?><feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" '
    'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id>'
    "<title>x</title><opensearch:itemsPerPage>{n}</opensearch:itemsPerPage><opensearch:totalResults>{n}"
    "</opensearch:totalResults><opensearch:startIndex>0</opensearch:startIndex>{entries}</feed>"
)


class Canned:
    """What the services have; ``message`` is Crossref's whole answer, whatever is asked."""

    def __init__(self, works: list[Any], feed: str = "", message: str = "", *, searched: bool = False) -> None:
        self.works = {work["DOI"].lower(): work for work in works}
        self.entries = re.findall(r"(?s)<entry>.*?</entry>", feed)
        self.message = message
        self.searched = searched

    def reply(self, address: str) -> tuple[int, str, str]:
        """Give status, media type and body."""
        url = urlsplit(address)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path.startswith("/api/query"):
            return 200, "application/atom+xml", self._feed(asked.get("id_list", ""))
        if url.path.startswith("/doiRA/"):
            dois = unquote(url.path.removeprefix("/doiRA/")).split(",")
            return 200, "application/json", json.dumps([self._agency(doi) for doi in dois])
        if url.path.startswith("/api/handles/"):
            known = unquote(url.path.removeprefix("/api/handles/")).lower() in self.works
            return 200 if known else 404, "application/json", json.dumps({"responseCode": 1 if known else 100})
        if url.path.startswith("/dois"):
            return 200, "application/vnd.api+json", '{"data": [], "meta": {"total": 0, "totalPages": 0, "page": 1}}'
        return 200, "application/json", self.message or self._works(url.path, asked)

    def _feed(self, identifiers: str) -> str:
        ids = [re.sub(r"v\d+$", "", one) for one in identifiers.split(",") if one]
        of_ids = [
            entry for entry in self.entries if any(re.search(rf"/abs/{re.escape(one)}(v\d+)?<", entry) for one in ids)
        ]
        found = of_ids if ids else self.entries * self.searched
        return _FEED.format(n=len(found), entries="".join(found))

    def _agency(self, doi: str) -> dict[str, str]:
        return {"DOI": doi} | ({"RA": "Crossref"} if doi.lower() in self.works else {"status": "DOI does not exist"})

    def _works(self, path: str, asked: dict[str, str]) -> str:
        if path.startswith("/works/"):
            work = self.works.get(unquote(path.removeprefix("/works/")).lower())
            return json.dumps({"status": "ok", "message-type": "work", "message": work})
        wanted = [part.removeprefix("doi:").lower() for part in asked.get("filter", "").split(",")]
        works = [self.works[doi] for doi in wanted if doi in self.works] or list(self.works.values()) * self.searched
        fields = asked.get("select", "").split(",")
        items = [{name: value for name, value in work.items() if name in fields} for work in works]
        message = {"total-results": len(items), "items-per-page": 20, "items": items}
        return json.dumps({"status": "ok", "message-type": "work-list", "message": message})

    @contextmanager
    def running(self) -> Iterator[dict[str, str]]:
        """Serve on a port of this machine; gives the environment that leads to it."""
        canned = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, kind, body = canned.reply(self.path)
                data = body.encode(errors="surrogatepass")
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            services = ("CROSSREF", "DATACITE", "DOI")
            yield {f"I2VBIB_{name}_URL": address for name in services} | {
                "I2VBIB_ARXIV_URL": f"{address}/api/query",
                "I2VBIB_WAIT_SCALE": "0.0005",
                "I2VBIB_MAILTO": "tests@example.org",
            }
        finally:
            server.shutdown()
            server.server_close()
