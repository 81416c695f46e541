"""How lists set out a paper: where in its lines the title is, and what belongs to it.

Each layout is a small function beside the others; they are tried in the order of :data:`LAYOUTS`, and each says what it
reads by an example.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, LABEL, STRONG, STRONG_END, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.authors_set_off import linked_authors, set_off_authors
from i2vbib.catalog.markdown.layouts.bold_authors import bold_authors, bold_reference
from i2vbib.catalog.markdown.layouts.bold_layouts import (
    bold_name,
    bold_words,
    name_and_description,
    named_in_bold,
    title_line,
)
from i2vbib.catalog.markdown.layouts.cornered_works import cornered_work
from i2vbib.catalog.markdown.layouts.dated_corners import dated_corner
from i2vbib.catalog.markdown.layouts.gost_lines import gost_line, slashed_line
from i2vbib.catalog.markdown.layouts.imprints_first import imprint_first
from i2vbib.catalog.markdown.layouts.italic_books import italic_book, italic_title_by
from i2vbib.catalog.markdown.layouts.keyed_links import known_by_key
from i2vbib.catalog.markdown.layouts.labelled_fields import read_fields
from i2vbib.catalog.markdown.layouts.labels_in_bold import labelled_in_bold, signed_thesis
from i2vbib.catalog.markdown.layouts.link_layouts import (
    LONG_WORD,
    MANY_WORDS,
    dated_behind_name,
    is_capitalized,
    labelled_reference,
    linked_before_bold,
    linked_name,
    linked_words,
    named_above,
    named_before_imprint,
    named_reference,
    other_link,
    paper_link,
)
from i2vbib.catalog.markdown.layouts.linked_books import chapter_in_linked_book
from i2vbib.catalog.markdown.layouts.linked_imprints import linked_imprint
from i2vbib.catalog.markdown.layouts.names_beside import names_in
from i2vbib.catalog.markdown.layouts.names_over_title import names_over_title
from i2vbib.catalog.markdown.layouts.plain_titles import plainly_in_bold, plainly_linked
from i2vbib.catalog.markdown.layouts.quotations import (
    OPENING_MARK,
    quotation_before_imprint,
    quoted_title,
    signed_quotation,
)
from i2vbib.catalog.markdown.layouts.reference_layouts import (
    corner_reference,
    linked_reference,
    parted_line,
    reference_line,
    referred,
    untitled_reference,
)
from i2vbib.catalog.markdown.layouts.signed_quotations import quotation_by, quotation_in_single_marks
from i2vbib.catalog.markdown.layouts.stroke_layout import between_strokes
from i2vbib.catalog.markdown.layouts.thesis_lines import thesis_line, written_at_school
from i2vbib.catalog.markdown.layouts.titles_at_end import title_at_end
from i2vbib.catalog.markdown.layouts.topics_in_bold import topic_before_reference
from i2vbib.catalog.markdown.layouts.words import FEW_WORDS, Words, leading_words, may_be_title, split_title
from i2vbib.catalog.markdown.layouts.works_in_titles import title_in_work
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.bodies import BODIES
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, read_reference
from i2vbib.catalog.markdown.references.reference_heads import CITED_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

_SENTENCE: Final = re.compile(
    r"(?i)(?:we|our|this|these|please|if you|you|here|click|see|thanks?|feel free|note|for more)\b"
)
_POINTS: Final = re.compile(
    r"(?i)\b(?:(?:can|may) (?:also )?be (?:found|seen|viewed|accessed|downloaded)"
    r"|(?:is|are) (?:also )?(?:available|found|listed|here|online))"
    r"(?: (?:at|on|in|from|online|here|below))?:?$"
)
"""``A full list of publications can be found [here](…)``: a sentence that points to something, and no title."""
_KNOWN_AS: Final = re.compile(
    rf"\s*{STRONG}[^{STRONG_END}\n]{{2,50}}{STRONG_END}\s*(?:\((?P<year>{ANY_YEAR})\))?:\s+(?=[^“\"\n]{{3,200}}[“\"])"
)
_OF_PAPERS: Final = frozenset({"pdf", "paper", "arxiv", "doi", "preprint"})
"""Labels behind a title, whatever it ends in: ``Winter is here [pdf]``."""
_SENTENCES: Final = re.compile(
    "[^\x00-\x7f]{11}(?:[するたい了]。 ?[^\x00-\x7f]|[^\x00-\x7f]。 ?[^\x00-\x7f][^。\n]{12,300}。)"
)
"""An abstract's sentences: ``…を提案する。本手法は…である。``."""
_NEWS: Final = re.compile(
    rf"(?i)\W*(?:[\[(【]?(?:{MONTH}|\d)[^\])】\n]{{0,24}}[\])】]?\W*)?(?:(?:add|added|updated?|released?|fix|fixed|we|our"
    r"|se han?|añadid\w+|adicionad\w+|ajout\w*|nous|wir|hinzugefügt|aggiunt\w+|dodano|добавлен\w*|обновлен\w*)\b(?!-)"
    r"|新增|添加|更新|发布|增加|我们|追加|公開|추가|업데이트|أضف|إضافة)"
)
"""What a list tells of itself: ``[Mar. 04, 2024] Add papers accepted by ICLR'24``."""
_DATED_NEWS: Final = re.compile(
    rf"(?i)\W*(?:\d{{4}}[-./]\d{{1,2}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}}|(?:\d{{1,2}} )?{MONTH})[^\n]{{4,160}}?"
    r"\b(?:(?:is|are|was|were) (?:here|online|out|available|accepted|released|open|now|hiring)|has been|have been)\b"
)
"""``2023-12 The slides of the tutorial are here``."""
_NOTES: Final = ("※", "注：", "注:", "（注", "(注")
"""``※ 表5に誤りがあったため[修正版](…)``: what a note begins with in East Asia."""
_LABEL_FIRST: Final = re.compile(r"\s*([^\W\d_]{3,12}),\s+")
"""``website, Kites at Sea, [Website](…)``: the label of a link, again before the title."""
_DATED_BEHIND: Final = re.compile(
    rf"[\s,.:;]*(?:[(\[]?(?P<year>{ANY_YEAR})[)\]]?(?=[,.:;)\]\s]))?[\s,.:;]*(?:[-–—]\s+)?"
)
"""What parts names from a title, with a year."""
_LONGEST_KEY: Final = 60
"""Characters in which what a work is cited by ends."""
_ENDS_KEY: Final = re.compile(r":|\s(?:[-–—=]\s|\d{4}[a-z]? [^\W\d_])")
_IN_BRACKETS: Final = re.compile(r"[\W\d_]*[(（](?:[^\W\d_]+|[a-z]+(?: [^\W\d_]+){1,2})[)）][\W\d_]*")
"""``[PDF](…) (Recommended)``, ``(in French)``: all that stands behind a label."""
_POSSESSIVE: Final = re.compile(r"(?P<degree>(?:Dr|Prof)\.? )?(?P<name>[^\W\d_a-z][^,:\n]{1,60})['’]s")
_COLON_BEHIND_LABEL: Final = re.compile(rf"{LABEL}\s*(?:[:：]|[-–—]+\s)")
_NUMBERED_LABEL: Final = re.compile(r"[\W_]*(?:([^\W\d_]+)[\W_]*)?\d{1,2}\W*")
"""``PDF1``, ``[Link 2]``."""


