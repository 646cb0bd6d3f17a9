"""What a sentence calls the patient of a line: the first name, or where another has the same, all of it (ux.md 8.2)."""

from typing import TYPE_CHECKING

from modulvard.domain.today import Glance
from modulvard.ui.today.words import first_name_of
from modulvard.ui.words.of_names import told_name

if TYPE_CHECKING:
    from modulvard.services.bundle import Services


def has_namesake(services: "Services", glance: Glance) -> bool:
    """Tell whether another patient bears the same name, as far as the account may see them named. On the worker."""
    return not glance.masked and bool(services.patients.namesakes(glance.patient))


def said_name(glance: Glance, *, is_shared: bool) -> str:
    """Return ”Omar”, or ”Omar Ekollon, f. 1971-02-03” where another has the same name."""
    if not is_shared:
        return first_name_of(glance)
    return told_name(f"{glance.given_name} {glance.family_name}".strip(), glance.birth_date, is_shared=True)
