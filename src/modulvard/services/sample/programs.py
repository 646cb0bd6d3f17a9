"""A program that someone in the sample clinic is writing: the next version of our own, with a module begun."""

from dataclasses import replace

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.programs import SWEDISH, Page
from modulvard.services.bundle import Services


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
    place = len(longer.modules) - 1
    desk.program_writing.save(draft.id, writing.with_module(longer, place, module), draft.revision)
