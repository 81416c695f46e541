"""arXiv: preprints by identifier and by title, through the ``arxiv`` package and our own manners.

arXiv's terms of use: one request every three seconds, on one connection.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, final

from i2vbib.enrich.sources.arxiv_preprint import Preprint, preprint_claim
from i2vbib.enrich.sources.client import Candidate, SourceClient
from i2vbib.enrich.sources.gates import SharedGate
from i2vbib.enrich.sources.question_batches import slices
from i2vbib.enrich.sources.service import Patience, Service, service_address
from i2vbib.errors import RefusedError
from i2vbib.facts.identifiers import identify
from i2vbib.facts.likeness import answers_words
from i2vbib.facts.sources import SERVICES
from i2vbib.model.record import Date
from i2vbib.text.folding import fold
from i2vbib.text.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    import arxiv  # type: ignore[import-untyped] # it ships no types

    from i2vbib.enrich.sources.answers import Answers
    from i2vbib.facts.sources import Kind

__all__ = ["Arxiv", "Preprint", "preprint_claim", "title_query"]

ADDRESS: Final = "https://export.arxiv.org/api/query"
ADDRESS_VARIABLE: Final = "I2VBIB_ARXIV_URL"
GAP: Final = 3.0
PATIENCE: Final = Patience(first=3.0, throttled=60.0, longest=300.0)

IDS_AT_ONCE: Final = SERVICES["arxiv"].answers["id"]
TITLES_AT_ONCE: Final = SERVICES["arxiv"].answers["title"]
NO_ID: Final = "incorrect id format"
"""What arXiv says of a list of ids, all of it, for one that is none."""

MOST_FOUND: Final = 200
"""Papers that one search gives; where more are found, fewer titles are asked for at once."""

LONGEST_TITLE: Final = 300
"""Characters of a title that are searched for."""

ENOUGH_WORDS: Final = 3
"""A run of fewer words is too common to be searched for alone."""


@final
class Arxiv(SourceClient):
    """arXiv's API, asked at most once in three seconds by all processes of a user together."""

    def __init__(self, answers: Answers, *, mailto: str = "") -> None:
        """Ask under our name and ``mailto``; raises :class:`UsageError` where that or the address is none."""
        address = service_address(ADDRESS_VARIABLE, ADDRESS)
        super().__init__(answers, Service("arXiv", address, SharedGate("arxiv", GAP), PATIENCE, mailto=mailto))

    def ask(self, kind: Kind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Give each id (``kind`` is ``id``) or title with the papers that answer it."""
        if kind == "id":
            yield from ((text, (_candidate(one),) if one else ()) for text, one in self.by_ids(texts))
        else:
            yield from ((text, tuple(map(_candidate, found))) for text, found in self.by_titles(texts))

    def by_ids(self, ids: Iterable[str]) -> Iterator[tuple[str, Preprint | None]]:
        """Give each id with its paper, as answers come; ``None`` where arXiv has no such paper.

        Raises :class:`UnreachableError` at the end where ids are left without an answer.
        """
        known = {written: identify(written).arxiv for written in ids}
        yield from ((written, None) for written, identifier in known.items() if not identifier)
        questions = {written: f"id:{identifier}" for written, identifier in known.items() if identifier}
        for written, (data, date) in self.answered(questions, lambda left: slices(left, IDS_AT_ONCE), self._ask_ids):
            yield written, Preprint.from_json(data, date) if data else None

    def by_titles(self, titles: Iterable[str]) -> Iterator[tuple[str, tuple[Preprint, ...]]]:
        """Give each title with the papers whose titles resemble it, as answers come.

        Raises :class:`UnreachableError` at the end where titles are left without an answer.
        """
        queries = {title: title_query(title) for title in titles}
        yield from ((title, ()) for title, query in queries.items() if not query)
        questions = {title: f"title:{query}" for title, query in queries.items() if query}
        for title, (data, date) in self.answered(
            questions, lambda left: slices(left, TITLES_AT_ONCE), self._ask_titles
        ):
            yield title, tuple(Preprint.from_json(one, date) for one in data or ())

    def _ask_ids(self, questions: Sequence[str]) -> dict[str, Any]:
        ids = [question.removeprefix("id:") for question in questions]
        try:
            found, _ = self._results("", ids, len(ids))
        except RefusedError as error:
            if len(ids) == 1 and NO_ID in error.detail:
                return {}
            raise
        return {f"id:{preprint.id}": preprint.to_json() for preprint in found}

    def _ask_titles(self, questions: Sequence[str]) -> dict[str, Any]:
        """Ask for several titles in one query; each gets those of the papers found that resemble it."""
        queries = [question.removeprefix("title:") for question in questions]
        found, total = self._results(" OR ".join(queries), [], MOST_FOUND)
        if total > MOST_FOUND and len(questions) > 1:
            middle = len(questions) // 2
            return self._ask_titles(questions[:middle]) | self._ask_titles(questions[middle:])
        told: dict[str, Any] = {}
        for question, query in zip(questions, queries, strict=True):
            resembling = _resembling(query, found)
            told[question] = [preprint.to_json() for preprint in resembling]
            told |= {f"id:{preprint.id}": preprint.to_json() for preprint in resembling}
        return told

    def _results(self, query: str, ids: Sequence[str], at_most: int) -> tuple[list[Preprint], int]:
        """Give the papers found, and how many arXiv says there are."""
        import arxiv

        from i2vbib.enrich.sources.arxiv_feed import PoliteClient

        client = PoliteClient(self._service, at_most)
        found = [_preprint(result) for result in client.results(arxiv.Search(query, list(ids), max_results=at_most))]
        return [preprint for preprint in found if preprint.id], client.total


_SPECIAL_WORD: Final = r"\S*(?:<su[bp]>.*?</su[bp]>|\$[^$]*\$|[¹²³'’])\S*"


def title_query(title: str) -> str:
    """Give the query for a title: its longest run of plain words as a phrase, and the next where that is short.

    Words with a formula, a raised digit or an apostrophe are indexed in ways of their own; a phrase with one may
    find nothing.
    """
    runs = re.split(r"[^\w\s-]", plain(re.sub(_SPECIAL_WORD, "|", title[:LONGEST_TITLE])))
    phrases = sorted((" ".join(re.findall(r"\w+", run)) for run in runs), key=lambda phrase: -len(phrase))
    chosen = [phrase for phrase in phrases if phrase][: 1 if len(phrases[0].split()) >= ENOUGH_WORDS else 2]
    query = " AND ".join(f'ti:"{phrase}"' for phrase in chosen)
    return f"({query})" if len(chosen) > 1 else query


def _words(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", re.sub(r"\b(?:ti|AND)\b", " ", plain(text)))
    return frozenset(fold(word) for word in words) - {""}


def _resembling(query: str, found: Sequence[Preprint]) -> list[Preprint]:
    """Give the papers that answer a query, that with the fewest words more or less first."""
    asked = _words(query)
    titles = {preprint: _words(preprint.title) for preprint in found}
    answers = (one for one, words in titles.items() if answers_words(asked, words))
    return sorted(answers, key=lambda preprint: (len(asked ^ titles[preprint]), len(preprint.title)))


def _candidate(preprint: Preprint) -> Candidate:
    page = f"https://export.arxiv.org/api/query?id_list={preprint.id}"
    return Candidate(preprint.id, preprint_claim(preprint, page, preprint.asked))


def _preprint(result: arxiv.Result) -> Preprint:
    return Preprint(
        id=identify(result.entry_id).arxiv,
        title=_line(result.title),
        authors=tuple(_line(author.name) for author in result.authors),
        published=_day(result.published),
        updated=_day(result.updated),
        doi=tuple(doi.strip(",;") for doi in (result.doi or "").split()),
        journal_ref=_line(result.journal_ref),
        primary_class=_line(result.primary_category),
        comment=_line(result.comment),
        summary=_line(result.summary),
    )


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _day(moment: datetime) -> Date:
    return Date(moment.year, moment.month, moment.day)
