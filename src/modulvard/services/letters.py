"""Finished texts on paper: a letter to each patient, and handed over when it was really made (C6, C15; decided.md 35).

A letter's row in the log is written before it leaves the program; its texts are handed over after it has, in a step
of its own, which is final. Where the printer or the disk fails between the two they stay finished, to be handed over.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.letters import LetterText, NothingToHandOver
from modulvard.domain.messages import Channel, Message, MessageState, NotFinished
from modulvard.domain.prints import USUAL_SIZE, FileInTheWay, PrintKind, PrintMaterial, PrintOrder
from modulvard.services.base import needs
from modulvard.services.message_steps import MessageChanged, MessageSteps, told_of_homework
from modulvard.services.print_files import write_print
from modulvard.services.prints import PrintLook, Told, WrittenPrint, built, material_of, named_in
from modulvard.store import access_log
from modulvard.store import messages as store
from modulvard.store.letters import texts_of_messages, texts_of_treatments, these_messages
from modulvard.store.ownership import Viewer
from modulvard.store.prints import PrintRows, load_for_print
from modulvard.store.session import Session

_TREATMENT = "treatment"


class Letters(MessageSteps):
    """Letters with what is finished and not handed over: one for each treatment, never two patients on a sheet."""

    @needs(Permission.PRINT)
    def look(self, messages: Sequence[MessageId]) -> PrintLook:
        """Return what the letters with these texts are made from, for the preview: one view in the log for each.

        What is no longer to be handed over is left out. Raises NotFinished where nothing is left of it; NotFound; and
        ReasonNeeded where all are one patient's, who was not opened; of several, who needs a reason is told instead.
        """
        with self._database.work() as session:
            found = these_messages(session, messages)
            treatments = list(dict.fromkeys(message.treatment for message in found))
            rows = self._rows(session, treatments)
            shut = tuple(dict.fromkeys(each.patient for each in rows.treatments if each.patient in rows.shut))
            if shut and len(rows.patients) == 1:
                raise ReasonNeeded(patient=shut[0])
            texts = texts_of_messages(session, messages, rows.people)
            if not texts:
                raise NotFinished(message=found[0].id, state=found[0].state)
            materials = tuple(one for one in self._letters(rows, treatments, texts) if one.texts)
            access_log.append(session, *(_entry(Measure.VIEW_THREAD, one, _TREATMENT) for one in materials))
        return PrintLook(materials=materials, need_reason=shut)

    @needs(Permission.PRINT)
    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a letter leaves the program. To be called before it does; handed over it is when it has.

        Raises ReasonNeeded, and NotFinished if a text of it has been opened again or handed over since it was read.
        """
        with self._database.work() as session:
            self._opened(session, material.treatment.id)
            for text in material.texts:
                self._unchanged(session, text)
            access_log.append(session, _entry(Measure.PRINT, material, order.object_kind))

    @needs(Permission.EDIT_TREATMENT)
    def handed_over(self, material: PrintMaterial) -> MessageChanged:
        """Note that the texts of a letter that was printed or saved are handed over: final, all of them or none."""
        texts = [text.message for text in material.texts]
        with self._database.work() as session:
            patient = self._opened(session, material.treatment.id)
            for text in material.texts:
                self._mark_handed_over(session, self._unchanged(session, text), Channel.PRINT)
            self._log(session, Measure.HAND_OVER, patient, texts[0].id, len(texts) if len(texts) > 1 else None)
        changed = self._changed(patient, texts[0].id, "message_handed_over", None)
        for message in texts:
            changed = replace(changed, topics=changed.topics | told_of_homework(changed, message).topics)
        return changed

    @needs(Permission.EDIT_TREATMENT)
    def write(
        self,
        target: Path,
        *,
        treatments: Sequence[TreatmentId] = (),
        messages: Sequence[MessageId] = (),
        language: str | None = None,
        size: int = USUAL_SIZE,
        told: Told | None = None,
    ) -> tuple[WrittenPrint, ...]:
        """Write a letter for each treatment with all its texts to be handed over, or one with given ``messages``.

        Each file is whole or absent, and its texts are handed over when it is there. ``language`` is that of the words
        round the texts; without it each patient's own. ``target`` is a file for one letter, else an existing folder.
        Raises NotFound, ReasonNeeded, NothingToHandOver, NotFinished and FileInTheWay before anything is written;
        NoRoomForFile or FileNotWritten at the file that they name: what was written before it is handed over.
        """
        self._require(Permission.PRINT)
        materials = self._materials(treatments, messages)
        letters = [(one, built(one, order_of(one, language, size))) for one in materials]
        paths = [named_in(target, result, one) if target.is_dir() else target for one, result in letters]
        for path in paths:
            if os.path.lexists(path):
                raise FileInTheWay(path=str(path))
        written: list[WrittenPrint] = []
        for (material, result), path in zip(letters, paths, strict=True):
            if told is not None:
                told(len(written), len(materials))
            order = order_of(material, language, size)
            write_print(path, result.pdf, before=partial(self.hand_out, material, order))
            self.handed_over(material)
            texts = tuple(text.message.id for text in material.texts)
            written.append(WrittenPrint(treatment=material.treatment.id, path=path, result=result, messages=texts))
        if told is not None:
            told(len(materials), len(materials))
        return tuple(written)

    # --- shared -----------------------------------------------------------------------------------

    def _materials(self, treatments: Sequence[TreatmentId], messages: Sequence[MessageId]) -> tuple[PrintMaterial, ...]:
        """Return what the letters are made from, all of them or none."""
        with self._database.read() as session:
            found = these_messages(session, messages)
            for message in found:
                if message.state is not MessageState.FINISHED:
                    raise NotFinished(message=message.id, state=message.state)
            wanted = list(treatments) or list(dict.fromkeys(message.treatment for message in found))
            rows = self._rows(session, wanted)
            texts = (
                texts_of_messages(session, messages, rows.people)
                if messages
                else texts_of_treatments(session, wanted, rows.people)
            )
            by_id = {one.id: one for one in rows.treatments}
            for ident in wanted:
                if ident not in by_id:
                    raise NotFound(kind=_TREATMENT, ident=ident)
                if by_id[ident].patient in rows.shut:
                    raise ReasonNeeded(patient=by_id[ident].patient)
        letters = self._letters(rows, wanted, texts)
        for letter in letters:
            if not letter.texts:
                raise NothingToHandOver(treatment=letter.treatment.id)
        return letters

    def _rows(self, session: Session, treatments: Sequence[TreatmentId]) -> PrintRows:
        viewer = Viewer(account=self._actor.account, on=self._today())
        rows = load_for_print(session, treatments, viewer, self._actor.unit)
        return replace(rows, treatments=tuple(one for one in rows.treatments if one.patient in rows.patients))

    def _letters(
        self, rows: PrintRows, treatments: Sequence[TreatmentId], texts: Sequence[LetterText]
    ) -> tuple[PrintMaterial, ...]:
        """Return a letter for each treatment that may be opened, in the order asked."""
        now = self._clock.now().astimezone(STOCKHOLM)
        places = {ident: place for place, ident in enumerate(treatments)}
        open_ones = sorted(
            (one for one in rows.treatments if one.patient not in rows.shut), key=lambda one: places[one.id]
        )
        return tuple(
            replace(
                material_of(one, rows, now),
                texts=tuple(text for text in texts if text.message.treatment == one.id),
            )
            for one in open_ones
        )

    def _unchanged(self, session: Session, text: LetterText) -> Message:
        """Return the message of a text as it is now; raise NotFinished if it is not what its letter was made from."""
        now = store.load_message(session, text.message.id)
        was = text.message
        if now.state is not MessageState.FINISHED or (now.body, now.finished_at) != (was.body, was.finished_at):
            raise NotFinished(message=now.id, state=now.state)
        return now


def order_of(material: PrintMaterial, language: str | None = None, size: int = USUAL_SIZE) -> PrintOrder:
    """Return the order of a letter: in the language asked for, else the patient's own."""
    return PrintOrder(kind=PrintKind.HAND_OVER, language=language or material.paper_language, size=size)


def _entry(measure: Measure, material: PrintMaterial, kind: str) -> LogEntry:
    treatment = material.treatment
    return LogEntry(measure=measure, patient=treatment.patient, object_kind=kind, object_id=treatment.id)
