"""What the columns of a table hold, known by their headings."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from i2vbib.catalog.markdown.titles import tidy

Column: TypeAlias = Literal[
    "title",
    "paper",
    "name",
    "dataset",
    "authors",
    "year",
    "venue",
    "publication",
    "transfer_type",
    "code",
    "link",
    "key",
    "other",
]

_WORDS: Final[dict[Column, str]] = {
    "title": "title|titles|papertitle|titleofpaper|papername|article|work|publicationtitle|标题|论文标题|题目"
    "|论文题目|论文名称|題名|論文名|タイトル|論文タイトル|제목|논문제목|논문명|название|título|titre|titel|titolo|العنوان",
    "paper": "paper|papers|paperlink|paperlinks|paperurl|arxiv|pdf|preprint|reference|references|论文|文章"
    "|論文|논문|статья|ورقة",
    "name": "name|method|methods|methodname|model|models|modelname|abbreviation|abbr|acronym|shortname|alias|approach"
    "|algorithm|system|framework|名称|方法|模型|手法|모델",
    "dataset": "dataset|datasets|corpus|corpora|benchmark|benchmarks",
    "authors": "author|authors|作者|著者|저자|авторы|автор|autores|autor|auteurs|auteur|autoren|المؤلف|المؤلفون",
    "year": "year|years|date|time|month|published|releasetime|releasedate|publicationdate|submissiondate|pubdate"
    "|yr|年份|时间|日期|发表时间|年|年度|발표연도|연도|년도|год|año|année|jahr|anno|ano|السنة",
    "publication": "publication|publications",
    "venue": "venue|venues|conference|conferences|journal|journals|pub|source|publishedin"
    "|publisher|proceedings|conf|jc|jcw|confjournal|journalconf|where|outlet|forum|booktitle"
    "|pubdate|publishedat|publishedby|appearedin|会议|期刊|会议期刊|期刊会议|发表|発表|来源|発表先|会議|学会|雑誌|학회|저널"
    "|학술지|журнал|конференция|revista|revue|zeitschrift|conferencia|المجلة",
    "transfer_type": "transfertype|transfercategory|transferstrategy|category|type|tuningtype",
    "code": "code|codes|github|repo|repository|repositories|codelink|githublink|opensource|implementation|sourcecode"
    "|codebase|officialcode|代码|コード|코드|код|código",
    "link": "link|links|url|project|projectpage|website|webpage|page|homepage|demo|resources|resource"
    "|others|链接|主页|论文链接|论文地址|リンク|링크|ссылка|enlace|lien|الرابط",
    "key": "citationkey|bibtexkey|bibkey|citekey",
}
_KINDS: Final = {
    word: frozenset(column for column, words in _WORDS.items() if word in words.split("|"))
    for words in _WORDS.values()
    for word in words.split("|")
}
_SEPARATORS: Final = re.compile(r"[/&+,|·]|\band\b|\bor\b", re.IGNORECASE)
_NOT_LETTERS: Final = re.compile(r"\([^)]*\)|[^\w]+|_+")


def read_heading(cell: str) -> frozenset[Column]:
    """Give what a column with this heading holds; ``Title / Paper`` holds two things, an unknown one ``other``."""
    heading = tidy(re.sub(r"<[^>]+>", "", cell)).casefold()
    whole = _KINDS.get(_key(heading))
    if whole:
        return whole
    parts = (_KINDS.get(_key(part), frozenset()) for part in _SEPARATORS.split(heading))
    return frozenset().union(*parts) or frozenset({"other"})


def _key(heading: str) -> str:
    return _NOT_LETTERS.sub("", heading)
