"""A reference without a title, as chemists and physicists cite: ``Lee, A.; Kim, B. J. Am. Chem. Soc. 2014, 136, 1234``.

The title is for a service to tell: no words of the journal's name are one.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.lost_initials import with_family_first
from i2vbib.catalog.markdown.people.name_words import is_organization
from i2vbib.catalog.markdown.references.reference_title import LONGEST
from i2vbib.facts.journal_titles import is_journal_title, is_known_venue
from i2vbib.facts.venues import lookup

_NUMBER: Final = re.compile(r"\s*(?:[\[(]?\d{1,3}[\]).]+\s+)?")
_PAGE: Final = r"(?:(?:pp?\.|[Pp]ages?|[Aa]rt(?:icle)?\.?(?: number|:)*)\s*)?"
_VOLUME: Final = re.compile(
    r" (?=[\dVv])(?:"  # at no other letter anything is tried
    rf"(?P<year>{ANY_YEAR})(?: [A-Z][a-z]{{2,3}}(?: \d{{1,2}})?)?[,;]\s*\d+(?:\s*\(\d+\))?\s*[,:]\s*[A-Za-z]?\d"
    rf"|(?P<before>{ANY_YEAR}),?\s+\d{{1,4}}\s*\(\d+\),\s*[A-Za-z]?\d"
    rf"|(?:[Vv]ol\.\s*)?\d{{1,4}},?\s*\((?P<inside>{ANY_YEAR})\),?\s*(?:pp?\.?\s*)?[A-Z]?\d"
    rf"|(?:[Vv]ol(?:\.|ume)\s*)?\d{{1,4}}(?:\s*\(\d+\))?,\s*{_PAGE}[A-Z]?\d[\w–-]*\s*\((?P<behind>{ANY_YEAR})\))"
)
"""``2014, 136, 1234``, ``2024 20 (24), 11049``, ``716 (2012) 30``, ``120, 1234 (2018)``: year, volume and page."""
_YEAR_FIRST: Final = re.compile(
    rf"(?P<names>[^\n]{{3,900}}?)[,.]?\s+\(?(?P<year>{ANY_YEAR})[a-z]?\)?,\s+(?P<journal>[^\W\d_a-z][^,\d\n]{{1,60}}),\s+"
    r"[A-Z]?\d{1,5},\s+(?:id\.\s*)?[A-Z]{0,2}\d[\w–-]*(?=[\s.,;)]*(?:$|(?i:arxiv|doi|https?)\b|\[))"
)
"""``Pan, L., & Moll, B. (2019), ApJ, 876, 90``, as astronomers cite."""
_MAY_HAVE_YEAR_FIRST: Final = re.compile(rf"{ANY_YEAR}[a-z]?\)?,\s")
_YEAR_AND_NAME: Final = re.compile(rf"[\s(]{CITED_YEAR}\)?[,.]\s+[^\W\d_]")
_SIGN: Final = re.compile(rf"{ANY_YEAR}(?:[^\w\s.]|\s+\d|\s[A-Z][a-z]{{2,3}}(?:\s\d{{1,2}})?;)")
"""What stands behind the year in each of these, a mark of the line's perhaps before it."""
_JOURNAL_MAY_BEGIN: Final = re.compile(r"(?<=[.,;\w])\s+(?!(?!J\.)[A-Z]\.\s)(?=[^\W\d_a-z]|npj )")
"""Before a capital that is no author's initial."""
_JOURNAL_OF: Final = re.compile(r"(?:[,;]|[A-Z]\.)\s+(?=J\. [^\W\d_a-z][\w-]+ [^\W\d_a-z]\w*\.?$)")
"""Before ``J. Kite Chem.``, no journal ``Chem`` of an author ``J. Kite``."""
_MOST_WORDS: Final = 14
"""Words before the volume that may be the journal's: of more no name consists."""
_TITLE_BEHIND: Final = re.compile(r"^[^,]*,.*\b[A-Z]\.[\s-]+[^\W\d_]{2}")
"""``Lee, A. Kites``: a short title, and no given name."""
_OTHERS: Final = re.compile(r"(?:(?<=\bet al\.,)|(?<=\bet al[.,]))\s+(?=[^\W\d_a-z])")
_ONE_WORD: Final = re.compile(
    rf"(?P<names>[^\n()]{{2,300}}? et al)\.?,? \((?P<year>{ANY_YEAR})[a-z]?\)[.,:]? "
    r"(?P<journal>[^\W\d_a-z][\w&-]{2,30}),? "
    r"\d{1,4}(?:\s?\(\d+\))?[:,] ?[A-Z]?\d[\w–-]*[.\s]*"
)
"""``Lee et al. (2014) Kettlecraft 12:11-29``: no title is one word before its volume."""
_DASH: Final = re.compile(r"\s[-–—]\s")
_INITIAL: Final = re.compile(r"\b[A-Z]\.")
_SMALL: Final = frozenset("of the and for in & de der für et".split())
_CUT: Final = re.compile(r"[^\W\d_]{1,8}\.")


