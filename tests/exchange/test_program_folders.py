"""Programs as folders: links, devices and strangers in them are refused by name, and nothing is written (INP-05)."""

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.exchange.packages_given import archive, folder
from tests.exchange.pictures_given import png

from modulvard.domain.program_report import ProblemKind, ProgramFileReport
from modulvard.exchange import program_package
from modulvard.exchange.program_files import check
from modulvard.exchange.program_package import MOST_FILES, MOST_TOGETHER


def told(report: ProgramFileReport) -> list[tuple[ProblemKind, str]]:
    assert not report.taken
    return [(problem.kind, problem.file) for problem in report.problems if not problem.is_advice]


def link_to_file(place: Path) -> None:
    (place / "bilder" / "x.png").symlink_to("/etc/passwd")


def link_for_folder(place: Path) -> None:
    (place / "bilder").rename(place.parent / "annan")
    (place / "bilder").symlink_to(place.parent / "annan")


def link_for_program(place: Path) -> None:
    (place / "program.yaml").rename(place.parent / "annan.yaml")
    (place / "program.yaml").symlink_to(place.parent / "annan.yaml")


def pipe(place: Path) -> None:
    os.mkfifo(place / "bilder" / "x.png")


def pipe_for_program(place: Path) -> None:
    (place / "program.yaml").unlink()
    os.mkfifo(place / "program.yaml")


def deeper(place: Path) -> None:
    (place / "bilder" / "mer").mkdir()


def folder_for_program(place: Path) -> None:
    (place / "program.yaml").unlink()
    (place / "program.yaml").mkdir()


def stranger(place: Path) -> None:
    (place / ".DS_Store").write_bytes(b"x")


def many(place: Path) -> None:
    for n in range(MOST_FILES):
        (place / f"{n}").touch()


def twin(place: Path) -> None:
    (place / "bilder" / "SJO.png").write_bytes(png())


@pytest.mark.parametrize(
    ("spoilt", "kind", "file"),
    [
        (link_to_file, ProblemKind.LINK, "bilder/x.png"),
        (link_for_folder, ProblemKind.LINK, "bilder"),
        (link_for_program, ProblemKind.LINK, "program.yaml"),
        (pipe, ProblemKind.NOT_A_FILE, "bilder/x.png"),
        (pipe_for_program, ProblemKind.NOT_A_FILE, "program.yaml"),
        (deeper, ProblemKind.UNKNOWN_FILE, "bilder/mer"),
        (folder_for_program, ProblemKind.UNKNOWN_FILE, "program.yaml"),
        (stranger, ProblemKind.UNKNOWN_FILE, ".DS_Store"),
        (many, ProblemKind.TOO_MANY_FILES, ""),
        (twin, ProblemKind.TWIN, "bilder/sjo.png"),
    ],
)
def test_what_a_folder_may_not_hold_is_told(
    tmp_path: Path, spoilt: Callable[[Path], None], kind: ProblemKind, file: str
) -> None:
    place = folder(tmp_path / "provet")
    spoilt(place)
    assert (kind, file) in told(check(place))


def test_a_link_put_in_a_files_place_while_it_is_read_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "hemlig"
    secret.write_text("hemligt")
    (tmp_path / "program.yaml").symlink_to(secret)
    with pytest.raises(OSError, match="symbolic"):
        program_package.read_file(tmp_path / "program.yaml", 100, follow=False)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    place = folder(tmp_path / "provet")
    (place / "program.yaml").chmod(0)
    assert told(check(place)) == [(ProblemKind.FILE_UNREADABLE, "program.yaml")]


def test_a_huge_file_in_a_folder_is_refused_unread(tmp_path: Path) -> None:
    place = folder(tmp_path / "provet")
    with (place / "program.yaml").open("wb") as file:
        file.truncate(10_000_000_000)
    assert told(check(place)) == [(ProblemKind.TOO_LARGE, "program.yaml")]


def test_a_huge_archive_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "stort.zip"
    with file.open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.truncate(10_000_000_000)
    tracemalloc.start()
    assert told(check(file)) == [(ProblemKind.TOO_LARGE, "")]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * MOST_TOGETHER


@pytest.mark.parametrize("made", [folder, lambda place: place.write_bytes(archive())])
def test_nothing_is_written_beside_what_is_checked(tmp_path: Path, made: Callable[[Path], object]) -> None:
    made(tmp_path / "provet.zip")
    before = sorted(tmp_path.rglob("*"))
    check(tmp_path / "provet.zip")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_is_called_by_its_name_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = folder(tmp_path / "provet")
    monkeypatch.chdir(place)
    assert [check(Path(way)).file_name for way in (".", "bilder/..", "program.yaml")] == ["provet"] * 3
