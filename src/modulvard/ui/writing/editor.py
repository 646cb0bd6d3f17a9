"""The text that is written: literal, 15/23, at most 620 px wide, with fields of inserted answers in it (ux.md 2)."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from modulvard.domain.answer_fields import Part, TextPart
from modulvard.domain.messages import FieldSpan, field_after
from modulvard.ui.components.buttons import plain
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.own_keys import is_left_to_window
from modulvard.ui.components.painting import paint_frame
from modulvard.ui.file_drops import FilesPassBy
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Type
from modulvard.ui.writing.field_choices import choices_for, is_day
from modulvard.ui.writing.field_line import FieldLine
from modulvard.ui.writing.filled import FilledRanges
from modulvard.ui.writing.marks import FieldHighlighter, Fields, close_step, letters, paint_block, spans_of, units
from modulvard.ui.writing.spacing import SpacedLayout, is_endless

COLUMN = 620
"""The widest a column of message text is, in px at 100 % (mockups: svara)."""
LEAST_LINES, LINES = 4, 10


class Editor(FilesPassBy):
    """Plain text and nothing else: what is pasted or dropped loses its looks, never its words."""

    answers_asked = Signal()
    """Ctrl+B, or ``/`` at the start of a word, where they are offered."""
    left = Signal()
    """The focus went elsewhere, or the text out of sight."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._today = today
        self._filled = FilledRanges()
        self._open: tuple[FieldSpan, ...] = ()
        self._line: FieldLine | None = None
        self._loading, self.lines = False, LINES
        self.language = "sv"
        """The language of the text, for the days that are chosen."""
        self.offers_answers = self.slash_asks = False
        """Whether there is an answer bank to ask for, and whether ``/`` does it: else it is a sign as any other."""
        # Held here too: Qt keeps no hold of what Python has made of them.
        document = self._own_document = QTextDocument(self)
        self._spaced = SpacedLayout(document)
        document.setDocumentLayout(self._spaced)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self._highlighter = FieldHighlighter(document)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty(RING, Radius.FOCUS)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._take_look()
        document.contentsChange.connect(self._on_contents)
        self.textChanged.connect(self._scan)
        self.selectionChanged.connect(self._show_selection)

    # --- the text ---------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text as written: hard spaces and all, unlike Qt's own plain text."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def caret(self) -> int:
        """Where the caret stands, in letters."""
        return letters(self.text, self.textCursor().position())

    @property
    def filled(self) -> tuple[tuple[int, int], ...]:
        """Where filled fields stand that nobody has edited, for the draft's state."""
        return self._filled.ranges

    @property
    def open_fields(self) -> tuple[FieldSpan, ...]:
        """The fields still to be filled in, in order."""
        return self._open

    def load(self, text: str, caret: int | None = None, filled: Sequence[Sequence[int]] = ()) -> None:
        """Show a text with its caret: nothing of what stood here before can be undone into it."""
        self._close_line()
        self._loading = True
        self._break_endless(text)
        self.setPlainText(text)
        self._loading = False
        self._filled.begin(filled, self.document().characterCount() - 1)
        cursor = self.textCursor()
        at = len(text) if caret is None else min(max(caret, 0), len(text))
        cursor.setPosition(min(units(text, at), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._scan()

    @property
    def is_loading(self) -> bool:
        """Whether a text is being shown, rather than written."""
        return self._loading

    def insert_parts(self, parts: Sequence[Part], language: str = "sv") -> None:
        """Put an answer in at the caret, in place of what is selected: one Ctrl+Z takes all of it away."""
        self.language = language
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText("")
        start = min(cursor.anchor(), cursor.position())
        text, places = "", []
        for part in parts:
            written = part.text if isinstance(part, TextPart) else part.value or part.written
            if not isinstance(part, TextPart) and part.value:
                places.append((len(text), len(text) + len(written)))
            text += written
        cursor.insertText(text)
        close_step(cursor)
        cursor.endEditBlock()
        for begin, end in places:
            self._filled.add(start + units(text, begin), start + units(text, end))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.viewport().update()

    # --- fields -----------------------------------------------------------------------------------

    def go_to_field(self, span: FieldSpan, *, open_list: bool = True) -> None:
        """Select an empty field, and open the list of what it can be filled with."""
        cursor = self.textCursor()
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if open_list:
            self._open_list(span)

    def fill(self, span: FieldSpan, value: str) -> None:
        """Fill a field in, with a line under it until it is edited."""
        cursor = self.textCursor()
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(value)
        close_step(cursor)
        cursor.endEditBlock()
        self._filled.add(span.start, cursor.position())
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()

    def field_menu(self, span: FieldSpan) -> QMenu | None:
        """Return the list of what a field can be filled with, or None where only words can tell."""
        if not (choices := choices_for(span.name, self._today(), self.language)):
            return None
        menu = Menu(span.name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in choices:
            entry = menu.addAction(f"{plain(choice.words)}\t{plain(choice.note)}" if choice.note else choice.words)
            entry.triggered.connect(partial(self.fill, span, choice.value))
        menu.addSeparator()
        other = self.tr("Annat datum") if is_day(span.name) else self.tr("Skriv något annat")
        menu.addAction(other).triggered.connect(partial(self._open_line, span))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _open_list(self, span: FieldSpan) -> None:
        menu = self.field_menu(span)
        if menu is None:
            self._open_line(span)
        else:
            menu.popup(self.viewport().mapToGlobal(self._below(span)))

    def _open_line(self, span: FieldSpan) -> None:
        self._close_line()
        line = FieldLine(span.name, self)
        line.move(self.viewport().mapTo(self, self._below(span)))
        line.taken.connect(partial(self._on_line, span))
        line.gone.connect(self._close_line)
        line.open(self.viewport().geometry())
        self._line = line

    def take_line(self) -> None:
        """Fill the field in with what stands in its line, if one is open."""
        if self._line is not None:
            self._line.take()

    def _on_line(self, span: FieldSpan, words: str) -> None:
        self._close_line()
        self.fill(span, words)

    def _close_line(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.hide()
            line.deleteLater()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self, span: FieldSpan) -> QPoint:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        return self.cursorRect(cursor).bottomLeft() + QPoint(0, 6)

    def _next_field(self) -> FieldSpan | None:
        """Return the field that Tab goes to, or None where it leaves the text: past the last one it has walked to."""
        cursor = self.textCursor()
        return field_after(self._open, cursor.selectionStart(), cursor.selectionEnd(), cursor.position())

    # --- following the text -----------------------------------------------------------------------

    def _on_contents(self, at: int, removed: int, added: int) -> None:
        if not self._loading:
            self._filled.changed(at, removed, added)

    def _scan(self) -> None:
        self._open = spans_of(self.text)

    def _break_endless(self, text: str) -> None:
        if is_endless(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        elif self._loading:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    # --- Qt's ---------------------------------------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        high = self.lines * look().line(Type.MESSAGE) + 2 * Space.ROW
        return QSize(look().px(COLUMN) + 2 * Space.FIELDS, high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(160), min(LEAST_LINES, self.lines) * look().line(Type.MESSAGE) + 2 * Space.ROW)

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.StyleChange and hasattr(self, "_highlighter"):
            self._take_look()
            self._highlighter.rehighlight()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.take_line()
        self.left.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            return event.type() == QEvent.Type.KeyPress
        if event.type() == QEvent.Type.Resize:
            self._fit_column()  # before Qt breaks the lines by the room there is
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            paint_frame(painter, QRectF(self.rect()), enabled=not self.isReadOnly())
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self.ensureCursorVisible()  # a text is given back before it has its size
        return done

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the empty fields first; Shift+Tab leaves at once."""
        span = self._next_field() if forward and not self.isReadOnly() else None
        if span is None:
            return super().focusNextPrevChild(forward)
        self.go_to_field(span)
        return True

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        asks = e.key() == Qt.Key.Key_B and e.modifiers() == Qt.KeyboardModifier.ControlModifier
        begins = e.text() == "/" and self.slash_asks and self._is_at_a_word()
        if self.offers_answers and not self.isReadOnly() and (asks or begins):
            self.answers_asked.emit()
            return
        on_field = e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not e.modifiers()
        span = self._selected_field() if on_field else None
        if span is not None:
            self._open_list(span)
            return
        super().keyPressEvent(e)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        super().mousePressEvent(self._on_a_line(e))
        at = self.textCursor().position()
        span = next((each for each in self._open if each.start < at < each.end), None)
        if span is not None and e.button() == Qt.MouseButton.LeftButton and not self.isReadOnly():
            self.go_to_field(span)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(self._on_a_line(e))

    @override
    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._on_a_line(e))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words of what is pasted or dropped, and nothing else of it (INP-01)."""
        if source.hasText():
            self._break_endless(source.text())
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        self._paint_fields()
        super().paintEvent(e)

    # --- measures -----------------------------------------------------------------------------------

    def _take_look(self) -> None:
        font = look().font(Type.MESSAGE)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setCursorWidth(max(1, look().px(1.5)))
        self._fit_column()
        self._show_selection()

    def _show_selection(self) -> None:
        """Leave the ink of what is selected as it is, and an empty field that Tab went to its own look."""
        palette = self.palette()
        on_field = self.textCursor().hasSelection() and self._selected_field() is not None
        fill = QBrush() if on_field else QBrush(look().colour("selection"))
        if palette.brush(QPalette.ColorRole.Highlight) != fill:
            palette.setBrush(QPalette.ColorRole.Highlight, fill)
            palette.setBrush(QPalette.ColorRole.HighlightedText, QBrush())
            self.setPalette(palette)

    def _fit_column(self) -> None:
        side = Space.FIELDS
        spare = self.width() - 2 * side - look().px(COLUMN) - self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(side, Space.ROW, side + max(spare, 0), Space.ROW)

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """Return the event on the line it is nearest to: between our lines there is air that Qt knows nothing of."""
        rect = self.cursorRect(self.cursorForPosition(event.position().toPoint()))
        place = event.position()
        if rect.top() <= place.y() <= rect.bottom() or abs(place.y() - rect.center().y()) > rect.height():
            return event
        moved = QPointF(place.x(), rect.center().y())
        return QMouseEvent(
            event.type(), moved, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def _is_at_a_word(self) -> bool:
        cursor = self.textCursor()
        before = cursor.block().text()[: letters(cursor.block().text(), cursor.positionInBlock())]
        return not before or before[-1].isspace()

    def _selected_field(self) -> FieldSpan | None:
        cursor = self.textCursor()
        at = (cursor.selectionStart(), cursor.selectionEnd())
        return next((span for span in self._open if at == (span.start, span.end)), None)

    def _paint_fields(self) -> None:
        if not self._open and not self._filled.ranges:
            return
        fields = Fields(self._open, self._filled.ranges, self._selected_field())
        painter = QPainter(self.viewport())
        block, bottom = self.firstVisibleBlock(), self.viewport().height()
        while block.isValid():
            corner = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            if corner.y() > bottom:
                break
            paint_block(painter, block, corner, fields, self.devicePixelRatioF())
            block = block.next()
        painter.end()  # before Qt paints the text on the same ground
