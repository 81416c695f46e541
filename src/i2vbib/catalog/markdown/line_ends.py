"""Lines that an editor broke where its page was full: there a line's end is a blank, as Markdown has it.

Most lists are written otherwise: a line for the title, one for the names, one for the links. The two are told apart by
the widths of the lines, since whoever fills a line ends it only where the next word has no room on it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_rows import with_plain_row
from i2vbib.catalog.markdown.placed_lines import placed_lines
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PORTION: Final = 30_000
"""Characters of a paragraph that are read at once."""
_PARAGRAPH_LINE: Final = re.compile(r"[ \t]*(?!\s|[|#>`~<]|[-*+:][ \t]|\d{1,9}[.)][ \t]|-{3}|={3}|:{3}|[-*]{0,2}\[)\S")
"""A line that may go on with the one before: none that begins a block, a link or a tag."""
_LINE_END: Final = re.compile(r"[ \t]*\n[ \t]*")
_HARD_END: Final = re.compile(r"  $|\\$|<br ?/?>\s*$")
_GOES_ON: Final = re.compile(r"(?:[,;:&–-]|\b(?:and|und|et|y|e|of|the)|(?<=[\s.-])[^\W\d_a-z]\.)$")
"""A comma, a small word, an initial before the rest of the name."""
_BROKEN_OFF: Final = re.compile(
    r"(?<=[^\n]{50})(?<=[a-zà-ÿ,])\n[ \t]*(?=[a-zà-ÿ]{2}[^\n]{2})"
    r"(?!(?:by|in|arxiv|code|papers?|pdf|link|project|website|blog|slides|videos?|demo|doi|url|https?|github|www)\b)"
)
_IN_NAME: Final = re.compile(r",\s+(?:(?:and|&)\s+)?[^\W\d_a-z][\w’'-]*[^\W\d_]\s*$")
"""``Fabian Bombardi, Sanjay``, ``Brauer, C.C., De``: the family name is in the next line."""
_NOTE_LINK: Final = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?((?=[^\[\]\n]* [^\[\]\n]* )[^\[\]|\n]{8,300})\]\](?![(\[:])")
"""``[[Kites. Tools or toys?]]``: the title of a note, as note-taking programs link them."""
_STOP_INSIDE: Final = re.compile(rf"(\((?:[^()\n]{{2,80}}, )?{ANY_YEAR})\.\)")
"""``(Harbour Press, 2010.)``: the reference's own stop."""
_SLASH_AT_END: Final = re.compile(r"(?<=[\u0400-\u04ff\w.»”\"])[ \t]+(?://|(?<=[\u0400-\u04ff.»”\"][ \t])/)[ \t]*\n")
"""A reference's slashes before its journal in the next line, as GOST has them, or one in Russian."""
_BEFORE_WORDS: Final = re.compile(r"[ \t]*\n[ \t]*(?=[^\s<\[])")
_EDITORS: Final = re.compile(r",? \(?[Ee]ds?\.?\)?$")
YEAR_AND_TITLE: Final = re.compile(
    rf"\s*{ANY_YEAR}[a-z]?[.,]?(?:\s{{2,}}[“\"‘']?|\s+[*_“\"‘']|\s+(?=[^\n]*[.?!]\s+\S))(?:[^\W\d_a-z]\S*\s+)\S"
)
"""A title is set off, or its full stop has an imprint behind it: ``2017 IEEE Conference on Kites.`` is a venue."""
_NAMES_AND_YEAR: Final = re.compile(rf"(?P<names>[^\d\n]{{8,1200}}?)[.,]?\s\(?{ANY_YEAR}[a-z]?\)?[.,:]?")
"""``Lee AB, Barbour MM. 2019.``, all of a line: the title is in the next."""
_MOST_OF_NAMES: Final = 6
"""Lines that names may take."""
_BEGINS_INVERTED: Final = re.compile(
    r"\s*(?:[a-zà-ÿ]{1,4} ){0,2}[^\W\d_a-z][\w’'‐-]+(?: [^\W\d_a-z][\w’'‐-]+)?,? (?:[^\W\d_a-z]\.?[ -]?){1,4}[,;.&\s(]"
)
"""``Lee, A.``, ``Lee A,``: who wrote a work, the family first."""
_WRAPS: Final = re.compile(
    r"(?<=[.,:;?!)–-])[ \t]*\n|(?<=[^\W_])[ \t]*\n(?=[ \t]*[a-zà-ÿ\d(\[])"
    r"|\b(?:and|of|the|in|for|on|from|to|with|by|an?)[ \t]*\n"
)
"""Ends of lines that may stand within a reference: behind a mark or a small word, before a small letter or a number."""
_MOST_LINES: Final = 9
"""Lines of one reference, at most."""
_LINK: Final = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*\)|<?https?://\S+")
_VOLUME_LAST: Final = re.compile(r"[ ,]\d{1,4}(?: ?\(\d[^()\n]{0,9}\))? ?[:,] ?(?:pp?\. ?)?[a-zA-Z]?\d[\d\s–-]*$")
_COUNT: Final = re.compile(
    r"(?:^|\n)[ \t]*(?:[\[(（【](?P<set>\d{1,3})[\])）】](?=[^(\[:\n][^\n]{8})"
    "|(?P<stop>\\d{1,3})[.．、](?=[《「『“\u3040-\u9fff\uac00-\ud7a3]))"
)
"""``[1] Ann Lee, …``, ``1.《风筝》``, where a line begins; ``[1](…)`` is a link."""
_LONGEST_WORD: Final = 12
"""Characters of a word that tells something: an address has a line of its own on every page."""
_LONGEST_LAST: Final = 40
"""And so has an address at a line's end."""
_NARROWEST: Final = 50
_WIDEST: Final = 130
_FEWEST_ENDS: Final = 3
_SLACK: Final = 2
"""Columns by which editors count otherwise: bytes of a dash or an accent, the blank behind a word."""
_MOST_UNFILLED: Final = 0.1
_MOST_OF_PRINTER: Final = 3
"""Words of a publisher's name that stand in one of two lines."""


