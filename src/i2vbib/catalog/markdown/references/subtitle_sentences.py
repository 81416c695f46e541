"""Sentences behind a title's first that are its subtitle, for what follows them is where a work appeared.

``Drachen im Wind. Verfahren und Reflexionen zur Erfassung von Drachen. Ghent: Lidpress``,
``Cometas. Una historia lenta. En: A. Moll (ed.), …``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.edited_books import edited_book
from i2vbib.catalog.markdown.imprints.editions import EDITION, names_translators
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.venue_forms import NO_VENUE
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import LABEL
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import has_common_given_name
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books

_FEWEST_WORDS: Final = 3
_VERSION_LAST: Final = re.compile(r"\s\d\.\d$")
"""``… im Web 2.0``: no volume."""
_END: Final = rf"(?:[.,]?\s\(?{ANY_YEAR}\)?)?[\s.,;]*(?:$|[\n{LABEL}])"
_PRINTED: Final = re.compile(
    rf"(?P<first>[^\W\d_a-z][^\d:.;()\n]{{1,50}}?)\s?:\s(?P<last>[^\W\d_][^\d:;()\n]{{1,60}}?){_END}"
)
"""``Ghent: Lidpress``, ``Lidpress: Ghent``, and nothing more: behind a chapter's book there are pages."""
_PRINTER_ALONE: Final = re.compile(rf"(?P<name>[^\W\d_a-z][^\d:.;()\n]{{2,60}}?){_END}")
_PAGED: Final = re.compile(
    r"(?P<journal>[^\W\d_][^\d.:;(),\n]{2,60}?)"
    r"(?:,?\s\d{1,4}(?:\s?\(\d{1,3}(?:[–/-]\d{1,3})?\))?,\s(?:S\.\s|pp?\.\s)?|,\s(?:S\.\s|pp?\.\s)?)"
    rf"\d{{1,5}}\s?[–-]\s?\d{{1,5}}{_END}"
)
"""``Drachen praktisch 2, 11-15``, ``drachen + wind, 53(5), 50-56``, ``Kite Monthly, pp. 4–9``."""
_COUNTED: Final = re.compile(r"\s#?\d{1,4}$")
"""``Vientos de papel 12``, a series."""
_SERIES: Final = re.compile(
    r"(?i)\b(?:series?|reihe|schriften\w*|\w*schriften|studien|studies|études|estudios|estudos|studi|beiträge|lectures?|notes"
    r"|monogra\w+|library|bibliothe[kc]a?|bibliothèque|biblioteca|colecci[óo]n|cole[çc]ão|collection|collana|edition|textes?"
    r"|texts|papers?|working|handbooks?|handbuch|manuals?|companions?|guides?|contributions|publications?|memoirs?|reports?"
    r"|bericht\w*|mitteilungen|arbeiten|abhandlungen|proceedings|tagung\w*|encyclop\w+|enzyklop\w+|lexikon|dictionary"
    r"|jahrbuch|annua\w+|perspectives|classics|quaderni|cuadernos|cahiers)\b"
)
"""Words of a series, of reports or of a book that chapters stand in."""
_NO_SUBTITLE: Final = re.compile(
    rf"(?i)(?:\b{EDITION}|\b(?:aufl|ausg|ausgabe|auflage|édition|edición|edizione|edição|edition|bd|band|vols?|volume"
    r"|tome|tomo|heft|jg|issue|nr|no|chapter|kapitel|pp|dissertation|diss|thesis|thèse|tesis|tese|habilitation\w*)\b"
    r"|\b(?:ed(?:s|ited|itors?)?|hrsg|herausgegeben|übersetzt|übers|trans(?:lated)?|traduit|trad\w*"
    r"|aus d(?:em|er) \w+en|foreword|vorwort|préface|prólogo|introduction by|mit ein\w+ (?:vor|nach|einl)\w+)\b"
    r"|https?:|doi\b)"
)
_OPENS: Final = re.compile(
    r"(?i)(?:eine?[rmns]?|d(?:er|ie|as|en|em)|zu[rm]?|wie|warum|was|wer|wo(?:zu|für|her|hin)?|an?|the|how|why|what|when"
    r"|who|where|towards?|from|une?|la|les?|des|du|comment|pourquoi|el|los|las|una?|cómo|qué|por|hacia|il|lo|gli|gl['’]"
    r"|uno|come|perché|dal(?:la)?|[ld]['’]|o|os|as|uma?|como|een|het|de|hoe|waarom|en|et|ett|hur)(?:\s|(?<=['’]))"
)
"""Begins a sentence in several languages: an article or a word that asks."""
_SMALL: Final = re.compile(
    r"\b(?!(?:and|und|with|from|zur|zum|für|der|des|den|dem|die|das|aus|von|vom|sur|dans|pour"
    r"|para|por|les|del|las|los|delle|della|degli|per|nel|alle|into|over|upon|the|for)\b)[a-zß-ÿ]{3,}"
)
"""A small word that only sentences have, beside those that join a name's."""
LONG_SENTENCE: Final = 5
"""Words from which on a sentence with such a word is no series."""
_RELATES: Final = re.compile(
    r"\b(?:[Tt]o|[Aa]cross|[Aa]mong|[Bb]etween|[Aa]gainst|[Uu]nder|[Dd]uring|[Ss]ince|[Tt]hrough(?:out)?|[Bb]eyond"
    r"|[Bb]ehind|[Ww]ithin|[Aa]bout)\s"
)
"""``Slow Responses to Wind Crises``: what names of series seldom have."""
_GERMAN_JOINT: Final = re.compile(r"\b(?:für|zu[rm]|am|im|als|aus|über|durch|und|oder|einer?|statt|gegen|zwischen) ")
"""Joins words of a German sentence, all of whose nouns have capitals."""


