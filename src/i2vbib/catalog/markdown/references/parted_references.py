"""References of East Asia's pages of publications: names, title, venue and date, in this order or the title first.

One mark parts them all, ``題名, 高橋 健, 石田 桃, 凧学会論文誌, Vol. 3, 2021年``, or several do; which part is which is
told by what it looks like.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.venue_names import ENDS_LIKE_VENUE, NAMES_VENUE, ends_in_journal
from i2vbib.catalog.markdown.inline.dates import first_year
from i2vbib.catalog.markdown.inline.editor_roles import EAST_ASIAN_EDITORS
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import (
    EAST_ASIAN,
    HAN,
    is_name,
    is_surely_eastern,
    is_surely_named,
)
from i2vbib.catalog.markdown.references.reference_title import Reference

_STOP: Final = (
    r"[．。]|(?<!\b[Vv]ol)(?<!\b[NnPp][op])(?<!\b[A-Zp])(?<!\bProc)(?<!\bConf)(?<!\bInt)\.(?=\s|$)"
    r"|(?<=[\u3000-\u9fff\uac00-\ud7a3）])\.(?=\D)|(?<=[」』》”])(?=\s)|(?<=[?？!！])(?=[\u4e00-\u9fff\uac00-\ud7a3])|(?<=\S\")(?=\s[^,，.．:：])"
)
_END: Final = re.compile(rf"\s*(?:(?P<comma>[,，])|(?P<stop>{_STOP})|(?P<colon>[:：]))\s*")
"""What ends a part; a stop or a colon ends names and titles, a comma may stand within them."""
_OPENING, _CLOSING = "（(「『《〈“[［【", "）)」』》〉”]］】"
_QUOTATION: Final = re.compile('(["“「『])\\s*([^"“”「」『』\\n]{4,300}?)\\s*([,，.．。]?)\\s*(["”」』])')
"""``"題名," 凧学会``, as the IEEE's style has it."""
_LONGEST: Final = 1_200
_FEWEST_PARTS, _MOST_PARTS = 3, 60
_NUMBERS: Final = re.compile(
    r"(?i)(?:vol|no|num|pp?|pages?|art|isbn|issn|doi)\b[.:]?\s*[\w-]"
    r"|(?:\d{4}\s?年?\s?)?第?\s*\d+(?:\s*[-–—~～、,]+\s*\d*|\s+\d+)?\s*(?:[巻卷号期호권集頁页报報]|回(?=[,，]|$))"
    r"|[A-Z]{0,4}\d[A-Za-z\d_.()（）:;/~～–—-]*$|[A-Z]{1,3}-?\d"
)
"""``Vol. 3``, ``pp. 1-8``, ``第3巻``, ``2B1-05``: what tells that the part before it is where a work appeared."""
_DATE: Final = re.compile(r"[(（]?\d{4}(?:\s*[-/.年]\s*\d{0,2})?(?:\s*[-/.月]\s*\d{0,2}日?)?\s*月?[)）]?")
_DATE_FIRST: Final = re.compile(r"\d{4}(?:[./-]\d{1,2}|年\s?\d{1,2}月)")
_MARKS: Final = re.compile(r"[*＊†‡§¶◎○◯●☆★#＃]+|[(（][^()（）]{1,12}[)）]|[¹²³⁰⁴-⁹]+")
"""Beside names: who speaks, who wrote as much."""
_ROLE: Final = re.compile("^(?:and|&|＆|및|と)\\s*|\\s*(?:監修|監訳|著|編著|編|訳|等著|저|편저|主编|编著)$")
_STRANGER: Final = re.compile(r"[\u30a0-\u30ff＝=・]{2,20}(?: [\u30a0-\u30ff＝=・]{2,16})?")
_RARE_NAME: Final = re.compile(
    rf"[{HAN}]{{5}}|[{HAN}]{{1,3}}(?:[\u3041-\u309f]{{2,4}}|[\u30a1-\u30ff]{{2,4}})|[A-Z]{{2,}} [A-Z]{{2,}}"
    rf"|[\u30a1-\u30ff]{{2,8}}[{HAN}]{{1,3}}(?<!研究|分析|評価|処理|推論|学習|認識|設計|開発|実装|解析)"
)
"""``安良田晃一``, ``稲垣ルイ``, ``QIU YUE``, ``ムラード健``: beside other names they are one too."""
_QUALITY: Final = re.compile(f"[{HAN}]{{2,3}}[性化論]")
"""``意外性，``: the first of what a title tells of, and nobody's name."""
_SHORT_NAME: Final = re.compile(r"[^\W\d_][^\d,，.。:：「」《》]{1,29}")
_IN: Final = re.compile(r"(?:[Ii]n:?\s+|於\s*|載於)(?=[^\x00-\x7f]|[A-Z])|(?:[载見见]于?|載於?)(?=[《『])")
_QUOTED: Final = re.compile(
    '[「『“"《〈]\\s*(?P<title>[^「」“”"〈〉]{2,300}?)\\s*[」』”"》〉](?:第\\d{1,4}[卷巻期号])?(?:[(（][^()（）]{1,20}[)）])?'
)
"""A title in its marks, and the volume of a journal that stands behind it: ``《…》第52卷``."""
_CORNERED: Final = re.compile("[《『]([^《》『』]{2,80})[》』]")
_EDITED: Final = re.compile(f"[,，.。]\\s*({EAST_ASIAN_EDITORS})$")
_SIGNED_IN_BRACKETS: Final = re.compile(r"(?P<title>[^()（）]{4,200}?)\s*[(（](?P<rest>[^()（）]{6,200})[)）]")
_KIND: Final = re.compile(r"\[[A-Z](?:/[A-Z]{2})?\]")
"""``[J]``: another form has it."""
_YEAR_FIRST: Final = re.compile(r"^\d{4}(?:년도?|年度?)?\s+")
_YEAR_LAST: Final = re.compile(
    r"\s*\d{4}年(?:版|第.{1,6}[期号])?$|\s+(?:19|20)\d\d$|\s+\d{1,4}(?:\.\d{1,3})?\s?[(（](?:19|20)\d\d[)）].*$"
)
"""``2019年第3期``; in the MLA's form volume and pages too: ``45.3 (2018): 234-240``."""
_DATE_LAST: Final = re.compile(r"\s*[(（](?:19|20)\d\d[/.年][\d/.月日〜～~–-]*[)）]$")
_SESSION_LAST: Final = re.compile(
    r"(?:(?<=[)）])|\s+)(?:(?:[A-Z][A-Za-z]*\d{4}\s+)?(?=[\d-]{0,6}[A-Za-z])[A-Za-z\d]{1,8}(?:-[A-Za-z\d]+){0,3}-[A-Za-z]?\d+"
    r"|\d{1,3}(?:st|nd|rd|th)\s+\d+-\d+)$"
)
"""``凧学会全国大会（第27回） 2N5-OS-21b-2``, ``凧研究会 SIG-TAKO-A1203-01``: the number of a talk."""
_SOCIETIES: Final = ("学会", "協会", "학회")
_MEETING: Final = re.compile(
    r"[,，]\s*((?:第\s?\d{1,3}\s?回|(?:19|20)\d\d年度?)[^,，\d\n]{0,30}(?:研究会|大会|講演会|シンポジウム|発表会|年会))(?=[,，\s（(]|$)"
)
"""``凧学会，第117回 凧研究会``: whose meeting it was."""
_SCHOOL_YEAR: Final = re.compile(r"\d{4}(?:年度|-[A-Z])")
"""Ends in the next: ``2017年度…, 2018年3月``; in a report's number it may too: ``1998-DBS-117``."""
_SHORTEST: Final = 4
"""Letters of a title."""
_LONGEST_NAME: Final = 6
_WORKPLACE: Final = re.compile("(?:大学|大學|研究所|株式会社|대학교|연구소)[^,，]{0,12}$")
_KANA: Final = re.compile("[\u3040-\u30ff]")
_DASH: Final = re.compile(r"\s[-–—]\s")


