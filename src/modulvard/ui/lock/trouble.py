"""The clinic cannot be opened: what is wrong, what is safe, and the separate ways on (DUR-05)."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain import store_errors as store
from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card, Line
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.errors import explained
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.theme.tokens import Space

_WIDTH = 560


class Way(StrEnum):
    """What can be done about a clinic that does not open. None of them is done by the program on its own."""

    AGAIN = "again"
    LOCATE = "locate"
    RESTORE = "restore"
    CREATE = "create"
    UPGRADE = "upgrade"
    ACCEPT = "accept"


_WAIT: tuple[Way, ...] = (Way.AGAIN, Way.LOCATE)
_LOST: tuple[Way, ...] = (Way.RESTORE, Way.LOCATE, Way.CREATE, Way.AGAIN)
_BY_ERROR: dict[type[ModulvardError], tuple[Way, ...]] = {
    store.StoreLocked: _WAIT,
    store.StoreBusy: _WAIT,
    store.StoreUnreadable: _WAIT,
    store.StoreReadOnly: _WAIT,
    store.StoreFailing: (Way.AGAIN, Way.RESTORE, Way.LOCATE),
    store.DiskFull: _WAIT,
    store.StoreNewer: (Way.LOCATE, Way.RESTORE),
    store.StoreOlder: (Way.UPGRADE, Way.LOCATE),
    store.ClockRefused: _WAIT,
    **dict.fromkeys(store.LOG_BROKEN, (Way.RESTORE, Way.ACCEPT, Way.LOCATE, Way.AGAIN)),
}


def ways_on(error: ModulvardError) -> tuple[Way, ...]:
    """Return what can be done about an error, the likeliest first."""
    return _BY_ERROR.get(type(error), _LOST)


class TroublePage(ColumnPage):
    """Never an empty clinic in a lost one's place: each way on is the user's own choice."""

    chosen = Signal(str)
    """A ``Way``."""
    quit_asked = Signal()

    def __init__(self, error: ModulvardError, path: str, parent: QWidget | None = None) -> None:
        """``path`` is where the clinic was looked for."""
        super().__init__(_WIDTH, parent)
        self.error = error
        said = explained(error)
        inside = self.column_widget
        heading = Heading(inside)
        heading.say(self.tr("Kliniken kan inte öppnas"), said.what)
        self.column.addWidget(heading)
        self.column.addSpacing(Space.BLOCKS)
        for words in filter(None, (said.safe, said.do)):
            self.column.addWidget(Body(words, inside, wrap=True))
            self.column.addSpacing(Space.INSIDE)
        self.column.addWidget(Small(self.tr("Filen: {path}").format(path=path), inside, role="text_3", wrap=True))
        self.column.addSpacing(Space.BLOCKS)
        self.buttons = {way: self._add_way(way, first=number == 0) for number, way in enumerate(ways_on(error))}
        self.column.addSpacing(Space.FIELDS)
        self.column.addWidget(Line(inside))
        self.column.addSpacing(20)
        quit_button = Button(self.tr("Avsluta Modulvård"), inside, kind=ButtonKind.QUIET)
        quit_button.clicked.connect(self.quit_asked)
        self.column.addWidget(quit_button, 0, Qt.AlignmentFlag.AlignRight)

    def focus_first(self) -> None:
        """Put the focus on the likeliest way on."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_way(self, way: Way, *, first: bool) -> Button:
        title, sentence, verb = self._words(way)
        card = Card(self.column_widget)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(2)
        column.addWidget(Strong(title, card))
        column.addWidget(Small(sentence, card, wrap=True))
        column.addSpacing(Space.INSIDE)
        button = Button(verb, card, kind=ButtonKind.PRIMARY if first else ButtonKind.SECONDARY)
        button.setAccessibleDescription(sentence)
        button.clicked.connect(lambda: self.chosen.emit(way))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.column.addSpacing(Space.ROW)
        return button

    def _words(self, way: Way) -> tuple[str, str, str]:
        return {
            Way.AGAIN: (
                self.tr("Försök igen"),
                self.tr("När det som hindrade är borta öppnas kliniken som vanligt."),
                self.tr("Försök igen"),
            ),
            Way.LOCATE: (
                self.tr("Leta upp klinikens fil"),
                self.tr("Om den har flyttats. Nyckelfilen ska ligga bredvid."),
                self.tr("Välj fil …"),
            ),
            Way.RESTORE: (
                self.tr("Återställ från en säkerhetskopia"),
                self.tr("Det som finns kvar läggs åt sidan, inget tas bort."),
                self.tr("Välj säkerhetskopia …"),
            ),
            Way.UPGRADE: (
                self.tr("Uppgradera kliniken"),
                self.tr("En säkerhetskopia görs och läses igenom först. Den gamla filen läggs åt sidan."),
                self.tr("Uppgradera"),
            ),
            Way.ACCEPT: (
                self.tr("Gå vidare som det är"),
                self.tr("För den som ger behörigheter eller sköter data. Brottet och skälet står kvar i loggen."),
                self.tr("Ange skäl …"),
            ),
            Way.CREATE: (
                self.tr("Börja med en ny klinik på en annan plats"),
                self.tr("Den gamla rörs inte och blandas inte med den nya."),
                self.tr("Gör en ny klinik …"),
            ),
        }[way]
