"""Programs as folders and archives: whole ones are taken, hostile ones refused with place and reason (INP-05)."""

import os
import stat
import struct
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.exchange.packages_given import FILES, PROGRAM, archive, archive_of, checked, entry, folder
from tests.exchange.pictures_given import jpeg, moving_png, png

from modulvard.domain.program_report import ProblemKind, ProgramFileReport
from modulvard.exchange.program_files import check, check_bytes
from modulvard.exchange.program_package import MOST_FILES, is_archive


def told(report: ProgramFileReport) -> list[tuple[ProblemKind, str]]:
    assert not report.taken
    return [(problem.kind, problem.file) for problem in report.problems if not problem.is_advice]


def with_file(name: str, content: bytes = b"x") -> bytes:
    return archive_of(*((entry(kept), data) for kept, data in FILES.items()), (entry(name), content))


def test_a_folder_an_archive_and_an_archived_folder_hold_the_same_program(tmp_path: Path) -> None:
    in_folder = check(folder(tmp_path / "provet"))
    assert in_folder.problems == ()
    assert in_folder.program is not None
    assert [image.name for image in in_folder.program.images] == ["sjo.png"]
    assert in_folder.images[0].data == FILES["bilder/sjo.png"]
    for name in ("provet.zip", "provet.modulprogram", "PROVET.ZIP"):
        file = tmp_path / name
        file.write_bytes(archive())
        assert check(file).content_hash == in_folder.content_hash
    around = checked(archive({f"Mitt program/{name}": data for name, data in FILES.items()}))
    assert around.content_hash == in_folder.content_hash
    assert checked(archive(packed=zipfile.ZIP_STORED)).content_hash == in_folder.content_hash


def test_a_program_file_beside_its_pictures_stands_for_its_folder(tmp_path: Path) -> None:
    place = folder(tmp_path / "provet")
    assert check(place / "program.yaml").content_hash == check(place).content_hash
    assert check(place / "program.yaml").file_name == "provet"


def test_a_program_with_pictures_needs_a_folder_or_an_archive() -> None:
    report = check_bytes("provet.yaml", PROGRAM.encode())
    assert told(report) == [(ProblemKind.IMAGE_MISSING, "")]
    assert report.problems[0].line == 19


def test_folder_entries_of_an_archive_are_no_files() -> None:
    entries = [(entry(name), data) for name, data in FILES.items()]
    assert checked(archive_of((entry("bilder/", stat.S_IFDIR | 0o755), b""), *entries)).taken


def test_a_fault_in_the_text_is_told_with_file_line_and_place() -> None:
    report = checked(archive({**FILES, "program.yaml": PROGRAM.replace("format: 1", "format: 1\nspecies: x")}))
    assert [(problem.file, problem.line, problem.kind) for problem in report.problems] == [
        ("program.yaml", 2, ProblemKind.UNKNOWN_KEY)
    ]


@pytest.mark.parametrize(
    ("encoding", "found", "line"), [("utf-16", "utf-16", 1), ("utf-16-le", "utf-16", 1), ("latin-1", "latin-1", 5)]
)
def test_a_text_in_another_encoding_is_told_with_its_line(encoding: str, found: str, line: int) -> None:
    (problem,) = checked(archive({**FILES, "program.yaml": PROGRAM.encode(encoding)})).problems
    assert (problem.kind, problem.line, dict(problem.facts)) == (ProblemKind.NOT_UTF8, line, {"encoding": found})


def test_a_byte_order_mark_changes_nothing() -> None:
    marked = checked(archive({**FILES, "program.yaml": b"\xef\xbb\xbf" + FILES["program.yaml"]}))
    assert marked.content_hash == checked(archive()).content_hash is not None


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a: &a [x]\nb: [*a, *a]\n", ProblemKind.REFERENCE, 1),
        ("a: !!python/object:os.system x\n", ProblemKind.TAG, 1),
        ("a:\n" + "".join("  " * n + "- \n" for n in range(1, 30)), ProblemKind.TOO_DEEP, None),
        ("[" * 5_000, ProblemKind.TOO_DEEP, 1),
        ("{a: " * 5_000, ProblemKind.TOO_DEEP, 1),
        ("- x\n" * 70_000, ProblemKind.TOO_MANY_VALUES, 60_000),
        ("a: 1\nb: 2\na: 3\n", ProblemKind.DUPLICATE_KEY, 3),
    ],
)
def test_hostile_text_is_refused_with_its_line(text: str, kind: ProblemKind, line: int | None) -> None:
    (problem,) = checked(archive({"program.yaml": text}, packed=zipfile.ZIP_STORED)).problems
    assert problem.kind is kind
    assert line is None or problem.line == line


