"""Publishers of books: what stands in a reference where an article has its journal."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = frozenset(
    " ".join(name.split()).casefold().replace(" and ", " & ")
    for name in """
    Academic Press; Addison Wesley; Addison-Wesley; Addison-Wesley Professional; Alfred A. Knopf; Allen & Unwin;
    Allen Lane; Archaeopress; Ashgate; Basil Blackwell; Birkhäuser; Blackwell; Bloomsbury; Bloomsbury Academic;
    Brill; Brooks/Cole; C. H. Beck; C.H. Beck; Cengage; Cengage Learning; Chapman & Hall/CRC; Chapman and Hall/CRC;
    Chelsea Green; Churchill Livingstone; Clarendon Press; CRC Press; CUP; De Gruyter; Doubleday; Dover; Dover
    Publications; Duckworth; Duncker & Humblot; Edward Elgar; Einaudi; Elsevier; Faber & Faber; Faber and Faber;
    Farrar, Straus and Giroux; Fayard; Gallimard; Hachette; Hackett; Harcourt Brace; Harper & Row; HarperCollins;
    Hart Publishing; Heinemann; Henry Holt; HMSO; Hodder & Stoughton; Hodder Arnold; Houghton Mifflin; Il Mulino;
    John Benjamins; John Wiley & Sons; John Wiley and Sons; Jones & Bartlett Learning; Jossey-Bass; Karger; Kluwer;
    Kluwer Academic Publishers; Knopf; Laterza; Lawrence Erlbaum; Lawrence Erlbaum Associates; Lippincott Williams
    & Wilkins; Little, Brown; Longman; Macmillan; Manning; McGraw Hill; McGraw-Hill; Methuen; Mohr Siebeck; Morgan
    Kaufmann; Mosby; Mouton; Mouton de Gruyter; North-Holland; Norton; O'Reilly; O'Reilly Media; OUP; Oxbow;
    Palgrave; Palgrave Macmillan; Pantheon; Pearson; Pearson Education; Pearson Prentice Hall; Penguin; Penguin
    Books; Praeger; Prentice Hall; Prentice-Hall; Presses Universitaires de France; Rand McNally; Random House;
    Routledge; Routledge & Kegan Paul; Rowman & Littlefield; Sage; Sage Publications; Saunders; Simon & Schuster;
    Sinauer; Sinauer Associates; Springer; Springer Nature; Springer-Verlag; Suhrkamp; Taylor & Francis; Taylor and
    Francis; Thieme; Vandenhoeck & Ruprecht; Verso; W. H. Freeman; W. W. Norton; W. W. Norton & Company; W.H.
    Freeman; W.W. Norton; W.W. Norton & Company; Wadsworth; Walter de Gruyter; Westview; Wiley; Wiley-Blackwell;
    Wolters Kluwer; World Scientific;
    Мир; МЦНМО; Наука; Просвещение; Физматлит;
    Adelphi; Alianza; Alianza Editorial; Anagrama; Armand Colin; Beck; Bompiani; Carocci; Cátedra; Companhia das
    Letras; Dunod; Feltrinelli; Flammarion; Fondo de Cultura Económica; L'Harmattan; La Découverte; Larousse;
    Mondadori; Nomos; Ossolineum; PUF; PWN; Reclam; Rowohlt; Seuil; Siglo XXI; Zahar; Zanichelli; Высшая школа;
    Инфра-М; ДМК Пресс; Юрайт
    """.split(";")
)
_FORM: Final = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]* (?:(?:of|and|&|the|university) )*){1,4}"
    r"(?:(?i:Press|Verlag|Books|Publications)|Publish(?:ers|ing)(?: (?:Company|Group))?)"
    r"|[\u3400-\u9fff々ァ-ヶー]{1,12}(?:書店|書房|出版社?|出版[会部局]|新書|文庫|书店|书局)|[\uac00-\ud7a3]{1,12}(?:출판사|출판부|문화사)"
    r"|Éditions (?:d[ue] )?[^\W\d_a-z]\w*|University of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)? Press"
    r"|University Press of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?"
)
"""``Oxford University Press``, ``Punctum Books``, ``Metzler Verlag``, ``岩波書店``."""


_AT_PLACE: Final = re.compile(
    r"(?P<place>(?=[^:]*[^\W\d_A-Z])[^\W\d_a-z][\w’'-]*(?:(?:\.? |-|/|, )[^\W\d_a-z][\w’'-]*){0,3}): (?![^ ]+:)"
    r"(?P<name>(?!An? |(?:Essays|Papers|Studies|Forms|Readings|Introduction|Perspectives|Theory)\b)"
    r"[^\W\d_a-z][^\d:;()]{1,60})"
)
"""``Tromsø: Nordlys``, ``New York: Zephyr & Sons``: any publisher, behind the place where it is; no book's subtitle."""


def place_and_publisher(text: str) -> tuple[str, str] | None:
    """Give the parts of a publisher's name behind a place; whether the words before the colon are one is not told."""
    found = _AT_PLACE.fullmatch(text.strip(" ."))
    return (found["place"], found["name"].strip()) if found else None


def publishes_books(text: str) -> bool:
    """Say whether words are a publisher's name, and no journal's or conference's."""
    text = text.strip(" .").replace("’", "'")
    return text.casefold().replace(" and ", " & ") in _NAMES or bool(_FORM.fullmatch(text))
