"""What holds for every way into the program."""

import subprocess
import sys
from pathlib import Path

import pytest

import modulvard.ui
from modulvard.__main__ import opens_the_window_alone


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files")
def test_no_core_is_dumped_of_a_process_that_dies():
    """CNF-07: keys and texts in memory are not written to disk by the system."""
    told = "import resource; from modulvard.__main__ import forbid_core_dumps; forbid_core_dumps(); "
    told += "print(resource.getrlimit(resource.RLIMIT_CORE))"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "(0, 0)"


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ([], True),
        (["--store", "klinik.db"], True),
        (["--store"], False),
        (["--store", "--lang"], False),
        (["--lang", "en"], False),
        (["demo"], False),
        (["today", "--store", "klinik.db"], False),
    ],
)
def test_only_a_line_with_nothing_to_read_opens_the_window_at_once(
    line: list[str], alone: bool, monkeypatch: pytest.MonkeyPatch
):
    """All else is the command line's to read, refuse or explain."""
    assert opens_the_window_alone(line) is alone
    monkeypatch.setenv("MODULVARD_CLOCK", "2026-11-23T08:00")
    assert not opens_the_window_alone(line)


def test_the_first_window_waits_for_neither_command_line_nor_store():
    """Speed: what comes after the first window is loaded while the user types."""
    told = "import sys; import modulvard.__main__, modulvard.ui.app; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = set(answer.stdout.split())
    heavy = {"sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "modulvard.cli.main", "modulvard.bootstrap"}
    assert loaded & heavy == set()
    later = ("store", "documents", "exchange", "services.", "ui.words", "ui.frame", "ui.undo", "ui.components.rail")
    of_pages = tuple(f"ui.{folder}." for folder in ("answers", "homework", "messages", "notes", "palette", "today"))
    names = {name.removeprefix("modulvard.") for name in loaded} - {"services.doorplate"}
    assert {name for name in names if name.startswith((*later, *of_pages))} == set()


def test_idag_waits_for_no_other_page_and_for_no_words_of_errors():
    """Speed: the worker loads them after Idag."""
    told = (
        "import sys; from modulvard.ui.preloading import preload; preload(lambda: True);"
        "print(*(name.removeprefix('modulvard.') for name in sys.modules if name.startswith('modulvard.')))"
    )
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = set(answer.stdout.split())
    assert "ui.today.page" in loaded
    later = ("ui.words.of_answers", "ui.palette.", "ui.patients.", "ui.messages.", "services.answers", "services.notes")
    assert {name for name in loaded if name.startswith((*later, "documents", "exchange", "domain.caseload"))} == set()


def test_no_page_waits_for_the_module_of_a_service():
    """Speed: a service is made by the thread that first names it, which is the window's own."""
    told = (
        "import sys; from modulvard.ui.preloading import preload, later_steps; preload(lambda: True);"
        "[step() for step in later_steps()];"
        "from modulvard.services.bundle import Lazy, Services;"
        "print(*(name for name, made in vars(Services).items() if isinstance(made, Lazy)"
        " and made.module not in sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    sources = [path.read_text(encoding="utf-8") for path in Path(modulvard.ui.__path__[0]).rglob("*.py")]
    late = [name for name in answer.stdout.split() if any(f"services.{name}." in source for source in sources)]
    assert late == []
