"""References whose parts commas alone part: authors, title, venue, year."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.comma_journals import split_at_journal, split_at_printer
from i2vbib.catalog.markdown.imprints.editions import EDITION, EDITION_AT_END
from i2vbib.catalog.markdown.imprints.reference_venue import opens_imprint
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, MONTH, first_year, with_whole_years
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import families_alone
from i2vbib.catalog.markdown.people.first_authors import authors_at_start, authors_before_comma
from i2vbib.catalog.markdown.people.name_words import (
    INITIALS_FIRST,
    begins_title,
    is_name_word,
    is_surely_person,
)
from i2vbib.catalog.markdown.people.others import AND_ABROAD
from i2vbib.catalog.markdown.references.reference_title import Reference, thesis_behind
from i2vbib.catalog.markdown.references.report_series import REPORT, without_report
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venues import lookup

_IN_VOLUME: Final = re.compile(
    r",\s+(?P<venue>(?!(?:\w\.[\s-]?){1,4}:|[^,\d\n]*\bet al\b|(?![JQZ])\w\.\s)"
    r"(?:(?:[A-Z][a-z]{0,9}\.\s?){1,5}(?<=[a-z]{2}\.), )?[^\W\d_a-z][^,\d\n]{2,100}?)"  # ``J. Kite. Res., Solid Wind``
    rf"(?:\s\({ANY_YEAR}[–-]{ANY_YEAR}\))?"  # the years of a journal's series
    r",?\s+(?:(?:vol\.\s*)?\d{1,4}|(?<=PoS\s)[A-Z][A-Za-z-]{1,12}(?:20)?\d\d)"
    rf"(?:\(\d+\)|[–-]\d+|(?:[,:]\s*(?:no\.\s*)?|\sno\.\s)(?:[A-Za-z]{{0,5}}\d[\d–-]*|[ivxl]+)){{0,3}}\s*\((?P<year>{CITED_YEAR})\)"
)
_CONFERENCE_VOLUME: Final = re.compile(r"(?<=\bPoS)\s?\(?[A-Z][A-Za-z-]{1,12}(?:20)?\d\d\)?")
_OF_VOLUME: Final = re.compile(
    r",\s+\d{1,4}\s+(?P<venue>[^\W\d_a-z][^,\d\n]{2,80}?)\s+\d{1,5}(?:[,–-]\s*\d+)*\s+"
    rf"\((?P<year>{CITED_YEAR})\)"
)
_YEAR_THEN_VOLUME: Final = re.compile(
    rf",\s+(?P<venue>[^\W\d_a-z][^,\d\n]{{2,80}}?),\s+(?P<year>{ANY_YEAR}),\s+[A-Z]?\d{{1,4}}(?:\s?\(\w{{1,9}}\))?,\s+"
    r"[A-Z]{0,3}\d[\d–-]*(?:[.;,\s]|$)"
)
"""``…, Chem. Sci., 2021, 12, 1001–1010.``, as the Royal Society of Chemistry has it."""
_IN_LAW_BOOK: Final = re.compile(
    r",\s+in\s+(?P<book>[^\n(]{3,160}?)\s+\d{1,4}(?:,\s\d[\d–-]*)?\s+"
    rf"\((?P<editors>[^()\n]{{3,120}}?),?\seds?\.,(?:\s[^()\n,]{{2,20}}\sed\.,?)?\s(?P<year>{ANY_YEAR})\)"
)
_YEAR_LAST: Final = re.compile(
    rf"(?P<words>[^\W\d_][^\n]{{7,600}}?),\s+(?:(?:\d{{1,2}}\s+)?{MONTH}\s+(?:\d{{1,2}},\s+)?)?\(?(?P<year>{ANY_YEAR})\)?"
    r"(?:\s*\((?:[^()]{1,20}\)|(?:e-?|text)?book\b[^()\n]{0,60}\)?"
    r"|=?\s?(?:Schriftenreihe|Schriften|Reihe|Studien|Beiträge|Veröffentlichungen|Collection|Coll\.|Colección|Collana|Série"
    r"|Seria|Series|Studies)\b[^()\n]{0,140}\)))?"
    r"(?:,\s+pp?\.\s*[\d\s–-]+)?\.?\s*",
    re.IGNORECASE,
)
_SMALL_NAME: Final = re.compile(r"[a-z][\w.+-]{1,30}(?::\s+[A-Z\d]|(?<=[a-z][A-Z])\w)")
"""``kitereg: An R Package``, ``npKites``: a title may begin with what a program is called."""
_OPENS_QUOTATION: Final = frozenset("„«")
_SHORT_VENUE: Final = r"(?!USA|USSR)[A-Z]{3}[\w/&-]*"
_AT_LAST: Final = re.compile(
    rf"(?P<words>[^\W\d_][^\n]{{7,600}}?,\s+(?:{_SHORT_VENUE}|{REPORT}))\s+(?P<year>{ANY_YEAR})(?:,\s+pp?\.\s*[\d\s–-]+)?\.?\s*"
)
"""``…, VMCAI 2011``, ``…, Report-48 1986, pp. 133–146``: behind a comma an acronym is a venue's."""
_PLACED_LAST: Final = re.compile(rf"(,\s[^\W\d_a-z][^,:\d\n]{{1,30}}:\s[^\W\d_a-z][^,:\d\n]{{1,40}})\s({ANY_YEAR}\.?)$")
"""``…, München: Lid 2015``: no comma stands before the year."""
_PLACE_LAST: Final = re.compile(r",\s+(?P<place>[^\W\d_a-z][^,:\d\n]{1,30}):\s(?P<name>[^\W\d_a-z][^,:\d\n]{1,40})$")
_AT_KNOWN_VENUE: Final = re.compile(
    rf"(?P<words>[^\W\d_][^,\n]{{2,200}},[^\n]{{4,600}},\s+(?P<venue>(?:[^\W\d_a-z]|ar[Xx]|bio[Rr]|med[Rr])[^,\d\n]{{2,80}}))\s+(?P<year>{ANY_YEAR})\.?\s*"
)
"""``Paul Roth, Beads in Wells, Antiquity 2012``."""
_ACRONYM: Final = re.compile(_SHORT_VENUE)
_NAME_GOES_ON: Final = re.compile(r"[^\W\d_a-z][\w’'-]+,? [^\W\d_a-z]\.|et al\b")
"""More names are behind a semicolon, and no title: ``Lee, A.; Wu, B. Kites of Tin. J. Chem. 2020; 43: 5-9``."""
_DAY_LAST: Final = re.compile(
    rf"(?P<names>[^;\n]{{3,2000}}); (?P<words>[^\n]{{8,500}}?) (?P<date>(?:(?:\d{{1,2}} )?(?i:{MONTH}) )?"
    rf"(?P<year>{ANY_YEAR}); \d{{1,4}}[^\n]{{0,60}})"
)
_SENTENCE_END: Final = re.compile(r"(?<!\bvs\.)(?<=[.?!])\s+(?=[^\W\d_a-z])")
_OPEN_IMPRINT: Final = re.compile(rf"\s*\((?:{EDITION},\s)?(?P<place>[^()]{{2,60}}: )?(?P<name>[^():]{{2,60}})$")
"""``Against Kites (London; New York: Verso, 1993)``, whose year is cut off."""
_YEAR_CLOSED: Final = re.compile(
    rf"(?P<words>[^\W\d_][^\n()]{{7,400}}?\s\([^()\n]{{2,80}}?)\s+(?P<year>{ANY_YEAR})\)[.\s]*"
)
"""``…, Against Kites (2nd edn, Hart Publishing 1993)``, as lawyers have it."""
_VENUE_CLOSED: Final = re.compile(rf"\s\(([A-Z][^()\n,:;]{{1,80}}),\s({ANY_YEAR})\)[.\s]*$")
"""``…, Against Kites (Proc. Winds, 2013)``: brackets hold what commas part elsewhere."""
_COMMA: Final = re.compile(r",\s+")
_SEVERAL: Final = re.compile(r"&|\band\b|\bet\.? al\b")
_FAMILY: Final = re.compile(r"(?:(?:[a-z]{1,3}|V[ao]n|De[nr]?) ){0,2}[^\W\d_a-z][^\W\d_A-Z]['’]?\w+(?:-\w+)?")
"""``Karp``, ``van der Berg``, ``O'Dea``."""
_PLACED: Final = re.compile(
    r"(?P<title>[^\n]{4,300}?[^\W_])\.\s+"
    r"(?P<imprint>[^\W\d_a-z][\w -]{2,30}(?:, [A-Z][\w.]{1,20}){0,2}: [^\W\d_a-z][^:\n]{1,60})"
)
"""``Kites of the North, 3rd ed. Boston, MA, USA: Addison-Wesley``, as the IEEE has books."""
_SERVER_AT_END: Final = re.compile(r",\s+arXiv[.:\s]*$")
_INITIALS_FIRST: Final = re.compile(INITIALS_FIRST)
NAMES_WITH_INITIALS: Final = re.compile(
    rf"(?P<names>{INITIALS_FIRST}(?:(?:, | and |, and | & | dan | und | et | y | e | i ){INITIALS_FIRST}){{0,20}}), "
    r"(?=[^\W\d_a-z][^.])"
)
_FAMILIES_WITH_INITIALS: Final = re.compile(
    r"(?P<names>{0}(?:(?:, | i | e | y | et | and )(?:{0}|{1})){{0,20}}), (?P<rest>[^\W\d_a-z][^\n]{{8,400}})".format(
        r"[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\.[ -]?){1,3}", INITIALS_FIRST
    )
)
_WHERE: Final = re.compile(
    r",\s+(?=\[w:\]|in[:\s]\s?[^\W\d_a-z«]|[„«][^”»\n]{2,80}[”»]"
    rf"|[^\W\d_a-z][^,\d\n]{{1,40}}(?:,\s(?P<publisher>[^,\d\n]{{2,40}}))?,?\s{ANY_YEAR}"
    r"(?:,\s(?:pp?|ss?|z|nr?|str|t)\.\s?[\d\s–-]+)*[.\s]*$)"
)
"""Where a work appeared: a journal in quotation marks, or a place and a publisher before a year, pages behind it."""
_PROCEEDINGS: Final = re.compile(rf"{EMPHASIS}(?:Proc\.|Proceedings) of [^\n]{{3,120}}(?:19|20)\d\d")
_SURE_IN_ITALICS: Final = re.compile(
    rf"{EMPHASIS}[^{EMPHASIS_END}\n]{{2,120}}?(?: {ANY_YEAR}{EMPHASIS_END}[.,;\s]*(?:\(|{LABEL}|$)"
    rf"|{EMPHASIS_END}\s*{STRONG}\d{{1,4}}{STRONG_END}\s*\({ANY_YEAR}\))"
)
"""``*KITES 2013*.``, ``*Kites: Winds, a Magazine* **21** (2015)``: whatever it is called, it is the imprint."""
_INITIAL: Final = re.compile(r"[^\W\d_a-z]\.")
_GOES_ON: Final = re.compile(
    rf"(?:[^\W\d_a-z]\.[\s-]?){{1,4}}:|(?:and|&|{AND_ABROAD})\s+[^\W\d_a-z]"
    r"|(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w’'-]+(?:,| and\b)|[A-Z]{1,3} [^\W\d_a-z][\w’'-]+(?:…|\s[-–—]\s)"
)
"""``K.F.: Kites``, ``and Bo Wu``, ``C. Xu, and …``, ``J Kim… - Kites``: before it stand names, or it has some."""
_INITIALLED: Final = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+[^\W\d_]{2}")
FEW_WORDS: Final = 3
FEW_NAMES: Final = 2
FEW_SENTENCES: Final = 12
_MOST_FAMILIES: Final = 6
"""Family names that are cited alone."""


