"""Where one name of a list ends and the next begins: at commas, semicolons, and words for "and" in many languages."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.family_names import suffix_between
from i2vbib.catalog.markdown.people.inverted_names import IBERIAN, are_initials, in_pairs, with_all_commas
from i2vbib.catalog.markdown.people.name_words import (
    HAN,
    ONE_IN_CHINESE_OR_KOREAN,
    STRANGER_IN_HAN,
    is_name,
    is_organization,
)
from i2vbib.catalog.markdown.people.others import AND_ABROAD

_ARABIC_MARKS: Final = {ord("،"): ",", ord("؛"): ";"}
_ARABIC_AND: Final = re.compile(r"(?<=[\u0620-\u06ff])\s+و\s?(?=[\u0620-\u06ff]+,)")
"""``رضا و حسینی، مریم``: before a family name; Arabic sets no blank behind it."""
_THAI_AND: Final = re.compile(r",?\s+และ\s?(?=[\u0e01-\u0e44])")
"""``สมชาย ใจดี และสมหญิง รักเรียน``: no blank need stand behind it."""
_HEBREW_INITIAL: Final = re.compile(r"(?<![\u05d0-\u05ea])([\u05d0-\u05ea])['’׳](?![\u05d0-\u05ea])")
_HEBREW_AND: Final = re.compile(
    r",?\s+ו-?(?=[\u05d0-\u05ea]{2,}(?:, [\u05d0-\u05ea]+\.?(?:\s?[\u05d0-\u05ea]\.)*| [\u05d0-\u05ea]+)\W*$)"
)
"""``כהן, א', ולוי, ב'``: before the last name, which it is written together with."""
_AND: Final = re.compile(
    r"[\sa;；؛](?:"  # at no other letter anything is tried
    r"(?<=[;；؛])|(?<=\ba)nd\b|(?<=\s)(?:[&/]\s+|&$)"
    r"|(?<=[\w,.\u0900-\u097f]\s)(?:(?:und|et(?! al)|и|і|та|og|och|ve|dan|và|és|ja|και|და|और|एवं|तथा|和|与|與|及|및)"
    r"\s(?=[^\W\d_])"
    r"|(?:[ye]|en)\s(?=[^\W\d_][^\s,;]*\s+(?!and\b)[^\W\d_])|a\s(?=[^\W\d_a-z][^\s,.;A-Z]+\s[^\W\d_a-z]{3,}\b))"
    r"|(?<=[^\W\d_a-z]\.\s)(?:[yei]|und|et(?! al)|и)\s(?=[^\W\d_a-z])"
    r")"
)
"""Also in other languages; Spanish and Portuguese join two family names too: ``Ortega y Gasset`` is one."""
_BETWEEN: Final = re.compile(r",?\s+(?:and|&|/)\s+")
_BETWEEN_ABROAD: Final = re.compile(
    rf",?\s+{AND_ABROAD}\s+"
    r"(?=(?:[a-z]{1,3} )?[^\W\d_a-z][^\s,]*(?:\s[^\s,]+)?,\s+[^\W\d_a-z])"
)
"""``García, Ana y López, Luis``."""
_BETWEEN_INVERTED: Final = re.compile(
    rf"(?<=[\w.]),?\s+(?:and|&|{AND_ABROAD})\s+"
    r"(?=(?:[a-z]{1,3} ){0,2}[^\W\d_a-z][^\s,]*(?:\s[^\s,]+)?,\s+[^\W\d_a-z][^,]*$)"
)
"""``Kim, B. & von Moll, C.``, the last two of names that semicolons part."""
NAME_END: Final = re.compile(r",? (?:&|and) |, ")
"""What parts names where nothing but names stands."""
_SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\b|&)?\s*")
_COMMA: Final = re.compile(rf"[,，、·・،]+|(?<=[{HAN}])－(?=[{HAN}])")
_TRANSLITERATED: Final = re.compile(f"(?<![{HAN}·]){STRANGER_IN_HAN}(?![{HAN}·])")
"""``卡尔·马丁`` is one name, unless each part is a whole one."""
_POINT: Final = "\ue010"
_INITIAL: Final = re.compile(r"[A-Z]")
_TWO: Final = 2
_MOST_COMMAS: Final = 2
"""Commas in one name: ``Hale, Jr., R. B.``."""

_JOURNAL_LAST: Final = re.compile(
    r"((?=[^;]* (?:and|&) )[^;]+); [^;\n]+|([^;\d]+?)[;,] (?P<journal>[^;,\d]+) \d{1,4}(?:[:(,.\s]\s?[^;\n]*)?"
)
"""``Ann Lee and Bo Wu; Kite Ecology``, ``Ann Lee, Kite Ecology 3(1)``."""


def name_parts(text: str) -> list[str]:
    """Cut at ``;``, else into ``Family, Given`` where that stands behind the last ``and``, else at every separator.

    An empty part stands for an "and": no inverted name goes on behind it. ``García Márquez, Juan Carlos and López Díaz,
    Ana María`` are two; where names of two words could be more people as well, nobody is named, and ``Ann Lee, Bo Wu
    and Cy Kim, Di Ho``, none of which looks like two family names of Spain or Portugal, are four.
    """
    if "·" in text and (whole := _TRANSLITERATED.sub(_as_one, text)) != text:
        return [part.replace(_POINT, "·") for part in name_parts(whole)]
    if is_organization(text.strip(" ,.")):
        return [text]
    if ";" in text and "," in text:
        people = [one for run in _SEMICOLON.split(text) for one in _joined_inverted(run)]
        if all(person.count(",") <= _MOST_COMMAS for person in people):
            return list(map(suffix_between, people))
    text = text.rstrip(" ,")
    runs = _AND.split(text)
    if len(runs) == 1 and (all_commas := with_all_commas([word.strip() for word in text.split(",")])):
        return all_commas
    people = _BETWEEN.split(text) if len(runs) > 1 else runs
    abroad = _BETWEEN_ABROAD.split(text) if len(people) == 1 and "," in text else people
    people = people if any(map(_are_two_people, abroad[:-1])) else abroad
    if len(people) > 1 and (pairs := in_pairs(people, is_iberian=bool(IBERIAN.search(text)))) is not None:
        return pairs
    return [part for run in runs for part in (*_COMMA.split(run), "")]


def _joined_inverted(run: str) -> list[str]:
    """Give the names that an "and" joins in what semicolons part, if each of two is inverted."""
    two = _BETWEEN_INVERTED.split(run) if run.count(",") == _TWO else ()
    return list(two) if two and all("," in name for name in two) else _BETWEEN_ABROAD.split(run)


def _as_one(found: re.Match[str]) -> str:
    """Give a stranger's name with a mark that parts no names, and several people's as they are parted elsewhere."""
    are_several = all(map(ONE_IN_CHINESE_OR_KOREAN.fullmatch, found[0].split("·")))
    return found[0].replace("·", "，" if are_several else _POINT)


def _are_two_people(text: str) -> bool:
    """Say whether two whole names stand where one inverted name would: ``Ana García, José Ortega`` y Gasset."""
    first, _, last = text.rpartition(",")
    return " " in first.rpartition(",")[2].strip() and " " in last.strip() and not are_initials(last.strip())


def with_initials_joined(parts: list[str]) -> list[str]:
    """Give parts in which initials that a comma too many parts are one: ``Lee, T., J., Kim, B.``."""
    joined: list[str] = []
    for part in parts:
        if joined and _INITIAL.fullmatch(part) and _INITIAL.fullmatch(joined[-1]):
            joined[-1] = f"{joined[-1]}. {part}"
        else:
            joined.append(part)
    return joined


def without_journal(names: str) -> str:
    """Give names without a journal that a semicolon parts from those an "and" has ended, or that its volume shows."""
    found = _JOURNAL_LAST.fullmatch(names)
    return next(filter(None, found.groups())) if found and not is_name(found["journal"] or "") else names


def with_other_ands(text: str) -> str:
    """Give names of Arabic, Hebrew and Thai letters with the marks that other lists have."""
    text = _ARABIC_AND.sub("; ", text.translate(_ARABIC_MARKS))
    text = _HEBREW_AND.sub(" & ", _HEBREW_INITIAL.sub(r"\1.", text))
    return _THAI_AND.sub(" & ", text)
