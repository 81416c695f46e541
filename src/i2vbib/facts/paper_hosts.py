"""Whose pages are papers: hosts that publish them, of all fields, and which of their pages are none.

The rules that read these tables are in :mod:`i2vbib.catalog.link_kinds`.
"""

from __future__ import annotations

from typing import Final

PAPER_HOSTS: Final = frozenset(
    """
    scielo.br/j scielo.br/scielo.php tac.mta.ca/tac iclr.cc/virtual proceedings.iclr.cc icml.cc/virtual
    neurips.cc/virtual papers.neurips.cc proceedings.neurips.cc nips.cc/virtual papers.nips.cc cds.cern.ch/record
    cnki.com.cn/article hf.co/papers huggingface.co/papers authorea.com/users authorea.com/doi
    biomedcentral.com/articles bmj.com/content brill.com/view cell.com degruyter.com/document elsevier.com
    emerald.com/insight f1000research.com/articles figshare.com/articles hindawi.com/journals igi-global.com/gateway
    content.iospress.com/articles jamanetwork.com/journals karger.com/article liebertpub.com/doi journals.lww.com
    mdpi.com nature.com nowpublishers.com/article academic.oup.com paperswithcode.com/paper peerj.com/articles
    peerj.com/preprints portlandpress.com psyarxiv.com researchsquare.com/article journals.sagepub.com
    sciencedirect.com link.springer.com springeropen.com/articles ssrn.com papers.ssrn.com tandfonline.com
    thecvf.com/virtual openaccess.thecvf.com thelancet.com/journals thieme-connect.com/products wiley.com
    onlinelibrary.wiley.com agupubs.onlinelibrary.wiley.com wjgnet.com worldscientific.com/doi papers.cool
    drops.dagstuhl.de dl.gi.de/handle bmvc2022.mpi-inf.mpg.de adsabs.harvard.edu/abs adsabs.harvard.edu/full
    muse.jhu.edu/article direct.mit.edu dspace.mit.edu/handle philsci-archive.pitt.edu citeseer.ist.psu.edu
    citeseerx.ist.psu.edu tsp.cs.tufts.edu journals.uchicago.edu/doi deepblue.lib.umich.edu/handle archives-ouvertes.fr
    gallica.bnf.fr/ark: persee.fr/doc theses.fr research.google/pubs eric.ed.gov ntrs.nasa.gov/citations
    ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov osti.gov/biblio osti.gov/pages cairn.info osf.io
    jstage.jst.go.jp/article dbpia.co.kr koreascience.kr/article koreascience.or.kr/article apps.dtic.mil/sti
    ling.auf.net/lingbuzz cnki.net/kcms ecva.net eccv2022.ecva.net hdl.handle.net inspirehep.net/literature
    inspirehep.net/record archives.ismir.net lingbuzz.net/lingbuzz openreview.net researchgate.net
    ebooks.iospress.nl aaai.org aacrjournals.org aclanthology.org aclweb.org dl.acm.org pubs.acs.org
    aeaweb.org/articles ahajournals.org/doi pubs.aip.org ajronline.org/doi alphaxiv.org ams.org/journals
    annualreviews.org psycnet.apa.org/record
    psycnet.apa.org/fulltext psycnet.apa.org/doilanding journals.aps.org link.aps.org ar5iv.org
    scholar.archive.org/work arxiv.org ascelibrary.org/doi ashpublications.org asmedigitalcollection.asme.org
    biorxiv.org cambridge.org/core ceur-ws.org chemrxiv.org cidrdb.org computer.org copernicus.org/articles
    cshlp.org/content digitalhumanities.org/dhq
    doi.org dx.doi.org edarxiv.org educationaldatamining.org/edm diglib.eg.org elifesciences.org/articles
    embopress.org/doi episciences.org escholarship.org/uc europepmc.org frontiersin.org pubs.geoscienceworld.org
    heinonline.org/hol iacr.org/archive eprint.iacr.org ieeexplore.ieee.org dl.ifip.org/db ijcai.org
    iopscience.iop.org isca-archive.org isca-speech.org jair.org/index.php jci.org/articles insight.jci.org/articles
    jmir.org jmlr.org jneurosci.org/content jstor.org learntechlib.org/p medrxiv.org mitpressjournals.org/doi
    mlsys.org molbiolcell.org/doi msp.org nber.org/papers ndss-symposium.org/ndss-paper nejm.org/doi numdam.org
    optica.org/abstract opg.optica.org osapublishing.org/abstract philarchive.org/rec philpapers.org/rec
    journals.physiology.org/doi plos.org dx.plos.org journals.plos.org pnas.org preprints.org/manuscript
    projecteuclid.org psychologicalscience.org/journals quantum-journal.org/papers redalyc.org econpapers.repec.org
    ideas.repec.org conf.researchr.org/details roboticsproceedings.org royalsocietypublishing.org pubs.rsc.org
    pubs.rsna.org/doi rupress.org science.org spj.science.org/doi sciencemag.org scipost.org aip.scitation.org
    semanticscholar.org epubs.siam.org spiedigitallibrary.org techrxiv.org joss.theoj.org/papers transacl.org
    usenix.org vldb.org wellcomeopenresearch.org/articles zenodo.org/record zenodo.org/records zenodo.org/doi
    proceedings.mlr.press distill.pub cyberleninka.ru/article elibrary.ru/item.asp mathnet.ru hal.science
    hal.inria.fr portal.acm.org/citation.cfm delivery.acm.org portal.acm.org/ft_gateway.cfm ci.nii.ac.jp/naid
    cir.nii.ac.jp/crid kci.go.kr/kciportal riss.kr/search wanfangdata.com.cn cqvip.com/doc dialnet.unirioja.es/servlet
    erudit.org/fr/revues journals.openedition.org diva-portal.org/smash repository.upenn.edu/cis_reports
    reports-archive.adm.cs.cmu.edu/anon eecs.berkeley.edu/Pubs infolab.stanford.edu/pub ilpubs.stanford.edu
    cl.cam.ac.uk/techreports kilthub.cmu.edu/articles
    eartharxiv.org/repository engrxiv.org/preprint ecoevorxiv.org/repository africarxiv.org eudml.org/doc
    ceeol.com/search dergipark.org.tr/tr dergipark.org.tr/en e-periodica.ch/digbib erudit.org/en hrcak.srce.hr
    zora.uzh.ch/id ssoar.info/ssoar roa.rutgers.edu/article theseus.fi/handle helda.helsinki.fi/handle
    etheses.whiterose.ac.uk cdsweb.cern.ch/record
    scixplorer.org/abs iucr.org/paper iucr.org/cgi-bin journals.iucr.org asm.org/content genetics.org/content
    g3journal.org/content plantphysiol.org/content plantcell.org/content jbc.org/content jlr.org/content
    mcponline.org/content jimmunol.org/content bloodjournal.org/content biologists.org/content journals.biologists.com
    eneuro.org/content physiology.org/content ersjournals.com/content diabetesjournals.org ahajournals.org/content
    asnjournals.org/content snmjournals.org/content oxfordjournals.org/content neurology.org/content ajnr.org/content
    bmjjournals.com/cgi arvojournals.org/article.aspx journals.ametsoc.org/view jstatsoft.org/article
    journal.r-project.org/archive journal.r-project.org/articles combinatorics.org/ojs ems.press/journals
    intlpress.com/site bioone.org/journals pensoft.net/article biodiversitylibrary.org/part earthdoc.org/content
    elibrary.asabe.org meetingorganizer.copernicus.org prola.aps.org/abstract physics.aps.org/articles
    aanda.org/articles jove.com/video protocols.io/view
    openaccess.city.ac.uk core.ac.uk/download core.ac.uk/reader bmva-archive.org.uk
    """.split()
)
"""Where papers are published, of all fields, by country and owner; with a path, only what stands below it."""

