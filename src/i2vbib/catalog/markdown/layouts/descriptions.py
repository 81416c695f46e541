"""What a list says of a paper behind its title or name: ``**KiteOS** - an agent system that runs kites``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.skeleton import LABEL, TITLE, unmarked

_BEHIND: Final = re.compile(
    rf"(?:\s*(?P<mark>[-–—]+|\||[:：](?=\s))?\s+|(?P<dash>[–—：]))(?P<words>[^\n{LABEL}{TITLE}]+)"
)
COLONS: Final = (":", "：")
_NAME_AND_TITLE: Final = re.compile(r"\w[:：]\s+\S+\s+\S")
"""``Lava: Learning to Flow``: no more of the title follows such."""
_TELLS: Final = re.compile(
    r"(?:Presents?|Proposes?|Introduces?|Provides?|Describes?|Defines?|Shows?|Studies|Surveys?|Compares?|Explores?|Uses?"
    r"|Develops?|Demonstrates?|Discusses|Reviews|Evaluates?|Analy[sz]es|Benchmarks|Investigates?|Applies|Extends)\b"
    r"|(?:Adapts|Adds|Addresses|Aligns|Allows|Answers|Argues|Asks|Builds|Collects|Combines|Compresses|Constructs|Counts"
    r"|Creates|Detects|Enables|Estimates|Examines|Finds|Fine-tunes|Generates|Gives|Helps|Identifies|Improves|Integrates"
    r"|Learns|Lets|Leverages|Makes|Measures|Offers|Optimizes|Outperforms|Predicts|Reads|Reconstructs|Reduces|Reports"
    r"|Simulates|Solves|Tackles|Teaches|Trains|Translates|Turns)\s+(?!of\b)[a-z\d](?=[^\n]*\.\s*$)"
    r"|(?:A|An|The|This|These|It|We|Our|Early|First)\s+[a-z]"
    r"|[A-Z][a-z]{2,}s\s+(?:the|an?|that|how|whether|why|what|which|its|their|these|new|two|both|all|many)\s"
)
"""First words of a description."""
_COUNTS: Final = re.compile(r"\d[\d.,]*(?: \d{3})*\+?\s[^\W\d_A-Z][^\n]*\.\s*$")
"""``60,000 digits written by hand.``"""
_CASELESS_END: Final = r"[^\n]*[。؟۔.]$"
_CASELESS_SENTENCE: Final = re.compile(
    rf"(?:本文|我们|这|這|该|該|提出|介绍|介紹|首[个個次]){_CASELESS_END}"
    rf"|[^\W\dA-Za-z\u00aa-\u058f\u1c80-\u1fff][^\n]{{3,}}[，、،؛]{_CASELESS_END}"
    r"|[^\n]{4,}(?:。|하는\.|다\.)$"
)
"""A sentence of a script without capitals: it has its end, and a sentence's first words, comma or verb."""
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ONE_OF: Final = re.compile("一[个個款套]")
"""``一个包含照片的测试集``: what a name stands for; ``一种方法`` begins titles too."""
_FEW_WORDS: Final = 3
"""Words in Latin letters that are a title by themselves, before what is said of it in another script."""
_WHOLE_TITLE: Final = 4
"""Words in bold that are no name: a sentence in small letters behind them and a colon is no subtitle."""
_BEGINS_SENTENCE: Final = re.compile(r"(?:an?|the|how|why|what|this|these|we|it)\s[^\n]*\.\s*$")
_SAYS_ABROAD: Final = re.compile(
    r"(?:une?|una?|um|uma|uno|eine?|en|et)\s\w+(?:\s\w+)?,?\s(?:qu[ei]|che|der|die|das|dass|som)\s"
    r"|\w+(?:\s\w+){0,2},\s(?:któr\w+|котор\w+|kter\w+|ktor\w+)\s"
)
"""Whose relative clause tells what it does: ``un réseau qui reconnaît``, ``sieć, która rozpoznaje``."""
_SAYS: Final = re.compile(
    r"(?:we|our|this|these|it|they|here|in this|can|is|are|was|has|an? [a-z]+ (?:that|which|for|to|of|with))\s"
    r"|(?:[a-z]{2,}(?<!s)s)\s+(?!of|for|in|on|and|with|from|to|at|by|as|via|under|versus|between|over|through|that|which|are)"
    r"[a-z0-9]"
)
"""A sentence's begin in small letters: a pronoun, or a verb that tells what it does."""
_SAYS_OF_NAME: Final = re.compile(
    r"(?:is|are|was|were|has|have|can|contains|comprises|composes|consists|includes|provides|covers|offers|uses"
    r"|aims|introduces|presents|proposes|extends|combines|collects|supports)\s"
)
_TELLS_OF_ITSELF: Final = re.compile(
    r"(?:(?:This|These|It|We|Our|They)\s[a-z]|In this (?:paper|work|article|study)\b|To [a-z]+ (?:this|these)\s)"
)
"""A sentence's begin that is no title's: ``We release a set of kites``."""


def description_end(line: str, begin: int, end: int) -> int:
    """Give where the description of what stands in bold between two places ends; 0 where none follows it."""
    found = _BEHIND.match(line, end)
    words = unmarked(found["words"]) if found else ""
    if not found or not words:
        return 0
    bold, mark = unmarked(line[begin:end]), found["mark"] or found["dash"] or ""
    if bold.endswith(COLONS) or mark in COLONS:
        is_sentence = len(bold.split()) >= _WHOLE_TITLE and _BEGINS_SENTENCE.match(words) is not None
        is_sentence = is_sentence and not is_venue(words.rstrip(". ").rpartition(", ")[2])
        is_whole = bool(_NAME_AND_TITLE.search(bold)) or is_sentence
        described = words[:1].islower() if is_whole else bool(_SAYS.match(words) or _says_of(bold.strip(" :："), words))
        described = described or bool(_CASELESS_SENTENCE.match(words) or _SAYS_ABROAD.match(words))
    else:
        described = bool(mark) and (is_prose(words) or (bold.isascii() and _is_east_asian_prose(bold, words)))
    return found.end() if described else 0


def _says_of(name: str, words: str) -> bool:
    """Say whether a sentence is about what has a name: ``**TeaQA**: TeaQA comprises sets``, ``…: We release sets``."""
    behind = words.removeprefix(f"{name} ")
    is_of_name = behind is not words and _SAYS_OF_NAME.match(behind) is not None
    return is_of_name or _TELLS_OF_ITSELF.match(words) is not None


def _is_east_asian_prose(bold: str, words: str) -> bool:
    is_title = len(bold.split()) >= _FEW_WORDS and _EAST_ASIAN.match(words)
    return bool(is_title or _ONE_OF.match(words))


def is_prose(text: str) -> bool:
    """Say whether words describe a paper: they begin with a small letter or a verb that tells what it does.

    A script without small letters shows a sentence by its end, and its first words, a comma or its verb.
    """
    forms = (_COUNTS, _TELLS, _CASELESS_SENTENCE)
    return text.partition(" ")[0].islower() or any(form.match(text) for form in forms)
