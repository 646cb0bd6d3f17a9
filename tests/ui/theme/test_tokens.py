"""Contrast of the token table, computed by WCAG's formula (ux.md sections 4 and 7.6)."""

import pytest

from modulvard.ui.theme.tokens import DARK, LIGHT, Colours, Tone, contrast, mixed

GROUNDS = ("canvas", "surface", "sunken", "selection", "accent_soft")
STATED_WORST = {
    "text": (12.15, 8.82),
    "text_2": (5.74, 5.57),
    "text_3": (4.76, 6.41),
    "accent": (5.31, 5.56),
    "outline": (3.22, 4.55),
}
STATED_WORST_TONES = {
    Tone.BEHIND: (5.82, 6.16),
    Tone.ON_TRACK: (5.58, 6.02),
    Tone.AHEAD: (5.84, 5.48),
    Tone.READ_FIRST: (5.88, 5.26),
    Tone.PAUSED: (5.53, 5.59),
    Tone.NEW: (6.35, 5.56),
}
THEMES = [pytest.param(LIGHT, 0, id="light"), pytest.param(DARK, 1, id="dark")]


def worst(ink: str, colours: Colours, grounds: tuple[str, ...]) -> float:
    return min(contrast(ink, getattr(colours, ground)) for ground in grounds)


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize(("colours", "theme"), THEMES)
@pytest.mark.parametrize("role", ["text", "text_2", "accent"])
def test_ink_is_readable_on_every_ground_and_as_strong_as_stated(role: str, colours: Colours, theme: int) -> None:
    lowest = worst(getattr(colours, role), colours, GROUNDS)
    assert lowest == pytest.approx(STATED_WORST[role][theme], abs=0.01)
    assert lowest >= 4.5


@pytest.mark.parametrize(("colours", "theme"), THEMES)
def test_hints_are_readable_on_every_ground_but_the_selection(colours: Colours, theme: int) -> None:
    lowest = worst(colours.text_3, colours, ("canvas", "surface", "sunken"))
    assert lowest == pytest.approx(STATED_WORST["text_3"][theme], abs=0.01)
    assert worst(colours.text_3, colours, ("accent_soft",)) >= 4.5
    assert contrast(colours.text_3, colours.selection) < 4.5, "so text_2 stands there instead"


@pytest.mark.parametrize(("colours", "theme"), THEMES)
def test_outlines_of_controls_are_seen_on_every_ground_they_stand_on(colours: Colours, theme: int) -> None:
    lowest = worst(colours.outline, colours, ("canvas", "surface", "sunken"))
    assert lowest == pytest.approx(STATED_WORST["outline"][theme], abs=0.01)
    assert lowest >= 3


@pytest.mark.parametrize(("colours", "theme"), THEMES)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_status_is_readable_on_its_fill_and_on_every_ground(tone: Tone, colours: Colours, theme: int) -> None:
    pair = colours.tone(tone)
    lowest = min(worst(pair.ink, colours, GROUNDS), contrast(pair.ink, pair.fill))
    assert lowest == pytest.approx(STATED_WORST_TONES[tone][theme], abs=0.01)
    assert lowest >= 4.5


@pytest.mark.parametrize(("colours", "stated"), [(LIGHT, 6.82), (DARK, 8.17)], ids=["light", "dark"])
def test_words_on_the_primary_button_are_readable_also_under_the_pointer(colours: Colours, stated: float) -> None:
    assert contrast(colours.on_accent, colours.accent) == pytest.approx(stated, abs=0.01)
    assert contrast(colours.on_accent, mixed(colours.accent, colours.text, 0.2)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_the_red_button_are_readable(colours: Colours) -> None:
    assert contrast(colours.surface, colours.read_first.ink) >= 4.5


@pytest.mark.parametrize(("colours", "other"), [(LIGHT, DARK), (DARK, LIGHT)], ids=["light", "dark"])
def test_the_toast_is_readable_on_the_ink_of_the_theme(colours: Colours, other: Colours) -> None:
    assert contrast(colours.surface, colours.text) >= 4.5
    assert contrast(other.accent, colours.text) >= 4.5


def test_a_mix_lies_between_its_two_colours() -> None:
    assert mixed("#000000", "#FFFFFF", 0.0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 1.0) == "#FFFFFF"
