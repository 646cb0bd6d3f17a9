"""Letters with finished texts: noted, made, and then handed over (C5, C6, C15; AUD-01, DUR-02, INP-02)."""

import errno
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.documents.walker import Walker
from tests.homework_given import NOTES, HomeworkDesk
from tests.messages_given import at, messages, received, replied, started, state
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, a_patient
from tests.treatments_given import states

from modulvard.domain.errors import NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import AccountId, HandInId, MessageId, TreatmentId
from modulvard.domain.letters import NothingToHandOver
from modulvard.domain.messages import Channel, MessageState, NotFinished
from modulvard.domain.prints import FileInTheWay, NoRoomForFile
from modulvard.services import print_files
from modulvard.services.letters import Letters, order_of
from modulvard.services.messages import Messages
from modulvard.services.prints import built

HOSTILE = "<b>Hej</b> & {namn}\n\n😀 שלום לינאה\n  rad två"


def letters(clinic: Clinic, account: AccountId = ANNA) -> Letters:
    return Letters(clinic._as(account), clinic.clock)


def to_hand_over(clinic: Clinic) -> list[MessageId]:
    return [line.message.id for line in messages(clinic).to_hand_over()]


def said(pdf: bytes) -> list[str]:
    return [element.said for element in Walker(pdf).root.walk() if element.text]


def test_a_letter_holds_the_finished_text_as_stored_and_hands_it_over(clinic: Clinic, tmp_path: Path) -> None:
    """INP-02, decided.md 35: handed over when the paper is there, and not before."""
    treatment = started(clinic)
    received(clinic, treatment, sent=at("2026-11-20T15:00"))
    reply = replied(clinic, treatment, HOSTILE)
    (written,) = letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    words = said(written.path.read_bytes())
    assert HOSTILE in words
    assert "Svar på det du skrev 20 november" in words
    message = messages(clinic).show(reply).message
    assert (message.state, message.channel) == (MessageState.HANDED_OVER, Channel.PRINT)


def test_each_letter_is_one_print_and_one_handing_over_in_the_log(clinic: Clinic, tmp_path: Path) -> None:
    """AUD-01: two texts of one patient, one letter, one row for each step."""
    treatment = started(clinic)
    first, second = replied(clinic, treatment, "Ett."), replied(clinic, treatment, "Två.")
    (patient,) = {line.patient for line in messages(clinic).to_hand_over()}
    before = len(clinic.log())
    (written,) = letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    assert clinic.log()[before:] == [("print", patient), ("hand_over", patient)]
    assert "'hand_over'" in clinic.log_text()
    assert [word for word in said(written.path.read_bytes()) if word in {"Ett.", "Två."}] == ["Ett.", "Två."]
    assert {state(clinic, each) for each in (first, second)} == {MessageState.HANDED_OVER}


def test_only_the_texts_that_are_asked_for_are_handed_over(clinic: Clinic, tmp_path: Path) -> None:
    treatment = started(clinic)
    first, second = replied(clinic, treatment, "Ett."), replied(clinic, treatment, "Två.")
    letters(clinic).write(tmp_path / "brev.pdf", messages=[second])
    assert to_hand_over(clinic) == [first]


def test_drafts_and_what_is_handed_over_are_in_no_letter(clinic: Clinic, tmp_path: Path) -> None:
    treatment = started(clinic)
    with pytest.raises(NothingToHandOver):
        letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    done = MessageId(messages(clinic).finish_reply(treatment, "Lämnat.", Channel.COPY).ident or 0)
    draft = messages(clinic).begin(treatment, body="Ett utkast").ident
    with pytest.raises(NothingToHandOver):
        letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    for message in (done, MessageId(draft or 0)):
        with pytest.raises(NotFinished):
            letters(clinic).write(tmp_path / "brev.pdf", messages=[message])
        with pytest.raises(NotFinished):
            letters(clinic).look([message])
    with pytest.raises(NotFound):
        letters(clinic).look([MessageId(404)])
    assert not list(tmp_path.glob("*.pdf"))


def test_never_two_patients_on_a_sheet(clinic: Clinic, tmp_path: Path) -> None:
    """ux.md section 8, 7."""
    treatments = [started(clinic, given_name=name) for name in ("Alva", "Rut")]
    for treatment, words in zip(treatments, ("Till den första.", "Till den andra."), strict=True):
        replied(clinic, treatment, words)
    written = letters(clinic).write(tmp_path, treatments=treatments)
    first, second = (said(one.path.read_bytes()) for one in written)
    assert "Till den första." in first
    assert "Till den andra." in second
    assert "Till den andra." not in first
    assert not {"Alva", "Rut"} & {part for one in written for part in one.path.stem.split("-")}


