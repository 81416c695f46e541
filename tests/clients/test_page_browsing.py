"""The page in a real browser: searching, narrowing, addresses, copying, selecting, downloading."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from bibtexparser import parse_string
from playwright.sync_api import Page, expect

from clients.conftest import Visit
from i2vbib import Library, Selection
from i2vbib.export import Options, export

NARROWED = "main tbody tr:visible"


def keys(page: Page) -> list[str]:
    """Give the keys of the papers that are shown."""
    return list(page.locator(NARROWED).evaluate_all("rows => rows.map(row => row.id)"))


def status(page: Page) -> str:
    return page.locator(".search [role=status]").inner_text()


def search(page: Page, text: str) -> list[str]:
    page.get_by_role("searchbox").fill(text)
    return keys(page)


def checkbox(page: Page, facet: str, value: str) -> None:
    page.locator(f"[data-facet={facet}] input[value='{value}']").check()


def clipboard(page: Page) -> str:
    """Give what was copied, by pasting it."""
    page.evaluate("const area = document.createElement('textarea'); document.body.append(area); area.focus()")
    page.keyboard.press("Control+V")
    text = page.evaluate(
        "(() => { const area = document.querySelector('textarea'); area.remove(); return area.value })()"
    )
    return str(text)


def assert_copied(page: Page, text: str) -> None:
    """Assert that a text is on the clipboard, which the browser writes to in its own time."""
    for _ in range(50):
        if clipboard(page) == text:
            break
        page.wait_for_timeout(100)
    assert clipboard(page) == text


@pytest.fixture
def page(visit: Visit, published: Path) -> Page:
    return visit(published / "index.html")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ovtrack", {"ovmot_ovtrack_2023", "ovmot_ovtrackplus_2024", "ovmot_vovtrack_2025"}),
        ("var_xclip_2022", {"var_xclip_2022"}),
        ("x-clip ling", {"var_xclip_2022"}),
        ("SEGU slack", {"ovmot_slack_2024"}),
        ("segù slack", {"ovmot_slack_2024"}),
        ("r2-tuning", {"tvg_r2tuning_2024"}),
        ("R²-Tuning", {"tvg_r2tuning_2024"}),
        ("dvis++", {"ovvis_ovdvisplusplus_2025"}),
        ("TPAMI segmentation", {"ovvis_ovdvisplusplus_2025"}),
        ("action recognition frozen clip", {"var_frozen_2022"}),
        ("no such paper", set()),
    ],
)
def test_every_word_must_occur_somewhere_whatever_its_accents(page: Page, text: str, found: set[str]) -> None:
    assert set(search(page, text)) == found
    assert status(page) == f"{len(found)} of 96 papers"


@pytest.mark.parametrize(
    ("facet", "value", "selection"),
    [
        ("section", "tvg", Selection(sections=("tvg",))),
        ("year", "2023", Selection(years=("2023",))),
        ("venue", "CVPR", Selection(venues=("CVPR",))),
        ("type", "Prompt Tuning", Selection(transfer_types=("Prompt Tuning",))),
    ],
)
def test_a_facet_shows_what_the_command_line_selects(
    page: Page, shipped: Library, facet: str, value: str, selection: Selection
) -> None:
    expected = {record.key.replace("var_evl", "var_frozen") for record in shipped.select(selection)}
    counted = page.locator(f"[data-facet={facet}] label", has=page.locator(f"input[value='{value}']")).locator("output")
    assert counted.inner_text() == str(len(expected))
    checkbox(page, facet, value)
    assert set(keys(page)) == expected


@pytest.mark.parametrize(("facet", "value"), [("state", "preprint"), ("state", "published"), ("code", "with code")])
def test_preprints_and_papers_with_code_can_be_told_apart(page: Page, shipped: Library, facet: str, value: str) -> None:
    preprints = {record.key for record in shipped.records if record.text("type") == "article"}
    coded = {record.key for record in shipped.records if record.entry.code}
    every = {record.key for record in shipped.records}
    expected = {"preprint": preprints, "published": every - preprints, "with code": coded}[value]
    checkbox(page, facet, value)
    assert set(keys(page)) == {key.replace("var_evl", "var_frozen") for key in expected}


def test_the_counts_follow_what_is_chosen_in_the_other_facets(page: Page, shipped: Library) -> None:
    checkbox(page, "section", "tvg")
    checkbox(page, "section", "var")
    chosen = shipped.select(Selection(sections=("tvg", "var")))
    years = Counter(str(record.issued.year) for record in chosen if record.issued)
    labels = page.locator("[data-facet=year] label").all_inner_texts()
    assert dict(label.split() for label in labels if not label.endswith("0")) == {
        year: str(count) for year, count in years.items()
    }
    assert page.locator("[data-facet=section] label", has_text="OV-MOT").locator("output").inner_text() == "9"


def test_the_address_holds_the_view_and_the_back_button_leads_back(visit: Visit, page: Page) -> None:
    checkbox(page, "section", "vtr")
    page.get_by_role("searchbox").press_sequentially("clip")
    checkbox(page, "year", "2022")
    assert page.url.endswith("#q=clip&section=vtr&year=2022")
    view = keys(page)
    assert keys(visit(page.url)) == view
    page.go_back()
    assert page.url.endswith("#q=clip&section=vtr")
    page.go_back()
    assert page.url.endswith("#section=vtr")
    assert page.get_by_role("searchbox").input_value() == ""
    page.go_back()
    assert len(keys(page)) == 96
    assert not page.locator("[data-facet=section] input[value=vtr]").is_checked()
    page.go_forward()
    page.go_forward()
    page.go_forward()
    assert keys(page) == view


def test_show_all_clears_the_view(page: Page) -> None:
    checkbox(page, "venue", "AAAI")
    page.get_by_role("button", name="Show all").click()
    assert (len(keys(page)), status(page)) == (96, "96 papers")


def test_a_bar_sets_the_facet(page: Page) -> None:
    page.get_by_role("link", name="CVPR: 28 papers").click()
    expect(page.locator(NARROWED)).to_have_count(28)  # the address changes first, and the page hears of it
    assert (len(keys(page)), page.locator("[data-facet=venue] input:checked").count()) == (28, 1)
    page.get_by_role("link", name=re.compile("OV-MOT.*, 2024: 5 papers")).click()
    expect(page.locator(NARROWED)).to_have_count(5)
    assert (len(keys(page)), page.url.partition("#")[2]) == (5, "section=ovmot&year=2024")


@pytest.mark.parametrize("name", ["var_frozen_2022", "var_evl_2022", "VAR_EVL_2022"])
def test_a_key_in_the_address_leads_to_its_paper_and_a_former_key_too(visit: Visit, published: Path, name: str) -> None:
    page = visit(published / "index.html", f"#{name}")
    row = page.locator("#var_frozen_2022")
    assert page.locator("tr.found").get_attribute("id") == "var_frozen_2022"
    expect(page.locator("tr.found")).to_be_in_viewport()
    box = row.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 720
    assert len(keys(page)) == 96


def test_a_key_that_is_not_there_is_named(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html", "#var_nothing_2022")
    assert page.locator(".said").inner_text() == "No paper here has the key var_nothing_2022"


def exported(library: Library, key: str, format_name: str) -> str:
    """Give an entry as the program exports it, without groups."""
    return export(format_name, [library.record(key)], library.sections, Options(groups=False))


def test_what_is_copied_is_what_the_program_exports(page: Page, shipped: Library) -> None:
    row = page.locator("#tvg_r2tuning_2024")
    for name, text in (
        ("Copy the key", "tvg_r2tuning_2024"),
        ("Copy \\cite", "\\cite{tvg_r2tuning_2024}"),
        ("Copy the BibTeX", exported(shipped, "tvg_r2tuning_2024", "bibtex")),
        ("Copy the CSL-JSON", exported(shipped, "tvg_r2tuning_2024", "csl-json")),
    ):
        row.get_by_role("button", name=name).click()
        page.locator(".said", has_text="Copied").wait_for()
        assert_copied(page, text)
        page.evaluate("document.querySelector('.said').textContent = ''")


def test_it_copies_where_the_browser_offers_no_clipboard(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator("#tvg_r2tuning_2024").get_by_role("button", name="Copy \\cite").click()
    assert_copied(page, "\\cite{tvg_r2tuning_2024}")


def downloaded(page: Page, name: str) -> str:
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return started.value.path().read_text("utf-8")


def test_shift_selects_all_between_and_the_files_hold_them(page: Page, shipped: Library) -> None:
    page.get_by_label("Select tvg_momentdetr_2021").check()
    page.get_by_label("Select tvg_unloc_2023").click(modifiers=["Shift"])
    chosen = ["tvg_momentdetr_2021", "tvg_vdi_2023", "tvg_llavilo_2023", "tvg_univtg_2023", "tvg_unloc_2023"]
    assert page.locator(".selected strong").inner_text() == "5 selected"
    bibtex = parse_string(downloaded(page, "Download BibTeX"))
    assert ([entry.key for entry in bibtex.entries], bibtex.failed_blocks) == (chosen, [])
    records = [shipped.record(key) for key in chosen]
    assert downloaded(page, "Download CSL-JSON") == export("csl-json", records, shipped.sections)
    page.get_by_role("button", name="Copy \\cite{…}").click()
    assert_copied(page, f"\\cite{{{','.join(chosen)}}}")
    page.get_by_role("button", name="Clear selection").click()
    assert not page.locator(".selected").is_visible()


def test_all_that_is_shown_is_selected_and_stays_so_in_another_view(page: Page) -> None:
    checkbox(page, "venue", "AAAI")
    page.get_by_label("Select all shown").check()
    found = set(keys(page))
    page.get_by_role("button", name="Show all").click()
    assert {item["id"] for item in json.loads(downloaded(page, "Download CSL-JSON"))} == found
    assert not page.get_by_label("Select all shown").is_checked()


def test_zotero_is_told_of_what_is_shown_and_of_nothing_else(page: Page) -> None:
    page.evaluate("window.told = 0; document.addEventListener('ZoteroItemUpdated', () => { told += 1 })")
    checkbox(page, "section", "ovmot")
    assert page.evaluate("told") == 1
    assert page.locator("span.Z3988").count() == 9


def test_it_is_the_same_from_a_server(visit: Visit, published: Path) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(published))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]  # a partial object, asked by its attribute
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = visit(f"http://127.0.0.1:{server.server_port}/index.html", "#section=tvg")
        assert len(keys(page)) == 16
        page.get_by_label("Select tvg_vdi_2023").check()
        assert "@inproceedings{tvg_vdi_2023," in downloaded(page, "Download BibTeX")
        server.shutdown()
