"""arXiv's papers by id and by title, over real HTTP, and what they claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Serve
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.arxiv import IDS_AT_ONCE, TITLES_AT_ONCE, Arxiv, Preprint, preprint_claim, title_query
from i2vbib.errors import UnreachableError
from i2vbib.model.record import Date
from i2vbib.text.names import Name
from server import FAULTS, FakeServices, Fault, Paper, arxiv_api
from server.corpus import words
from server.reply import Reply

GAP = 3.0
SCALE = 0.002
TITLES = [f"Paper {word} on Learning" for word in "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa".split()]
PAPERS = [Paper(title, arxiv=f"2301.{number:05d}") for number, title in enumerate(TITLES, start=1)]


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(PAPERS, wait_scale=SCALE)


@pytest.fixture
def answers(tmp_path: Path) -> Iterator[Answers]:
    with Answers(tmp_path / "answers") as kept:
        yield kept


@pytest.fixture
def arxiv(services: FakeServices, answers: Answers) -> Iterator[Arxiv]:
    assert services.address
    with Arxiv(answers) as one:
        yield one


def papers(count: int) -> list[Paper]:
    return [Paper(f"Paper {number}", arxiv=f"2302.{number:05d}") for number in range(1, count + 1)]


def test_papers_are_matched_by_id_and_never_by_place(services: FakeServices, arxiv: Arxiv) -> None:
    services.papers = tuple(papers(250))
    found = dict(arxiv.by_ids(paper.arxiv for paper in services.papers))
    assert {identifier: one.title for identifier, one in found.items() if one} == {
        paper.arxiv: paper.title for paper in services.papers
    }
    assert arxiv.requests_sent == 3
    asked = [one.parameters["id_list"].count(",") + 1 for one in services.requests("arxiv")]
    assert asked == [IDS_AT_ONCE, IDS_AT_ONCE, 50]


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("2301.00001", "2301.00001"),
        ("2301.00001v3", "2301.00001"),
        ("arXiv:2301.00001", "2301.00001"),
        ("math/0211159", "math/0211159"),
        ("math.GT/0211159v1", "math/0211159"),
        ("0704.0001", "0704.0001"),
    ],
)
def test_an_id_is_found_however_it_is_written(
    services: FakeServices, arxiv: Arxiv, written: str, identifier: str
) -> None:
    services.papers = (Paper("The One", arxiv=identifier),)
    [(given_back, preprint)] = arxiv.by_ids([written])
    assert given_back == written
    assert preprint is not None
    assert preprint.id == identifier


@pytest.mark.parametrize(
    "written", ["", "abc", "2313.00001", "0808.05394", "2301.0001", "2300.00001", "nonsense/0211159", "10.1109/x"]
)
def test_what_cannot_be_an_id_is_not_asked_for(services: FakeServices, arxiv: Arxiv, written: str) -> None:
    assert dict(arxiv.by_ids([written, "2301.00001"]))[written] is None
    assert [one.parameters["id_list"] for one in services.requests("arxiv")] == ["2301.00001"]


def test_an_id_that_arxiv_has_not_is_answered_with_none(services: FakeServices, arxiv: Arxiv) -> None:
    found = dict(arxiv.by_ids(["2301.00001", "2301.99999"]))
    assert found["2301.00001"] is not None
    assert found["2301.99999"] is None
    assert list(arxiv.by_ids(["2301.99999"])) == [("2301.99999", None)]  # kept as well
    assert len(services.requests("arxiv")) == 1


def test_one_id_that_arxiv_refuses_does_not_lose_its_batch(
    services: FakeServices, arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.arxiv_api._IDENTIFIER", __import__("re").compile(r"2302\.000(?!13)\d\d"))
    services.papers = tuple(papers(40))
    found = dict(arxiv.by_ids(paper.arxiv for paper in services.papers))
    assert [identifier for identifier, one in found.items() if one is None] == ["2302.00013"]
    assert len(found) == 40
    assert arxiv.requests_sent <= 13


def test_a_refusal_for_another_reason_makes_no_paper_absent(services: FakeServices, arxiv: Arxiv) -> None:
    services.break_next("arxiv", Reply(400, "text/plain", b"max_results must be an integer"))
    with pytest.raises(UnreachableError, match=r"HTTP 400.*1 of 1 questions are left"):
        list(arxiv.by_ids(["2301.00001"]))
    assert dict(arxiv.by_ids(["2301.00001"]))["2301.00001"] is not None


def test_an_id_asked_for_twice_is_asked_once(services: FakeServices, arxiv: Arxiv) -> None:
    found = dict(arxiv.by_ids(["2301.00001", "2301.00001v2", "2301.00001"]))
    assert [one.title for one in found.values() if one] == [TITLES[0]] * 2
    assert [one.parameters["id_list"] for one in services.requests("arxiv")] == ["2301.00001"]


def test_what_was_answered_is_not_asked_again(services: FakeServices, answers: Answers) -> None:
    with Arxiv(answers) as first:
        before = dict(first.by_ids(["2301.00001", "2301.00002"]))
    with Arxiv(answers) as second:
        after = dict(second.by_ids(["2301.00002", "2301.00001"]))
        assert second.requests_sent == 0
        assert dict(second.by_ids(["2301.00003"]))["2301.00003"] is not None
    assert before == after
    assert all(one and one.asked for one in after.values())
    assert len(services.requests("arxiv")) == 2


def test_with_refresh_all_is_asked_again(services: FakeServices, tmp_path: Path) -> None:
    for refresh in (False, False, True):
        with Answers(tmp_path / "answers", refresh=refresh) as answers, Arxiv(answers) as arxiv:
            list(arxiv.by_ids(["2301.00001"]))
    assert len(services.requests("arxiv")) == 2


def test_both_forms_of_the_feed_say_the_same(services: FakeServices, tmp_path: Path) -> None:
    services.papers = (
        Paper(
            "A Long Title with Math $R^2$ & an Ampersand, Broken by arXiv",
            arxiv="2301.00001",
            authors=("Luc Van Gool", "Nguyễn Văn A"),
            comment="8 pages",
            journal_ref="Proc. X",
            published_doi="10.1000/a 10.1000/b",
        ),
    )
    said = []
    for number, style in enumerate(("2026", "classic")):
        services.style = style  # type: ignore[assignment] # the two words of Style
        with Answers(tmp_path / str(number)) as answers, Arxiv(answers) as arxiv:
            said.append(list(arxiv.by_ids(["2301.00001"])))
    assert said[0] == said[1]
    assert said[0] == [
        (
            "2301.00001",
            Preprint(
                id="2301.00001",
                title="A Long Title with Math $R^2$ & an Ampersand, Broken by arXiv",
                authors=("Luc Van Gool", "Nguyễn Văn A"),
                published=Date(2022, 11, 20),
                updated=Date(2022, 11, 20),
                doi=("10.1000/a", "10.1000/b"),
                journal_ref="Proc. X",
                primary_class="cs.CV",
                comment="8 pages",
                summary="We study a thing.",
            ),
        )
    ]


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_is_taken_for_an_answer(services: FakeServices, arxiv: Arxiv, fault: Fault) -> None:
    services.break_next("arxiv", fault, fault)
    found = dict(arxiv.by_ids(["2301.00001", "2301.00002"]))
    assert [one.title for one in found.values() if one] == TITLES[:2]


@pytest.mark.parametrize("fault", ["504-html", "empty", "rate-exceeded", "cut-short"])
def test_what_stays_without_answer_is_told_and_asked_by_the_next_run(
    services: FakeServices, answers: Answers, fault: Fault
) -> None:
    services.papers = tuple(papers(150))
    ids = [paper.arxiv for paper in services.papers]
    with Arxiv(answers) as arxiv:
        first = list(arxiv.by_ids(ids[:100]))
        services.break_every(1, fault)
        found: list[tuple[str, Preprint | None]] = []
        with pytest.raises(UnreachableError, match=r"arXiv.*: try again later; 50 of 50 questions are left$"):
            found.extend(arxiv.by_ids(ids))
    assert found == first
    services.mend()
    with Arxiv(answers) as arxiv:
        assert len([one for _, one in arxiv.by_ids(ids) if one]) == 150
        assert arxiv.requests_sent == 1


def test_a_page_that_promises_more_than_there_is_makes_no_paper_absent(
    services: FakeServices, arxiv: Arxiv, answers: Answers
) -> None:
    whole = arxiv_api.answer({"id_list": "2301.00001", "max_results": "2"}, services.papers, "2026")
    promising = whole.body.replace(b"<opensearch:totalResults>1<", b"<opensearch:totalResults>2<")
    nothing = arxiv_api.answer({"id_list": "2301.99999"}, services.papers, "2026")
    services.break_next("arxiv", replace(whole, body=promising), *[nothing] * 5)
    with pytest.raises(UnreachableError, match=r"an empty page.*2 of 2 questions are left"):
        list(arxiv.by_ids(["2301.00001", "2301.00002"]))
    with Arxiv(answers) as again:
        assert all(preprint for _, preprint in again.by_ids(["2301.00001", "2301.00002"]))


def test_requests_are_one_at_a_time_and_three_seconds_apart(
    services: FakeServices, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.02")
    services.papers = tuple(papers(401))
    services.break_every(3, "503-retry-after-0", "arxiv")
    with Arxiv(answers) as arxiv:
        assert len(list(arxiv.by_ids(paper.arxiv for paper in services.papers))) == 401
    assert services.most_at_once("arxiv") == 1
    assert services.smallest_gap("arxiv") >= 0.02 * GAP


def test_after_a_429_arxiv_is_left_alone_for_a_minute(
    services: FakeServices, arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("I2VBIB_WAIT_SCALE", "0.005")
    services.break_next("arxiv", "429")
    list(arxiv.by_ids(["2301.00001"]))
    assert services.smallest_gap("arxiv") >= 0.005 * 60


def test_titles_are_asked_for_together(services: FakeServices, arxiv: Arxiv) -> None:
    services.decoys = True
    found = dict(arxiv.by_titles(TITLES))
    assert {title: found[title][0].title for title in TITLES} == {title: title for title in TITLES}
    assert found[TITLES[0]][0].id == "2301.00001"
    assert arxiv.requests_sent == len(TITLES) / TITLES_AT_ONCE


def test_other_works_of_like_titles_are_candidates_too(services: FakeServices, arxiv: Arxiv) -> None:
    services.decoys = True
    [(_, found)] = arxiv.by_titles([TITLES[3]])
    assert {one.title.replace(TITLES[3], "X") for one in found} == {"X", "X++", "X: A Survey", "Comment on: X"}


def test_what_was_searched_for_is_not_asked_again_by_title_or_by_id(services: FakeServices, answers: Answers) -> None:
    with Arxiv(answers) as arxiv:
        before = dict(arxiv.by_titles([*TITLES, "Nothing of this Name Anywhere"]))
    with Arxiv(answers) as arxiv:
        assert dict(arxiv.by_titles(["Nothing of this Name Anywhere", *TITLES])) == before
        assert dict(arxiv.by_ids(["2301.00002"]))["2301.00002"] == before[TITLES[1]][0]
        assert arxiv.requests_sent == 0
    assert before["Nothing of this Name Anywhere"] == ()
    assert len(services.requests("arxiv")) == 2


def test_a_title_that_swamps_the_others_is_asked_for_alone(services: FakeServices, arxiv: Arxiv) -> None:
    common = [Paper(f"Attention {number}", arxiv=f"2303.{number:05d}") for number in range(300)]
    services.papers = (*common, *PAPERS)
    found = dict(arxiv.by_titles(["Attention", *TITLES[:3]]))
    assert [found[title][0].title for title in TITLES[:3]] == TITLES[:3]
    assert len(found["Attention"]) == 200


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Attention Is All You Need", 'ti:"Attention Is All You Need"'),
        ("X-CLIP: Expanding Language-Image Models", 'ti:"Expanding Language Image Models"'),
        ("R<sup>2</sup>-Tuning: Efficient Image-to-Video Transfer", 'ti:"Efficient Image to Video Transfer"'),
        ("CM$^2$ or: What to Do with a Camera?", 'ti:"What to Do with a Camera"'),
        ('The "Quoted" Word', '(ti:"Quoted" AND ti:"Word")'),
        ("What's Cooking in the Kitchen?", 'ti:"Cooking in the Kitchen"'),
        ("VideoGPT", 'ti:"VideoGPT"'),
        ("Über Größe und Maß", 'ti:"Über Größe und Maß"'),
        ("D²ST-Adapter: Few-Shot Action", 'ti:"Few Shot Action"'),
        ('"); DROP (ti:x) OR au:"y', None),
        ("...", ""),
        ("", ""),
        ("$x^2$", ""),
    ],
)
def test_a_title_becomes_a_query_of_plain_words(title: str, query: str | None) -> None:
    if query is None:
        assert title_query(title).count('"') % 2 == 0
    else:
        assert title_query(title) == query


@given(st.text(max_size=80))
def test_any_title_makes_a_query_that_is_whole(title: str) -> None:
    query = title_query(title)
    phrases = query.strip("()").split(" AND ") if query else []
    assert all(phrase.startswith('ti:"') and phrase.endswith('"') for phrase in phrases)
    assert all(words(phrase.removeprefix("ti:")) for phrase in phrases)
    assert query.count('"') == 2 * len(phrases)


def test_a_title_without_a_word_is_not_asked_for(services: FakeServices, arxiv: Arxiv) -> None:
    assert list(arxiv.by_titles(["...", ""])) == [("...", ()), ("", ())]
    assert services.requests("arxiv") == []


PREPRINT = Preprint(
    id="2304.08408",
    title="R$^2$-Tuning",
    authors=("Ada Lovelace",),
    published=Date(2023, 4, 17),
    updated=Date(2024, 1, 1),
    primary_class="cs.CV",
    summary="We study a thing.",
)


def changed(**changes: object) -> Preprint:
    return Preprint(**{**{name: getattr(PREPRINT, name) for name in PREPRINT.__slots__}, **changes})


def test_a_preprint_claims_what_arxiv_says() -> None:
    claim = preprint_claim(PREPRINT, "https://export.arxiv.org/api/query?id_list=2304.08408", "2026-11-22")
    assert claim.provenance.source == "arxiv"
    assert (claim.provenance.url[-10:], claim.provenance.date) == ("2304.08408", "2026-11-22")
    assert claim.values == {
        "type": "article",
        "title": "R$^2$-Tuning",
        "author": (Name("Lovelace", "Ada"),),
        "issued": Date(2023, 4, 17),
        "arxiv": "2304.08408",
        "arxiv-class": "cs.CV",
        "URL": "https://arxiv.org/abs/2304.08408",
        "abstract": "We study a thing.",
    }


@pytest.mark.parametrize(
    ("doi", "claimed"),
    [
        ((), None),
        (("10.1109/CVPR52729.2023.00539",), "10.1109/CVPR52729.2023.00539"),
        (("10.48550/arXiv.2304.08408",), None),
        (("10.48550/arXiv.2304.08408", "10.1000/b", "10.1000/c"), "10.1000/b"),
    ],
    ids=["none", "published", "arXiv's own", "several"],
)
def test_the_doi_of_the_publication_is_claimed(doi: tuple[str, ...], claimed: str | None) -> None:
    assert preprint_claim(changed(doi=doi), "", "").values.get("DOI") == claimed


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Luc Van Gool", Name("Van Gool", "Luc")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ("Sammy Davis Jr.", Name("Davis", "Sammy", suffix="Jr.")),
        ("The LIGO Scientific Collaboration", Name(literal="The LIGO Scientific Collaboration")),
        ("Gemini Team", Name(literal="Gemini Team")),
        ("The Supernova Cosmology Project", Name(literal="The Supernova Cosmology Project")),
        ("OpenAI", Name("OpenAI")),
        (":", None),
    ],
)
def test_authors_are_parted_and_collaborations_are_not(author: str, name: Name | None) -> None:
    claim = preprint_claim(changed(authors=(author, "Ada Lovelace")), "", "")
    assert claim.values["author"] == ((name,) if name else ()) + (Name("Lovelace", "Ada"),)


@pytest.mark.parametrize(
    ("comment", "summary", "withdrawn"),
    [
        ("Withdrawn by the author due to an error", "", True),
        ("[withdrawn]", "", True),
        ("has been withdrawn", "", True),
        ("Author requested withdrawal", "", True),
        ("To be withdrawn", "", True),
        ("Withdrawed due to mistakes", "", True),
        ("The author withdraws this paper", "", True),
        ("Please withdraw this paper", "", True),
        ("Superseded and withdrawn", "", True),
        ("withdrawn for further modification", "", True),
        ("Withdrawal of the paper by the author", "", True),
        ("This is a withdrawn paper", "", True),
        ("", "Withdrawn.", True),
        ("A previous version was withdrawn from a workshop", "", False),
        ("v2: Lemma 4 withdrawn", "", False),
        ("10 pages, cash withdrawn in Table 2", "", False),
        ("This paper has been withdrawn", "We study.", True),
        ("", "This article has been retracted by the authors.", True),
        ("8 pages, accepted at CVPR", "We study a thing.", False),
        ("Extends a paper that was not withdrawn", "", False),
        ("", "What happens when a paper is withdrawn?", False),
        ("This submission has been removed by arXiv administrators due to plagiarism", "", True),
        ("The authors have withdrawn this article", "", True),
        ("The paper has been temporarily withdrawn", "", True),
        ("This paper had been withdrawn by the author", "", True),
        ("we withdraw this submission", "", True),
        ("12 pages, 3 figures, Withdrawn", "", True),
        ("The author has requested withdrawal of this paper", "", True),
        ("Retracted by Authors", "", True),
        ("Removed on request of the authors", "", True),
        ("Pulled by the author", "", True),
        ("Temporarily withdrawn", "", True),
        ("Cancelled due to an error in Lemma 2.", "", True),
        ("This manuscript was cancelled by the authors", "", True),
        ("to appear at a workshop in 2020 (cancelled)", "", False),
        ("Proof that the anomalies are cancelled", "", False),
        ("Retraction: the proof is wrong", "", True),
        ("Withdrawal requested by the authors", "", True),
        ("Cancelled by the authors", "", True),
        ("12 pages, removed at the author's request", "", True),
        ("Superseded, and withdrawn", "", True),
        ("This submission has been removed because it violates the policies", "", True),
        ("An earlier version of this paper was withdrawn; the error is mended", "", False),
        ("arXiv admin note: withdrawn by arXiv administrators at the request of the university", "", True),
        ("9 pages; retracted due to an error in Lemma 2", "", True),
        ("", "I would like to withdraw this manuscript, since Theorem 1 is wrong.", True),
        ("Accepted at a workshop on the withdrawal of troops", "", False),
        ("Withdrawn from a conference and sent to a journal, 12 pages", "", False),
        ("", "We retract the wings of a bird and withdraw the needle.", False),
        ("", "Authors withdraw the samples from the work bench.", False),
        ("", "If the submission is withdrawn, reviewers are told.", False),
    ],
)
def test_withdrawals_are_read_off_comment_and_abstract(comment: str, summary: str, *, withdrawn: bool) -> None:
    preprint = changed(comment=comment, summary=summary)
    assert preprint.withdrawn == withdrawn
    assert preprint_claim(preprint, "", "").values.get("status") == ("withdrawn" if withdrawn else None)


def test_recorded_withdrawals_are_recognised(recorded: Path) -> None:
    markers = json.loads((recorded / "arxiv/withdrawn_markers.json").read_text(encoding="utf-8"))
    missed = [text for text in markers["withdrawn"].values() if not changed(summary=text).withdrawn]
    wrong = [text for text in markers["not_withdrawn"] if changed(summary=text).withdrawn]
    assert (missed, wrong) == ([], [])


def test_a_preprint_is_read_as_it_was_kept() -> None:
    preprint = changed(doi=("10.1000/b",), asked="2026-11-22")
    read = Preprint.from_json(json.loads(json.dumps(preprint.to_json())), "2026-11-22")
    assert (read, read.asked) == (preprint, "2026-11-22")
