"""Where a reference says that a work appeared: what follows its title, up to a volume, pages, a place or the date.

``Plant Soil 441, 77–90 (2019)``, ``J. Am. Chem. Soc., vol. 140, no. 9``, ``In P. Cole (Ed.), Syntax and Semantics``,
``Oxford: Oxford University Press, 2011``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.imprints.book_series import without_series
from i2vbib.catalog.markdown.imprints.cited_years import LONGEST_BEHIND, cited_year
from i2vbib.catalog.markdown.imprints.containers import behind_slashes
from i2vbib.catalog.markdown.imprints.counted_journals import counted_journal
from i2vbib.catalog.markdown.imprints.edited_books import (
    EDITORS,
    PART,
    as_book,
    edited_book,
    paged_book,
    placed_book,
    without_issue_editors,
)
from i2vbib.catalog.markdown.imprints.editions import EDITION, EDITION_NOTE, PREPARED_BY, without_translators
from i2vbib.catalog.markdown.imprints.law_citations import UNDATED, VOLUME_FIRST, YEAR_FIRST
from i2vbib.catalog.markdown.imprints.name_ends import name_of, printer_before_place
from i2vbib.catalog.markdown.imprints.unpublished import SOON, STATE
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper, may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE, coined_end
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.editor_roles import EAST_ASIAN_EDITORS
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, unmarked
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, tidy
from i2vbib.catalog.markdown.people.name_words import is_of_titles
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books
from i2vbib.facts.venue_kinds import kind_of
from i2vbib.facts.venues import lookup

AROUND: Final = " ,.;:-–—|/"
_BEGIN: Final = re.compile(
    rf"[\s,.;:，、。–—\"”’-]*(?:\(?{ANY_YEAR}\)?[\s,.;:]+)?"
    rf"(?:(?:{PREPARED_BY},\s+)+)?"
    rf"(?:(?:{EDITION_NOTE}|\(?{EDITION}\)?)[.,]*\s+(?:[–—-]\s+)?)?(?:[Vv]ol\. \d{{1,2}}[.,]\s+|\d{{1,2}} vols\.\s+)?"
    rf"(?P<within>(?:(?:[Pp]p?(?:ages?|\.) [\d\s–-]{{1,12}}[.,]? )?{PART}{IN_ABROAD} ?:?|"
    r"\[w:\]|w|W:|"
    r"(?:(?:[Pp]aper|[Pp]oster|[Tt]alk) )?[Pp]resented (?:at|to|in):?|[Tt]o appear in|"
    r"(?:[Ff]irst |[Oo]riginally )?[Pp]ublished in|"
    rf"在|载于|收录于|見|载)\s+(?:the )?(?:{ANY_YEAR} (?=[A-Z]))?)?(?:éd\.\s+(?:de |du )?)?"
    rf"(?:[^()\d]{{3,200}}(?:{EDITORS}"
    r"|, (?:[Ee]ds?\.,|[Ee]ditors?[.,:]))\s+)?"
)
"""The date, the edition, ``In``, and editors."""
_KIND_MARK: Final = re.compile(r"^\s*\[[A-Z](?:/[A-Z]{2})?\]\s*[.．,]*")
_OF_YEAR: Final = re.compile(rf"^[\s,，、.。]*{ANY_YEAR}\s*年度\s*")
_IN_CORNERS: Final = re.compile(
    rf"[\s,，、.。:：]*(?:(?:载于?|載於?|收入|刊于)(?:[^『』《》「」，,\d\n]{{2,30}}[:：]\s?)?)?"
    rf"(?:{ANY_YEAR}年?[\s,，、.。]*|in )?"
    rf"(?:(?:{EAST_ASIAN_EDITORS})?[『《]|[„«](?=[^”»\n]+[”»],?\s(?:\d|nr|[tzRn]\.|[IVXLC]{{1,7}},\s?\d))"
    r"|(?<=in )«\s?(?=[^»\n]{4,80}»[.,]))"
    r"([^『』《》„”«»\n]{2,80})[』》”»]"
)
"""``『社会学評論』71(2)``, ``《考古学报》2008``, ``„Przegląd”, nr 3``, ``in «Rivista», 12``, ``in « Kites ». 2020``."""
_COUNTED: Final = r"(?:\d{1,3}(?:st|nd|rd|th)\b|(?:19|20)\d\d(?=\s[^\W\d_]))"
"""A number that stands in a conference's name: ``2nd``, ``2018`` before a word."""
_AT_PLACE: Final = re.compile(
    rf"[\s.,]*(?P<name>(?P<place>[^\W\d_a-z][^\W_]+)[^:\d\n(]{{0,30}}: "
    rf"(?P<publisher>(?:l[ae]s? |l['’]|(?!an? |the |der |die |das )(?=[a-z]{{2,}}\b))?\w[^:;()\d\n]{{2,60}}?))"
    rf"[,.;]?(?: ?\(?{ANY_YEAR}\)?)?[\s.]*"
)
_IN_BRACKETS: Final = re.compile(rf"[\s.,]*\(([^():]{{2,40}}: [^():]{{2,60}}, {ANY_YEAR})\.?\)")
"""``(Tromsø: Nordlys, 2014), 23–45``, as notes have it."""
_NEW_PLACE: Final = re.compile(r"New (?:York|Haven|Delhi|Brunswick|Orleans)\b")
_BEFORE_WHOLE_VOLUME: Final = re.compile(
    r"[\s.,\"”]*(?!In\b)([^\W\d_a-z][^\s.;:()\d]+(?: [^\s.;:()\d]+){1,7}),?\s+"
    rf"(?:\d{{1,4}}(?:[.(]\d+\)?)?\s+\({ANY_YEAR}\):\s*\d|(?<=,\s)\(\d{{1,3}}\),\s\d{{1,4}}\s?[–-]\s?\d)"
)
"""``Nueva doctrina penal, (1), 73–125``;
``Chemické listy 105 (2011): 620-625``, a journal's name in small letters: all that the MLA's form has there."""
_BEFORE_VOLUME: Final = re.compile(
    r"\W*(?!In\b)([^\W\d_a-z](?:\d{2,4}(?=[A-Z]))?[^.;()\d\n]{2,120}?)"
    rf"[,.]?\s+(?:(?:[Vv]ol(?:ume|\.)?|[Nn](?:o\.?|r\.?|°|º))\s*)?(?!{ANY_YEAR}\b)\d+(?:\s*|,\s?)\(\d"
)
"""``Psychology of Aesthetics, Creativity, and the Arts, 12(1)``: a journal is all that stands before its volume."""
_SUBTITLED: Final = re.compile(
    rf"[\s.,\"”’]*(?!{IN_ABROAD}\b)"
    r"(?P<name>[^\W\d_][^\d:.;()\n]{1,60}: (?:(?:an?|the) |[^\W\d_a-z])[^\d:.;()\n]{3,100}?)"
    rf"(?:,?\s+(?:[Vv]ol\.?\s*)?(?!{ANY_YEAR}\b)\d{{1,4}}(?:,?\s?\(\d|\.\d{{1,2}}\b|,\s[Nn]o\.\s?\d|:\d)|\.\s+{ANY_YEAR}\s?;\s?\d)"
)
"""``Continuum: The Kitchen Journal of Teapots 2, no. 1``: before a volume and its issue nothing is a place."""
_STATE_FIRST: Final = re.compile(rf"^[\s,.;]*(?i:{SOON})(?:[,:.]|\s(?:in|at|by)\b)\s*(?=[^\W\d_a-z]|{EMPHASIS})")
"""``Forthcoming, Journal of Kites``."""
_JOURNAL_CUT_SHORT: Final = re.compile(
    r"[\s.,]*(?P<name>(?:[^\W\d_a-z][^\W\d_A-Z]{0,4}\.? )?J\.?(?: (?:[^\W\d_][\w’'-]*\.?|&)){1,7}?)"
    rf"(?:[\s,(]+(?:{ANY_YEAR}|(?i:{STATE})))?[\s.)]*$"
)
"""``J Teapots. 2019.``, ``Eur. J. Lids, in press``: where the authors are known it is no one's name."""
_SUBTITLED_BOOK: Final = re.compile(
    rf"[\s.,]*{IN_ABROAD}\s?:?\s"
    r"(?P<name>[^\W\d_a-z][^\d:.;()\n]{1,80}: (?:[Aa]n? |[Tt]he |[^\W\d_a-z])[^\d:.;()\n]{3,100}?)"
    rf"(?:,?\s\d{{1,4}}[–-]\d{{1,4}}\s\([^()\n]{{2,80}},\s?{ANY_YEAR}\)"
    rf"|,\s(?:[^\W\d_a-z][\w/’'-]{{1,30}}(?: [^\W\d_a-z][\w/’'-]{{1,30}})?\s)?{ANY_YEAR}(?!\d)\s?"
    r"(?:,\s(?:S|pp?)\.\s?\d|[.(]|$))"
)
"""``in Kites and Lids: A Guide 59–64 (Lidpress, 2019)``, ``in: Wind: Drachen und Pfannen, Lidheim 2014, S. 2``."""
_CLOSED_BY_YEAR: Final = re.compile(rf"[\s.]*(?P<name>[^\W\d_a-z][^\d():;,\n]{{2,60}}?)\s\({ANY_YEAR}\)[\s.{LABEL}]*")
_LINK: Final = re.compile(f"[{LABEL}{TITLE}]")
_PLACE: Final = re.compile(r"[^\W\d_a-z][^\d:]{1,30}:\s+(?=(?:l[ae]s? |l['’])?[^\W\d_a-z])")
_NAME: Final = re.compile(
    r"(?!(?i:pages?|pp|vol(?:ume)?|ch(?:ap(?:ter)?)?s?|sec(?:tion)?s?|parts?|weeks?|lessons?)\b\.?\s*\d)"
    r"(?P<name>(?:(?:npj |l[ae]s? |l['’]|[a-z]{1,3}(?=[A-Z]))?[^\W\d_a-z]|(?=(?:science|nature), \d))"
    rf"(?:[^;:(\[\d\n]|\d{{1,3}}(?:st|nd|rd|th)\b|{ANY_YEAR}(?=\s+(?!(?i:{MONTH})\b)[A-Z])){{0,160}}?)"
    rf"(?P<behind>[.,;:，、；]?\s*(?:\(?{ANY_YEAR}(?!\d|\s+(?!(?i:{MONTH})\b)[A-Z])"
    r"|\b(?i:vol(?:ume)?|no|nr|pp?|pages|issue|number|art|bd|t|v|n[°º]?|núm|año|ano)(?!\w)[.°º]?\s*(?:\d|[A-Z]{1,3}\b)"
    r"|(?<!\w)[eEL]\d{4}[\dA-Z]{0,8}\b"
    rf"|(?<!\w)(?!{ANY_YEAR}\s+[A-Z])\d(?!\d{{0,2}}(?:st|nd|rd|th)\b)|\b(?i:{MONTH})\s*\d|\b[IVXL]{{1,7}}(?:-[A-Z]?\d\w*)?,\s*\d"
    r"|\(|\[|;|:\s|(?=\.?\s*$)))"
)
"""A name, with ordinals and a conference's year in it, up to what is none: an article's number as well, ``e01394``."""
_AFTER_COLON: Final = re.compile(r":\s[^\W\d_a-z][^\d:.;()\n]{0,80}?(?=,?\s*\(?\d|\.|;|\s*$)")
"""What a journal that the tables know has behind a colon: ``Journal of Experimental Psychology: General``."""
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th) (?=[^\W\d_a-z])")
"""``presented at the 3rd Conference on …``, ``in *67th Annual Meeting of …*``."""
_VOLUME: Final = re.compile(
    r"(?:\s*\([^\W\d_]{3,20}\))?[.,;:]?\s*(?:\D{0,9}\d{1,3}(?!\d|(?:st|nd|rd|th)\b)"
    rf"|\(?\d{{4}}\)?(?: (?i:{MONTH})\.?(?: \d{{1,2}})?)?(?:\s*[;,]\s*\d+\s*[(:,]|,?\s+no\.\s*\d))"
)
_ITALIC_FIRST: Final = re.compile(
    rf"[\s.,;:\"”»’]*(?:\(?{ANY_YEAR}\)?[\s.,;:]+)?(?P<within>{IN_ABROAD} ?:?\s+"
    rf"(?P<editors>[^\W\d_a-z][^\d:«“\"\n{EMPHASIS}]{{3,160}}[.,):]\s+)?)?"
    rf"{EMPHASIS}(?P<name>[^{EMPHASIS_END}\n]{{3,160}}){EMPHASIS_END}"
)
_PROCEEDINGS: Final = re.compile(rf"Proc\. (?!.*{ANY_YEAR})(?=.*\b(?:Conf|Symp|Work|Workshops?|Meet|Congr)\b)")
_FROM_NUMBER: Final = re.compile(rf"[\s,]+(?!{_COUNTED})\d.*$")
_NUMBERS: Final = r"(?:[Vv]ol\.|[Nn](?:[°º]|[or]\.)|#)"
DATED_ISSUE: Final = (
    rf"(?:(?:[^\W\d_]{{2,12}}[\s–-]{{1,3}}){{0,4}}{ANY_YEAR}(?:[–-]{ANY_YEAR})?,\s(?={_NUMBERS}|\d{{1,3}}[,(]))"
)
"""``printemps 1990, vol. 31``, ``janvier-février 2011, n° 764``: when an issue appeared, before its number."""
_PAGES: Final = re.compile(rf"[\s,]*{DATED_ISSUE}?\(?(?:pp?\.|[Vv]ol\.|\d{{1,4}}\s*[(,:–-]|(?<=\d,\s){_NUMBERS}\s?\d)")
_ISSUE: Final = re.compile(r",?\s+\d{1,4}(?:\s?\(\d|\.\d|,\s[Nn]o\.\s?\d)")
"""Behind italics it shows a journal, in small letters too: ``*diacritics* 12 (3)``."""
_PAGES_BEHIND: Final = re.compile(r",?\s+\d{1,4}(?:\s?\([\d–/-]+\))?, ?(?:pp?\. ?)?[A-Za-z]?\d+\s?[–-]+\s?[A-Za-z]?\d+")
"""A volume and whole pages: only a journal is before them, in small letters too."""
_PAGE: Final = re.compile(r"[\s,.]*pp?\.?\s*\d")
_SECOND: Final = re.compile(rf"\d\D+\d|\d\s*\((?i:{MONTH})")
"""A volume and its pages, issue or month; ``Segment Anything 2`` is a title."""
WORD_BEHIND: Final = re.compile(
    rf"(?i)(?<![^\W\d_])(?!(?:{MONTH}|vol(?:ume)?|no|pp?|pages?|hal|issue|art(?:icle)?|doi)\b)[^\W\d_]{{3}}"
)
_NUMBER: Final = re.compile(rf"[\s.,]*(?:\(?(?:[Vv](?:ol)?\.?\s*)?\d|(?i:{MONTH})\s*\d)")
_YEAR_BEHIND: Final = re.compile(rf"[\s.,(]*{ANY_YEAR}")
_IN_SMALL_LETTERS: Final = re.compile(
    rf"[\s,.]*(?:{ANY_YEAR}\s+)?(?P<name>(?!(?:An?|This|Our|We|See|In)\s)(?:[^\W\d_a-z]|\d{{1,3}}(?:st|nd|rd|th)\s)"
    rf"(?:[^.;:()\[\d\n]|{_COUNTED}){{3,160}}?)"
    rf"(?:,?\s+(?:[Vv]ol\.?\s*)?(?!{ANY_YEAR})\d+(?:\.\d+)?(?:,\s*[Nn]o\.\s*\d+)?\s*\(|\s*\({ANY_YEAR}\)|[,.]?\s+{ANY_YEAR}\s*(?:[.:(]|$)"
    rf"|\.\s+(?:[Vv]ol\.?\s*\d|[^\W\d_a-z][^.;:\n]{{1,60}}?,\s*{ANY_YEAR}\s*(?:[.:]|$))"
    rf"|\s+(?!{ANY_YEAR})\d{{1,4}}\.(?:[A-Za-z]?\d+[–-]\d| [^\W\d_a-z][^.\d\n]{{2,40}}\.\d))"
)
"""Also before ``142.461–7`` and ``57. Elsevier Ltd.337–49``, as linguists cite."""
_VOLUME_AND_PAGES: Final = re.compile(r"[\s.]*(?P<name>[^\W\d_a-z][^.;:()\[\d\n]{3,100}) \d{1,4}\.[A-Za-z]?\d+[–-]\d")
"""``American journal of kites 142.461–7``."""
_IN_A_SERIES: Final = re.compile(
    r"[\s.,]*(?P<name>[^\W\d_a-z][^.\d\n]{5,100}\. (?:Series|Section|Part) [A-Z](?:[,:] [^\W\d_][^.\d\n]{3,60})?)"
    r"[.,\s]+\d{1,4}[.,:(]\s?[A-Za-z]?\d"
)
"""``Transactions of Kites. Series B, Biological Kites 365.3923–33``."""
_PRESENTED: Final = re.compile(
    r"^[\s.,]*(?:\((?:pp?\.[\d\s–-]+|[Vv]ol\. [^()\n]{1,20})\)[\s.,]*)?"
    r"(?:[Pp]resented at(?:\sthe)*|(?:[Tt]rabajo |[Pp]onencia )?[Pp]resentad[oa] en(?: el| la)?|[Aa]presentado n?[oa]"
    r"|[Pp]résentée? (?:au|à la|à|lors d[eu]))\s+(?=[A-Z\d])"
)
"""Also in Spanish, Portuguese and French."""
_IN_MEMORY: Final = re.compile(
    r"^[\s.]*In (?:[Mm]emory|[Hh]onou?r) of (?:(?:Prof|Dr)\.\s|(?:[A-Z]\.\s?){1,3})*[^.\n]{3,80}\.\s*"
)
"""``In Memory of Prof. Ann Lee.``, a title's own sentence behind it."""
_STOPS_IN_NAME: Final = re.compile(
    r"(?<=\bим)\.\s?(?:[^\W\d_a-zа-я]\.\s?){1,3}(?=[^\W\d_a-zа-я])|\.(?=\s(?:Серия|Сер\.)[\s:]{1,2}[«\"А-Я])"
)
"""``Вестник МГТУ им. Н.Э. Ли. Серия «Змеи»``: no stop of these ends a name."""
_STOP_IN_NAME: Final = "\u2024"
"""Stands for it meanwhile."""
_TIGHT_VOLUME: Final = re.compile(r"(?<=[^\W\d_]),(?=(?:том|вып|стр|т|с)\b)")
"""``Труды ИСП,том 30``."""
_ORDINAL_FIRST: Final = re.compile(
    r"[\s.,]*(?P<name>\d{1,3}(?:st|nd|rd|th)\s[^\W\d_a-z][^.,;:()\d\n]{5,120}?)\s?(?=[.,;(])"
)
"""``6th European Conference on Kites (ECK 6). …, 2018``."""
_YEAR_OR_PAPER: Final = re.compile(
    rf"^\s*//\s*{ANY_YEAR}\s+(?=[^\W\d_])|^[\s.,]*[Pp]aper presented at(?:\sthe)?\s+(?=[A-Z\d])"
)
_SHORT_IN_BRACKETS: Final = re.compile(
    r"[\s.,]*[Ii]n:? (?:the )?(?P<whole>Proceedings of [^()\n]{5,240}?) \((?P<name>[A-Z][\w!&/-]{1,14})"
    rf"(?:\s?['’‘]\s?\d\d|\s{ANY_YEAR})\)"
)
"""``In Proceedings of the 2014 International Conference on Kites: Tin, and Tea (PPPJ '14)``, as the ACM has it."""
_ONLINE_FIRST: Final = re.compile(
    r"(?i)[\s.,;]*(?:advance (?:online publication|access)|(?:epub |online )?ahead of (?:print|publication)"
    r"|online[ -]first)\b"
)
"""Behind a journal whose volume is still to come: ``*Psychomusicology: Tin, and Wind.* Advance online publication``."""
_OF_SERIES: Final = re.compile(
    r"(?i)\b(?:journal|transactions|conference|symposium|proceedings|workshop|congress|annals)\b"
    r"|^(?:current opinion|trends|frontiers|annual review) (?:in|of)\b"
)
"""``Proceedings of the 12th international workshop on tea. ACM, 2013``: as Google Scholar prints the MLA style."""


