"""Every recorded answer, replayed over HTTP: what it says is read, and what says nothing is no answer.

The tables name every file: one that is added without an expectation fails, and so does one that is gone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from conftest import Serve
from i2vbib.enrich.sources.answers import Answers
from i2vbib.enrich.sources.arxiv import Arxiv, preprint_claim
from i2vbib.enrich.sources.crossref import read_works
from i2vbib.enrich.sources.crossref_work import read_work, work_claim
from i2vbib.enrich.sources.gates import LimitGate
from i2vbib.enrich.sources.service import ATTEMPTS, Patience, Service
from i2vbib.errors import RefusedError, UnreachableError
from i2vbib.model.record import Date, Value
from i2vbib.text.names import Name
from server import FakeServices

OWN = Path(__file__).parents[1] / "recorded"
OTHERS = ("datacite/", "doi/", "dblp/")  # test_recorded_dois; DBLP answers programs with a challenge, and is not asked

OWN_FEEDS: dict[str, dict[str, Any]] = {
    "arxiv/feed.xml": {
        "2301.00002": {
            "title": "$R^2$-Learning & Other Fictions of a Test",
            "author": (Name("Lovelace", "Ada"), Name(literal="The Imaginary Collaboration")),
            "issued": Date(2023, 1, 2),
            "DOI": "10.5555/fiction.1",
        },
        "2301.00001": {"status": "withdrawn", "arxiv-class": "cs.LG"},
    },
    "arxiv/feed_classic.xml": {
        "math/0301001": {
            "title": "On the Long Titles of Fictions, Which a Feed Once Broke over Several Lines",
            "abstract": "Lines were broken here too.",
        }
    },
}
OWN_WORKS: dict[str, list[dict[str, Any]]] = {
    "crossref/list.json": [
        {
            "type": "paper-conference",
            "title": "Learning <i>Fictions</i> & Facts: A Test",
            "author": (Name("Lovelace", "Ada"), Name(literal="The Imaginary Collaboration")),
            "issued": Date(2022),
            "container-title": "Computer Vision – ECCV 2022",
            "collection-title": "Lecture Notes in Computer Science",
            "page": "1-9",
            "ISBN": "9783161484100",
            "status": "corrected: 10.5555/fiction.notice",
        },
        {"title": "Another Fiction", "status": "retracted", "issued": Date(2021), "page": None, "number": "77"},
    ]
}
OWN_REFUSALS = {"arxiv/error_400.xml": 400, "crossref/error_404.txt": 404}
OWN_SILENCES = ("arxiv/rate_exceeded.txt", "crossref/error_504.html", "crossref/agency.json")

FEEDS: dict[str, dict[str, Any]] = {
    "arxiv/classic_idlist_1312.2021.xml": {"1312.2021": {"title": "Living with the Wrong Sign"}},
    "arxiv/classic_idlist_1710.08557.xml": {
        "1710.08557": {
            "title": "On Neuromechanical Approaches for the Study of Biological Grasp and Manipulation",
            "DOI": "10.1186/s12984-017-0305-3",
        }
    },
    "arxiv/classic_idlist_collaboration_doi_journal_ref.xml": {
        "astro-ph/9812133": {
            "title": "Measurements of Omega and Lambda from 42 High-Redshift Supernovae",
            "DOI": "10.1086/307221",
            "URL": "https://arxiv.org/abs/astro-ph/9812133",
        }
    },
    "arxiv/classic_idlist_doi_journal_ref_title_newline.xml": {
        "1601.00001": {"title": "Inelastic effects in molecular transport junctions: The probe technique at high bias"}
    },
    "arxiv/classic_idlist_math_0211159.xml": {
        "math/0211159": {"author": (Name("Perelman", "Grisha"),), "arxiv-class": "math.DG"}
    },
    "arxiv/classic_idlist_math_9501234.xml": {
        "math/9501234": {"title": "Aztec diamonds, checkerboard graphs, and spanning trees"}
    },
    "arxiv/idlist_five_digits_in_2008_empty_feed.xml": {},
    "arxiv/idlist_old_id_affiliation_journal_ref.xml": {
        "astro-ph/0601001": {"issued": Date(2006, 1, 2), "first": "Gould"}
    },
    "arxiv/idlist_old_id_versioned.xml": {"quant-ph/0201082": {"issued": Date(2002, 1, 18)}},
    "arxiv/idlist_one_entry.xml": {
        "1605.08386": {
            "title": "Heat-bath random walks with Markov bases",
            "author": (Name("Stanley", "Caprice"), Name("Windisch", "Tobias")),
            "issued": Date(2016, 5, 26),
            "arxiv-class": "math.CO",
        }
    },
    "arxiv/idlist_proceedings_index_34_authors.xml": {"1707.08567": {}},
    "arxiv/idlist_two_asked_one_answered.xml": {"1707.08567": {}},
    "arxiv/idlist_unknown_id_empty_feed.xml": {},
    "arxiv/idlist_versioned_title_zero.xml": {"2104.12255": {"title": "0"}},
    "arxiv/search_100_entries.xml": {"2202.12139": {"DOI": "10.1109/ICSTW55395.2022.00035"}},
    "arxiv/search_page_0_10.xml": {"2202.12139": {}},
    "arxiv/search_page_10_20.xml": {"2403.16981": {}},
    "arxiv/search_page_20_30.xml": {"2008.01944": {}},
}
"""For each feed some of its papers, and some of what is claimed of them; all its papers must be read."""

WORKS: dict[str, list[dict[str, Any]]] = {
    "crossref/papis_work_aps_article_number.json": [{"page": None, "number": "022212", "volume": "106"}],
    "crossref/papis_work_chapter_multiple_isbn.json": [{"type": "chapter", "ISBN": "9783034897426"}],
    "crossref/papis_work_conference_www18.json": [
        {"event-title": "Companion of the The Web Conference 2018", "event-place": "Lyon, France"}
    ],
    "crossref/papis_work_physrevb_authors.json": [{"first": "Herdman", "number": "140501"}],
    "crossref/search_book_chapter_german.json": [{"type": "chapter", "container-title": "Joseph Beuys-Handbuch"}],
    "crossref/search_title_nothing.json": [],
    "crossref/search_title_retracted_select.json": [{"type": None, "status": None, "first": "Han"}],
    "crossref/search_title_select.json": [{"title": "Augmenting large language models with chemistry tools"}],
    "crossref/search_title_wrong_author.json": [{"first": "Kolenbrander", "issued": None}],
    "crossref/search_title_wrong_hit.json": [
        {
            "title": "Self-Attention with Relative Position Representations",
            "container-title": "Proceedings of the 2018 Conference of the North American Chapter of the "
            "Association for Computational Linguistics: Human Language Technologies, Volume 2 (Short Papers)",
        }
    ],
    "crossref/search_wrong_book_chapter.json": [{"author": None, "issued": Date(2016, 12, 31)}],
    "crossref/search_wrong_book_chapter_null_date.json": [{"author": None, "issued": None, "page": "15"}],
    "crossref/work_book_chapter.json": [{"type": "chapter", "ISBN": "9783662463697", "page": "155-158"}],
    "crossref/work_book_chapter_issued_null.json": [{"issued": None, "title": '"Racial Epithet"'}],
    "crossref/work_component_empty_title.json": [{"type": None, "title": None, "issued": None}],
    "crossref/work_dissertation_issued_null.json": [{"type": "thesis", "issued": Date(2020, 5, 25)}],
    "crossref/work_doi_with_parentheses.json": [{"DOI": "10.1111/(issn)1442-9993", "type": None}],
    "crossref/work_journal_allcaps_title.json": [{"issued": Date(1943, 3), "first": "Davis"}],
    "crossref/work_journal_article_number_aip.json": [{"number": "235306", "page": None}],
    "crossref/work_journal_article_number_only.json": [{"number": "16696", "ISSN": "2045-2322", "abstract": None}],
    "crossref/work_journal_dlib_month_no_page.json": [{"issued": Date(2017, 1), "page": None, "issue": "1/2"}],
    "crossref/work_journal_elife.json": [{"number": "e01567", "issue": None}],
    "crossref/work_journal_has_preprint.json": [{"page": "2149-2160", "issued": Date(2023, 4, 25)}],
    "crossref/work_journal_has_preprint_frontiers.json": [{"volume": "8", "page": None}],
    "crossref/work_journal_missing_given.json": [{"author": (Name("Stravopodis"),)}],
    "crossref/work_journal_multi_title_subtitle.json": [
        {"title": "Penisverletzung durch eine Moulinette: Folge einer autoerotischen Selbstverstümmelung"}
    ],
    "crossref/work_journal_new_version_both_ways.json": [{"status": None, "page": "e1008184"}],
    "crossref/work_journal_no_author_subtitle.json": [
        {
            "author": None,
            "title": "Convalescent-anti-sars-cov-2-plasma/immune-globulin: Fever and mild decrease in baseline "
            "oxygen saturation following off-label use: 3 case reports",
        }
    ],
    "crossref/work_journal_plos_corrected.json": [
        {"status": "corrected: 10.1371/annotation/c76da2c1-ccb8-4797-94c1-359d3ceceeda"}
    ],
    "crossref/work_journal_record_no_author.json": [{"type": None, "author": None}],
    "crossref/work_journal_suffix.json": [{"authors": 12, "suffix": "Jr."}],
    "crossref/work_journal_title_html_newline.json": [
        {
            "title": "Construction of a reference material panel for detecting <i>KRAS</i>/<i>NRAS</i>/"
            "<i>EGFR</i>/<i>BRAF</i>/<i>MET</i> mutations in plasma ctDNA"
        }
    ],
    "crossref/work_journal_title_italic_newline.json": [
        {
            "title": "Oncogenic mutations mimic and enhance dynamic events in the natural activation of "
            "phosphoinositide 3-kinase p110α (<i>PIK3CA</i>)"
        }
    ],
    "crossref/work_journal_updated_by_correction.json": [{"status": "corrected: 10.1073/pnas.1507001112"}],
    "crossref/work_journal_year_only.json": [{"issued": Date(2020), "page": None, "number": "e000776"}],
    "crossref/work_monograph_book.json": [{"type": "book", "ISBN": "9781108348843"}],
    "crossref/work_peer_review.json": [{"type": None}],
    "crossref/work_peer_review_peerj.json": [{"type": None}],
    "crossref/work_posted_content_biorxiv_title_html.json": [
        {
            "type": "article",
            "title": "Identification of a novel cationic glycolipid in <i>Streptococcus agalactiae</i> that "
            "contributes to brain entry and meningitis",
        }
    ],
    "crossref/work_posted_content_blog.json": [{"type": "article", "publisher": "Front Matter"}],
    "crossref/work_posted_content_is_preprint_of.json": [{"type": "article", "first": "Herger"}],
    "crossref/work_proceedings_acm_2015.json": [{"type": "paper-conference", "issued": Date(2015)}],
    "crossref/work_proceedings_acm_subtitle.json": [
        {"title": "Vector Quotient Filters: Overcoming the Time/Space Trade-Off in Filter Design", "authors": 6}
    ],
    "crossref/work_proceedings_iccv.json": [
        {
            "type": "paper-conference",
            "container-title": "2007 IEEE 11th International Conference on Computer Vision",
            "event-place": "Rio de Janeiro, Brazil",
            "page": "1-8",
        }
    ],
    "crossref/work_proceedings_issued_null.json": [{"issued": None, "page": "877-882"}],
    "crossref/derived/derived_blank_title.json": [{"title": None, "first": "Barr"}],
    "crossref/derived/derived_blank_title_original_title.json": [
        {
            "title": "頸部交感神經節ヲ切除シタル家兎ノ耳殻ニ施セル創傷治癒機轉ノ形態學的研究 (其ノ二): "
            "微細構造ヲ中心トシテ窺ヒタル家兎耳殻表皮ノ再生ニ就テ",
            "page": "111-128",
        }
    ],
    "crossref/derived/derived_collaboration_many_authors.json": [
        {"authors": 71, "first": "Bernauer", "literal": "OLYMPUS Collaboration", "number": "162501"}
    ],
    "crossref/derived/derived_consortium_journal_german.json": [
        {"author": (Name(literal="Urban & Vogel"),), "container-title": "Orthopädie & Rheuma", "page": "61"}
    ],
    "crossref/derived/derived_consortium_report.json": [
        {"type": "report", "author": (Name(literal="Geological Survey of Canada"),)}
    ],
    "crossref/derived/derived_container_amp.json": [
        {"container-title": "Journal of the American Academy of Child & Adolescent Psychiatry"}
    ],
    "crossref/derived/derived_list_filter_doi_two_of_three.json": [
        {"DOI": "10.1109/iccv.2007.4408927"},
        {"DOI": "10.1145/3448016.3452841"},
    ],
    "crossref/derived/derived_nonlatin_authors.json": [{"author": (Name("Tuberozova", "Marina"),)}],
    "crossref/derived/derived_page_e1.json": [{"page": "1308-1309.e1"}],
    "crossref/derived/derived_page_no_no.json": [
        {"page": None, "author": (Name("Kumar", "P."), Name("Johnson", "D. L."))}
    ],
    "crossref/derived/derived_preprint_essoar.json": [{"type": "article", "issued": Date(2020, 10, 27)}],
    "crossref/derived/derived_proceedings_balisage.json": [
        {
            "issued": None,
            "container-title": "Proceedings of Balisage: The Markup Conference 2019",
            "collection-title": "Balisage Series on Markup Technologies",
        }
    ],
    "crossref/derived/derived_proceedings_spie_two_containers.json": [
        {
            "container-title": "Optical Coherence Tomography and Coherence Domain Optical Methods in Biomedicine XX",
            "collection-title": "SPIE Proceedings",
            "page": "96973B",
            "editor": None,
        }
    ],
    "crossref/derived/derived_suffix_many.json": [{"suffix": "V"}],
    "crossref/derived/derived_title_amp_proceedings.json": [
        {
            "title": "Verifying powerline emissions & immunity test systems per IEC standards & technical reports",
            "author": (Name("Bergh", "Mathieu", non_dropping_particle="van den"),),
        }
    ],
    "crossref/derived/derived_title_cjk.json": [{"title": "雜録・雜報・東京植物學會録事", "author": None}],
    "crossref/derived/derived_title_cyrillic.json": [{"first": "Паршин", "authors": 3}],
    "crossref/derived/derived_title_entity.json": [
        {
            "title": "ReviewsElementary Cardiography. By ChamberlainE. Noble, CoulshedNorman and RubinE. L., "
            "pp. 152., 139 illus. (Bristol, John Wright & Sons Ltd.), 27<i>s</i>. 6<i>d</i>."
        }
    ],
    "crossref/derived/derived_title_italic_container_amp.json": [
        {
            "title": "The dire side of autophagy in aging: Lessons from <i>C. elegans</i>",
            "container-title": "Communicative & Integrative Biology",
        }
    ],
    "crossref/derived/derived_title_mathml.json": [
        {
            "title": "Persistence of collective behavior at high spin in the N=88 nucleus <sup>153</sup>Tb",
            "number": "057301",
        }
    ],
    "crossref/derived/derived_title_mathml_tex.json": [
        {"title": "Fixed point theorems for $d$-complete topological spaces I"}
    ],
    "crossref/derived/derived_title_sub.json": [
        {
            "title": "Eigenschaftszusammenhänge der spezifischen Wärmen <i>c</i><sub><i>p</i></sub> – "
            "<i>C</i><sub><i>v</i></sub> im flüssigen Zustande"
        }
    ],
    "crossref/derived/derived_title_tex_dollar.json": [
        {
            "title": "The Standard of Living in Britain in the Industrial Revolution. Edited by Arthur J. Taylor. "
            "London: Methuen & Company, 1975. Pp. lvi, 216. $18.50, cloth; $10.00, paper."
        }
    ],
    "crossref/derived/derived_two_titles_indonesian.json": [
        {"title": "Desain Widget Antarmuka Sistem Informasi Olahraga Lari Marathon untuk Pelatih"}
    ],
    "crossref/derived/derived_update_to_correction.json": [
        {"status": None, "author": (Name(literal="The PLOS ONE Staff"),)}
    ],
    "crossref/derived/derived_update_to_correction_prb.json": [{"status": "corrected: 10.1103/physrevb.98.104436"}],
    "crossref/derived/transcribed_work_retracted.json": [
        {
            "status": "retracted",
            "title": "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental "
            "disorder in children",
            "DOI": "10.1016/s0140-6736(97)11096-0",
        }
    ],
    "crossref/derived/transcribed_work_retraction_notice.json": [{"status": None, "author": None}],
}
"""For each answer of Crossref some of what is claimed of its works, in their order; ``None`` is no value."""

LISTS: dict[str, tuple[int, dict[str, dict[str, Any]]]] = {
    "crossref/list_cursor_page1.json": (20, {"10.1007/978-1-4302-0197-7_9": {"issued": None, "author": None}}),
    "crossref/list_cursor_page2.json": (20, {"10.59350/895qm-mnq80": {"type": "article"}}),
    "crossref/list_cursor_page3.json": (20, {"10.1016/b978-0-12-384717-1.00013-0": {"page": "451-493"}}),
    "crossref/list_empty.json": (0, {}),
    "crossref/list_filter_prefix_rows20.json": (
        20,
        {"10.5555/test_09232011_a": {"page": "123", "number": "AID1555"}},
    ),
    "crossref/list_filter_rows10_blank_title.json": (
        10,
        {
            "10.1111/j.1651-2227.1964.tb07256.x": {"first": "Vahlquist", "page": "482"},
            "10.3412/jsb1917.18.1_111": {"page": "111-128"},
        },
    ),
    "crossref/list_filter_rows10_mixed.json": (
        10,
        {
            "10.1364/oe.20.010242.m002": {"type": None, "title": None},
            "10.1037/e718982007-001": {
                "type": "dataset",
                "title": "Aloha blossoms at state hospital (718982007-001)",
            },
            "10.1090/conm/280/04622": {
                "collection-title": "Contemporary Mathematics",
                "container-title": "Structured Matrices in Mathematics, Computer Science, and Engineering I",
            },
        },
    ),
    "crossref/list_filter_rows3_consortium.json": (3, {"10.4156/jdcta.vol6.issue1.50": {"first": "Ding"}}),
    "crossref/list_member_query_author_rows7.json": (
        7,
        {"10.1111/j.1365-2524.1997.tb00099.x": {"container-title": "Health & Social Care in the Community"}},
    ),
    "crossref/list_query_rows2.json": (2, {"10.1093/obo/9780199830060-0238": {"author": None, "abstract": None}}),
    "crossref/list_sample2_journal_issue_no_title.json": (
        2,
        {"10.7752/jpes.2018.03256": {"type": None, "title": None}, "10.3917/mult.095.0001": {"volume": "n° 95"}},
    ),
    "crossref/list_sample3_german.json": (
        3,
        {
            "10.17077/etd.89e52p7n": {
                "title": "Normandy's role in the development of the Flamboyant style: decoration, meaning, and "
                "exchange in Late Gothic architecture",
                "issued": Date(2013, 5, 1),
            }
        },
    ),
    "crossref/list_sample3_mixed.json": (
        3,
        {
            "10.1007/bfb0110966": {
                "collection-title": "Progress in Colloid & Polymer Science",
                "container-title": "Trends in Colloid and Interface Science XI",
            }
        },
    ),
    "crossref/list_sample5_mixed.json": (5, {"10.1016/s0248-8663(03)80579-9": {"page": "473s"}}),
    "crossref/list_select_doi_title.json": (20, {}),
    "crossref/list_select_rows3.json": (3, {"10.1093/obo/9780199830060-0202": {"issued": Date(2018, 8, 28)}}),
    "crossref/list_types_monograph.json": (
        3,
        {"10.5962/bhl.title.94827": {"title": "Sunset seasonables for present planting", "type": "book"}},
    ),
    "crossref/search_title_a_perspective_on_explanations_of_molecular_pr_select_author.json": (1, {}),
    "crossref/search_title_an_essential_role_of_active_site_arginine_res.json": (1, {}),
    "crossref/search_title_augmenting_large_language_models_with_chemist.json": (1, {}),
    "crossref/search_title_augmenting_large_language_models_with_chemist_2.json": (1, {}),
    "crossref/search_title_augmenting_large_language_models_with_chemist_select.json": (1, {}),
    "crossref/search_title_augmenting_large_language_models_with_chemist_select_author.json": (1, {}),
    "crossref/search_title_beta_blocker_interruption_or_continuation_aft_select_author.json": (1, {}),
    "crossref/search_title_convalescent_anti_sars_cov_2_plasma_immune_gl.json": (1, {}),
    "crossref/search_title_effect_of_native_oxide_layers_on_copper_thin.json": (1, {}),
    "crossref/search_title_effect_of_native_oxide_layers_on_copper_thin_2.json": (1, {}),
    "crossref/search_title_effect_of_native_oxide_layers_on_copper_thin_3.json": (1, {}),
    "crossref/search_title_high_throughput_screening_of_human_genetic_va.json": (1, {}),
    "crossref/search_title_paperqa_retrieval_augmented_generative_agent.json": (1, {}),
    "crossref/search_title_paperqa_retrieval_augmented_generative_agent_2.json": (1, {}),
}
"""For each list how many works it holds, and some of what is claimed of some of them, by DOI."""

REFUSALS = {
    "arxiv/classic_error_incorrect_id.xml": 400,
    "arxiv/error_400_incorrect_id_format.xml": 400,
    "crossref/error_400_filter_not_available.json": 400,
    "crossref/error_400_parameter_not_allowed.json": 400,
    "crossref/error_400_rows_not_integer.json": 400,
    "crossref/error_400_sample_too_large.json": 400,
    "crossref/error_400_sort.json": 400,
    "crossref/error_404_agency.txt": 404,
    "crossref/error_404_arxiv_doi.txt": 404,
    "crossref/error_404_cursor_invalid.json": 404,
    "crossref/error_404_doi_not_found.txt": 404,
}
"""Answers that refuse the question, with their status: not asked again."""

SILENCES = (
    "arxiv/error_429_rate_exceeded.txt",
    "arxiv/error_503_retry_after_0.html",
    "crossref/agency_crossref.json",
    "crossref/agency_datacite.json",
    "crossref/agency_medra.json",
    "crossref/doi_ra_datacite.json",
    "crossref/error_429_html.html",
    "crossref/error_500_exception_json.json",
    "crossref/error_504_gateway_html.html",
    "crossref/transform_bibtex.txt",
    "crossref/transform_bibtex_key_1.txt",
    "crossref/transform_bibtex_no_author.txt",
    "crossref/transform_csl_json.json",
)
"""Outages, and answers to other questions: no answer, whatever their status."""

REDIRECTS = ("arxiv/redirect_301_http_to_https.txt", "crossref/redirect_301_http_to_https.html")
ELSEWHERE = ("arxiv/withdrawn_markers.json",)  # in test_arxiv

CUT = {"crossref/search_bibliographic_gavish_title_with_escaped_tex_math.json": ("10.1109/tit.2014.2323359", "Gavish")}
"""Recordings that hold fewer works than they say, and their first work's DOI and first author."""


