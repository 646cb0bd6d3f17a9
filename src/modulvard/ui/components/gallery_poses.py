"""Components held in a state that otherwise needs a pointer or the focus, for the gallery."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyleOptionViewItem, QWidget

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.fields import TextField
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.components.rows import RowDelegate, RowState
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Type

PLAIN = RowState(False, False, False)
HOVERED = RowState(False, False, True)
SELECTED = RowState(True, False, False)
FOCUSED = RowState(True, True, False)


_SWATCH = 32


class PosedButton(Button):
    """A button under the pointer, or pressed."""

    def __init__(self, words: str, parent: QWidget, *, hovered: bool = False, down: bool = False) -> None:
        super().__init__(words, parent)
        self._posed_hovered = hovered
        self.setDown(down)

    @override
    def underMouse(self) -> bool:
        return self._posed_hovered


class TypingField(TextField):
    """A field with text and the caret after it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        left = 12 + now.width(Type.BODY, self.text())
        height = now.px(18)
        caret = QRectF(left, round((self.height() - height) / 2), 2, height)
        QPainter(self).fillRect(caret, now.colour("accent"))


class PosedRows(RowDelegate):
    """Paints each row in the state given for it, a little apart from the next."""

    GAP = 2

    def __init__(self, states: Sequence[RowState], height: int, view: QAbstractItemView, *, chip_column: int) -> None:
        super().__init__(lambda row: row, view, chip_column=chip_column, on_surface=False, narrow_below=0)
        self._states, self._height = tuple(states), height

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        option.rect = option.rect.adjusted(0, 0, 0, -self.GAP)
        super().paint(painter, option, index)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._height + self.GAP)

    @override
    def _state(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> RowState:
        return self._states[index.row()]


class Swatches(QWidget):
    """The colour roles as squares with their names."""

    def __init__(self, roles: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """``roles`` are pairs of role and the word for it."""
        super().__init__(parent)
        self._roles = tuple(roles)
        self.setAccessibleName(", ".join(words for _, words in roles))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(424), look().px(_SWATCH) + 4 + look().line(Type.CAPTION))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        side = now.px(_SWATCH)
        pitch = (self.width() - side) / (len(self._roles) - 1)
        for number, (role, words) in enumerate(self._roles):
            box = QRectF(round(number * pitch), 0, side, side)
            pale = role in {"canvas", "surface", "sunken"}
            line = now.colour("divider") if pale or now.colours.dark else None
            rounded(painter, box, Radius.CONTROL, fill=now.colour(role), line=line)
            width = now.width(Type.CAPTION, words) + 2
            left = min(max(box.center().x() - width / 2, 0), self.width() - width)
            name = QRectF(left, box.bottom() + 4, width, now.line(Type.CAPTION))
            draw_text(painter, name, words, Type.CAPTION, now.colour("text_3"), align=Qt.AlignmentFlag.AlignHCenter)
