"""A title as a bibliography wants it: its words and mathematics, without the list's decoration."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.text.richtext import without_halves

IN_ABROAD: Final = r"(?:[Ii]n|[Dd]ans|[Ee][nm]|[Nn]el(?:la|lo)?|[Вв])"
"""``in``, in several languages, where what follows is set off."""
WIDE_BRACKETS: Final = str.maketrans({"（": " (", "）": ")"})
"""The brackets of Chinese and Japanese lines, which stand without a blank before them, as round ones."""
_UNSEEN: Final = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_QUOTES: Final = {
    '"': '"”“',
    "“": '”"“',
    "”": "“”",
    "„": "“”",
    "«": "»",
    "【": "】",
    "`": "'",
    "'": "'",
    "‘": "’",
    "《": "》",
    "「": "」",
    "『": "』",
}
_EMOJI: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\u2300-\u23ff]+|:[a-z0-9_+-]{2,}:"
)
_EMPTY: Final = frozenset(
    {"", "/", "-", "--", "—", "–", "n/a", "na", "n.a.", "tbd", "tba", "none", "?", "??", ".", "✗", "×"}
)
_COUNTED_NAME: Final = re.compile(
    r"\s*(?P<name>(?!(?i:[^\[\]]*\bet al\b))[^\W\d_][\w.+-]*(?: [\w.+-]+){0,2})\[\d{1,2}\][:：]?"
    r"\s*(?=[^\W_a-z]\S* \S+ \S)"
)
"""``KiteNet[2] `` before a title: the second paper that is told under this name."""
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2}")
"""Half a word of a script that sets no blanks between them: Chinese and Japanese; Thai, Lao, Burmese and Khmer."""
BRACED: Final = re.compile(r"\{((?:[A-Z]|[a-z]{1,2}[A-Z])[^\W_]*(?:-[^\W_]+)*)\}")
"""``{SPARC}``, ``{K}ites``: braces that BibTeX keeps capitals with; in small letters they may be a name's own."""
MATH_OR_COMMAND: Final = re.compile(r"[$\\]")
_ARROWS: Final = frozenset(">→⇒➔➡⟶\ufe0f")
_MARKS: Final = " ,;:|·•*#，、；"
_MEDIUM_AT_END: Final = re.compile(
    r"(?i)(?<=\S)\s*\[\s*(?:internet|online|on[- ]line|en ligne|en l[ií]nea|em linha|electronic resource"
    r"|ressource électronique|recurso (?:electrónico|eletr[ôó]nico)|elektronische ressource"
    r"|online-ressource|dokument elektroniczny|электронный ресурс|електронний ресурс)\s*\][\s.]*$"
)
"""What a work can be read on stands behind its title (ISO 690, NLM, GOST 7.1): it is no part of it."""
_OF_SCHOLAR: Final = re.compile(r"(?:\[(?:BOOK|CITATION|HTML|PDF|B|C)\] ?)+(?=\S)")
"""What Google Scholar sets before a title: ``[BOOK][B] Kites``."""
_ARROW_AT_END: Final = re.compile(r"\s(?:-{1,8}>|={1,8}>|[→⇒➔➡⟶]\ufe0f?)\s*$")
"""What points from a title to its address: ``Kites ----> https://…``."""
_ABBREVIATED: Final = re.compile(r"(?:\.\.|\b(?:[^\W\d_]\.){2,}|\b(?:Inc|Ltd|Jr|etc|et al)\.)$")
"""Full stops that do not end a sentence: ``Wait...``, ``… in the U.K.``, ``Kites, Inc.``."""
ON_ANOTHER: Final = (
    r"(?:A )?(?:(?:Comments?|Repl(?:y|ies)|Rejoinders?) (?:on|to)\b|(?:Corrigend|Errat)(?:um|a)\b"
    r"|(?:Responses?|Discussion|Corrections?) (?:on|to|of|for)(?::| [\"“‘«]))"
)
"""Begins a title about another's paper: whoever that is ``by`` wrote the other; a ``Correction of Optics`` is none."""
NO_END: Final = "".join(rf"(?<!\b{word})" for word in r"vs Vs VS cf Nr Dr Mr Mrs Ms Prof St Mt s\.l s\.s".split())
"""A look behind: no full stop after these words ends a sentence, for a title's next word follows."""
BRACKETS: Final = ("()", "[]", "（）", "【】")
"""Pairs that stand around a venue, or whatever else is beside a title."""
MOST_ENCLOSED: Final = 40
"""Brackets and quotation marks around each other that are taken off a title."""
STARRED: Final = r"(?:[A-Z]|[A-Za-z]{1,3}A|RRT|PRM|FMT|BIT|Theta|Phi)"
"""What has a star in its name: ``B*``, ``SMA*`` and others that search."""
_STARRED: Final = re.compile(rf"(?:^|[\s(-]){STARRED}$")


