"""Whole references as Chinese, Japanese and Korean lists print them."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.chinese_books import without_nations
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, first_year
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, EAST_ASIAN_NAME, STRANGER_IN_HAN, is_surely_eastern
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.publishers import publishes_books

_MARKED: Final = re.compile(
    r"(?P<before>[^\[\]]{5,600}?)\s*\[\s*(?P<kind>[JCDMRPNGASZ]|EB|DB|OL|(?<=\s)[jcm](?=\s))(?:/[A-Z]{2})?\s*\]\s*(?P<mark>\.|//|．|,)"
    r"\s*(?P<rest>[^\n]{2,300})"
)
"""The mark of a work's kind behind its title, as GB/T 7714 has it: ``[J]`` a journal's, ``[C]//`` of a collection."""
_REPORT_NUMBER: Final = re.compile(r"\s?[:：]\s?(?:[A-Z]{1,8}[ -]?)?\d[\w/-]{0,14}$")
"""``The state of kites: 45[R]``."""
_STOP: Final = re.compile(
    r"\.\s+|[．。]\s*|(?<=[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef])\.|(?<=\s[A-Z])\.(?=[A-Z][a-z]+\s)"
)
"""What parts the names from a title; behind letters that have no small ones no blank need follow."""
_STRAY_INITIAL: Final = re.compile(
    "(?<=[·•][\u3400-\u9fff]{2})\\.[A-Z](?=[.．][\u3400-\u9fff])|(?<=[·•][\u3400-\u9fff]{3})\\.[A-Z](?=[.．][\u3400-\u9fff])"
)
"""``亚伦·库维尔.A.学习``: an initial behind a stranger's name."""
_MOST_STOPS: Final = 6
_BODY: Final = re.compile(
    "[\u4e00-\u9fff]{2,24}(?:大学|大學|学院|學院|研究院|研究所|委员会|委員會|协会|協會|学会|學會|公司|集团|中心|编写组|教研室|实验室|平台|网站|[系部局署院社网])"
)
"""An organisation that wrote a work: ``同济大学数学系``."""
_JOURNAL: Final = re.compile(
    "^([\u3400-\u9fff·]{2,30}(?:\\s?[:：]\\s?[\u3400-\u9fff]{2,16}(?=[,，.．])|[（(][\u3400-\u9fff]{2,12}版[）)])?)"
    r"([,，(（]|[.．](?=\s?(?:19|20)\d\d(?!\d)))"
)
"""``信息通信, 2018(3)``, ``大学学报:自然科学版, 2018``: what follows ``[J]`` is a journal's name, known or not."""
_TRANSLATORS: Final = re.compile(
    rf"^{EAST_ASIAN_NAME}(?:\s*[,，、;；]\s*{EAST_ASIAN_NAME}){{0,8}}(?:\s*[,，]?\s*等)?\s*[,，]?\s?"
    r"(?:编?译|译注|译校|校译|译著|校)\s*[.．。,，]\s*"
)
"""``阮明,等译.北京:…``: who translated a book."""
_PRINTED: Final = re.compile(
    r"^(?:(?:第?[\d一二三四五六七八九十]{1,3}版|修订版)\s*[.．,，]\s*)?(?:[\u3400-\u9fff]{2,8}\s?[:：]\s*)?"
    rf"(?P<name>[\u3400-\u9fff]{{1,14}}(?:[.·•][\u3400-\u9fff]{{1,14}}){{0,3}})\s*[,，.．]\s*(?={ANY_YEAR}(?!\d))"
)
"""``北京:机械工业出版社, 2008``, ``2版. 北京:生活·读书·新知三联书店,2014``."""
_PROCEEDINGS: Final = re.compile("(?:[\u3400-\u9fff]{2,24}[.．,，]\\s*)?([^.．,，\\d\n]{2,40}(?:论文集|会议录|文集))")
"""``中国水利学会. 第三届全国水利会议论文集``: a body may stand before them."""
_PATENT_NUMBER: Final = re.compile(
    r"\s*[:：,，]\s*[A-Z]{2}\s?\d{6,}[\w.]*$|\s*[:：]\s*[\u3400-\u9fff]{2,6}\s*[,，]\s*(?:[A-Z]{2}\s?)?\d{6,}[\w.]*$"
)
"""``…的方法: CN 202111471472.1[P]``, ``…的方法: 中国, 202111471472.1[P]``: where it holds, and its number."""
_YEAR_AND_PAGES: Final = re.compile(rf"[.．,，]\s?({ANY_YEAR})\s?[:：]\s?\d[^:：\n]*$")
"""``Proceedings of the Conference on Kites, May 1980. 1981: 35-73``."""
_POINT: Final = re.compile("[.·•]")
_PLACE: Final = re.compile(r"^[^:：,，.\d]{2,20}[:：]\s*")
_COUNT: Final = r"(?:[Vv]ol|[Nn]o|[Pp]p?)\.\s?[\w–-]{1,12}[\s,，]{1,3}"
"""``Vol. 14, ``, ``pp. 848–859, ``: volume, issue and pages before a year."""
_IN_HAN: Final = f"(?:{STRANGER_IN_HAN}|{EAST_ASIAN_NAME})"
_NAMES: Final = (
    rf"(?:{EAST_ASIAN_NAME}(?:\s*[,，、·]\s*{EAST_ASIAN_NAME}){{0,20}}|{_IN_HAN}(?:\s*[,，、]\s*{_IN_HAN}){{0,20}})"
)
"""A point parts people only where none stands within a name, so that there is one way to read a row of them."""
_STOPS: Final = re.compile(
    rf"(?P<names>{_NAMES}(?:\s*[,，]?\s*等)?)\s*"
    r"(?:[.．。]\s*(?P<title>(?:[^.．。\n]|(?<=\d)\.(?=\d)){2,200}?)\s*[.．。]\s*|[,，]\s*(?P<words>[^.．。,，\d\n]{4,200}?)\s*[,，]\s*)"
    rf"(?P<rest>[^.．。,，\d\n]{{2,60}}?[\s,，.．。]*(?:\d{{1,3}}\s?(?:[(（]\d+[)）])?[\s,，:：]+)?(?:{_COUNT}){{0,4}}(?P<year>{ANY_YEAR})(?!\d)[^\n]{{0,80}})"
)
_STRANGER: Final = r"[\u30a0-\u30ff＝=]{2,16}(?: [\u30a0-\u30ff＝=]{2,16})?|[A-Z][a-z-]+(?: [A-Z][\w.-]*){1,3}"
"""``チャクラ シュデ``, ``Imrat Wiradee``: who stands among people with names of East Asia."""
_COLON: Final = re.compile(
    rf"(?P<names>{EAST_ASIAN_NAME}(?: ?[,，、・·] ?(?:{EAST_ASIAN_NAME}|{_STRANGER})){{0,20}})\s*[:：]\s*"
    r"(?P<title>[^\n,，]{3,200}?)"
    rf"(?P<rest>[,，]\s*(?=[\x00-\x7f]{{0,9}}[^\x00-\x7f])[^\n]{{2,200}}?(?:(?P<year>{ANY_YEAR})(?!\d)[^\n]{{0,20}}|[,，]\s*(?:DOI[:：]\s*)?$))"
)
_FIRST_PART: Final = re.compile("[,，]\\s*([^,，\\n《》]{2,60})(?=[,，])")
_STOP_AND_COMMAS: Final = re.compile(
    rf"(?P<names>{EAST_ASIAN_NAME}(?: ?[,，、] ?(?:{EAST_ASIAN_NAME}|{_STRANGER})){{0,20}})\s*(?P<mark>[.．。,，])\s*"
    r"(?P<title>[^.．。,，\"“\n]{4,200}?)\s*[,，]\s*(?P<venue>[^,，\n《》]{2,80})(?P<rest>[,，][^\n]{2,240})"
)
_PARTS_NAMES: Final = re.compile("\\s*[,，、・·]\\s*")
_SURE_NAME: Final = 3
"""Letters of most names; ``深度学习`` is a title, and four are a name before a title in Japanese alone."""
_LONGEST_NAME: Final = 4
_LONGEST_OF_STRANGERS: Final = 8
"""Letters of names; a title of no more may be somebody's: ``车尔尼雪夫斯基``."""
_VOLUME_OF_SERIES: Final = re.compile("[\u3400-\u9fff]{2}[志史集书典][·•][\u3400-\u9fff]{1,8}[卷册辑编篇]$")
"""``风筝志•江西卷``: no stranger's name."""
_IN_TITLES: Final = re.compile("[的之与與及の]|[의와과에] |및|研究|연구")
"""What titles have, and names in these letters do not."""
_ISSUE: Final = re.compile(r"\d\s*[(（]\d")
"""``47(1)``: articles have it, and theirs is seldom a title before its authors."""
_KATAKANA: Final = re.compile("[\u30a0-\u30ff＝=]+")
"""``フョードル・ドストエフスキー``: a stranger's name, and seldom a whole title."""
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_BLANK: Final = re.compile("(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])(?!等)")
_VOLUME_LAST: Final = re.compile(r"\s+[Vv]ol\.\s?\d{1,3}$")
_IN_CORNERS: Final = re.compile("[,，]\\s*[《『]")
_IN_VOLUME: Final = re.compile(r"[,，]\s*(?:[Vv]ol\.\s?|第)[A-Z]?\d")
_KANA: Final = re.compile("[\u3040-\u30ff]")
_NAMES_BEHIND: Final = re.compile(
    rf"(?P<names>{EAST_ASIAN_NAME}(?:\s*[,，、;；·]\s*{EAST_ASIAN_NAME}){{0,60}}?(?:\s*等人?)?)\s*[,，.。:：;；、|｜]\s*"
    rf"(?P<mark>[《「『])?(?P<venue>[^《》「」『』,，、.。;；|｜\d\n]{{2,60}})[》」』]?\s*[,，.。]?\s*[(（]?(?P<year>{ANY_YEAR})(?!\d)"
)
_CUT_BEHIND: Final = re.compile(rf"({EAST_ASIAN_NAME}\s?(?:等人?|ら|他|ほか))(?=[\s,，、.。(（]|$)")
"""``佐藤ら, 日本公衆衛生雑誌``, whose year stands elsewhere."""


