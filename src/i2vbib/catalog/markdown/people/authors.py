"""Authors, where a list gives them: ``*Ann Lee, Bo van Dyk (MIT)*``, ``Lee, A., & van Dyk, B.``, ``Ann Lee et al.``.

Names come out as they are written, ``Given Family`` or ``Family, Given``. A list that is cut short with "et al." ends
with :data:`OTHERS`, as BibTeX has it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_names import ENDS_LIKE_VENUE, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import WIDE_BRACKETS, tidy
from i2vbib.catalog.markdown.people.between_names import name_parts, with_initials_joined, with_other_ands
from i2vbib.catalog.markdown.people.bodies import GROUPS, groups_alone
from i2vbib.catalog.markdown.people.detached_accents import with_accents
from i2vbib.catalog.markdown.people.family_names import (
    FAMILY_INITIALS,
    SUFFIXES,
    families_alone,
    initialled,
    inverted,
    is_title_word,
)
from i2vbib.catalog.markdown.people.inverted_names import (
    FEWEST_INVERTED,
    FIRM_FORM,
    are_initials,
    before_suffix,
    dotted,
    inverted_name,
    is_between_initials,
    is_family,
    is_first_inverted,
    is_given,
    is_inverted,
    is_one_inverted,
    may_be_inverted,
    take_suffix,
    without_slashes,
)
from i2vbib.catalog.markdown.people.name_notes import with_blanks, with_capitals, without_notes, without_slips
from i2vbib.catalog.markdown.people.name_words import (
    EAST_ASIAN,
    EAST_ASIAN_NAME,
    HAN,
    INITIALS_FIRST,
    LONGEST_NAME,
    STRANGER_IN_HAN,
    are_japanese,
    begins_title,
    has_common_given_name,
    is_institution,
    is_name,
    is_name_in_small,
    is_organization,
    is_surely_person,
    may_be_name,
    may_be_second,
    may_begin_in_word,
    may_stand_between,
)
from i2vbib.catalog.markdown.people.odd_names import odd_names, of_common_words
from i2vbib.catalog.markdown.people.others import first_of_several, without_et_al, without_others
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

OTHERS: Final = "others"
"""Stands for the authors that a list does not name (BibTeX's ``and others``)."""
LONGEST: Final = 4_000
"""Characters of a list of names that are looked at: those of two hundred authors."""
_OF_AI: Final = re.compile(r"(?:[^\W\d_a-z][\w’'-]* )+(?:AI|DeepMind)|[^\W\d_a-z]\w*-?(?<=[a-z-])AI")
"""``Mistral AI``, ``OpenAI``, where they alone are called the author: among people ``Novak AI`` has initials."""
_COLLECTIVE: Final = re.compile(r"(?P<people>[^;]+);\s*(?P<group>[^\W_a-z][^;,.]{3,120})")
"""``Li H, Durbin R; 1000 Genome Project``: as PubMed and the Vancouver form name who wrote it with a group."""
_FOR_GROUP: Final = re.compile(
    r"(?:(?P<for>,?\s+(?:and\s+)?on behalf of\s+(?:the\s+)?|,\s+for\s+the\s+)|,?\s+(?:for|and)\s+the\s+)"
    r"(?P<group>[^\W\d_a-z][\w’'&-]*(?:\s(?:of |and |on |for |in |the )?[^\W\d_a-z][\w’'&-]*){1,7})[\s.]*$"
)
"""``Ann Lee, Bo Kim, for the Kite Initiative``, ``…, and the Tin Study Group``, ``… on behalf of …``: an author too."""
_BEHIND_ET_AL: Final = re.compile(
    r"(?:\bet\.? al\b|& al(?=[.,])|\bи др\b|等人?(?=[,，])|\s외(?=,))\.?[\s,;:，]+"
    r"(?:(?P<and>and\b|including\b|&)\s*)?(?P<behind>[^\W\d_].*)",
    re.DOTALL,
)
"""``Ann Lee et al., ICML``: no name follows but behind an "and", or ``including Bo Wu``."""
_SEVERAL: Final = re.compile(
    r"[,;&，、·،…等aeEo.외и](?:"  # at no other letter anything is tried
    r"(?<=[,;&，、·،…等])|(?<=\ba)nd\b|(?<=\b[eE])[tl]\b|(?<=\.)\.\.|(?<=o)thers|(?<=\s외)$|(?<=\sи) др)"
)
_OF_ORDER: Final = re.compile(r"(?:Sister|Brother|Father|Rabbi)\s(?=[^\W\d_a-z][\w’'-]+ [^\W\d_a-z])")
"""``Sister Jane Fricke``, among others: what somebody is addressed by."""
_CITED_INSIDE: Final = re.compile(r"\([^()]*[^\W_][^()]*\bet\.? al\b[^()]*\)")
"""``(Lee et al. 2013) Kites``: they are no list's first author."""
_SEPARATES: Final = re.compile(r"[^\W\d_],\s+[^\W\d_][^,]*\s")
"""Parts the first of several whole names from the next."""
_VOLUME_LAST: Final = re.compile(r"(?<![\s,])[\s,]*[,.]\s*\d[\s\d,.:;()–-]*$")
"""``Ann Lee et al., 2022, 144, 197–205``."""
_FEW: Final = 3
"""Parts of a list from which on one of them may be a name that reads like a title."""
_FOUR: Final = 4
"""Letters that are a person's name seldom, and a journal's often."""
_EAST_ASIAN_NAME: Final = re.compile(f"{EAST_ASIAN_NAME}|{STRANGER_IN_HAN}")
_GIVEN_IN_KANA: Final = re.compile(
    rf"[{HAN}]{{1,3}}(?![のがはをにでともへや])[\u3041-\u3096]{{1,3}}[りかきみえこなほらさおゆず]"
)
"""``富山かおり``, beside whole names in Chinese characters; no verb, ``凧する``, and nothing behind a particle."""
_STOP_FOR_COMMA: Final = re.compile(r"(?<=[,，、] )([\uac00-\ud7a3]{2,4})\. (?=[\uac00-\ud7a3]{2,4}[,，、])")
"""``김선호, 이민수. 박지영, 최유리``: a slip among names in Korean letters, of which none has a stop."""
_WITH_INITIALS: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]* (?:[^\W\d_a-z]\.[ -]?){2,4}(?:[^\W\d_a-z]\.?)?")
"""``Box G. E. P.``: with several initials a family name may be a word of titles."""
_FORMS: Final = (
    FAMILY_INITIALS,
    re.compile(INITIALS_FIRST),
    re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, [^\W\d_a-z](?:\.[ -]?[^\W\d_a-z]){0,3}\.?"),
)
"""``Lee A``, ``A. Lee``, ``Lee, A.``."""
_TIGHT: Final = re.compile(r"[,;&](?=[^\W\d_a-z])(?:(?<=[^\W\d_]\..)|(?<=[^\W\d_]{2},))(?=[^\W\d_a-z][^\W\d_]*[.,])")
"""``Holm, F.,Berg, A.``, ``Topal,A. B.``: no blank stands behind the comma."""
_YEAR: Final = re.compile(ANY_YEAR)
_YEAR_BETWEEN: Final = re.compile(rf"[,.;]\s+\(?{ANY_YEAR}\)?[,.;]\s+[^\W\d_]")
"""``Lee S & Wu J, 2010, Nat Rev Neurosci``: what is behind the year is nobody's name."""
_ABBREVIATES: Final = re.compile(r"\bJ\.|[^\W\d_]{3}\.")
"""What names of journals have and those of people seldom: ``SIAM J. Comput.``, ``Ann. Statist.``."""
_WHOLE_NAME: Final = re.compile(
    r"(?!E[lt] ?[Aa]l\b)[A-Z][a-z]+ (?:[A-IK-Z]\. )?(?!(?:[JS]r|Iii?|Iv|E[lt]al)\b)[A-Z][a-z]+(?![\w.'’-])"
)
_POSSESSIVE: Final = re.compile(r"['’]s\s")
"""``Mind’s Eye`` is no one's name."""
_WHOLE_NAMES: Final = re.compile(
    rf"(?!By ){_WHOLE_NAME.pattern}(?:, {_WHOLE_NAME.pattern})*(?:,? and {_WHOLE_NAME.pattern})?"
)
"""Neither marks of footnotes nor suffixes nor what is cut short, and no initial that is a journal's too."""
_WORD_AND_GIVEN: Final = re.compile(
    r"(?P<family>[A-Z][a-z]{2,14}), (?P<given>[A-Z][a-z]{2,}(?: [A-Z]\.){0,2}), (?:and )?(?P<others>[A-Z][^\d:]{4,400})"
)
"""``Light, Nathaniel, Ann Lee, and Bo Wu``: a family name that titles have is one before a common given name."""


