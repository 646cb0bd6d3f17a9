"""The answer bank beside what is written: search, hits by digit, the text before it is inserted, method support."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit
from modulvard.domain.clock import today
from modulvard.services.answers import Answers
from modulvard.ui.answers.body_field import BodyField
from modulvard.ui.answers.hits import HitList, HitRow, hit_rows
from modulvard.ui.answers.words import hits_words, kind_words
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import KeyHint
from modulvard.ui.components.fields import SearchField
from modulvard.ui.components.labels import Caption, Head, Small, Subtitle
from modulvard.ui.components.painting import rounded
from modulvard.ui.components.rows import HANG
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Space

_SEARCHED_MS = 1000
"""How long typing has rested when it counts as a search (decided.md 6)."""
_MOST_ROWS = 4
_MOST_SUPPORT = 3
_HIGH, _MIDDLE, _LOW = 640, 420, 300
"""Heights in px at 100 % text: from the first there is room for all, below the last not even for the key hints."""
_HEAD, _PREVIEW = 110, 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """The message at hand: what the patient wrote, and where in which program they are."""

    message: str = ""
    program: str | None = None
    module: int | None = None
    language: str = "sv"
    is_homework: bool = False
    """Whether it was handed in, and no message."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search of the panel gives: of each kind, and how many there are."""

    typed: str
    replies: tuple[HitRow, ...]
    total: int
    support: tuple[HitRow, ...]


