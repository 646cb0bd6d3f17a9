"""The frame of the command line: options, languages, exit codes, and what is never said (commandline.md)."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from tests.cli.conftest import SOURCE, Line

from modulvard import domain, services
from modulvard.cli.arguments import Parser
from modulvard.cli.commands import MODULES
from modulvard.cli.main import language_of, main, parser_for
from modulvard.cli.texts import Words
from modulvard.cli.windows import Look
from modulvard.domain.access import Permission, Role
from modulvard.domain.access_log import LogFault, Measure
from modulvard.domain.caseload import CaseStatus
from modulvard.domain.errors import ModulvardError
from modulvard.domain.field_problems import ProblemKey
from modulvard.domain.likeness import MergeWarning
from modulvard.domain.module_events import ModuleState
from modulvard.domain.passphrases import PassphraseProblem
from modulvard.domain.programs import ProgramKind
from modulvard.domain.settings import setting_keys
from modulvard.domain.store_keeping import CheckProblem
from modulvard.domain.today import Group, LineKind
from modulvard.domain.treatment_steps import NoticeKind
from modulvard.domain.treatments import ClosedAs
from modulvard.services.bundle import Services

COMMANDS = (
    "store create|info|check|upgrade|backup|verify|restore|drill|lock-info",
    "account add|list|disable|passphrase|away",
    "clinic show|set|closed",
    "patient list|show|add|edit|merge",
    "program list|show|check|draft|publish|pilot|retire|learn|learning|learnings|difference",
    "treatment start|show|choose|pace|move|pause|resume|module|version|end",
    "today end-of-day|done|seen|put-off|pass-on",
    "safety list|show|close|reopen",
    "message list|drafts|discarded|guess|show|bring-back",
    "answers suggest",
    "log list|verify",
)


def every_error() -> Iterator[type[ModulvardError]]:
    for package in (domain, services):
        for module in iter_modules(package.__path__):
            if not module.ispkg:
                import_module(f"{package.__name__}.{module.name}")
    waiting = [ModulvardError]
    while waiting:
        kind = waiting.pop()
        yield kind
        waiting += kind.__subclasses__()


def words_wanted() -> Iterator[str]:
    """Give the key of every word that is looked up by a value."""
    families = {
        "program_kind": ProgramKind,
        "state": ModuleState,
        "closed_as": ClosedAs,
        "role": Role,
        "measure": Measure,
        "fault": LogFault,
        "found": CheckProblem,
        "status": CaseStatus,
        "notice": NoticeKind,
        "merge": MergeWarning,
        "permission": Permission,
    }
    yield from (f"{family}.{value}" for family, values in families.items() for value in values)
    yield from (f"problem.{key}" for kinds in (ProblemKey, PassphraseProblem) for key in kinds)
    yield from (f"setting.{key}" for key in setting_keys())
    yield from (f"group.{group.name.lower()}" for group in Group)
    yield from (f"reason.{kind}" for kind in LineKind if kind is not LineKind.END)
    yield from (f"error.{kind.__name__}" for kind in every_error())
    yield from (f"kind.{kind}" for kind in kinds_not_found())
    yield from (f"field.{field}" for field in fields_refused())


def kinds_not_found() -> set[str]:
    """Return what the source says may be missing."""
    said = re.compile(r'NotFound\(kind="(\w+)"')
    return {kind for path in Path(SOURCE).rglob("*.py") for kind in said.findall(path.read_text(encoding="utf-8"))}


def fields_refused() -> set[str]:
    """Return what the source says may be given wrongly."""
    said = re.compile(r'InvalidInput\(\s*field="(\w+)"')
    return {field for path in Path(SOURCE).rglob("*.py") for field in said.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("key", sorted(set(words_wanted())))
def test_what_is_told_by_a_value_has_its_words(key: str) -> None:
    assert key in Words("sv")


# --- help and usage -------------------------------------------------------------------------------


@pytest.mark.parametrize("written", COMMANDS)
def test_the_commands_are_there_with_their_help_in_both_languages(bare: Line, written: str) -> None:
    word, _, names = written.partition(" ")
    for name in names.split("|"):
        swedish, english = (bare(word, name, "--help", "--lang", language) for language in ("sv", "en"))
        assert (swedish.code, english.code) == (0, 0)
        assert swedish.out.startswith("användning: modulvard")
        assert english.out.startswith("usage: modulvard")


def test_no_english_of_argparse_is_left_in_swedish_help(bare: Line) -> None:
    for answer in (bare("--help"), bare("patient", "add", "--help"), bare("today", "--help")):
        for word in ("usage", "options", "positional", "show this help", "default"):
            assert word not in answer.out


def test_every_command_is_reached_and_says_what_it_does() -> None:
    parser = parser_for(MODULES, Words("sv"))
    runs = [leaf for leaf in leaves(parser) if leaf.get_default("run") is None]
    assert [leaf.prog for leaf in runs] == []
    assert all(leaf.description for leaf in leaves(parser))


def leaves(parser: Parser) -> Iterator[Parser]:
    places = [action for action in parser._actions if action.dest.startswith("command_")]
    if not places:
        yield parser
    for place in places:
        for inner in (place.choices or {}).values():  # type: ignore[attr-defined]  # a subparsers action maps names
            yield from leaves(inner)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("today", "--therapist"), "--therapist behöver ett värde"),
        (("treatment", "end", "1", "--as", "fullföljd", "--reason", "x"), "--as kan vara: completed, "),
        (("clinic", "closed", "add"), "Ett av de här behövs: --week --date"),
        (("clinic", "closed", "add", "--week", "2025-W53"), "Veckan måste finnas det året"),
        (("clinic", "closed", "add", "--week", "2026-W52", "--date", "2026-12-24"), "kan inte stå tillsammans"),
        (("treatment", "pause", "1", "--from", "2026-W50"), "Det här saknas: --to, --reason"),
        (("patient", "show", "noll"), "ett heltal större än noll"),
        (("today", "--at", "i går"), "skriv tiden ÅÅÅÅ-MM-DD"),
        (("gallra",), "Det finns inget sådant kommando"),
        (("today", "--unknown"), "Okänt val: --unknown"),
        (("--json",), "--json behöver ett kommando"),
    ],
)
def test_wrong_arguments_are_refused_in_swedish(bare: Line, arguments: tuple[str, ...], said: str) -> None:
    """commandline.md: 2 refused or wrong arguments."""
    answer = bare(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("patient", "add", "--given-name", "Sara", "--family-name", "Alm", "Björksdotter"),
        ("patient", "show", "Björksdotter"),
        ("treatment", "start", "1", "p", "--from", "Björksdotter"),
        ("Björksdotter",),
        ("search", "a", "--in", "Björksdotter"),
        ("today", "--Björksdotter=1"),
    ],
)
def test_a_usage_error_never_repeats_what_was_typed(bare: Line, arguments: tuple[str, ...]) -> None:
    """commandline.md: never a patient's data on standard error."""
    answer = bare(*arguments)
    assert answer.code == 2
    assert "Björksdotter" not in answer.err


