"""The title in a reference, behind its authors and year, and where it ends."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.editions import EDITION, EDITION_LAST, EDITION_NOTE, UP_TO_EDITION
from i2vbib.catalog.markdown.imprints.reference_venue import DATED_ISSUE, names_imprint, venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.imprints.venue_forms import NO_VENUE, may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import JOURNAL, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, STRONG, STRONG_END
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, NO_END, clean_title, count_words
from i2vbib.catalog.markdown.references.subtitle_sentences import LONG_SENTENCE, goes_on_before_imprint, names_series
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import DEGREE, kind_of

LONGEST: Final = 3_000
"""Characters of the longest reference: one with two hundred authors."""
_IN_BOOK: Final = r"in\s+(?:[\ue002‘“]|[^\n]{2,120}?(?:\((?:[Ee]ds?|[Hh]rsg)|,\s[Ee]ds?\.,?\s)|[^.\n]{2,100}:\s[A-Z])"
"""``in A. Lee (ed.)``, ``in A. Lee, ed.``, ``in Kites: Strings``; ``'Doing Kites' in Ghent`` goes on."""
_CLOSES: Final = r"(?=[,.;]\s+(?:in:?\s|[A-Z\ue002])|[,.;]?\s*$)"
"""Behind a mark that another kind of mark opened: ``'Kites at Sea’, in Kite Letters``."""
_QUOTED: Final = re.compile(
    r"[\s,.:]*(?:“([^“”]{3,})[”\"]|\"([^\"]{3,})\"|``(.{3,}?)(?:''|\")|‘‘(.{3,}?)’’|„([^“”]{3,})[“”]|”(?=\w)([^“”\n]{3,})”|«([^»]{3,})»|「([^」]{2,})」|『([^』]{2,})』|《([^《》]{2,})》(?=[\s,，。.、(（]|$)"
    rf"|‘([^‘]{{3,300}}?)’(?=[,.;]|\s*$|\s+[^\sa-z:]|\s+{_IN_BOOK})"
    rf"|'(?=\S)([^\n'‘“”]{{3,300}}?)’{_CLOSES}|‘([^\n‘’'“”]{{3,300}}?)'{_CLOSES}|’(?=\w)([^\n’‘“”]{{3,300}}?)’{_CLOSES}"
    rf"|\"([^\"“”\n]{{3,300}}?)”{_CLOSES}"  # marks of two kinds
    rf"|'(\S[^\n]{{2,300}}?)'(?=[,.;]|\s*$|\s+(?:{_IN_BOOK}|[A-Z\ue002]|\(\d{{4}}\)\s[A-Z\d]|\[\d{{4}}\]\s|\d{{1,4}}(?:\(\d+\))?\s[A-Z])))"
)
_CHAPTER: Final = re.compile(r"\s*(?:Chapter|Chapitre|Capítulo|Kapitel|Ch\.)\s[\dIVX]{1,4}[.,:]?\s+(?=[“\"„«])")
_EDITED: Final = re.compile(
    r"\s*(?P<title>[^.()\n]{3,200}?)\s*\([^()\n]{3,80}, (?:Eds?|Trans|Hrsg)\.?(?: & (?:Eds?|Trans)\.?)?\)[.,]?\s*"
)
"""``Kites of War (B. Wu, Ed.).``, as the APA names who edited or translated a book."""
_NUMBERS: Final = "I II III IV V VI VII VIII IX X".split()
_SUBTITLE: Final = r"\.\s+[A-Z][\w-]+,? (?!(?:and|et|und|y) [A-Z]|(?:van|von|de)\b)[a-z]"
_PART: Final = rf"(?:{'|'.join(_NUMBERS)}){_SUBTITLE}"
_BEHIND_PART: Final = rf"(?:{'|'.join(rf'(?<=[:.] {number})' for number in _NUMBERS)}){_SUBTITLE}"
"""``… of Epidemiology: I. Eras and …``, ``… Studies. II. Types of …``: the number of a part ends no title."""
_SENTENCE: Final = re.compile(
    r"\s*(?P<title>.+?(?:(?=[?!.,\s])|$)(?:"  # at no letter all of the ends are tried
    r"[?!](?=\s+(?-i:[A-Z\ue002]))"
    rf"|{NO_END}(?!{_BEHIND_PART}|(?<=[\dIVX])\.\s(?:Jahrhundert|Jh)|(?<=\bNo)\.\s+[A-Z]*-?\d"
    rf"|(?<=\bet al)\.\s+\({ANY_YEAR}\)"
    r"|(?<=[Vv]ols|\([Vv]ol)\.\s+[\dIVX])"
    rf"(?=\.\s+(?!{_PART})(?:[^a-z\s]|npj\s|pp?\.\s?\d|in:\s|in\s+[A-Z\ue002\d]|[a-z]{{1,3}}[A-Z]))"
    r"|(?=\.[A-Z][\w ,]{2,30}:\s)"
    rf"|(?<=[a-z]{{4}})(?=\.[A-Z][\w &]{{2,60}},\s{ANY_YEAR},\s\d{{1,4}}\s?[(:])"
    r"|(?<=[a-z]{3})(?=\.(?:[A-Z][a-z]{0,9}\.\s){1,6}\d)"
    rf"|(?={EDITION_LAST},?\s+[A-Z][^.:\d\n]{{1,40}}:\s[A-Z])"
    r"|(?=\.\s+[a-z][^.\d\n]{2,80},\s\d{1,4}(?:(?:\(\d+\))?,\s\d|[–-]\d))"
    r"|(?=,\s+in\s+\ue002[^\W\d_a-z])|(?=\s+in\s+«[^»\n]{4,160}»[.,]\s)|(?=\s+//\s)|(?=,\s+(?:in:|\[w:\])\s)|(?=,\s+in\s+[A-Z][^()\n]{2,120}\((?:[Ee]ds?|[Hh]rsg)\.?\))"
    r"|(?=,\s+(?:in\s)?[„«][^”»\n]{2,80}[”»],?\s(?:\d|nr|[tzRn][.°º]|[IVXLC]{1,7},\s))|(?=\.?\s*$)))[.\s]*"
)
"""Up to a question mark, or a full stop before a capital, or a journal that begins small (``npj``, ``eLife``)."""
_WORD_FOLLOWS: Final = re.compile(
    r"(?<=[?!][”“\"’'])\s+(?!In\b)[^\W_]|(?<=[”“\"’'»]):\s+[^\W\d_a-z]"
    r"|(?<=[”“\"’'»])\s+(?!(?:in|by|eds?|edited|vol|no|pp?|trans|at|from|with|arxiv|doi|im|aus|bei|von|hrsg|hg)\b)"
    r"[a-zà-ÿ]{2,} [^\W\d_]"
)
"""``“Why Not?” Kites``, ``“Tin”: Kites``, ``“Tin” and kites``: a title goes on, unless that is where it appeared."""
_ANOTHER_FOLLOWS: Final = re.compile(
    r"\s+(?:oder|und|or|and|vs\.?|versus|et|ou|y|o|e|lub|i|en|of|czy)\s+(?:„[^“”\n]{2,80}[“”]|“[^“”\n]{2,80}”|«[^«»\n]{2,80}»|\"[^\"\n]{2,80}\")"
)
"""``„Hoch“ oder „nicht hoch“ – Zur Höhe der Drachen``: several quotations in one title."""
_TIED_BEHIND: Final = re.compile(
    r"(?<=[”“\"’'»])\s(?:als|wie|oder|or|ou|lub|czyli|jako|comme|como|come|vs\.?|versus)\s(?=[^\W_])"
)
"""``„Der Wind“ als Freund der Drachen``: a small word ties what was quoted to the rest of a title."""
_DASH_BEHIND: Final = re.compile(r"\s[-–—]\s[^\W\d_]\S*\s")
DASH_FOLLOWS: Final = re.compile(
    r"\s[-–—]\s[^\W\d_]\S*\s[^\n]{3,160}?[.,]\s(?:[Ii]n:\s|In\s[^\W\d_a-z][^()\n]{2,160}\((?:Eds?|Hrsg|Hg)\b)"
)
"""``„Drachen und …“ – Kannen im Wind. In: …``."""
_SUBTITLE_BEHIND: Final = re.compile(
    r"(?!The (?:\w+ )?(?:journal|handbook|review|bulletin|annals)\b)"
    r"(?:An?|The|Some|Evidence|Lessons|Results|Insights|Towards?|How|Why|What) (?:[a-zà-ÿ][\w’'-]*,? ){2}"
)
"""A sentence that is no journal's name: ``Interlocking editorship. A network analysis of the links between …``."""
_EDITED_BY: Final = re.compile(r", ed(?:ited|s?\.) by [^\W\d_a-z]")
"""``The evolution of kites, ed. by Ann Lee`` is the book that a chapter is in."""
_EDITION_BEHIND: Final = re.compile(
    rf"(?:(?<=[?!])\s+{EDITION})?(?:\s+(?!\(Vol){EDITION_NOTE}|{EDITION_LAST})$|(?<=[?!])\s+{EDITION}$"
)
"""``Kites? Second Edition (Second edition)``: behind these marks an edition needs no comma."""
_SERVER_LAST: Final = re.compile(r",\s+arXiv\s+e-prints$")
"""``…, arXiv e-prints``, as astronomers cite what no journal has printed."""
_ASKED: Final = re.compile(
    rf"[?!](?P<comma>,\s+)(?P<venue>(?P<journal>(?:International )?{JOURNAL} (?:of|on|in) )?"
    r"[^\W\d_a-z][^\d,.:;()\n]{2,90})"
)
"""``Who flies kites?, International Journal of Kites``."""
_DATED_VOLUME: Final = re.compile(rf"\s*{ANY_YEAR}\s*;")
_SERIES_OF_REPORTS: Final = r"(?:[A-Z]\w+ )?(?:Reports?|Papers?|Publications?|Bulletin|Series|Circular|Notes?)"
_REPORT_LAST: Final = re.compile(
    rf",\s+(?:{_SERIES_OF_REPORTS}|[A-Z]{{2,}})[\s-]No\.\s*\d[\w/-]*[\s,.]*$"
    rf"|\s+\((?:[A-Z]\w+ ){{0,3}}(?:{_SERIES_OF_REPORTS} No\.\s*[A-Z]*-?|No\.\s*[A-Z]+-)\d[^()\s]*\)$"
)
"""``…, WMO-No. 1333``, ``… (Report No. LBNL-7065E)``."""
_UP_TO_VOLUME: Final = re.compile(
    r"(?P<title>[^\n]{3,240}?)(?:,|\.)\s+(?=[Ii]n:\s+(?:[^\W\d_a-z]|\d|\ue002)[^\n]{3,300}?(?:19|20)\d\d)"
)
"""``Drachen im Wind. Eine Einführung, in: Zeitschrift 12 (2003)``: as German historians cite."""
_UP_TO_ITALICS: Final = re.compile(
    rf"\s*(?P<title>[^\n“”\"«»„{EMPHASIS}]{{8,400}})(?<=[.?!…]\s)"
    rf"(?={EMPHASIS}[^\W\d_][^{EMPHASIS_END}\n]{{2,160}}{EMPHASIS_END}[\s,.{EMPHASIS}{STRONG}]*{DATED_ISSUE}?"
    rf"(?:[Vv]ol\.\s?|[Nn](?:[°º]|[or]\.)\s?|#)?(?!{ANY_YEAR})\d{{1,4}}[{EMPHASIS_END}{STRONG_END}]?\s?[(,:.–-])"
)
"""``Las cometas lentas. Una historia. *Revista*, *12*(3)``: all before a journal in italics, with its volume."""
_UP_TO_LAST_ITALICS: Final = re.compile(
    rf"\s*(?P<title>[^\n“”\"«»„{EMPHASIS}]{{8,400}})(?<=[.?!…]\s)"
    rf"(?={EMPHASIS}(?P<venue>[^\W\d_][^{EMPHASIS_END}\n]{{2,160}}){EMPHASIS_END}[\s.,]*(?:\(?{ANY_YEAR}\)?[\s.,]*)?$)"
)
"""``Who flies? Lessons of the wind. *Kite Letters*.``: all before a journal in italics that ends the reference."""
_UP_TO_BOOK: Final = re.compile(
    rf"\s*(?P<title>[^\n“”\"«»„{EMPHASIS}]{{8,400}})(?<=[.?!…]\s)(?={IN_ABROAD}:?\s{EMPHASIS}[^\W_][^{EMPHASIS_END}\n]{{2,240}}"
    rf"{EMPHASIS_END}[\s.,]*(?:\d{{1,3}},\s)?\(?(?:[Ee]d(?:s?\.|itors?\b|ited\sby)|[Hh]rsg|[Hh]g\.|[Cc]oords?\b|pp?\.\s?[\dxiv]))"
)
"""``Who flies? A history. In *Book*, editors Ann Lee, pp. 1-9``: all before a book in italics, its editors or pages."""
_UP_TO_STROKES: Final = re.compile(
    rf"\s*(?P<title>(?:[^/\n]|(?<=\w)/(?=\w)){{8,400}}?)[.\s]*(?=\s//\s[^\n]{{0,300}}{ANY_YEAR})"
)
"""``Who flies? A history. Part 2 // Journal. – 2014``: two strokes part the whole title from what it is in."""
_A_YEAR: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)")
_UP_TO_JOURNAL: Final = re.compile(
    rf"(?P<title>[^\W\d_a-z][^\n.]{{8,300}}?\s[a-zà-ÿ]{{2,}}\b[^\n.]{{0,200}}?)[.?!]\s+"
    rf"(?=(?P<journal>[A-Z][^\n.,;:\d]{{2,80}})[.,]?\s+(?:{ANY_YEAR}[^\n.;]{{0,12}};\s?|(?:[Vv]ol\.\s)?)\d{{1,4}}\s?[(:,])"
)
"""``… methods. Designs of kites: slow ones. Kite Lett. 2003;20(1):54-60``: a sentence before a journal and volume."""
_READS_ON: Final = re.compile(r"[^\W\d_][\w’'-]*(?: [\w’'“”(),:;–-]+){0,12}? (?:[a-zà-ÿ]{1,12}) ")
"""A sentence with a small word in it, as a subtitle has; a name's words are few."""
_YEAR_BEFORE: Final = re.compile(rf"\(?{ANY_YEAR}[a-z]?\)?[.,:]?\s*$")
_YEAR_IN_BRACKETS: Final = re.compile(r"\d[a-z]?\)[.,:]?\s*$")
_YEAR_AND_STOP: Final = re.compile(r"\b\d{4}[a-z]?\.\s*$")
_LONGEST_YEAR: Final = 12
"""Characters of ``(2010a).`` before a title, with what parts them."""
_FEWEST_WORDS: Final = 4
"""Words of a subtitle that a journal known by its name alone shows to be none itself."""
_LONGEST_VENUE: Final = 60
"""Characters of a venue in brackets, behind its first full stop."""
_MOST_SENTENCES: Final = 2
"""Sentences behind a title's first that may be its subtitle."""
_WITHIN: Final = re.compile(rf"[.?!]\s+{IN_ABROAD}\s?:?\s+[^\W\d_a-z]|:\s[^\W\d_a-z][^:]*$|\({ANY_YEAR}\)[.,:]\s")
"""A book or a publisher stands among the sentences, or the year behind the names that they begin with."""
_THESIS_LAST: Final = re.compile(
    rf",\s+(?=(?:{DEGREE}\.?\s+(?:[Tt]hesis|[Dd]issertation)|[Ii]nternship [Rr]eport)\b|(?:Phil\. )?Diss\.,?\s+[A-Z])"
)
"""``…, MSc thesis, Delft University of Technology``."""
_THESIS_WORD: Final = 14
"""Characters in which ``MSc. Thesis`` goes on behind a full stop."""
_IN_SQUARES: Final = re.compile(r"\s*\[(?P<title>[^\[\]\n]{8,400})\][.\s]*(?=[.\s]|$)")
"""The whole of a title: PubMed sets a translated one so, and the APA what has none: ``[Review of the book Kites]``."""
_INITIALS_END: Final = re.compile(r"\b[A-Z]\.[A-Z]$")
"""``… Nation-Wide U.S. Swine Movement``: the stop is the abbreviation's."""
_FEW_WORDS: Final = 3
"""Words that are no title where the last of them is an abbreviation."""
_IN_BRACKETS_AT_END: Final = re.compile(r"\s*[(\[]([^()\[\]]{4,160})[)\]]$")
"""``… [Tesis doctoral, UNAM]``."""
_JOURNAL_LAST: Final = re.compile(
    r"(?P<title>[^\n]{8,400}?[^.\s][^.\s]{2})(?:\.\s?|(?<=\?)\s)(?P<journal>[A-Z][^\n]{2,60})"
)
_VOLUME_FIRST: Final = re.compile(r"[\s.,]*\d{1,4}, [A-Za-z]?\d")
_TITLE_AND_YEAR: Final = re.compile(rf"[^\s.]+(?:\s[^\s.]+){{3,30}}\s\({ANY_YEAR}\)\s*")


