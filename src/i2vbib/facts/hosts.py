"""Where publications live on the web: facts about hosts, their addresses and their volumes.

The rules that read these tables are in :mod:`i2vbib.facts.identifiers` and :mod:`i2vbib.facts.urls`.
"""

from __future__ import annotations

from typing import Final

from i2vbib.facts.identifier_forms import ARXIV_ID, DOI_PREFIX

_ARXIV_ID: Final = rf"(?P<arxiv>{ARXIV_ID})(?:v\d+)?(?!\d)"
_DOI_SEGMENT: Final = rf"(?P<doi>{DOI_PREFIX}[^/?]+?)"
_DOI_TO_THE_END: Final = (
    rf"(?P<doi>{DOI_PREFIX}[^?]+?)(?:/(?:full|fulltext|abstract|e?pdf|meta|summary))?(?:\.pdf)?/?(?:\?|$)"
)
_NEURIPS_PAPER: Final = (
    r"/paper(?:_files/paper)?/(?P<year>\d{4})/(?:file|hash)/"
    r"(?P<neurips>[0-9a-f]{32})-(?P<track>[^/?]*)\.(?:pdf|html)"
)
_PMLR_PAPER: Final = r"(?P<volume>[vr]\d+)/(?:main/assets/)?(?P<paper>[\w-]+?)(?:/[^/]+)?\.(?:html|pdf)$"
_OJS_ARTICLE: Final = r"/article/(?:view|viewFile|download)/(?P<aaai>\d+)"

ARXIV_TEXT: Final = rf"(?:arxiv\s*:?\s*)?{_ARXIV_ID}(?:\s*\[[^\]]*\])?"
"""An arXiv id that stands alone, as in ``arXiv:2101.00001v2 [cs.CV]``."""

DOI_TEXT: Final = rf"(?:doi\s*:?\s*)?(?P<doi>{DOI_PREFIX}\S+)"
"""A DOI that stands alone."""

_VIEWS: Final = (
    r"(?:[./](?:full|fulltext|full-text|abstract|abs|e?pdf|html?|meta|summary|short|long|article|v\d+|download))*"
)
_DEEP_DOI: Final = r"(?:10\.(?:1093|1155|1051|1209|18653|3115|7551|4310)/[^/?]+/[^/?]+?)"
"""DOIs whose suffix has a slash: Oxford, Hindawi, EDP, the ACL Anthology, MIT Press."""

ANY_HOST: Final = (
    # Atypon's addresses: ACM, Wiley, Sage, Science, Taylor & Francis
    ("", rf"/doi/(?:[a-z]+/)?{_DOI_TO_THE_END}"),
    ("", rf"[^?]*\?(?:.*&)?(?:doi|id)=(?P<doi>{DOI_PREFIX}[^&]+)"),
    # a DOI in the path of any host; IOP's have any number of slashes
    ("", rf"[^?]*?/(?P<doi>10\.1088/[^?]+?){_VIEWS}/?(?:\?|$)"),
    ("", rf"[^?]*?/(?P<doi>{_DEEP_DOI}|{DOI_PREFIX}(?![^/?]*(?:-[a-z]+){{3}})[^/?]+?){_VIEWS}(?:[/?]|$)"),
)
"""The patterns that are tried for every host, after its own."""

HOSTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    # arXiv and its mirrors
    "arxiv.org": (("", rf"/(?:.+/)?(?:arxiv[:.])?{_ARXIV_ID}"),),
    "ar5iv.org": (("", rf"/(?:.+/)?(?:arxiv:)?{_ARXIV_ID}"),),
    "alphaxiv.org": (("", rf"/(?:.+/)?{_ARXIV_ID}"),),
    "arxiv-vanity.com": (("", rf"/papers/{_ARXIV_ID}"),),
    "huggingface.co": (("", rf"/papers/{_ARXIV_ID}"),),
    "papers.cool": (("", rf"/arxiv/{_ARXIV_ID}"),),
    "scirate.com": (("", rf"/arxiv/{_ARXIV_ID}"),),
    # DOIs and publishers
    "doi.org": (("", rf"/(?P<doi>{DOI_PREFIX}[^?]+)"),),
    "doi.acm.org": (("", rf"/(?P<doi>{DOI_PREFIX}[^?]+)"),),
    "doi.ieeecomputersociety.org": (("", rf"/(?P<doi>{DOI_PREFIX}[^?]+)"),),
    "link.springer.com": (("", rf"/(?:[a-z-]+/){{0,2}}{_DOI_SEGMENT}(?:\.pdf)?(?:[/?]|$)"),),
    "nature.com": (("", r"/articles/(?P<nature>[\w-]+(?:\.\d+)*)"),),
    "direct.mit.edu": (("", rf"/.*/doi/{_DOI_SEGMENT}(?:[/?]|$)"),),
    "frontiersin.org": (("", rf"/(?:journals/[^/]+/)?articles?/{_DOI_SEGMENT}(?:[/?]|$)"),),
    "peerj.com": (("", r"/articles/(?P<peerj>(?:cs-)?\d+)"),),
    "elifesciences.org": (("", r"/(?:articles|reviewed-preprints)/(?P<elife>\d+)"),),
    "papers.ssrn.com": (("", r"[^?]*\?(?:.*&)?(?:abstract_?id|abstract)=(?P<ssrn>\d+)"),),
    "ssrn.com": (("", r"/abstract=(?P<ssrn>\d+)"),),
    "nber.org": (("", r"/papers/(?P<nber>w\d+)"),),
    "zenodo.org": (("", r"/records?/(?P<zenodo>\d+)"),),
    "scipost.org": (("", r"/(?:10\.21468/)?(?P<scipost>SciPost\w+(?:\.\d+)+)"),),
    "medrxiv.org": (("", rf"/content/(?:[a-z]+/)*(?P<doi>{DOI_PREFIX}[\d.]*\d)"),),
    "biorxiv.org": (("", rf"/content/(?:[a-z]+/)*(?P<doi>{DOI_PREFIX}[\d.]*\d)"),),
    "ieeexplore.ieee.org": (
        ("", r"/(?:.*/)?document/0*(?P<ieee>\d+)"),
        ("", r"[^?]*\?(?:.*&)?arnumber=0*(?P<ieee>\d+)"),
        ("", r"/ielx?\d*/.*/0*(?P<ieee>\d+)\.pdf"),
    ),
    "pubmed.ncbi.nlm.nih.gov": (("", r"/(?P<pubmed>\d+)"),),
    "ncbi.nlm.nih.gov": (("", r"/pubmed/(?P<pubmed>\d+)"),),
    # proceedings
    "openaccess.thecvf.com": (
        (
            "",
            r"/(?:.*/)?content[_/](?P<conference>[a-z]+)_?(?P<year>\d{4})(?P<workshops>w|_workshops)?/(?P<file>.+)",
        ),
    ),
    "ecva.net": (
        ("ECCV", r"/papers/eccv_(?P<year>\d{4})/.*/html/(?P<ecva>\d+)_eccv_"),
        ("ECCV", r"/papers/eccv_(?P<year>20(?:2[4-9]|[3-9]\d))/.*/papers/0*(?P<ecva>\d+)\.pdf"),
        ("ECCV", r"/papers/eccv_(?P<year>\d{4})/"),  # until 2022 a PDF had another number than its page
    ),
    "bmva-archive.org.uk": (("BMVC", r"/bmvc/(?P<year>\d{4})/"),),
    "openreview.net": (("", r"/(?:forum|pdf|attachments?|revisions)\?(?:.*&)?id=(?P<openreview>[\w-]+)"),),
    "neurips.cc": (("NeurIPS", _NEURIPS_PAPER),),
    "nips.cc": (("NeurIPS", _NEURIPS_PAPER), ("NeurIPS", r"/paper/\d+-")),
    "datasets-benchmarks-proceedings.neurips.cc": (("NeurIPS D&B", _NEURIPS_PAPER),),
    "proceedings.iclr.cc": (("ICLR", r"/paper(?:_files/paper)?/(?P<year>\d{4})/"),),
    "proceedings.mlr.press": (("", rf"/{_PMLR_PAPER}"),),
    "jmlr.org": (("", rf"/proceedings/papers/{_PMLR_PAPER}"),),
    "raw.githubusercontent.com": (("", rf"/mlresearch/{_PMLR_PAPER}"),),
    "aaai.org": (
        ("AAAI", rf"/(?:ojs/)?index\.php/AAAI{_OJS_ARTICLE}"),
        ("", rf"/(?:ojs/)?index\.php/[\w-]+{_OJS_ARTICLE}"),
    ),
    "ijcai.org": (("IJCAI", r"/proceedings/(?P<year>20\d\d)/0*(?P<ijcai>\d+)"),),
    **dict.fromkeys(
        ("aclanthology.org", "aclweb.org", "aclanthology.info", "aclanthology.coli.uni-saarland.de"),
        (
            (
                "",
                r"/(?:.*/)?(?P<anthology>[A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)(?:[ve]\d+)?(?!\d)",
            ),
        ),
    ),
}
"""For each domain (and those below it) the venue and the pattern of its addresses, tried in order.

A pattern is matched, without regard to case, at the start of the decoded path and query; its groups are fields
of :class:`i2vbib.facts.identifiers.Identifiers`, or what those are made of. All these hosts serve https.
"""

