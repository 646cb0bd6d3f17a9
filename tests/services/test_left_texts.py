"""Text sealed at a lock goes back where it belongs, whatever it was written in (DUR-02, CNF-07)."""

from dataclasses import replace

import pytest
from tests.messages_given import messages, received
from tests.notes_given import handed_in, notes, started
from tests.patients_given import ANNA, Clinic

from modulvard.domain.ids import MessageId, NoteId
from modulvard.domain.left_texts import Left, LeftText, Place, TextOf
from modulvard.domain.notes import NoteKind
from modulvard.domain.store_errors import DiskFull
from modulvard.services.desk import OwnDesk
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.left_texts import LeftTexts
from modulvard.store.key_file import key_file_path

BODY = "Hej! 🌱 Ta det lugnt med övning 2."


def left_texts(clinic: Clinic) -> LeftTexts:
    return LeftTexts(clinic._as(ANNA), clinic.clock)


def test_every_kind_of_text_comes_back_as_its_draft(clinic: Clinic) -> None:
    treatment = started(clinic)
    received(clinic, treatment)
    hand_in = handed_in(clinic, treatment)[0]
    places = (
        TextOf(place=Place.REPLY, treatment=treatment),
        TextOf(place=Place.FEEDBACK, hand_in=hand_in),
        TextOf(place=Place.NOTE, treatment=treatment, note=NoteKind.FREE),
    )
    texts = tuple(LeftText(of=of, body=BODY, caret=4, state={"filled": []}) for of in places)
    service = left_texts(clinic)
    sealed = service.seal(Left(texts=texts, workspace={"place": None}))
    assert BODY.encode().hex() not in str(sealed.sealed)
    assert service.give_back([sealed]) == (sealed,)
    draft = messages(clinic).reload(treatment).draft
    assert draft is not None
    assert (draft.body, draft.caret) == (BODY, 4)
    feedback = HomeworkAffairs(clinic._as(ANNA), clinic.clock).begin_feedback(hand_in).ident
    assert messages(clinic).draft(MessageId(feedback or 0)).body == BODY
    note = notes(clinic).begun(treatment, NoteKind.FREE)
    assert notes(clinic).draft(NoteId(note or 0)).body == BODY
    assert OwnDesk(clinic._as(ANNA), clinic.clock).open().workspace == {"place": None}


def test_what_was_typed_before_the_thread_was_read_is_added_to_the_draft(clinic: Clinic) -> None:
    treatment = started(clinic)
    messages(clinic).keep_reply(treatment, "Hej", 3, {})
    more = LeftText(of=TextOf(place=Place.MORE, treatment=treatment), body=" Linnea", caret=7)
    service = left_texts(clinic)
    service.give_back([service.seal(Left(texts=(more,)))])
    draft = messages(clinic).reload(treatment).draft
    assert draft is not None
    assert draft.body == "Hej Linnea"


def test_what_is_anothers_or_another_stores_is_left_alone(clinic: Clinic) -> None:
    treatment = started(clinic)
    text = LeftText(of=TextOf(place=Place.REPLY, treatment=treatment), body=BODY, caret=0)
    service = left_texts(clinic)
    sealed = service.seal(Left(texts=(text,)))
    assert service.give_back([replace(sealed, account=99), replace(sealed, store="another")]) == ()
    assert messages(clinic).reload(treatment).draft is None
    assert key_file_path(clinic.database.path).exists()


def test_a_text_whose_place_is_gone_keeps_no_other_from_coming_back(clinic: Clinic) -> None:
    treatment = started(clinic)
    gone = LeftText(of=TextOf(place=Place.MESSAGE, message=MessageId(404)), body="x", caret=0)
    text = LeftText(of=TextOf(place=Place.REPLY, treatment=treatment), body=BODY, caret=0)
    service = left_texts(clinic)
    service.give_back([service.seal(Left(texts=(gone, text)))])
    draft = messages(clinic).reload(treatment).draft
    assert draft is not None
    assert draft.body == BODY


def test_what_the_disk_has_no_room_for_is_still_there_to_be_put_back(clinic: Clinic) -> None:
    """DUR-02: a real limit on the file's size, as a quota would set it."""
    treatment, body = started(clinic), "Hej! " * 20_000
    service = left_texts(clinic)
    sealed = service.seal(
        Left(texts=(LeftText(of=TextOf(place=Place.REPLY, treatment=treatment), body=body, caret=0),))
    )
    limit_pages(clinic, 0)
    with pytest.raises(DiskFull):
        service.give_back([sealed])
    limit_pages(clinic, 100_000)
    assert service.give_back([sealed]) == (sealed,)
    draft = messages(clinic).reload(treatment).draft
    assert draft is not None
    assert draft.body == body


def limit_pages(clinic: Clinic, more: int) -> None:
    """Let the store grow by so many pages and no more."""
    with clinic.database.read() as session:
        connection = session.connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + more}")