def between_commas(text: str) -> Reference | None:
    """Read ``M. Weber, Die Stadt, Archiv für Sozialwissenschaft 47 (1921), 621–772``, as mathematicians write.

    Lawyers have the volume before the name: ``Cass R. Lee, Group Polarization, 10 J. Pol. Phil. 175 (2002)``, chemists
    the year: ``A. Lee, Kites of Tin, Chem. Sci., 2021, 12, 1001``.
    """
    tail = _IN_VOLUME.search(text) or _OF_VOLUME.search(text) or _YEAR_THEN_VOLUME.search(text)
    names, title = authors_before_comma(text[: tail.start()], reads_as_title) if tail else ((), "")
    names, title = (names, title) if names or not tail else _initials_and_title(text[: tail.start()])
    if not tail or not names:
        return None
    first, end = authors_at_start(text)
    are_named = all("," in name or _INITIALS_FIRST.fullmatch(name) for name in first) or _SEVERAL.search(text, 0, end)
    if len(first) > len(names) and are_named:
        return None  # a full stop ends the names: ``Lee, A., and Held, L. Kites. Journal, Series C 64 (2013)``
    return Reference(
        clean_title(title), names, int(tail["year"]), without_conference_volume(text[tail.start("venue") :])
    )


def without_conference_volume(imprint: str) -> str:
    """Give ``PoS (2019) 012`` of ``PoS LATTICE2018 (2019) 012``: its volumes are called by conferences."""
    return _CONFERENCE_VOLUME.sub("", imprint)