@pytest.fixture
def services(serve: Serve) -> FakeServices:
    return serve(wait_scale=0.0)


def files(folder: Path) -> set[str]:
    """Give the bodies in a folder of recorded answers."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("INDEX"))
    return {path.relative_to(folder).as_posix() for path in found if not path.name.endswith(".meta.json")}


def test_every_recorded_answer_is_used(recorded: Path) -> None:
    expected = {*FEEDS, *WORKS, *LISTS, *REFUSALS, *SILENCES, *REDIRECTS, *ELSEWHERE, *CUT}
    assert {path for path in files(recorded) if not path.startswith(OTHERS)} == expected


def test_every_answer_of_our_own_is_used() -> None:
    assert files(OWN) == {*OWN_FEEDS, *OWN_WORKS, *OWN_REFUSALS, *OWN_SILENCES}


def answered_works(services: FakeServices, body: Path) -> list[Mapping[str, Value]]:
    services.replay("crossref", body)
    with closing(Service("Crossref", f"{services.address}/crossref", LimitGate(), Patience(1, 5, 9))) as crossref:
        items = crossref.ask("/works", {}, read_works)
    return [work_claim(read_work(item), "", "").values for item in items]


def held(values: Mapping[str, Value], variable: str) -> Any:
    """Give a value of a claim; ``first``, ``authors``, ``suffix`` and ``literal`` are read off its authors."""
    authors = values.get("author")
    names = authors if isinstance(authors, tuple) else ()
    match variable:
        case "first":
            return names[0].family
        case "authors":
            return len(names)
        case "suffix" | "literal":
            return next(getattr(name, variable) for name in names if getattr(name, variable))
    return values.get(variable)


def assert_claimed(values: Mapping[str, Value], expected: Mapping[str, Any]) -> None:
    assert {variable: held(values, variable) for variable in expected} == expected


def assert_papers(services: FakeServices, folder: Path, path: str, expected: Mapping[str, Any]) -> None:
    body = folder / path
    ids = re.findall(r"<id>http://arxiv\.org/abs/(.+?)v\d+</id>", body.read_text(encoding="utf-8"))
    services.replay("arxiv", body)
    with Answers() as answers, Arxiv(answers) as arxiv:
        found = dict(arxiv.by_ids(ids if "search_page" in path else [*ids, "2101.00001"]))
    assert [identifier for identifier, preprint in found.items() if preprint] == ids
    assert set(expected) <= set(ids)
    for identifier, values in expected.items():
        preprint = found[identifier]
        assert preprint is not None
        assert_claimed(preprint_claim(preprint, "", "").values, values)


@pytest.mark.parametrize("path", FEEDS)
def test_feeds(services: FakeServices, recorded: Path, path: str) -> None:
    assert_papers(services, recorded, path, FEEDS[path])


@pytest.mark.parametrize("path", OWN_FEEDS)
def test_feeds_of_our_own(services: FakeServices, path: str) -> None:
    assert_papers(services, OWN, path, OWN_FEEDS[path])


@pytest.mark.parametrize("path", WORKS)
def test_works(services: FakeServices, recorded: Path, path: str) -> None:
    for values, expected in zip(answered_works(services, recorded / path), WORKS[path], strict=True):
        assert_claimed(values, expected)


@pytest.mark.parametrize("path", OWN_WORKS)
def test_works_of_our_own(services: FakeServices, path: str) -> None:
    for values, expected in zip(answered_works(services, OWN / path), OWN_WORKS[path], strict=True):
        assert_claimed(values, expected)


@pytest.mark.parametrize("path", LISTS)
def test_lists(services: FakeServices, recorded: Path, path: str) -> None:
    count, expected = LISTS[path]
    works = answered_works(services, recorded / path)
    assert len(works) == count
    by_doi = {str(values["DOI"]): values for values in works}
    for doi, values in expected.items():
        assert_claimed(by_doi[doi], values)


def ask_arxiv(services: FakeServices, *, times: int, body: Path) -> int:
    """Ask for one paper, get this answer each time, and give how many papers came of it."""
    for _ in range(times):
        services.replay("arxiv", body)
    with Answers() as answers, Arxiv(answers) as arxiv:
        return sum(preprint is not None for _, preprint in arxiv.by_ids(["2301.00001"]))


def assert_refused(services: FakeServices, folder: Path, path: str, status: int) -> None:
    if path.startswith("arxiv"):
        assert ask_arxiv(services, times=1, body=folder / path) == 0
        assert len(services.requests("arxiv")) == 1
        return
    with pytest.raises(RefusedError) as info:
        answered_works(services, folder / path)
    assert info.value.status == status
    assert len(services.requests("crossref")) == 1


def assert_silent(services: FakeServices, folder: Path, path: str) -> None:
    service: Any = path.partition("/")[0]
    if service == "arxiv":
        with pytest.raises(UnreachableError):
            ask_arxiv(services, times=ATTEMPTS, body=folder / path)
    else:
        for _ in range(ATTEMPTS - 1):
            services.replay("crossref", folder / path)
        with pytest.raises(UnreachableError):
            answered_works(services, folder / path)
    assert len(services.requests("crossref" if service != "arxiv" else "arxiv")) == ATTEMPTS


@pytest.mark.parametrize("path", REFUSALS)
def test_refusals(services: FakeServices, recorded: Path, path: str) -> None:
    assert_refused(services, recorded, path, REFUSALS[path])


@pytest.mark.parametrize("path", OWN_REFUSALS)
def test_refusals_of_our_own(services: FakeServices, path: str) -> None:
    assert_refused(services, OWN, path, OWN_REFUSALS[path])


@pytest.mark.parametrize("path", SILENCES)
def test_silences(services: FakeServices, recorded: Path, path: str) -> None:
    assert_silent(services, recorded, path)


@pytest.mark.parametrize("path", OWN_SILENCES)
def test_silences_of_our_own(services: FakeServices, path: str) -> None:
    assert_silent(services, OWN, path)


@pytest.mark.parametrize("path", CUT)
def test_a_list_that_holds_less_than_it_says_is_no_answer_and_what_it_holds_can_be_read(
    services: FakeServices, recorded: Path, path: str
) -> None:
    assert_silent(services, recorded, path)
    items = json.loads((recorded / path).read_text(encoding="utf-8"))["message"]["items"]
    doi, family = CUT[path]
    assert work_claim(read_work(items[0]), "", "").values["DOI"] == doi
    assert held(work_claim(read_work(items[0]), "", "").values, "first") == family


@pytest.mark.parametrize("path", REDIRECTS)
def test_redirects_are_followed_without_a_wait(services: FakeServices, recorded: Path, path: str) -> None:
    services.replay("arxiv", recorded / path)
    with Answers() as answers, Arxiv(answers) as arxiv:
        assert dict(arxiv.by_ids(["2301.00001"])) == {"2301.00001": None}
    assert arxiv.requests_sent == 1
