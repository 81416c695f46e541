"""The layouts of papers whose title, or a part of it, is a link's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.imprint import read_named_imprint
from i2vbib.catalog.markdown.imprints.reference_venue import is_volume, opens_imprint, venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper, may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.access_days import without_access_day
from i2vbib.catalog.markdown.inline.chemical_brackets import is_chemical
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, is_date, split_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, clean_title, count_words, without_file_end
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of, links_in, reference_line
from i2vbib.catalog.markdown.layouts.title_imprints import is_imprint
from i2vbib.catalog.markdown.layouts.words import Words, leading_words, split_title
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.first_authors import VANCOUVER, read_first_authors
from i2vbib.catalog.markdown.people.names_in_brackets import signed_in_brackets
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import folded_name

_NAMED: Final = re.compile(r"\s*\[(?!Re\]|\d+\+)([^\[\]]{1,30})\]\s*(?=(?:[A-Z0-9]|[a-z]{1,3}[A-Z])\S*\s+\S+\s+\S)")
"""``[ESMM] Entire Space Multi-Task Model``: a name in brackets before the title, in the link itself."""
_STRONG: Final = re.compile(f"[{STRONG}{STRONG_END}]")
_SET_OFF: Final = re.compile(f'[{STRONG}{EMPHASIS}"“«「]')
_NAME_ALONE: Final = re.compile(rf"\s*{TITLE}([^{TITLE_END}\n]{{2,40}}){TITLE_END}[ \t]*\n\s*(?=\S)")
_LINKED_NAME: Final = re.compile(rf"\s*{TITLE}([^\s{TITLE_END}]+){TITLE_END}[:：]\s*(?=\S)")
_BEFORE_VOLUME: Final = re.compile(
    rf"{TITLE}(?P<name>(?:npj|eLife|[^\W\d_a-z])[^{TITLE_END}{STRONG}{EMPHASIS}\d\n]{{1,90}}){TITLE_END}"
    rf"(?=[\s,.]*(?:[Vv]ol\.?\s*)?{STRONG}?\d{{1,5}}{STRONG_END}?(?:\s*\(\w[^()\n]{{0,9}}\))?"
    rf"(?:[\s,:]+(?:no\.\s*\d+,\s*|pp?\.\s*)?[A-Za-z]{{0,4}}\d|\s*\({ANY_YEAR}\)))"
)
"""``…, [J Chem Phys](…) 162, 134107 (2025)``: a link right before its volume and pages is a journal."""
_LAST: Final = re.compile(
    rf"(?<=[^\s|·]) *{TITLE}(?P<name>[^\W\d_](?:[^:{TITLE_END}{STRONG}{EMPHASIS}\n]|:(?! ?\d)){{2,90}}){TITLE_END}"
    rf"(?=[\s.,;|)\]/–-]*(?:{ANY_YEAR})?[\s.,;|)\]{LABEL}]*(?:\n|$))"
)
"""``Kites at Sea [J Chem Phys](…), 2021``: a link that ends a line, or has but a year behind it."""
_LINKED_VOLUME: Final = re.compile(
    rf"[{EMPHASIS_END}”\"][\s.,]*(?:{IN_ABROAD}:?\s+)?"
    rf"{TITLE}(?P<name>[^{TITLE_END}\n]{{4,200}}){TITLE_END}(?=[\s,.]*(?:\([^()\n]{{2,60}}\)[\s,.]*)?pp?\.?\s*\d)"
)
"""``Lee, A., *Kites at Sea*, [Advances in Kites '98](…), pp. 1-7``: what a work set off is in, before its pages."""
_NAME_AND_LABELS: Final = re.compile(
    rf"\s*(?P<name>[^\W\d_][^\n:：{STRONG}{EMPHASIS}{TITLE}{LABEL}]{{1,40}}?)\s*[:：]?\s*{LABEL}[\s,.|{LABEL}]*\n"
)
_NAME_AND_DATE: Final = re.compile(
    rf"\s*{TITLE}([^{TITLE_END}\n]{{2,40}}){TITLE_END}\s*,\s*(?P<date>(?:19|20)\d\d[./-]\d{{1,2}}\b)?[\s.,:]*(?=[^\s{TITLE}{LABEL}])"
)
_NAME_AND_WORDS: Final = re.compile(
    rf"\s*{TITLE}([^{TITLE_END}\n]{{2,40}}){TITLE_END}\s*(?:[:：–—-]\s+)?(?=[^\W_a-z][^{TITLE}{LABEL}\n]{{12,300}}\()"
)
_IMPRINT_BEHIND: Final = re.compile(rf"[\s.,]*\(([^()\n]{{2,60}}{ANY_YEAR})\)")
_YEAR_CLOSED: Final = re.compile(rf"\({ANY_YEAR}\),?\s*$")
_BEFORE_NAMES: Final = re.compile(r"(?:(?<=[a-z\d)]{2})[.?!]\s*|(?<=[^\s-])\s+[|–—-]\s+)(?=[^\W\d_a-z][^\W\d_]*\.? )")
_MOST_SENTENCES: Final = 3
"""Full stops of a title that are tried as its end."""
_BOLD_BEHIND: Final = re.compile(rf"[\s,.]*{STRONG}([^{STRONG_END}\n]{{2,120}}){STRONG_END}(?=[\s.,;]|$)")
LONG_NAME: Final = 6
"""Words of a link that is surely no journal's name, whatever it says."""
FEW_WORDS: Final = 2
"""Words of a link's text that may be a label behind a whole reference."""
LONG_WORD: Final = 4
"""Letters of the words that a title in capitals sets with one."""
LONG_TITLE: Final = 5
"""Words of a title that is surely one."""
_LONGEST_PLACE: Final = 4
"""Words of where a paper's authors work, above them: ``Virginia Tech. + MSR [Paper]``."""
MANY_WORDS: Final = 3
"""Words from which on what stands out is a title by itself, and not a name."""


@lru_cache(maxsize=32)  # several layouts ask
def linked_words(skeleton: Skeleton) -> tuple[Words, ...]:
    """Give the links that read like titles, in their order."""
    return tuple(_linked_words(skeleton))


def _linked_words(skeleton: Skeleton) -> Iterator[Words]:
    for found in links_in(skeleton.line):
        before = found.start()
        is_behind = before and count_words(unmarked(skeleton.line[:before])) > MANY_WORDS
        if is_behind and (is_imprint(found[1]) or is_volume(found[1])):
            continue  # where the paper before it appeared
        named = None if is_chemical(found[1]) else _NAMED.match(found[1])
        words = found[1][named.end() :] if named else found[1]
        signed, authors, dated = _without_signature(without_access_day(without_file_end(words)))
        text, around = split_title(signed)
        if text:
            name = clean_title(named[1]) if named and not is_venue(named[1]) and not is_date(named[1]) else ""
            around = f"{named[1] if named and not name else ''} {around}".strip()
            title, authors = (text, authors) if authors else _without_names(text)
            yield Words(
                title, found.start(), found.end(), href_of(skeleton, found[1]), name, around, authors, year=dated
            )


def _without_signature(text: str) -> tuple[str, tuple[str, ...], int | None]:
    """Give a linked title, and who wrote it and when in brackets behind it: ``[Kites (Roe et al., 1999)](…)``."""
    return signed_in_brackets(text) or (text, (), None)


def _without_names(text: str) -> tuple[str, tuple[str, ...]]:
    """Give a linked title and who wrote it, several, behind a stop or dash: ``[Kites at Sea. Ann Lee; Bo Wu](…)``."""
    for found in islice(_BEFORE_NAMES.finditer(text), _MOST_SENTENCES):
        title = text[: found.start()]
        names = read_authors(text[found.end() :])
        if len(names) > 1 and " " in names[0] and count_words(title) >= MANY_WORDS:
            return title, names
    return text, ()


def without_linked_journal(skeleton: Skeleton) -> Skeleton:
    """Give a line whose linked journal, before its volume or last, is set as in italics: a title stands before it."""
    if skeleton.line.rfind(TITLE) <= 0:  # nothing stands before a link
        return skeleton
    if within := _without_linked_volume(skeleton.line):
        return skeleton._replace(line=within)
    found = _BEFORE_VOLUME.search(skeleton.line)
    last = None if found else _LAST.search(skeleton.line)
    if last and (
        is_known_venue(name := split_year(last["name"])[0].strip(" ,."))
        or tells_of_itself(name)
        or is_signed_below_title(skeleton.line[: last.start()])
    ):
        found = last
    if not found:
        return skeleton
    above, _, line = skeleton.line[: found.start()].rpartition("\n")
    before = unmarked(line)
    names, _, end = read_first_authors(before)
    is_signed = bool(last and above.strip() and names) and not before[end:].strip(" .,")
    fewest = MANY_WORDS if names or last else LONG_TITLE
    if (count_words(before[end:]) < fewest or before.endswith((":", "："))) and not is_signed:
        return skeleton
    behind_names = ", " if is_signed and before[-1].isalnum() else " "
    start, behind = skeleton.line[: found.start()], skeleton.line[found.end() :]
    return skeleton._replace(line=f"{start}{behind_names}{EMPHASIS}{found['name']}{EMPHASIS_END}{behind}")


def _without_linked_volume(line: str) -> str:
    """Give a line whose linked volume, behind names and a title that is set off, is plain words; else nothing."""
    found = _LINKED_VOLUME.search(line)
    opened = _SET_OFF.search(line) if found else None
    if not found or not opened or opened.start() >= found.start() or not read_authors(unmarked(line[: opened.start()])):
        return ""
    is_title = count_words(unmarked(line[opened.start() : found.start() + 1])) >= MANY_WORDS
    start, end = found.start("name"), found.end("name")
    return f"{line[: start - 1]}{line[start:end]}{line[end + 1 :]}" if is_title else ""


def is_signed_below_title(before: str) -> bool:
    """Say whether a line below a whole title is names and a year in brackets: ``Lee, Kim (2022), [Kite News](…)``."""
    above, _, line = before.rpartition("\n")
    written = unmarked(line)
    names, year, end = read_first_authors(written) if _YEAR_CLOSED.search(written) else ((), None, 0)
    is_signed = len(names) > 1 and year and not written[end:].strip(" .,")
    return bool(is_signed) and count_words(unmarked(above)) > MANY_WORDS


def tells_of_itself(name: str) -> bool:
    """Say whether few words are a journal's by what they say, and no title's: ``Current Opinion in Kites``."""
    return len(name.split()) < LONG_NAME and bool(NAMES_VENUE.search(name)) and is_proper(name) and may_be_venue(name)


def labelled_reference(skeleton: Skeleton) -> Words | None:
    """``Hubel D, Wiesel T (1962) Receptive fields. J Physiol 160:106–154 [PubMed](…)``: the link is a label.

    ``Lund, K. (2019). **Grazing and Soil in Wet Meadows**. [Grass and Forage Science](…)``: or where it appeared.
    """
    found = next(iter(links_in(skeleton.line)), None)
    line = skeleton.line[: found.start()] if found else ""
    if not found or not line or "\n" in line:
        return None
    words = found[1].strip(" .")
    is_short = len(words.split()) <= FEW_WORDS
    is_set_off = not is_short and _SET_OFF.search(line) is not None
    is_journal = is_volume(words) or is_known_venue(words) or (is_set_off and _may_be_journal(words))
    if not is_short and not is_journal:
        return None
    title = reference_line(skeleton._replace(line=_STRONG.sub(" ", line)))
    if not title or not (title.year or title.venue):
        return None
    href = href_of(skeleton, found[1])
    if title.venue or not is_journal:
        says_again = is_journal and folded_name(title.venue) == folded_name(
            words
        )  # *Rev. Kites* (2019). [Rev Kites](…)
        return title._replace(href=href) if is_short or says_again else None
    is_venue_first = NAMES_VENUE.search(title.text) and not (NAMES_VENUE.search(words) or is_known_venue(words))
    if count_words(title.text) < MANY_WORDS or is_venue_first or not is_reference(unmarked(line)):
        return None
    return title._replace(href=href, end=found.end(), venue=venue_behind(words) or read_named_imprint(words)[0])


def _may_be_journal(words: str) -> bool:
    """Say whether a link behind a title that is set off may be a journal that no table knows, and nothing beside it."""
    return is_proper(words) and " by " not in words and not any(map(is_label, words.split()))


def named_reference(skeleton: Skeleton) -> Words | None:
    """``[BEDTools](…)``, and in the next line a whole reference: the link's words are the name of what it describes.

    What is behind the title must show that it is no remark on the linked paper: a volume, an identifier, a venue.
    """
    found = _NAME_ALONE.match(skeleton.line)
    line = skeleton.line[found.end() :].partition("\n")[0] if found else ""
    title = reference_line(skeleton._replace(line=line)) if found and count_words(found[1]) <= MANY_WORDS else None
    if not found or not title or not title.text or not title.authors:
        return None
    has_volume = opens_imprint(title.around) or VANCOUVER.search(title.around)
    fewest = MANY_WORDS + 1 if has_volume else LONG_TITLE
    is_whole = bool(title.venue) and count_words(title.text) >= fewest
    is_whole |= "," in title.authors[0] and title.year is not None and count_words(title.text) >= LONG_TITLE
    is_identified = len(skeleton.addresses.papers) > 1 and (title.year or VANCOUVER.search(title.around))
    if not is_whole and not is_identified:
        return None
    place = found.end()
    return title._replace(start=place + title.start, end=place + title.end, name=clean_title(found[1]))


def linked_name(skeleton: Skeleton) -> Words | None:
    """``[LexGLUE](https://…): a Benchmark for Legal Language``: a name, and behind it the rest of its title."""
    found = _LINKED_NAME.match(skeleton.line)
    more = leading_words(skeleton.line, found.end()) if found else None
    if not found or not more or more.start != found.end() or not is_capitalized(more.text):
        return None
    name = clean_title(found[1])
    return Words(f"{name}: {more.text}", found.start(), more.end, href_of(skeleton, found[1]), name)


def named_above(skeleton: Skeleton) -> Words | None:
    """``KiteNet: [paper](…)``, and in the line below its title, who wrote it before it, a known venue and its year."""
    found = _NAME_AND_LABELS.match(skeleton.line)
    below = skeleton.line[found.end() :].partition("\n")[0] if found else ""
    if not found or count_words(found["name"]) > _LONGEST_PLACE or not all(find_venue(unmarked(below))):
        return None
    more = leading_words(skeleton.line, found.end())
    if not more or more.end > found.end() + len(below):
        return None
    before = unmarked(skeleton.line[found.end() : more.start]).strip(' ,.:;"“')
    authors = read_authors(before)
    is_name = count_words(found["name"]) < MANY_WORDS or len(authors) > 1
    if not is_name or count_words(more.text) + bool(authors) <= MANY_WORDS:
        return None
    named = more._replace(start=found.start(), name=clean_title(found["name"]), authors=authors or more.authors)
    return named if authors or not before else None


def dated_behind_name(skeleton: Skeleton) -> Words | None:
    """``[KiteBank](https://…), 2017.11. A major update for kites, [NAR](…)``: a data set's page before its paper's."""
    found = _NAME_AND_DATE.match(skeleton.line) if skeleton.addresses.papers else None
    if not found or not (found["date"] or any(map(is_date, skeleton.labels[:1]))):
        return None
    more = leading_words(skeleton.line, found.end())
    is_title = more is not None and more.start == found.end() and count_words(more.text) > MANY_WORDS
    if not more or not is_title or link_kind(href_of(skeleton, found[1])) == "paper":
        return None
    return more._replace(start=found.start(), name=clean_title(found[1]), around=found["date"] or "")


def named_before_imprint(skeleton: Skeleton) -> Words | None:
    """``[KiteNet](https://arxiv.org/abs/…) Steering Kites over Lakes. (ICML, 12/2023)``: no description has a venue."""
    found = _NAME_AND_WORDS.match(skeleton.line) if "(" in skeleton.line else None
    more = leading_words(skeleton.line, found.end()) if found else None
    if not found or not more or more.start != found.end() or count_words(more.text) < LONG_TITLE:
        return None
    behind = _IMPRINT_BEHIND.match(skeleton.line, more.end)
    venue, year = find_venue(behind[1]) if behind else ("", None)
    href = href_of(skeleton, found[1])
    if not (venue and year) or count_words(found[1]) >= MANY_WORDS or link_kind(href) != "paper":
        return None
    return more._replace(start=found.start(), href=href, name=clean_title(found[1]))


def is_capitalized(text: str, *, fewest: int = MANY_WORDS) -> bool:
    """Say whether words are set as titles are, and descriptions are not: most of the long ones with a capital."""
    words = [word for word in text.split() if len(word) >= LONG_WORD]
    return len(words) >= fewest and 3 * sum(word[0].isupper() for word in words) >= 2 * len(words)


_BEHIND_IN: Final = re.compile(rf"[.?!]\s+{IN_ABROAD}\s?:?$")


def _linked_works(skeleton: Skeleton) -> tuple[Words, ...]:
    """Give words that are links, but for the book that a chapter is in: ``Nour, S. 2011. Cats. In [*At Sea*](…)``."""
    links = linked_words(skeleton)
    if not links or not _BEHIND_IN.search(before := unmarked(skeleton.line[: links[0].start])):
        return links
    return links[1:] if read_first_authors(before)[1] else links


def paper_link(skeleton: Skeleton) -> Words | None:
    """Read ``[A title](https://arxiv.org/abs/…)``: the link leads to a paper.

    Few words behind a link of more name a part of what that is the title of: ``[Kites at Sea](…) [Appendix A](…)``.
    """
    links = _linked_works(skeleton)
    paper = next((words for words in links if link_kind(words.href) == "paper"), None)
    is_part = paper and count_words(paper.text) < MANY_WORDS <= count_words(links[0].text)
    is_first = is_part and not unmarked(skeleton.line[: links[0].start]) and link_kind(links[0].href) == "page"
    return links[0] if is_first else paper


def linked_before_bold(skeleton: Skeleton) -> Words | None:
    """``Ann Lee (2016) [How Kites Move over the Sea](https://…) **Lid Sentinel**``: fewer bold words are no title."""
    for words in _linked_works(skeleton):
        bold = _BOLD_BEHIND.match(skeleton.line, words.end)
        if not bold or count_words(words.text) < max(LONG_TITLE, count_words(bold[1]) + 1):
            continue
        before = unmarked(skeleton.line[: words.start])
        if not before or _are_authors_and_year(before) or looks_like_authors(before):
            return words
    return None


def other_link(skeleton: Skeleton) -> Words | None:
    """Read ``[A title of words](https://…)``: a link that leads elsewhere, at the line's begin or of several words.

    Behind authors and year it may be of any words: ``Nour, S. 2011. [Cats](…)``.
    """
    for words in _linked_works(skeleton):
        before = unmarked(skeleton.line[: words.start])
        if not before or count_words(words.text) >= MANY_WORDS or _are_authors_and_year(before):
            return words
    return None


def _are_authors_and_year(text: str) -> bool:
    names, year, end = read_first_authors(text)
    return bool(names and year) and not text[end:].strip(" .,:")
