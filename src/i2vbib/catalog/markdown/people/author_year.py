"""Who wrote a work and when, and nothing else: ``Miller (1972)``, ``Zip, Lemp (1977)``, ``Novak & Ruiz, 2004``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM, may_be_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, QUOTED_YEAR, full_year, is_date
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.between_names import without_journal
from i2vbib.catalog.markdown.people.family_names import families_alone
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_name_word
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import is_preprint, is_unpublished
from i2vbib.facts.venues import lookup
from i2vbib.text.names import NEVER_GIVEN, PARTICLES

_CITED_AT: Final = re.compile(
    rf"(?P<names>[^,;]+,? (?:et al|и др|i in)\.?|[^\W\d_][^\s,]* (?:&|and) [^\s,]+)"
    rf"[,;] (?:(?P<first>{ANY_YEAR})[,;] (?P<at>[^;]{{2,120}})|(?P<venue>[^;]{{2,120}}?),? (?P<year>{ANY_YEAR}))"
)
"""``Fan et al., Annual Meeting of the … 2020``, ``Fan et al., 2020, ICML``; one word alone may be a firm."""
_CITED_SHORT: Final = re.compile(
    rf"(?P<names>[^,;()]{{2,60}}? (?:et al|и др)\.?|[^\W\d_][^\s,]* (?:&|and) [^\s,]+),?"
    rf" (?P<venue>(?=[\w&-]*[A-Z][\w&-]*[A-Z])[\w&-]{{3,12}})"
    rf"(?:\s?['’‘](?P<short>{QUOTED_YEAR})| ?(?P<year>{ANY_YEAR}))"
)
"""``Fan et al. CVPR'18``."""
_AT: Final = r"[^\W\d_a-z][^()\d\n]{1,80}"
_CITED_WITH_VENUE: Final = re.compile(
    rf"(?P<names>[^()\d\n]{{2,120}}?),? (?:\((?:(?P<year>{ANY_YEAR})[a-z]?,\s+(?P<venue>{_AT})"
    rf"|(?P<at>{_AT}?),?\s+(?P<last>{ANY_YEAR}))\)|(?P<first>{ANY_YEAR}), (?P<behind>{_AT}))"
)
"""``Fan (2020, QJE)``, ``Fan and Lu (JPE, 2019)``, ``Fan, 2018, Econometrica``."""
_CITED_YEAR_VENUE: Final = re.compile(
    rf"(?P<names>[^()\d\n]{{2,120}}?),? (?P<year>{ANY_YEAR})[a-z]?,? (?P<venue>(?:e(?=[A-Z]))?{_AT})"
)
"""``Fan et al. 2017 Nat. Methods``, ``Fan 2015 eLife``, where a table knows the venue."""
_CITED_THEN_VENUE: Final = re.compile(
    rf"(?P<cited>[^()\d\n]{{2,120}}? \({CITED_YEAR}[a-z]?\))[,;]? ?[(（]\s*(?P<venue>[^()（）\n]{{2,60}})[)）]"
)
"""``Fan et al. (2019) (Phys. Lett. B)``."""
_ONE_NAME: Final = re.compile(rf"([^\W\d_a-z][^\W\d_A-Z][\w’'-]*) \({CITED_YEAR}[a-z]?\)")
_FAMILY_AND_YEAR: Final = re.compile(rf"(?P<family>[^\W\d_a-z][\w’'-]+),? \(?(?P<year>{CITED_YEAR})[a-z]?\)?(?!\w)")
_SCOTTISH: Final = re.compile(r"^Ma?c(?=[A-Z])")
_NUMBER_AT_END: Final = re.compile(r"(?P<year>\d{4})(?:[a-z]|(?P<range>[-–—]\d{4}))?[)\]）]?[.\s]*$")
_QUOTED_AT_END: Final = re.compile(rf"(?<=[\s(])[’']({QUOTED_YEAR})[)\s.]*$")
"""``Lee & Kim '20``."""
_YEAR: Final = re.compile(CITED_YEAR)
_LONGEST_NAMES: Final = 200
"""Characters of names that are cited."""


