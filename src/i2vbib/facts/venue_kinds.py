"""What kind of venue words are: those of the tables by name, others by the words in them."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.journal_titles import is_journal_title
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books
from i2vbib.facts.venues import Kind, lookup


def kind_of(text: str) -> Kind:
    """Give what kind of venue words are that no table may know: those that name it, else their form."""
    if venue := lookup(text) or lookup(re.sub(_OF_REGION, "", text)):
        return venue.kind
    if publishes_books(text) or is_place(text):
        return "book"
    if is_journal_title(text) or re.search(_ENDS_AS_JOURNAL, text):
        return "journal"  # a society's proceedings too, and ``Morbidity and Mortality Weekly Report``
    for kind, pattern in _KIND_WORDS:
        if re.search(pattern, text):
            return kind
    if place_and_publisher(text) and not lookup(text.partition(":")[0]):
        return "book"
    return "conference" if re.fullmatch(_ACRONYM, text.strip()) else "journal"


_THESIS: Final = (
    r"\b(?:thesis|theses|dissertation|diss(?=\.)|habilitation|(?:bachelor|master|magister|diplom|doktor)arbeit|thèse"
    r"|tesis|tesi|tese|dissertação|mémoire de (?:master|maîtrise|dea|m[12])"
    r"|trabajo (?:de )?fin(?:al)? de (?:máster|grado|carrera)|treball (?:de )?fi(?:nal)? de (?:grau|màster|carrera)"
    r"|trabalho de conclusão de (?:curso|graduação)|monografia(?= (?:\(|de (?:conclusão|graduação|especialização)))"
    r"|tesina|proefschrift|(?:master|bachelor|afstudeer)scriptie|диссертация|дисертація"
    r"|(?:praca|rozprawa) (?:doktorska|magisterska|licencjacka|inżynierska|dyplomowa)"
    r"|(?:doktora|yüksek lisans) tezi|(?:doktors|licentiat)?avhandling|examensarbete|masteroppgave|väitöskirja"
    r"|(?:disertační|diplomová) práce)\b"
    r"|(?:学位|博士|硕士)论文|(?:学位|博士|碩士|修士)論文|(?:학위|박사|석사)\s?논문"
)
DEGREE: Final = (
    r"(?:Ph\.?\s?D|[BM]\.?\s?(?:Sc|S|Eng)|M\.?A"
    r"|[Mm]aster(?:['’]?s)?|[Dd]octoral|[Bb]achelor(?:['’]?s)?|[Dd]iploma|[Ll]icentiate)"
)
"""Stands before a thesis."""
CUT_SHORT_AT_SCHOOL: Final = (
    r"(?:\b(?:Univ|Uni|Inst|Dept|Dep|Fac|Sch|Div|Coll|Lab|Acad|Natl|Polytech|Adv|Teknol|Elect|Electr|Electron|Eng|Engng|Engrg|Comput|Comp|Sci|Technol"
    r"|Tech|Math|Phys|Mech|Civ|Aerosp|Aeronaut|Astronaut|Astron|Chem|Biol|Biomed|Mater|Inf|Inform|Commun|Appl|Geol"
    r"|Geophys|Econ|Ind|Stat|Syst|Nucl|Psychol|St|U)\.|\b(?:[A-Z]\.){2,3}(?=\s[A-Z])"
    r"|(?<=[a-z])\.(?=,))"
)
"""A word of a school's or a department's name that is cut short, as the IEEE has them; before a comma any is."""
_REPORT: Final = (
    r"\b(?:(?:technical|tech\.?|research|internal) (?:report|note|memo(?:randum)?|rep)|white ?paper"
    r"|(?:working|discussion)[ -]paper)s?\b|\brapport (?:technique|de recherche)\b|\binforme t[eé]cnico\b"
    r"|\brelat[oó]rio t[eé]cnico\b|\b(?:technischer bericht|forschungsbericht)\b|技术报告|技術報告"
)
_PREPRINT: Final = r"(?i)xiv\b(?<=\w{4})|\bpre-?prints?\b|预印本|プレプリント|препринт"
UNPUBLISHED: Final = f"(?i:{_THESIS}|{_REPORT})"
"""Words that say of a work that it is in no volume."""
_JOURNALS: Final = "[学學](?:会論文)?[誌报報]$|論文誌|雑誌|杂志|雜誌|紀要|학회지|논문[지집]"
_MEETINGS: Final = (
    "大会|大會|年会|会议|會議|研究会|発表会|講演会|学術集会|シンポジウム|フォーラム|予稿集|要旨集|(?:講演|発表)論文集"
    "|학술대회|학술발표|심포지[엄움]"
    r"|\b(?:congress[eo]|congreso|congrès|colloque|simp[oó]sio|(?:anais|actas|atti|actes) d[aeou]s?)\b"
)
"""In Japanese, Chinese, Korean and Romance languages."""
_KIND_WORDS: Final[tuple[tuple[Kind, str], ...]] = (
    ("thesis", f"(?i){_THESIS}"),
    ("report", rf"(?i){_REPORT}|^report\b|\breport$|^RFC\b"),
    ("blog", r"(?i)\bblog(?:post)?s?\b|\bmedium(?:\.com)?\b|\bsubstack\b"),
    (
        "website",
        r"(?i)^(?:web(?:[ -]?(?:site|page))?|online|github|gitlab|hugging ?face|lesswrong)(?:\.\w{2,3})?$",
    ),
    ("preprint", _PREPRINT),
    ("workshop", r"(?i)\bworkshops?\b|@|ワークショップ|워크[숍샵]"),
    (
        "journal",
        rf"(?i)\b(?:journal|transactions|trans(?:\.|\b)|letters|magazine|review|annals|bulletin)\b|{_JOURNALS}",
    ),
    (
        "conference",
        rf"(?i)\b(?:conference|conf\.?|symposium|proceedings|proc\.?|congress|meeting|colloquium|track)\b|{_MEETINGS}",
    ),
    ("journal", r"(?i)\b(?:reviews|reports|communications)\b"),
    (
        "collection",
        r"(?i)\b(?:handbook|companion|encyclop[aæ]?edia|festschrift|handbuch|lexikon|enciclopedia)\b|手册$|百科全书$",
    ),
)
"""Words that tell a venue's kind, the narrowest first."""
_ENDS_AS_JOURNAL: Final = r"^[A-Z][^:@\d]* (?:Journal|Quarterly|Magazine|Review)$"
"""``History Workshop Journal``."""
_ACRONYM: Final = (
    r"(?![A-Z][a-z]+-[A-Z][a-z])(?:ACM |IEEE(?:/\w+)? |USENIX )?[A-Z0-9][\w&-]*[A-Z][\w&-]*(?:[ '-]?\w{1,12})?"
)
_OF_REGION: Final = r"^(?:Asian|European|Nordic|Baltic|African|Latin American) (?=[A-Z]{3,}$)"
"""``Asian CHI`` is of the kind that CHI is."""
_DATABASE: Final = (
    r"(?:PubMed(?: Central)?|(?:Europe )?PMC|MEDLINE|JSTOR|ResearchGate|Academia\.edu|(?:Google|Semantic) ?Scholar|CNKI"
    r"|Science ?Direct|Springer ?Link|IEEE ?Xplore|ACM (?:DL|Digital Library)|Wiley Online Library|CiteSeer[xX]?|Scopus"
    r"|Web of Science|DBLP|Cross[Rr]ef|ProQuest|EBSCO|Oxford Academic|Cambridge Core|JAMA Network|SAGE Journals"
    r"|Taylor (?:&|and) Francis Online|AIP Publishing|ACS Publications|RSC Publishing|IOPscience|Project MUSE"
    r"|Papers [Ww]ith Code|NCBI|De ?Gruyter|Emerald Insight|IEEE (?:Conference Publication|Journals & Magazine))"
    r"(?:\.(?:com|org))?"
)


def looks_like_conference(text: str) -> bool:
    """Say whether only its capitals make a name that no table knows one of a conference: ``ReCALL``."""
    return re.fullmatch(_ACRONYM, text) is not None and kind_of(text) == "conference" and not lookup(text)


def is_database(text: str) -> bool:
    """Say whether words name where papers are found, and not where they appeared: ``PubMed``."""
    return re.fullmatch(_DATABASE, text) is not None


def is_preprint(text: str) -> bool:
    """Say whether words name a server of preprints; of titles few are asked more than the first two questions."""
    venue = lookup(text)
    return venue.kind == "preprint" if venue else bool(re.search(_PREPRINT, text)) and kind_of(text) == "preprint"


def is_unpublished(text: str) -> bool:
    """Say whether words name a thesis or a report: it is in no volume."""
    return kind_of(text) in {"thesis", "report"}
