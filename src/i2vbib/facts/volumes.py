"""What the volumes of the ACL Anthology and of PMLR are, and which Anthology ids have a DOI.

The rules that read these tables are in :mod:`i2vbib.facts.identifiers`.
"""

from __future__ import annotations

from typing import Final

_ANTHOLOGY_EVENTS: Final = {"acl": "ACL", "emnlp": "EMNLP", "naacl": "NAACL", "eacl": "EACL", "aacl": "AACL"}

ANTHOLOGY_VENUES: Final = {
    **{f"{event}-{part}": key for event, key in _ANTHOLOGY_EVENTS.items() for part in ("main", "long", "short")},
    **{f"{event}-demo": f"{key} Demos" for event, key in _ANTHOLOGY_EVENTS.items()},
    **{f"{event}-demos": f"{key} Demos" for event, key in _ANTHOLOGY_EVENTS.items()},
    **{f"findings-{event}": f"Findings of {key}" for event, key in _ANTHOLOGY_EVENTS.items()},
    "coling-main": "COLING", "lrec-1": "LREC", "tacl-1": "TACL",
    "cl-1": "CL", "cl-2": "CL", "cl-3": "CL", "cl-4": "CL", "J-1": "CL", "J-2": "CL", "J-3": "CL", "J-4": "CL",
    "P-1": "ACL", "D-1": "EMNLP", "N-1": "NAACL", "E-1": "EACL", "C-1": "COLING", "L-1": "LREC", "Q-1": "TACL",
}  # fmt: skip
"""The volumes of the ACL Anthology that are one venue's for certain; before 2020 letter and volume named them."""

ANTHOLOGY_DOI: Final = (
    r"(?:P1[6-9]-[12]|D1[5-9]-1|N16-1|N1[89]-[12])\d{3}"
    r"|20[2-9]\d\.(?:acl|emnlp|naacl|eacl|aacl|findings)-\w+\.\d+"
    r"|2020\.coling-main\.\d+"
)
"""The Anthology ids whose DOI is ``10.18653/v1/`` and the id.

Read off the Anthology's own data and off bibliographies: ACL, EMNLP, NAACL and what appears beside them since 2016
(EMNLP since 2015). Not EACL 2017, not COLING but in 2020, not LREC; TACL and CL have DOIs of MIT Press.
"""

_PMLR_VOLUMES_FROM: Final = {
    ("ICML", 2013): (28, 32, 37, 48, 70, 80, 97, 119, 139, 162, 202, 235, 267),
    ("AISTATS", 2010): (9, 15, 22, 31, 33, 38, 51, 54, 84, 89, 108, 130, 151, 206, 238, 258),
    ("COLT", 2011): (19, 23, 30, 35, 40, 49, 65, 75, 99, 125, 134, 178, 195, 247, 291),
    ("UAI", 2019): (115, 124, 161, 180, 216, 244, 286),
    ("CoRL", 2017): (78, 87, 100, 155, 164, 205, 229, 270, 305),
}

PMLR_VOLUMES: Final = {
    f"v{volume}": (venue, year)
    for (venue, first_year), volumes in _PMLR_VOLUMES_FROM.items()
    for year, volume in enumerate(volumes, first_year)
}
"""The main volumes of the Proceedings of Machine Learning Research: their conference and its year."""
