from __future__ import annotations

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.facts.venue_kinds import kind_of
from i2vbib.facts.venues import all_venues, lookup, names_event

SIGIR = "International ACM SIGIR Conference on Research and Development in Information Retrieval"

SHIPPED_LIST = [
    ("CVPR", "CVPR", "conference"),
    ("ICCV", "ICCV", "conference"),
    ("ECCV", "ECCV", "conference"),
    ("arXiv", "arXiv", "preprint"),
    ("arxiv", "arXiv", "preprint"),
    ("AAAI", "AAAI", "conference"),
    ("NeurIPS", "NeurIPS", "conference"),
    ("ICLR", "ICLR", "conference"),
    ("ACM MM", "ACM MM", "conference"),
    ("TCSVT", "TCSVT", "journal"),
    ("TMM", "TMM", "journal"),
    ("ICML", "ICML", "conference"),
    ("ACL", "ACL", "conference"),
    ("EMNLP", "EMNLP", "conference"),
    ("ICCVW", "ICCVW", "workshop"),
    ("ICMR", "ICMR", "conference"),
    ("TPAMI", "TPAMI", "journal"),
    ("Neurocomputing", "Neurocomputing", "journal"),
    ("SIGIR", "SIGIR", "conference"),
    ("TNNLS", "TNNLS", "journal"),
    ("BMVC", "BMVC", "conference"),
]


@pytest.mark.parametrize(("text", "key", "kind"), SHIPPED_LIST)
def test_every_venue_of_the_shipped_list_is_known(text: str, key: str, kind: str) -> None:
    venue = lookup(text)
    assert venue is not None
    assert (venue.key, venue.kind) == (key, kind)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("CVPR'23", "CVPR"),
        ("CVPR’23", "CVPR"),
        ("CVPR 2023", "CVPR"),
        ("CVPR2023", "CVPR"),
        ("cvpr-2023", "CVPR"),
        ("CVPR23", "CVPR"),
        ("CVPR 2023 (Highlight)", "CVPR"),
        ("ICLR 2024 Spotlight", "ICLR"),
        ("IEEE CVPR", "CVPR"),
        ("3DV 2024", "3DV"),
        ("NIPS", "NeurIPS"),
        ("NeurIPS 2023 Datasets & Benchmarks", "NeurIPS D&B"),
        ("NeurIPS 2024 (D&B)", "NeurIPS D&B"),
        ("ACMMM", "ACM MM"),
        ("ACM Multimedia", "ACM MM"),
        ("MM '22", "ACM MM"),
        ("T-PAMI", "TPAMI"),
        ("IEEE TPAMI", "TPAMI"),
        ("IEEE Trans. Pattern Anal. Mach. Intell.", "TPAMI"),
        ("CoRR", "arXiv"),
        ("arXiv preprint arXiv:2106.11097", "arXiv"),
        ("Findings of ACL 2024", "Findings of ACL"),
        ("EMNLP 2023 Findings", "Findings of EMNLP"),
        ("ACL (Findings)", "Findings of ACL"),
        ("EMNLP 2023 Demo", "EMNLP Demos"),
        ("ICCV Workshops 2023", "ICCVW"),
        ("Expert Systems With Applications", "ESWA"),
        ("J.L. & ECON.", "Journal of Law and Economics"),
        ("Yale L.J.", "The Yale Law Journal"),
    ],
)
def test_lists_write_venues_in_many_ways(text: str, key: str) -> None:
    venue = lookup(text)
    assert venue is not None
    assert venue.key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR"),
        ("2023 IEEE/CVF International Conference on Computer Vision Workshops (ICCVW)", "ICCVW"),
        ("Proceedings of the IEEE/CVF International Conference on Computer Vision (ICCV) Workshops", "ICCVW"),
        ("Computer Vision – ECCV 2024", "ECCV"),
        ("The Eleventh International Conference on Learning Representations", "ICLR"),
        ("Proceedings of the 40th International Conference on Machine Learning", "ICML"),
        ("Proceedings of the Thirty-Second International Joint Conference on Artificial Intelligence", "IJCAI"),
        ("36th Conference on Neural Information Processing Systems (NeurIPS 2022)", "NeurIPS"),
        ("Proceedings of the 32nd ACM International Conference on Multimedia", "ACM MM"),
        (
            "62nd Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)",
            "ACL",
        ),
        ("Findings of the Association for Computational Linguistics: EMNLP 2023", "Findings of EMNLP"),
        (
            "2023 Conference on Empirical Methods in Natural Language Processing: System Demonstrations",
            "EMNLP Demos",
        ),
        ("IEEE Transactions on Circuits and Systems for Video Technology", "TCSVT"),
        ("Phys. Rev.", "Physical Review"),
        ("Phys. Rev. A", "Physical Review A"),
        ("J Cheminform", "Journal of Cheminformatics"),
        ("QJE", "The Quarterly Journal of Economics"),
        ("Physics Letters A", "Physics Letters A"),
        ("Proc. Natl. Acad. Sci.", "Proceedings of the National Academy of Sciences"),
    ],
)
def test_the_titles_that_crossref_and_publishers_give_are_known(text: str, key: str) -> None:
    venue = lookup(text)
    assert venue is not None
    assert venue.key == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "N/A",
        "-",
        "2023",
        "IEEE MultiMedia",
        "Lecture Notes in Computer Science",
        "Efficient Vision Workshop",
        "Phys. Lett.",
        "J. Chem.",
        "J. Am.",
        "Rev. Econ. S.",
    ],
)
def test_what_is_no_known_venue_stays_unknown(text: str) -> None:
    assert lookup(text) is None