@lru_cache(maxsize=256)  # several layouts ask whether the same words are names
def read_authors(text: str, *, families: bool = False, east_asian: bool = False) -> tuple[str, ...]:
    """Give the names in a text that is nothing but a list of names, else nothing.

    One name alone reads like many a title; whether to believe it is for the caller to say. ``families`` says that
    names may be family names alone (``Zip, Lemp``), ``east_asian`` that names are where the text stands: names in
    Chinese, Japanese or Korean letters read like other words of two to four.
    """
    if len(text) > LONGEST:
        return ()
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    names = _whole_names(text, families=families) if _WHOLE_NAMES.fullmatch(text) else None
    names = _names_and_others(text, families=families, east_asian=east_asian) if names is None else names
    first = "" if names else first_of_several(text)
    led = None if names or first else _WORD_AND_GIVEN.fullmatch(text)
    if led and has_common_given_name(f"{led['given']} Lee") and not lookup(led["family"]):
        others = read_authors(led["others"])
        are_people = bool(others) and all(" " in name and "," not in name for name in others)
        return (f"{led['family']}, {led['given']}", *others) if are_people else ()
    return (first, OTHERS) if first and not lookup(first) else names


def _whole_names(text: str, *, families: bool) -> tuple[str, ...] | None:
    """Give the names in what most lists of names are, ``Ann Lee, Bo B. Wu and Cy Kim``: nothing stands beside them.

    ``None`` says that "and" joins some of them, and that not all are sure to be names.
    """
    written = _WHOLE_NAME.findall(text)
    is_printed = len(written) > 1 and publishes_books(written[-1])  # ``Ann Lee, Morgan Kaufmann``
    names = written[:-1] if is_printed else written
    if all(map(is_name, names)) and not any(map(is_organization, names)):
        return tuple(names)
    if " and " in text:
        return None
    return () if begins_title(text) else _names(_before_journal(written), families=families)


