"""Places as plain JSON values, for the workspace that is kept in the store (ux.md "Resume")."""

from collections.abc import Mapping
from typing import Any

from modulvard.domain.ids import PatientId
from modulvard.ui.pages import PatientTab, Place, Section


def place_as_dict(place: Place) -> dict[str, Any]:
    """Return a place as plain JSON values."""
    return {
        "section": place.section.value,
        "patient": place.patient,
        "tab": place.tab.value,
        "arguments": dict(place.arguments),
    }


def place_from_dict(values: object) -> Place | None:
    """Return the place that was kept, or None for what is no place of this version."""
    if not isinstance(values, Mapping):
        return None
    patient, arguments = values.get("patient"), values.get("arguments")
    try:
        return Place(
            Section(str(values.get("section"))),
            PatientId(patient) if isinstance(patient, int) else None,
            PatientTab(str(values.get("tab", PatientTab.OVERVIEW))),
            dict(arguments) if isinstance(arguments, Mapping) else {},
        )
    except ValueError:
        return None
