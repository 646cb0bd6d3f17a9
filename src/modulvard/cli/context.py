"""What a command is given: its arguments, its words, where to write, and the way to an unlocked store."""

import getpass
import os
import select
import stat
import sys
import time
import unicodedata
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from modulvard.cli.arguments import UsageError
from modulvard.cli.output import Output
from modulvard.cli.texts import Words
from modulvard.cli.windows import Windows
from modulvard.domain.account_errors import AccountUnknown
from modulvard.domain.accounts import Person
from modulvard.domain.clock import STOCKHOLM, Clock, today
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import LOG_BROKEN, TooSoon
from modulvard.domain.text_files import NotAFile

if TYPE_CHECKING:
    from modulvard.bootstrap import Door, Paths, Services

_T = TypeVar("_T")
_FINDINGS_TOLD = 5
LONGEST_WAIT = 30.0
"""Seconds that a pipe with a passphrase may take: whoever keeps it may have to be asked first."""
_LONGEST_PASSPHRASE_FILE = 64 * 1024


@dataclass(frozen=True)
class Context:
    """All that a command uses. Reading the arguments costs nothing; ``services`` unlocks the store."""

    arguments: Namespace
    words: Words
    out: Output
    windows: Windows | None
    warned: list[str] = field(default_factory=list)
    """Keys of what there is to look at beside the command's own answer."""
    former: dict[AccountId, str] = field(default_factory=dict)
    """The names of accounts that were shut out, once a store is unlocked."""

    def given(self, name: str, default: Any = None) -> Any:
        """Return an argument, or the default if it was not given."""
        return getattr(self.arguments, name, default)

    @property
    def bootstrap(self) -> Any:
        """The module that opens stores, imported when one is: ``--help`` must not wait for it."""
        return import_module("modulvard.bootstrap")

    @cached_property
    def clock(self) -> Clock:
        """The clock of this run: the computer's, or the one MODULVARD_CLOCK sets (decided.md 12)."""
        clock: Clock = self.bootstrap.clock_from_environment()
        return clock

    @cached_property
    def paths(self) -> "Paths":
        """Where the store and the program's own files lie."""
        paths: Paths = self.bootstrap.Paths.usual()
        store = self.given("store")
        return replace(paths, store=Path(store).expanduser().absolute()) if store else paths

    def at_store(self, store: Path) -> Self:
        """Return the same context over another store."""
        return replace(self, arguments=Namespace(**{**vars(self.arguments), "store": str(store)}))

    @property
    def today(self) -> date:
        """The day it is in Stockholm."""
        return today(self.clock)

    @property
    def at(self) -> datetime | None:
        """The moment of ``--at``, or None for now (decided.md 13)."""
        moment: datetime | None = self.given("at")
        return moment

    @property
    def because(self) -> str | None:
        """Why a patient who is not the account's own is opened (decided.md 7)."""
        reason: str | None = self.given("because")
        return reason

    @property
    def on(self) -> date | None:
        """The day of ``--at``, or None for today."""
        return None if self.at is None else self.at.astimezone(STOCKHOLM).date()

    def door(self) -> "Door":
        """Return the way into the store, or raise the StoreError that names what lies there instead."""
        door: Door = self.bootstrap.open_door(self.paths.store, self.clock)
        return door

    def reading(self) -> "Services":
        """Unlock the store to read, beside an open window. A context manager; locked again afterwards."""
        return self._unlocked(self.bootstrap.Use.READ)

    def writing(self) -> "Services":
        """Unlock the store to change data; refused while a window has it. A context manager."""
        return self._unlocked(self.bootstrap.Use.WRITE)

    def filling(self) -> "Services":
        """Unlock the store to fill it with invented patients, and nothing else in this process. A context manager."""
        return self._unlocked(self.bootstrap.Use.FILL)

    def inspecting(self) -> "Services":
        """Unlock the store to look at what may be wrong with it: an altered log must not hide itself."""
        try:
            return self.reading()
        except LOG_BROKEN:
            return self._unlocked(self.bootstrap.Use.INSPECT)

    def mending(self) -> "Services":
        """Unlock the store to accept that its log was altered; an ordinary opening mends what a kill left by itself."""
        try:
            return self.writing()
        except LOG_BROKEN:
            return self._unlocked(self.bootstrap.Use.MEND)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everyone who may log in."""
        return self.door().people

    def account_id(self, name: str) -> AccountId:
        """Return the account of a name, or raise AccountUnknown."""
        wanted = unicodedata.normalize("NFC", name.strip()).casefold()
        for person in self.people:
            if person.name == wanted:
                return person.account
        raise AccountUnknown(account_name=name)

    def account_shape(self, account: AccountId) -> dict[str, Any]:
        """Return an account as documents name it, also one that was shut out."""
        person = next((person for person in self.people if person.account == account), None)
        return {"id": account, "name": self.former.get(account) if person is None else person.name}

    def module(self, name: str) -> Any:
        """Import a module when a command needs it."""
        return import_module(name)

    def _unlocked(self, use: Any) -> "Services":
        account, passphrase = self.account_or_only(), self.passphrase
        services: Services = self.patiently(lambda: self.door().unlock(account, passphrase, use=use))
        services.speak(self.words.language)
        self.former.update(services.accounts.former())
        if services.log_findings:
            seqs = ", ".join(str(finding.seq) for finding in services.log_findings[:_FINDINGS_TOLD])
            self.warn("warning.log_altered", seq=seqs)
        return services

    def patiently(self, enter: Callable[[], _T]) -> _T:
        """Enter as soon as the delay after wrong tries allows (decided.md 4): no job fails for another's slips."""
        while True:
            try:
                return enter()
            except TooSoon as error:
                self.out.notice(self.words("progress.waiting", seconds=error.seconds))
                time.sleep(error.seconds)

    def warn(self, key: str, **facts: object) -> None:
        """Tell of something to look at, once; a command that else succeeds then answers 1."""
        if key not in self.warned:
            self.warned.append(key)
            self.out.notice(self.words(key, **facts))

    @cached_property
    def passphrase(self) -> str:
        """The account's passphrase, from its file or a prompt without echo."""
        file = self._passphrase_file()
        return self.read_secret(Path(file)) if file else self._asked("ask.passphrase", "--passphrase-file")

    def new_passphrase(self, file: str | None, option: str) -> str:
        """Return a passphrase to be set: from its file, or asked for twice."""
        if file:
            return self.read_secret(Path(file))
        first = self._asked("ask.new_passphrase", option)
        if first != self._asked("ask.again", option):
            raise UsageError("usage.passphrases_differ")
        return first

    def read_secret(self, file: Path) -> str:
        """Return the first line of a file without its line end (decided.md 2), or raise UsageError."""
        try:
            text = _read_patiently(file.expanduser()).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise UsageError("usage.secret_file", path=file) from None
        line = text.split("\n", 1)[0].removesuffix("\r")
        if not line:
            raise UsageError("usage.secret_file", path=file)
        return line

    def file(self, option: str) -> Path:
        """Return the file or folder that an argument names. Raises NotAFile: a pipe may never end."""
        file = Path(self.given(option)).expanduser()
        if self.module("modulvard.exchange.plain_files").is_pipe_or_device(file):
            raise NotAFile(file=file.name)
        return file

    def text(self, option: str) -> str | None:
        """Return what the file that an argument names says, or None where none is named (INP-05).

        Read before the store is opened: whatever the file is, nobody else has to wait for it.
        """
        if self.given(option) is None:
            return None
        text: str = self.module("modulvard.exchange.text_files").read_text_file(Path(self.given(option)))
        return text

    def account_name(self) -> str | None:
        """Return the account named by ``--account`` or the environment."""
        return self.given("account") or os.environ.get("MODULVARD_ACCOUNT")

    def show(self, document: Mapping[str, Any], text: str = "") -> None:
        """Write the answer: the document with ``--json``, else the line of text."""
        if self.out.as_document:
            self.out.document(document)
        elif text:
            self.out.line(text)

    def account_needed(self) -> str:
        """Return the account named, or raise UsageError: there is no store to tell who there is."""
        name = self.account_name()
        if name is None:
            raise UsageError("usage.account_needed")
        return name

    def account_or_only(self) -> str:
        """Return the account named or, where only one may log in, that one."""
        if self.account_name() is None and len(self.people) == 1:
            return self.people[0].name
        return self.account_needed()

    def first_passphrase(self) -> str:
        """Return the passphrase of an account to be made: from the usual file, or asked for twice."""
        return self.new_passphrase(self._passphrase_file(), "--passphrase-file")

    def _passphrase_file(self) -> str | None:
        return self.given("passphrase_file") or os.environ.get("MODULVARD_PASSPHRASE_FILE")

    def _asked(self, key: str, option: str) -> str:
        if not sys.stdin.isatty():
            raise UsageError("usage.no_terminal", name=option)
        typed = getpass.getpass(self.words(key) + " ")
        if not typed:
            raise UsageError("usage.nothing_typed")
        return typed


def _read_patiently(file: Path) -> bytes:
    """Return what a file begins with; of a pipe its first line, which is waited for no longer than a while."""
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            return stream.read(_LONGEST_PASSPHRASE_FILE)
        read, until = b"", time.monotonic() + LONGEST_WAIT
        while b"\n" not in read and len(read) < _LONGEST_PASSPHRASE_FILE:
            if not select.select([stream], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeoutError
            piece = stream.read(_LONGEST_PASSPHRASE_FILE)
            if not piece:
                break
            read += piece
        return read