def test_a_full_disk_leaves_the_text_to_be_handed_over(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DUR-02: never handed over without its paper."""
    treatment = started(clinic)
    reply = replied(clinic, treatment)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(print_files.os, "fsync", full)
        with pytest.raises(NoRoomForFile):
            letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    assert to_hand_over(clinic) == [reply]
    assert not (tmp_path / "brev.pdf").exists()


def test_a_file_in_the_way_is_told_before_anything_is_handed_over(clinic: Clinic, tmp_path: Path) -> None:
    treatments = [started(clinic, given_name=name) for name in ("Alva", "Rut")]
    replies = [replied(clinic, treatment) for treatment in treatments]
    trial = tmp_path / "trial"
    trial.mkdir()
    look = letters(clinic).look(replies)
    name = f"brev-2026-11-23-{treatments[1]}-{replies[1]}.pdf"
    assert look.materials[1].texts[-1].message.id == replies[1]
    (trial / name).write_bytes(b"another's")
    with pytest.raises(FileInTheWay):
        letters(clinic).write(trial, treatments=treatments)
    assert to_hand_over(clinic) == replies
    assert [path.name for path in trial.iterdir()] == [name]


def test_a_second_letter_the_same_day_has_a_name_of_its_own(clinic: Clinic, tmp_path: Path) -> None:
    treatment = started(clinic)
    for _ in range(2):
        replied(clinic, treatment)
        letters(clinic).write(tmp_path, treatments=[treatment])
    assert len(list(tmp_path.glob("brev-*.pdf"))) == 2


def test_the_preview_is_a_view_and_hands_nothing_over(clinic: Clinic) -> None:
    """AUD-01; a preview that is closed leaves the text among what is to be handed over."""
    treatment = started(clinic)
    reply = replied(clinic, treatment)
    (patient,) = {line.patient for line in messages(clinic).to_hand_over()}
    before = len(clinic.log())
    look = letters(clinic).look([reply])
    assert clinic.log()[before:] == [("view_thread", patient)]
    assert "Hej Linnea, stanna kvar." in built(look.materials[0], order_of(look.materials[0])).text
    letters(clinic).hand_out(look.materials[0], order_of(look.materials[0]))
    assert clinic.log()[before + 1 :] == [("print", patient)]
    assert state(clinic, reply) is MessageState.FINISHED


def test_a_text_opened_again_while_its_letter_is_shown_is_not_handed_out(clinic: Clinic) -> None:
    treatment = started(clinic)
    reply = replied(clinic, treatment)
    (material,) = letters(clinic).look([reply]).materials
    messages(clinic).reopen(reply)
    with pytest.raises(NotFinished):
        letters(clinic).hand_out(material, order_of(material))
    messages(clinic).finish(reply, "Något annat.")
    with pytest.raises(NotFinished):
        letters(clinic).handed_over(material)
    assert state(clinic, reply) is MessageState.FINISHED


def test_handing_over_is_final_and_all_or_nothing(clinic: Clinic) -> None:
    """ux.md 2: no undo; if one of the texts has changed none is marked."""
    treatment = started(clinic)
    replies = [replied(clinic, treatment, "Ett."), replied(clinic, treatment, "Två.")]
    (material,) = letters(clinic).look(replies).materials
    messages(clinic).hand_over(replies[1], Channel.COPY)
    with pytest.raises(NotFinished):
        letters(clinic).handed_over(material)
    assert state(clinic, replies[0]) is MessageState.FINISHED
    (rest,) = letters(clinic).look(replies).materials
    assert [text.message.id for text in rest.texts] == replies[:1]
    assert letters(clinic).handed_over(rest).undo is None


def test_a_letter_speaks_the_patients_language_round_the_text_unless_told(clinic: Clinic) -> None:
    treatment = TreatmentId(clinic.start(clinic.add(a_patient(language="en")), name="Calm days"))
    (material,) = letters(clinic).look([replied(clinic, treatment, "Stanna kvar.")]).materials
    assert "How to reach us" in built(material, order_of(material)).text
    assert "Så når du oss" in built(material, order_of(material, "sv")).text
    assert "Stanna kvar." in built(material, order_of(material)).text


def test_protected_identity_leaves_clinic_address_and_phone_off_the_letter(clinic: Clinic) -> None:
    """F15."""
    patient = clinic.add(a_patient(protected=True, address="Barrstigen 4", phone="070-174 06 11"))
    treatment = TreatmentId(clinic.start(patient))
    (material,) = letters(clinic).look([replied(clinic, treatment)]).materials
    text = built(material, order_of(material)).text
    assert not {word for word in ("Barrstigen", "070-174", "Björken") if word in text}


def test_the_one_who_wrote_signs_and_the_responsible_one_is_asked_for(clinic: Clinic) -> None:
    treatment = started(clinic)
    clinic.away(ANNA, ERIK)
    reply = Messages(clinic._as(ERIK), clinic.clock).finish_reply(treatment, "Jag vikarierar för Anna.").ident
    (material,) = letters(clinic, ERIK).look([MessageId(reply or 0)]).materials
    words = said(built(material, order_of(material)).pdf)
    assert any(word.startswith("Erik Lind") for word in words)
    assert any("fråga efter Anna" in word for word in words)


def test_anothers_patient_is_not_printed_without_a_reason(clinic: Clinic, tmp_path: Path) -> None:
    """decided.md 7, CNF: nothing of the text is read."""
    own = started(clinic, given_name="Alva")
    replies = [replied(clinic, own)]
    with pytest.raises(ReasonNeeded):
        letters(clinic, ERIK).look(replies)
    with pytest.raises(ReasonNeeded):
        letters(clinic, ERIK).write(tmp_path / "brev.pdf", treatments=[own])
    with pytest.raises(PermissionDenied):
        letters(clinic, SOFIA).look(replies)
    theirs = clinic.add(a_patient(given_name="Rut"), by=ERIK)
    other = TreatmentId(clinic.start(theirs, therapist=ERIK, name="Goda nätter"))
    reply = MessageId(Messages(clinic._as(ERIK), clinic.clock).finish_reply(other, "Hej Rut.").ident or 0)
    look = letters(clinic).look([*replies, reply])
    assert [material.treatment.id for material in look.materials] == [own]
    assert look.need_reason == (theirs,)


def test_feedback_names_its_homework_and_makes_its_module_done(homework_desk: HomeworkDesk, tmp_path: Path) -> None:
    """C5, decided.md 25: done when the feedback is handed over."""
    desk = homework_desk
    treatment = desk.started(homework=(NOTES,))
    hand_in = HandInId(desk.handed_in(desk.ident(treatment, 1, "anteckna")).ident or 0)
    draft = MessageId(desk.homework.begin_feedback(hand_in).ident or 0)
    desk.homework.finish_feedback(draft, "Bra skrivet.", open_next=False)
    assert states(desk.standing(treatment))[0] == "reviewed"
    service = Letters(desk.database, desk.clock)
    (written,) = service.write(tmp_path / "brev.pdf", treatments=[treatment])
    assert "Återkoppling på Anteckna, modul 1" in said(written.path.read_bytes())
    assert states(desk.standing(treatment))[0] == "done"


def test_a_correction_says_when_what_it_replaces_was_handed_over(clinic: Clinic) -> None:
    """F5."""
    treatment = started(clinic)
    wrong = MessageId(messages(clinic).finish_reply(treatment, "Vi ses på torsdag.", Channel.PRINT).ident or 0)
    clinic.clock.move_to("2026-11-24T08:00")
    right = MessageId(messages(clinic).correct(wrong).ident or 0)
    messages(clinic).finish(right, "Vi ses på fredag.")
    (material,) = letters(clinic).look([right]).materials
    assert "Det här ersätter det du fick 23 november." in built(material, order_of(material)).text


def test_many_letters_are_read_in_as_many_statements_as_one(clinic: Clinic) -> None:
    replies = [replied(clinic, started(clinic, given_name=name)) for name in ("Alva", "Rut", "Siv", "Tuva")]

    def count(these: Sequence[MessageId]) -> int:
        with StatementCount(clinic.database) as statements:
            letters(clinic).look(these)
        return len(statements)

    assert count(replies[:2]) == count(replies)


def test_what_is_previewed_is_what_is_written(clinic: Clinic, tmp_path: Path) -> None:
    treatment = started(clinic)
    (material,) = letters(clinic).look([replied(clinic, treatment)]).materials
    (written,) = letters(clinic).write(tmp_path / "brev.pdf", treatments=[treatment])
    assert written.path.read_bytes() == built(material, order_of(material)).pdf
