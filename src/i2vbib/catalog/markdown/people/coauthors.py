"""Whom the list of one person's papers names beside its owner: ``(with Ann Lee) Kites of Tin``, ``Kites, w/ A. Lee``.

Who wrote the paper first is nowhere said, so that these are not its authors; but they are no part of its title.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, STRONG_END
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors

_WITH: Final = (
    r"(?:(?:(?:[Jj]oint(?:ly)?(?: (?:work|paper))?|[Cc]o-?authored|[Ww]ritten|[Tt]ogether|[Ii]n collaboration"
    r"|[Gg]emeinsam|[Zz]usammen|[Ee]n (?:collaboration|colaboración|coautoría)|[Jj]unto|[Ii]n collaborazione"
    r"|[Ee]m (?:colaboração|coautoria)) )?(?:[Ww]ith |w/ ?|[Mm]it |[Aa]vec |[Cc]on |[Cc]om |[Mm]et |[Mm]ed )"
    r"|[Cc]o-?[Aa]uthors?: |[Кк]о-?авторы?: |(?:[Вв] соавторстве|[Сс]овместно) со? )"
)
"""In English and in other languages: ``joint with``, ``gemeinsam mit``, ``avec``."""
_MARKS: Final = tuple("ith |w/|mit |Mit |avec |Avec |con |Con |com |met |med |uthor|автор|местно".split("|"))
"""One of these stands before every co-author."""
_ALONE: Final = re.compile(rf"{_WITH}(?P<names>[^()\[\]]{{3,200}})")
_FIRST: Final = re.compile(rf"[(\[]{_WITH}(?P<names>[^()\[\]]{{3,200}})[)\]][\s.,:–-]*(?=\S)")
_BRACKETS: Final = re.compile(rf"[\s,.]*\((?:co-?authored )?{_WITH}(?P<names>[^()\[\]]{{3,200}})\)")
_LAST: Final = re.compile(
    rf"[(\[,.](?:(?<=[(\[]){_WITH}(?P<names>[^()\[\]]{{3,200}})[)\]]"
    rf"|(?<=[,.])\s+{_WITH}(?P<bare>[^()\[\]]{{3,200}}))[\s.]*$"
)
_IN_LINE: Final = re.compile(
    rf"[(\[]{_WITH}(?P<names>[^()\[\]]{{3,200}})[)\]]|(?:^|[.,;]\s){_WITH}(?P<bare>[^()\[\]]{{3,200}}?)"
    rf"(?:[\s.,;]*$|[.,]\s[^\W\d_a-z][^\n]{{2,90}}?\d{{4}})"
)
_BEHIND: Final = re.compile(
    rf"[{STRONG_END}{EMPHASIS_END}\s,.]*(?P<told>{_WITH}(?P<names>[^()\[\]\n{EMPHASIS}]{{3,200}}?)[.,;]?)"
    rf"\s*(?={EMPHASIS}|\n|$)"
)


def coauthors_follow(text: str, place: int) -> bool:
    """Say whether brackets with the owner's co-authors stand at a place: ``**Kites** (with Ann Lee)``."""
    found = _BRACKETS.match(text, place)
    return bool(found and read_authors(found["names"], families=True))


def are_coauthors(text: str) -> bool:
    """Say whether words in brackets name the owner's co-authors, and nothing else: ``with Ann Lee``."""
    found = _ALONE.fullmatch(text)
    return bool(found and read_authors(found["names"], families=True))


def name_coauthors(line: str) -> bool:
    """Say whether a line is whom the owner wrote with, or tells it beside other things, in brackets or at its end.

    ``(joint with Ann Lee)``, ``*Kite Letters, 2020* (mit Ann Lee)``, ``Kite Letters, 2020, with Ann Lee and Bo Kim.``
    """
    found = _IN_LINE.search(line)
    return bool(found and read_authors(found["names"] or found["bare"], families=bool(found["names"])))


def without_coauthors_behind(after: str) -> str:
    """Give what stands behind a title without whom it was written with: ``, joint with Ann Lee. *Kite Letters*, 2020``.

    A comma and small letters read like a sentence about it.
    """
    found = _BEHIND.match(after)
    is_told = found and read_authors(found["names"].strip(" .,;"), families=True)
    return f"{after[: found.start('told')]}{after[found.end('told') :]}" if found and is_told else after


def without_coauthors(title: str) -> str:
    """Give a title without those who are named at its begin or end as the owner's co-authors."""
    if not any(map(title.__contains__, _MARKS)):
        return title
    if (found := _FIRST.match(title)) and read_authors(found["names"], families=True):
        title = title[found.end() :]
    if (found := _LAST.search(title)) and read_authors(found["names"] or found["bare"]):
        title = title[: found.start()].rstrip()
    return title


_PLACES: Final = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
}  # fmt: skip
_OWN_ROLE: Final = re.compile(
    r"[\s》」』”\"’*,.，。\ue000-\ue00f]{0,6}(?P<told>[(（](?P<role>"
    r"第\s?(?P<place>[一二三四五六1-6])\s?作者|제\s?(?P<korean>[1-6])\s?저자|(?P<english>(?i:first|second|third|fourth|fifth|sixth))"
    r"[ -][Aa]uthor|(?:通[讯訊]|[独獨]立|唯一)作者|교신저자|筆頭著者|責任著者"
    r"|(?i:corresponding|senior|last|lead)[ -][Aa]uthor"
    r"|副?主[编編]|[参參][编編])?[\s,，、;；]*"
    r"(?:(?:与|與|和|[Ww]ith |w/ ?)(?P<names>[^()（）\n]{2,160}?)等?\s?"
    r"(?P<work>合作|合[著编編撰译譯写寫]|共同[^()（）\n]{0,6})?)?[)）])"
)
"""``（第二作者，与李明合作）``, ``(Corresponding Author, with Ann Lee)``: what the owner of a list had in a work."""


def own_role(after: str) -> tuple[tuple[str, ...], str]:
    """Give who wrote a work before the owner of the list, as far as the owner's place tells, and what is behind it.

    ``（第三作者，与李明、王伟合作）`` tells of the first two, whom others follow; where the owner is the first, nobody
    is named whom a citation could begin with.
    """
    found = _OWN_ROLE.match(after)
    if not found or not (found["role"] or found["work"]):
        return (), after
    place = _PLACES.get((found["place"] or found["korean"] or found["english"] or "").casefold(), 0)
    names = read_authors(found["names"], east_asian=True) if found["names"] else ()
    before = (*names[: place - 1], OTHERS) if place > 1 and len(names) >= place - 1 else ()
    return before, after[: found.start("told")] + after[found.end() :]
