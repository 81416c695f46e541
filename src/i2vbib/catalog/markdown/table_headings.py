"""The headings of a table: which of its columns hold what, in any order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.addresses import badge_text, find_addresses
from i2vbib.catalog.markdown.inline.columns import Column, kind_of_publications, read_heading, tells_of_journals
from i2vbib.catalog.markdown.inline.dates import year_alone
from i2vbib.catalog.markdown.inline.pieces import Image, Link, plain_text
from i2vbib.catalog.markdown.inline.titles import meaning
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Cell, Row

_TITLES_BESIDE_AUTHORS: Final = frozenset(
    "what item items reading readings study studies entry text texts source material selection citation".split()
)
"""Headings of titles where another column has the authors; elsewhere they name anything."""
_OF_FILES: Final = frozenset({"arxiv", "pdf", "preprint", "paperlink", "paperlinks", "paperurl"})
"""Columns of papers that hold addresses: a title beside them is in another column."""
_OF_PRESENTERS: Final = frozenset(
    map(
        fold,
        (
            "presenter|presenters|presented by|speaker|speakers|discussant|discussants|leader|discussion leader"
            "|moderator|facilitator|host|referent|referentin|vortragende|intervenant|présentateur|ponente|presentador|apresentador"
            "|relatore|prelegent|докладчик|sunucu|主讲|主讲人|主講人|报告人|汇报人|分享人|分享者|讲者|担当|担当者|発表者"
            "|紹介者|발표자|발제자"
        ).split("|"),
    )
)
"""Columns of a plan of readings that tell who presents."""
_OF_SCHEDULES: Final = _OF_PRESENTERS | frozenset(
    map(
        fold,
        (
            "day|weekday|week|session|meeting|class|tag|wochentag|woche|sitzung|jour|semaine|séance|día|semana|sesión"
            "|dia|sessão|giorno|settimana|tydzień|неделя|день|hafta|周|周次|星期|曜日|週|요일|주차"
        ).split("|"),
    )
)
"""Columns of a plan of readings: the weekday or week, and who presents."""
_OF_DAYS: Final = frozenset(
    map(fold, "date|time|when|datum|fecha|data|tarih|дата|日期|时间|時間|日時|日付|日|날짜|일시".split("|"))
)
"""Columns of dates that in a plan are the days on which something is read, and no year of it."""
_OF_REMARKS: Final = frozenset(
    map(
        fold,
        (
            "remark|remarks|note|notes|comment|comments|my notes|own notes|my comments|annotation|annotations|备注|備註"
            "|附注|评论|点评|备考|備考|メモ|コメント|感想|비고|메모|코멘트|примечание|примечания|комментарий|комментарии|заметки|примітки"
            "|nota|notas|observaciones|comentario|comentarios|observações|comentários|remarque|remarques|commentaire"
            "|commentaires|bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|kommentar|kommentare|osservazioni"
            "|commenti|uwagi|komentarz|notlar|yorum|opmerkingen|anteckningar|ملاحظات|σχόλια|ghi chú|catatan|הערות"
        ).split("|"),
    )
)
"""Columns of what somebody says of a paper: no title stands there."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's headings: how they are written, and the places of the columns of each kind."""

    headings: tuple[str, ...]
    places: dict[Column, tuple[int, ...]]
    days: tuple[int, ...] = ()
    """The places of dates that another column shows to be the days on which papers are read: ``Date | Presenter``."""
    are_families: bool = False
    """Whether the list's columns of authors hold family names alone."""

    @property
    def is_headed(self) -> bool:
        """Whether any heading is known."""
        return self.places.keys() != {"other"}

    @property
    def is_of_papers(self) -> bool:
        """Whether every row should be a paper."""
        return len(self.headings) > 1 and not self.places.keys().isdisjoint({"title", "paper"})

    @property
    def names_papers(self) -> bool:
        """Whether the headings themselves say that rows are papers, so that their code is enough to find them by."""
        return "paper" in self.places or not self.places.keys().isdisjoint({"venue", "authors"})

    @property
    def is_of_journals(self) -> bool:
        """Whether its column of venues says that they are journals."""
        return any(tells_of_journals(self.headings[place]) for place in self.places.get("venue", ()))

    def cells(self, row: Row, *kinds: Column) -> Iterator[Cell]:
        """Give the row's cells of these kinds."""
        places = (place for kind in kinds for place in self.places.get(kind, ()))
        return (row.cells[place] for place in places if place < len(row.cells))

    def other_cells(self, row: Row) -> Iterator[tuple[Cell, bool]]:
        """Give the row's cells in columns of data sets and of what is not known, and whether they hold remarks.

        Nor is who presents a paper on a day its title: ``Date | Presenter | URL``.
        """
        no_titles = _OF_REMARKS | _OF_PRESENTERS if self.days else _OF_REMARKS
        for place in (*self.places.get("dataset", ()), *self.places.get("other", ())):
            if place < len(row.cells):
                yield row.cells[place], fold(self.headings[place]) in no_titles

    def texts(self, row: Row, kind: Column) -> Iterator[str]:
        """Give the texts that the row has in columns of this kind; the source of the code is no venue."""
        cells = (cell for cell in self.cells(row, kind) if kind != "venue" or not find_addresses(cell).code)
        return filter(None, (meaning(plain_text(cell)) or " ".join(_badges(cell)) for cell in cells))

    def text(self, row: Row, kind: Column) -> str:
        """Give the first text that the row has in a column of this kind."""
        return next(self.texts(row, kind), "")

    def dates(self, row: Row) -> Iterator[str]:
        """Give what the row's columns of dates tell of when its paper came out: on a day of a plan someone reads it."""
        for place in self.places.get("year", ()):
            text = meaning(plain_text(row.cells[place])) if place < len(row.cells) else ""
            if text and (place not in self.days or year_alone(text)):
                yield text


