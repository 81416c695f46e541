"""Articles, prepositions and conjunctions, which carry no meaning of a title's own, by the language of the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from i2vbib.facts.title_words import FUNCTION_WORDS, STOP_WORDS
from i2vbib.text.folding import fold

_MORE: Final = {
    "de": "als an am ans aus bis dass durch eines einem einen gegen in ins nach ob oder ohne seit um unter vor "
    "vorm wahrend wegen wie wo zu zwischen beim",
    "fr": "a avec ce ces comme comment contre de depuis dont en entre jusque l leur leurs lors ni ou que qui "
    "quoi sa sans se ses son vers",
    "es": "a al ante como contra cual de desde donde durante e entre hacia hasta lo ni o que quien se segun sin "
    "su sus tras u un unos unas",
    "it": "a ad agli ai al alle allo che chi come contro d da dagli dai dal dalla dalle dallo degli del dello "
    "di e ed fra i in l le lo ma negli nei nelle nello o sotto sugli sui sulle sullo tra uno verso",
    "pt": "a ao aos ate como contra de desde e entre mas nas nos o ou pela pelas pelo pelos por que se sem sob "
    "sobre sua suas seu seus um uns umas",
    "nl": "aan als dat der des door hoe in naar of om onder over per te ten ter tegen tot tussen uit wat zonder",
    "sv": "att av den det de en ett for fran genom hos i med mellan mot och om pa som till under utan vid",
    "da": "af at den det de en et for fra gennem hos i med mellem mod og om pa som til under uden ved",
    "pl": "a bez dla do i jako lub miedzy na nad o od oraz po pod przez przy u w we z za ze",
    "ca": "amb de del dels des el els en entre i la les l per que sense sobre un una",
    "ru": "bez chto dlya do i iz iz-za k kak ko mezhdu na nad no o ob ot po pod pri s so u v vo za без в во для "
    "до за и из или к как ко между на над но о об от по под при с со у что через від з зі й про та це із",
    "el": "απο για η και με ο οι σε στη στην στις στο στον στους τα τη την της τις το τον του τους των",
}
"""What :data:`FUNCTION_WORDS` leaves out, since two languages have it or it would tell no language."""

LITTLE_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(map(fold, words.split())) | FUNCTION_WORDS.get(language, frozenset())
    for language, words in _MORE.items()
}
"""Little words, folded, by language; those of English are :data:`STOP_WORDS`."""

_TELL_NO_LANGUAGE: Final = frozenset(
    "a d k l s u v w z ad ai all an as at au but by comment contra die do hoe in man no om on or over per pour sans se "
    "sense sin so son sub te ten tot under until uno via".split()
)
"""Little words that English has too, and letters that stand for something in its titles."""

_ENGLISH: Final = STOP_WORDS - _TELL_NO_LANGUAGE

_OF_ENGLISH_TITLES: Final = re.compile(
    r"(?i)\b(?:van der waals|de (?:novo|facto|jure|broglie|bruijn|sitter|morgan|finetti|rham)"
    r"|(?-i:El Ni[nñ]o|La Ni[nñ]a|El Paso)|los angeles|las vegas|et al|von (?:neumann|mises|willebrand|k[aá]rm[aá]n))\b"
)
"""Little words of names and terms that stand in titles of every language."""

_ELIDED: Final = re.compile(
    r"(?i)^(?:l|d|j|qu|jusqu|lorsqu|puisqu|un|dell|nell|sull|dall|all|quell|sant)['’](?=([^\W\d_])\w)"
)
"""An article or preposition before a vowel: ``l’eau``, ``dell’acqua``."""
_ELIDING: Final = frozenset({"ca", "fr", "it"})


FEWEST_CAPITALS: Final = 3
"""Words in capitals that make a title without small letters one that is written in capitals: ``DALL-E 2`` is none."""


def without_little_words(title: str, words: Sequence[str]) -> list[str]:
    """Give a title's words but for the little ones of its language, or all where none is left.

    The language is that of most little words, English where as many are English. Of capitals none is little: ``MIT``.

    >>> without_little_words("", "Über die Bewegung der Firnfelder".split()), without_little_words("", ["Die", "Hard"])
    (['Bewegung', 'Firnfelder'], ['Die', 'Hard'])
    """
    in_capitals = title.isupper() and sum(word.isupper() for word in words) >= FEWEST_CAPITALS
    small = [_folded_if_small(word, is_first=not place, in_capitals=in_capitals) for place, word in enumerate(words)]
    languages = frozenset() if _OF_ENGLISH_TITLES.search(title) else _languages(words, small)
    if not languages:
        return [*words]
    little = frozenset[str]().union(*(LITTLE_WORDS[language] for language in languages))
    left = [word for word, text in zip(words, small, strict=True) if text not in little]
    return [_ELIDED.sub("", word) if languages & _ELIDING else word for word in left or words]


def _folded_if_small(word: str, *, is_first: bool, in_capitals: bool) -> str:
    is_small = word.islower() or (word.istitle() and (is_first or len(word) > 1)) or in_capitals
    return fold(word) if is_small else ""


def _languages(words: Sequence[str], small: Sequence[str]) -> frozenset[str]:
    """Give the languages that most little words are of, none where as many are English."""
    told = [text for word, text in zip(words, small, strict=True) if word.islower() or len(word) > 1]
    hits = Counter(language for text in told for language in _LANGUAGES_OF.get(text, ()))
    hits.update(language for word in words if _is_elision(word) for language in _ELIDING)
    most = max(hits.values(), default=0)
    english = sum(text in _ENGLISH for text in small)
    return frozenset(language for language, count in hits.items() if count == most > english)


def _is_elision(word: str) -> bool:
    """Say whether an article is elided before a word, and not before a name, as in ``D'Alembert``."""
    found = _ELIDED.match(word)
    return found is not None and found[1].islower()


_LANGUAGES_OF: Final = {
    word: [language for language, words in LITTLE_WORDS.items() if word in words]
    for word in frozenset[str]().union(*LITTLE_WORDS.values()) - STOP_WORDS - _TELL_NO_LANGUAGE
}
"""The languages that a word tells."""
