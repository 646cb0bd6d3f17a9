"""What is being written in Patienter, to be kept over a lock: of a patient, for several at once, a filter's name."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId
from modulvard.ui.patients.aside import asides_as_list
from modulvard.ui.patients.form import PatientForm
from modulvard.ui.patients.pace_for_many import ManyPace
from modulvard.ui.patients.saved_filters import SavedFilters


def unfinished(page: QWidget, filters: SavedFilters, shown: QWidget | None) -> dict[str, Any]:
    """Return it as plain JSON values. ``form_of`` is whom the form that is shown is about, 0 for a new patient."""
    return {
        "forms": [one for form in page.findChildren(PatientForm) for one in asides_as_list(form.asides)],
        "form_of": (shown.patient or 0) if isinstance(shown, PatientForm) else None,
        "pace": shown.typed() if isinstance(shown, ManyPace) else None,
        "name": filters.typed(),
    }


def write_again(
    kept: Mapping[str, Any],
    filters: SavedFilters,
    *,
    new: Callable[[], None],
    edit: Callable[[PatientId], None],
    pace: Callable[[dict[str, Any]], None],
) -> bool:
    """Bring it out again. False where it was nothing that takes the list's place."""
    filters.write_again(kept.get("name"))
    form_of = kept.get("form_of")
    if isinstance(kept.get("pace"), dict):
        pace(kept["pace"])
    elif form_of == 0:
        new()
    elif isinstance(form_of, int):
        edit(PatientId(form_of))
    else:
        return False
    return True