# --- archives ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../program.yaml",
        "bilder/../../x.png",
        "C:/x.png",
        "c:x.png",
        "bilder\\sjo.png",
        "..\\x.png",
        "./program.yaml",
        "bilder//x.png",
        "bilder/\u202egnp.x.png",
        "bilder/a\nb.png",
        "//server/share/x.png",
    ],
)
def test_paths_that_lead_elsewhere_are_refused(name: str) -> None:
    (found,) = told(checked(with_file(name)))
    assert found[0] is ProblemKind.BAD_PATH


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("läs mig.txt", ProblemKind.UNKNOWN_FILE),
        ("__MACOSX/._program.yaml", ProblemKind.UNKNOWN_FILE),
        ("bilder/x.svg", ProblemKind.UNKNOWN_FILE),
        ("bilder/under/x.png", ProblemKind.UNKNOWN_FILE),
        ("x.png", ProblemKind.UNKNOWN_FILE),
        ("bilder", ProblemKind.UNKNOWN_FILE),
        ("Program.yml", ProblemKind.UNKNOWN_FILE),
        ("mer/", ProblemKind.UNKNOWN_FILE),
        ("bilder/mer.zip", ProblemKind.NESTED_ARCHIVE),
        ("annat.modulprogram", ProblemKind.NESTED_ARCHIVE),
        ("bilder/Sjö.png", ProblemKind.IMAGE_NAME),
        ("bilder/con .png", ProblemKind.IMAGE_NAME),
        ("bilder/" + "x" * 300 + ".png", ProblemKind.IMAGE_NAME),
    ],
)
def test_what_does_not_belong_is_refused_by_name(name: str, kind: ProblemKind) -> None:
    info = entry(name, (stat.S_IFDIR | 0o755) if name.endswith("/") else (stat.S_IFREG | 0o644))
    entries = [(entry(kept), data) for kept, data in FILES.items()]
    found = told(checked(archive_of(*entries, (info, b"" if name.endswith("/") else b"x"))))
    assert [kind for kind, _ in found] == [kind]
    assert all(len(file) <= 80 for _, file in found)


@pytest.mark.parametrize(
    "twin", ["bilder/SJO.png", "BILDER/sjo.png", "PROGRAM.YAML", "bilder/sjo.png.", "program.yaml "]
)
def test_twins_are_refused(twin: str) -> None:
    assert ProblemKind.TWIN in {kind for kind, _ in told(checked(with_file(twin)))}


def test_twins_by_unicode_form_are_refused() -> None:
    entries = ((entry(name), b"x") for name in ("program.yaml", "bilder/\u00e5.png", "bilder/a\u030a.png"))
    assert ProblemKind.TWIN in {kind for kind, _ in told(checked(archive_of(*entries)))}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_given_twice_is_refused() -> None:
    assert (ProblemKind.TWIN, "program.yaml") in told(checked(with_file("program.yaml", b"format: 1")))


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        (stat.S_IFLNK, ProblemKind.LINK),
        (stat.S_IFIFO, ProblemKind.NOT_A_FILE),
        (stat.S_IFCHR, ProblemKind.NOT_A_FILE),
        (stat.S_IFSOCK, ProblemKind.NOT_A_FILE),
        (stat.S_IFDIR, ProblemKind.NOT_A_FILE),
    ],
)
def test_links_and_devices_in_an_archive_are_refused(mode: int, kind: ProblemKind) -> None:
    data = archive_of(
        (entry("program.yaml"), PROGRAM.encode()), (entry("bilder/sjo.png", mode | 0o644), b"/etc/passwd")
    )
    assert told(checked(data)) == [(kind, "bilder/sjo.png")]


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(archive())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert told(checked(bytes(data))) == [(ProblemKind.ENCRYPTED, "program.yaml")]


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_packing_is_refused(packed: int) -> None:
    assert {kind for kind, _ in told(checked(archive(packed=packed)))} == {ProblemKind.PACKED_OTHERWISE}


def test_names_that_are_not_utf_8_are_refused() -> None:
    named = archive({**FILES, "bilder/sj\u00f6.png": png()})
    unmarked = bytearray(named)
    at = unmarked.rindex(b"PK\x01\x02")
    unmarked[at + 9] &= ~0x08
    assert ProblemKind.NAME_NOT_UTF8 in {kind for kind, _ in told(checked(bytes(unmarked)))}
    broken = named.replace("sj\u00f6".encode(), b"sj\xff\xfe")
    assert told(checked(broken)) == [(ProblemKind.NAME_NOT_UTF8, "")]


def test_more_files_than_any_program_has_are_refused_before_they_are_listed() -> None:
    data = archive({f"{n}.txt": b"" for n in range(MOST_FILES + 1)})
    assert told(checked(data)) == [(ProblemKind.TOO_MANY_FILES, "")]


