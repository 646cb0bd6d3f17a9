"""Text that found no room on the disk when the window was locked: held sealed, and put beside the store once it can."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from modulvard.domain.errors import ModulvardError
from modulvard.ui.operations import Lane, Operations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from modulvard.domain.left_texts import SealedLeft
    from modulvard.ui.session import Session

AGAIN_MS = 5_000


class Unsaved(QObject):
    """What is held while locked: of every account that was locked out, until it lies on the disk (CNF-07, DUR-02)."""

    saved = Signal()
    """All that was held lies on the disk now."""

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._held: dict[tuple[Path, int], SealedLeft] = {}
        self.timer = QTimer(self)
        self.timer.setInterval(AGAIN_MS)
        self.timer.timeout.connect(self.try_again)

    @property
    def held(self) -> "tuple[SealedLeft, ...]":
        """What is held."""
        return tuple(self._held.values())

    def hold(self, store: Path, sealed: "SealedLeft") -> None:
        """Hold what was sealed, and try again and again to put it beside its store."""
        self._held[store, sealed.account] = sealed
        self.timer.start()

    def forget(self, taken: "Iterable[SealedLeft]") -> None:
        """Hold on no longer to what has been put where it belongs."""
        gone = tuple(taken)
        self._held = {key: sealed for key, sealed in self._held.items() if sealed not in gone}
        if not self._held:
            self.timer.stop()

    def try_again(self) -> None:
        """Try to put it beside its store."""
        for (store, _), sealed in self._held.items():
            work, kept = partial(_keep_beside, store, sealed), partial(self._on_kept, sealed)
            self._operations.run(self, work, kept, self._on_full, lane=Lane.FILES)

    def _on_kept(self, sealed: "SealedLeft", _done: None) -> None:
        self.forget((sealed,))
        if not self._held:
            self.saved.emit()

    def _on_full(self, _error: ModulvardError) -> None:
        """There is no room yet: the lock page says so already."""


def leaving(
    session: "Session", store: Path, workspace: "Mapping[str, Any]", *, has_text: bool
) -> "Callable[[], SealedLeft | None]":
    """Return the work that keeps an account's place and what is on its way to the store, and then closes the store.

    It returns, sealed, what the disk had room for nowhere. ``has_text`` says whether the place holds something typed.
    """
    services, unkept = session.services, session.unkept

    def sealed() -> "SealedLeft | None":
        is_left = True
        try:
            services.desk.leave(workspace)
        except ModulvardError:
            is_left = False
        texts = unkept.texts()
        if not texts and (is_left or not has_text):
            return None
        what: Any = import_module("modulvard.domain.left_texts").Left(
            texts=texts, workspace=None if is_left else workspace
        )
        return services.left.seal(what)

    def leave() -> "SealedLeft | None":
        try:
            left = sealed()
        finally:
            services.close()
        # After the store is closed: what it writes beside itself is gone then, and may have been all that lacked.
        return None if left is None or _is_beside(store, left) else left

    return leave


def _is_beside(store: Path, sealed: "SealedLeft") -> bool:
    try:
        _keep_beside(store, sealed)
    except ModulvardError:
        return False
    return True


def _keep_beside(store: Path, sealed: "SealedLeft") -> None:
    import_module("modulvard.services.left_texts").keep_beside(store, sealed)
