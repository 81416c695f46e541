"""Which pattern of :mod:`i2vbib.facts.hosts` a link follows, and what its groups stand for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from i2vbib.facts import hosts, volumes
from i2vbib.facts.identifier_forms import DOI_PREFIX, FULL_WIDTH
from i2vbib.facts.urls import LONGEST, domains_of, split_url

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_FULL_WIDTH: Final = re.compile(f"[{FULL_WIDTH}]")
_DOI: Final = re.compile(rf"(?:^|(?<=[/=])){DOI_PREFIX}[^?]+")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def matched(text: str) -> dict[str, Any]:
    """Find the pattern that a link follows and give its groups, and the venue where the host has but one."""
    if len(text) > LONGEST:
        return {}
    if not text.startswith(("http://", "https://")):
        for pattern in (hosts.ARXIV_TEXT, hosts.DOI_TEXT):
            if match := _compiled(pattern).fullmatch(text):
                return match.groupdict()
    url = split_url(text)
    if url is None:
        return {}
    address = re.sub(r"/{2,}", "/", _decoded(url.path)) + (f"?{_decoded(url.query)}" if url.query else "")
    whole = _DOI.sub(lambda doi: "".join(doi[0].replace("%", "").split()), address)
    patterns = next((hosts.HOSTS[domain] for domain in domains_of(url.host) if domain in hosts.HOSTS), ())
    for told, pattern in (*patterns, *hosts.ANY_HOST):
        if match := _compiled(pattern).match(whole):
            groups = {group: value for group, value in match.groupdict().items() if value}
            if told.startswith("10."):
                return {"doi": _filled(told, groups, url.host)}
            return {"venue": told, "host": url.host, "mangled": "doi" in groups and whole != address} | groups
    return {}


def _filled(doi: str, groups: dict[str, str], host: str) -> str:
    """Put an address's groups into the DOI that it tells: those named in capitals in capitals."""
    parts = {name: value.upper() if name.isupper() else value for name, value in groups.items()}
    return doi.format(**parts, host=host.partition(".")[0])


def _decoded(text: str) -> str:
    """Take percent-encoding off, also where it was put on twice."""
    decoded = unquote(text)
    while decoded != text:
        text, decoded = decoded, unquote(decoded)
    return text


def _read_doi(found: dict[str, Any]) -> dict[str, Any]:
    """Read a DOI, which may be that of an arXiv id or hold the Anthology's or AAAI's.

    ``10.1609/aaai.v37%i3.25386`` is ``10.1609/aaai.v37i3.25386``: no DOI in use here has a ``%`` or a blank.
    """
    written = _decoded(found["doi"])
    doi = _without_punctuation(_AT_FULL_WIDTH.split(written, maxsplit=1)[0].replace("%", ""))
    mangled = found.get("mangled", False) or "%" in written
    if match := re.fullmatch(rf"10\.48550/arxiv\.{hosts.ARXIV_TEXT}", doi, re.IGNORECASE):
        return {"doi": "", "arxiv": match["arxiv"], "mangled": mangled}
    if not _DOI.match(doi) or not doi.isprintable():  # ``%00``
        return {"doi": "", "mangled": False}
    told: dict[str, Any] = {"doi": doi, "mangled": mangled}
    if match := re.fullmatch(r"10\.(?:18653|3115)/v1/(.+)", doi, re.IGNORECASE):
        told["anthology"] = match[1]
    elif match := re.fullmatch(r"10\.1609/aaai\.v(?:3[4-9]|[4-9]\d)i\d+\.(\d+)", doi, re.IGNORECASE):
        told |= {"aaai": match[1], "venue": "AAAI"}  # since volume 34 a DOI ends with the article's number
    return told


_PUNCTUATION: Final = frozenset(".,;:'\"/")
_OPENING: Final = {")": "(", "]": "[", "}": "{", ">": "<"}


