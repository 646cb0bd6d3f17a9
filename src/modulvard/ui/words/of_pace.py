"""How a patient stands against the plan, as a chip: shape, word and colour (ux.md section 4, decided.md 23)."""

from PySide6.QtCore import QCoreApplication

from modulvard.domain.pacing import PaceState
from modulvard.ui.components.chips import Chip
from modulvard.ui.theme.tokens import Tone


def pace_chip(
    state: str, *, weeks_behind: int = 0, modules_behind: int = 0, weeks_ahead: int = 0, modules_ahead: int = 0
) -> Chip:
    """Return ”2 v efter”, ”1 modul före”, ”I fas” … Weeks are told; where they are 0, modules are."""
    match PaceState(state):
        case PaceState.BEHIND:
            return Chip(Tone.BEHIND, _behind(weeks_behind, modules_behind))
        case PaceState.AHEAD:
            return Chip(Tone.AHEAD, _ahead(weeks_ahead, modules_ahead))
        case PaceState.PAUSED:
            return Chip(Tone.PAUSED, QCoreApplication.translate("Pace", "Pausad"))
        case PaceState.FINISHED:
            return Chip.done(QCoreApplication.translate("Pace", "Klar"))
        case PaceState.ON_TRACK:
            return Chip(Tone.ON_TRACK, QCoreApplication.translate("Pace", "I fas"))


def _behind(weeks: int, modules: int) -> str:
    if weeks:
        return QCoreApplication.translate("Pace", "%n v efter", "", weeks)
    return QCoreApplication.translate("Pace", "%n modul(er) efter", "", modules)


def _ahead(weeks: int, modules: int) -> str:
    if weeks:
        return QCoreApplication.translate("Pace", "%n v före", "", weeks)
    return QCoreApplication.translate("Pace", "%n modul(er) före", "", modules)


def weeks_of(n: int, m: int | None) -> str:
    """Return ”v. 6 av 10” (decided.md 24); beyond the plan's length ”v. 7, plan 6 v”, since no week is the 7th of 6."""
    if not m:
        return QCoreApplication.translate("Pace", "v. {n}").format(n=n)
    within = QCoreApplication.translate("Pace", "v. {n} av {m}")
    return (within if n <= m else QCoreApplication.translate("Pace", "v. {n}, plan {m} v")).format(n=n, m=m)
