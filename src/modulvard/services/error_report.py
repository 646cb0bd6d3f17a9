"""The report of a fault in the program: where it happened, and no values (OPS-01)."""

import os
import platform
import secrets
import traceback
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from modulvard import __version__
from modulvard.domain.clock import STOCKHOLM


def write_error_report(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write what failed and where to a new file, readable by its owner only, and return its path.

    Kinds of errors, files, lines and functions: neither messages nor values, which may be a patient's. Returns None
    where nothing can be written.
    """
    place = folder or platformdirs.user_log_path("modulvard", appauthor=False)
    now = datetime.now(UTC).astimezone(STOCKHOLM)
    path = place / f"report-{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}.txt"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write("\n".join([*_heading(now), *_links(error)]) + "\n")
    except OSError:
        return None
    return path


def _heading(now: datetime) -> list[str]:
    return [
        f"Modulvård {__version__}",
        f"{now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}",
    ]


def _links(error: BaseException) -> list[str]:
    lines: list[str] = []
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines += ["", f"{type(link).__module__}.{type(link).__qualname__}"]
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return lines


def _short(filename: str) -> str:
    """Return the file without the folders above its package: they may name a person."""
    return "/".join(Path(filename).parts[-3:])
