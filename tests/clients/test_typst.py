"""Typst compiles the BibLaTeX, every key cited."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from readers import works


@pytest.mark.parametrize("style", ["ieee", "apa"])
@pytest.mark.parametrize("name", ["shipped", "rich", "hostile"])
def test_a_document_that_cites_every_key_compiles(tmp_path: Path, name: str, style: str) -> None:
    path = works(name).write(tmp_path, "biblatex")
    citations = " ".join(f"@{key}" for key in works(name).keys)
    bibliography = f'#bibliography("{path.name}", style: "{style}", full: true)'
    (tmp_path / "paper.typ").write_text(f"{citations}\n\n{bibliography}\n", "utf-8")
    document, warnings = typst.compile_with_warnings(tmp_path / "paper.typ", ignore_system_fonts=True)
    assert isinstance(document, bytes)
    assert document.startswith(b"%PDF")
    assert warnings == []
