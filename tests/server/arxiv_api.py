"""arXiv's API (User's Manual): ``id_list``, ``search_query`` with phrases in titles, pages, both forms of feed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Literal
from xml.sax.saxutils import escape

from server.corpus import Paper, words
from server.reply import Reply

Style = Literal["2026", "classic"]
FEED_TYPE = "application/atom+xml; charset=utf-8"
DEFAULT_RESULTS = 10
_IDENTIFIER = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")
_PHRASE = re.compile(r'ti:"([^"]*)"')


def answer(parameters: Mapping[str, str], papers: Sequence[Paper], style: Style, *, empty: bool = False) -> Reply:
    """Answer a request; ``empty`` gives a page without the papers that it says were found."""
    ids = [text for text in parameters.get("id_list", "").split(",") if text]
    query = parameters.get("search_query", "")
    for text in ids:
        if not _IDENTIFIER.fullmatch(text):
            return _error(f"incorrect id format for {text}", style)
    if query.count('"') % 2:
        return _error("malformed query", style)
    start, at_most = int(parameters.get("start", 0)), int(parameters.get("max_results", DEFAULT_RESULTS))
    found = _found(ids, query, papers)
    page = [] if empty else found[start : start + at_most]
    feed = _classic_feed if style == "classic" else _feed
    return Reply(200, FEED_TYPE, feed(page, max(1, len(found)) if empty else len(found), start, at_most).encode())


def _found(ids: Sequence[str], query: str, papers: Sequence[Paper]) -> list[Paper]:
    """Give what matches, in an order that tells nothing of the request's."""
    found = [paper for paper in papers if paper.arxiv]
    if ids:
        wanted = {re.sub(r"v\d+$", "", text) for text in ids}
        found = [paper for paper in found if paper.arxiv in wanted]
    if query:
        found = [paper for paper in found if _matches(query, paper.title)]
    return sorted(found, key=lambda paper: zlib.crc32(paper.arxiv.encode()))


def _matches(query: str, title: str) -> bool:
    there = f" {' '.join(words(title))} "
    return any(
        all(f" {' '.join(words(phrase))} " in there for phrase in _PHRASE.findall(alternative))
        for alternative in query.split(" OR ")
    )


def _error(message: str, style: Style) -> Reply:
    identifier = f"https://arxiv.org/api/errors#{message.replace(' ', '_')}"
    entry = (
        f"<entry><id>{identifier}</id><title>Error</title><updated>2026-04-12T22:59:06Z</updated>"
        f"<summary>{escape(message)}</summary><author><name>arXiv api core</name></author></entry>"
    )
    return Reply(400, FEED_TYPE, (_head(1, 0, 1, style) + entry + "</feed>").encode())


def _head(total: int, start: int, at_most: int, style: Style) -> str:
    opensearch = 'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"'
    if style == "classic":
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
            '  <title type="html">ArXiv Query: search_query=&amp;id_list=</title>\n'
            "  <id>http://arxiv.org/api/bNB5RPNlUYbELau5YJ4IzaIq1x8</id>\n"
            f"  <opensearch:totalResults {opensearch}>{total}</opensearch:totalResults>\n"
            f"  <opensearch:startIndex {opensearch}>{start}</opensearch:startIndex>\n"
            f"  <opensearch:itemsPerPage {opensearch}>{at_most}</opensearch:itemsPerPage>\n"
        )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        f'<feed {opensearch} xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">\n'
        "  <id>https://arxiv.org/api/UY2mqR74Vu</id>\n  <title>arXiv Query: search_query=</title>\n"
        f"  <opensearch:itemsPerPage>{at_most}</opensearch:itemsPerPage>\n"
        f"  <opensearch:totalResults>{total}</opensearch:totalResults>\n"
        f"  <opensearch:startIndex>{start}</opensearch:startIndex>\n"
    )


def _feed(papers: Sequence[Paper], total: int, start: int, at_most: int) -> str:
    return _head(total, start, at_most, "2026") + "".join(map(_entry, papers)) + "</feed>\n"


def _entry(paper: Paper) -> str:
    extras = {"comment": paper.comment, "journal_ref": paper.journal_ref, "doi": paper.published_doi}
    return (
        f"  <entry>\n    <id>http://arxiv.org/abs/{paper.arxiv}v{paper.version}</id>\n"
        f"    <title>{escape(paper.title)}</title>\n    <updated>{paper.published}</updated>\n"
        f"    <summary>{escape(paper.summary)}</summary>\n    <published>{paper.published}</published>\n"
        + "".join(f"    <arxiv:{tag}>{escape(text)}</arxiv:{tag}>\n" for tag, text in extras.items() if text)
        + f'    <arxiv:primary_category term="{paper.arxiv_class}"/>\n'
        + "".join(f"    <author>\n      <name>{escape(name)}</name>\n    </author>\n" for name in paper.authors)
        + "  </entry>\n"
    )


def _classic_feed(papers: Sequence[Paper], total: int, start: int, at_most: int) -> str:
    return _head(total, start, at_most, "classic") + "".join(map(_classic_entry, papers)) + "</feed>\n"


def _classic_entry(paper: Paper) -> str:
    """Give an entry as until 2025: long titles broken with two blanks, a namespace on every element of arXiv's."""
    arxiv = 'xmlns:arxiv="http://arxiv.org/schemas/atom"'
    extras = {"comment": paper.comment, "journal_ref": paper.journal_ref, "doi": paper.published_doi}
    middle = len(paper.title.split()) // 2
    broken = " ".join(paper.title.split()[:middle]) + "\n  " + " ".join(paper.title.split()[middle:])
    return (
        f"  <entry>\n    <id>http://arxiv.org/abs/{paper.arxiv}v{paper.version}</id>\n"
        f"    <updated>{paper.published}</updated>\n    <published>{paper.published}</published>\n"
        f"    <title>{escape(broken.strip())}</title>\n    <summary>  {escape(paper.summary)}\n</summary>\n"
        + "".join(f"    <author>\n      <name>{escape(name)}</name>\n    </author>\n" for name in paper.authors)
        + "".join(f"    <arxiv:{tag} {arxiv}>{escape(text)}</arxiv:{tag}>\n" for tag, text in extras.items() if text)
        + f'    <arxiv:primary_category {arxiv} term="{paper.arxiv_class}" scheme="http://arxiv.org/schemas/atom"/>\n'
        + "  </entry>\n"
    )
