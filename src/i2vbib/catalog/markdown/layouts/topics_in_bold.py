"""What a reference is listed for, in bold before it: ``**Probit**: Lee, A., & Kim, B. (2015). Kites. *Winds*``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import STRONG, STRONG_END
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import reference_line
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.skeleton import Skeleton
    from i2vbib.catalog.markdown.layouts.words import Words

_NAME: Final = r"(?:[a-z]{1,3} ){0,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}, [^\W\d_a-z]\."
_TOPIC: Final = re.compile(
    rf"[ \t]*{STRONG}(?P<topic>[^{STRONG_END}\n.]{{2,60}}?)(?:[:：]{STRONG_END}|{STRONG_END}\s?[:：])\s+"
    rf"(?={_NAME}[^\n()]{{0,600}}\({ANY_YEAR}[a-z]?\)[.:,])"
)
_LONGEST_TOPIC: Final = 4
_SHORTEST_TITLE: Final = 3
"""Words: what is longer may be a title before who wrote it, what is shorter a venue behind them."""


def topic_before_reference(skeleton: Skeleton) -> Words | None:
    """Read ``**Probit**: Lee, A. (2015). Kites at Sea. *Winds*, 4, 1-8``, ``**Week 2:** de la Moll, B. (2016). …``.

    Behind the date stands the title; in ``**Slow Kites**: Lee, A. (2015). *Winds*`` that is in bold.
    """
    found = _TOPIC.match(skeleton.line)
    if not found or count_words(found["topic"]) > _LONGEST_TOPIC:
        return None
    words = reference_line(skeleton._replace(line=" " * found.end() + skeleton.line[found.end() :]))
    if not words or not words.authors or count_words(words.text) < _SHORTEST_TITLE:
        return None
    is_where = is_venue(words.text) or is_known_venue(words.text)
    return None if is_where else words._replace(start=0)  # the topic is no name of the work
