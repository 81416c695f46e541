"""A title that nothing sets off: the first words of a line that are no date, venue, name list or label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.honours import HONOUR
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_cut_short, is_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, YEAR, is_date, read_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.inline.titles import BRACKETS, NO_END, ON_ANOTHER, clean_title, meaning
from i2vbib.catalog.markdown.layouts.close_imprints import hidden_imprint
from i2vbib.catalog.markdown.layouts.title_edges import (
    IN_AT_END,
    IN_SERIES,
    WIDE_YEAR_AT_END,
    after_cut_short,
    without_signature,
)
from i2vbib.catalog.markdown.layouts.title_imprints import (
    WHOLE_HONOUR,
    imprint_at_end,
    is_imprint,
    without_imprint_at_end,
)
from i2vbib.catalog.markdown.layouts.title_prefixes import after_prefixes, venue_between
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.between_names import NAME_END
from i2vbib.catalog.markdown.people.name_words import is_means, is_name, is_surely_person, may_be_name
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_FAMILY: Final = r"(?:(?:v[ao]n|d[aeiou]s?|de[nrl]|te[nr]|l[ae]) ){1,2}[A-Z]\S+ [A-Z]{1,3}[,.]"
"""``van den Broek M,``: the first author in the Vancouver form, with a particle."""
_FIELD: Final = (
    r"[ \t]*(?!(?:[a-z-]+ )?(?:the|an?|of|in|and|for|with|on|to|by|from|as|via)\b)[a-z]{3,20}(?:[ -][a-z]{2,20})?"
    rf"(?:[(（][^()（）\n]{{1,60}}[)）])?\s?[:：]\s?{LABEL}"
)
"""``webcam demo: https://…``, in a line of its own."""
_END: Final = re.compile(
    r"(?=\W)(?:"  # at no letter all of the ends are tried
    rf"[{LABEL}{STRONG}{STRONG_END}{EMPHASIS}{EMPHASIS_END}]|\n(?:(?![ \t]*[a-z(])|(?={_FIELD}))"
    rf"|(?<=[\w)\"”’]{{2}}){NO_END}(?<!\bal)\.(?=\s+(?:[^a-z\s]|{_FAMILY}))(?!(?<=\bNo\.)\s+\d)|\s\|\s|\s~\s(?=[^\W\d_])|\t)"
)
"""What ends a title that nothing sets off; a line may go on in the next with a small letter, that is no field."""
_BRACKETS_FIRST: Final = re.compile(r"\s*[\[【][^\[\]【】\n]{1,80}[\]】]")
"""``[Nat. Commun., KiteNet]``: no full stop in it ends a title."""
_HONOUR_AT_END: Final = re.compile(rf"\s[(\[（]{HONOUR}(?: award)?[)\]）][\s(\[（]*$", re.IGNORECASE)
_CITED_AT_END: Final = re.compile(rf"\s+[-–—]\s+([^-–—\d]{{3,60}}?)\s*\(({YEAR})\)$")
"""Who wrote it, in a link behind the title: ``… - Alec Rad (2018)``."""
_SENTENCE: Final = re.compile(rf"\.\s+([^\n.,{LABEL}]{{3,60}}?)\.?\s*(?:[\n{LABEL}]|$)")
_OPEN_REMARK: Final = re.compile(r"\s*[(\[]\s*(?:e\.\s?g|i\.\s?e|see|cf)?[.,:;\s]*$|[:;,]\s+(?:see|cf\.?)\s*$")
"""What a link is put into: ``Domain adaptation (e.g., [paper](…))``."""
_CITED: Final = re.compile(r"\s*[(\[][^()\[\]]{2,60}\b(?:et\.? al|и др)\b[^()\[\]]{0,80}[)\]]\s*$")
_FAMILY_FIRST: Final = re.compile(
    r"(?:[^\W\d_a-z’'-]{2,20} ){1,2}(?P<given>[^\W\d_a-z][^\W\d_A-Z]{1,20})(?: [^\W\d_a-z]\.?)?"
)
"""``KROHN Bill``: who wrote what stands behind it."""
_ACRONYM_AND_YEAR: Final = re.compile(rf"[A-Z](?:(?![A-Z])[\w&@-])*[A-Z][\w&@-]*, {YEAR}")
_CITES: Final = re.compile(rf"\[([^\[\];]{{4,200}}{ANY_YEAR}[^\[\];]{{0,60}})(?:;[^\[\]]+)?\]")
"""``[Lee (2017) (PRD); Wu et al. (2018) (PRD)]``."""
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
_SEPARATOR: Final = re.compile(r"\s*[,.;:]\s+|\s+[-–—|]\s+|\s+by\s+")
_DASHED: Final = re.compile(r"\s+[-–—]\s+")
_YEAR_BETWEEN: Final = re.compile(rf"\s?[(\[]{ANY_YEAR}[)\]],\s+(?=[^\W\d_])")
"""``Kite GAN (2017), A. Lee et al.``: names are behind it, whatever is before it."""
_YEAR_CLOSES: Final = re.compile(rf"{ANY_YEAR}[)\]]$")
_NAME: Final = r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]*"
_FAMILIES_AT_END: Final = re.compile(rf",\s+(?P<names>(?:{_NAME}, )*{_NAME},? (?:and|&) {_NAME})$")
"""``…, Lee and Wu``, ``…, Lee, Kim & Wu``."""
_LONGEST_FAMILIES: Final = 120
_LONGEST_IMPRINT: Final = 90
_LAST_PART: Final = re.compile(r"(?:,|\s[-–—])\s(?=[^,\n–—-]{2,40}$)")
_UP_TO_LABEL: Final = re.compile(rf"[^\n{LABEL}{STRONG}{EMPHASIS}]{{0,90}}")
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
    whom it names with it; ``end`` is behind all that belongs to it, a description included. ``is_book`` says that
    ``venue`` is who printed it.
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
    is_book: bool = False


