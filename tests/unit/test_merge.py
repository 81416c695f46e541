"""One record from several sources: the better source wins, except where its value is the worse one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from i2vbib.library.merge import merge
from i2vbib.model.entry import Entry
from i2vbib.model.record import Claim, Date, Provenance, Record, Source
from i2vbib.text.names import Name

ROW = Entry("A title", year=2023, venue="CVPR", sections=("var",))
FULL = (Name("Van Gool", "Luc"), Name("Müller", "Anna Maria"))
INITIALS = (Name("Van Gool", "L."), Name("Müller", "A. M."))


def claim(source: Source, **values: Any) -> Claim:
    return Claim(
        Provenance(source, f"https://{source}.org"),
        {name.replace("_", "-"): value for name, value in values.items()},
    )


LISTED = claim("catalog", type="paper-conference", title="A title", issued=Date(2023), container_title="CVPR")


def merged(*claims: Claim, override: Claim | None = None) -> Record:
    return merge("key", ROW, claims, override=override)


def test_each_field_comes_from_the_source_believed_most() -> None:
    record = merged(
        LISTED,
        claim("curated", title="A Title, Curated", page="1-9"),
        claim("crossref", type="paper-conference", title="A Title, Registered", DOI="10.1/x"),
        override=claim("override", title="A Title, Corrected"),
    )
    assert {name: record.provenance[name].source for name in ("title", "DOI", "page", "container-title")} == {
        "title": "override",
        "DOI": "crossref",
        "page": "curated",
        "container-title": "catalog",
    }
    assert record.text("title") == "A Title, Corrected"


def test_the_order_of_the_claims_does_not_matter() -> None:
    claims = [LISTED, claim("curated", title="B"), claim("crossref", title="C", type="paper-conference")]
    assert merged(*claims) == merged(*reversed(claims))


def test_a_preprint_does_not_overrule_the_publication() -> None:
    preprint = claim(
        "arxiv",
        type="article",
        title="An Older Title",
        issued=Date(2022, 5),
        arxiv="2205.00001",
        URL="https://arxiv",
    )
    published = claim("curated", type="paper-conference", title="A Title", issued=Date(2023, 6))
    record = merged(LISTED, preprint, published)
    assert (record.text("type"), record.text("title"), record.issued) == (
        "paper-conference",
        "A Title",
        Date(2023, 6),
    )
    assert record.text("arxiv") == "2205.00001"
    assert not record.text("URL")


def test_what_only_the_preprint_tells_is_kept_beside_the_lists_venue() -> None:
    preprint = claim("arxiv", type="article", title="A Title", author=FULL, issued=Date(2022, 5), abstract="We …")
    record = merged(LISTED, preprint)
    assert (record.text("title"), record.names(), record.issued) == ("A Title", FULL, Date(2023))
    assert (record.text("type"), record.text("abstract")) == ("paper-conference", "We …")


def test_a_preprint_alone_is_one() -> None:
    listed = claim("catalog", type="article", title="A title", issued=Date(2023))
    record = merged(listed, claim("arxiv", type="article", title="A Title", issued=Date(2022, 12)))
    assert (record.text("type"), record.issued) == ("article", Date(2022, 12))


@pytest.mark.parametrize(
    ("better", "lower", "taken"),
    [
        ("A TITLE IN CAPITALS OF A JOURNAL", "A Title in Capitals of a Journal", "lower"),
        ("R2-Tuning: Efficient Transfer", "R<sup>2</sup>-Tuning: Efficient Transfer", "lower"),
        ("R<sup>2</sup>-Tuning: Efficient Transfer", "R2-Tuning: efficient transfer", "better"),
        ("A Registered Title", "Another <i>Title</i>", "better"),
        ("CLIP", "Clip", "better"),
    ],
)
def test_a_worse_title_loses_to_a_proper_one(better: str, lower: str, taken: str) -> None:
    record = merged(claim("crossref", title=better), claim("curated", title=lower))
    assert record.text("title") == {"better": better, "lower": lower}[taken]


def test_a_value_that_lost_letters_loses_to_a_whole_one() -> None:
    lost = (Name("Van Gool", "L."), Name("M\ufffdller", "A. M."))
    service = claim("crossref", author=lost, container_title="Acta \ufffdkologica", title="A title")
    record = merged(service, claim("catalog", author=FULL, container_title="Acta Ökologica", title="A title"))
    assert (record.names(), record.text("container-title")) == (FULL, "Acta Ökologica")
    assert record.provenance["author"].source == "catalog"
    assert merged(service, claim("arxiv", author=FULL[:1])).names() == lost


def test_an_override_in_capitals_is_what_the_person_wants() -> None:
    record = merged(
        claim("curated", title="A title of letters"), override=claim("override", title="A TITLE OF LETTERS")
    )
    assert record.text("title") == "A TITLE OF LETTERS"


def test_initials_are_completed_where_the_families_agree_in_order() -> None:
    assert merged(claim("crossref", author=INITIALS), claim("arxiv", author=FULL)).names() == FULL


@pytest.mark.parametrize(
    "others",
    [FULL[:1], tuple(reversed(FULL)), (Name("Van Gool", "Peter"), Name("Müller", "Bo"))],
    ids=["another number", "another order", "other first letters"],
)
def test_lists_of_authors_are_never_mixed(others: tuple[Name, ...]) -> None:
    assert merged(claim("crossref", author=INITIALS), claim("arxiv", author=others)).names() == INITIALS


@pytest.mark.parametrize(
    ("source", "issued", "kept"),
    [
        ("crossref", Date(2024, 1, 3), Date(2023)),
        ("crossref", Date(2022, 12), Date(2023)),
        ("crossref", Date(2023, 6, 18), Date(2023, 6, 18)),
        ("crossref", Date(2026), Date(2026)),
        ("curated", Date(2024), Date(2024)),
    ],
)
def test_the_conference_year_is_kept_where_a_service_is_one_off(source: Source, issued: Date, kept: Date) -> None:
    assert merged(LISTED, claim(source, type="paper-conference", issued=issued)).issued == kept


def test_an_empty_override_removes_the_field() -> None:
    record = merged(claim("crossref", DOI="10.1/wrong"), override=claim("override", DOI=""))
    assert "DOI" not in record.values
    assert "DOI" not in record.provenance


def test_every_value_has_its_provenance() -> None:
    record = merged(LISTED, claim("arxiv", author=FULL, arxiv="1"), claim("crossref", author=INITIALS))
    assert set(record.values) == set(record.provenance)


def test_a_field_that_its_best_source_leaves_empty_is_absent() -> None:
    record = merged(LISTED, claim("curated", page=""), claim("crossref", page="1-9", issue=""))
    assert "issue" not in record.values.keys() | record.provenance.keys()
    assert record.text("page") == "1-9"


def test_records_can_be_copied() -> None:
    records = [Record("key", ROW, {}), merged(LISTED)]
    assert copy.deepcopy(records) == records
