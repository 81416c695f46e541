"""Who wrote the paper of an item: whom its link names, who stands before its title, beside it or behind a quotation."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.imprint_places import without_numbers
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.eastern_roles import ONE_WHO_WROTE
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.layouts.authorship import behind_quotation, read_authorship
from i2vbib.catalog.markdown.layouts.names_beside import LINE_END, Authorship, venue_after
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.between_names import NAME_END
from i2vbib.catalog.markdown.people.family_names import without_particles
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.inverted_names import is_inverted_alone
from i2vbib.catalog.markdown.people.name_words import (
    INITIALS_FIRST,
    ONE_IN_CHINESE_OR_KOREAN,
    is_organization,
    is_surely_person,
)
from i2vbib.catalog.markdown.references.reference_forms import LETTERS
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.facts.common_words import given_names
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_JOINED: Final = re.compile(r"&|\b(?:and|und|et|y|og|och|en)\b")
"""Joins names, and no place to who printed a book there."""
_TWO_JOINED: Final = re.compile(r"\s+(?:&|and|und|et|y|e|и|og|och|en)\s+")
FEWEST_FAMILIES: Final = 3
"""Family names alone that are no person's family and given name, nor a system's."""
_YEAR_AND_NAME: Final = re.compile(
    rf"(?P<year>{ANY_YEAR})(?:\s*[-–—:,.])?\s+(?P<name>[^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){{1,3}}?)[.,:]?"
)
"""``**1948** Claude Shannock: [A Theory of Kites](…)``."""
_DIGIT: Final = re.compile(r"\d")
_VERSION_LAST: Final = re.compile(r"\b[Vv]\d+$|[^\W\d_][ -]\d(?:\.\d)?$")
"""``KiteNet V2``, ``KiteNet-3``, ``Kite Net 1.5``."""
_RAISED: Final = re.compile(r"<sup>[^<]*</sup>")
_INITIALLED: Final = rf"(?:{INITIALS_FIRST}(?: [^\W\d_a-z][\w’'-]+)?|[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?){{1,3}})"
_INITIALLED_AT_VENUE: Final = re.compile(
    rf"[\s,.;:–—-]*(?P<names>{_INITIALLED}(?:(?:,| and| &|, and| и),? ?{_INITIALLED}){{0,20}}),\s+"
    rf"(?:(?P<venue>[^\W\d_a-z][^,\d\n]*\s[^,\d\n]{{3,90}}?),?\s+\(?(?P<year>{ANY_YEAR})\)?[\s.]*"
    rf"|(?P<small>[a-z]{{3,30}}(?: [a-z]{{2,30}}){{0,4}})(?: \d{{1,4}})?,\s+"
    rf"\((?P<dated>{ANY_YEAR})\),\s[\w–-]{{1,20}}[\s,.]*)"
)
"""``, Smirnov V.V., Popov A., Kites and Control Systems, 2020``, ``, V. Smirnov, A. Popov, kites 12, (2020), 1541``."""
_CITED_LAST: Final = re.compile(
    r"(?:\||(?<=[\u3400-\u9fff。，])\s)\s*(?:(?P<names>[^\W\d_a-z][^|\n\u3400-\u9fff]{1,60}? et\.? ?al)|et\.? ?al\.? "
    rf"(?P<first>[^\W\d_a-z][^|\n,，\u3400-\u9fff]{{2,40}}))\.?\s*[,，]?\s*(?P<year>{ANY_YEAR})\s*$"
)
"""``… | notes | Bahd et al,2014``, ``… 风筝的笔记 Bo Wu et al，2014``."""
_FAMILY_AND_COMMA: Final = re.compile(r"[^\W\d_a-z][\w’'-]+,")
_NO_WORD: Final = re.compile(r"\W+")
_SEVERAL_NAMES: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]\s*[,，、・·]\s*[\u3400-\u9fff\uac00-\ud7a3]")


def authorship_of(
    title: Words, begun: Authorship, before: str, after: str, *, is_dated: bool, begins_quoted: bool
) -> Authorship:
    """Give who wrote a paper, by its title's own words, else by who stands before it, else by what is beside it.

    ``begun`` is what :func:`authors_before` found, ``is_dated`` says that a known venue and its year are known.
    """
    if title.authors:
        authorship = Authorship(title.authors, title.year, title.venue or venue_after(after))
    elif begun.authors and (signed := _signed_behind_venue(begun, after)):
        authorship = signed
    elif begun.authors:
        authorship = begun._replace(venue=begun.venue or venue_behind(after.partition("\n")[0]))
    else:
        before = "" if _is_journal(before) else before
        cited = _cited_last(after.partition("\n")[0])
        authorship = cited if cited and cited.authors else read_authorship(before, after, is_dated=is_dated)
        if _are_printers(authorship.authors, after):
            authorship = authorship._replace(authors=authorship.authors[:1] if " by " in f" {after}" else ())
        authorship = authorship if authorship.authors else _initialled_at_venue(after) or authorship
        if is_dated and not authorship.authors:
            authorship = authorship._replace(authors=_two_families(before))
    named = behind_quotation(after) if begins_quoted and not authorship.authors else Authorship()
    return named if named.authors else authorship


def _signed_behind_venue(begun: Authorship, after: str) -> Authorship | None:
    """Read ``Kite Letters (2025) [A title](…), Ann Lee, Bo Wu``: what was taken for a body is where it appeared.

    Or it is a subject, which is no author either: ``Kite Models (2025) […](…), Ann Lee, Bo Wu``.
    """
    body = begun.authors[0]
    name = body.strip("{}")
    is_told = is_known_venue(name) or NAMES_VENUE.search(name)
    if len(begun.authors) > 1 or begun.venue or not (name != body or is_told):
        return None
    named = None if FIRM.search(name) or is_organization(name) else read_authorship("", after)
    return Authorship(named.authors, begun.year, name if is_told else "") if named and len(named.authors) > 1 else None


def _cited_last(line: str) -> Authorship | None:
    """Read whom a line's last words cite, behind a stroke or notes in Chinese: ``… | Bahd et al,2014``."""
    found = _CITED_LAST.search(unmarked(line)) if "al" in line else None
    names = read_authors(found["names"] or f"{found['first'].strip()} et al") if found else ()
    return Authorship(names, int(found["year"])) if found else None


