"""A row that goes on in the next line where it is full: chips, buttons, legends in longer languages and larger text."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space


class Flow(QLayout):
    """Lays widgets side by side, each as wide as it wants to be, over as many lines as they need."""

    def __init__(
        self, parent: QWidget | None = None, *, between: int = Space.INSIDE, lines_apart: int = 9, at_end: int = 0
    ) -> None:
        """``at_end`` of the last ones stand at the right end, where all have room on one line."""
        super().__init__()
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self._between, self._lines_apart = between, lines_apart
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._between * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._items if not item.isEmpty()), default=0)
        return QSize(widest, self.sizeHint().height())

    def _right_part(self, rect: QRect) -> int:
        """Return where those at the right end begin, or nowhere to speak of where all do not fit on one line."""
        ends = [item.sizeHint().width() for item in self._items[-self._at_end :] if not item.isEmpty()]
        taken = sum(ends) + self._between * (len(ends) - 1)
        return rect.left() + rect.width() - taken if self.sizeHint().width() <= rect.width() else rect.left()

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top = rect.left(), rect.top()
        line: list[tuple[int, QLayoutItem]] = []
        shown = [item for item in self._items if not item.isEmpty()]
        first_at_end = self._items[-self._at_end] if self._at_end else None
        for item in shown:
            width = item.sizeHint().width()
            if first_at_end is not None and item in self._items[-self._at_end :]:
                left, first_at_end = max(left, self._right_part(rect)), None
            if left > rect.left() and left + width > rect.left() + rect.width():
                left, top, line = rect.left(), top + _stand(line, top, move=move) + self._lines_apart, []
            line.append((left, item))
            left += width + self._between
        return top + _stand(line, top, move=move) - rect.top()


def _stand(line: Sequence[tuple[int, QLayoutItem]], top: int, *, move: bool) -> int:
    """Let what stands on one line stand on one middle, if it is to be moved at all; return how high the line is."""
    high = max((item.sizeHint().height() for _, item in line), default=0)
    if move:
        for left, item in line:
            size = item.sizeHint()
            item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
    return high
