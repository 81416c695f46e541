"""Labels: link texts that say what is behind the link (``Paper``, ``[code]``, ``arXiv:2301.00001``), not a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.columns import Column, read_heading
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.facts.identifier_forms import ARXIV_ID, DOI_PREFIX
from i2vbib.facts.venues import lookup

_WORDS: Final = frozenset(
    """
    paper papers pdf ref refs format arxiv arxive abs abstract preprint link links url web page pages webpage website
    site https http ftp www
    homepage home project projects proj code codes codebase github git repo repository implementation
    implementations official unofficial reimplementation pytorch torch tensorflow tf jax paddle paddlepaddle keras
    caffe matlab mindspore jittor c++ python julia lua chainer mxnet theano rust demo demos video videos youtube
    bilibili talk slides slide poster blog blogs post tweet twitter x news si supp supplementary supplemental
    supplement material materials appendix dataset datasets data model models weights checkpoint checkpoints
    huggingface hf hugging face space spaces colab notebook bibtex bib cite citation doi ieee acm springer
    elsevier nature science openreview review cvf openaccess acl anthology pmlr semantic scholar google html here there
    more read full text version v1 v2 v3 journal conference star stars license docs documentation doc tutorial
    report tech technical docker app api benchmark leaderboard image images gallery results download media open
    access extended workshop short long oral spotlight main and or the of to on coming soon comming in
    construction author authors authorspage third party proceedings proceeding published online ours our 1 2 3 4 5
    jstor muse pubmed pmc ssrn oup cup cairn persée persee érudit erudit dialnet redalyc scielo cnki cinii
    j-stage jstage scopus projecteuclid euclid mathscinet zbmath repec philpapers heinonline hathitrust
    gallica ads inspire inspirehep hep nasa hal mr aip aps acs rsc agu ams asce asme aiaa osa optica
    sage tandfonline degruyter brill mdpi emerald karger benjamins siam iop ametsoc doaj proquest artifact artifacts
    artefact artefacts handout handouts metadata
    sciencedirect wiley spie egu copernicus dspace dl xplore ieeexplore springerlink dblp plos bmc hindawi iacr usenix
    f1000 f1000research econpapers aea osf figshare wayback perma researchgate scihub libgen zbl
    ris endnote oa ungated gated wp tr view archive archived thread presentation presentations pre-print pre-prints
    alphaxiv kaggle zhihu reddit medium book thesis dissertation translation survey article publication modelscope
    source wisemodel discord blogpost release evaluation eval annotation note notes intro summary supporting set
    sheet sheets spreadsheet solution solutions
    explanation explained reading research copy copies preview edition citeseerx citeseer manual how-to guide
    manuscript fulltext ebook epub djvu dvi gz postscript ps errata erratum corrigendum addendum
    correction replication preprints my and or
    completo completa complet complète intégral vollständig vollständiger полный
    mirror mirrors backup alternate alternative copy part parts tome tomo díl bölüm phần teil partie parte część часть
    pmid pmcid
    ª º 種別 概要 受賞 備考 要旨
    aquí acá aqui qui hier ici tutaj здесь тут هنا ここ こちら 这里 此处 點此 여기 यहाँ burada εδώ
    тук овде այստեղ აქ כאן ที่นี่ اینجا এখানে leer ler lire lesen
    leggi читать 阅读 閱讀 読む อ่าน اقرأ קרא télécharger descargar baixar herunterladen scarica pobierz indir
    скачать تحميل دانلود ดาวน์โหลด ダウンロード 다운로드
    this seminar texto texte text testo текст 中文 英文 日本語 数据集 解读
    项目 项目主页 publisher datos données daten dati dados данные 데이터 データ 数据 前編 後編 前篇 后篇 後篇
    postprint quelle fuente fonte источник
    修正版 訂正版 改訂版 正誤表 勘误 勘误表 修订版 정오표
    論文入手先 入手先 論文リンク先 发表论文 ppt ppts pptx 课件 課件 講義 강의자료
    在线全文 知网 知网链接 在线阅读 封面目录 封面 购买链接 访问链接 内容提纲 在线附录 附录
    원문보기 원문 초록보기 논문보기
    関連資料 関連記事 関連スライド 参考資料 補足資料 発表資料 発表スライド
    解説記事 解説スライド 解説動画 相关资料 参考资料 补充材料 相关文章 관련자료 참고자료 발표자료 보충자료
    讲解 作者讲解 作者解读 论文解读 论文讲解 视频讲解 中文解读
    上 中 下 上篇 中篇 下篇 上卷 下卷 幻灯片 视频 スライド 動画 슬라이드 비디오 영상 слайды видео diapositivas
    """.split()
)
_PHRASES: Final = frozenset(
    (
        "digital library|acm digital library|ieee digital library|wiley online library|online library|science direct"
        "|oxford academic|cambridge core|taylor & francis|taylor and francis|t&f|royal society|world scientific"
        "|royal society publishing|annual reviews|cell press|frontiers|google books|pubmed central|sci-hub"
        "|web archive|internet archive|archive.org|library genesis|academia.edu|neurips proceedings|eprint archive"
        "|iacr eprint|amazon science|replication package|replication packages|replication files"
    ).split("|")
)
"""Whole labels, mostly of sites, whose words are none each."""
_QUALIFIERS: Final = frozenset(
    """
    working stata r final interactive accepted stable original phd doctoral master master's
    english french german spanish portuguese italian dutch polish czech russian ukrainian greek latin turkish swedish
    danish norwegian finnish hungarian romanian arabic hebrew persian hindi chinese japanese korean
    related relevant additional associated accompanying magma gap maple mathematica octave coq isabelle
    """.split()
)
"""Words of a label that are none by themselves: ``Working paper``, ``English version``."""
_ROMAN: Final = re.compile(r"(?i)(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})")
_ARXIV: Final = re.compile(rf"(?i)^(?:arxiv\s*[:\-]?\s*)?(?:{ARXIV_ID})(?:v\d+)?(?:\s*\[[a-z-]+(?:\.[a-z-]+)?\]?)?$")
"""``arXiv:2301.00001``, ``2301.00001v2 [cs.CV]``."""
_SUM: Final = re.compile(r"\d+(?:\s?\+\s?\d+)+")
"""``[4+2] Cycloaddition`` is a title's."""
_NUMBERED_WORD: Final = re.compile(r"([^\W\d_]+?)[\s.#№-]*(?:\d+|[ivx]+|[a-h]|[一二三四五六七八九十]+)")
_NUMBERED_PART: Final = r"第[\d一二三四五六七八九十]+(?:部分|部|卷|章|篇|节|節|編|巻)|제?\s?\d+\s?[부장권]"
"""``链接一``, ``Teil 2``; ``第一部分``."""
_NUMBERED: Final = (
    r"(?:part|link|pdf|paper|ref|reference|version|vol|volume|chapter|appendix|lecture|video|slides?|blog)[\s.#-]*(?:\d+|[ivx]+|[a-h]|one|two|three)"
    r"|(?:(?:supp\w*\.? )?(?:table|fig(?:ure)?|data|file|movie|note))s?[\s.]*s?\d+[a-z]?"
)
"""``Part 1``, ``Link 2``, ``PDF1``, ``Table S2``."""
_NAMED_PART: Final = re.compile(
    r"(?i)\W*(?:parts?|teil|partie|parte|część|часть|bölüm|phần|부|第)\s*(?:\d{1,2}|[ivx]{1,4}|[一二三四五])\s*[部편篇]?\s*(?:[:：]|[–—-]\s)"
)
_POINTED_AT: Final = re.compile(
    r"(?:this|the|that|their|our|another|an?) (?:[a-z’'-]+ ){0,3}(?:paper|article|preprint|publication|manuscript)"
)
"""``this follow up paper``, in a sentence."""
_MAY_BE_COPY: Final = re.compile("copy|version|link|pdf|draft|author|publisher")
_COPY: Final = re.compile(
    r"(?:[\w’'-]+ ){0,6}(?:online|free|local|archived|scanned|draft|author['’]?s|open[- ]access)"
    r" (?:copy|version|link|pdf|draft)"
    r"(?: \([^()]{0,40}\)?)?"
    r"|(?:(?:free|pdf|draft|preprint|available|online|freely|copy|hosted|download\w*) ){1,3}(?:on|at|from|via)"
    r" (?:the )?(?:author|publisher)(?:s|['’]s|s['’])? (?:own )?(?:web ?site|web ?page|home ?page|site|page)"
)
"""``Online copy (2nd Edition Preview)``, ``PDF on the Author's Site``: which of a work's copies it is."""
_CALL: Final = (
    r"(?:click|read|see|download|view|check)\b(?: (?:it|the|here|this|for|more|full|on|details?|article|paper)\b)+.*"
)
_LINK_TO: Final = (
    r"(?:links?|lien|enlace|link|ссылка) (?:to|vers|al?|zu[mr]?|für|ao?|na?|на) (?:the |an? |l[ae] |el |l')?"
    r"(?:[\w’'.:-]+ ){0,4}(?:articles?|papers?|versions?|pdfs?|text|publications?|preprint|journal|website|copy|doi"
    r"|abstract|publisher|artículo|artikel|volltext|artigo|texte|статью)"
)
"""``link to Nature article``, ``Link to the open access version``."""
_PLACE: Final = re.compile(
    r"(?=(?P<journal>[^\W\d][^\d(]{1,100}))(?P=journal)(?:\d+[\s,.]*\(\d{4}\)|\(\d{4}\)"
    r"|(?!\d+\.\d+$)\d+(?:[\s,.:;(–—-]+\d+){1,5}\)?(?:[\s,.]*\(\d{4}\))?)"
)
"""A journal with volume, pages or year: ``Chemistry of Materials 34.21 (2022)``, ``Nat Commun 15, 1059 (2024)``."""
_PAPER: Final = (" paper", " preprint", " article", " publication", " manuscript", " pdf")
"""``Nature Medicine paper``."""
_OF_VENUE: Final = re.compile(
    r"[A-Z][A-Z\d&]{1,11} (?i:pdf|slides?|videos?|posters?|preprint|links?|repository|library|catalog(?:ue)?)"
    r"|\[?(?i:pdf|paper|slides?|videos?|posters?)[-–_:] ?[A-Z][A-Z\d&]{1,11}['’]?\d{0,4}\]?"
)
"""``TOCS PDF``, beside ``SOSP PDF``, ``Paper-CVPR15``, ``KSU Link``: which of a paper's versions it is, or where."""
_SERVER: Final = r"\w*rxiv\W+(?:doi\.org/[\w.]+/)?[\w.-]*\d[\w.-]*"
"""A preprint by its server's number: ``chemrxiv-2023-z8ltp``, ``bioRxiv: /doi.org/10.1101/465203``."""
_OF_DOI: Final = (
    r"(?:phys(?:rev)?|prx|revmod)[a-z]*\.\d+\.[a-z]*\d+|acs\.[a-z]+\.\d[a-z]\d{5}|s\d{5}-\d{3}-\d{4,5}-[\dwxyz]"
    r"|(?:journal|science|pnas|elife|nature|aa[a-z]|sciadv)\.(?:[a-z]+\.)?[a-z]*\d{4,}(?:\.\d+)?"
)
"""What a DOI ends in: ``PhysRevB.107.245423``, ``s41586-021-03819-2``."""
_OF_DATA: Final = (
    r"(?:(?:associated|accompanying|related|underlying|source|raw|archived|replication|simulation|model|research|the|this)"
    r" ){1,3}(?:data|data ?sets?|code|software)(?: (?:and|&) (?:data|code|software))?(?: \([^()]{1,60}\)?)?"
)
"""``Associated dataset (Zenodo)``."""
_ARXIV_CLASS: Final = (
    r"(?:math|cs|stat|physics|econ|eess|nlin|q-(?:bio|fin)|cond-mat|astro-ph)\.[a-z-]{2,9}"
    "|hep-[a-z]{2,3}|gr-qc|quant-ph"
)
"""``cs.CL``, ``hep-th``: where an archive files it."""
_LICENCE: Final = r"cc(?:[ -](?:by|nc|nd|sa|0|zero))+(?:[ -]\d\.\d)?|gnu [agl]*gpl.{0,8}|apache(?:[ -]2(?:\.0)?)"
_LETTERED: Final = r"(?:19|20)\d\d[a-h]"
"""``2019b``."""
_OF_VOLUME: Final = r"(?:[\w.’'-]+ ){0,4}issues? link|offi?cial (?:[a-z]+ ){0,2}(?:list|program(?:me)?)"
"""``T-Kite 2026 Issue Link``, ``Official IEEE list``: all that appeared at one place."""
_OF_MEDIA: Final = (
    r"(?:[\w.&’'-]+ ){1,4}(?:recommended|news (?:story|article|feature|coverage|release)|press release|media coverage)"
    r"|(?:(?:github|cran|bioconductor|pypi|conda|accompanying) ){1,2}(?:r|python|julia|matlab) (?:package|library)"
)
"""``National Geographic news story``, ``GitHub R package``: what else there is about a work."""
_FEATURED: Final = re.compile(
    r"(?i:featured|highlighted|covered|recommended|reported|mentioned) (?:in|by|on) (?:the )?[A-Z][\w.&’'-]*"
    r"(?: (?:[A-Z&][\w.&’'-]*|of|the|and|in)){0,5}"
)
"""``Featured in Science``, ``Recommended by Faculty Opinions``."""
_FORM: Final = re.compile(
    f"{_LICENCE}|{_NUMBERED}|{_NUMBERED_PART}|{_CALL}|{_SERVER}|{_OF_DOI}|{_OF_DATA}|{_ARXIV_CLASS}|{_LETTERED}|{_OF_VOLUME}"
    f"|{_LINK_TO}|{_OF_MEDIA}"
)
_LINKS: Final = frozenset[Column]({"paper", "link", "code"})
_CITES: Final = re.compile(r"(?:&|\band\b|\bet al\b)[^&]*\d{4}$|^[^\W\d_]+, \d{4}$")
"""``[Stein & Bauer, 1961]``, ``[Stein, 1961]``."""
LONGEST: Final = 4
"""Words in the longest label."""
_BETWEEN: Final = r"\s/_&+,|:;()\[\]{}.!-"
"""Marks between a label's words."""
_SPLIT: Final = re.compile(f"[{_BETWEEN}]+")
_MANY: Final = re.compile(rf"[{_BETWEEN}]*(?:[^{_BETWEEN}]+[{_BETWEEN}]+){{{LONGEST}}}[^{_BETWEEN}]")
_ADDRESS: Final = re.compile(
    rf"(?i)^//|^https?:(?=[^\s:])|^www\.|^(?-i:(?:[a-z\d-]+\.)+[a-z]{{2,6}})/[^\s\d]*\d\S*$|^(?:doi\s*[:.]?\s*)?{DOI_PREFIX}"
)
_SITE: Final = re.compile(r"(?:www\.)?([a-z\d-]{2,20})\.(?:org|net|com|edu|gov|io|info)")
"""``OpenReview.net``."""
_FILE: Final = re.compile(r"(?i)[\w%~+-]+(?:\.[\w%~+-]+)*\.(?:pdf|ps|zip|djvu|docx?|pptx?|epub)")
"""``findings.pdf``."""
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th|re|ère|ere|er|e|ème|eme|ª|º|°|ra|da|ta|-?я)")
_AMENDED: Final = re.compile(r"(?i)\s\((?:corrected|revised|updated|amended|fixed)(?:[\s,:][\d\s./-]{1,12})?\)$")
"""``pdf (corrected 2010/1/26)``."""
_RAISED: Final = re.compile(r"^<su[bp]>([^<>]*)</su[bp]>$")
"""``[<sup>[1]</sup>](…)``."""
LONGEST_OF_ALL: Final = 10
"""Blanks in the longest label there is: a venue with its honours."""
MOST_CHARACTERS: Final = 300
"""Characters of the longest label, with an address."""
LONGEST_BRACKETED: Final = 3
"""Words in the longest label that is known only by its brackets: ``[[Reproduced code]](…)``."""

