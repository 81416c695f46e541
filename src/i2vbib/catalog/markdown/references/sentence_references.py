"""References that are names and a title, which a full stop, quotation marks or a dash part."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import initialled, without_particles
from i2vbib.catalog.markdown.people.name_words import has_common_given_name, is_surely_person
from i2vbib.catalog.markdown.references.comma_references import FEW_NAMES, FEW_WORDS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_QUOTED_TITLE: Final = re.compile(
    r"(?P<names>[^\"“\n]{2,300}?)(?<!['’]s),?\s+(?:\"(?P<title>[^\"\n]{3,300})\"|“(?P<curled>[^“”\n]{3,300})”)(?P<rest>[^\n]{4,200})"
)
_CAPITALIZED: Final = r"[^\W\d_a-z][\w.’'-]*"
_NAMES_BEFORE_YEAR: Final = re.compile(
    rf"(?P<title>[^\n]{{12,300}}?), (?P<names>{_CAPITALIZED} {_CAPITALIZED}[^\d:()\n]{{0,120}}?)"
    rf",? \(?(?P<year>{ANY_YEAR})\)?"
)
_SIGNED: Final = re.compile(
    rf"(?P<title>[^\n]{{8,300}}?)\s+[-–—]\s+(?P<names>(?:(?!['’]s\b)[^-–—\d()\n]){{3,160}}?)\s*(?P<mark>[,(])\s*(?P<year>{ANY_YEAR})\)?\.?"
)
_DASH: Final = re.compile("[-–—]")
_NAMES_END: Final = re.compile(r"\.(?<=[^\W\d_]{2}\.)\s+(?=[^\sa-z])")
_MARK_BEHIND_NAMES: Final = re.compile(r"(?:\s+[-–—]|(?:(?<=[^\W\d_]{2})|(?<=\bal\.)):)\s+(?=[^\sa-z])")
_JOINED: Final = r"(?:(?:[a-z]{1,3}|V[ao]n|De[nr]?) ){0,2}[^\W\d_a-z][^\W\d_A-Z][\w’'-]*"
_JOINED_FAMILIES: Final = re.compile(
    rf"(?P<names>(?:{_JOINED}, ){{1,4}}{_JOINED},? and {_JOINED}"
    rf"|(?:{_JOINED}, ){{0,4}}{_JOINED},? (?:& {_JOINED}|et\.? ?al))\.\s+"
    r"(?P<title>[^\W\d_a-z][^\n]{6,300})"
)
_CAPITALS: Final = r"[^\W\d_a-z]{2}[^\W\d_a-z’'-]{2,}"
"""None of ``CNN``, ``GAN``."""
_FAMILIES_APART: Final = re.compile(
    rf"(?P<names>(?:{_JOINED}, ){{2,6}}{_JOINED}|(?:{_CAPITALS}, ){{2,6}}{_CAPITALS}"
    rf"|(?:(?:{_JOINED}|{_CAPITALS})\s?;\s){{1,6}}(?:{_JOINED}|{_CAPITALS})"
    rf"|(?:{_JOINED}, ){{0,6}}{_JOINED},? & {_JOINED})\s?\.\s+(?=[^\W\d_a-z])"
)
_BETWEEN_FAMILIES: Final = re.compile(r",?\s&\s|,\s|\s?;\s")
_SYSTEM: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][^\W\d_A-Z][\w’'-]* [^\W\d_a-z]{1,3})\. "
    r"(?P<title>[^\W\d_][\w+-]*[A-Z\d][\w+-]*: [^\n.]{8,300})(?P<rest>\.\s[^\n]*)"
)
_JOURNAL_AND_PAGES: Final = re.compile(
    rf"(?P<names>[^\d\n:()]{{2,200}}?),?\s+\(?(?P<year>{ANY_YEAR})[a-z]?\)?,\s+"
    r"(?P<rest>(?P<venue>[^\W\d_a-z][^\d\n:]{0,60}?),?\s+[A-Z]?\d[^\n:]{0,30}):\s+(?P<title>[^\n]{4,300})"
)
_COLON_AND_QUOTATION: Final = re.compile(
    r"(?P<names>[^\W_][^\"“”:\d\n]{4,1200}): "
    r"(?:\"(?P<title>[^\"\n]{4,400})\"|“(?P<curled>(?:[^“”\n]|“[^“”\n]{1,60}”){4,400})”)(?P<rest>[.,][^\n]*)"
)
_ONE_NAME_LAST: Final = re.compile(r"(?P<others>[^\n]{5,1200}?),? (?:and|&) (?P<last>[^\W\d_a-z][^\W\d_A-Z]{2,20})")


def colon_and_quotation(text: str) -> Reference | None:
    """Read ``Ann Lee, Bo Wu, and Simon: "Kites of Tin". *Kite Letters*, 2017``, the last of whom has but one name."""
    found = _COLON_AND_QUOTATION.fullmatch(text) if ': "' in text or ": “" in text else None
    year = cited_year(found["rest"]) or read_year(found["rest"]) if found else None
    if not found or not year:
        return None
    one = _ONE_NAME_LAST.fullmatch(found["names"])
    others = read_authors(one["others"]) if one and is_family_alone(one["last"]) else ()
    if not one or len(others) < FEW_NAMES or not all(" " in name for name in others):
        return None
    return Reference(clean_title(found["title"] or found["curled"]), (*others, one["last"]), year, found["rest"])


def journal_before_colon(text: str) -> Reference | None:
    """Read ``Havel & Qian 2021, MNRAS 500, 12: Kites nearby``, as astronomers cite before they tell the title."""
    found = _JOURNAL_AND_PAGES.fullmatch(text) if ": " in text else None
    names = read_authors(found["names"], families=True) if found and is_known_venue(found["venue"]) else ()
    return Reference(clean_title(found["title"]), names, int(found["year"]), found["rest"]) if found and names else None


def author_and_system(text: str) -> Reference | None:
    """Read ``Novak J. KITE: a kite analysis toolkit. (Version v1.4). Zenodo``, one author before a system's name."""
    found = _SYSTEM.fullmatch(text)
    if not found:
        return None
    return Reference(
        clean_title(found["title"]), (initialled(found["name"]),), cited_year(found["rest"]), found["rest"]
    )


