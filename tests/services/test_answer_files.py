"""The bank's files in a clinic: the difference first, local edits safe, all or nothing, one undo (INP-05, INP-08)."""

import shutil
from pathlib import Path

import pytest
from tests.patients_given import SOFIA, Clinic
from tests.services.answers_given import bank, given_answer, typed
from tests.services.test_answers import measures, undone

from modulvard.domain.access_log import Measure
from modulvard.domain.answer_bank import SHIPPED, AnswerKind, AnswerStatus
from modulvard.domain.answer_difference import Place
from modulvard.domain.answer_file import EntryStanding, FileNotTaken
from modulvard.domain.errors import ChangedSince
from modulvard.domain.prints import FileInTheWay
from modulvard.domain.program_report import ProblemKind
from modulvard.exchange.answer_files import check
from modulvard.resources import resource
from modulvard.services.answer_shipped import take_in_shipped_answers
from modulvard.store.answers import answers_by_key

FILE = """\
origin: Vårdcentralen Alen
licence: CC BY 4.0
date: 2026-10-01
answers:
  - {key: ny, kind: reply, category: practical, title: Ny, body: "Hej {förnamn}!"}
  - {key: vart, kind: reply, category: understand, title: Vårt, body: Filens text.}
  - {key: lika, kind: reply, category: understand, title: Lika, body: Samma.}
  - {key: stod, kind: reply, category: understand, title: Stöd, body: Till patient.}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "alen.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture
def sofia(clinic: Clinic):
    """Sofia's bank, with entries under three of the file's keys."""
    answers = bank(clinic, SOFIA)
    for key, title, body, kind in (
        ("vart", "Vårt", "Vår text.", AnswerKind.REPLY),
        ("lika", "Lika", "Samma.", AnswerKind.REPLY),
        ("stod", "Stöd", "Till personal.", AnswerKind.SUPPORT),
    ):
        added = answers.add(kind, typed(title, body), key=key).ident
        assert added is not None
        answers.approve(added)
    return answers


def held(clinic: Clinic):
    with clinic.database.read() as session:
        return answers_by_key(session)


def standings(preview) -> dict[str, EntryStanding]:
    return {shown.entry.key: shown.standing for shown in preview.entries}


def test_a_preview_tells_how_each_entry_stands_and_takes_nothing(sofia, clinic: Clinic, file: Path) -> None:
    before = held(clinic)
    preview = sofia.preview_import(file)
    assert standings(preview) == {
        "ny": EntryStanding.NEW,
        "vart": EntryStanding.DIFFERS_AND_EDITED,
        "lika": EntryStanding.SAME,
        "stod": EntryStanding.OTHER_KIND,
    }
    (ours,) = preview.standing(EntryStanding.DIFFERS_AND_EDITED)
    assert {found.place for found in ours.differences} >= {Place.BODY}
    assert [entry.entry.key for entry in preview.left()] == ["vart", "stod"]
    assert held(clinic) == before


def test_local_edits_are_kept_unless_they_are_chosen(sofia, clinic: Clinic, file: Path) -> None:
    sofia.take_in(sofia.preview_import(file))
    now = held(clinic)
    assert now["ny"].status is AnswerStatus.APPROVED
    assert now["vart"].latest.content.sv.body == "Vår text."
    assert now["stod"].kind is AnswerKind.SUPPORT
    changed = sofia.take_in(sofia.preview_import(file), overwrite={"vart", "stod"})
    now = held(clinic)
    assert changed.detail == "1"
    assert [version.content.sv.body for version in now["vart"].versions] == ["Filens text.", "Vår text."]
    assert now["vart"].approved == 2
    assert now["stod"].latest.content.sv.body == "Till personal."


def test_origin_licence_and_date_follow_the_text(sofia, clinic: Clinic, file: Path) -> None:
    sofia.take_in(sofia.preview_import(file))
    entry = held(clinic)["ny"]
    assert (entry.origin, entry.latest.origin) == ("alen.yaml", "alen.yaml")
    assert entry.latest.content.provenance.licence == "CC BY 4.0"
    bank(clinic).save(entry.id, typed("Ny", "Omskriven.", provenance=entry.latest.content.provenance))
    assert held(clinic)["ny"].latest.content.provenance.origin == "Vårdcentralen Alen"


def test_what_came_from_a_file_and_was_not_edited_is_renewed(sofia, clinic: Clinic, file: Path) -> None:
    sofia.take_in(sofia.preview_import(file))
    file.write_text(FILE.replace("Hej {förnamn}!", "God dag {förnamn}!"), encoding="utf-8")
    preview = sofia.preview_import(file)
    assert standings(preview)["ny"] is EntryStanding.DIFFERS
    sofia.take_in(preview)
    assert held(clinic)["ny"].latest.content.sv.body == "God dag {förnamn}!"


def test_one_undo_takes_the_whole_file_back(sofia, clinic: Clinic, file: Path) -> None:
    before = held(clinic)
    rows = len(clinic.log())
    changed = sofia.take_in(sofia.preview_import(file), overwrite={"vart"})
    assert measures(clinic)[rows:] == [Measure.IMPORT]
    after = held(clinic)
    back = undone(changed)
    assert {key: entry.shown for key, entry in held(clinic).items()} == {k: e.shown for k, e in before.items()}
    undone(back)
    assert {key: entry.shown for key, entry in held(clinic).items()} == {k: e.shown for k, e in after.items()}


def test_what_has_changed_since_it_was_shown_stops_the_whole_file(sofia, clinic: Clinic, file: Path) -> None:
    preview = sofia.preview_import(file)
    bank(clinic).save(held(clinic)["vart"].id, typed("Vårt", "Annas."))
    with pytest.raises(ChangedSince):
        sofia.take_in(preview, overwrite={"vart"})
    assert "ny" not in held(clinic)


def test_a_broken_file_is_told_line_by_line_and_takes_nothing(sofia, clinic: Clinic, file: Path) -> None:
    file.write_text(FILE.replace("{förnamn}", "{fornam}"), encoding="utf-8")
    preview = sofia.preview_import(file)
    assert [(problem.kind, problem.line) for problem in preview.problems] == [(ProblemKind.UNKNOWN_FIELD, 5)]
    with pytest.raises(FileNotTaken):
        sofia.take_in(preview)


def test_an_export_is_what_another_clinic_takes_in(sofia, clinic: Clinic, tmp_path: Path) -> None:
    given_answer(clinic, "Utkast", approved=False)
    out = tmp_path / "ut.yaml"
    assert sofia.export(out).detail == "3"
    entries = check(out).entries
    assert [entry.key for entry in entries] == ["vart", "lika", "stod"]
    assert {entry.content.provenance.origin for entry in entries} == {"Vårdcentralen Björken"}
    assert set(standings(sofia.preview_import(out)).values()) == {EntryStanding.SAME}
    assert measures(clinic)[-1] == Measure.EXPORT
    with pytest.raises(FileInTheWay):
        sofia.export(out)
    sofia.export(out, overwrite=True)


# --- what is shipped ------------------------------------------------------------------------------


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "answers"
    folder.mkdir()
    (folder / "a.yaml").write_text(FILE, encoding="utf-8")
    return folder


def test_shipped_answers_are_taken_in_once_and_in_force(clinic: Clinic) -> None:
    first = take_in_shipped_answers(clinic.database, clinic.clock)
    rows = len(clinic.log())
    assert len(first.added) == sum(len(check(path).entries) for path in resource("answers").glob("*.yaml"))
    assert {entry.origin for entry in held(clinic).values()} == {SHIPPED}
    assert {entry.status for entry in held(clinic).values()} == {AnswerStatus.APPROVED}
    assert take_in_shipped_answers(clinic.database, clinic.clock).added == ()
    assert len(clinic.log()) == rows


def test_a_new_shipped_text_waits_beside_one_that_was_not_edited(clinic: Clinic, shipped: Path) -> None:
    take_in_shipped_answers(clinic.database, clinic.clock, shipped)
    bank(clinic).save(held(clinic)["vart"].id, typed("Vårt", "Vårt eget."))
    bank(clinic, SOFIA).retire(held(clinic)["lika"].id)
    text = FILE.replace("Hej {förnamn}!", "God dag!").replace("Filens", "Nya").replace("Samma", "Annan")
    (shipped / "a.yaml").write_text(text, encoding="utf-8")
    came = take_in_shipped_answers(clinic.database, clinic.clock, shipped)
    now = held(clinic)
    assert (came.added, came.suggested) == ((), (now["ny"].id,))
    assert now["ny"].in_force is not None
    assert now["ny"].in_force.content.sv.body == "Hej {förnamn}!"
    assert (now["ny"].latest.content.sv.body, now["ny"].latest.submitted_at) == ("God dag!", clinic.clock.now())
    assert now["vart"].latest.content.sv.body == "Vårt eget."
    assert len(now["lika"].versions) == 1
    assert take_in_shipped_answers(clinic.database, clinic.clock, shipped).suggested == ()


def test_a_shipped_entry_that_is_removed_from_the_release_stays(clinic: Clinic, shipped: Path) -> None:
    take_in_shipped_answers(clinic.database, clinic.clock, shipped)
    before = held(clinic)
    shutil.rmtree(shipped)
    shipped.mkdir()
    take_in_shipped_answers(clinic.database, clinic.clock, shipped)
    assert held(clinic) == before


def test_a_shipped_file_that_is_broken_takes_in_nothing(clinic: Clinic, shipped: Path) -> None:
    (shipped / "b.yaml").write_text("answers: 3", encoding="utf-8")
    with pytest.raises(ValueError, match=r"b\.yaml"):
        take_in_shipped_answers(clinic.database, clinic.clock, shipped)
    assert held(clinic) == {}
