"""What a heading says of what stands below it: the list itself, data sets, a paper with its venue."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue
from i2vbib.catalog.markdown.inline.dates import is_date
from i2vbib.catalog.markdown.layouts.words import split_title

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF_LIST: Final = re.compile(
    r"(?i)(?!cit(?:ed|ing) (?:works?|papers?|articles?|publications?|literature|references|sources|books|texts)\W*$)"
    r"(?:(?:latest |recent )?(?:news|updates?)|what'?s new|change ?log|citations?|citing|cite(?: us)?|bibtex"
    r"|contribut(?!i (?:in|su|a)\b|ions? (?:to|in|à|dans) (?:(?:the|de|des|peer-?reviewed|refereed|scientific"
    r"|international|academic) )?(?:books?|edited|volumes?|collect|ouvrages?|journals?|monographs?|periodicals?"
    r"|special issues?|anthologies|handbooks?|encyclop\w+|proceedings|conferences?|workshops?|colloques?"
    r"|revues?|actes?))\w*"
    r"|acknowledge?ments?|contacts?|licen[sc]e|star history|(?:table of )?contents|toc"
    r"|related (?:repos\w*|lists?)|other (?:awesome|repos\w*)|to-?do(?: list)?"
    r"|how to (?:cit|contribut|us|add|submit|join|navigat|edit|updat)\w*|how to \w+(?=\W*$)"
    r"|noticias|novedades|actualizaciones|novidades|nouvelles|actualités|mises? à jour|neuigkeiten|aktuelles|novità"
    r"|aktualności|haberler|новости|обновления|νέα|أخبار|contenidos?|índice|sommaire|inhalt\w*|indice|содержание"
    r"|licencia|licença|lizenz|licenza|лицензия|beitragen|contatti|kontakt\w*|контакты)\b"
    r"|(?:最新|近期)?(?:新闻|动态|更新(?:日志|记录|历史)?|消息|公告)|目录|目錄|引用(?!文[献獻])|许可证?|致谢|贡献|联系"
    r"|お知らせ|更新履歴|ニュース|目次|ライセンス|謝辞"
    r"|소식|뉴스|공지|업데이트|변경 ?(?:이력|사항)|목차|라이선스|인용(?! ?문헌)"
)
"""Headings of what a list says about itself: a link to a paper there is no entry. ``Cited works`` are papers."""

_OF_TOPIC: Final = re.compile(
    r"(?i)(?:news|updates?|citations?|contacts?|licen[sc]e)[ -](?!(?:us|me|logs?|list|info|information|details?|history"
    r"|feed|archives?|items?|board|page|section|here|policy|notice|terms|agreement|format|style|guide|guidelines|template|key|and"
    r"|or|of|from|for|to|in|on|about|this|the|our|with|form)\b)[^\W\d_]"
    r"|(?:最新|近期)?(?:新闻|动态|更新|消息|公告|目录|目錄|引用|贡献|联系)"
    r"(?!日[志誌]|[记記][录錄録]|[历歷歴]史|履歴|情[报報]|预告|預告|列表|[说說説]明|指南|更新|者|我们|作者|方式|本|此|格式|信息|计划|通知|内容|与|和|及|请|我)[\u3400-\u9fff]"
    r"|ニュース(?!一覧|リリース)[\u3040-\u30ff\u3400-\u9fff]"
    r"|(?:뉴스|인용|소식) ?(?!방법|형식|안내|정보|및|하기|하는)[가-힣]"
)
"""``News Recommendation``, ``动态图神经网络``: a field of work, that begins as what a list says of itself."""
_OF_CITATIONS: Final = re.compile(
    r"(?i)(?:(?:all|full|other|paper|works?|literature|references?(?: and)?) )*citations\W*"
)
"""Headings of what is cited, or of how the list is: what stands below them tells which."""

_OF_TASKS: Final = re.compile(r"(?i)to-?do(?: list)?\W*$")
"""Headings of what is to be done: works that are to be read or added may stand below them."""

_OF_CONTENTS: Final = re.compile(
    r"(?i)(?:(?:table of )?contents|toc|contenidos?|índice|sommaire|inhalt\w*|indice|содержание)\b|目录|目錄|目次|목차"
)
"""Headings of contents: a table of papers there is the list itself."""

_OF_DATA: Final = re.compile(
    r"(?:data(?<!\wdata)(?: ?sets?)?|corpora(?<!\wcorpora)|corpus(?<!\wcorpus))\b"
    "|数据集|データセット|데이터셋|наборы данных"
)
"""Headings of data sets."""

_OF_WORKS_IN_EAST_ASIA: Final = (
    r"(?:(?:査読(?:付き?|有り?|あり|無し?|なし)?|原著|学術|筆頭|著者|共著|主な|発表|投稿|国際|国内|国外|海外|全国|口頭|ポスター|研究"
    r"|招待|期刊|会议|學術|國際|國內|学术|发表|代表性?|主要|국제|국내|학술|해외|발표|심사|전문|연구)の? ?)*"
    r"(?:論文誌?|论文|雑誌|ジャーナル|学会|會議|会議|会议|研究会|発表|著作|業績|発表文献|出版物"
    r"|논문지?|학술지|저널|저널 논문|학회|학술대회|학술발표|논문 ?실적|연구 ?실적|출판물|게재 ?논문)"
    r"(?:論文|发表|発表| ?논문| ?발표)?(?:一覧|リスト|目録|列表|목록)?(?: ?[(（][^()（）]{1,30}[)）])?"
)
"""``査読付き学術論文``, ``国内学会``, ``国际会议论文``, ``국내 학술대회``."""

_OF_PAPERS: Final = re.compile(
    r"(?i)(?:(?:accepted|selected|key|related|relevant|important|recommended|influential|seminal|classic|all|other|more"
    r"|working|discussion|published|refereed|forthcoming|peer[- ]reviewed"
    r"|list of|long|short|oral|regular|research|academic|scholarly|scientific|journal|conference|workshop|survey|review"
    r"|must[- ]read) )*(?:papers(?: list| to read)?|paper list)"
    r"|(?:(?:research|academic|scholarly|scientific|journal|peer[- ]reviewed) )+articles"
    r"|(?:scientific |selected )?publications|(?:相关|重要|经典|必读|学术|综述)?论文(?:列表|清单|汇总|阅读)?"
    r"|(?:關鍵|相關)?論文(?:一覧|リスト|列表|清單)?|(?:관련 ?)?논문(?: ?(?:목록|리스트))?"
    rf"|{_OF_WORKS_IN_EAST_ASIA}"
    r"|научные статьи|научные публикации|artículos científicos|publicaciones|artigos científicos|publicações"
    r"|articles scientifiques|wissenschaftliche (?:artikel|aufsätze)|veröffentlichungen"
    r"|articoli scientifici|pubblicazioni"
    r"|artykuły naukowe|publikacje naukowe|bilimsel makaleler|أوراق بحثية|مقالات علمية"
)
"""Headings of papers, and nothing else; ``Articles`` may be a blog's."""

