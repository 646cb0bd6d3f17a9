"""The homework that is selected: what it asks, each time it was handed in, and what can be done with it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.homework import HandIn, Homework, HomeworkStatus
from modulvard.domain.ids import HandInId
from modulvard.ui.components.buttons import Button, ButtonKind, plain
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Subtitle
from modulvard.ui.components.menus import Menu
from modulvard.ui.homework.hand_ins import HandInView
from modulvard.ui.homework.rows import HomeworkRow
from modulvard.ui.homework.words import due_words, module_words, promise_words, status_chip
from modulvard.ui.i18n import short_day
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space

_WIDEST = 16777215


class Detail(QScrollArea):
    """Head, steps and hand-ins of one homework, or of a module handed in without answers here."""

    write_asked = Signal()
    hand_in_asked = Signal()
    due_asked = Signal(object)
    withdraw_asked = Signal(object)
    """The ``HomeworkRow`` that the menu was opened for: the list may be read again under it."""
    mark_asked = Signal(int, str, bool)
    take_back_asked = Signal(int)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._row: HomeworkRow | None = None
        self._may_change = False
        self._is_writing = self._is_whole = False
        self._homework: Homework | None = None
        self._views: dict[HandInId, HandInView] = {}
        self._build()

    def show_row(self, row: HomeworkRow | None, on: date, *, may_change: bool) -> None:
        """Show a row's head at once; its answers come with ``show_homework``."""
        is_other = self._row is None or row is None or row.key != self._row.key
        self._row, self._may_change = row, may_change
        self._inside.setVisible(row is not None)
        if row is None:
            return
        if is_other:
            self._clear()
            self.verticalScrollBar().setValue(0)
        self._title.setText(row.title)
        self._chip.set_chip(status_chip(row.status))
        self._about.setText(_about(row, on))
        form = None if row.line is None else row.line.homework.form
        intro = "" if form is None else form.intro.in_language(self._language)
        self._intro.setText(intro)
        self._intro.setVisible(bool(intro))
        self._empty.setText(self._empty_words(row, on))
        self._empty.setVisible(bool(self._empty.text()))
        self.set_writing(self._is_writing)

    def show_homework(self, homework: Homework, on: date) -> None:
        """Show every hand-in, the latest open and the others folded."""
        if self._row is None or homework.id != self._row.homework:
            return
        self._homework = homework
        shown = _in_order(homework)
        if [hand_in.id for hand_in in shown] != list(self._views):
            empty(self._list)
            self._views = {hand_in.id: self._view(hand_in, folded=place > 0) for place, hand_in in enumerate(shown)}
        for hand_in in shown:
            self._views[hand_in.id].show_hand_in(homework, hand_in, on)

    def go_to_hand_in(self, hand_in: HandInId) -> None:
        """Show a hand-in that was found, unfolded and marked, and put the focus on it."""
        found = self._views.get(hand_in)
        for view in self._views.values():
            view.set_marked(on=view is found)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, found, lambda: self._bring_up(found))  # its place is known once it has been laid out

    def _bring_up(self, view: HandInView) -> None:
        self.verticalScrollBar().setValue(view.y() - Space.FIELDS)

    def set_writing(self, on: bool) -> None:
        """Leave the steps away while feedback is written beside it."""
        self._is_writing = on
        row = self._row
        self._steps.setVisible(not on and self._may_change and row is not None)
        if row is not None:
            self.write_button.setVisible(row.is_waiting)
            self.hand_in_button.setVisible(row.line is not None)
            self.more_button.setVisible(row.line is not None)

    def set_whole(self, *, whole: bool) -> None:
        """Be as high as what is in it, and leave the scrolling to what it stands in."""
        self._is_whole = whole
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if whole else needed)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self._fit()
        return taken

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._is_whole:
            self.setFixedHeight(max(self._inside.heightForWidth(self.width()), self._inside.minimumSizeHint().height()))
        elif self.minimumHeight():
            self.setMinimumHeight(0)
            self.setMaximumHeight(_WIDEST)

    @property
    def views(self) -> tuple[HandInView, ...]:
        """The hand-ins, in the order shown."""
        return tuple(self._views.values())

    @property
    def told(self) -> str:
        """What it says where there is no answer to show."""
        return self._empty.text()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions answered in the latest hand-in, in the order shown."""
        return self.views[0].answers.questions if self._views else ()

    def focus_answers(self) -> None:
        """Put the focus on the first answer, or on the page itself where there is none."""
        for view in self._views.values():
            if view.isVisible() and view.answers.findChildren(QWidget):
                view.answers.setFocus(Qt.FocusReason.OtherFocusReason)
                view.focusNextChild()
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Hemuppgiften"))
        self.viewport().setAutoFillBackground(False)
        inside = self._inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._title = Subtitle("", inside, wrap=True)
        self._chip = ChipLabel(status_chip(HomeworkStatus.ASSIGNED), inside)
        self._about = Small("", inside, wrap=True)
        self._intro = Small("", inside, role="text_3", wrap=True)
        self._empty = Small("", inside, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.FIELDS)
        head = QHBoxLayout()
        head.setSpacing(Space.ROW)
        head.addWidget(self._title, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(self._about)
        column.addSpacing(2)
        column.addWidget(self._intro)
        column.addSpacing(Space.ROW)
        column.addWidget(self._step_row(inside))
        column.addSpacing(Space.FIELDS)
        column.addWidget(self._empty)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(inside)
        inside.hide()

    def _step_row(self, parent: QWidget) -> QWidget:
        self._steps = QWidget(parent)
        row = Flow(self._steps)
        self.write_button = Button(self.tr("Återkoppla"), self._steps, kind=ButtonKind.PRIMARY, key="H")
        self.hand_in_button = Button(self.tr("Registrera inlämning"), self._steps, key="I")
        self.more_button = Button(self.tr("Fler"), self._steps, menu_arrow=True)
        self.write_button.clicked.connect(self.write_asked)
        self.hand_in_button.clicked.connect(self.hand_in_asked)
        self.more_button.clicked.connect(self._on_more)
        for button in (self.write_button, self.hand_in_button, self.more_button):
            row.addWidget(button)
        return self._steps

    def _on_more(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._row
        menu.addAction(plain(self.tr("Ändra dag …")), partial(self.due_asked.emit, row))
        line = None if row is None else row.line
        if line is not None and not line.homework.standing:
            menu.addAction(plain(self.tr("Ta bort hemuppgiften")), partial(self.withdraw_asked.emit, row))
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _view(self, hand_in: HandIn, *, folded: bool) -> HandInView:
        view = HandInView(hand_in, self._language, self._inside, folded=folded, may_change=self._may_change)
        view.mark_asked.connect(self.mark_asked)
        view.take_back_asked.connect(self.take_back_asked)
        self._list.addWidget(view)
        view.show()
        return view

    def _clear(self) -> None:
        empty(self._list)
        self._views, self._homework = {}, None

    def _empty_words(self, row: HomeworkRow, on: date) -> str:
        if row.line is None or (row.module_waits and not row.line.homework.hand_ins):
            day = "" if row.handed_in_on is None else short_day(row.handed_in_on, on)
            words = self.tr("{module} är inlämnad {day}. Svaren finns inte här, men den kan återkopplas.")
            return words.format(module=module_words(row.module), day=day)
        if not row.line.homework.hand_ins and row.status is HomeworkStatus.REVIEWED:
            return self.tr("{module} är återkopplad. Svaren finns inte här.").format(module=module_words(row.module))
        if not row.line.homework.hand_ins and row.status is HomeworkStatus.SKIPPED:
            return self.tr("{module} är hoppad över, och hemuppgiften behövs inte.").format(
                module=module_words(row.module)
            )
        if not row.line.homework.hand_ins:
            return self.tr("Inget är inlämnat än.")
        return ""


def _in_order(homework: Homework) -> list[HandIn]:
    """Return the hand-ins as they are read: the latest that counts first, those taken back last."""
    stands = sorted(homework.standing, key=lambda hand_in: (hand_in.at, hand_in.number), reverse=True)
    gone = [hand_in for hand_in in reversed(homework.hand_ins) if not hand_in.stands]
    return [*stands, *gone]


def _about(row: HomeworkRow, on: date) -> str:
    parts = [module_words(row.module)]
    if row.line is not None and row.line.due_on is not None:
        parts.append(due_words(row.line.due_on, on))
    if row.promised is not None:
        parts.append(promise_words(row.promised, on))
    return "  ·  ".join(parts)
