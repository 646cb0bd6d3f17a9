"""The versions of an entry, the latest first: what changed, when, by whom, and how each stands."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.answer_bank import SHIPPED, Answer, AnswerVersion
from modulvard.domain.answer_lists import AnswerCard
from modulvard.ui.answers.words import day_words, made_on, version_words
from modulvard.ui.components.buttons import Button, ButtonKind, plain
from modulvard.ui.components.cards import Line
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Head
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Type

_NUMBER = 24
"""Room for the number, in px at 100 %."""


class VersionRow(QPushButton):
    """One version. Chosen, it is compared with the one before."""

    def __init__(self, answer: Answer, version: AnswerVersion, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = version.number
        self._comment = version.comment or self._instead(version)
        self._line = " · ".join(filter(None, (day_words(made_on(version)), who)))
        self._status = version_words(answer, version)
        said = self.tr("Version {number}: {comment}, {line}, {status}")
        words = said.format(number=version.number, comment=self._comment, line=self._line, status=self._status)
        self.setAccessibleName(words)
        self.setText(plain(words))
        self.setAutoDefault(False)
        self.setProperty(RING, Radius.FILL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.px(240), now.line(Type.SMALL) + now.line(Type.CAPTION) + Space.ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            rounded(painter, QRectF(self.rect()), Radius.FILL, fill=now.colour("canvas"))
        rect = QRectF(self.rect()).adjusted(0, 6, 0, -6)
        number = QRectF(rect.left(), rect.top(), now.px(_NUMBER), rect.height())
        draw_text(painter, number, str(self.number), Type.SMALL_STRONG, now.colour("text"))
        align = Qt.AlignmentFlag.AlignRight
        taken = draw_text(painter, rect, self._status, Type.CAPTION, now.colour("text_2"), align=align)
        words = rect.adjusted(now.px(_NUMBER), 0, -taken - Space.FIELDS, 0)
        upper = QRectF(words.left(), words.top(), words.width(), now.line(Type.SMALL))
        lower = QRectF(words.left(), upper.bottom(), words.width(), now.line(Type.CAPTION))
        draw_text(painter, upper, self._comment, Type.SMALL, now.colour("text"))
        draw_text(painter, lower, self._line, Type.CAPTION, now.colour("text_2"))

    def _instead(self, version: AnswerVersion) -> str:
        """Return what is said of a version that nobody has described."""
        if version.number == 1:
            came = self.tr("Följde med Modulvård") if version.origin == SHIPPED else self.tr("Första versionen")
            return came if version.suggested_from is None else self.tr("Förslag ur ett svar")
        return self.tr("Ändrad text")


class VersionList(QWidget):
    """The versions under the form."""

    compare_asked = Signal(int)
    """The number of the version to be compared with the one before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[VersionRow] = []
        self.compare = Button("", self, kind=ButtonKind.QUIET, small=True)
        self.compare.clicked.connect(self._on_compare)
        head = QHBoxLayout()
        head.addWidget(Head(self.tr("Versioner"), self), 1)
        head.addWidget(self.compare)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(Line(self))
        column.addLayout(self._list)

    def show_versions(self, card: AnswerCard) -> None:
        """Show the versions of an entry."""
        empty(self._list)
        self.rows = []
        answer = card.answer
        for version in answer.versions:
            who = card.name_of(version.approved_by or version.made_by)
            row = VersionRow(answer, version, who, self)
            row.clicked.connect(self._on_row)
            self.rows.append(row)
            self._list.addWidget(row)
            self._list.addWidget(Line(self))
        several = len(answer.versions) > 1
        self.compare.setVisible(several)
        if several:
            later, earlier = answer.versions[0].number, answer.versions[1].number
            self.compare.setText(self.tr("Jämför {earlier} och {later}").format(earlier=earlier, later=later))

    def _on_compare(self) -> None:
        if len(self.rows) > 1:
            self.compare_asked.emit(self.rows[0].number)

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, VersionRow) and row is not self.rows[-1]:
            self.compare_asked.emit(row.number)