@lru_cache(maxsize=32)
def find_title(skeleton: Skeleton) -> Words | None:
    """Give the title by the first layout that a line follows; fields that no title announces do not hold it."""
    if skeleton.people and (title := _behind_people(skeleton)):
        return title
    fields = read_fields(skeleton.line)
    if fields and "title" not in fields.places:
        if unmarked(fields.rest.replace(LABEL, " ")):
            skeleton = skeleton._replace(line=fields.rest)
        elif fields.tells_of_paper:
            return None
    line = skeleton.line
    key = CITED_KEY.match(line) if _ENDS_KEY.search(line, 0, _LONGEST_KEY) else None
    is_key = key and ((key["first"] and key["more"]) or begins_with_authors(unmarked(line[key.end() :])))
    if key and is_key:
        line = " " * key.end() + line[key.end() :]
        skeleton = skeleton._replace(line=line)
    title = next((title for mark, layout in LAYOUTS if mark in line and (title := layout(skeleton))), None)
    if title and not title.text.isascii():
        title = title._replace(text=unmarked(title.text))  # a label may stand within a reference's
    if title and not title.year and key and is_key and key["year"]:
        title = title._replace(year=int(key["year"]))
    if title is None or title.href:
        return title
    linked = (words for words in linked_words(skeleton) if words.start < title.end and title.start < words.end)
    # the marks of a quotation may stand within its link; one to code around it tells nothing of a paper
    words = next((w for w in linked if title.start <= w.start or link_kind(w.href) != "code"), None)
    return title._replace(href=words.href) if words else title


