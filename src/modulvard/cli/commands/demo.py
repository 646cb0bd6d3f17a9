"""``demo``: the sample clinic in the window or, without a screen, in files (decided.md 16)."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from modulvard.cli.arguments import Commands, UsageError
from modulvard.cli.commands.today import today_shape, write_today
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.output import Output
from modulvard.cli.windows import Look
from modulvard.domain.accounts import Login
from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.ids import TreatmentId
from modulvard.domain.prints import PAPER_LANGUAGES, PrintKind, PrintOrder, PrintReader
from modulvard.domain.today import LineKind, TodayView

if TYPE_CHECKING:
    from modulvard.bootstrap import Services

_FOLDER = "demo-out"
_PICTURES = "screens"
_MOST_OWN = 200


def add(commands: Commands) -> None:
    """Add the commands."""
    demo = commands.command("demo", run_demo)
    demo.takes("--out", metavar="DIR", help_key="option.demo_out")
    demo.takes("--reset", action="store_true")


def run_demo(context: Context) -> Exit | int:
    """Have the sample clinic made if need be, and show it."""
    given = context.given
    sample = context.paths.store if given("store") else context.paths.sample
    with context.out.progress(context.words("progress.sample")) as progress:
        login: Login = context.bootstrap.ready_sample(sample, context.clock, reset=given("reset"), progress=progress)
    if context.windows is not None and given("out") is None and has_screen(os.environ):
        return context.windows.open(sample, context.clock, language=given("lang"), login=login)
    return _write_all(context.at_store(sample), sample, login, _folder(given("out") or _FOLDER))


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be seen: always but on a Linux without a display, or where Qt is told to draw none."""
    if environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    return not sys.platform.startswith("linux") or any(map(environment.get, ("WAYLAND_DISPLAY", "DISPLAY")))


def _folder(written: str) -> Path:
    folder = Path(written).expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise UsageError("usage.cannot_write", path=folder) from None
    return folder


def _write_all(context: Context, sample: Path, login: Login, folder: Path) -> Exit:
    """Write the day's list, each kind of print and a picture of each main page, as Anna sees them."""
    door = context.bootstrap.open_door(sample, context.clock)
    with door.unlock(login.account, login.passphrase) as services:
        services.speak(context.words.language)
        view = services.today.day()
        files = [*_write_list(context, view, folder), *_write_prints(services, view, folder)]
        files += [*_write_letters(context, services, folder), *_write_program_sheets(services, folder)]
        files += _write_report(services, folder)
        if context.windows is not None:
            look = Look(language=context.words.language, theme="light", scale=100)
            pictures = folder / _PICTURES
            pictures.mkdir(exist_ok=True)
            files += context.windows.draw(services, pictures, look)
    names = "\n".join(f"  {file.relative_to(folder)}" for file in files)
    said = context.words("done.demo", day=context.today, folder=folder)
    context.show({"folder": str(folder), "files": [str(file) for file in files]}, f"{said}\n{names}")
    return Exit.DONE


def _write_list(context: Context, view: TodayView, folder: Path) -> Iterator[Path]:
    for name, as_document in (("today.txt", False), ("today.json", True)):
        file = folder / name
        with file.open("w", encoding="utf-8") as stream, redirect_stdout(stream):
            if as_document:
                Output(as_document=True).document(today_shape(context, view))
            else:
                write_today(context, view)
        yield file


def _write_prints(services: "Services", view: TodayView, folder: Path) -> Iterator[Path]:
    """Write the prints of one patient whose plan and reality differ: those of an earlier run are written anew."""
    treatment = _with_much_to_tell(view)
    if treatment is None:
        return
    for name, order in _orders():
        file = folder / name
        file.unlink(missing_ok=True)
        services.prints.write([treatment], order, file)
        yield file
    yield from _write_agreement(services, folder)


def _write_agreement(services: "Services", folder: Path) -> Iterator[Path]:
    """Write the start agreement of the treatment that was started last."""
    rows = services.patients.window(CaseloadFilter(shown=Shown.ONGOING, own=True), limit=_MOST_OWN).rows
    started = [(row.started_on, row.treatment) for row in rows if row.started_on and row.treatment is not None]
    if not started:
        return
    for language in PAPER_LANGUAGES:
        order = PrintOrder(kind=PrintKind.AGREEMENT, language=language)
        file = folder / f"{order.kind}-{language}.pdf"
        file.unlink(missing_ok=True)
        services.prints.write([max(started)[1]], order, file)
        yield file


def _write_letters(context: Context, services: "Services", folder: Path) -> Iterator[Path]:
    """Write the letter with the first text that is to be handed over: as a sample, so it stays to be handed over."""
    waiting = services.messages.to_hand_over()
    if not waiting:
        return
    (material,) = services.letters.look([waiting[0].message.id]).materials
    prints, files = (context.module(f"modulvard.services.{name}") for name in ("prints", "print_files"))
    for language in PAPER_LANGUAGES:
        order = PrintOrder(kind=PrintKind.HAND_OVER, language=language)
        file = folder / f"{order.kind}-{language}.pdf"
        file.unlink(missing_ok=True)
        noted = partial(services.letters.hand_out, material, order)
        files.write_print(file, prints.built(material, order).pdf, before=noted)
        yield file


def _write_program_sheets(services: "Services", folder: Path) -> Iterator[Path]:
    """Write the sheet of the first program that can be started, and the first two side by side."""
    shown = [stored.id for stored in services.programs.list()]
    for kind, versions in ((PrintKind.PROGRAM_SHEET, shown[:1]), (PrintKind.PROGRAM_COMPARISON, shown[:2])):
        for language in PAPER_LANGUAGES:
            order = PrintOrder(kind=kind, language=language)
            file = folder / f"{order.kind}-{language}.pdf"
            file.unlink(missing_ok=True)
            services.program_prints.write(versions, order, file)
            yield file


def _write_report(services: "Services", folder: Path) -> Iterator[Path]:
    """Write the clinic's report."""
    (material,) = services.report_prints.look().materials
    for language in PAPER_LANGUAGES:
        order = PrintOrder(kind=PrintKind.CLINIC_REPORT, language=language)
        file = folder / f"{order.kind}-{language}.pdf"
        file.unlink(missing_ok=True)
        services.report_prints.write(material, order, file)
        yield file


def _orders() -> Iterator[tuple[str, PrintOrder]]:
    for language in PAPER_LANGUAGES:
        for reader in PrintReader:
            yield f"summary-{reader}-{language}.pdf", PrintOrder(reader=reader, language=language)
        for kind in (PrintKind.CALENDAR, PrintKind.TRANSFER):
            yield f"{kind}-{language}.pdf", PrintOrder(kind=kind, language=language)


def _with_much_to_tell(view: TodayView) -> TreatmentId | None:
    lines = sorted(view.lines, key=lambda line: line.kind is not LineKind.PACE)
    return lines[0].glance.treatment if lines else None