def venue_behind(rest: str) -> str:
    """Give the journal, volume or publisher that the text behind a title begins with, if it does.

    A number behind it tells that words are a journal's name; without one they must read like a venue's. What is set in
    italics is one name, with its commas and colons: ``*Planets, Stars and Stellar Systems*, 489``.
    """
    rest = without_translators(without_issue_editors(without_series(rest)))
    series = _IN_A_SERIES.match(unmarked(rest[:LONGEST_BEHIND])) if ". Se" in rest else None
    if book := edited_book(rest) or placed_book(_STATE_FIRST.sub("", rest)) or (series["name"] if series else ""):
        return book
    venue = (_plain_venue(rest) or _said_otherwise(rest)).replace(_STOP_IN_NAME, ".")
    italic = _ITALIC_FIRST.match(rest) if EMPHASIS in rest else None
    if italic and _PROCEEDINGS.match(italic["name"]):
        return tidy(italic["name"]).strip(" ,")  # with its numbers: ``*Proc. Kites Region 10 Conf. (TINCON)*``
    name = tidy(_FROM_NUMBER.sub("", italic["name"])).strip(" .,") if italic else ""
    is_part = venue and venue != name and (name.startswith(venue) or name.endswith(venue)) and not venue.endswith(".")
    if italic and italic["editors"]:
        return as_book(name)
    is_paged = italic and _PAGES.match(rest, italic.end()) and (name[:1].isupper() or _ISSUE.match(rest, italic.end()))
    if italic and name and _ONLINE_FIRST.match(rest, italic.end()):
        return name
    is_told = not venue and (is_paged or _ORDINAL.match(name) or (italic and italic["within"] and name[:1].isupper()))
    named = None if venue or is_told else _SHORT_IN_BRACKETS.match(rest)
    if named:
        return named["name"] if named["name"][1:].lower() != named["name"][1:] else named["whole"]
    return name if name and (is_part or is_told) else venue


