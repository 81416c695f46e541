from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from i2vbib.facts.identifiers import Identifiers, clean_url, identify, page_url
from i2vbib.facts.venues import lookup

CVF = "https://openaccess.thecvf.com"
OVT_B = "1adeeac24ce6168e20bcee85645720e9"


def told(link: str) -> dict[str, object]:
    """Give what a link tells, without what it does not."""
    return {name: value for name, value in identify(link)._asdict().items() if value}


# Every address of the shipped list that is not CVF's, with the one identifier that it holds.
SHIPPED_LINKS = [
    (f"https://arxiv.org/abs/{identifier}", "arxiv", identifier)
    for identifier in """
        2503.10616 2203.16434 2209.13306 2503.13983 2107.09609 2303.00040 2404.00801 2405.13382 2411.10332
        2510.23397 2111.05610 2104.08860 2205.00823 2207.07852 2207.07285 2205.08508 2208.02816 2206.13559
        2205.13535 2302.03024 2301.00182 2212.03640 2310.01324 2402.10698 2412.05185 2507.14784 2509.11862
        2412.12502 2409.03206 2110.06615 2302.00402 2510.10022 2203.13371 2306.02858 2311.10122 2403.15377
        2510.10671
    """.split()
] + [
    ("https://arxiv.org/pdf/2409.11235?", "arxiv", "2409.11235"),
    ("https://arxiv.org/pdf/2312.00083", "arxiv", "2312.00083"),
    ("https://arxiv.org/pdf/2406.18113?", "arxiv", "2406.18113"),
    ("https://arxiv.org/pdf/2407.07427", "arxiv", "2407.07427"),
    ("https://arxiv.org/pdf/2403.12455?", "arxiv", "2403.12455"),
    ("https://arxiv.org/pdf/2312.13305", "arxiv", "2312.13305"),
    ("https://arxiv.org/pdf/2106.11097", "arxiv", "2106.11097"),
    ("https://arxiv.org/pdf/2208.03550", "arxiv", "2208.03550"),
    ("https://dl.acm.org/doi/10.1145/3664647.3681530", "doi", "10.1145/3664647.3681530"),
    ("https://dl.acm.org/doi/pdf/10.1145/3652583.3658096", "doi", "10.1145/3652583.3658096"),
    ("https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386", "doi", "10.1609/aaai.v37i3.25386"),
    ("https://dl.acm.org/doi/10.1109/TMM.2024.3521708", "doi", "10.1109/TMM.2024.3521708"),
    ("https://ieeexplore.ieee.org/document/10948331/", "ieee", "10948331"),
    ("https://ieeexplore.ieee.org/document/9711279/", "ieee", "9711279"),
    ("https://ieeexplore.ieee.org/document/10323592/", "ieee", "10323592"),
    ("https://ieeexplore.ieee.org/document/10529278/", "ieee", "10529278"),
    ("https://ieeexplore.ieee.org/document/11177574/", "ieee", "11177574"),
    ("https://ojs.aaai.org/index.php/AAAI/article/view/28118", "aaai", "28118"),
    ("https://ojs.aaai.org/index.php/AAAI/article/view/32338", "aaai", "32338"),
    ("https://ojs.aaai.org/index.php/AAAI/article/view/32250", "aaai", "32250"),
    ("https://openreview.net/forum?id=WOzffPgVjF", "openreview", "WOzffPgVjF"),
    ("https://openreview.net/forum?id=AgAn6xtwWO", "openreview", "AgAn6xtwWO"),
    ("https://openreview.net/forum?id=QfwNfZUg6V", "openreview", "QfwNfZUg6V"),
    ("https://openreview.net/pdf?id=GNjzMAgawq", "openreview", "GNjzMAgawq"),
    ("https://openreview.net/pdf?id=O3aEZUgPOO", "openreview", "O3aEZUgPOO"),
    ("https://aclanthology.org/2024.acl-long.679/", "anthology", "2024.acl-long.679"),
    (
        f"https://proceedings.neurips.cc/paper_files/paper/2024/file/{OVT_B}-Paper-Datasets_and_Benchmarks_Track.pdf",
        "neurips",
        f"2024/{OVT_B}",
    ),
]


@pytest.mark.parametrize(("link", "kind", "identifier"), SHIPPED_LINKS)
def test_a_link_of_the_shipped_list_gives_its_identifier(link: str, kind: str, identifier: str) -> None:
    assert getattr(identify(link), kind) == identifier