@pytest.mark.parametrize(
    ("key", "year", "title"),
    [
        ("CVPR", 2023, "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"),
        ("CVPR", 2016, "Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"),
        (
            "ICCVW",
            2023,
            "Proceedings of the IEEE/CVF International Conference on Computer Vision (ICCV) Workshops",
        ),
        ("ECCV", 2024, "Computer Vision – ECCV 2024"),
        ("ECCV", None, "European Conference on Computer Vision"),
        ("NeurIPS", 2022, "Advances in Neural Information Processing Systems"),
        ("NeurIPS D&B", 2024, "Advances in Neural Information Processing Systems"),
        (
            "NeurIPS D&B",
            2021,
            "Proceedings of the Neural Information Processing Systems Track on Datasets and Benchmarks",
        ),
        ("ICLR", 2025, "International Conference on Learning Representations"),
        ("ICML", 2023, "Proceedings of the 40th International Conference on Machine Learning"),
        ("ICML", 2025, "Proceedings of the 42nd International Conference on Machine Learning"),
        ("ICML", 1999, "International Conference on Machine Learning"),
        (
            "AISTATS",
            2025,
            "Proceedings of the 28th International Conference on Artificial Intelligence and Statistics",
        ),
        (
            "AISTATS",
            2010,
            "Proceedings of the 13th International Conference on Artificial Intelligence and Statistics",
        ),
        ("AAAI", 2024, "Proceedings of the AAAI Conference on Artificial Intelligence"),
        ("IJCAI", 2023, "Proceedings of the 32nd International Joint Conference on Artificial Intelligence"),
        ("ACM MM", 2022, "Proceedings of the 30th ACM International Conference on Multimedia"),
        ("ICMR", 2024, "Proceedings of the 2024 International Conference on Multimedia Retrieval"),
        (
            "SIGIR",
            2022,
            f"Proceedings of the 45th {SIGIR}",
        ),
        ("ACL", 2024, "Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics"),
        (
            "EMNLP",
            2023,
            "Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing",
        ),
        ("Findings of ACL", 2024, "Findings of the Association for Computational Linguistics: ACL 2024"),
        ("WWW", 2021, "Proceedings of The Web Conference 2021"),
        ("WWW", 2024, "Proceedings of the ACM Web Conference 2024"),
        ("TPAMI", 2024, "IEEE Transactions on Pattern Analysis and Machine Intelligence"),
    ],
)
def test_a_volume_is_called_as_it_is_cited(key: str, year: int | None, title: str) -> None:
    venue = lookup(key)
    assert venue is not None
    assert venue.container_title(year) == title


@pytest.mark.parametrize(
    ("key", "crossref", "prefixes"),
    [
        ("CVPR", True, ("10.1109",)),
        ("AAAI", True, ("10.1609",)),
        ("Physical Review A", True, ()),  # it may register some: it is asked for
        ("SIGMOD", True, ()),
        ("ICLR", False, ()),
        ("ICML", False, ()),
        ("arXiv", False, ("10.48550",)),  # DataCite's
        ("BMVC", False, ("10.5244",)),  # until 2017
    ],
)
def test_it_is_known_who_registers_dois_with_crossref(key: str, crossref: bool, prefixes: tuple[str, ...]) -> None:  # noqa: FBT001
    venue = lookup(key)
    assert venue is not None
    assert (venue.crossref, venue.doi_prefixes) == (crossref, prefixes)


