"""A record as DataCite has it (metadata schema 4), and what it claims of a publication.

Any part may be missing, empty or of another kind than is usual, and none of that may raise. DataCite's own rendering
as CSL-JSON is not used: it makes a journal of the publisher, and an article of whatever is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from i2vbib.enrich.sources.crossref_work import join_subtitle
from i2vbib.model.record import Claim, Date, Provenance, Value, impossible_date
from i2vbib.text.joined_names import read_names
from i2vbib.text.markup import title_from_markup, without_markup
from i2vbib.text.name_reader import read_parts
from i2vbib.text.names import Name

FIELDS: Final = (
    "doi", "titles", "creators", "contributors", "types", "publicationYear", "dates", "publisher", "container",
    "relatedItems",
)  # fmt: skip
"""What is asked for."""

TYPES: Final = {
    "JournalArticle": "article-journal",
    "DataPaper": "article-journal",
    "ConferencePaper": "paper-conference",
    "ConferenceProceeding": "book",
    "Book": "book",
    "BookChapter": "chapter",
    "Dissertation": "thesis",
    "Report": "report",
    "Preprint": "article",
    "Dataset": "dataset",
    "Software": "software",
}
"""CSL's types by ``resourceTypeGeneral`` (DataCite Metadata Schema 4.6, section 10); other kinds have none."""

TEXTS: Final = (
    (r"dissertation|thesis", "thesis"),
    (r"conference|proceedings", "paper-conference"),
    (r"chapter", "chapter"),
    (r"report", "report"),
    (r"book|monograph", "book"),
    (r"preprint", "article"),
    (r"article", "article-journal"),
)
"""CSL's types by the free word with which a ``Text`` says what it is."""

RENDERED: Final = frozenset({"thesis", "book", "chapter", "report"})
"""Types of DataCite's own rendering that are believed of a ``Text``; a journal article may be anything."""

_UNKNOWN_NAME: Final = r"(?i)\(?:(?:un\w{2,3}|null|tba|none)\)?|unknown|anonymous"
"""DataCite's codes for what is not known (Metadata Schema 4.6, appendix 3), and how people write them."""

_NUMBER: Final = r"[A-Za-z]{0,3}\d+(?:[-/.]\d+)?[A-Za-z]?"
_ISO: Final = r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
_LATEST: Final = 2200
"""Some count the years otherwise (2549 in Thailand)."""

_FAMILY_WORDS: Final = 2
"""A name with a comma and more words before it is an organisation's, unless it is said to be a person's."""

_JOURNALS: Final = frozenset({"Journal", "Series", "Book Series", "Book", ""})


def record_claim(attributes: Mapping[str, Any], url: str, date: str) -> Claim:
    """Give what DataCite says of a work, as read at an address on a day (ISO)."""
    kind, issued = _type(attributes), _issued(attributes)
    published_in = _published_in(attributes)
    is_part = kind in {"article-journal", "paper-conference", "chapter", "article", ""}
    values: dict[str, Value | None] = {
        "type": kind,
        "title": _title(attributes.get("titles")),
        "author": _names(_mappings(attributes.get("creators"))),
        "editor": _names(_editors(attributes, published_in)) if kind in {"book", "chapter"} else (),
        "issued": Date.real(*issued) if issued else None,
        **(_container(published_in) if is_part else {}),
        "publisher": _publisher(attributes.get("publisher")),
        "DOI": _text(attributes.get("doi")).lower(),
    }
    known = {name: value for name, value in values.items() if value}
    return Claim(Provenance("datacite", url, date), known, remark=impossible_date("DataCite", issued))


def service_kind(attributes: Mapping[str, Any]) -> str:
    """Give Crossref's word for a record that is no paper of its authors, else nothing."""
    return "peer-review" if _mapping(attributes.get("types")).get("resourceTypeGeneral") == "PeerReview" else ""


def _type(attributes: Mapping[str, Any]) -> str:
    types = _mapping(attributes.get("types"))
    general, free = _text(types.get("resourceTypeGeneral")), _text(types.get("resourceType"))
    if general != "Text":
        return TYPES.get(general, "")
    for pattern, kind in TEXTS:
        if re.search(pattern, free, re.IGNORECASE):
            return kind
    rendered = _text(types.get("citeproc"))
    return rendered if rendered in RENDERED else ""


