"""A title that nothing sets off: the first words of a line that are no date, venue, name list or label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.honours import HONOUR
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis
from i2vbib.catalog.markdown.imprints.imprint_places import APPEARED, IN_CORNERS
from i2vbib.catalog.markdown.imprints.listed_journals import without_small_venue
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_cut_short, is_venue, trim_venue
from i2vbib.catalog.markdown.imprints.venue_forms import names_joined
from i2vbib.catalog.markdown.imprints.venue_names import ENDS_LIKE_VENUE, NAMES_VENUE, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, YEAR, is_date, read_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.inline.titles import NO_END, ON_ANOTHER, clean_title, meaning
from i2vbib.catalog.markdown.layouts.title_edges import (
    IN_AT_END,
    WIDE_YEAR_AT_END,
    after_cut_short,
    without_signature,
)
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.between_names import NAME_END
from i2vbib.catalog.markdown.people.coauthors import are_coauthors
from i2vbib.catalog.markdown.people.name_words import is_means, is_surely_person, may_be_name
from i2vbib.facts.identifier_forms import ARXIV_ID
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_FAMILY: Final = r"(?:(?:v[ao]n|d[aeiou]s?|de[nrl]|te[nr]|l[ae]) ){1,2}[A-Z]\S+ [A-Z]{1,3}[,.]"
"""``van den Broek M,``: the first author in the Vancouver form, with a particle."""
_END: Final = re.compile(
    rf"[{LABEL}{STRONG}{STRONG_END}{EMPHASIS}{EMPHASIS_END}]|\n(?![ \t]*[a-z(])"
    rf"|(?<=[\w)\"”’]{{2}}){NO_END}(?<!\bal)\.(?=\s+(?:[^a-z\s]|{_FAMILY}))(?!(?<=\bNo\.)\s+\d)|\s\|\s|\s~\s(?=[^\W\d_])|\t"
)
"""What ends a title that nothing sets off; a line may go on in the next with a small letter."""
_FIRST_AUTHOR: Final = re.compile(r"\s*(?:[\w.+-]{2,24}:\s+)?[^\W\d_][\w’'-]+ et al\.?[,:]?\s+(?=[A-Z])")
_PREFIX: Final = re.compile(
    r"\s*(?:[\[(【（](?!\d+\+)([^\[\]()【】（）]{1,80})[\])】）](?!(?<=\))-\w)|([^\s:|]+(?:\s+[^\s:|]+){0,4}?)(?P<mark>\s*[:|]|\s+[-–—]\s))[\s:：.,-]*"
)
_IN_PREFIX: Final = re.compile(r"[\[(【（:|–—-]")
"""What every prefix has."""
_KEY: Final = re.compile(r"[A-Z][a-z]+(?:19|20)\d\d[a-z]?")
"""``Lee2018``: before a dash, what a paper is cited by."""
_BRACKETS_FIRST: Final = re.compile(r"\s*[\[【][^\[\]【】\n]{1,80}[\]】]")
"""``[Nat. Commun., KiteNet]``: no full stop in it ends a title."""
_LONGEST_NAME: Final = 40
"""Letters in brackets before a title that may be its name."""
_IN_BRACKETS_AT_END: Final = re.compile(r"[(\[（【]((?:[^()\[\]（）【】]|(?<=\d)\(\d{1,3}\)){3,80})[)\]）】]\s*$")
_YEAR_ALONE: Final = re.compile(ANY_YEAR)
_DASHED_AT_END: Final = re.compile(rf"\s+[-–—|·]\s+([^|·–—\n]{{2,80}}?,?\s+[(']?{YEAR}\)?)$")
"""A venue's name with commas in it: ``… — Water Resources Research, 2019``."""
_CORNERS_AT_END: Final = re.compile(rf"[\s,，、;；。.(（—–-]*{IN_CORNERS.pattern}[^\n《》『』]{{0,24}}$")
_APPEARED_AT_END: Final = re.compile(rf"(?<![\s,，、(（])[\s,，、(（]+{APPEARED}$")
_LONGEST_EAST_ASIAN: Final = 20
"""Letters of a journal's name between full-width commas."""
_CLOSING: Final = (")", "]", "）", "】")
_HONOUR: Final = re.compile(rf"{HONOUR}(?: award)?", re.IGNORECASE)
_HONOUR_AT_END: Final = re.compile(rf"\s[(\[（]{HONOUR}(?: award)?[)\]）][\s(\[（]*$", re.IGNORECASE)
_FILE: Final = re.compile(rf"(?i)pdf|html|ps|djvu|epub|arxiv:\s?(?:{ARXIV_ID})(?:v\d+)?")
_NAME_AND_YEAR: Final = re.compile(
    rf"[A-Za-z]{{0,3}}[A-ZА-ЯΑ-Ω][\w&.@-]*"
    rf"(?: (?:(?:and|&|of|on|for|in|the|и|в|на) )*[A-ZА-ЯΑ-Ω][\w&.@-]*){{0,4}},? ?{YEAR}"
)
"""Where and when it was written, in brackets: ``(Alibaba 2018)``, ``(aiDM@SIGMOD 2018)``."""
_AT_TRACK: Final = re.compile(
    rf"([^,]{{2,40}}{YEAR})(?:, [A-Z][\w&]+(?: [A-Z&][\w&]*){{0,3}}"
    r"|(?: [A-Z][^,]{0,40})? Workshops?(?: [^,]{2,60})?)"
)
_BETWEEN_VENUES: Final = re.compile(r"\s*[/+&]\s*")
_PART_AT_END: Final = re.compile(
    r"[,.\s](?:(?<=,)\s+|(?<=\w{2}\.)\s+(?=[A-Z])|(?<=\s)\s*[-–—|·]\s+)"
    rf"([^,|·]{{0,40}}?(?:{YEAR}|['’‘]\d\d)|arXiv)\)?"
    rf"(?:(?:\s*[,|(]\s*|\s+)(?i:{HONOUR})\)?)?$"
)
"""What follows a comma, a dash or a stroke and ends in a year: ``… - ICLR 2019``, ``… | ECCV 2022 | Oral``."""
_VENUE_AND_YEAR_AT_END: Final = re.compile(rf",\s(?:in\s)?([^,]{{2,80}},\s?{YEAR}|{YEAR},\s?[^,]{{2,40}})$")
"""What is a known venue and its year, a comma between: ``…, ICLR, 2019``, ``…, in ICDE, 2013``, ``…, 2014, SIGMOD``."""
_CITED_AT_END: Final = re.compile(rf"\s+[-–—]\s+([^-–—\d]{{3,60}}?)\s*\(({YEAR})\)$")
"""Who wrote it, in a link behind the title: ``… - Alec Rad (2018)``."""
_SENTENCE: Final = re.compile(rf"\.\s+([^\n.,{LABEL}]{{3,60}}?)\.?\s*(?:[\n{LABEL}]|$)")
_OPEN_REMARK: Final = re.compile(r"\s*[(\[]\s*(?:e\.\s?g|i\.\s?e|see|cf)?[.,:;\s]*$|[:;,]\s+(?:see|cf\.?)\s*$")
"""What a link is put into: ``Domain adaptation (e.g., [paper](…))``."""
_CITED: Final = re.compile(r"\s*[(\[][^()\[\]]{2,60}\b(?:et\.? al|и др)\b[^()\[\]]{0,80}[)\]]\s*$")
_VENUE_BEFORE_VOLUME: Final = re.compile(r"([^,]{2,80}),?\s+(?:[Vv]ol|[Nn]o|\d{1,3}(?!\d))")
_YEAR_ENDS: Final = re.compile(rf"[\s,，]{YEAR}(?::\s*\d+\s*[-–]\s*\d+)?\.?$")
_ACRONYM_AND_YEAR: Final = re.compile(rf"[A-Z](?:(?![A-Z])[\w&@-])*[A-Z][\w&@-]*, {YEAR}")
_CITES: Final = re.compile(rf"\[([^\[\];]{{4,200}}{ANY_YEAR}[^\[\];]{{0,60}})(?:;[^\[\]]+)?\]")
"""``[Lee (2017) (PRD); Wu et al. (2018) (PRD)]``."""
_YEARS: Final = re.compile(r"\d{4}\s*[-–—/]\s*\d{2,4}")
_DATED: Final = re.compile(
    rf"\[[^\[\]]{{2,80}}[\s,'’]+{YEAR}(?:[./-]\d{{1,2}})?\]|\[{YEAR}(?:[./-]\d{{1,2}})?[\s,]+[^\[\]]{{2,80}}\]"
)
"""``[Korean J Kites, 2023.8]`` before a title, whatever is known of the venue."""
_POINTS: Final = re.compile(
    "(?:地址|链接|鏈接|连接|网址|主页|官网|代码|源码|仓库|论文|原文|全文|视频|教程|博客|项目|文档|资料|参考|如下|详见|参见|见|看|这里|此处|来源|出处"
    "|リンク|こちら|参照|コード|論文|링크|코드|(?i:doi|url|pdf|arxiv|link|paper|code))\\s?：$|[我你了请請吗吧呢]|下载|可以|如果|这个|这篇|本文|已经|作者|^[^\u3040-\u9fff\uac00-\ud7a3]{1,12}：$"
)
"""Words before a wide colon that lead to what is behind it: ``SGPT 地址：``, ``下载了一份：``."""
_LETTERS: Final = re.compile(r"[^\W\d_]{2}|[^\W\d_]\d|\d[^\W\d_]")
_VENUE_AND_SHORT_YEAR: Final = re.compile(
    r"(?:[A-Z][A-Za-z&]{2,11}(?:\s?['’‘]\d\d|(?:19|20)\d\d(?![\W_]+(?i:shared|task|challenge|competition|workshop|tutorial)))"
    r"|ar[Xx]iv 20\d\d(?:[./-]\d\d?)?)[\s,:.|-]+(?=\w)"
)
"""``ICLR'23 …``, ``ICASSP2023 …``, ``arXiv 2023 …``: no title of its own begins so, but for a challenge's."""
_DATE_AND_VENUE: Final = re.compile(
    r"(?P<date>(?:19|20)\d\d)(?:\s*[-–—|·•,]\s*|\s+)"
    r"(?P<venue>(?P<whole>(?:(?:IEEE|ACM) )?[A-Za-z]{2,}(?:-[A-Z])?)(?=\s+[-–—|·•]\s)"
    r"|[A-Za-z]{3,}(?=\s*[-–—|·•,]\s)|(?=[A-Z][a-z]{0,9}[A-Z])[A-Za-z]{3,})(?:\s*[-–—|·•,]\s+|\s+)(?=\w)"
    r"|(?P<first>[A-Za-z]{3,})\s*[-–—|·•,]\s*(?P<year>(?:19|20)\d\d)\s*[-–—|·•,]\s+(?=\w)"
)
"""``2023 CVPR …``, ``2020 - ICDE - …``, ``ICDE | 2020 | …``; ``2022 Fast Fuzzing`` begins with no conference."""
_NUMBER: Final = re.compile(
    r"\s*(?:(?:\d{1,3}|[ivx][ivxIVX]{0,3})[.)、]\s+|(?:Week|Session|Meeting) \d{1,2}\s?[:–—-]\s+)?"
    r"(?:(?!(?<!\S)\.(?:\.\.\s?)?[^\W\d_])[\s\-–—•·*:|,.])*"
)
"""What a title is counted with; the full stops of ``.NET`` and ``...And Then`` are its own."""
_TITLE_LABELS: Final = frozenset({"title", "paper", "article", "new", "arxiv", "pdf", "论文", "标题"})
"""Words that stand with a colon before a title."""
_SEPARATOR: Final = re.compile(r"\s*[,.;:]\s+|\s+[-–—|]\s+|\s+by\s+")
_NAME: Final = r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]*"
_FAMILIES_AT_END: Final = re.compile(rf",\s+(?P<names>(?:{_NAME}, )*{_NAME},? (?:and|&) {_NAME})$")
"""``…, Lee and Wu``, ``…, Lee, Kim & Wu``."""
_LONGEST_FAMILIES: Final = 120
_ON_ANOTHER: Final = re.compile(rf"\W*{ON_ANOTHER}")
_LETTERS_WITH_CASE: Final = re.compile(r"^[^,]*[A-Za-zА-яΑ-ω][^,]*$")
"""Names in others look like words of titles; before a comma a family name may stand: ``Lee, A., Bo Wu``."""
_MOST_SEPARATORS: Final = 60
"""Places that are tried as the end of a title before names."""
FEW_WORDS: Final = 3
"""Words that a title has at least, where names are cut from its end and it may be a name itself."""