def _plain_venue(rest: str) -> str:
    rest = _PRESENTED.sub(". In ", _STATE_FIRST.sub("", _IN_MEMORY.sub("", rest)), count=1)
    rest = rest if rest.isascii() else _TIGHT_VOLUME.sub(", ", _STOPS_IN_NAME.sub(_as_one_name, rest))
    rest = _OF_YEAR.sub("", _KIND_MARK.sub("", unmarked(_LINK.split(rest[:LONGEST_BEHIND], maxsplit=1)[0])))
    source = _IN_CORNERS.match(rest) or VOLUME_FIRST.match(rest) or YEAR_FIRST.match(rest)
    if told := source[1].strip() if source else behind_slashes(rest) or printer_before_place(rest):
        return told
    undated = UNDATED.match(rest)
    law = undated[1].strip() if undated and (NAMES_VENUE.search(undated[1]) or is_known_venue(undated[1])) else ""
    if named := law or _behind_place(rest):
        return named
    series = _IN_SMALL_LETTERS.match(rest)
    if series and _OF_SERIES.search(series["name"]):
        return series["name"].strip()
    if subtitled := _SUBTITLED.match(rest) or _SUBTITLED_BOOK.match(rest):
        return subtitled["name"]
    journal = _BEFORE_WHOLE_VOLUME.match(rest) or _JOURNAL_CUT_SHORT.match(rest)
    if journal:
        has_stops = "." in journal[1].rstrip(".")
        return journal[1].strip(" ,") if has_stops else journal[1].strip(" ,.")
    journal = _BEFORE_VOLUME.match(rest)
    return journal[1].strip(" ,،") if journal and may_be_venue(journal[1], is_sure=True) else _named(rest)[0]