def marked_kind(text: str) -> Reference | None:
    """Read GB/T 7714: ``王伟, 李娜. 河流泥沙的测量[J]. 水利学报, 2015, 46(3): 1-10``; a ``[D]`` is a thesis."""
    found = _MARKED.fullmatch(without_nations(text)) if "[" in text else None
    if not found:
        return None
    rest = found["rest"]
    paged = _YEAR_AND_PAGES.search(rest)
    year = int(paged[1]) if paged else first_year(rest)
    authors, title = _signed(_STRAY_INITIAL.sub("", found["before"]))
    if found["kind"] == "D" and EAST_ASIAN.search(rest):
        rest = f"学位论文, {_PLACE.sub('', rest)}"
    elif found["kind"] in {"J", "N"}:
        rest = _JOURNAL.sub(r"《\1》\2", rest)
    elif volume := _PROCEEDINGS.match(rest):
        rest = f"《{volume[1]}》, {rest[volume.end() :]}"
    elif found["mark"] == "//" and not venue_behind(rest):
        rest = f" // {rest}"
    elif found["kind"] == "M":
        rest = _PRINTED.sub(_in_corners, _TRANSLATORS.sub("", rest))
    title = _PATENT_NUMBER.sub("", title)
    title = _REPORT_NUMBER.sub("", title) if found["kind"] == "R" else title
    return Reference(clean_title(title), authors, year, rest)


