"""Publishers' addresses that tell a DOI: it stands in them, or is made of what does.

They are a part of :data:`i2vbib.facts.hosts.HOSTS`, which says what its patterns are matched against.
"""

from __future__ import annotations

from typing import Final

from i2vbib.facts import volumes
from i2vbib.facts.identifier_forms import DOI_PREFIX, DOI_SEGMENT

_RESOLVED: Final = (("", rf"/(?:doi:\s*)?(?P<doi>{DOI_PREFIX}[^?]+)"),)
_NO_DOI: Final = (("", r"/"),)
"""A host whose folders look like DOIs and are none: ``delivery.acm.org/10.1145/2610000/2601184/p1-lee.pdf``."""
_COLD_SPRING: Final = (
    ("", rf"/content/(?:[a-z]+/)*(?P<doi>{DOI_PREFIX}[\d.]*\d)"),
    ("10.1101/{preprint}", r"/content/(?:[a-z]+/)*\d{4}/\d\d/\d\d/(?P<preprint>\d[\d.]*\d)"),
    ("10.1101/{preprint}", r"/cgi/content/[a-z]+/(?P<preprint>\d[\d.]*\d)"),
)
_SSRN: Final = (("10.2139/ssrn.{ssrn}", r"/(?:[^?]*\?(?:.*&)?abstract_?id=|(?:[^?]*\?)?abstract=)(?P<ssrn>\d+)"),)

