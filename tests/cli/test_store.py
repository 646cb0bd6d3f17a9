"""The store's life by command (commandline.md, decided.md 1-5 and 12, trust.md DUR and OPS)."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Line

from modulvard.bootstrap import Use, open_door
from modulvard.domain.clock import FixedClock, parse_moment

BEGINNINGS = ("store", "create", "--clinic", "Almen", "--recovery-key-file")


def backup(line: Line) -> Path:
    return Path(line.json("store", "backup", line.folder / "copies")["file"])


# --- making one -----------------------------------------------------------------------------------


def test_a_store_is_made_with_its_recovery_key_and_prints_nothing_secret(bare: Line) -> None:
    """commandline.md ``store create``; OPS-03."""
    file = bare.folder / "key"
    answer = bare(*BEGINNINGS, file)
    assert answer.code == 0
    key = file.read_text(encoding="utf-8").strip()
    assert key.count("-") == 7
    assert key not in answer.out + answer.err
    assert PASSPHRASE not in answer.out + answer.err
    assert file.stat().st_mode & 0o077 == 0
    (account,) = bare.json("account", "list")["accounts"]
    assert (account["name"], account["roles"]) == ("anna", ["data_admin", "permission_admin", "therapist"])
    assert bare.json("clinic", "show")["name"] == "Almen"


def test_nothing_is_overwritten_by_making_a_store(line: Line) -> None:
    """DUR-05: create never takes what is there for nothing."""
    before = (line.folder / "clinic.db").read_bytes()
    existing = line(*BEGINNINGS, line.folder / "recovery")
    assert existing.code == 2
    again = line(*BEGINNINGS, line.folder / "another")
    assert again.code == 2
    assert not (line.folder / "another").exists()
    assert (line.folder / "clinic.db").read_bytes() == before


def test_a_weak_passphrase_is_refused_and_leaves_nothing(bare: Line) -> None:
    """CNF-03."""
    answer = bare(*BEGINNINGS, bare.folder / "key", "--passphrase-file", bare.file("weak", "kort"))
    assert (answer.code, answer.err) == (2, "modulvard: Lösenfras: behöver minst 15 tecken\n")
    assert sorted(path.name for path in bare.folder.iterdir()) == ["passphrase", "weak"]


# --- telling apart what cannot be opened ----------------------------------------------------------


def _empty(store: Path) -> None:
    store.write_bytes(b"")


def _plaintext(store: Path) -> None:
    store.write_bytes(b"SQLite format 3\x00" + bytes(4080))


def _foreign(store: Path) -> None:
    store.write_bytes(bytes(range(256)) * 64)


def _keyless(store: Path) -> None:
    store.with_name(store.name + ".keys").unlink()


def _headless(store: Path) -> None:
    store.with_name(store.name + ".head").unlink()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (Path.unlink, "Det finns inget förråd"),
        (_empty, "är tom"),
        (_plaintext, "okrypterad databas"),
        (_foreign, "hör till en annan nyckelfil eller ett annat program"),
        (_keyless, "Nyckelfilen"),
        (_headless, "Loggens huvudfil"),
    ],
)
def test_each_way_a_store_cannot_be_opened_is_named_with_3(line: Line, harm: object, said: str) -> None:
    """DUR-05, commandline.md: 3, and the message says which; never an empty clinic instead."""
    store = line.folder / "clinic.db"
    assert callable(harm)
    harm(store)
    left = store.read_bytes() if store.exists() else None
    answer = line("patient", "list")
    assert (answer.code, answer.out) == (3, "")
    assert said in answer.err
    assert (store.read_bytes() if store.exists() else None) == left


def test_a_set_clock_opens_only_a_store_made_with_one(line: Line) -> None:
    """decided.md 12."""
    line.patch.delenv("MODULVARD_CLOCK")
    told = line("store", "info", "--json")
    assert told.code in {0, 1}, "by the real clock the store may be due for a backup"
    assert json.loads(told.out)["has_set_clock"] is True
    real = line.folder / "real.db"
    assert line(*BEGINNINGS, line.folder / "key", "--store", real).code == 0
    line.at("2026-11-23T08:00")
    refused = line("clinic", "show", "--store", real)
    assert refused.code == 3
    assert "MODULVARD_CLOCK" in refused.err
    line.at("nyss")
    assert line("clinic", "show").code == 2


def test_beside_a_window_one_reads_and_backs_up_and_changes_nothing(line: Line) -> None:
    """decided.md 3, CON-01: refused with 3, saying who holds it."""
    door = open_door(line.folder / "clinic.db", FixedClock(parse_moment("2026-11-23T08:00")))
    door.hold()
    with door.unlock("anna", PASSPHRASE, use=Use.WRITE):
        held = line.json("store", "lock-info")
        assert (held["locked"], held["account"]) == (True, "anna")
        for command, expected in (
            (("patient", "list"), 0),
            (("store", "backup", line.folder / "copies"), 0),
            (("store", "check"), 0),
            (("clinic", "set", "answer_days", "3"), 3),
            (("patient", "add", "--given-name", "A", "--family-name", "B"), 3),
        ):
            done = line.process(*command)
            assert done.returncode == expected, done.stderr
            assert "Traceback" not in done.stderr
        assert "anna på" in done.stderr
    door.close()
    assert line.json("store", "lock-info")["locked"] is False
    assert line("clinic", "set", "answer_days", "3").code == 0


# --- keeping it -----------------------------------------------------------------------------------


def test_a_whole_store_is_checked_and_described(line: Line) -> None:
    line.patient()
    info = line.json("store", "info")
    assert (info["clinic"], info["patients"], info["accounts"], info["warnings"]) == ("Vårdcentralen Björken", 1, 1, [])
    assert line.json("store", "check", "--full")["whole"] is True
    assert line.json("store", "upgrade")["upgraded"] is False


def test_an_overdue_backup_is_something_to_look_at(line: Line) -> None:
    """DUR-08: a warning within a day when none succeeds."""
    line.at("2026-11-25T08:00")
    assert line.json("store", "info", code=1)["warnings"] == ["backup_due"]
    backup(line)
    assert line.json("store", "info")["warnings"] == []


def test_an_overdue_drill_is_something_to_look_at(line: Line) -> None:
    """DUR-07: a reminder when overdue."""
    line.at("2027-02-25T08:00")
    file = backup(line)
    assert line.json("store", "info", code=1)["warnings"] == ["drill_due"]
    assert line("store", "drill", file).code == 0
    assert line.json("store", "info")["warnings"] == []


def test_a_backup_is_read_through_drilled_and_restored(line: Line) -> None:
    """DUR-06, DUR-07: the present is kept, the log goes on."""
    kept = line.patient("Linnea", "Hassel")
    file = backup(line)
    line.patient("Ask", "Lönn")
    rows = line.json("log", "verify")["rows"]
    assert line.json("store", "verify", file)["whole"] is True
    assert line.json("store", "drill", file)["whole"] is True
    restored = line.json("store", "restore", file, "--yes")
    assert (restored["counts_then"]["patient"], restored["counts_now"]["patient"]) == (1, 2)
    assert [patient["id"] for patient in line.json("patient", "list")["patients"]] == [kept]
    verdict = line.json("log", "verify")
    assert verdict["whole"]
    assert verdict["rows"] > rows
    assert list(line.folder.glob("clinic.db.aside-*"))


def test_a_lost_store_comes_back_from_its_backup(line: Line) -> None:
    """DUR-05, DUR-07."""
    patient = line.patient()
    file = backup(line)
    for left in line.folder.glob("clinic.db*"):
        left.unlink()
    assert line("patient", "list").code == 3
    assert line.json("store", "verify", file)["whole"] is True
    line.json("store", "restore", file)
    assert [each["id"] for each in line.json("patient", "list")["patients"]] == [patient]


def test_a_damaged_store_is_kept_aside_by_a_restore(line: Line) -> None:
    line.patient()
    file = backup(line)
    (line.folder / "clinic.db").write_bytes(b"")
    aside = line.json("store", "restore", file)["aside"]
    assert Path(aside).exists()
    assert len(line.json("patient", "list")["patients"]) == 1


@pytest.mark.parametrize("command", ["verify", "drill", "restore"])
def test_an_altered_backup_is_refused_with_3_and_changes_nothing(line: Line, command: str) -> None:
    """DUR-06."""
    line.patient()
    file = backup(line)
    harmed = bytearray(file.read_bytes())
    harmed[len(harmed) // 2] ^= 1
    file.write_bytes(harmed)
    answer = line("store", command, file)
    assert answer.code == 3, answer.err
    assert len(line.json("patient", "list")["patients"]) == 1


def test_another_clinics_backup_never_takes_the_stores_place(line: Line) -> None:
    line.patient()
    other = line.folder / "other"
    other.mkdir()
    assert line(*BEGINNINGS, other / "key", "--store", other / "clinic.db").code == 0
    file = Path(line.json("store", "backup", other, "--store", other / "clinic.db")["file"])
    refused = line("store", "restore", file)
    assert refused.code == 3
    assert f"{file} är en säkerhetskopia av en annan kliniks förråd" in refused.err
    assert len(line.json("patient", "list")["patients"]) == 1


def test_a_restore_over_a_store_that_opens_is_not_done_unasked(line: Line) -> None:
    """DUR-07: it asks; where there is nobody to ask it wants ``--yes``."""
    file = backup(line)
    line.patient()
    refused = line("store", "restore", file)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert not list(line.folder.glob("clinic.db.aside-*"))
    assert len(line.json("patient", "list")["patients"]) == 1


@pytest.mark.parametrize("command", ["verify", "drill", "restore"])
def test_a_file_that_is_not_there_or_no_backup_is_refused(line: Line, command: str) -> None:
    assert line("store", command, line.folder / "nothing.zip").code == 2
    assert line("store", command, line.folder / "passphrase").code == 3


def test_an_altered_log_does_not_hide_itself(line: Line) -> None:
    """AUD-03: an earlier state of the store, put back with today's head, is told."""
    shutil.copy2(line.folder / "clinic.db", line.folder / "earlier")
    line.patient()
    shutil.copy2(line.folder / "earlier", line.folder / "clinic.db")
    refused = line("patient", "list")
    assert refused.code == 3
    assert "log verify" in refused.err
    verdict = line.json("log", "verify", code=1)
    assert not verdict["whole"]
    assert [finding["fault"] for finding in verdict["findings"]] == ["cut"]
    assert line.json("store", "check", code=1)["findings"][0]["problem"] == "log"
    assert "efter rad" in line("log", "verify").out


def test_an_operator_keeps_the_store_and_sees_no_patient(line: Line) -> None:
    """decided.md 3: role operator for scheduled jobs."""
    line.colleague("nattjobb", "operator")
    line.patch.setenv("MODULVARD_ACCOUNT", "nattjobb")
    file = backup(line)
    for command in (("verify", file), ("drill", file), ("check",), ("info",)):
        assert line("store", *command).code == 0
    assert line("log", "verify").code == 0
    assert line("patient", "list").code == 2
    assert line("store", "restore", file).code == 2
