"""Any work that is written in a format and read by ``init`` is the same work, but for what is listed here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given

from i2vbib import Date, Record, Section
from i2vbib.catalog.dispatch import read_bibliography
from i2vbib.export import INCLUDABLE, Options, export
from i2vbib.model.record import Value
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain
from works import SECTION, works

EVERYWHERE: Final = "title author issued DOI URL arxiv note abstract keyword"
BOOK: Final = "container-title collection-title volume publisher publisher-place ISBN page edition editor"
ARTICLE: Final = "container-title volume issue page ISSN editor"
WORK: Final = "container-title edition genre publisher publisher-place editor"
PLACES: Final[Mapping[str, Mapping[str, str]]] = {
    "bibtex": {
        "paper-conference": "container-title collection-title volume page publisher publisher-place ISBN ISSN editor",
        "chapter entry entry-dictionary entry-encyclopedia": BOOK,
        "article-journal article-magazine article-newspaper review review-book": f"{ARTICLE} publisher",
        "book": "collection-title volume edition publisher publisher-place ISBN",
        "report": "genre number publisher publisher-place editor", "thesis": "genre publisher publisher-place editor",
        "article": "editor", "standard": "number genre publisher publisher-place editor",
        "": f"{WORK} number ISBN ISSN page",
    },
    "biblatex": {
        "paper-conference": "container-title collection-title volume number page publisher publisher-place ISBN "
        "event-place editor",
        "chapter entry entry-dictionary entry-encyclopedia": BOOK,
        "article-journal article-magazine article-newspaper review review-book": f"{ARTICLE} number",
        "book": "collection-title volume edition publisher publisher-place ISBN editor",
        "report": "genre number publisher publisher-place", "thesis": "genre publisher publisher-place",
        "article": "editor", "standard": "number genre publisher publisher-place", "webpage post-weblog": "editor",
        "patent": "number genre publisher-place editor", "manuscript": "container-title publisher-place editor",
        "dataset": "edition publisher publisher-place editor",
        "": WORK,
    },
    "csl-json": {"": f"{WORK} {BOOK} {ARTICLE} event-title event-place language"},
    "ris": {
        "paper-conference": "container-title collection-title volume issue page publisher publisher-place ISBN "
        "language editor",
        "chapter entry-dictionary entry-encyclopedia": f"{BOOK} language",
        "article-journal article-magazine article-newspaper review review-book": f"{ARTICLE} publisher language",
        "book": "collection-title volume edition publisher publisher-place ISBN language editor",
        "report standard patent": "genre number publisher publisher-place language editor",
        "thesis": "genre publisher publisher-place language editor", "article": "publisher language editor",
        "dataset software": "edition publisher publisher-place language editor",
        "webpage post-weblog": "container-title publisher language editor",
        "": f"{WORK} collection-title volume issue page language",
    },
}  # fmt: skip
"""What each format has a place for beside what all have, by the types of works (``""``: all others)."""

NEAR: Final = dict.fromkeys(("article-magazine", "article-newspaper", "review", "review-book"), "article-journal") | {
    "entry": "chapter entry-encyclopedia", "entry-dictionary": "chapter entry-encyclopedia", "entry-encyclopedia": "chapter", "software": "book",
    "article": "webpage", "standard": "report", "post-weblog": "webpage",
}  # fmt: skip
"""The nearest type of a format that has no own one; else it is a ``document``, or a preprint if it is on arXiv alone.

CSL has all types, but Zotero takes no software of it: that is a book, with a version.
"""

OTHER_PLACES: Final[Mapping[str, frozenset[str]]] = {
    "bibtex": frozenset({"container-title", "page", "genre"}),
    "biblatex": frozenset({"container-title", "publisher", "genre"}),
    "csl-json": frozenset({"genre"}),
    "ris": frozenset({"page", "container-title"}),
}
"""What may be read that was not written so: an article's number is its page in BibTeX and RIS, a preprint's server
stands in ``howpublished``, and so does in BibLaTeX's ``@misc`` what a law or a standard is known by, a site's
name in ``organization``, a conference alone in ``T2``; a thesis, report or preprint is one without a genre.
"""

OF_ADDRESSES: Final = frozenset({"URL", "openreview", "keyword", "arxiv-class"})
"""Implied by the address or the arXiv id, or the section's name."""


def places(form: str, kind: str) -> set[str]:
    groups = PLACES[form]
    own = next((held for kinds, held in groups.items() if kind in kinds.split()), groups.get("", ""))
    return {*EVERYWHERE.split(), *own.split()}


@pytest.mark.parametrize("form", list(PLACES))
@given(record=works())
def test_any_work_comes_back(form: str, record: Record) -> None:
    text = export(form, [record], [Section(SECTION, "Video")], Options("utf-8", INCLUDABLE, groups=False))
    catalog = read_bibliography(text, {"csl-json": "x.json", "ris": "x.ris"}.get(form, "x.bib"), {})
    assert catalog is not None
    assert [entry.key for entry in catalog.entries] == [record.key]
    assert not catalog.problems
    assert not catalog.passed_over
    assert_same(form, record, catalog.claims[0].values)


def assert_same(form: str, record: Record, found: Mapping[str, Value]) -> None:
    kind = record.text("type")
    is_preprint = found["type"] == "article" and bool(record.text("arxiv"))
    assert found["type"] in {kind, *NEAR.get(kind, "").split(), "document"} or is_preprint
    left_out = {"publisher", "container-title", "volume", "number", "arxiv-class"} if is_preprint else set()
    if form == "biblatex" and found["type"] == "document":
        left_out |= {"number"}  # Biber knows none in @misc: it stands in howpublished
    for variable, value in record.values.items():
        if variable in found and variable not in left_out | OF_ADDRESSES | OTHER_PLACES[form] | {"type"}:
            assert whole(form, found[variable]) == whole(form, value), variable
        elif variable not in found:
            assert variable not in places(form, kind) - left_out, variable
    assert found.keys() <= record.values.keys() | OTHER_PLACES[form] | OF_ADDRESSES
    assert str(found["keyword"]).endswith(record.text("keyword"))


def whole(form: str, value: Value) -> object:
    """Give a value as all formats can say it: a name's parts in their order, no markup, and no day in BibTeX."""
    if isinstance(value, Date):
        return Date(value.year, value.month) if form == "bibtex" else value
    return plain(value) if isinstance(value, str) else [parts(name) for name in value]


def parts(name: Name) -> tuple[str, ...]:
    family = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family)))
    return family.replace("d' ", "d'"), name.given, name.suffix, name.literal