def families_and_quotation(text: str) -> Reference | None:
    """Read ``Lee & Kim, "Kites of the North", JMLR 2019``, where family names alone stand before the title."""
    found = _QUOTED_TITLE.fullmatch(text) if '"' in text or "“" in text else None
    names = read_authors(found["names"], families=True) if found else ()
    year = cited_year(found["rest"]) or read_year(found["rest"]) if found else None
    if not found or not names or not year:
        return None
    title = found["title"] or found["curled"]
    is_ended = title[-1] in ",." or found["rest"].startswith((",", "."))
    return Reference(clean_title(title), names, year, found["rest"]) if is_ended else None


def names_and_sentence(text: str) -> Reference | None:
    """Read ``Jenine Brown, Daphne Tan. A Dataset of Kites``, ``Brown, Jenine. A Dataset of Kites``.

    One name in its usual order has a common given name, or the title behind it stands in quotation marks.
    """
    stop = _NAMES_END.search(text)
    if not stop:
        return None
    names, rest = read_authors(text[: stop.start()]), text[stop.end() :]
    title = clean_title(rest)
    is_quoted = rest[:1] in {'"', "“"} and title != rest.rstrip(" .")
    is_sure = is_quoted or any("," in name or has_common_given_name(name) for name in names[:1])
    fewest = 1 if is_sure else FEW_NAMES
    are_whole = len(names) >= fewest and all(" " in name or "," in name for name in names)
    return Reference(title, names, None, "") if are_whole and len(title.split()) >= FEW_WORDS else None


def names_before_mark(text: str) -> Reference | None:
    """Read ``J. B. Heat et al. - Warm Kites``, ``Rosa Havel, Bo Qian: Warm Kites``, behind a dash or a colon.

    A title's parts stand so too: one of the names has a common given name or an initial, or stands for others; before
    a colon there are several. ``Heat & Qian – Warm Kites (ICML 2019)`` are families, before a known venue and its year.
    """
    mark = _MARK_BEHIND_NAMES.search(text)
    joined = _joined_families(text[: mark.start()]) if mark and all(find_venue(text[mark.end() :])) else ()
    names = joined or (read_authors(text[: mark.start()]) if mark else ())
    if not mark or len(names) < (FEW_NAMES if ":" in mark[0] and OTHERS not in names else 1):
        return None
    are_whole = all(" " in name for name in names) and any(map(is_surely_person, names))
    if not (are_whole or joined) and OTHERS not in names:
        return None
    title, end, _ = title_at(text, mark.end())
    is_title = len(title.split()) >= FEW_WORDS
    return Reference(title, names, cited_year(text[end:]), text[end:]) if is_title else None