def read_untitled_reference(line: str) -> tuple[tuple[str, ...], int, str] | None:
    """Give whom a reference names, when and where it appeared, where nothing stands between; else ``None``."""
    if not ("," in line or ";" in line or " et al" in line) or not _SIGN.search(line):
        return None
    text = unmarked(line[:LONGEST])
    dated = _YEAR_FIRST.match(text) if _MAY_HAVE_YEAR_FIRST.search(text) else None
    if dated and _may_be_journal(dated["journal"]):
        names = read_authors(dated["names"], families=True)
        return (names, int(dated["year"]), dated["journal"]) if names else None
    if one := _ONE_WORD.fullmatch(text):
        names = read_authors(f"{one['names']}.", families=True)
        return (names, int(one["year"]), one["journal"]) if names else None
    volume = _VOLUME.search(text)
    return _before_volume(text, volume) if volume else None


def _before_volume(text: str, volume: re.Match[str]) -> tuple[tuple[str, ...], int, str] | None:
    """Give names and journal before a volume, where one of its ends shows the journal's begin."""
    number = _NUMBER.match(text)
    before = text[number.end() if number else 0 : volume.start()].removesuffix(",")
    if _is_known(before):  # J. Comput. Kites 12, 34 (2019): no names
        return None
    places = list(_JOURNAL_MAY_BEGIN.finditer(before))[-_MOST_WORDS:]
    begun = _JOURNAL_OF.search(before)
    places = [place for place in places if not begun or place.end() <= begun.end()]
    journals = (place for is_one in (_is_known, _is_cut_short) for place in places if is_one(before[place.end() :]))
    year = int(next(filter(None, volume.groups())))
    for place in filter(None, (next(journals, None), _behind_others(before))):
        if authors := _authors(before[: place.start()]):
            name = before[place.end() :].strip(" ,")
            return authors, year, name if _is_cut_short(name) else name.rstrip(".")
    return None


def _behind_others(before: str) -> re.Match[str] | None:
    """Give the place behind "et al.": what is there, and has a volume behind it, is a journal that no table knows."""
    found = _OTHERS.search(before)
    name = before[found.end() :].rstrip(" .") if found else ""
    return found if found and is_proper(name) and not re.search(r",|\. ", name) else None


def _authors(text: str) -> tuple[str, ...]:
    names = text.strip(" ,;")
    if ":" in names or _DASH.search(names):
        return ()
    families = with_family_first(names)
    authors = families if len(families) > 1 else read_authors(names)
    authors = authors or ((f"{{{names}}}",) if is_organization(names) else ())
    persons = [author for author in authors if author != OTHERS]
    with_initials = sum(bool(_INITIAL.search(author)) for author in persons)  # among them a full name is a title
    is_mixed = not families and 0 < with_initials < len(persons)
    return () if is_mixed or any(map(_TITLE_BEHIND.search, authors)) else authors


def _may_be_journal(name: str) -> bool:
    return is_known_venue(name) or _is_cut_short(name) or name.startswith(("Journal of ", "Annals of ", "Bulletin of "))


def _is_known(name: str) -> bool:
    known = lookup(name.strip(" ,"))
    return known.kind == "journal" if known else is_journal_title(name.strip(" ,"))


def _is_cut_short(name: str) -> bool:
    """Say whether most words of a name are abbreviations (ISO 4)."""
    words = [word for word in name.split() if word not in _SMALL]
    cut = sum(bool(_CUT.fullmatch(word)) for word in words)
    return "," not in name and len(words) > 1 and 2 * cut > len(words)


def names_year_and_venue(text: str) -> tuple[tuple[str, ...], int, str] | None:
    """Read ``Lee S & Wu J, 2010, Nat Rev Neurosci``; one word alone may be a firm."""
    names, year, end = read_first_authors(text) if _YEAR_AND_NAME.search(text) else ((), None, 0)
    if not year or (len(names) == 1 and " " not in names[0]):
        return None
    venue = text[end:].strip(" .,:")
    return (names, year, venue) if is_known_venue(venue) else None