_SPEAK_OF_PAPERS: Final = re.compile(
    r"(?i)\b(?:papers?|articles|essays|readings?|publications?|preprints?|bibliograph(?:y|ies)|references)\b|论文|論文|논문"
)
"""``Papers We Read at Sea``, ``Readings in Kites``."""

_OF_OTHER_WORK: Final = re.compile(
    r"(?i)(?:invited |selected |recent |past |upcoming )*(?:teaching|talks?|lectures?|presentations?|courses?|services?"
    r"|awards?|honou?rs|grants?|funding|education|experience|employment|students|supervision|outreach|skills|tutorials?)"
    r"(?: (?:and|&) \w+)?"
)
"""Headings of what else a person's page tells."""

_OF_TERMS: Final = re.compile(
    r"(?i)(?:(?:list|table|index|dictionary|glossary) of )?(?:(?:all|common|used|key|useful|other) ){0,2}"
    r"(?:abbreviations?|acronyms?|glossar(?:y|ies)|dictionary|terms?|terminology|nomenclature|definitions?|vocabulary"
    r"|abréviations|sigles|acronymes|glossaire|lexique|terminologie|abkürzungen|abkürzungsverzeichnis|akronyme|glossar|begriffe"
    r"|abreviaturas|siglas|acrónimos|glosario|abreviações|acrônimos|glossário|abbreviazioni|acronimi|glossario|sigle"
    r"|afkortingen|begrippenlijst|skróty|słowniczek|kısaltmalar|сокращения|аббревиатуры|глоссарий|термины)"
    r"(?: (?:and|&|et|und|y|e|и) [^\W\d_]+)?(?: used)?(?: (?:in|of|for) .+)?\W*"
    r"|(?:英文)?(?:缩写|縮寫|略語|略称|術語|术语|用語|약어|용어)(?:集|表|一覧|列表|对照表|對照表|说明|목록|집)?\W*"
    r"|名词解释|용어 ?정리"
)
"""``Glossary``, ``List of abbreviations``: headings of words that are explained."""

