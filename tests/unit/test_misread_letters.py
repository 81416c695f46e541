"""Letters that a program read in another encoding than they were written in."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.misread_letters import with_letters_read

_NAMES = [
    "Härdle",
    "Köhn",
    "Müller",
    "Peña",
    "Martín",
    "Gómez",
    "Élan",
    "Lee‐Kim",
    "Liè",
    "Sørlid",
    "Özgür",
]


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252"])
def test_the_letters_of_names(name: str, encoding: str) -> None:
    if encoding == "cp1252" and name == "Lee‐Kim":
        return  # Windows has no sign for its last byte
    written = name.encode().decode(encoding)
    assert with_letters_read(f"Lee, A., & {written}, B.") == f"Lee, A., & {name}, B."
    [entry] = read_catalog(
        f"# L\n\n## Papers\n\n- Lee, A., & {written}, B. (2020). Kites of tin. Kite Letters, 3, 1-9.\n"
    ).entries
    assert (entry.authors, entry.title) == (("Lee, A.", f"{name}, B."), "Kites of tin")


@pytest.mark.parametrize("name", ["Şimşek", "Dušan", "Ždímal", "Müşir", "Łucja"])
def test_further_letters_of_windows(name: str) -> None:
    written = "".join(sign if sign.isascii() else sign.encode().decode("cp1252", "ignore") for sign in name)
    assert with_letters_read(written) == (written if name == "Łucja" else name)  # its second byte was lost


@pytest.mark.parametrize("written", ["“Kites’ – tin”", "Kites of Ghent…", "5\xa0kites"])
def test_marks_of_windows(written: str) -> None:
    misread = "".join(sign if sign.isascii() else sign.encode().decode("latin-1") for sign in written)
    assert with_letters_read(misread) == written


@pytest.mark.parametrize(
    "text",
    ["√2 kites", "√π and 2√Ω", "O(√n) strings", "MAÇÃ E CHÁ", "Âme", "âne", "Ärmel ‚so‘", "rôle à Ghent", "f√µ", "Ä–Z"],
)
def test_what_was_read_right(text: str) -> None:
    assert with_letters_read(text) == text
