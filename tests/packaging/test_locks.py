"""The locks hold all that is needed, exactly, with hashes, and lead nobody to an address."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock")


def locked(name: str) -> dict[str, str]:
    """Return each locked package with its version."""
    pins = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


def wanted(*, with_tests: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ours = project["project"]["dependencies"] + project["build-system"]["requires"]
    return [
        Requirement(line) for line in ours + (project["project"]["optional-dependencies"]["test"] if with_tests else [])
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_a_fitting_version_of_all_the_project_asks_for(name: str) -> None:
    versions = locked(name)
    asked = wanted(with_tests=name == "requirements-test.lock")
    unmet = [str(one) for one in asked if not one.specifier.contains(versions.get(canonicalize_name(one.name), "0"))]
    assert unmet == []


def test_what_is_tested_is_what_runs() -> None:
    run, test = (locked(name) for name in LOCKS)
    assert {package: test.get(package) for package in run} == run


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash_and_none_an_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"://|--index|--find-links|@ ", text)


def test_the_checkout_can_be_installed_without_fetching_build_tools() -> None:
    assert {"hatchling", "editables"} <= locked("requirements.lock").keys()