def leading_words(line: str, start: int) -> Words | None:
    """Give the first words from ``start`` that may be a title, without what trails them."""
    for first, stop in _segments(line, start):
        begin = after_prefixes(line, first, stop)
        end = _before_open_imprint(line, begin, stop)
        is_before_venue = line[end : end + 1] == EMPHASIS
        written = without_signature(_CITED.sub("", line[begin:end]).rstrip(" -–—"))
        kept = without_imprint_at_end(written)
        kept = kept if kept.isascii() else WIDE_YEAR_AT_END.sub("", kept)
        is_before_set = is_before_venue or line[end : end + 1] == STRONG
        kept = IN_AT_END.sub("", kept) if is_before_set else kept
        is_before_end = (
            is_before_venue or kept != written or line[end : end + 1] == LABEL or _is_before_imprint(line, end)
        )
        words = trim_authors(kept, is_before_end=is_before_end).rstrip(" -–—")
        words = without_imprint_at_end(words) if words != kept and words.endswith((")", "]")) else words
        if words == kept != written and "," in kept and all(find_venue(written[len(kept) :])):
            words = _without_families(kept)
        words = _OPEN_REMARK.sub("", words)
        words = _HONOUR_AT_END.sub("", words)
        text = clean_title(unmarked(words))
        if text.endswith("：") and line[end : end + 1] == LABEL and not _POINTS.search(text):
            text = text.rstrip("：")  # 风筝研究：https://…
        if may_be_title(text):
            around = hidden_imprint(written, kept)
            return Words(text, begin, begin + len(words), around=around, venue=venue_between(line, first, begin))
    return None


def _before_open_imprint(line: str, begin: int, end: int) -> int:
    """Give where brackets with a venue begin, if a full stop within them was taken for the end of a title.

    ``Kites: a study (J. Appl. Kites, 1969), Ann Lee``, ``Kites: a study [Proc. Kites 2013]``
    """
    if line[end : end + 1] != ".":
        return end
    last = _LAST_PART.search(line, begin, end)
    behind = _UP_TO_LABEL.match(line, last.end()) if last else None
    if last and behind and last.start() > begin and is_cut_short(behind[0].strip(" .([")):
        return last.start()  # ``, Proc. Kites 2013``
    opened, right = max((line.rfind(left, begin, end), right) for left, right in BRACKETS)
    closed = line.find(right, end, end + _LONGEST_IMPRINT) if opened > line.rfind(right, begin, end) else -1
    return opened if closed > 0 and is_imprint(line[opened + 1 : closed]) and line[begin:opened].strip() else end


def _is_before_imprint(line: str, end: int) -> bool:
    """Say whether a full stop and a venue with its year follow: ``Kites at Sea, Ann Lee. SIGMOD 2005.``."""
    found = _SENTENCE.match(line, end)
    return found is not None and read_year(found[1]) is not None and is_venue(found[1])


