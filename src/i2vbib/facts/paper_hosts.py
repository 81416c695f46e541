"""Whose pages are papers: hosts that publish them, of all fields, and which of their pages are none.

The rules that read these tables are in :mod:`i2vbib.catalog.link_kinds`.
"""

from __future__ import annotations

from typing import Final

PAPER_HOSTS: Final = frozenset(
    """
    aaai.org aacrjournals.org aanda.org/articles ci.nii.ac.jp/naid ci.nii.ac.jp/ncid cir.nii.ac.jp/crid
    cl.cam.ac.uk/techreports
    core.ac.uk/display core.ac.uk/download core.ac.uk/outputs core.ac.uk/reader core.ac.uk/works
    etheses.whiterose.ac.uk id.nii.ac.jp openaccess.city.ac.uk aclanthology.org aclweb.org/anthology
    aclweb.org/old_anthology anthology.aclweb.org cacm.acm.org/magazines cacm.acm.org/practice cacm.acm.org/research
    delivery.acm.org dl.acm.org portal.acm.org/citation.cfm portal.acm.org/ft_gateway.cfm queue.acm.org/detail.cfm
    pubs.acs.org aeaweb.org/articles africarxiv.org ahajournals.org/content ahajournals.org/doi link.aip.org/link
    pubs.aip.org airitilibrary.com/article airitilibrary.com/publication ajnr.org/content ajronline.org/doi alphaxiv.org
    amazon.science/publications journals.ametsoc.org/view ams.org/journals annals.org/aim annualreviews.org
    content.apa.org/record psycnet.apa.org/buy psycnet.apa.org/doilanding psycnet.apa.org/fulltext
    psycnet.apa.org/journals psycnet.apa.org/record machinelearning.apple.com/research aps.org/abstract
    journals.aps.org link.aps.org physics.aps.org/articles prola.aps.org/abstract ar5iv.org scholar.archive.org/work
    archives-ouvertes.fr arvojournals.org/article.aspx arxiv.org elibrary.asabe.org ascelibrary.org/doi
    ashpublications.org asm.org/content asmedigitalcollection.asme.org asnjournals.org/content
    atlantis-press.com/article atlantis-press.com/proceedings ling.auf.net/lingbuzz authorea.com/doi
    authorea.com/users eecs.berkeley.edu/Pubs biodiversitylibrary.org/part biologists.org/content
    journals.biologists.com biomedcentral.com/articles bioone.org/journals biorxiv.org ethos.bl.uk
    bloodjournal.org/content bmj.com/content bmjjournals.com/cgi bmva.org/bmvc gallica.bnf.fr/ark: brill.com/view
    cairn.info cambridge.org/core journals.cambridge.org catalyzex.com/paper ceeol.com/search cell.com
    cepr.org/publications cds.cern.ch/record cdsweb.cern.ch/record ceur-ws.org chemrxiv.org cidrdb.org
    kilthub.cmu.edu/articles reports-archive.adm.cs.cmu.edu/anon ri.cmu.edu/publications cnki.net/kcms cnki.net/kcms2
    dbpia.co.kr scholar.kyobobook.co.kr/article cnki.com.cn/article wanfangdata.com.cn combinatorics.org/ojs
    computer.org/csdl csdl.computer.org
    copernicus.org/articles meetingorganizer.copernicus.org cqvip.com/doc cshlp.org/content
    cv-foundation.org/openaccess cyberleninka.ru/article drops.dagstuhl.de/entities drops.dagstuhl.de/opus
    drops.dagstuhl.de/storage deepai.org/publication deepmind.com/publications degruyter.com/document
    degruyter.com/view diabetesjournals.org digitalhumanities.org/dhq dissercat.com/content distill.pub
    diva-portal.org/smash doaj.org/article doi.org dx.doi.org apps.dtic.mil/sti e-periodica.ch/digbib
    e3s-conferences.org/articles eartharxiv.org/repository earthdoc.org/content ecoevorxiv.org/repository
    econometricsociety.org/publications eccv2022.ecva.net ecva.net eric.ed.gov edarxiv.org
    educationaldatamining.org/edm diglib.eg.org elibrary.ru/item.asp elifesciences.org/articles authors.elsevier.com
    elsevier.com/books linkinghub.elsevier.com reader.elsevier.com embopress.org/doi
    emerald.com/insight ems.press/journals
    eneuro.org/content engrxiv.org/preprint infoscience.epfl.ch/record episciences.org epj-conferences.org/articles
    ersjournals.com/content erudit.org/en erudit.org/fr esaim-m2an.org/articles escholarship.org/uc eudml.org/doc
    europepmc.org f1000research.com/articles research.facebook.com/publications research.fb.com/publications
    figshare.com/articles frontiersin.org g3journal.org/content genetics.org/content pubs.geoscienceworld.org
    dl.gi.de/handle jglobal.jst.go.jp/detail jstage.jst.go.jp/article jstage.jst.go.jp/articleke dl.ndl.go.jp/info:ndljp
    dl.ndl.go.jp/pid id.ndl.go.jp/bib iss.ndl.go.jp/books ndlsearch.ndl.go.jp/books kci.go.kr/kciportal
    dl.nanet.go.kr/detail lod.nl.go.kr/page lod.nl.go.kr/resource seoji.nl.go.kr/landingpage research.google.com/pubs
    hal.science hdl.handle.net adsabs.harvard.edu/abs adsabs.harvard.edu/full harvardlawreview.org/print
    heinonline.org/hol helda.helsinki.fi/handle hf.co/papers hindawi.com/journals huggingface.co/papers ia.cr
    eprint.iacr.org iacr.org/archive iacr.org/cryptodb iclr.cc/virtual proceedings.iclr.cc icml.cc/virtual
    ieeexplore.ieee.org dl.ifip.org/db igi-global.com/article igi-global.com/chapter igi-global.com/gateway ijcai.org
    ingentaconnect.com/content hal.inria.fr inspirehep.net/literature inspirehep.net/record intlpress.com/site
    iopscience.iop.org stacks.iop.org content.iospress.com/articles ebooks.iospress.nl iospress.com/content
    isca-archive.org isca-speech.org archives.ismir.net itm-conferences.org/articles iucr.org/cgi-bin iucr.org/paper
    journals.iucr.org iza.org/publications jair.org/index.php jamanetwork.com/journals jbc.org/content
    jcgt.org/published insight.jci.org/articles jci.org/articles muse.jhu.edu/article muse.jhu.edu/chapter
    muse.jhu.edu/journals muse.jhu.edu/pub jimmunol.org/content jlr.org/content jmir.org jmlr.org jneurosci.org/content
    jove.com/video jstatsoft.org/article jstor.org karger.com/article urn.kb.se/resolve koreascience.kr/article
    kiss.kstudy.com/detail kiss.kstudy.com/thesis krm.or.kr/krmts earticle.net/article learntechlib.org/p
    liebertpub.com/doi lingbuzz.net/lingbuzz journals.lww.com matec-conferences.org/articles mathnet.ru
    mcponline.org/content mdpi.com medrxiv.org academic.microsoft.com/paper direct.mit.edu dspace.mit.edu/handle
    jmlr.csail.mit.edu/papers mitpressjournals.org mitpressjournals.org/doi proceedings.mlr.press mlsys.org
    molbiolcell.org/doi bmvc2022.mpi-inf.mpg.de msp.org tac.mta.ca/tac ntrs.nasa.gov/citations nature.com
    nber.org/books-and-chapters nber.org/chapters nber.org/papers ndss-symposium.org/ndss-paper nejm.org/doi
    neurips.cc/virtual papers.neurips.cc proceedings.neurips.cc neurology.org/content ncbi.nlm.nih.gov
    pubmed.ncbi.nlm.nih.gov pubmedcentral.nih.gov nips.cc/virtual papers.nips.cc csrc.nist.gov/publications
    csrc.nist.gov/pubs nist.gov/publications nowpublishers.com/article numdam.org research.nvidia.com/publication
    oalib.com/paper etd.ohiolink.edu/apexprod onepetro.org books.openedition.org journals.openedition.org
    openreview.net aisel.aisnet.org opg.optica.org optica.org/abstract koreascience.or.kr/article bmva-archive.org.uk
    dergipark.org.tr/en dergipark.org.tr/tr osapublishing.org osf.io/preprints osti.gov/biblio osti.gov/pages
    academic.oup.com oxfordhandbooks.com/view oxfordjournals.org/content oxfordre.com oxfordscholarship.com/view
    papers.cool paperswithcode.com/paper peerj.com/articles peerj.com/preprints pensoft.net/article persee.fr/doc
    petsymposium.org/popets philarchive.org/archive philarchive.org/rec philpapers.org/rec journals.physiology.org/doi
    physiology.org/content philsci-archive.pitt.edu plantcell.org/content plantphysiol.org/content dx.plos.org
    journals.plos.org plos.org pnas.org portlandpress.com preprints.org/manuscript projecteuclid.org
    proquest.com/docview proquest.com/openview protocols.io/view citeseer.ist.psu.edu citeseerx.ist.psu.edu
    psyarxiv.com psychologicalscience.org/journals quantum-journal.org/papers journal.r-project.org/archive
    journal.r-project.org/articles rdcu.be scienceon.kisti.re.kr/srch redalyc.org econpapers.repec.org ideas.repec.org
    research.google/pubs researchgate.net conf.researchr.org/details researchsquare.com/article riss.kr/link
    riss.kr/search roboticsproceedings.org royalsocietypublishing.org pubs.rsc.org pubs.rsna.org/doi rupress.org
    roa.rutgers.edu/article journals.sagepub.com scielo.br/j scielo.br/scielo.php science.org spj.science.org/doi
    sciencedirect.com sciencemag.org sciendo.com/article sciendo.com/view scipost.org scirp.org/journal
    aip.scitation.org scixplorer.org/abs semanticscholar.org epubs.siam.org snmjournals.org/content
    spiedigitallibrary.org link.springer.com springerlink.com/content springeropen.com/articles hrcak.srce.hr
    ssoar.info/ssoar papers.ssrn.com ssrn.com ilpubs.stanford.edu infolab.stanford.edu/pub plato.stanford.edu/archives
    plato.stanford.edu/entries tandfonline.com techrxiv.org techscience.com openaccess.thecvf.com thecvf.com/virtual
    thelancet.com/journals joss.theoj.org/papers theses.fr theseus.fi/handle thieme-connect.com/products transacl.org
    tsp.cs.tufts.edu journals.uchicago.edu/doi deepblue.lib.umich.edu/handle ageconsearch.umn.edu/record
    mpra.ub.uni-muenchen.de dialnet.unirioja.es/servlet repository.upenn.edu/cis_reports usenix.org iep.utm.edu
    zora.uzh.ch/id vldb.org wellcomeopenresearch.org/articles agupubs.onlinelibrary.wiley.com wiley.com
    onlinelibrary.wiley.com wjgnet.com elibrary.worldbank.org worldscientific.com/doi yalelawjournal.org/article
    zenodo.org/doi zenodo.org/record zenodo.org/records
    """.split()
)
"""Where papers are published, of all fields, by country and owner; with a path, only what stands below it."""

