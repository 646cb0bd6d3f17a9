"""What stands around the entries: the parts of the bank, the filter, the buttons, and how it all folds."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.answer_lists import AnswerCounts
from modulvard.ui.answers.listing import AnswerListing
from modulvard.ui.answers.shelves import Shelf, ShelfList, ShelfRow
from modulvard.ui.answers.view import AnswerView
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.components.fields import ChoiceField, SearchField
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.rows import HANG
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import FOLD_PANEL, Size, Space

_SHELVES = 168
_LIST = 492
_DETAIL_LEAST = 400
_ALL_THREE = Space.BLOCKS + _SHELVES + Space.FIELDS + _LIST + _DETAIL_LEAST
"""Room, at 100 % text, from which the parts of the bank stand in a column of their own."""


class AnswerBrowser(QWidget):
    """Parts, list and detail beside each other, or fewer of them at a time."""

    shelf_chosen = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    keywords_asked = Signal()
    """Those that would change only in their keywords are to be ticked."""

    detail: AnswerView

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.wanted_shelf = ""
        """The part to be shown first, when the parts are known."""
        self._detail_only = False
        self._build()

    def join(self, detail: AnswerView) -> None:
        """Take what shows an entry."""
        self.detail = detail
        detail.hide()
        self._whole.addWidget(detail, 1)

    def offer(self, *, edits: bool, keeps: bool) -> None:
        """Offer what the account may do: write in the bank, take files in and give them out."""
        self.new_button.setVisible(edits)
        self._more.setVisible(keeps)

    def show_shelves(self, rows: Sequence[ShelfRow], counts: AnswerCounts) -> None:
        """Show the parts of the bank; the chosen one stays."""
        self.shelves.shelves.replace(list(rows))
        if self.shelves.shelf is None:
            wanted, self.wanted_shelf = self.wanted_shelf, ""
            if not self.shelves.go_to_key(wanted):
                self.shelves.go_to_first()
        chosen = self.shelves.shelf
        self._shelf.offer([(f"{row.words} {row.count}", row.ident) for row in rows if isinstance(row, Shelf)])
        if chosen is not None:
            self._shelf.blockSignals(True)
            self._shelf.choose(chosen.ident)
            self._shelf.blockSignals(False)
        number = self.tr("%n svar", "", counts.in_use)
        self._line.setText(
            self.tr("{answers} · {review} att granska").format(answers=number, review=counts.to_review)
            if counts.to_review
            else number
        )

    def name_shelf(self, shelf: Shelf) -> None:
        """Show which part is chosen."""
        self._shelf.blockSignals(True)
        self._shelf.choose(shelf.ident)
        self._shelf.blockSignals(False)

    def offer_ticks(self, *, waits: bool, count: int) -> None:
        """Name the keys that tick where entries wait; offer those that would change in keywords only, if any."""
        self._foot.setVisible(not waits)
        self._tick_foot.setVisible(waits)
        self._keywords.setText(self.tr("Markera %n med bara nya sökord", "", count))
        self._keywords.setVisible(count > 0)

    def show_empty(self, *, is_filtered: bool, any_lines: bool) -> None:
        """Say why the list is empty, if it is."""
        self._nothing_found.setVisible(is_filtered and not any_lines)
        self._nothing_here.setVisible(not is_filtered and not any_lines)
        self.listing.setVisible(any_lines)

    def parts(self) -> tuple[Part, ...]:
        """Return what F6 walks between."""
        return Part(self._left, self.shelves), Part(self._middle, self.listing.views.view), Part(self.detail)

    def take_shelf_focus(self) -> None:
        """Put the focus on the parts of the bank."""
        target: QWidget = self._shelf if self.shelves.isHidden() else self.shelves
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_detail(self) -> None:
        """Show the entry, alone where there is no room for more."""
        self._detail_only = True
        self.fold()

    def show_list(self) -> None:
        """Show the list again."""
        self._detail_only = False
        self.fold()

    def fold(self) -> None:
        """Show as many columns as there is room for."""
        top = self._context.top_height()
        narrow = self._context.effective_width() < FOLD_PANEL
        wide = not narrow and self.width() / look().factor >= _ALL_THREE
        self._detail_only = self._detail_only and self.detail.is_shown
        alone = narrow and self._detail_only
        self._place_title(wide=wide, top=top)
        self._left.setVisible(wide)
        self._middle.setVisible(not alone)
        self.detail.setVisible(self.detail.is_shown and (not narrow or alone))
        self.detail.leave_top(top)
        self.detail.offer_back(narrow)
        self._left.setFixedWidth(look().px(_SHELVES) + Space.BLOCKS + Space.FIELDS)
        if narrow:
            self._middle.setMaximumWidth(max(self.width(), 1))
            self._middle.setMinimumWidth(0)
        else:
            room = look().px(_LIST if wide else Size.LIST_LEAST)
            self._middle.setFixedWidth(room)
        self._shelf.setVisible(not wide)

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._left, self._middle = QWidget(self), QWidget(self)
        self.title = Title(self.tr("Svarsbank"), self)
        self._line = Small("", self)
        self.shelves = ShelfList(self.tr("Delar av svarsbanken"), self._left)
        self._shelf = ChoiceField(self._middle, caption=self.tr("Visa"))
        self._shelf.activated.connect(self._on_shelf)
        self.filter = SearchField(self._middle, hint=self.tr("Filtrera svar"), key="Ctrl+F", icon="list-filter")
        self.new_button = Button(self.tr("Nytt svar"), self._middle, key="Ctrl+N")
        self._more = IconButton("ellipsis", self.tr("Läs in eller exportera svar"), self._middle)
        self._more.clicked.connect(self._on_more)
        self.new_button.hide()
        self._more.hide()
        self._keywords = Button("", self._middle, small=True)
        self._keywords.clicked.connect(self.keywords_asked)
        self._keywords.hide()
        self.listing = AnswerListing(self._middle)
        self._nothing_found = EmptyState(
            self.tr("Inget svar med de orden"), self.tr("Töm fältet med Esc för att se alla igen."), self._middle
        )
        self._nothing_here = EmptyState(
            self.tr("Inget här"), self.tr("Svar som hör hit visas här när de finns."), self._middle
        )
        self._nothing_found.hide()
        self._nothing_here.hide()
        keys = [("↑ ↓", self.tr("välj")), ("Enter", self.tr("redigera"))]
        if self._context.letter_keys:
            keys.append(("D", self.tr("kopiera svar")))
        self._foot = Foot(tuple(keys), self._middle)
        ticks = (("↑ ↓", self.tr("välj")), (self.tr("Mellanslag"), self.tr("markera")), ("Ctrl+A", self.tr("alla")))
        self._tick_foot = Foot(ticks, self._middle)
        self._tick_foot.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, Space.BLOCKS)
        left.setSpacing(0)
        self._left_head = QVBoxLayout()
        self._left_head.setSpacing(0)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, Space.FIELDS, 0, 0)
        listed.addWidget(self.shelves)
        left.addLayout(self._left_head)
        left.addLayout(listed, 1)
        self._middle_head = QVBoxLayout()
        self._middle_head.setSpacing(0)
        tools = QHBoxLayout()
        tools.setSpacing(Space.ROW)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.new_button)
        tools.addWidget(self._more)
        self._tools = QVBoxLayout()
        self._tools.setSpacing(Space.INSIDE)
        self._tools.addLayout(tools)
        self._tools.addWidget(self._shelf, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools.addWidget(self._keywords, 0, Qt.AlignmentFlag.AlignLeft)
        empty = QVBoxLayout()
        empty.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        empty.addWidget(self._nothing_found)
        empty.addWidget(self._nothing_here)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(self._middle_head)
        middle.addLayout(self._tools)
        middle.addLayout(empty)
        middle.addWidget(self.listing, 1)
        middle.addStretch(0)
        middle.addWidget(self._foot)
        middle.addWidget(self._tick_foot)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._left)
        self._whole.addWidget(self._middle, 1)

    def _place_title(self, *, wide: bool, top: int) -> None:
        """Put the title over the parts of the bank or, where these are folded away, over the list."""
        target, other = (self._left_head, self._middle_head) if wide else (self._middle_head, self._left_head)
        if target.indexOf(self.title) < 0:
            for label in (self.title, self._line):
                other.removeWidget(label)
                target.addWidget(label)
        other.setContentsMargins(0, 0, 0, 0)
        target.setContentsMargins(Space.BLOCKS, top, 0 if wide else Space.BLOCKS, 0)
        self._tools.setContentsMargins(Space.BLOCKS, top if wide else Space.ROW, Space.BLOCKS, Space.ROW)

    # --- what the user does -----------------------------------------------------------------------

    def _on_shelf(self) -> None:
        ident = self._shelf.currentData()
        if ident is not None:
            self.shelf_chosen.emit(ident)

    def _on_more(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Läs in svar från fil …")).triggered.connect(self.import_asked)
        menu.addAction(self.tr("Exportera svar till fil …")).triggered.connect(self.export_asked)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))