def before_italics(line: str) -> Reference | None:
    """Read ``A. Lee and B. Wu, Prime Kite Races, *Amer. Math. Monthly* **113** (2006)``."""
    before, behind = _at_italics(line)
    names, title = _initials_and_title(before) if behind else ((), "")
    return Reference(clean_title(title), names, cited_year(behind), behind) if names else None


def whole_names_before_italics(line: str) -> Reference | None:
    """Read ``Ann Lee, Bo Kim, and Cy Wu, Prime Kite Races. *Amer. Math. Monthly, 113(2)*``, where nothing else does."""
    before, behind = _at_italics(line)
    is_joined = behind and _SEVERAL.search(before) and not first_year(before)
    names, title = authors_before_comma(before.rstrip(" .,"), reads_as_title) if is_joined else ((), "")
    are_whole = len(names) >= FEW_NAMES and all(" " in name for name in names) and title[:1].isupper()
    return Reference(clean_title(title), names, cited_year(behind), behind) if are_whole else None


def names_and_title(text: str) -> Reference | None:
    """Read ``Ann Lee, Bo Kim, Cy Wu, Prime Kite Races``, several whole names that a link shows to be a paper's."""
    names, title = authors_before_comma(text, reads_as_title) if not first_year(text) else ((), "")
    is_title = len(title.split()) > FEW_WORDS and title[:1].isupper()
    are_several = len(names) > FEW_NAMES or (len(names) > 1 and all(n == OTHERS or is_surely_person(n) for n in names))
    are_whole = are_several and all((" " in name and "," not in name) or name == OTHERS for name in names)
    return Reference(clean_title(title), names, None, "") if is_title and are_whole else None


