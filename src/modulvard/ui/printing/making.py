"""A print for the preview, with what is said beside it: made in the lane of files."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from modulvard.domain.prints import AnyMaterial, PrintOrder
from modulvard.domain.readability import readability
from modulvard.services.prints import built
from modulvard.ui.printing.choices import Told

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A print as it is shown, and what is said beside it."""

    result: "PrintResult"
    told: Told


def made(material: AnyMaterial, order: PrintOrder) -> Made:
    """Return the print, with how hard it is to read and which fields hold what cannot be drawn."""
    result = built(material, order)
    fields = tuple(problem.field for problem in result.problems)
    return Made(result=result, told=Told(reading=readability(result.prose), fields_not_drawn=fields))
