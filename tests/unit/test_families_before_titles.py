"""Family names alone that commas part, before a title and its imprint; and titles that begin with words in a row."""

from __future__ import annotations

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
    "line",
    [
        f"Lee, Novak. {_T}. ICML 2012.",  # may be one, inverted
        f"Lee, Novak, Ortiz: {_T}. ICML 2012.",  # ``Kafka, Storm, Heron: A Study``
        f"Oslo, Paris, London. {_T}. ICML 2012.",
        f"Theory, Data, Practice. {_T}. ICML 2012.",
        f"CNN, LSTM, BERT. {_T}. ICML 2012.",
        f"Lee, Novak, Ortiz. {_T}",
    ],
)
def test_words_in_a_row_are_no_families(line: str) -> None:
    assert families_apart_at_venue(line) is None


def test_families_are_read_in_linear_time() -> None:
    assert_linear(lambda size: families_apart_at_venue("Lee, " * size + f"Kim. {_T}"), 4_000)
    assert_linear(lambda size: families_apart_at_venue("Lee, Novak, Ortiz. " + "Kites " * size), 4_000)