_GLUED: Final = re.compile(r"([A-Za-z]{1,12}?[a-z+])((?:Code|Data|Demo|Link|Page|Paper|Project|Slides|Source|Video)s?)")
"""``tfCode``, ``PytorchCode``, ``PaperLink``: two words of labels, the second told by its capital."""


def is_file_name(text: str) -> bool:
    """Say whether words are a file's name, which no title is where other words stand beside it."""
    return _FILE.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def is_label(text: str) -> bool:
    """Say whether a link's text only names what it leads to."""
    if len(text) > MOST_CHARACTERS or text.count(" ") > LONGEST_OF_ALL:
        return False
    text = _AMENDED.sub("", text) if text.endswith(")") else text
    cleaned = clean_title(_RAISED.sub(r"\1", text) if text.startswith("<su") else text)
    written = cleaned.strip("[](){}【】（）<>:.… ")
    text = written.casefold().replace("pre-print", "preprint").replace("post-print", "postprint")
    if text[:1].isdigit() and _SUM.fullmatch(text):
        return False
    if (
        not text
        or text in _WORDS
        or text in _PHRASES
        or _FORM.fullmatch(text)
        or (_MAY_BE_COPY.search(text) and _COPY.fullmatch(text))
        or _ADDRESS.match(written)
        or _POINTED_AT.fullmatch(written)
        or ("." in written and is_file_name(written))
        or _ARXIV.match(text)
        or ((site := _SITE.fullmatch(text)) and site[1] in _WORDS)
        or _OF_VENUE.fullmatch(cleaned)
        or _FEATURED.fullmatch(written)
        or (text.endswith(_PAPER) and lookup(cleaned.rpartition(" ")[0]))
        or ((place := _PLACE.fullmatch(cleaned)) and lookup(place["journal"]))
        or ((glued := _GLUED.fullmatch(written)) and _WORDS.issuperset(map(str.casefold, glued.groups())))
    ):
        return True
    if _MANY.match(text):
        return is_venue(cleaned)
    words = [word for word in _SPLIT.split(text) if word]
    is_bracketed = cleaned.startswith("[") and cleaned.endswith("]") and len(words) <= LONGEST_BRACKETED
    if is_bracketed and not _CITES.search(text):
        return True
    is_said = all(map(_is_label_word, words))
    return (is_said and not _QUALIFIERS.issuperset(words)) or is_venue(cleaned)


def is_named_part(text: str) -> bool:
    """Say whether a link behind another names a part of what that is the title of: ``(Part 2: Methods)``."""
    return bool(_NAMED_PART.match(text))


def is_roman_numeral(text: str) -> bool:
    """Say whether a text is a Roman numeral, which labels a part only behind a title or beside other links."""
    return bool(_ROMAN.fullmatch(text.strip()))


def _is_label_word(word: str) -> bool:
    numbered = _NUMBERED_WORD.fullmatch(word)
    if _names_link(word) or (numbered and (numbered[1] in _WORDS or _names_link(numbered[1]))):
        return True
    return (
        word in _WORDS
        or word in _QUALIFIERS
        or word.lstrip("#№").isdigit()
        or bool(_ROMAN.fullmatch(word))
        or word.rstrip("0123456789") in _WORDS
        or bool(_ORDINAL.fullmatch(word))
    )


def _names_link(word: str) -> bool:
    """Say whether a table's column of links may be headed so: its words are labels in every language."""
    return not _LINKS.isdisjoint(read_heading(word))
