"""The page Idag (ux.md 3.1): one list that ends empty, worked by single keys."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ModulvardError
from modulvard.domain.pacing import PaceState
from modulvard.domain.today import LineKind, TodayLine, TodayView
from modulvard.domain.weeks import Week
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import plain
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.components.rows import HANG, RowList
from modulvard.ui.i18n import capital, long_day, short_day, week_words
from modulvard.ui.pages import PageCommand, PageContext, PatientTab, Place, Section
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import FOLD_PANEL, Space
from modulvard.ui.today.beside import Action, Beside
from modulvard.ui.today.words import (
    ListHead,
    ListRow,
    amount,
    content_of,
    first_name_of,
    greeting,
    key_of,
    name_of,
    rows_of,
    spoken,
)

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.treatments import TreatmentView

_REST_MS = 200
"""How long a line is current before its treatment is read, and the view logged (decided.md 6)."""
MINE, UNIT = "mine", "unit"


def make(context: PageContext, parent: QWidget | None = None) -> "TodayPage":
    """Make the page."""
    return TodayPage(context, parent)


class TodayPage(QWidget):
    """The day's list and the panel beside it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._today = date.min
        self._now = datetime.min.replace(tzinfo=STOCKHOLM)
        self._hour = 8
        self._detail_only = False
        self._wanted_key: tuple[str, int, int] | None = None
        self._build()
        self._connect()
        self.reload()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        column = Column[ListRow](title="", text=lambda row: spoken(row, self._now))
        self._model: RowsModel[ListRow] = RowsModel(
            (column,),
            key_of,
            self,
            spoken=lambda row: spoken(row, self._now),
            selectable=lambda row: not isinstance(row, ListHead),
        )
        self._title = Title("", self)
        self._line = Small("", self, role="text_2")
        self._whose = ChoiceField(self, caption=self.tr("Visa"))
        self._whose.offer(((self.tr("Min lista"), MINE), (self.tr("Hela enheten"), UNIT)))
        self.rows = RowList(self.tr("Idag"), lambda row: content_of(row, self._now), self._model, self)
        self._empty = EmptyState(
            self.tr("Inget mer idag"),
            self.tr("Här står det som väntar på dig: moduler att öppna, tempo och tystnad. Just nu väntar inget."),
            self,
        )
        self._empty.hide()
        self._foot = Foot(self._keys(), self)
        self.beside = Beside(self)
        self.beside.hide()
        self._list_side = QWidget(self)
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._head.addLayout(words, 1)
        self._head.addWidget(self._whose, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.setContentsMargins(Space.BLOCKS, self._context.top_height(), Space.BLOCKS, Space.ROW)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.rows)
        empty = QHBoxLayout()
        empty.setContentsMargins(Space.BLOCKS, Space.BLOCKS, Space.BLOCKS, 0)
        empty.addWidget(self._empty)
        left = QVBoxLayout(self._list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._head)
        left.addLayout(empty)
        left.addLayout(listed, 1)
        left.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list_side, 1)
        whole.addWidget(self.beside)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        keys = [("↑ ↓", self.tr("flytta")), ("Enter", self.tr("öppna"))]
        if self._context.letter_keys:
            keys += [("K", self.tr("klar")), ("T", self.tr("tempo")), ("U", self.tr("skjut upp"))]
            keys.append(("?", self.tr("alla kortkommandon")))
        return tuple(keys)

    def _connect(self) -> None:
        self.rows.opened.connect(self._on_opened)
        self.rows.moved.connect(self._on_moved)
        self._whose.currentIndexChanged.connect(self.reload)
        self._rest.timeout.connect(self._read_treatment)
        self._context.operations.changed.connect(self._on_changed)
        if self._context.letter_keys:
            for key, slot in (("K", self._on_done), ("T", self._on_pace), ("U", self._on_put_off)):
                QShortcut(QKeySequence(key), self.rows, slot, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Right"), self.rows, self._on_detail, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(
            QKeySequence("Left"),
            self.beside,
            self._on_list_again,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; selection and scroll stay."""
        unit = self._whose.currentData() == UNIT
        self._context.operations.run(self, partial(self._context.services.today.day, unit=unit), self._show)

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show another list, where the place asks for one."""
        self._whose.choose(place.arguments.get("whose", self._whose.currentData()))

    def title_for_window(self) -> str:
        """Return the place's name; never a patient's."""
        return self.tr("Idag")

    def workspace(self) -> dict[str, Any]:
        """Return which line is current and whose list it is."""
        row = self.rows.current_row
        key = list(key_of(row)) if row is not None else None
        return {"current": key, "whose": self._whose.currentData()}

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to the line that was current, if it still stands."""
        self._whose.choose(state.get("whose"))
        current = state.get("current")
        if isinstance(current, list) and len(current) == 3:
            self._wanted_key = (str(current[0]), int(current[1]), int(current[2]))
            self._go_to_wanted()

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with the current line."""
        line = self.current_line
        if line is None:
            return ()
        about = self.tr("gäller {name}").format(name=name_of(line.glance))
        found = [
            PageCommand(
                id=f"today.{place}",
                words=action.words,
                about=about,
                shortcut=action.key,
                synonyms=(self.tr("klar"), self.tr("skjut upp"), self.tr("tempo"))[place : place + 1],
                run=action.run,
            )
            for place, action in enumerate(self._actions(line))
        ]
        return tuple(found)

    @property
    def current_line(self) -> TodayLine | None:
        """The line that is current, or None."""
        row = self.rows.current_row
        return row if isinstance(row, TodayLine) else None

    # --- showing ----------------------------------------------------------------------------------

    def _show(self, view: TodayView) -> None:
        self._now = view.at.astimezone(STOCKHOLM)
        self._today, self._hour = view.today, self._now.hour
        person = self._context.services.person
        name = (person.display_name.split() or [""])[0] if person is not None else ""
        self._title.setText(greeting(self._hour, name))
        week = week_words(Week.of(self._today))
        told = f"{capital(long_day(self._today))} · {week} · {amount(view.lines, view.minutes)}"
        if view.stands_in_for:
            told += " · " + self.tr("du ersätter en kollega")
        self._line.setText(told)
        self._model.replace(rows_of(view))
        self._empty.setVisible(not view.lines)
        self.rows.setVisible(bool(view.lines))
        self._foot.say(self.tr("Klart idag: {count}").format(count=view.done))
        self._go_to_wanted()
        if self.current_line is None:
            self.rows.go_to_first()
        self._on_moved(self.rows.current_row)

    def _go_to_wanted(self) -> None:
        if self._wanted_key is not None and self.rows.go_to_key(self._wanted_key):
            self._wanted_key = None

    def _on_moved(self, _row: object) -> None:
        line = self.current_line
        self._fold()
        if line is None:
            return
        self.beside.show_line(line, self._now, self._actions(line))
        self._rest.start()

    def _read_treatment(self) -> None:
        line = self.current_line
        if line is None or line.glance.masked or self.beside.isHidden():
            return
        treatment = line.glance.treatment

        def show(view: "TreatmentView") -> None:
            now = self.current_line
            if now is not None and now.glance.treatment == treatment:
                self.beside.show_treatment(view)

        self._context.operations.run(
            self, partial(self._context.services.treatments.show, treatment), show, _not_shown, latest="beside"
        )

    def _on_changed(self, changed: "Changed") -> None:
        if changed.topics & {"today", "treatments", "patients", "clinic"}:
            self.reload()

    # --- doing ------------------------------------------------------------------------------------

    def _actions(self, line: TodayLine) -> list[Action]:
        put_off = Action(self.tr("Skjut upp"), "U", self._on_put_off)
        pace = Action(self.tr("Tempo"), "T", self._on_pace)
        seen = Action(self.tr("Sett"), "K", self._on_done)
        match line.kind:
            case LineKind.MODULE:
                words = self.tr("Öppna modul {number}").format(number=line.figure)
                return [Action(words, "K", self._on_done), pace, put_off]
            case LineKind.END if line.glance.state == PaceState.FINISHED:
                return [Action(self.tr("Avsluta behandlingen"), "", self._on_end), seen, put_off]
            case LineKind.END:
                return [seen, pace, put_off]
            case _:
                return [Action(self.tr("Ändra tempo"), "T", self._on_pace), seen, put_off]

    def _on_done(self) -> None:
        line = self.current_line
        if line is None:
            return
        services, treatment = self._context.services, line.glance.treatment
        name = first_name_of(line.glance)
        if line.kind is LineKind.MODULE:
            said = self.tr("Modul {number} öppnad för {name}.").format(number=line.figure, name=name)
            self._context.run(self, partial(services.treatments.open_next, treatment), said=said)
        else:
            said = self.tr("Sett för {name}: raden är borta i sju dagar.").format(name=name)
            self._context.run(self, partial(services.today.note_seen, treatment, line.kind), said=said)

    def _on_pace(self) -> None:
        self._open_modules({"dock": "pace"})

    def _on_end(self) -> None:
        self._open_modules({"end": True})

    def _open_modules(self, arguments: dict[str, Any]) -> None:
        line = self.current_line
        if line is not None:
            patient = line.glance.patient
            self._context.navigate(Place(Section.PATIENTS, patient, PatientTab.MODULES, arguments))

    def _on_opened(self, _row: object) -> None:
        line = self.current_line
        if line is not None:
            self._context.open_patient(line.glance.patient, PatientTab.OVERVIEW)

    def _on_put_off(self) -> None:
        if self.current_line is None:
            return
        menu = self.put_off_menu()
        index = self.rows.currentIndex()
        at = self.rows.visualRect(index).bottomRight() - QPoint(menu.sizeHint().width(), 0)
        menu.popup(self.rows.viewport().mapToGlobal(at))

    def put_off_menu(self) -> QMenu:
        """Return the choice of mornings, 1 to 5."""
        menu = QMenu(self.tr("Skjut upp till"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, (words, day) in enumerate(self._mornings(), 1):
            told = f"{words} · {short_day(day, self._today)}"
            entry = menu.addAction(f"&{place}   {plain(told)}")
            entry.triggered.connect(partial(self._put_off, day))
        return menu

    def _mornings(self) -> list[tuple[str, date]]:
        today = self._today
        monday = today + timedelta(days=7 - today.weekday())
        return [
            (self.tr("I morgon"), today + timedelta(days=1)),
            (self.tr("I övermorgon"), today + timedelta(days=2)),
            (self.tr("På måndag"), monday),
            (self.tr("Om en vecka"), today + timedelta(days=7)),
            (self.tr("Om två veckor"), today + timedelta(days=14)),
        ]

    def _put_off(self, until: date) -> None:
        line = self.current_line
        if line is None:
            return
        said = self.tr("{name} kommer tillbaka {day}.").format(
            name=first_name_of(line.glance), day=short_day(until, self._today)
        )
        work: Callable[[], Changed] = partial(
            self._context.services.today.put_off, line.glance.treatment, line.kind, until, line.ref
        )
        self._context.run(self, work, said=said)

    # --- folding ----------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show list and panel side by side, or one at a time where there is no room for both."""
        top = self._context.top_height()
        self._head.setContentsMargins(Space.BLOCKS, top, Space.BLOCKS, Space.ROW)
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
            self._read_treatment()
            self.beside.take_focus()

    def _on_list_again(self) -> None:
        if self._detail_only:
            self._detail_only = False
            self._fold()
            self.focus_first()


def _not_shown(_error: ModulvardError) -> None:
    """Leave the modules' place empty: a colleague's patient is opened with a reason, not looked at in passing."""
