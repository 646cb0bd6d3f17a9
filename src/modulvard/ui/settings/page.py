"""The user's own settings: how the window looks and which keys work (ux.md "Appearance")."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.desk import Preferences
from modulvard.ui.appearance import Appearance
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.checks import CheckBox, SegmentedControl
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.labels import FieldLabel, Small, Title
from modulvard.ui.i18n import LANGUAGES
from modulvard.ui.pages import PageCommand, PageContext, Place
from modulvard.ui.settings.absences import Absences
from modulvard.ui.settings.backups import Backups
from modulvard.ui.settings.competences import Competences
from modulvard.ui.settings.reaching import Reaching
from modulvard.ui.theme.theme import ThemeChoice
from modulvard.ui.theme.tokens import ZOOM_STEPS, Space

_WIDTH = 640


def make(context: PageContext, parent: QWidget | None, appearance: Appearance) -> "SettingsPage":
    """Make the page."""
    return SettingsPage(context, appearance, parent)


class SettingsPage(QScrollArea):
    """Everything holds at once but the language, which changes at the next start."""

    def __init__(self, context: PageContext, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context, self._appearance = context, appearance
        self._build()
        self._show()
        self._connect()

    # --- the page contract ------------------------------------------------------------------------

    def reload(self) -> None:
        """Show again what holds."""
        self._show()
        self.absences.reload()
        self.competences.reload()
        self.reaching.reload()
        if self.backups is not None:
            self.backups.reload()

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        self.languages.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """There is one settings page."""

    def workspace(self) -> dict[str, Any]:
        """Return nothing: the choices themselves are kept."""
        return {}

    def restore_workspace(self, state: dict[str, Any]) -> None:
        """Return to nothing."""

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be entered here, and the backup, for who may."""
        entering = (*self.absences.commands(), *self.competences.commands())
        if self.backups is None:
            return entering
        words = self.tr("Säkerhetskopiera nu")
        synonyms = (self.tr("backup"), self.tr("kopia"))
        made = PageCommand(id="settings.backup", words=words, synonyms=synonyms, icon="database", run=self.backups.make)
        return (*entering, made)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        self._column.setSpacing(0)
        self._column.addWidget(Title(self.tr("Inställningar"), self._inside))
        self._column.addSpacing(Space.FIELDS)
        self._group(self.tr("Den här datorn"))
        self.languages = self._segments(self.tr("Språk"), ("Svenska", "English"), self.tr("Från nästa start."))
        themes = (self.tr("Följ systemet"), self.tr("Ljust"), self.tr("Mörkt"))
        self.themes = self._segments(self.tr("Utseende"), themes)
        self.zooms = ChoiceField(self._inside, name=self.tr("Textstorlek"))
        self.zooms.offer([(self.tr("{size} %").format(size=step), step) for step in ZOOM_STEPS])
        self.zooms.setMaximumWidth(160)
        self._row(self.tr("Textstorlek"), self.zooms, self.tr("Ctrl++ och Ctrl+− ändrar också."))
        self._group(self.tr("Ditt konto"))
        densities = (self.tr("Luftig"), self.tr("Tät"))
        self.densities = self._segments(self.tr("Listor"), densities)
        self.letters = CheckBox(self.tr("Bokstavstangenter i listor (K, U, T …)"), self._inside)
        self._row(self.tr("Tangenter"), self.letters, self.tr("Av betyder att bara Ctrl, Alt och pilar gör något."))
        self.absences = Absences(self._context, self._inside)
        self._section(self.absences)
        self.competences = Competences(self._context, self._inside)
        self._section(self.competences)
        self._group(self.tr("Utskrifter till patienter"))
        self.reaching = Reaching(self._context, self._inside)
        self._section(self.reaching)
        self._add_backups()
        self._column.addStretch()
        self.setWidget(self._inside)
        for ground in (self.viewport(), self._inside):  # the window paints the ground, once
            ground.setAutoFillBackground(False)
        self._keep_below_the_top()

    def _add_backups(self) -> None:
        """Backups, for who may make them; the sample clinic is made anew and needs none."""
        self.backups: Backups | None = None
        if Permission.KEEP_STORE not in self._context.permissions or self._context.is_sample:
            return
        self._group(self.tr("Säkerhetskopior"))
        self.backups = Backups(self._context, self._inside)
        self._section(self.backups)

    def _keep_below_the_top(self) -> None:
        self.setViewportMargins(0, self._context.top_height(), 0, 0)

    def _group(self, words: str) -> None:
        self._column.addSpacing(Space.FIELDS)
        head = SectionHead(words, self._inside)
        head.setMaximumWidth(_WIDTH)
        self._column.addWidget(head)
        self._column.addSpacing(Space.ROW)

    def _section(self, section: QWidget) -> None:
        """Add what has lines that break: a row knows how wide they are allowed to be, a column does not."""
        section.setMaximumWidth(_WIDTH)
        row = QHBoxLayout()
        row.addWidget(section, 1)
        row.addStretch()
        self._column.addLayout(row)

    def _segments(self, words: str, choices: tuple[str, ...], note: str = "") -> SegmentedControl:
        control = SegmentedControl(words, choices, self._inside)
        self._row(words, control, note)
        return control

    def _row(self, words: str, control: QWidget, note: str = "") -> None:
        label = FieldLabel(words, self._inside)
        label.setBuddy(control)
        self._column.addWidget(label)
        self._column.addSpacing(6)
        self._column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        if note:
            self._column.addSpacing(4)
            self._column.addWidget(Small(note, self._inside, wrap=True))
        self._column.addSpacing(Space.FIELDS)

    def _connect(self) -> None:
        self.languages.chosen.connect(self._on_language)
        self.themes.chosen.connect(self._on_theme)
        self.zooms.currentIndexChanged.connect(self._on_zoom)
        self.densities.chosen.connect(self._on_preference)
        self.letters.toggled.connect(self._on_preference)
        self._appearance.theme.changed.connect(self._on_look)

    # --- choices ----------------------------------------------------------------------------------

    def _show(self) -> None:
        wanted = self._appearance.next_language or self._context.language
        self.languages.choose(LANGUAGES.index(wanted))
        self.themes.choose(list(ThemeChoice).index(self._appearance.theme.choice))
        self.zooms.choose(self._appearance.theme.zoom)
        preferences = self._appearance.preferences
        self.densities.choose(int(preferences.dense))
        self.letters.setChecked(preferences.letter_keys)

    def _on_language(self, number: int) -> None:
        self._appearance.set_next_language(LANGUAGES[number])

    def _on_theme(self, number: int) -> None:
        self._appearance.set_theme(list(ThemeChoice)[number])

    def _on_zoom(self) -> None:
        step = self.zooms.currentData()
        if isinstance(step, int) and step != self._appearance.theme.zoom:
            self._appearance.set_zoom(step)

    def _on_preference(self) -> None:
        wanted = Preferences(dense=bool(self.densities.current), letter_keys=self.letters.isChecked())
        if wanted == self._appearance.preferences:
            return
        self._appearance.prefer(wanted)
        desk = self._context.services.desk
        self._context.operations.run(self, lambda: desk.prefer(wanted), lambda _: None)

    def _on_look(self) -> None:
        self._keep_below_the_top()
        self.zooms.choose(self._appearance.theme.zoom)
