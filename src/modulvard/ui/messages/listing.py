"""The lists of Meddelanden: four views, a filter, one row for each thread."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.messages import ThreadLine
from modulvard.domain.text import fold
from modulvard.services.message_reading import MessageCounts
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.fields import SearchField
from modulvard.ui.components.labels import Title
from modulvard.ui.components.rows import HANG, GroupHead, RowList, RowShown
from modulvard.ui.components.tabs import Tab, Tabs
from modulvard.ui.messages.words import View, name_of, row_content, row_spoken, view_words
from modulvard.ui.pages import PageContext
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space
from modulvard.ui.under_way import with_row

_VIEWS = tuple(View)
_Row = ThreadLine | GroupHead


class Listing(QWidget):
    """What waits, what is to be handed over, every thread, and one's own drafts."""

    view_chosen = Signal()
    print_asked = Signal()
    """The letters with what is ticked, or with what is current where nothing is."""
    discarded_chosen = Signal(object)
    """A ``ThreadLine`` of a draft that was thrown away and is wanted back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: tuple[ThreadLine, ...] = ()
        self._discarded: tuple[ThreadLine, ...] = ()
        self.view = View.WAITING
        self._build()
        self.tabs.currentChanged.connect(self._on_tab)
        self.filter.textChanged.connect(self._show)
        self.tabs.setTabVisible(_VIEWS.index(View.DRAFTS), False)

    # --- what the page uses ---------------------------------------------------------------------------

    @property
    def current(self) -> ThreadLine | None:
        """The row that is current, unless it is a draft that was thrown away."""
        row = self.rows.current_row
        return row if isinstance(row, ThreadLine) and not self._is_discarded(row) else None

    @property
    def to_print(self) -> tuple[MessageId, ...]:
        """The texts to be handed over that are ticked, or the current one; none in the other lists."""
        if self.view is not View.TO_HAND_OVER:
            return ()
        picked = set(self._model.picks)
        ticked = [row for row in self._model.rows if isinstance(row, ThreadLine) and self._key_of(row) in picked]
        current = self.current
        chosen = ticked or ([current] if current is not None else [])
        return tuple(line.message.id for line in chosen if not line.masked)

    @property
    def count(self) -> int:
        """How many threads stand in the list."""
        return len(self._lines)

    def place_words(self, treatment: TreatmentId | None) -> str:
        """Return which in order of those to answer a thread is, or nothing if it is not among them."""
        lines = self._lines if self.view is View.WAITING else ()
        place = next((place for place, line in enumerate(lines, 1) if line.treatment == treatment), None)
        words = self.tr("{place} av {count} att svara på").format(place=place, count=len(lines))
        return "" if place is None else words

    def choose(self, view: View) -> None:
        """Show another list, as if the user had chosen it."""
        self.tabs.setTabVisible(_VIEWS.index(view), True)
        self.tabs.setCurrentIndex(_VIEWS.index(view))

    def show_counts(self, counts: MessageCounts) -> None:
        """Show how many stand in each list. Drafts have a list only while there are any."""
        for view, count in (
            (View.WAITING, counts.waiting),
            (View.TO_HAND_OVER, counts.to_hand_over),
            (View.DRAFTS, counts.drafts),
        ):
            self.tabs.set_count(_VIEWS.index(view), count)
        any_drafts = bool(counts.drafts or counts.discarded)
        self.tabs.setTabVisible(_VIEWS.index(View.DRAFTS), any_drafts or self.view is View.DRAFTS)

    def keep_discarded(self, lines: tuple[ThreadLine, ...]) -> None:
        """Take what was thrown away, to be shown below the drafts."""
        self._discarded = lines

    def show_lines(self, lines: tuple[ThreadLine, ...]) -> set[TreatmentId]:
        """Show the rows of the list, and return whose threads are not in it any longer."""
        gone = {line.treatment for line in self._lines} - {line.treatment for line in lines}
        self._lines = lines
        self._show()
        return gone

    def go_to(self, treatment: TreatmentId) -> bool:
        """Make a thread's row the current one, and return whether it is here."""
        line = next((line for line in self._lines if line.treatment == treatment), None)
        return line is not None and self.rows.go_to_key(self._key_of(line))

    def go_to_open(self, treatment: TreatmentId | None) -> None:
        """Make the row of the thread that is open the current one, where it is here; with none open, the first."""
        if treatment is None:
            self.go_to_first()
        else:
            self.go_to(treatment)

    def with_current(self, run: Callable[[], None]) -> Callable[[], None]:
        """Return what does something with the row that is current now, however the list moves before it is done."""
        current = self.current
        return run if current is None else with_row(self._context, self.rows, self._key_of(current), run)

    def go_to_first(self) -> None:
        """Make the first row the current one."""
        self.rows.go_to_first()

    def focus_list(self) -> None:
        """Put the focus on the list, or where there is nothing in it, on the choice of list."""
        target = self.rows if self.rows.isVisibleTo(self) else self.tabs
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Put the focus in the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def bring_back_current(self) -> bool:
        """Ask for the current row back if it is a draft that was thrown away; tell whether it is."""
        row = self.rows.current_row
        if isinstance(row, ThreadLine) and self._is_discarded(row):
            self.discarded_chosen.emit(row)
            return True
        return False

    def leave_top(self, height: int) -> None:
        """Leave room for the top row."""
        self._head.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    # --- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = Column[_Row](title="", text=self._spoken)
        self._model: RowsModel[_Row] = RowsModel(
            (column,), self._key_of, self, spoken=self._spoken, selectable=lambda row: isinstance(row, ThreadLine)
        )
        self.title = Title(self.tr("Meddelanden"), self)
        self.tabs = Tabs(self.tr("Listor"), [Tab(words=view_words(view)) for view in _VIEWS], self)
        self.filter = SearchField(self, hint=self.tr("Filtrera på namn"), key="Ctrl+F", icon="list-filter")
        self.rows = RowList(self.tr("Meddelanden"), self._content, self._model, self)
        self._empty = EmptyState(self.tr("Inget att svara på"), self._sentence(), self)
        self._empty.hide()
        self.print_button = Button("", self, icon="printer", key="Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        self._model.picks_changed.connect(self._name_print)
        self._foot = Foot(self._keys(), self)
        self._print_foot = Foot(self._keys_of_printing(), self)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        self._head.addWidget(self.tabs)
        self._head.addSpacing(Space.INSIDE)
        self._head.addWidget(self.filter)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.rows)
        self._empty_room = QHBoxLayout()
        self._empty_room.setContentsMargins(Space.BLOCKS, Space.INSIDE, Space.BLOCKS, 0)
        self._empty_room.addWidget(self._empty)
        left = QVBoxLayout(self)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._head)
        printing = QHBoxLayout()
        printing.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.INSIDE)
        printing.addWidget(self.print_button)
        printing.addStretch(1)
        left.addLayout(printing)
        left.addLayout(self._empty_room)
        left.addLayout(listed, 1)
        left.addStretch(0)
        left.addWidget(self._foot)
        left.addWidget(self._print_foot)
        self._show_printing()

    def _keys(self) -> tuple[tuple[str, str], ...]:
        keys = [("↑ ↓", self.tr("flytta"))]
        if self._context.letter_keys:
            keys += [("R", self.tr("svara")), ("K", self.tr("behöver inget svar"))]
        return (*keys, ("Ctrl+I", self.tr("registrera")))

    def _keys_of_printing(self) -> tuple[tuple[str, str], ...]:
        pick = self.tr("Mellanslag")
        return (("↑ ↓", self.tr("flytta")), (pick, self.tr("välj")), ("Ctrl+P", self.tr("skriv ut")))

    # --- showing --------------------------------------------------------------------------------------

    def _show(self) -> None:
        typed = fold(self.filter.text()).split()
        fits = [line for line in self._lines if all(word in fold(name_of(line)) for word in typed)]
        rows: list[_Row] = list(fits)
        if self.view is View.DRAFTS and self._discarded:
            rows.append(GroupHead(words=self.tr("Borttagna, kan hämtas tillbaka"), count=len(self._discarded)))
            rows += self._discarded
        self._model.replace(rows)
        self.rows.setVisible(bool(rows))
        self._show_empty(bool(rows))
        self._show_printing()

    def _show_printing(self) -> None:
        """Offer to print where something is to be handed over."""
        prints = self.view is View.TO_HAND_OVER
        self.print_button.setVisible(prints and bool(self._model.rows))
        self._foot.setVisible(not prints)
        self._print_foot.setVisible(prints)
        self._name_print()

    def _name_print(self) -> None:
        count = len(self._model.picks)
        self.print_button.setText(self.tr("Skriv ut %n vald(a)", "", count) if count else self.tr("Skriv ut brev"))

    def _show_empty(self, has_rows: bool) -> None:
        self._empty_room.removeWidget(self._empty)
        self._empty.hide()
        self._empty.deleteLater()
        words = {
            View.WAITING: self.tr("Inget att svara på"),
            View.TO_HAND_OVER: self.tr("Inget att lämna"),
            View.LATEST: self.tr("Inga meddelanden än"),
            View.DRAFTS: self.tr("Inga utkast"),
        }[self.view]
        if self.filter.text():
            words = self.tr("Ingen med det namnet")
        self._empty = EmptyState(words, self._sentence(), self)
        self._empty_room.addWidget(self._empty)
        self._empty.setVisible(not has_rows)

    def _sentence(self) -> str:
        return {
            View.WAITING: self.tr("Det som patienterna skriver står här tills det är besvarat. Ctrl+I registrerar."),
            View.TO_HAND_OVER: self.tr("Det du slutför utan att lämna står här tills det är lämnat."),
            View.LATEST: self.tr("Här står varje konversation, den senaste först. Ctrl+I registrerar ett meddelande."),
            View.DRAFTS: self.tr("Det du börjar skriva sparas av sig självt och står här tills det är klart."),
        }[self.view]

    def _on_tab(self, index: int) -> None:
        self.view = _VIEWS[index]
        self._lines = self._discarded = ()
        self._model.let_pick(on=self.view is View.TO_HAND_OVER)
        self.view_chosen.emit()

    def _key_of(self, row: _Row) -> tuple[str, int]:
        if isinstance(row, GroupHead):
            return ("head", 0)
        if self.view in {View.WAITING, View.LATEST}:
            return ("thread", row.treatment)
        return ("message", row.message.id)

    def _is_discarded(self, line: ThreadLine) -> bool:
        return line.message.discarded_at is not None

    def _content(self, row: _Row) -> RowShown:
        return row if isinstance(row, GroupHead) else row_content(row, self.view, self._today())

    def _spoken(self, row: _Row) -> str:
        return row.words if isinstance(row, GroupHead) else row_spoken(row, self.view, self._today())

    def _today(self) -> date:
        return today(self._context.clock)