def _badges(cell: Cell) -> Iterator[str]:
    """Give the words on the badges of a cell, linked or not."""
    for piece in cell:
        images = (piece,) if isinstance(piece, Image) else piece.images if isinstance(piece, Link) else ()
        yield from map(badge_text, images)


def read_header(row: Row, *, are_families: bool = False) -> Table:
    """Understand a row of headings; ``are_families`` says that the columns of authors hold family names alone."""
    headings = tuple(plain_text(cell) for cell in row.cells)
    found: dict[Column, list[int]] = defaultdict(list)
    for place, heading in enumerate(headings):
        for kind in read_heading(heading):
            found[kind].append(place)
    places = {kind: tuple(of_kind) for kind, of_kind in found.items()}
    if publications := places.pop("publication", ()):
        leads_only = all(fold(headings[place]) in _OF_FILES for place in places.get("paper", ()))
        kind = kind_of_publications({kind: of for kind, of in places.items() if kind != "paper" or not leads_only})
        places[kind] = (*places.get(kind, ()), *publications)
    if (title := _title_place(headings, places)) is not None:
        places["title"] = (title,)
        places["other"] = tuple(place for place in places["other"] if place != title)
    return Table(headings, places, _days(headings, places), are_families)


def _days(headings: Sequence[str], places: Mapping[Column, tuple[int, ...]]) -> tuple[int, ...]:
    """Give where the days of a plan of readings are: ``Date | Day | Title``, ``日期 | 主讲人 | 论文``."""
    if _OF_SCHEDULES.isdisjoint(map(fold, headings)):
        return ()
    return tuple(place for place in places.get("year", ()) if fold(headings[place]) in _OF_DAYS)


def _title_place(headings: Sequence[str], places: Mapping[Column, tuple[int, ...]]) -> int | None:
    """Give where the titles are in a table of authors and years or venues that calls them ``What`` or ``Reading``."""
    has_title = not places.keys().isdisjoint({"title", "paper", "name", "dataset"})
    if has_title or "authors" not in places or places.keys().isdisjoint({"year", "venue"}):
        return None
    return next((place for place in places.get("other", ()) if fold(headings[place]) in _TITLES_BESIDE_AUTHORS), None)