# CVF's addresses of the shipped list, without "/papers" and "_paper.pdf".
SHIPPED_CVF = """
    CVPR2023/Li_OVTrack_Open-Vocabulary_Multiple_Object_Tracking_CVPR_2023
    CVPR2024/Li_Matching_Anything_by_Segmenting_Anything_CVPR_2024
    CVPR2024/Zheng_NetTrack_Tracking_Highly_Dynamic_Objects_with_a_Net_CVPR_2024
    ICCV2025/Qian_VOVTrack_Exploring_the_Potentiality_in_Raw_Videos_for_Open-Vocabulary_Multi-Object_ICCV_2025
    CVPR2023/Lin_Collaborative_Static_and_Dynamic_Vision-Language_Streams_for_Spatio-Temporal_Video_Grounding_CVPR_2023
    CVPR2024/Gu_Context-Guided_Spatio-Temporal_Video_Grounding_CVPR_2024
    ICCV2023W/CLVL/Ma_LLaViLo_Boosting_Video_Moment_Retrieval_via_Adapter-Based_Multimodal_Modeling_ICCVW_2023
    ICCV2023/Lin_UniVTG_Towards_Unified_Video-Language_Temporal_Grounding_ICCV_2023
    ICCV2023/Yan_UnLoc_A_Unified_Framework_for_Video_Localization_Tasks_ICCV_2023
    CVPR2024/Huang_VTimeLLM_Empower_LLM_to_Grasp_Video_Moments_CVPR_2024
    CVPR2025/Deng_Seq2Time_Sequential_Knowledge_Transfer_for_Video_LLM_Temporal_Grounding_CVPR_2025
    CVPR2025/Hannan_ReVisionLLM_Recursive_Vision-Language_Model_for_Temporal_Grounding_in_Hour-Long_Videos_CVPR_2025
    ICCV2023/Wang_Towards_Open-Vocabulary_Video_Instance_Segmentation_ICCV_2023
    CVPR2022/Gorti_X-Pool_Cross-Modal_Language-Video_Attention_for_Text-Video_Retrieval_CVPR_2022
    CVPR2023/Huang_VoP_Text-Video_Co-Operative_Prompt_Tuning_for_Cross-Modal_Retrieval_CVPR_2023
    CVPR2023/Pei_CLIPPING_Distilling_CLIP-Based_Models_With_a_Student_Base_for_Video-Language_CVPR_2023
    CVPR2024/Jin_MV-Adapter_Multimodal_Video_Transfer_Learning_for_Video_Text_Retrieval_CVPR_2024
    CVPR2024/Tian_Holistic_Features_are_almost_Sufficient_for_Text-to-Video_Retrieval_CVPR_2024
    CVPR2025/Shen_DiscoVLA_Discrepancy_Reduction_in_Vision_Language_and_Alignment_for_Parameter-Efficient_CVPR_2025
    CVPR2023/Park_Dual-Path_Adaptation_From_Image_to_Video_Transformers_CVPR_2023
    ICCV2023/Qing_Disentangling_Spatial_and_Temporal_Learning_for_Efficient_Image-to-Video_Transfer_Learning_ICCV_2023
    ICCV2023/Li_UniFormerV2_Unlocking_the_Potential_of_Image_ViTs_for_Video_Understanding_ICCV_2023
    ICCV2025/Pei_D2ST-Adapter_Disentangled-and-Deformable_Spatio-Temporal_Adapter_for_Few-shot_Action_Recognition_ICCV_2025
    CVPR2022/Buch_Revisiting_the_Video_in_Video-Language_Understanding_CVPR_2022
    ICCV2023/Chen_Tem-Adapter_Adapting_Image-Text_Pretraining_for_Video_Question_Answer_ICCV_2023
    ICCV2023W/CLVL/Engin_Zero-Shot_and_Few-Shot_Video_Question_Answering_with_Multi-Modal_Prompts_ICCVW_2023
    CVPR2024/Zou_Language-aware_Visual_Semantic_Distillation_for_Video_Question_Answering_CVPR_2024
    CVPR2025/Islam_BIMBA_Selective-Scan_Compression_for_Long-Range_Video_Question_Answering_CVPR_2025
    CVPR2022/Lin_SwinBERT_End-to-End_Transformers_With_Sparse_Attention_for_Video_Captioning_CVPR_2022
    CVPR2023/Yang_Vid2Seq_Large-Scale_Pretraining_of_a_Visual_Language_Model_for_Dense_CVPR_2023
    CVPR2025/Azad_HierarQ_Task-Aware_Hierarchical_Q-Former_for_Enhanced_Video_Understanding_CVPR_2025
    CVPR2023/Liu_Revisiting_Temporal_Modeling_for_CLIP-Based_Image-to-Video_Knowledge_Transferring_CVPR_2023
""".split()


@pytest.mark.parametrize("scheme", ["https", "http"])
@pytest.mark.parametrize("address", SHIPPED_CVF)
def test_cvf_tells_the_paper_its_conference_and_its_first_author(scheme: str, address: str) -> None:
    folder, _, name = address.rpartition("/")
    family, *_, venue, year = name.split("_")
    pdf = f"{scheme}://openaccess.thecvf.com/content/{folder}/papers/{name}_paper.pdf"
    page = f"{CVF}/content/{folder}/html/{name}_paper.html"
    paper = f"{folder.partition('/')[0]}/{name}"
    assert told(pdf) == {"cvf": paper, "venue": venue, "year": int(year), "first_author_family": family}
    assert page_url(pdf) == page
    assert identify(page) == identify(pdf)


@pytest.mark.parametrize(
    ("path", "paper", "venue", "family"),
    [
        ("content_CVPR_2020/papers/He_A_CVPR_2020_paper.pdf", "CVPR2020/He_A_CVPR_2020", "CVPR", "He"),
        (
            "content_cvpr_2015/html/Szegedy_A_2015_CVPR_paper.html",
            "CVPR2015/Szegedy_A_2015_CVPR",
            "CVPR",
            "Szegedy",
        ),
        ("content_CVPRW_2020/papers/w39/Roy_A_CVPRW_2020_paper.pdf", "CVPR2020W/Roy_A_CVPRW_2020", "CVPRW", "Roy"),
        (
            "content_cvpr_2018_workshops/w3/html/Xu_A_CVPR_2018_paper.html",
            "CVPR2018W/Xu_A_CVPR_2018",
            "CVPRW",
            "Xu",
        ),
        (
            "content_cvpr_2018_workshops/papers/w3/Xu_A_CVPR_2018_paper.pdf",
            "CVPR2018W/Xu_A_CVPR_2018",
            "CVPRW",
            "Xu",
        ),
        ("content/WACV2024/html/Unal_2D_WACV_2024_paper.html", "WACV2024/Unal_2D_WACV_2024", "WACV", "Unal"),
        (
            "content/ICCV2025/papers/de_La_Gorce_A_ICCV_2025_paper.pdf",
            "ICCV2025/de_La_Gorce_A_ICCV_2025",
            "ICCV",
            "de",
        ),
        ("content/CVPR2025/papers/C_A_CVPR_2025_paper.pdf", "CVPR2025/C_A_CVPR_2025", "CVPR", ""),
        ("content_ECCV_2018/papers/Fang_Zhao_A_ECCV_2018_paper.pdf", "ECCV2018/Fang_Zhao_A_ECCV_2018", "ECCV", ""),
        (
            "content_ECCVW_2018/papers/1/Wang_A_ECCVW_2018_paper.pdf",
            "ECCV2018W/Wang_A_ECCVW_2018",
            "ECCVW",
            "Wang",
        ),
        ("content/CVPR2023/supplemental/Li_A_CVPR_2023_supplemental.pdf", "", "CVPR", "Li"),
    ],
)
def test_cvf_has_had_many_layouts(path: str, paper: str, venue: str, family: str) -> None:
    identifiers = identify(f"{CVF}/{path}")
    assert (identifiers.cvf, identifiers.venue, identifiers.first_author_family) == (paper, venue, family)


