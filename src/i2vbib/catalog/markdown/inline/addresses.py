"""Where a run of pieces leads: to papers, to code, to other pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from i2vbib.catalog.link_kinds import LinkKind, leads_to_data, link_kind, paper_identifiers
from i2vbib.catalog.markdown.inline.pieces import Image, Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import tidy
from i2vbib.facts.identifier_forms import ARXIV_ID, DOI_PREFIX, FULL_WIDTH, OLD_ARXIV_ID
from i2vbib.facts.identifiers import identify
from i2vbib.facts.preprint_dois import is_preprint_doi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SICI: Final = r"<\d+:[^\s<>]{1,40}>"
"""Of a DOI that holds a SICI (ANSI/NISO Z39.56): ``…(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2``."""
_IN_URL: Final = rf"""(?:[^\s<>"'`|(){FULL_WIDTH}]|{_SICI})"""
_URL: Final = (
    r"""(?<!["'])(?:https?://|www\.|(?:dx\.)?doi\.org/|arxiv\.org/)"""
    rf"""{_IN_URL}+(?:\([^\s<>"'`|(){FULL_WIDTH}]*\){_IN_URL}*)*"""
)
_DOI: Final = rf"{DOI_PREFIX}(?:[^\s<>\"“”{FULL_WIDTH}]|{_SICI})+"
_IDENTIFIER: Final = (
    rf"(?<!\.)(?:(?:doi\s*[:：.]?\s*)(?:https?://)?(?P<doi>{_DOI})|(?P<bare>{_DOI})"
    rf"|(?P<arxiv_word>arxiv)(?:\s*[:：]\s*|,?\s*abs/|\s+(?=\d{{4}}\.))(?P<arxiv>{ARXIV_ID})(?:v\d+)?(?!\d)(?:\s*\[[\w.-]+\])?"
    rf"|pmid\s*:?\s*(?P<pmid>\d{{5,8}})(?!\d)|(?P<pmc>pmc\d{{5,8}})(?!\w)"
    rf"|(?P<old_arxiv>{OLD_ARXIV_ID})(?:v\d+)?(?![\w/])"
    r"|(?P<ssrn_word>ssrn)(?: (?:scholarly|working|electronic))?(?: paper)?(?: (?:id|no\.?))?[\s:#]\s*"
    r"(?P<ssrn>\d{6,7})(?!\d)"
    r"|(?<=[)\]] )\((?P<number>\d{4}\.\d{4,5})(?:v\d+)?\)"
    r"|\[(?P<squared>\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?\])"
)
"""An identifier that is written out: ``doi:10.1016/0022-5096(72)90001-4``, ``arXiv:2608.07531v3 [cs.CL]``.

In brackets behind a year in brackets it may be arXiv's number alone: ``Lee (2026) (2608.07531)``; in square ones it is
where arXiv's own pages have it: ``[2608.07531] Kites of the North``.
"""
BARE_NUMBER: Final = "(arXiv)"
"""Stands instead of a number of arXiv's in brackets, as the venue it tells."""
MAY_HOLD_ADDRESS: Final = re.compile(
    r"[:./xXmM](?:"  # at no other letter anything is tried
    r"(?<=:)//|(?i:(?<=www\.))|(?<=10\.)\d{4}|(?i:(?<=arx)iv(?:\.org/|\s*[:：,]?\s*[\da-z]))|(?i:(?<=[a-z]/))\d{7}"
    r"|(?i:(?<=pm)(?:id|c\d))|(?<=[)\]] \(\d{4}\.)\d{4}|(?<=\[\d{4}\.)\d{4})"
)
_BROKEN_DOI: Final = re.compile(
    rf"(?i)(?P<begin>doi(?:\.org/|:\s?){DOI_PREFIX})\s(?=[^\W_][\w.()/-]*\d)(?!{DOI_PREFIX})"
    r"|(?P<journal>10\.1371/journal\.)\s(?=p[a-z]{2,3}\.\d{7})"
)
"""``https://doi.org/10.1371/ journal.pone.0155305``: a blank got into it where its line was broken in print."""
_URL_END: Final = re.compile(r"[.,;:!?)\]}*_]+$")
_PAPER_LABEL: Final = re.compile(r"(?i)(?:the )?(?:paper|pdf|arxiv|论文)(?: link| pdf)?")
_NAMED_BEFORE: Final = re.compile(r"(?i)(?<![^\W\d_])(?:paper|pdf|preprint|论文)\s*[:：]\s*<?$")
"""``PDF: <https://…>``."""
_BADGE: Final = re.compile(r"(?i)^https?://(?:img\.shields\.io|(?:flat\.)?badgen\.net)/badge/([^?]+)")
_BADGE_ARXIV: Final = re.compile(r"(?i)arxiv\D{0,12}(\d{4}\.\d{4,5})")

_WRITTEN_OUT: Final = re.compile(
    r"(?<![\w=/])(?=[hwd1ap([]|[b-gmnqs][a-z-]{1,7}[./]|ssrn)"  # at no other letter anything is tried
    rf"(?:(?P<url>{_URL})|{_IDENTIFIER})",
    re.IGNORECASE,
)
_OTHER_FILE: Final = re.compile(
    r"(?i)\W*(?:slides?|ppt|presentation|poster|supp\w*(?: materials?)?|appendix|video|talk|recording|code|demo"
    r"|data\w*(?!\w| in Brief)|errat\w+|bib\w*|pdf ?\(annotated\))\b.{0,30}"
)
"""Labels of what is beside a paper, wherever it lies."""

_OWNER: Final = re.compile(r"(?i)https?://(?:www\.)?git(?:hub|lab|ee)\.com/[^/?#]+/?")
"""Whose repositories all are, as some lists link it before the one: ``[lee](…)/[kites](…)``."""


class Addresses(NamedTuple):
    """Addresses by what they lead to, each once, in the list's order.

    Papers with an identifier stand first, and whose repositories all are stands behind the repositories.
    """

    papers: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.papers or self.code or self.pages)

    def but(self, *taken: str) -> tuple[str, ...]:
        """Give all that are not taken."""
        return tuple(href for href in (*self.papers, *self.pages, *self.code) if href not in taken)


def find_addresses(pieces: Iterable[Piece]) -> Addresses:
    """Give the addresses of links, of badges that show an arXiv id, and of DOIs that are a link's text."""
    found: dict[LinkKind, dict[str, None]] = {"paper": {}, "code": {}, "page": {}, "local": {}}
    badges: dict[str, None] = {}
    before = ""
    for piece in pieces:
        if isinstance(piece, Link):
            is_bare = not piece.text or piece.text == piece.href
            is_named = is_bare and (":" in before or "：" in before) and _NAMED_BEFORE.search(before)
            found[_kind(piece._replace(text="pdf") if is_named else piece)][piece.href] = None
            if "10." in piece.text and (doi := identify(piece.text).doi) and not paper_identifiers(piece.href):
                badges[f"https://doi.org/{doi}"] = None  # ``[DOI: 10.1016/…](https://www.sciencedirect.com/…)``
            if piece.images:
                badges.update((href, None) for image in piece.images for href in _badge_paper(image))
        elif isinstance(piece, Image):
            badges.update((href, None) for href in _badge_paper(piece))
        before = piece.text if isinstance(piece, Text) else ""
    papers = found["paper"] | badges
    if len(papers) > 1:
        papers = dict.fromkeys(sorted(papers, key=_rank))
    code = found["code"]
    if len(code) > 1:
        code = dict.fromkeys(sorted(code, key=_is_owner))
    return Addresses(tuple(papers), tuple(code), tuple(found["page"]))


def with_arxiv_number(cell: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give a cell of a column of identifiers that holds the number of an arXiv paper, and nothing else, as its link."""
    written = tidy("".join(piece.text for piece in cell if isinstance(piece, Text)))
    is_number = all(isinstance(piece, Text) for piece in cell) and bool(identify(written).arxiv)
    return (Link("", f"https://arxiv.org/abs/{written}", written=written),) if is_number else cell


def with_bare_addresses(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Turn the addresses in running text into links without words."""
    for piece in pieces:
        if isinstance(piece, Text) and ("SSRN" in piece.text or MAY_HOLD_ADDRESS.search(piece.text)):
            yield from _cut_at_addresses(_with_whole_dois(piece))
        else:
            yield piece


def _with_whole_dois(text: Text) -> Text:
    """Mend the DOIs that a blank parts behind their prefix, which nothing else is told by."""
    if "10." not in text.text or not _BROKEN_DOI.search(text.text):
        return text
    return text._replace(text=_BROKEN_DOI.sub(lambda found: found["begin"] or found["journal"], text.text))


def _cut_at_addresses(text: Text) -> Iterator[Piece]:
    end = 0
    for found in _WRITTEN_OUT.finditer(text.text):
        kept, href, length = _written_out(found)
        if href:
            shown = "" if kept == BARE_NUMBER else kept
            yield Text(text.text[end : found.start()] + shown, text.strong, text.emphasis)
            begin, end = found.start(), found.start() + length
            yield Link("", href, (), text.strong, text.emphasis, written=text.text[begin:end], instead=kept)
    yield Text(text.text[end:], text.strong, text.emphasis)


def _written_out(found: re.Match[str]) -> tuple[str, str, int]:
    """Give the words that stay, the address, and how long it is as it is written."""
    if found["url"]:
        href = _URL_END.sub("", found["url"])
        return "", href, len(href)
    bare = found["number"] or found["squared"]
    if number := found["arxiv"] or bare or found["old_arxiv"]:
        kept = f"{found['arxiv_word']} " if found["arxiv"] else BARE_NUMBER if bare else ""
        return kept, f"https://arxiv.org/abs/{number}", len(found[0])
    if found["ssrn"]:
        return found["ssrn_word"], f"https://ssrn.com/abstract={found['ssrn']}", len(found[0])
    if found["pmid"]:
        return "", f"https://pubmed.ncbi.nlm.nih.gov/{found['pmid']}/", len(found[0])
    if found["pmc"]:
        return "", f"https://www.ncbi.nlm.nih.gov/pmc/articles/{found['pmc'].upper()}/", len(found[0])
    known = identify(found["doi"] or found["bare"])
    href = (
        f"https://arxiv.org/abs/{known.arxiv}" if known.arxiv else f"https://doi.org/{known.doi}" if known.doi else ""
    )
    return "", href, found.end("doi" if found["doi"] else "bare") - found.start()


def _rank(href: str) -> int:
    """Put what has an identifier first, but a preprint server's behind the published version, data behind both."""
    identifiers = paper_identifiers(href)
    is_preprint = bool(identifiers) and is_preprint_doi(identifiers[0].removeprefix("doi:"))
    return 1 if is_preprint else 0 if identifiers and not leads_to_data(href) else 2


def _is_owner(href: str) -> bool:
    return _OWNER.fullmatch(href) is not None


def _kind(link: Link) -> LinkKind:
    kind = link_kind(link.href)
    if kind == "paper" and _OTHER_FILE.fullmatch(link.text):
        return "page"
    return "paper" if kind == "page" and _PAPER_LABEL.fullmatch(link.text.strip("[]() ")) else kind


def badge_text(image: Image) -> str:
    """Give the words on a badge: its ``alt`` text and what its address spells (``badge/CVPR-2023-blue``)."""
    found = _BADGE.match(image.source)
    if not found:
        return image.text
    words = re.split(r"(?<!-)-(?!-)", unquote(found[1]).removesuffix(".svg"))
    return tidy(f"{image.text} {' '.join(words[:-1] or words).replace('--', '-').replace('_', ' ')}")


def _badge_paper(image: Image) -> Iterator[str]:
    found = _BADGE_ARXIV.search(f"{image.text} {image.source}")
    if found:
        yield f"https://arxiv.org/abs/{found[1]}"
