"""The command line run in this process, against a store of one account that is made once and copied for each test."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import modulvard
from modulvard.cli.main import main
from modulvard.domain.published_numbers import published_test_number

SOURCE = str(Path(modulvard.__file__).parents[1])
PASSPHRASE = "elva gula päron på ett fat"
"""Anna's, in the file that every command is given unless a test gives another."""
NOW = "2026-11-23T08:00"
"""A Monday morning in week 48."""


@dataclass(frozen=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON document on standard output."""
        return json.loads(self.out)


@dataclass
class Line:
    """A command line in a folder of its own, with Anna's store in it."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    template: Path | None = None
    prepared: dict[str, tuple[Path, int]] = field(default_factory=dict)
    """Stores that a test has brought somewhere and others begin with, by name."""

    def __call__(self, *arguments: object) -> Answer:
        """Run a command as text."""
        self.capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = self.capsys.readouterr()
        return Answer(code, said.out, said.err)

    def json(self, *arguments: object, code: int = 0) -> Any:
        """Run a command with ``--json``, expect its exit code and return its document."""
        answer = self(*arguments, "--json")
        assert answer.code == code, answer.err
        return answer.document

    def process(self, *arguments: object, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run a command in a process of its own, without a terminal."""
        inherited = {**os.environ, "PYTHONPATH": SOURCE, "PYTHONUTF8": "0", **environment}
        return subprocess.run(
            [sys.executable, "-m", "modulvard", *map(str, arguments)],
            env=inherited,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def at(self, moment: str) -> None:
        """Set the clock."""
        self.patch.setenv("MODULVARD_CLOCK", moment)

    def file(self, name: str, text: str) -> Path:
        """Write a file in the folder."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    # --- what many tests begin with ---------------------------------------------------------------

    def patient(self, given_name: str = "Linnea", family_name: str = "Hassel", *more: object) -> int:
        answer = self.json("patient", "add", "--given-name", given_name, "--family-name", family_name, *more)
        return int(answer["id"])

    def treatment(self) -> int:
        """Return a treatment of our own program that started on 2 November, one module a week."""
        return self._once("treatment", lambda: self.treatment_from("2026-11-02"))

    def treatment_waiting(self) -> int:
        """Return such a treatment whose second module waits to be opened since 9 November."""
        return self._once("waiting", self._waiting)

    def treatment_from(self, start: str, *more: object) -> int:
        """Return a treatment of our own program, of a new patient."""
        patient = self.patient()
        answer = self.json("treatment", "start", patient, "dagar-och-natter", "--from", start, *more)
        return int(answer["id"])

    def _waiting(self) -> int:
        treatment = self.treatment_from("2026-11-02")
        for state, on in (("handed_in", "2026-11-06"), ("reviewed", "2026-11-09")):
            self.json("treatment", "module", treatment, 1, "--state", state, "--on", on)
        return treatment

    def _once(self, name: str, build: Callable[[], int]) -> int:
        """Build in the first test that asks; later ones, whose store nothing was done to yet, begin with a copy."""
        store, template = self.folder / "clinic.db", self.template
        if template is None or store.read_bytes() != (template / "clinic.db").read_bytes():
            return build()
        if name not in self.prepared:
            kept = template / name
            ident = build()
            kept.mkdir()
            for file in self.folder.glob("clinic.db*"):
                shutil.copy2(file, kept / file.name)
            self.prepared[name] = (kept, ident)
        kept, ident = self.prepared[name]
        for file in kept.iterdir():
            shutil.copy2(file, self.folder / file.name)
        return ident

    def colleague(self, name: str = "erik", *roles: str) -> None:
        """Let a colleague in, with Anna's own passphrase for the test's sake."""
        secret = self.folder / "passphrase"
        added = self("account", "add", name, "--role", *(roles or ("therapist",)), "--new-passphrase-file", secret)
        assert added.code == 0, added.err


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store that ``store create`` made."""
    folder = tmp_path_factory.mktemp("template")
    (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MODULVARD_CLOCK", NOW)
        code = main(
            [
                *("store", "create", "--clinic", "Vårdcentralen Björken", "--account", "anna"),
                *("--display-name", "Anna Björklöv", "--title", "psykolog"),
                *("--store", str(folder / "clinic.db"), "--passphrase-file", str(folder / "passphrase")),
                *("--recovery-key-file", str(folder / "recovery")),
            ]
        )
    assert code == 0
    return folder


@pytest.fixture
def bare(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    """Return a command line in a folder where there is no store yet, only Anna's passphrase."""
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("MODULVARD_CLOCK", NOW)
    monkeypatch.setenv("MODULVARD_STORE", str(tmp_path / "clinic.db"))
    monkeypatch.setenv("MODULVARD_ACCOUNT", "anna")
    monkeypatch.setenv("MODULVARD_PASSPHRASE_FILE", str(tmp_path / "passphrase"))
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return Line(tmp_path, capsys, monkeypatch)


@pytest.fixture(scope="session")
def prepared() -> dict[str, tuple[Path, int]]:
    """Return what tests of this run have prepared for others."""
    return {}


@pytest.fixture
def line(bare: Line, template: Path, prepared: dict[str, tuple[Path, int]]) -> Line:
    """Return a command line with Anna's store."""
    for file in template.iterdir():
        if file.is_file():
            shutil.copy2(file, bare.folder / file.name)
    return replace(bare, template=template, prepared=prepared)


@pytest.fixture
def number_of() -> Callable[[str], str]:
    """Return how a published test number is written for a birth date (domain.md F22)."""
    return lambda born: published_test_number(date.fromisoformat(born)).display
