"""Finding messages, homework and notes by their words (C6, decided.md 6 and 7)."""

import pytest
from sqlalchemy import select, update
from tests.homework_given import BOTH, HomeworkDesk
from tests.messages_given import messages, received, replied, started
from tests.patients_given import ANNA, ERIK, Clinic

from modulvard.domain.ids import AccountId, NoteId, PatientId, TreatmentId
from modulvard.domain.notes import NoteKind
from modulvard.domain.text_search import TextKind
from modulvard.services.notes import Notes
from modulvard.services.text_search import HITS, TextSearch
from modulvard.store.messages import patient_of
from modulvard.store.ownership import Viewer
from modulvard.store.rows import AccessLogRow, TreatmentRow
from modulvard.store.text_index import treatment_trigram
from modulvard.store.text_search import search_texts


def search(clinic: Clinic, account: AccountId = ANNA) -> TextSearch:
    return TextSearch(clinic._as(account), clinic.clock)


def found(clinic: Clinic, text: str, account: AccountId = ANNA) -> list[int]:
    return [hit.ref for hit in search(clinic, account).search(text, [TextKind.MESSAGE])]


@pytest.mark.parametrize(
    "written",
    ["hemuppgift", "hemuppgiften", "HEMUPPGIFTER", "uppgift", "somnar", "sömnar soffan", "soff", "bussen"],
)
def test_a_message_is_found_by_any_form_and_part_of_its_words(clinic: Clinic, written: str):
    ident = received(
        clinic, started(clinic), "Hinner inte hemuppgiften, jag somnar i soffan efter bussen. Sömnar mycket."
    )
    assert found(clinic, written) == [ident]


@pytest.mark.parametrize("written", ["", "ja", "å i", "hemuppgift zebra", '"', "NEAR(", "soffans*"])
def test_short_words_alone_and_words_that_are_not_there_find_nothing(clinic: Clinic, written: str):
    received(clinic, started(clinic), "Jag hinner inte hemuppgiften")
    assert found(clinic, written) == []


def test_trigrams_that_stand_apart_are_no_hit(clinic: Clinic):
    """``detail=none`` knows only that each is somewhere in the text."""
    received(clinic, started(clinic), "ananas och banan")
    assert found(clinic, "ananan") == []


def test_the_newest_come_first_and_no_more_than_are_shown(clinic: Clinic):
    treatment = started(clinic)
    idents = [received(clinic, treatment, f"Provade steget igen, gång {number}") for number in range(HITS + 5)]
    assert found(clinic, "provade") == idents[:4:-1]


@pytest.mark.parametrize("looked_through", [0, 1, 2, 1000])
@pytest.mark.parametrize("looked_at", [1, 3, 1000])
def test_the_same_is_found_whether_a_word_is_rare_or_common(clinic: Clinic, looked_through: int, looked_at: int):
    """The newest texts are read, older ones found by the index, anyone's or each treatment's: it is all the same."""
    mine, others = started(clinic), started(clinic, given_name="Omar")
    idents = [received(clinic, mine, f"Provade hissen, våning {number}") for number in range(4)]
    for number in range(6):
        received(clinic, others, f"Hissen igen {number}")
    with clinic.database.work() as session:
        session.execute(update(TreatmentRow).where(TreatmentRow.id == others).values(therapist_id=ERIK))
    with clinic.database.read() as session:
        viewer = Viewer(account=ANNA, on=clinic.clock.now().date())
        hits = search_texts(
            session, "hissen", [TextKind.MESSAGE], viewer, 3, looked_through=looked_through, looked_at=looked_at
        )
    assert [hit.ref for hit in hits] == idents[:0:-1]


