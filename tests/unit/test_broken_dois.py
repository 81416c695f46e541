"""DOIs that a blank got into."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    "written",
    [
        "<https://doi.org/10.1371/ journal.pone.0155999>",
        "https://doi.org/10.1371/ journal.pone.0155999",
        "doi: 10.1371/ journal.pone.0155999",
        "doi:10.1371/journal. pone.0155999",
    ],
)
def test_a_doi_that_a_blank_parts_is_whole(written: str) -> None:
    text = f"Lee, Ann; Kim, Bo: Understanding Kites in Wind, in: PLOS ONE 11 (5), 2016. {written}."
    (entry,) = read_catalog(f"# Literatur\n\n{text}\n").entries
    assert entry.link == "https://doi.org/10.1371/journal.pone.0155999"


@pytest.mark.parametrize(
    "written", ["https:doi.org/10.1016/j.kites.2017.07.009", "https:/doi.org/10.1016/j.kites.2017.07.009"]
)
def test_an_address_may_lack_its_slashes(written: str) -> None:
    text = f"Lee, A. (2017). Kites of groups. *Journal of Kites*, 12, 1-9. [DOI]({written})"
    (entry,) = read_catalog(f"# L\n\n- {text}\n").entries
    assert entry.link == "https://doi.org/10.1016/j.kites.2017.07.009"


def test_an_address_without_slashes_is_no_title() -> None:
    text = "Lee, A. (2018). Kites of groups, *Kite Letters* 1, 5-6. <https://doi.org/10.5334/jcaa.8>, code & data: "
    (entry,) = read_catalog(f"# L\n\n- {text}<https:doi.org/10.17605/OSF.IO/9CFJA>\n").entries
    assert (entry.title, entry.link) == ("Kites of groups", "https://doi.org/10.5334/jcaa.8")


@pytest.mark.parametrize("label", ["Magma code", "DOI Magma code", "solution", "GAP code", "Coq code"])
def test_a_label_may_name_the_language_of_code(label: str) -> None:
    text = f"- Ann Lee, Kites of groups at sea, *Journal of Kites* 12 (2017). [{label}](https://doi.org/10.26182/x36d-3b55)"
    (entry,) = read_catalog(f"# L\n\n{text}\n").entries
    assert (entry.title, entry.venue) == ("Kites of groups at sea", "Journal of Kites")