def _behind_people(skeleton: Skeleton) -> Words | None:
    """``Ann Lee, Bo Kim, Kites at Sea``: linked names end where they do, whatever is between."""
    names, rest = ", ".join(skeleton.people), skeleton.line.lstrip()
    if not rest.startswith(names):
        return None
    dated = _DATED_BEHIND.match(rest, len(names))
    end = len(skeleton.line) - len(rest) + (dated.end() if dated else len(names))
    title = find_title(skeleton._replace(line=" " * end + skeleton.line[end:], people=()))
    year = int(dated["year"]) if dated and dated["year"] else None
    return title and title._replace(authors=skeleton.people + title.authors, year=title.year or year)


def _announced(skeleton: Skeleton) -> Words | None:
    """``论文名称：Title``: a field says that it is the title."""
    fields = read_fields(skeleton.line)
    start, end = fields.places.get("title", (0, 0)) if fields else (0, 0)
    if not end:
        return None
    words = skeleton.line[start:end].strip().partition("\n")[0].partition(LABEL)[0]
    reference = read_reference(unmarked(words))
    if reference:
        return referred(reference, start, start + len(words))
    text, around = split_title(unmarked(words).strip(" |;；,，"))
    return Words(text, start, start + len(words), around=around) if may_be_title(text) else None


def _named_reference_behind(skeleton: Skeleton) -> Words | None:
    """``**Kite theorem** (1964): Lee, A. "Kites of the north". *Physics* 1``: what a work is known by is before it."""
    found = _KNOWN_AS.match(skeleton.line)
    line = skeleton.line[found.end() :].partition("\n")[0].partition(LABEL)[0] if found else ""
    reference = read_reference(unmarked(line)) if line else None
    if not found or not reference or not reference.authors:
        return None
    year = reference.year or (int(found["year"]) if found["year"] else None)
    return referred(reference._replace(year=year), found.end(), found.end() + len(line))


def _without_title(skeleton: Skeleton) -> Words | None:
    """Read a reference without a title, none quoted behind it: ``…, *Phys. Rev. B* **97**, 45 (2018), "Kites"``."""
    found = untitled_reference(skeleton)
    return None if found and OPENING_MARK.search(skeleton.line) and quoted_title(skeleton) else found


def _first_words(skeleton: Skeleton) -> Words | None:
    repeated = _LABEL_FIRST.match(skeleton.line)
    is_label_twice = repeated and repeated[1].casefold() in {label.casefold() for label in skeleton.labels}
    words = leading_words(skeleton.line, repeated.end() if repeated and is_label_twice else 0)
    words = _behind_body(words, skeleton.line) if words and words.text in BODIES else words
    is_news = _DATED_NEWS.match(skeleton.line) or (_NEWS.match(skeleton.line) and not _is_signed(words, skeleton))
    is_note = skeleton.line.lstrip().startswith(_NOTES)
    words = None if is_news or is_note or tells_whose(skeleton.line) else words
    is_prose = words and (_SENTENCES.search(words.text) or _is_sentence(words, skeleton))
    points = words and skeleton.addresses and _POINTS.search(words.text)
    is_prose = is_prose or (words and _goes_on_in_bold(words, skeleton.line))
    if words is None or is_prose or (points and not _leads_to_paper(skeleton)):
        return None
    if LABEL not in skeleton.line[: words.start]:
        return words
    text = words.text.lstrip("：")
    return None if _is_remark(text, skeleton) else words._replace(text=text)


def _behind_body(body: Words, line: str) -> Words:
    """Give the sentence behind a body that a row begins with as its title: ``FAO. The state of kites. Rome``."""
    title = leading_words(line, body.end + 1) if line.startswith(". ", body.end) else None
    is_title = title is not None and count_words(title.text) >= FEW_WORDS
    return title._replace(authors=(f"{{{body.text}}}",)) if title and is_title else body


def tells_whose(line: str) -> bool:
    """Say whether a line begins with whose work a label is, which has no title there: ``Ann Lee's [PhD thesis]``."""
    first = line.partition(LABEL)[0] if LABEL in line else ""
    found = _POSSESSIVE.fullmatch(unmarked(first)) if "s" in first[-3:] else None
    return found is not None and bool(found["degree"] or read_authors(found["name"]))


def _goes_on_in_bold(words: Words, line: str) -> bool:
    """Say whether an article before words in bold shows a sentence that goes on: ``A plan by the **Kite Board**``."""
    return line[words.end : words.end + 2].strip()[:1] == STRONG and words.text.endswith((" the", " a", " an"))


def _is_sentence(words: Words, skeleton: Skeleton) -> bool:
    """Say whether words are a sentence to the reader; ``You Only Fly Once: Kites in Wind`` is set as titles are."""
    is_set = all(word[0].isupper() for word in words.text.split() if len(word) >= LONG_WORD)
    is_set = is_set and is_capitalized(words.text)
    return bool(_SENTENCE.match(words.text)) and not (is_set or _is_signed(words, skeleton))


