"""Lists of names that are cut short: ``Ann Lee et al.``, ``Nowak i wsp.``, ``田中ら``, in many languages."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.name_words import is_of_titles
from i2vbib.facts.common_words import english_words

AND_ABROAD: Final = r"(?:et(?! al)|[yeia]|ja|und|en|og|och|ve|dan|và|va|и|і|та|και|და|और|एवं|तथा)"
"""Stands for "and" between names in other languages, where it is a part of names too: ``Ortega y Gasset``."""
_ET_AL: Final = re.compile(
    r"(?<![\s,;&])[\s,;&]*(?:\b(?i:e[tl]\.?\s*al)\b(?!-)\.?|\be\.?\sal\.(?=[\s,;:)\]]|$)"
    r"|(?<=&) ?al\b(?=\s*$|[.,]|\s+[(\[])\.?|(?<=,) al\b\.?(?=\s*$|,)"
    r"|\.\.\.|…|(?:\band|&) others\b|\bothers$|等人?[.．。]?$"
    r"|(?:\band|&) \d{1,4} (?:colleagues|co-?authors|more)\b"
    r"|\s(?:и др|та ін|u\. ?a|et coll|i in|m\. ?fl|ve (?:ark|diğ)|vd)\.?$"
    r"|\s외(?:\s?\d+[명人])?\.?$|(?:他|ほか)[.．。]?$)"
)
_FIRST_OF_SEVERAL: Final = re.compile(
    r"([^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z]\.){0,2} [^\W\d_][^\W\d_A-Z]+),? et\.? ?al\.?"
)
"""``Can Hall et al.``, ``Igor L. Markov et al.``, ``Chenghong zhu et al.``."""
_ALONE: Final = re.compile(r"[\s,;&]*(?:et\.?\s*al\b|et coll\b|и др\b|i in\b)[\s.,;:]*", re.IGNORECASE)
_ASCII_CUTS: Final = tuple(
    "...|others|colleagues|authors|more| u. a| u.a|et coll| i in| m. fl| m.fl| ve ark| vd".split("|")
)
_CUTS: Final = (*_ASCII_CUTS, *"…|等|и др|та ін| ve diğ|외|他|ほか".split("|"))
"""One of these is in every list that is cut short so."""
_AND_OTHERS: Final = re.compile(r"al\b(?<=[tl.&\s]al)")
"""``al`` of ``et al.``, in small letters."""
_LONGEST_ALONE: Final = 16
_LEFT_OUT: Final = re.compile(
    r",?\s*(?:…|(?:\. ?){3}),?\s+"
    r"(?=[^\W\d_a-z][^\s,]*, [^\W\d_a-z]|(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]{1,40}(?:[\s.,]*$|[.,]\s))"
)
"""``Boyden, E. S., … Zhuang, X.``, ``E. S. Boyden, … X. Zhuang``: names are left out before the last one (APA 6)."""
_TRAILS_OFF: Final = re.compile(r"[^\s,;&]+(?:\.\.\.|…)(?:\s+(?:and|&)\s|$)")
"""``Wait...``, ``Kites… and More``: words of a title."""
_WORDS: Final = (
    "etc|and colleagues|& colleagues|and coworkers|and co-workers|& co-workers|and collaborators|and co-authors"
    "|and coauthors|and Coauthors|& coauthors|& Coauthors|and Co-authors|& co-authors"
    "|und andere|und Kollegen|& Kollegen|und Mitarbeiter|u. mitarb|et autres|et collaborateurs|et collègues|& coll"
    "|y otros|y otras|y col|y cols|& col|& cols|y colaboradores|e outros|e outras|e col|e cols|e colaboradores"
    "|e altri|e coll|e colleghi|e collaboratori|i inni|i wsp|i współpracownicy|a kol|a spol|a další|и другие|и соавт"
    "|с соавт|та співавт|ve arkadaşları|ve diğerleri|và cs|và cộng sự|và nnk|en anderen|e.a|mfl|och medarbetare"
    "|és mtsai|és munkatársai|és társai|κ.ά|κ.α|και συν|και άλλοι|και συνεργάτες|ואח|ואחרים|וחב|وآخرون|وآخرين|dkk"
).split("|")
"""What else stands for the others behind the last name; some of it ends titles too."""
_LAST_WORDS: Final = frozenset(words.rpartition(" ")[2] for words in _WORDS)
_AT_END: Final = re.compile(rf",?\s(?:{'|'.join(map(re.escape, _WORDS))})[\s.'’׳]*$")
_AT_START: Final = re.compile(rf"\s*(?:{'|'.join(map(re.escape, _WORDS))}|i in|ve (?:ark|diğ)|vd|m\. ?fl|et coll)\b")
_RA: Final = re.compile(r"(?<=[\u4e00-\u9fff])ら$")


def first_of_several(text: str) -> str:
    """Give the name before "et al.", of words that titles have too, or with a small family name, that no other has."""
    found = _FIRST_OF_SEVERAL.fullmatch(text)
    last = found[1].rpartition(" ")[2] if found else ""
    return found[1] if found and (last[0].isupper() or not (last in english_words() or is_of_titles([last]))) else ""


def is_et_al(text: str) -> bool:
    """Say whether words are nothing but "et al.", which many lists set in italics: they are no title's or venue's."""
    return len(text) < _LONGEST_ALONE and _ALONE.fullmatch(text) is not None


def without_et_al(text: str, instead: str = "") -> str:
    """Give a list of names without "et al." or what else only a list of names has, and ``instead`` of it."""
    lower = text.lower()
    is_cut = _AND_OTHERS.search(lower) or any(map(lower.__contains__, _ASCII_CUTS if text.isascii() else _CUTS))
    if not is_cut or _TRAILS_OFF.match(text):
        return text
    return _ET_AL.sub(instead, _LEFT_OUT.sub(", ", text))


def without_others(text: str) -> str:
    """Give a list of names without the words that stand for others, those of titles too: ``… and colleagues``."""
    whole = without_et_al(text)
    if whole != text or whole.rstrip(" .'’׳").rpartition(" ")[2] not in _LAST_WORDS:
        return _RA.sub("", whole) if whole.endswith("ら") else whole
    return _AT_END.sub("", text)


def others_follow(text: str, place: int) -> bool:
    """Say whether others are named at a place of a text: behind ``Nowak, A.`` in ``Nowak, A. i wsp. (2010)``."""
    return _AT_START.match(text, place) is not None