def _initialled_at_venue(after: str) -> Authorship | None:
    """Give people with initials before any venue and its year at a line's end, or whom its last field cites."""
    line = after.partition("\n")[0]
    if cited := _cited_last(line):
        return cited
    found = _INITIALLED_AT_VENUE.fullmatch(unmarked(LINE_END.split(line, maxsplit=1)[0]))
    names = read_authors(found["names"]) if found else ()
    if not found or not names:
        return None
    return Authorship(names, int(found["year"] or found["dated"]), found["venue"] or found["small"])


def authors_before(before: str, *, is_quoted: bool, is_bold: bool = False) -> Authorship:
    """Give authors, year and known venue where nothing else stands before the title: ``Hayek, Friedrich A. 1945.``."""
    if not before or _is_journal(before):
        return Authorship()
    text = unmarked(before).strip(' "“”‘«„').rstrip(" –—-")
    if cited := read_untitled_reference(text):  # Lee, Kim, Phys. Rev. B 97, 45 (2018), […]
        return Authorship(*cited)
    if (dated := _YEAR_AND_NAME.fullmatch(text)) and is_surely_person(dated["name"]):
        return Authorship((dated["name"],), int(dated["year"]))
    names, year, end = read_first_authors(text) if LETTERS.search(text) else ((), None, 0)
    if not names and text and is_quoted:  # Hall, Gwendolyn Midlo “…”
        names, end = _before_quotation(text), len(text)
    if not names and is_bold and _FAMILY_AND_COMMA.fullmatch(text) and _may_sign_alone(text[:-1]):  # Nielsen, **…**
        names, end = (text,), len(text)
    if not names and ((text.endswith(":") and "&" in text) or _are_families(text)):  # Kolmog & Uspenk: […]
        names, end = read_authors(text.rstrip(":."), families=True), len(text)
    if not names and (one := ONE_WHO_WROTE.fullmatch(text)):
        return Authorship((one[1],))
    if not names and _SEVERAL_NAMES.search(text):
        names, end = read_authors(text, east_asian=True), len(text)
    behind = text[end:].strip(" .,:")
    venue = without_numbers(behind) or behind  # Lee et al., 2013, Nature 1, 2. […]
    is_told = year and (len(names) > 1 or any(" " in name for name in names))  # one word may be a system
    is_whole = (is_told and is_known_venue(venue) and not _DIGIT.search(venue)) if venue else True
    is_sure = year or _names_sure(names) or (before.endswith("‘") and is_surely_person(text))
    return Authorship(names, year, venue) if is_whole and is_sure else Authorship()


