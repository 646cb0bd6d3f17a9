"""Nästa steg: the lines of Idag that stand for this patient, each with the key that does it (ux.md 3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.today import NOTABLE, LineKind, TodayLine
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.painting import draw_text, key_width, paint_bar, paint_key, rounded
from modulvard.ui.components.places import Clicks
from modulvard.ui.i18n import near_day, week_words
from modulvard.ui.patient.waiting import key_of_text
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Size, Type
from modulvard.ui.today.rating_words import planned_reason, safety_reason

_Index = QModelIndex | QPersistentModelIndex
_START = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One step: ``ident`` is the line's kind and number, or ``start`` where there is no treatment yet."""

    ident: str
    words: str
    why: str
    key: str
    line: TodayLine | None = None


class NextSteps(Card):
    """The list with its head. Enter does the step, as does the letter at its right; ``K`` is done with one."""

    chosen = Signal(object)
    """The ``NextStep`` to do."""
    seen = Signal(object)
    """The ``TodayLine`` noted as seen (K)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = [Column(title=self.tr("Nästa steg"), text=_words_of)]
        self._model: RowsModel[NextStep] = RowsModel(columns, key=_ident_of, parent=self, spoken=_spoken)
        self.rows = _Rows(self._model, self)
        self.rows.setAccessibleName(self.tr("Nästa steg"))
        self._nothing = Small(self.tr("Inget väntar på dig här."), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 15, 8, 12)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(11, 0, 11, 8)
        head.setSpacing(8)
        head.addWidget(Strong(self.tr("Nästa steg"), self))
        head.addWidget(self._nothing)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        column.addStretch()
        self.rows.done.connect(self.chosen)

    def show_picture(self, picture: PatientPicture) -> None:
        """Show what waits for this patient."""
        steps = self._steps(picture)
        self._model.replace(steps)
        self._nothing.setVisible(not steps)
        self.rows.setVisible(bool(steps))
        self.rows.setMinimumHeight(look().high(Size.NEXT_STEP) * min(len(steps), 4) + 2)
        if steps and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self._model.index(0, 0))

    def do(self, key: str) -> None:
        """Do the step that shows a key (R, H): the current one, or else the first."""
        current = self.rows.currentIndex().data(ROW_ROLE)
        steps = [step for step in (current, *self._model.rows) if isinstance(step, NextStep) and step.key == key]
        if steps:
            self.chosen.emit(steps[0])

    def note_seen(self) -> None:
        """Note the current line as seen, if it can be; a flag and a follow-up ask what came of it."""
        step = self.rows.currentIndex().data(ROW_ROLE)
        if isinstance(step, NextStep) and step.line is not None:
            if step.line.kind in NOTABLE:
                self.seen.emit(step.line)
            elif step.line.kind in {LineKind.SAFETY, LineKind.FLAG, LineKind.FOLLOW_UP}:
                self.chosen.emit(step)

    def _steps(self, picture: PatientPicture) -> Sequence[NextStep]:
        if not picture.may_change:
            return ()
        if picture.view is None:
            why = self.tr("välj program, moduler och tempo")
            return (NextStep(ident=_START, words=self.tr("Starta behandling"), why=why, key="Ctrl+N"),)
        return tuple(self._step(line, picture) for line in picture.lines)

    def _step(self, line: TodayLine, picture: PatientPicture) -> NextStep:
        words, why, key = self._said(line, picture)
        return NextStep(ident=f"{line.kind.value}:{line.ref}", words=words, why=why, key=key, line=line)

    def _said(self, line: TodayLine, picture: PatientPicture) -> tuple[str, str, str]:
        """Return what to do, why or by when, and the key that does it or leads to the line in Idag."""
        due = self.tr("senast {day}").format(day=near_day(line.due, picture.on))
        match line.kind:
            case LineKind.MODULE:
                return self.tr("Öppna modul {number}").format(number=line.figure), due, "Enter"
            case LineKind.PACE:
                late_since = line.glance.late_since
                since = week_words(late_since, picture.on) if late_since is not None else ""
                why = self.tr("{weeks} v efter sedan {week}").format(weeks=line.figure, week=since)
                return self.tr("Ta ställning till tempo"), why, "T"
            case LineKind.SILENCE:
                why = self.tr("ingen aktivitet på {days} dagar").format(days=line.figure)
                return self.tr("Hör av dig till patienten"), why, "K"
            case LineKind.END:
                return self.tr("Förbered avslutet"), due, "Enter"
            case LineKind.FOLLOW_UP:
                return self.tr("Följ upp och skriv utfallet"), due, "Enter"
            case LineKind.SAFETY | LineKind.RATING | LineKind.FLAG:
                return self._of_reading(line, picture)
            case _:
                return self._of_texts(line), due, key_of_text(line)

    def _of_reading(self, line: TodayLine, picture: PatientPicture) -> tuple[str, str, str]:
        if line.kind is LineKind.FLAG:
            return line.words, self.tr("din flagga · {day}").format(day=near_day(line.due, picture.on)), "K"
        if line.kind is LineKind.SAFETY:
            return self.tr("Läs först"), safety_reason(line, picture.on), "K"
        return self.tr("Skattning som saknas"), planned_reason(line, picture.on), "Enter"

    def _of_texts(self, line: TodayLine) -> str:
        words = {
            LineKind.MESSAGE: self.tr("Svara på meddelande"),
            LineKind.DRAFT: self.tr("Skriv klart utkastet"),
            LineKind.HANDOVER: self.tr("Lämna svaret"),
            LineKind.JOURNAL: self.tr("Journalför kontakten"),
        }
        if line.kind is LineKind.HOMEWORK and line.figure:
            return self.tr("Läs hemuppgift modul {number}").format(number=line.figure)
        if line.is_rating_begun:
            return self.tr("Skriv in skattningen klart")
        return words.get(line.kind) or self.tr("Läs hemuppgiften")


class _Rows(QListView):
    """Rows of 52, painted here. Letters are the page's commands."""

    done = Signal(object)

    def __init__(self, model: RowsModel[NextStep], parent: QWidget) -> None:
        super().__init__(parent)
        self._clicks = Clicks(self, model)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.currentIndex().data(ROW_ROLE)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and step is not None:
            self.done.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicks.note(event)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        step = self._clicks.opened(event)
        if step is not None:
            self.done.emit(step)


