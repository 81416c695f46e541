"""Fields that a list writes out before a colon, in several languages: ``论文名称：…``, ``**Authors**: …``.

Their names are those of a table's columns (:mod:`i2vbib.catalog.markdown.inline.columns`); here are those that no
table has.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.imprints.imprint import read_imprint_line, read_named_imprint
from i2vbib.catalog.markdown.imprints.imprint_places import APPEARED
from i2vbib.catalog.markdown.imprints.law_citations import VOLUME_FIRST
from i2vbib.catalog.markdown.imprints.remarked_imprints import imprint_of_remark
from i2vbib.catalog.markdown.imprints.stated_venues import without_sent
from i2vbib.catalog.markdown.inline.columns import Column, read_heading
from i2vbib.catalog.markdown.inline.dates import is_date, named_year
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, MARKS, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.people.authors import named_authors, read_authors
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOLD: Final[tuple[Column, ...]] = ("title", "authors", "venue", "publication", "year", "paper", "link", "code")
_OF_A_PAPER: Final = frozenset[Column](_TOLD[:5])
"""What is said of papers only: one such field beside a title shows how its line is to be read."""
_REMARKS: Final = frozenset(
    map(
        fold,
        """
        intro introduction comment comments note notes remark remarks introducción introdução introduzione einführung
        einleitung введение комментарий комментарии примечание nota notas comentario comentarios comentários remarque
        remarques anmerkung anmerkungen bemerkung uwagi giriş 介绍 简介 引言 导读
        status statut estado stato статус 状态 狀態 状況 상태
        备注 評註 紹介 備考 コメント 비고 소개 ملاحظات مقدمة
        """.split(),
    )
)
"""What is said of a paper beside all else, among which may be where it appeared: ``intro: CVPR 2017. ETH Zurich``."""
_OTHERS: Final = _REMARKS | frozenset(
    map(
        fold,
        """
        机构 单位 动机 方法 摘要 论文動機 概要 요약 аннотация 论文方法 论文动机 核心思想 一句话总结
        数据集 实验结果 github project demo abstract tldr summary keywords key-words institution
        institutions affiliation affiliations 思路 贡献 实验 结果 结论 背景 参考 阅读理由 下载 団体 关键词
        关键字 キーワード 키워드 초록 소속 所属 resumen résumé zusammenfassung riassunto resumo streszczenie
        özet περίληψη सारांश الملخص публикации издательство ключевые-слова description
        contribution contributions isbn issn pages volume number issue motivation idea palabras-clave mots-clés
        schlagwörter parole-chiave palavras-chave słowa-kluczowe 页码 卷 巻 号 том номер страницы project-page
        mô-tả nhà-xuất-bản 笔记链接 笔记地址 笔记 핵심내용 읽기우선순위 발표일 요약
        slides video poster artifact artifacts talk data dataset datasets supplement keyword key-word tag tags
        supp supplementary subjects
        """.split(),
    )
)
"""All else that is said of a paper: what it is about, who paid for it, where its files are."""
_OF_PAPER: Final = re.compile("论文|論文|논문|стать|paper|ورقة|البحث|makale", re.IGNORECASE)
_PROSE: Final = re.compile(r"(?i)resources?|others|page|month|references?|forum|by")
"""Headings of columns that before a colon begin sentences, or parts of a list."""
_ENDS: Final = rf"[{STRONG_END}{EMPHASIS_END}\s]*"
_BEHIND_COLON: Final = (
    rf"[{STRONG_END}{EMPHASIS_END} \t\xa0]*"
    rf"(?:\s+(?![\s*•·–—{STRONG}{EMPHASIS}-]*[^\W\d_][^:：\n]{{0,30}}[:：](?!//)))?[{STRONG_END}{EMPHASIS_END}]*"
)
"""A field may say it in the next line, or be empty and followed by another one."""
_FIELD: Final = re.compile(
    rf"(?:(?P<begins>^|\n)[\s*•·–—-]*|(?P<mark>[|·•;；,，.。])\s*|(?<=\s)(?=[\u4e00-\u9fff])|(?={STRONG}))(?P<bold>[{STRONG}{EMPHASIS}]*)\s*"
    rf"(?P<name>[^\W\d_][^:：\n|,，;；{MARKS.pattern.strip('[]')}]{{0,30}}?){_ENDS}[:：]{_BEHIND_COLON}"
)
_LINE_END: Final = re.compile(r"\n")
_GO_ON: Final = re.compile(r"(?:[,，、;；&·]|\band|\bet|\by|\bund)$")
"""Ends a line of names that go on in the next."""
_CLOSED: Final = re.compile(r"[\n|·•]")
_OF_ONE_LINE: Final[Mapping[Column, re.Pattern[str]]] = {
    "link": _CLOSED,
    "code": _CLOSED,
    "authors": re.compile(rf"[|·•]\s*[^\W\d_][^|·•:\n]{{0,30}}:(?=\s)|(?<=\s){APPEARED}"),
    "venue": _LINE_END,
    "publication": _LINE_END,
    "year": _LINE_END,
}
"""Where a field ends that holds a link, or when and where a paper appeared, and no words that go on.