PAPER_PAGES: Final = (
    r"[^/?]+/(?:.*/)?article/(?:view|viewfile|download)/\d",  # Open Journal Systems
    r"[^/?]+/(?:.*/)?paper/view(?:file|paper)?/\d",  # Open Conference Systems
    r"[^/?]+/content/(?:[a-z]+/)?(?!(?:19|20)\d\d/)\d+/[\w-]+/[a-z]?\d+",  # HighWire, no days
    r"[^/?]+/cgi/(?:content/(?:full|abstract|short|extract)|reprint)/",
    r"[^/?]+/(?:.*/)?(?:handle/\d[\d.]*/\d|bitstream/|id/eprint/\d|items/[\da-f]{8}-)|.*/cgi/viewcontent\.cgi",
    r"[^/?]+/[^/?]{12,400},\d{4,7},\d{1,5},[12]\.html",  # Editorial System
    r"[^/?]+/(?:portal/)?[a-z]{2}/publications/(?!.*\.html?)[\w%-]{12}",  # Pure
    r"microsoft\.com/[a-z-]+/research/publication/|ai\.(?:meta|facebook)\.com/research/publications/.",
    r"(?:ai|research)\.google/(?:research/)?pubs/.|deepmind\.com/research/publications/.",
    r"(?:[\w-]+\.)*scielo\.[\w.]+/(?:scielo\.php\?.*sci_arttext|j/\w+/a/|pdf/|article/)|scielosp\.org/article/",
    r"(?:independent\.)?academia\.edu/\d|eric\.ed\.gov/\?.*\bid=e[dj]\d",
    r"kdd\.org/kdd\d+/[\w-]+/view/.|ndss-symposium\.org/ndss\d+/[\w-]+/[\w-]+|[\w.]*\bnii\.ac\.jp/(?:records|ej)/",
    r"imf\.org/[a-z]+/publications/wp/|[\w.]*worldbank\.org/.*/documentdetail/",
    r"federalreserve\.gov/(?:econres|pubs)/(?:feds|ifdp)/|ieeevis\.org/year/\d+/program/paper_",
)
"""Papers' pages on any host, and where more than a folder tells them: patterns of host, path and query, in small
letters."""

