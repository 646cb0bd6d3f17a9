"""What stands in the window while no clinic is open: first run, the lock, a forgotten passphrase, trouble."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import today
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.store_errors import LOG_BROKEN, StoreOlder, TooSoon, WrongPassphrase
from modulvard.services.doorplate import Doorplate, Listed, is_there, read_doorplate
from modulvard.ui.entrance import (
    Entered,
    Entrance,
    accept_log_break,
    bootstrap,
    make_clinic,
    make_sample,
    restore,
    upgrade,
)
from modulvard.ui.i18n import Language, clock_time
from modulvard.ui.lock.page import LockPage
from modulvard.ui.lock.people import PersonRow
from modulvard.ui.opening import Login, Opening
from modulvard.ui.operations import Operations, Progress
from modulvard.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from modulvard.bootstrap import Door
    from modulvard.ui.first_run.page import FirstRunPage, Wanted
    from modulvard.ui.lock.accepting import AcceptPage
    from modulvard.ui.lock.recovery import RecoveryPage
    from modulvard.ui.lock.restoring import RestorePage

STORE_NAME = "clinic.db"
_AT_LATEST_MS = 250
"""The door is examined once the page is painted: the worker's imports would take the processor from the painting."""


class Doorway(QObject):
    """Shows one page at a time through ``show``, and lets an account in."""

    entered = Signal(object)
    """``Entered``."""
    sample_opened = Signal(bool)
    """Whether the clinic at hand is the sample clinic."""
    help_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        opening: Opening,
        operations: Operations,
        language: Language,
        show: Callable[[QWidget, str], None],
        parent: QObject | None = None,
        *,
        unsaved: Unsaved,
    ) -> None:
        """``show`` puts a page in the window, with the words of its title; ``unsaved`` is given back at unlock."""
        super().__init__(parent)
        self._opening, self._operations, self._language, self._show = opening, operations, language, show
        self._unsaved = unsaved
        self._login: Login | None = opening.login
        self._locked_at: dict[str, datetime] = {}
        self._lock_page: LockPage | None = None
        self._recovery: RecoveryPage | None = None
        self._tried: tuple[str, str] = ("", "")
        self.entrance = self._new_entrance(opening.store)

    @property
    def is_sample(self) -> bool:
        """Whether the clinic at hand is the sample clinic, as far as is known before log-in."""
        return self._login is not None

    def begin(self) -> None:
        """Show the first page: the lock, or the first run where nothing of a clinic lies at the path."""
        if is_there(self.entrance.path):
            self.lock()
            QTimer.singleShot(_AT_LATEST_MS, self.entrance, self.entrance.approach)
        else:
            self.first_run()

    def lock(self, left: str = "", *, plate: Doorplate | None = None) -> LockPage:
        """Show the lock and return its page. ``left`` is who has just been locked out of sight.

        ``plate`` is what stands on the door, where it is not to be read.
        """
        if left:
            self._locked_at[left] = self._opening.clock.now()
        page = LockPage(self._opening.clock)
        page.unlock_asked.connect(self._on_unlock)
        page.recovery_asked.connect(self._on_forgotten)
        page.help_asked.connect(self.help_asked)
        page.quit_asked.connect(self.quit_asked)
        self._lock_page, self._recovery = page, None
        self._show(page, self.tr("låst"))
        plate = plate or read_doorplate(self.entrance.path)
        if plate is not None:
            page.show_clinic(plate.clinic, self._rows(plate.people), left)
        else:
            page.show_clinic(self.tr("Klinikens dörr öppnas …"), ())
        if self._login is not None:
            page.fill(left or self._login.account, self._login.passphrase)
        if self._unsaved.held:
            page.tell_unsaved(ends=False)
        return page

    def tell_saved(self) -> None:
        """Say on the lock page that all is saved."""
        if self._lock_page is not None:
            self._lock_page.tell_saved()

    def tell_unsaved(self, *, ends: bool = False) -> None:
        """Say on the lock page that text is not saved; ``ends``, that it goes with the program if that is ended now."""
        page = self._lock_page or self.lock()
        page.tell_unsaved(ends=ends)

    def first_run(self, new_key: Callable[[], str] | None = None, asked: tuple[int, ...] = ()) -> "FirstRunPage":
        """Show the first run and return its page."""
        page_class: Any = import_module("modulvard.ui.first_run.page").FirstRunPage
        folder = self._opening.store.parent
        page: FirstRunPage = page_class(self._language.code, folder, new_key or _new_key, asked=asked)
        page.language_chosen.connect(self._on_language)
        page.sample_asked.connect(lambda: self._on_sample(page))
        page.clinic_asked.connect(lambda wanted: self._on_clinic(page, wanted))
        page.existing_asked.connect(self._locate)
        page.folder_chosen.connect(lambda folder: self._on_folder(page, folder))
        self._show(page, self.tr("välkommen"))
        page.go_to(1)
        return page

    def reset_sample(self) -> None:
        """Make the sample clinic anew. It is locked by then."""
        self.entrance.leave()
        page = self.first_run()
        self._on_sample(page, reset=True)

    # --- the lock ---------------------------------------------------------------------------------

    def _new_entrance(self, path: Path) -> Entrance:
        entrance = Entrance(self._operations, path, self._opening.clock, self._unsaved, self)
        entrance.found.connect(self._on_found)
        entrance.troubled.connect(self._on_trouble)
        entrance.opened.connect(self._on_opened)
        entrance.refused.connect(self._on_refused)
        return entrance

    def _rows(self, people: "tuple[Listed, ...]") -> list[PersonRow]:
        rows = []
        for person in people:
            about = person.title or self.tr("behandlare")
            locked = self._locked_at.get(person.name)
            if locked is not None and locked.date() == today(self._opening.clock):
                about = self.tr("{title} · låste {time}").format(title=about, time=clock_time(locked))
            rows.append(PersonRow(person.name, person.display_name, about))
        return rows

    def _on_found(self, door: "Door") -> None:
        page = self._lock_page
        if page is not None and not page.chosen_name:  # the plate could not be read, and yet the door opened
            listed = tuple(Listed(who.name, who.display_name, who.title) for who in door.people)
            page.show_clinic(door.clinic, self._rows(listed))
        self.sample_opened.emit(self.is_sample)

    def _on_unlock(self, name: str, passphrase: str) -> None:
        if self._lock_page is not None:
            self._lock_page.set_busy(True)
        self._tried = (name, passphrase)
        self.entrance.unlock(name, passphrase)

    def _on_opened(self, entered: Entered) -> None:
        self._tried = ("", "")
        if self._lock_page is not None:
            self._lock_page.passphrase.clear()
        self._lock_page = self._recovery = None
        self.entered.emit(entered)

    def _on_refused(self, error: ModulvardError) -> None:
        words: Any = import_module("modulvard.ui.errors")
        if self._recovery is not None:
            self._recovery.set_busy(False)
            field = str(error.facts.get("field", "recovery_key"))
            is_field = isinstance(error, InvalidInput)
            self._recovery.show_problem(
                field, words.field_sentence(error) if is_field else words.explained(error).whole
            )
            return
        page = self._lock_page
        if page is None:
            return
        page.set_busy(False)
        if isinstance(error, TooSoon):
            page.make_wait(int(error.seconds))
        elif isinstance(error, WrongPassphrase):
            page.refuse(words.explained(error).whole)
        else:
            self._on_trouble(error)

    # --- a forgotten passphrase -------------------------------------------------------------------

    def _on_forgotten(self) -> None:
        page = self._lock_page
        if page is None:
            return
        name = page.chosen_name
        plate = read_doorplate(self.entrance.path)
        shown = next((who.display_name for who in plate.people if who.name == name), name) if plate else name
        recovery: RecoveryPage = import_module("modulvard.ui.lock.recovery").RecoveryPage(shown)
        recovery.left.connect(self._on_left)
        recovery.submitted.connect(lambda key, new: self._on_recovery(recovery, key, name, new))
        self._lock_page, self._recovery = None, recovery
        self._show(recovery, self.tr("återställningsnyckel"))

    def _on_left(self) -> None:
        self.lock()

    def _on_recovery(self, page: "RecoveryPage", key: str, name: str, passphrase: str) -> None:
        page.set_busy(True)
        self.entrance.recover(key, name, passphrase)

    # --- trouble ----------------------------------------------------------------------------------

    def _on_trouble(self, error: ModulvardError) -> None:
        trouble: Any = import_module("modulvard.ui.lock.trouble")
        self._lock_page = None
        page = trouble.TroublePage(error, str(self.entrance.path))
        way: Any = trouble.Way
        deeds = {
            way.AGAIN: self._again,
            way.LOCATE: self._locate,
            way.RESTORE: self._restore,
            way.CREATE: self._create,
            way.UPGRADE: self._upgrade,
            way.ACCEPT: self._accept,
        }
        page.chosen.connect(lambda chosen: deeds[way(chosen)]())
        page.quit_asked.connect(self.quit_asked)
        if not isinstance(error, (StoreOlder, *LOG_BROKEN)):
            self._tried = ("", "")
        self._show(page, self.tr("kan inte öppnas"))
        page.focus_first()

    def _again(self) -> None:
        self.go_to(self.entrance.path)

    def go_to(self, path: Path, login: Login | None = None) -> None:
        """Go to the door of a store at another path."""
        self.entrance.leave()
        self.entrance.deleteLater()
        self._login = login or (self._login if path == self._opening.store else None)
        self.entrance = self._new_entrance(path)
        self.begin()
        if is_there(path):
            self.entrance.approach()

    def _locate(self) -> None:
        dialogs: Any = import_module("PySide6.QtWidgets")
        dialog = dialogs.QFileDialog(None, self.tr("Välj klinikens fil"), str(self.entrance.path.parent))
        dialog.setNameFilter(self.tr("Kliniker (*.db)"))
        dialog.fileSelected.connect(lambda path: self.go_to(Path(path)))
        dialog.open()
        self._dialog = dialog

    def _create(self) -> None:
        self.entrance.leave()
        self.first_run().begin.own.setChecked(True)

    def _restore(self) -> None:
        page_class: Any = import_module("modulvard.ui.lock.restoring").RestorePage
        page: RestorePage = page_class(self.entrance.path.parent / "backups")
        page.left.connect(self._again)
        page.submitted.connect(lambda file, name, passphrase: self._on_restore(page, Path(file), name, passphrase))
        self._show(page, self.tr("återställ"))

    def _on_restore(self, page: "RestorePage", file: Path, name: str, passphrase: str) -> None:
        self.entrance.leave()
        progress, path, clock = Progress(page), self.entrance.path, self._opening.clock
        page.show_progress(progress)

        def on_failed(error: ModulvardError) -> None:
            words: Any = import_module("modulvard.ui.errors")
            page.refuse(words.explained(error).whole, file=not isinstance(error, WrongPassphrase))

        work = partial(restore, path, file, name=name, passphrase=passphrase, clock=clock, progress=progress)
        self._operations.run(page, work, lambda _: self._again(), on_failed)

    def _upgrade(self) -> None:
        name, passphrase = self._tried
        self.entrance.leave()
        progress, path, clock = Progress(self), self.entrance.path, self._opening.clock

        def on_done(_: object) -> None:
            self._again()
            self.entrance.unlock(name, passphrase)

        work = partial(upgrade, path, name=name, passphrase=passphrase, clock=clock, progress=progress)
        self._operations.run(self, work, on_done, self._on_trouble)

    def _accept(self) -> None:
        page: AcceptPage = import_module("modulvard.ui.lock.accepting").AcceptPage()
        page.left.connect(self._again)
        page.submitted.connect(lambda reason: self._on_accept(page, reason))
        self._show(page, self.tr("loggen är ändrad"))
        page.focus_first()

    def _on_accept(self, page: "AcceptPage", reason: str) -> None:
        name, passphrase = self._tried
        self.entrance.leave()
        path, clock = self.entrance.path, self._opening.clock

        def on_done(_: object) -> None:
            self._again()
            self.entrance.unlock(name, passphrase)

        def on_failed(error: ModulvardError) -> None:
            words: Any = import_module("modulvard.ui.errors")
            page.refuse(words.explained(error).whole)

        work = partial(accept_log_break, path, reason, name=name, passphrase=passphrase, clock=clock)
        self._operations.run(page, work, on_done, on_failed)

    # --- the first run ----------------------------------------------------------------------------

    def _on_language(self, language: str) -> None:
        self._language.use(language)
        self.first_run().begin.languages.setFocus()

    def _on_sample(self, page: "FirstRunPage", *, reset: bool = False) -> None:
        card = page.show_making(self.tr("Exempelkliniken görs"))
        progress = Progress(page)
        progress.moved.connect(lambda done, total: card.show_progress(done, total, ""))
        clock = self._opening.clock
        path: Path = self.entrance.path if reset else bootstrap().Paths.usual().sample

        def on_made(login: Login) -> None:
            self.go_to(path, login)

        self._operations.run(
            page,
            lambda: make_sample(path, clock, progress, reset=reset),
            on_made,
            lambda error: self._say_problem(page, error),
        )

    def _on_clinic(self, page: "FirstRunPage", wanted: "Wanted") -> None:
        page.show_making(self.tr("Kliniken görs"))
        usual = self._opening.store
        path = usual if wanted.folder == usual.parent else wanted.folder / STORE_NAME
        clock = self._opening.clock

        def on_made(_: object) -> None:
            self.go_to(path)
            self._on_unlock(wanted.account, wanted.passphrase)

        self._operations.run(
            page, lambda: make_clinic(wanted, path, clock), on_made, lambda error: self._say_problem(page, error)
        )

    def _say_problem(self, page: "FirstRunPage", error: ModulvardError) -> None:
        words: Any = import_module("modulvard.ui.errors")
        is_field = isinstance(error, InvalidInput) and error.facts.get("field") == "passphrase"
        page.show_problem(words.explained(error).whole, passphrase=is_field)

    def _on_folder(self, page: "FirstRunPage", folder: Path) -> None:
        def look_at() -> Any:
            return import_module("modulvard.services.folders").folder_risk(folder)

        self._operations.run(page, look_at, lambda risk: page.warn_of(folder, self._warning(risk)))

    def _warning(self, risk: Any) -> str:
        if risk.synchronised_by is not None:
            return self.tr(
                "Mappen synkroniseras av {service}. Då lämnar kopior datorn, och två datorer kan skriva samtidigt. "
                "Välj hellre en mapp som bara finns på den här datorn."
            ).format(service=risk.synchronised_by)
        if risk.network:
            return self.tr(
                "Mappen ligger på en nätverksplats. Modulvård blir långsammare, och ett avbrott kan hindra att det "
                "sparas. Välj hellre en mapp på den här datorn."
            )
        return ""


def _new_key() -> str:
    """Return a new recovery key."""
    key: str = bootstrap().new_recovery_key()
    return key