class Reference(NamedTuple):
    """What a reference says; ``rest`` is what follows the title: venue, volume, pages, often the year."""

    title: str
    authors: tuple[str, ...]
    year: int | None
    rest: str


def as_thesis(reference: Reference) -> Reference:
    """Take from a title's end what kind of thesis it is, and where, as the APA has it."""
    found = _IN_BRACKETS_AT_END.search(reference.title)
    if not found or kind_of(found[1]) != "thesis":
        return reference
    return reference._replace(title=reference.title[: found.start()], rest=f"{found[1]}, {reference.year or ''}")


def without_journal_in_title(reference: Reference) -> Reference:
    """Take from a title's end a journal before whose volume the reference goes on: ``Kites. Nat. Chem. 14, 3``.

    Behind authors it may be the last that there is: ``Lee, A., Kites at sea. Nat. Chem.``.
    """
    is_last = bool(reference.authors) and not reference.rest.strip(" .")
    found = _JOURNAL_LAST.fullmatch(reference.title) if is_last or _VOLUME_FIRST.match(reference.rest) else None
    if not found or not is_known_venue(found["journal"]):
        return reference
    return reference._replace(title=found["title"], rest=f". {found['journal']}. {reference.rest.lstrip(' .,')}")


def title_at(text: str, begin: int) -> tuple[str, int, bool]:
    """Give the title that begins at a place, where it ends, and whether quotation marks set it off.

    A question ends it, unless only another sentence stands before the venue.
    """
    begin = chapter.end() if (chapter := _CHAPTER.match(text, begin)) else begin
    quoted = _QUOTED.match(text, begin)
    quoted = None if quoted and quotation_goes_on(text, quoted.end()) else quoted
    set_off = quoted or _IN_SQUARES.match(text, begin) or _EDITED.match(text, begin) or _UP_TO_VOLUME.match(text, begin)
    if set_off:
        return clean_title(next(filter(None, set_off.groups()))), set_off.end(), bool(quoted)
    sentence = _SENTENCE.match(text, begin)
    if sentence and (more := _whole_title(text, begin, sentence) or _sentence_behind(text, sentence)):
        return _EDITION_BEHIND.sub("", clean_title(text[begin : more.end("title")])), more.end(), False
    is_open = sentence is not None and _opens_bracket(sentence["title"])
    if sentence and (is_open or _INITIALS_END.search(sentence["title"])):
        more = _SENTENCE.match(text, sentence.end())
        more = _closing_bracket(text, begin, more) if is_open and more else more
        is_open = is_open or count_words(sentence["title"]) < _FEW_WORDS  # The U.S. Kite Industry
        more = more if more and (is_open or _goes_on(text[sentence.end() :], more)) else None
        end = more.end("title") if more else sentence.end("title") + 1
        return clean_title(text[begin:end]), more.end() if more else sentence.end(), False
    thesis = thesis_behind(text, begin, sentence.end() + _THESIS_WORD) if sentence else None
    if thesis is not None:
        return clean_title(text[begin:thesis]), thesis, False
    title = _EDITION_BEHIND.sub("", clean_title(sentence["title"])) if sentence else ""
    length = _end_before_venue(sentence["title"]) or _before_cut_short(text, sentence) if sentence else None
    if sentence and length:
        end = sentence.start("title") + length
        return clean_title(text[begin:end]), end, False
    title = _REPORT_LAST.sub("", title)
    title = f"{title}." if title.endswith("..") and sentence and text[sentence.end("title")] == "." else title
    return title, sentence.end() if sentence else begin, False


