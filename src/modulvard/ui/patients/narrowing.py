"""What the list is narrowed to: a filter field and four choices, gathered under one button where room is short."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from modulvard.domain.caseload import CaseloadChoices, CaseloadFilter, SavedFilter, Shown
from modulvard.domain.ids import AccountId
from modulvard.domain.pacing import PaceState
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.fields import ChoiceField, SearchField
from modulvard.ui.patients.words import words_of_shown
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_TYPING_MS = 120
_FIELD = 260
_COLUMNS = 18
"""Each part of the row, and the gap after it."""
_AFTER_CLEAR = 11
_SILENT_DAYS, _BEHIND_WEEKS, _END_WEEKS = 14, 2, 3
"""What the choices of tempo begin at; a saved filter may hold other figures."""


@dataclass(frozen=True, slots=True)
class PaceChoice:
    """One choice of tempo: everything in a filter that concerns pace."""

    pace: PaceState | None = None
    behind_weeks: int | None = None
    silent_days: int | None = None
    end_within_weeks: int | None = None

    @classmethod
    def of(cls, narrowed: CaseloadFilter) -> "PaceChoice":
        """Return the choice that a filter holds."""
        return cls(narrowed.pace, narrowed.behind_weeks, narrowed.silent_days, narrowed.end_within_weeks)


@dataclass(frozen=True, slots=True)
class WhoseChoice:
    """One choice of therapist: one's own patients, another's, or the whole unit's."""

    own: bool = False
    therapist: AccountId | None = None


