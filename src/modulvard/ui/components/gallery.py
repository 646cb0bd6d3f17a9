"""Every component once, in every state: what ”komponenter” of the pictures shows and tests measure."""

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import EmptyState, ProgressCard, SectionHead, Stripe
from modulvard.ui.components.dialog import DialogPanel, paint_shadow
from modulvard.ui.components.fields import Field
from modulvard.ui.components.gallery_controls import ControlsColumn
from modulvard.ui.components.gallery_poses import TypingField
from modulvard.ui.components.gallery_rows import RowsColumn
from modulvard.ui.components.labels import Body, Title
from modulvard.ui.components.toast import Toast
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import FocusRing
from modulvard.ui.theme.tokens import Space

_COLUMN = 424
_GUTTER = 44
_EDGE = 40


class SurfacesColumn(QWidget):
    """The toast, long work, the empty state and the one dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focused: list[QWidget] = []
        """Controls to be shown with the focus ring."""
        self.dialog = self._made_dialog()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column)
        column.addStretch()

    def _fill(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionHead(self.tr("Bekräftelse med Ångra, {seconds} s").format(seconds=10), self))
        column.addSpacing(11)
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
        column.addWidget(self.dialog)

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
        field = TypingField(word, panel)
        self.focused.append(field)
        panel.add(Field(self.tr("Skriv {word} för att fortsätta").format(word=word), field))
        return panel


class Gallery(QWidget):
    """All components on one canvas. Three columns where they fit, else one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        controls, self._surfaces = ControlsColumn(self), SurfacesColumn(self)
        body = QHBoxLayout() if look().factor <= 1 else QVBoxLayout()
        body.setContentsMargins(_EDGE, 0, _EDGE, Space.BLOCKS)
        body.setSpacing(_GUTTER)
        self._parts = (controls, RowsColumn(self), self._surfaces)
        for part in self._parts:
            part.setFixedWidth(max(look().px(_COLUMN), _COLUMN))
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Stripe(self.tr("Exempelkliniken Björken. Alla personer är påhittade."), self))
        column.addSpacing(17)
        column.addLayout(self._head())
        column.addSpacing(17)
        column.addLayout(body)
        column.addStretch()
        for control in (*controls.focused, *self._surfaces.focused):
            FocusRing(control)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._parts:  # the layout asks for heights in its own width, which is not theirs
            part.setMinimumHeight(part.heightForWidth(part.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("canvas"))
        dialog = self._surfaces.dialog
        paint_shadow(painter, QRectF(QRect(dialog.mapTo(self, QPoint(0, 0)), dialog.size())))

    def _head(self) -> QHBoxLayout:
        light = self.tr("Ljust tema, {zoom} % text, luftig täthet")
        dark = self.tr("Mörkt tema, {zoom} % text, luftig täthet")
        words = (dark if look().colours.dark else light).format(zoom=round(look().factor * 100))
        row = QHBoxLayout()
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(Space.FIELDS)
        row.addWidget(Title(self.tr("Komponenter"), self))
        row.addWidget(Body(words, self, role="text_2"), 1)
        return row