def goes_on_before_imprint(words: str, behind: str, *, is_asked: bool, is_book: bool) -> bool:
    """Say whether a sentence behind a title's first belongs to it, for where it appeared is what follows.

    ``is_asked`` says that a question or an exclamation is before it, ``is_book`` that a year in brackets and no colon
    are: else a series stands before a place, ``1992. Cometas: una historia. Vientos de papel. Oslo: Lid``. A sentence
    that may be a series, a journal, an edition or who translated a work is none.
    """
    words = words.strip()
    if len(words.split()) < _FEWEST_WORDS or not words[0].isupper() or _COUNTED.search(words):
        return False
    reads_on = is_asked or words.endswith(("?", "!")) or bool(_OPENS.match(words))
    is_spoken = len(words.split()) >= LONG_SENTENCE and _RELATES.search(words) is not None
    is_sentence = reads_on or is_spoken or bool(_SMALL.search(words) or _GERMAN_JOINT.search(words) or " – " in words)
    if not is_sentence or not _is_imprint(behind, is_book=is_book):
        return False
    is_other = _NO_SUBTITLE.search(words) or (names_series(words) and not reads_on)
    is_venue = (
        is_known_venue(words)
        or NAMES_VENUE.search(words)
        or names_imprint(_VERSION_LAST.sub("", words))
        or NO_VENUE.match(words)
    )
    return not (is_other or is_venue or names_translators(f"{words}. {behind}") or _names_people(words))


def names_series(words: str) -> bool:
    """Say whether a word of a series, of reports or of a book that chapters stand in is among some."""
    return _SERIES.search(words) is not None


def _names_people(words: str) -> bool:
    """Say whether a sentence is people's names; particles are in a sentence's words too: ``Notizen zur Welt der …``."""
    return any("," in name or "." in name or has_common_given_name(name) for name in read_authors(words))


def _is_imprint(behind: str, *, is_book: bool) -> bool:
    """Say whether a text is an edited book's name behind "in", a journal and pages, or who printed a book and where."""
    paged = _PAGED.match(behind)
    if edited_book(f". {behind}") or (paged and not is_place(paged["journal"])):
        return True
    return is_book and _is_printed(behind)


def _is_printed(behind: str) -> bool:
    printed = _PRINTED.match(behind)
    if printed:
        first, last = printed["first"], printed["last"].rpartition(", ")[2] or printed["last"]
        is_firm = publishes_books(first) or publishes_books(last)
        return is_place(first) or is_place(last) or (is_firm and place_and_publisher(f"{first}: {last}") is not None)
    alone = _PRINTER_ALONE.match(behind)
    return alone is not None and publishes_books(alone["name"])