def test_what_is_finished_is_found_and_what_is_withdrawn_is_not(clinic: Clinic):
    treatment = started(clinic)
    ident = received(clinic, treatment, "Hej, jag fastnade på hissen")
    reply = replied(clinic, treatment, "Hej Linnea, ta hissen en våning i taget.")
    (first, second) = search(clinic).search("hissen", [TextKind.MESSAGE])
    assert {(first.ref, first.outgoing), (second.ref, second.outgoing)} == {(ident, False), (reply, True)}
    messages(clinic).withdraw(reply, "Fel patient")
    assert found(clinic, "hissen") == [ident]


def test_a_colleagues_text_is_found_only_when_the_patient_was_opened_with_a_reason_today(clinic: Clinic):
    """decided.md 7: lists show names, texts need a reason."""
    treatment = started(clinic)
    ident = received(clinic, treatment, "Katten vill ut klockan fyra")
    assert found(clinic, "katten", ERIK) == []
    clinic.patients(ERIK).show(_patient(clinic, treatment), because="Akut samtal")
    assert found(clinic, "katten", ERIK) == [ident]


def test_what_was_handed_in_is_found_by_the_words_it_is_read_with(homework_desk: HomeworkDesk):
    """The hit names the homework and shows the answer."""
    desk = homework_desk
    changed = desk.handed_in(desk.ident(desk.started(homework=BOTH)))
    hits = TextSearch(desk.database, desk.clock).search("barnen tiden")
    assert [(hit.kind, hit.ref, hit.title) for hit in hits] == [(TextKind.HOMEWORK, changed.ident, "Frågor")]
    assert "Mer tid med barnen" in hits[0].snippet


def test_a_finished_note_is_found(clinic: Clinic):
    treatment = started(clinic)
    notes = Notes(clinic._as(ANNA), clinic.clock)
    ident = NoteId(notes.begin(treatment, NoteKind.FREE, body="Samtal om kören").ident or 0)
    assert search(clinic).search("kören") == ()
    notes.finish(ident, "Samtal om kören på tisdagar")
    assert [(hit.kind, hit.ref) for hit in search(clinic).search("tisdagen")] == [(TextKind.NOTE, ident)]


def test_a_hit_shows_the_words_in_their_place(clinic: Clinic):
    received(clinic, started(clinic), "Rad ett.\n\n" + "bla " * 60 + "Ångesten kom på bussen. " + "bla " * 60)
    (hit,) = search(clinic).search("angest buss", [TextKind.MESSAGE])
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Ångesten", "bussen"]
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 200


def test_a_search_is_logged_with_whose_texts_were_shown_and_never_its_words(clinic: Clinic):
    """decided.md 6."""
    for name in ("Linnea", "Omar"):
        treatment = started(clinic, given_name=name)
        received(clinic, treatment, f"Zebror {name}")
        received(clinic, treatment, f"Zebror igen {name}")
    desk = search(clinic)
    hits = desk.search("zebror")
    assert len(hits) == 4
    desk.note_search(hits, [TextKind.MESSAGE])
    with clinic.database.read() as session:
        columns = (AccessLogRow.measure, AccessLogRow.patient_id, AccessLogRow.object_kind, AccessLogRow.count)
        rows = session.execute(select(*columns).order_by(AccessLogRow.seq.desc()).limit(3)).all()
    assert {row.measure for row in rows} == {"search", "search_hit"}
    assert {row.patient_id for row in rows if row.measure == "search_hit"} == {hit.patient for hit in hits}
    assert [row.count for row in rows if row.measure == "search"] == [4]
    assert {row.object_kind for row in rows} == {"messages"}


def test_each_treatment_has_a_trigram_of_its_own():
    idents = [TreatmentId(ident) for ident in (1, 2, 6399, 6400, 6401, 40_960_000, 40_960_001)]
    trigrams = {treatment_trigram(ident) for ident in idents}
    assert len(trigrams) == len(idents)
    assert all(len(trigram) == 3 and all(0xE000 <= ord(letter) <= 0xF8FF for letter in trigram) for trigram in trigrams)


def _patient(clinic: Clinic, treatment: TreatmentId) -> PatientId:
    with clinic.database.read() as session:
        return patient_of(session, treatment)
