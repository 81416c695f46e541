"""Which words can be a person's or an organisation's name, and which are those of titles."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from i2vbib import facts
from i2vbib.facts.common_words import english_words, given_names, is_given_name
from i2vbib.facts.publishers import is_place
from i2vbib.text.names import CAPITAL_PARTICLES, JOINING, PARTICLES, RARE_PARTICLES

LONGEST_NAME: Final = 5
"""Words of a name."""

OF_BRAZIL: Final = frozenset({"Filho", "Júnior", "Neto", "Neta", "Sobrinho"})
"""Behind the family names of sons, grandsons and nephews."""
_WHOLE: Final = 2
"""Words of a given and a family name."""
_ALSO_GIVEN: Final = frozenset({"Ai", "Can", "Carlo", "Deep", "Do", "Forest", "Gene", "Ion", "Size", "You"})
"""Words of titles that are given names as well."""

_SIGNS: Final = "\u0900-\u109f\u1780-\u17d3\u064b-\u0652\u0591-\u05c7"
"""Vowel signs and points: letters of Indian scripts, Thai, Arabic, Hebrew, which a pattern takes for none."""
_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_SIGNS}'’\-‐‑–`·]|\.(?=[^\W\d_a-z]|-))*\.?")
_ELISION: Final = "(?:d|l|d[ae]ll)['’]"
_ELIDED: Final = re.compile(
    rf"(?:{_ELISION}|(?:a[ldnrstz]|[eu]l|ash|{'|'.join(sorted(PARTICLES))})[-‐‑])[^\W\d_a-z]|ff[a-z]+(?:[-‐‑]|$)"
)
"""``d'Alembert``, ``dell'Acqua``, ``al-Khwarizmi``, ``de-Marcos``, ``ffrench-Constant``."""
_ABBREVIATED: Final = re.compile(r"[^\W\d_]{3}\.")
LONG_INITIALS: Final = "Ch|Th|Yu|Ye|Zh|Д[жз]"
"""Initials of two letters, as names are written that a sign of another script begins."""
_ENDS_SENTENCE: Final = re.compile(rf"(?!(?:{LONG_INITIALS}|St|Wm|Jr|Sr)\.)[^\W\d_a-z][a-z]\.")
"""``Lu.`` of ``Yutong Lu. CF 2022``; no initial."""
_INITIALS: Final = re.compile(r"(?:[^\W\d_a-z]\.-?)+|[^\W\d_a-z]{1,2}")
"""``G.``, ``J.-P.``, ``DK``: beside them a common word is someone's name too: ``Bruce G. Trigger``."""
_INITIAL_FIRST: Final = re.compile(r"(?:[^\W\d_a-z]\.-?){1,4}")
_ACRONYM: Final = re.compile(r"[^\W\d_a-z]{3}\.")
"""``MIT.`` ends a sentence."""
SHORT: Final = re.compile(r"[^\W\d_]{1,3}\.")
ORGANIZATION: Final = re.compile(
    r"(?:\d{2,4} |[a-z]{1,3}(?=[A-Z]{2}))?(?:[^\W\d_a-z][\w&’'-]* (?:and )?){1,5}"
    r"(?:Consortium|Collaboration|Association|Organi[sz]ation|Commission|Committee|Council|Foundation|Institute|Society"
    r"|Laboratory|Ministry|Agency|Network|Initiative|Authority|Group|Team)(?: (?:of|for|on) [^,;.()]{3,60})?"
    r"|(?:Groupe|Collectif|Équipe|Laboratoire|Réseau|Comité|Grupo|Colectivo|Gruppo|Arbeitsgruppe)"
    r" (?:d[eu]s?|d[iao]s?|für) [^,;.()]{3,60}"
)
"""``wwKDB Consortium``, ``1000 Kites Consortium``, ``American Association for the Advancement of Science``."""
_LONG_FAMILIES: Final = (
    "(?:佐々木|長谷川|五十嵐|大久保|久保田|小笠原|小野寺|長谷部|佐久間|波多野|日比野|大河内|宇都宮|宇田川|阿久津"
    "|喜多村|伊集院)"
)
"""Japanese family names of three letters: with them a whole name has five."""
HAN: Final = "\u4e00-\u9fff\uf900-\ufaff々"
"""Chinese characters, those among them that stand apart for Japanese names: ``尾﨑``."""
EAST_ASIAN_NAME: Final = (
    f"(?:{_LONG_FAMILIES}?[{HAN}]{{2,4}}(?:郎|(?<=之)[介助]|(?<=[美喜久代恵津由紀智佐奈理希貴])子)?"
    f"(?: [\u3040-\u30ff{HAN}]{{1,4}})?|[{HAN}] [\u3040-\u30ff{HAN}]{{1,3}}|[\uac00-\ud7a3]{{2,4}})"
)
"""A name in Chinese, Japanese or Korean letters; other words of two to four read like one."""
STRANGER_IN_HAN: Final = f"(?:[A-Z][.·])?[{HAN}]{{1,6}}(?:[·•・](?:[A-Z](?:[.·]|\\.·)){{0,2}}[{HAN}]{{1,6}}){{1,4}}"
"""A stranger's name in Chinese letters: ``卡尔·马丁``, ``N.格里·马丁``, ``卡尔·M.马丁``."""
_CHINESE_FAMILIES: Final = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧"
    "蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万段雷钱錢汤湯尹"
    "黎易常武乔喬贺賀赖賴龚龔文欧歐"
)
_KOREAN_FAMILIES: Final = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민"
    "진지엄채원천방공현함변염추도소석선설마길연위표명기반왕"
)
ONE_IN_CHINESE_OR_KOREAN: Final = re.compile(
    f"[{_KOREAN_FAMILIES}][\uac00-\ud7a3]{{2}}|[{_CHINESE_FAMILIES}][\u4e00-\u9fff]{{1,2}}"
)
"""A name whose family is a common one: ``김선호``, ``王小明``; ``译文`` is none."""
_JAPANESE_FAMILIES: Final = re.compile(
    "(?:佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉部]|山本|中村|小林|加藤|吉田|山田|山口|松本|井上|木村|斎藤|齋藤|齊藤|斉藤|清水|山[崎﨑]|池田|橋本"
    "|阿部|石川|山下|中島|中嶋|石井|小川|前田|岡田|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|岡本|金子|藤原|中野|三浦|原田|中川"
    "|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮[崎﨑]|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山"
    "|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩[崎﨑]|久保|木下|佐野|野村|松尾|菊[地池]|杉本|市川|古川|大西|島田|水野"
    f"|桜井|吉川|山内|西田|西川|飯田|北村|安田|中田|川口|平田|川[崎﨑]|本田|吉村|服部|川村|岩田|中西|福島|樋口|{_LONG_FAMILIES[3:-1]})"
    f"[ 　]?[\u3040-\u30ff{HAN}]{{1,3}}(?<![県市区町村駅社店線校園会部課室])(?<!大学|工業|電機|技研|製薬|書店)"
)
"""The family names that most people in Japan have, before a given name; ``山口県``, ``本田技研`` are none."""
_APART: Final = re.compile(
    rf"(?:(?!.{{7}})[{HAN}]{{1,3}}|{_LONG_FAMILIES}) [\u3040-\u30ff{HAN}]{{1,3}}"
    "(?<!認識|研究|処理|推論|分析|解析|学習|開発|評価|手法|提案|調査|設計|実装|検出|予測|予報|預報|生成|理論|模型)"
)
"""``石田 太郎``, and no words of a title: ``画像 認識``."""
_PARTICLES: Final = "|".join(sorted(word for word in PARTICLES | CAPITAL_PARTICLES if len(word) > 1 or word == "ó"))
PARTICLE_AND_BLANK: Final = rf"(?:(?i:{_PARTICLES}|st\.)\s+)"
INITIALS_FIRST: Final = (
    rf"(?:(?:Mc)?[^\W\d_a-z]\.[ -]?){{1,5}}{PARTICLE_AND_BLANK}{{0,3}}(?:{_ELISION})?[^\W\d_a-z][\w’'-]+"
)
"""``A. B. Lee``, ``E. van Heck``, ``G. Di Carlo``, ``A. McC. Hogg``."""
SEVERAL_INITIALLED: Final = re.compile(rf"(?:{INITIALS_FIRST}, ){{2}}")
"""``A. B. Lee, E. Kim, B. Wu Kites at Sea``: surely who wrote it, though nothing may tell where they end."""
_OF_SCOTS: Final = re.compile(r"\bMc(?=[A-Z]\.)")
"""``McC.`` is an initial."""
_INSTITUTION: Final = re.compile(
    r"(?P<name>(?:[^\W\d_a-z][\w&’'.-]* ){1,5}?)?(?:University|Universit[äàé]t?|Univ\.?|Institute|College)"
    r"(?: (?:of|for) [^;.]{3,60})?"
)
"""``Stanford University``, ``University of Ghent``: where people work."""
_SCHOOL: Final = re.compile(
    r"(?P<school>[A-Z]{3,5}|FU|HU|TH|TU|UC|UT)[ -](?P<place>[A-Z][^\W\d_A-Z]+(?: [A-Z][a-z]+)?)"
)
"""``ETH Zurich``, ``TU Munich``, ``IBM Research``; ``AB London`` has initials."""
_TWO: Final = 2
"""Letters of a school that are a given name as well: ``TU``, ``TH``."""
_METHOD: Final = re.compile(r"[A-Z]{2,}-[B-DF-HJ-NP-TV-XZ]{3,}")
"""``RF-MPC``; ``SMITH-JONES`` is a family."""
_BENCH: Final = frozenset({"Lab", "Labs", "Research"})
_ENDS_NO_NAME: Final = re.compile(
    r"(?:Inc|Ltd|LLC|GmbH|Corp|Journal|Transactions|Letters|Magazine|Bulletin|Conference|Symposium|Proceedings|Workshop"
    r"|Reviews?|Thesis|Dissertation)\.?"
)
"""Last words of firms and journals."""
_PLACE: Final = re.compile(r"(?:San|Santa|Los|Las) [A-Z][a-z]+[aeios](?: [A-Z][a-z]+)?")
"""``San Diego``, ``Los Angeles``; no one is called so, but ``San Zhang`` is."""
_SMALL_GIVEN: Final = re.compile(r"[^\W\d_A-Z]{3,} [^\W\d_a-z][\w’'-]+")
_INNER_CAPITAL: Final = re.compile(r"([A-Z][a-z]+)[A-Z]\w*")
_BEFORE_CAPITALS: Final = PARTICLES | CAPITAL_PARTICLES | {"fitz"}
"""Begins of family names with a capital within: ``LeCun``, ``FitzJohn``."""
_COUNTRIES: Final = frozenset({"U.S", "U.K", "U.S.A", "E.U", "U.N"})
"""Look like initials: ``Storm Hits U.S. Coast``."""
_FIRST_WORDS: Final = re.compile(r"\s*(?![Bb]y\b)[A-Za-z]+(?:[ -][A-Za-z]+)+")
_BETWEEN: Final = frozenset("and und et en og och ve dan ja y e i a".split())
"""What may stand between two names in these letters."""
_SURE_PERSON: Final = re.compile(r"^\s*[Bb]y:?\s|(?:^|[\s-])[^\W\d_a-z]\.[\s-]?(?:[^\W\d_a-z]\.[\s-]?){0,6}[^\W\d_]{2}")
EAST_ASIAN: Final = re.compile("[\uac00-\ud7a3\u3040-\u30ff\u4e00-\u9fff\uf900-\ufaff]")


