"""Zotero RDF: the one format that brings a whole list into Zotero: types, keys, tags, collections, links.

The vocabulary is the one that Zotero writes itself, so that its importer makes of each work what it makes of its own:
``z:itemType`` says the type, ``z:`` and a field's name any field that has no better term. The address of a work's
code and its PDF on arXiv are linked attachments; nothing is downloaded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias
from urllib.parse import quote

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.export.groups import outline
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.richtext import csl, plain

_NAMESPACES: Final = {
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
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{}>\n'.format(
    "".join(f'\n    xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
)
_END: Final = "</rdf:RDF>\n"

_TYPES: Final[Mapping[str, str]] = {
    "paper-conference": "conferencePaper",
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "article": "preprint",
    "chapter": "bookSection",
    "book": "book",
    "report": "report",
    "thesis": "thesis",
    "dataset": "dataset",
    "software": "computerProgram",
    "webpage": "webpage",
    "post-weblog": "blogPost",
    "speech": "presentation",
    "manuscript": "manuscript",
    "standard": "standard",
    "review": "journalArticle", "review-book": "journalArticle", "entry-encyclopedia": "encyclopediaArticle",
    "entry-dictionary": "dictionaryEntry", "entry": "encyclopediaArticle", "patent": "patent",
    "interview": "interview", "map": "map", "motion_picture": "film", "song": "audioRecording", "graphic": "artwork",
    "figure": "artwork", "legal_case": "case", "legislation": "statute", "bill": "bill", "hearing": "hearing",
    "personal_communication": "letter", "post": "forumPost",
}  # fmt: skip
_OTHER_TYPE: Final = "document"
_CONTAINERS: Final = {
    "conferencePaper": "bib:Journal", "journalArticle": "bib:Journal", "magazineArticle": "bib:Periodical",
    "newspaperArticle": "bib:Newspaper", "bookSection": "bib:Book", "webpage": "z:Website", "blogPost": "z:Blog",
    "encyclopediaArticle": "bib:Book", "dictionaryEntry": "bib:Book",
}  # fmt: skip
"""The types that are part of something, and what the importer looks for its title, volume, issue and ISSN in."""
_AUTHORS: Final = {
    "computerProgram": "z:programmers", "presentation": "z:presenters", "patent": "z:inventors", "bill": "z:sponsors",
    "artwork": "z:artists", "map": "z:cartographers", "film": "z:directors", "interview": "z:interviewees",
    "audioRecording": "z:performers", "hearing": "bib:contributors",
}  # fmt: skip
_GENRES: Final = {"preprint": "z:genre"}
"""A genre is ``dc:type``, but the importer does not read a preprint's there."""
_REPOSITORY: Final = frozenset({"preprint", "dataset"})
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_Batch: TypeAlias = tuple[str, list[tuple[str, str]]]
"""A batch's text, and the sections that its keys are in."""


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:
    """Give the records as one RDF/XML document: items with their attachments, then the sections as collections."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    before = _HEAD
    for text, places in batches.map(partial(_batch, of_sections=fields.section_keywords(sections), options=options)):
        yield before + text
        before = ""
        for slug, key in places:
            keys[slug].append(key)
    yield before + "".join(_collections(sections, keys)) + _END


def _batch(records: Sequence[Record], *, of_sections: Mapping[str, str], options: Options) -> _Batch:
    text = "".join(_item(record, of_sections, options) for record in records)
    return text, [(slug, record.key) for record in records for slug in record.entry.sections]


def _item(record: Record, of_sections: Mapping[str, str], options: Options) -> str:
    kind = _TYPES.get(record.text("type"), _OTHER_TYPE)
    links = dict(_links(record))
    abstract = record.text("abstract") if "abstract" in options.include else ""
    parts = [
        _text("z:itemType", kind),
        _text("z:citationKey", record.key),
        _names(_AUTHORS.get(kind, "bib:authors"), record, "author"),
        _names("bib:editors", record, "editor"),
        _text("dc:title", csl(fields.line(record.text("title")))),
        _container(record, kind),
        _in("dcterms:isPartOf", "bib:Series", _text("dc:title", record.text("collection-title"))),
        _in("bib:presentedAt", "bib:Conference", _text("dc:title", record.text("event-title"))),
        _publisher(record, kind),
        *_plain_fields(record, kind),
        _text("dc:identifier", f"DOI {doi}" if (doi := fields.doi(record)) else ""),
        _address(fields.address(record)),
        _text("dcterms:abstract", abstract),
        *(_text("dc:subject", word) for word in fields.keywords(record, of_sections)),
        _in("dcterms:isReferencedBy", "bib:Memo", _text("rdf:value", record.text("note"))),
        *(f'    <link:link rdf:resource="#{_id(record.key)}/{name}"/>\n' for name in links),
    ]
    item = f'  <rdf:Description rdf:about="#{_id(record.key)}">\n{"".join(parts)}  </rdf:Description>\n'
    return item + "".join(_attachment(f"{_id(record.key)}/{name}", *links[name]) for name in links)


def _date(record: Record) -> str:
    """Give the date, in words where there are any: Zotero keeps it as it is written."""
    date = record.issued.iso() if record.issued else ""
    if not record.fields:
        return date
    from i2vbib.export.owned_dates import words_of_date

    return words_of_date(record, "zotero-rdf") or date


def _plain_fields(record: Record, kind: str) -> Iterator[str]:
    """Give the fields of the item itself that are one text each."""
    arxiv = fields.arxiv_id(record)
    article_number = record.text("number") if kind == "journalArticle" else ""
    yield _text("dc:date", _date(record))
    yield _text("bib:pages", fields.page(record) or article_number)
    yield _text("prism:edition", record.text("edition"))
    yield _text("dc:language", record.text("language"))
    yield _text(_GENRES.get(kind, "dc:type"), record.text("genre"))
    if kind not in _CONTAINERS:
        yield _text("prism:volume", record.text("volume"))
        yield _text("prism:number", record.text("issue") or record.text("number"))
        yield _text("dc:identifier", f"ISBN {isbn}" if (isbn := record.text("ISBN")) else "")
    if arxiv and kind == "preprint":
        yield _text("z:archiveID", f"arXiv:{arxiv}")
    elif arxiv:
        yield _text("dc:description", f"arXiv:{arxiv}")  # Extra, as Zotero writes it for a published paper


def _container(record: Record, kind: str) -> str:
    if kind not in _CONTAINERS:
        return ""
    parts = [
        _text("dc:title", record.text("container-title")),
        _text("prism:volume", record.text("volume")),
        _text("prism:number", record.text("issue")),
        _text("dc:identifier", f"ISSN {issn}" if (issn := record.text("ISSN")) else ""),
        _text("dc:identifier", f"ISBN {isbn}" if (isbn := record.text("ISBN")) else ""),
    ]
    return _in("dcterms:isPartOf", _CONTAINERS[kind], "".join(parts))


def _publisher(record: Record, kind: str) -> str:
    name = record.text("publisher")
    if fields.is_preprint(record) and fields.arxiv_id(record):
        name = "arXiv"
    if kind in _REPOSITORY:
        return _text("z:repository", name)
    place = _in("vcard:adr", "vcard:Address", _text("vcard:locality", record.text("publisher-place")))
    return _in("dc:publisher", "foaf:Organization", place + _text("foaf:name", name))


def _names(tag: str, record: Record, variable: str) -> str:
    """Give people in their order; one without a given name is one field in Zotero."""
    people = []
    for name in record.names(variable):
        family, given = fields.two_parts(name)
        if parts := _text("foaf:surname", family) + _text("foaf:givenName", given):
            people.append(_in("rdf:li", "foaf:Person", parts))
    return _in(tag, "rdf:Seq", "".join(people))


def _links(record: Record) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Give the linked attachments by the ends of their names: title, address, media type."""
    if arxiv := fields.arxiv_id(record):
        yield "pdf", ("arXiv PDF", f"https://arxiv.org/pdf/{arxiv}", "application/pdf")
    if code := fields.code_url(record):
        yield "code", ("Code", code, "text/html")