class Words(NamedTuple):
    """A title and its place in the line; ``href`` if it is a link.

    ``name`` is what the layout sets before it, ``around`` what was taken from its ends (``[ICCV19]``), ``authors``
    whom it names with it; ``end`` is behind all that belongs to it, a description included.
    """

    text: str
    start: int
    end: int
    href: str = ""
    name: str = ""
    around: str = ""
    authors: tuple[str, ...] = ()
    venue: str = ""
    year: int | None = None


def leading_words(line: str, start: int) -> Words | None:
    """Give the first words from ``start`` that may be a title, without what trails them."""
    for first, end in _segments(line, start):
        begin = _after_prefixes(line, first, end)
        is_before_venue = line[end : end + 1] == EMPHASIS
        written = without_signature(_CITED.sub("", line[begin:end]).rstrip(" -–—"))
        kept = _without_imprint(written)
        kept = kept if kept.isascii() else WIDE_YEAR_AT_END.sub("", kept)
        is_before_set = is_before_venue or line[end : end + 1] == STRONG
        kept = IN_AT_END.sub("", kept) if is_before_set else kept
        is_before_end = (
            is_before_venue or kept != written or line[end : end + 1] == LABEL or _is_before_imprint(line, end)
        )
        words = trim_authors(kept, is_before_end=is_before_end).rstrip(" -–—")
        if words == kept != written and "," in kept and all(find_venue(written[len(kept) :])):
            words = _without_families(kept)
        words = _OPEN_REMARK.sub("", words)
        words = _HONOUR_AT_END.sub("", words)
        text = clean_title(unmarked(words))
        if text.endswith("：") and line[end : end + 1] == LABEL and not _POINTS.search(text):
            text = text.rstrip("：")  # 风筝研究：https://…
        if may_be_title(text):
            return Words(text, begin, begin + len(words), venue=_venue_between(line, first, begin))
    return None


