"""Backups from the window: when the last was read through, and making one now (C16, DUR-06, DUR-08)."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import ProgressCard
from modulvard.ui.components.labels import Body, Small
from modulvard.ui.errors import explained
from modulvard.ui.i18n import clock_time, near_day
from modulvard.ui.operations import Lane, Progress
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.domain.errors import ModulvardError
    from modulvard.domain.store_keeping import BackupReport, StoreInfo


class Backups(QWidget):
    """What is known of the clinic's backups. It reads when it is shown, and writes when asked."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: Progress | None = None
        self._told = Body("", self)
        self._where = Small("", self, role="text_2", wrap=True)
        self.make_button = Button(self.tr("Säkerhetskopiera nu"), self, icon="database")
        self.card = ProgressCard(self.tr("Säkerhetskopierar"), self)
        self.card.hide()
        self._said = Small("", self, wrap=True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self._told)
        column.addWidget(self._where)
        column.addSpacing(Space.INSIDE)
        column.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.card)
        column.addWidget(self._said)
        self.make_button.clicked.connect(self.make)
        self.reload()

    def reload(self) -> None:
        """Read again when the last backup was made."""
        self._context.operations.run(self, self._context.services.keeping.info, self._show)

    def make(self) -> None:
        """Make a backup beside everything else, and read it through; it can be stopped."""
        progress = Progress(self)
        self._progress = progress
        progress.moved.connect(self._on_moved)
        self.card.cancelled.connect(progress.cancel)
        self.make_button.setEnabled(False)
        self._said.hide()
        self.card.show()

        def go_on(done: int, total: int) -> bool:
            progress.report(done, total)
            return True

        work = partial(self._context.services.keeping.back_up, None, go_on)
        self._context.operations.run(self, work, self._on_made, self._on_failed, lane=Lane.FILES)

    def _show(self, info: "StoreInfo") -> None:
        now = self._context.clock.now()
        if info.last_backup is None:
            self._told.setText(self.tr("Ingen säkerhetskopia är gjord än."))
        else:
            words = self.tr("Den senaste gjordes och lästes igenom {day} {time}.")
            at = info.last_backup.astimezone(STOCKHOLM)
            said = words.format(day=near_day(at.date(), now.date()), time=clock_time(at))
            if info.backup_is_due(now):
                said += " " + self.tr("Det är mer än ett dygn sedan.")
            self._told.setText(said)
        folder = Path(info.path).parent / "backups"
        where = self.tr("Kopiorna ligger krypterade i {folder}. Flytta gärna en av dem till en annan plats.")
        self._where.setText(where.format(folder=folder))

    def _on_moved(self, done: int, total: int) -> None:
        share = round(100 * done / total) if total else 0
        self.card.show_progress(done, total, self.tr("{share} %").format(share=share))

    def _on_made(self, report: "BackupReport") -> None:
        self._end()
        words = (
            self.tr("Kopian är gjord och genomläst {time}.")
            if report.report.is_whole
            else self.tr("Kopian är gjord {time}, men något stämmer inte. Kör modulvard store verify och se vad.")
        )
        said = words.format(time=clock_time(self._context.clock.now()))
        self._say(said)
        self._context.announce(said)
        self.reload()

    def _on_failed(self, error: "ModulvardError") -> None:
        self._end()
        said = explained(error)
        self._say(" ".join(part for part in (said.what, said.safe, said.do) if part))

    def _end(self) -> None:
        self._progress = None
        self.card.hide()
        self.make_button.setEnabled(True)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