def _said_otherwise(rest: str) -> str:
    """Give what is behind slashes and a year, or the words "paper presented at"; or a meeting that its count begins."""
    counted, plain = _ORDINAL_FIRST.match(rest), _YEAR_OR_PAPER.sub("", rest)
    if counted and NAMES_VENUE.search(counted["name"]):
        return counted["name"].strip()
    if named := counted_journal(rest) or paged_book(rest):
        return named
    return _plain_venue(f". In {plain}") if plain != rest else ""


def _as_one_name(found: re.Match[str]) -> str:
    return found[0].replace(".", _STOP_IN_NAME)


def closed_by_year(rest: str) -> str:
    """Give what alone a year closes behind whole authors and a title, a journal or publisher: ``Proteins (2021).``."""
    found = _CLOSED_BY_YEAR.fullmatch(unmarked(rest))
    return found["name"] if found and may_be_venue(found["name"], is_sure=True) and is_proper(found["name"]) else ""


def _behind_place(rest: str) -> str:
    """Give a publisher that no table knows, with the place before it, where nothing but a year follows."""
    in_brackets = _IN_BRACKETS.match(rest)
    found = _AT_PLACE.fullmatch(in_brackets[1] if in_brackets else rest)
    is_title = found and is_of_titles([found["place"]]) and not _NEW_PLACE.match(found["name"])
    if not found or is_title or not place_and_publisher(found["name"]):
        return ""
    known = lookup(found["name"])
    is_printer = known is None or (known.kind == "journal" and found["publisher"].isupper())  # ``London: BMJ; 2011``
    is_known = NAMES_VENUE.search(found["name"]) or publishes_books(found["publisher"]) or not is_printer
    return "" if is_known else found["name"].strip(" ,.")


