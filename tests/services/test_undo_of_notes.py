"""Undo of each command about journal text, as of messages: exactly what was, never over another's (decided.md 10)."""

from collections.abc import Callable

import pytest
from tests.notes_given import a_week, begun, finished, ident_of, messages, notes
from tests.patients_given import ERIK, Clinic
from tests.services.undo_walk import Step, later, refused_after_meddling, walk_there_and_back

from modulvard.domain.ids import NoteId
from modulvard.domain.notes import NoteKind


class Journal:
    """A week of contacts with a patient for whom Erik stands in."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.treatment = a_week(clinic)
        patient = messages(clinic).reload(self.treatment).patient
        clinic.patients(ERIK).show(patient, because="vikarierar")
        self.mine, self.his = notes(clinic), notes(clinic, ERIK)
        later(clinic)

    def drafted(self) -> NoteId:
        note = begun(self.clinic, self.treatment)
        draft = self.mine.draft(note)
        self.mine.keep(note, draft.body + "\n\nMitt tillägg.", 4, draft.covered.as_state())
        later(self.clinic)
        return note

    def done(self, *, journalled: bool = False) -> NoteId:
        note = finished(self.clinic, self.treatment, journalled=journalled)
        later(self.clinic)
        return note

    def text(self, note: NoteId) -> str:
        return self.mine.draft(note).body

    def written_otherwise(self, note: NoteId) -> None:
        """Let Erik open a finished note, write something else and finish it."""
        self.his.reopen(note)
        self.his.finish(note, "Eriks ord.")


def begin(of: Journal) -> Step:
    return Step(
        lambda: of.mine.begin(of.treatment, NoteKind.FREE, body="Hej"),
        lambda: of.mine.discard(ident_of(of.mine.begin(of.treatment, NoteKind.FREE))),
    )


def begin_proposed(of: Journal) -> Step:
    proposed = of.mine.build(of.treatment)
    return Step(lambda: of.mine.begin_proposed(proposed))


def write_anew(of: Journal) -> Step:
    of.drafted()
    proposed = of.mine.build(of.treatment)
    return Step(lambda: of.mine.write_proposed(proposed, "Annat.", anew=True), lambda: _throw_away(of), rows=2)


def _throw_away(of: Journal) -> None:
    of.mine.discard(ident_of(of.mine.begin(of.treatment)))


def discard(of: Journal) -> Step:
    note = of.drafted()
    return Step(lambda: of.mine.discard(note), lambda: of.mine.bring_back(note))


def bring_back(of: Journal) -> Step:
    note = of.drafted()
    of.mine.discard(note)
    return Step(lambda: of.mine.bring_back(note), lambda: of.mine.finish(note, "Klart."))


def finish(of: Journal) -> Step:
    note = of.drafted()
    body = of.text(note)
    return Step(lambda: of.mine.finish(note, body), lambda: of.his.mark_journalled(note))


def finish_that_another_finished_otherwise(of: Journal) -> Step:
    note = of.drafted()
    body = of.text(note)
    return Step(lambda: of.mine.finish(note, body), lambda: of.written_otherwise(note))


def finish_as_journalled(of: Journal) -> Step:
    note = of.drafted()
    body = of.text(note)
    return Step(lambda: of.mine.finish(note, body, journalled=True), lambda: of.his.take_back(note), rows=2)


def reopen(of: Journal) -> Step:
    note = of.done()
    return Step(lambda: of.mine.reopen(note), lambda: of.his.mark_contacts(of.treatment))


def reopen_and_write(of: Journal) -> Step:
    note = of.done()
    return Step(lambda: of.mine.reopen(note), lambda: of.mine.keep(note, "Nya ord.", 3, {}))


def mark_journalled(of: Journal) -> Step:
    note = of.done()
    return Step(lambda: of.mine.mark_journalled(note), lambda: of.his.take_back(note))


def take_back(of: Journal) -> Step:
    note = of.done(journalled=True)
    return Step(lambda: of.mine.take_back(note), lambda: of.his.mark_journalled(note))


def take_back_of_what_is_written_otherwise(of: Journal) -> Step:
    note = of.done(journalled=True)
    return Step(lambda: of.mine.take_back(note), lambda: of.written_otherwise(note))


def mark_contacts(of: Journal) -> Step:
    owed = of.mine.build(of.treatment).covered
    return Step(lambda: of.mine.mark_contacts(of.treatment, owed), lambda: of.his.unmark_contacts(of.treatment, owed))


def unmark_contacts(of: Journal) -> Step:
    owed = of.mine.build(of.treatment).covered
    of.mine.mark_contacts(of.treatment, owed)
    return Step(lambda: of.mine.unmark_contacts(of.treatment, owed), lambda: of.his.mark_contacts(of.treatment, owed))


def correct(of: Journal) -> Step:
    note = of.done(journalled=True)
    return Step(lambda: of.mine.correct(note), lambda: of.mine.finish(ident_of(of.mine.correct(note)), "Rättat."))


def write_correction_anew(of: Journal) -> Step:
    wrong = of.done(journalled=True)
    of.mine.write_correction(wrong, "Rättad.")
    later(of.clinic)
    return Step(
        lambda: of.mine.write_correction(wrong, "Rätt.", anew=True),
        lambda: of.mine.finish(ident_of(of.mine.correct(wrong)), "Rätt."),
        rows=2,
    )


def finish_correction(of: Journal) -> Step:
    note = ident_of(of.mine.correct(of.done(journalled=True)))
    of.mine.keep(note, "Rättat.", 2, {})
    return Step(lambda: of.mine.finish(note, "Rättat."), lambda: of.his.mark_journalled(note))


def withdraw(of: Journal) -> Step:
    note = of.done()
    return Step(lambda: of.mine.withdraw(note, "Fel patient."), lambda: of.his.mark_contacts(of.treatment))


STEPS = (
    begin,
    begin_proposed,
    write_anew,
    discard,
    bring_back,
    finish,
    finish_that_another_finished_otherwise,
    finish_as_journalled,
    reopen,
    reopen_and_write,
    mark_journalled,
    take_back,
    take_back_of_what_is_written_otherwise,
    mark_contacts,
    unmark_contacts,
    correct,
    write_correction_anew,
    finish_correction,
    withdraw,
)


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_brings_back_what_was_and_redo_what_became(given: Callable[[Journal], Step], clinic: Clinic) -> None:
    """decided.md 10: exactly as it was, however much later; each way is one step of the log."""
    walk_there_and_back(clinic, given(Journal(clinic)))


@pytest.mark.parametrize("given", STEPS, ids=lambda given: given.__name__)
def test_undo_is_refused_where_another_has_been_since(given: Callable[[Journal], Step], clinic: Clinic) -> None:
    """CON-02: said, and nothing of it done."""
    refused_after_meddling(clinic, given(Journal(clinic)))
