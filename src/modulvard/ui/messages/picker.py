"""Whose a message is: those the text speaks for first, then all of one's own, with birth dates; typing narrows it."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.ids import TreatmentId
from modulvard.domain.message_guess import Candidate
from modulvard.domain.message_sender import Pointing
from modulvard.domain.names import full_name
from modulvard.domain.text import fold
from modulvard.services.message_reading import Whose
from modulvard.ui.components.fields import FieldError, SearchField
from modulvard.ui.components.labels import Small
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.discretion import shown_name
from modulvard.ui.messages.namesakes import Namesakes, alike_words, shares
from modulvard.ui.override import override
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_names import born_words, told_name

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
        self._others: tuple[str, tuple[Candidate, ...]] = "", ()  # who was found by these words beside one's own
        self._guessed: frozenset[TreatmentId] = frozenset()
        self._namesakes: Namesakes = {}
        self._pointed = ""
        self._is_offering = False
        self.by_hand = False  # whether somebody was chosen, and not only proposed
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

    def offer(self, whose: Whose, *, proposes: bool = True, but: TreatmentId | None = None) -> None:
        """Offer patients, with whom it is proposed for chosen; nobody where the text leaves a doubt (ux.md 8.2).

        With ``proposes`` off nothing is said of a text; ``but`` is left out. Who was chosen by hand stays chosen.
        """
        kept = self.chosen if self.by_hand else None
        first = [guess.candidate for guess in whose.guesses if proposes]
        proposed = whose.proposal.candidate
        if proposed is not None and proposed not in first:
            first.insert(0, proposed)
        self._guessed = frozenset(candidate.treatment for candidate in first)
        self._namesakes = whose.namesakes
        others = (each for each in whose.everyone if each.treatment not in self._guessed)
        self._all = tuple(each for each in (*first, *others) if each.treatment != but)
        wanted = kept or proposed
        self._is_offering = True
        self._show()
        if wanted is None or not self.rows.go_to_key(wanted.treatment):
            self._choose_nobody()
        self._is_offering = False
        self._pointed = "" if not proposes else proposal_words(whose)
        self._say()

    def offer_others(self, written: str, others: tuple[Candidate, ...]) -> None:
        """Offer patients found by what is written, after one's own and for as long as it stands; nobody is chosen."""
        self._others = written, others
        self._is_offering = True
        self._show()
        self._choose_nobody()
        self._is_offering = False
        self._say()

    def go_to(self, treatment: object) -> None:
        """Choose somebody, as was done by hand before."""
        if self.rows.go_to_key(treatment):
            self.by_hand = True

    @property
    def told(self) -> str:
        """Who is chosen, as it is told of what was done: with birth date where another has the same name."""
        chosen = self.chosen
        if chosen is None:
            return ""
        name = _name(chosen)
        is_other = chosen in self._others[1]
        return told_name(name, chosen.birth_date, is_shared=is_other or shares(name, self._namesakes))

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
        known = {each.treatment for each in found}
        others = [each for each in self._found if each.treatment not in known]
        self._model.replace([*found, *others])
        if typed and found and not others and not shares(_name(found[0]), self._namesakes):
            self.rows.go_to_first()
        elif typed:
            self._choose_nobody()
        self._say()

    @property
    def _found(self) -> tuple[Candidate, ...]:
        written, others = self._others
        return others if written == self.search.text() else ()

    def _choose_nobody(self) -> None:
        self.rows.setCurrentIndex(QModelIndex())

    def _on_moved(self, row: object) -> None:
        if not self._is_offering:
            self.by_hand = row is not None
        self.problem.say("")
        self._say()

    def _say(self) -> None:
        """Say who else has the name, or what the text says of whom it is from."""
        chosen = self.chosen
        shown = chosen if chosen is not None else next(iter(self._model.rows), None)
        words = "" if chosen is not None and self.by_hand else self._pointed
        if isinstance(shown, Candidate) and (chosen is not None or self.search.text().strip()):
            name = _name(shown)
            words = alike_words(name, self._namesakes.get(fold(name), ())) or words
        if shown is None and self.search.text().strip():
            words = self.tr("Ingen av dina patienter passar. Sök på namn, födelsedatum eller program.")
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _content(self, each: Candidate) -> RowContent:
        about = " · ".join(filter(None, (born_words(each.birth_date), each.program)))
        return RowContent(
            name=shown_name(_name(each)),
            line=about,
            due=self.tr("förslag") if each.treatment in self._guessed else "",
        )

    def _spoken(self, each: Candidate) -> str:
        shown = self._content(each)
        return ", ".join(filter(None, (shown.name, shown.line, shown.due)))


def _key_of(each: Candidate) -> int:
    return each.treatment


def _name(each: Candidate) -> str:
    return full_name(each.given_name, each.family_name)


def proposal_words(whose: Whose) -> str:
    """Return what is said of whom a text is proposed for, or why it is for nobody."""
    found = whose.proposal
    likeliest = found.likeliest[0] if found.likeliest else None
    match found.pointing:
        case Pointing.ONE:
            return ""
        case Pointing.IN_VIEW:
            return QCoreApplication.translate("Messages", "Texten säger inte vem. Förslaget är den vars sida är öppen.")
        case Pointing.NAMESAKES if likeliest is not None:
            name = _name(likeliest)
            alike = alike_words(name, whose.namesakes.get(fold(name), ()))
            return " ".join(filter(None, (alike, QCoreApplication.translate("Messages", "Välj vem."))))
        case Pointing.SEVERAL:
            return QCoreApplication.translate("Messages", "Texten kan vara från flera. Välj vem.")
        case Pointing.ANOTHER if likeliest is not None:
            words = QCoreApplication.translate(
                "Messages", "Texten nämner {name}, men sidan som är öppen är någon annans. Välj vem."
            )
            return words.format(name=shown_name(_name(likeliest)))
        case Pointing.ANOTHER:
            return QCoreApplication.translate("Messages", "Texten nämner någon annan. Välj vem.")
        case _:
            return QCoreApplication.translate("Messages", "Texten säger inte vem den är från. Välj vem.")


def _searched(each: Candidate) -> str:
    born = each.birth_date.isoformat() if each.birth_date is not None else ""
    return fold(f"{each.given_name} {each.family_name} {born} {each.number} {each.program}")
