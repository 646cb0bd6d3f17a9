"""The place Instrument (C8): the forms patients rate themselves by, each with its key and where that is known from."""

from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.ids import InstrumentVersionId
from modulvard.services.instruments import InstrumentView
from modulvard.ui.components.bars import Foot
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.components.rows import HANG, GroupHead, RowList, RowShown
from modulvard.ui.instruments.carrying import InstrumentCarrying
from modulvard.ui.instruments.detail import InstrumentDetail
from modulvard.ui.instruments.words import heads, row_content, row_spoken
from modulvard.ui.key_binding import bind_letter
from modulvard.ui.pages import PageCommand, PageContext, Place, Section
from modulvard.ui.parts import Part
from modulvard.ui.ratings.table_import import TableImport
from modulvard.ui.resting import resting
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import FOLD_PANEL, Size, Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed

Row: TypeAlias = InstrumentView | GroupHead
_REST_MS = 150
"""How long a version is current before it is read, and the look logged (decided.md 6)."""


def make(context: PageContext, parent: QWidget | None = None) -> "InstrumentsPage":
    """Make the page."""
    return InstrumentsPage(context, parent)


class InstrumentsPage(QWidget):
    """The list of instruments and the one that is read."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None
        self._detail_only = self._has_one = False
        self._build()
        self._connect()
        self.reload()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.carrying = InstrumentCarrying(self._context, self)
        self.title = Title(self.tr("Instrument"), self)
        self.import_button = Button(self.tr("Ta in från fil"), self, icon="upload")
        self.import_button.setVisible(self.carrying.may_carry)
        self._line = Small("", self, wrap=True)
        self.tables = TableImport(self._context, self)
        self.table_button = Button(self.tr("Ta in svar från tabell"), self, icon="upload", small=True)
        self.table_button.setVisible(self.tables.may_take)
        spoken = partial(_spoken, language=self._context.language)
        self._model = RowsModel[Row](
            (Column[Row](title="", text=spoken),),
            lambda row: row.words if isinstance(row, GroupHead) else row.id,
            self,
            spoken=spoken,
            selectable=lambda row: not isinstance(row, GroupHead),
        )
        shown = partial(_content, language=self._context.language)
        self.rows = RowList(self.tr("Instrument"), shown, self._model, self)
        keys = (("↑ ↓", self.tr("flytta")), ("Enter", self.tr("läs")), ("Esc", self.tr("till Program")))
        self._foot = Foot(keys, self)
        self.detail = InstrumentDetail(self._context.language, self, may_change=self.carrying.may_carry)
        self.detail.hide()
        self._list_side = QWidget(self)
        self._rest = resting(self, _REST_MS, self._read)
        self._lay_out()

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.addWidget(self.title, 1)
        names.addWidget(self.import_button)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addLayout(names)
        self._head.addWidget(self._line)
        self._head.addSpacing(Space.INSIDE)
        self._head.addWidget(self.table_button, 0, Qt.AlignmentFlag.AlignLeft)
        listed = QHBoxLayout()
        listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
        listed.addWidget(self.rows)
        left = QVBoxLayout(self._list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._head)
        left.addLayout(listed, 1)
        left.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list_side, 1)
        whole.addWidget(self.detail, 1)

    def _connect(self) -> None:
        self.rows.moved.connect(self._on_moved)
        self.rows.opened.connect(self._on_opened)
        self.import_button.clicked.connect(self.carrying.ask_for_file)
        self.table_button.clicked.connect(self.tables.ask_for_file)
        self.detail.save_asked.connect(self._on_save_asked)
        self.detail.lines_asked.connect(self._on_lines_asked)
        self.detail.use_asked.connect(self._on_use_asked)
        self.detail.back_asked.connect(self._on_list_again)
        self._context.operations.changed.connect(self._on_changed)
        bind_letter("Right", self.rows, self._on_right)

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list again; what is read stays."""
        self._context.operations.run(self, self._context.services.instruments.list, self._show)

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show the version that the place asks for."""
        wanted = place.arguments.get("instrument")
        if isinstance(wanted, int):
            self._wanted = wanted
            self._go_to_wanted()

    def workspace(self) -> dict[str, Any]:
        """Return what is read."""
        return {"instrument": None if self.detail.view is None else int(self.detail.view.id)}

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to what was read, if it is still there."""
        wanted = state.get("instrument")
        if isinstance(wanted, int):
            self._wanted = wanted
            self._go_to_wanted()

    def parts(self) -> tuple[Part, ...]:
        """Return the list and what is read."""
        return Part(self._list_side, self.rows), Part(self.detail)

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with instruments as files, and with tables of answers."""
        return (*self.carrying.commands(self.detail.view), *self.tables.commands())

    def title_for_window(self) -> str:
        """Return the place's name."""
        return self.tr("Instrument")

    # --- showing ----------------------------------------------------------------------------------

    def _show(self, views: tuple[InstrumentView, ...]) -> None:
        families = len({view.instrument.key for view in views})
        self._line.setText(self.tr("%n formulär, med frågor, summering och källa", "", families))
        self._model.replace(tuple(heads(views)))
        shown = self.detail.view
        again = next((view for view in views if shown is not None and view.id == shown.id), None)
        if again is not None and again != shown:
            self.detail.show_view(again)
        self._go_to_wanted()
        self._wanted = None  # gone to now or never: one may be at another when it comes back
        if self.rows.current_row is None and views:
            self.rows.go_to_key(next(view.id for view in views if view.is_proposed or view is views[-1]))
        self._fold()

    def _go_to_wanted(self) -> None:
        if self._wanted is not None and self.rows.go_to_key(self._wanted):
            self._wanted = None
            self._rest.start()

    def _on_moved(self, _row: object) -> None:
        self._rest.start()

    def _read(self) -> None:
        row = self.rows.current_row
        if not isinstance(row, InstrumentView) or (self.detail.view is not None and self.detail.view.id == row.id):
            return
        work = partial(self._context.services.instruments.show, InstrumentVersionId(row.id))
        self._context.operations.run(self, work, self._show_view, latest="instrument")

    def _show_view(self, view: InstrumentView) -> None:
        self._has_one = True
        self._fold()  # how wide the detail is decides what stands beside what
        self.detail.show_view(view)

    # --- doing ------------------------------------------------------------------------------------

    def _on_save_asked(self) -> None:
        if self.detail.view is not None:
            self.carrying.ask_to_save(self.detail.view)

    def _on_lines_asked(self, on: bool) -> None:
        view = self.detail.view
        if view is not None:
            turn = self._context.services.instruments.turn_lines
            self._context.run(self, partial(turn, view.instrument.key, on=on))

    def _on_use_asked(self, in_use: bool) -> None:
        view, service = self.detail.view, self._context.services.instruments
        if view is not None:
            self._context.run(self, partial(service.put_back if in_use else service.withdraw, view.id))

    def _on_changed(self, changed: "Changed") -> None:
        if "instruments" in changed.topics:
            if changed.summary == "instrument_imported":
                self._wanted = changed.ident
            self.reload()

    # --- keys and folding -------------------------------------------------------------------------

    def _on_right(self) -> None:
        self._on_opened(self.rows.current_row)

    def _on_opened(self, row: object) -> None:
        if not isinstance(row, InstrumentView):
            return
        self._rest.stop()
        self._read()
        self._detail_only = self._is_narrow()
        self._fold()
        self._context.operations.run(self, lambda: None, lambda _: self.detail.take_focus())  # once it is read

    def _on_list_again(self) -> None:
        self._detail_only = False
        self._fold()
        self.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from what is read to the list, and from the list to the programs."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            focused = self.focusWidget()
            if self._detail_only or (focused is not None and self.detail.isAncestorOf(focused)):
                self._on_list_again()
            else:
                self._context.navigate(Place(Section.PROGRAMS))
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _is_narrow(self) -> bool:
        return self._context.effective_width() < FOLD_PANEL

    def _fold(self) -> None:
        """Show list and detail side by side, or one at a time where there is no room for both."""
        top = self._context.top_height()
        self._head.setContentsMargins(Space.BLOCKS, top, Space.BLOCKS, Space.ROW)
        self.detail.leave_top(top)
        narrow = self._is_narrow()
        self._detail_only = self._detail_only and narrow
        self.detail.offer_back(narrow)
        self.detail.setVisible(self._has_one and (not narrow or self._detail_only))
        self._list_side.setVisible(not self._detail_only)
        self._list_side.setMaximumWidth(self.width() if narrow else max(Size.LIST_LEAST, self.width() * 2 // 5))


def _content(row: Row, language: str) -> RowShown:
    return row if isinstance(row, GroupHead) else row_content(row, language)


def _spoken(row: Row, language: str) -> str:
    return row.words if isinstance(row, GroupHead) else row_spoken(row, language)