ADDRESSES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    **dict.fromkeys(("doi.org", "doi.acm.org", "doi.ieeecomputersociety.org"), _RESOLVED),
    "delivery.acm.org": _NO_DOI,
    **dict.fromkeys(
        ("dl.acm.org", "portal.acm.org"),
        (("", r"/(?:citation|ft_gateway)\.cfm\?(?:.*&)?(?:id|doid)=(?P<acm>\d+\.\d+)"),),
    ),
    "pubs.rsc.org": (("10.1039/{RSC}", r"/(?:.*/)?content/[a-z]+/\d{4}/\w+/(?P<RSC>[a-z]\d[a-z]{2}\d{5}[a-z])"),),
    "xlink.rsc.org": (("10.1039/{RSC}", r"/\?(?:.*&)?doi=(?P<RSC>[a-z]\d[a-z]{2}\d{5}[a-z])"),),
    "pos.sissa.it": (("10.22323/1.{volume}.{article:0>4}", r"/0*(?P<volume>\d+)/(?P<article>\d+)"),),
    "link.springer.com": (("", rf"/(?:[a-z-]+/){{0,2}}{DOI_SEGMENT}(?:\.pdf)?(?:[/?]|$)"),),
    "biomedcentral.com": (
        ("10.1186/{issn}-{volume}-{article}", r"/(?P<issn>\d{4}-\d{3}[\dx])/(?P<volume>\d+)/(?P<article>s?\d+)(?:/|$)"),
    ),
    "genomebiology.com": (
        (
            "10.1186/gb-{year}-{volume}-{issue}-{article}",
            r"/(?P<year>\d{4})/(?P<volume>\d+)/(?P<issue>\d+)/(?P<article>[a-z]?\d+)(?:/|$)",
        ),
    ),
    "nature.com": (
        ("10.1038/{article}", r"/articles/(?P<article>[a-z\d-]+(?:\.(?!(?:e?pdf|html?|ris)\b)[a-z\d-]+)*)"),
        (
            "10.1038/{article}",
            r"/\w+/(?:journal/v\w+/n\w+|\d{4}/\d{6}/\w+)/(?:full|abs|pdf)/(?P<article>(?!index)[a-z\d][a-z\d.-]*?)(?:_\w+)?\.(?:html|pdf)",
        ),
    ),
    "sciencemag.org": (
        ("", r"/content/(?:\w+/)?\d+/\d+/e(?P<science>[a-z]{3}\d{4})"),
        ("10.1126/{article}", r"/content/early/(?:\d+/)+(?P<article>sc[a-z]+\.[a-z]{3}\d{4})"),
    ),
    "pnas.org": (("10.1073/pnas.{article}", r"/content/early/\d{4}/\d\d/\d\d/(?P<article>\d{10})(?!\d)"),),
    "bmj.com": (("10.1136/{article}", r"/content/\d+/(?P<article>bmj\.[a-z]?\d+)"),),
    "jmir.org": (("10.2196/{article}", r"/\d{4}/\d+/e(?P<article>\d{5,})"),),
    "royalsocietypublishing.org": (
        (
            "10.1098/{host}.{year}.{article}",
            r"/content/(?:early/)?\d+/(?:\d+/){1,2}(?P<year>20\d\d)(?P<article>\d{4})(?!\d)",
        ),
    ),
    "sciencedirect.com": (("", r"/science/(?:article/)?(?:[a-z]+/)*pii/(?P<pii>s?[\dx]{16})(?![\dx])"),),
    "linkinghub.elsevier.com": (("", r"/retrieve/pii/(?P<pii>s?[\dx]{16})(?![\dx])"),),
    "cell.com": (("", r"/.*/(?P<pii>s\d{4}-\d{3}[\dx]\(\d\d\)\d{5}-[\dx])"),),
    "thelancet.com": (("", r"/.*/pii(?P<pii>s\d{4}-\d{3}[\dx]\(\d\d\)\d{5}-[\dx])"),),
    "mdpi.com": (("", r"/(?P<mdpi>\d{4}-\d{3}[\dx]/\d+/\d+/\d+)"),),
    **dict.fromkeys(
        ("copernicus.org", *volumes.COPERNICUS_HOSTS), (("", r"/(?:articles/)?(?P<copernicus>\d+/\d+/\d{4})(?:/|$)"),)
    ),
    "journals.ametsoc.org": (("10.1175/{AMS}", r"/view/journals/(?:.*/)?(?P<AMS>[a-z]+-d-\d\d-\d{4}\.\d)\.xml"),),
    "aps.org": (
        ("10.1103/Physics.{volume}.{article}", r"/articles/v(?P<volume>\d+)/(?P<article>s?\d+)"),
        ("", r"/(?:abstract|pdf)/(?P<aps>(?:pr[a-e]?|prl|rmp)/v\d+)/i\d+/[pe](?P<page>\d+)"),
    ),
    "iopscience.iop.org": (
        (
            "10.1088/{article}",
            rf"/(?!{volumes.NOT_ALWAYS_IOP})(?P<article>\d{{4}}-\d{{3}}[\dx](?:/\w+){{3}})(?:[/?.]|$)",
        ),
    ),
    "aanda.org": (
        (
            "10.1051/0004-6361/20{yy}{article}",
            r"/articles/aa/(?:\w+/)*\d{4}/\d\d/aa(?P<article>\d{5})-(?P<yy>09|[1-3]\d)/",
        ),
    ),
    "quantum-journal.org": (("10.22331/{article}", r"/papers/(?P<article>q-\d{4}-\d\d-\d\d-\d+)"),),
    "jstatsoft.org": (("", r"/(?:.*/)?v(?P<jss>\d+)/?(?P<part>[ic]\d+)"),),
    "journal.r-project.org": (("10.32614/{article}", r"/(?:.*/)?(?P<article>RJ-\d{4}-\d+)"),),
    "eneuro.org": (("10.1523/{ENEURO}", r"/content/(?:.*/)?(?P<ENEURO>eneuro\.\d{4}-\d\d\.\d{4})"),),
    "iucr.org": (("10.1107/{IUCR}", r"/(?:.*[/?=])?(?P<IUCR>s\d{15}[\dx])(?:[/&]|$)"),),
    **dict.fromkeys(
        ("cambridge.org", "journals.cambridge.org"),
        (
            (
                "10.1017/{CUP}",
                r"/(?:core/product/identifier/|core/services/[^?]*/view/|.*article_)(?P<CUP>s\d{15}[\dx])(?![\dx])",
            ),
        ),
    ),
    "projecteuclid.org": (
        ("10.1214/{journal}/{article}", r"/(?:.*/)?euclid\.(?P<journal>ao[aps]|aoms|ss)/(?P<article>117[67]\d{6})"),
    ),
    **dict.fromkeys(
        ("oxfordre.com", "oxfordhandbooks.com", "oxfordscholarship.com", "academic.oup.com"),
        (
            (
                "10.1093/acrefore/{isbn}.013.{article}",
                r"/.*10\.1093/acrefore/(?P<isbn>\d{13})\.001\.0001/acrefore-\d{13}-e-(?P<article>\d+)",
            ),
            ("", r"/.*\.001\.0001/\w+-\d{13}-(?:e|chapter)-\d+"),  # a part of the book whose DOI is before it
        ),
    ),
    "drops.dagstuhl.de": (
        (
            "10.4230/{series}.{event}.{year}.{article}",
            r"/(?:.*/)?(?P<series>lipics|oasics)[.-](?P<event>[a-z]+(?:-[a-z]+)?)[.-](?P<year>\d{4})[.-](?P<article>\d+)(?:\.pdf)?/?$",
        ),
    ),
    **dict.fromkeys(
        ("rfc-editor.org", "ietf.org"), (("10.17487/RFC{rfc:0>4}", r"/(?:.*/)?rfc/?(?P<rfc>\d{1,4})(?!\w)"),)
    ),
    "direct.mit.edu": (("", rf"/.*/doi/{DOI_SEGMENT}(?:[/?]|$)"),),
    "frontiersin.org": (("", rf"/(?:journals/[^/]+/)?articles?/{DOI_SEGMENT}(?:[/?]|$)"),),
    "peerj.com": (("", r"/articles/(?P<peerj>(?:cs-)?\d+)"),),
    "elifesciences.org": (
        ("10.7554/eLife.{article}", r"/(?:articles/|reviewed-preprints/|content/\d+/e)(?P<article>\d+)"),
    ),
    "ssrn.com": _SSRN,
    "nber.org": (("10.3386/{nber}", r"/(?:papers|system/files/working_papers/[wth]\d+)/(?P<nber>[wth]\d+)"),),
    "zenodo.org": (
        ("10.5281/zenodo.{record}", r"/(?:records?/|(?:badge/)?(?:doi/)?10\.5281/zenodo\.)(?P<record>\d+)"),
    ),
    "scipost.org": (("10.21468/{article}", r"/(?:10\.21468/)?(?P<article>SciPost\w+(?:\.\d+)+)"),),
    **dict.fromkeys(("medrxiv.org", "biorxiv.org"), _COLD_SPRING),
    "preprints.org": (
        ("10.20944/preprints{number}.{version}", r"/manuscript/(?P<number>\d{6}\.\d{4})/(?P<version>v\d+)"),
    ),
    "researchsquare.com": (("10.21203/rs.3.{number}", r"/article/(?P<number>rs-\d{6,}/v\d+)"),),
}
"""For each domain the DOI that its addresses tell, with the groups of their pattern in braces (one in capitals is told
in capitals), or nothing where the pattern's groups are read elsewhere."""

SELDOM_TOLD: Final = frozenset(
    "delivery.acm.org sciencedirect.com linkinghub.elsevier.com cell.com biomedcentral.com pnas.org bmj.com "
    "royalsocietypublishing.org cambridge.org journals.cambridge.org academic.oup.com drops.dagstuhl.de "
    "europepmc.org ietf.org projecteuclid.org iopscience.iop.org icml.cc iclr.cc".split()
)
"""Hosts of which only some addresses tell a DOI, mostly the old ones."""