def _without_punctuation(doi: str) -> str:
    """Take off what a sentence has put behind a DOI: a bracket only if none opens it in the DOI."""
    while (last := doi[-1:]) in _PUNCTUATION or doi.count(last) > doi.count(_OPENING.get(last, last)):
        doi = doi[:-1]
    return doi


def _read_arxiv(found: dict[str, Any]) -> dict[str, Any]:
    """Keep only what can be an id: the API refuses a whole batch for one that cannot (arXiv identifier scheme)."""
    archive, _, number = found["arxiv"].lower().rpartition("/")
    is_month = "01" <= number[2:4] <= "12"
    if archive:
        archive = archive.partition(".")[0]
        possible = archive in hosts.OLD_ARXIV_ARCHIVES
    else:
        possible = len(number) == (9 if number < "1501" else 10)
    identifier = f"{archive}/{number}" if archive else number
    return {"arxiv": identifier if possible and is_month else ""}


def _read_anthology(found: dict[str, Any]) -> dict[str, Any]:
    identifier = found["anthology"]
    if match := re.fullmatch(r"([A-Z])(\d\d)-(\d)\d{3}", identifier, re.IGNORECASE):
        identifier = identifier.upper()
        year, volume = f"{'19' if match[2] > '50' else '20'}{match[2]}", f"{identifier[0]}-{match[3]}"
    elif match := re.fullmatch(r"(\d{4})\.([a-z0-9_]+-[a-z0-9]+)\.\d+", identifier, re.IGNORECASE):
        identifier = identifier.lower()
        year, volume = match[1], match[2].lower()
    else:
        return {"anthology": ""}
    told = {"anthology": identifier, "year": year, "venue": volumes.ANTHOLOGY_VENUES.get(volume, "")}
    if re.fullmatch(volumes.ANTHOLOGY_DOI, identifier):
        told["doi"] = f"10.18653/v1/{identifier}"
    return told


def _read_cvf(found: dict[str, Any]) -> dict[str, Any]:
    """Read an address of CVF Open Access; its page and its PDF spell the workshop's name differently: it goes."""
    *folders, name = found["file"].split("/")
    conference = found["conference"].upper()
    is_workshop = "workshops" in found or conference.endswith("W")
    conference = conference.removesuffix("W") if is_workshop else conference
    told = {"venue": f"{conference}W" if is_workshop else conference}
    if match := re.fullmatch(r"(.+?)(?:_paper\w*)?\.(?:pdf|html)", name, re.IGNORECASE):
        if "papers" in folders or "html" in folders:
            told["cvf"] = f"{conference}{found['year']}{'W' if is_workshop else ''}/{match[1]}"
        family = name.partition("_")[0]
        starts_with_given_name = told["venue"] == "ECCV"  # Fisher_Yu_…, and ECCV 2018 alone is there
        if len(family.rstrip(".")) > 1 and not starts_with_given_name:
            told["first_author_family"] = family
    return told


def _read_pmlr(found: dict[str, Any]) -> dict[str, Any]:
    volume = found["volume"].lower()
    told: dict[str, Any] = {"pmlr": f"{volume}/{found['paper']}"}
    if volume in volumes.PMLR_VOLUMES:
        told["venue"], told["year"] = volumes.PMLR_VOLUMES[volume]
    return told


def _read_neurips(found: dict[str, Any]) -> dict[str, Any]:
    is_dataset = found["venue"] == "NeurIPS D&B" or "Datasets_and_Benchmarks" in found["track"]
    separate = "-datasets" if found["venue"] == "NeurIPS D&B" else ""
    return {
        "neurips": f"{found['year']}{separate}/{found['neurips'].lower()}",
        "venue": "NeurIPS D&B" if is_dataset else found["venue"],
    }


def _read_copernicus(found: dict[str, Any]) -> dict[str, Any]:
    """Give the DOI of ``hess.copernicus.org/articles/21/3879/2017``: the journal is in the host's name."""
    old = (
        volumes.COPERNICUS_HOSTS[domain] for domain in domains_of(found["host"]) if domain in volumes.COPERNICUS_HOSTS
    )
    journal = next(old, found["host"].partition(".")[0])
    return {"doi": "10.5194/{}-{}".format(journal, found["copernicus"].replace("/", "-"))}