def _names_and_others(text: str, *, families: bool, east_asian: bool) -> tuple[str, ...]:
    if text.rstrip().endswith((" and", "&")) or begins_title(text) or _YEAR_BETWEEN.search(text):
        return ()
    text = text if text.isascii() else with_other_ands(with_accents(text))
    text = without_slashes(text)
    text = _TIGHT.sub(r"\g<0> ", text) if _TIGHT.search(text) else text
    text = without_slips(text)
    if names := _with_collective(text):
        return names
    text = with_blanks(with_capitals(text))
    whole = without_others(text)
    is_cut = whole != text
    if is_cut and _CITED_INSIDE.search(text):
        return ()
    if is_cut and (found := _BEHIND_ET_AL.search(plain := without_notes(text))):
        if not _is_beside(found):
            return ()
        whole = plain[: found.start()]
    whole = _VOLUME_LAST.sub("", whole) if is_cut else whole
    whole = _STOP_FOR_COMMA.sub(r"\1, ", whole) if east_asian and ". " in whole else whole
    parts = [part.strip(" .:") for part in name_parts(tidy(without_notes(whole)))]
    written = list(filter(None, parts))
    is_first_alone = is_cut and len(written) == 1
    are_apart = len(written) > 1 and are_japanese(written)
    if (
        (east_asian or is_first_alone or are_apart)
        and not _YEAR.search(text)
        and (all(map(_EAST_ASIAN_NAME.fullmatch, written)) or _are_in_kana(written))
        and not any(is_preprint(part) or _is_venue_abroad(part) for part in parts)
    ):
        return (*written, *([OTHERS] if is_cut and written else []))
    is_mla = is_cut and len(written) == len(parts) - 1 == 2 and is_one_inverted(*written)  # noqa: PLR2004
    parts, families = [", ".join(written)] if is_mla else _before_journal(parts), families or is_first_alone
    may_be = (families or not _ends_in_word(parts)) and (text.isascii() or not any(map(_is_venue_abroad, parts)))
    named = groups_alone(parts) or (_names(parts, families=families) if may_be else ())
    names = (dotted(parts[0]),) if is_mla else named
    if is_first_alone and not names and is_organization(first := next(filter(None, parts))):
        names = (f"{{{first}}}",)
    names = families_alone(names) if is_first_alone else names
    return (*names, OTHERS) if is_cut and names else names


