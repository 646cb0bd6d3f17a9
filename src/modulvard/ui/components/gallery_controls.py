"""The gallery's first column: what one presses, fills in and reads."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.checks import CheckBox, RadioButton
from modulvard.ui.components.field_text import FieldText, Part, PartKind
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.gallery_poses import PosedButton, Swatches, TypingField
from modulvard.ui.components.labels import Body, Caption, Small, Strong, Subtitle, Title
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space


class ControlsColumn(QWidget):
    """Buttons, fields, checks, type and colour roles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focused: list[QWidget] = []
        """Controls to be shown with the focus ring."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column)
        column.addStretch()

    def _fill(self, column: QVBoxLayout) -> None:
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
        column.addSpacing(23)
        column.addWidget(SectionHead(self.tr("Text i svar"), self))
        column.addSpacing(11)
        column.addWidget(self._reply())
        column.addSpacing(20)
        column.addWidget(SectionHead(self.tr("Text"), self))
        column.addSpacing(7)
        column.addLayout(self._type())
        column.addSpacing(17)
        column.addWidget(SectionHead(self.tr("Färgroller"), self))
        column.addSpacing(9)
        column.addWidget(Swatches(self._roles(), self))

    def _buttons(self) -> QHBoxLayout:
        quiet = Button(self.tr("Visa som tabell"), self, kind=ButtonKind.QUIET)
        row = beside(
            Button(self.tr("Svara"), self, kind=ButtonKind.PRIMARY, key="R"),
            Button(self.tr("Tempo"), self, key="T"),
            Button(self.tr("Gallra"), self, kind=ButtonKind.DANGER),
            quiet,
        )
        row.insertSpacing(3, 5)
        return row

    def _button_states(self) -> QGridLayout:
        words = self.tr("Klar")
        off = Button(words, self)
        off.setEnabled(False)
        shown: tuple[tuple[QWidget, str], ...] = (
            (Button(words, self), self.tr("Normal")),
            (PosedButton(words, self, hovered=True), self.tr("Pekare över")),
            (PosedButton(words, self, down=True), self.tr("Nedtryckt")),
            (self._ringed(Button(words, self)), self.tr("Fokus")),
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
        clinic, reason, date = (
            TextField(self),
            self._ringed(TypingField(self.tr("Mycket på jobbet"), self)),
            TextField(self),
        )
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

    def _reply(self) -> FieldText:
        return FieldText(
            (
                Part(PartKind.WORDS, self.tr("Stanna gärna kvar i ")),
                Part(PartKind.FILLED, self.tr("modul {number}").format(number=3)),
                Part(PartKind.WORDS, self.tr(" till ")),
                Part(PartKind.OPEN, self.tr("datum")),
                Part(PartKind.WORDS, self.tr(". Ifyllt fält är understruket, tomt fält är inramat.")),
            ),
            self,
        )

    def _type(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Title(self.tr("Rubrik 24/34"), self))
        column.addWidget(Subtitle(self.tr("Underrubrik 18/26"), self))
        small = Small(self.tr("Liten 13/18"), self, role="text")
        line = beside(
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

    def _ringed(self, control: QWidget) -> QWidget:
        self.focused.append(control)
        return control


def beside(*widgets: QWidget, between: int = Space.ROW) -> QHBoxLayout:
    """Return widgets in a row, what room is over at its end."""
    row = QHBoxLayout()
    row.setSpacing(between)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