class _Delegate(QStyledItemDelegate):
    """Number, what to do over why, and the key at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, look().high(Size.NEXT_STEP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        step = index.data(ROW_ROLE)
        now, rect = look(), QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = rect.adjusted(4, 3, -4, -3)
        if is_current:
            rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
            paint_bar(painter, fill)
            if self._view.hasFocus():
                paint_ring(painter, rect.adjusted(0, -1, 0, 1).intersected(rect), Radius.FOCUS_ROW)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, fill, Radius.FILL, fill=now.colour("canvas"))
        quiet = now.colour("text_2" if is_current else "text_3")
        number = QRectF(rect.left() + 17, rect.top(), now.px(22), rect.height())
        draw_text(painter, number, str(index.row() + 1), Type.SMALL, quiet)
        left = number.right()
        right = rect.right() - 14 - (key_width(step.key) + 8 if now.key_hints else 0)
        first, second = now.line(Type.STRONG), now.line(Type.SMALL)
        top = rect.center().y() - (first + second) / 2
        draw_text(painter, QRectF(left, top, right - left, first), step.words, Type.STRONG, now.colour("text"))
        draw_text(painter, QRectF(left, top + first, right - left, second), step.why, Type.SMALL, quiet)
        if now.key_hints:
            line = now.key_line_on_selection if is_current else None
            paint_key(painter, round(right + 8), rect.center().y(), step.key, line=line)


def _ident_of(step: NextStep) -> str:
    return step.ident


def _words_of(step: NextStep) -> str:
    return step.words


def _spoken(step: NextStep) -> str:
    return f"{step.words}, {step.why}, {step.key}"
