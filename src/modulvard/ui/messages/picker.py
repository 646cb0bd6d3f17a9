"""Whose a message is: those the text speaks for first, then all of one's own, with birth dates; typing narrows it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.ids import TreatmentId
from modulvard.domain.message_guess import Candidate, Guess
from modulvard.domain.text import fold
from modulvard.ui.components.fields import FieldError, SearchField
from modulvard.ui.components.labels import Small
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.discretion import shown_name
from modulvard.ui.messages.words import born_words
from modulvard.ui.override import override
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space

_LOW = 640
"""The window's height / text factor below which a dialog with patients to choose from is kept low."""


def is_low(window: QWidget) -> bool:
    """Tell whether there is little room for a dialog over a window."""
    return window.height() / look().factor < _LOW


class PatientPicker(QWidget):
    """A field that narrows and a list of patients below it. Arrows move in the list from the field as well."""

    def __init__(self, parent: QWidget | None = None, *, rows: int = 3) -> None:
        """``rows`` is how many patients are in sight at once."""
        super().__init__(parent)
        self._all: tuple[Candidate, ...] = ()
        self._guessed: frozenset[TreatmentId] = frozenset()
        self.search = SearchField(self, hint=self.tr("Sök bland dina patienter"))
        self._note = Small("", self, wrap=True)
        self.problem = FieldError(self)
        column = Column[Candidate](title="", text=self._spoken)
        self._model: RowsModel[Candidate] = RowsModel((column,), _key_of, self, spoken=self._spoken)
        self.rows = RowList(self.tr("Patienter"), self._content, self._model, self, on_surface=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.INSIDE)
        layout.addWidget(self.search)
        layout.addWidget(self._note)
        layout.addWidget(self.rows)
        layout.addWidget(self.problem)
        self._note.hide()
        self.rows.setFixedHeight(rows * look().row)
        self.search.textChanged.connect(self._show)
        self.rows.moved.connect(self._on_moved)
        self.search.installEventFilter(self)

    @property
    def chosen(self) -> Candidate | None:
        """Whose it is said to be, or None as long as nothing is."""
        row = self.rows.current_row
        return row if isinstance(row, Candidate) else None

    def offer(self, guesses: Sequence[Guess], everyone: Sequence[Candidate], here: TreatmentId | None = None) -> None:
        """Offer patients. The likeliest is chosen, unless two are as likely: then one has to look (ux.md 8.2).

        Without any guess it is the one whose page is open, ``here``.
        """
        first = [guess.candidate for guess in guesses]
        self._guessed = frozenset(candidate.treatment for candidate in first)
        self._all = (*first, *(each for each in everyone if each.treatment not in self._guessed))
        likeliest = [guess.candidate for guess in guesses if guess.weight == guesses[0].weight]
        self._show()
        if len(likeliest) == 1:
            self.rows.go_to_key(likeliest[0].treatment)
        elif not likeliest and here is not None:
            self.rows.go_to_key(here)
        self._say_alike(likeliest)

    def complain(self, words: str) -> None:
        """Say what is wrong, and go to the field."""
        self.problem.say(words)
        if words:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers():
                at = self.rows.currentIndex().row() + step
                self.rows.setCurrentIndex(self._model.index(max(0, min(at, self._model.rowCount() - 1)), 0))
                return True
        return False

    def _show(self) -> None:
        typed = fold(self.search.text()).split()
        found = [each for each in self._all if all(word in _searched(each) for word in typed)]
        self._model.replace(found)
        if typed:
            self.rows.go_to_first()

    def _on_moved(self, _row: object) -> None:
        self.problem.say("")

    def _say_alike(self, likeliest: Sequence[Candidate]) -> None:
        names = {f"{each.given_name} {each.family_name}" for each in likeliest}
        words = ""
        if len(likeliest) > 1 and len(names) == 1:
            words = self.tr("Det finns {count} med namnet {name}. Se på födelsedatum och program.")
            words = words.format(count=len(likeliest), name=shown_name(next(iter(names))))
        elif len(likeliest) > 1:
            words = self.tr("Texten kan vara från flera. Välj vem.")
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _content(self, each: Candidate) -> RowContent:
        about = " · ".join(filter(None, (born_words(each.birth_date), each.program)))
        return RowContent(
            name=shown_name(f"{each.given_name} {each.family_name}".strip()),
            line=about,
            due=self.tr("förslag") if each.treatment in self._guessed else "",
        )

    def _spoken(self, each: Candidate) -> str:
        shown = self._content(each)
        return ", ".join(filter(None, (shown.name, shown.line, shown.due)))


def _key_of(each: Candidate) -> int:
    return each.treatment


def _searched(each: Candidate) -> str:
    born = each.birth_date.isoformat() if each.birth_date is not None else ""
    return fold(f"{each.given_name} {each.family_name} {born} {each.number} {each.program}")
