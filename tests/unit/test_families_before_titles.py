"""Family names alone that commas part, before a title and its imprint; and titles that begin with words in a row."""

from __future__ import annotations

import re

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.sentence_references import families_apart_at_venue
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize("names", ["Lee, Novak, Ortiz", "Lee, van Novak, Ortiz, Kim", "Müller, Kim, de Ortiz"])
@pytest.mark.parametrize(
    ("imprint", "venue"),
    [
        ("ICML 2012.", "ICML"),
        ("In *ICML*, 2012.", "ICML"),
        ("In Proceedings of ICML, 2012.", "ICML"),
        ("*Journal of Kites* 12, 2012.", "Journal of Kites"),
        ("Kite Letters 12(3), 4-9 (2012)", "Kite Letters"),
    ],
)
def test_families_alone_stand_before_a_title(names: str, imprint: str, venue: str) -> None:
    entry = _read(f"{names}. {_T}. {imprint}")
    assert (entry.title, entry.venue, entry.year) == (_T, venue, 2012)
    assert [name.rstrip(",") for name in entry.authors] == names.split(", ")


@pytest.mark.parametrize(
    "names",
    ["LIMA, SOUZA, NOVAK", "LIMA ; SOUZA ; ROMÃO", "Lima; Souza", "LIMA ; SOUZA ; NOVAK ", "LIMA ; NOVAK"],
)
@pytest.mark.parametrize("imprint", ["KITE LETTERS, v. 223, p. 119866, 2012", "Kite Letters, 34(4):3429-3455, 2012"])
def test_families_in_capitals_or_with_semicolons_stand_before_a_title(names: str, imprint: str) -> None:
    entry = _read(f"{names}. {_T}. {imprint}")
    assert (entry.title, entry.venue.title(), entry.year) == (_T, "Kite Letters", 2012)
    assert [name.rstrip(",") for name in entry.authors] == re.split("[ ]?[,;] ", names.strip())


@pytest.mark.parametrize(
    "names", ["LEE, R. ; KIM, E. H. ; NOVAK, L. D.", "Lee, A., Kim, B.", "Lee, Maria ; Kim, Carlos"]
)
def test_a_stop_alone_ends_names(names: str) -> None:
    entry = _read(f"{names} . {_T}. KITE LETTERS, v. 79, p. 633-648, 2021")
    assert (entry.title, entry.venue) == (_T, "KITE LETTERS")
    assert list(entry.authors) == re.split(" ; |(?<=[.]), ", names)


@pytest.mark.parametrize(
    "line",
    [
        f"Lee, Novak. {_T}. ICML 2012.",  # may be one, inverted
        f"Lee, Novak, Ortiz: {_T}. ICML 2012.",  # ``Kafka, Storm, Heron: A Study``
        f"Oslo, Paris, London. {_T}. ICML 2012.",
        f"Theory, Data, Practice. {_T}. ICML 2012.",
        f"CNN, LSTM, BERT. {_T}. ICML 2012.",
        f"ICML, CVPR, ACL. {_T}. Kite Letters 12(3), 2012.",
        f"Paris ; London. {_T}. Kite Letters 12(3), 2012.",
        f"Lee, Novak, Ortiz. {_T}",
    ],
)
def test_words_in_a_row_are_no_families(line: str) -> None:
    assert families_apart_at_venue(line) is None


def test_families_are_read_in_linear_time() -> None:
    assert_linear(lambda size: families_apart_at_venue("Lee, " * size + f"Kim. {_T}"), 4_000)
    assert_linear(lambda size: families_apart_at_venue("Lee, Novak, Ortiz. " + "Kites " * size), 4_000)
