"""A log that was altered: told, kept as evidence, backed up, and no end of the clinic (AUD-03, DUR-06)."""

import json
from collections.abc import Callable

import pytest
from tests.cli.conftest import PASSPHRASE, Line
from tests.clinics import CLOCK

from modulvard.bootstrap import open_door
from modulvard.store import cipher
from modulvard.store.examining import examine
from modulvard.store.unlocking import log_in

Harm = Callable[[Line], None]


def _alter_log(line: Line, statement: str) -> None:
    """Change the log as someone with the key and another program could."""
    path = line.folder / "clinic.db"
    key_file, keys = log_in(path, "anna", PASSPHRASE, CLOCK)
    connection = cipher.connect(path, examine(path, key_file, keys).file_key, cipher.Mode.WRITE)
    connection.execute("DROP TRIGGER IF EXISTS access_log_unchangeable")
    connection.execute("DROP TRIGGER IF EXISTS access_log_undeletable")
    connection.execute(statement)
    connection.close()


def _cut(line: Line) -> None:
    _alter_log(line, "DELETE FROM access_log WHERE seq = (SELECT max(seq) FROM access_log)")


def _older_row_changed(line: Line) -> None:
    _alter_log(line, "UPDATE access_log SET count = 99 WHERE seq = 2")


def _head_gone(line: Line) -> None:
    (line.folder / "clinic.db.head").unlink()


def _head_overwritten(line: Line) -> None:
    (line.folder / "clinic.db.head").write_bytes(b"x" * 512)


BREAKS = [_cut, _older_row_changed, _head_gone, _head_overwritten]


@pytest.mark.parametrize("harm", BREAKS)
def test_a_store_whose_log_was_altered_is_backed_up_and_comes_back(line: Line, harm: Harm) -> None:
    """AUD-03, DUR-06: evidence is backed up, told with 1, and can be restored."""
    line.patient()
    harm(line)
    made = line("store", "backup", line.folder / "copies", "--json")
    assert made.code == 1
    assert "Förrådets logg är ändrad" in made.err
    document = json.loads(made.out)
    assert (document["whole"], document["reliable"]) == (False, True)
    assert line.json("store", "verify", document["file"], code=1)["findings"] == document["findings"]
    assert line("store", "drill", document["file"]).code == 1
    for left in line.folder.glob("clinic.db*"):
        left.unlink()
    restored = line("store", "restore", document["file"])
    assert restored.code == 1, restored.err
    assert "modulvard log verify" in restored.err
    assert line.json("log", "verify", code=1)["findings"]


def test_a_damaged_head_is_not_called_missing(line: Line) -> None:
    _head_overwritten(line)
    answer = line("patient", "list")
    assert answer.code == 3
    assert "är skadad" in answer.err


# --- telling, and going on ------------------------------------------------------------------------


def test_every_command_tells_of_an_older_row_that_was_altered(line: Line) -> None:
    """AUD-03: noticed at opening, told with 1; the answer is given all the same."""
    patient = line.patient()
    _older_row_changed(line)
    answer = line("patient", "list", "--json")
    assert answer.code == 1
    assert "har ändrats vid rad 2" in answer.err
    assert [each["id"] for each in answer.document["patients"]] == [patient]
    assert line("clinic", "set", "answer_days", "3").code == 1
    assert line("clinic", "set", "answer_days", "nonsense").code == 2


@pytest.mark.parametrize("harm", BREAKS)
def test_a_break_is_accepted_with_a_reason_kept_for_ever_and_the_clinic_goes_on(line: Line, harm: Harm) -> None:
    """AUD-03: nothing is mended unseen: rows tell of the break, and the altered store is kept aside."""
    patient = line.patient()
    harm(line)
    found = line.json("log", "verify", code=1)["findings"]
    assert line("log", "accept-break", "--reason", "  ").code == 2
    accepted = line.json("log", "accept-break", "--reason", "skivan byttes, ärende 17")
    rows = line.json("log", "list")["rows"]
    told = next(row for row in rows if row["measure"] == "log_break_accepted")
    assert (told["reason"], told["account"]["name"], told["count"]) == ("skivan byttes, ärende 17", "anna", len(found))
    kept = [(row["object_kind"], row["object_id"]) for row in rows if row["measure"] == "log_break_found"]
    assert sorted(kept, key=str) == sorted(((each["fault"], each["seq"]) for each in found), key=str)
    assert [each["id"] for each in line.json("patient", "list")["patients"]] == [patient]
    assert line.json("log", "verify")["whole"]
    assert line.json("store", "check", "--full")["whole"]
    assert line.json("store", "backup", line.folder / "copies")["whole"]
    evidence = line.json("log", "verify", "--store", accepted["aside"], code=1)["findings"]
    assert evidence == found


def test_what_was_accepted_is_told_apart_and_a_new_alteration_of_it_is_news(line: Line) -> None:
    """AUD-03."""
    line.patient()
    _older_row_changed(line)
    line.json("log", "accept-break", "--reason", "skivan byttes")
    verdict = line.json("log", "verify")
    assert (verdict["findings"], verdict["accepted"]) == ([], [{"fault": "changed", "seq": 2}])
    assert "Ändrat tidigare" in line("log", "verify").out
    _alter_log(line, "UPDATE access_log SET count = 98 WHERE seq = 2")
    assert line.json("log", "verify", code=1)["findings"] == [{"fault": "changed", "seq": 2}]
    assert line("patient", "list").code == 1


def test_a_whole_log_has_no_break_to_accept(line: Line) -> None:
    refused = line("log", "accept-break", "--reason", "för säkerhets skull")
    assert refused.code == 2
    assert "hel" in refused.err
    assert not list(line.folder.glob("clinic.db.aside-*"))


@pytest.mark.parametrize(("role", "code"), [("therapist", 2), ("operator", 2), ("manager", 2), ("data_admin", 0)])
def test_a_break_is_accepted_by_who_administers(line: Line, role: str, code: int) -> None:
    """AUD-04, decided.md 7."""
    line.colleague("erik", role)
    _cut(line)
    line.patch.setenv("MODULVARD_ACCOUNT", "erik")
    assert line("log", "accept-break", "--reason", "skivan byttes").code == code


def test_a_break_is_not_accepted_beside_a_window(line: Line) -> None:
    """decided.md 3."""
    _older_row_changed(line)
    door = open_door(line.folder / "clinic.db", CLOCK)
    door.hold()
    assert line("log", "accept-break", "--reason", "skivan byttes").code == 3
    door.close()