@pytest.mark.parametrize(
    "link",
    [
        "https://arxiv.org/abs/2106.11097v2",
        "https://arxiv.org/pdf/2106.11097v2.pdf",
        "http://www.arxiv.org/abs/2106.11097?context=cs.CV",
        "https://export.arxiv.org/abs/2106.11097#comments",
        "https://arxiv.org/html/2106.11097v3/",
        "arxiv.org/abs/2106.11097",
        "https://ar5iv.labs.arxiv.org/html/2106.11097",
        "https://ar5iv.org/abs/2106.11097",
        "https://inspirehep.net/literature?q=arxiv%3A2106.11097",
        "https://inspirehep.net/search?p=find+eprint+2106.11097",
        "https://ui.adsabs.harvard.edu/abs/2021arXiv210611097F/abstract",
        "https://ui.adsabs.harvard.edu/#abs/2021arXiv210611097F/abstract",
        "https://www.alphaxiv.org/abs/2106.11097v1",
        "https://huggingface.co/papers/2106.11097",
        "https://hf.co/papers/2106.11097",
        "http://www.arxiv-sanity.com/2106.11097v1",
        "https://dblp.org/rec/journals/corr/abs-2106-11097.html",
        "http://adsabs.harvard.edu/cgi-bin/bib_query?arXiv:2106.11097",
        "arXiv:2106.11097",
        "arXiv: 2106.11097v1 [cs.CV]",
        "2106.11097",
        "https://doi.org/10.48550/arXiv.2106.11097",
        "10.48550/ARXIV.2106.11097",
        " <https://arxiv.org/abs/2106.11097> ",
        "https://www.semanticscholar.org/arxiv/2106.11097",
        "https://api.semanticscholar.org/arXiv:2106.11097",
        "https://example.org/papers/arXiv-2106.11097v2.pdf",
        "https://example.org/view?lang=en&arxiv_id=2106.11097",
        "https://scholar.archive.org/work/abc/access/wayback/https://arxiv.org/pdf/2106.11097.pdf",
        "https://archive.today/2020.01.01-000000/https://arxiv.org/abs/2106.11097",
        "https://link.example.com/?target=https%3A//arxiv.org/abs/2106.11097",
    ],
)
def test_an_arxiv_id_is_found_wherever_it_stands(link: str) -> None:
    assert told(link) == {"arxiv": "2106.11097"}


@pytest.mark.parametrize(
    ("link", "identifier"),
    [
        ("https://arxiv.org/abs/math/0211159", "math/0211159"),
        ("https://arxiv.org/abs/math.GT/0309136v2", "math/0309136"),
        ("https://arxiv.org/pdf/hep-th/9901001.pdf", "hep-th/9901001"),
        ("cs/0301012", "cs/0301012"),
        ("https://arxiv.org/abs/1412.6980", "1412.6980"),
        ("https://doi.org/10.48550/arXiv.hep-th/9901001", "hep-th/9901001"),
    ],
)
def test_arxiv_ids_of_all_times(link: str, identifier: str) -> None:
    assert told(link) == {"arxiv": identifier}


@pytest.mark.parametrize(
    "link",
    [
        "https://arxiv.org/abs/2113.11097",  # there is no 13th month
        "https://arxiv.org/abs/2106.1109",  # five digits since 2015
        "https://arxiv.org/abs/1412.69800",  # four until then
        "https://arxiv.org/abs/2106.110975",
        "https://arxiv.org/abs/papers/0211159",  # no archive of that name
        "https://arxiv.org/list/cs.CV/2106",
    ],
)
def test_what_cannot_be_an_arxiv_id_is_none(link: str) -> None:
    assert told(link) == {}


