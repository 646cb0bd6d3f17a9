"""The one style sheet: menus, tool tips and scroll bars. Components paint themselves, so it stays small."""

from modulvard.ui.theme.look import Look
from modulvard.ui.theme.tokens import Radius, Type, mixed


def sheet(look: Look) -> str:
    """Return the application's style sheet."""
    colours = look.colours
    small = Type.SMALL.value
    bar = mixed(colours.outline, colours.canvas, 0.25)
    return f"""QToolTip {{ background: {colours.text}; color: {colours.surface}; border: 0; padding: 6px 8px;
  font-size: {look.px(small.px)}px; }}
TextField {{ background: transparent; border: 0; lineedit-password-character: 8226; }}
ChoiceField QAbstractItemView {{ background: {colours.surface}; border: 1px solid {colours.outline}; padding: 4px;
  outline: 0; }}
ChoiceField QAbstractItemView::item {{ min-height: {look.px(32)}px; padding: 0 8px; border-radius: {Radius.FILL}px; }}
ChoiceField QAbstractItemView::item:selected {{ background: {colours.selection}; color: {colours.text}; }}
QMenu {{ background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.outline}; padding: 4px; }}
QMenu::item {{ padding: {look.px(6)}px 16px; border-radius: {Radius.FILL}px; }}
QMenu::item:selected {{ background: {colours.selection}; }}
QMenu::item:disabled {{ color: {colours.text_3}; }}
QMenu::separator {{ height: 1px; background: {colours.divider}; margin: 4px 8px; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {bar}; border-radius: 3px; margin: 4px; min-height: 40px; min-width: 40px; }}
QScrollBar::handle:hover {{ background: {colours.outline}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
