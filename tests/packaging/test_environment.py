"""When the environment is used as it stands, filled up, or made anew."""

import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The module, looking after an environment in an empty folder."""
    module = import_module("environment")
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    return module


def given_environment(module: ModuleType, *, version: str = VERSION, **stamp: object) -> None:
    """Lay out an environment as the set-up leaves it, with facts of its stamp replaced."""
    interpreter = module.python_of(module.ENVIRONMENT)
    interpreter.parent.mkdir(parents=True)
    interpreter.touch()
    (module.ENVIRONMENT / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}.2\n", encoding="utf-8")
    wanted = module.wanted(with_tests=False)
    facts = {name: getattr(wanted, name) for name in wanted.__slots__} | stamp
    (module.ENVIRONMENT / "modulvard-setup.json").write_text(json.dumps(facts), encoding="utf-8")


def test_a_finished_environment_is_used_as_it_stands(environment: ModuleType) -> None:
    given_environment(environment)
    assert environment.is_finished(environment.wanted(with_tests=False))


def test_nothing_at_all_is_not_finished(environment: ModuleType) -> None:
    assert not environment.is_finished(environment.wanted(with_tests=False))


def test_the_tests_need_more_than_the_program_and_the_program_no_more_than_the_tests(environment: ModuleType) -> None:
    given_environment(environment)
    assert not environment.is_finished(environment.wanted(with_tests=True))
    facts = json.loads((environment.ENVIRONMENT / "modulvard-setup.json").read_text(encoding="utf-8"))
    (environment.ENVIRONMENT / "modulvard-setup.json").write_text(json.dumps(facts | {"with_tests": True}))
    assert environment.is_finished(environment.wanted(with_tests=False))


def test_an_interrupted_environment_is_made_anew(environment: ModuleType) -> None:
    given_environment(environment)
    (environment.ENVIRONMENT / "modulvard-setup.unfinished").touch()
    assert not environment.is_finished(environment.wanted(with_tests=False))
    assert not environment.can_be_filled_up(environment.wanted(with_tests=False))


@pytest.mark.parametrize("changed", ["lock", "project"])
def test_an_environment_of_another_lock_is_filled_up(environment: ModuleType, changed: str) -> None:
    given_environment(environment, **{changed: "another"})
    assert not environment.is_finished(environment.wanted(with_tests=False))
    assert environment.can_be_filled_up(environment.wanted(with_tests=False))


def test_an_environment_of_another_folder_is_made_anew(environment: ModuleType) -> None:
    given_environment(environment, root="elsewhere")
    assert not environment.can_be_filled_up(environment.wanted(with_tests=False))


def test_an_environment_of_another_python_is_made_anew(environment: ModuleType) -> None:
    given_environment(environment, version="3.9")
    assert not environment.can_be_filled_up(environment.wanted(with_tests=False))


def test_an_environment_the_user_made_is_filled_up(environment: ModuleType) -> None:
    given_environment(environment)
    (environment.ENVIRONMENT / "modulvard-setup.json").unlink()
    assert not environment.is_finished(environment.wanted(with_tests=False))
    assert environment.can_be_filled_up(environment.wanted(with_tests=False))


@pytest.mark.parametrize("written", ["", "{", "[]", '{"root": 1}'])
def test_a_spoilt_stamp_is_no_stamp(environment: ModuleType, written: str) -> None:
    given_environment(environment)
    (environment.ENVIRONMENT / "modulvard-setup.json").write_text(written, encoding="utf-8")
    assert not environment.is_finished(environment.wanted(with_tests=False))
