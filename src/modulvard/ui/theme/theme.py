"""Palette, style, style sheet and fonts from the tokens, made anew whenever the system or the user changes its mind."""

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from modulvard.ui.theme import fonts
from modulvard.ui.theme.look import Look, put_in_force
from modulvard.ui.theme.sheet import sheet
from modulvard.ui.theme.style import RING, FocusRing
from modulvard.ui.theme.tokens import DARK, LIGHT, ZOOM_STEPS, Colours, Pair, Type, mixed, muted

_BASE_PX = 14
"""10.5 pt: the least size of Body text at 100 % (ux.md section 4)."""

STYLE = "Fusion"
HAS_STYLE = "has_style"
"""Property of an application that was started with the style: setting it would hand the style to Python, which costs
as much as the rest of the theme."""


class ThemeChoice(StrEnum):
    """What the user chose: Följ systemet · Ljust · Mörkt."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The application's look. Changing anything restyles every open widget at once.

    An application has one: a new theme takes over from the one before, which then follows nothing any longer.
    """

    changed = Signal()
    _in_force: "ClassVar[Theme | None]" = None

    def __init__(  # the application, then choices with their defaults
        self,
        app: QApplication,
        *,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        zoom: int = 100,
        packaged_font: bool = not fonts.system_has_its_own(),
        system_size: bool = True,
    ) -> None:
        """Style the application. ``system_size=False`` takes no notice of the system's text size: for pictures."""
        if Theme._in_force is not None and isValid(Theme._in_force):
            Theme._in_force.retire()
        super().__init__(app)
        Theme._in_force = self
        self._app = app
        self._choice, self._zoom = choice, zoom
        self._dense, self._key_hints = False, True
        self._is_retired = False
        self._base = max(_BASE_PX, QFontInfo(app.font()).pixelSize()) if system_size else _BASE_PX
        self._family = fonts.load_weights() if packaged_font else ""
        if not app.property(HAS_STYLE):
            app.setStyle(STYLE)
        self._ring: FocusRing | None = None
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        app.focusChanged.connect(self._move_ring)
        self.apply()

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def zoom(self) -> int:
        """The user's own text size in per cent, 80-200."""
        return self._zoom

    def set_choice(self, choice: ThemeChoice) -> None:
        """Follow the system, or keep to light or dark."""
        if choice is not self._choice:
            self._choice = choice
            self.apply()

    def set_zoom(self, per_cent: int) -> None:
        """Set the text size, held within 80-200 %. Margins and gaps do not grow."""
        held = _held(per_cent)
        if held != self._zoom:
            self._zoom = held
            self.apply()

    def set_dense(self, dense: bool) -> None:
        """Choose Tät (rows of 40) or Luftig (rows of 56)."""
        if dense != self._dense:
            self._dense = dense
            self.apply()

    def set_key_hints(self, shown: bool) -> None:
        """Show the key hints, or hide them where single-letter keys are switched off."""
        if shown != self._key_hints:
            self._key_hints = shown
            self.apply()

    def apply(self) -> None:
        """Make the look anew from the choices and from what the system says now."""
        hints = self._app.styleHints()
        colours = self._colours()
        new = Look(
            colours=colours,
            factor=self._base / _BASE_PX * self._zoom / 100,
            family=self._family,
            dense=self._dense,
            key_hints=self._key_hints,
            motion=_motion_wanted(hints),
        )
        put_in_force(new)
        if not colours.high_contrast:
            self._app.setPalette(_palette(colours))
        self._app.setFont(QFont(new.font(Type.BODY)))
        # Taken away first: a sheet in place of another makes Qt style each widget once for every level it lies on.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(sheet(new))
        self.changed.emit()

    def remember(self, settings: QSettings) -> None:
        """Keep theme and text size for the time before log-in (decided.md 11)."""
        settings.setValue("theme", self._choice.value)
        settings.setValue("zoom", self._zoom)

    def recall(self, settings: QSettings) -> None:
        """Take up what was kept. Values that mean nothing are passed over."""
        kept = str(settings.value("theme", self._choice.value))
        zoom = str(settings.value("zoom", self._zoom))
        before = self._choice, self._zoom
        self._choice = ThemeChoice(kept) if kept in set(ThemeChoice) else self._choice
        self._zoom = _held(int(zoom)) if zoom.isdecimal() else self._zoom
        if (self._choice, self._zoom) != before:
            self.apply()

    def load_companions(self) -> None:
        """Load the fonts for Arabic, Hebrew and symbols, once the first window stands."""
        if self._family:
            fonts.load_companions()

    def _colours(self) -> Colours:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())
            return colours_of_the_system(self._app.palette())
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def retire(self) -> None:
        """Follow neither the system nor the focus any longer."""
        if self._is_retired:
            return
        self._is_retired = True
        hints = self._app.styleHints()
        hints.colorSchemeChanged.disconnect(self.apply)
        hints.accessibility().contrastPreferenceChanged.disconnect(self.apply)
        self._app.focusChanged.disconnect(self._move_ring)
        self._move_ring(None, None)

    def _move_ring(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):  # else it went with its window
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = FocusRing(new) if new is not None and new.property(RING) else None


def larger(zoom: int) -> int:
    """Return the next larger text size, or the largest."""
    return next((step for step in ZOOM_STEPS if step > zoom), ZOOM_STEPS[-1])


def smaller(zoom: int) -> int:
    """Return the next smaller text size, or the smallest."""
    return next((step for step in reversed(ZOOM_STEPS) if step < zoom), ZOOM_STEPS[0])


def _held(per_cent: int) -> int:
    return min(max(per_cent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])


def colours_of_the_system(palette: QPalette) -> Colours:
    """Return the system's own colours in our roles, for high contrast: no fills of ours (ux.md section 4)."""
    role = QPalette.ColorRole

    def named(which: QPalette.ColorRole) -> str:
        return palette.color(which).name().upper()

    ground, ink = named(role.Window), named(role.WindowText)
    plain = Pair(ink, ground)
    return Colours(
        canvas=ground,
        surface=named(role.Base),
        sunken=ground,
        selection=mixed(ground, named(role.Highlight), 0.25),
        accent_soft=ground,
        divider=ink,
        text=ink,
        text_2=ink,
        text_3=ink,
        accent=named(role.Link) if palette.color(role.Link) != palette.color(role.Window) else ink,
        on_accent=ground,
        outline=ink,
        behind=plain,
        on_track=plain,
        ahead=plain,
        read_first=plain,
        paused=plain,
        new=plain,
        dark=palette.color(role.Window).lightness() < 128,
        high_contrast=True,
    )


def _motion_wanted(hints: QStyleHints) -> bool:
    accessibility = hints.accessibility()
    preference = getattr(accessibility, "motionPreference", None)  # Qt 6.12 and later
    return preference is None or preference().name != "ReducedMotion"


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: colours.canvas,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.text_3,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.surface,
        role.Light: colours.surface,
        role.Midlight: colours.divider,
        role.Mid: colours.divider,
        role.Dark: colours.outline,
        role.Shadow: colours.outline,
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(muted(colours)))
    return palette
