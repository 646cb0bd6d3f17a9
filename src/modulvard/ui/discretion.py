"""Discreet mode: patients' names as initials on a screen that others can see (ux.md section 2, Ctrl+Shift+L)."""


class _Discretion:
    """Whether the mode is on. It belongs to the screen, so all windows share it."""

    on = False


def is_discreet() -> bool:
    """Tell whether names are shown as initials."""
    return _Discretion.on


def set_discreet(on: bool) -> None:
    """Switch the mode. The window then lets its pages read again what they show."""
    _Discretion.on = on


def shown_name(name: str) -> str:
    """Return a patient's name as it may be shown now: whole, or as initials in the order it is written."""
    if not _Discretion.on:
        return name
    words = name.replace(",", " ").replace("-", " ").split()
    return " ".join(f"{word[0].upper()}." for word in words)