def begins_with_imprint(text: str) -> bool:
    """Say whether a text begins with a name that is a venue's for sure, and its volume or year; no firm's."""
    return opens_imprint(text) and cited_year(text) is not None


def opens_imprint(text: str) -> bool:
    """Say whether a text begins with a name that is a venue's for sure, and a number; the year may be missing."""
    name, behind = _named(text)
    is_venue = lookup(name) or NAMES_VENUE.search(name) or publishes_books(name) or _VOLUME.match(behind)
    return bool(is_venue and _NUMBER.match(behind))


def names_imprint(text: str) -> bool:
    """Say whether a text begins with a name that is a venue's or a publisher's for sure, dated or not."""
    name, behind = _named(text)
    if not name and (series := _VOLUME_AND_PAGES.match(text)):
        return _OF_SERIES.search(series["name"]) is not None
    return bool(name and (lookup(name) or NAMES_VENUE.search(name) or publishes_books(name) or _VOLUME.match(behind)))


def is_volume(text: str) -> bool:
    """Say whether a text is a journal's name, its volume or pages, and nothing else: ``Epidemics 41 (December)``."""
    name, behind = _named(text)
    if not name or WORD_BEHIND.search(behind):
        return False
    is_known = is_known_venue(name)
    return bool(_PAGE.match(behind) or (_VOLUME.match(behind) and (is_known or _SECOND.search(behind))))


