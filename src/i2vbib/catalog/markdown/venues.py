"""Venues in running text: ``CVPR'23``, ``NeurIPS2022 (Oral)``, ``Proceedings of ICML 2021``.

What a venue is called in full, :mod:`i2vbib.facts.venues` knows; here is only what shows that words are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.dates import MONTH, SHORT_YEAR, YEAR, full_year, is_date, read_year, split_year
from i2vbib.catalog.markdown.titles import meaning, tidy

_SURE: Final = "|".join(
    (
        *"CVPR ICCV ECCV WACV BMVC ACCV 3DV ICIP ICPR ICME MICCAI ISBI MIDL NeurIPS NIPS ICLR ICML AAAI IJCAI".split(),
        *"AISTATS COLT CoLLAs COLM ACL EMNLP NAACL EACL AACL COLING CoNLL TACL LREC SIGIR SIGKDD KDD WebConf".split(),
        *"TheWebConf CIKM WSDM RecSys ECIR ICDE VLDB SIGMOD ICDM PAKDD ICRA IROS CoRL RA-?L ICASSP".split(),
        *"Inter[Ss]peech ISMIR ASRU TASLP ICMR ICMI SIGGRAPH TVCG Eurographics T-?PAMI PAMI IJCV T-IP TMM".split(),
        *"TCSVT TNNLS TKDE TMLR JMLR TOMM T-?ITS TGRS MedIA CVIU TCYB T-RO USENIX NDSS ICSE ISSTA OSDI".split(),
        *"SOSP MLSys ASPLOS HPCA PNAS Neurocomputing ar[Xx]i[Vv] Arxiv ARXIV bioRxiv medRxiv CoRR Preprint".split(),
        *(r"LREC-COLING", r"ECML(?:[- ]PKDD)?", r"ACM ?MM(?: Asia)?", "ACM Multimedia", "Information Fusion"),
        *("Findings of (?:ACL|EMNLP|NAACL|EACL)", "(?:ACL|EMNLP|NAACL|EACL|NeurIPS|CVPR) Findings"),
        r"Nature (?:Communications|Methods|Medicine|Machine Intelligence|Biotechnology|Human Behaviou?r)",
        r"Science (?:Advances|Robotics|Translational Medicine)",
    )
)
_UNSURE: Final = "|".join(
    (
        *"FG SDM LoG PR PRL SLT ASE FSE DAC MICRO CHI TIP TOG SPL RSS HRI MMM TMI CCS IVC KBS TRO NCAA CGF".split(),
        *"UAI ISCA UIST IUI CSCW WWW MM Nature Science S&P OpenReview".split(),
        "Pattern Recognition",
    )
)
"""Words that mean something else as well: a venue only with a year beside them."""

_BEFORE: Final = r"(?:ACM |IEEE(?:/CVF)? |the )?"
_AFTER: Final = (
    r"(?:[- ]?[Ww](?:orkshops?|kshps?|S)?\b|[- ]?D&B)?"
    r"(?:[- ](?:Findings|Workshops?|Datasets and Benchmarks|Demo|Asia|Security))?"
)
_GAP: Final = r"[\s,(\[{:-]*"
_NEAR_YEAR: Final = rf"(?:{YEAR}(?!\d)|['’‘`]?{SHORT_YEAR}(?![\w.])|['’‘`]{SHORT_YEAR}(?!\d))"
_KNOWN: Final = rf"{_BEFORE}(?:(?:{_SURE}){_AFTER}|(?:{_UNSURE}){_AFTER}(?={_GAP}{_NEAR_YEAR}))"
_HONOUR: Final = (
    r"(?:oral|spotlight|highlight(?:ed)?|poster|demo|findings|workshop|award(?: candidate)?|notable[- ]top[- ]?\d*%?"
    r"|best (?:student )?paper(?: (?:award|candidate|finalist|nominee))?|top[- ]?\d+%|accepted(?: (?:by|to|at))?"
    r"|to appear(?: in)?|under review|in press)"
)

_FREE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<before>{YEAR})[\s,-]*)?(?P<venue>{_KNOWN})(?![A-Za-z])"
    rf"(?:{_GAP}(?:(?P<after>{YEAR})(?!\d)|['’‘`]?(?P<short>{SHORT_YEAR})(?![\w.])"
    rf"|['’‘`](?P<quoted>{SHORT_YEAR})(?!\d)))?"
)
_WHOLE: Final = re.compile(
    rf"(?:{YEAR}\s*)?{_KNOWN}(?:{_GAP}{_NEAR_YEAR})?[\s)\]]*(?:\(?(?i:{_HONOUR})\)?)?"
    rf"|{_KNOWN}{_GAP}{_NEAR_YEAR}(?:\s+[\w()-]+){{0,4}}?\s+\(?(?i:{_HONOUR}|track|candidate|paper)\)?"
    r"(?:\s+[\w()-]+){0,2}",
    re.IGNORECASE,
)
_HONOURS: Final = re.compile(rf"\(?\b{_HONOUR}\b\)?", re.IGNORECASE)
_ARXIV_ID: Final = re.compile(r"(?i)(?:arxiv\s*:?\s*)?\b\d{4}\.\d{4,5}(?:v\d+)?\b")
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]")
_PERIOD_WORDS: Final = re.compile(r"(?i)\b(?:years?|papers?|published|in|accepted|and before|or earlier|before)\b")
_EDGES: Final = " \t,;:.|-–—'’()[]"
_IN: Final = r"(?:(?i:in|at|to appear in|accepted (?:by|to|at))\s+)?(?:Proc(?:eedings|\.)(?: of)?(?: the)?\s+)?"
_TRAILING: Final = re.compile(
    rf"(?:\s*[,.;:|(\[–—]+|\s+-+)\s*{_IN}(?:{_KNOWN}(?![a-z])[^\n]{{0,60}}"
    rf"|{YEAR}(?:\s*[-/.]\s*\d{{1,2}}){{0,2}}|(?i:{MONTH})\s*\d{{0,2}},?\s*{YEAR})\s*[)\]]*[\s.,;]*$"
    rf"|\s+{_IN}{_KNOWN}(?:{_GAP}{_NEAR_YEAR}[^\n]{{0,30}})?[\s.,;)]*$"
)
_MAY_TRAIL: Final = re.compile(r"(?<=\S)(?=[,.;:|(\[–—]|\s)")


@lru_cache(maxsize=512)
def read_venue(text: str) -> tuple[str, int | None]:
    """Give venue and year of a text that holds nothing else; the venue stays as it is written."""
    text = meaning(text)
    written = _ARXIV_ID.sub(lambda found: "arXiv" if "arxiv" in found[0].lower() else "", text)
    without, year = split_year(written)
    if year is None and written == text and not _HONOURS.search(text):
        return text, None
    venue = _EMPTY_BRACKETS.sub("", tidy(_HONOURS.sub(" ", without)).strip(_EDGES))
    return _closed(tidy(venue).strip(_EDGES)), year


def _closed(venue: str) -> str:
    """Give back the bracket that trimming took from ``Conference on … (CVPR)``."""
    return venue + ")" * max(venue.count("(") - venue.count(")"), 0)


def read_heading_date(text: str) -> tuple[str, int | None] | None:
    """Give venue and year of a heading that is nothing else (``Year 2023``, ``CVPR 2023 Papers``)."""
    text = tidy(_PERIOD_WORDS.sub(" ", text)).strip(_EDGES)
    if is_venue(text):
        return read_venue(text)
    return ("", read_year(text)) if is_date(text) and read_year(text) else None


def is_venue(text: str) -> bool:
    """Say whether a text is nothing but a known venue, with or without its year."""
    return bool(_WHOLE.fullmatch(tidy(text)))


def find_venue(text: str) -> tuple[str, int | None]:
    """Give the first known venue in running text, and the year beside it, else the text's own date."""
    text = _ARXIV_ID.sub("arXiv ", text)
    dated = (found for found in _FREE.finditer(text) if _year_beside(found))
    found = next(dated, None) or _FREE.search(text)
    if not found:
        return "", read_year(text)
    return tidy(found["venue"]), _year_beside(found) or read_year(text)


def _year_beside(found: re.Match[str]) -> int | None:
    year = found["after"] or found["before"]
    if year:
        return int(year)
    digits = found["short"] or found["quoted"]
    return full_year(digits) if digits else None


def trim_venue(text: str) -> str:
    """Cut venue and year from the end of a text: ``Title, CVPR 2023`` and ``Title (Dec., 2024)``."""
    for place in _MAY_TRAIL.finditer(text):
        if _TRAILING.match(text, place.start()):
            kept = text[: place.start()]
            return kept[: kept.rindex("(")] if kept.count("(") > kept.count(")") else kept
    return text
