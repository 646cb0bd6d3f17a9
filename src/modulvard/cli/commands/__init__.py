"""The commands, one module for each word that begins them. Each ``add`` hangs its commands in the tree."""

from collections.abc import Callable

from modulvard.cli.arguments import Commands
from modulvard.cli.commands import clinic, programs, today

ADDERS: tuple[Callable[[Commands], None], ...] = (
    today.add,
    programs.add,
    clinic.add,
)
"""In the order in which ``--help`` lists them."""
