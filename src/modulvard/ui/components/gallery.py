"""Every component once, in every state: what ”komponenter” of the pictures shows and tests measure."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.ui.components.buttons import Button, ButtonKind, KeyLine
from modulvard.ui.components.cards import EmptyState, ProgressCard, SectionHead, Stripe
from modulvard.ui.components.checks import CheckBox, RadioButton
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.dialog import DialogPanel, paint_shadow
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.gallery_poses import (
    FOCUSED,
    HOVERED,
    PLAIN,
    SELECTED,
    PosedButton,
    PosedRows,
    Swatches,
    TypingField,
    ringed,
)
from modulvard.ui.components.labels import Body, Caption, Small, Strong, Subtitle, Title
from modulvard.ui.components.module_strip import CellState, ModuleCell, ModuleStrip
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.components.tabs import Tab, Tabs
from modulvard.ui.components.toast import Toast
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Tone

_COLUMN = 424
_GUTTER = 44
_EDGE = 40
_CHIPS_AT = 184
_AIRY_POSES = (PLAIN, HOVERED, SELECTED, FOCUSED)
_TIGHT_POSES = (PLAIN, SELECTED)


class Gallery(QWidget):
    """All components on one canvas. Three columns where they fit, else one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog = self._made_dialog()
        stripe = Stripe(self.tr("Exempelkliniken Björken. Alla personer är påhittade."), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(stripe)
        column.addSpacing(16)
        column.addLayout(self._head())
        column.addSpacing(18)
        side_by_side = look().factor <= 1
        body = QHBoxLayout() if side_by_side else QVBoxLayout()
        body.setContentsMargins(_EDGE, 0, _EDGE, Space.BLOCKS)
        body.setSpacing(_GUTTER)
        for fill in (self._controls, self._rows, self._surfaces):
            part = QWidget(self)
            part.setFixedWidth(look().px(_COLUMN))
            part_column = _column(part)
            fill(part_column)
            part_column.addStretch()
            body.addWidget(part)
        column.addLayout(body)
        column.addStretch()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("canvas"))
        panel = QRect(self._dialog.mapTo(self, QPoint(0, 0)), self._dialog.size())
        paint_shadow(painter, QRectF(panel))

    def _head(self) -> QHBoxLayout:
        dark = look().colours.dark
        theme = (
            self.tr("Mörkt tema, {zoom} % text, luftig täthet")
            if dark
            else self.tr("Ljust tema, {zoom} % text, luftig täthet")
        )
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(Space.FIELDS)
        row.addWidget(Title(self.tr("Komponenter"), self))
        row.addWidget(Body(theme.format(zoom=round(look().factor * 100)), self, role="text_2"), 1)
        return row

    def _controls(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHead(self.tr("Knappar"), self))
        column.addSpacing(15)
        column.addLayout(self._buttons())
        column.addSpacing(20)
        column.addLayout(self._button_states())
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Fält"), self))
        column.addSpacing(15)
        column.addLayout(self._fields())
        column.addSpacing(15)
        column.addLayout(self._checks())
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Text"), self))
        column.addSpacing(9)
        column.addLayout(self._type())
        column.addSpacing(15)
        column.addWidget(SectionHead(self.tr("Färgroller"), self))
        column.addSpacing(9)
        column.addWidget(Swatches(self._roles(), self))

    def _buttons(self) -> QHBoxLayout:
        quiet = Button(self.tr("Visa som tabell"), self, kind=ButtonKind.QUIET)
        return _row(
            Button(self.tr("Svara"), self, kind=ButtonKind.PRIMARY, key="R"),
            Button(self.tr("Tempo"), self, key="T"),
            Button(self.tr("Gallra"), self, kind=ButtonKind.DANGER),
            quiet,
        )

    def _button_states(self) -> QGridLayout:
        words = self.tr("Klar")
        off = Button(words, self)
        off.setEnabled(False)
        shown: tuple[tuple[QWidget, str], ...] = (
            (Button(words, self), self.tr("Normal")),
            (PosedButton(words, self, hovered=True), self.tr("Pekare över")),
            (PosedButton(words, self, down=True), self.tr("Nedtryckt")),
            (ringed(Button(words, self)), self.tr("Fokus")),
            (off, self.tr("Av")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(8)
        for number, (button, name) in enumerate(shown):
            grid.addWidget(button, 0, number)
            grid.addWidget(Caption(name, self, align=Qt.AlignmentFlag.AlignHCenter), 1, number)
            grid.setColumnStretch(number, 1)
            grid.setColumnMinimumWidth(number, look().px(72))
        return grid

    def _fields(self) -> QGridLayout:
        clinic, reason, date = TextField(self), ringed(TypingField(self.tr("Mycket på jobbet"), self)), TextField(self)
        clinic.setText("Björken")
        date.setText(self.tr("31 nov"))
        week = ChoiceField(self)
        week.offer([(self.tr("v. {number}").format(number=number), number) for number in (48, 49, 50)])
        until = Field(self.tr("Till datum"), date, self)
        until.show_problem(self.tr("November har 30 dagar. Skriv till exempel 30 nov."))
        until.error.setMinimumWidth(look().px(340))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(20)
        grid.addWidget(Field(self.tr("Klinik"), clinic, self), 0, 0)
        grid.addWidget(Field(self.tr("Orsak"), reason, self), 0, 1)
        grid.addWidget(until, 1, 0, 1, 2)
        grid.addWidget(Field(self.tr("Från och med"), week, self), 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        date.setMaximumWidth(look().px(204))
        return grid

    def _checks(self) -> QGridLayout:
        plan, some = CheckBox(self.tr("Din plan"), self), CheckBox(self.tr("Några valda"), self)
        plan.setChecked(True)
        some.setTristate(True)
        some.setCheckState(Qt.CheckState.PartiallyChecked)
        patient = RadioButton(self.tr("Patient"), self)
        patient.setChecked(True)
        boxes = (plan, CheckBox(self.tr("Meddelanden"), self), some)
        dots = (patient, RadioButton(self.tr("Kollega"), self), RadioButton(self.tr("Journal"), self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(25)
        grid.setVerticalSpacing(12)
        for row, group in enumerate((boxes, dots)):
            for number, control in enumerate(group):
                grid.addWidget(control, row, number)
        grid.setColumnMinimumWidth(0, look().px(91))
        grid.setColumnStretch(3, 1)
        return grid

    def _type(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Title(self.tr("Rubrik 24/34"), self))
        column.addWidget(Subtitle(self.tr("Underrubrik 18/26"), self))
        small = Small(self.tr("Liten 13/18"), self, role="text")
        line = _row(
            Strong(self.tr("Stark 14/20"), self),
            Body(self.tr("Bröd 14/20"), self),
            small,
            Caption(self.tr("Märke 12/16"), self),
        )
        line.setSpacing(20)
        column.addLayout(line)
        return column

    def _roles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("canvas", self.tr("duk")),
            ("surface", self.tr("yta")),
            ("sunken", self.tr("sänkt")),
            ("selection", self.tr("vald")),
            ("accent_soft", self.tr("svag")),
            ("divider", self.tr("linje")),
            ("outline", self.tr("ram")),
            ("accent", self.tr("accent")),
            ("text", self.tr("text")),
            ("text_2", self.tr("text 2")),
            ("text_3", self.tr("text 3")),
        )

    def _rows(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHead(self.tr("Lägen: alltid ikon, ord och färg"), self))
        column.addSpacing(13)
        for chips in self._chips():
            column.addLayout(_row(*(ChipLabel(chip, self) for chip in chips), between=8))
            column.addSpacing(10)
        column.addSpacing(16)
        column.addWidget(SectionHead(self.tr("Listrader, luftig {height}").format(height=Size.ROW_AIRY), self))
        column.addSpacing(3)
        column.addWidget(self._list(self._airy(), look().px(Size.ROW_AIRY)))
        column.addSpacing(14)
        column.addWidget(SectionHead(self.tr("Listrader, tät {height}").format(height=Size.ROW_DENSE), self))
        column.addSpacing(2)
        column.addWidget(self._list(self._tight(), look().px(Size.ROW_DENSE)))
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

    def _surfaces(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHead(self.tr("Bekräftelse med Ångra, {seconds} s").format(seconds=10), self))
        column.addSpacing(12)
        toast = Toast(self.tr("Tempo ändrat för Omar: en modul på två veckor."), self, undo=True, stays=True)
        toast.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(toast)
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Långt arbete"), self))
        column.addSpacing(11)
        progress = ProgressCard(self.tr("Skapar 43 häften"), self)
        progress.show_progress(12, 43, self.tr("12 av 43 klara, ungefär 40 s kvar"))
        column.addWidget(progress)
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Tomt läge"), self))
        column.addSpacing(11)
        button = Button(self.tr("Läs in en fil"), self, key="Ctrl+N")
        sentence = self.tr("Häften som patienter lämnar tillbaka läses in här.")
        column.addWidget(EmptyState(self.tr("Inga inkomna häften"), sentence, self, button=button))
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Den enda dialogen"), self))
        column.addSpacing(12)
        column.addWidget(self._dialog)

    def _made_dialog(self) -> DialogPanel:
        panel = DialogPanel(
            self.tr("Gallra 12 avslutade behandlingar"),
            self,
            sentence=self.tr(
                "De avslutades för mer än tio år sedan, enligt regeln för Ångesthjälpen. "
                "Provkörningen visade 12 behandlingar och 214 filer. Gallring går inte att ångra."
            ),
            submit=self.tr("Gallra 12"),
            purge=True,
            keep=self.tr("Behåll"),
            link=self.tr("Visa provkörningen"),
        )
        word = "GALLRA"
        panel.add(Field(self.tr("Skriv {word} för att fortsätta").format(word=word), ringed(TypingField(word, panel))))
        return panel


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _row(*widgets: QWidget, between: int = Space.ROW) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(between)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
