"""Where and when a paper appeared, as what stands beside its title tells: a venue, known or not, and a year.

A venue that the table knows is found wherever it stands. Another is known by its place: in italics, behind "in", in
brackets with a year, between the authors and the year. Prose about the paper tells neither.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.edited_books import before_editors
from i2vbib.catalog.markdown.imprints.honours import HONOURS_BESIDE_VENUES
from i2vbib.catalog.markdown.imprints.imprint_places import (
    EMPTY_BRACKETS,
    NAMES_ITSELF,
    publisher_in_brackets,
    shown_venues,
    venues_on_labels,
    whole_name,
    without_numbers,
)
from i2vbib.catalog.markdown.imprints.law_citations import VOLUME_FIRST
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import first_venue, venues_in
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM, may_be_venue, names_school
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, split_year, year_alone
from i2vbib.catalog.markdown.inline.short_years import whole_year_last
from i2vbib.catalog.markdown.inline.skeleton import LABEL, STRONG, STRONG_END, TITLE, TITLE_END, unmarked
from i2vbib.catalog.markdown.inline.titles import meaning, tidy
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, INITIALS_FIRST, is_surely_person
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import CUT_SHORT_AT_SCHOOL, DEGREE, UNPUBLISHED, is_unpublished
from i2vbib.facts.venues import lookup

LONGEST_LINE: Final = 200
"""Characters of a line that says where and when a paper appeared, and nothing else."""
_LONGEST: Final = 600
"""Characters of what a list calls a venue that are looked at: with every one of them some patterns begin anew."""
_WIDE_COMMA: Final = re.compile(r"，\s*(?=[A-Z])|،\s*")
"""``，Acta Mechanica 2021``: before words in Latin letters it parts as the narrow one does."""
_PROSE: Final = re.compile(
    r"[\s:：;,.](?:(?<=\s)[-–—]+|(?<=[:：;,])|(?<=\.)(?<!\b[A-Z]\.))\s+(?:(?=[a-z])(?!in\b|of\b|by\b|at\b|edited\b|published\b|appeared\b|accepted\b|presented\b|vol\b|pp?\b|et\b|\w+[Xx]iv\b|and\b|no\b|th[eè]s|tes[eis]|dissert)[\w’'-]+\s+[a-z]"
    r"|(?:An?|The|This|These|It|We|Our|Authors?|See|Also|Great|Introduces?|Presents?|Proposes?|Shows?|Describes?|Provides?)\s+[a-z])"
)
"""Where a description begins behind the title: with a small letter after a mark, or with a sentence's first words."""
_LINKS_AS_FIELDS: Final = {ord(TITLE): "|", ord(TITLE_END): "|", ord(STRONG): "", ord(STRONG_END): ""}
_CUT_SHORT: Final = re.compile(CUT_SHORT_AT_SCHOOL)
_OF_SCHOOL: Final = rf"(?:{CUT_SHORT_AT_SCHOOL}|(?!{CUT_SHORT_AT_SCHOOL})[^\n.;|()])"
"""A letter of a school's name, or a word of it that is cut short."""
_UNPUBLISHED: Final = re.compile(
    rf"((?:(?:\b(?:{DEGREE}|Tech(?:nical)?|Research"
    r"|Working|White|Discussion)\.?\s+)?\b(?i:thesis|dissertation|diss|report|rep|paper|memo)\b\.?(?:\s+(?:[Nn]o\.?\s*|#)?[A-Z\d][\w./-]*\d)?"
    rf"|(?:[博硕碩修]士|[박석]사\s?)?(?:{UNPUBLISHED})(?: [^\W\d_][\w’'-]*){{0,3}}?)"
    rf"(?:(?:,|(?<=iss\.)|\s(?:at|from))\s+{_OF_SCHOOL}{{2,90}}?)?)"
    rf"(?:\s+by\s[^\n.;|()]{{2,60}})?[\s,(]+({ANY_YEAR})(?!\d|/\d)"
)
"""What may be a thesis or a report, its number and where: ``PhD thesis, ETH Zürich, 2018``, ``Tech. Report TR-101``.

A word cut short ends no school: ``M.S. thesis, Dept. Elect. Eng., Univ. Leeds, Leeds, 1999``.
"""
_YEAR: Final = re.compile(ANY_YEAR)
_THESIS: Final = re.compile(
    rf"(?:^|[.,;:()|\[”\"]|\d(?=\s)|\s[-–—])\s*(?P<whole>(?P<kind>(?P<degree>{DEGREE}\.?\s+)?"
    r"(?:[Tt]hes[ie]s|[Dd]iss(?:ertation|\.)|Habilitation|(?:Diplom|Master|Bachelor|Doktor)arbeit"
    r"|[Tt]h[èe]se(?: de doctorat)?|[Dd]issertação(?: de mestrado)?|[Mm]onografia"
    r"|[Tt]rabalho de [Cc]onclusão de [Cc]urso"
    r"|[Tt]es[ie]s?(?: (?:doctoral|de (?:doctorado|maestría|doutora(?:do|mento)|mestrado)|di (?:dottorato|laurea)))?))"
    r"(?:(?:[,(:]|\s\((?:[Dd]outora(?:do|mento)|[Mm]estrado|[Dd]octorado|[Mm]aestría|[Gg]raduação|[Ll]icenciatura"
    r"|[Bb]acharelado|[Ee]specialização|Curso|PhD|Ph\.D\.)[^()\n]{0,60}\)(?:\s[-–—]|,))\s*"
    rf"(?P<school>(?!\d)(?=[^\W\d_a-z]){_OF_SCHOOL}{{2,90}}?))?)\s*(?=[.;|\n()\]]|,?\s*\d{{4}}|$)"
)
"""``PhD thesis, MIT``, ``Tese (Doutorado em Letras) – USP``, ``Tese (doutorado), USP``; the year stands elsewhere."""
_MARKED_THESIS: Final = re.compile(rf"(?im)^(?:{DEGREE}\s+)?(?:dissertation|master['’]s thesis|doctoral thesis)$")
"""``Lee A. Kites of tin [dissertation]. Ghent: University of Ghent; 2015``: brackets are labels."""
_LONGEST_SCHOOL: Final = 60
_AT_SCHOOL: Final = re.compile(rf"[\s{LABEL}]*\.\s[^:;\n]{{2,40}}:\s[^;\n]{{3,120}};\s{ANY_YEAR}")
_MAY_BE_THESIS: Final = re.compile(r"[Tt]h[eè]s|[Dd]iss|arbeit|[Tt]es[ie]|Habil|[Mm]onogr|onclusão")
_BEGINS_WITH_NAME: Final = re.compile(
    rf"(?i:by )|{INITIALS_FIRST},\s|[^\W\d_a-z][\w’'-]+,\s(?:[^\W\d_a-z]\.\s?){{1,3}}[^\W_]"
)
"""``by Ann Lee``, and a whole reference: ``C. E. Lee, A Theory of Kites. Kite Journal 27``."""
_IN: Final = re.compile(r"^in:?\s+(?=[A-Z])")
_PLACE_BEHIND_YEAR: Final = re.compile(
    rf"(?<=[^\W\d_] ){ANY_YEAR}(?P<place>,\s(?P<city>[^\W\d_a-z][^,\d\n]{{1,30}})"
    r"(?:,\s[^\W\d_a-z][^,\d\n]{1,30}){0,2})[.\s]*$"
)
_ITALICS: Final = re.compile("</?i>")
_FROM_VOLUME: Final = re.compile(
    r"[\s,.(]*\b[Vv]ol(?:ume)?s?\b\.?\s*\d.*$|[\s,]*\d+,\s*e[a-z]{1,4}\d+$|,\s*\d+\s*[,;:(].*$|[\s,]+\d{1,4},\s*[A-Z]{1,3}\d.*$"
)
"""A volume and all behind it, or with the number of an article: ``Science 391, eadx1234``."""