class _Preview(BodyField):
    """The text of the current hit, to be read. It stands on canvas and has no frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(64))

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            rounded(QPainter(self), self.rect().toRectF(), Radius.CONTROL, fill=look().colour("canvas"))
        return handled


class AnswerPanel(QWidget):
    """Finds answers and hands them to whoever writes. Method support can be read here, and is never handed on."""

    inserted = Signal(object)
    """The ``AnswerHit`` that is to be inserted; always an answer to a patient."""
    left = Signal()
    """Back to the text."""

    KIND = AnswerKind.REPLY
    """What is found first: what Enter is for."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._answers: Answers = context.services.answers
        self._hand = Hand()
        self._noted = ""
        self._typed_shown = ""
        """What was typed when the hits that are shown were looked for."""
        self._insert_when_found = False
        self._is_previewing = self._reads_support = False
        """Method support stands in the answers' place, where there is no room for both."""
        self._build()
        self._connect()

    # --- what whoever writes uses -------------------------------------------------------------------

    def show_for(self, hand: Hand) -> None:
        """Show what may answer the message at hand, until something is searched for."""
        if hand != self._hand:
            self._hand = hand
            self.field.blockSignals(True)
            self.field.clear()
            self.field.blockSignals(False)
            self.search()

    def ask(self) -> None:
        """Put the focus in the search field: what stands there is replaced by typing."""
        self._reads_support = False
        self._fit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search(self) -> None:
        """Read the hits for what is typed, or the suggestions where nothing is."""
        typed = self.field.text().strip()
        self._context.operations.run(self, partial(self._find, typed, self._hand), self._show, latest="panel")
        if typed:
            self._rest.start()

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top, where "Allt sparat" stands."""
        self._column.setContentsMargins(1, height, 0, 0)

    # --- parts --------------------------------------------------------------------------------------

    def _build(self) -> None:
        day = today(self._context.clock)
        name, hint, enter = self._named()
        self.setAccessibleName(name)
        self.field = SearchField(self, hint=hint, name=self.tr("Sök i svarsbanken"))
        self._suggested = Head("", self)
        self._note = Caption("", self)
        self.hits = HitList(kind_words(self.KIND), day, self, digits=self.KIND is AnswerKind.REPLY, leads=True)
        self._nothing = Small("", self, wrap=True)
        self._shown_head = Head("", self)
        self._version = Caption("", self)
        self.preview = _Preview(self)
        self.preview.setAccessibleName(self.tr("Förhandsvisning"))
        self._support_head = QWidget(self)
        self.support = HitList(kind_words(AnswerKind.SUPPORT), day, self, digits=False)
        self._foot = Foot((("Enter", enter), ("↑ ↓", self.tr("välj")), ("Esc", self.tr("till texten"))), self)
        self._rest = resting(self, _SEARCHED_MS, self._note_search)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Subtitle(self.accessibleName(), self), 1)
        head.addWidget(KeyHint("Ctrl+B", self))
        found = self._beside(self._suggested, self._note)
        shown = self._beside(self._shown_head, self._version)
        support = QHBoxLayout(self._support_head)
        support.setContentsMargins(0, 0, 0, 0)
        support.setSpacing(Space.INSIDE)
        support.addWidget(Head(kind_words(AnswerKind.SUPPORT), self._support_head))
        support.addWidget(Caption(self.tr("bara för personal, går inte att infoga"), self._support_head), 1)
        support.addWidget(KeyHint("Alt+M", self._support_head))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(Space.BLOCKS - 1, 0, Space.BLOCKS, 0)
        inside.setSpacing(Space.INSIDE)
        inside.addLayout(head)
        inside.addWidget(self.field)
        inside.addSpacing(Space.INSIDE)
        inside.addLayout(found)
        inside.addWidget(self._nothing)
        self._column.addLayout(inside)
        self._column.addLayout(self._hung(self.hits))
        lower = QVBoxLayout()
        lower.setContentsMargins(Space.BLOCKS - 1, Space.FIELDS, Space.BLOCKS, Space.FIELDS)
        lower.setSpacing(Space.INSIDE)
        lower.addLayout(shown)
        lower.addWidget(self.preview, 1)
        lower.addSpacing(Space.INSIDE)
        lower.addWidget(self._support_head)
        self._column.addLayout(lower, 1)
        self._column.addLayout(self._hung(self.support))
        self._column.addStretch(0)
        self._column.addWidget(self._foot)
        self.leave_top(Size.TOP_ROW)

    def _beside(self, head: Head, note: Caption) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(head, 1)
        row.addWidget(note)
        return row

    def _hung(self, rows: HitList) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(Space.BLOCKS - HANG - 1, 0, Space.BLOCKS - HANG, 0)
        row.addWidget(rows)
        return row

    def _connect(self) -> None:
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.hits.moved.connect(self._on_moved)
        self.hits.picked.connect(self._on_picked)
        self.support.moved.connect(self._on_support)
        self.support.picked.connect(self._on_read)
        self.support.installEventFilter(self)
        self.hits.installEventFilter(self)
        self._context.operations.changed.connect(self._on_changed)
        bind("Alt+M", self, self.go_to_support)

    # --- searching ----------------------------------------------------------------------------------

    def _named(self) -> tuple[str, str, str]:
        """Return what the panel is called, what its field asks for, and what Enter does."""
        return self.tr("Svarsbank"), self.tr("Sök svar"), self.tr("infoga")

    def _head_words(self, *, typed: bool) -> str:
        """Return what the hits are."""
        if typed:
            return kind_words(self.KIND)
        return self.tr("Förslag till hemuppgiften") if self._hand.is_homework else self.tr("Förslag till meddelandet")

    def _nothing_words(self, *, typed: bool) -> str:
        """Return what is said where nothing was found."""
        if typed:
            return self.tr("Inget svar passar. Skriv andra ord, eller skriv fritt.")
        return self.tr("Sök i svarsbanken, eller skriv fritt.")

    def _find(self, typed: str, hand: Hand) -> Found:
        """Find answers and method support. Runs on the worker."""
        kinds = {AnswerKind.REPLY: 20, AnswerKind.SUPPORT: _MOST_SUPPORT}
        if typed:
            ask = partial(self._answers.search, typed)
        elif hand.message.strip():
            ask = partial(self._answers.suggest_for, hand.message)
        else:
            return Found(typed, (), 0, ())
        here = partial(ask, language=hand.language, program=hand.program, module=hand.module)
        found = {kind: here(kinds=(kind,), limit=most if typed else _MOST_SUPPORT) for kind, most in kinds.items()}
        replies, support = found[AnswerKind.REPLY], found[AnswerKind.SUPPORT]
        return Found(typed, hit_rows(replies.hits), replies.total, hit_rows(support.hits))

    def _show(self, found: Found) -> None:
        typed, self._typed_shown = bool(found.typed), found.typed
        count = hits_words(found.total) if typed else ""
        self._suggested.setText(self._head_words(typed=typed))
        module = self._hand.module
        fits = self.tr("passar modul {number} först").format(number=module) if module is not None else ""
        self._note.setText(count or fits)
        self.hits.show_hits(found.replies, _MOST_ROWS)
        self.support.show_hits(found.support, _MOST_SUPPORT)
        self._nothing.setVisible(not found.replies)
        self._nothing.setText(self._nothing_words(typed=typed))
        self._reads_support = False
        self._preview(found.replies[0] if found.replies else None)
        self._fit()
        insert, self._insert_when_found = self._insert_when_found, False
        if insert and self.hits.current is not None:
            self.insert(self.hits.current.hit)
        elif count and self.field.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, count))

    def _fit(self) -> None:
        """Leave out what there is no room for: method support first, then the text, then the key hints."""
        room = self.height() / look().factor
        support = self.support.hits.rowCount() > 0 and (room >= _HIGH or self._reads_support)
        preview = self._is_previewing and (room >= _MIDDLE or self._reads_support)
        self._foot.setVisible(room >= _LOW)
        for part in (self._shown_head, self._version, self.preview):
            part.setVisible(preview)
        self._support_head.setVisible(support)
        self.support.fit(_MOST_SUPPORT if support else 0)
        left = (room - _HEAD - (_PREVIEW if preview else 0)) * look().factor
        fitting = max(1, min(_MOST_ROWS, int(left // look().high(Size.ROW_AIRY))))
        most = _MOST_ROWS if room >= _HIGH else fitting
        self.hits.fit(0 if self._reads_support and room < _HIGH else most)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _preview(self, row: HitRow | None) -> None:
        hit = None if row is None else row.hit
        was, self._is_previewing = self._is_previewing, hit is not None
        if was != self._is_previewing:
            self._fit()
        if hit is None:
            return
        support = hit.kind is AnswerKind.SUPPORT
        self._shown_head.setText(hit.title if support else self.tr("Förhandsvisning"))
        self._version.setText(
            kind_words(hit.kind) if support else self.tr("version {number}").format(number=hit.number)
        )
        self.preview.setPlainText(hit.body)

    def _note_search(self) -> None:
        typed = self.field.text().strip()
        if typed and typed != self._noted:
            self._noted = typed
            note = partial(self._answers.note_search, self.hits.hits.rowCount())
            self._context.operations.run(self, note, lambda _: None)

    # --- keys and choices ---------------------------------------------------------------------------

    def insert(self, hit: AnswerHit) -> None:
        """Hand an answer on. Method support goes no further than this panel (ux.md 2)."""
        if hit.kind is not AnswerKind.REPLY:
            return
        if self.field.text().strip():
            self._rest.stop()
            self._note_search()
        self.inserted.emit(hit)

    def go_to_support(self) -> None:
        """Put the focus on the method support, to be read; where none fits, where it is searched for."""
        if not self.support.hits.rowCount():
            self.ask()
            self._context.announce(self.tr("Inget metodstöd passar. Skriv andra ord."))
            return
        self._reads_support = True
        self._fit()
        self.support.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._preview(self.support.current)

    def _insert_current(self) -> None:
        """Insert the current hit; where the hits are of what was typed before, the first of those that are coming."""
        if self._typed_shown != self.field.text().strip():
            self._insert_when_found = True
        elif self.hits.current is not None:
            self.insert(self.hits.current.hit)

    def _on_picked(self, row: HitRow) -> None:
        self.insert(row.hit)

    def _on_read(self, row: HitRow) -> None:
        self._preview(row)
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, row: object) -> None:
        self._preview(row if isinstance(row, HitRow) else None)

    def _on_support(self, row: object) -> None:
        if isinstance(row, HitRow) and self.support.hasFocus():
            self._preview(row)

    def _on_changed(self, changed: object) -> None:
        if "answers" in getattr(changed, "topics", ()) and self.isVisible():
            self.search()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.support:
            self._preview(self.support.current)
        elif event.type() == QEvent.Type.FocusIn and watched is self.hits:
            self._preview(self.hits.current)
        elif event.type() == QEvent.Type.KeyPress and watched is self.field and isinstance(event, QKeyEvent):
            return self._field_key(event)
        return False

    def _field_key(self, event: QKeyEvent) -> bool:
        """Keys of the list that work while one types: arrows, Enter, and Esc straight back to the text."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.hits.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._insert_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))