def _read_mdpi(found: dict[str, Any]) -> dict[str, Any]:
    issn, volume, issue, article = found["mdpi"].split("/")
    journal = volumes.MDPI_JOURNALS.get(issn.upper())
    return {"doi": f"10.3390/{journal}{volume}{issue:0>2}{article:0>4}"} if journal else {}


def _read_science(found: dict[str, Any]) -> dict[str, Any]:
    journal = volumes.SCIENCE_JOURNALS.get(found["host"].partition(".")[0])
    return {"doi": f"10.1126/{journal}.{found['science']}"} if journal else {}


def _read_acm(found: dict[str, Any]) -> dict[str, Any]:
    """Give the DOI of an issue's number and an article's, where the article was registered as a part of the issue.

    An issue that has a later number than its article got it when the article had a DOI already, of its own number
    mostly (PACMPL) and of both sometimes (reprints in SIGPLAN Notices).
    """
    issue, article = map(int, found["acm"].split("."))
    return {"doi": f"10.1145/{issue}.{article}"} if issue < article else {}


def _read_pii(found: dict[str, Any]) -> dict[str, Any]:
    """Give the DOI that Elsevier made of a publisher item identifier: until 2002, the Lancet's still.

    Academic Press made others (``10.1006/…``) of articles whose numbers begin with 9: ``S0022000097915045``.
    """
    item = re.sub(r"\W", "", found["pii"].upper())
    serial, rest = item[:-8], item[-8:]
    issn, year = f"{serial[-8:-4]}-{serial[-4:]}", rest[:2]
    is_serial = serial.startswith("S")
    is_told = not is_serial or issn in volumes.LANCETS or not ("02" < year < "95" or rest[2] == "9")
    return {"doi": f"10.1016/{serial[:-4]}-{serial[-4:]}({year}){rest[2:7]}-{rest[7]}"} if is_told else {}


def _read_aps(found: dict[str, Any]) -> dict[str, Any]:
    journal, volume = found["aps"].lower().split("/v")
    return {"doi": f"10.1103/{volumes.APS_JOURNALS[journal]}.{volume}.{found['page']}"}


def _of_osf(server: str, identifier: str) -> dict[str, Any]:
    letters = identifier[: hosts.OSF_LETTERS]
    if letters.isalpha() and len(set(letters)) < len(letters):
        return {}
    return {"doi": f"{hosts.OSF_PREFIXES[server.lower()]}/osf.io/{identifier}"}


READERS: Final[dict[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "peerj": lambda found: {
        "doi": f"10.7717/peerj{'-' if '-' in found['peerj'] else '.'}{found['peerj'].replace('-', '.')}"
    },
    "osf": lambda found: _of_osf(found.get("server", "osf"), found["osf"]),
    "psyarxiv": lambda found: _of_osf("psyarxiv", found["psyarxiv"]),
    "acm": _read_acm,
    "pii": _read_pii,
    "aps": _read_aps,
    "ijcai": lambda found: {"doi": f"10.24963/ijcai.{found['year']}/{found['ijcai']}"},
    "copernicus": _read_copernicus,
    "mdpi": _read_mdpi,
    "science": _read_science,
    "jss": lambda found: {"doi": f"10.18637/jss.v{int(found['jss']):03}.{found['part'][0]}{int(found['part'][1:]):02}"},
    "doi": _read_doi,
    "arxiv": _read_arxiv,
    "bibcode": lambda found: _read_arxiv({"arxiv": f"{found['bibcode'][:4]}.{found['bibcode'][4:].lstrip('.-')}"}),
    "anthology": _read_anthology,
    "file": _read_cvf,
    "paper": _read_pmlr,
    "neurips": _read_neurips,
    "ecva": lambda found: {"ecva": f"{found['year']}/{found['ecva']}"},
}
"""For each group that is not yet an identifier what it stands for; in this order, as a DOI can hold another."""
