"""Where publications live on the web: the patterns of hosts' addresses, and the pages that they stand for.

The rules that read these tables are in :mod:`i2vbib.facts.identifiers` and :mod:`i2vbib.facts.urls`.
"""

from __future__ import annotations

from typing import Final

from i2vbib.facts import doi_addresses
from i2vbib.facts.identifier_forms import ARXIV_ID, DOI_PREFIX, JOURNAL, VIEW

_ARXIV_ID: Final = rf"(?P<arxiv>{ARXIV_ID})(?:v\d+)?(?!\d)"
_VIEWS: Final = rf"(?:[./]{VIEW})*"
_DEEP_DOI: Final = (
    rf"(?:10\.1088/[^?]+?|{DOI_PREFIX}\d{{4}}-\d{{3}}[\dx]/[^?]+?|{DOI_PREFIX}{JOURNAL}+[^/?]+?"
    r"|10\.(?:1093|1155|1051|1209|18653|3115|7551|4310)/[^/?]+/[^/?]+?)"
)
"""DOIs whose suffix has a slash: behind a journal's ISSN or name, or a year, stands the article.

``10.3847/1538-4357/ab1234``, ``10.1214/aos/1176344552``; IOP's have any number of them.
"""
_DOI_TO_THE_END: Final = (
    rf"(?P<doi>{DOI_PREFIX}[^?]+?)(?:/(?:full|fulltext|abstract|e?pdf|meta|summary|references|suppinfo|suppl_file(?:/[^?]*)?))?"
    r"(?:\.pdf)?/?(?:\?|$)"
)
_NEURIPS_PAPER: Final = (
    r"/paper(?:_files/paper)?/(?P<year>\d{4})/(?:file|hash)/"
    r"(?P<neurips>[0-9a-f]{32})-(?P<track>[^/?]*)\.(?:pdf|html)"
)
_PMLR_PAPER: Final = (
    r"(?P<volume>[vr]\d+)/(?:main/assets/)?"
    r"(?P<paper>[\w-]+?(?=(?:/[^/?]+)?\.(?:html|pdf)(?:\?|$))|[a-z][a-z-]*\d\d[a-z]?(?=/?(?:\?|$)))"
)
"""``v70/lind17a.html``, ``v70/lind17a/lind17a.pdf``, and the name alone."""
_VIRTUAL: Final = r"/virtual/(?P<year>\d{4})/(?:poster|oral|spotlight|paper)/\d"
"""A paper's page at a conference that is held in one week of one year, and whose papers are all its own."""
_OJS_ARTICLE: Final = r"/article/(?:view|viewFile|download)/(?P<aaai>\d+)"

OSF_PREFIXES: Final = {
    "osf": "10.31219", "psyarxiv": "10.31234", "socarxiv": "10.31235", "edarxiv": "10.35542", "metaarxiv": "10.31222",
    "africarxiv": "10.31730", "bitss": "10.31222", "eartharxiv": "10.31223", "engrxiv": "10.31224",
    "inarxiv": "10.31227", "lawarxiv": "10.31228", "lissa": "10.31229", "marxiv": "10.31230", "mindrxiv": "10.31231",
    "paleorxiv": "10.31233", "sportrxiv": "10.31236", "thesiscommons": "10.31237", "mediarxiv": "10.33767",
}  # fmt: skip
"""The prefix of the DOIs of each server of preprints at OSF."""
_OSF_ID: Final = r"(?:(?=[a-z]{0,4}\d)[a-z\d]{5}|[a-hjkmnp-z]{5})(?:_v\d+)?"
"""An id with a digit, or of letters alone, among which OSF has no ``i``, ``l`` and ``o`` (``osf/models/base.py``)."""
OSF_LETTERS: Final = 5
"""Of an id, no two of them the same: so it is known from the site's own words, ``bitss`` and ``users``."""

_NAMING: Final = (
    r"(?:id|doi|url|uri|arxiv|eprint|identifier|paper|article|pid|rft_id|handle|(?:arxiv|paper|article|persistent)_?id"
    r"|(?:paper|article)_?doi)="
)
"""The parameters of a query that name the paper of a page, and not one that is searched for, cited or come from."""

_ASKING: Final = r"(?:query|term|q|search|search_?query|text|pesquisa|lookfor|keywords?|all)="
"""The parameters of a query that ask for papers: for one, where they say that it is its DOI."""
_ASKED: Final = rf"{DOI_PREFIX}[^&\s+\"'\[]+"

ARXIV_TEXT: Final = rf"(?:arxiv\s*:?\s*)?{_ARXIV_ID}(?:\s*\[[^\]]*\])?"
"""An arXiv id that stands alone, as in ``arXiv:2101.00001v2 [cs.CV]``."""

