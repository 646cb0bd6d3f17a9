"""A dialog with more fields than a low window holds: they scroll between the title and the buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.treatment_errors import BeforeTreatment, InTheFuture, TreatmentEnded
from modulvard.ui.components.dialog import SHADOW, DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.errors import explained
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_OF_THE_DAY = (InTheFuture, BeforeTreatment, TreatmentEnded)
_WIDTH = 560
_RING = 4
"""Room for the ring of focus, which a scrolled area would cut."""
_LEAST = 96
_MARGIN = 8
"""What is left of a low window above and below the surface."""


class RoomyDialog(FieldDialog):
    """Its fields get the height they need, or what the window leaves them."""

    def __init__(self, panel: DialogPanel, title: str, parent: QWidget) -> None:
        super().__init__(panel, title, parent, width=_WIDTH)
        self._beside = 0
        self._wrong: Field | None = None
        self._area = QScrollArea(panel)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._inside = QWidget(self._area)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(_RING, _RING, _RING, _RING)
        self._rows.setSpacing(Space.FIELDS)
        self._area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # which the area has just turned on
        self._inside.installEventFilter(self)
        self._area.setFixedHeight(look().px(_LEAST))  # until it is known how high the rest is
        panel.add(self._area)

    @override
    def add_field(self, key: str, field: Field) -> None:
        self._fields[key] = field
        self.add(field)

    def _choice(self, key: str, words: str) -> ChoiceField:
        field = ChoiceField(self._inside)
        self.add_field(key, Field(words, field, self._inside))
        return field

    def add(self, widget: QWidget) -> None:
        """Put anything below the fields that are there."""
        self._rows.addWidget(widget)

    @override
    def show_problems(self, problems: Mapping[str, str]) -> None:
        super().show_problems(problems)
        self._wrong = next((self._fields[key] for key in self._fields if problems.get(key)), None)
        if self._wrong is not None:
            QTimer.singleShot(0, self._show_wrong)  # once the sentence under it has got its room

    def _show_wrong(self) -> None:
        if self._wrong is not None:
            self._area.ensureWidgetVisible(self._wrong)

    @override
    def refuse(self, error: Exception) -> bool:
        if isinstance(error, _OF_THE_DAY) and "on" in self._fields:
            self.show_problems({"on": explained(error).what})
            return True
        return super().refuse(error)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._beside = self._height_of_panel() - look().px(_LEAST)
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Take the height that the fields need, as far as the window goes, in the middle of it."""
        parent = self.parentWidget()
        if parent is None or not self._beside:
            return
        window = parent.window()
        wide = self.panel.width() - 2 * Space.BLOCKS
        needed = self._rows.heightForWidth(wide) if self._rows.hasHeightForWidth() else self._rows.sizeHint().height()
        most = window.height() - 2 * _MARGIN - self._beside
        height = max(min(needed, most), look().px(_LEAST))
        if height == self._area.maximumHeight():
            return
        self._area.setFixedHeight(height)
        self.resize(self.width(), self._beside + height + 2 * SHADOW)
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))

    def _height_of_panel(self) -> int:
        inside = self.panel.layout()
        if inside is None:
            return self.panel.sizeHint().height()
        wide = self.panel.width()
        return inside.totalHeightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
