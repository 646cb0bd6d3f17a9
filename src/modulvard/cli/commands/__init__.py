"""The commands, one module for each word that begins them. Each ``add`` hangs its commands in the tree."""

from collections.abc import Callable

from modulvard.cli.arguments import Commands
from modulvard.cli.commands import (
    accounts,
    clinic,
    log,
    patients,
    prints,
    programs,
    search,
    store,
    today,
    treatments,
    window,
)

ADDERS: tuple[Callable[[Commands], None], ...] = (
    today.add,
    patients.add,
    treatments.add,
    programs.add,
    prints.add,
    search.add,
    store.add,
    accounts.add,
    clinic.add,
    log.add,
    window.add,
)
"""In the order in which ``--help`` lists them."""
