"""Where the authors that a text begins with end: at a full stop, a colon, a year, a comma before something else."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.unpublished import NO_DATE, STATE, says_no_date
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, MONTH, is_date
from i2vbib.catalog.markdown.people.authors import LONGEST, read_authors
from i2vbib.catalog.markdown.people.between_names import NAME_END
from i2vbib.catalog.markdown.people.bodies import BODIES, LABORATORIES
from i2vbib.catalog.markdown.people.family_names import FAMILY_INITIALS, all_initialled, families_alone, initialled
from i2vbib.catalog.markdown.people.inverted_names import is_before_initial, is_inverted, is_inverted_alone
from i2vbib.catalog.markdown.people.name_words import (
    LONG_INITIALS,
    PARTICLE_AND_BLANK,
    begins_title,
    is_name,
    is_name_word,
    is_organization,
    may_be_name,
)
from i2vbib.catalog.markdown.people.others import AND_ABROAD, others_follow
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.venues import lookup
from i2vbib.text.names import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable

END_OF_NAMES: Final = re.compile(
    r"(?=[.,\s(（\[:：\"“„«「『《，、]|$)(?:"  # at no letter all of the forms are tried
    r"\.(?<!\bSt\.)[*†‡§¶#]{0,3}\s+(?!\([Ee]d|[Ee]ds?\.)(?:[-–—.]\s+)?(?=\S)"
    r"|\.?,?(?=[\s(（\[\"“„«「『《])(?:"
    rf"\s*(?:[(\[（](?=(?:(?i:{MONTH})\s+)?{CITED_YEAR})|(?=[\"“„«「『《])|(?<=\s)(?={ANY_YEAR}[a-z]?\b|['‘][^\W\d_a-z]))"
    rf"|(?<=[.,])\s+(?=[^\W\d_])(?=(?i:{MONTH})\s+{ANY_YEAR}\b))"
    r"|\s(?<=[A-Z], et al\s)(?=[^\W\d_a-z])"
    r"|[:：](?:\s|$|(?=[《「『]))|\n|\s(?=//\s)|\s[-–—|·]\s|$"
    rf"|\.,(?<=\b(?:al|др)\.,)\s+|[，、]\s*(?={CITED_YEAR}[a-z]?年?\s*[，、．]\s*[「『])"
    r"|\.?,?\s+(?=\(?[Ee]d)(?:\(?[Ee]ds?(?:\.\)?|\))[.,:]?(?:\s+|$)|\([Ee]ditors?\)[.,:]?\s+)"
    r")"
)
_GOES_ON: Final = re.compile(
    rf"\s*(?:[,;&]|/(?!/)|and\b|including\b|et al|{AND_ABROAD}\s+[^\W\d_a-z]"
    r"|[^\W\d_a-z](?:\.|\s+[^\W\d_a-z]\.|,)"
    r"|\([Ee]d(?:s|itors?)?\.?\)|[JS]r\b"
    rf"|(?:{LONG_INITIALS})\.(?:\s?[(\[,;:&]|\s\d|\s(?:и|та|and)\s|\s?[^\W\d_a-z]\.))"
)
"""After one of these the names go on: a separator, or an initial, which may have two letters: ``Ковач, Э. Дж.``."""
_LEFT_OUT: Final = re.compile(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?)+")
"""``…, Holm, D., ... Berg, E.-J.``: behind the points one more name stands."""
_ENDS_FULL_NAME: Final = re.compile(r"[^\W\d_a-z][\w’'.-]{0,60}\s[^\W\d_a-z][\w’'-]*[^\W\d_A-Z]{2}$")
"""``Omar Said``: behind its full stop no initial follows, but ``J. Chem. Phys.`` does."""
_INITIAL_AT_END: Final = re.compile(r"[\s.-](?:Mc)?[^\W\d_a-z]$")
_INITIAL: Final = 4
"""Letters of an initial and the mark before it: ``A. McC``."""
_INVERTED_AT_END: Final = re.compile(
    rf"(?:^|[,&;]\s+|\band\s+){PARTICLE_AND_BLANK}{{0,3}}[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[\s-]?)*[^\W\d_a-z]$"
)
_GIVEN_NAME_FOLLOWS: Final = re.compile(r"(?P<given>[^\W\d_a-z][^\W\d_A-Z]+) [^\W\d_a-z](?:\.|[,;:]\s)")
"""``Rustan M.`` behind ``Leino, K.``: the name goes on, up to its last initial."""
_GIVEN_AND_INITIAL: Final = re.compile(
    r"(?:[a-z]{1,3} )?[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][\w’'-]*[^\W\d_A-Z]{2}(?: [^\W\d_a-z]\.)* [^\W\d_a-z]"
)
"""``Harris, Douglas C``: behind its full stop no family name follows."""
_CAPITALS: Final = r"[^\W\d_a-z][^\W\d_a-z’'-]+"
_CAPITAL_FAMILIES: Final = re.compile(
    rf"(?:(?:^|; ?)(?:d[aeo]s? )?{_CAPITALS}(?: {_CAPITALS}){{0,4}}, (?:[^\W\d_a-z]\.\s?){{0,4}}[^\W\d_a-z]?)+"
)
"""``SILVA, J. A.; SOUZA, M``, as Brazil's standard (NBR 6023) has them: behind the last full stop no family follows."""
_BEGINS_TITLE: Final = re.compile(r"(?P<word>[^\W_][\w’'-]*)(?P<mark>(?::|\s[-–—])\s)?")
"""``Lee, A. Kites: A Survey``: where initials stand behind the family name, no given name follows them."""
_INITIALS_LAST: Final = re.compile(r"(?:\band|&)\s+(?:[^\W\d_a-z]\.[\s-]?)*[^\W\d_a-z]$")
"""``Kerk, K. and G. J``: whose they are is still to come."""
_FAMILY_FOLLOWS: Final = re.compile(
    rf"(?:{PARTICLE_AND_BLANK}{{1,3}}|[^\W\d_a-z][\w’'-]+\s+{PARTICLE_AND_BLANK}{{1,2}})?"
    r"[^\W\d_](?:[^\s.]|\.(?![a-z]))*?"
    rf"(?:\s?[.,;:|·]\s|\s+(?:[-–—]\s|(?:and|&|{AND_ABROAD})\s+[^\W\d_a-zα-ωа-яё-џґ]"
    rf"|et al|\(|[JS]r\b|[Ee]ds?\b|{ANY_YEAR}\b)|$)"
)
"""``Kerk.``, ``van der Kerk,``, ``Kerk de Souza and …``: behind an initial, the rest of its name."""
_TITLE_AND_AREA: Final = re.compile(
    rf"(?=[^.\n]{{0,160}}\s(?!(?:and|et|und|и|та|y|e)\s)[^\W\d_A-ZА-ЯЁІЇЄҐ]{{2,20}}[\s,.:])"
    rf"[^\n]{{8,400}}?(?:[.)»”?!]\s[-–—]\s{ANY_YEAR}(?!\d)|\s//\s)"
)
"""Words of a title, and the mark that GOST's styles have behind it: ``Lee A. Tin, Kites and the Sea. – 2021.``."""
_WORD: Final = r"[^\W\d_a-z][\w’'-]+"
_WHOLE: Final = rf"{_WORD}(?: [^\W\d_a-z]\.)?(?: {_WORD}(?= [a-z]))? {PARTICLE_AND_BLANK}{{0,3}}{_WORD}"
_INITIAL_BEGINS: Final = re.compile(
    rf"(?P<before>{_WHOLE}(?:, {_WHOLE}){{0,60}}), (?:and |& )?(?P<initial>[^\W\d_a-z]\.) (?:V[ao]n )?{_WHOLE}"
    rf"(?P<behind>(?:,? and |, | & ){_WHOLE}){{0,2}}(?=,| and| &|\.|$)"
)
"""``Zoe Pan, Qi Pei, H. Vicky Zhao``: whole names before an initial, which begins another."""
_GIVEN_FIRST: Final = re.compile(
    rf"(?P<given>[^\W\d_a-z][\w’'-]+) (?P<initials>(?:[^\W\d_a-z]\. ?){{1,3}})"
    rf"{PARTICLE_AND_BLANK}{{0,3}}{_WORD}(?:, {_WHOLE}){{1,60}}(?:,? (?:and|&) {_WHOLE})?(?:, et al)?\."
)
"""``Ann B. Lee, Boris Kim, Carla Wu.``, whole names, as AMA's and NLM's styles print what has no initials."""
VANCOUVER: Final = re.compile(
    rf"\b{ANY_YEAR}(?: [A-Z][a-z]{{2,3}}\.?(?:[ -]\w{{1,4}}){{0,3}})?; ?[A-Z]?\d|; {ANY_YEAR}\.?(?:\s|$)"
)
"""``1965 May;58(5):295``, ``Cambridge University Press; 2009.``: there names are a family's and initials."""
VOLUME_BEHIND_YEAR: Final = (
    rf"(?P<year>{ANY_YEAR})(?: [A-Z][a-z]{{2,3}}\.?(?:[ -]\w{{1,4}}){{0,3}})?"
    r"(?:; ?[A-Z]?\d|: ?\d+(?:\(\d+\))?[;:] ?[A-Z]*\d)"
)
"""``2006;11(2):35-8``, ``2006: 11(2); 35-8``."""
_DATE_GOES_ON: Final = re.compile(rf"\w,\s(?i:{MONTH})$|[^\W\d_]\s(?:von|vom|de|du|da|del)$")
"""``IFIP Networking, June 2021``, ``Die Saar von 1945 bis heute``: before a year that nothing parts from it, it is
nobody's name."""
_YEAR: Final = re.compile(rf"{ANY_YEAR}[a-z]?(?:\s|$)")
_TITLE_BEHIND_YEAR: Final = re.compile(rf"{ANY_YEAR}[a-z]?[)\]]?[.:]\s+[^\W_a-z]")
_LONGEST_NAMES: Final = 300
_UNDATED: Final = re.compile(
    rf"(?P<names>[^()\n]{{2,{_LONGEST_NAMES}}}?)(?:\s\([A-Z][A-Za-z&]{{1,9}}\)\.?(?=\s\())?"
    rf"(?:\s*\((?i:{STATE}|{NO_DATE})\)[.,:]?|[.,]\s(?![A-Z]\.)(?i:{STATE}|{NO_DATE})[.,:]?)(?:\s+(?P<year>{ANY_YEAR})[.:])?(?:\s+|$)(?!{ANY_YEAR})"
)
"""``Abe, Y. (in press).``, ``Abe, Yui. Accepted. 2019.``, ``Abe, Yui. n.d.``; ``Abe, N. D.`` has initials."""
_YEAR_LAST: Final = re.compile(rf"{ANY_YEAR}[a-z]?[\s.:]*")
_CLOSED_YEAR: Final = re.compile(
    rf"(?:(?<=[(\[（])(?i:{MONTH})\s+)?{CITED_YEAR}(?:[a-z]|[-–—/]\d{{4}})?年?\s*[),.:\]），、．]"
)
COMMA_BLANK: Final = re.compile(r"[,،]\s+")
_INVERTED_ONE: Final = re.compile(
    r"(?:(?:v[ao]n|de[nr]?) ){0,2}[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,2}"
)
_INVERTED_UNPARTED: Final = re.compile(rf"(?:{_INVERTED_ONE.pattern} ){{2,20}}(?=\(?{CITED_YEAR}[a-z]?[).,])")
"""``Graf, S. Wein, T. Moll, I. 2012.``: only a blank parts them."""
_YEAR_BEHIND: Final = re.compile(
    rf"[\s,.]*[(\[（]?(?:{MONTH}\s+)?(?P<year>{CITED_YEAR})(?:[a-z]|[-–—/]\d{{4}})?(?:,\s*(?:{MONTH}\s*\d*\.?|{STATE}))?年?[.,]?(?:\s?[)\]）])?[.,:;，、．]*\s*[-–—]?\s*",
    re.IGNORECASE,
)
_FIRM_FIRST: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][^.,:;()\[\]“”\"\n]{1,80}?)"
    r"(?P<short> \([A-Z][A-Za-z&]{1,9}\))?"
    rf"(?:\.?\s*(?P<bracket>\()|[.,]\s)(?P<year>{CITED_YEAR})[a-z]?(?(bracket)\)(?:(?P<stop>\.)\s*|(?P<comma>,)(?:\s+|$)|:(?:\s+(?=[^\W\d_a-z])|\s*$)|\s+|$)|[.:]\s*)"
)
_BEHIND_FIRM: Final = re.compile(rf"[(.,](?:(?<=\()|\s){CITED_YEAR}")
_OFFICE: Final = re.compile(
    r"(?:Department|Ministry|Bureau|Office|Cent(?:er|re)|Institutes?|Board|Secretariat)"
    r" (?:of|for) (?:the )?[A-Z][^,;.]{2,60}"
)
"""``Department of Health``: an author where a year is behind it; below a title it is where somebody works."""
_OFFICE_LAST: Final = re.compile(
    r"(?:[A-Z][\w&’'-]*,? (?:(?:and|of|for|on|the|in) ){0,2}){1,8}(?:Cent(?:er|re)|Department|Office|Bureau|Board|Union"
    r"|Federation|Services?|Administration|Bank|Academy|University|College|Museum|Library)"
)
"""``Kite Research Center``: so too, where stops or brackets set off the year as APA's style does."""
_NUMBER_INSIDE: Final = re.compile(r"[^\W\d_] \d{1,4} [^\W\d_]")
_FIRST_SENTENCE: Final = re.compile(r"([^\W_][^.:\n“”„«\"\ue002]{3,100}?)(?:\.\s+(?=\S)|[,:]\s+(?=[“„«\"\ue002]))")
"""What ends at a full stop, or before a title that is set off."""
_INVERTED_FIRST: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z](?:\.|[\w’'-]+)){1,2})"
    r"(?:\.|,? \(?[Ee]d\.\)?,?)\s*"
    rf"(?=$|[\"“«‘]|[^\n]{{8,300}}[.?!)] [^\W\d_a-z][^.:\n]{{1,40}}[:,] [^\W\d_a-z][^:\n]{{2,80}}, ?{ANY_YEAR}\b)"
)
"""``Miller, Shawn William. ``, where a title is set off behind it or a place and a publisher stand at the end."""
_COINED: Final = re.compile(r"[A-Z][a-z]+[A-Z]{2,}|[A-Z]{3,6}")
"""``OpenAI``, ``WHO``; as the names of models are, so that a year in brackets must follow."""
_ALSO_QUOTES: Final = frozenset('"“„')
_OPENS_TITLE: Final = frozenset('「『《"“„')
"""Marks of a title, before which names in Chinese, Japanese or Korean letters are names, or before some two of them."""
_MOST_ENDS: Final = 60
"""Places that are tried as the end of a list of names."""

_CLOSED_FIRST: Final = re.compile(rf"[^()\[\]:;\"“”«»\n]{{5,2000}}? \((?={CITED_YEAR}[a-z]?\)[.:,])")
_NAME_WORD: Final = re.compile(r"[^\W\d_](?:[\w’'-]*|[\w’'-]{0,3}\.(?:-?[^\W\d_]\.)*)")
_MOST_WORDS: Final = 7


def _whole_names(text: str) -> tuple[tuple[str, ...], int]:
    """Give whole names before a year in brackets, though some of them read like words of a title: ``Choon How``.

    The last is joined by a sign, none has its family name first, and half of them are surely names.
    """
    found = _CLOSED_FIRST.match(text)
    written = found[0].rstrip(" (").removesuffix(".") if found else ""
    parts = NAME_END.split(written) if " & " in written or " and " in written else []
    are_whole = len(parts) > 1 and all(1 < len(part.split()) <= _MOST_WORDS for part in parts)
    if not found or not are_whole or any(map(FAMILY_INITIALS.fullmatch, parts)):
        return (), 0
    named = read_authors(written)
    if any("," in name for name in named):
        return (), 0  # ``Ruiz López, Ana María and Pérez Gil, Luis Miguel``
    if len(named) > len(parts):
        return named, found.end()  # ``Ann Lee, Bo Kim. Robert J. Moll, and Cy Wu``
    words = [word for part in parts for word in part.split()]
    are_set = all(_NAME_WORD.fullmatch(word) and (word[0].isupper() or word in PARTICLES) for word in words)
    return (tuple(parts), found.end()) if are_set and 2 * sum(map(is_name, parts)) >= len(parts) else ((), 0)


def authors_at_start(text: str) -> tuple[tuple[str, ...], int]:
    """Give the names that a text begins with, and where they end: at a full stop, colon, year or quotation mark."""
    names, end = _whole_names(text)
    if not names and (unparted := _INVERTED_UNPARTED.match(text)):
        return tuple(_INVERTED_ONE.findall(unparted[0])), unparted.end()
    return (names, end) if names else _names_before_mark(text)


def _names_before_mark(text: str) -> tuple[tuple[str, ...], int]:
    """Give the names that a text begins with up to the first mark before which nothing else stands."""
    ends = () if begins_title(text) else END_OF_NAMES.finditer(text[:LONGEST])
    for count, found in enumerate(ends):
        if count >= _MOST_ENDS:
            break
        end = found.end()
        is_dated = found[0].isspace() and _DATE_GOES_ON.search(text, 0, found.start())
        if (
            is_dated
            or not text[: found.start()].strip()
            or (
                _names_go_on(text, end) and not (found[0][:1] == "." and _ENDS_FULL_NAME.search(text, 0, found.start()))
            )
        ):
            continue
        written = text[: found.start()]
        is_alone = found[0].startswith(". .")  # ``SILVA, A. ; LIMA, B. . Pipas``: a stop that no initial has
        if (
            not is_alone
            and _INITIAL_AT_END.search(written[-_INITIAL:])
            and (_begins_name(text, end) or _is_cut(written, text, end))
        ):
            continue
        names = read_authors(written)
        if not names and text[end : end + 1] in _OPENS_TITLE:
            names = read_authors(written, east_asian=True)
            names = names if len(names) > 1 or text[end] not in _ALSO_QUOTES else ()
        if _CLOSED_YEAR.match(text, end):
            names = families_alone(tuple(map(initialled, names))) or _before_year(written, text[end:])
        elif not names and ", " in written and _YEAR.match(text, end):
            names = _before_year(written, text[end:])
        if names:
            return all_initialled(names) if VANCOUVER.search(text, end) else names, end
        if found[0].strip() == "" and found[0]:
            break
    return (), 0


def _names_go_on(text: str, end: int) -> bool:
    """Say whether more names follow at a place: behind a separator, an initial or the points for those left out."""
    is_last = _LEFT_OUT.match(text, end) and text[:end].rstrip().endswith("..")
    return bool(is_last or _GOES_ON.match(text, end)) or others_follow(text, end)


def _is_cut(written: str, text: str, end: int) -> bool:
    """Say whether a full stop is an initial's, behind which a family name follows."""
    given_first = _GIVEN_FIRST.match(text)
    if given_first and end <= given_first.end("initials") and is_given_name(given_first["given"]):
        return True
    follows = _GIVEN_NAME_FOLLOWS.match(text, end)
    if follows and is_before_initial(follows["given"]) and _INVERTED_AT_END.search(written):
        return True
    return _INITIALS_LAST.search(written) is not None or not (
        not _FAMILY_FOLLOWS.match(text, end)
        or _GIVEN_AND_INITIAL.fullmatch(written)
        or _CAPITAL_FAMILIES.fullmatch(written)
        or (
            _INVERTED_AT_END.search(written)
            and (word := _BEGINS_TITLE.match(text, end))
            and (word["mark"] or not is_name_word(word["word"]))
        )
        or (
            all(map(FAMILY_INITIALS.fullmatch, written.strip().split(", ")))
            and (", " in written or VANCOUVER.search(text, end) or _TITLE_AND_AREA.match(text, end))
        )
    )


def _begins_name(text: str, end: int) -> bool:
    """Say whether the initial that ends at a place begins another name: two whole ones before it, or behind it."""
    found = _INITIAL_BEGINS.match(text)
    if not found or not found.start("initial") < end <= found.end():
        return False
    given = text[found.end("initial") :].split(maxsplit=1)[0]
    is_given_behind = is_given_name(given) and text.startswith(",", found.end())
    return ", " in found["before"] or found["behind"] is not None or is_given_behind


def _before_year(written: str, behind: str) -> tuple[str, ...]:
    """Give the names before a year.

    A title behind it, or nothing, shows that ``Field, Andy`` and ``Ngozi Field`` are one, whose family name is a word
    of titles too.
    """
    names = read_authors(written, families=True, east_asian=True)
    if names or not (_TITLE_BEHIND_YEAR.match(behind) or _YEAR_LAST.fullmatch(behind)):
        return names
    is_one = is_inverted_alone(written) if "," in written else " " in written.strip() and may_be_name(written)
    return (written.strip(),) if is_one else ()


def _names_follow(text: str) -> bool:
    """Say whether who wrote it stands behind what may be an organisation: ``Residual Network. Ann Lee, Bo Wu.``."""
    names, _ = authors_at_start(text)
    return len(names) > 1 or any("," in name for name in names)


def authors_before_comma(
    text: str, accepts: Callable[[str], object], *, east_asian: bool = False
) -> tuple[tuple[str, ...], str]:
    """Give the names before the last comma behind which a text is accepted, and that: ``Ann Lee, Mind 12, 2003``.

    ``east_asian`` says that several in Chinese, Japanese or Korean letters are names there.
    """
    if begins_title(text):
        return (), ""
    commas = [found.end() for found in islice(COMMA_BLANK.finditer(text), _MOST_ENDS)]
    for end in reversed(commas):
        written = text[:end].rstrip(" ,،")
        names = read_authors(written)
        if not names and east_asian and "," in written:
            names = read_authors(written, east_asian=True)
        if names and accepts(text[end:]):
            return names, text[end:]
    return (), ""


def _undated(written: str) -> tuple[str, ...]:
    """Give the names before what stands for a date: an organisation's or office's, one inverted, or several."""
    body = written.removesuffix(".")
    if is_organization(body) or _OFFICE.fullmatch(body) or _OFFICE_LAST.fullmatch(body):
        return (f"{{{body}}}",)
    if is_inverted_alone(written):
        return (written,)
    return families_alone(tuple(map(initialled, read_authors(written) or read_authors(written, families=True))))


def read_first_authors(text: str) -> tuple[tuple[str, ...], int | None, int]:
    """Give the authors that a text begins with, the year behind them, and where the year ends.

    ``Hayek, Friedrich A. 1945.``, ``Kant, I. (1781).``; an organisation, only where it is all there is, or a year in
    brackets closes its name: ``OpenAI. (2023).``.
    """
    undated = _UNDATED.match(text) if says_no_date(text[:_LONGEST_NAMES]) else None
    if undated and (names := _undated(undated["names"])):
        return names, int(undated["year"]) if undated["year"] else None, undated.end()
    authors, end = authors_at_start(text)
    is_counted = len(authors) == 1 and _NUMBER_INSIDE.search(text, 0, end)  # ``CS 525 Spring 2015``
    is_acronym = len(authors) == 1 and sum(map(str.isupper, authors[0])) > 1 and lookup(authors[0])  # ``CoRL 2021.``
    if authors and (is_counted or is_acronym or is_date(text[:end])):  # ``June 2023:``
        authors, end = (), 0
    alone = None if authors else _INVERTED_FIRST.match(text)
    if alone and (is_inverted(alone["name"]) or is_inverted_alone(alone["name"])):
        return (alone["name"],), None, alone.end()
    sentence = None if authors else _FIRST_SENTENCE.match(text)
    is_body = sentence and (is_organization(sentence[1]) or sentence[1] in LABORATORIES | BODIES)
    if sentence and is_body and not _names_follow(text[sentence.end() :]):
        authors, end = (f"{{{sentence[1]}}}",), sentence.end()
    whole = "" if authors else text.strip(" ,.:")
    is_sure = whole in BODIES and not text.rstrip().endswith(":")  # ``DIN: **Deep Interest Network …**`` is a system
    if whole and (is_organization(whole) or is_sure):
        return (f"{{{whole}}}",), None, len(text)
    firm = _FIRM_FIRST.match(text) if _BEHIND_FIRM.search(text) else None
    is_office = firm and firm["bracket"] and _OFFICE_LAST.fullmatch(firm["name"])
    firm = None if authors and not (firm and (firm["short"] or is_office)) else firm
    is_office = firm and (is_office or firm["name"] in BODIES or _OFFICE.fullmatch(firm["name"]))
    firm = None if firm and ((firm["comma"] and not is_office) or lookup(firm["name"])) else firm
    is_coined = firm and firm["stop"] and _COINED.fullmatch(firm["name"])
    is_whole = firm and firm["bracket"] and firm.end() == len(text)
    if firm and (is_office or is_whole or is_coined or is_organization(firm["name"])):
        return (f"{{{firm['name'].strip()}}}",), int(firm["year"]), firm.end()
    year = _YEAR_BEHIND.match(text, end - 1 if text[end - 1 : end] in {"(", "[", "（"} else end) if authors else None
    return authors, int(year["year"]) if year else None, year.end() if year else end