CODE_HOSTS: Final = frozenset(
    "github.com gitlab.com bitbucket.org gitee.com codeberg.org sourceforge.net git.io gist.github.com "
    "code.google.com".split()
)

PAPER_PATHS: Final = (
    r"(?<!/)/(?:papers?|pubs?|publications?|articles?|abstracts?|proceedings|preprints?|thes[ie]s)\b",
    r"\.(?:ps|dvi|djvu|pdf)\b",
    r"/citation\.cfm",
)
"""Patterns of addresses that say of themselves that they are a paper's."""
ARCHIVE_PATHS: Final = (r"/cgi/viewcontent\.cgi", "/bitstream/", "/id/eprint/", r"/handle/\d", r"//eric\.ed\.gov/\?id=")
"""Patterns of addresses in a university's archive of papers."""
ARCHIVES: Final = tuple(r"repositor\w* eprints? dspace scholarspace scholarworks digitalcommons theses etd".split())
"""Patterns of the names that hosts of such archives begin with."""
OTHER_MEDIA: Final = tuple(
    """
    youtube youtu bilibili vimeo twitter x medium reddit linkedin facebook wikipedia coursera udemy kaggle substack
    wordpress blogspot slideshare speakerdeck goodreads imdb meetup discord slack apple dblp
    weixin zhihu csdn jianshu cnblogs juejin segmentfault toutiao habr qiita zenn hatenablog velog tistory viblo virgool
    """.split()
)
"""Hosts, by name alone, of videos, posts and courses: what is there is about papers, and none."""