_OF_BOOKS: Final = re.compile(
    r"(?i)(?:(?:\w+ ){0,2}(?:books?|textbooks?|monographs?|novels)"
    r"|(?:selected |annotated )?bibliography|literature|works cited"
    r"|(?:further|recommended|required|suggested|additional|optional|core|secondary|primary|essential) "
    r"(?:readings?|sources|literature|texts|references)|livres|ouvrages|bibliographie|lectures|literatur(?:verzeichnis)?|bücher"
    r"|libros|bibliograf[ií]a|lecturas|livros|libri|letture|literatura|książki|boeken|literatuur|böcker|bøger|bøker"
    r"|литература|книги|lähteet|kirjat|knihy|könyvek|cărți)"
)
"""Headings of books, and of what is to be read."""


@lru_cache(maxsize=64)
def tells_of_books(heading: str) -> bool:
    """Say whether a heading is of books, or of literature, which is cited without years or links as often."""
    return bool(_OF_BOOKS.fullmatch(heading.strip(" :")))


@lru_cache(maxsize=64)
def tells_of_terms(heading: str) -> bool:
    """Say whether a heading is of abbreviations or terms, which are explained below it."""
    return bool(_OF_TERMS.fullmatch(heading))


@lru_cache(maxsize=64)
def tells_of_other_work(heading: str) -> bool:
    """Say whether a heading is of talks, courses and the like, which have titles, names and dates too."""
    return bool(_OF_OTHER_WORK.fullmatch(heading))


@lru_cache(maxsize=64)  # of each paper below it is asked again
def tells_of_list(heading: str, *, is_table: bool = False) -> bool:
    """Say whether a heading is of what a list says about itself: a link to a paper there is no entry.

    A table below a heading of contents may be all of the list, by what it leads to.
    """
    is_of_list = _OF_LIST.match(heading) and not _OF_TOPIC.match(heading)
    return bool(is_of_list) and not (is_table and _OF_CONTENTS.match(heading))


def tells_of_citations(heading: str) -> bool:
    """Say whether a heading is of several works that are cited, as ``Citations`` may be."""
    return bool(_OF_CITATIONS.fullmatch(heading))


def tells_of_tasks(heading: str) -> bool:
    """Say whether a heading is of what is to be done, and of nothing else."""
    return bool(_OF_TASKS.match(heading))


@lru_cache(maxsize=64)
def tells_of_data(heading: str) -> bool:
    """Say whether a heading is of data sets."""
    return bool(_OF_DATA.search(heading.lower()))


def names_venue(title: str) -> bool:
    """Say whether a heading gives a venue or a year beside a title."""
    around = split_title(title)[1]
    return bool(find_venue(around)[0] or (cited_year(around) and not is_date(around)))


def speak_of_papers(path: Iterable[str]) -> bool:
    """Say whether one of the headings above a place speaks of papers, and the nearest of nothing else."""
    headings = tuple(path)
    is_other = headings and (tells_of_other_work(headings[-1]) or tells_of_list(headings[-1]))
    return not is_other and any(map(_SPEAK_OF_PAPERS.search, headings))


@lru_cache(maxsize=64)
def tells_of_papers(heading: str) -> bool:
    """Say whether a heading is of papers alone."""
    return bool(_OF_PAPERS.fullmatch(heading))
