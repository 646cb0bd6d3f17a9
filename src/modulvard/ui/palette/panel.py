"""The palette (Ctrl+K): one field over the window, for patients, commands, places, filters and help."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from modulvard.domain.access import Permission
from modulvard.domain.answer_search import AnswerHits
from modulvard.domain.errors import ModulvardError
from modulvard.domain.patient_search import PatientHits
from modulvard.domain.text_search import TextHit
from modulvard.ui.components.buttons import KeyHint, KeyLine
from modulvard.ui.components.cards import Line
from modulvard.ui.components.dialog import paint_shadow
from modulvard.ui.components.labels import Caption, Small
from modulvard.ui.components.painting import rounded
from modulvard.ui.opening import PageKind
from modulvard.ui.override import override
from modulvard.ui.palette.hits import Hit, HitHead, Row, fitting
from modulvard.ui.palette.listing import HitList, rows_model
from modulvard.ui.palette.sources import command_hits, other_hits, patient_hits
from modulvard.ui.palette.texts import SEARCHED, answer_hits, text_hits
from modulvard.ui.resting import resting
from modulvard.ui.shortcuts import FrameKey
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size, Space

if TYPE_CHECKING:
    from modulvard.ui.session import Session
    from modulvard.ui.travel import Travel

_WIDTH = 640
_TOP = 112
_LIST_TOP = 9
_PATIENTS, _COMMANDS, _TEXTS, _ANSWERS, _OTHERS = 6, 5, 5, 3, 4
_ALL_COMMANDS = 40
_REST_MS = 1_000
"""Typing that rests this long is a search (decided.md 6)."""
_SEARCHED_PATIENTS, _SEARCHED_TEXTS, _SEARCHED_ANSWERS = "patients", "texts", "answers"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class _Panel(QWidget):
    """The surface: field, rows and foot."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), Radius.CONTROL, fill=now.colour("surface"), line=now.colour("divider"))
        side = now.px(Size.ICON)
        pixmap = icon_pixmap("search", side, now.colour("text_2"), self.devicePixelRatioF())
        painter.drawPixmap(20, (now.high(Size.PALETTE_FIELD) - side) // 2, pixmap)


class Palette(QWidget):
    """Covers the window with its veil while it is open. Opens without animation; Esc gives the focus back."""

    def __init__(
        self,
        session: "Session",
        travel: "Travel",
        deeds: Mapping[FrameKey, Callable[[], None]],
        show_help: Callable[[PageKind], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._travel, self._deeds, self._show_help = session, travel, deeds, show_help
        self._before: QWidget | None = None
        self._chosen = False
        self._unanswered: set[str] = set()
        """What has been looked for with the words that stand there and has not been answered yet."""
        self._enter_waits = self._is_noted = False
        self._patients: list[Hit] = []
        self._texts: list[Hit] = []
        self._answers: list[Hit] = []
        self._recent: list[Hit] = []
        self._found = 0
        self._texts_shown: tuple[TextHit, ...] = ()
        self._build()
        self._connect()
        self.hide()

    def open(self, typed: str = "") -> None:
        """Open over the window, with what was typed to open it."""
        if self.isVisible():
            self.field.setFocus()
            return
        self._before = QApplication.focusWidget()
        self._forget()
        self.field.setText(typed)
        self.setGeometry(self._window().rect())
        self._show_rows()
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._read_recent()
        if typed:
            self._on_typed(typed)

    def close_palette(self) -> None:
        """Take the palette away and give the focus back."""
        self._rest.stop()
        self._enter_waits = False
        self.hide()
        self.field.clear()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._travel.focus_page()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window().rect())
            self._fit()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # while it is open, every key is the palette's
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = look().colours
        veil = QColor("#000000" if colours.dark else colours.text)
        veil.setAlphaF(0.22)
        painter.fillRect(self.rect(), veil)
        paint_shadow(painter, QRectF(self._panel.geometry()))

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Sök eller gör"))
        self._panel = _Panel(self)
        self.field = QLineEdit(self._panel)
        self.field.setFrame(False)
        self.field.setStyleSheet("QLineEdit { background: transparent; border: 0; }")
        self.field.setAccessibleName(self.tr("Sök patient, svar eller kommando"))
        self.field.setPlaceholderText(self.tr("Sök patient, svar eller kommando"))
        self.model = rows_model(self)
        self.list = HitList(self.model, self._panel)
        self.list.setAccessibleName(self.tr("Träffar"))
        self._nothing = Small("", self._panel, wrap=True)
        self._nothing.hide()
        keys = (
            ("↑ ↓", self.tr("välj")),
            ("Enter", self.tr("öppna eller kör")),
            (">", self.tr("bara kommandon")),
        )
        self._count = Caption("", self._panel, role="text_2")
        top = QHBoxLayout()
        top.setContentsMargins(52, 0, 20, 0)
        top.addWidget(self.field, 1)
        top.addWidget(KeyHint("Esc", self._panel))
        self._top = top
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(KeyLine(keys, self._panel), 1)
        foot.addWidget(self._count)
        self._top_room, self._foot_room = QWidget(self._panel), QWidget(self._panel)
        self._top_room.setLayout(top)
        self._foot_room.setLayout(foot)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_room)
        column.addWidget(Line(self._panel))
        column.addSpacing(_LIST_TOP)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addSpacing(_LIST_TOP)
        column.addWidget(Line(self._panel))
        column.addWidget(self._foot_room)

    def _connect(self) -> None:
        self._window().installEventFilter(self)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.list.taken.connect(self._take)
        self._rest = resting(self, _REST_MS, self._note_search)

    def _key(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._chosen, self._enter_waits = True, False
            self.list.step(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def _on_typed(self, typed: str) -> None:
        self._rest.stop()
        self._chosen = self._enter_waits = self._is_noted = False
        self._unanswered.clear()
        words = typed.strip()
        if not self.isVisible():
            return
        if not words or words.startswith(">"):
            self._forget()
        elif Permission.LIST_PATIENTS in self._travel.permissions:
            self._search(words)
        self._show_rows()

    def _forget(self) -> None:
        self._patients, self._texts, self._answers = [], [], []
        self._texts_shown = ()

    def _search(self, words: str) -> None:
        services, operations = self._session.services, self._session.operations
        self._unanswered.add(_SEARCHED_PATIENTS)
        # ``latest`` drops the answers to what has been typed over.
        operations.run(
            self, lambda: services.patients.search(words), self._on_found, self._on_no_answer, latest="search"
        )
        permissions = self._travel.permissions
        if Permission.READ_PATIENT in permissions:
            self._unanswered.add(_SEARCHED_TEXTS)
            operations.run(
                self,
                lambda: services.texts.search(words, SEARCHED, _TEXTS),
                self._on_texts,
                self._on_no_answer,
                latest="texts",
            )
        if Permission.READ_ANSWERS in permissions:
            self._unanswered.add(_SEARCHED_ANSWERS)
            operations.run(
                self,
                lambda: services.answers.search(words, limit=_ANSWERS),
                self._on_answers,
                self._on_no_answer,
                latest="answers",
            )

    def _on_found(self, found: PatientHits) -> None:
        if not self.isVisible():
            return
        self._found = len(found.hits)
        self._patients = patient_hits(found.hits[:_PATIENTS], self._travel, searched=True)
        self._show_answer(_SEARCHED_PATIENTS)

    def _on_texts(self, found: tuple[TextHit, ...]) -> None:
        if self.isVisible():
            self._texts_shown, self._texts = found, text_hits(found, self._travel)
            self._show_answer(_SEARCHED_TEXTS)

    def _on_answers(self, found: AnswerHits) -> None:
        if self.isVisible():
            self._answers = answer_hits(found.hits, self._travel)
            self._show_answer(_SEARCHED_ANSWERS)

    def _show_answer(self, searched: str) -> None:
        self._unanswered.discard(searched)
        if not self._unanswered:
            self._rest.start()  # what is noted is all that was shown
        self._show_rows(keep=True)
        if self._enter_waits:
            self._take_current()

    def _take_current(self) -> None:
        """Take what Enter is for: what was chosen by arrow at once, else the best for the words that stand there.

        The hits in sight may be of the words before, and the first of them another patient.
        """
        hit = self.list.current_hit
        waits = _SEARCHED_PATIENTS in self._unanswered if hit is not None else bool(self._unanswered)
        self._enter_waits = waits and not self._chosen
        if hit is not None and not self._enter_waits:
            self._take(hit)

    def _read_recent(self) -> None:
        if Permission.LIST_PATIENTS in self._travel.permissions:
            services, operations = self._session.services, self._session.operations
            operations.run(self, services.patients.recent, self._on_recent, self._on_no_answer, latest="recent")

    def _on_recent(self, found: object) -> None:
        self._recent = patient_hits(found, self._travel, searched=False)  # type: ignore[arg-type]  # as recent() gives
        if self.isVisible() and not self.field.text().strip():
            self._show_rows()

    def _on_no_answer(self, error: ModulvardError) -> None:
        self.close_palette()
        self._session.operations.refused.emit(error)

    def _show_rows(self, *, keep: bool = False) -> None:
        # The best hit is the one to open, however late it comes, unless another has been chosen since the last key.
        typed = self.field.text().strip()
        before = self.list.current_hit
        rows = self._rows(typed)
        self.list.delegate.typed = typed.lstrip("> ")
        self.model.replace(rows)
        hits = sum(isinstance(row, Hit) for row in rows)
        self._nothing.setText(self.tr("Inget passar ”{words}”. Prova en del av namnet.").format(words=typed))
        self._nothing.setVisible(not hits)
        self._nothing.setContentsMargins(20, 8, 20, 8)
        self._count.setText(self.tr("%n träff(ar)", "", hits) if typed else "")
        if keep and self._chosen and before is not None and self.model.row_of(before.key) >= 0:
            self.list.setCurrentIndex(self.model.index(self.model.row_of(before.key), 0))
        else:
            self.list.go_first()
        self._fit()
        if typed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self._count.text()))

    def _rows(self, typed: str) -> list[Row]:
        commands = command_hits(self._travel.commands(), self._session, self._deeds)
        others = other_hits(self._travel, self._show_help)
        if typed.startswith(">"):
            found = fitting(typed[1:], commands, _ALL_COMMANDS)
            return _grouped((self.tr("Kommandon"), found))
        if not typed:
            fit = [hit for hit in commands if hit.key.startswith(("page:", FrameKey.UNDO))][:_COMMANDS]
            places = [hit for hit in others if hit.key.startswith(("place:", "filter:"))]
            return _grouped(
                (self.tr("Senast öppnade"), self._recent), (self.tr("Här"), fit), (self.tr("Gå till"), places)
            )
        return _grouped(
            (self.tr("Patienter"), self._patients),
            (self.tr("Kommandon"), fitting(typed, commands, _COMMANDS)),
            (self.tr("Meddelanden, hemuppgifter, anteckningar"), self._texts),
            (self.tr("Svarsbank"), self._answers),
            (self.tr("Övrigt"), fitting(typed, others, _OTHERS)),
        )

    def _take(self, hit: Hit) -> None:
        if hit.note_search and not self._is_noted:
            self._note_search()
        self.close_palette()
        hit.run()

    def _note_search(self) -> None:
        self._rest.stop()
        self._is_noted = True
        services, found, texts = self._session.services, self._found, self._texts_shown
        kinds = [kind for kind in SEARCHED if any(hit.kind is kind for hit in texts)]

        def note() -> None:
            services.patients.note_search(found)
            if kinds:
                services.texts.note_search(texts, kinds)

        self._session.operations.run(self, note, lambda _: None, self._on_no_answer)

    def _fit(self) -> None:
        now = look()
        self._top.setContentsMargins(max(52, 20 + now.px(Size.ICON) + Space.ROW), 0, 20, 0)
        self._top_room.setFixedHeight(now.high(Size.PALETTE_FIELD) - 1)
        self._foot_room.setFixedHeight(now.high(Size.PALETTE_FOOT))
        width = min(now.px(_WIDTH), self.width() - 2 * Space.BLOCKS)
        top = min(_TOP, max(Space.BLOCKS, self.height() // 8))
        fixed = self._top_room.height() + self._foot_room.height() + 2 + 2 * _LIST_TOP
        wanted = self.list.needed_height() or self._nothing.heightForWidth(width - 40) + 16
        height = min(fixed + wanted, self.height() - top - Space.BLOCKS)
        self.list.setVisible(self.model.rowCount() > 0)
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()

    def _window(self) -> QWidget:
        parent = self.parentWidget()
        assert parent is not None
        return parent


def _grouped(*groups: tuple[str, list[Hit]]) -> list[Row]:
    rows: list[Row] = []
    for words, hits in groups:
        if hits:
            rows += [HitHead(words), *hits]
    return rows
