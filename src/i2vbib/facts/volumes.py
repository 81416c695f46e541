"""What the volumes of the ACL Anthology and of PMLR are, and how journals are called in DOIs that addresses tell.

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

MDPI_JOURNALS: Final = dict(
    pair.split("=")
    for pair in """
    1424-8220=s 2072-4292=rs 2076-3417=app 2079-9292=electronics 1099-4300=e 2071-1050=su 1996-1073=en
    1422-0067=ijms 1660-4601=ijerph 1420-3049=molecules 2072-6643=nu 2073-4441=w 2073-4433=atmos 2227-7390=math
    2073-8994=sym 1999-4893=a 2078-2489=info 2306-5354=bioengineering 2075-4418=diagnostics 2072-6694=cancers
    2073-4409=cells 2076-2607=microorganisms 1999-4915=v 2073-4425=genes 2077-0383=jcm 2075-4426=jpm
    2076-3425=brainsci 2220-9964=ijgi 2504-446X=drones 2218-6581=robotics 2313-433X=jimaging 2504-4990=make
    2504-2289=bdcc 2673-2688=ai 2076-2615=ani 2077-0472=agriculture 2073-4395=agronomy 2223-7747=plants
    1999-4907=f 2075-4450=insects 1996-1944=ma 2079-4991=nano 2073-4360=polym 2073-4352=cryst 2075-163X=min
    2075-4701=met 2072-666X=mi 2218-273X=biom 2079-7737=biology 2227-9059=biomedicines 2227-9032=healthcare
    2218-1989=metabo 1999-4923=pharmaceutics 1424-8247=ph 2076-393X=vaccines 2076-0817=pathogens
    2079-6382=antibiotics 2076-3921=antiox 2304-8158=foods 2077-1312=jmse 2226-4310=aerospace 1999-5903=fi
    2624-6511=smartcities 2073-445X=land 2306-5729=data 2225-1154=cli 2306-5338=hydrology 2076-3263=geosciences
    2218-1997=universe 2075-4434=galaxies 2304-6732=photonics 2079-6412=coatings 2075-1680=axioms 2227-9717=pr
    2075-1702=machines 2076-0825=act 2079-8954=systems 2075-5309=buildings 1424-2818=d 2311-5521=fluids
    2410-3896=condmat 2073-4344=catal 2305-6304=toxics 2072-6651=toxins 2309-608X=jof 2079-6374=bios
    2227-7099=economies 2225-1146=econometrics 2227-7102=educsci 2076-328X=bs 2076-0760=socsci 2414-4088=mti
    2073-431X=computers 2227-9709=informatics
    """.split()
)
"""What the DOIs of MDPI's journals begin with, by the ISSN in their addresses."""

COPERNICUS_HOSTS: Final = {
    "adv-geosci.net": "adgeo", "ann-geophys.net": "angeo", "atmos-chem-phys.net": "acp", "atmos-meas-tech.net": "amt",
    "biogeosciences.net": "bg", "clim-past.net": "cp", "earth-surf-dynam.net": "esurf", "earth-syst-dynam.net": "esd",
    "earth-syst-sci-data.net": "essd", "geosci-model-dev.net": "gmd", "hydrol-earth-syst-sci.net": "hess",
    "nat-hazards-earth-syst-sci.net": "nhess", "nonlin-processes-geophys.net": "npg", "ocean-sci.net": "os",
    "soil-journal.net": "soil", "solid-earth.net": "se", "the-cryosphere.net": "tc", "wind-energ-sci.net": "wes",
}  # fmt: skip
"""The journals that had a host of their own, before all were below ``copernicus.org``."""

SCIENCE_JOURNALS: Final = {
    "science": "science", "advances": "sciadv", "stm": "scitranslmed", "stke": "scisignal", "robotics": "scirobotics",
    "immunology": "sciimmunol",
}  # fmt: skip
"""What the DOIs of the journals below ``sciencemag.org`` begin with."""

APS_JOURNALS: Final = {
    "pr": "PhysRev", "prl": "PhysRevLett", "rmp": "RevModPhys", "pra": "PhysRevA", "prb": "PhysRevB", "prc": "PhysRevC",
    "prd": "PhysRevD", "pre": "PhysRevE",
}  # fmt: skip
"""How the journals of the American Physical Society are called in its DOIs, by their name in its old addresses."""

NOT_ALWAYS_IOP: Final = "0004-637X|1538-4357|0067-0049|0004-6256|1538-3881|0004-6280|1538-3873"
"""Journals of astronomy that were another publisher's before they were IOP's, and whose DOIs are its."""

LANCETS: Final = frozenset(
    """
    0140-6736 1470-2045 1473-3099 1474-4422 2213-2600 2213-8587 2214-109X 2215-0366 2352-3018 2352-3026 2352-4642
    2468-1253 2468-2667 2542-5196 2589-7500 2665-9913 2666-5247 2666-7568
    """.split()
)
"""The journals whose DOIs are still made of Elsevier's item identifiers."""
