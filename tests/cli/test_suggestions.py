"""What was mistyped is answered with what is near it, and a library begins with what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import SHIPPED, Run


@pytest.mark.parametrize(
    ("command", "status", "near"),
    [
        ("show var_xclip", 2, "did you mean var_xclip_2022 or vtr_xclip_2022?"),
        ("show ovtrack", 2, "ovmot_ovtrack_2023"),
        ("show VTR_CLIPHITCHIKER", 2, "no entry 'VTR_CLIPHITCHIKER': did you mean vtr_cliphitchhiker_2022?"),
        ("show nokey", 2, "no entry 'nokey': none here is like it"),
        ("show x", 2, "no entry 'x': none here is like it"),
        ("export --section kites", 2, "no section 'kites': it is one of ovmot, stvg, tvg, ovvis, vtr, var, videoqa, "),
        ("show tvg_unlok_2023", 2, "tvg_unloc_2023"),
        ("export --section vra", 2, "var"),
        ("export --section captions", 2, "captioning"),
        ("exprot", 2, "no command 'exprot': did you mean export? see 'i2vbib --help'"),
        ("list --venue CPVR", 0, "no venue is 'CPVR': did you mean CVPR?"),
        ("list --transfer-type promt", 0, "no transfer type is 'promt': did you mean Prompt Tuning?"),
    ],
)
def test_the_nearest_is_named(run: Run, command: str, status: int, near: str) -> None:
    ended = run(*command.split())
    told = ended.err.removesuffix(SHIPPED)
    assert (ended.status, ended.out, told.count("\n")) == (status, b"", 1)
    assert near in ended.err


def test_a_name_that_is_known_but_gives_nothing_here_needs_no_other(run: Run) -> None:
    assert (
        run("list", "--venue", "SIGIR", "--section", "tvg").err == "i2vbib: no entry is of what is chosen\n" + SHIPPED
    )


def test_a_new_library_says_what_it_holds_and_what_to_do_next(run: Run, folder: Path) -> None:
    (folder / "list.md").write_text("# Kites\n\n- [A paper on kites](https://arxiv.org/abs/2101.00001)\n", "utf-8")
    told, *following = run("init", "list.md").err.splitlines()
    assert told == "data: 1 entry in 1 section"
    assert [line.split("'")[1] for line in following[1:]] == [
        f"i2vbib {name}" for name in ("enrich", "check", "export", "build")
    ]