class Narrowing(QWidget):
    """The row of filters. ``changed`` tells of a new filter; typing is told when it has rested a moment."""

    changed = Signal()
    save_asked = Signal()
    remove_asked = Signal()
    """The saved filter that is shown is no longer wanted."""
    rename_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = CaseloadFilter()
        self._gathered = False
        self.field = SearchField(self, hint=self.tr("Filtrera på namn eller nummer"), icon="list-filter")
        self.field.setAccessibleDescription("Ctrl+F")
        self.field.setToolTip(self.tr("Filtrera listan (Ctrl+F)"))
        self.shown = ChoiceField(self, caption=self.tr("Visa"))
        self.program = ChoiceField(self, caption=self.tr("Program"))
        self.pace = ChoiceField(self, caption=self.tr("Tempo"))
        self.whose = ChoiceField(self, caption=self.tr("Behandlare"))
        self.clear_button = Button(self.tr("Rensa"), self, kind=ButtonKind.QUIET)
        self.save_button = Button(self.tr("Spara filter"), self, kind=ButtonKind.QUIET)
        self.rename_button = Button(self.tr("Byt namn"), self, kind=ButtonKind.QUIET)
        self.remove_button = Button(self.tr("Ta bort filtret"), self, kind=ButtonKind.QUIET)
        self._typing = resting(self, _TYPING_MS, self._on_typed)
        self.shown.offer([(words_of_shown(shown), shown) for shown in Shown])
        self.offer(CaseloadChoices())
        self.tell_saved(None)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._lay_out()
        self._connect()

    @property
    def narrowed(self) -> CaseloadFilter:
        """What the list is narrowed to now."""
        return self._filter

    @property
    def is_gathered(self) -> bool:
        """Whether the filters stand in two columns, for a narrow window."""
        return self._gathered

    def offer(self, choices: CaseloadChoices) -> None:
        """Offer the programs and therapists that patients have; what is chosen stays chosen."""
        everyone = self.tr("Alla")
        self.program.offer([(everyone, None), *((name, key) for key, name in choices.programs)])
        people = [(name, WhoseChoice(therapist=account)) for account, name in choices.therapists]
        whole, mine = self.tr("Hela enheten"), self.tr("Mina patienter")
        self.whose.offer([(whole, WhoseChoice()), (mine, WhoseChoice(own=True)), *people])
        self._offer_paces()
        self._show()

    def narrow(self, narrowed: CaseloadFilter) -> None:
        """Narrow to something else, as if the user had chosen it."""
        if narrowed == self._filter:
            return
        self._filter = narrowed
        self._offer_paces()
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Narrow by nothing but what the list shows at first."""
        with QSignalBlocker(self.field):
            self.field.clear()
        self._typing.stop()
        self.narrow(CaseloadFilter())

    def tell_saved(self, saved: SavedFilter | None) -> None:
        """Offer to save the filter, or to rename or remove the saved one that is shown."""
        bare = replace(self._filter, text="") == CaseloadFilter()
        self.save_button.setVisible(saved is None and not bare)
        self.clear_button.setVisible(self._filter != CaseloadFilter())
        for button in (self.rename_button, self.remove_button):
            button.setVisible(saved is not None)

    def least_width(self) -> int:
        """Return how wide the filters are side by side, in px."""
        fields = (self.shown, self.program, self.pace, self.whose)
        buttons = (self.clear_button, self.rename_button, self.remove_button)
        gaps = Space.ROW + 5 * Space.INSIDE + 2 * Space.BLOCKS + 2 * Space.FIELDS
        return look().px(_FIELD) + sum(part.sizeHint().width() for part in (*fields, *buttons)) + gaps

    def gather(self, *, gathered: bool) -> None:
        """Stand in two columns, or side by side."""
        if gathered != self._gathered:
            self._gathered = gathered
            self._lay_out()

    # --- parts ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typing.start)
        for choice in (self.shown, self.program, self.pace, self.whose):
            choice.currentIndexChanged.connect(self._on_chosen)
        self.clear_button.clicked.connect(self.clear)
        self.save_button.clicked.connect(self.save_asked)
        self.rename_button.clicked.connect(self.rename_asked)
        self.remove_button.clicked.connect(self.remove_asked)

    def _lay_out(self) -> None:
        for number in range(_COLUMNS):
            self._grid.setColumnMinimumWidth(number, 0)
            self._grid.setColumnStretch(number, 0)
        for widget in self._parts():
            self._grid.removeWidget(widget)
        if self._gathered:
            self._lay_in_columns()
        else:
            self._lay_side_by_side()

    def _parts(self) -> tuple[QWidget, ...]:
        fields = (self.field, self.shown, self.program, self.pace, self.whose)
        return (*fields, self.clear_button, self.save_button, self.rename_button, self.remove_button)

    def _lay_side_by_side(self) -> None:
        self._grid.setVerticalSpacing(0)
        self.field.setMaximumWidth(look().px(_FIELD))
        gaps = (Space.ROW, Space.INSIDE, Space.INSIDE, Space.INSIDE, 20, Space.FIELDS, Space.FIELDS, Space.FIELDS)
        for number, (widget, gap) in enumerate(zip(self._parts(), (*gaps, 0), strict=True)):
            self._grid.addWidget(widget, 0, 2 * number)
            self._grid.setColumnMinimumWidth(2 * number + 1, gap)
        self._grid.setColumnMinimumWidth(0, look().px(_FIELD))
        self._grid.setColumnStretch(_AFTER_CLEAR, 1)

    def _lay_in_columns(self) -> None:
        self._grid.setVerticalSpacing(Space.INSIDE)
        self._grid.setColumnMinimumWidth(1, Space.INSIDE)
        self.field.setMaximumWidth(look().px(2 * _FIELD))
        self._grid.addWidget(self.field, 0, 0, 1, 3)
        for place, widget in enumerate(self._parts()[1:]):
            self._grid.addWidget(widget, 1 + place // 2, 2 * (place % 2), Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(3, 1)

    def _offer_paces(self) -> None:
        offered: list[tuple[str, PaceChoice]] = [
            (self.tr("Alla"), PaceChoice()),
            (self.tr("Efter"), PaceChoice(pace=PaceState.BEHIND)),
            (self._behind(_BEHIND_WEEKS), PaceChoice(behind_weeks=_BEHIND_WEEKS)),
            (self.tr("I fas"), PaceChoice(pace=PaceState.ON_TRACK)),
            (self.tr("Före"), PaceChoice(pace=PaceState.AHEAD)),
            (self.tr("Klar"), PaceChoice(pace=PaceState.FINISHED)),
            (self._silent(_SILENT_DAYS), PaceChoice(silent_days=_SILENT_DAYS)),
            (self._end(_END_WEEKS), PaceChoice(end_within_weeks=_END_WEEKS)),
        ]
        held = PaceChoice.of(self._filter)
        if held not in [choice for _, choice in offered]:
            offered.append((self._in_words(held), held))
        self.pace.offer(offered)

    def _in_words(self, held: PaceChoice) -> str:
        parts = []
        if held.pace is PaceState.PAUSED:
            parts.append(self.tr("Pausad"))
        if held.behind_weeks is not None:
            parts.append(self._behind(held.behind_weeks))
        if held.silent_days is not None:
            parts.append(self._silent(held.silent_days))
        if held.end_within_weeks is not None:
            parts.append(self._end(held.end_within_weeks))
        return ", ".join(parts) or self.tr("Eget val")

    def _behind(self, weeks: int) -> str:
        return self.tr("Minst %n v efter", "", weeks)

    def _silent(self, days: int) -> str:
        return self.tr("Tyst %n dag(ar)", "", days)

    def _end(self, weeks: int) -> str:
        return self.tr("Slut inom %n veck(or)", "", weeks)

    def _show(self) -> None:
        """Show in the fields what the filter holds, without telling anyone."""
        held = self._filter
        wanted: Sequence[tuple[ChoiceField, object]] = (
            (self.shown, held.shown),
            (self.program, held.program),
            (self.pace, PaceChoice.of(held)),
            (self.whose, WhoseChoice(own=held.own, therapist=held.therapist)),
        )
        for field, value in wanted:
            with QSignalBlocker(field):
                _choose(field, value)
            field.updateGeometry()
        if self.field.text().strip() != held.text:
            with QSignalBlocker(self.field):
                self.field.setText(held.text)

    # --- what happens -----------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.narrow(replace(self._filter, text=self.field.text().strip()))

    def _on_chosen(self) -> None:
        pace: PaceChoice = self.pace.currentData() or PaceChoice()
        whose: WhoseChoice = self.whose.currentData() or WhoseChoice()
        self.narrow(
            replace(
                self._filter,
                shown=Shown(self.shown.currentData()),
                program=self.program.currentData(),
                pace=pace.pace,
                behind_weeks=pace.behind_weeks,
                silent_days=pace.silent_days,
                end_within_weeks=pace.end_within_weeks,
                own=whose.own,
                therapist=whose.therapist,
            )
        )


def _choose(field: ChoiceField, value: object) -> None:
    """Choose by value. Qt's own search compares objects of ours by identity."""
    for number in range(field.count()):
        if field.itemData(number) == value:
            field.setCurrentIndex(number)
            return
    field.setCurrentIndex(0)
