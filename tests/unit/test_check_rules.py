"""The rules of ``check``: what each names, and that it does not name what is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from i2vbib.catalog.claim import listed_claim
from i2vbib.check import RULES, find, rule
from i2vbib.check.checked import Checked, Facts
from i2vbib.errors import UsageError
from i2vbib.library.merge import merge
from i2vbib.model.entry import Entry, Problem
from i2vbib.model.record import Claim, Date, Provenance, Source, Value
from i2vbib.model.registry import Issued
from i2vbib.text.names import Name
from records import people

CVF = "https://openaccess.thecvf.com/content/CVPR2023/papers/Huang_VoP_Text-Video_CVPR_2023_paper.pdf"
ARXIV = "https://arxiv.org/abs/2211.12764"
TITLE = "VoP: Text-Video Co-operative Prompt Tuning for Cross-Modal Retrieval"
CVPR = "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"
ENTRY = Entry(TITLE, CVF, ("vtr",), 2023, "CVPR", "VoP")
PUBLISHED: dict[str, Value] = {
    "type": "paper-conference",
    "title": TITLE,
    "author": people("Huang, Siteng", "Gong, Biao", "Pan, Yulin"),
    "issued": Date(2023, 6),
    "container-title": CVPR,
    "page": "6565-6574",
    "DOI": "10.1109/CVPR52729.2023.00635",
}


def claim(source: Source = "curated", **changes: Value) -> Claim:
    values = PUBLISHED | {name.replace("_", "-"): value for name, value in changes.items()}
    return Claim(Provenance(source, "https://example.org/"), values)


def checked(entry: Entry = ENTRY, *claims: Claim, key: str = "vtr_vop_2023", override: Claim | None = None) -> Checked:
    listed = replace(entry, line=entry.line or 12)
    record = merge(key, entry, (*claims, listed_claim(entry)), override=override)
    return Checked(record, listed, claims if override is None else (override, *claims))


def codes(*papers: Checked) -> set[str]:
    registry = {paper.record.key: Issued(paper.record.key, "") for paper in papers}
    return {finding.code for finding in find(Facts(papers, registry=registry))}


def only(name: str, *papers: Checked) -> str:
    """Give the message of the one rule that finds something, once."""
    registry = {paper.record.key: Issued(paper.record.key, "") for paper in papers}
    found = find(Facts(papers, registry=registry))
    assert [finding.name for finding in found] == [name]
    return found[0].message


RIGHT = {
    "a whole record": checked(ENTRY, claim()),
    "a title with other small words": checked(
        ENTRY, claim(title="VoP: Text-Video Co-Operative Prompt Tuning For Cross-modal Retrieval")
    ),
    "a list in capitals, a source in sentence case": checked(
        ENTRY, claim(title="VoP: text-video co-operative prompt tuning for cross-modal retrieval")
    ),
    "a bibliography's year, one off": checked(
        replace(ENTRY, year=2022, link=""), claim("crossref"), claim("imported", issued=Date(2022))
    ),
    "an ampersand": checked(
        replace(ENTRY, title="Vision & Text"), claim(title="Vision and Text"), key="vtr_vop_2023"
    ),
    "markup": checked(replace(ENTRY, title="R<sup>2</sup>-Tuning", name=""), claim(title="R$^2$-Tuning")),
    "an arXiv link of a published paper": checked(replace(ENTRY, link=ARXIV), claim(arxiv="2211.12764")),
    "a preprint with another title": checked(
        ENTRY,
        claim(),
        Claim(Provenance("arxiv"), {"type": "article", "title": "Prompts for Video", "issued": Date(2022, 11)}),
    ),
    "proceedings a year late": checked(ENTRY, claim("crossref", issued=Date(2024, 1))),
    "an accent that a link's file name cannot have": checked(
        replace(ENTRY, link=CVF.replace("Huang", "Segu")), claim(author=people("Segù, Mattia"))
    ),
    "a family name of two words, in a link's one": checked(
        replace(ENTRY, link=CVF.replace("Huang", "Van_Gool")), claim(author=people("Van Gool, Luc"))
    ),
    "a venue without DOIs and pages": checked(
        replace(ENTRY, link="https://openreview.net/forum?id=GNjzMAgawq", venue="ICLR"),
        claim(container_title="International Conference on Learning Representations", DOI="", page=""),
    ),
    "a DOI denied by a person": checked(
        ENTRY, claim(DOI=""), override=Claim(Provenance("override"), {"DOI": "", "page": ""})
    ),
    "a joint conference": checked(
        replace(ENTRY, venue="COLING", link="https://aclanthology.org/2024.lrec-main.1/", year=2024),
        claim(container_title="LREC-COLING", DOI="10.18653/v1/2024.lrec-main.1", issued=Date(2024, 5)),
    ),
    "a preprint": checked(
        replace(ENTRY, link=ARXIV, venue="arXiv", year=2022),
        Claim(
            Provenance("arxiv"),
            {"type": "article", "title": TITLE, "author": people("Huang, Siteng"), "issued": Date(2022, 11),
             "arxiv": "2211.12764"},
        ),
    ),
    "a team": checked(ENTRY, claim(author=people("Huang, Siteng", "Team, NLLB"))),
    "initials that look like capitals": checked(ENTRY, claim(author=people("Huang, JP", "GV, Kranthi Kiran"))),
}  # fmt: skip


@pytest.mark.parametrize("paper", [pytest.param(paper, id=name) for name, paper in RIGHT.items()])
def test_what_is_right_is_not_named(paper: Checked) -> None:
    assert codes(paper) == set()


def test_a_title_that_one_of_two_publishers_has_is_right_though_they_differ() -> None:
    paper = checked(ENTRY, claim("crossref", title="VoP: Prompt Tuning"), claim())
    assert only("sources-differ", paper) == f"title: crossref has “VoP: Prompt Tuning”, curated has “{TITLE}”"


ONE = "https://aclanthology.org/2023.emnlp-demo.49/"

FAULTS = {
    "M01 missing-authors": checked(ENTRY, claim(author=())),
    "M03 missing-year": checked(
        Entry(TITLE, "https://openreview.net/forum?id=GNjzMAgawq", venue="ICLR"),
        Claim(Provenance("curated"), {"type": "paper-conference", "author": people("Huang, Siteng")}),
    ),
    "M04 missing-type": checked(
        Entry(TITLE, "https://www.semanticscholar.org/paper/1", year=2023),
        Claim(Provenance("curated"), {"author": people("Huang, Siteng")}),
    ),
    "M05 missing-doi": checked(ENTRY, claim(DOI="")),
    "M06 missing-pages": checked(ENTRY, claim(page="")),
    "M06 a journal": checked(
        replace(ENTRY, venue="TMM", link="https://ieeexplore.ieee.org/document/10948331/"),
        claim(type="article-journal", container_title="IEEE Transactions on Multimedia", page=""),
    ),
    "M07 a name": checked(ENTRY, claim(author=people("Huang, J\ufffdrg"))),
    "M07 a title": checked(replace(ENTRY, title="Kites ?ber Fl?sse"), claim(title="Kites ?ber Fl?sse")),
    "L01 mangled-link": checked(
        replace(ENTRY, link="https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386", venue="AAAI"),
        claim(container_title="Proceedings of the AAAI Conference on Artificial Intelligence"),
    ),
    "L02 a lone question mark": checked(replace(ENTRY, link=f"{ARXIV}?"), claim()),
    "L02 a lone hash": checked(replace(ENTRY, link=f"{ARXIV}#"), claim()),
    "L02 tracking": checked(replace(ENTRY, link=f"{ARXIV}?utm_source=x"), claim()),
    "L03 plain-http": checked(replace(ENTRY, link=CVF.replace("https", "http")), claim()),
    "L04 a file without a forum": checked(
        replace(ENTRY, link="https://openreview.net/pdf/4055767632a62af30b6ed09833547df1c05de5ae.pdf"), claim()
    ),
    "L04 a project's page": checked(replace(ENTRY, link="https://vop.github.io/"), claim()),
    "L05 missing-link": checked(replace(ENTRY, link=""), claim(DOI="", container_title="A Meeting")),
    "T01 other-title": checked(replace(ENTRY, title="VoP: Prompt Tuning for Cross-Modal Retrieval"), claim()),
    "T02 an acronym": checked(replace(ENTRY, title=TITLE.replace("VoP", "Vop"), name=""), claim()),
    "T02 sentence case": checked(
        replace(ENTRY, title="VoP: Text-video co-operative prompt tuning for cross-modal retrieval"), claim()
    ),
    "T03 name-casing": checked(replace(ENTRY, name="VOP"), claim()),
    "T04 title-in-capitals": checked(replace(ENTRY, title=TITLE.upper(), name=""), claim(title=TITLE.upper())),
    "V01 unknown-venue": checked(replace(ENTRY, venue="Journal of Nothing", link=ARXIV), claim()),
    "V02 a workshop, by its link": checked(
        replace(ENTRY, link="https://openaccess.thecvf.com/content/CVPR2023W/X/papers/Huang_A_B_CVPRW_2023_paper.pdf"),
        claim(),
    ),
    "V02 findings, by its record": checked(
        replace(ENTRY, venue="ACL", link=ARXIV),
        claim(container_title="Findings of the Association for Computational Linguistics: ACL 2023"),
    ),
    "V02 a demo": checked(
        replace(ENTRY, venue="EMNLP", link=ONE),
        claim(container_title="Proceedings of the 2023 Conference on Empirical Methods in Natural Language "
              "Processing: System Demonstrations"),
    ),
    "V02 a datasets track": checked(
        replace(ENTRY,
            venue="NeurIPS", year=2024,
            link="https://proceedings.neurips.cc/paper_files/paper/2024/file/"
            "1adeeac24ce6168e20bcee85645720e9-Paper-Datasets_and_Benchmarks_Track.pdf",
        ),
        claim(container_title="Advances in Neural Information Processing Systems", issued=Date(2024)),
    ),
    "V03 other-venue": checked(replace(ENTRY, venue="ICCV", link=ARXIV), claim()),
    "V03 another event of that name": checked(
        replace(ENTRY, venue="ACM MM", link=ARXIV),
        claim(container_title="Proceedings of the 7th ACM International Conference on Multimedia in Asia"),
    ),
    "V04 published-since": checked(replace(ENTRY, venue="arXiv", link=ARXIV, year=2022), claim()),
    "Y01 the link's year": checked(replace(ENTRY, year=2022), claim(issued=Date(2022))),
    "Y01 a journal's issue": checked(
        replace(ENTRY, venue="TMM", link="https://ieeexplore.ieee.org/document/10948331/", year=2022),
        claim(type="article-journal", container_title="IEEE Transactions on Multimedia"),
    ),
    "Y01 a bibliography's": checked(replace(ENTRY, year=2019), claim("crossref"), claim("imported", issued=Date(2019))),
    "Y02 preprint-year": checked(
        replace(ENTRY, venue="arXiv", link=ARXIV),
        Claim(Provenance("curated"), {"type": "article", "author": people("Huang, Siteng"), "issued": Date(2023)}),
    ),
    "Y03 impossible-value": checked(
        ENTRY, replace(claim("crossref"), remark="Crossref dates it 2020-2-30, which no calendar has")
    ),
    "A01 the link's": checked(ENTRY, claim(author=people("Gong, Biao", "Pan, Yulin"))),
    "A01 the list's": checked(
        replace(ENTRY, link=ARXIV, authors=("Siteng Huang",)), claim(author=people("Gong, Biao", "Pan, Yulin"))
    ),
    "A02 names-in-capitals": checked(ENTRY, claim(author=people("HUANG, Siteng", "Gong, Biao"))),
    "A02 two letters": checked(ENTRY, claim(author=people("Huang, Siteng", "YU, Gang"))),
    "A03 initials-only": checked(ENTRY, claim(author=people("Huang, S.", "Gong, B.-X."))),
    "S01 sources-differ": checked(ENTRY, claim(), claim("crossref", page="6555-6564", issued=Date(2023))),
    "S02 retracted": checked(ENTRY, claim(status="retracted")),
    "S03 notice": checked(ENTRY, claim(status="corrected: 10.1109/x")),
}  # fmt: skip


@pytest.mark.parametrize(("name", "paper"), [pytest.param(name, paper, id=name) for name, paper in FAULTS.items()])
def test_a_fault_is_named_by_its_rule_and_by_no_other(name: str, paper: Checked) -> None:
    assert codes(paper) == {name.split(maxsplit=1)[0]}


def test_every_rule_is_tried() -> None:
    of_libraries = {
        "I01",
        "I02",
        "I03",
        "R01",
        "R02",
        "R03",
        "M02",
        "T05",
        "A04",
        "A05",
        "S04",
        "K01",
        "K02",
        "K03",
        "K04",
        "O01",
    }
    assert {one.code for one in RULES} == {name.split()[0] for name in FAULTS} | of_libraries


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("L01 mangled-link", "write https://doi.org/10.1609/aaai.v37i3.25386"),
        ("L02 a lone question mark", f"write {ARXIV}"),
        ("L03 plain-http", f"write {CVF}"),
        ("T02 an acronym", f"write “{TITLE}”"),
        ("V02 a demo", "write EMNLP Demos"),
        ("V04 published-since", "write CVPR and 2023"),
    ],
)
def test_the_advice_says_what_to_write(name: str, words: str) -> None:
    (finding,) = find(Facts((FAULTS[name],), registry={"vtr_vop_2023": Issued("vtr_vop_2023", "")}))
    assert finding.mend == words


def test_one_doi_in_two_records_is_an_error_whatever_its_case() -> None:
    first = checked(ENTRY, claim())
    second = checked(replace(ENTRY, link=ARXIV), claim(DOI="10.1109/cvpr52729.2023.00635"), key="vtr_other_2023")
    assert only("shared-identifier", first, second) == "DOI 10.1109/cvpr52729.2023.00635 is that of vtr_vop_2023, too"


@pytest.mark.parametrize(
    ("one", "other", "name", "message"),
    [
        ("Segu, Mattia", "Segù, Mattia", "lost-accents", "Mattia Segu is Mattia Segù in vtr_vop_2023"),
        ("Wang, Li Min", "Wang, Li-Min", "two-spellings", "Li Min Wang is Li-Min Wang in vtr_vop_2023"),
        (
            "Khan, Fahad",
            "Khan, Fahad Shahbaz",
            "two-spellings",
            "Fahad Khan is Fahad Shahbaz Khan in vtr_vop_2023",
        ),
    ],
)
def test_one_person_in_two_spellings_is_named_once(one: str, other: str, name: str, message: str) -> None:
    second = claim(author=people("Huang, Siteng", one), DOI="10.1109/CVPR52729.2023.1", page="1-2")
    first = claim(author=people("Huang, Siteng", other))
    assert only(name, checked(ENTRY, first), checked(ENTRY, second, key="vtr_other_2023")) == message


def test_a_list_that_flattens_a_name_is_named() -> None:
    paper = checked(replace(ENTRY, authors=("Mattia Segu",), link=ARXIV), claim(author=people("Segù, Mattia")))
    assert only("lost-accents", paper) == "the list writes Mattia Segu, curated Mattia Segù"


@pytest.mark.parametrize(
    ("ones", "others"),
    [
        (["Huang, Siteng", "Khan, Fahad"], ["Huang, Mei", "Khan, Fahad Shahbaz"]),  # no common co-author
        (["Huang, Siteng", "Wang, Xiao"], ["Huang, Siteng", "Wang, Xiao Ming"]),  # a syllable, not a middle name
        (["Huang, Siteng", "Liu, Yang"], ["Huang, Siteng", "Yang, Liu"]),
        (["Huang, Siteng", "Kim, J."], ["Huang, Siteng", "Kim, Jinhyung"]),
    ],
)
def test_two_people_are_not_taken_for_one(ones: list[str], others: list[str]) -> None:
    first = checked(ENTRY, claim(author=people(*ones)))
    second = checked(
        ENTRY, claim(author=people(*others), DOI="10.1109/CVPR52729.2023.1", page="1-2"), key="vtr_other_2023"
    )
    assert codes(first, second) <= {"A03"}


def test_the_register_and_the_list_are_compared() -> None:
    paper = checked(ENTRY, claim())
    facts = Facts(
        (paper,),
        problems=(Problem(7, "no title in the row"),),
        repeated=(Problem(9, "'VoP' stands in line 3 already: keep one of the two"),),
        registry={
            "vtr_gone_2020": Issued("vtr_gone_2020", ""),
            "vtr_retired_2020": Issued("vtr_retired_2020", "", aliases=("vtr_gone_2020",), retired=True),
        },
        lines=("",) * 11 + ("| [VoP ](https://x) |",),
        outdated=("survey.bib", "survey.ris"),
        overridden=("vtr_gone_2020", "vtr_retired_2020", "vtr_gon_2020"),
    )
    found = {finding.code: (finding.key, finding.line) for finding in find(facts)}
    assert found == {
        "R01": ("", 7),
        "R02": ("", 9),
        "T05": ("vtr_vop_2023", 12),
        "K01": ("", 0),
        "K02": ("vtr_vop_2023", 12),
        "K03": ("", 0),
        "K04": ("", 0),
        "O01": ("", 0),
    }


def test_a_record_without_title_is_an_error() -> None:
    paper = checked(ENTRY, claim(), override=Claim(Provenance("override"), {"title": ""}))
    assert "M02" in codes(paper)


def test_findings_stand_in_the_order_of_the_list_and_the_librarys_own_last() -> None:
    second = checked(replace(ENTRY, line=3), claim(author=(), DOI="", page=""), key="a_second_2023")
    facts = Facts((checked(ENTRY, claim(DOI="")), second), problems=(Problem(1, "?"),), registry={})
    assert [finding.key for finding in find(facts)] == [
        *["vtr_vop_2023"] * 2, *["a_second_2023"] * 4, "",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["T02", "t02", "title-without-casing", " T02 "])
def test_a_rule_is_known_by_code_and_by_name(name: str) -> None:
    assert rule(name).code == "T02"


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean missing-authors"):
        rule("missing-author")


def test_codes_and_names_are_unique_and_explained_in_one_line() -> None:
    assert len({one.code for one in RULES}) == len({one.name for one in RULES}) == len(RULES)
    assert all(one.explanation.endswith(".") and "\n" not in one.explanation + one.mend for one in RULES)


texts = st.text(max_size=30)
links = st.one_of(texts, st.sampled_from([CVF, ARXIV, "http://", "https://doi.org/10.1%/x", "?", "//"]))
names = st.builds(Name, family=texts, given=texts, literal=st.just(""))


@given(
    st.builds(
        Entry,
        title=texts,
        link=links,
        year=st.one_of(st.none(), st.integers(0, 9999)),
        venue=texts,
        name=texts,
        authors=st.tuples(texts),
    ),
    st.fixed_dictionaries({}, optional={"title": texts, "container-title": texts, "arxiv": texts, "status": texts}),
    st.lists(names, max_size=3),
)
def test_no_text_makes_a_rule_fail_or_a_message_two_lines(
    entry: Entry, values: dict[str, Value], authors: list[Name]
) -> None:
    paper = checked(entry, Claim(Provenance("curated"), values | {"author": tuple(authors)}))
    for finding in find(Facts((paper,))):
        assert len(f"{finding.message} {finding.mend}".splitlines()) == 1