The names end at a field that the table's columns do not know, ``| Authors: Ann Lee | Category: math.RT``, or at where
it appeared: ``作者：Ann Lee 发表于 ICML 2022``.
"""
_ADDRESS: Final = re.compile(rf"\s*{LABEL}|\s*$")
_ABSTRACT: Final = re.compile(r"(?i)abstract\n|摘要\n")
"""What is behind a fold that is called so."""
_BEFORE_FIELD: Final = " \t\xa0|"
_AROUND: Final = " \t\n|·•;；,，。"


class Fields(NamedTuple):
    """The fields of a line: the place of each one's words, and what else stands in it."""

    line: str
    rest: str
    places: Mapping[Column, tuple[int, int]]
    names_paper: bool
    """Whether the title's field says that it is a paper's: ``论文名称：``, not ``Title:``."""
    has_doi: bool
    """Whether a field is called so, though it may be empty."""
    remarks: tuple[str, ...] = ()
    """The first line of each remark."""

    def text(self, *kinds: Column) -> str:
        """Give what the first field of these kinds that there is says."""
        start, end = next((self.places[kind] for kind in kinds if kind in self.places), (0, 0))
        lines = self.line[start:end].replace(LABEL, " ").strip(_AROUND).split("\n")
        return "\n".join(map(unmarked, lines)).strip(_AROUND)

    @property
    def authors(self) -> tuple[str, ...]:
        """The names in the field of authors."""
        return named_authors(self.text("authors"))

    @property
    def imprint(self) -> tuple[str, int | None]:
        """Venue and year; a year's own field tells it rather than the venue's."""
        words = self.text("venue", "publication").partition("\n")[0]
        venue, year = ("", None) if words.endswith((":", "：")) else read_named_imprint(without_sent(words))
        return venue, named_year(self.text("year")) or year

    @property
    def remarked_imprint(self) -> tuple[str, int | None]:
        """Venue and year that a remark tells of: ``intro: CVPR 2017. ETH Zurich``."""
        return next((found for found in map(imprint_of_remark, self.remarks) if any(found)), ("", None))

    @property
    def form_title(self) -> str:
        """The title of a form that papers are noted in, filled or not: ``DOI:``, ``Authors:``; else nothing."""
        has_title, has_authors = "title" in self.places, "authors" in self.places
        has_imprint = not self.places.keys().isdisjoint({"year", "venue", "publication"})
        is_form = self.has_doi or (has_authors and (has_title or has_imprint))
        above = self.text("title") if has_title else unmarked(self.rest.partition("\n")[0])
        return above if is_form else ""

    @property
    def tells_of_paper(self) -> bool:
        """Whether a line with no title must be more of a paper: its fields hold what they say."""
        return bool(self.authors) or is_date(self.text("year"))


