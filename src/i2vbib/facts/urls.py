"""The syntax of web addresses: taken apart, and cleaned of what does no work in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, unquote

from i2vbib.facts.hosts import HOSTS, HTTPS_HOSTS, OLD_ROUTE, PROXIES, TRACKING_PARAMETERS, WRAPPERS
from i2vbib.facts.identifier_forms import DOI_PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 2_048
"""No address of a publication is longer (it is sitemaps.org's limit): a longer text is not looked into."""


class Url(NamedTuple):
    """The parts of an address (RFC 3986, section 3), as they are written; what it has not is empty."""

    scheme: str
    host: str
    path: str
    query: str
    fragment: str


_URL: Final = re.compile(
    r"(?:(?P<scheme>https?):/+|//)?(?P<host>(?:[a-z0-9_-]+\.)+[a-z]{2,}(?::\d+)?)"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.IGNORECASE,
)
_CLEAN: Final = re.compile(r"https://(?:[a-z0-9_-]+\.)+[a-z]{2,}/[\w.~!$'()*+,;=:@/-]*", re.ASCII)
"""An address that :func:`clean_url` gives as it is: https, a path without percent-encoding, nothing behind it."""
_SURROUNDINGS: Final = " \t\r\n\f\v\u00a0\u200b\ufeff<>"
_UNSAFE: Final = re.compile(r'[\s<>"\u200b\ufeff]')
_STRAY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DOI_IN_PATH: Final = re.compile(rf"/{DOI_PREFIX[:-1]}(?:/|%2F).+", re.IGNORECASE)


def clean_url(link: str) -> str:
    """Give a link without what does no work in it; what is no address comes back without the blanks around it.

    Goes: blanks and angle brackets around it, line breaks and tabs in it, an empty query or fragment, tracking
    parameters, a ``%`` that escapes nothing in a DOI. Blanks, angle brackets and quotation marks left in it are
    percent-encoded (WHATWG's URL standard), and known hosts get https.
    """
    if _CLEAN.fullmatch(link):
        return link
    text = stripped(link)
    url = split_url(text)
    if url is None:
        return text
    path = _DOI_IN_PATH.sub(lambda doi: "".join(_STRAY_PERCENT.sub("", doi[0]).split()), url.path)
    query = "&".join(part for part in url.query.split("&") if part and not _is_tracking(part))
    fragment = "" if url.fragment.startswith(":~:") else url.fragment
    cleaned = f"{'https' if _is_known(url.host) else url.scheme}://{url.host}{path}"
    cleaned += f"?{query}" if query else ""
    cleaned += f"#{fragment}" if fragment else ""
    return _UNSAFE.sub(_quoted, cleaned)


def _quoted(unsafe: re.Match[str]) -> str:
    return quote(unsafe[0])


def stripped(link: str) -> str:
    """Take off what stands around a link: blanks and angle brackets; and line breaks and tabs in it."""
    text = link.strip(_SURROUNDINGS)
    return text if text.isprintable() else re.sub(r"[\t\r\n]", "", text)


def unwrapped(link: str) -> str:
    """Give the address or the DOI that an archive's, a mirror's or a proxy's address stands for; else the link."""
    if len(link) > LONGEST or not _MAY_WRAP.search(link.lower()):
        return link
    for pattern in WRAPPERS:
        if found := re.fullmatch(pattern, link, re.IGNORECASE):
            inner = found["inner"].replace("@", "/", 1) if "@" in found["inner"] else found["inner"]
            return unquote(inner) if "%3a" in inner.lower() else inner
    found = re.fullmatch(rf"(?P<scheme>https?://){PROXIES}(?P<rest>/.*)", link, re.IGNORECASE)
    if not found:
        return re.sub(OLD_ROUTE, "", link)
    host = found["host"] if "." in found["host"] else found["host"].replace("-", ".")
    return f"{found['scheme']}{host}{found['rest']}"


_MAY_WRAP: Final = re.compile(
    r"archive\.|sci-hub|proxy|=https?(?::|%3a)|idm\.oclc|libezp|remotexs|jina\.ai|/#abs/|//10\.\d{4}"
)


@lru_cache(maxsize=256)  # cleaned, told apart and identified, a link is asked about several times
def split_url(text: str) -> Url | None:
    """Take an address apart (RFC 3986, appendix B); without ``http:`` only a known host makes it one."""
    match = _URL.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    host = match["host"].lower()
    if not match["scheme"] and not _is_known(host):
        return None
    scheme = (match["scheme"] or "https").lower()
    return Url(scheme, host, match["path"] or "", match["query"] or "", match["fragment"] or "")


def _is_known(host: str) -> bool:
    return any(domain in HOSTS or domain in HTTPS_HOSTS for domain in domains_of(host))


def domains_of(host: str) -> Iterator[str]:
    """Give a host's name and the domains it is in, the narrowest first."""
    name = host.partition(":")[0]
    while name:
        yield name
        name = name.partition(".")[2]


def _is_tracking(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name.startswith("utm_") or name in TRACKING_PARAMETERS