@pytest.mark.parametrize(
    ("link", "doi"),
    [
        ("10.1145/3503161.3547910", "10.1145/3503161.3547910"),
        ("https://psyarxiv.com/ab3cd/", "10.31234/osf.io/ab3cd"),
        ("https://osf.io/preprints/socarxiv/ab3cd_v2", "10.31235/osf.io/ab3cd_v2"),
        ("https://osf.io/preprints/ab3cd/download", "10.31219/osf.io/ab3cd"),
        ("https://psyarxiv.com/vhygt", "10.31234/osf.io/vhygt"),
        ("https://psyarxiv.com/preprints/qkbmz/", "10.31234/osf.io/qkbmz"),
        ("https://osf.io/preprints/socarxiv/fgtyh_v1", "10.31235/osf.io/fgtyh_v1"),
        ("https://osf.io/preprints/edarxiv/mczqe/download", "10.35542/osf.io/mczqe"),
        ("https://osf.io/preprints/ab3cd/files", "10.31219/osf.io/ab3cd"),
        ("https://example.org/open?lang=en&article_doi=doi:10.1000/abc1", "10.1000/abc1"),
        ("https://www.preprints.org/manuscript/202101.0001/v2/download", "10.20944/preprints202101.0001.v2"),
        (
            "https://www.biorxiv.org/content/biorxiv/early/2021/04/02/2021.04.01.438001.full.pdf",
            "10.1101/2021.04.01.438001",
        ),
        ("https://www.biorxiv.org/content/early/2016/05/13/053017", "10.1101/053017"),
        ("doi:10.1145/3503161.3547910.", "10.1145/3503161.3547910"),
        ("https://doi.org/10.1145/3503161.3547910,", "10.1145/3503161.3547910"),
        ("http://dx.doi.org/10.1016%2Fj.neucom.2022.07.028", "10.1016/j.neucom.2022.07.028"),
        ("https://doi.org/10.1016%252Fj.neucom.2022.07.028", "10.1016/j.neucom.2022.07.028"),
        ("https://doi.org/10.1016/S0140-6736(97)11096-0", "10.1016/S0140-6736(97)11096-0"),
        ("https://doi.org/10.1016/0004-3702(89)", "10.1016/0004-3702(89)"),
        ("https://doi.org/10.1109/TMM.2024.3521708)", "10.1109/TMM.2024.3521708"),
        ("https://doi.org/10.1109/TMM.2024.3521708/", "10.1109/TMM.2024.3521708"),
        ("https://dl.acm.org/doi/abs/10.1145/3477495.3531950", "10.1145/3477495.3531950"),
        ("https://dl.acm.org/doi/fullHtml/10.1145/3477495.3531950", "10.1145/3477495.3531950"),
        ("https://dl.acm.org/doi/10.1145/3477495.3531950?casa_token=x", "10.1145/3477495.3531950"),
        ("https://link.springer.com/chapter/10.1007/978-3-031-19830-4_1", "10.1007/978-3-031-19830-4_1"),
        ("https://link.springer.com/chapter/10.1007%2F978-3-031-19830-4_1#citeas", "10.1007/978-3-031-19830-4_1"),
        ("https://link.springer.com/article/10.1007/s11263-023-01891-x/figures/1", "10.1007/s11263-023-01891-x"),
        ("https://link.springer.com/content/pdf/10.1007/978-3-031-19830-4_1.pdf", "10.1007/978-3-031-19830-4_1"),
        ("https://onlinelibrary.wiley.com/doi/full/10.1111/cgf.14507", "10.1111/cgf.14507"),
        ("https://onlinelibrary.wiley.com/doi/10.1111/cgf.14507/abstract", "10.1111/cgf.14507"),
        ("https://www.science.org/doi/10.1126/science.aar6404", "10.1126/science.aar6404"),
        ("https://www.tandfonline.com/doi/full/10.1080/01431161.2021.1", "10.1080/01431161.2021.1"),
        ("https://www.nature.com/articles/s41586-021-03819-2.pdf", "10.1038/s41586-021-03819-2"),
        ("https://www.nature.com/articles/nature14539", "10.1038/nature14539"),
        ("https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00300/43542/Title", "10.1162/tacl_a_00300"),
        ("https://www.frontiersin.org/articles/10.3389/fnins.2022.1/full", "10.3389/fnins.2022.1"),
        ("https://www.biorxiv.org/content/10.1101/2020.12.15.422761v1.full.pdf", "10.1101/2020.12.15.422761"),
        (
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0118432",
            "10.1371/journal.pone.0118432",
        ),
        ("https://www.ijcai.org/proceedings/2023/0189.pdf", "10.24963/ijcai.2023/189"),
        ("https://iopscience.iop.org/article/10.3847/1538-4357/ab1234/pdf", "10.3847/1538-4357/ab1234"),
        ("https://www.aanda.org/articles/aa/abs/10.1051/0004-6361/202038001", "10.1051/0004-6361/202038001"),
        (
            "https://projecteuclid.org/journals/x/volume-7/issue-1/y/10.1214/aos/1176344552.full",
            "10.1214/aos/1176344552",
        ),
        ("https://link.springer.com/article/10.1140/epjc/s10052-019-1234-5", "10.1140/epjc/s10052-019-1234-5"),
        ("https://example.org/view/10.1155/2020/123456/full", "10.1155/2020/123456"),
        ("https://osf.io/preprints/10.31234/osf.io/abcde", "10.31234/osf.io/abcde"),
        ("https://example.edu/handle/10.1184/R1/1234567", "10.1184/R1/1234567"),
        ("https://heinonline.org/HOL/LandingPage?handle=doi:10.2307/1228001", "10.2307/1228001"),
        ("https://dataverse.example.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/ABCDE", "10.7910/DVN/ABCDE"),
        ("https://example.org/blood/article/10.1182/blood.2020001234/12/Title", "10.1182/blood.2020001234"),
        ("http://dx.doi.org/doi:10.1145/3292500.3330701", "10.1145/3292500.3330701"),
        ("https://dl.acm.org/citation.cfm?id=3292500.3330701&dl=ACM", "10.1145/3292500.3330701"),
        ("https://pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc00001a", "10.1039/D0SC00001A"),
        ("https://pos.sissa.it/301/123/", "10.22323/1.301.0123"),
        ("https://www.google.com/url?q=https://doi.org/10.1000/abc1&sa=D", "10.1000/abc1"),
        ("http://10.1000/abc1", "10.1000/abc1"),
        ("https://10.1007/s11263-023-01891-x", "10.1007/s11263-023-01891-x"),
        ("https://links.example.org/?target=https%3A%2F%2Fdoi.org%2F10.1000%2Fabc1&h=x", "10.1000/abc1"),
        *(
            (f"https://{address}", doi)
            for address, doi in (
                ("dl.acm.org/ft_gateway.cfm?id=1000001.1000012&type=pdf", "10.1145/1000001.1000012"),
                (
                    "pubs.acs.org/doi/suppl/10.1021/kites.9b00123/suppl_file/ki9b00123_si_001.pdf",
                    "10.1021/kites.9b00123",
                ),
                ("xlink.rsc.org/?doi=c0ki00001a", "10.1039/C0KI00001A"),
                ("genomebiology.com/2034/1/2/R3", "10.1186/gb-2034-1-2-R3"),
                ("www.biomedcentral.com/0000-0019/1/2", "10.1186/0000-0019-1-2"),
                ("www.nature.com/articles/s99999-034-00001-2_reference.pdf", "10.1038/s99999-034-00001-2"),
                ("www.nature.com/articles/sj.kite.2034.12.pdf", "10.1038/sj.kite.2034.12"),
                ("www.pnas.org/content/early/2034/01/02/3400000001", "10.1073/pnas.3400000001"),
                ("www.bmj.com/content/1/bmj.k1.full", "10.1136/bmj.k1"),
                ("kites.jmir.org/2034/1/e99999/", "10.2196/99999"),
                ("rskt.royalsocietypublishing.org/content/1/2/20340012", "10.1098/rskt.2034.0012"),
                ("www.sciencedirect.com/science/article/pii/0000001989000126", "10.1016/0000-0019(89)00012-6"),
                ("www.sciencedirect.com/science/article/abs/pii/S0000001901000126", "10.1016/S0000-0019(01)00012-6"),
                ("linkinghub.elsevier.com/retrieve/pii/S0000001999000126", "10.1016/S0000-0019(99)00012-6"),
                ("www.cell.com/kite/fulltext/S0000-0019(00)00012-6", "10.1016/S0000-0019(00)00012-6"),
                (
                    "www.thelancet.com/journals/lancet/article/PIIS0140-6736(34)00012-6/fulltext",
                    "10.1016/S0140-6736(34)00012-6",
                ),
                ("prl.aps.org/abstract/PRL/v7/i8/p90_1", "10.1103/PhysRevLett.7.90"),
                ("iopscience.iop.org/0000-0019/1/2/003", "10.1088/0000-0019/1/2/003"),
                (
                    "www.cambridge.org/core/product/identifier/S0000001912000012/type/journal_article",
                    "10.1017/S0000001912000012",
                ),
                ("projecteuclid.org/euclid.aos/1176000001", "10.1214/aos/1176000001"),
                (
                    "oxfordre.com/kites/view/10.1093/acrefore/9780000000019.001.0001/acrefore-9780000000019-e-12",
                    "10.1093/acrefore/9780000000019.013.12",
                ),
                ("drops.dagstuhl.de/opus/volltexte/2034/1/pdf/LIPIcs-KITE-2034-1.pdf", "10.4230/LIPIcs.KITE.2034.1"),
                ("datatracker.ietf.org/doc/html/rfc99#section-2", "10.17487/RFC0099"),
                ("elifesciences.org/content/4/e99999", "10.7554/eLife.99999"),
                ("papers.ssrn.com/abstract=9999999", "10.2139/ssrn.9999999"),
                ("www.nber.org/system/files/working_papers/w99999/w99999.pdf", "10.3386/w99999"),
                ("zenodo.org/badge/DOI/10.5281/zenodo.9999999.svg", "10.5281/zenodo.9999999"),
                ("biorxiv.org/cgi/content/short/2034.01.02.999999v1", "10.1101/2034.01.02.999999"),
                ("osf.io/preprints/lawarxiv/ab3cd", "10.31228/osf.io/ab3cd"),
                ("www.researchsquare.com/article/rs-999999/v1", "10.21203/rs.3.rs-999999/v1"),
                ("ui.adsabs.harvard.edu/link_gateway/2034Kite...1...2L/doi:10.1000/abc1", "10.1000/abc1"),
            )
        ),
    ],
)
def test_a_doi_is_freed_from_its_address(link: str, doi: str) -> None:
    identifiers = identify(link)
    assert (identifiers.doi, identifiers.mangled) == (doi, False)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.sciencedirect.com/science/article/pii/S0925231222008876",
        "https://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.148.5262&rep=rep1",
        "https://doi.org/10.1145/",
        "https://doi.org/10.1145/.",
        "https://example.org/10.1145/3503161.3547910-is-a-nice-paper",
        "see 10.1145/3503161.3547910 for more",
        "https://osf.io/ab3cd/",
        "https://osf.io/preprints/kitearxiv/ab3cd",
        "http://delivery.acm.org/10.1145/1000000/1000012/p1-lee.pdf?id=1000012",  # folders
        "https://dl.acm.org/citation.cfm?doid=1000012.1000001",  # the issue has a number of after the article's
        "https://dl.acm.org/citation.cfm?id=1000012",
        "https://example.org/10.1145/kites.pdf",
        "https://www.sciencedirect.com/science/article/pii/S0000001903000126",
        "https://www.sciencedirect.com/science/article/pii/S0000001997915045",  # Academic Press
        "https://www.cell.com/kite/fulltext/S0000-0019(34)00012-6",
        "https://iopscience.iop.org/0004-637X/1/2/003",
        "https://www.oxfordhandbooks.com/view/10.1093/oxfordhb/9780000000019.001.0001/oxfordhb-9780000000019-e-1",
        "https://projecteuclid.org/euclid.aos/1300000001",
        "https://www.researchsquare.com/article/rs-999/v1",
        "https://www.preprints.org/manuscript/202101.0001",
        "https://osf.io/preprints/kitex/abcde",  # a server's name is no id
        "https://osf.io/preprints/ab1cd/ab2cd",
        "https://psyarxiv.com/about",
        "https://psyarxiv.com/login",
        "https://psyarxiv.com/users",
        "https://psyarxiv.com/discover",
        "https://osf.io/preprints/users",
        "https://inspirehep.net/literature?q=refersto:arxiv:2001.00001",
        "https://www.google.com/search?q=arxiv:2001.00001",
        "https://scholar.google.com/scholar?q=https://arxiv.org/abs/2001.00001",
        "https://example.org/search?cites=10.1234/x",
        "https://example.org/search?cited=10.1234/x",
        "https://example.org/login?ref=https://doi.org/10.1234/x",
        "https://example.org/search?term=10.1234/x",
        "https://example.org/login?redirect=/doi/10.1234/x",
    ],
)
def test_no_doi_is_made_up(link: str) -> None:
    assert told(link) == {}


