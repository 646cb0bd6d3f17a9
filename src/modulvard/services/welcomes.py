"""The welcome after a start: begun as a text in the patient's thread, to be looked through and finished (B22, C3)."""

from importlib import import_module
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import TreatmentId
from modulvard.domain.treatment_steps import check_active
from modulvard.services.base import needs
from modulvard.services.message_steps import MessageChanged
from modulvard.services.message_writing import MessageWriting
from modulvard.services.prints import material_of
from modulvard.store.ownership import Viewer
from modulvard.store.prints import load_for_print


class Welcomes(MessageWriting):
    """Welcomes to programs, in the patient's language where paper speaks it."""

    @needs(Permission.EDIT_TREATMENT)
    def begin(self, treatment: TreatmentId, language: str | None = None, *, anew: bool = False) -> MessageChanged:
        """Begin the welcome as the account's draft in the thread; nothing leaves the program by itself.

        Raises NotFound, ReasonNeeded, TreatmentEnded, and DraftStands where another text is begun there; ``anew`` puts
        that one away.
        """
        return self._write(self._new(treatment), self._text(treatment, language), anew=anew)

    def _text(self, treatment: TreatmentId, language: str | None) -> str:
        moment = self._clock.now().astimezone(STOCKHOLM)
        with self._database.read() as session:
            self._opened(session, treatment)
            viewer = Viewer(account=self._actor.account, on=moment.date())
            rows = load_for_print(session, [treatment], viewer, self._actor.unit)
        found = next((one for one in rows.treatments if one.patient in rows.patients), None)
        if found is None:
            raise NotFound(kind="treatment", ident=treatment)
        check_active(found)
        material = material_of(found, rows, moment)
        # what draws is imported with the words; only when a welcome is made (``prints.built``)
        making: Any = import_module("modulvard.services.print_making")
        text: str = making.welcome(material, language or material.paper_language)
        return text