def _are_in_kana(written: list[str]) -> bool:
    """Say whether some of several names in Chinese characters have the given name in kana."""
    others = [name for name in written if not _GIVEN_IN_KANA.fullmatch(name)]
    return 0 < len(others) < len(written) and all(map(_EAST_ASIAN_NAME.fullmatch, others))


def _with_collective(text: str) -> tuple[str, ...]:
    """Give the names in front of a group's, and that: behind a semicolon, or as whom they wrote for."""
    group = _FOR_GROUP.search(text) if any(map(text.__contains__, (" for ", " behalf ", " the "))) else None
    if group and (group["for"] or is_organization(group["group"])) and (names := read_authors(text[: group.start()])):
        return (*names, f"{{{group['group']}}}")
    if ";" not in text:
        return ()
    found = _COLLECTIVE.fullmatch(text.strip(" ."))
    people = found["people"].split(", ") if found else []
    if not found or not all(map(FAMILY_INITIALS.fullmatch, people)) or FAMILY_INITIALS.fullmatch(found["group"]):
        return ()
    return (*map(initialled, people), f"{{{found['group']}}}")


def named_authors(text: str) -> tuple[str, ...]:
    """Give the names in what a list itself calls authors: one name alone, or words that titles have too.

    Where they work is left out: ``Ann Lee, Stanford University``, ``Lee et al., Google``.
    """
    text = with_capitals(tidy(without_notes(text.translate(WIDE_BRACKETS))))
    if _OF_AI.fullmatch(text):
        return (f"{{{text}}}",)
    beside = _BEHIND_ET_AL.search(text)
    text = text[: beside.start("behind")].rstrip(" ,;:，") if beside and not beside["and"] else text
    names = read_authors(text, east_asian=True) or _sure_names(text)
    return tuple(name for name in names if not is_institution(name)) or names


def _sure_names(text: str) -> tuple[str, ...]:
    whole = without_others(text)
    parts = [part.strip(" .:") for part in name_parts(whole)]
    names = _names(_before_journal(parts), families=True, is_sure=True) or of_common_words(parts)
    return (*names, OTHERS) if names and whole != text else names


def _is_venue_abroad(part: str) -> bool:
    """Say whether letters that a name may have are a venue's: ``地理学报``, ``史学月刊``, ``पतंग पत्रिका``."""
    if not part.isascii() and NAMES_VENUE.search(part):
        return True
    last = part.rpartition(" ")[2]
    is_east_asian = last[:1] > "\u3000" and EAST_ASIAN.match(last)
    return bool(is_east_asian and len(last) == _FOUR and ENDS_LIKE_VENUE.search(last))


def _is_beside(found: re.Match[str]) -> bool:
    """Say whether what stands behind "et al." is the last author, more names behind an "and", or where they work."""
    behind = tidy(without_others(found["behind"])).strip(" .")
    parts = [part.strip() for part in name_parts(behind)] if found["and"] else []
    is_last = _SEPARATES.search(found.string, 0, found.start()) and is_name(behind) and not is_known_venue(behind)
    return bool(is_last or _names(_before_journal(parts), families=False)) or is_institution(behind)


def _names(parts: list[str], *, families: bool, is_sure: bool = False) -> tuple[str, ...]:
    parts = with_initials_joined([word for part in parts for word in before_suffix(part)])
    names: list[str] = []
    doubtful = place = 0
    while place < len(parts):
        part, following = parts[place], parts[place + 1] if place + 1 < len(parts) else ""
        place += 1
        if not part:
            continue
        part = _OF_ORDER.sub("", part) if names else part
        if taken := take_suffix(names, part, "" if families else following):
            place += taken - 1
        elif (
            _takes_initials(part, following)
            or (not names and is_first_inverted(part, parts[place:], families=families))
        ) and (
            is_family(part) or (is_title_word(part, 1 + bool(names)) and (are_initials(following) or " " in following))
        ):
            names.append(inverted_name(part, following))
            place += 1
        elif _is_whole(part, names) or _are_alike(parts):
            names.append(f"{{{part}}}" if is_organization(part) else dotted(part) if "," in part else part)
        elif names and FIRM_FORM.fullmatch(part):
            names[-1] = f"{{{names[-1]}, {part}.}}"
        elif (names or (is_surely_person(following) and part.endswith(GROUPS))) and is_organization(part):
            names.append(f"{{{part}}}")
        elif not _POSSESSIVE.search(part) and (
            may_be_name(part)
            or (names and is_name_in_small(part))
            or (names and not following and may_be_second(part) and _may_be_last(part, names))
            or (len(parts) > _FEW and (may_begin_in_word(part) or (names and following and may_stand_between(part))))
            or (len(names) > _FEW and any(parts[place:]) and is_given_name(part) and all(" " in name for name in names))
            or (not families and part in odd_names(tuple(parts)))
            or ("," in part and len(list(filter(None, parts))) >= FEWEST_INVERTED and may_be_inverted(part))
        ):
            names.append(dotted(part) if "," in part else part)
            doubtful += 1
        elif families and _is_family_alone(part, () if any(parts[place:]) else names):
            names.append(part)
        else:
            return ()
    return tuple(inverted(names)) if is_sure or 2 * doubtful <= len(names) else ()