BOOK_PAGES: Final = (
    r"amazon\.[a-z.]+/(?:[^?]*/)?(?:dp|gp/product|exec/obidos/asin|o/asin)/|amzn\.(?:to|com)/.|goodreads\.com/(?:[a-z]{2}/)?book/show/",
    r"openlibrary\.org/(?:works|books|isbn)/|worldcat\.org/(?:[a-z]{2}/)?(?:title|oclc|isbn)/|librarything\.com/work/",
    r"books\.google\.[a-z.]+/books|google\.[a-z.]+/books/|gutenberg\.org/(?:ebooks|files)/|barnesandnoble\.com/w/",
    r"book\.douban\.com/subject/|bookshop\.org/(?:p/)?books/|abebooks\.[a-z.]+/\d{10}|hive\.co\.uk/product/",
    r"springer\.com/[a-z]{2}/book/|oreilly\.com/library/view/|manning\.com/books/|packtpub\.com/.*\d{13}",
    r"mitpress\.mit\.edu/(?:books/|\d{13})|press\.princeton\.edu/(?:books/|titles/)|cambridge\.org/(?:\d{13}|[a-z]{2}/academic/subjects/)",
    r"global\.oup\.com/(?:academic|ushe)/product/|hup\.harvard\.edu/(?:books/|catalog)|yalebooks\.yale\.edu/book/",
    r"press\.uchicago\.edu/ucp/books/|ucpress\.edu/books?/|sup\.org/books/|cup\.columbia\.edu/book/|dukeupress\.edu/.",
    r"(?:routledge|crcpress)\.com/.*\d{10}|[a-z]{2}\.sagepub\.com/.*/book\d|penguinrandomhouse\.com/books/",
    r"[\w.:-]+/vufind/record/|[\w.:-]+/(?:discovery|primo-explore)/fulldisplay|[\w.:-]+/cgi-bin/koha/opac-detail\.pl",
    r"link\.springer\.com/book/|taylorfrancis\.com/books/|wiley\.com/.*-p-\d{10}|elsevier\.com/books/",
)
"""Pages of books in shops, at publishers and in libraries' catalogues: patterns of host and path, in small letters."""

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
ARCHIVES: Final = tuple(
    r"repositor\w* eprints? dspace scholarspace scholarworks digitalcommons theses etd dcollection".split()
)
"""Patterns of the names that hosts of such archives begin with."""
OTHER_MEDIA: Final = tuple(
    """
    youtube youtu bilibili vimeo twitter x medium reddit linkedin facebook wikipedia coursera udemy kaggle substack
    wordpress blogspot slideshare speakerdeck slideslive techtalks videolectures talkrl twimlai crossminds carmin
    podbean buzzsprout spotify soundcloud ted twitch edx udacity futurelearn ocw goodreads imdb meetup discord slack
    apple dblp
    weixin zhihu csdn jianshu cnblogs juejin segmentfault toutiao habr qiita zenn hatenablog velog tistory viblo virgool
    """.split()
)
"""Hosts, by name alone, of videos, posts and courses: what is there is about papers, and none."""
NEWS_MEDIA: Final = tuple(
    """
    nytimes washingtonpost wsj latimes usatoday theguardian bbc cnn npr bloomberg reuters apnews economist ft
    theatlantic newyorker wired vox statnews propublica qz fastcompany theconversation forbes businessinsider techcrunch
    theverge arstechnica gizmodo fivethirtyeight politico axios slate salon huffpost buzzfeednews cnbc nbcnews cbsnews
    abcnews foxnews aljazeera telegraph independent dailymail venturebeat zdnet engadget mashable hackaday
    the-scientist quantamagazine zeit spiegel faz sueddeutsche taz tagesspiegel nzz heise lemonde lefigaro liberation
    leparisien elpais elmundo lavanguardia clarin lanacion publico repubblica lastampa corriere folha estadao globo nrc
    volkskrant gazeta kommersant lenta xinhuanet thepaper caixin nikkei asahi yomiuri mainichi chosun joongang hani
    """.split()
)
"""Hosts, by name alone, of newspapers and magazines, which tell of papers."""

