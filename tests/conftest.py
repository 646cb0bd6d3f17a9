"""What holds for every test: no screen, nobody's own data, no warning unread, no window left open."""

import functools
import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import hypothesis
import pytest
from tests.compiled_once import CompiledOnce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Set before anything loads Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in [name for name in os.environ if name.startswith("MODULVARD_")]:
    del os.environ[_name]

# No deadline: several processes share the processors, and a slow moment is no fault. The same examples every time, so
# that a failure in continuous integration fails at the desk too.
hypothesis.settings.register_profile("modulvard", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("modulvard")


@pytest.fixture(autouse=True, scope="session")
def _homeless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point every folder of the user at an empty place, so that no test can reach a real store or setting."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(name, str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True, scope="session")
def _keys_stretched_once() -> Iterator[None]:
    """Remember what a passphrase and a salt are stretched to: nearly all tests open copies of one store.

    The answer is the program's own, by the program's own parameters; it is only not worked out again (a quarter of a
    second of a processor each time). A new entry has a new salt and is always stretched.
    """
    from modulvard.store import sealing

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "stretch", functools.cache(sealing.stretch))
        yield


@pytest.fixture(autouse=True, scope="session")
def _freed_memory_not_wiped() -> None:
    """Spare tests what a process that fills a store is spared: a fifth of all their time.

    What a test starts as a process of its own wipes as ever, and tests/store/test_fill.py holds that it does.
    """
    from modulvard.store.cipher import FREED

    FREED.is_wiped = False


@pytest.fixture(autouse=True, scope="session")
def statements_compiled_once() -> Iterator[CompiledOnce]:
    """Let every store of this run be asked with what SQLAlchemy has compiled already."""
    from modulvard.store import engines

    with pytest.MonkeyPatch.context() as patch:
        made = CompiledOnce(engines.create_engine)
        patch.setattr(engines, "create_engine", made)
        yield made


class _WarningsKept(logging.Handler):
    """Keeps what the program's own loggers say at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def logged_warnings() -> Iterator[list[logging.LogRecord]]:
    """Fail a test whose code logged a warning. One that expects it asks for this fixture, reads and clears the list."""
    handler = _WarningsKept()
    logger = logging.getLogger("modulvard")
    logger.addHandler(handler)
    yield handler.records
    logger.removeHandler(handler)
    if handler.records:
        pytest.fail("logged and not expected: " + "; ".join(record.getMessage() for record in handler.records))


@pytest.fixture(autouse=True)
def _no_window_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Deliver what Qt was asked to delete, then fail if a window is still open: pytest-qt has closed its own."""
    yield
    if "qapp" not in request.fixturenames:
        return
    left = _windows_left_open()
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
        window.deleteLater()
    _deliver_deletions()
    if names:
        pytest.fail(f"windows left open: {', '.join(names)}")


def _deliver_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _windows_left_open() -> "list[QWidget]":
    from PySide6.QtWidgets import QApplication

    _deliver_deletions()
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]
