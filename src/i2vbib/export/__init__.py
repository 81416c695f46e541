"""Writers: records as BibTeX, BibLaTeX, CSL-JSON, RIS, Zotero RDF and Hayagriva.

A format is one module with a pure function ``write(batches, sections, options) -> Iterator[str]`` and one row of
:data:`FORMATS`. A writer's module is imported when it writes, so no format pays for another's libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from msgspec import Struct

from i2vbib.errors import UsageError
from i2vbib.export.batches import Batches, in_batches
from i2vbib.export.held_back import Tell, WithoutDoubtful
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.model.records import Records

if TYPE_CHECKING:
    from i2vbib.export.reduced import Reduction

TEX: Final = frozenset({"bibtex", "biblatex"})
"""The formats for TeX."""

INCLUDABLE: Final = frozenset({"code", "abstract"})
"""What is written only on request: the link to the code, the abstract."""


class Options(Struct, frozen=True):
    """How to write: BibTeX's ``encoding`` (``ascii`` or ``utf-8``), and which of :data:`INCLUDABLE` to include.

    An identifier that is another paper's or no one's is written with ``keep_doubtful`` only; ``tell`` hears of it else.
    ``tell_lone`` hears of each key that is written without its ``crossref`` (:mod:`i2vbib.export.crossrefs`),
    ``tell_setting`` of each that is no work (:mod:`i2vbib.export.settings_apart`),
    ``tell_date`` of each whose date says more than the format holds (:mod:`i2vbib.export.owned_dates`),
    ``tell_letters`` of each with a word that 7-bit TeX writes in other letters (:mod:`i2vbib.export.near_letters`).
    ``groups`` says whether BibTeX and BibLaTeX end with the sections as groups, ``reduction`` what to leave out.
    """

    encoding: str = "ascii"
    include: frozenset[str] = frozenset()
    keep_doubtful: bool = False
    tell: Tell | None = None
    tell_lone: Callable[[str], None] | None = None
    tell_setting: Callable[[str], None] | None = None
    tell_date: Callable[[str, str], None] | None = None
    tell_letters: Callable[[str, str], None] | None = None
    groups: bool = True
    reduction: Reduction | None = None


class Format(Struct, frozen=True):
    """A format: its name, the suffix of its files, and the module that writes it."""

    name: str
    suffix: str
    module: str

    def write(
        self, batches: Batches, keys: Sequence[str] | None, sections: Sequence[Section], options: Options
    ) -> Iterator[str]:
        """Give the records as pieces of one text that ends with one newline if it is not empty.

        ``keys`` are theirs; ``None`` where they are not known before they are read.
        """
        writer = import_module(self.module)
        if self.name in TEX and keys is not None:
            from i2vbib.export.crossrefs import WithParents

            batches = WithParents(batches, keys, self.name, options.tell_lone)
        if self.name != "bibtex":
            from i2vbib.export.settings_apart import WorksAlone

            batches = WorksAlone(batches, self.name, options.tell_setting)
        if not options.keep_doubtful:
            batches = WithoutDoubtful(batches, options.tell)
        if options.reduction is not None:
            from i2vbib.export.reduced import Reduced

            batches = Reduced(batches, options.reduction)
        if options.tell_date is not None:
            from i2vbib.export.told import Told, dates_lost_in

            batches = Told(batches, dates_lost_in(self.name), options.tell_date)
        if options.tell_letters is not None and self.name == "bibtex" and options.encoding == "ascii":
            from i2vbib.export.told import Told, letters_lost_in_tex

            batches = Told(batches, letters_lost_in_tex(options.include), options.tell_letters)
        return cast("Iterator[str]", writer.write(batches, sections, options))


FORMATS: Final[Mapping[str, Format]] = {
    form.name: form
    for form in (
        Format("bibtex", ".bib", "i2vbib.export.bibtex"),
        Format("biblatex", ".biblatex.bib", "i2vbib.export.biblatex"),
        Format("csl-json", ".json", "i2vbib.export.csl_json"),
        Format("ris", ".ris", "i2vbib.export.ris"),
        Format("zotero-rdf", ".rdf", "i2vbib.export.zotero_rdf"),
        Format("hayagriva", ".yaml", "i2vbib.export.hayagriva"),
    )
}


def write(
    format_name: str,
    records: Iterable[Record],
    sections: Sequence[Section] = (),
    options: Options | None = None,
) -> Iterator[str]:
    """Give the records in a format of :data:`FORMATS`, as pieces of one text.

    ``sections`` gives the titles that keywords and groups show, in the list's order. Raises :class:`UsageError`
    when there is no such format.
    """
    if format_name not in FORMATS:
        raise UsageError(f"no format {format_name!r}: use {', '.join(FORMATS)}")
    return FORMATS[format_name].write(in_batches(records), _keys(records), sections, options or Options())


def _keys(records: Iterable[Record]) -> Sequence[str] | None:
    if isinstance(records, Records):
        return records.keys
    return [record.key for record in records] if isinstance(records, Sequence) else None


def export(
    format_name: str,
    records: Iterable[Record],
    sections: Sequence[Section] = (),
    options: Options | None = None,
) -> str:
    """Give the whole text that :func:`write` gives in pieces."""
    return "".join(write(format_name, records, sections, options))
