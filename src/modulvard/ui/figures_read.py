"""What the rail's figures are read from. For the worker: what is asked first there is imported there."""

from typing import TYPE_CHECKING

from modulvard.domain.caseload import CaseloadFilter, SavedFilter

if TYPE_CHECKING:
    from modulvard.bootstrap import Services


def saved_filters(services: "Services") -> tuple[SavedFilter, ...]:
    """Return the account's saved filters."""
    return services.patients.filters()


def lines_of_today(services: "Services") -> int:
    """Return how many lines the account's own list has."""
    return services.today.count()


def waiting_messages(services: "Services") -> int:
    """Return how many messages wait for an answer."""
    return services.messages.count_waiting()


def listed_patients(services: "Services") -> int:
    """Return how many patients the list holds as it is opened: a count opens what it counts."""
    return services.patients.count(CaseloadFilter()).shown


def waiting_answers(services: "Services") -> int:
    """Return how many entries of the answer bank wait for the account."""
    return services.answers.count_waiting()


def fitting_patients(services: "Services", saved: SavedFilter) -> int:
    """Return how many patients a saved filter shows."""
    return services.patients.count(saved.filter).shown