def _whole_title(text: str, begin: int, sentence: re.Match[str]) -> re.Match[str] | None:
    """Give several sentences that are one title before two strokes or a journal in italics, no book among them."""
    if " // " in text and (whole := _UP_TO_STROKES.match(text, begin)):
        more = text[sentence.end() : whole.end("title")].strip()
        return whole if more and not (_WITHIN.search(whole["title"]) or _A_YEAR.search(more)) else None
    if "(" in text and (edited := _up_to_edition(text, begin, sentence)):
        return edited
    if EMPHASIS not in text:
        return None
    whole = _UP_TO_BOOK.match(text, begin) or _UP_TO_ITALICS.match(text, begin) or _up_to_journal(text, begin, sentence)
    more = text[sentence.end() : whole.end("title")].strip() if whole else ""
    is_imprint = names_imprint(more) and (not _READS_ON.match(more) or is_known_venue(more) or NAMES_VENUE.search(more))
    return whole if whole and more and not (_WITHIN.search(whole["title"]) or is_imprint) else None


def _up_to_edition(text: str, begin: int, sentence: re.Match[str]) -> re.Match[str] | None:
    """Give all before a book's edition in brackets, where no book or series stands among it."""
    whole = UP_TO_EDITION.match(text, begin)
    if not whole or whole.end("title") <= sentence.end() or EMPHASIS in whole["title"]:
        return None
    more = text[sentence.end() : whole.end("title")].strip()
    is_other = is_known_venue(more) or NAMES_VENUE.search(more) or names_series(more)
    return None if is_other or _WITHIN.search(whole["title"]) else whole


