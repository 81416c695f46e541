"""Works that lists of definitions have below a year or a label: ``2019``, and in the next line ``:   Lee, A. Kites.``.

kramdown and Pandoc show what stands behind ``:`` as what the line above means. Who tells of a life, or of what is to
be read, has the works there. A term may be a title, too, and what is told of it below: such are no works of their own.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import is_date
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference

_FEWEST: Final = 3
"""Definitions below years or labels from which on a text has its works so."""
_LONGEST_LABEL: Final = 3
"""Words of a label, ``Recommended reading``; a title may have as few."""
_MOST_LINES: Final = 40
"""Lines of one definition."""
_ANY: Final = re.compile(r"(?m)^[ \t]{0,8}[:~][ \t]")
_DEFINITION: Final = re.compile(r"(?P<lead>[ \t]{0,8})[:~][ \t]{1,7}(?=[^\s:~|])")
_TERM: Final = re.compile(r"[ \t]{0,8}(?![-+>#|=~:<`]|\*[ \t]|\d{1,3}[.)][ \t])\S[^|\n]{0,80}$")
"""A line of words that begins no other block."""
_GOES_ON: Final = re.compile(r"[ \t]*(?!(?:[-+*]|\d{1,3}[.)])[ \t]|[>#|~:]|```|-{3})\S")
_FENCE: Final = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_SPAN: Final = re.compile(r"\d{4}\s?(?:(?:--|[–—])|-\s?(?:1[3-9]|[2-9]\d|\d{4}))")
"""``2015--17``: how long someone was what."""
_HARD_END: Final = re.compile(r"\\$| {2}$")
_NOT_OUT: Final = re.compile(
    r"(?i)(?:in press|forthcoming|submitted|to appear|accepted|in review|in prep\w*|n\. ?d\.?)"
)


class _Definition(NamedTuple):
    term: int
    first: int
    end: int
    """The places of its term, of its own first line and behind its last."""
    lead: str
    lines: tuple[str, ...]


def with_works_below_terms(text: str) -> str:
    r"""Give a text with such terms as bullets, and the works as bullets below them; each line keeps its number.

    >>> with_works_below_terms("2019\n:   Lee, A.\n    Kites.\n2018\n:   Lee, A. Tin.\n2017\n:   Lee, A. Lids.")
    '- 2019\n  - Lee, A. Kites.\n\n- 2018\n  - Lee, A. Tin.\n- 2017\n  - Lee, A. Lids.'
    """
    if not _ANY.search(text):
        return text
    lines = text.split("\n")
    found = _definitions(lines)
    dated = [definition for definition in found if _is_dated(lines[definition.term])]
    others = [definition for definition in found if _is_label(lines[definition.term])]
    are_works = 2 * sum(map(_is_work, others)) > len(others)
    works = [*dated, *others] if are_works else dated
    if len(works) < _FEWEST:
        return text
    for term, lead in {(work.term, work.lead) for work in works}:
        lines[term] = f"{lead}- {lines[term].strip()}"
    for work in works:
        lines[work.first : work.end] = _joined(work)
    return "\n".join(lines)


def _joined(work: _Definition) -> list[str]:
    """Give a definition's lines as a bullet's; the end of one is a blank, unless it is marked as the reader's."""
    joined = [""] * len(work.lines)
    begin = 0
    for place, line in enumerate(work.lines):
        if place and _HARD_END.search(work.lines[place - 1]):
            begin = place
        joined[begin] += " " + line.strip().removesuffix("\\")
    marks = (f"{work.lead}  -", *[f"{work.lead}   "] * len(joined))
    return [mark + line if line else "" for mark, line in zip(marks, joined, strict=False)]


def _definitions(lines: list[str]) -> list[_Definition]:
    """Give the definitions of a text, each with the line above that it tells of; several may be one's."""
    found: list[_Definition] = []
    is_code = False
    for place, line in enumerate(lines):
        is_code ^= bool(_FENCE.match(line))
        mark = None if is_code else _DEFINITION.match(line)
        end_above = found[-1].end if found else 0
        if mark is None or not place or place < end_above:
            continue
        term = place - 1 if lines[place - 1].strip() else place - 2
        if found and place - end_above < _FEWEST and not any(map(str.strip, lines[end_above:place])):
            term = found[-1].term
        elif term < end_above or not _TERM.match(lines[term]) or (term > end_above and lines[term - 1].strip()):
            continue
        end = _end(lines, place, mark["lead"])
        found.append(_Definition(term, place, end, mark["lead"], (line[mark.end() :], *lines[place + 1 : end])))
    return found


def _end(lines: list[str], first: int, lead: str) -> int:
    """Give the place behind a definition's last line: the next is blank, or begins a block, or is another term."""
    for place in range(first + 1, min(first + _MOST_LINES, len(lines))):
        is_set_in = lines[place].startswith((f"{lead} ", f"{lead}\t"))
        is_term = not is_set_in and _DEFINITION.match("".join(lines[place + 1 : place + 2]))
        if is_term or not _GOES_ON.match(lines[place]):
            return place
    return min(first + _MOST_LINES, len(lines))


def _is_work(definition: _Definition) -> bool:
    """Say whether a definition is a whole reference, or names before a title in bold."""
    text = " ".join(map(str.strip, definition.lines))
    plain = text.replace("*", "")
    return is_reference(plain) or ("**" in text and begins_with_authors(plain))


def _is_dated(term: str) -> bool:
    term = term.strip(" \t*_:.()")
    return (is_date(term) and not _SPAN.match(term)) or bool(_NOT_OUT.fullmatch(term))


def _is_label(term: str) -> bool:
    """Say whether a term is a few words: ``2015--17`` tells of a life."""
    return count_words(term) <= _LONGEST_LABEL and not _is_dated(term) and not term.strip(" \t*_(")[:1].isdigit()