def _title(titles: Any) -> str:
    """Give the title that has no type, or the first where all have one, and the subtitle."""
    of_type: dict[str, str] = {}
    for one in _mappings(titles):
        of_type.setdefault(_text(one.get("titleType")), title_from_markup(_text(one.get("title"))))
    title = of_type.get("") or next(iter(of_type.values()), "")
    return join_subtitle(title, of_type.get("Subtitle", ""))


def _names(people: Iterable[Mapping[str, Any]]) -> tuple[Name, ...]:
    return tuple(name for one in people for each in _each(one) for name in _of_one(each))


def _each(one: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give the people in a creator; some put them all into one name (``Enos, Ryan; Fowler, Anthony``)."""
    names = re.split(r"\s*;\s*", _text(one.get("name")))
    is_list = len(names) > 1 and not one.get("familyName") and one.get("nameType") != "Organizational"
    return (
        [{"name": name, "nameType": "Personal"} for name in names]
        if is_list and all("," in n for n in names)
        else [one]
    )


def _of_one(one: Mapping[str, Any]) -> tuple[Name, ...]:
    """Give a name; half of the records do not say whether it is a person's, and a family name says so too."""
    family, given, whole = (_text(one.get(part)) for part in ("familyName", "givenName", "name"))
    if re.fullmatch(_UNKNOWN_NAME, family or whole):
        return ()
    kind = one.get("nameType")
    before, comma, _ = whole.partition(",")
    is_person = kind == "Personal" or (whole.count(comma or " ,") == 1 and len(before.split()) <= _FAMILY_WORDS)
    if is_person and not family:
        return read_names(whole)
    name = read_parts(given, family) if family and kind != "Organizational" else read_parts("", "", whole=whole)
    return (name,) if name else ()


def _editors(attributes: Mapping[str, Any], published_in: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    people = [*_mappings(published_in.get("contributors")), *_mappings(attributes.get("contributors"))]
    editors = {_text(one.get("name")): one for one in people if one.get("contributorType") == "Editor"}
    return list(editors.values())


def _issued(attributes: Mapping[str, Any]) -> Sequence[int]:
    """Give the parts of the day that is called ``Issued`` (of a span the first), else the year of publication."""
    days = [_text(one.get("date")) for one in _mappings(attributes.get("dates")) if one.get("dateType") == "Issued"]
    for text in (*days, str(attributes.get("publicationYear"))):
        if (found := re.match(_ISO, text)) and int(found[1]) <= _LATEST:
            return [int(part) for part in found.groups() if part]
    return ()


def _published_in(attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the item that the work was published in; ``container`` is guessed by DataCite from free text."""
    for item in _mappings(attributes.get("relatedItems")):
        if item.get("relationType") == "IsPublishedIn" and _title(item.get("titles")):
            return dict(item) | {"title": _title(item.get("titles"))}
    container = _mapping(attributes.get("container"))
    return container if _text(container.get("type")) in _JOURNALS else {}


def _container(item: Mapping[str, Any]) -> dict[str, Value | None]:
    """Give where the work stands; a volume or page that is no number is a piece of some other sentence."""
    title, _, rest = without_markup(_text(item.get("title"))).partition(";")
    title = title if any(map(str.isalpha, title)) else ""
    numbers = {name: _number(item.get(name)) for name in ("volume", "issue", "firstPage", "lastPage")}
    first, last = numbers["firstPage"], numbers["lastPage"]
    return {
        "container-title": title if not title or not rest or any(map(str.isdigit, rest)) else f"{title};{rest}",
        "volume": numbers["volume"],
        "issue": numbers["issue"],
        "page": f"{first}-{last}" if first and last and first != last else first,
    }


def _number(value: Any) -> str:
    text = _text(value).strip()
    return text if re.fullmatch(_NUMBER, text) else ""


def _publisher(value: Any) -> str:
    """Give the publisher: a text, or since 2027 an object; DataCite's codes for an unknown one are none."""
    name = without_markup(_text(value) or _text(_mapping(value).get("name")))
    return "" if re.fullmatch(_UNKNOWN_NAME, name) else name


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