@lru_cache(maxsize=64)  # a line is asked for its title, for its authors, and whether it goes on
def read_fields(line: str) -> Fields | None:
    """Give the fields of a line that has any."""
    if ":" not in line and "：" not in line:
        return None
    found: list[tuple[Column, re.Match[str]]] = []
    for field in _FIELD.finditer(line):
        # a name of the list's own, in bold, ends the field before it
        own: Column | None = "other" if found and field["bold"] and field["begins"] is not None else None
        if kind := _kind_at(field, line, is_first=not found) or own:
            found.append((kind, field))
    while found and found[0][0] == "other" and not unmarked(line[: found[0][1].start()]):
        found = found[1:]  # a title may begin so: ``Poster: Kites at Sea``
    if not found:
        return None
    rest, places = [line[: found[0][1].start()]], dict[Column, tuple[int, int]]()
    for (kind, field), following in zip(found, [*(field.start() for _, field in found[1:]), len(line)], strict=True):
        end = following
        if kind in _OF_ONE_LINE:
            closed = _OF_ONE_LINE[kind].search(line, field.end(), following)
            end = closed.start() if closed else following
            end = _end_of_names(line, field.end(), end) if kind == "authors" else end
            rest.append(line[end:following])
        places.setdefault(kind, (field.end(), end))
    names_paper = any(kind == "title" and _OF_PAPER.search(field["name"]) for kind, field in found)
    text = "\n".join(filter(unmarked, rest))
    has_doi = any(fold(field["name"]) == "doi" for _, field in found)
    if not text and _OF_A_PAPER.isdisjoint(places):
        return None
    said = (field.end() for _, field in found if fold(field["name"]) in _REMARKS)
    remarks = tuple(unmarked(line[start:].partition("\n")[0]) for start in said)
    return Fields(line, text, places, names_paper, has_doi, remarks)


def _end_of_names(line: str, start: int, end: int) -> int:
    """Give where the names of a field end: at a line's end, unless an "and" or a mark or names are behind it.

    Where a paper appeared may stand in the next line without a field's name: ``Authors: Ann Lee``, ``ICML 2022``.
    """
    for found in _LINE_END.finditer(line, start, end):
        said = unmarked(line[start : found.start()]).rstrip()
        below = unmarked(line[found.end() : end].partition("\n")[0])
        if said and below and not (_GO_ON.search(said) or read_authors(below, east_asian=True)):
            return found.start()
    return end


def _kind_at(field: re.Match[str], line: str, *, is_first: bool = True) -> Column | None:
    """Give what a field is of; a paper's, with words behind it, is its title, else its link.

    Behind a comma a link's is one where another field is before it: ``论文：Kites，地址：https://…``.
    """
    kind = field_kind(field["name"])
    if kind == "paper":
        words = unmarked(line[field.end() :].partition("\n")[0].replace(LABEL, " ")).strip(_AROUND)
        kind = "title" if words and _OF_PAPER.search(field["name"]) else "link"
    elif kind is None and fold(field["name"]) == "citation":  # a whole reference may stand there, or a count
        words = unmarked(line[field.end() :].partition("\n")[0])
        venue = read_imprint_line(words, is_sure=True)[0]
        is_where = VOLUME_FIRST.match(words) or (venue and not read_authors(venue))
        kind = "publication" if is_where else "other"
    if field["mark"] in {",", "，", ".", "。"} and kind not in _OF_A_PAPER:
        return kind if kind == "link" and not is_first and _ADDRESS.match(line, field.end()) else None
    return kind


@lru_cache(maxsize=1024)
def field_kind(name: str) -> Column | None:
    """Give what a field of this name is of: ``other`` what no table has, ``None`` where it is no field's name."""
    name = name.strip()
    if _PROSE.fullmatch(name):
        return None
    known = read_heading(name)
    kind = next((kind for kind in _TOLD if kind in known), None)
    return kind or ("other" if fold(name) in _OTHERS else None)


def is_other_field(line: str) -> bool:
    """Say whether a line is a field that tells more of the paper before it."""
    return bool(_ABSTRACT.match(line)) or _first_kind(line) not in {None, "title"}


def is_remark(line: str) -> bool:
    """Say whether a line is a field that no table has, and which holds no paper of its own: ``Comment: …``."""
    return _first_kind(line) == "other"


def _first_kind(line: str) -> Column | None:
    field = _FIELD.match(line.lstrip(_BEFORE_FIELD)) if ":" in line or "：" in line else None
    return _kind_at(field, line) if field and field_kind(field["name"]) else None
