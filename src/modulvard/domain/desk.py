"""How an account likes its window, and where it was when it left (ux.md section 2 "Resume", "Appearance")."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the account has chosen. Theme, language and text size belong to the computer instead (decided.md 11)."""

    dense: bool = False
    """Rows of 40 instead of 56 (Tät)."""
    letter_keys: bool = True
    """Whether single letters work while a list has focus."""

    def as_dict(self) -> dict[str, bool]:
        """Return the choices as plain JSON values."""
        return {"dense": self.dense, "letter_keys": self.letter_keys}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Preferences":
        """Return the choices that were kept; what is missing or unknown is as at first."""
        known = {name: values[name] for name in ("dense", "letter_keys") if isinstance(values.get(name), bool)}
        return cls(**known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the window needs to know of an account as it opens."""

    preferences: Preferences
    workspace: Mapping[str, Any]
    """Section, selection, scroll and filters, as plain JSON values. Empty the first time."""
    lock_minutes: int
    """Idle minutes after which the window locks (CNF-05)."""