def _up_to_journal(text: str, begin: int, sentence: re.Match[str]) -> re.Match[str] | None:
    """Give all before a journal that ends a reference, whose volume is not told: its name or its form must show it."""
    whole = _UP_TO_LAST_ITALICS.match(text, begin)
    more = text[sentence.end() : whole.end("title")].strip() if whole else ""
    is_sentence = count_words(more) >= _FEWEST_WORDS and _READS_ON.match(more) and not is_known_venue(more)
    venue = whole["venue"].strip(" .") if whole else ""
    is_dated = _YEAR_BEFORE.search(text, max(begin - _LONGEST_YEAR, 0), begin)
    may_be = is_dated and may_be_venue(venue, is_sure=True) and not NO_VENUE.match(venue)
    return whole if is_sentence and (may_be or is_known_venue(venue) or NAMES_VENUE.search(venue)) else None


def quotation_goes_on(text: str, place: int) -> bool:
    """Say whether a question in quotation marks is but a title's begin: ``“Why Not?” Kites in the Street``."""
    if DASH_FOLLOWS.match(text, place) or goes_on_quoted(text, place):
        return True
    more = _SENTENCE.match(text, place) if _WORD_FOLLOWS.match(text, place) else None
    return more is not None and not names_imprint(text[place:]) and names_imprint(text[more.end() :])


