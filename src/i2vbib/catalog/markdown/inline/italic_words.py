"""Words that a title has in italics: a species, a word that is spoken of. The venue's italics tell another thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.unpublished import YEAR_IN_BRACKETS
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.pieces import Piece, Text
from i2vbib.catalog.markdown.people.name_words import is_of_titles
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_WORDS: Final = 4
_INITIAL: Final = r"[A-Z]\. ?[a-z]{3,}(?: [a-z]{3,})?"
_GENUS: Final = (
    "Anopheles|Arabidopsis|Bacillus|Caenorhabditis|Chlamydomonas|Clostridi(?:um|oides)|Danio|Daphnia|Dictyostelium"
    "|Drosophila|Escherichia|Heliconius|Homo|Mycobacterium|Neurospora|Oryza|Oryzias|Plasmodium|Pseudomonas|Saccharomyces"
    "|Salmonella|Schizosaccharomyces|Staphylococcus|Streptomyces|Wolbachia|Xenopus|Zea"
)
"""Of the species that are worked with most; alone, and before an epithet of any ending: ``Danio rerio``."""
_SURE_SPECIES: Final = re.compile(
    rf"{_INITIAL}|(?:{_GENUS})(?: [a-z]+){{0,2}}"
    r"|(?i:in|ex) (?:situ|vivo|vitro|silico|utero)|(?i:de novo|ab initio|a priori|post hoc|ad libitum)"
)
"""``E. coli``, ``In vitro``: no book is called so."""
_SPECIES: Final = re.compile(
    rf"{_SURE_SPECIES.pattern}|[A-Z][a-z]*(?: [a-z]+(?:us|a|um|is|i|ae|ens|ans|os|ax|ix)){{1,2}}"
)
"""And a genus with an epithet in Latin; ``Iron roads`` is none."""
_SYMBOL: Final = re.compile(
    r"[^\W\d_](?:_?\d)?|[^\W\d_]{1,4}[(\[][^()\[\]]{1,12}[)\]]|[^\W\d_]\S{0,12} ?[=<>≤≥≅≃≠∈⊂⊆→×∘∩∪] ?[^\W_]\S{0,12}"
)
"""``*p*-groups``, ``*Aut(G)*-orbits``, ``some *k ∈ G*``: a letter or a formula that lists without TeX set so."""
_SYMBOL_OF_IMPRINT: Final = re.compile(r"\s?[.°º:]\s?\d")
"""``*n*° 3``, ``*p*. 12``."""
_BEGINS_WITH_INITIAL: Final = re.compile(_INITIAL)
_SMALL_WORD: Final = re.compile(r"(?:^|[\s(“\"-])(?:[a-zà-ÿ][\w’'-]*|The|An?|[Oo]n)[\s(“\"]*$")
_IN: Final = re.compile(r"(?i)\b(?:(?:in|to|at|from|by)(?: the)?|see)\s*$")
_OF_BOOKS: Final = (
    "editions?|prefaces?|forewords?|illustrated|reprinted|translation|series|revised|second|third|special"
)
"""Words behind a book's title or a journal's, with what else says how it was printed."""
_GOES_ON: Final = re.compile(
    r"(?:-|’s |'s |\s+|: )(?!(?:by|in|and|with|at|an?|ed|eds|edited|vol|volume|no|p|pp|pages|trans|translated|to appear"
    r"|forthcoming|submitted|accepted|preprint|online|available|from|published|presented|reviewed|chapters?|is|was|are|has"
    rf"|{_OF_BOOKS})\b)[a-zà-ÿ]{{2}}"
)
_SPECIES_GOES_ON: Final = re.compile(
    rf"(?: \([A-Z][a-z]+(?:[:,] [A-Z][a-z]+){{0,2}}\))?"
    rf"(?: s\.|-|’s |'s |,? )(?!(?:by|in(?! (?:the )?[a-z])|reviewed|edited|vol|{_OF_BOOKS})\b)(?:an? )?[a-z][a-z.]"
)
"""``*Banksia* (Proteaceae) contains``, ``*Laelia* s.l.``."""
_YEAR_BEFORE: Final = re.compile(rf"{YEAR_IN_BRACKETS}\s*$")
_WORDS_TO_END: Final = re.compile(
    r"[^.?!\n]{0,200}?[a-z]{2} [^.?!\n]{0,200}?[a-z]{3}[^.?!\n]{0,80}(?:[.?!](?:\s|$)|\s*$)"
)
"""``(2023) *Banksia* contains less diversity.``: more of a title behind its first word."""
_OF: Final = re.compile(r"(?:^|[\s(])(?:[Oo]f|[Oo]n|[Tt]he|[Aa]n?|your)\s+[(“\"]?$")
"""No journal stands behind one of these, but a word that is spoken of: ``Postscript to the *Whatever*``."""
_TAXON: Final = re.compile(
    r"(?i)\b(?:genus|genera|subgenus|species|complex|clade|genes?|locus|term|word|concept) [(“\"]?$"
)
_BESIDE: Final = re.compile(r"\b(?:vs\.?|versus|[Gg]enus|[Gg]enera|[Ss]ubgenus) $")
_OF_FAMILY: Final = re.compile(
    r" (?:s\.[ls]\.|sensu (?:lat|strict)o|spp?\.)[ ,:]"
    r"| \([A-Z][a-z]+(?:aceae|idae|inae|oidea|ales|formes|ptera|phyta|mycetes)\b"
)
"""What a word names: ``the genus *Clarkia* from``, ``of *Clarkia* (Onagraceae)``, ``*Laelia* s.l.``."""
_BRACKET: Final = re.compile(r"[^\W\d_]\s\($")
_BINOMIAL: Final = re.compile(r"[A-Z](?:[a-z]+|\.) ?[a-z]{3,}(?: [a-z]{3,})?")
_GOES_ON_BEHIND_BRACKET: Final = re.compile(r"\),? [^\W\d_]{2}")
"""``the Kite Flounder (*Atheresthes stomias*) Stock``: a species' name is all of brackets within a title."""
_COLON: Final = re.compile(r":\s+[A-Z]")
_BETWEEN: Final = re.compile(r"\s*[^\W_][\w.’'-]*(?: [\w’'-]+){0,2}\s*")
_RAISED: Final = re.compile(r"\s*<(su[bp])>[^<>\n]{1,24}</\1>\s*")
"""``*Kites of* <sup>56</sup>*Ni*``: what is raised cannot stand in the marks of the italics around it everywhere."""
_SENTENCE_BEGINS: Final = re.compile(r"(?:[.?!:)\]”\"]|^)\s*$")
_ENDS: Final = re.compile(r"[.?!]\s*$")