def test_at_is_refused_where_something_is_written(line: Line) -> None:
    """commandline.md: --at for reading commands, never for writing ones."""
    answer = line("clinic", "set", "answer_days", "3", "--at", "2026-11-01")
    assert (answer.code, answer.err) == (2, "modulvard: --at gäller bara kommandon som läser.\n")


def test_shared_options_stand_before_or_after_the_command_and_the_last_one_counts(line: Line) -> None:
    before = line("--json", "--lang", "en", "clinic", "show")
    after = line("clinic", "show", "--lang", "en", "--json")
    between = line("--lang", "sv", "clinic", "--json", "show", "--lang", "en")
    assert before.document == after.document == between.document


def test_options_win_over_the_environment(line: Line) -> None:
    line.patch.setenv("MODULVARD_STORE", "/nowhere/clinic.db")
    line.patch.setenv("MODULVARD_ACCOUNT", "nobody")
    line.patch.setenv("MODULVARD_PASSPHRASE_FILE", "/nowhere/passphrase")
    options = (
        "--store",
        line.folder / "clinic.db",
        "--account",
        "anna",
        "--passphrase-file",
        line.folder / "passphrase",
    )
    assert line("clinic", "show", *options).code == 0


# --- languages and encodings ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "locale", "language"),
    [
        ([], "sv_SE.UTF-8", "sv"),
        ([], "en_GB.UTF-8", "en"),
        ([], "C", "sv"),
        (["today", "--lang", "en"], "sv_SE.UTF-8", "en"),
        (["--lang=sv", "today"], "en_US.UTF-8", "sv"),
    ],
)
def test_the_language_is_the_option_or_the_users_locale_or_swedish(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], locale: str, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert language_of(arguments) == language


def test_names_come_out_whole_where_the_locale_is_c(line: Line) -> None:
    line.patient("Åsa", "Öländer")
    done = line.process("patient", "list", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert "Öländer, Åsa" in done.stdout


def test_a_reader_that_stops_early_is_no_fault(line: Line) -> None:
    line.patch.setenv("PYTHONPATH", SOURCE)
    line.patch.setenv("LC_ALL", "C")
    done = subprocess.run(
        f'"{sys.executable}" -m modulvard program show dagar-och-natter --json | head -c 1; exit ${{PIPESTATUS[0]}}',
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device to write to is Linux's")
def test_an_answer_that_cannot_be_written_is_told_and_is_no_fault(line: Line) -> None:
    """DUR-02: a full disk under standard output."""
    line.patch.setenv("PYTHONPATH", SOURCE)
    for command in (["program", "list"], ["program", "show", "dagar-och-natter", "--json"]):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "modulvard", *command],
                stdout=full,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                check=False,
            )
        said = "Svaret kunde inte skrivas. Det som kommandot skulle göra är gjort.\n"
        assert (done.returncode, done.stderr) == (1, said)


