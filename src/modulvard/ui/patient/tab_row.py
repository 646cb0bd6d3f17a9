"""The row of the patient page's tabs, with what waits in them, and the choice between several treatments."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.domain.ids import TreatmentId
from modulvard.domain.today import LineKind
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.cards import Surface
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import Caption
from modulvard.ui.components.tabs import Tab, Tabs
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PatientTab
from modulvard.ui.patient.words import treatment_choice_words
from modulvard.ui.theme.tokens import Space

ORDER = (
    PatientTab.OVERVIEW,
    PatientTab.MODULES,
    PatientTab.HOMEWORK,
    PatientTab.CONVERSATION,
    PatientTab.RATINGS,
    PatientTab.DOCUMENTS,
)
KEYS = {
    PatientTab.OVERVIEW: "Alt+1",
    PatientTab.MODULES: "Alt+2",
    PatientTab.HOMEWORK: "Alt+3",
    PatientTab.CONVERSATION: "Alt+4",
    PatientTab.RATINGS: "Alt+5",
    PatientTab.DOCUMENTS: "Alt+7",
}
"""A number belongs to its tab, not to its position (decided.md 28)."""
_OF_RATINGS = frozenset({LineKind.SAFETY, LineKind.RATING})
"""The lines of Idag that are dealt with in Skattningar."""
OF_TREATMENT = frozenset(ORDER) - {PatientTab.OVERVIEW}
"""The tabs that show nothing without a treatment."""


class TabRow(Surface):
    """Tells which tab, and which treatment, the user wants to see."""

    tab_chosen = Signal(object)
    """A ``PatientTab``."""
    treatment_chosen = Signal(object)
    """A ``TreatmentId``."""

    def __init__(self, language: str, page: QWidget, parent: QWidget) -> None:
        """The tabs' keys work wherever the focus is on the page."""
        super().__init__(parent)
        self._language = language
        words = {
            PatientTab.OVERVIEW: self.tr("Översikt"),
            PatientTab.MODULES: self.tr("Moduler"),
            PatientTab.HOMEWORK: self.tr("Hemuppgifter"),
            PatientTab.CONVERSATION: self.tr("Konversation"),
            PatientTab.RATINGS: self.tr("Skattningar"),
            PatientTab.DOCUMENTS: self.tr("Dokument"),
        }
        tabs = [Tab(words=words[tab], key=KEYS[tab]) for tab in ORDER]
        self.tabs = Tabs(self.tr("Patientens flikar"), tabs, self)
        self._which = ChoiceField(self, caption=self.tr("Behandling"))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        line.setSpacing(Space.FIELDS)
        line.addWidget(self.tabs, 1)
        line.addWidget(self._which)
        self._keys = Caption("  ".join(KEYS[tab] for tab in ORDER), self)
        line.addWidget(self._keys)
        self.tabs.currentChanged.connect(self._on_tab)
        self._which.currentIndexChanged.connect(self._on_which)
        for tab in ORDER:
            bind(KEYS[tab], page, partial(self.tab_chosen.emit, tab))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_tab(self, tab: PatientTab) -> None:
        """Underline a tab, without telling of it."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(ORDER.index(tab))
        self.tabs.blockSignals(False)

    def show_picture(self, picture: PatientPicture) -> None:
        """Offer the treatments, the tabs there is something on, and count what waits in them."""
        for place, tab in enumerate(ORDER):
            self.tabs.setTabEnabled(place, picture.view is not None or tab not in OF_TREATMENT)
        self.tabs.set_count(ORDER.index(PatientTab.HOMEWORK), picture.homework_waits or None)
        self.tabs.set_count(ORDER.index(PatientTab.CONVERSATION), picture.messages_wait or None)
        ratings = sum(line.kind in _OF_RATINGS for line in picture.lines)
        self.tabs.set_count(ORDER.index(PatientTab.RATINGS), ratings or None)
        self._which.setVisible(len(picture.treatments) > 1)
        self._which.offer(
            [(treatment_choice_words(one, picture.on, self._language), one.id) for one in picture.treatments]
        )
        self._which.blockSignals(True)
        self._which.choose(picture.shown_treatment)
        self._which.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        """Leave the keys out where the tabs need their room: each stands in its tab's tool tip as well."""
        which = 0 if self._which.isHidden() else self._which.sizeHint().width() + Space.FIELDS
        room = self.width() - 2 * Space.BLOCKS - which - self._keys.sizeHint().width() - Space.FIELDS
        self._keys.setVisible(room >= self.tabs.sizeHint().width())

    def _on_tab(self, index: int) -> None:
        self.tab_chosen.emit(ORDER[index])

    def _on_which(self) -> None:
        self.treatment_chosen.emit(TreatmentId(self._which.currentData()))
