"""Below the timeline: what can be done with the selected module, who opened what when, and what has been agreed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.ids import ModuleNumber
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind, plain
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Head, Small, Strong
from modulvard.ui.components.menus import Menu
from modulvard.ui.modules.history import Told, agreements, module_history, pauses
from modulvard.ui.modules.steps import StepOffer, Steps
from modulvard.ui.theme.tokens import Space

_BUTTONS = 2
"""Steps shown as buttons; the others are in the menu ”Fler”."""


class ModulePanel(QWidget):
    """Two cards: the module, and the agreements. They stand below each other where there is little room."""

    def __init__(self, steps: Steps, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps, self._language = steps, language
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(Space.FIELDS)
        self._module = _Told(self)
        self._agreed = _Told(self)
        self._cards.addWidget(self._module, 1)
        self._cards.addWidget(self._agreed, 1)

    def show_picture(self, picture: PatientPicture, number: ModuleNumber | None, words: str) -> None:
        """Show a module of the treatment, with what the timeline says of it, and all that has been agreed."""
        view = picture.view
        if view is None:
            return
        module = view.program.module(number) if number is not None else None
        self._module.clear()
        if module is not None and number is not None:
            title = module.title.in_language(self._language)
            self._module.head(f"{number} {title}", words)
            self._module.offers(self._steps.of_module(number))
            self._module.tell(self.tr("Vem öppnade vad när"), module_history(picture, view, number), self._steps)
        self._module.finish()
        self._agreed.clear()
        self._agreed.head(self.tr("Överenskommelser"), "")
        self._agreed.offers(self._steps.of_treatment(), primary=False)
        told = agreements(picture, view)
        self._agreed.tell("", told, self._steps)
        rests = pauses(picture, view)
        if rests:
            self._agreed.tell(self.tr("Pauser"), rests, self._steps)
        self._agreed.finish()

    def fold(self, narrow: bool) -> None:
        """Stand the cards below each other, or side by side."""
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(along)


class _Told(Card):
    """A card that is filled anew with a head, steps and what is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget(self)
        outer.addWidget(self._inside)
        self._outer = outer
        self._column = QVBoxLayout(self._inside)

    def clear(self) -> None:
        """Take all away."""
        old, self._inside = self._inside, QWidget(self)
        had_focus = old.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._had_focus = had_focus
        self._outer.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(19, 15, 19, 17)
        self._column.setSpacing(0)
        self._outer.addWidget(self._inside)

    def head(self, words: str, aside: str) -> None:
        """Begin with the card's name and what is said beside it."""
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(Strong(words, self._inside))
        row.addWidget(Small(aside, self._inside), 1)
        self._column.addLayout(row)
        self._column.addSpacing(10)

    def offers(self, offers: tuple[StepOffer, ...], *, primary: bool = True) -> None:
        """Offer steps: the first ones as buttons, the rest in a menu."""
        if not offers:
            return
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        for place, offer in enumerate(offers[:_BUTTONS]):
            leads = primary and place == 0 and offer.ident.startswith("to_")
            kind = ButtonKind.PRIMARY if leads else ButtonKind.SECONDARY
            button = Button(offer.words, self._inside, kind=kind, key=offer.key)
            button.clicked.connect(offer.run)
            row.addWidget(button)
            if place == 0 and self._had_focus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        if offers[_BUTTONS:]:
            more = Button(self.tr("Fler"), self._inside, menu_arrow=True)
            more.clicked.connect(partial(self._on_more, more, offers[_BUTTONS:]))
            row.addWidget(more)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(14)

    def tell(self, head: str, told: tuple[Told, ...], steps: Steps) -> None:
        """Tell things that were agreed or entered."""
        if head and told:
            self._column.addWidget(Head(head, self._inside))
            self._column.addSpacing(6)
        for one in told:
            self._column.addLayout(self._told_row(one, steps))
            for line in one.lines:
                role = "text_3" if one.faded else "text_2"
                self._column.addWidget(Small(line, self._inside, role=role, wrap=True))
            self._column.addSpacing(8)

    def finish(self) -> None:
        """Leave the rest of the card empty."""
        self._column.addStretch(1)
        self._inside.show()  # at once: a layout would show it one turn of the event loop later

    def _told_row(self, one: Told, steps: Steps) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(Strong(one.head, self._inside, role="text_3" if one.faded else "text"))
        row.addWidget(Small(one.mark, self._inside, role="text_3"), 1)
        if one.pause is not None:
            words = self.tr("Återuppta nu") if one.ends_now else self.tr("Ta bort pausen")
            button = Button(words, self._inside, kind=ButtonKind.QUIET, small=True)
            run = steps.resume if one.ends_now else partial(steps.cancel_pause, one.pause)
            button.clicked.connect(run)
            row.addWidget(button)
        return row

    def _on_more(self, button: Button, offers: tuple[StepOffer, ...]) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in offers:
            menu.addAction(plain(offer.words), offer.run)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