@pytest.mark.parametrize("arguments", ["[]", "['--help']", "['store', '--help']"])
def test_help_loads_neither_the_store_nor_the_window(bare: Line, arguments: str) -> None:
    heavy = ("sqlalchemy", "PySide6", "reportlab", "cryptography", "pydantic", "modulvard.cli.commands.patients")
    code = (
        f"import sys; from modulvard.cli.main import main; main({arguments});"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


# --- secrets --------------------------------------------------------------------------------------


def test_without_a_terminal_and_a_file_the_passphrase_is_not_asked_for(line: Line) -> None:
    line.patch.delenv("MODULVARD_PASSPHRASE_FILE")
    done = line.process("clinic", "show")
    assert done.returncode == 2
    assert "--passphrase-file" in done.stderr


@pytest.mark.parametrize("written", ["", "\nsecond line", "\udcff"])
def test_a_passphrase_file_that_cannot_be_used_is_refused(line: Line, written: str) -> None:
    file = line.folder / "bad"
    file.write_bytes(written.encode("utf-8", "surrogateescape"))
    answer = line("clinic", "show", "--passphrase-file", file)
    assert (answer.code, answer.out) == (2, "")


def test_the_passphrase_is_the_first_line_without_its_line_end(line: Line) -> None:
    """decided.md 2."""
    secret = (line.folder / "passphrase").read_text(encoding="utf-8").strip()
    for ending in ("", "\n", "\r\n", "\nmer text\n"):
        assert line("clinic", "show", "--passphrase-file", line.file("again", secret + ending)).code == 0


def test_a_wrong_passphrase_cannot_open_the_store(line: Line) -> None:
    """CNF-03: the same answer for a wrong name; exit code 3."""
    wrong = line("clinic", "show", "--passphrase-file", line.file("wrong", "tolv gröna äpplen på ett fat"))
    unknown = line("clinic", "show", "--account", "nobody")
    assert (wrong.code, unknown.code) == (3, 3)
    assert wrong.err == unknown.err == "modulvard: Namn och lösenfras öppnar inte förrådet.\n"


# --- faults ---------------------------------------------------------------------------------------


class _Broken:
    def open(self, *_: object, **__: object) -> int:
        raise RuntimeError("Linnea Hassel 19850312-2388")

    def draw(self, *_: object, **__: object) -> tuple[Path, ...]:
        raise AssertionError


def test_a_fault_becomes_a_report_without_values_and_exit_code_4(bare: Line) -> None:
    """OPS-01: never a traceback; the report's path is named, and holds neither messages nor values."""
    assert main([], _Broken()) == 4
    said = bare.capsys.readouterr()
    path = Path(said.err.split(" ligger i ")[1].rstrip().removesuffix("."))
    report = path.read_text(encoding="utf-8")
    assert "Traceback" not in said.err
    assert "RuntimeError" in report
    assert "test_frame.py" in report
    assert "Hassel" not in report + said.err
    assert path.stat().st_mode & 0o077 == 0


class _Stopped(_Broken):
    def open(self, *_: object, **__: object) -> int:
        raise KeyboardInterrupt


def test_ctrl_c_ends_in_one_line(bare: Line) -> None:
    assert main([], _Stopped()) == 2
    assert bare.capsys.readouterr().err == "Avbrutet. Inget har blivit halvgjort.\n"


def test_without_a_command_the_window_opens_on_the_store(bare: Line) -> None:
    opened: list[tuple[object, ...]] = []

    class Windows(_Broken):
        def open(self, store: Path, clock: object, **options: object) -> int:
            opened.append((store, options))
            return 0

    assert main(["--lang", "en"], Windows()) == 0
    assert opened == [(bare.folder / "clinic.db", {"language": "en", "login": None})]


def test_screens_are_drawn_of_the_open_store_in_the_asked_look(line: Line) -> None:
    """commandline.md ``screens``; decided.md 18: drawn by a callable that is handed in."""
    drawn: list[object] = []

    class Windows(_Broken):
        def draw(self, services: Services, folder: Path, look: Look) -> tuple[Path, ...]:
            drawn.append((services.clinic.show().name, look))
            return (folder / "idag.png",)

    folder = line.folder / "pictures"
    arguments = ["screens", str(folder), "--lang", "en", "--theme", "dark", "--scale", "200", "--json"]
    assert main(arguments, Windows()) == 0
    assert drawn == [("Vårdcentralen Björken", Look(language="en", theme="dark", scale=200))]
    assert str(folder / "idag.png") in line.capsys.readouterr().out
    assert main(["screens", str(folder), "--scale", "120"], Windows()) == 2