def goes_on_quoted(text: str, place: int) -> bool:
    """Say whether another quotation follows one, or a dash and a sentence before where the work appeared."""
    if _ANOTHER_FOLLOWS.match(text, place) or _TIED_BEHIND.match(text, place):
        return True
    more = _SENTENCE.match(text, place) if _DASH_BEHIND.match(text, place) else None
    return more is not None and names_imprint(text[more.end() :])


def _sentence_behind(text: str, sentence: re.Match[str]) -> re.Match[str] | None:
    """Give what goes on with a title behind its first sentence, a question or one with a subtitle, before the venue.

    So does any sentence with small words before a journal that is known and its volume, unless it is a journal itself.
    """
    before = _UP_TO_JOURNAL.match(text, sentence.end())
    is_journal = before and (is_known_venue(before["journal"]) or NAMES_VENUE.search(before["journal"]))
    if before and is_journal and not _is_of_venue(before["title"]):
        return before
    if further := _further_sentences(text, sentence):
        return further
    has_subtitle = _subtitle_follows(text, sentence.end())
    may_go_on = has_subtitle or sentence["title"].endswith(("?", "!"))
    more = _SENTENCE.match(text, sentence.end()) if may_go_on else None
    is_asked_on = more and more["title"].endswith(("?", "!"))  # Where Are We? Where Do We Go?
    if more and is_asked_on and not names_imprint(text[more.end() :]):  # Waves? Trees? How Kites Fly
        last = _SENTENCE.match(text, more.end())
        more = last if last and names_imprint(text[last.end() :]) else more
    if not more or (names_imprint(text[sentence.end() :]) and not is_asked_on):
        return None
    is_word = has_subtitle and " " not in sentence["title"].strip()
    return more if is_word or names_imprint(text[more.end() :]) else None


