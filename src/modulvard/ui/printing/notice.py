"""What happened, what is safe, what to do: one line over the sheet, told to the screen reader as well."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.cards import ProgressCard
from modulvard.ui.components.labels import Body
from modulvard.ui.components.painting import rounded
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Space, Tone


class Notice(QWidget):
    """Absent while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._good = False
        self._words = Body("", self, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.ROW + look().px(Size.ICON_INLINE) + Space.INSIDE, 8, Space.ROW, 8)
        row.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, *, good: bool = False) -> None:
        """Say it, politely; nothing takes the line away."""
        self._good = good
        self._words.setText(words)
        self._words.set_role(self._tone)
        self.setVisible(bool(words))
        self.update()
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def _tone(self) -> Tone:
        return Tone.ON_TRACK if self._good else Tone.READ_FIRST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=now.fill(self._tone))
        side = now.px(Size.ICON_INLINE)
        name = "circle-check" if self._good else "circle-alert"
        pixmap = icon_pixmap(name, side, now.ink(self._tone), self.devicePixelRatioF())
        painter.drawPixmap(Space.ROW, 8 + (now.line(self._words.kind) - side) // 2, pixmap)


class Over(QWidget):
    """What stands between the bar and the sheet while there is something to say or to wait for."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """``words`` name the work that takes time."""
        super().__init__(parent)
        self.notice = Notice(self)
        self.progress = ProgressCard(words, self)
        self.progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self.notice)
        column.addWidget(self.progress)
        self.hide()

    def say(self, words: str, *, good: bool = False) -> None:
        """Say what happened; nothing takes the line away."""
        self.notice.say(words, good=good)
        self._fit()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far the work has come."""
        self.progress.show_progress(done, total, words)
        self.progress.show()
        self._fit()

    def end_progress(self) -> None:
        """Take the progress away: the work has ended."""
        self.progress.hide()
        self.progress.cancel_button.setEnabled(True)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not self.notice.isHidden() or not self.progress.isHidden())
