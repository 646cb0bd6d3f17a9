"""A program as a folder or an archive: ``program.yaml`` and pictures in ``bilder/``, and nothing else, read with care.

Nothing is ever unpacked to the disk. What an archive says of itself is held against limits before anything is read, and
what is read is held against them again, since it may lie. Links, devices and whatever some system would write somewhere
else are refused by name, never followed (INP-05).
"""

import errno
import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from modulvard.domain.program_images import IMAGE_FOLDER, MOST_IMAGE_BYTES, MOST_IMAGES, SUFFIXES, is_image_name
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.exchange.plain_files import NoPlainFile, read_file
from modulvard.exchange.yaml_reading import MOST_BYTES

PROGRAM_FILE = "program.yaml"
ARCHIVES = frozenset({".modulprogram", ".zip"})
MOST_TOGETHER = 50_000_000
MOST_FILES = MOST_IMAGES + 10
MOST_TIMES = 100
"""How many times its size in the archive a file may have: text is packed to a tenth, pictures hardly at all."""

_SMALL = 100_000
"""A file below this may unfold as it likes: a page of spaces does."""
_MOST_TOLD = 50
_NESTED = frozenset({".zip", ".modulprogram", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".jar", ".docx"})
_END = b"PK\x05\x06"
_LARGE_END = b"PK\x06\x07"
_FIRST = (b"PK\x03\x04", _END)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Package:
    """The files of a folder or an archive, by their place in it, and what was wrong with it."""

    files: Mapping[str, bytes]
    problems: tuple[FileProblem, ...] = ()


def is_archive(path: Path) -> bool:
    """Tell whether a file is named as an archive is."""
    return path.suffix.lower() in ARCHIVES


def shown(name: str) -> str:
    """Return a file's name as it can be told: what hides in it is seen, and it is no longer than a line."""
    told = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", name)
    return told if len(told) <= 80 else f"{told[:79]}…"


def problem(kind: ProblemKind, file: str = "", /, **facts: object) -> FileProblem:
    """Return what is wrong with a file of the package, or with the package."""
    told = tuple((name, str(value)) for name, value in facts.items())
    return FileProblem(kind=kind, file=shown(file), facts=told)


class _Refused(Exception):
    def __init__(self, found: FileProblem) -> None:
        super().__init__(found.kind)
        self.problem = found


def _package(files: Mapping[str, bytes], problems: Iterable[FileProblem]) -> Package:
    told = tuple(problems)[:_MOST_TOLD]
    if not told and PROGRAM_FILE not in files:
        told = (problem(ProblemKind.NO_PROGRAM_FILE),)
    return Package({} if told else files, told)


# --- which names there may be ---------------------------------------------------------------------


def _wrong_names(names: Iterable[str]) -> Iterator[FileProblem]:
    """Find what is wrong with the names of files; ``names`` are relative, with ``/`` between their parts."""
    seen: dict[str, str] = {}
    for name in names:
        if (wrong := _wrong_name(name)) is not None:
            yield problem(wrong, name)
        same = unicodedata.normalize("NFKC", name).casefold().rstrip(". ")
        if same in seen:
            yield problem(ProblemKind.TWIN, name, other=shown(seen[same]))
        seen.setdefault(same, name)


def _wrong_name(name: str) -> ProblemKind | None:
    parts = name.removesuffix("/").split("/")
    climbs = any(part in {"", ".", ".."} for part in parts)
    if climbs or "\\" in name or _DRIVE.match(name) or _UNSEEN.search(name):
        return ProblemKind.BAD_PATH
    if name == PROGRAM_FILE:
        return None
    if name.endswith("/"):
        return ProblemKind.UNKNOWN_FILE
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _NESTED:
        return ProblemKind.NESTED_ARCHIVE
    if len(parts) != 2 or parts[0] != IMAGE_FOLDER or suffix not in SUFFIXES:
        return ProblemKind.UNKNOWN_FILE
    return None if is_image_name(parts[1]) else ProblemKind.IMAGE_NAME