def read_imprint(before: str, around: str, after: str, labels: str) -> tuple[str, int | None]:
    """Give venue and year from what stands before a title, at its ends, behind it, and on labels.

    A venue that is known and has its year wins, then what the place shows for one, then one that is known alone.
    """
    head = head_of(after)
    head = head if head.isascii() else _WIDE_COMMA.sub(", ", head.translate(_LINKS_AS_FIELDS))
    text = "\n".join((unmarked(before), around, unmarked(head), labels))
    known: list[tuple[str, int | None]] = []
    for venue, year in venues_in(text):
        if year and not _is_preprint(venue):
            return whole_name(head, venue) or venue, year
        known.append((venue, year))
    unpublished = (_UNPUBLISHED.search(part) for part in (head, around) if _YEAR.search(part))
    if (found := next(filter(None, unpublished), None)) and is_unpublished(found[1]):
        kind, _, school = unmarked(found[1]).partition(", ")
        is_by = is_surely_person(school) and not _CUT_SHORT.search(school)  # ``Dept. Math., U.C. Leeds``
        return kind if is_by else unmarked(found[1]), int(found[2])
    venue, year = first_venue(text, known)
    if not venue and (thesis := _thesis_told(head, around, labels)):
        return thesis, year or cited_year(head)
    shown = shown_venues(f"({around})" if around else "", head, before)
    named, named_year = next(chain(shown, venues_on_labels(labels)), ("", None))
    if venue and named_year and f"({venue})" in named and not lookup(named):
        return venue, named_year
    if named and (not venue or _is_preprint(venue) or named_year) and not _is_preprint(named):
        return named, named_year or year
    behind = f"{around}{head}"
    is_edited = not venue and before_editors(behind) != behind  # ``in: A. Lee (Hrsg.), Wind 1935, Ghent, 2017``
    publisher, published = ("", None) if venue or is_edited else _publisher(around, head)
    year = cited_year(behind) if is_edited else year or year_alone(unmarked(head))
    return (publisher, published) if publisher else (venue, year)