def _attachment(name: str, title: str, url: str, media_type: str) -> str:
    parts = [
        _text("z:itemType", "attachment"),
        _text("dc:title", title),
        _address(url),
        _text("link:type", media_type),
        _text("z:linkMode", "3"),  # a link, not a copy
    ]
    return f'  <z:Attachment rdf:about="#{name}">\n{"".join(parts)}  </z:Attachment>\n'


def _collections(sections: Sequence[Section], keys: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Give a collection for each section that has entries, and for each heading one that holds those below it."""
    groups = outline(sections, keys)
    for group in groups:
        members = [f"collection/{_id(below.name)}" for below in groups if below.above == group.name]
        members += map(_id, group.keys)
        parts = _text("dc:title", plain(group.title)) or _text("dc:title", group.name)
        parts += "".join(f'    <dcterms:hasPart rdf:resource="#{member}"/>\n' for member in members)
        yield f'  <z:Collection rdf:about="#collection/{_id(group.name)}">\n{parts}  </z:Collection>\n'


def _address(url: str) -> str:
    return _in("dc:identifier", "dcterms:URI", _text("rdf:value", url))


def _in(tag: str, kind: str, parts: str) -> str:
    """Give a part that is a thing of its own; nothing where nothing is known of it."""
    if not parts:
        return ""
    inner = "".join(f"    {line}\n" for line in parts.splitlines())
    return f"    <{tag}>\n      <{kind}>\n{inner}      </{kind}>\n    </{tag}>\n"


def _text(tag: str, text: str) -> str:
    text = fields.line(text)
    return f"    <{tag}>{text.translate(_ESCAPED)}</{tag}>\n" if text else ""


def _id(key: str) -> str:
    """Give the name of a key in the file, without a slash: attachments and collections have one."""
    return quote(key, safe="")