def _most_of(name: str) -> int:
    return MOST_BYTES if name == PROGRAM_FILE else MOST_IMAGE_BYTES


# --- folders --------------------------------------------------------------------------------------


def read_folder(folder: Path) -> Package:
    """Return what lies in a program's folder. Links are not followed, and what is no file is not opened."""
    problems: list[FileProblem] = []
    names: list[str] = []
    try:
        for place in ("", f"{IMAGE_FOLDER}/"):
            problems += _listed(folder, place, names)
        problems += _wrong_names(names)
        files = {} if problems else _read_all(folder, names)
    except _Refused as refused:
        return _package({}, (*problems, refused.problem))
    return _package(files, problems)


def _listed(folder: Path, place: str, names: list[str]) -> list[FileProblem]:
    """Add the files of one folder to ``names`` and return what stands there and is none."""
    problems: list[FileProblem] = []
    try:
        if place and not stat.S_ISDIR((folder / place.rstrip("/")).lstat().st_mode):
            return []
        with os.scandir(folder / place) as entries:
            for entry in entries:
                if len(names) + len(problems) >= MOST_FILES:
                    raise _Refused(problem(ProblemKind.TOO_MANY_FILES, most=MOST_FILES))
                name = place + entry.name
                wrong = _wrong_kind(entry.stat(follow_symlinks=False), is_folder=name == IMAGE_FOLDER)
                if wrong is not None:
                    problems.append(problem(wrong, name))
                elif name != IMAGE_FOLDER:
                    names.append(name)
    except FileNotFoundError:
        return problems
    except OSError as error:
        raise _Refused(problem(ProblemKind.FILE_UNREADABLE, place.rstrip("/"))) from error
    names.sort()
    return problems


def _wrong_kind(found: os.stat_result, *, is_folder: bool) -> ProblemKind | None:
    reparsed = getattr(found, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)
    if stat.S_ISLNK(found.st_mode) or reparsed:
        return ProblemKind.LINK
    right = stat.S_ISDIR(found.st_mode) if is_folder else stat.S_ISREG(found.st_mode)
    if right:
        return None
    return ProblemKind.UNKNOWN_FILE if stat.S_ISDIR(found.st_mode) else ProblemKind.NOT_A_FILE