def test_a_false_number_of_entries_is_refused() -> None:
    data = bytearray(archive())
    struct.pack_into("<HH", data, len(data) - 14, 65_535, 65_535)
    assert told(checked(bytes(data))) == [(ProblemKind.TOO_MANY_FILES, "")]


def test_a_file_that_unfolds_is_refused_before_it_does() -> None:
    data = archive({"program.yaml": bytes(1_900_000)})
    tracemalloc.start()
    assert told(checked(data)) == [(ProblemKind.UNFOLDS, "program.yaml")]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000


def test_files_too_large_by_themselves_or_together_are_refused() -> None:
    one = told(checked(archive({"program.yaml": os.urandom(2_000_001)}, packed=zipfile.ZIP_STORED)))
    assert one == [(ProblemKind.TOO_LARGE, "program.yaml")]
    half_packed = os.urandom(1_200_000) + bytes(3_700_000)
    many = {f"bilder/{n}.png": half_packed for n in range(11)}
    assert told(checked(archive({**FILES, **many}))) == [(ProblemKind.TOO_LARGE_TOGETHER, "")]


def test_a_size_that_lies_is_found_out() -> None:
    """The directory says a kilobyte, and a megabyte lies there."""
    data = bytearray(archive({"program.yaml": b"a" * 1_000_000}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.index(mark) + at, 1_000)
    assert told(checked(bytes(data))) == [(ProblemKind.ARCHIVE_DAMAGED, "program.yaml")]


def test_an_archive_cut_anywhere_or_with_a_byte_changed_is_no_program() -> None:
    whole = archive()
    for end in range(0, len(whole), 7):
        told(checked(whole[:end]))
    for at in range(0, len(whole), 5):
        changed = whole[:at] + bytes([whole[at] ^ 0xA5]) + whole[at + 1 :]
        report = checked(changed)
        assert not report.taken or report.content_hash == checked(whole).content_hash


@pytest.mark.parametrize("before", [b"MZ", b"#!/bin/sh\n"])
def test_nothing_stands_before_or_after_an_archive(before: bytes) -> None:
    assert told(checked(before + archive())) == [(ProblemKind.NOT_AN_ARCHIVE, "")]
    assert told(checked(archive() + b"x")) == [(ProblemKind.ARCHIVE_DAMAGED, "")]


def test_a_file_that_is_no_archive_and_an_empty_one_are_told() -> None:
    assert told(checked(b"")) == [(ProblemKind.NOT_AN_ARCHIVE, "")]
    assert told(checked(archive({}))) == [(ProblemKind.NO_PROGRAM_FILE, "")]
    assert told(checked(archive({"bilder/sjo.png": png()}))) == [(ProblemKind.NO_PROGRAM_FILE, "")]


# --- pictures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (moving_png(), ProblemKind.IMAGE_MOVES),
        (jpeg(), ProblemKind.IMAGE_IS_OTHER),
        (b"GIF89a", ProblemKind.NOT_AN_IMAGE),
        (png()[:-3], ProblemKind.IMAGE_DAMAGED),
        (archive(), ProblemKind.NOT_AN_IMAGE),
        (b"", ProblemKind.NOT_AN_IMAGE),
    ],
)
def test_a_picture_that_is_not_what_it_says_is_refused_by_name(data: bytes, kind: ProblemKind) -> None:
    assert told(checked(archive({**FILES, "bilder/sjo.png": data}))) == [(kind, "bilder/sjo.png")]


def test_a_picture_that_no_page_shows_is_refused() -> None:
    assert told(checked(archive({**FILES, "bilder/annan.png": png()}))) == [
        (ProblemKind.IMAGE_UNUSED, "bilder/annan.png")
    ]


def test_pictures_too_large_together_are_refused() -> None:
    names = [f"b{n}" for n in range(6)]
    shown = "\n\n".join(f"          ![En bild](bilder/{name}.png)" for name in names)
    text = PROGRAM.replace("          ![En stilla sjö](bilder/sjo.png)", shown)
    files: dict[str, bytes | str] = {
        f"bilder/{name}.png": png(4_000, 3_999, mode="1", colour="white") for name in names
    }
    found = told(checked(archive({"program.yaml": text, **files}, packed=zipfile.ZIP_STORED)))
    assert (ProblemKind.IMAGES_TOO_MANY_PIXELS, "") in found


def test_archives_are_told_by_their_names() -> None:
    assert is_archive(Path("a.zip"))
    assert is_archive(Path("A.ModulProgram"))
    assert not is_archive(Path("a.yaml"))
    assert not zipfile.is_zipfile(BytesIO(PROGRAM.encode()))