def _further_sentences(text: str, sentence: re.Match[str]) -> re.Match[str] | None:
    """Give the last sentence of a subtitle, the form of which shows it, as does the imprint behind it."""
    last = sentence
    is_dated = _YEAR_IN_BRACKETS.search(text, max(sentence.start() - _LONGEST_YEAR, 0), sentence.start())
    is_stopped = _YEAR_AND_STOP.search(text, max(sentence.start() - _LONGEST_YEAR, 0), sentence.start())
    may_be_book = is_stopped is not None and ":" not in sentence["title"]
    is_book = is_dated is not None and ":" not in sentence["title"]
    for _ in range(_MOST_SENTENCES):
        more = _SENTENCE.match(text, last.end())
        if not more or EMPHASIS in more["title"] or not (behind := text[more.end() :]):
            return None
        is_asked = last["title"].endswith(("?", "!", ".."))
        is_printed = is_book or (may_be_book and _is_printed_alone(more["title"], behind))
        if goes_on_before_imprint(more["title"], behind, is_asked=is_asked, is_book=is_printed):
            return more
        if names_imprint(text[last.end() :]):
            return None
        last = more
    return None


def _is_printed_alone(words: str, behind: str) -> bool:
    """Say whether a known publisher is all that is behind a long sentence: no place tells it from a series then."""
    return len(words.split()) >= LONG_SENTENCE and publishes_books(behind.strip(" ."))