def _is_whole(part: str, names: list[str]) -> bool:
    return is_name(part) or ("," in part and is_inverted(part)) or _has_initials_behind(part, names)


def _may_be_last(part: str, names: list[str]) -> bool:
    """Say whether the last name may begin with a common word: behind several names, before a short family name."""
    is_short = len(part.rpartition(" ")[2]) <= _FOUR and not is_known_venue(part)
    return all(map(is_name, names)) and (len(names) == 1 or is_short)


def _are_alike(parts: list[str]) -> bool:
    """Say whether initials stand alike beside each of several names, half of them no words of titles: ``Lee A, Era B``.

    ``Era B`` alone reads like the end of a title.
    """
    written = list(filter(None, parts))
    form = next((form for form in _FORMS if form.fullmatch(written[0])), None) if len(written) > 1 else None
    sure = sum(is_inverted(part) if "," in part else is_name(part) for part in written) if form else 0
    return form is not None and all(map(form.fullmatch, written)) and 2 * sure >= len(written)


def _is_family_alone(part: str, names: Sequence[str]) -> bool:
    """Say whether a part is a family name, where they may stand alone; behind ``Peter Higgs`` one last word is none."""
    is_one = is_family(part) and all(map(is_given, part.split())) and not EAST_ASIAN.search(part)
    return is_one and not (" " not in part and names and has_common_given_name(names[0]))


def _takes_initials(part: str, following: str) -> bool:
    """Say whether initials stand behind a part, none that it has itself: ``Schmidt KF, E W`` are two."""
    are_given = are_initials(following) or is_between_initials(following)
    return are_given and not (" " in following and FAMILY_INITIALS.fullmatch(part))


def _has_initials_behind(part: str, names: list[str]) -> bool:
    """Say whether a name is like ``Box G. E. P.``; behind one that is, ``Water B.`` is too."""
    form = FAMILY_INITIALS if names and _WITH_INITIALS.fullmatch(names[0]) else _WITH_INITIALS
    return form.fullmatch(part) is not None


def _ends_in_word(parts: list[str]) -> bool:
    """Say whether the last of several parts is one word, and nothing that ends a name: ``Ann Lee, Bo Wu, CVPR``."""
    words = [part for part in parts if part]
    if len(words) <= 2 or " " in words[-1] or "," in words[-1]:  # noqa: PLR2004  # of two it may be the given name
        return False
    return not (are_initials(words[-1]) or words[-1].casefold() in SUFFIXES or FIRM_FORM.fullmatch(words[-1]))


def _before_journal(parts: list[str]) -> list[str]:
    """Give the parts before where people work, or a journal's name cut short, behind which its volume stands."""
    for place, part in enumerate(parts):
        is_short = "." in part and _ABBREVIATES.search(part) and not are_initials(part)  # ``Lee, J. F. R.``
        if place and (is_institution(part) or (is_short and lookup(part))):
            return parts[:place]
        if place and " " in part and publishes_books(part) and not any(parts[place + 1 :]):
            return parts[:place]  # ``Benjamin Pears, MIT Press``
    return parts


def looks_like_authors(text: str) -> bool:
    """Say whether a text is a list of names, whole or cut short."""
    if not _SEVERAL.search(text, 0, LONGEST):
        return False
    if (whole := without_et_al(text[:LONGEST], " ")) != text[:LONGEST] and len(whole.split()) <= LONGEST_NAME:
        return True
    return any(name != OTHERS for name in read_authors(text)[1:])