@lru_cache(maxsize=4096)  # several rules ask of one name, and who wrote one paper of a list wrote others
def is_name(text: str) -> bool:
    """Say whether a text can be one person's name: two to five words with capitals, particles aside."""
    text = _OF_SCOTS.sub("", text) if "Mc" in text else text
    whole, _, behind = text.partition(", ")
    words = whole.replace(" de los ", " de ").replace(" de las ", " de ").split()
    if not 1 < _count(words) <= LONGEST_NAME or behind.count(" ") >= LONGEST_NAME or EAST_ASIAN.search(text):
        return False  # a name in East Asian letters is one word
    if _PLACE.fullmatch(text) or _ENDS_NO_NAME.fullmatch(words[-1]):
        return False
    if any(map(_ABBREVIATED.fullmatch, words[1:])) or any(map(_ENDS_SENTENCE.fullmatch, words[1:-1])):
        return False
    if "'s " in text or "’s " in text:
        return False  # ``A Kite's Tale``
    is_sure = words[0].casefold() in given_names() or any(map(_INITIALS.fullmatch, words))
    is_word = _may_be_name_word if is_sure else is_name_word
    return all(map(is_word, words)) and any(len(word.rstrip(".")) > 1 for word in words)


def _count(words: list[str]) -> int:
    """Count the words of a name, in Brazil's, by the first or last, no particles: ``Ana Luísa da Prado Lima Neto``.

    Initials before a family count as one: ``G. C. H. E. de Boer``.
    """
    first = next((place for place, word in enumerate(words) if not _INITIAL_FIRST.fullmatch(word)), 0)
    if first > 1 and len(words) > LONGEST_NAME:
        return len(words) - first + 1
    if len(words) <= LONGEST_NAME or not (is_given_name(words[0]) or words[-1] in OF_BRAZIL):
        return len(words)
    return sum(word not in PARTICLES for word in words)


