"""A candidate is taken only if it surely is the paper: what the services really rank first is refused."""

from __future__ import annotations

from typing import Any

import pytest

from i2vbib.enrich.matching import Known, Likeness, is_the_paper, may_be_the_paper
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.names import Name

TITLE = "VTimeLLM: Empower LLM to Grasp Video Moments"
AUTHORS = (Name("Huang", "Bin"), Name("Wang", "Xin"), Name("Chen", "Hong"))
PAPER = Known(
    titles=(TITLE,), authors=AUTHORS, first_families=("Huang",), years=(2024,), type="paper-conference", venue="CVPR"
)
CVPR = "2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"


def work(**changed: Any) -> Claim:
    """Give Crossref's record of the paper, changed."""
    values: dict[str, Value] = {
        "type": "paper-conference",
        "title": TITLE,
        "author": AUTHORS,
        "issued": Date(2024, 6, 16),
        "container-title": CVPR,
        "DOI": "10.1109/cvpr52733.2024.01353",
    }
    return Claim(Provenance("crossref"), values | {name.replace("_", "-"): value for name, value in changed.items()})


@pytest.mark.parametrize(
    "candidate",
    [
        work(),
        work(title="VTIMELLM: EMPOWER LLM TO GRASP VIDEO MOMENTS"),
        work(title="VTimeLLM : Empower LLM to grasp <i>video</i> moments."),
        work(title="V-TimeLLM: Empower LLM To Grasp Video-Moments"),
        work(title="VTimeLLM: Empower LLMs to Grasp Video Moments"),
        work(author=(Name("Huang", "B."), Name("Wang", "X."), Name("Chen", "H."))),
        work(author=AUTHORS[:2]),
        work(issued=Date(2023, 12)),
        work(issued=Date(2025, 1)),
        work(type="article-journal", container_title=CVPR),
    ],
    ids=str,
)
def test_the_paper_itself(candidate: Claim) -> None:
    assert may_be_the_paper(PAPER, candidate).likeness == "same"


@pytest.mark.parametrize(
    ("candidate", "crossref_type", "likeness"),
    [
        (work(title="Comment on: VTimeLLM: Empower LLM to Grasp Video Moments"), "journal-article", "different"),
        (work(title=f"Supplementary material for {TITLE}"), "proceedings-article", "different"),
        (work(title=f"{TITLE} (Supplementary Material)"), "proceedings-article", "different"),
        (work(title=f"Erratum: {TITLE}"), "journal-article", "different"),
        (work(title=f"{TITLE}++"), "proceedings-article", "different"),
        (work(title="VTimeLLM-2: Empower LLM to Grasp Video Moments"), "proceedings-article", "different"),
        (work(title=f"{TITLE}: A Survey"), "journal-article", "different"),
        (work(title="Number it: Temporal Grounding Videos like Flipping Manga"), "proceedings-article", "different"),
        (work(DOI="10.65215/abc"), "posted-content", "different"),
        (work(), "component", "different"),
        (work(), "notice", "different"),
        (work(), "peer-review", "different"),
        (work(type="article"), "posted-content", "different"),
        (work(author=(Name("Fremd", "Ignaz"), Name("Andersson", "Olga"))), "proceedings-article", "different"),
        (work(author=(Name("Wang", "Xin"), Name("Huang", "Bin"), Name("Chen", "Hong"))), "", "likely"),
        (work(author=()), "proceedings-article", "likely"),
        (work(issued=Date(2030)), "proceedings-article", "likely"),
        (work(type="article-journal", container_title="Journal of Things"), "journal-article", "likely"),
        (work(type="dataset"), "dataset", "likely"),
        (work(title="VTimeLLM: Empower LLM to Grasp the Moments of a Video"), "proceedings-article", "likely"),
    ],
)
def test_what_is_not_surely_the_paper(candidate: Claim, crossref_type: str, likeness: Likeness) -> None:
    judgement = may_be_the_paper(PAPER, candidate, crossref_type=crossref_type)
    assert judgement.likeness == likeness
    assert judgement.doubts


@pytest.mark.parametrize(
    ("known", "candidate", "likeness"),
    [
        (Known((TITLE,), years=(2024,), type="paper-conference"), work(), "same"),
        (Known(("Attention",), years=(2024,), type="paper-conference"), work(title="Attention"), "likely"),
        (Known((TITLE,), first_families=("Pei",), years=(2024,)), work(), "different"),
        (Known((TITLE,), first_families=("Huang",), years=(2022,), type="article"), work(), "same"),
        (Known((TITLE,), first_families=("Huang",), years=(2018,), type="article"), work(), "likely"),
    ],
    ids=["no author known", "a short title", "the link names another", "published later", "published much later"],
)
def test_with_little_known(known: Known, candidate: Claim, likeness: Likeness) -> None:
    assert may_be_the_paper(known, candidate).likeness == likeness