HTTPS_HOSTS: Final = frozenset(
    {
        "dl.acm.org", "onlinelibrary.wiley.com", "science.org", "tandfonline.com", "journals.sagepub.com",
        "sciencedirect.com", "semanticscholar.org", "github.com",
    }
)  # fmt: skip
"""Further hosts that are known to serve https."""

TRACKING_PARAMETERS: Final = frozenset(
    {
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "twclid",
        "yclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "casa_token",
        "referrer",
    }
)
"""Query parameters that say where a reader came from; ``utm_*`` as well."""

PAGES: Final = (
    ("arxiv", "https://arxiv.org/abs/{}"),
    ("openreview", "https://openreview.net/forum?id={}"),
    ("anthology", "https://aclanthology.org/{}/"),
    ("pmlr", "https://proceedings.mlr.press/{}.html"),
    ("ieee", "https://ieeexplore.ieee.org/document/{}"),
    ("pubmed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
)
"""The page of a publication, by an identifier."""

PAGE_OF_FILE: Final = (
    (r"(thecvf\.com/content_\w+_workshops)/papers/(\w+)/([^/]+)\.pdf$", r"\1/\2/html/\3.html"),
    (r"(thecvf\.com)/content_ICCV_2017/papers/(.*)\.pdf$", r"\1/content_iccv_2017/html/\2.html"),
    (r"(thecvf\.com/content.*)/papers/(.*)\.pdf$", r"\1/html/\2.html"),
    (r"(eccv_(20(?:2[4-9]|[3-9]\d))/papers_ECCV)/papers/0*(\d+)\.pdf$", r"\1/html/\3_ECCV_\2_paper.php"),
    (r"/file/([0-9a-f]{32})-Paper([^/]*)\.pdf$", r"/hash/\1-Abstract\2.html"),
    (r"(aaai\.org/.*/article)/(?:view|viewFile|download)/(\d+).*", r"\1/view/\2"),
    (r"(ijcai\.org/proceedings/\d+)/0*(\d+)\.pdf$", r"\1/\2"),
    (
        r"^https://link\.springer\.com/content/pdf/(10\.\d+(?:/|%2[Ff])[^?#]+?)\.pdf(?:[?#].*)?$",
        r"https://doi.org/\1",
    ),
    (r"(nature\.com/articles/[\w.-]+?)\.pdf$", r"\1"),
    (r"/doi/[a-z]+/(10\.)", r"/doi/\1"),
    (r"^https://dx\.doi\.org/", "https://doi.org/"),
)
"""How the address of a paper's page is made from that of its PDF (or of another view of it)."""

OLD_ARXIV_ARCHIVES: Final = frozenset(
    {
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph",
        "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph",
        "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph",
        "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con",
    }
)  # fmt: skip
"""The archives that arXiv ids began with until March 2007."""

_ANTHOLOGY_EVENTS: Final = {"acl": "ACL", "emnlp": "EMNLP", "naacl": "NAACL", "eacl": "EACL", "aacl": "AACL"}

ANTHOLOGY_VENUES: Final = {
    **{f"{event}-{part}": key for event, key in _ANTHOLOGY_EVENTS.items() for part in ("main", "long", "short")},
    **{f"{event}-demo": f"{key} Demos" for event, key in _ANTHOLOGY_EVENTS.items()},
    **{f"{event}-demos": f"{key} Demos" for event, key in _ANTHOLOGY_EVENTS.items()},
    **{f"findings-{event}": f"Findings of {key}" for event, key in _ANTHOLOGY_EVENTS.items()},
    "coling-main": "COLING", "lrec-1": "LREC", "tacl-1": "TACL",
    "cl-1": "CL", "cl-2": "CL", "cl-3": "CL", "cl-4": "CL", "J-1": "CL", "J-2": "CL", "J-3": "CL", "J-4": "CL",
    "P-1": "ACL", "D-1": "EMNLP", "N-1": "NAACL", "E-1": "EACL", "C-1": "COLING", "L-1": "LREC", "Q-1": "TACL",
}  # fmt: skip
"""The volumes of the ACL Anthology that are one venue's for certain; before 2020 letter and volume named them."""

ANTHOLOGY_DOI: Final = (
    r"(?:P1[6-9]-[12]|D1[5-9]-1|N16-1|N1[89]-[12])\d{3}"
    r"|20[2-9]\d\.(?:acl|emnlp|naacl|eacl|aacl|findings)-\w+\.\d+"
    r"|2020\.coling-main\.\d+"
)
"""The Anthology ids whose DOI is ``10.18653/v1/`` and the id.

Read off the Anthology's own data and off bibliographies: ACL, EMNLP, NAACL and what appears beside them since 2016
(EMNLP since 2015). Not EACL 2017, not COLING but in 2020, not LREC; TACL and CL have DOIs of MIT Press.
"""

_PMLR_VOLUMES_FROM: Final = {
    ("ICML", 2013): (28, 32, 37, 48, 70, 80, 97, 119, 139, 162, 202, 235, 267),
    ("AISTATS", 2010): (9, 15, 22, 31, 33, 38, 51, 54, 84, 89, 108, 130, 151, 206, 238, 258),
    ("COLT", 2011): (19, 23, 30, 35, 40, 49, 65, 75, 99, 125, 134, 178, 195, 247, 291),
    ("UAI", 2019): (115, 124, 161, 180, 216, 244, 286),
    ("CoRL", 2017): (78, 87, 100, 155, 164, 205, 229, 270, 305),
}

PMLR_VOLUMES: Final = {
    f"v{volume}": (venue, year)
    for (venue, first_year), volumes in _PMLR_VOLUMES_FROM.items()
    for year, volume in enumerate(volumes, first_year)
}
"""The main volumes of the Proceedings of Machine Learning Research: their conference and its year."""

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
    ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov osti.gov/biblio osti.gov/pages cairn.info/revue osf.io
    jstage.jst.go.jp/article dbpia.co.kr koreascience.kr/article koreascience.or.kr/article apps.dtic.mil/sti
    ling.auf.net/lingbuzz cnki.net/kcms ecva.net eccv2022.ecva.net hdl.handle.net inspirehep.net/literature
    inspirehep.net/record archives.ismir.net lingbuzz.net/lingbuzz openreview.net researchgate.net
    ebooks.iospress.nl aaai.org aacrjournals.org/cancerres aclanthology.org aclweb.org dl.acm.org pubs.acs.org
    aeaweb.org/articles ahajournals.org/doi pubs.aip.org ajronline.org/doi alphaxiv.org ams.org/journals
    annualreviews.org psycnet.apa.org/record psycnet.apa.org/doilanding journals.aps.org link.aps.org ar5iv.org
    scholar.archive.org/work arxiv.org ascelibrary.org/doi ashpublications.org asmedigitalcollection.asme.org
    biorxiv.org cambridge.org/core ceur-ws.org chemrxiv.org cidrdb.org computer.org copernicus.org/articles
    hess.copernicus.org/articles genome.cshlp.org/content rnajournal.cshlp.org/content digitalhumanities.org/dhq
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
    openaccess.city.ac.uk core.ac.uk/download core.ac.uk/reader bmva-archive.org.uk
    """.split()
)
"""Where papers are published, of all fields, by country and owner; with a path, only what stands below it."""

CODE_HOSTS: Final = frozenset(
    "github.com gitlab.com bitbucket.org gitee.com codeberg.org sourceforge.net git.io gist.github.com "
    "code.google.com".split()
)

NO_PAPERS: Final = (
    r"arxiv\.org/(?:list|a|search|archive|year|corr|help|auth|new)\b|arxiv\.org/?$",
    r"dl\.acm\.org/(?:doi/proceedings|journal|conference|toc|profile|topic|action|sig)\b",
    r"ieeexplore\.ieee\.org/(?:xpl|author|search)\b",
    r"link\.springer\.com/(?:journal|conference|bookseries|search)\b",
    r"openreview\.net/(?:group|profile)\b",
    r"(?:aclanthology\.org|aclweb\.org/anthology)/(?:venues|events|volumes|people|sigs)\b",
    r"proceedings\.mlr\.press/v\d+/?$|jmlr\.org/papers/v\d+/?$",
    r"semanticscholar\.org/(?:author|search|topic|venue)\b",
    r"researchgate\.net/(?:profile|project|institution)\b",
    r"sciencedirect\.com/(?:journal|handbook|topics|browse)\b",
    r"(?:nature|cell|science|pnas|mdpi|frontiersin|jmir|bmj)\.(?:com|org)/(?:journals?/)?[\w-]*/?$",
    r"pubmed\.ncbi\.nlm\.nih\.gov/\?|ncbi\.nlm\.nih\.gov/(?:pubmed/?\?|geo|gene|sra|bioproject|books/?$)",
    r"journals\.plos\.org/[\w-]+/?$|ideas\.repec\.org/(?:top|search)\b|ssrn\.com/(?:en|index)\b",
    r"huggingface\.co/papers/?$|paperswithcode\.com/?$|osf\.io/?$",
)
"""Pages of these hosts that are a venue's, a person's or a search's (``host/path``, in lower case)."""

WRAPPERS: Final = (
    r"(?:https?://)?web\.archive\.org/(?:web/)?[\w*]+/(?P<inner>.+)",
    r"(?:https?://)?archive\.(?:is|today|ph|li|org/wayback)/(?:\w+/)?(?P<inner>https?:/.+)",
    r"(?:https?://)?(?:www\.)?sci-hub\.\w+/(?P<inner>.+)",
    r"(?:https?://)?(?:www\.)?google\.[\w.]+/url\?(?:.*&)?(?:q|url)=(?P<inner>http[^&]+)",
    r"(?:https?://)?[^/]*proxy[^/]*/login\?(?:.*&)?q?url=(?P<inner>http.+)",
    r"(?:https?://)?(?:dacemirror\.sci-hub\.\w+|moscow\.sci-hub\.\w+)/[^?]*?(?P<inner>10\.\d{4,9}@.+?)\.pdf",
    r"(?:https?://)?r\.jina\.ai/(?P<inner>http.+)",
)
"""Addresses that stand for another one, or for a DOI, which they hold."""

PROXIES: Final = r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*?)\.(?:[\w-]*proxy[\w-]*|idm\.oclc|libezp|remotexs)\.[\w.-]+"
"""A library's proxy before a host: ``ieeexplore-ieee-org.ezproxy.example.edu``."""
