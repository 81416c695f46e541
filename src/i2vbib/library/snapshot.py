"""What is known of a list: the list as it was last read, and every claim about every paper.

The catalog is what people edit, and reading Markdown is slow; a snapshot that was made from the very same text
stands in for it. ``fingerprint`` tells whether it was. On disk it is ``records.json``
(:mod:`i2vbib.library.records_file`).
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from i2vbib.model.entry import Entry, PassedOver, Section
from i2vbib.model.record import Claim
from i2vbib.model.verdict import Verdict

if TYPE_CHECKING:
    from i2vbib.model.registry import Registry

_FIRST_SEED: Final = b"0.1.0"
"""The first version put its own number into its marks."""


class Paper(Struct, frozen=True):
    """One citation key: its row of the list (``None`` once it has left it), and what is claimed of it."""

    key: str
    entry: Entry | None
    claims: tuple[Claim, ...] = ()
    aliases: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


class StoredPapers(Mapping[str, Paper]):
    """Papers by key, each read when it is asked for; ``living`` are the keys of those that the list still holds."""

    def __init__(self, keys: Iterable[str], living: Sequence[str], read: Callable[[str], Paper]) -> None:
        self._keys = dict.fromkeys(keys)
        self._read = read
        self.living = living

    def __getitem__(self, key: str) -> Paper:
        if key not in self._keys:
            raise KeyError(key)
        return self._read(key)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Repeated(Struct, frozen=True, gc=False):
    """A line of the list that shows an entry again: its text, cut, and the entry's key."""

    text: str
    key: str


class Snapshot(Struct, frozen=True):
    """A list and its records; ``papers`` are in the list's order, those that left it at the end."""

    fingerprint: str = ""
    reader: int = 0
    """:data:`i2vbib.catalog.READER` of the program that read the list; 0 where none did."""
    title: str = ""
    sections: tuple[Section, ...] = ()
    papers: Mapping[str, Paper] = {}
    survey: str = ""
    taken: str = ""
    """The :func:`fingerprint` of the list that was last taken from elsewhere: other words in the catalog are edits."""
    entries: int = 0
    """How many papers the list held when ``records.json`` was written: one that has gone from it since is missed.

    It is 0 where that is not known.
    """
    passed_over: tuple[PassedOver, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    text: str = ""
    """The :func:`fingerprint` of the catalog alone, empty where that is not known."""

    @property
    def living(self) -> Sequence[str]:
        """The keys of the papers that the list holds, its survey's among them."""
        if isinstance(self.papers, StoredPapers):
            return self.papers.living
        return [key for key, paper in self.papers.items() if paper.entry is not None]

    def is_of(self, *texts: str) -> bool:
        """Whether the list was read from these texts, the catalog's and the settings', by whatever reader."""
        return self.fingerprint == fingerprint(*texts) or self.fingerprint == fingerprint(*texts, seed=_FIRST_SEED)


def in_step(snapshot: Snapshot, registry: "Registry") -> Snapshot:
    """Give each paper under the key that the register has for it since it was renamed; the same if none was."""
    former = {key for key in snapshot.papers if key not in registry}
    renamed = {name: issued for issued in registry.values() for name in former.intersection(issued.aliases)}
    if not renamed:
        return snapshot
    returned = {issued.key for issued in renamed.values()}
    papers: dict[str, Paper] = {}
    for key, paper in snapshot.papers.items():
        if issued := renamed.get(key):
            papers[issued.key] = replace(paper, key=issued.key, aliases=issued.aliases)
        elif key not in returned:
            papers[key] = paper
    names = {former: issued.key for former, issued in renamed.items()}
    repeated = tuple(replace(line, key=names.get(line.key, line.key)) for line in snapshot.repeated)
    survey = names.get(snapshot.survey, snapshot.survey)
    return replace(snapshot, papers=papers, survey=survey, repeated=repeated)


def fingerprint(*texts: str, seed: bytes = b"") -> str:
    """Give a mark of texts, such as a list is read from.

    Length and checksum find every edit but one in four thousand million; importing a stronger digest would cost
    each export a tenth of its time.
    """
    checksum, length = zlib.crc32(seed), 0
    for text in texts:
        data = b"\0" + text.encode()
        checksum, length = zlib.crc32(data, checksum), length + len(data)
    return f"{length}-{checksum:08x}"
