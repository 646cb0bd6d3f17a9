"""A program that someone in the sample clinic is writing: the next version of our own, with a module begun."""

from dataclasses import replace

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.programs import SWEDISH, Page, Text
from modulvard.services.bundle import Services

_INCLUDES = (
    Text(sv="Har avsatt en timme i veckan", others=(("en", "Has set aside an hour a week"),)),
    Text(sv="Vill själv ändra sina vanor", others=(("en", "Wants to change their own habits"),)),
)
_EXCLUDES = (Text(sv="Arbetar natt under perioden", others=(("en", "Works nights during the period"),)),)
_STOP_RULES = (Text(sv="Besvären ökar två veckor i rad", others=(("en", "Gets worse two weeks in a row"),)),)
"""For whom it is and is not (B19): what the next version says, and this one does not."""


def write_a_draft(desk: Services, version: ProgramVersionId) -> None:
    """Begin the next version of a program, with one module more that is not whole yet."""
    begun = desk.program_writing.begin(version)
    draft = desk.program_writing.open(ProgramDraftId(begun.ident or 0))
    longer = writing.add_module(draft.program)
    module = replace(
        longer.modules[-1],
        title=writing.written(None, SWEDISH, "Helger och lediga dagar"),
        mandatory=False,
        minutes=30,
        after=(longer.modules[-2].number,),
        pages=(
            Page(
                title=writing.written(None, SWEDISH, "När veckan ser annorlunda ut"),
                body=writing.written(
                    None,
                    SWEDISH,
                    "En ledig dag kan flytta både sömn och måltider.\n\n"
                    "> Pröva att gå upp inom en timme från din vanliga tid.",
                ),
            ),
            Page(title=writing.NOTHING, body=writing.NOTHING),
        ),
    )
    longer = replace(longer, includes=_INCLUDES, excludes=_EXCLUDES, stop_rules=_STOP_RULES)
    place = len(longer.modules) - 1
    desk.program_writing.save(draft.id, writing.with_module(longer, place, module), draft.revision)