DOI_TEXT: Final = rf"(?:doi\s*:?\s*)?(?P<doi>{DOI_PREFIX}\S+)"
"""A DOI that stands alone."""

ANY_HOST: Final = (
    # Atypon's addresses: ACM, Wiley, Sage, Science, Taylor & Francis
    ("", rf"/doi/(?:[a-z]+/)?{_DOI_TO_THE_END}"),
    ("", rf"[^?]*\?(?:.*&)?{_NAMING}(?:[^&]*?[:/ ])?(?P<doi>{DOI_PREFIX}[^&]+)"),
    ("", rf"[^?]*\?(?:.*&)?{_ASKING}[\"'( ]*doi[:= ] *[\"']?(?P<doi>{_ASKED})[\"') ]*(?:&|$)"),
    ("", rf"[^?]*\?(?:.*&)?{_ASKING}[\"'( ]*(?P<doi>{_ASKED})[\"') ]*\[(?:doi|aid)\](?:&|$)"),
    ("", rf"[^?]*/arxiv[:/]{_ARXIV_ID}"),
    ("", rf"[^?]*/(?:arxiv[-_.]?)?{_ARXIV_ID}\.pdf"),
    ("", rf"[^?]*\?(?:.*&)?(?:arxiv(?:_?id)?=|{_NAMING}[^&]*?arxiv(?:\.org/(?:abs|pdf)/|[:/]))(?:arxiv:)?{_ARXIV_ID}"),
    # a DOI in the path of any host
    ("", rf"[^?]*?/(?:doi:)?(?P<doi>{_DEEP_DOI}){_VIEWS}/?(?:\?|$)"),
    (
        "",
        rf"[^?]*?/(?:doi:)?(?P<doi>{_DEEP_DOI}|{DOI_PREFIX}(?=[^/?]*\d)(?![^/?]*(?:-[a-z]+){{3}})[^/?]+?){_VIEWS}(?:[/?]|$)",
    ),
)
"""The patterns that are tried for every host, after its own."""

HOSTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    # arXiv and its mirrors
    "arxiv.org": (("", rf"/(?:.+/)?(?:arxiv[:.])?{_ARXIV_ID}"),),
    "ar5iv.org": (("", rf"/(?:.+/)?(?:arxiv:)?{_ARXIV_ID}"),),
    "alphaxiv.org": (("", rf"/(?:.+/)?{_ARXIV_ID}"),),
    "arxiv-vanity.com": (("", rf"/papers/{_ARXIV_ID}"),),
    **dict.fromkeys(("huggingface.co", "hf.co"), (("", rf"/papers/{_ARXIV_ID}"),)),
    "arxiv-sanity.com": (("", rf"/{_ARXIV_ID}"),),
    "dblp.org": (("", r"/rec/(?:[a-z]+/)?journals/corr/abs-(?P<bibcode>\d{4}-\d{4,5})(?:[.?]|$)"),),
    "dblp.uni-trier.de": (("", r"/rec/(?:[a-z]+/)?journals/corr/abs-(?P<bibcode>\d{4}-\d{4,5})(?:[.?]|$)"),),
    "papers.cool": (("", rf"/arxiv/{_ARXIV_ID}"),),
    "scirate.com": (("", rf"/arxiv/{_ARXIV_ID}"),),
    "emergentmind.com": (("", rf"/papers/{_ARXIV_ID}"),),
    **dict.fromkeys(("xxx.lanl.gov", "xxx.itp.ac.cn"), (("", rf"/(?:.+/)?{_ARXIV_ID}"),)),
    "inspirehep.net": (
        ("", rf"/(?:literature|search)\?(?:.*&)?[pq]=(?:(?:find[ +])?(?:arxiv|eprint)[: +])?{_ARXIV_ID}(?:&|$)"),
    ),
    **dict.fromkeys(
        ("adsabs.harvard.edu", "scixplorer.org"),
        (
            (
                "",
                r"/(?:abs/|link_gateway/|[^?]*\?(?:.*&)?bibcode=)(?:19|20)\d\darXiv(?P<bibcode>\d{4}\.?\d{4,5})[A-Z.]",
            ),
            ("", rf"/cgi-bin/[^?]*\?arXiv:{_ARXIV_ID}"),
        ),
    ),
    # DOIs and publishers
    **doi_addresses.ADDRESSES,
    "osf.io": (
        (
            "",
            rf"/preprints/(?:(?P<server>{'|'.join(OSF_PREFIXES)})/)?(?P<osf>{_OSF_ID})(?!/{_OSF_ID}(?:[/?]|$))(?:[/?]|$)",
        ),
    ),
    "psyarxiv.com": (("", rf"/(?:preprints/)?(?P<psyarxiv>{_OSF_ID})(?:[/?]|$)"),),
    "ieeexplore.ieee.org": (
        ("", r"/(?:.*/)?document/0*(?P<ieee>\d+)"),
        ("", r"[^?]*\?(?:.*&)?arnumber=0*(?P<ieee>\d+)"),
        ("", r"/ielx?\d*/.*/0*(?P<ieee>\d+)\.pdf"),
    ),
    "pubmed.ncbi.nlm.nih.gov": (("", r"/(?P<pubmed>\d+)"),),
    "ncbi.nlm.nih.gov": (("", r"/(?:m/)?(?:pubmed/|entrez/[^?]*\?(?:.*&)?list_uids=)(?P<pubmed>\d+)"),),
    "europepmc.org": (("", r"/(?:article|abstract)/med/(?P<pubmed>\d+)"),),
    # proceedings
    **dict.fromkeys(
        ("openaccess.thecvf.com", "cv-foundation.org"),
        (
            (
                "",
                r"/(?:.*/)?content[_/](?P<conference>[a-z]+)_?(?P<year>\d{4})(?P<workshops>w|_workshops)?/(?P<file>.+)",
            ),
        ),
    ),
    "ecva.net": (
        ("ECCV", r"/papers/eccv_(?P<year>\d{4})/.*/html/(?P<ecva>\d+)_eccv_"),
        ("ECCV", r"/papers/eccv_(?P<year>20(?:2[4-9]|[3-9]\d))/.*/papers/0*(?P<ecva>\d+)\.pdf"),
        ("ECCV", r"/papers/eccv_(?P<year>\d{4})/"),  # until 2022 a PDF had another number than its page
    ),
    **dict.fromkeys(("bmva-archive.org.uk", "bmva.org"), (("BMVC", r"/bmvc/(?P<year>\d{4})/"),)),
    "openreview.net": (("", r"/(?:forum|pdf|attachments?|revisions)\?(?:.*&)?id=(?P<openreview>[\w-]+)"),),
    "neurips.cc": (("NeurIPS", _NEURIPS_PAPER), ("NeurIPS", _VIRTUAL)),
    "nips.cc": (("NeurIPS", _NEURIPS_PAPER), ("NeurIPS", r"/paper/\d+-"), ("NeurIPS", _VIRTUAL)),
    "icml.cc": (
        ("ICML", _VIRTUAL),
        ("ICML", r"/(?:imls/)?(?:conferences/)?(?P<year>\d{4})/(?:proceedings/)?papers/."),
    ),
    "iclr.cc": (("ICLR", _VIRTUAL),),
    "cvpr.thecvf.com": (("CVPR", _VIRTUAL),),
    "iccv.thecvf.com": (("ICCV", _VIRTUAL),),
    "eccv.ecva.net": (("ECCV", _VIRTUAL),),
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
"""For each domain (and those below it) the venue, or the DOI, and the pattern of its addresses, tried in order.

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

WRAPPERS: Final = (
    r"(?:https?://)?web\.archive\.org/(?:web/)?[\w*]+/(?P<inner>.+)",
    r"(?:https?://)?archive\.(?:is|today|ph|li|org/wayback)/(?:[\w.-]+/)?(?P<inner>https?:/.+)",
    r"(?:https?://)?(?:www\.)?sci-hub\.\w+/(?P<inner>.+)",
    r"(?:https?://)?scholar\.archive\.org/work/\w+/access/wayback/(?P<inner>.+)",
    r"(?:https?://)?[^?#]+(?:/(?:url|redirect)\?(?:.*&)?q|\?(?:.*&)?(?:u|url|to|target|dest|link|href|redirect))=(?P<inner>https?(?::|%3a)[^&]+)(?:&.*)?",
    r"(?:https?://)?[^/]*proxy[^/]*/login\?(?:.*&)?q?url=(?P<inner>http.+)",
    r"(?:https?://)?(?:dacemirror\.sci-hub\.\w+|moscow\.sci-hub\.\w+)/[^?]*?(?P<inner>10\.\d{4,9}@.+?)\.pdf",
    r"(?:https?://)?r\.jina\.ai/(?P<inner>http.+)",
    r"https?://(?P<inner>10\.\d{4,9}/.+)",  # to which nobody gave a resolver; no host is called so
)
"""Addresses that stand for another one, or for a DOI, which they hold."""

OLD_ROUTE: Final = r"(?<=adsabs\.harvard\.edu/)#(?=abs/)"
"""What ADS's addresses of papers had before their path until 2019: ``ui.adsabs.harvard.edu/#abs/…``."""

PROXIES: Final = r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*?)\.(?:[\w-]*proxy[\w-]*|idm\.oclc|libezp|remotexs)\.[\w.-]+"
"""A library's proxy before a host: ``ieeexplore-ieee-org.ezproxy.example.edu``."""
