"""Program versions as files: the same content gives the same bytes, and the same content when it is read again."""

import json
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

from modulvard.domain.program_images import IMAGE_FOLDER
from modulvard.domain.programs import Program
from modulvard.exchange.program_files import program_of
from modulvard.exchange.program_package import PROGRAM_FILE
from modulvard.exchange.program_plain import plain_program
from modulvard.exchange.program_schema import ProgramPart
from modulvard.exchange.yaml_writing import document

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive: when it was made is no part of a version."""
_READABLE = 0o100644


def as_filed(program: Program) -> Program:
    """Return a whole program as a file says it: without blanks around its texts, in one Unicode form (NFC)."""
    plain = json.loads(unicodedata.normalize("NFC", json.dumps(plain_program(program), ensure_ascii=False)))
    return replace(program_of(ProgramPart.model_validate(plain)), images=program.images)


def write_text(program: Program) -> str:
    """Return the program as the text of a file."""
    return document(plain_program(program))


def files_of(program: Program, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the program's folder by their places in it, in order. ``pictures`` are by their hashes."""
    files = {PROGRAM_FILE: write_text(program).encode()}
    for image in program.images:
        files[f"{IMAGE_FOLDER}/{image.name}"] = pictures[image.sha256]
    return files


def archive_of(files: Mapping[str, bytes]) -> bytes:
    """Return the files as an archive. They are not packed: how tightly is up to each system's zlib."""
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 3
            info.external_attr = _READABLE << 16
            archive.writestr(info, content)
    return kept.getvalue()
