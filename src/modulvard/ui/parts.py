"""The parts of a page that F6 walks between (ux.md 2): each gets the focus back where it had it last."""

from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Part(NamedTuple):
    """A list, what is read beside it, a panel."""

    area: QWidget
    begins: QWidget | None = None
    """Where its work begins; without it the first that takes the focus."""


@runtime_checkable
class HasParts(Protocol):
    """A page of several parts."""

    def parts(self) -> tuple[Part, ...]:
        """Return them in the order they are walked; what is not shown is passed over."""
        ...


def parts_of(page: QWidget | None) -> list[Part]:
    """Return the parts of a page that can take the focus now, or the page itself where it has no others."""
    if page is None:
        return []
    parts = page.parts() if isinstance(page, HasParts) else ()
    shown = [part for part in parts if part.area.isVisible() and _target(part) is not None]
    return shown or [Part(page)]


def holds(part: Part, focused: QWidget | None) -> bool:
    """Tell whether the focus is in a part."""
    return focused is not None and (focused is part.area or part.area.isAncestorOf(focused))


def focus_part(part: Part) -> None:
    """Put the focus where it was in a part, else where its work begins."""
    (_target(part) or part.area).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _target(part: Part) -> QWidget | None:
    kept = part.area.focusWidget()
    if kept is not None and kept is not part.area and part.area.isAncestorOf(kept) and _takes_focus(kept):
        return kept
    if part.begins is not None and _takes_focus(part.begins):
        return part.begins
    return next((each for each in (part.area, *part.area.findChildren(QWidget)) if _takes_focus(each)), None)


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.isVisible() and widget.isEnabled()