def _publisher(around: str, head: str) -> tuple[str, int | None]:
    """Give who printed a book, in brackets or, in East Asian letters, right behind its title: ``. 岩波書店, 2006``."""
    publisher, published = publisher_in_brackets(f"({around})", head)
    printer = "" if publisher or not EAST_ASIAN.search(head) else venue_behind(head)
    return (printer, cited_year(head)) if printer and publishes_books(printer) else (publisher, published)


def _thesis_told(head: str, around: str, labels: str) -> str:
    """Give what kind of thesis a work is, and where, if its degree or its school is told, or brackets say so alone."""
    thesis = _find_thesis(unmarked(head)) or _find_thesis(around.strip())
    if thesis and (thesis["degree"] or thesis["school"]):
        is_person = not thesis["school"] or (read_authors(thesis["school"]) and not names_school(thesis["school"]))
        return thesis["kind" if is_person else "whole"].rstrip(" ,")
    marked = _MARKED_THESIS.search(labels)
    if not marked or _AT_SCHOOL.match(head):
        return marked[0] if marked else ""
    school = head.replace(LABEL, "").strip(" .,()[]")
    return f"{marked[0]}, {school}" if len(school) <= _LONGEST_SCHOOL and names_school(school) else ""


def _find_thesis(text: str) -> re.Match[str] | None:
    return _THESIS.search(text) if _MAY_BE_THESIS.search(text) else None


def begins_with_thesis(text: str) -> bool:
    """Say whether a text begins with what is in no volume: ``PhD thesis, ETH Zürich, 2018``."""
    found = _UNPUBLISHED.match(text)
    thesis = _THESIS.match(text) if _MAY_BE_THESIS.search(text) else None
    is_told = thesis and (thesis["degree"] or (thesis["school"] and " (" in thesis["whole"]))
    return bool(is_told) or (found is not None and is_unpublished(found[1]))


def head_of(after: str) -> str:
    """Give what stands behind a title up to the prose about the paper."""
    prose = _PROSE.search(after)
    return after[: prose.start()] if prose else after


def _is_preprint(venue: str) -> bool:
    known = lookup(venue)
    return known is not None and known.kind == "preprint"


def read_named_imprint(text: str) -> tuple[str, int | None]:
    """Give venue and year of what a list itself calls a venue, known or not, without volume and pages."""
    text = _without_place(whole_year_last(_IN.sub("", text[:_LONGEST]).strip()))
    if law := VOLUME_FIRST.match(text):
        return meaning(law[1]), int(law[2])
    known = lookup(text)
    written, year = split_year(HONOURS_BESIDE_VENUES.sub(" ", text))
    if known and year is None:
        return meaning(text), None
    venue = tidy(EMPTY_BRACKETS.sub("", written)).strip(" ,.;:-–—•·'’，；")
    venue = _FROM_VOLUME.sub("", venue).rstrip(" ,")
    while (rest := without_numbers(venue)) not in {venue, ""} and (lookup(rest) or not known):
        venue = rest.strip(" ,.;:-–—•·，").removesuffix(" (")  # ``Handbook of Kites (pp. 12-20)``
    return meaning(venue), year


def _without_place(text: str) -> str:
    """Give what a list calls a venue without where it was held, behind its year: ``KITES 2019, Oslo, Norway``."""
    found = _PLACE_BEHIND_YEAR.search(text) if "," in text else None
    return text[: found.start("place")] if found and is_place(found["city"]) else text


def read_imprint_line(line: str, *, is_sure: bool = False) -> tuple[str, int | None]:
    """Give venue and year of a line that is nothing else; ``is_sure`` says that the authors are named already.

    ``Journal of Sound, 12(3), 45–67 (2016)``, ``计算机学报，2019``; below the authors ``Sleep (2011)`` too, and what
    could be one's name: ``Acta Borealia, 2016``. ``KTH, Sweden, 2022`` is where they work.
    """
    text = _ITALICS.sub("", unmarked(line)).strip(" ,.;|·•—–-([")
    venue, year = read_named_imprint(text)
    is_no_venue = not venue or len(text) > LONGEST_LINE or bool(_BEGINS_WITH_NAME.match(text))
    if year is None or is_no_venue or not may_be_venue(venue, is_sure=is_sure):
        return "", None
    is_firm = "," in venue or (FIRM.search(venue) and not publishes_books(venue.rpartition(": ")[2]))
    is_venue = lookup(venue) or NAMES_ITSELF.search(venue) or (is_sure and not is_firm)
    return (venue, year) if is_venue else ("", None)
