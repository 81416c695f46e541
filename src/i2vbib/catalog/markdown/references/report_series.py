"""Reports whose number commas part from their titles, and who issued them: a series, an institution, a laboratory.

``Lee, Kites of tin, Nordlys Kite Project, Report-48, 2003``, ``…, University of Oslo, Tech. Rep. CS-12, 2003``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper

REPORT: Final = (
    r"(?:(?:(?:(?i:Technical|Tech\.|Research|Internal|Scientific|Annual|Final)\s)?"
    r"(?:(?i:Report|Rep\.|Memo(?:randum)?)|Note)(?:\s(?:[Nn]o\.|#))?|TR|(?:Working|Discussion) Paper(?:\s[Nn]o\.)?)"
    r"[-– ]?[A-Z]{0,8}[-/ ]?\d[\w./-]{0,15})"
)
"""``Report-48``, ``TR12``, ``Tech. Rep. CS-12``, ``Working Paper No. 7``."""
_REPORT_LAST: Final = re.compile(rf",\s+{REPORT}$")
_BODY: Final = re.compile(r"(?:, |[.?!”] )(?P<body>[^\W\d_a-z][^,:.\d]{5,80})$")
_FEWEST: Final = 2
"""Words of a body's name: one alone may be a title's last, ``Kites, Ropes, Winds, Report 3``."""


def without_report(title: str) -> tuple[str, str]:
    """Give a title without a report's number at its end, and the body before that number that issued the report.

    >>> without_report("Kites of tin, Nordlys Kite Project, Report-48")
    ('Kites of tin', 'Nordlys Kite Project')
    >>> without_report("Kites of tin, and ropes of wind, TR-48")
    ('Kites of tin, and ropes of wind', '')
    """
    report = _REPORT_LAST.search(title)
    if not report:
        return title, ""
    title = title[: report.start()]
    found = _BODY.search(title)
    body = found["body"] if found else ""
    is_body = is_proper(body) and len(body.split()) >= _FEWEST and not body.startswith(("And ", "Or ", "The "))
    if not found or not is_body or " " not in title[: found.start()]:
        return title, ""
    return title[: found.start("body")].rstrip(" ,"), body
