"""``print summary|calendar|agreement``: a file for each treatment, and exit codes (C15, C21; decided.md 31, 32)."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import Line
from tests.clinics import PASSPHRASE, given_store, opened
from tests.patients_given import a_patient
from tests.treatments_given import MovingClock, a_program, given_program

from modulvard.cli.main import main
from modulvard.domain.clock import SystemClock, today
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.services.patients import Patients
from modulvard.services.treatments import NewTreatment, Treatments

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give a store with two treatments, of Linnea and of one whose name no font can draw, and run commands on it."""
    path = given_store(tmp_path).path
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    clock = SystemClock()
    database = opened(path, clock)
    for place, name in enumerate(("Linnea", "Alm\U00012000"), 1):
        patient = Patients(database, clock).add(a_patient(given_name=name)).ident
        assert patient is not None
        version = given_program(database, a_program(name=f"Kurs {place}"))
        new = NewTreatment(patient=PatientId(patient), program=version, started_on=today(clock))
        assert Treatments(database, clock).start(new).ident == TreatmentId(place)
    database.close()
    return lambda *words: main([*words, "--store", str(path), "--passphrase-file", str(secret)])


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages)


def test_a_summary_is_written_to_the_file_that_was_named(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    assert run("print", "summary", "1", "--out", str(target)) == 0
    assert "Hej Linnea" in text_of(target)


def test_a_start_agreement_is_written_in_the_size_asked_for(run: Run, tmp_path: Path) -> None:
    """C15, H5."""
    small, large = tmp_path / "11.pdf", tmp_path / "14.pdf"
    assert run("print", "agreement", "1", "--out", str(small), "--size", "11") == 0
    assert run("print", "agreement", "1", "--out", str(large), "--size", "14", "--lang", "en") == 0
    assert "Underskrifter" in text_of(small)
    assert "Signatures" in text_of(large)


def test_a_calendar_in_english_says_so(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    assert run("print", "calendar", "1", "--out", str(target), "--lang", "en") == 0
    assert PdfReader(target).trailer["/Root"]["/Lang"] == "en-GB"


def test_several_ids_give_one_file_each_and_a_folder(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ut"
    run("print", "summary", "1", "2", "--out", str(folder), "--json")
    told = json.loads(capsys.readouterr().out)["prints"]
    assert [one["treatment"] for one in told] == [1, 2]
    assert [Path(one["file"]) for one in told] == sorted(folder.iterdir())
    assert "Linnea" in text_of(Path(told[0]["file"]))
    assert "Linnea" not in text_of(Path(told[1]["file"]))


def test_a_field_that_cannot_be_drawn_is_named_with_how_many_characters_and_not_which(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """decided.md 32; and standard error carries no patient's data (commandline.md)."""
    assert run("print", "summary", "2", "--out", str(tmp_path / "ut.pdf"), "--lang", "sv") == 1
    told = capsys.readouterr().err
    assert "patientens förnamn" in told
    assert "antal: 1" in told
    assert "12000" not in told
    assert "\U00012000" not in told
    assert "Alm" not in told


def test_a_file_that_is_there_is_refused_and_left(run: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "ut.pdf"
    foreign.write_bytes(b"another's")
    assert run("print", "summary", "1", "--out", str(foreign)) == 2
    assert foreign.read_bytes() == b"another's"


def test_several_ids_need_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ut.pdf").write_bytes(b"x")
    assert run("print", "summary", "1", "2", "--out", str(tmp_path / "ut.pdf")) == 2


def test_a_treatment_that_is_not_there_writes_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    assert run("print", "summary", "1", "404", "--out", str(folder)) == 2
    assert not folder.exists()


def test_a_size_that_paper_does_not_have_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("print", "summary", "1", "--out", str(tmp_path / "ut.pdf"), "--size", "9") == 2
    assert not (tmp_path / "ut.pdf").exists()


def test_the_print_stands_in_the_log(run: Run, tmp_path: Path) -> None:
    """AUD-01."""
    run("print", "summary", "1", "--out", str(tmp_path / "ut.pdf"), "--for", "journal")
    database = opened(tmp_path / "clinic.db", MovingClock(SystemClock().now()))
    with database.read() as session:
        rows = session.connection().exec_driver_sql("select measure, object_kind, object_id from access_log").all()
    database.close()
    assert rows.count(("print", "summary_journal", 1)) == 1


def test_a_summary_tells_what_was_rated_and_whom_to_call(line: Line, tmp_path: Path) -> None:
    """C8, G18."""
    line.treatment()
    line("rating", "add", 1, "phq-9", "--answers", "0,1,2,3,0,1,2,3,0")
    target = tmp_path / "ut.pdf"
    assert line("print", "summary", 1, "--out", str(target)).code == 0
    text = text_of(target)
    assert "Du har svarat på PHQ-9 en gång." in text
    assert "Högre" in text
    assert "112" in text.split("PHQ-9")[1]


def test_a_part_is_left_out_that_the_print_can_do_without(line: Line, tmp_path: Path) -> None:
    """ux.md 3.6."""
    line.treatment()
    line("rating", "add", 1, "phq-9", "--answers", "0,1,2,3,0,1,2,3,0")
    target = tmp_path / "ut.pdf"
    assert line("print", "summary", 1, "--out", str(target), "--without", "ratings", "--without", "plan").code == 0
    text = text_of(target)
    assert "PHQ-9" not in text
    assert "Din plan" not in text
    assert "Det här har du gjort" in text
    sheet = tmp_path / "blad.pdf"
    assert line("print", "transfer", 1, "--out", str(sheet), "--without", "ratings").code == 0
    assert "Skattningarna är utelämnade" in text_of(sheet)


def test_a_part_that_the_print_cannot_do_without_is_refused(line: Line, tmp_path: Path) -> None:
    line.treatment()
    target = tmp_path / "ut.pdf"
    answer = line("print", "summary", 1, "--out", str(target), "--for", "journal", "--without", "plan", "--lang", "sv")
    assert answer.code == 2
    assert "Den här utskriften kan bara vara utan: ratings." in answer.err
    for kind in ("calendar", "agreement", "hand-over"):
        assert line("print", kind, 1, "--out", str(target), "--without", "ratings").code == 2
    assert not target.exists()
