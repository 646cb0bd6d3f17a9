"""Every command that takes a file: what is no text is refused in words, and nothing of it is done (INP-05)."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Line

WORDS = "Jag sov sämre i går, åt inget. ”Ändå” bättre – tack!"


def picture(folder: Path) -> Path:
    file = folder / "bild.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return file


def bytes_that_are_nothing(folder: Path) -> Path:
    file = folder / "skrap.txt"
    file.write_bytes(bytes(range(256)) * 40)
    return file


def half_a_letter(folder: Path) -> Path:
    file = folder / "halv.txt"
    file.write_bytes("\ufeffHej på dig".encode("utf-16-le") + b"\x00")
    return file


def nothing(folder: Path) -> Path:
    file = folder / "tom.txt"
    file.touch()
    return file


def a_folder(folder: Path) -> Path:
    made = folder / "mapp.txt"
    made.mkdir()
    return made


def a_gigabyte(folder: Path) -> Path:
    file = folder / "stor.txt"
    with file.open("wb") as stream:
        stream.truncate(1_000_000_000)
    return file


@pytest.mark.parametrize(
    "made",
    [picture, bytes_that_are_nothing, half_a_letter, nothing, a_folder, a_gigabyte],
    ids=lambda made: made.__name__,
)
def test_what_is_no_text_is_refused_and_nothing_is_done(
    line: Line, tmp_path: Path, made: Callable[[Path], Path]
) -> None:
    line.treatment()
    answers = line.file("svar.txt", "Vad vill du ha mer plats för i din vardag?\nSkogen")
    line.json("homework", "hand-in", 1, "--answers", answers, code=1)
    folder = tmp_path / "filer"
    folder.mkdir()
    file = made(folder)
    for command in (
        ("message", "receive", 1, "--text-file", file),
        ("message", "draft", 1, "--text-file", file),
        ("homework", "hand-in", 1, "--answers", file),
        ("homework", "feedback", 1, "--text-file", file),
        ("note", "draft", 1, "--kind", "free", "--text-file", file),
        ("answers", "add", "--kind", "reply", "--category", "practical", "--title", "Ny", "--text-file", file),
        ("answers", "import", file),
        ("program", "check", file),
    ):
        if command[:2] in {("message", "draft"), ("note", "draft")} and made is nothing:
            continue  # a draft may be empty
        refused = line(*command)
        assert refused.code == 2, command
        assert (refused.out + refused.err).strip(), command
        assert "Traceback" not in refused.err
    assert line.json("message", "list", "--treatment", 1)["messages"] == []
    shown = line.json("homework", "show", 1)["hand_ins"]
    assert [each["feedback"] for each in shown] == [None]
    assert line.json("note", "list", "--treatment", 1)["notes"] == []


READING_A_FILE = (
    ("program", "check", "PIPE"),
    ("program", "import", "PIPE"),
    ("program", "draft", "write", 1, "--file", "PIPE"),
    ("answers", "import", "PIPE"),
    ("answers", "add", "--kind", "reply", "--category", "practical", "--title", "Ny", "--text-file", "PIPE"),
    ("answers", "edit", 1, "--text-file-en", "PIPE"),
    ("answers", "suggest", "--title", "Ny", "--text-file", "PIPE"),
    ("message", "guess", "--text-file", "PIPE"),
    ("message", "receive", 1, "--text-file", "PIPE"),
    ("message", "draft", 1, "--text-file", "PIPE"),
    ("message", "correct", 1, "--text-file", "PIPE"),
    ("homework", "assign", 1, "--title", "Ny", "--intro", "Ny", "--questions", "PIPE"),
    ("homework", "hand-in", 1, "--answers", "PIPE"),
    ("homework", "feedback", 1, "--text-file", "PIPE"),
    ("note", "draft", 1, "--kind", "free", "--text-file", "PIPE"),
    ("note", "correct", 1, "--text-file", "PIPE"),
    ("treatment", "check", 1, "last_rating", "--outcome", "met", "--on", "2026-11-23", "--note-file", "PIPE"),
    ("treatment", "transfer", 1, "--to", "erik", "--reason", "Ledig", "--note-file", "PIPE"),
    ("follow-up", "done", 1, "--outcome-file", "PIPE"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a place among files")
@pytest.mark.parametrize("command", READING_A_FILE, ids=lambda command: " ".join(map(str, command[:2])))
def test_a_pipe_is_no_file_and_is_refused_before_the_store_is_opened(
    bare: Line, tmp_path: Path, command: tuple[object, ...]
) -> None:
    """INP-05: nobody writes into it, so it would be waited for without end, with the clinic held meanwhile."""
    pipe = tmp_path / "rör.yaml"
    os.mkfifo(pipe)
    bare.patch.setenv("MODULVARD_PASSPHRASE_FILE", str(tmp_path / "finns inte"))
    refused = bare(*(pipe if word == "PIPE" else word for word in command))
    assert (refused.code, "rör.yaml är ingen vanlig fil" in refused.err) == (2, True), refused.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a place among files")
def test_a_passphrase_may_come_through_a_pipe_that_is_written_to(line: Line, tmp_path: Path) -> None:
    """What a keeper of passphrases hands over never lies on the disk; a pipe that is empty is not waited for long."""
    reader, writer = os.pipe()
    os.write(writer, (PASSPHRASE + "\n").encode())
    os.close(writer)
    assert line("store", "info", "--passphrase-file", f"/dev/fd/{reader}").code != 2
    os.close(reader)
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    line.patch.setattr("modulvard.cli.context.LONGEST_WAIT", 0.01)
    refused = line("store", "info", "--passphrase-file", pipe)
    assert (refused.code, str(pipe) in refused.err) == (2, True), refused.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a place among files")
def test_a_pipe_is_no_store(line: Line, tmp_path: Path) -> None:
    pipe = tmp_path / "rör.db"
    os.mkfifo(pipe)
    assert line("store", "info", "--store", pipe).code == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_taken_as_it_was_whatever_it_was_written_with(line: Line, tmp_path: Path, encoding: str) -> None:
    """issue 3 "Bad input": recognised, letter by letter."""
    line.treatment()
    file = tmp_path / "text.txt"
    file.write_bytes(WORDS.encode(encoding))
    line.json("message", "receive", 1, "--text-file", file)
    draft = line.json("message", "draft", 1, "--text-file", file)["id"]
    line.json("message", "finish", draft)
    assert [each["text"] for each in line.json("message", "list", "--treatment", 1)["messages"]] == [WORDS, WORDS]


def test_a_message_registered_twice_is_told_and_stands_once(line: Line, tmp_path: Path) -> None:
    """issue 3 "Bad luck": refused in words; once more only where it is asked for."""
    line.treatment()
    file = line.file("text.txt", WORDS)
    line.json("message", "receive", 1, "--text-file", file)
    again = line("message", "receive", 1, "--text-file", file)
    assert (again.code, bool(again.err.strip())) == (2, True)
    assert len(line.json("message", "list", "--treatment", 1)["messages"]) == 1
