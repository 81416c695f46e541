from __future__ import annotations

import pytest

from i2vbib.catalog.link_kinds import link_kind

PAPERS = """
    delivery.acm.org/10.1145/1000000/1000012/p1-lee.pdf queue.acm.org/detail.cfm?id=1000001
    cacm.acm.org/magazines/2034/1/1-kites/fulltext ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=99
    rdcu.be/k1te link.springer.com/content/k1te/ authors.elsevier.com/a/k1te kss.sagepub.com/content/1/2/3.abstract
    nar.oxfordjournals.org/cgi/content/full/kit001 journals.cambridge.org/action/displayAbstract?aid=1
    stacks.iop.org/0000-0019/1/003 muse.jhu.edu/pub/1/article/2 erudit.org/fr/revues/kite/2034-v1-n2-kite1/3ar/
    researchgate.net/profile/Ann-Lee/publication/1_Kites academia.edu/1/Kites nber.org/chapters/c1
    aclanthology.org/W99-0001/ cv-foundation.org/openaccess/content_cvpr_2015/html/Lee_Kites_2015_CVPR_paper.html
    icml.cc/virtual/2034/poster/1 kdd.org/kdd2017/papers/view/kites ndss-symposium.org/ndss2017/programme/kites/ ia.cr/2034/1
    microsoft.com/en-us/research/publication/kites/ ai.meta.com/research/publications/kites/ research.google.com/pubs/pub1.html
    aaai.org/Library/AAAI/2005/aaai05-001.php jstage.jst.go.jp/articleke/advpub/0/1/_article kns.cnki.net/kcms2/article/abstract?v=1
    scielo.org.mx/scielo.php?script=sci_arttext&pid=S1 doaj.org/article/0a redalyc.org/articulo.oa?id=1
    eric.ed.gov/?id=EJ000001 plato.stanford.edu/entries/kites/ iep.utm.edu/kites/ urn.kb.se/resolve?urn=urn:nbn:se:1
    repo.example.edu/handle/1.2/345 repo.example.edu/id/eprint/12/ repo.example.edu/items/0123abcd-0123
    journal.example.org/index.php/kites/article/view/12/34 journal.example.org/ojs/index.php/ocs/paper/view/12
    pure.example.edu/en/publications/kites-are-fine-things harvardlawreview.org/print/vol-1/kites/
    mpra.ub.uni-muenchen.de/1/ ageconsearch.umn.edu/record/1 proquest.com/docview/1 escholarship.org/uc/item/1
    cairn.info/revue-kite-2034-1-page-2.htm hal.science/hal-01234567/document ideas.repec.org/p/kit/wpaper/1.html
"""
PAGES = """
    ieeexplore.ieee.org/xpl/conhome/1/proceeding ieeexplore.ieee.org/author/1 sciencedirect.com/search?qs=kites
    elsevier.com/locate/kites example.org/content/2034/01/02/kites nature.com/subjects/kites
    nature.com/nkites/volumes/1 papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1 journals.aps.org/search/results
    pubs.aip.org/aip/kite/issue/1/2 muse.jhu.edu/pub/1/monograph erudit.org/fr/revues/kite/ researchgate.net/profile/Ann-Lee
    osf.io/ab3cd/ osf.io/preprints/psyarxiv osf.io/preprints/discover cv.archives-ouvertes.fr/ann-lee hal.science/search/index?q=kites
    europepmc.org/search?query=kites ncbi.nlm.nih.gov/pmc/ ncbi.nlm.nih.gov/protein/1 aclanthology.org/2034.acl-long/
    aclweb.org/portal/content/kites openreview.net/submissions?venue=Kites jmlr.org/proceedings/papers/v28/ jmlr.org/tmlr/papers/
    icml.cc/virtual/2034/workshop/1 ecva.net/papers.php cidrdb.org/cidr2034/ ijcai.org/proceedings/2034/ roboticsproceedings.org/rss99/
    drops.dagstuhl.de/entities/volume/LIPIcs-volume-1 ojs.aaai.org/index.php/AAAI/issue/view/1 ideas.repec.org/e/ple1.html
    econpapers.repec.org/RAS/ple1.htm dialnet.unirioja.es/servlet/autor?codigo=1 redalyc.org/revista.oa?id=1 escholarship.org/uc/kites
    cairn.info/revue-kite.htm mdpi.com/journal/kites/special_issues/strings jamanetwork.com/journals/kite/issue/1/2
    computer.org/membership openaccess.thecvf.com/CVPR2034 example.edu/en/publications/ example.edu/publications/kites.html
"""


@pytest.mark.parametrize("address", PAPERS.split())
def test_where_papers_are_is_known(address: str) -> None:
    assert link_kind(f"https://{address}") == "paper"


@pytest.mark.parametrize("address", PAGES.split())
def test_a_journals_a_persons_and_a_searchs_page_is_no_paper(address: str) -> None:
    assert link_kind(f"https://www.{address}") == "page"