def has_common_given_name(text: str) -> bool:
    """Say whether a text is one name with a common given name, and so a person's: ``Daniel Green``."""
    name = text.strip(" .,")
    first, _, last = name.rpartition(" ")
    given = first.partition(" ")[0]
    is_given = given.istitle() and given.casefold() in given_names()
    return is_given and is_name(name) and is_name_word(last)


def may_be_name(text: str) -> bool:
    """Say whether a text is a name but for its last words, which are of titles too (``Bo An``, ``Chen Change Lee``)."""
    *words, last = text.split() or [""]
    if not 1 <= len(words) < LONGEST_NAME or not last[0].isupper() or not is_name_word(words[0]):
        return False
    if not all(map(_may_be_name_word, words[1:])):
        return False
    if any(map(_ABBREVIATED.fullmatch, words[1:])) or any(map(_ENDS_SENTENCE.fullmatch, words[1:])):
        return False
    return not _ENDS_NO_NAME.fullmatch(last)


def is_name_in_small(text: str) -> bool:
    """Say whether a text is a name whose given name has no capital, as among others it may stand: ``matthew Park``."""
    return bool(_SMALL_GIVEN.fullmatch(text)) and is_name(text[0].upper() + text[1:])


def may_begin_in_word(text: str) -> bool:
    """Say whether a text is a name but for its first word, which is one of titles too: ``Can Falk``, ``Ion Holm``."""
    first, _, behind = text.partition(" ")
    return first in _ALSO_GIVEN and is_name(f"{behind} {behind}")


