"""What Zotero's importer makes of RDF, by its rules: items, their attachments, and the collections that they are in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

NAMESPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "bib": "http://purl.org/net/biblio#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
}
_RDF: Final = f"{{{NAMESPACES['rdf']}}}"
_Z: Final = f"{{{NAMESPACES['z']}}}"
_CONTAINERS: Final = {
    "conferencePaper": "bib:Journal", "journalArticle": "bib:Journal", "bookSection": "bib:Book",
    "webpage": "z:Website", "blogPost": "z:Blog",
}  # fmt: skip
_AUTHORS: Final = {"computerProgram": "z:programmers", "presentation": "z:presenters"}


@dataclass
class Item:
    """An item: its fields by Zotero's names, creators as (kind, last name, first name), attachments by title."""

    fields: dict[str, str]
    creators: list[tuple[str, str, str]]
    tags: list[str]
    notes: list[str]
    attachments: dict[str, str]
    collections: list[tuple[str, ...]] = field(default_factory=list)


def read(text: str) -> list[Item]:
    """Give the items of a file in their order, each with the paths of its collections."""
    root = ET.fromstring(text)  # noqa: S314  this program wrote it
    resources = {element.get(f"{_RDF}about", ""): element for element in root}
    assert len(resources) == len(root)
    kinds = {about: _text(element, "z:itemType") for about, element in resources.items()}
    items = {
        about: _item(resources[about], resources) for about, kind in kinds.items() if kind not in {"", "attachment"}
    }
    for path, member in _memberships(root):
        items[member].collections.append(path)
    return list(items.values())


def _item(element: ET.Element, resources: dict[str, ET.Element]) -> Item:
    kind = _text(element, "z:itemType")
    container = element.find(f"dcterms:isPartOf/{_CONTAINERS.get(kind, 'bib:Nothing')}", NAMESPACES)
    holders = [element] if container is None else [container, element]
    fields = {
        "itemType": kind,
        "title": _text(element, "dc:title"),
        "publicationTitle": "" if container is None else _text(container, "dc:title"),
        "series": _text(element, "dcterms:isPartOf/bib:Series/dc:title"),
        "conferenceName": _text(element, "bib:presentedAt/bib:Conference/dc:title"),
        "volume": _first(holders, "prism:volume"),
        "issue": _first(holders, "prism:number"),
        "edition": _text(element, "prism:edition"),
        "pages": _text(element, "bib:pages"),
        "publisher": _text(element, "dc:publisher/foaf:Organization/foaf:name"),
        "place": _text(element, "dc:publisher/foaf:Organization/vcard:adr/vcard:Address/vcard:locality"),
        "date": _text(element, "dc:date"),
        "abstractNote": _text(element, "dcterms:abstract"),
        "language": _text(element, "dc:language"),
        "type": _text(element, "dc:type"),
        "extra": _text(element, "dc:description"),
        "url": _text(element, "dc:identifier/dcterms:URI/rdf:value"),
    }
    fields |= dict(_identifiers(holders))
    fields |= {
        child.tag.removeprefix(_Z): child.text or "" for child in element if child.tag.startswith(_Z) and not len(child)
    }
    links = [link.get(f"{_RDF}resource", "") for link in element.iterfind("link:link", NAMESPACES)]
    return Item(
        fields={name: value for name, value in fields.items() if value},
        creators=[*_creators(element, _AUTHORS.get(kind, "bib:authors"), "author"), *_creators(element, "bib:editors", "editor")],
        tags=[subject.text or "" for subject in element.iterfind("dc:subject", NAMESPACES)],
        notes=[note.text or "" for note in element.iterfind("dcterms:isReferencedBy/bib:Memo/rdf:value", NAMESPACES)],
        attachments={
            _text(resources[link], "dc:title"): _text(resources[link], "dc:identifier/dcterms:URI/rdf:value")
            for link in links
        },
    )  # fmt: skip


def _identifiers(holders: list[ET.Element]) -> Iterator[tuple[str, str]]:
    for holder in holders:
        for identifier in holder.iterfind("dc:identifier", NAMESPACES):
            name, _, value = (identifier.text or "").partition(" ")
            if name in {"DOI", "ISBN", "ISSN"}:
                yield name, value


def _creators(element: ET.Element, tag: str, kind: str) -> Iterator[tuple[str, str, str]]:
    for person in element.iterfind(f"{tag}/rdf:Seq/rdf:li/foaf:Person", NAMESPACES):
        yield kind, _text(person, "foaf:surname"), _text(person, "foaf:givenName")


def _memberships(root: ET.Element) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each item in a collection, with the names of the collections from the top."""
    collections = {
        f"#{about}" if not about.startswith("#") else about: element
        for element in root.iterfind("z:Collection", NAMESPACES)
        if (about := element.get(f"{_RDF}about", ""))
    }
    parts = {
        about: [part.get(f"{_RDF}resource", "") for part in element.iterfind("dcterms:hasPart", NAMESPACES)]
        for about, element in collections.items()
    }
    inner = {part for members in parts.values() for part in members if part in collections}

    def members(about: str, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        path = (*above, _text(collections[about], "dc:title"))
        for part in parts[about]:
            if part in collections:
                yield from members(part, path)
            else:
                yield path, part

    for about in collections:
        if about not in inner:
            yield from members(about, ())


def _first(holders: list[ET.Element], path: str) -> str:
    return next(filter(None, (_text(holder, path) for holder in holders)), "")


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(path, "", NAMESPACES)