def names_system(before: str, title: str) -> bool:
    """Say whether what stands before a title and a colon is a system's name: it has a version, or begins the title."""
    if ":" not in before and "：" not in before:
        return False
    name = _RAISED.sub("", unmarked(before)).strip()
    if not name.endswith((":", "：")) or "," in name:
        return False
    name = name[:-1].rstrip()
    letters, of_title = (_NO_WORD.sub("", text).casefold() for text in (name, title))
    return bool(letters) and (_VERSION_LAST.search(name) is not None or of_title.startswith(letters))


def _is_journal(before: str) -> bool:
    """Say whether nothing but a journal cut short and its year stands before a title: ``Nat. Methods 2019: […]``."""
    return "." in before and is_cut_short(unmarked(before).strip(" .,:–—-()[]"))


def _are_families(text: str) -> bool:
    """Say whether three words or more before a linked title are all families, and not where people work."""
    families = NAME_END.split(text.rstrip(":."))
    are_set = len(families) >= FEWEST_FAMILIES and all(map(is_family_alone, map(without_particles, families)))
    return are_set and sum(map(is_place, families)) <= 1


def _two_families(before: str) -> tuple[str, ...]:
    """Give two families that are joined before a title: ``Vinyard and Quong [Kites of Tin](…) ICRA 2015``."""
    families = _TWO_JOINED.split(unmarked(before).strip(" .,:–—-")) if before else []
    are_two = len(families) == 2  # noqa: PLR2004  # the pattern joins no more
    return tuple(families) if are_two and all(map(_may_sign_alone, map(without_particles, families))) else ()


def _may_sign_alone(word: str) -> bool:
    return is_family_alone(word) and not is_place(word)


def _before_quotation(text: str) -> tuple[str, ...]:
    """Give the names before a quoted title; a family name may stand alone: ``Bagnold, “Dunes at Night”``."""
    name = text.rstrip(",，.")
    if ONE_IN_CHINESE_OR_KOREAN.fullmatch(name) and name != text and not is_label(name):
        return (name,)
    if name != text and text[-1] in ".," and is_inverted_alone(name):  # Fine, Kit. “…”
        return (name,)
    is_alone = " " not in name and name != text and name.istitle() and not (lookup(name) or is_label(name))
    return (f"{name},",) if is_alone else read_authors(text, families=True)


def _names_sure(names: tuple[str, ...]) -> bool:
    return len(names) > 1 or any(
        "," in name or name.startswith("{") or ONE_IN_CHINESE_OR_KOREAN.fullmatch(name) for name in names
    )


def _are_printers(names: tuple[str, ...], after: str) -> bool:
    """Say whether what was read as names is who printed a book, and where: ``*Kite Road*, Lidpress, Milano 2024``."""
    if len(names) == 1:
        place = names[0].rpartition(", ")[2]
        return place != names[0] and is_place(place) and place.casefold() not in given_names()
    return any(map(is_place, names[1:])) and not _JOINED.search(after)