@pytest.mark.parametrize(
    "link",
    [
        "https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386",
        "https://dl.acm.org/doi/10.1609/aaai.v37%25i3.25386",
        "https://doi.org/10.1609/aaai.v37 i3.25386",
        "https://doi.org/10.1609/aaai.v37%20i3.25386",
    ],
)
def test_a_mangled_doi_is_repaired_and_reported(link: str) -> None:
    assert told(link) == {"doi": "10.1609/aaai.v37i3.25386", "aaai": "25386", "venue": "AAAI", "mangled": True}


@pytest.mark.parametrize(
    ("link", "identifier"),
    [
        ("https://openreview.net/pdf?id=HJe_Z04Yvr", "HJe_Z04Yvr"),
        ("https://openreview.net/forum?id=ry_WPG-A-&noteId=abc", "ry_WPG-A-"),
        ("https://openreview.net/forum?noteId=abc&id=ry_WPG-A-", "ry_WPG-A-"),
        ("https://openreview.net/attachment?id=GNjzMAgawq&name=pdf", "GNjzMAgawq"),
        ("https://openreview.net/pdf/4055767632a62af30b6ed09833547df1c05de5ae.pdf", ""),
        ("https://openreview.net/references/pdf?id=abcdef", ""),
        ("https://openreview.net/group?id=ICLR.cc/2023/Conference", ""),
    ],
)
def test_openreview_forums(link: str, identifier: str) -> None:
    assert identify(link).openreview == identifier


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://aclanthology.org/2024.acl-long.679.pdf", ("2024.acl-long.679", "ACL", 2024, True)),
        ("https://aclanthology.org/N19-1423v2.pdf", ("N19-1423", "NAACL", 2019, True)),
        ("https://www.aclweb.org/anthology/P18-1238/", ("P18-1238", "ACL", 2018, True)),
        ("http://aclweb.org/anthology/p/p16/p16-1162.pdf", ("P16-1162", "ACL", 2016, True)),
        ("https://aclanthology.org/D15-1075", ("D15-1075", "EMNLP", 2015, True)),
        ("https://aclanthology.org/2023.emnlp-demo.49/", ("2023.emnlp-demo.49", "EMNLP Demos", 2023, True)),
        ("https://aclanthology.org/2023.findings-acl.1", ("2023.findings-acl.1", "Findings of ACL", 2023, True)),
        ("https://aclanthology.org/2020.coling-main.1", ("2020.coling-main.1", "COLING", 2020, True)),
        ("https://aclanthology.org/2022.coling-1.123", ("2022.coling-1.123", "", 2022, False)),
        ("https://aclanthology.org/E17-1001", ("E17-1001", "EACL", 2017, False)),
        ("https://aclanthology.org/P15-1067", ("P15-1067", "ACL", 2015, False)),
        ("https://aclanthology.org/2024.tacl-1.5", ("2024.tacl-1.5", "TACL", 2024, False)),
        ("https://aclanthology.org/W04-1013", ("W04-1013", "", 2004, False)),
        ("https://aclanthology.org/P98-1012", ("P98-1012", "ACL", 1998, False)),
    ],
)
def test_the_anthology_tells_the_doi_only_where_its_rule_holds(link: str, expected: tuple[str, str, int, bool]) -> None:
    anthology, venue, year, has_doi = expected
    identifiers = identify(link)
    assert (identifiers.anthology, identifiers.venue, identifiers.year) == (anthology, venue, year)
    assert identifiers.doi == (f"10.18653/v1/{anthology}" if has_doi else "")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (
            "https://doi.org/10.18653/v1/N19-1423",
            {"doi": "10.18653/v1/N19-1423", "anthology": "N19-1423", "venue": "NAACL", "year": 2019},
        ),
        (
            "https://doi.org/10.3115/v1/D14-1162",
            {"doi": "10.3115/v1/D14-1162", "anthology": "D14-1162", "venue": "EMNLP", "year": 2014},
        ),
        (
            "https://proceedings.mlr.press/v202/xu23s/xu23s.pdf",
            {"pmlr": "v202/xu23s", "venue": "ICML", "year": 2023},
        ),
        (
            "https://proceedings.mlr.press/v216/de-smet23a.html",
            {"pmlr": "v216/de-smet23a", "venue": "UAI", "year": 2023},
        ),
        ("http://proceedings.mlr.press/v40/Yu15.pdf", {"pmlr": "v40/Yu15", "venue": "COLT", "year": 2015}),
        (
            "https://raw.githubusercontent.com/mlresearch/v235/main/assets/zhang24ar/zhang24ar.pdf",
            {"pmlr": "v235/zhang24ar", "venue": "ICML", "year": 2024},
        ),
        (
            "http://jmlr.org/proceedings/papers/v28/chen13a.html",
            {"pmlr": "v28/chen13a", "venue": "ICML", "year": 2013},
        ),
        ("https://proceedings.mlr.press/v123/some20a.html", {"pmlr": "v123/some20a"}),
        ("http://proceedings.mlr.press/v123/some20a", {"pmlr": "v123/some20a"}),
        ("https://proceedings.mlr.press/v123/some20a.html?ref=kites.example", {"pmlr": "v123/some20a"}),
        ("https://proceedings.mlr.press/v123/some20a/some20a-supp.pdf?x=1", {"pmlr": "v123/some20a"}),
        ("https://proceedings.mlr.press/v123/", {}),
        ("https://proceedings.mlr.press/v123/assets", {}),
        ("http://xxx.itp.ac.cn/pdf/1501.09999v1", {"arxiv": "1501.09999"}),
        ("https://icml.cc/virtual/2024/poster/33333", {"venue": "ICML", "year": 2024}),
        ("https://nips.cc/virtual/2023/oral/33333", {"venue": "NeurIPS", "year": 2023}),
        ("https://iclr.cc/virtual/2024/workshop/20576", {}),
        ("https://icml.cc/Conferences/2009/papers/33.pdf", {"venue": "ICML", "year": 2009}),
        ("https://icml.cc/2012/papers/33.pdf", {"venue": "ICML", "year": 2012}),
        ("https://jmlr.org/papers/v23/19-450.html", {}),
        (
            f"https://papers.nips.cc/paper/2017/hash/{OVT_B}-Abstract.html",
            {"neurips": f"2017/{OVT_B}", "venue": "NeurIPS", "year": 2017},
        ),
        ("https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf", {"venue": "NeurIPS"}),
        (
            f"https://proceedings.neurips.cc/paper_files/paper/2022/file/{OVT_B}-Paper-Conference.pdf",
            {"neurips": f"2022/{OVT_B}", "venue": "NeurIPS", "year": 2022},
        ),
        (
            f"https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/{OVT_B}-Abstract-round1.html",
            {"neurips": f"2021-datasets/{OVT_B}", "venue": "NeurIPS D&B", "year": 2021},
        ),
        ("https://ojs.aaai.org/index.php/AAAI/article/view/28118/28257", {"aaai": "28118", "venue": "AAAI"}),
        ("https://ojs.aaai.org/index.php/AAAI/article/download/28118/28257", {"aaai": "28118", "venue": "AAAI"}),
        ("https://www.aaai.org/ojs/index.php/AAAI/article/view/6795", {"aaai": "6795", "venue": "AAAI"}),
        ("https://ojs.aaai.org/index.php/ICWSM/article/view/22145", {"aaai": "22145"}),
        ("https://ieeexplore.ieee.org/abstract/document/9711279", {"ieee": "9711279"}),
        ("https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9711279", {"ieee": "9711279"}),
        ("https://ieeexplore.ieee.org/iel7/9709627/9709628/09711279.pdf", {"ieee": "9711279"}),
        (
            "https://www.ecva.net/papers/eccv_2022/papers_ECCV/html/19_ECCV_2022_paper.php",
            {"ecva": "2022/19", "venue": "ECCV", "year": 2022},
        ),
        (
            "https://www.ecva.net/papers/eccv_2022/papers_ECCV/papers/136610001.pdf",
            {"venue": "ECCV", "year": 2022},
        ),
        (
            "https://www.ecva.net/papers/eccv_2024/papers_ECCV/papers/00006.pdf",
            {"ecva": "2024/6", "venue": "ECCV", "year": 2024},
        ),
        ("https://bmva-archive.org.uk/bmvc/2022/0407.pdf", {"venue": "BMVC", "year": 2022}),
        ("https://pubmed.ncbi.nlm.nih.gov/34265844/", {"pubmed": "34265844"}),
        *(
            (f"https://{address}", {"doi": doi})
            for address, doi in (
                ("www.nature.com/kites/journal/v521/n7553/full/kites14539.html", "10.1038/kites14539"),
                ("www.nature.com/nkites/2016/160309/nkites10777/pdf/nkites10777.pdf", "10.1038/nkites10777"),
                ("science.sciencemag.org/content/364/6439/eaaz9999", "10.1126/science.aaz9999"),
                ("advances.sciencemag.org/content/5/5/eaaz9998.full", "10.1126/sciadv.aaz9998"),
                ("science.sciencemag.org/content/early/2017/03/08/science.aaz9997", "10.1126/science.aaz9997"),
                ("www.mdpi.com/1424-8220/3/7/462/htm", "10.3390/s3070462"),
                ("hess.copernicus.org/articles/1/87/2017/", "10.5194/hess-1-87-2017"),
                ("www.the-cryosphere.net/2/88/2008/tc-2-88-2008.pdf", "10.5194/tc-2-88-2008"),
                ("journals.ametsoc.org/view/journals/kite/4/5/KITE-D-20-0001.1.xml", "10.1175/KITE-D-20-0001.1"),
                ("www.aanda.org/articles/aa/abs/2020/01/aa12345-19/aa12345-19.html", "10.1051/0004-6361/201912345"),
                ("quantum-journal.org/papers/q-2034-01-02-1/", "10.22331/q-2034-01-02-1"),
                ("physics.aps.org/articles/v1/s2", "10.1103/Physics.1.s2"),
                ("www.jstatsoft.org/article/view/v001i02", "10.18637/jss.v001.i02"),
                ("www.jstatsoft.org/v1/i2/", "10.18637/jss.v001.i02"),
                ("journal.r-project.org/archive/2034/RJ-2034-001/", "10.32614/RJ-2034-001"),
                ("www.eneuro.org/content/7/4/ENEURO.0001-34.2034", "10.1523/ENEURO.0001-34.2034"),
                ("scripts.iucr.org/cgi-bin/paper?S2052252599000019", "10.1107/S2052252599000019"),
            )
        ),
        *(
            (f"https://{address}", {})
            for address in (
                "www.nature.com/kites/journal/v521/n7553/index.html", "www.mdpi.com/0000-0000/3/7/462",
                "kites.sciencemag.org/content/364/6439/eaaz9999", "www.aanda.org/articles/aa/abs/2004/01/aa1234/aa1234.html",
            )
        ),
        ("https://archive.example.org/1/2001.00001.pdf", {"arxiv": "2001.00001"}),
        ("https://archive.example.org/1/2021.00001.pdf", {}),
        ("https://github.com/SysCV/ovtrack", {}),
        ("https://example.org/arxiv.org/abs/2106.11097", {}),
        ("mailto:a@arxiv.org", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_each_host_tells_what_it_can(link: str, expected: dict[str, object]) -> None:
    assert told(link) == expected


@pytest.mark.parametrize("link", [link for link, *_ in SHIPPED_LINKS])
def test_a_venue_that_a_link_tells_is_in_the_table(link: str) -> None:
    venue = identify(link).venue
    assert not venue or getattr(lookup(venue), "key", "") == venue


@pytest.mark.parametrize(
    ("link", "cleaned"),
    [
        (" https://arxiv.org/pdf/2409.11235? ", "https://arxiv.org/pdf/2409.11235"),
        ("https://arxiv.org/abs/2409.11235#", "https://arxiv.org/abs/2409.11235"),
        ("https://arxiv.org/abs/2409.11235?#", "https://arxiv.org/abs/2409.11235"),
        ("http://openaccess.thecvf.com/CVPR2023", "https://openaccess.thecvf.com/CVPR2023"),
        ("HTTP://ArXiv.org/abs/2409.11235", "https://arxiv.org/abs/2409.11235"),
        ("//arxiv.org/abs/2409.11235", "https://arxiv.org/abs/2409.11235"),
        ("arxiv.org/abs/2409.11235", "https://arxiv.org/abs/2409.11235"),
        ("<https://github.com/a/b>", "https://github.com/a/b"),
        ("http://github.com/a/b", "https://github.com/a/b"),
        ("http://example.org/a?utm_source=x&id=1&utm_medium=y&fbclid=z#top", "http://example.org/a?id=1#top"),
        ("https://example.org/a?q=a%20b&&r=", "https://example.org/a?q=a%20b&r="),
        ("https://example.org/a#:~:text=words", "https://example.org/a"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a\n  b", "https://example.org/a%20%20b"),
        ("https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386", "https://dl.acm.org/doi/10.1609/aaai.v37i3.25386"),
        ("https://doi.org/10.1007%2F978-3-031-1", "https://doi.org/10.1007%2F978-3-031-1"),
        ("https://example.org/100%", "https://example.org/100%"),
        ("https://example.org/a>?", "https://example.org/a%3E"),
        ("N/A", "N/A"),
        ("README.md", "README.md"),
        ("10.1145/3503161.3547910", "10.1145/3503161.3547910"),
        ("", ""),
    ],
)
def test_clean_url_takes_away_what_does_no_work(link: str, cleaned: str) -> None:
    assert clean_url(link) == cleaned


@pytest.mark.parametrize(
    ("link", "page"),
    [
        ("https://arxiv.org/pdf/2409.11235v2.pdf?", "https://arxiv.org/abs/2409.11235"),
        ("arXiv:2409.11235", "https://arxiv.org/abs/2409.11235"),
        ("https://huggingface.co/papers/2409.11235", "https://arxiv.org/abs/2409.11235"),
        ("https://openreview.net/pdf?id=GNjzMAgawq", "https://openreview.net/forum?id=GNjzMAgawq"),
        ("https://aclanthology.org/2024.acl-long.679.pdf", "https://aclanthology.org/2024.acl-long.679/"),
        ("https://www.aclweb.org/anthology/N19-1423", "https://aclanthology.org/N19-1423/"),
        ("https://proceedings.mlr.press/v202/xu23s/xu23s.pdf", "https://proceedings.mlr.press/v202/xu23s.html"),
        ("https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9711279", "https://ieeexplore.ieee.org/document/9711279"),
        (
            "https://ojs.aaai.org/index.php/AAAI/article/view/28118/28257",
            "https://ojs.aaai.org/index.php/AAAI/article/view/28118",
        ),
        (
            f"https://proceedings.neurips.cc/paper_files/paper/2024/file/{OVT_B}-Paper-Datasets_and_Benchmarks_Track.pdf",
            f"https://proceedings.neurips.cc/paper_files/paper/2024/hash/{OVT_B}-Abstract-Datasets_and_Benchmarks_Track.html",
        ),
        ("https://dl.acm.org/doi/pdf/10.1145/3652583.3658096", "https://dl.acm.org/doi/10.1145/3652583.3658096"),
        ("http://dx.doi.org/10.1145/3652583.3658096", "https://doi.org/10.1145/3652583.3658096"),
        ("10.1145/3652583.3658096", "https://doi.org/10.1145/3652583.3658096"),
        (
            "https://link.springer.com/content/pdf/10.1007/978-3-031-19830-4_1.pdf",
            "https://doi.org/10.1007/978-3-031-19830-4_1",
        ),
        ("https://www.nature.com/articles/s41586-021-03819-2.pdf", "https://www.nature.com/articles/s41586-021-03819-2"),
        ("https://www.ijcai.org/proceedings/2023/0189.pdf", "https://www.ijcai.org/proceedings/2023/189"),
        (
            f"{CVF}/content_CVPRW_2019/papers/Explainable%20AI/Lee_A_CVPRW_2019_paper.pdf",
            f"{CVF}/content_CVPRW_2019/html/Explainable_AI/Lee_A_CVPRW_2019_paper.html",
        ),
        (
            f"{CVF}/content_ICCV_2017_workshops/papers/w44/Zhang_A_ICCV_2017_paper.pdf",
            f"{CVF}/content_ICCV_2017_workshops/w44/html/Zhang_A_ICCV_2017_paper.html",
        ),
        (
            f"{CVF}/content_ICCV_2017/papers/Kim_A_ICCV_2017_paper.pdf",
            f"{CVF}/content_iccv_2017/html/Kim_A_ICCV_2017_paper.html",
        ),
        (
            "https://www.ecva.net/papers/eccv_2024/papers_ECCV/papers/00006.pdf",
            "https://www.ecva.net/papers/eccv_2024/papers_ECCV/html/6_ECCV_2024_paper.php",
        ),
        (
            "https://openreview.net/pdf/4055767632a62af30b6ed09833547df1c05de5ae.pdf",
            "https://openreview.net/pdf/4055767632a62af30b6ed09833547df1c05de5ae.pdf",
        ),
        ("http://example.org/paper.pdf?", "http://example.org/paper.pdf"),
    ],
)  # fmt: skip
def test_page_url_is_where_one_reads_about_the_publication(link: str, page: str) -> None:
    assert page_url(link) == page


def same_work(one: Identifiers, other: Identifiers) -> bool:
    """Whether two links tell one identifier; case says nothing in a DOI (ISO 26324)."""
    kinds = [field for field in one._asdict() if field not in {"venue", "year", "first_author_family", "mangled"}]
    mine, theirs = one._asdict(), other._asdict()
    return any(
        mine[kind] and (mine[kind] == theirs[kind] or (kind == "doi" and mine[kind].lower() == theirs[kind].lower()))
        for kind in kinds
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://arxiv.org/pdf/2106.11097v2", "https://huggingface.co/papers/2106.11097"),
        ("https://doi.org/10.1109/TMM.2024.3521708", "https://dl.acm.org/doi/10.1109/tmm.2024.3521708"),
        ("https://doi.org/10.18653/v1/N19-1423", "https://aclweb.org/anthology/N19-1423"),
        (
            "https://dl.acm.org/doi/10.1609/aaai.v37%i3.25386",
            "https://ojs.aaai.org/index.php/AAAI/article/view/25386",
        ),
    ],
)
def test_one_work_under_two_addresses(one: str, other: str) -> None:
    assert same_work(identify(one), identify(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("https://example.org/a", "https://example.org/a"),
        ("https://arxiv.org/abs/2106.11097", "https://arxiv.org/abs/2106.11098"),
        ("https://openreview.net/forum?id=abcdefghiJ", "https://openreview.net/forum?id=abcdefghij"),
        (
            f"https://proceedings.neurips.cc/paper/2021/hash/{OVT_B}-Abstract.html",
            f"https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/{OVT_B}-Abstract-round1.html",
        ),
    ],
)
def test_nothing_in_common_is_no_evidence(one: str, other: str) -> None:
    assert not same_work(identify(one), identify(other))


_HOSTS = st.sampled_from(
    ["arxiv.org", "doi.org", "dl.acm.org", "link.springer.com", "openreview.net", "aclanthology.org",
     "example.org", "openaccess.thecvf.com", "proceedings.mlr.press", "papers.nips.cc", "ojs.aaai.org",
     "ieeexplore.ieee.org", "www.nature.com", "www.ijcai.org", "www.ecva.net"]
)  # fmt: skip
_PATHS = st.sampled_from(
    ["abs/2106.11097", "abs/hep-th/9901001", "10.1145/3503161.3547910", "doi/pdf/10.1609/aaai.v37%i3.25386",
     "content/pdf/10.1007/978-3-031-1_1.pdf", "forum?id=ab_c-D", "2024.acl-long.679.pdf", "anthology/N19-1423",
     "content/CVPR2023/papers/Li_A_CVPR_2023_paper.pdf", "content_CVPRW_2019/papers/A B/Li_A_CVPRW_2019_paper.pdf",
     "v202/xu23s/xu23s.pdf", f"paper/2021/file/{OVT_B}-Paper.pdf", "index.php/AAAI/article/view/28118/1",
     "document/9711279/", "articles/s41586-021-03819-2.pdf", "proceedings/2023/0189.pdf",
     "papers/eccv_2024/papers_ECCV/papers/00006.pdf", ""]
)  # fmt: skip
_JUNK = st.text(alphabet="/?#%&=.:~ \t\n()<>ab01é\u200b", max_size=12)
LINKS = st.one_of(
    st.text(),
    st.builds("{}://{}/{}{}".format, st.sampled_from(["http", "https", "HTTPS"]), _HOSTS, _PATHS, _JUNK),
    st.builds("{}{}/{}{}".format, _JUNK, _HOSTS, _JUNK, _PATHS),
)


@given(LINKS)
def test_no_text_makes_it_raise_and_every_field_keeps_its_type(link: str) -> None:
    nothing = Identifiers()
    for name, value in identify(link)._asdict().items():
        assert type(value) is type(getattr(nothing, name)) or (name == "year" and isinstance(value, int))


@pytest.mark.parametrize(
    "link",
    [
        CVF + "/content/CVPR2023/papers" * 20_000,
        "https://doi.org/10.1145/1" + ")" * 200_000,
        "https://doi.org/10.1145/%" + "25" * 100_000,
        "a." * 100_000,
        "10.1145/" + " " * 200_000 + "1",
    ],
    ids=["folders", "brackets", "percents", "domains", "blanks"],
)
def test_an_endless_text_is_not_looked_into(link: str) -> None:
    assert told(link) == {}
    assert page_url(link) == clean_url(link) == link


@given(LINKS)
def test_cleaning_a_clean_link_changes_nothing(link: str) -> None:
    assert clean_url(clean_url(link)) == clean_url(link)
    assert page_url(page_url(link)) == page_url(link)


@given(LINKS)
@example("HTTP:/0.AA/10.0000/%0 0")
@example("https://doi.org/10.1145/35%2 0")
def test_a_clean_link_tells_what_the_link_told(link: str) -> None:
    before, after = identify(link), identify(clean_url(link))
    assert same_work(before, after) or before == after
    assert (before.venue, before.year) == (after.venue, after.year)


@given(LINKS)
def test_the_page_is_the_same_works(link: str) -> None:
    before, after = identify(link), identify(page_url(link))
    assert same_work(before, after) or before == after


@pytest.mark.parametrize("link", ["https://doi.org/10.1145/%00", "10.1145/35%1F"])
def test_a_doi_has_no_control_characters(link: str) -> None:
    assert identify(link).doi == ""


@given(LINKS)
def test_a_doi_is_never_padded(link: str) -> None:
    doi = identify(link).doi
    assert not doi or doi.startswith("10.")
    assert not {" ", "%", "\n", "?"} & set(doi)
    assert not doi.endswith((".", ",", ";", "/"))