def may_stand_between(text: str) -> bool:
    """Say whether two words, common ones, may be one name of several between others: ``Ann Lee, Ruining He, Bo Wu``."""
    words = text.split()
    is_set = len(words) == _WHOLE and all(word.istitle() and word.isalpha() for word in words)
    return is_set and not any(is_of_titles([word]) for word in words)


def may_be_second(text: str) -> bool:
    """Say whether a text is the second of two whole names, whose given name is a common word: ``Jingling Xue``."""
    given, _, family = text.rpartition(" ")
    return given.casefold() in english_words() and may_stand_between(text) and is_name_word(family)


@lru_cache(maxsize=16_384)
def is_name_word(word: str) -> bool:
    """Say whether a word stands in names: no common English one, but for one in capitals (``PURSE Lisa``)."""
    return _may_be_name_word(word) and (word.isupper() or word.casefold() not in english_words())


@lru_cache(maxsize=16_384)
def _may_be_name_word(word: str) -> bool:
    """Say whether a word can stand in a name: a particle, an initial, or one with a capital that titles do not use."""
    if word.casefold() in PARTICLES or word in JOINING or (word in RARE_PARTICLES and not word.isalpha()):
        return True
    if _METHOD.fullmatch(word):
        return False
    is_abbreviated = word.endswith(".") and len(word) > 1 and "." not in word[:-1]
    if is_abbreviated and (not SHORT.fullmatch(word) or _ACRONYM.fullmatch(word)):
        return False
    if len(word) > 1 and (word.rstrip(".") in _COUNTRIES or _title_words().issuperset(word.casefold().split("-"))):
        return False
    return bool(_WORD.fullmatch(word)) and (word[0].title() == word[0] or bool(_ELIDED.match(word)))