def _at_italics(line: str) -> tuple[str, str]:
    """Cut a line where a journal or proceedings in italics begin: what stands behind is empty where none do."""
    before, emphasis, _ = line.partition(EMPHASIS)
    behind, label, _ = line[len(before) :].partition(LABEL)
    is_sure = emphasis and (_PROCEEDINGS.match(behind) or _SURE_IN_ITALICS.match(f"{behind}{label}"))
    return before, behind if is_sure or (emphasis and opens_imprint(behind)) else ""


def _initials_and_title(text: str) -> tuple[tuple[str, ...], str]:
    """Cut ``A. Lee and B. Wu, Prime Kite Races,`` where the names end: they have initials, the title looks like one."""
    found = NAMES_WITH_INITIALS.match(text)
    title = text[found.end() :].rstrip(" ,.") if found else ""
    is_title = " " in title and not _INITIAL.match(title) and len(read_authors(title)) < FEW_NAMES
    return (read_authors(found["names"]), title) if found and is_title else ((), "")


def reads_as_title(text: str) -> bool:
    """Say whether words are several, and no names."""
    return " " in text and not _GOES_ON.match(text) and not read_authors(text)


def names_and_semicolon(text: str) -> Reference | None:
    """Read ``Ann Lee, Bo Wu; Kites of Tin. J. Chem. Phys. 28 August 2023; 159 (8): 084112``."""
    found = _DAY_LAST.fullmatch(text) if "; " in text else None
    words, names = (found["words"], read_authors(found["names"])) if found else ("", ())
    stops = [stop.end() for stop in islice(_SENTENCE_END.finditer(words), FEW_SENTENCES)]
    stop = next((stop for stop in stops if is_known_venue(words[stop:])), stops[0] if stops else 0)
    if not found or not names or not stop or _NAME_GOES_ON.match(words):
        return None
    return Reference(clean_title(words[:stop]), names, int(found["year"]), f"{words[stop:]} {found['date']}")


