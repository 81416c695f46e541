"""How keys are made, kept, renamed and never given away."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.library.settings import DEFAULT_PATTERN
from i2vbib.model.citation_keys import make_key
from i2vbib.model.entry import Entry
from i2vbib.model.registry import Issued, registry_from_json, registry_to_json, rename, resolve, taken_keys


def entry(title: str = "A Title of Some Length", **parts: object) -> Entry:
    return Entry(title, **parts)  # type: ignore[arg-type]  # keywords of the table below


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (entry(name="OVTrack+", sections=("ovmot",), year=2024), "ovmot_ovtrackplus_2024"),
        (entry(name="X-CLIP", sections=("var", "vtr"), year=2022), "var_xclip_2022"),
        (entry("Attention Is All You Need", sections=("nlp",), year=2017), "nlp_attentionallyou_2017"),
        (entry("On the Use of a Very Deep Net", sections=("cv",), year=2020), "cv_useverydeep_2020"),
        (entry(name="视频", title="视频", sections=("cv",), year=2020), "cv_shipin_2020"),
        (entry("深海鱼类的视觉系统", sections=("cv",), year=2018), "cv_shenhaiyuleideshijuexi_2018"),
        (entry("Моря и ветры: обзор", sections=("cv",), year=2018), "cv_moryavetryobzor_2018"),
        (entry("Начала геометрической теории ветров", sections=("cv",), year=2012), "cv_nachalageometricheskoy_2012"),
        (entry("Über die Bewegung der Drachen", sections=("cv",), year=1931), "cv_bewegungdrachen_1931"),
        (entry("Wem gehört der Drachen im Wind?", sections=("cv",), year=1931), "cv_wemgehortdrachen_1931"),
        (entry("Le vent des cerfs-volants et l’eau d'été", sections=("cv",), year=2001), "cv_ventcerfsvolantseau_2001"),
        (entry("Agua de pozo y escuela", sections=("cv",), year=2015), "cv_aguapozoescuela_2015"),
        (entry("VIENTO DE LA MAR", sections=("cv",), year=2015), "cv_vientomar_2015"),
        (entry("O vento e os papagaios da praia", sections=("cv",), year=2015), "cv_ventopapagaiospraia_2015"),
        (entry("Gli aquiloni nell’aria del mare", sections=("cv",), year=2015), "cv_aquiloniariamare_2015"),
        (entry("De vliegers van het strand", sections=("cv",), year=2015), "cv_vliegersstrand_2015"),
        (entry("Zmei i lyudi", sections=("cv",), year=2015), "cv_zmeilyudi_2015"),
        (entry("Змеи и люди на ветру", sections=("cv",), year=2015), "cv_zmeilyudivetru_2015"),
        (entry("Die Hard in Rain", sections=("cv",), year=2015), "cv_diehardrain_2015"),
        (entry("No Free Kites", sections=("cv",), year=2015), "cv_nofreekites_2015"),
        (entry("AI Kites and Type I Wind", sections=("cv",), year=2015), "cv_aikitestype_2015"),
        (entry("DALLE 2", sections=("cv",), year=2015), "cv_dalle2_2015"),
        (entry("AI 連", sections=("cv",), year=2015), "cv_ailian_2015"),
        (entry("AI Policy", sections=("cv",), year=2015), "cv_aipolicy_2015"),
        (entry("Kites by Van der Waals", sections=("cv",), year=2015), "cv_kitesvander_2015"),
        (entry("D'Alembert's Kites", sections=("cv",), year=2015), "cv_dalembertskites_2015"),
        (entry("Les", sections=("cv",), year=2015), "cv_les_2015"),
        (entry("Cost of Kites in 1,990 Towns", sections=("cv",), year=2021), "cv_costkites1990_2021"),
        (entry("Kites 2.5 in 1.000.000 Days", sections=("cv",), year=2021), "cv_kites251000000_2021"),
        (entry("α-Net for Seas", sections=("cv",), year=2018), "cv_alphanetseas_2018"),
        (entry("…", sections=("cv",), year=2018), "cv_untitled_2018"),
        (
            entry("Sailing Far Seas", name="A Long Name That No One Would Ever Type in Full", sections=("cv",)),
            "cv_sailingfarseas_nd",
        ),
        (entry(name="Net", sections=("cv",), link="https://arxiv.org/abs/2106.11097"), "cv_net_2021"),
        (entry(name="Net", sections=("cv",), link="https://arxiv.org/abs/hep-th/9901001"), "cv_net_1999"),
        (entry(name="Net", sections=("cv",)), "cv_net_nd"),
        (entry(name="Net", year=2020), "survey_net_2020"),
    ],
)
def test_make_key(row: Entry, key: str) -> None:
    assert make_key(row, DEFAULT_PATTERN, set()) == key


def test_newcomers_get_the_suffixes_in_turn() -> None:
    taken: set[str] = set()
    for _ in range(60):
        taken.add(make_key(entry(name="Net", sections=("cv",), year=2020), DEFAULT_PATTERN, taken))
    assert len(taken) == 60
    assert {"cv_net_2020", "cv_net_2020b", "cv_net_2020z", "cv_net_2020ba"} <= taken


@given(st.text(), st.text(), st.integers(1, 9999) | st.none())
def test_every_key_is_of_letters_that_no_client_changes(name: str, title: str, year: int | None) -> None:
    key = make_key(Entry(title, name=name, year=year, sections=("cv",)), DEFAULT_PATTERN, set())
    assert re.fullmatch(r"[a-z0-9_]+", key)


REGISTRY = {
    "var_xclip_2022": Issued("var_xclip_2022", "Expanding", aliases=("old_key",)),
    "vtr_xclip_2022": Issued("vtr_xclip_2022", "X-CLIP", retired=True),
    "vtr_clip4clip_2022": Issued("vtr_clip4clip_2022", "CLIP4Clip", aliases=("clip4clip",)),
}


def test_retired_keys_and_aliases_stay_taken() -> None:
    assert taken_keys(REGISTRY) == {"var_xclip_2022", "vtr_xclip_2022", "old_key", "vtr_clip4clip_2022", "clip4clip"}


@pytest.mark.parametrize(
    ("asked", "key"),
    [("var_xclip_2022", "var_xclip_2022"), ("OLD_Key", "var_xclip_2022"), ("nobody", None)],
)
def test_resolve(asked: str, key: str | None) -> None:
    assert resolve(REGISTRY, asked) == key


def test_renaming_keeps_the_old_key_as_an_alias_and_can_be_undone() -> None:
    renamed = rename(REGISTRY, "var_xclip_2022", "xclip")
    assert renamed["xclip"].aliases == ("old_key", "var_xclip_2022")
    assert "var_xclip_2022" not in renamed
    back = rename(renamed, "xclip", "var_xclip_2022")
    assert set(back["var_xclip_2022"].aliases) == {"old_key", "xclip"}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("nobody", "x", "no entry"),
        ("var_xclip_2022", "vtr_clip4clip_2022", "taken"),
        ("var_xclip_2022", "clip4clip", "taken"),
        ("var_xclip_2022", "X-CLIP", "no citation key"),
        ("var_xclip_2022", "", "no citation key"),
    ],
)
def test_a_rename_that_cannot_be(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        rename(REGISTRY, old, new)


def test_a_key_that_another_paper_has_but_for_case_is_taken() -> None:
    twins = {key: Issued(key, title) for key, title in (("lee2020", "Locks"), ("Lee2020", "Ships"), ("Roe", "Weirs"))}
    for old, new in (("lee2020", "Lee2020"), ("lee2020", "LEE2020"), ("Roe", "LEE2020")):
        with pytest.raises(ValueError, match="taken"):
            rename(twins, old, new, is_imported=True)
    assert rename(twins, "Roe", "ROE", is_imported=True).keys() == {"lee2020", "Lee2020", "ROE"}


def test_the_register_reads_back() -> None:
    assert registry_from_json(registry_to_json(REGISTRY)) == REGISTRY
