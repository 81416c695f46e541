"""The words of titles: cut and folded, and which of them tell what.

How near two titles are, :mod:`i2vbib.facts.likeness` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from i2vbib.text.folding import fold
from i2vbib.text.richtext import plain

STOP_WORDS: Final = frozenset(
    (
        "a an and are as at based be by can do does for from how in into is it its of on or that the their this "
        "to towards toward using via we what when where which with without"
    ).split()
)
"""Words that carry no meaning of a title's own."""

ARTICLES: Final = frozenset({"a", "an", "the"})

FUNCTION_WORDS: Final = {
    "en": frozenset("the of and for with from by an is its their".split()),
    "de": frozenset("der die das und von vom zur zum im fur mit uber ein eine einer des dem den bei auf".split()),
    "fr": frozenset("le la les des du et une dans pour sur aux sous par au chez".split()),
    "es": frozenset("el la los las del y en para con una por sobre".split()),
    "it": frozenset("il la gli della delle dei nel nella per con una sul alla".split()),
    "pt": frozenset("os as do da dos das em para com uma no na".split()),
    "nl": frozenset("het een van en voor met op de bij".split()),
}
"""Words, folded, by which a title's language is known: titles in two languages have no words in common."""

EMPTY_WORDS: Final = STOP_WORDS.union(*FUNCTION_WORDS.values())
"""Words of any language that two titles may have in common by chance."""

_ROMAN_NUMERALS: Final = frozenset("i ii iii iv v vi vii viii ix x".split())
_LONGEST_PART: Final = 2
"""Digits of a part's number; four are a year."""

TELLING_WORDS: Final = _ROMAN_NUMERALS.union(
    "survey review supplementary supplemental supplement appendix erratum corrigendum correction extended revisited "
    "tutorial challenge comment reply demo demonstration poster thesis dissertation part volume chapter edition "
    "abstract".split()
)
"""A title with one of these, or a number, is of another work than the same title without it."""

GENERIC_WORDS: Final = frozenset(
    "editorial preface foreword introduction index contents board obituary memoriam news letter letters cover matter "
    "reviewers acknowledgment acknowledgments discussion conclusion conclusions summary references".split()
)
"""A title of few words with one of these stands in many issues of one journal, and many chapters."""

_NOTICES: Final = (
    "comments? commentary reply replies responses? discussion rejoinder note erratum errata corrections? corrigendum "
    "corrigenda addendum addenda retraction kommentar erwiderung berichtigung réponse respuesta comentario"
).replace(" ", "|")
_FLAGS: Final = (
    "retracted|withdrawn|retraction (?:note|notice)|(?:book )?reviews?|editorial(?: comment)?|peer review|re"
    "|author response|decision letter|faculty opinions(?: recommendation)?|poster|abstract|rezension|compte rendu"
    "|reseña|supplement(?:ary)?(?: materials?| information| data)?|supporting information"
)
_ITS: Final = "(?:an? |the |authors?[’']?s? )?(?:short |brief |further )?"
_PREPOSITIONS: Final = "on|to|of|for|regarding|concerning|zu[mr]?|à|aux?|al?|sobre"
_ABOUT_ANOTHER: Final = (
    rf"(?i)^\W*{_ITS}(?:{_NOTICES}|{_FLAGS})\s?[:：.–—]"
    rf"|^\W*{_ITS}(?:{_NOTICES}|retraction not(?:e|ice)) (?:{_PREPOSITIONS})\b"
    r"|supplementa(?:ry|l) (?:materials?|information|data)|\(supplement(?:ary)?\b"
    rf"|[:：–—(\[]\s?{_ITS}(?:{_NOTICES}|review)[)\]]?$"
)
"""Titles of works about other works: ``Reply to: …``, ``… (Correction)``."""

_HAN_AND_KANA: Final = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD: Final = rf"[{_HAN_AND_KANA}]|(?:(?![{_HAN_AND_KANA}])[^\W_])+\+*"
"""A word; Chinese and Japanese have no blanks, so each of their characters is one."""


BETWEEN_WORDS: Final = re.compile(r"[\s/:;,.()：；，。、（）「」『』《》【】・]+")


def title_key(title: str) -> str:
    """Fold a title for comparison: two with one key are the same title in another dress; ``&`` is ``and``."""
    return fold(title.replace("&", " and ") if "&" in title else title)


def title_words(title: str) -> list[str]:
    """Give the folded words of a title; a hyphen parts words, an apostrophe does not."""
    text = plain(title).replace("&", " and ").replace("'", "").replace("’", "")
    words: list[str] = re.findall(_WORD, text)
    return [folded for word in words if (folded := fold(word))]


def significant_words(title: str) -> Iterator[str]:
    """Give the folded words of a title that carry meaning, in order; a hyphenated compound is one word."""
    return map(fold, written_words(title))


def written_words(title: str) -> Iterator[str]:
    """Give the words of a title that carry meaning as they are written."""
    for word in BETWEEN_WORDS.split(plain(title)):
        folded = fold(word)
        if folded and folded not in STOP_WORDS:
            yield word


def are_telling(words: Iterable[str]) -> bool:
    """Say whether words that only one of two titles has make it another work's: a number, a part, a survey, ``++``."""
    return any(word in TELLING_WORDS or not word.isalpha() or word.endswith("plus") for word in words)


def is_part_number(word: str) -> bool:
    """Say whether a folded word numbers a part of a work: ``2``, ``ii``."""
    return (word.isdecimal() and len(word) <= _LONGEST_PART) or word in _ROMAN_NUMERALS


def is_generic(title: str) -> bool:
    """Say whether a short title may be that of several works of one journal and year."""
    words = title_words(title)
    return len(words) == 1 or not GENERIC_WORDS.isdisjoint(words)


def is_about_another(title: str, known_title: str) -> bool:
    """Say whether a title is that of a work about another one, as a reply is, and the known one's is not."""
    return bool(re.search(_ABOUT_ANOTHER, plain(title))) and not re.search(_ABOUT_ANOTHER, plain(known_title))


def are_of_two_languages(one: str, other: str) -> bool:
    """Say whether two titles have function words of different languages, and none of a common one."""
    ours, theirs = _languages(one), _languages(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _languages(title: str) -> set[str]:
    words = set(title_words(title))
    hits = {language: len(words & function_words) for language, function_words in FUNCTION_WORDS.items()}
    most = max(hits.values())
    return {language for language, count in hits.items() if count == most} if most else set()
