"""Nothing that anyone wrote lies readable in any file (CNF-01, CNF-02)."""

import base64
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import CLOCK, PASSPHRASE, given_database

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.services.store_keeping import Keeping
from modulvard.store import access_log, cipher
from modulvard.store.cipher import FileKey, Mode

WORDS = ("Hortensia Vintergröna", "Jag sover inte om nätterna", "198112189876")


def _forms(word: str) -> list[bytes]:
    utf8 = word.encode()
    return [
        utf8,
        word.encode("utf-16-le"),
        word.encode("utf-16-be"),
        *(base64.b64encode(b"x" * it + utf8)[4:-4] for it in range(3)),
    ]


def _readable(content: bytes) -> set[str]:
    return {word for word in (*WORDS, PASSPHRASE) if any(form in content for form in _forms(word))}


def test_no_file_of_a_store_in_use_or_closed_shows_what_was_written(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    for number in range(60):
        with database.work() as session:
            for word in WORDS:
                session.execute(
                    text("INSERT INTO setting VALUES (:key, :value)"), {"key": f"{word}{number}", "value": word * 50}
                )
            access_log.append(session, LogEntry(measure=Measure.EDIT_PATIENT, reason=WORDS[1]))
    in_use = {file.name for file in tmp_path.iterdir()}
    assert "clinic.db-wal" in in_use
    keeping = Keeping(database, CLOCK)
    keeping.drill(Path(keeping.back_up().path))
    seen = {str(file): _readable(file.read_bytes()) for file in tmp_path.rglob("*") if file.is_file()}
    database.close()
    seen |= {f"closed {file}": _readable(file.read_bytes()) for file in tmp_path.rglob("*") if file.is_file()}
    assert len(seen) > 8
    assert {name: words for name, words in seen.items() if words} == {}


def test_this_search_finds_what_it_looks_for() -> None:
    assert all(_readable(b"..." + form + b"...") for word in WORDS for form in _forms(word))


def test_no_page_is_ever_written_without_a_key(tmp_path: Path) -> None:
    """CNF-02: never a plaintext fallback."""
    path = tmp_path / "new.db"
    cipher.connect(path, FileKey(bytearray(32), bytes(range(16))), Mode.CREATE).close()
    connection = cipher.connect(path, FileKey(bytearray(32), bytes(range(16))), Mode.WRITE)
    connection.execute("CREATE TABLE word (word)")
    connection.execute("INSERT INTO word VALUES (?)", (WORDS[0],))
    connection.close()
    content = path.read_bytes()
    assert content[:16] == bytes(range(16))
    assert not _readable(content)
    with pytest.raises(cipher.DriverError):
        cipher.connect(path, FileKey(bytearray(b"x" * 32), bytes(range(16))), Mode.READ)


def test_sorting_and_indexing_spill_to_memory_only(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.read() as session:
        options = set(session.scalars(text("PRAGMA compile_options")))
        assert session.scalar(text("PRAGMA temp_store")) == 2
    assert options & {"TEMP_STORE=2", "TEMP_STORE=3"}
    database.close()