def words_in_titles(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces in which italics that are words of a title are words as others."""
    slanted = [place for place, piece in enumerate(pieces) if isinstance(piece, Text) and piece.emphasis]
    if not slanted:
        return pieces
    slanted_words = [place for place in slanted if not _is_raised(pieces, place - 1)]
    words = [place for place in slanted_words if any(is_one(pieces, place) for is_one in _WORDS_OF_TITLES)]
    words += [place + 1 for place in slanted[:-1] if _is_roman_word(pieces, place + 1)]
    if not words:
        return pieces
    return tuple(
        _turned(piece, _plain(pieces, place - 1)) if place in words and isinstance(piece, Text) else piece
        for place, piece in enumerate(pieces)
    )


def _turned(piece: Text, before: str) -> Text:
    """Give words upright that were in italics; an initial would be one of the names before it, and keeps a tag."""
    is_initial = piece.emphasis and _BEGINS_WITH_INITIAL.match(piece.text) and _SENTENCE_BEGINS.search(before)
    return piece._replace(text=f"<i>{piece.text}</i>" if is_initial else piece.text, emphasis=not piece.emphasis)


def _is_symbol(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a letter or a formula stands among words that are upright, and is no part of an imprint."""
    piece, after = pieces[place], _plain(pieces, place + 1)
    is_one = isinstance(piece, Text) and _SYMBOL.fullmatch(piece.text.strip()) is not None
    return is_one and bool(after or _plain(pieces, place - 1)) and not _SYMBOL_OF_IMPRINT.match(after)


def _is_word(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    if not isinstance(piece, Text) or not (words := piece.text.split()) or len(words) > _MOST_WORDS:
        return False
    if place > 1 and _is_roman_word(pieces, place - 1):
        return False
    before, after = _plain(pieces, place - 1), _plain(pieces, place + 1)
    text, others_follow = " ".join(words), any(map(_is_italic, pieces[place + 1 :]))
    is_species = bool(_SPECIES.fullmatch(text) or _TAXON.search(before) or _OF_FAMILY.match(after))
    goes_on = bool((_SPECIES_GOES_ON if is_species else _GOES_ON).match(after))
    begins = bool(_SENTENCE_BEGINS.search(before)) and (place > 0 or is_species)
    is_behind = bool(_SMALL_WORD.search(before)) or (before[-1:].isspace() and is_of_titles(before.split()[-1:]))
    is_behind = is_behind or bool(_BESIDE.search(before))
    is_between = goes_on and others_follow
    if not (begins or is_behind or is_between) or NAMES_VENUE.search(text) or is_known_venue(text):
        return is_between  # ``The *Cell* cycle. *Evolution*``
    if is_behind:
        if _IN.search(before) and not (is_species or goes_on or _COLON.match(after)):
            return False
        is_followed = bool(_ENDS.match(after)) and place + 2 < len(pieces) and _is_italic(pieces[place + 2])
        is_sure = is_species or text[0].islower() or bool(_OF.search(before)) or bool(_COLON.match(after))
        return is_sure or goes_on or is_followed
    is_word = len(words) == 1 and _COLON.match(after) is not None
    is_sure = others_follow or _SURE_SPECIES.fullmatch(text) is not None
    is_sure = is_sure or (_YEAR_BEFORE.search(before) is not None and _WORDS_TO_END.match(after) is not None)
    return begins and (is_word or (goes_on and is_sure))


def _fills_brackets(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a species' name is all of brackets behind a word, and more words or a full stop behind them."""
    piece, after = pieces[place], _plain(pieces, place + 1)
    text = " ".join(piece.text.split()) if isinstance(piece, Text) else ""
    if not after.startswith(")") or not _BRACKET.search(_plain(pieces, place - 1)):
        return False
    is_name = bool(_GOES_ON_BEHIND_BRACKET.match(after) and _BINOMIAL.fullmatch(text)) or bool(_SPECIES.fullmatch(text))
    return is_name and not (NAMES_VENUE.search(text) or is_known_venue(text))


_WORDS_OF_TITLES: Final = (_is_symbol, _is_word, _fills_brackets)


def _is_roman_word(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether words stand upright within a title in italics: ``*Kites of* Drosophila *in the wind*``."""
    piece, following = pieces[place], pieces[place + 1 : place + 2]
    is_between = place > 0 and _is_italic(pieces[place - 1]) and any(map(_is_italic, following))
    if not isinstance(piece, Text) or piece.emphasis or not is_between:
        return False
    if _is_raised(pieces, place):
        return True
    if not _BETWEEN.fullmatch(piece.text):
        return False
    begun, goes_on = pieces[place - 1], following[0]
    return (
        isinstance(begun, Text)
        and isinstance(goes_on, Text)
        and begun.text.rstrip()[-1:].isalnum()
        and not (_SYMBOL.fullmatch(begun.text.strip()) or _SYMBOL.fullmatch(goes_on.text.strip()))
        and goes_on.text.lstrip()[:1].islower()
        and piece.text.strip().lower() not in {"in", "and", "by"}
    )


def _is_raised(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether what is raised or lowered stands upright behind words in italics: ``*H*<sub>2</sub>*O*``."""
    return place > 0 and _is_italic(pieces[place - 1]) and _RAISED.fullmatch(_plain(pieces, place)) is not None


def _plain(pieces: Sequence[Piece], place: int) -> str:
    piece = pieces[place] if 0 <= place < len(pieces) else None
    return piece.text if isinstance(piece, Text) and not piece.emphasis else ""


def _is_italic(piece: Piece) -> bool:
    return isinstance(piece, Text) and piece.emphasis
