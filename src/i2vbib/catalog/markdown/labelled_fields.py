"""Fields that a list writes out before a colon, in several languages: ``论文名称：…``, ``Authors: …``."""

from __future__ import annotations

import re
from typing import Final

TITLES: Final = frozenset(
    """
    论文 论文名称 论文名 论文标题 论文题目 标题 题目 文章标题 論文 論文名 論文標題 題目 題名
    論文タイトル タイトル 논문 논문명 제목 논문제목 статья название العنوان título titre titel titolo
    """.split()
) | {"title", "paper title", "название статьи", "عنوان البحث"}
OTHERS: Final = frozenset(
    """
    论文地址 论文链接 论文网址 链接 地址 原文链接 代码 代码地址 代码链接 项目地址 作者 会议 期刊 发表
    来源 年份 时间 日期 机构 单位 动机 方法 介绍 简介 摘要 论文動機 論文リンク 論文url リンク
    著者 会議 学会 年 出典 コード 概要 論文連結 論文地址 連結 程式碼 링크 논문링크 코드 저자 학회
    연도 출처 요약 ссылка авторы автор журнал конференция год код
    аннотация author authors venue conference journal year
    date link links url code github project demo abstract
    arxiv pdf doi 思路 贡献 实验 结果 结论 背景 参考 备注 阅读理由 下载 団体 著者名 雑誌 掲載誌 発表
    발표 게재 저널 학술지 저자명
    journal source published publication note notes tldr summary keywords institution affiliation
    публикации издание издательство источник аннотация المؤلف المؤلفون المؤلفين السنة الرابط المجلة المؤتمر الملخص
    autor autores auteurs autoren autori año année jahr anno revista revue zeitschrift rivista lien enlace
    """.split()
)
"""All else that is said of a paper: where it is, who wrote it, when and where it appeared, what it is about."""

AUTHORS: Final = frozenset(
    """
    作者 著者 著者名 저자 저자명 авторы автор author authors autor autores auteurs autoren autori
    المؤلف المؤلفون المؤلفين
    """.split()
)
_OF_PAPER: Final = re.compile("论文|論文|논문|стать|paper")
_COMPOUND: Final = re.compile(
    "(?:" + "|".join(sorted((word for word in TITLES | OTHERS if not word.isascii()), key=len, reverse=True)) + "){2,4}"
)
"""``发表会议``, ``论文方法``: names that others are put together of, in scripts without blanks."""
_FIELD: Final = re.compile(r"[\s*•·-]*(?P<name>[^\W\d_][^:：\n|]{0,20}?)\s*[:：]\s*")


def _name(found: re.Match[str]) -> str:
    name = found["name"].strip().casefold()
    return name if name.isascii() or name in TITLES else name.replace(" ", "")


def authors_field(line: str) -> str:
    """Give what a field says that names the authors: ``Ana Ruiz`` of ``Autores: Ana Ruiz``."""
    found = _FIELD.match(line)
    return line[found.end() :] if found and _name(found).removeprefix("论文") in AUTHORS else ""


def title_start(line: str) -> int:
    """Give where a title begins that a field announces, 0 where none does."""
    found = _FIELD.match(line)
    return found.end() if found and _name(found) in TITLES else 0


def announces_paper(line: str) -> bool:
    """Say whether a field says of itself that it is a paper's title: ``论文名称：``, not ``Title:``."""
    found = _FIELD.match(line)
    return bool(found and _name(found) in TITLES and _OF_PAPER.search(_name(found)))


def is_other_field(line: str) -> bool:
    """Say whether a line is a field that tells more of the paper before it."""
    found = _FIELD.match(line)
    if not found:
        return False
    name = _name(found)
    return name in OTHERS or (bool(_COMPOUND.fullmatch(name)) and name not in TITLES)
