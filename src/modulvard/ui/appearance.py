"""How the window looks: what the computer remembers, and what the account prefers (decided.md 11)."""

from PySide6.QtCore import QObject, QSettings, Signal

from modulvard.domain.desk import Preferences
from modulvard.ui.i18n import LANGUAGES
from modulvard.ui.theme.theme import Theme, ThemeChoice

_LANGUAGE = "language"


class Appearance(QObject):
    """Theme, text size and language are remembered before anyone logs in; density and letter keys are the account's."""

    preferences_changed = Signal(object)
    """``Preferences``."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._settings = settings
        self._preferences = Preferences()

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
        self.theme.set_zoom(per_cent)
        self.theme.remember(self._settings)

    def zoom(self, by: int) -> None:
        """Take the next larger text size (1), the next smaller (-1), or the usual one (0)."""
        if by == 0:
            self.theme.set_zoom(100)
        elif by > 0:
            self.theme.zoom_in()
        else:
            self.theme.zoom_out()
        self.theme.remember(self._settings)

    @property
    def next_language(self) -> str:
        """The language of the next start, or "" where none is chosen."""
        kept = str(self._settings.value(_LANGUAGE, ""))
        return kept if kept in LANGUAGES else ""

    def set_next_language(self, language: str) -> None:
        """Speak this language from the next start."""
        self._settings.setValue(_LANGUAGE, language)