def is_filled(text: str) -> bool:
    """Say whether there is a width that nearly all lines of a text keep to, and fill, whatever address they end in."""
    ends = [
        (line, word)
        for line, below in pairwise(text.split("\n"))
        if line.strip()
        and _PARAGRAPH_LINE.match(below)
        and not _HARD_END.search(line)
        and not line.lstrip().startswith(("|", "#", ":::"))
        and len(word := below.strip(" \t").partition(" ")[0]) <= _LONGEST_WORD  # a blank that parts no lines is of it
    ]
    of_words = [(line, word) for line, word in ends if len(line) - line.rfind(" ") < _LONGEST_LAST]
    return _are_filled(ends) or _are_filled(of_words)


def _are_filled(ends: list[tuple[str, str]]) -> bool:
    rooms = [(len(line) - _SLACK, len(line) + len(word) + _SLACK) for line, word in ends]
    if len(rooms) < _FEWEST_ENDS:
        return False
    filled = max(sum(start <= width <= end for start, end in rooms) for width in range(_NARROWEST, _WIDEST))
    return filled >= (1 - _MOST_UNFILLED) * len(rooms)


def as_one_line(source: str, *, is_filled: bool) -> str:
    """Give a paragraph with a blank for each end of a line that its reader does not see, and links of notes as links.

    In a text that is not filled, that is where a long line breaks off, and the next goes on in small letters; and
    between who wrote a work, and its year and title, as archaeologists set them.
    """
    source = _NOTE_LINK.sub(r"[\1]()", source) if "[[" in source else source
    source = _STOP_INSIDE.sub(r"\1)", source) if ".)" in source else source
    if "\n" not in source:
        return source
    if "/" in source and _SLASH_AT_END.search(source):
        source = _BEFORE_WORDS.sub(" ", _SLASH_AT_END.sub(" //\n", source))
    first, _, below = source.partition("\n")
    written = first.rstrip("\\ \t")
    if YEAR_AND_TITLE.match(below) and read_authors(_EDITORS.sub("", written), families=True):
        source = f"{written} {below.lstrip()}"
    else:
        source = _with_title_beside_names(source)
    if is_filled and below:
        return _unbroken(source)
    return _LINE_END.sub(" ", source) if "\n" in source and _is_wrapped(source) else _BROKEN_OFF.sub(" ", source)