def tidy(text: str) -> str:
    """Give the text with single blanks, none at its ends."""
    return " ".join((text if text.isascii() else _UNSEEN.sub("", text)).split())


def meaning(cell: str) -> str:
    """Give a cell's text, and nothing for the marks of nothing: ``/``, ``-``, ``N/A``, ``TBD``, ``—``."""
    text = tidy(cell)
    return "" if text.casefold() in _EMPTY else text


def count_words(text: str) -> int:
    """Give how many words a text has, about, in whatever script.

    >>> count_words("Kites at sea"), count_words("海上的风筝"), count_words("BERT 的分析")
    (3, 2, 3)
    """
    if text.isascii():
        return len(text.split())
    return len(_UNSPACED.sub(" ", text).split()) + (len(_UNSPACED.findall(text)) + 1) // 2


def without_counted_name(text: str) -> tuple[str, str]:
    """Give the name that is counted before a title, and the text without it.

    >>> without_counted_name("KiteNet[2] Identity Mappings of Kites (2016)")
    ('KiteNet', 'Identity Mappings of Kites (2016)')
    """
    found = _COUNTED_NAME.match(text) if "[" in text else None
    return (found["name"], text[found.end() :]) if found else ("", text)


def without_emoji(text: str) -> str:
    """Give the text without pictographs and their short names (``:fire:``)."""
    return text if text.isascii() and ":" not in text else _EMOJI.sub(" ", text)


def clean_title(text: str) -> str:
    """Give a title without emoji, enclosing quotes, brackets and final full stop; its markup is balanced."""
    title = tidy(without_emoji(text).replace("**", ""))
    title = BRACED.sub(r"\1", title) if "{" in title and not MATH_OR_COMMAND.search(title) else title
    title = _MEDIUM_AT_END.sub("", title) if "[" in title else title
    title = without_file_end(title)
    title = _ARROW_AT_END.sub("", title) if title[-1:] in _ARROWS else title
    title = _OF_SCHOLAR.sub("", title, count=1) if _OF_SCHOLAR.match(title) else title
    for _ in range(MOST_ENCLOSED):
        if title[:1].isalnum() and title[-1].isalnum():  # nothing goes from letters and digits
            break
        before, title = title, _without_full_stop(_unquoted(_paired(_stripped(title).rstrip("[("))))
        if title == before:
            break
    return without_halves(title) if "<" in title else title


def without_file_end(title: str) -> str:
    """Give a title without the ending of its file, as folders are listed: ``Kites of the North (2010).pdf``."""
    return title[:-4] if title[-4:].lower() == ".pdf" and " " in title else title


def _stripped(title: str) -> str:
    """Take the list's marks off, but not those of a name: ``B*``, ``C#``, ``#Weather``."""
    core = title.strip(_MARKS)
    begin = title.find(core)
    if title[max(begin - 1, 0) : begin] == "#" and core[:1].isalpha():
        core = f"#{core}"
    after = title[begin + len(core.removeprefix("#")) :]
    return core + after[0] if after[:1] in {"*", "#"} and _STARRED.search(core) else core


def _paired(title: str) -> str:
    """Take brackets and a quotation mark from an end if their fellows are missing."""
    for left, right in BRACKETS:
        surplus = title.count(right) - title.count(left)
        if surplus > 0:
            title = title[: max(len(title) - surplus, len(title.rstrip(right)))]
        elif surplus < 0:
            title = title[min(-surplus, len(title) - len(title.lstrip(left))) :]
    if title.startswith("“") and not any(mark in title[1:] for mark in '“”"'):
        title = title[1:]
    return title.removeprefix('"').removesuffix('"') if title.count('"') == 1 else title


_OPENS_QUOTE: Final = re.compile('[“”„«"](?=.)')


def _unquoted(title: str) -> str:
    closing = _QUOTES.get(title[:1])
    if closing and title[-1] in closing:
        inner = title[1:-1]
        return title if title[0] in inner or (any(mark in inner for mark in closing) and "'" not in closing) else inner
    if title.endswith("”") and not _OPENS_QUOTE.search(title):
        return title[:-1]  # the mark that opened it stands before a name
    if title.startswith("<i>") and title.endswith("</i>") and title.count("<i>") == 1:
        return title[3:-4]
    return title


def _without_full_stop(title: str) -> str:
    if title.endswith("。"):
        return title.rstrip("。 ")
    return title[:-1].rstrip() if title.endswith(".") and not _ABBREVIATED.search(title) else title