def names_journal(words: str, behind: str) -> bool:
    """Say whether words are a journal's name: its form says so, and so does the volume behind it.

    No journal's name begins with ``A``: ``*A review of kites* (pp. 1-84)``.
    """
    is_named = bool(lookup(words) or NAMES_VENUE.search(words)) and not words.startswith(("A ", "An "))
    return is_named and _VOLUME.match(unmarked(behind)) is not None


@lru_cache(maxsize=256)  # whether it is a venue is asked first, then which
def _named(rest: str) -> tuple[str, str]:
    """Give the name, and what stands right behind it."""
    rest = unmarked(_LINK.split(rest[:LONGEST_BEHIND], maxsplit=1)[0])
    begin = _BEGIN.match(rest)
    start = begin.end() if begin else 0
    place = None if begin and begin["within"] else _PLACE.match(rest, start)
    start = place.end() if place else start
    ordinal = _ORDINAL.match(rest, start) if begin and "resented" in (begin["within"] or "") else None
    found = _NAME.match(rest, ordinal.end() if ordinal else start)
    if not found:
        return "", ""
    first = ordinal.start() if ordinal else found.start("name")
    end = found.start("behind")
    more = _AFTER_COLON.match(rest, end)
    is_part = more and kind_of(rest[first:end]) == "journal" and _VOLUME.match(rest, more.end())
    end = more.end() if more and (is_part or is_known_venue(rest[first : more.end()])) else end
    if coined := coined_end(rest, first):
        return rest[first:coined], rest[coined:]
    written, behind = rest[first:end], rest[end:]
    name = name_of(f"{written}." if behind.startswith(".") else written)
    if is_place(name.partition(": ")[0]) and _NUMBER.match(behind) and not _YEAR_BEHIND.match(behind):
        return name.partition(": ")[2], ""  # ``Vento e Pipas, Curitiba, v. 2``: a journal's place
    behind = behind if name.rstrip(".") == tidy(written).rstrip(" .,") else ""
    is_sure = bool(_VOLUME.match(behind)) or bool(begin and begin["within"])
    within = ((begin and begin["within"]) or "").rstrip()
    is_said = (within.endswith(":") and _VOLUME.match(behind)) or within.endswith("]")
    is_sure = is_sure and (is_proper(name) or bool(_PAGES_BEHIND.match(behind)))
    is_name = lookup(name) or publishes_books(name) or may_be_venue(name) or is_sure or is_said
    is_name = is_name or is_place(name.partition(": ")[0]) or (place and is_place(place[0].strip(" :")))
    if place and is_place(city := place[0].strip(" :")) and kind_of(name) == "journal" and not lookup(name):
        name = f"{city.replace('.', '')}: {name}"
    is_thesis = " " not in name.removeprefix("Phil. ") and "thesis" in {
        kind_of(f"{name}."),
        kind_of(f"{name} ("),
    }  # its school stands behind it: ``Diss., Universität Bonn``
    return (name, behind) if is_name and not is_thesis else ("", "")
