"""What the command line asks of the window. ``__main__`` gives it; nothing here knows Qt (decided.md 18)."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from modulvard.domain.accounts import Login
from modulvard.domain.clock import Clock

if TYPE_CHECKING:
    from modulvard.bootstrap import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a screen is drawn."""

    language: str
    theme: str
    """``light`` or ``dark``."""
    scale: int
    """Text size in per cent."""


class Windows(Protocol):
    """The two ways into the window."""

    def open(self, store: Path, clock: Clock, *, language: str | None, login: Login | None) -> int:
        """Open the window on a store, or its first run where there is none; return when it has closed."""
        ...

    def draw(self, services: "Services", folder: Path, look: Look) -> tuple[Path, ...]:
        """Draw every main page to PNG without a screen and return the files."""
        ...