def _venue_between(line: str, first: int, begin: int) -> str:
    """Give the venue before a title that dashes set off behind a year, though its letters may be of others too."""
    found = _DATE_AND_VENUE.match(line, first) if first < begin else None
    return found["whole"] if found and found["whole"] and found.end() <= begin else ""


def _is_before_imprint(line: str, end: int) -> bool:
    """Say whether a full stop and a venue with its year follow: ``Kites at Sea, Ann Lee. SIGMOD 2005.``."""
    found = _SENTENCE.match(line, end)
    return found is not None and read_year(found[1]) is not None and is_venue(found[1])


def _without_imprint(words: str) -> str:
    """Cut venue and year from the end, and a year in brackets before them; where it is another, it is the title's."""
    corners = _CORNERS_AT_END.search(words) if words.count("》") == 1 or words.count("』") == 1 else None
    if corners and (corners["verb"] or ends_as_venue(corners["name"]) or is_known_venue(corners["name"])):
        return words[: corners.start()]
    known = _VENUE_AND_YEAR_AT_END.search(words)
    if known and is_known_venue(known[1].rpartition(",")[0]):
        return words[: known.start()]
    kept = trim_venue(without_small_venue(words))
    kept = kept if kept.isascii() else _APPEARED_AT_END.sub("", kept)
    is_closed = kept == words and words.rstrip().endswith(_CLOSING)
    in_brackets = _IN_BRACKETS_AT_END.search(words) if is_closed else None
    if in_brackets and (is_imprint(in_brackets[1]) or _YEAR_ALONE.fullmatch(in_brackets[1])):
        return words[: in_brackets.start()].rstrip()
    shorter = trim_venue(kept) if kept.endswith(")") else kept
    title, comma, last = kept.rpartition("，")  # 城市热岛效应，地理学报，2011
    if comma and kept != words and len(last) <= _LONGEST_EAST_ASIAN and NAMES_VENUE.search(last):
        return title
    return shorter if read_year(words[len(kept) :]) in {None, read_year(kept[len(shorter) :])} else kept