def test_no_two_venues_claim_one_name() -> None:
    claims = defaultdict(set)
    for venue in all_venues():
        for name in (venue.key, venue.name, *venue.aliases):
            claims[re.sub(r"\W", "", name).lower()].add(venue.key)
            found = lookup(name)
            assert found is not None
            assert found.key == venue.key
    assert not {name: keys for name, keys in claims.items() if len(keys) > 1}


@pytest.mark.parametrize("year", [2018, 2024])
def test_every_volume_is_known_again_by_its_title(year: int) -> None:
    shared = "Advances in Neural Information Processing Systems"  # of the main track and of datasets and benchmarks
    for venue in all_venues():
        title = venue.container_title(year)
        assert "{" not in title
        found = lookup(title)
        assert found is not None
        assert found.key == ("NeurIPS" if title == shared else venue.key)


def test_a_title_that_two_venues_have_is_that_of_the_one_whose_volumes_the_other_is_within() -> None:
    for venue in all_venues():
        for title in venue.titles:
            found = lookup(title.replace("{year}", "2024").replace("{ordinal}", "40th"))
            assert found is not None
            assert found.key in {venue.key, venue.within}


TRACK = "Conference on Neural Information Processing Systems Datasets and Benchmarks Track"


@pytest.mark.parametrize(
    ("volume", "event", "named"),
    [
        ("Advances in Neural Information Processing Systems", "Conference on Neural Information Processing Systems", True),
        ("Computer Vision – ECCV 2024", "European Conference on Computer Vision", True),
        ("Proceedings of the 40th International Conference on Machine Learning", "ICML", True),
        ("Proceedings of the Neural Information Processing Systems Track on Datasets and Benchmarks", TRACK, True),
        ("Advances in Neural Information Processing Systems", TRACK, False),
        ("Findings of the Association for Computational Linguistics: ACL 2024",
         "Annual Meeting of the Association for Computational Linguistics", False),
        ("Lecture Notes in Computer Science", "European Conference on Computer Vision", False),
        ("Proceedings of the Third Kite Meeting", "Kite Meeting", True),
        ("Kites in the Wind", "Kite Meeting", False),
    ],
)  # fmt: skip
def test_a_volume_may_say_which_conference_its_papers_were_given_at(volume: str, event: str, named: bool) -> None:  # noqa: FBT001
    assert names_event(volume, event) is named


def test_titles_of_volumes_stand_newest_first() -> None:
    for venue in all_venues():
        assert list(venue.proceedings) == sorted(venue.proceedings, reverse=True), venue.key


def test_issns_have_the_right_check_digit() -> None:
    """The check digit of ISO 3297: weights 8 to 2, modulo 11, X for 10."""
    for venue in all_venues():
        if venue.issn:
            digits = venue.issn.replace("-", "")
            total = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=False))
            assert digits[7] == "0123456789X"[-total % 11], venue.key


@given(st.text())
def test_lookup_never_raises(text: str) -> None:
    venue = lookup(text)
    assert venue is None or venue in all_venues()


@given(st.sampled_from([venue.key for venue in all_venues()]), st.integers(1980, 2035))
def test_a_year_after_a_venue_does_not_matter(key: str, year: int) -> None:
    plain = lookup(key)
    assert plain is not None
    assert lookup(f"{key} {year}") is plain
    assert lookup(f"{key.upper()}'{year % 100:02d}") is plain
    assert lookup(f"{year} {key.lower()}") is plain


@pytest.mark.parametrize(
    "name", ["HardwareX", "MethodsX", "ChemBioChem", "ZooKeys", "BioEssays", "GeoJournal", "mSphere"]
)
def test_a_journal_in_one_word_is_no_conference(name: str) -> None:
    assert kind_of(name) == "journal"


@pytest.mark.parametrize("name", ["KiteConf", "RoboKite", "KiteX"])
def test_another_word_with_capitals_is_a_conference(name: str) -> None:
    assert kind_of(name) == "conference"
