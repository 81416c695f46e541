"""Which corrections of a row leave it the same paper, and which rows that are much alike are two."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from i2vbib.facts.identifiers import identifiers_of
from i2vbib.facts.misprints import is_misprint
from i2vbib.facts.preprint_dois import is_preprint_doi
from i2vbib.library.recognition import recognise
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued

SHORT = Entry(
    "Weathered kites", sections=("winds",), year=2017, venue="Kite Letters", authors=("Ann Lee", "Bo Wu"), link=""
)
POSTED = Entry(
    "Kites under bridges",
    sections=("winds",),
    year=2020,
    link="https://www.biorxiv.org/content/10.1101/2020.02.03.999901v1",
)
LINKED = replace(SHORT, link="https://doi.org/10.7705/kites.v38i0.3999")
MANY = "harbours, of the sails, of the bridges, of the "
JOURNAL = "https://doi.org/10.1038/s41396-021-00999-1"


def is_known(had: Entry, now: Entry, *others: Entry) -> bool:
    issued = Issued("had", had.title, name=had.name, link=had.link, identifiers=identifiers_of(had.link))
    found = recognise([*others, now], {"had": issued}, {"had": had})
    assert found[:-1] == [None if one != had else "had" for one in others]
    return found[-1] == "had"


@pytest.mark.parametrize(
    "title",
    [
        "Weatherd kites",
        "Wethered kites",
        "Weahtered kites",
        "Waethered Kite",
        "The weathered kites",
        "Weatherred kites",
    ],
)
def test_a_misprint_in_a_short_title_is_mended(title: str) -> None:
    assert is_known(replace(SHORT, title=title), SHORT)
    assert is_known(SHORT, replace(SHORT, title=title, link=JOURNAL))


@pytest.mark.parametrize(
    "now",
    [
        replace(SHORT, title="Withered kites"),
        replace(SHORT, title="Weathered kings"),
        replace(SHORT, title="Weathered kites II"),
        replace(SHORT, title="Weathered kites at sea"),
        replace(SHORT, title="Weahtered kites", year=2018),
        replace(SHORT, title="Weahtered kites", venue="Sails"),
        replace(SHORT, title="Weahtered kites", authors=("Ann Lee",)),
        replace(SHORT, title="Weahtered kites", sections=("sails",)),
        replace(SHORT, title="Weahtered kites", authors=()),
    ],
)
def test_another_short_title_is_another_paper(now: Entry) -> None:
    assert not is_known(SHORT, now)


@pytest.mark.parametrize(
    ("had", "now"),
    [
        ("Ropes and knots, Part I", "Ropes and knots, Part II"),
        (f"The state of the {MANY}ropes, Part I", f"The state of the {MANY}ropes, Part II"),
        (f"The yearly report on {MANY}kites in 2019", f"The yearly report on {MANY}kites in 2018"),
        (f"All about {MANY}kites: volume 1", f"All about {MANY}kites: volume 2"),
    ],
)
def test_parts_and_yearly_reports_are_several_works(had: str, now: str) -> None:
    assert not is_known(replace(SHORT, title=had), replace(SHORT, title=now))


@pytest.mark.parametrize(
    ("now", "same"),
    [
        (replace(SHORT, year=2019, authors=("Di Xu",)), False),
        (replace(SHORT, year=2019, authors=("Lee, Ann", "Wu, Bo", "Xu, Di")), True),
        (replace(SHORT, year=2019, authors=()), True),
        (replace(SHORT, authors=("Ann Leigh",)), True),  # a name that was mended
        (replace(SHORT, year=2019), True),
    ],
)
def test_a_title_of_other_authors_and_another_year_is_another_papers(now: Entry, *, same: bool) -> None:
    assert is_known(SHORT, now) is same


def test_two_rows_of_one_group_keep_a_key_each_and_a_third_one_takes_none() -> None:
    assert not is_known(SHORT, replace(SHORT, title="Weahtered kites"), SHORT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nitrate in rain", "Nitrite in rain"),
        ("Absorption by sails", "Adsorption by sails"),
        ("Macroscopic kites", "Microscopic kites"),
        ("Hypertension aloft", "Hypotension aloft"),
        ("Intercellular wind", "Intracellular wind"),
        ("Learned kites", "Learner kites"),
        ("Supervised kites", "Unsupervised kites"),
        ("Wind with sand", "Wind with hand"),
        ("NO2 aloft", "NO3 aloft"),
        ("Kite1 aloft", "Kite2 aloft"),
        ("北の凧", "南の凧"),
        ("Kites", "Kites of rain"),
    ],
)
def test_words_that_differ_by_a_letter_may_both_be_right(one: str, other: str) -> None:
    assert not is_misprint(one, other)
    assert not is_misprint(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Клюква на выроботках", "Клюква на выработках"),
        ("Cranberries on cutaway", "Cranberrys on cutaway"),
        ("Vögel der Küstenn", "Vögel der Küsten"),
        ("Cerfs-volants d'hivver", "Cerfs-volants d'hiver"),
        ("Kite string", "Kite strings"),
    ],
)
def test_misprints(one: str, other: str) -> None:
    assert is_misprint(one, other)
    assert is_misprint(other, one)


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2023])
@pytest.mark.parametrize("had", [POSTED, replace(POSTED, link="https://osf.io/preprints/socarxiv/kx9f2")])
def test_a_preprint_keeps_its_key_when_it_is_published(had: Entry, year: int) -> None:
    assert is_known(had, replace(had, year=year, link=JOURNAL, venue="Kite Letters"))


@pytest.mark.parametrize(
    "now",
    [
        replace(POSTED, year=2026, link=JOURNAL),
        replace(POSTED, year=2021, link=JOURNAL, sections=("sails",)),
        replace(POSTED, year=2021, link=JOURNAL, title="Kites over bridges"),
        replace(POSTED, year=2021, link="https://www.biorxiv.org/content/10.1101/2021.02.03.111101v1"),
        replace(POSTED, year=2021, link=JOURNAL, authors=("Di Xu",)),
    ],
    ids=["years later", "elsewhere", "retitled", "another preprint", "of others"],
)
def test_a_preprints_title_alone_is_no_proof(now: Entry) -> None:
    assert not is_known(replace(POSTED, authors=("Ann Lee",)), now)


def test_a_preprint_beside_its_published_version_keeps_its_own_row() -> None:
    assert not is_known(POSTED, replace(POSTED, year=2021, link=JOURNAL), POSTED)


@pytest.mark.parametrize(
    ("had", "now", "same"),
    [
        (LINKED, replace(LINKED, link=JOURNAL, sections=("winds and rains",)), True),
        (LINKED, replace(LINKED, link=JOURNAL, sections=("sails",), venue="Sails"), True),
        (
            replace(LINKED, link="https://doi.org/10.2139/ssrn.3999901"),
            replace(LINKED, link=JOURNAL, sections=("sails",), year=2019),
            True,
        ),
        (LINKED, replace(LINKED, link=JOURNAL, sections=("sails",), year=2018), False),
        (LINKED, replace(LINKED, link=JOURNAL, sections=("sails",), authors=("Ann Lee",)), False),
        (replace(LINKED, authors=()), replace(LINKED, link=JOURNAL, sections=("sails",), authors=()), False),
        (replace(LINKED, title="Editorial"), replace(LINKED, title="Editorial", link=JOURNAL, sections=("b",)), False),
    ],
    ids=["renamed", "moved", "published", "another year", "other authors", "no authors", "editorials"],
)
def test_a_corrected_link_in_another_section(had: Entry, now: Entry, *, same: bool) -> None:
    assert is_known(had, now) is same


@pytest.mark.parametrize(
    ("doi", "is_preprint"),
    [
        ("10.1101/599901", True),
        ("10.1101/gad.1234.5", False),
        ("10.64898/2026.01.02.699901", True),
        ("10.2139/ssrn.3999901", True),
        ("10.31234/OSF.IO/KX9F2", True),
        ("10.31223/x5999", True),
        ("10.21203/rs.3.rs-99999/v1", True),
        ("10.20944/preprints202001.0001.v1", True),
        ("10.5194/egusphere-2022-999", True),
        ("10.5194/acp-22-9-2022", False),
        ("10.1002/essoar.10509999.1", True),
        ("10.1002/ese3.99", False),
        ("10.1038/s41396-021-00999-1", False),
    ],
)
def test_dois_of_servers_of_preprints(doi: str, *, is_preprint: bool) -> None:
    assert is_preprint_doi(doi) is is_preprint
