"""The look in force: colours, type and sizes as Qt wants them. Widgets ask for it whenever they paint or measure."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from modulvard.ui.theme.tokens import DARK, LIGHT, Colours, Height, Size, Tone, Type, mixed, muted


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One choice of theme, text size and key hints."""

    colours: Colours = LIGHT
    factor: float = 1.0
    """Text size against 100 %: base size × own zoom."""
    family: str = ""
    """Empty for the system's font."""
    dense: bool = False
    """Tät: rows of 40 instead of 56. Type keeps its size."""
    key_hints: bool = True
    """False where single-letter keys are switched off."""
    motion: bool = True
    """False where the system asks for reduced motion."""
    _fonts: dict[Type, QFont] = field(default_factory=dict)
    _metrics: dict[Type, QFontMetricsF] = field(default_factory=dict)

    def px(self, at_100: float) -> int:
        """Return a height or width that grows with the text, in whole px."""
        return round(at_100 * self.factor)

    def high(self, height: Height) -> int:
        """Return a height whose text grows and whose margins stay, in whole px."""
        return round(height.text * self.factor) + height.at_100 - height.text

    @property
    def row(self) -> int:
        """Height of a list row."""
        return self.high(Size.ROW_DENSE if self.dense else Size.ROW_AIRY)

    def font(self, kind: Type) -> QFont:
        """Return the font of a step of the type scale."""
        if kind not in self._fonts:
            font = QFont(self.family) if self.family else QFont()
            font.setPixelSize(self.px(kind.value.px))
            font.setWeight(QFont.Weight(kind.value.weight))
            self._fonts[kind] = font
        return self._fonts[kind]

    def metrics(self, kind: Type) -> QFontMetricsF:
        """Return the measures of a step of the type scale."""
        if kind not in self._metrics:
            self._metrics[kind] = QFontMetricsF(self.font(kind))
        return self._metrics[kind]

    def line(self, kind: Type) -> int:
        """Return the line height of a step of the type scale, in px."""
        return self.px(kind.value.line)

    def width(self, kind: Type, text: str) -> int:
        """Return how wide a line of text is, in whole px upwards."""
        return int(self.metrics(kind).horizontalAdvance(text) + 0.999)

    def colour(self, role: str) -> QColor:
        """Return a colour by its role in the token table, such as ``text_2``."""
        return QColor(getattr(self.colours, role))

    @property
    def muted(self) -> QColor:
        """The ink of what cannot be used now."""
        return QColor(muted(self.colours))

    @property
    def key_line_on_selection(self) -> QColor:
        """The outline of a key on the selected fill, where ``divider`` would not be seen."""
        return QColor(mixed(self.colours.outline, self.colours.selection, 0.5))

    @property
    def inverse(self) -> Colours:
        """The colours of the other theme, for what stands on ``text`` as its ground."""
        return LIGHT if self.colours.dark else DARK

    def ink(self, tone: Tone) -> QColor:
        """Return the ink of a status."""
        return QColor(self.colours.tone(tone).ink)

    def fill(self, tone: Tone) -> QColor:
        """Return the pale fill of a status."""
        return QColor(self.colours.tone(tone).fill)


def effective_width(px: float) -> float:
    """Return a width as it counts for folding: px against the text size (mockups: patienter-200)."""
    return px / look().factor


class _InForce:
    """Holds the one look. Colours belong to the application as its palette does."""

    look = Look()


def look() -> Look:
    """Return the look in force."""
    return _InForce.look


def put_in_force(new: Look) -> None:
    """Make a look the one in force. Only the theme calls this; it then tells every widget."""
    _InForce.look = new
