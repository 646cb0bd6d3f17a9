"""In which of its languages something is read: side by side while they are few, else a list to choose from."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.i18n import native_name

_MOST_SIDE_BY_SIDE = 3


def language_choice(
    languages: Iterable[str], current: str, chosen: Callable[[str], object], parent: QWidget
) -> SegmentedControl | ChoiceField | None:
    """Return a control with the languages by their own names, Swedish and English first; None with fewer than two.

    ``chosen`` is called once the event is over: it may make the control anew.
    """
    offered = sorted(set(languages), key=lambda code: (code != "sv", code != "en", code))
    if len(offered) < 2:
        return None
    words = QCoreApplication.translate("Languages", "Språk")
    names = [native_name(code) for code in offered]
    queued = Qt.ConnectionType.QueuedConnection
    control: SegmentedControl | ChoiceField
    if len(offered) <= _MOST_SIDE_BY_SIDE:
        control = SegmentedControl(words, names, parent, current=offered.index(current))
        control.chosen.connect(lambda place: chosen(offered[place]), queued)
    else:
        control = ChoiceField(parent, caption=words)
        control.offer(list(zip(names, offered, strict=True)))
        control.choose(current)
        control.currentIndexChanged.connect(lambda place: chosen(offered[place]), queued)
    return control