def read_author_year(text: str) -> tuple[tuple[str, ...], int] | None:
    """Read a text that is authors and a year: ``Miller (1972)``, ``Zip, Lemp (1977)``, ``Novak & Ruiz, 2004``."""
    short = _QUOTED_AT_END.search(text)
    text = f"{text[: short.start()]}{full_year(short[1])}" if short else text
    found = _NUMBER_AT_END.search(text)
    if not found or not _YEAR.match(text, found.start()):
        return None
    before = text[: found.start()]
    written = (before[:-1] if before.endswith(("(", "[", "（")) else before).rstrip().removesuffix(",")
    if not 1 < len(written) <= _LONGEST_NAMES or "\n" in written or without_journal(written) != written:
        return None
    alone = _ONE_NAME.fullmatch(text)
    names = (alone[1],) if alone and not is_label(alone[1]) else _names_before_year(written)
    if found["range"] and not any("," in name or "." in name for name in names):
        return None  # ``Coal and Crown (1756–1763)``
    if not names or is_date(text) or is_venue(text) or lookup(text) or is_known_venue(written):
        return None
    return names, int(found["year"])


def read_family_year(text: str) -> tuple[tuple[str, ...], int] | None:
    """Read ``Lee 2019``, ``Kim (2022)``: one family alone, where others are cited so; elsewhere it may be a model's."""
    found = _FAMILY_AND_YEAR.match(text)
    return ((f"{found['family']},",), int(found["year"])) if found and is_family_alone(found["family"]) else None


def is_family_alone(word: str) -> bool:
    """Say whether one word can be a family name that stands for its author: no common word, label, venue or acronym."""
    is_set = _SCOTTISH.sub("", word).istitle() and not word.endswith("ing")
    return is_set and is_name_word(word) and not (lookup(word) or is_label(word) or is_date(word))


def read_cited(text: str) -> tuple[tuple[str, ...], int, str] | None:
    """Read authors, a venue and its year: ``Fan et al., Caries Res 2016``, ``Fan et al. CVPR'18``."""
    if short := read_cited_shortly(text) or _read_cited_in_brackets(text):
        return short
    dated = _CITED_YEAR_VENUE.fullmatch(text)
    if dated and is_known_venue(dated["venue"]):
        names = read_authors(dated["names"], families=True)
        names = names or ((f"{dated['names']},",) if is_family_alone(dated["names"]) else ())
        return (names, int(dated["year"]), dated["venue"]) if names else None
    found = _CITED_AT.fullmatch(text) if ", " in text or "; " in text else None
    known = _CITED_WITH_VENUE.fullmatch(text) if not found and (", " in text or " (" in text) else None
    if known and lookup(venue := known["venue"] or known["at"] or known["behind"]):
        names = read_authors(known["names"], families=True)
        return (names, int(known["year"] or known["last"] or known["first"]), venue) if names else None
    if (
        not found
        or (found["at"] and not lookup(found["at"]))
        or not (
            "." in found["names"]
            or "et al" in found["names"]
            or (found["venue"] and may_be_venue(found["venue"], is_sure=True) and not FIRM.search(found["venue"]))
        )
    ):
        return None
    names = read_authors(found["names"], families=True)
    return (names, int(found["year"] or found["first"]), found["venue"] or found["at"]) if names else None


def read_cited_shortly(text: str) -> tuple[tuple[str, ...], int, str] | None:
    """Read authors and a conference by its letters, where no title stands between: ``Fan et al. CVPR'18``."""
    found = _CITED_SHORT.fullmatch(text)
    if not found or not (names := read_authors(found["names"], families=True)):
        return None
    return names, int(found["year"]) if found["year"] else full_year(found["short"]), found["venue"]


def _read_cited_in_brackets(text: str) -> tuple[tuple[str, ...], int, str] | None:
    """Read authors, a year and the venue in brackets of its own, where a label may stand: ``Fan (2019) (PRD)``."""
    found = _CITED_THEN_VENUE.fullmatch(text) if text.endswith((")", "）")) else None
    cited = read_author_year(found["cited"]) if found else None
    if not found or not cited:
        return None
    is_kind = is_preprint(found["venue"]) or is_unpublished(found["venue"])
    venue = found["venue"] if is_kind or not is_label(found["venue"]) else ""
    is_told = lookup(venue) or (may_be_venue(venue, is_sure=True) and not publishes_books(venue))
    return (*cited, venue if venue and is_told else "")


def _names_before_year(written: str) -> tuple[str, ...]:
    names = (written.endswith(".") and read_authors(written)) or read_authors(written, families=True)
    if not names and EAST_ASIAN.search(written):
        return read_authors(written, east_asian=True)
    families = [name for name in names if " " not in name and name[0].isupper()]
    whole = [name for name in names if name.partition(" ")[0].lower() not in PARTICLES | NEVER_GIVEN and " " in name]
    if families and whole and OTHERS not in names:  # a journal or a firm among them: ``Ann Lee, Signs 1990``
        return names[:1] if whole == [names[0]] and len(names) == 2 else ()  # noqa: PLR2004  # it is the last
    return families_alone(names)
