"""Venue and year, as lists write them: ``CVPR'23``, ``NeurIPS2022 (Oral)``, ``May 2023``, ``23.05``, ``(Dec., 2024)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.titles import meaning, tidy

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR: Final = r"(?:19[6-9]\d|20[0-4]\d)"
_SHORT: Final = r"(?:9\d|[0-3]\d)"
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<year>{_YEAR})\s*[-/.年]\s*\d{{1,2}}(?:\s*[-/.月]\s*\d{{1,2}}日?)?(?![\d.]\d)",
        rf"(?<![\d.])(?:\d{{1,2}}[-/.])?\d{{1,2}}[-/.](?P<year>{_YEAR})(?!\d)",
        rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b{_MONTH}(?:\s*\d{{1,2}})?,?\s*['’]?(?P<year>{_YEAR})(?!\d)",
        rf"(?<!\d)(?P<year>{_YEAR}),?\s*{_MONTH}(?:\s*\d{{1,2}}(?!\d))?",
        rf"(?<![\d.])(?P<short>{_SHORT})[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{{1,2}})?(?![\d.])",
        rf"(?<!\d)(?P<year>{_YEAR})(?!\d)",
        rf"(?:(?<=[A-Za-z])\s*|(?<!\w))['’‘`](?P<short>{_SHORT})(?!\d)",
        rf"(?-i:(?<=[A-Z]{{3}})|(?<=[A-Z]{{2}}s))[- ]?(?P<short>{_SHORT})(?![\w.])",
    )
)
_HONOURS: Final = re.compile(
    r"\(?\b(?:oral|spotlight|highlight(?:ed)?|poster|best (?:student )?paper(?: (?:award|candidate|finalist|runner-?up|nominee))?"
    r"|award(?: candidate)?|notable[- ]top[- ]?\d*%?|top[- ]?\d+%|accepted(?: (?:by|to|at))?|to appear(?: in)?|under review|in press)\b\)?",
    re.IGNORECASE,
)
_ARXIV_ID: Final = re.compile(r"(?i)(?:arxiv\s*:?\s*)?\b\d{4}\.\d{4,5}(?:v\d+)?\b")
_PERIOD_WORDS: Final = re.compile(r"(?i)\b(?:years?|papers?|published|in|accepted|and before|or earlier|before)\b")
_EDGES: Final = " \t,;:.|-–—'’()[]"


def read_year(text: str) -> int | None:
    """Give the year in a text that is a year, a date, or a venue with its year."""
    _, year = _split_year(text)
    return year


def read_heading_date(text: str) -> tuple[str, int | None] | None:
    """Give venue and year of a heading that is nothing else (``Year 2023``, ``CVPR 2023 Papers``)."""
    text = tidy(_PERIOD_WORDS.sub(" ", text)).strip(_EDGES)
    if not text:
        return None
    return read_venue(text) if is_venue(text) else ("", read_year(text)) if is_date(text) and read_year(text) else None


def read_venue(text: str) -> tuple[str, int | None]:
    """Give venue and year of a text that holds nothing else; the venue stays as it is written."""
    text = meaning(text)
    without, year = _split_year(
        _ARXIV_ID.sub(lambda found: "arXiv" if "arxiv" in found[0].lower() else "", text)
    )
    if year is None and without == text and not _HONOURS.search(text):
        return text, None
    venue = tidy(_HONOURS.sub(" ", without)).strip(_EDGES)
    venue = re.sub(r"\(\s*\)|\[\s*\]", "", venue).strip(_EDGES)
    return _reclosed(tidy(venue)), year


def _split_year(text: str) -> tuple[str, int | None]:
    for pattern in _DATES:
        found = pattern.search(text)
        if found:
            return f"{text[: found.start()]} {text[found.end() :]}", _full_year(found)
    return text, None


def _full_year(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    short = int(groups["short"])
    return 1900 + short if short >= 90 else 2000 + short


def _reclosed(venue: str) -> str:
    """Give back the bracket that trimming took from ``Conference on … (CVPR)``."""
    return (
        venue + ")" * (venue.count("(") - venue.count(")")) if venue.count("(") > venue.count(")") else venue
    )


_ACRONYMS: Final = (
    r"CVPR|ICCV|ECCV|WACV|BMVC|ACCV|3DV|ICIP|ICPR|FG|ICME|MICCAI|ISBI|MIDL|NeurIPS|NIPS|ICLR|ICML|AAAI|IJCAI|AISTATS|UAI"
    r"|COLT|CoLLAs|COLM|LoG|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|TACL|LREC(?:-COLING)?|SIGIR|SIGKDD|KDD|WWW|WebConf|TheWebConf|CIKM|WSDM|RecSys"
    r"|ECIR|ICDE|VLDB|SIGMOD|ICDM|SDM|ECML(?:[- ]PKDD)?|PAKDD|ICRA|IROS|CoRL|RSS|RA-?L|HRI|CHI|UIST|IUI|CSCW|ICASSP|Inter[Ss]peech"
    r"|ISMIR|ASRU|SLT|TASLP|ACM ?MM(?: Asia)?|ACM Multimedia|MMM|ICMR|ICMI|SIGGRAPH(?: Asia)?|TOG|TVCG|CGF|Eurographics|TPAMI|T-PAMI|PAMI|IJCV|TIP|T-IP|TMM|TCSVT"
    r"|TNNLS|TKDE|TMLR|JMLR|TOMM|TITS|T-ITS|TGRS|TMI|MedIA|PRL?|CVIU|IVC|KBS|TCYB|TRO|T-RO|SPL|NCAA|USENIX(?: Security)?|CCS|NDSS|S&P|ICSE|FSE|ASE|ISSTA"
    r"|OSDI|SOSP|MLSys|DAC|ASPLOS|ISCA|MICRO|HPCA|Findings of (?:ACL|EMNLP|NAACL|EACL)|(?:ACL|EMNLP|NAACL|EACL|NeurIPS|CVPR) Findings|ar[Xx]i[Vv]|Arxiv|ARXIV|bioRxiv|medRxiv|OpenReview|CoRR"
    r"|(?:Nature|Science)(?: (?:Communications|Advances|Robotics|Methods|Medicine|Machine Intelligence|Biotechnology|Human Behaviou?r"
    r"|Computational Science|Translational Medicine)|(?=[\s,(]+(?:19|20)\d\d))|PNAS|Preprint|Neurocomputing|Pattern Recognition|Information Fusion"
)
_KNOWN: Final = rf"(?:ACM |IEEE(?:/CVF)? |the )?(?:{_ACRONYMS})(?:[- ]?(?:[Ww](?:orkshops?|kshps?|S)?)\b|[- ]?D&B)?(?:[- ](?:Findings|Workshops?|Datasets and Benchmarks|Demo|Asia))?"
_FREE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<before>{_YEAR})[\s,-]*)?(?P<venue>{_KNOWN})(?![A-Za-z])"
    rf"(?:[\s,(\[{{:-]*(?:(?P<after>{_YEAR})(?!\d)|['’‘`]?(?P<short>{_SHORT})(?![\w.])|['’‘`](?P<short2>{_SHORT})(?!\d)))?"
)
_IS_VENUE: Final = re.compile(
    rf"(?i)(?:{_YEAR}\s*)?(?:{_KNOWN})(?:[\s,(\[-]*(?:{_YEAR}|['’‘`]?{_SHORT}))?[\s)\]]*(?:\(?(?:oral|spotlight|highlight|poster|findings|workshop|demo|best paper)\)?)?"
)


_VENUE_AND_HONOUR: Final = re.compile(
    rf"(?:{_KNOWN})[\s,-]*(?:{_YEAR}|['’]?{_SHORT})(?:\s+[\w()-]+){{0,4}}?"
    r"\s+\(?(?i:workshop|award|oral|spotlight|highlight|findings|track|poster|candidate|paper|demo)\)?(?:\s+[\w()-]+){0,2}"
)


def is_venue(text: str) -> bool:
    """Say whether a text is nothing but a known venue, with or without its year."""
    text = tidy(text)
    return bool(_IS_VENUE.fullmatch(text) or _VENUE_AND_HONOUR.fullmatch(text))


def find_venue(text: str) -> tuple[str, int | None]:
    """Give the first known venue in running text, and the year beside it, else the text's own date."""
    found = next((found for found in _FREE.finditer(text) if _year_of(found)), None) or _FREE.search(text)
    if not found:
        return "", read_year(text)
    return tidy(found["venue"]), _year_of(found) or read_year(text)


