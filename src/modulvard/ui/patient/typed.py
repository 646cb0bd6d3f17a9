"""What is typed on a patient's page and not yet done: in a dialog, a start, an end, or the tempo dock."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import ModuleNumber
from modulvard.ui.closing.panel import EndPanel
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.modules.dialogs import StepDialog
from modulvard.ui.modules.steps import Steps
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.patient.modules_later import ModulesLater
from modulvard.ui.patient.start import StartPanel

_Begin: TypeAlias = Callable[[Mapping[str, Any]], None]


def typed_on_page(page: QWidget, modules: ModulesLater) -> dict[str, Any] | None:
    """Return what is typed and where, as plain JSON values; None where nothing is being written."""
    for dialog in page.findChildren(StepDialog):
        if dialog.isVisible() and dialog.step:
            return {"step": dialog.step, "module": dialog.module, "values": typed_in(dialog)}
    for start in page.findChildren(StartPanel):  # made when it is first asked for
        if start.isVisibleTo(page):
            return {"start": True, "values": typed_in(start)}
    for end in page.findChildren(EndPanel):
        if end.isVisibleTo(page):
            return {"end": True, "values": typed_in(end)}
    tab = modules.if_made
    if tab is not None and tab.dock_is_open and tab.dock.choice is not None:
        return {"tempo": tab.dock.choice.value, "values": typed_in(tab.dock)}
    return None


def write_again(kept: object, page: QWidget, steps: Steps, modules: ModulesLater, begin: tuple[_Begin, _Begin]) -> None:
    """Bring out the dialog, the dock, or the start or the end of a treatment (``begin``) again with what was typed."""
    values = kept.get("values") if isinstance(kept, Mapping) else None
    if not isinstance(kept, Mapping) or not isinstance(values, Mapping):
        return
    if kept.get("start"):
        begin[0](values)
    elif kept.get("end"):
        begin[1](values)
    elif kept.get("tempo") in set(TempoChoice):
        modules.tab.choose_tempo(TempoChoice(kept["tempo"]))
        fill_in(modules.tab.dock, values)
    elif isinstance(kept.get("step"), str):
        module = kept.get("module")
        steps.begin(kept["step"], ModuleNumber(module) if isinstance(module, int) else None)
        for dialog in page.findChildren(StepDialog):
            if dialog.isVisible():
                fill_in(dialog, values)


def wanted_again(kept: Mapping[str, Any], asked: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what a place that was kept asks for when one comes back to it.

    What was only selected there gives way to what one comes for now (``asked``); what is typed does not.
    """
    later = kept.get("later")
    again = later if isinstance(later, Mapping) and later else {"module": kept.get("module")}
    if set(asked or ()) - {"treatment"} and not again.get("form"):
        again = {}
    return {"typed": kept.get("typed"), **again}
