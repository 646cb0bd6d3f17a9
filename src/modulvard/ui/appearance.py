"""How the window looks: what the computer remembers, and what the account prefers (decided.md 11)."""

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from modulvard.domain.desk import Preferences
from modulvard.ui.i18n import LANGUAGES
from modulvard.ui.theme.theme import Theme, ThemeChoice, larger, smaller

_LANGUAGE = "language"
_USUAL = 100


class Appearance(QObject):
    """Theme, text size and language are remembered before anyone logs in; density and letter keys are the account's."""

    preferences_changed = Signal(object)
    """``Preferences``."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._settings = settings
        self._preferences = Preferences()
        self._wanted = theme.zoom
        self._steps = QTimer(self)  # every widget is styled anew: once for all the presses of a held key that wait
        self._steps.setSingleShot(True)
        self._steps.timeout.connect(self._take_steps)

    @property
    def preferences(self) -> Preferences:
        """What the account prefers."""
        return self._preferences

    def prefer(self, preferences: Preferences) -> None:
        """Take up what the account prefers. Every widget is styled anew, so only where something changes."""
        before, self._preferences = self._preferences, preferences
        if preferences.dense != before.dense:
            self.theme.set_dense(preferences.dense)
        if preferences.letter_keys != before.letter_keys:
            self.theme.set_key_hints(preferences.letter_keys)
        if preferences != before:
            self.preferences_changed.emit(preferences)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Follow the system, or keep to light or dark."""
        self.theme.set_choice(choice)
        self.theme.remember(self._settings)

    def set_zoom(self, per_cent: int) -> None:
        """Set the text size."""
        self._steps.stop()
        self.theme.set_zoom(per_cent)
        self.theme.remember(self._settings)

    def zoom(self, by: int) -> None:
        """Take the next larger text size (1), the next smaller (-1), or the usual one (0), once all keys are read."""
        now = self._wanted if self._steps.isActive() else self.theme.zoom
        self._wanted = _USUAL if by == 0 else larger(now) if by > 0 else smaller(now)
        self._steps.start(0)

    def _take_steps(self) -> None:
        self.set_zoom(self._wanted)

    @property
    def next_language(self) -> str:
        """The language of the next start, or "" where none is chosen."""
        kept = str(self._settings.value(_LANGUAGE, ""))
        return kept if kept in LANGUAGES else ""

    def set_next_language(self, language: str) -> None:
        """Speak this language from the next start."""
        self._settings.setValue(_LANGUAGE, language)