def _is_wrapped(source: str) -> bool:
    """Say whether a paragraph is one reference that lines break within its title or before its journal.

    ``Lee A, Kim B. 2020. Kites in the U.S.`` above ``Southern Plains. Kite Letters 12: 1-9.``
    """
    lines = source.split("\n")
    if not _BEGINS_INVERTED.match(source) or len(lines) > _MOST_LINES or any(map(_HARD_END.search, lines[:-1])):
        return False
    if len(_WRAPS.findall(source)) < len(lines) - 1 or any(map(_BEGINS_INVERTED.match, lines[1:])):
        return False
    if is_reference(lines[0]) and not _ends_in_imprint(lines[1:]):
        return False
    return read_first_authors(with_plain_row(_LINE_END.sub(" ", source)))[1] is not None


def _ends_in_imprint(lines: list[str]) -> bool:
    """Say whether lines end in a journal and its volume, and are no remark on the reference above them."""
    text = _LINK.sub("", " ".join(map(str.strip, lines))).rstrip(" .")
    return bool(_VOLUME_LAST.search(text)) or is_known_venue(text.rpartition(". ")[2])


def _with_title_beside_names(source: str) -> str:
    """Join the lines of names and their year with the next, which is the title: names may go on over several."""
    lines = source.split("\n", _MOST_OF_NAMES + 1)
    for count in range(1, min(len(lines), _MOST_OF_NAMES + 1)):
        written = " ".join(line.strip() for line in lines[:count])
        if dated := _NAMES_AND_YEAR.fullmatch(written):
            is_title = lines[count].lstrip()[:1].isupper() and _are_authors(dated["names"])
            return "\n".join((f"{written} {lines[count].lstrip()}", *lines[count + 1 :])) if is_title else source
        if not written.endswith(","):
            break
    return source


def _are_authors(names: str) -> bool:
    """Say whether who stands before a year alone in a line are authors: one must have initials, ``Lee, A.``."""
    authors = read_authors(names)
    return len(authors) > 1 or (len(authors) == 1 and _BEGINS_INVERTED.fullmatch(f"{authors[0]},") is not None)


def _unbroken(source: str) -> str:
    """Join the lines of a filled text, but for one that begins a work of its own, or names who wrote it."""
    lines = source.split("\n")
    joined = [lines[0]]
    for above, line in pairwise(lines):
        text = line.strip()
        is_next = not (_GOES_ON.search(above.rstrip()) or text[:1].islower()) and _begins_work(text)
        is_next = is_next and not (_IN_NAME.search(above) and _begins_work(f"{above} {text}"))
        is_next = is_next and not _ends_printer(above, text)
        is_next |= bool(_COUNT.match(text))
        joined.append(f"\n{line}" if is_next or _HARD_END.search(above) else f" {text}")
    return "".join(joined)


def _ends_printer(above: str, text: str) -> bool:
    """Say whether a paragraph's last line goes on with who printed a book: ``Kite School`` above ``Press``."""
    name, words = text.rstrip("."), above.split()[-_MOST_OF_PRINTER:]
    is_short = len(name.split()) <= _MOST_OF_PRINTER
    return is_short and any(publishes_books(" ".join((*words[start:], name))) for start in range(len(words)))


def _begins_work(text: str) -> bool:
    return is_reference(text) or bool(read_authors(text))


def portions(source: str) -> Iterator[str]:
    """Give a paragraph in parts that are read at once, each with the line's end before it.

    A whole list may stand in one, line by line; where its lines are counted, or begin with a venue in brackets, each
    begins a work of its own.
    """
    starts = _counted_lines(source) if _COUNT.match(source) else placed_lines(source)
    if len(source) <= LONGEST_PORTION and not starts:
        yield source
        return
    for start, limit in pairwise((0, *starts, len(source))):
        begin = start
        while limit - begin > LONGEST_PORTION:
            last = begin + LONGEST_PORTION
            ends = (source.rfind(mark, begin + 1, last) for mark in ("\n", "<br", " "))
            end = next((end for end in ends if end > 0), last)
            yield source[begin:end]
            begin = end
        yield source[begin:limit]


def _counted_lines(source: str) -> list[int]:
    """Give where the lines ``[2] …``, ``[3] …`` begin in a paragraph that begins with ``[1] …``, or any number."""
    first = _COUNT.match(source)
    found = [number for number in _COUNT.finditer(source) if number.lastgroup == first.lastgroup] if first else []
    counts = [int(number[number.lastgroup]) for number in found if number.lastgroup]
    are_counted = counts == list(range(counts[0], counts[0] + len(counts))) if counts else False
    return [number.start() for number in found[1:]] if are_counted else []