def _segments(line: str, start: int) -> Iterator[tuple[int, int]]:
    before = _BRACKETS_FIRST.match(line, start)
    start = start if before else after_cut_short(line, start)
    for found in _END.finditer(line, before.end() if before else start):
        if line[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if line[start:].strip():
        yield start, len(line)


@lru_cache(maxsize=64)  # one layout after the other asks about the same words
def split_title(text: str) -> tuple[str, str]:
    """Give a title that is set off, and what of date and venue stood at its ends: ``[ICCV19] Title (Oral)``."""
    words = text[after_prefixes(text, 0, len(text), names=False) :]
    around = text.removesuffix(words)
    cited = _CITED_AT_END.search(words) if words.endswith(")") else None
    if cited and read_authors(cited[1]):
        words, around = words[: cited.start()], f"{around} ({cited[2]})"
    words = words[:-1] if words.endswith(".") and imprint_at_end(words[:-1]) else words
    while found := imprint_at_end(words):
        words, around = words[: found.start()].rstrip(), f"{around} {found[1].replace('，', ', ')}"
    named = None if words.isascii() else IN_SERIES.fullmatch(words)
    return clean_title((named["title"] or named["first"]) if named else words), around


def trim_authors(text: str, *, is_before_end: bool = False) -> str:
    """Cut a list of names from the end of ``Title, Ann Lee, Bo Wu``; before a venue or a label, a person's alone too.

    ``A Study of Boats in Venice, Hong Kong`` reads like a title before its author's name.
    """
    is_on_another = _ON_ANOTHER.match(text)
    are_all_people = (names := read_authors(text)) and not names[0].startswith("{")  # ``Multi-Agent Collaboration, …``
    separators = () if are_all_people and not _YEAR_BETWEEN.search(text) else _SEPARATOR.finditer(text)
    for found in islice(separators, _MOST_SEPARATORS):
        rest = text[found.end() :]
        if ("by" in found[0] and (is_on_another or is_means(rest))) or _goes_on(rest):
            continue
        title = text[: found.start()]
        if any(title.count(begin) > title.count(end) and end in rest for begin, end in ("()", "[]")):
            continue  # ``Kites? (Kite Letters, 1969), Ann Lee``
        fewest = (
            1 if " et al" in rest else 2 if _LETTERS_WITH_CASE.search(title) and not may_be_name(title) else FEW_WORDS
        )
        if len(title.split()) >= fewest:
            by = "by " if "by" in found[0] else ""
            is_one = (is_before_end and is_surely_person(f"{by}{rest}")) or bool(
                _DASHED.fullmatch(found[0]) is not None and _YEAR_CLOSES.search(title) and is_person_behind_year(rest)
            )
            is_one |= found[0].startswith(",") and rest.startswith("by ") and is_surely_person(rest[3:])
            names = read_authors(rest)
            if ":" in found[0] and not (len(names) > 1 and all(map(is_surely_person, names))):
                continue  # a subtitle: ``Kites: Wind and Rain``
            if len(names) >= (1 if is_one else 2) or looks_like_authors(rest):
                return title
    return text


def is_signed_behind_year(line: str, end: int) -> bool:
    """Say whether a title ends before its year and who wrote it: ``Kite GAN (2017), A. Lee et al.``."""
    found = _YEAR_BETWEEN.match(line, end)
    rest = line[found.end() :].partition("\n")[0].partition(LABEL)[0].strip(" ,") if found else ""
    return bool(rest) and bool(read_authors(rest) or looks_like_authors(rest))


def is_person_behind_year(text: str) -> bool:
    """Say whether words behind a dash and a year in brackets are one person: ``Kites at Sea (2014) - Henny Admoni``."""
    text = text.strip(" .")
    return is_name(text) and len(read_authors(text)) == 1 and not (is_known_venue(text) or is_place(text))


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


def _is_family_first(text: str) -> bool:
    found = _FAMILY_FIRST.fullmatch(text) if text[:2].isupper() else None
    return found is not None and is_given_name(found["given"])


@lru_cache(maxsize=64)
def may_be_title(text: str) -> bool:
    """Say whether words are a title or a name, and no date, venue, label, or list of authors."""
    if not meaning(text) or not _LETTERS.search(text) or text.endswith("："):
        return False
    if (" " in text and WHOLE_HONOUR.fullmatch(text)) or (text[0] == "[" and _DATED.fullmatch(text)):
        return False
    if text[0] == "[" and (cites := _CITES.fullmatch(text)) and (read_cited(cites[1]) or read_author_year(cites[1])):
        return False
    if text[0] in "(（[【" and is_venue(text.strip("()（）[]【】 ")):
        return False
    if ("," in text and _ACRONYM_AND_YEAR.fullmatch(text)) or ("|" in text and is_venue(text.replace("|", " "))):
        return False  # ``RSS, 2020``, whatever is known of it; ``2024 | ICML |``
    is_told = is_label(text) or is_venue(text) or is_cut_short(text) or is_date(text) or _is_family_first(text)
    return not (is_told or looks_like_authors(text))