def _is_signed(words: Words | None, skeleton: Skeleton) -> bool:
    """Say whether authors behind words show a title, whatever it begins with: ``Fixed Points of Kites, Ann Lee``."""
    behind = skeleton.line[words.end :].partition("\n")[0].partition(LABEL)[0] if words else ""
    return bool(behind) and bool(names_in(behind.strip(" ,.:–—-"))[0])


def _leads_to_paper(skeleton: Skeleton) -> bool:
    """Say whether a label behind words is a paper's, by its name or its address; ``here`` is a sentence's."""
    labels = {label.casefold() for label in skeleton.labels}
    return not _OF_PAPERS.isdisjoint(labels) or (
        "here" not in labels and any(map(paper_identifiers, skeleton.addresses.papers))
    )


def _is_remark(text: str, skeleton: Skeleton) -> bool:
    """Say whether words behind a label are no title: few in small letters, more if the link tells the paper.

    In scripts that have none, few behind a colon: ``[论文](…)：写得好``.
    """
    is_short = count_words(text) < MANY_WORDS
    is_said = text.lower() == text.upper() and _COLON_BEHIND_LABEL.search(skeleton.line)
    if is_short and is_said and any(map(paper_identifiers, skeleton.addresses.papers)):
        return True
    if (is_short and text.islower()) or _IN_BRACKETS.fullmatch(unmarked(skeleton.line.replace(LABEL, " "))):
        return True
    numbered = numbered_label(skeleton.labels[0]) if skeleton.labels else None
    if numbered and text.partition(" ")[0].islower():
        return True
    is_set = is_capitalized(text) or (text == text.lower() and not is_short)
    is_sentence = text.islower() or (numbered and numbered[1] and not is_set)
    return bool(is_sentence) and any(map(paper_identifiers, skeleton.addresses.papers))


def numbered_label(label: str) -> re.Match[str] | None:
    """Give the word of a label that is numbered, ``[Link 2]``; a venue with its short year, ``[VLDB'21]``, is none."""
    found = _NUMBERED_LABEL.fullmatch(label)
    return None if found and is_venue(label.strip("[]() ")) else found


LAYOUTS: Final[tuple[tuple[str, Callable[[Skeleton], Words | None]], ...]] = (
    ("", _announced),
    (TITLE, plainly_linked),
    (STRONG, plainly_in_bold),
    (STRONG, topic_before_reference),
    (STRONG, labelled_in_bold),
    ("』", cornered_work),
    ("》", cornered_work),
    ("》", dated_corner),
    ("』", dated_corner),
    ("//", slashed_line),
    (STRONG_END, gost_line),
    ("/", gost_line),
    (".-", gost_line),
    ("", imprint_first),
    (".\n", names_over_title),
    ("", set_off_authors),
    (EMPHASIS, italic_title_by),
    (STRONG, bold_reference),
    (STRONG, title_line),
    (STRONG, _named_reference_behind),
    ("", _without_title),
    ("", parted_line),
    ("|", between_strokes),
    ("hesis", thesis_line),
    ("issertation", thesis_line),
    ("논문", thesis_line),
    ("文", thesis_line),
    (EMPHASIS, written_at_school),
    (EMPHASIS, title_at_end),
    (TITLE, chapter_in_linked_book),
    (TITLE, named_reference),
    (TITLE, linked_reference),
    (TITLE, linked_imprint),
    (TITLE, linked_authors),
    (TITLE, labelled_reference),
    (" by", quotation_by),
    (" '", quotation_in_single_marks),
    (" ‘", quotation_in_single_marks),
    (TITLE, signed_quotation),
    (TITLE, quotation_before_imprint),
    (TITLE, known_by_key),
    (TITLE, dated_behind_name),
    (TITLE, named_before_imprint),
    (TITLE, linked_name),
    (TITLE, linked_before_bold),
    (STRONG, name_and_description),
    ("hesis", signed_thesis),
    ("issertation", signed_thesis),
    (STRONG, named_in_bold),
    (TITLE, paper_link),
    (STRONG, bold_authors),
    ("", corner_reference),
    ("", quoted_title),
    (STRONG, bold_words),
    (TITLE, other_link),
    (STRONG, bold_name),
    (EMPHASIS, title_in_work),
    (EMPHASIS, italic_book),
    (LABEL, named_above),
    ("", reference_line),
    ("", _first_words),
)
"""The layouts, the strongest sign of a title first, each with the mark that a line has which may follow it."""