def _read_all(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    together = 0
    for name in names:
        files[name] = _read(folder / name, name)
        together += len(files[name])
        if together > MOST_TOGETHER:
            raise _Refused(problem(ProblemKind.TOO_LARGE_TOGETHER, most=MOST_TOGETHER))
    return files


def _read(path: Path, name: str) -> bytes:
    try:
        data = read_file(path, _most_of(name) + 1, follow=False)
    except OSError as error:
        kind = ProblemKind.LINK if error.errno == errno.ELOOP else ProblemKind.FILE_UNREADABLE
        raise _Refused(problem(kind, name)) from error
    if len(data) > _most_of(name):
        raise _Refused(problem(ProblemKind.TOO_LARGE, name, most=_most_of(name)))
    return data


# --- archives -------------------------------------------------------------------------------------


def read_archive(path: Path) -> Package:
    """Return what lies in a program's archive."""
    try:
        data = read_file(path, MOST_TOGETHER + 1)
    except NoPlainFile:
        return _package({}, (problem(ProblemKind.NOT_A_FILE),))
    except OSError:
        return _package({}, (problem(ProblemKind.FILE_UNREADABLE),))
    return read_archive_bytes(data)


def read_archive_bytes(data: bytes) -> Package:
    """Return what lies in the bytes of an archive."""
    try:
        _look_at_end(data)
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries, problems = _entries(archive.infolist())
            problems += _wrong_names(entries)
            files = {} if problems else _unpacked(archive, entries)
    except _Refused as refused:
        return _package({}, (refused.problem,))
    except UnicodeDecodeError:
        return _package({}, (problem(ProblemKind.NAME_NOT_UTF8),))
    except (zipfile.BadZipFile, ValueError, struct.error, RuntimeError, OverflowError, EOFError, OSError):
        return _package({}, (problem(ProblemKind.ARCHIVE_DAMAGED),))
    return _package(files, problems)


def _look_at_end(data: bytes) -> None:
    """Refuse what is no archive, and one with more entries than are read, before any of them is."""
    if len(data) > MOST_TOGETHER:
        raise _Refused(problem(ProblemKind.TOO_LARGE, most=MOST_TOGETHER))
    if not data.startswith(_FIRST):
        raise _Refused(problem(ProblemKind.NOT_AN_ARCHIVE))
    end = len(data) - 22
    if end < 0 or not data.startswith(_END, end) or data.startswith(_LARGE_END, end - 20):
        raise _Refused(problem(ProblemKind.ARCHIVE_DAMAGED))
    _, _, here, count, size, start, _ = struct.unpack_from("<HHHHIIH", data, end + 4)
    if count > MOST_FILES or here != count or size > MOST_FILES * 1_000:
        raise _Refused(problem(ProblemKind.TOO_MANY_FILES, most=MOST_FILES))
    if start + size != end:
        raise _Refused(problem(ProblemKind.ARCHIVE_DAMAGED))


def _entries(listed: Iterable[zipfile.ZipInfo]) -> tuple[dict[str, zipfile.ZipInfo], list[FileProblem]]:
    """Return the archive's files by their place in the program, and what is wrong with those that are left out."""
    entries: dict[str, zipfile.ZipInfo] = {}
    problems: list[FileProblem] = []
    together = 0
    infos = list(listed)
    folder = _around(infos)
    for info in infos:
        name = info.orig_filename
        together += info.file_size
        if (wrong := _wrong_entry(info)) is not None:
            problems.append(problem(wrong, name, **({"most": MOST_TIMES} if wrong is ProblemKind.UNFOLDS else {})))
            continue
        within = name.removeprefix(folder)
        if within in {"", f"{IMAGE_FOLDER}/"}:
            continue
        if within in entries:
            problems.append(problem(ProblemKind.TWIN, name, other=shown(name)))
        entries[within] = info
    if together > MOST_TOGETHER:
        problems.append(problem(ProblemKind.TOO_LARGE_TOGETHER, most=MOST_TOGETHER))
    return entries, problems


def _around(infos: Iterable[zipfile.ZipInfo]) -> str:
    """Return the one folder that all of it lies in, with its slash, if there is one: packing a folder makes it."""
    firsts = {info.orig_filename.partition("/")[:2] for info in infos}
    (name, slash), *others = firsts or {("", "")}
    is_around = not others and bool(slash) and name not in {"", ".", "..", IMAGE_FOLDER}
    return f"{name}/" if is_around and _wrong_name(f"{name}/{PROGRAM_FILE}") is not ProblemKind.BAD_PATH else ""


def _wrong_entry(info: zipfile.ZipInfo) -> ProblemKind | None:
    mode = stat.S_IFMT(info.external_attr >> 16)
    is_folder = info.orig_filename.endswith("/")
    if not info.flag_bits & 0x800 and not info.orig_filename.isascii():
        return ProblemKind.NAME_NOT_UTF8
    if info.flag_bits & 0x2041:
        return ProblemKind.ENCRYPTED
    if mode == stat.S_IFLNK:
        return ProblemKind.LINK
    if mode not in {0, stat.S_IFDIR if is_folder else stat.S_IFREG} or (is_folder and info.file_size):
        return ProblemKind.NOT_A_FILE
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return ProblemKind.PACKED_OTHERWISE
    if info.file_size > _SMALL and info.file_size > MOST_TIMES * info.compress_size:
        return ProblemKind.UNFOLDS
    return None


def _unpacked(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for name, info in entries.items():
        most = _most_of(name)
        if info.file_size > most:
            raise _Refused(problem(ProblemKind.TOO_LARGE, name, most=most))
        try:
            with archive.open(info) as file:
                files[name] = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, struct.error) as error:
            raise _Refused(problem(ProblemKind.ARCHIVE_DAMAGED, name)) from error
        if len(files[name]) != info.file_size:
            raise _Refused(problem(ProblemKind.ARCHIVE_DAMAGED, name))
    return files
