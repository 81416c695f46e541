"""One paper in many dresses is one; two papers under one name are two."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from growth import assert_linear
from i2vbib.facts.identifiers import identifiers_of
from i2vbib.library.recognition import recognise
from i2vbib.library.same_place import at_same_place
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued

VTIMELLM = Issued(
    "tvg_vtimellm_2024",
    "VTimeLLM: Empower LLM to Grasp Video Moments",
    name="VTimeLLM",
    link="https://arxiv.org/abs/2311.18445",
    code="https://github.com/huangb23/VTimeLLM",
    identifiers=("arxiv:2311.18445",),
)
XCLIP_RETRIEVAL = Issued(
    "vtr_xclip_2022",
    "X-CLIP: End-to-End Multi-grained Contrastive Learning for Video-Text Retrieval",
    name="X-CLIP",
    link="https://arxiv.org/abs/2207.07285",
    identifiers=("arxiv:2207.07285",),
)
CVF = "https://openaccess.thecvf.com/content/CVPR2024/papers/Huang_VTimeLLM_CVPR_2024_paper.pdf"


def key_of(entry: Entry, *issued: Issued) -> str | None:
    return recognise([entry], {one.key: one for one in issued or (VTIMELLM, XCLIP_RETRIEVAL)})[0]


@pytest.mark.parametrize(
    "entry",
    [
        Entry("VTimeLLM: empower LLM to grasp video moments", link=CVF, name="VTimeLLM", year=2025),
        Entry(VTIMELLM.title, link=CVF),
        Entry(VTIMELLM.title, link="https://arxiv.org/pdf/2311.18445v2.pdf?", name="V-Time-LLM"),
        Entry("VTimeLLM: Empowering LLMs to Grasp Video Moments", link=CVF, name="VTimeLLM"),
        Entry("VTimeLLM: Empower LLM to Grasp Video Moment", link=CVF),
        Entry("Empower LLM to Grasp Video Moments", link="https://arxiv.org/abs/2311.18445", name="VTimeLLM"),
        Entry("VTimeLLM: Empower LLM to Grasp Moments", code="https://github.com/huangb23/VTimeLLM.git"),
        Entry(VTIMELLM.title, link="https://arxiv.org/abs/2311.99999", name="VTimeLLM"),
        Entry("让语言模型理解视频时刻", link="https://arxiv.org/abs/2311.18445"),
        Entry("", link="https://arxiv.org/abs/2311.18445v2"),
    ],
    ids="recased relinked renamed corrected misprint shortened by-code link-corrected translated untitled".split(),
)
def test_the_same_paper(entry: Entry) -> None:
    assert key_of(entry) == VTIMELLM.key


@pytest.mark.parametrize(
    "entry",
    [
        Entry(
            "Expanding Language-Image Pretrained Models for General Video Recognition",
            link="https://arxiv.org/abs/2208.02816",
            name="X-CLIP",
        ),
        Entry("VTimeLLM++: Empower LLM to Grasp Long Audio Events", link="https://arxiv.org/abs/2501.00001"),
        Entry("Grounding Videos by Manga Flipping", link="https://arxiv.org/abs/2411.10332", name="VTimeLLM"),
        Entry("Number it: Temporal Grounding Videos like Flipping Manga", link="https://arxiv.org/abs/2311.18445"),
        Entry(""),
    ],
    ids=["one name, two papers", "a successor", "name re-used", "a link copied by mistake", "nothing"],
)
def test_another_paper(entry: Entry) -> None:
    assert key_of(entry) is None


def test_a_retired_paper_returns_to_its_key() -> None:
    retired = replace(VTIMELLM, retired=True)
    assert key_of(Entry(VTIMELLM.title, name="VTimeLLM"), retired) == VTIMELLM.key


def test_a_living_paper_goes_before_a_retired_one() -> None:
    retired = replace(VTIMELLM, key="old", retired=True)
    assert key_of(Entry(VTIMELLM.title, name="VTimeLLM"), retired, VTIMELLM) == VTIMELLM.key


def test_a_paper_known_by_its_identifier_alone_keeps_its_key_when_the_list_tells_its_title() -> None:
    untitled = Issued(
        "a_arxiv220308408_2022", "", link="https://arxiv.org/abs/2203.08408", identifiers=("arxiv:2203.08408",)
    )
    entries = [Entry("Kites of Rain", link="https://arxiv.org/abs/2203.08409"), Entry("Kites", link=untitled.link)]
    assert recognise(entries, {untitled.key: untitled}) == [None, untitled.key]


def test_exchanged_links_do_not_exchange_keys() -> None:
    swapped = [
        Entry(VTIMELLM.title, link=XCLIP_RETRIEVAL.link, name="VTimeLLM"),
        Entry(XCLIP_RETRIEVAL.title, link=VTIMELLM.link, name="X-CLIP"),
    ]
    registry = {one.key: one for one in (VTIMELLM, XCLIP_RETRIEVAL)}
    assert recognise(swapped, registry) == [VTIMELLM.key, XCLIP_RETRIEVAL.key]


def test_no_key_is_given_twice() -> None:
    twins = [Entry(VTIMELLM.title, link=VTIMELLM.link), Entry(VTIMELLM.title, link=VTIMELLM.link)]
    assert recognise(twins, {VTIMELLM.key: VTIMELLM}) == [VTIMELLM.key, None]


def test_identifiers_are_folded_and_named_once() -> None:
    links = ("https://arxiv.org/abs/2311.18445v3", "https://doi.org/10.1109/CVPR52733.2024.01353", "")
    assert identifiers_of(*links, links[0]) == ("doi:10.1109/cvpr52733.2024.01353", "arxiv:2311.18445")


def test_a_new_reader_finds_the_rows_of_an_unchanged_list_by_their_links_alone() -> None:
    misread = replace(VTIMELLM, title="CVPR Workshop", link=CVF, identifiers=())
    row = Entry(VTIMELLM.title, link="https://arxiv.org/abs/2311.18445", links=(CVF,))
    assert recognise([row], {misread.key: misread}, same_text=True) == [misread.key]
    assert recognise([row], {misread.key: misread}) == [None]


@pytest.mark.parametrize(
    ("page", "section"), [("https://might.example/", "2020"), ("https://kites.example/people/lee", "2023")]
)
def test_a_persons_page_that_rows_share_gives_no_key_to_another_paper(page: str, section: str) -> None:
    talk = Entry("The kite for precise mending", sections=("2020",), year=2023, links=(page,))
    other = Entry(
        "Writing a loom, step by step", sections=(section,), year=2012, link="https://a.example/b", links=(page,)
    )
    issued = Issued("talk", talk.title)
    assert recognise([other], {"talk": issued}, {"talk": talk}, same_text=True) == [None]


def test_of_several_rows_read_as_one_the_key_stays_with_its_title_not_with_the_link_of_another() -> None:
    link = "https://arxiv.org/abs/2403.03101"
    joined = Entry("Prompting Kites", sections=("a",), year=2025, link=link)
    issued = Issued("joined", joined.title, link=link, identifiers=("arxiv:2403.03101",))
    rows = [
        Entry("Prompting Kites", sections=("a",), year=2022, link="https://doi.org/10.48550/arXiv.2201.11903"),
        Entry("Agents that Know Rain", sections=("a",), year=2025, link=link),
    ]
    assert recognise(rows, {"joined": issued}, {"joined": joined}, same_text=True) == ["joined", None]


MISREAD = [
    Entry("Lids on pots, MSc thesis, Ghent", year=2019, authors=("Ann Lee",)),
    Entry("Carl Ortiz", year=2018, venue="ICML", authors=("Bo Wu",)),
    Entry("Pots", year=1915, authors=("Dora Maas",)),
]
READ = [
    Entry("Lids on pots", year=2019, venue="Ghent", authors=("Ann Lee",)),
    Entry("Cups and lids of the north", year=2018, venue="ICML", authors=("Carl Ortiz", "Bo Wu")),
    Entry("Pots", year=2015, venue="Nature", authors=("Dora Maas",)),
]
VERY_OTHER = Entry("A Theory of Rain in Three Parts", year=1999)
BETWEEN = Entry("Kettles that sing at night", year=2001)


@pytest.mark.parametrize(("misread", "read"), list(zip(MISREAD, READ, strict=True)))
def test_a_new_reader_finds_rows_without_links_between_their_neighbours(misread: Entry, read: Entry) -> None:
    rows = {"before": BETWEEN, "misread": misread, "behind": VERY_OTHER}
    registry = {key: Issued(key, row.title) for key, row in rows.items()}
    assert recognise([BETWEEN, read, VERY_OTHER], registry, rows, same_text=True) == list(rows)
    elsewhere = recognise([BETWEEN, VERY_OTHER, read], registry, rows, same_text=True)
    assert elsewhere[:2] == ["before", "behind"]
    assert misread.title == read.title or elsewhere[2] is None
    another = replace(read, title="Umbrellas", authors=("Eve Noor",), venue="", year=2018)
    assert recognise([BETWEEN, another, VERY_OTHER], registry, rows, same_text=True)[1] is None


def test_of_two_rows_that_one_was_read_as_the_first_keeps_the_key() -> None:
    rows = {"misread": MISREAD[1]}
    second = replace(READ[1], title="Bowls of the south")
    found = recognise([READ[1], second], {"misread": Issued("misread", "Carl Ortiz")}, rows, same_text=True)
    assert found == ["misread", None]


@pytest.mark.parametrize(
    ("misread", "read"),
    [
        (
            Entry("Winds. Mind", year=2003, venue="Journal of Kites", authors=("Ann Lee", "Bo Wu")),
            [
                Entry("Kites of Tin", year=2003, venue="Journal of Kites", authors=("Ann Lee", "Bo Wu")),
                Entry("Winds", year=2003, venue="Journal of Kites", authors=("Ann Lee", "Bo Wu")),
            ],
        ),
        (
            Entry("Kites", year=2003),
            [
                Entry("Learning Kites from Wind", year=2003, venue="ICML", authors=("Zoe Noor",)),
                Entry("Kites: a study", year=2003),
            ],
        ),
    ],
)
def test_of_two_rows_that_an_older_reader_read_one_of_that_one_keeps_the_key(misread: Entry, read: list[Entry]) -> None:
    rows = {"before": BETWEEN, "misread": misread, "behind": VERY_OTHER}
    keys = ["before", None, None, "behind"]
    assert list(at_same_place([BETWEEN, *read, VERY_OTHER], keys, rows)) == [(2, "misread")]


@pytest.mark.thorough
@pytest.mark.parametrize("link", ["https://arxiv.org/abs/2301.{:05}", ""], ids=["linked", "without links"])
def test_that_every_title_changed_takes_time_that_grows_with_the_list(link: str) -> None:
    def follow(count: int) -> None:
        rows = [Entry(f"Seeing Thing Number {n} with Nets", link=link.format(n)) for n in range(count)]
        issued = {
            f"key{n}": Issued(f"key{n}", row.title, link=row.link, identifiers=identifiers_of(row.link))
            for n, row in enumerate(rows)
        }
        changed = [replace(row, title=row.title.replace("Nets", "Sparse Nets")) for row in rows]
        found = recognise(changed, issued)
        assert not link or found == list(issued)
        assert recognise(changed, issued, dict(zip(issued, rows, strict=True)), same_text=True) == list(issued)

    assert_linear(follow, 500)


@pytest.mark.parametrize(
    ("read", "found"),
    [
        ([Entry("The Book of Kites", year=1983, authors=("Ann Lee", "Bo Wu"))], [(1, "chapter")]),
        ([Entry("The Book of Kites", year=1984, authors=("Ann Lee", "Bo Wu"))], []),
        ([Entry("The Book of Kites", year=1983, authors=("Carl Ortiz",))], []),
        ([Entry("The Book of Kites", year=1983)], []),
        ([Entry(title, year=1983, authors=("Ann Lee", "Bo Wu")) for title in ("The Book of Kites", "Ropes")], []),
    ],
)
def test_a_row_alone_between_known_ones_keeps_the_key_with_its_authors_and_year(
    read: list[Entry], found: list[tuple[int, str]]
) -> None:
    chapter = Entry("Chapter 2 Steering by Hand", year=1983, authors=("Ann Lee", "Bo Wu"))
    rows = {"before": BETWEEN, "chapter": chapter, "behind": VERY_OTHER}
    keys = ["before", *[None for _ in read], "behind"]
    assert list(at_same_place([BETWEEN, *read, VERY_OTHER], keys, rows)) == found