def is_coined(word: str) -> bool:
    """Say whether a word is built as products' names are: ``DeepGlobe``; ``LeCun`` and ``McAllester`` are names."""
    found = _INNER_CAPITAL.fullmatch(word)
    return found is not None and found[1].lower() not in _BEFORE_CAPITALS


def is_surely_person(text: str) -> bool:
    """Say whether one name is a person's, no place's or firm's: ``by``, an initial or a common given name tells it."""
    return bool(_SURE_PERSON.search(text)) or has_common_given_name(text)


def is_known_person(text: str) -> bool:
    """Say whether one name is surely a person's, or a given name begins it, as it may begin a place's too."""
    return is_surely_person(text) or is_given_name(text.partition(" ")[0])


def may_be_place(text: str) -> bool:
    """Say whether one name that nothing parts from what follows may be a place: ``Silk Road *City* 2003``."""
    return text.rstrip()[-1:].isalpha() and not is_surely_person(text)


def are_places(text: str) -> bool:
    """Say whether what looks like a family name and a given name are two places: ``Paris, London``."""
    return ", " in text and all(map(is_place, text.split(", ")))


def begins_title(text: str) -> bool:
    """Say whether no list of names can begin with a text's first words, for there is a title's small one among them."""
    found = _FIRST_WORDS.match(text)
    words = found[0].split() if found else []
    end = next((place for place, word in enumerate(words) if word in _BETWEEN), len(words))
    is_title = any(word.islower() and not is_name_word(word) for word in words[1 : end - 1])
    return is_title and not is_organization(" ".join(words[:end]))


@lru_cache(maxsize=4096)
def is_organization(text: str) -> bool:
    """Say whether a text can only be an organisation's name, by its last noun.

    ``A Slow Network for Wind`` is a title.
    """
    return not text.startswith(("A ", "An ")) and bool(ORGANIZATION.fullmatch(text))


def are_japanese(names: list[str]) -> bool:
    """Say whether names are written as in Japan: a blank in each, and letters of its own sets: ``石田 太郎``."""
    try:
        return all(map(_APART.fullmatch, names)) and bool("".join(names).encode("cp932"))
    except UnicodeEncodeError:
        return False


def is_surely_named(text: str) -> bool:
    """Say whether one name in these letters shows itself: by its blank as in Japan, or a common family: ``王小明``."""
    return bool(_APART.fullmatch(text) or ONE_IN_CHINESE_OR_KOREAN.fullmatch(text))


def is_surely_eastern(text: str) -> bool:
    """Say whether letters of East Asia are surely one person's name: ``王晓明``, ``김철수``, ``田中太郎``."""
    return not text.isascii() and (is_surely_named(text) or has_japanese_family(text))


def has_japanese_family(text: str) -> bool:
    """Say whether one name begins with a common family name of Japan: ``田中太郎``."""
    return _JAPANESE_FAMILIES.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def is_institution(text: str) -> bool:
    """Say whether a text can only be where people work: nothing of a title stands before its noun."""
    if found := _SCHOOL.fullmatch(text):
        return not (len(found["school"]) > _TWO and is_given_name(found["school"].capitalize())) and (
            is_place(found["place"]) or found["place"] in _BENCH
        )
    found = _INSTITUTION.fullmatch(text)
    return found is not None and " " in text and all(map(is_name_word, (found["name"] or "").split()))


def is_of_titles(words: list[str]) -> bool:
    """Say whether all of some words are those of titles and firms, and none a name's or an acronym."""
    return all(word.casefold() in _title_words() for word in words)


def is_means(text: str) -> bool:
    """Say whether words behind "by" are no author, but how something is done: ``Tracking by Correlation, Ann Lee``."""
    return is_of_titles([text.partition(" ")[0].rstrip(",.")])


@cache
def _title_words() -> frozenset[str]:
    """Give the words of titles that are no one's name, as public lists of papers use them."""
    return frozenset((Path(facts.__file__).with_name("title_words.txt")).read_text(encoding="utf-8").split())
