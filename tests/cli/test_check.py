"""``i2vbib check``: what it says, in which form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Run

VOP = "openaccess.thecvf.com/content/CVPR2023/papers/Huang_VoP_Text_CVPR_2023_paper.pdf"
LIST = f"""# Papers

## Section One

| Year | Venue | Name | Title | Code |
| ---- | ----- | ---- | ----- | ---- |
| 2023 | CVPR | VoP | [VoP: Text-Video Prompt Tuning](http://{VOP}) | N/A |
| 2024 | Nowhere, 100% | Odd | [Odd: A Paper](https://example.org/odd) | N/A |
| 2024 | ICLR | Twice | [A Second Paper of Ours](https://arxiv.org/abs/2401.00002) | N/A |
| 2024 | ICLR | Twice | [A Second Paper of Ours](https://arxiv.org/abs/2401.00002) | N/A |
| 2024 | ICLR | Bad | A Title with a | in it | N/A |
"""

SHIPPED_FAULTS = {
    ("ovmot_ovtrackplus_2024", "V02"),  # datasets track
    ("ovmot_slack_2024", "L02"),  # a lone ? in the link
    ("ovvis_clipvis_2024", "L02"),
    ("ovvis_clipvis_2024", "Y01"),  # the issue is of 2025
    ("tvg_chrono_2025", "L02"),
    ("tvg_chrono_2025", "Y01"),  # first of 2024
    ("videoqa_tradapter_2024", "Y01"),
    ("stvg_spacevllm_2025", "T01"),  # Models for Model
    ("stvg_spacevllm_2025", "V04"),  # AAAI 2026
    ("tvg_unitime_2025", "V04"),  # NeurIPS 2025
    ("tvg_unitime_2025", "L04"),  # a bare file
    ("tvg_videotgr1_2025", "V04"),  # ICMR 2026
    ("tvg_momentdetr_2021", "T01"),
    ("tvg_revisionllm_2025", "T03"),
    ("ovvis_ov2seg_2023", "L03"),  # plain http
    ("tvg_seq2time_2025", "L03"),
    ("vtr_clip4clip_2022", "T01"),
    ("vtr_vop_2023", "T02"),
    ("vtr_vop_2023", "T03"),
    ("var_adaptformer_2022", "T03"),
    ("var_text4vis_2023", "L01"),  # % in the DOI
    ("videoqa_vitis_2023", "V02"),  # a workshop
    ("videoqa_qvid_2024", "V02"),  # Findings
    ("general_videollama_2023", "V02"),  # a demo
    ("captioning_qadapter_2025", "V03"),  # ACM Multimedia Asia
    ("captioning_ohrc_2025", "Y01"),
    ("captioning_swinbert_2022", "T03"),
    ("general_fitclip_2022", "T03"),
    *((key, "T02") for key in (
        "videoqa_atp_2022", "videoqa_temadapter_2023", "videoqa_vitis_2023", "videoqa_qvid_2024",
        "videoqa_videodistill_2024", "videoqa_linvt_2024", "videoqa_leadqa_2025", "videoqa_tea_2025",
        "captioning_clip4caption_2021", "captioning_swinbert_2022", "captioning_mplug2_2023",
        "captioning_evcap_2024", "captioning_hierarq_2025", "general_fitclip_2022", "general_stan_2023",
        "general_videochatgpt_2024", "general_videollava_2024", "general_internvideo2_2024",
    )),
}  # fmt: skip
"""What the list is known to have wrong, from the papers' own pages."""


def findings(run: Run, *arguments: str) -> list[dict[str, object]]:
    data = json.loads(run(*arguments, "check", "--format", "json").text)
    found: list[dict[str, object]] = data["findings"]
    return found


def test_the_shipped_lists_faults_are_named_and_the_bibliography_is_sound(run: Run) -> None:
    ended = run("check", "--format", "json")
    data = json.loads(ended.text)
    found = {(finding["key"], finding["code"]) for finding in data["findings"]}
    of_the_list = {pair for pair in found if pair[1][0] in "LTVY"}
    assert of_the_list == SHIPPED_FAULTS
    assert (ended.status, data["counts"]["errors"], data["counts"]["entries"]) == (0, 0, 96)


@pytest.fixture
def scratch(run: Run, folder: Path) -> Path:
    (folder / "list.md").write_text(LIST)
    assert run("init", "list.md").status == 0
    return folder / "data"


@pytest.mark.usefixtures("scratch")
def test_text_is_grouped_by_entry_with_its_line_and_ends_with_a_count(run: Run) -> None:
    ended = run("check")
    lines = ended.text.splitlines()
    start = lines.index("section_vop_2023, line 7: VoP: Text-Video Prompt Tuning")
    assert lines[start + 1 : start + 3] == [
        "  M01 warning: no authors are known",
        "      run 'i2vbib enrich', or write author = ['Family, Given', …] in overrides.toml",
    ]  # fmt: skip
    assert any(line.startswith("  R01 error: line 11: ") for line in lines)
    assert any(line.startswith("  R02 warning: line 10: 'Twice' stands in line 9 already") for line in lines)
    assert lines[-1] == "3 entries checked: 1 error, 5 warnings, 4 notes"
    assert (ended.status, ended.err) == (1, "")


@pytest.mark.usefixtures("scratch")
def test_json_has_every_part_of_a_finding(run: Run) -> None:
    (finding,) = [one for one in findings(run) if one["code"] == "L03"]
    assert finding.pop("message", "")
    assert finding == {
        "code": "L03",
        "name": "plain-http",
        "level": "warning",
        "key": "section_vop_2023",
        "line": 7,
        "mend": f"write https://{VOP}",
    }


@pytest.mark.usefixtures("scratch")
def test_github_gets_annotations_with_its_own_escapes(run: Run) -> None:
    lines = run("check", "--format", "github").text.splitlines()
    assert "::error file=data/catalog.md,line=11,title=R01 unreadable-row::" in "\n".join(lines)
    (line,) = [line for line in lines if "V01" in line]
    assert line.startswith("::notice file=data/catalog.md,line=8,title=V01 unknown-venue::section_odd_2024: the ")
    assert "“Nowhere, 100%25”: it is written as it stands (write the venue's usual short name" in line
    assert all(line.startswith("::") for line in lines[:-1])


@pytest.mark.usefixtures("scratch")
def test_a_selection_is_checked_alone(run: Run) -> None:
    ended = run("check", "--key", "section_odd_2024")
    assert ended.status == 0
    assert "section_vop_2023" not in ended.text
    assert "R01" not in ended.text
    assert ended.text.splitlines()[-1].startswith("1 entry checked: 0 errors, ")


def test_rules_are_switched_off_by_code_or_name(run: Run, scratch: Path) -> None:
    before = findings(run)
    settings = scratch / "library.toml"
    settings.write_text(settings.read_text() + '\n[check]\noff = ["R01", "missing-authors"]\n')
    assert {"R01", "M01", "R02"} <= {one["code"] for one in before}
    ended = run("check")
    assert ended.status == 0
    assert "R01" not in ended.text
    assert "M01" not in ended.text
    assert "R02" in ended.text


def test_switching_off_what_is_no_rule_is_an_error_that_names_the_nearest(run: Run, scratch: Path) -> None:
    settings = scratch / "library.toml"
    settings.write_text(settings.read_text() + '\n[check]\noff = ["missing-author"]\n')
    ended = run("check")
    assert (ended.status, ended.out) == (1, b"")
    assert "[check] off: no rule 'missing-author': did you mean missing-authors?" in ended.err


def test_explain_says_what_a_rule_names(run: Run) -> None:
    ended = run("check", "--explain", "L01")
    assert ended.status == 0
    assert ended.text.startswith("L01 mangled-link (warning): The DOI in a link is damaged")
    assert ended.text.count("\n") == 1
    unknown = run("check", "--explain", "L1")
    assert (unknown.status, unknown.out) == (2, b"")
    assert "did you mean l" in unknown.err


def test_an_outdated_build_is_named_until_the_next_one(run: Run, own: Path) -> None:
    def outdated() -> list[object]:
        return [one["message"] for one in findings(run) if one["code"] == "O01"]

    assert outdated() == []
    assert run("build").status == 0
    assert outdated() == []
    (own / "overrides.toml").write_text('[var_xclip_2022]\ntitle = "Another Title"\n')
    assert outdated() == ["out/feed.xml and 10 more is not what the library gives now"]
    assert run("build").status == 0
    assert outdated() == []


def test_someone_elses_out_folder_is_left_alone(run: Run, own: Path) -> None:
    (own.parent / "out").mkdir()
    (own.parent / "out" / "program.o").write_text("")
    assert "O01" not in run("check").text


def test_an_edited_list_has_entries_without_a_key_until_sync(run: Run, scratch: Path) -> None:
    catalog = scratch / "catalog.md"
    row = "| 2024 | ICLR | New | [A Third Paper of Ours](https://arxiv.org/abs/2401.00003) | N/A |\n"
    catalog.write_text(catalog.read_text() + row)
    before = (scratch / "citation-keys.json").read_bytes()
    ended = run("check")
    assert ended.status == 1
    assert "K02 error: its key is not in citation-keys.json yet" in ended.text
    assert (scratch / "citation-keys.json").read_bytes() == before
    assert run("sync").status == 0
    assert "K02" not in run("check").text


def test_a_register_at_odds_with_the_list_is_an_error(run: Run, scratch: Path) -> None:
    keys = scratch / "citation-keys.json"
    register = json.loads(keys.read_text())
    register["section_gone_2020"] = {"title": "Gone"}
    register["section_odd_2024"]["aliases"] = ["section_vop_2023"]
    keys.write_text(json.dumps(register))
    found = {one["code"]: one["message"] for one in findings(run)}
    assert found["K01"] == "the key section_gone_2020 is not retired, but no entry of the list has it"
    assert found["K03"] == "section_vop_2023, a former key of section_odd_2024, names section_vop_2023, too"


def test_a_correction_of_no_entry_is_an_error(run: Run, own: Path) -> None:
    (own / "overrides.toml").write_text('[VAR_XClip_2022]\ntitle = "T"\n[var_dist_2023]\ntitle = "T"\n')
    (found,) = [one["message"] for one in findings(run) if one["code"] == "K04"]
    assert str(found).startswith("overrides.toml corrects VAR_XClip_2022, which is no key: did you mean ")


def test_a_wild_title_stays_one_harmless_line(run: Run, folder: Path) -> None:
    row = "| 2024 | ICLR | X | [A Title%0A::error::of \x1b[31m Ours](https://arxiv.org/abs/2401.00003?) | N/A |\n"
    (folder / "list.md").write_text(LIST.partition("| 2024")[0] + row)
    assert run("init", "list.md").status == 0
    for form in ("text", "github"):
        ended = run("check", "--format", form)
        assert "\x1b" not in ended.text
        assert not any(line.startswith("::error") for line in ended.text.splitlines())


def test_a_report_in_markdown_has_its_parts_and_harmless_titles(run: Run, own: Path) -> None:
    (own / "overrides.toml").write_text('[var_xclip_2022]\ntitle = "A <b>Title</b> | of *Ours* [x](y)"\n')
    ended = run("check", "--format", "markdown")
    assert ended.status == 0
    lines = ended.text.splitlines()
    assert lines[0] == "# Check of data"
    assert "96 entries checked: 0 errors, " in lines[2]
    headings = [line for line in lines if line.startswith("## ")]
    assert headings == [
        "## Contradicted",
        "## Published since",
        "## Not found",
        "## Incomplete",
        "## The list and its files",
    ]
    assert "| 3 | V04 warning | published-since |" in lines
    assert not any("<b>" in line or "[x](y)" in line for line in lines)
