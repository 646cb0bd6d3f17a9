"""The page Idag (ux.md 3.1): one list that ends empty, worked by single keys."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import TreatmentId
from modulvard.domain.today import TodayLine, TodayView
from modulvard.domain.today_done import DoneLine
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.rows import HANG, GroupHead, RowContent, RowList
from modulvard.ui.key_binding import bind, bind_letter
from modulvard.ui.pages import PageCommand, PageContext, PatientTab, Place
from modulvard.ui.parts import Part
from modulvard.ui.resting import resting
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import FOLD_PANEL, Space
from modulvard.ui.today.arrivals import Arrivals
from modulvard.ui.today.beside import Beside
from modulvard.ui.today.doing import READING, Doing
from modulvard.ui.today.done import content_of_done, key_of_done, spoken_done
from modulvard.ui.today.head import MINE, UNIT, DayHead, Shown
from modulvard.ui.today.words import ListHead, ListRow, content_of, key_of, name_of, rows_of, spoken
from modulvard.ui.under_way import with_row

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.ui.today.reading import Reading
    from modulvard.ui.today.suggestions import Suggested

_REST_MS = 200
"""How long a line is current before it is read, and the view logged (decided.md 6)."""
_Row = ListRow | DoneLine


def make(context: PageContext, parent: QWidget | None = None) -> "TodayPage":
    """Make the page."""
    return TodayPage(context, parent)


class TodayPage(QWidget):
    """The day's list and the panel beside it; and in the list's place what is left, or done, when that is asked for."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = Shown.DAY
        self._now = datetime.min.replace(tzinfo=STOCKHOLM)
        self._detail_only = False
        self._wanted_key: tuple[str, int, int] | None = None
        self._arrivals = Arrivals()
        self._build()
        self._connect()
        self.reload()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._model: RowsModel[_Row] = RowsModel(
            (Column[_Row](title="", text=self._spoken),),
            _key_of,
            self,
            spoken=self._spoken,
            selectable=lambda row: not isinstance(row, ListHead),
        )
        self.doing = Doing(self._context, self, lambda: self.current_line, self._popup)
        self.head = DayHead(self._context, self)
        self.rows = RowList(self.tr("Idag"), self._content, self._model, self)
        self.foot = Foot(self._keys(), self)
        self.beside = Beside(self)
        self.beside.hide()
        self._list_side = QWidget(self)
        self._lay_out()
        self._rest = resting(self, _REST_MS, self._read_line)

    def _lay_out(self) -> None:
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.rows)
        left = QVBoxLayout(self._list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addLayout(listed, 1)
        left.addStretch()
        left.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list_side, 1)
        whole.addWidget(self.beside)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        keys = [("↑ ↓", self.tr("flytta")), ("Enter", self.tr("öppna"))]
        if not self._context.letter_keys:
            return tuple(keys)
        if self.doing.letters():
            keys += [("R", self.tr("svara")), ("H", self.tr("hemuppgift"))]
            keys += [("K", self.tr("klar")), ("U", self.tr("skjut upp"))]
        return (*keys, ("?", self.tr("alla kortkommandon")))

    def _connect(self) -> None:
        self.rows.opened.connect(self._on_opened)
        self.rows.moved.connect(self._on_moved)
        self.head.whose.currentIndexChanged.connect(self.reload)
        self.head.end_asked.connect(partial(self.show_list, Shown.END))
        self.head.day_asked.connect(partial(self.show_list, Shown.DAY))
        self.foot.asked.connect(partial(self.show_list, Shown.DONE))
        self._context.operations.changed.connect(self._on_changed)
        if self._context.letter_keys:
            for key, slot in self.doing.letters():
                bind_letter(key, self.rows, slot)
            for digit in ("1", "2"):
                bind_letter(digit, self.rows, partial(self.beside.suggestions.pick, digit))
                bind(digit, self.beside, partial(self.beside.suggestions.pick, digit))
        self.beside.answer_picked.connect(self.doing.leads.reply_with)
        bind("Ctrl+B", self, self.doing.leads.ask_bank)
        bind_letter("Right", self.rows, self._on_detail)
        bind("Left", self.beside, self._on_list_again)

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; selection and scroll stay, but what comes in to be read first is in sight."""
        today, shown = self._context.services.today, self._shown
        if shown is Shown.DONE:
            self._context.operations.run(self, today.done_today, self._show_done, latest="list")
            return
        unit = self.head.whose.currentData() == UNIT
        work: Callable[[], TodayView] = today.end_of_day if shown is Shown.END else partial(today.day, unit=unit)
        self._context.operations.run(self, work, partial(self._show, shown), latest="list")

    def focus_first(self) -> None:
        """Put the focus on the list, or where there is none on what can be done."""
        if self.rows.isHidden():
            self.head.focus_first()
        else:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show another list, or go to the line that the place asks for: ``{"line": [kind, treatment, ref]}``."""
        wanted = _key_in(place.arguments.get("line"))
        if wanted is not None:
            self._wanted_key = wanted
            self.head.whose.choose(MINE)
        else:
            self.head.whose.choose(place.arguments.get("whose", self.head.whose.currentData()))
        if wanted is not None or self._shown is not Shown.DAY:
            self.show_list(Shown.DAY)
        focused = self.focusWidget()
        if focused is not None and self.head.isAncestorOf(focused) and not self.rows.isHidden():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)  # the list was empty when one left

    def title_for_window(self) -> str:
        """Return the place's name; never a patient's."""
        return self.tr("Idag")

    def workspace(self) -> dict[str, Any]:
        """Return which line is current, whose list it is and which lines to read first have been shown."""
        row = self.rows.current_row
        key = list(key_of(row)) if isinstance(row, TodayLine) else None
        return {"current": key, "whose": self.head.whose.currentData(), "read_first": self._arrivals.kept()}

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to the line that was current, if it still stands."""
        self.head.whose.choose(state.get("whose"))
        self._arrivals.restore(state.get("read_first"))
        self._wanted_key = _key_in(state.get("current"))
        self._go_to_wanted()

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with the current line, and with the day."""
        end = PageCommand(
            id="today.end", words=self.tr("Klar för dagen"), synonyms=(self.tr("gå hem"),), run=self.head.end_asked.emit
        )
        line = self.current_line
        if line is None:
            return (end,)
        about = self.tr("gäller {name}").format(name=name_of(line.glance))
        found = [
            PageCommand(
                id=f"today.{place}",
                words=action.words,
                about=about,
                shortcut=action.key,
                synonyms=action.synonyms,
                run=with_row(self._context, self.rows, key_of(line), action.run),
            )
            for place, action in enumerate(self.doing.actions(line))
        ]
        return (*found, end)

    def parts(self) -> tuple[Part, ...]:
        """Return the list and the panel beside it."""
        return Part(self._list_side, self.rows), Part(self.beside, next(iter(self.beside.buttons()), None))

    def treatment_now(self) -> TreatmentId | None:
        """Return whose line is current: whom Ctrl+M takes to be meant."""
        line = self.current_line
        return None if line is None else line.glance.treatment

    @property
    def current_line(self) -> TodayLine | None:
        """The line that is current, or None."""
        row = self.rows.current_row
        return row if isinstance(row, TodayLine) else None

    @property
    def shown(self) -> Shown:
        """Which list is shown."""
        return self._shown

    # --- showing ----------------------------------------------------------------------------------

    def show_list(self, which: Shown) -> None:
        """Show the day's list, what is left before going home, or what is done."""
        if which is not self._shown and self._shown is Shown.DAY:
            row = self.rows.current_row
            self._wanted_key = key_of(row) if isinstance(row, TodayLine) else None
        self._shown = which
        self.reload()

    def _show(self, which: Shown, view: TodayView) -> None:
        self._now = self.doing.now = view.at.astimezone(STOCKHOLM)
        self.doing.under_way.list_read()
        self.head.show_view(which, view)
        self.foot.say(self.tr("Klart idag: {count}").format(count=view.done) if which is Shown.DAY else "")
        rows = rows_of(view)
        self._show_rows(rows)
        if which is Shown.DAY:
            self._go_to_wanted()
            self._wanted_key = None  # gone to now or never: one may be at another row when it comes back
            self.rows.bring_into_sight(self._arrivals.take(rows))

    def _show_done(self, done: tuple[DoneLine, ...]) -> None:
        self.head.show_done(len(done))
        self.foot.say("")
        self._show_rows(done)

    def _show_rows(self, rows: tuple[_Row, ...]) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.rows) and bool(self.window().focusWidget())
        self._model.replace(rows)
        self.rows.setVisible(bool(rows))
        if self.rows.current_row is None:
            self.rows.go_to_first()
        if had_focus and self.rows.isHidden():
            self.head.focus_first()
        self._on_moved(self.rows.current_row)

    def _go_to_wanted(self) -> None:
        if self._wanted_key is not None and self.rows.go_to_key(self._wanted_key):
            self._wanted_key = None

    def _on_moved(self, _row: object) -> None:
        line = self.current_line
        self._fold()
        if line is None:
            return
        self.beside.show_line(line, self._now, self.doing.actions(line))
        self._rest.start()

    def _read_line(self) -> None:
        line = self.current_line
        if line is None or line.glance.masked or self.beside.isHidden():
            return

        def show(reading: "Reading") -> None:
            now = self.current_line
            if now is not None and key_of(now) == key_of(line):
                self.beside.show_reading(line, reading)
                if self.doing.leads.may_answer(line):
                    self._look_for_answers(line, reading)

        def read() -> "Reading":
            found: Reading = import_module(READING).read_line(services, line, language)
            return found

        services, language = self._context.services, self._context.language
        self._context.operations.run(self, read, show, _not_shown, latest="beside")

    def _look_for_answers(self, line: TodayLine, reading: "Reading") -> None:
        """Look in the answer bank for the message at hand, once it can be read."""

        def show(suggested: "tuple[Suggested, ...]") -> None:
            now = self.current_line
            if now is not None and key_of(now) == key_of(line):
                self.beside.show_suggestions(suggested)

        def look() -> "tuple[Suggested, ...]":
            found: tuple[Suggested, ...] = import_module(READING).suggested_answers(services, reading, on)
            return found

        services, on = self._context.services, self._now.date()
        self._context.operations.run(self, look, show, latest="suggested")

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & {"today", "treatments", "patients", "clinic"}:
            self.reload()

    def _content(self, row: _Row) -> RowContent | GroupHead:
        return content_of_done(row) if isinstance(row, DoneLine) else content_of(row, self._now)

    def _spoken(self, row: _Row) -> str:
        return spoken_done(row) if isinstance(row, DoneLine) else spoken(row, self._now)

    # --- doing ------------------------------------------------------------------------------------

    def _on_opened(self, row: object) -> None:
        if isinstance(row, DoneLine):
            self._context.open_patient(row.patient, PatientTab.OVERVIEW)
        else:
            self.doing.leads.open_patient()

    def _popup(self, menu: QMenu) -> None:
        """Show a menu at the right end of the current row."""
        index = self.rows.currentIndex()
        at = self.rows.visualRect(index).bottomRight() - QPoint(menu.sizeHint().width(), 0)
        menu.popup(self.rows.viewport().mapToGlobal(at))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the day's list from what stands in its place."""
        if event.key() == Qt.Key.Key_Escape and self._shown is not Shown.DAY:
            self.show_list(Shown.DAY)
            return
        super().keyPressEvent(event)

    # --- folding ----------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show list and panel side by side, or one at a time where there is no room for both."""
        top = self._context.top_height()
        self.head.leave_top(top)
        self.beside.leave_top(top)
        narrow = self._context.effective_width() < FOLD_PANEL
        has_line = self.current_line is not None
        self._detail_only = self._detail_only and narrow and has_line
        self.beside.fill_width(narrow)
        self.beside.setVisible(has_line and (not narrow or self._detail_only))
        self._list_side.setVisible(not self._detail_only)

    def _on_detail(self) -> None:
        if self._context.effective_width() < FOLD_PANEL and self.current_line is not None:
            self._detail_only = True
            self._fold()
            self._read_line()
            self.beside.take_focus()

    def _on_list_again(self) -> None:
        if self._detail_only:
            self._detail_only = False
            self._fold()
            self.focus_first()


def _key_of(row: _Row) -> tuple[str, int, int]:
    return key_of_done(row) if isinstance(row, DoneLine) else key_of(row)


def _key_in(given: object) -> tuple[str, int, int] | None:
    if isinstance(given, list) and len(given) == 3:
        return str(given[0]), int(given[1]), int(given[2])
    return None


def _not_shown(_error: ModulvardError) -> None:
    """Leave the modules' place empty: a colleague's patient is opened with a reason, not looked at in passing."""