_JOURNALS: Final = r"/(?:journals?/)?[\w-]*/?$"
_NO_PAPERS: Final = (
    ("arxiv.org", r"/(?:list|a|search|archive|year|corr|help|auth|new)\b|/?$"),
    ("dl.acm.org", r"/(?:doi/proceedings|journal|conference|toc|profile|topic|action|sig)\b"),
    ("ieeexplore.ieee.org", r"/(?:author|xpl/(?!article|freeabs|abs|login)|search/(?!srchabstract|wrapper))"),
    ("link.springer.com", r"/(?:journal|conference|bookseries|search)\b"),
    ("openreview.net", r"/(?:group|profile|submissions|venue|search|about)\b"),
    ("aclanthology.org", r"/(?:(?:venues|events|volumes|people|sigs)\b|\d{4}\.\w+-\w+/?$)"),
    ("aclweb.org", r"/anthology/(?:venues|events|volumes|people|sigs)\b"),
    ("proceedings.mlr.press", r"/v\d+/?$"),
    ("jmlr.org", r"/(?:(?:proceedings/)?papers(?:/v\d+)?|tmlr(?:/papers)?|mloss|[\w-]+\.html)?/?$"),
    ("semanticscholar.org", r"/(?:author|search|topic|venue)\b"),
    ("researchgate.net", r"/(?:profile/(?!.*/publication/)|project|institution)\b"),
    ("sciencedirect.com", r"/(?:(?:science/)?journal|handbook|topics|browse|search|user)\b"),
    ("nature.com cell.com science.com pnas.com mdpi.com frontiersin.com jmir.com bmj.com", _JOURNALS),
    ("nature.org cell.org science.org pnas.org mdpi.org frontiersin.org jmir.org bmj.org", _JOURNALS),
    (
        "ncbi.nlm.nih.gov",
        (
            r"/(?:(?:pubmed|books|(?:labs/)?pmc)?/?$|(?:sites|labs/(?!pmc)|myncbi|geo|gene|genome|sra|snp|clinvar"
            r"|taxonomy|nuccore|protein|bio(?:project|sample)|assembly|gap|mesh|blast|structure|home|guide)\b)"
        ),
    ),
    ("journals.plos.org", r"/[\w-]+(?:/s/[\w-]+)?/?$"),
    ("ideas.repec.org", r"/(?:[defgijklns]/|top|search)"),
    ("ssrn.com", r"/(?:en|index|author|sol3/(?:cf_dev|jel|displayj|results|topten|search))"),
    ("journals.elsevier.com", r"/"),
    ("openaccess.thecvf.com", r"/\w+/?$"),
    ("iopscience.iop.org", r"/(?:journal|volume|issue|booklistinfo)\b"),
    (
        "journals.aps.org",
        r"/(?:search|about)\b|/\w+(?:/(?:issues|recent|highlights|accepted|about|collections?)\b|/?$)",
    ),
    ("academic.oup.com", r"/[\w-]+(?:/(?:issue|pages|list-of-issues)\b|/?$)"),
    ("onlinelibrary.wiley.com", r"/(?:journal|toc|loi|page|subject|series)\b"),
    ("tandfonline.com", r"/(?:journals|toc|loi|action)\b"),
    ("journals.sagepub.com", r"/(?:home|toc|loi|author-instructions)\b"),
    ("pubs.acs.org", r"/(?:journal|toc|loi|page)\b"),
    ("pubs.rsc.org", r"/en/journals\b"),
    ("sciencemag.org science.org", "/(?:news|content/(?:article|blog-post))/"),
    ("epubs.siam.org science.org pnas.org royalsocietypublishing.org", r"/(?:journal|toc|loi|topic)\b"),
    ("jstor.org", r"/(?:journal|action|publisher|topic)\b"),
    ("muse.jhu.edu", r"/(?:journal|issue|search|pub/\d+/(?!article|chapter))\b"),
    (
        "usenix.org",
        r"/(?:conferences?(?:/[\w-]+)?(?:/(?:technical-sessions|program|call-for-papers))?|(?:legacy/)?events?/\w+(?:/tech)?)/?$",
    ),
    (
        "papers.nips.cc proceedings.nips.cc papers.neurips.cc proceedings.neurips.cc",
        r"/(?:book|paper(?:_files/paper)?/\d{4})?/?$",
    ),
    ("ceur-ws.org", r"/vol-\d+/?$"),
    ("degruyter.com", r"/(?:journal|serial|database)\b"),
    ("eprint.iacr.org", r"/(?:\d{4}|search|days|complete)?/?$"),
    ("direct.mit.edu", r"/\w+(?:/issue/.*)?/?$"),
    ("pubs.aip.org", r"/\w+/\w+(?:/issue/.*)?/?$"),
    ("transacl.org jair.org", r"/index\.php/\w+/?$"),
    ("scielo.br", r"/j/\w+/?$"),
    ("vldb.org", r"/pvldb/(?:vol\d+\.html)?$"),
    ("computer.org", r"/csdl/(?:journal|proceedings|magazine)\b(?!.*/\w{11,12}$)"),
    ("ideas.repec.org econpapers.repec.org", r"/(?:s/|article/[a-z]+/?$)"),
    ("nber.org", r"/papers/?$"),
    ("aaai.org", r"/(?:conferences?\b|library/(?!.*-\d+\.php))"),
    ("journals.openedition.org", r"/\w+/?$"),
    ("isca-archive.org isca-speech.org", r"/(?:archive/)?\w+/?(?:index\.html)?$"),
    ("scipost.org", r"/[a-z]+/?$"),
    ("huggingface.co", r"/papers/?$"),
    ("paperswithcode.com osf.io", r"/?$"),
    (
        "nature.com",
        r"/(?:subjects|search|siteindex)\b|/(?!articles/)[\w-]+/(?:volumes|articles|research-articles|reviews|aims|about|info)\b",
    ),
    ("mdpi.com", r"/(?:journal|about|topics|books)\b"),
    ("europepmc.org citeseerx.ist.psu.edu scholar.archive.org", r"/(?:search|about|index|browse)\b"),
    ("osf.io", r"/preprints(?:/(?:[a-z]{6,}|lissa|bitss|osf))?/?$"),
    ("hal.science archives-ouvertes.fr hal.inria.fr", r"/(?!.*[a-z]-\d{5})"),
    ("drops.dagstuhl.de", r"/(?:entities/(?:volume|series|journal|issue)|opus/(?:portals|institut))"),
    ("cidrdb.org", r"/cidr\d+/?$"),
    ("ijcai.org", r"/proceedings/(?:\d{4}/?)?$"),
    ("bmva.org bmva-archive.org.uk", r"/bmvc/(?:\d{4}/?)?$"),
    ("ecva.net", r"/\w+\.php|/$"),
    ("icml.cc neurips.cc nips.cc iclr.cc thecvf.com ecva.net", r"/virtual/\d{4}/(?!poster|oral|spotlight|paper)"),
    ("econpapers.repec.org", r"/ras/"),
    ("erudit.org", r"/(?:fr|en)/(?:revues|journals)/[\w-]+/?$"),
    ("scielo.br", r"/j/\w+/i/"),
    ("redalyc.org", r"/(?:revista|autor|search)"),
    ("escholarship.org", r"/uc/(?!item)"),
    ("cairn.info", r"/revue-[a-z-]+\.htm$"),
    ("dialnet.unirioja.es", r"/servlet/(?:revista|autor|buscar?|lista)"),
    ("roboticsproceedings.org", r"/rss\d+/?$"),
    ("distill.pub", r"/(?:about|journal|archive)?/?$"),
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
    r"[^/]+/(?:.*/)?(?:home|about|current|(?:latest|current|all)-?issues?|issues?|issue/(?:view/)?[\w-]+(?:/\w+)?|advance-articles)/?$",
)
"""A venue's pages on any host, unless the address tells a paper's identifier."""
