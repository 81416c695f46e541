"""Works of every kind as people cite them, for properties: names of all scripts, formulas, markup, odd dates and pages."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from i2vbib.model.entry import Entry
from i2vbib.model.record import LAST_YEAR, TYPES, Date, Record, Value
from i2vbib.text.names import Name

SECTION: Final = "var"

_FAMILIES: Final = (
    "Smith", "Müller", "Núñez", "Łoś", "Østergård", "Çelik", "O'Neil", "Smith-Jones", "García Márquez", "Van Gool",
    "Nguyễn", "Иванов", "Παπαδόπουλος", "李", "김", "田中", "العربي", "כהן", "शर्मा", "Ștefănescu", "D’Angelo", "Öz", "Å",
)  # fmt: skip
_GIVEN: Final = (
    "Ann", "Ann B.", "A. B.", "Jean-Paul", "J.-P.", "José", "Văn An", "Анна", "Άννα", "明", "민준", "محمد", "ʻAlī", "Ö.",
)  # fmt: skip
_PARTICLES: Final = ("", "", "", "van", "van den", "de la", "von", "dos", "zu", "d'")
_SUFFIXES: Final = ("", "", "", "Jr.", "III", "Sr.")
_ORGANISATIONS: Final = (
    "OpenAI", "World Health Organization", "Barnes and Noble", "R&D Centre No. 5", "ATLAS Collaboration", "国家统计局",
    "Всемирный банк",
)  # fmt: skip
_WORDS: Final = (
    "Video", "of", "the", "CLIP", "mPLUG", "X-CLIP", "Études", "naïve", "O’Hara", "3D", "100%", "R&D", "#1", "a_b", "C++",
    "≥", "α-stable", "€5", "数学", "Москва", "κόσμος", "العالم", "עולם", "हिन्दी", "…", "(why)", "[sic]", "A/B", "“quoted”",
    "10–20", "é", "~5", "x^y", "²", "$5", "<5", "{x}", "\\alpha",
)  # fmt: skip
_MARKED: Final = (
    "R<sup>2</sup>-Tuning", "H<sub>2</sub>O", "<i>E. coli</i>", "<b>bold</b>", "$O(n^2)$", "$\\alpha$-divergence",
    "$\\mathcal{N}=2$", '<span class="nocase">nocase</span>',
)  # fmt: skip
_CONTAINERS: Final = (
    "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "Журнал", "中国科学",
    "Annals of R&D", "Computer Vision – ECCV 2024", "Nature", "Science & Arts, Part A: Letters",
)  # fmt: skip
_PUBLISHERS: Final = ("Springer", "Wiley & Sons", "Taylor and Francis", "Наука", "O’Reilly", "{ACM}", "50% Press")
_PLACES: Final = ("New York, NY, USA", "München", "東京", "Lisboa, Portugal", "Stratford and London")
_PAGES: Final = (
    "1-10",
    "12",
    "e1234",
    "R15-R20",
    "iv-xx",
    "S1-S10",
    "1123-8",
    "101:1-101:20",
    "5-7, 9-11",
    "RIV.0091-15.2015",
)
_NUMBERS: Final = ("1", "12", "3-4", "IV", "S2", "Suppl. 1", "2024/1")
_ADDRESSES: Final = (
    "https://example.org/a_b?x=1&y=%20#c", "https://example.org/", "http://example.com/~x/a(b).pdf",
    "https://openreview.net/forum?id=O3aEZUgPOO",
)  # fmt: skip

_PERSON: Final = st.builds(
    Name,
    family=st.sampled_from(_FAMILIES),
    given=st.sampled_from(_GIVEN),
    non_dropping_particle=st.sampled_from(_PARTICLES),
    suffix=st.sampled_from(_SUFFIXES),
    dropping_particle=st.just(""),
    literal=st.just(""),
)
_NAMES: Final = st.lists(
    st.one_of(_PERSON, _PERSON, st.sampled_from([Name(literal=name) for name in _ORGANISATIONS])), max_size=4
).map(tuple)
_DAY: Final = st.dates()
_DATES: Final = st.one_of(
    st.builds(Date, st.integers(1000, LAST_YEAR)),
    st.tuples(st.integers(1000, LAST_YEAR), st.integers(1, 12)).map(lambda parts: Date(*parts)),
    st.tuples(st.integers(1000, LAST_YEAR), st.dates()).map(lambda of: Date.real(of[0], of[1].month, of[1].day)),
)


def _phrase(*words: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), min_size=1, max_size=5).map(" ".join)


_TEXTS: Final[dict[str, st.SearchStrategy[str]]] = {
    "container-title": st.sampled_from(_CONTAINERS),
    "collection-title": st.sampled_from(_CONTAINERS),
    "event-title": st.sampled_from(("Conference on Looms", "第1回 会議", "Kites & Sails 2024")),
    "event-place": st.sampled_from(_PLACES),
    "volume": st.sampled_from(_NUMBERS),
    "issue": st.sampled_from(_NUMBERS),
    "page": st.sampled_from(_PAGES),
    "number": st.sampled_from(("TR-21", "110321", "ISO 9001", "US 1,234,567 B2")),
    "edition": st.sampled_from(("2", "Second", "3., erw.", "1.0.2-rc1")),
    "genre": st.sampled_from(("PhD thesis", "Technical Report", "Master’s thesis", "preprint")),
    "publisher": st.sampled_from(_PUBLISHERS),
    "publisher-place": st.sampled_from(_PLACES),
    "DOI": st.sampled_from(("10.1145/3503161.3547910", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o", "10.5281/zenodo.1234567")),
    "ISBN": st.sampled_from(("978-3-031-19772-7", "0-19-852663-6")),
    "ISSN": st.sampled_from(("0162-8828", "1063-692X")),
    "URL": st.sampled_from(_ADDRESSES),
    "abstract": _phrase(*_WORDS),
    "note": _phrase(*_WORDS),
    "language": st.sampled_from(("en", "de-DE", "日本語")),
    "keyword": st.lists(st.sampled_from(("kites", "R&D", "машины", "50%")), min_size=1, max_size=3, unique=True).map(", ".join),
    "arxiv": st.sampled_from(("2208.02816", "hep-th/9901001", "1501.00001")),
    "arxiv-class": st.sampled_from(("cs.CV", "hep-th", "math.AG")),
}  # fmt: skip


@st.composite
def works(draw: st.DrawFn) -> Record:
    """Draw a work as it is cited: any type and any of what CSL knows of it, in any language."""
    values: dict[str, Value] = {"type": draw(st.sampled_from(sorted(TYPES)))}
    values["title"] = draw(_phrase(*_WORDS, *_MARKED))
    for variable in draw(st.sets(st.sampled_from(sorted(_TEXTS)), max_size=10)):
        values[variable] = draw(_TEXTS[variable])
    for variable in ("author", "editor"):
        values[variable] = draw(_NAMES)
    if draw(st.booleans()):
        values["issued"] = draw(_DATES)
    return Record("k", Entry(title="", sections=(SECTION,)), {name: value for name, value in values.items() if value})