def _in_corners(found: re.Match[str]) -> str:
    """Give who printed a book in corners, if it is a publisher by the last part of its name."""
    name = found["name"]
    return f"《{name}》, " if publishes_books(_POINT.split(name)[-1]) else found[0]


def _signed(text: str) -> tuple[tuple[str, ...], str]:
    """Give the authors that a title follows, at the last full stop before which names stand, and the title."""
    stops = [(found.start(), found.end()) for found in _STOP.finditer(text)]
    for end, begin in (*stops[-1:], *stops[: _MOST_STOPS - 1]):
        if authors := read_authors(text[:end].strip(" ."), east_asian=True):
            return authors, text[begin:]
    end, begin = stops[0] if stops else (0, 0)
    return ((f"{{{text[:end]}}}",), text[begin:]) if _BODY.fullmatch(text, 0, end) else ((), text)


def between_stops(text: str) -> Reference | None:
    """Read ``王明. 唐代的风筝. 史学月刊, 2001(3)``, ``王明，唐代的风筝，史学月刊，2001``: one mark parts all.

    Where somebody is from tells a name too: ``[德]卡尔·马克. 风筝论. …``.
    """
    own = without_nations(text)
    found, is_from = _STOPS.fullmatch(own), own != text
    names = read_authors(_parted(found["names"]), east_asian=True) if found else ()
    title = (found["title"] or found["words"]) if found else ""
    if not found or not names or not EAST_ASIAN.search(title) or title.count("（") > title.count("）"):
        return None  # a stop within brackets ends nothing: ``…的方法 （202010051787.X），2021``
    is_list = len(names) > 1 and "·" not in found["names"]
    are_names = is_list or is_from or _KANA.search(title) or all(len(name) <= _SURE_NAME for name in names)
    if not are_names or not _is_title(title, is_sure=is_list or is_from or _is_of_journal(found["rest"])):
        return None  # the title may stand first: ``红楼梦. 曹雪芹, 高鹗. 人民文学出版社, 1982``
    rest = found["rest"]
    volume = _IN_VOLUME.search(rest)
    name = rest[: volume.start()] if volume else ""
    rest = f", 《{name}》{rest[len(name) :]}" if NAMES_VENUE.search(name) else rest
    rest = _JOURNAL.sub(r"《\1》\2", rest) if _ISSUE.search(rest) else rest
    return Reference(clean_title(title), names, int(found["year"]), rest)


