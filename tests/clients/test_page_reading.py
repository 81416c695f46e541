"""The page in a real browser: without script, by keyboard, in the dark, on paper, for screen readers, with hostile text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page

import records as examples
from clients.conftest import Visit
from conftest import Run, missing
from i2vbib import Library, Record
from i2vbib.page.document import page as page_of
from i2vbib.page.linked_files import Files
from readers import NODE


def rows(page: Page) -> int:
    return page.locator("main tbody tr:visible").count()


def test_without_script_all_is_there_by_section_and_links_lead_to_their_places(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html", "#var_evl_2022", java_script_enabled=False)
    assert (rows(page), page.locator("main h2:visible").count()) == (96, 9)
    assert not page.get_by_role("searchbox").is_visible()
    box = page.locator("#var_frozen_2022").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720
    page.locator("#var_frozen_2022 summary").click()
    assert "curated" in page.locator("#var_frozen_2022 details").inner_text()
    assert "@inproceedings{var_frozen_2022," in page.locator("#var_frozen_2022 pre").first.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 380])
def test_axe_finds_no_fault(visit: Visit, published: Path, scheme: str, width: int) -> None:
    axe = NODE / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.is_file():
        missing("axe-core is not installed: run 'make clients'")
    page = visit(
        published / "index.html",
        "#section=tvg",
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        bypass_csp=True,
    )
    page.locator("main summary").first.click()
    page.get_by_label("Select tvg_vdi_2023").check()
    page.add_script_tag(path=axe)
    found = page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
    )
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == []
    assert found["passes"]


def colours(page: Page) -> tuple[list[int], list[int]]:
    """Give the colours of the ground and of the text."""
    read = "getComputedStyle(document.documentElement)[name].match(/\\d+/g).slice(0, 3).map(Number)"
    return tuple(page.evaluate(f"name => {read}", name) for name in ("backgroundColor", "color"))


def test_it_is_dark_where_the_reader_wants_it_dark(visit: Visit, published: Path) -> None:
    light_ground, light_text = colours(visit(published / "index.html", color_scheme="light"))
    dark_ground, dark_text = colours(visit(published / "index.html", color_scheme="dark"))
    assert min(light_ground) > 240
    assert max(light_text) < 60
    assert max(dark_ground) < 40
    assert min(dark_text) > 200


def test_on_paper_there_is_the_list_and_nothing_to_click(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html", "#section=tvg")
    page.emulate_media(media="print")
    assert rows(page) == 16
    for selector in ("aside", ".search", ".figures", ".copy", ".pick", "main details"):
        assert not page.locator(selector).first.is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_the_keyboard_alone_searches_opens_selects_and_narrows(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html")
    page.keyboard.press("/")
    page.keyboard.type("frozen clip models")
    assert rows(page) == 1
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main tbody .pick input')"):
            break
    page.keyboard.press("Space")
    assert page.locator(".selected strong").inner_text() == "1 selected"
    while not page.evaluate("document.activeElement.matches('main tbody summary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#var_frozen_2022 pre").first.is_visible()
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    assert rows(page) == 96
    page.locator("aside input").first.focus()
    page.keyboard.press("Space")
    assert rows(page) == 9


def test_a_narrow_screen_shows_all_without_scrolling_sideways(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html", viewport={"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not page.locator("aside").is_visible()
    page.get_by_role("button", name="Filter").click()
    page.locator("[data-facet=section] input[value=tvg]").check()
    assert rows(page) == 16


def test_nothing_moves_that_was_not_asked_to(visit: Visit, published: Path) -> None:
    page = visit(published / "index.html")
    moving = "[...document.querySelectorAll('*')].filter(element => element.getAnimations().length > 0).length"
    assert page.evaluate(moving) == 0


class Fixed:
    """A library of given records, as far as a page asks one."""

    def __init__(self, shipped: Library, *records: Record) -> None:
        self.settings, self.snapshot, self.sections, self.survey = shipped.settings, shipped.snapshot, (), None
        self.records = records


@pytest.mark.parametrize("name", sorted(examples.HOSTILE))
def test_no_text_of_a_list_is_markup_or_script(visit: Visit, tmp_path: Path, shipped: Library, name: str) -> None:
    text = examples.HOSTILE[name]
    scripted = (
        f"{text}<script>window.evil = 1</script><img src=x onerror='window.evil = 1'>\" onclick=\"window.evil = 1"
    )
    record = replace(examples.hostile(scripted), aliases=())
    library = Fixed(shipped, record, examples.VAR_XCLIP)
    (tmp_path / "index.html").write_text(page_of(library, Files((), {})), "utf-8")  # type: ignore[arg-type]
    page = visit(tmp_path / "index.html")
    assert rows(page) == 2
    assert page.evaluate("window.evil") is None
    assert page.locator("main img, main script, [onclick], [onerror]").count() == 0
    shown = page.locator("#k cite").inner_text()
    assert "<script>window.evil = 1</script>" in shown
    copied = json.loads(page.locator("#k pre[data-text='CSL-JSON']").text_content() or "")
    assert copied[0]["id"] == "k"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 论文\n\n- [深度学习综述](https://arxiv.org/abs/2101.00001), 2021\n- [视频理解与检索方法研究](https://arxiv.org/abs/2101.00002)\n", ["深度学习综述", "视频理解与检索方法研究"]),
        ("# Papers\n\n- [Only one paper](https://openreview.net/forum?id=abcdefghij)\n", ["Only one paper"]),
        ("# Papers\n\n- [A & B < C](https://arxiv.org/abs/2101.00003)\n- [“Quoted” 'title'](https://arxiv.org/abs/2101.00004)\n", ["A & B < C", "“Quoted” 'title'"]),
    ],
    ids=["Chinese", "one, without year and venue", "signs"],
)  # fmt: skip
def test_a_list_of_any_kind_has_a_page(run: Run, visit: Visit, folder: Path, text: str, shown: list[str]) -> None:
    (folder / "list.md").write_text(text, "utf-8")
    assert run("init", "list.md").status == 0
    assert run("build").status == 0
    page = visit(folder / "out" / "index.html")
    assert page.locator("main cite").all_inner_texts() == shown
    heading = page.locator("main h2").inner_text().rpartition(" ")[0]
    page.get_by_role("searchbox").fill(heading)
    assert rows(page) == len(shown)
    page.get_by_role("searchbox").fill(shown[0])
    assert rows(page) == 1
