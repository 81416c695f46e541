"""The templates of the page and its feed: what they are filled with is text, and never markup, style or script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_FOLDER: Final = "templates"


class Inline(NamedTuple):
    """A style sheet or a script as it stands in the page, and the source by which a security policy admits it."""

    text: Markup
    source: str


def render(template: str, **values: Any) -> str:
    """Give a template filled in; every value is escaped but those that are :class:`Markup` already."""
    return _environment().get_template(template).render(values)


@cache
def inline(name: str) -> Inline:
    """Give a file of the page that stands in it as it is (Content Security Policy, level 2: hash sources)."""
    text = files(__package__).joinpath(_FOLDER, name).read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Inline(Markup(text), f"'sha256-{digest}'")  # noqa: S704  our own file


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, _FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"host": _host, "as_text": _as_text}
    return environment


def _host(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.")


def _as_text(text: str) -> Markup:
    """Escape for the inside of an element, where quotes may stand as they are: there are thousands in CSL-JSON."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;"))  # noqa: S704  nothing is left that HTML reads
