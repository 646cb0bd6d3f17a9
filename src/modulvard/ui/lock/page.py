"""The locked window: who are you, and your passphrase. Nothing of the content is drawn (CNF-05)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.domain.clock import Clock
from modulvard.ui.components.buttons import Button, ButtonKind, KeyHint
from modulvard.ui.components.cards import Line
from modulvard.ui.components.fields import Field, FieldError, PassphraseField
from modulvard.ui.components.labels import FieldLabel, Small
from modulvard.ui.i18n import capital, clock_time, long_day
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.lock.people import PeopleList, PersonRow
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size

_WIDTH = 400
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LockPage(ColumnPage):
    """Shown until a passphrase opens the clinic. ↑ ↓ change the user while typing goes to the passphrase."""

    unlock_asked = Signal(str, str)
    """Name and passphrase."""
    recovery_asked = Signal()
    help_asked = Signal()
    quit_asked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._clock = clock
        self._seconds = 0
        self._busy = False
        self._clinic = ""
        self._build()
        self._connect()
        self._show_time()

    def show_clinic(self, clinic: str, people: Sequence[PersonRow], current: str = "") -> None:
        """Show whose door this is."""
        self._clinic = clinic
        self._heading.say(self.tr("Modulvård är låst"), clinic)
        self._people.show_people(people, current)
        self._who.setVisible(bool(people))
        self._people.setVisible(bool(people))
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_saved(self) -> None:
        """Tell that all is saved, once it is."""
        self._heading.say(
            self.tr("Modulvård är låst"), self.tr("{clinic} · allt är sparat").format(clinic=self._clinic)
        )
        self._unsaved.say("")

    def tell_unsaved(self, *, ends: bool) -> None:
        """Tell that the disk had no room for what was being written; ``ends``, that it is lost with the program."""
        words = self.tr(
            "Det du skrev kunde inte sparas på disken. Det hålls krypterat här i programmet och sparas när det finns "
            "plats. Frigör plats, och lås upp."
        )
        if ends:
            words = self.tr(
                "Det du skrev är inte sparat och försvinner om Modulvård avslutas nu. Frigör plats på disken, eller "
                "avsluta en gång till."
            )
        self._heading.say(self.tr("Modulvård är låst"), self._clinic)
        self._unsaved.say(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def unsaved_words(self) -> str:
        """What is told of text that is not saved."""
        return self._unsaved.words

    def set_busy(self, busy: bool) -> None:
        """Show that the passphrase is being tried."""
        self._busy = busy
        self._show_state()

    def fill(self, name: str, passphrase: str) -> None:
        """Fill in what the sample clinic has made public (decided.md 16)."""
        self._people.choose(name)
        self.passphrase.setText(passphrase)

    def refuse(self, words: str) -> None:
        """Say under the field what is wrong, and keep what was typed, selected."""
        self._field.show_problem(words)
        self.passphrase.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_wait(self, seconds: int) -> None:
        """Count down until the next try is allowed (CNF-03)."""
        self._seconds = max(seconds, 1)
        self._countdown.start()
        self._show_wait()
        self._show_state()

    @property
    def is_waiting(self) -> bool:
        """Whether the next try has to wait."""
        return self._seconds > 0

    @property
    def chosen_name(self) -> str:
        """Who is chosen."""
        return self._people.current

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_whole(self.unlock_button)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_field = watched is getattr(self, "passphrase", None)  # events come before there is one, too
        if is_field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._people.step(step)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._heading = Heading(self.column_widget)
        self._unsaved = FieldError(self.column_widget)
        self._who = FieldLabel(self.tr("Vem är du?"), self.column_widget)
        self._people = PeopleList(self.tr("Vem är du?"), self.column_widget)
        self.passphrase = PassphraseField(self.column_widget)
        forgotten = self.tr("Glömt? Använd återställningsnyckel")
        self.recovery_button = Button(forgotten, self.column_widget, kind=ButtonKind.QUIET, small=True)
        self._field = Field(self.tr("Lösenfras"), self.passphrase, self.column_widget, link=self.recovery_button)
        self.unlock_button = Button(self.tr("Lås upp"), self.column_widget, kind=ButtonKind.PRIMARY, key="Enter")
        self.unlock_button.setMinimumHeight(look().high(Size.UNLOCK))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._resume = Small(self.tr("Du kommer tillbaka precis dit du var."), self.column_widget, align=middle)
        for widget, gap in (
            (self._heading, 20),
            (self._unsaved, 24),
            (self._who, 10),
            (self._people, 24),
            (self._field, 20),
            (self.unlock_button, 24),
            (self._resume, 24),
            (Line(self.column_widget), 20),
        ):
            self.column.addWidget(widget)
            self.column.addSpacing(gap)
        self.column.addLayout(self._last_row())
        self._time = Small("", self, align=middle, role="text_3")
        self.foot.addWidget(self._time)

    def _last_row(self) -> QHBoxLayout:
        self.help_button = Button(self.tr("Hjälp"), self.column_widget, kind=ButtonKind.QUIET)
        self.quit_button = Button(self.tr("Avsluta Modulvård"), self.column_widget, kind=ButtonKind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.help_button)
        row.addWidget(KeyHint("F1", self.column_widget))
        row.addStretch()
        row.addWidget(self.quit_button)
        return row

    def _connect(self) -> None:
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._show_time)
        self._minute.start(5_000)
        self._countdown = QTimer(self)
        self._countdown.setInterval(1_000)
        self._countdown.timeout.connect(self._on_second)
        self.passphrase.installEventFilter(self)
        self.passphrase.returnPressed.connect(self._on_unlock)
        self.passphrase.textEdited.connect(self._on_typed)
        self.unlock_button.clicked.connect(self._on_unlock)
        self._people.chosen.connect(self._on_person)
        self.recovery_button.clicked.connect(self.recovery_asked)
        self.help_button.clicked.connect(self.help_asked)
        self.quit_button.clicked.connect(self.quit_asked)

    def _on_unlock(self) -> None:
        if self._busy or self.is_waiting:
            return
        if not self.passphrase.text():
            self.refuse(self.tr("Skriv din lösenfras."))
            return
        self.unlock_asked.emit(self._people.current, self.passphrase.text())

    def _on_typed(self) -> None:
        if not self.is_waiting:
            self._field.show_problem("")

    def _on_person(self) -> None:
        self._field.show_problem("")
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_second(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._show_wait()
            return
        self._countdown.stop()
        self._field.show_problem("")
        self._show_state()

    def _show_wait(self) -> None:
        self._field.show_problem(
            self.tr("Flera försök har varit fel. Nästa går att göra om %n s. Inget raderas.", "", self._seconds)
        )

    def _show_state(self) -> None:
        self.unlock_button.setEnabled(not self._busy and not self.is_waiting)
        self.unlock_button.setText(self.tr("Låser upp …") if self._busy else self.tr("Lås upp"))
        self.recovery_button.setEnabled(not self._busy)

    def _show_time(self) -> None:
        now: datetime = self._clock.now()
        words = self.tr("{day} {year}, {time}")
        self._time.setText(capital(words.format(day=long_day(now.date()), year=now.year, time=clock_time(now))))
