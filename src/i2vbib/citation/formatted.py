"""Formatted references: records in a CSL style, as text, Markdown, HTML or LaTeX.

The style is followed by :mod:`i2vbib.citation.style`. What citeproc-py 0.11 leaves undone where values meet is done
here: a comma goes inside the quotation marks where the locale has it so, marks inside marks are single, punctuation
does not double beside markup, and a title that stands in for missing authors is not printed again.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final

from i2vbib.citation.page_ranges import HYPHEN, in_style
from i2vbib.citation.style import MARKS, load_style
from i2vbib.export import export
from i2vbib.model.record import Record
from i2vbib.text.richtext import TAGS, script
from i2vbib.text.tex_writer import encode

_MARK: Final = "[\ue000-\ue00b]"
_OPENING: Final = {opening: kind for kind, (opening, _) in MARKS.items()}
_SCRIPT: Final = re.compile("{}([^\ue000-\ue00b]+){}|{}([^\ue000-\ue00b]+){}".format(*MARKS["sup"], *MARKS["sub"]))
_NAMES: Final = ("author", "editor")
_CLOSING: Final = {closing: kind for kind, (_, closing) in MARKS.items()}


@dataclass(frozen=True, slots=True)
class Form:
    """A form of output: how it writes text, markup and a web address, and what stands around a reference."""

    escape: Callable[[str], str]
    markup: Mapping[str, tuple[str, str]]
    address: Callable[[str], str]
    before: str = ""
    after: str = "\n\n"
    unicode_scripts: bool = False


def _html_text(text: str) -> str:
    return html.escape(text, quote=False)


def _html_address(url: str) -> str:
    return f'<a href="{html.escape(url)}">{_html_text(url)}</a>'


def _markdown_text(text: str) -> str:
    return re.sub(r"[\\`*_\[\]<>#|~$]", r"\\\g<0>", text)


_HTML_MARKUP: Final = {**{str(kind): tags for kind, tags in TAGS.items()}, "underline": ("<u>", "</u>")}

FORMS: Final[Mapping[str, Form]] = {
    "text": Form(str, {}, str, after="\n", unicode_scripts=True),
    "markdown": Form(
        _markdown_text,
        {"italic": ("*", "*"), "bold": ("**", "**"), "sup": TAGS["sup"], "sub": TAGS["sub"]},
        "<{}>".format,
        unicode_scripts=True,
    ),
    "html": Form(
        _html_text, _HTML_MARKUP, _html_address, before="<p>", after="</p>\n"
    ),
    "latex": Form(
        encode,
        {
            "italic": (r"\emph{", "}"), "bold": (r"\textbf{", "}"), "smallcaps": (r"\textsc{", "}"),
            "sup": (r"\textsuperscript{", "}"), "sub": (r"\textsubscript{", "}"),
            "underline": (r"\underline{", "}"),
        },
        encode,
    ),
}  # fmt: skip


def cite(records: Sequence[Record], style: str, form: str = "text") -> str:
    """Give the records as references in a CSL style, in the style's order, one a line or a paragraph.

    ``style`` is a name in the CSL repository, such as ``apa`` or ``ieee``, or the path of a ``.csl`` file;
    ``form`` is a key of :data:`FORMS`. Raises :class:`UsageError` where the style is none or prints no references,
    and :class:`MissingExtraError` without the extra ``i2vbib[cite]``.
    """
    processor, output = load_style(style), FORMS[form]
    items = {item["id"]: item for item in _items(records, processor.page_range_format)}
    written = (
        output.before
        + _written(_finished(text, items[key], in_quote=processor.punctuation_in_quote), items[key], output)
        + output.after
        for key, text in processor.render(list(items.values()))
    )
    return "".join(written).rstrip("\n") + "\n" * bool(items)


def _items(records: Sequence[Record], page_range_format: str | None) -> list[dict[str, Any]]:
    """Give the records as CSL-JSON items, names in all of CSL's parts, since citeproc-py does not look for them."""
    items: list[dict[str, Any]] = json.loads(export("csl-json", records))
    for record, item in zip(records, items, strict=True):
        item |= {
            variable: [name.to_csl() for name in names] for variable in _NAMES if (names := record.names(variable))
        }
        if pages := item.get("page"):
            item["page"] = in_style(pages, page_range_format)
    return items


def _finished(text: str, item: Mapping[str, Any], *, in_quote: bool) -> str:
    """Give a marked reference with what citeproc-py left undone."""
    text = text.replace(HYPHEN, "-")
    text = _said_once(text, item.get("title", ""))
    text = "".join(_with_single_inner_quotes(text))
    text = re.sub(r"\s+([.,;](?:\s|$))", r"\1", text)
    text = re.sub(rf"{_MARK}*arXiv{_MARK}*: arXiv:", "arXiv:", text)
    if in_quote:
        text = re.sub(rf"([,.?!]?)(’?”{_MARK}*)([,.])", lambda met: (met[1] or met[3]) + met[2], text)
    text = re.sub(rf"([?!])(”?{_MARK}*)\.", r"\1\2", text)
    text = re.sub(rf",({_MARK}*)\.", r"\1.", text)
    text = re.sub(rf"([.,;:])({_MARK}+)\1", r"\1\2", text)
    return " ".join(text.split())


def _said_once(text: str, title: str) -> str:
    """Take out the second of two titles, and what follows both: the first one stood in for authors."""
    first = text.find(title)
    again = text.find(title, first + 1) if title and first >= 0 else -1
    if again < 0:
        return text
    pairs = zip(text[first:again], text[again:], strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return text[:again] + text[again + alike :]


def _with_single_inner_quotes(text: str) -> list[str]:
    depth = 0
    pieces = re.split("([“”])", text)
    for place, piece in enumerate(pieces):
        if piece == "“":
            depth += 1
            pieces[place] = "“" if depth == 1 else "‘"
        elif piece == "”" and depth:
            pieces[place] = "”" if depth == 1 else "’"
            depth -= 1
    return pieces


def _written(text: str, item: Mapping[str, Any], form: Form) -> str:
    """Write a marked reference in a form; markup inside the same markup is left out."""
    if form.unicode_scripts:
        text = _in_unicode_scripts(text)
    addresses = {item.get("URL", ""), f"https://doi.org/{item.get('DOI')}"} - {""}
    parting = "|".join([*map(re.escape, sorted(addresses, key=len, reverse=True)), _MARK])
    open_kinds: list[str] = []
    pieces = []
    for place, piece in enumerate(re.split(f"({parting})", text)):
        if place % 2 == 0:
            pieces.append(form.escape(piece))
        elif piece in addresses:
            pieces.append(form.address(piece))
        elif piece in _OPENING:
            kind = _OPENING[piece]
            pieces.append("" if kind in open_kinds else form.markup.get(kind, ("", ""))[0])
            open_kinds.append(kind)
        elif (kind := _CLOSING[piece]) in open_kinds:
            open_kinds.remove(kind)
            pieces.append("" if kind in open_kinds else form.markup.get(kind, ("", ""))[1])
    return "".join(pieces)


def _in_unicode_scripts(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        return script("sup" if found[1] is not None else "sub", found[1] or found[2]) or found[0]

    return _SCRIPT.sub(written, text)