def _segments(line: str, start: int) -> Iterator[tuple[int, int]]:
    before = _BRACKETS_FIRST.match(line, start)
    start = start if before else after_cut_short(line, start)
    for found in _END.finditer(line, before.end() if before else start):
        if line[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if line[start:].strip():
        yield start, len(line)


def _after_date_and_venue(line: str, begin: int, end: int) -> int:
    """Step over ``2023 CVPR`` and ``CVPR'23``; ``CVPR 2023`` begins titles too, such as a challenge's."""
    dated = _DATE_AND_VENUE.match(line, begin, end)
    if dated:
        imprint = f"{dated['venue'] or dated['first']} {dated['date'] or dated['year']}"
        is_known = is_venue(imprint) or (dated["whole"] and is_known_venue(dated["whole"]))
        return dated.end() if is_known else begin
    found = _VENUE_AND_SHORT_YEAR.match(line, begin, end)
    is_known = found and (found[0].startswith("ar") or is_venue(found[0].rstrip(" ,:.|-")))
    return found.end() if found and is_known else begin


@lru_cache(maxsize=64)  # one layout after the other asks about the same words
def split_title(text: str) -> tuple[str, str]:
    """Give a title that is set off, and what of date and venue stood at its ends: ``[ICCV19] Title (Oral)``."""
    words = text[_after_prefixes(text, 0, len(text), names=False) :]
    around = text.removesuffix(words)
    cited = _CITED_AT_END.search(words) if words.endswith(")") else None
    if cited and read_authors(cited[1]):
        words, around = words[: cited.start()], f"{around} ({cited[2]})"
    words = words[:-1] if words.endswith(".") and _imprint_at_end(words[:-1]) else words
    while found := _imprint_at_end(words):
        words, around = words[: found.start()].rstrip(), f"{around} {found[1].replace('，', ', ')}"
    return clean_title(words), around


def _imprint_at_end(words: str) -> re.Match[str] | None:
    in_brackets = _IN_BRACKETS_AT_END.search(words) if words.rstrip().endswith(_CLOSING) else None
    is_dated = words[-1:] == ")" or words[-1:].isdigit()
    dashed = _DASHED_AT_END.search(words) if is_dated else None
    named = _VENUE_AND_YEAR_AT_END.search(words) if "," in words else None
    named = named if named and is_venue(named[1]) else None
    ends = (in_brackets,) if in_brackets else (named, dashed, _PART_AT_END.search(words))
    may_end = (found for found in ends if found and is_imprint(found[1]))
    return next((found for found in may_end if not found[0].startswith(".") or is_venue(found[1])), None)


def is_imprint(text: str) -> bool:
    """Say whether words in brackets are a venue, a date or an honour, not a title's own ``(110)``, ``(1914–1918)``."""
    return (
        is_venue(text)
        or begins_with_thesis(text)
        or bool(_HONOUR.fullmatch(text) or _FILE.fullmatch(text))
        or (_names_volume(text) and bool(_YEAR_ENDS.search(text)))
        or names_joined(text)
        or bool(_NAME_AND_YEAR.fullmatch(text))
        or _is_at_track(text)
        or _are_venues(text)
        or (is_date(text) and read_year(text) is not None and not _YEARS.fullmatch(text))
    )


def _is_at_track(text: str) -> bool:
    """Say whether words are a venue with its year and part: ``KDD 2019, Applied Data Science``, ``… Workshop``."""
    found = _AT_TRACK.fullmatch(text)
    return found is not None and is_venue(found[1])


def _are_venues(text: str) -> bool:
    """Say whether words are two known venues and a year: ``RA-L/ICRA 2021``, ``RA-L + IROS 2021``."""
    *first, last = _BETWEEN_VENUES.split(_YEAR_ENDS.sub("", text)) if _YEAR_ENDS.search(text) else [""]
    return len(first) == 1 and is_known_venue(first[0]) and is_known_venue(last)


def _names_volume(text: str) -> bool:
    """Say whether words tell of themselves that they are a venue's, or a known one's are before a volume."""
    before = _VENUE_BEFORE_VOLUME.match(text)
    if not text.isascii() and ENDS_LIKE_VENUE.search(_YEAR_ENDS.sub("", text).rstrip(" ,")):
        return True
    return bool(NAMES_VENUE.search(text) or (before and (before[0][-1].isalpha() or is_known_venue(before[1]))))


def _after_prefixes(line: str, begin: int, end: int, *, names: bool = True) -> int:
    """Step over ``[2023.05]``, ``(CVPR 2023)``, ``3.`` and the like, and over ``[Name]``."""
    while True:
        number = _NUMBER.match(line, begin, end)
        begin = _after_date_and_venue(line, number.end() if number else begin, end)
        author = _FIRST_AUTHOR.match(line, begin, end)
        begin = author.end() if author else begin
        found = _PREFIX.match(line, begin, end) if _IN_PREFIX.search(line, begin, end) else None
        if not found or not _is_prefix(found, names=names):
            return begin
        begin = found.end()


def _is_prefix(found: re.Match[str], *, names: bool) -> bool:
    in_brackets = found[1] is not None
    words = found[1] or found[2]
    if (found["mark"] or "").strip() in {"-", "–", "—"}:
        is_range = found.string[found.end() : found.end() + 1].isdigit()  # ``1984 - 2004: Two Decades``
        is_dated = is_venue(words) or (is_date(words) and not is_range) or _KEY.fullmatch(words)
        return bool(is_dated) and read_year(words) is not None
    if not in_brackets and not names and words.isdigit():
        return False  # the title itself begins with a year: ``2001: Boats in Space``
    if (
        not meaning(words)
        or is_venue(words)
        or (in_brackets and (_is_at_track(words) or _NAME_AND_YEAR.fullmatch(words)))
        or (is_date(words) and (in_brackets or read_year(words)))
    ):
        return True
    if not in_brackets:
        return words.casefold() in _TITLE_LABELS
    if read_author_year(words) or are_coauthors(words):
        return True
    may_be_name = len(words) <= _LONGEST_NAME or read_year(words) is not None
    return is_label(words) or (names and may_be_name and found[0].lstrip().startswith(("[", "【")))


def trim_authors(text: str, *, is_before_end: bool = False) -> str:
    """Cut a list of names from the end of ``Title, Ann Lee, Bo Wu``; before a venue or a label, a person's alone too.

    ``A Study of Boats in Venice, Hong Kong`` reads like a title before its author's name.
    """
    is_on_another = _ON_ANOTHER.match(text)
    are_all_people = (names := read_authors(text)) and not names[0].startswith("{")  # ``Multi-Agent Collaboration, …``
    separators = () if are_all_people else _SEPARATOR.finditer(text)
    for found in islice(separators, _MOST_SEPARATORS):
        rest = text[found.end() :]
        if ("by" in found[0] and (is_on_another or is_means(rest))) or _goes_on(rest):
            continue
        title = text[: found.start()]
        fewest = (
            1 if " et al" in rest else 2 if _LETTERS_WITH_CASE.search(title) and not may_be_name(title) else FEW_WORDS
        )
        if len(title.split()) >= fewest:
            by = "by " if "by" in found[0] else ""
            is_one = is_before_end and is_surely_person(f"{by}{rest}")
            names = read_authors(rest)
            if ":" in found[0] and not (len(names) > 1 and all(map(is_surely_person, names))):
                continue  # a subtitle: ``Kites: Wind and Rain``
            if len(names) >= (1 if is_one else 2) or looks_like_authors(rest):
                return title
    return text


def _without_families(text: str) -> str:
    """Cut families that stand before a venue and its year from a title's end: ``Kites of Tin, Lee and Wu``.

    ``A Replication of Bock, Lee and Wu`` goes on in them.
    """
    found = _FAMILIES_AT_END.search(text, max(len(text) - _LONGEST_FAMILIES, 0))
    written = NAME_END.split(found["names"]) if found else []
    title = text[: found.start()] if found else ""
    are_names = all(map(is_family_alone, written)) and not any(map(is_place, written))
    is_whole = len(title.split()) >= FEW_WORDS and not is_family_alone(title.rpartition(" ")[2])
    return title if are_names and is_whole else text


def _goes_on(rest: str) -> bool:
    """Say whether a title's enumeration goes on behind a comma: ``…, and Oslo, Ann Lee, Bo Wu``, ``Oslo, Ann Lee``."""
    if rest.startswith(("and ", "or ", "& ")):
        return True
    first, *others = read_authors(rest) or ("",)
    return " " not in first and bool(others) and all(" " in name for name in others)


@lru_cache(maxsize=64)
def may_be_title(text: str) -> bool:
    """Say whether words are a title or a name, and no date, venue, label, or list of authors."""
    if not meaning(text) or not _LETTERS.search(text) or text.endswith("："):
        return False
    if (" " in text and _HONOUR.fullmatch(text)) or (text[0] == "[" and _DATED.fullmatch(text)):
        return False
    if text[0] == "[" and (cites := _CITES.fullmatch(text)) and (read_cited(cites[1]) or read_author_year(cites[1])):
        return False
    if text[0] in "(（[【" and is_venue(text.strip("()（）[]【】 ")):
        return False
    if ("," in text and _ACRONYM_AND_YEAR.fullmatch(text)) or ("|" in text and is_venue(text.replace("|", " "))):
        return False  # ``RSS, 2020``, whatever is known of it; ``2024 | ICML |``
    return not (is_label(text) or is_venue(text) or is_cut_short(text) or is_date(text) or looks_like_authors(text))
