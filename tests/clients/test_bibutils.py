"""bibutils reads every entry of the BibTeX and the RIS, with its key, type and venue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readers import IN_A_VENUE, ended, fold, works

READS = {"bibtex": "bib2xml", "ris": "ris2xml"}

TYPES = {
    "paper-conference": {"InProceedings"},
    "article-journal": {"Article"},
    "chapter": {"InCollection", "Inbook"},
    "book": {"Book"},
    "report": {"TechReport"},
    "thesis": {"PhdThesis"},
    "article": {"Misc", "Unpublished"},
}
"""The BibTeX types of bibutils' own writing; it has one for each kind that it knows from BibTeX or from RIS."""

NOT_KNOWN = re.compile(r"type '(?:DATA|BLOG)'|Defaulting to STD|Cannot identify TYPE in reference 14 ")
"""bibutils 7.2 has not all of RIS's types."""


def read(folder: Path, name: str, format_name: str) -> Iterator[tuple[str, str, str]]:
    """Give each entry's key, type and venue, as bibutils writes them again."""
    path = works(name).write(folder, format_name)
    to_xml = ended(READS[format_name], path, folder=folder)
    to_bibtex = ended("xml2bib", "--no-latex", "--no-bom", folder=folder, stdin=to_xml.stdout)
    assert to_xml.returncode == to_bibtex.returncode == 0
    count = len(works(name).keys)
    said = [line for line in (to_xml.stderr + to_bibtex.stderr).splitlines() if not NOT_KNOWN.search(line)]
    assert said == [f"{READS[format_name]}: Processed {count} references.", f"xml2bib: Processed {count} references."]
    for entry in re.split(r"\n(?=@)", to_bibtex.stdout.strip()):
        head = re.match(r"@(\w+)\{(\w+),", entry)
        venue = re.search(r'^(?:booktitle|journal)="(.*)",?$', entry, re.MULTILINE | re.IGNORECASE)
        assert head, entry
        yield head[2], head[1], fold(venue[1]) if venue else ""


@pytest.mark.parametrize("format_name", READS)
@pytest.mark.parametrize("name", ["shipped", "rich"])
def test_every_entry_is_read_with_its_type_and_venue(tmp_path: Path, name: str, format_name: str) -> None:
    entries = list(read(tmp_path, name, format_name))
    assert [key for key, _, _ in entries] == works(name).keys
    for record, (_, kind, venue) in zip(works(name).records, entries, strict=True):
        of_type = record.text("type")
        assert kind in TYPES.get(of_type, {"Misc", "Electronic"}), record.key
        assert venue == (fold(record.text("container-title")) if of_type in IN_A_VENUE else ""), record.key


@pytest.mark.parametrize("format_name", READS)
def test_hostile_texts_stay_in_their_fields(tmp_path: Path, format_name: str) -> None:
    assert [key for key, _, _ in read(tmp_path, "hostile", format_name)] == works("hostile").keys