def year_last(text: str) -> Reference | None:
    """Read ``Ann Lee, Bo Wu, Kites of Paper, 2003``, ``Lee & Wu, Kites of Paper, SIAM J. Comput., 1972 (Book)``."""
    if in_book := _of_law_book(text):
        return in_book
    head, within, book = text.partition(". In ")
    if within and (cited := year_last(head)) and not cited.rest:
        return cited._replace(rest=f". In {book}")
    found = _cut_at_year(text)
    words = found["words"] if found else ""
    before, _, last = words.rpartition(", ")
    people, stop, venue = words.rpartition(". ")
    people, venue = (people, venue) if stop else (before, last)
    if not found or begins_title(words) or (" " not in venue and len(read_authors(people)) > 1):
        return None  # ``Ann Lee, and Bo Wu, RLEM, 2020``, ``Ann Lee, Bo Wu. RSS, 2020``: no title at all
    nobody: tuple[tuple[str, ...], str] = ((), words)
    joined = nobody
    for end in islice(_COMMA.finditer(words), _MOST_FAMILIES):
        if _SEVERAL.search(words, 0, end.start()):
            joined = read_authors(words[: end.start()], families=True), words[end.end() :]
            break
    are_families = joined[0] and not any(" " in name for name in families_alone(joined[0]))
    whole = nobody if are_families else authors_before_comma(words, reads_as_title)
    names, title = whole if whole[0] else joined
    initials = NAMES_WITH_INITIALS.match(words) if " vol" in words and not all(map(_INITIALLED.match, names)) else None
    if initials:  # behind them a title's words and its journal's may read like names
        names, title = read_authors(initials["names"]), words[initials.end() :]
    names, title = _up_to_stop(words, names) or (names, title)
    if len(names) > 1 and publishes_books(title):  # ``Ann Lee and Bo Wu, Tin Kites, Lid Press, 2011``
        names, title = names[:-1], f"{names[-1]}, {title}"
    return _dated(names, title, int(found["year"])) if names else None