def _year_of(found: re.Match[str]) -> int | None:
    year = found["after"] or found["before"]
    if year:
        return int(year)
    short = found["short"] or found["short2"]
    if not short:
        return None
    return 1900 + int(short) if int(short) >= 90 else 2000 + int(short)


def is_date(text: str) -> bool:
    """Say whether a text is nothing but a date, a year, or numbers."""
    rest, _ = _split_year(tidy(text))
    return not re.search(r"[^\W\d_]", re.sub(rf"(?i){_MONTH}", "", rest))


_TRAILING: Final = re.compile(
    rf"[\s,.;:|–—-]*[(\[]?\s*(?:(?:in|at|to appear in|accepted (?:by|to|at))\s+)?(?:(?:Proc(?:eedings|\.)(?: of)?(?: the)?\s+)?{_KNOWN}(?![a-z])"
    rf"[\s,'’‘(\[-]*(?:{_YEAR}|{_SHORT})?(?!\d)[^\n]{{0,40}}|{_YEAR}(?:\s*[-/.]\s*\d{{1,2}}){{0,2}}|{_MONTH}\s*\d{{0,2}},?\s*{_YEAR})\s*[)\]]?[\s.,;]*$"
)


def trim_venue(text: str) -> str:
    """Cut venue and year from the end of a text: ``Title, CVPR 2023`` and ``Title (Dec., 2024)``."""
    for found in re.finditer(r"\s*[,.;|(\[]\s*|\s+[-–—]\s+|\s+(?=(?:19|20)\d\d|[A-Z])", text):
        if found.start() and _TRAILING.match(text, found.start()):
            return text[: found.start()]
    return text
