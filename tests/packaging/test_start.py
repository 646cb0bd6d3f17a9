"""What run.py and test.py do on machines that are not ready."""

import ast
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
ABSENT = {"libmodulvardtest.so.9": "libmodulvardtest9"}


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_a_script_can_be_read_by_an_old_python_so_that_it_can_say_what_it_needs(script: str) -> None:
    ast.parse((PACKAGING / script).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("script", ["run", "test"])
def test_an_old_python_is_told_so_in_one_sentence(
    script: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, script, raising=False)
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert import_module(script).main() == 2
    monkeypatch.delitem(sys.modules, script)
    assert capsys.readouterr().err == "Modulvård needs Python 3.11 or later; this is Python 3.9.\n"


def test_without_arguments_it_opens_the_sample_clinic() -> None:
    start = import_module("start")
    assert start.command_for([], has_screen=True) == ["demo"]
    assert start.command_for([], has_screen=False) == ["demo", "--out", "demo-out"]


def test_options_belong_to_the_sample_clinic_and_commands_stand_alone() -> None:
    start = import_module("start")
    assert start.command_for(["--lang", "en"], has_screen=True) == ["demo", "--lang", "en"]
    assert start.command_for(["--out", "mapp"], has_screen=False) == ["demo", "--out", "mapp"]
    assert start.command_for(["today", "--json"], has_screen=False) == ["today", "--json"]


def test_missing_libraries_are_named_in_a_line_to_paste(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    libraries, environment = import_module("qt_libraries"), import_module("environment")
    with pytest.raises(environment.SetupError, match=r"sudo apt-get install -y libmodulvardtest9$"):
        libraries.provide(ABSENT)


def test_libraries_that_stay_missing_after_apt_get_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    libraries, environment = import_module("qt_libraries"), import_module("environment")
    with pytest.raises(environment.SetupError, match=r"cannot be loaded: libmodulvardtest\.so\.9"):
        libraries.provide(ABSENT)


def test_elsewhere_than_on_debian_the_files_themselves_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    libraries, environment = import_module("qt_libraries"), import_module("environment")
    with pytest.raises(environment.SetupError, match=r"libmodulvardtest\.so\.9"):
        libraries.provide(ABSENT)


def test_libraries_that_are_there_ask_for_nothing() -> None:
    assert import_module("qt_libraries").missing({"libc.so.6": "libc6"} if sys.platform == "linux" else {}) == {}


@pytest.mark.parametrize("variable", ["PYTHONPATH", "PYTHONHOME"])
def test_a_callers_python_variables_do_not_reach_the_environment(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "elsewhere")
    assert variable not in import_module("environment").clean_variables()


def test_every_check_runs_and_a_failing_one_decides_the_exit_code(capfd: pytest.CaptureFixture[str]) -> None:
    checks = import_module("checks")
    fine, broken = ((sys.executable, "-c", f"print('ran'); raise SystemExit({code})") for code in (0, 1))
    planned = [checks.Check(name="first", command=broken), checks.Check(name="second", command=fine)]
    assert checks.run_all(planned) == 1
    said = capfd.readouterr().out
    assert said.count("ran\n") == 2
    assert said.splitlines()[-1].startswith("FAILED: first; passed: 1 of 2 checks")
    assert checks.run_all(planned[1:]) == 0
    assert "All 1 checks passed" in capfd.readouterr().out


def test_quick_leaves_the_slow_tests_out_and_hands_the_rest_to_pytest() -> None:
    last = import_module("checks").checks(Path("python"), ["--quick", "tests/domain"])[-1]
    assert last.command[-3:] == ("-m", "not slow", "tests/domain")


def test_help_is_given_without_setting_anything_up() -> None:
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "run.py"), "--help"], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.startswith("Usage: python3 packaging/run.py")