_ON_LINES: Final = re.compile(
    r"\s*(?P<names>(?!\s)[^\n:：]{2,900})[:：][ \t]*\n\s*(?P<title>(?![\"“„«‘])[^\n]{4,400}?)\s*[,，.．。][ \t]*\n"
    r"\s*(?P<rest>[^\n]{4,400})"
)
_BETWEEN_SLASHES: Final = re.compile(r"(?P<names>[^/\n]{2,400}?) / (?P<title>[^/\n]{4,300}?) / (?P<rest>[^/\n]{4,300})")
_AND: Final = re.compile(r",?\s+and\s+")
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z&-]{2,14}\s?(?:20|'|’)\d\d")
_CUT: Final = ("等", "ら", "他", "ほか", "외")


class _Part(NamedTuple):
    """A part of a text, its place, and whether a comma ends it."""

    text: str
    start: int
    end: int
    mark: str


def in_parts(text: str) -> Reference | None:
    """Read a row whose names, title, venue and date stand in parts: either of the first two may begin it."""
    if len(text) > _LONGEST or not EAST_ASIAN.search(text) or _KIND.search(text):
        return None
    text = _with_commas(_QUOTATION.sub(r"\1\2\4\3", text))
    parts = _parts(text)
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
        return None
    named = [_names(part.text) for part in parts]
    return _names_first(text, parts, named) or _title_first(text, parts, named)


def _with_commas(text: str) -> str:
    """Give an undated row whose parts points or brackets set off with commas: ``題名（高橋健、凧学会論文誌）``."""
    if not ends_in_journal(text) or first_year(text):
        return text
    found = _SIGNED_IN_BRACKETS.fullmatch(text)
    text = f"{found['title']}, {found['rest']}" if found else text
    return text if "," in text or "，" in text else text.replace("、", "，")


def on_lines(text: str) -> Reference | None:
    """Read names, a title and where it appeared, each in its line: ``高橋 健：``, ``題名，``, ``凧学会誌，2021``.

    A slash may stand for a line's end: ``김철수, 이영희 / 연의 역사 / 한국연학회, 2019``.
    """
    found = _ON_LINES.match(text) or _BETWEEN_SLASHES.fullmatch(text)
    parts = _parts(_AND.sub(", ", found["names"])) if found else []
    named = [_names(part.text) for part in parts]
    named = _with_rare(parts, named) if named and named[0] else named
    if not found or not named or not all(named):
        return None
    names, rest = _joined(named), found["rest"]
    if not EAST_ASIAN.search(rest):
        year = first_year(rest)
        return Reference(clean_title(found["title"]), names, year, f", {rest}") if year else None
    return _reference(found["title"], names, None, rest, _parts(rest)[0])


def _parts(text: str) -> list[_Part]:
    """Give the parts between commas, stops and colons, none within brackets or quotation marks."""
    parts: list[_Part] = []
    depth, begin, at = 0, 0, 0
    for end in _END.finditer(text):
        passed = text[at : end.start()]
        at = end.start()
        depth += sum((letter in _OPENING) - (letter in _CLOSING) for letter in passed)
        is_inside = depth > 0 or text.count('"', 0, end.start()) % 2
        if is_inside or (end["colon"] and not _names(text[begin : end.start()])):
            continue
        parts.append(_Part(text[begin : end.start()], begin, end.start(), end.lastgroup or ""))
        begin = end.end()
    rest = text[begin:].rstrip()
    return [part for part in (*parts, _Part(rest, begin, begin + len(rest), "stop")) if part.text.strip()]


def _names(text: str) -> tuple[str, ...]:
    """Give the names that a part is: one, or several between points; none where it may be a venue."""
    plain = _plain(text)
    if not plain or NAMES_VENUE.search(plain) or ENDS_LIKE_VENUE.search(plain) or _WORKPLACE.search(plain):
        return ()
    if (
        _STRANGER.fullmatch(plain)
        or (is_surely_named(plain) and not plain.endswith(_CUT))
        or (plain.isascii() and is_name(plain))
    ):
        return (plain,)
    if "、" in plain and not EAST_ASIAN.search(plain):
        names = tuple(name.strip() for name in plain.split("、"))
        return names if all(map(is_name, names)) else ()
    return read_authors(plain, east_asian=True) if EAST_ASIAN.search(plain) else ()


def _plain(text: str) -> str:
    return _ROLE.sub("", _MARKS.sub("", text).strip()).strip()


def _with_rare(parts: list[_Part], named: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give the names with those that only their neighbours or a quoted title behind them show to be some."""
    found = list(named)
    quoted = next((place for place, part in enumerate(parts) if _QUOTED.fullmatch(part.text)), 0) if named[0] else 0
    if all(map(_SHORT_NAME.fullmatch, (plain := [_plain(part.text) for part in parts[:quoted]]))):
        found[:quoted] = [names or (name,) for names, name in zip(named, plain, strict=False)]
    is_before = [False] * (len(parts) + 1)
    for place in range(len(parts) - 1, -1, -1):  # of several rare ones a name stands behind the last
        is_rare = not named[place] and is_before[place + 1] and _RARE_NAME.fullmatch(_plain(parts[place].text))
        is_before[place] = bool(named[place] or is_rare)
    for place, part in enumerate(parts):
        is_behind = not place or bool(found[place - 1])
        is_ended = part.mark != "comma" or is_before[place + 1]
        if not found[place] and is_behind and is_ended and _RARE_NAME.fullmatch(_plain(part.text)):
            found[place] = (_plain(part.text),)
    return found


def _names_first(text: str, parts: list[_Part], named: list[tuple[str, ...]]) -> Reference | None:
    """Read ``高橋健, 石田桃. 2025/03. 題名. 凧学会論文誌, pp. 1-8``, ``高橋健, "題名", 凧学会論文誌, 2021``."""
    run = list(takewhile(bool, _with_rare(parts, named)))[: len(parts) - 2]
    last = parts[len(run) - 1]
    is_quality = len(run) > 1 and last.mark == "comma" and _QUALITY.fullmatch(last.text) is not None
    run = run[:-1] if is_quality else run
    names = _joined(run)
    is_apart = parts[0].mark != "comma" and (_KANA.search(text) or _QUOTED.match(parts[1].text))
    is_one = bool(names) and (is_surely_eastern(names[0]) or is_apart)
    is_list = len(names) > 1 or is_one
    begin = len(run)
    if not is_list:
        return None
    is_dated = _DATE.fullmatch(parts[begin].text) is not None
    begin += is_dated
    at = _venue_at(parts, begin + 1)
    is_closed = _QUOTED.fullmatch(parts[begin].text) or (is_dated and parts[begin].mark == "stop")
    if is_closed and begin + 1 < len(parts) and not _DATE.fullmatch(parts[begin + 1].text):
        at = begin + 1
    is_name_last = at > begin + 1 and len(parts[begin].text) <= _LONGEST_NAME and not (is_dated or is_quality)
    if not at or is_name_last:  # ``髙見澤某, 李 YUE: 題名``: names that are not told from a title
        return None
    is_abroad = len(names) > 1 and EAST_ASIAN.search(parts[at].text)  # ``Ann Lee, Ken Abe, Kites, 凧学会大会``
    if not (is_abroad or EAST_ASIAN.search("".join(names)) or parts[len(run)].text.startswith("《")):
        return None
    year = first_year(parts[begin - 1].text)  # ``高橋健 (2021). 題名``
    return _reference(text[parts[begin].start : parts[at - 1].end], names, year, text, parts[at])


def _title_first(text: str, parts: list[_Part], named: list[tuple[str, ...]]) -> Reference | None:
    """Read ``題名, 高橋 健, 石田 桃, 凧学会論文誌, Vol. 3, 2021年``."""
    begin = next((place for place, names in enumerate(named) if names), 0)
    run = list(takewhile(bool, named[begin:]))
    end = begin + len(run)
    names = _joined(run)
    least = _SHORTEST - 1 - (end == len(parts) - 1 and ends_in_journal(parts[-1].text))  # ``题名, 王伟, 风筝学报``
    is_sure = len(names) > 1 or (len("".join(names)) >= least and is_surely_eastern(names[0]))
    is_apart = all(part.mark != "colon" for part in parts[:end])
    if not (begin and is_sure and is_apart) or end == len(parts) or _venue_at(parts[: end + 2], end) != end:
        return None
    is_linked = _DASH.search(parts[end].text)  # ``題名 王伟, 李娜, 张强 - 水利学报``
    return None if is_linked else _reference(text[: parts[begin - 1].end], names, None, text, parts[end])


def _joined(named: list[tuple[str, ...]]) -> tuple[str, ...]:
    names = [name for names in named for name in names]
    return (*(name for name in names if name != OTHERS), *([OTHERS] if OTHERS in names else ()))


def _venue_at(parts: list[_Part], first: int) -> int:
    """Give the place of the part that is a venue, by its name or by volume or pages behind it; 0 where none is."""
    for place in range(first, len(parts)):
        text = parts[place].text
        if _DATE.fullmatch(text) or _DATE_FIRST.match(text):
            return 0
        behind = parts[place + 1].text if place + 1 < len(parts) else ""
        is_before_numbers = _NUMBERS.match(behind) and not _DATE.fullmatch(behind) and not _NUMBERS.match(text)
        if is_before_numbers or _IN.match(text) or NAMES_VENUE.search(text) or _ACRONYM.fullmatch(text):
            return place
    return 0


def _reference(title: str, names: tuple[str, ...], year: int | None, text: str, venue: _Part) -> Reference | None:
    """Give a reference with its year, or without one whose journal ends it: ``題名, 高橋 健, 凧学会論文誌``."""
    rest = text[venue.start :]
    year = year or first_year(_SCHOOL_YEAR.sub("", rest)) or first_year(rest)
    quoted = _QUOTED.fullmatch(title.strip())
    title = clean_title(quoted["title"] if quoted else title)
    is_last = ends_in_journal(venue.text) and not text[venue.end :].strip(" .。")
    is_journal = is_last and not first_year(text)
    if not (year or is_journal) or (len(title) < _SHORTEST and not quoted):
        return None
    name = _SESSION_LAST.sub("", _DATE_LAST.sub("", venue.text))
    name = _YEAR_LAST.sub("", _YEAR_FIRST.sub("", _IN.sub("", name)))
    meeting = _MEETING.match(text, venue.end) if name.endswith(_SOCIETIES) else None
    name = f"{name} {meeting[1]}" if meeting else name
    end = meeting.end() if meeting else venue.end
    cornered = _CORNERED.match(name)
    name = cornered[1] if cornered else name.strip("『』「」《》 ")
    edited = _EDITED.search(text, 0, venue.start) if cornered else None
    is_told = cornered or _NUMBERS.match(text, venue.end + 1) or NAMES_VENUE.search(name) or not quoted
    rest = f"{edited[1] if edited else ''}《{name}》{text[end:]}" if is_told else rest
    return Reference(title, names, year, f", {rest}")