_JOURNALS: Final = r"/(?:journals?/)?[\w-]*/?$"
_NO_PAPERS: Final = (
    ("arxiv.org", r"/(?:list|a|search|archive|year|corr|help|auth|new)\b|/?$"),
    ("dl.acm.org", r"/(?:doi/proceedings|journal|conference|toc|profile|topic|action|sig)\b"),
    ("ieeexplore.ieee.org", r"/(?:xpl|author|search)\b"),
    ("link.springer.com", r"/(?:journal|conference|bookseries|search)\b"),
    ("openreview.net", r"/(?:group|profile)\b"),
    ("aclanthology.org", r"/(?:venues|events|volumes|people|sigs)\b"),
    ("aclweb.org", r"/anthology/(?:venues|events|volumes|people|sigs)\b"),
    ("proceedings.mlr.press", r"/v\d+/?$"),
    ("jmlr.org", r"/papers/(?:v\d+/?)?$"),
    ("semanticscholar.org", r"/(?:author|search|topic|venue)\b"),
    ("researchgate.net", r"/(?:profile|project|institution)\b"),
    ("sciencedirect.com", r"/(?:journal|handbook|topics|browse)\b"),
    ("nature.com cell.com science.com pnas.com mdpi.com frontiersin.com jmir.com bmj.com", _JOURNALS),
    ("nature.org cell.org science.org pnas.org mdpi.org frontiersin.org jmir.org bmj.org", _JOURNALS),
    ("ncbi.nlm.nih.gov", r"/(?:(?:pubmed|books)/?$|(?:sites/)?myncbi\b|geo|gene|sra|bioproject)"),
    ("journals.plos.org", r"/[\w-]+(?:/s/[\w-]+)?/?$"),
    ("ideas.repec.org", r"/(?:top|search)\b"),
    ("ssrn.com", r"/(?:en|index)\b"),
    ("journals.elsevier.com", r"/"),
    ("openaccess.thecvf.com", r"/\w+/?$"),
    ("iopscience.iop.org", r"/(?:journal|volume|issue|booklistinfo)\b"),
    ("journals.aps.org", r"/\w+(?:/(?:issues|recent|highlights|accepted|about|collections?)\b|/?$)"),
    ("academic.oup.com", r"/[\w-]+(?:/(?:issue|pages|list-of-issues)\b|/?$)"),
    ("onlinelibrary.wiley.com", r"/(?:journal|toc|loi|page|subject|series)\b"),
    ("tandfonline.com", r"/(?:journals|toc|loi|action)\b"),
    ("journals.sagepub.com", r"/(?:home|toc|loi|author-instructions)\b"),
    ("pubs.acs.org", r"/(?:journal|toc|loi|page)\b"),
    ("pubs.rsc.org", r"/en/journals\b"),
    ("epubs.siam.org science.org pnas.org royalsocietypublishing.org", r"/(?:journal|toc|loi|topic)\b"),
    ("jstor.org", r"/(?:journal|action|publisher|topic)\b"),
    ("muse.jhu.edu", r"/(?:journal|issue|search)\b"),
    ("usenix.org", r"/conferences?(?:/[\w-]+)?(?:/(?:technical-sessions|program|call-for-papers))?/?$"),
    (
        "papers.nips.cc proceedings.nips.cc papers.neurips.cc proceedings.neurips.cc",
        r"/(?:book|paper(?:_files/paper)?/\d{4})?/?$",
    ),
    ("ceur-ws.org", r"/vol-\d+/?$"),
    ("degruyter.com", r"/(?:journal|serial|database)\b"),
    ("eprint.iacr.org", r"/(?:\d{4}|search|days|complete)?/?$"),
    ("direct.mit.edu", r"/\w+(?:/issue/.*)?/?$"),
    ("pubs.aip.org", r"/\w+/\w+/?$"),
    ("transacl.org jair.org", r"/index\.php/\w+/?$"),
    ("scielo.br", r"/j/\w+/?$"),
    ("vldb.org", r"/pvldb/(?:vol\d+\.html)?$"),
    ("computer.org", r"/csdl/(?:journal|proceedings|magazine)\b(?!.*/\w{11,12}$)"),
    ("ideas.repec.org econpapers.repec.org", r"/(?:s/|article/[a-z]+/?$)"),
    ("nber.org", r"/papers/?$"),
    ("aaai.org", r"/(?:conferences?|library)\b"),
    ("journals.openedition.org", r"/\w+/?$"),
    ("isca-archive.org isca-speech.org", r"/(?:archive/)?\w+/?(?:index\.html)?$"),
    ("scipost.org", r"/[a-z]+/?$"),
    ("huggingface.co", r"/papers/?$"),
    ("paperswithcode.com osf.io", r"/?$"),
    ("inspirehep.net", r"/(?:literature|record)/?$"),
)
NO_PAPERS: Final = {
    host: "|".join(path for hosts, path in _NO_PAPERS if host in hosts.split())
    for hosts, _ in _NO_PAPERS
    for host in hosts.split()
}
"""Pages of these hosts that are a venue's, a person's or a search's: a pattern of the path, in lower case."""

VENUE_PAGES: Final = (
    r"[^/]+/(?:.*/)?(?:journal|magazines?|bookseries|series|collections?|toc|loi)/(?!article|paper)[^/.\d-]*/?$",
    r"[^/]+/(?:.*/)?journals/(?!article|paper)[^/.\d]*/?$",  # a journal's name may have hyphens
    r"[^/]+/(?:.*/)?(?:home|about|current|(?:latest|current|all)-?issues?|issues?|issue/\w+|advance-articles)/?$",
)
"""A venue's pages on any host, unless the address tells a paper's identifier."""