def _is_of_journal(rest: str) -> bool:
    """Say whether a title's journal follows it, by its issue or its name's last words: ``水利学报, 2016``."""
    return bool(_ISSUE.search(rest) or NAMES_VENUE.search(rest.partition(",")[0].partition("，")[0]))


def _parted(names: str) -> str:
    """Give names with commas where blanks part people: ``王伟 李娜`` in letters that Japanese, ``高橋 健``, has not."""
    try:
        names.encode("shift_jis")
    except UnicodeEncodeError:
        return _BLANK.sub("，", names)
    return names


def _is_title(text: str, *, is_sure: bool) -> bool:
    """Say whether a text can be nobody's name: it has a title's words, or more letters than names have.

    ``is_sure`` says that names alone may stand before it, so that the letters of most names are enough.
    """
    if _VOLUME_OF_SERIES.search(text):
        return True
    if len(text) <= _LONGEST_NAME or _KATAKANA.fullmatch(text) or read_authors(text, east_asian=True):
        return False
    is_long = len(text) > _LONGEST_OF_STRANGERS and not _HANGUL.match(text)
    return is_sure or is_long or bool(_IN_TITLES.search(text))


def before_colon(text: str) -> Reference | None:
    """Read ``高橋健: 凧の安定性, 情報処理学会論文誌, Vol. 52, No. 3 (2011)``, as Japanese societies have it."""
    found = _COLON.fullmatch(text)
    if not found or found["title"].startswith("《"):
        return None  # behind corners a volume stands
    names = read_authors(found["names"], east_asian=True) or tuple(_PARTS_NAMES.split(found["names"]))
    in_corners = _IN_CORNERS.match(found["rest"])
    if not in_corners and not (
        (len(names) > 1 or _KANA.search(text))
        and (NAMES_VENUE.search(found["rest"]) or _IN_VOLUME.search(found["rest"]))
    ):
        return None
    year = int(found["year"]) if found["year"] else None
    first = _FIRST_PART.match(found["rest"])
    is_venue = first is not None and NAMES_VENUE.search(first[1]) is not None
    rest = f", 《{first[1]}》{found['rest'][first.end() :]}" if first and is_venue else found["rest"]
    return Reference(clean_title(found["title"]), names, year, rest)


def stop_and_commas(text: str) -> Reference | None:
    """Read ``高橋健, 石田桃. 凧の安定性, 第3回凧シンポジウム, pp.1-2, 大阪, 2011年5月1日``: a stop parts the names.

    A comma does as well before words in kana that are nobody's name.
    """
    found = _STOP_AND_COMMAS.fullmatch(text)
    names = read_authors(found["names"], east_asian=True) if found else ()
    if not found or not names or not NAMES_VENUE.search(found["venue"]) or found["venue"][:3] in {"In ", "in "}:
        return None
    is_parted = found["mark"] not in ",，"
    if not (is_parted and len(names) > 1) and not _KANA.search(found["title"]):
        return None
    if not is_parted and (re.fullmatch(_STRANGER, found["title"]) or not _is_title(found["title"], is_sure=True)):
        return None
    year = first_year(found["rest"]) or first_year(found["venue"])
    venue = _VOLUME_LAST.sub("", found["venue"])
    rest = f", 《{venue}》{found['venue'][len(venue) :]}{found['rest']}"
    return Reference(clean_title(found["title"]), names, year, rest) if year else None


def _surely_named(behind: str) -> tuple[str, ...]:
    """Give several names and nothing else in a sentence, half of them people's for sure: ``王小明, 涂岱键。``."""
    names = read_authors(_STOP.split(f"{behind.strip()} ", maxsplit=1)[0].rstrip(" .,，"), east_asian=True)
    sure = sum(map(is_surely_eastern, names))
    return names if len(names) > 1 and 2 * sure >= len(names) else ()


def signed_behind(behind: str) -> tuple[tuple[str, ...], int | None, str] | None:
    """Read names behind a title, and where: ``王小明 等, 计算机学报, 2020``, ``张伟、李娜.《考古学报》, 2008``."""
    if not EAST_ASIAN.match(behind):
        return None
    found = _NAMES_BEHIND.match(behind)
    if not found:
        cut = _CUT_BEHIND.match(behind)
        names = read_authors(cut[1], east_asian=True) if cut else _surely_named(behind)
        return (names, None, "") if cut or names else None
    is_person = not found["mark"] and not may_be_venue(found["venue"])
    names = read_authors(behind[: found.end("venue" if is_person else "names")], east_asian=True)
    return (names, int(found["year"]), "" if is_person else found["venue"].strip()) if names else None