def _up_to_stop(words: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    """Cut ``LEE Ann, MOLL Ida. Les vents, Lid`` at the last name's stop, whose family in capitals shows it."""
    is_begun = all("," in name and name.partition(",")[0].isupper() for name in names) and ". " in words
    first, end = authors_at_start(words) if is_begun else ((), 0)
    are_more = len(first) > len(names) and words[:end].rstrip().endswith(".")
    return (first, words[end:]) if are_more and all(name.partition(",")[0].isupper() for name in first) else None


def _of_law_book(text: str) -> Reference | None:
    """Read ``Ann Lee, Kites in Tort, in Handbook of Kites 12 (Bo Kim ed., 2015)``, as lawyers of America cite."""
    found = _IN_LAW_BOOK.search(text) if " in " in text and " ed" in text else None
    names, title = authors_before_comma(text[: found.start()], reads_as_title) if found else ((), "")
    if not found or not names:
        return None
    return Reference(clean_title(title), names, int(found["year"]), f". In {found['editors']} (eds.), {found['book']}.")


def _cut_at_year(text: str) -> re.Match[str] | None:
    text = _PLACED_LAST.sub(r"\1, \2", with_whole_years(text))
    closed_venue = _VENUE_CLOSED.search(text)
    if closed_venue and not publishes_books(closed_venue[1]):
        text = f"{text[: closed_venue.start()]}, in: {closed_venue[1]}, {closed_venue[2]}"
    dated = (_YEAR_LAST.fullmatch(text) or _AT_LAST.fullmatch(text)) if "," in text else None
    at_venue = _AT_KNOWN_VENUE.fullmatch(text) if not dated and "," in text else None
    if at_venue and (is_known_venue(at_venue["venue"]) or _is_source(at_venue["venue"])):
        return at_venue
    closed = _YEAR_CLOSED.fullmatch(text) if not dated and "," in text and "(" in text else None
    return dated or (closed if closed and _split_imprint(closed["words"])[1] else None)


def initials_first(text: str) -> Reference | None:
    """Read ``J. Maldacena, The large N limit of superconformal field theories, arXiv:``, whose number tells the rest.

    Without a server or a year behind it one name is too little: ``A. Turing, His Life and Work`` is a title.
    """
    cited = _SERVER_AT_END.sub("", text)
    if dated := year_last(cited):
        return dated
    names, title = authors_before_comma(cited, reads_as_title)
    is_title = len(title.split()) >= FEW_WORDS and (len(names) > 1 or cited != text)
    are_names = all(map(_INITIALLED.match, names)) or len(names) > FEW_NAMES
    return _dated(names, title, None) if is_title and are_names else None


def families_with_initials(text: str) -> Reference | None:
    """Read ``Nowak A., Kites of tin, „Przegląd” 2005, nr 3``, ``Rossi M., Gli aquiloni, Milano, Carocci, 1998``."""
    found = _FAMILIES_WITH_INITIALS.fullmatch(text)
    places = _WHERE.finditer(found["rest"]) if found else ()
    where = next((place for place in places if not place["publisher"] or publishes_books(place["publisher"])), None)
    behind = found["rest"][where.start() :] if found and where else ""
    year, names = first_year(behind), read_authors(found["names"]) if found and where else ()
    title = found["rest"][: where.start()] if found and where else ""
    return Reference(clean_title(title), names, year, behind) if names and year and reads_as_title(title) else None


def family_first(text: str) -> Reference | None:
    """Read ``Karp, Reducibility Among Combinatorial Problems, 1972``, which only a link shows to be one work's."""
    found = _cut_at_year(text)
    family, _, title = found["words"].partition(", ") if found else ("", "", "")
    if not found or len(title.split()) < FEW_WORDS or not reads_as_title(title) or not _FAMILY.fullmatch(family):
        return None
    before, comma, _ = title.partition(", ")
    is_person = is_name_word(family.split()[-1]) and not lookup(family) and not is_label(family)
    are_more = (
        comma and len(before.split()) == FEW_WORDS and _SEVERAL.search(before)
    )  # ``Een, Mishchenko and Brayton, …``
    return _dated((f"{family},",), title, int(found["year"])) if is_person and not are_more else None


def _dated(names: tuple[str, ...], title: str, year: int | None) -> Reference | None:
    """Give a reference whose title and venue commas part; an edition or a report's number is neither."""
    title, body = without_report(EDITION_AT_END.sub("", title))
    title = f"{title}, in: {body}" if body else title
    thesis = thesis_behind(title, 0, len(title))
    if thesis is not None:
        return Reference(clean_title(title[:thesis]), names, year, f"{title[thesis:]}, {year or ''}")
    before, imprint = _split_imprint(title)
    if imprint:
        rest = "" if is_place(imprint) else f". {imprint}, {year or ''}"
        return Reference(clean_title(EDITION_AT_END.sub("", before)), names, year, rest)
    if " vol" in title and (parts := split_at_journal(f"{title}, {year or ''}", 0)):
        return Reference(clean_title(parts[0]), names, year, parts[1])
    before, mark, within = title.partition(", in: ")
    if mark:
        return Reference(clean_title(before), names, year, f", in: {within}, {year or ''}")
    before, comma, last = title.rpartition(", ")
    if comma and (" " in before or publishes_books(last)) and _is_source(last):
        within = ", in" if _ACRONYM.fullmatch(last) else ","  # ``CLOUD`` alone may be a word
        return Reference(clean_title(before), names, year, f"{within} {last}, {year or ''}")
    is_title = title[:1].isupper() or title[:1].isdigit() or title[:1] in _OPENS_QUOTATION or _SMALL_NAME.match(title)
    return Reference(clean_title(title), names, year, "") if is_title else None


def _split_imprint(title: str) -> tuple[str, str]:
    """Give a title and the publisher behind it: in brackets that the year closes, or with its place beside it."""
    printed = split_at_printer(title) if is_place(title.rpartition(", ")[2]) else None
    if printed:
        return printed[0], printed[1].removeprefix(". ")
    opened = _OPEN_IMPRINT.search(title)
    if opened and (opened["place"] or publishes_books(opened["name"]) or is_place(opened["name"])):
        return title[: opened.start()], opened["name"]
    placed = _PLACED.fullmatch(title)
    place, _, name = placed["imprint"].partition(": ") if placed else ("", "", "")
    is_city = " " not in place and not name.startswith(("The ", "A ", "An "))  # ``Part One: The Long Way`` is none
    is_imprint = placed and (is_city or ", " in place or publishes_books(name))
    if placed and is_imprint:
        return placed["title"], placed["imprint"]
    last = _PLACE_LAST.search(title)
    is_told = last and (is_place(last["place"]) or publishes_books(last["name"]))
    return (title[: last.start()], f"{last['place']}: {last['name']}") if last and is_told else (title, "")


def _is_source(text: str) -> bool:
    is_venue = (lookup(text) or NAMES_VENUE.search(text)) and may_be_venue(text)
    return bool(is_venue) or publishes_books(text) or _ACRONYM.fullmatch(text) is not None
