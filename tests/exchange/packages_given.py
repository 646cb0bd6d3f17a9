"""Programs as folders and archives, made for tests entry by entry."""

import stat
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from tests.exchange.pictures_given import png

from modulvard.domain.program_report import ProgramFileReport
from modulvard.exchange.program_files import check_package
from modulvard.exchange.program_package import read_archive_bytes

PROGRAM = """\
format: 1
key: provet
name: Provet
version: "1.0"
supplier: Kliniken Björken
kind: support_program
description: Ett prov
target_group: Vuxna
intended_use: Att pröva
pace: {modules: 1, every_weeks: 2}
usual_weeks: [2, 4]
licence: CC BY 4.0
origin: Kliniken Björken
modules:
  - number: 1
    title: Början
    pages:
      - title: Sidan
        body: |
          Se på sjön.

          ![En stilla sjö](bilder/sjo.png)
"""

FILES = {"program.yaml": PROGRAM.encode(), "bilder/sjo.png": png()}


def archive(files: Mapping[str, bytes | str] = FILES, *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", packed) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return kept.getvalue()


def archive_of(*entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for info, content in entries:
            made.writestr(info, content)
    return kept.getvalue()


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def folder(place: Path, files: Mapping[str, bytes] = FILES) -> Path:
    for name, content in files.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return place


def checked(data: bytes) -> ProgramFileReport:
    return check_package("provet.zip", read_archive_bytes(data))