def _is_of_venue(words: str) -> bool:
    """Say whether a sentence is a venue's name, or begins with where a work is: ``In Kites of the north``."""
    return is_known_venue(words) or names_imprint(words) or bool(_WITHIN.match(f". {words}") or NO_VENUE.match(words))


def _opens_bracket(words: str) -> bool:
    """Say whether a bracket goes on behind the words: ``Kites at sea (in the novels of V.``."""
    return words.count("(") > words.count(")")


def _closing_bracket(text: str, begin: int, more: re.Match[str]) -> re.Match[str]:
    """Give the sentence in which a bracket ends: ``Kites (PhD thesis, Lid University. Faculty. Dept. of Wind)``."""
    for _ in range(_MOST_SENTENCES):
        further = _SENTENCE.match(text, more.end()) if _opens_bracket(text[begin : more.end("title")]) else None
        if not further:
            break
        more = further
    return more


def _subtitle_follows(text: str, place: int) -> bool:
    """Say whether the next sentence is a subtitle, and no journal in small letters: ``The lancet global health.``."""
    more = _SENTENCE.match(text, place) if _SUBTITLE_BEHIND.match(text, place) else None
    is_venue = more and (is_known_venue(more["title"]) or _DATED_VOLUME.match(text, more.end()))
    return more is not None and not (is_venue or _EDITED_BY.search(more["title"]))


def _end_before_venue(words: str) -> int | None:
    """Give where a title ends that a comma alone parts from its venue, if a question or a server's name tells it."""
    if server := _SERVER_LAST.search(words):
        return server.start()
    asked = _ASKED.search(words)
    is_sure = asked and (asked["journal"] or is_known_venue(asked["venue"].strip()))
    return asked.start("comma") if asked and is_sure else None


def _before_cut_short(text: str, sentence: re.Match[str]) -> int | None:
    """Give where brackets begin in which a venue, cut short, seemed to end the title: ``Kites [Proc. Kites 2013]``."""
    words = sentence["title"]
    opened = words.rfind("[")
    closed = text.find("]", sentence.end("title"), sentence.end("title") + _LONGEST_VENUE) if opened > 0 else -1
    is_venue = closed > 0 and is_cut_short(text[sentence.start("title") + opened + 1 : closed])
    return opened if is_venue and "]" not in words[opened:] else None


def thesis_behind(text: str, begin: int, end: int) -> int | None:
    """Give where behind a title a comma and a thesis stand: ``Kites of the Sea, PhD thesis, ETH Zürich``."""
    found = _THESIS_LAST.search(text, begin, end)
    return found.start() if found else None


def _goes_on(rest: str, more: re.Match[str]) -> bool:
    """Say whether a sentence behind an abbreviation goes on with it, and is no journal's or publisher's name."""
    behind = more.string[more.end() :]
    venue = venue_behind(rest)
    if is_known_venue(venue) or publishes_books(more["title"].strip()):
        return False
    is_whole = more["title"][-3:].islower() or more["title"][-2:].isdigit()
    return names_imprint(behind) and is_whole if behind.strip() else " " in more["title"] and not names_imprint(rest)


def ends_in_year(text: str) -> bool:
    """Say whether a text is words of a title's length and a year in brackets: ``Kites of the North Coast (2009)``."""
    return _TITLE_AND_YEAR.fullmatch(text) is not None