@pytest.mark.parametrize(("ours", "theirs"), [("Van Gool", "Gool"), ("de Melo", "Melo"), ("Müller", "Muller")])
def test_family_names_are_parted_and_spelled_in_several_ways(ours: str, theirs: str) -> None:
    known = Known((TITLE,), authors=(Name(ours, "A"),), years=(2024,), type="paper-conference")
    assert may_be_the_paper(known, work(author=(Name(theirs, "A"),))).likeness == "same"


def test_names_that_only_end_alike_are_two() -> None:
    known = Known((TITLE,), authors=(Name("Ang", "A"),), years=(2024,), type="paper-conference")
    assert may_be_the_paper(known, work(author=(Name("Wang", "A"),))).likeness == "different"


def test_a_preprint_comes_years_before_its_publication() -> None:
    preprint = Claim(
        Provenance("arxiv"),
        {"type": "article", "title": TITLE, "author": AUTHORS, "issued": Date(2022, 1), "arxiv": "2201.00001"},
    )
    assert may_be_the_paper(PAPER, preprint).likeness == "same"


NAMED = Known(("Deep Kilns for Slow Pots",), years=(2023,), type="paper-conference")
AUTHORED = Known(("Deep Kilns for Slow Pots",), authors=(Name("Wu", "Li"),), years=(2023,))


@pytest.mark.parametrize(
    ("known", "changed", "likeness", "taken"),
    [
        (NAMED, {"title": "Deep kilns for slow pots"}, "same", True),
        (NAMED, {"title": "Deep Kilns for Slow Pots: Fire and Clay"}, "same", True),
        (NAMED, {"title": ""}, "same", True),
        (NAMED, {"title": "Deep Kilns for Slow Pots", "type": "article"}, "same", True),
        (NAMED, {"title": "Deep Kilns for Slow Pots", "type": "article-journal"}, "same", True),
        (NAMED, {"title": "Deep Kilns for Slow Jars"}, "likely", True),
        (NAMED, {"title": "Deep Learning of Slow Rivers and Boats"}, "likely", False),
        (AUTHORED, {"title": "Deep Kilns for Slow Jars"}, "likely", False),
        (AUTHORED, {"title": "Deep Kilns for Slow Jars", "author": (Name("Wu", "L."),)}, "same", True),
        (AUTHORED, {"title": "Fire Schedules", "author": (Name("Wu", "L."),)}, "likely", True),
        (NAMED, {"title": "Reply to: Deep Kilns for Slow Pots"}, "likely", False),
        (NAMED, {"title": "Tracking of Birds in Open Words"}, "different", False),
        (NAMED, {"title": "Correction to: Tracking of Birds"}, "different", False),
        (NAMED, {"title": "Editorial Board"}, "different", False),
        (NAMED, {"title": "Deep Learning for Protein Maps"}, "different", False),
        (NAMED, {"title": "陶器のための深い窯"}, "likely", True),
        (Known(("Zur Physik der tiefen Öfen",), years=(2023,)), {"title": "On the Heat of Kilns"}, "likely", True),
        (Known(("KiteOS",), years=(2024,)), {"title": "An Operating System for the Kites"}, "likely", True),
        (Known(("KiteOS",), years=(2019,)), {"title": "An Operating System for the Kites"}, "different", False),
        (Known(("KiteOS",), years=(2024,)), {"title": "KiteOS: An Operating System"}, "same", True),
    ],
)
def test_the_work_of_a_linked_identifier(
    known: Known,
    changed: dict[str, Any],
    likeness: Likeness,
    taken: bool,  # noqa: FBT001 - a table's column
) -> None:
    judgement = is_the_paper(known, work(**changed))
    assert (judgement.likeness, judgement.taken) == (likeness, taken)


@pytest.mark.parametrize(
    ("venue", "container", "likeness"),
    [
        ("Geophysica Borealis", "Geophysica Borealis", "same"),
        ("J. of Small Rivers", "Journal of Small Rivers", "same"),
        ("Geophysica Borealis", "Another Journal", "likely"),
    ],
)
def test_a_venue_that_no_table_knows_is_no_kind(venue: str, container: str, likeness: Likeness) -> None:
    known = Known((TITLE,), years=(2024,), type="paper-conference", venue=venue)
    found = work(type="article-journal", container_title=container)
    assert may_be_the_paper(known, found).likeness == likeness


@pytest.mark.parametrize(
    ("venue", "server", "likeness"),
    [
        ("bioRxiv", "bioRxiv", "same"),
        ("", "bioRxiv", "likely"),
        ("medRxiv", "bioRxiv", "different"),
        ("CVPR", "bioRxiv", "different"),
    ],
)
def test_a_preprint_is_found_on_the_server_that_the_list_names(venue: str, server: str, likeness: Likeness) -> None:
    known = Known((TITLE,), years=(2024,), type="article" if venue else "", venue=venue)
    found = work(type="article", publisher=server, container_title="")
    assert may_be_the_paper(known, found, crossref_type="posted-content").likeness == likeness
