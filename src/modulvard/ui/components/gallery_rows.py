"""The gallery's second column: status and lists."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.ui.components.buttons import KeyLine
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.gallery_poses import FOCUSED, HOVERED, PLAIN, SELECTED, PosedRows
from modulvard.ui.components.module_strip import CellState, ModuleCell, ModuleStrip
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.components.tabs import Tab, Tabs
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Tone

_CHIPS_AT = 184
_AIRY_POSES = (PLAIN, HOVERED, SELECTED, FOCUSED)
_TIGHT_POSES = (PLAIN, SELECTED)


class RowsColumn(QWidget):
    """Chips, rows, tabs, the module strip and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column)
        column.addStretch()

    def _fill(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHead(self.tr("Lägen: alltid ikon, ord och färg"), self))
        column.addSpacing(13)
        for chips in self._chips():
            flow = Flow()
            for chip in chips:
                flow.addWidget(ChipLabel(chip, self))
            column.addLayout(flow)
            column.addSpacing(10)
        column.addSpacing(16)
        column.addWidget(SectionHead(self.tr("Listrader, luftig {height}").format(height=Size.ROW_AIRY.at_100), self))
        column.addSpacing(3)
        column.addWidget(self._list(self._airy(), look().high(Size.ROW_AIRY)))
        column.addSpacing(14)
        column.addWidget(SectionHead(self.tr("Listrader, tät {height}").format(height=Size.ROW_DENSE.at_100), self))
        column.addSpacing(2)
        column.addWidget(self._list(self._tight(), look().high(Size.ROW_DENSE)))
        column.addSpacing(14)
        column.addWidget(SectionHead(self.tr("Flikar"), self))
        tabs = Tabs(
            self.tr("Flikar"),
            (
                Tab(words=self.tr("Översikt"), key="Alt+1"),
                Tab(words=self.tr("Moduler"), key="Alt+2"),
                Tab(words=self.tr("Hemuppgifter"), count=1, key="Alt+3"),
                Tab(words=self.tr("Konversation"), count=1, key="Alt+4"),
            ),
            self,
        )
        tabs.setCurrentIndex(1)
        column.addWidget(tabs)
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Modulremsa"), self))
        column.addSpacing(11)
        column.addWidget(self._strip())
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Tangenter"), self))
        column.addSpacing(13)
        keys = (
            ("↑ ↓", self.tr("flytta")),
            ("Enter", self.tr("öppna")),
            ("Ctrl+Enter", self.tr("slutför och nästa")),
        )
        column.addWidget(KeyLine(keys, self))

    def _chips(self) -> tuple[tuple[Chip, ...], tuple[Chip, ...]]:
        return (
            (
                Chip(Tone.READ_FIRST, self.tr("Läs först")),
                Chip(Tone.BEHIND, self.tr("2 v efter")),
                Chip(Tone.ON_TRACK, self.tr("I fas")),
                Chip(Tone.AHEAD, self.tr("1 v före")),
                Chip.done(self.tr("Klar")),
            ),
            (
                Chip(Tone.PAUSED, self.tr("Pausad")),
                Chip(Tone.NEW, self.tr("Nytt")),
                Chip.draft(self.tr("Utkast")),
                Chip.done(self.tr("Klart")),
                Chip.handed_over(self.tr("Lämnat {time}").format(time="08:41")),
            ),
        )

    def _airy(self) -> tuple[RowContent, ...]:
        late = Chip(Tone.BEHIND, self.tr("1 v efter"))
        later = Chip(Tone.BEHIND, self.tr("2 v efter"))
        fine, ahead = Chip(Tone.ON_TRACK, self.tr("I fas")), Chip(Tone.AHEAD, self.tr("1 v före"))
        return (
            RowContent(
                name="Maja Lönnlöv",
                detail=self.tr("normal"),
                line=self.tr("Sömndagbok vecka 2 · 210 ord"),
                chip=fine,
                due=self.tr("tis 24 nov"),
            ),
            RowContent(
                name="Jon Rönnbär",
                detail=self.tr("pekare över"),
                line=self.tr("Exponering 2 · 90 ord"),
                chip=late,
                due=self.tr("ons 25 nov"),
            ),
            RowContent(
                name="Lisa Blåklocka",
                detail=self.tr("vald"),
                line=self.tr("”Kan jag göra två moduler …”"),
                chip=ahead,
                due=self.tr("tis 24 nov"),
            ),
            RowContent(
                name="Omar Granbarr",
                detail=self.tr("vald, fokus"),
                line=self.tr("”Hinner inte med …”"),
                chip=later,
                due=self.tr("idag {time}").format(time="16:30"),
            ),
        )

    def _tight(self) -> tuple[RowContent, ...]:
        return (
            RowContent(
                name="Per Lingonris",
                detail=self.tr("”Dagboken är …”"),
                chip=Chip(Tone.ON_TRACK, self.tr("I fas")),
                due=self.tr("ons 25 nov"),
            ),
            RowContent(
                name="Sara Nyponros",
                detail=self.tr("tyst 12 dagar"),
                chip=Chip(Tone.BEHIND, self.tr("3 v efter")),
                due=self.tr("ons 25 nov"),
            ),
        )

    def _list(self, rows: tuple[RowContent, ...], height: int) -> QWidget:
        column = Column[RowContent](title="", text=lambda row: row.name)
        model = RowsModel[RowContent](
            (column,), lambda row: row.name, self, spoken=lambda row: f"{row.name}, {row.line}"
        )
        model.replace(rows)
        shown = RowList(self.tr("Listrader"), lambda row: row, model, self, chip_column=_CHIPS_AT)
        poses = _AIRY_POSES if len(rows) > 2 else _TIGHT_POSES
        shown.setItemDelegate(PosedRows(poses, height, shown, chip_column=_CHIPS_AT))
        shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setFixedHeight((height + PosedRows.GAP) * len(rows))
        return shown

    def _strip(self) -> ModuleStrip:
        done, current = CellState.HANDED_IN, CellState.CURRENT
        states = (done, done, current, CellState.OPTIONAL, *[CellState.AHEAD] * 4)
        cells = tuple(ModuleCell(str(number), state) for number, state in enumerate(states, 1))
        words = self.tr("plan v. {number}").format(number=48)
        spoken = self.tr("Två moduler inlämnade, modul 3 pågår, planen är vid modul 5")
        return ModuleStrip(cells, self, plan_at=4, plan_words=words, spoken=spoken)
