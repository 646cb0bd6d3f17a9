"""Puts an open clinic together: session, frame, the way between the pages, and what each page is given."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from modulvard.domain.desk import Preferences
from modulvard.domain.prints import PrintKind
from modulvard.domain.reports import ReportAsked
from modulvard.ui.frame import Frame
from modulvard.ui.opening import PREVIEW_MODULE
from modulvard.ui.pages import PageContext
from modulvard.ui.session import Session
from modulvard.ui.theme.look import look
from modulvard.ui.travel import Travel

if TYPE_CHECKING:
    from modulvard.ui.entrance import Entered
    from modulvard.ui.opening import Opening
    from modulvard.ui.operations import Operations
    from modulvard.ui.undo import UndoList


class ClinicFrame(Frame):
    """A frame that knows how to begin."""

    context: PageContext

    def begin(self, workspace: Mapping[str, Any]) -> None:
        """Go to where the account was, once the frame stands in its window."""
        self.context.left.restore(workspace.get("left"))
        self.travel.begin(self.context, workspace)

    def print_report(self, asked: ReportAsked) -> None:
        """Open the preview of the clinic's report."""
        import_module(PREVIEW_MODULE).open_report(self.context, asked, self.window())

    def note_preferences(self, preferences: Preferences) -> None:
        """Let single letters work or not: pages bind their keys as they are made, so they are made anew."""
        if preferences.letter_keys != self.context.letter_keys:
            self.set_letter_keys(preferences.letter_keys)
            self.context = replace(self.context, letter_keys=preferences.letter_keys)
            self.travel.renew(self.context)


def assemble(
    entered: "Entered", opening: "Opening", operations: "Operations", language: str, steps: "UndoList"
) -> tuple[ClinicFrame, Session]:
    """Return the frame of an open clinic, and its session."""
    services = entered.services
    services.speak(language)
    session = Session(services, operations, opening.clock, steps)
    frame = ClinicFrame(session)
    session.setParent(frame)
    travel = Travel(
        opening,
        session,
        entered.permissions,
        pages=frame.pages,
        rail=frame.rail,
        arrived=frame.show_place,
        parent=frame,
    )
    frame.join(travel)
    frame.context = PageContext(
        services=services,
        operations=operations,
        run=session.run,
        navigate=travel.go,
        announce=session.announce,
        threw=session.threw,
        open_patient=travel.open_patient,
        print_patients=travel.print_patients,
        print_agreement=travel.print_agreement,
        print_letters=travel.print_letters,
        print_programs=travel.print_programs,
        print_transfers=partial(travel.print_patients, first=PrintKind.TRANSFER),
        print_report=frame.print_report,
        print_comparison=partial(travel.print_programs, together=True),
        back=travel.up,
        effective_width=frame.effective_width,
        top_height=frame.top_height,
        is_sample=services.is_sample,
        clock=opening.clock,
        language=language,
        letter_keys=look().key_hints,
        permissions=entered.permissions,
        lock=frame.lock_asked.emit,
        unkept=session.unkept,
    )
    frame.set_letter_keys(look().key_hints)
    frame.top.saved.show_moment(opening.clock.now())
    return frame, session
