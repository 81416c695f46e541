"""Publishers of books: what stands in a reference where an article has its journal."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = frozenset(
    name.strip().casefold()
    for name in """
    Academic Press; Addison Wesley; Addison-Wesley; Addison-Wesley Professional; Ashgate; Basil Blackwell;
    Birkhäuser; Blackwell; Bloomsbury; Bloomsbury Academic; Brill; CRC Press; Dover; Dover Publications; Duncker &
    Humblot; Edward Elgar; Elsevier; Gallimard; Hart Publishing; Harper & Row; HarperCollins; John Benjamins; John
    Wiley & Sons; John Wiley and Sons; Kluwer; Kluwer Academic Publishers; Macmillan; McGraw-Hill; McGraw Hill; Mohr
    Siebeck; Morgan Kaufmann; Mouton; Mouton de Gruyter; De Gruyter; Walter de Gruyter; Manning; Norton; W. W.
    Norton; W.W. Norton; North-Holland; O'Reilly; O'Reilly Media; Palgrave; Palgrave Macmillan; Pearson; Pearson
    Education; Pearson Prentice Hall; Penguin; Penguin Books; Prentice Hall; Prentice-Hall; Routledge; Routledge &
    Kegan Paul; Sage; Sage Publications; Springer; Springer Nature; Springer-Verlag; Suhrkamp; Taylor & Francis;
    Taylor and Francis; Vandenhoeck & Ruprecht; Verso; Wiley; Wiley-Blackwell; World Scientific;
    Мир; МЦНМО; Наука; Просвещение; Физматлит
    """.split(";")
)
_FORM: Final = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]* (?:(?:of|and|&|the) )*){1,4}"
    r"(?:Press|Verlag|Books|Publish(?:ers|ing)(?: (?:Company|Group))?)"
    r"|[\u3400-\u9fff々ァ-ヶー]{1,12}(?:書店|書房|出版社?|出版[会部局]|新書|文庫|书店|书局)|[\uac00-\ud7a3]{1,12}(?:출판사|출판부|문화사)"
    r"|Éditions (?:d[ue] )?[^\W\d_a-z]\w*|University of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)? Press"
)
"""``Oxford University Press``, ``Punctum Books``, ``Metzler Verlag``, ``岩波書店``."""


_AT_PLACE: Final = re.compile(
    r"(?P<place>(?=[^:]*[^\W\d_A-Z])[^\W\d_a-z][\w’'-]*(?:(?:\.? |-|/|, )[^\W\d_a-z][\w’'-]*){0,3}): "
    r"(?P<name>(?![^ ]+:)[^\W\d_a-z][^\d:;()]{1,60})"
)
"""``Tromsø: Nordlys``, ``New York: Zephyr & Sons``: any publisher, behind the place where it is."""


def place_and_publisher(text: str) -> tuple[str, str] | None:
    """Give the parts of a publisher's name behind a place; whether the words before the colon are one is not told."""
    found = _AT_PLACE.fullmatch(text.strip(" ."))
    return (found["place"], found["name"].strip()) if found else None


def publishes_books(text: str) -> bool:
    """Say whether words are a publisher's name, and no journal's or conference's."""
    text = text.strip(" .").replace("’", "'")
    return text.casefold() in _NAMES or bool(_FORM.fullmatch(text))