def _joined_families(written: str) -> tuple[str, ...]:
    """Give different families that only a sign joins; words that "and" joins are a title's as often."""
    names = read_authors(written, families=True) if written.count("&") == 1 else ()
    are_families = len(set(names)) == len(names) and all(map(is_family_alone, names))
    return tuple(f"{name}," for name in names) if are_families else ()


def families_and_sentence(text: str) -> Reference | None:
    """Read ``Arora & Barak. Complexity of Kites``, ``Blum et al. Kites``: family names alone, which a sign joins.

    Two words that "and" joins are a title's as often: ``Pride and Prejudice. A Study``.
    """
    found = _JOINED_FAMILIES.fullmatch(text) if ". " in text else None
    names = read_authors(found["names"], families=True) if found else ()
    if not found or not names or any(" " in name for name in names) or not reads_as_title(found["title"]):
        return None
    return Reference(clean_title(found["title"]), tuple(f"{n}," if n != OTHERS else n for n in names), None, "")


def families_apart_at_venue(text: str) -> Reference | None:
    """Read ``Lee, Kim, Park. Kites over the lakes. ICML 2012``: families that commas or semicolons alone part.

    A sign may join the last: ``Lee, & Kim. Kites over the lakes. SSRN (2020)``.
    They may be in capitals: ``LIMA ; SOUZA. Kites over the lakes. KITE JOURNAL, v. 2, 2021``. Three words in a row
    are a title's as often, ``Kafka, Storm, Heron: A Study``: a full stop ends them, none is a word, not most are
    places, and an imprint that names its venue stands behind the title, with its year.
    """
    found = _FAMILIES_APART.match(text) if ", " in text or " & " in text else None
    names = _BETWEEN_FAMILIES.split(found["names"]) if found else []
    families = [name.title() if name.isupper() and not lookup(name) else name for name in names]
    are_alone = all(map(is_family_alone, map(without_particles, families)))
    if not found or not are_alone or 2 * sum(map(is_place, families)) > len(families):
        return None
    title, end, _ = title_at(text, found.end())
    rest = text[end:]
    venue, dated = find_venue(rest)
    year = cited_year(rest) or dated
    is_printed = year and (venue or names_imprint(rest)) and count_words(title) >= FEW_WORDS
    return Reference(title, tuple(f"{name}," for name in names), year, rest) if is_printed else None


def signed(text: str) -> Reference | None:
    """Read ``Kites of the West — A. Lee, B. Kim (2019)``: who wrote it stands behind a dash."""
    found = _SIGNED.fullmatch(text) if _DASH.search(text) else None
    names = read_authors(found["names"]) if found else ()
    if not found or not names or not all(" " in name for name in names):
        return None
    is_sure = found["mark"] == "(" or is_surely_person(found["names"])  # ``- Routledge Handbook, 2018`` is nobody
    return Reference(clean_title(found["title"]), names, int(found["year"]), "") if is_sure else None


def signed_behind_comma(text: str) -> Reference | None:
    """Read ``Serial Kites for Snapshots, Ann Lee, 2008``: who wrote it stands between a title and its year."""
    found = _NAMES_BEFORE_YEAR.fullmatch(text) if ", " in text else None
    names = read_authors(found["names"]) if found else ()
    is_sure = len(names) > 1 or (found is not None and is_surely_person(found["names"]))
    is_title = found is not None and found["title"].count(" ") >= FEW_WORDS - 1 and not read_authors(found["title"])
    if not found or not (is_sure and is_title) or not all(" " in name for name in names):
        return None
    if found["title"].count("(") > found["title"].count(")"):
        return None  # ``Kites at Sea (Ann Lee, Bo Kim, 2020)``
    return Reference(clean_title(found["title"]), names, int(found["year"]), "")
