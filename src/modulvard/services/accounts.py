"""Who may log in, what each may do, and who is away (D31, decided.md 1 and 14)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from modulvard.domain.access import Permission, Role, permissions_of
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.account_errors import AccountExists, AccountUnknown, LastAdministrator
from modulvard.domain.accounts import Absence, Account, NewAccount
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import AbsenceId, AccountId
from modulvard.domain.passphrases import check_passphrase
from modulvard.domain.store_errors import WrongPassphrase
from modulvard.services.base import Changed, Service, Topic, needs, reads
from modulvard.store import access_log, key_changes, rekeying
from modulvard.store import accounts as rows
from modulvard.store.attempts import note_failure, require_patience
from modulvard.store.copying import Progress, go_on
from modulvard.store.key_file import KeyFile, folded_name, key_file_path, read_key_file, write_key_file
from modulvard.store.keys import account_entry, unlock
from modulvard.store.session import Session
from modulvard.store.treatments import require_therapist

_ACCOUNTS = frozenset({Topic.ACCOUNTS})
_AWAY = frozenset({Topic.ACCOUNTS, Topic.TODAY})
_OBJECT = "account"
_ABSENCE = "absence"
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Disabled(Changed):
    """An account was shut out."""

    treatments: int
    """Treatments under way for which it still answers: each wants another therapist (D20)."""
    followed_up: int
    """Ended treatments for whose follow-ups it still answers: each wants another therapist too."""
    unread: int
    """Answers to read first in its treatments that nobody has closed: they stand with every therapist (COR-04)."""
    any_therapist: bool
    """Whether anybody is left with whom they can stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayNoted(Changed):
    """Days off were noted."""

    overlaps: tuple[Absence, ...]
    """Days on which the substitute is away as well."""


class Accounts(Service):
    """Accounts, roles, passphrases and days off."""

    @needs(Permission.SEE_CLINIC)
    def list(self) -> tuple[Account, ...]:
        """Return every account, the disabled ones too, by name."""
        with self._database.read() as session:
            return rows.accounts(session)

    @reads(Permission.SEE_CLINIC)
    def former(self, session: Session) -> Mapping[AccountId, str]:
        """Return the names of those who were shut out, for what they have done and are still responsible for."""
        return rows.former_names(session)

    @needs(Permission.SEE_CLINIC)
    def named(self, name: str) -> Account:
        """Return the account of a name, in any case, or raise AccountUnknown."""
        with self._database.read() as session:
            found = rows.account_named(session, folded_name(name))
        if found is None:
            raise AccountUnknown(account_name=name)
        return found

    @needs(Permission.OWN_ACCOUNT)
    def own_permissions(self) -> frozenset[Permission]:
        """Return what the account may do now: places and commands it may not use are absent."""
        return self._permissions()

    @needs(Permission.EDIT_ACCOUNTS)
    def add(self, new: NewAccount) -> Changed:
        """Let someone in. Raises AccountExists, PassphraseRefused, InvalidInput for an unusable name or no role."""
        name = _checked_name(new)
        key_file = self._key_file()
        check_passphrase(new.passphrase, (new.name, new.display_name, key_file.clinic))
        if not new.roles:
            raise InvalidInput(field="role", problem="missing")
        path = key_file_path(self._database.path)
        is_let_in = False
        try:
            with self._database.work() as session:
                if rows.account_named(session, name) is not None:
                    raise AccountExists(account_name=name)
                ident = rows.add_account(session, new, name, self._actor.unit, self._clock.now())
                access_log.append(session, LogEntry(measure=Measure.ADD_ACCOUNT, object_kind=_OBJECT, object_id=ident))
                entry = account_entry(ident, new.name, new.display_name, new.title, new.passphrase)
                # Last in the transaction: if the key file cannot be written there is no account either.
                write_key_file(path, key_changes.with_account(key_file, self._database.unlocked, entry))
                is_let_in = True
        except BaseException:
            if is_let_in:
                write_key_file(path, key_file)
            raise
        return Changed(topics=_ACCOUNTS, summary="account_added", ident=ident)

    @needs(Permission.EDIT_ACCOUNTS)
    def set_roles(self, account: AccountId, roles: Iterable[Role]) -> Changed:
        """Give the account exactly these roles; works at its next step. Raises LastAdministrator."""
        return self._set_roles(account, frozenset(roles), None)

    @needs(Permission.EDIT_ACCOUNTS)
    def disable(self, account: AccountId, progress: Progress = go_on) -> Disabled:
        """Shut an account out at its next step, and encrypt the store anew with a key it does not have.

        Nobody is kept in for the sake of their patients; the answer tells how many treatments want another therapist,
        those that have ended and are still followed up too.

        Copies made before stay readable to whoever holds them with the old passphrase. Raises LastAdministrator, and
        StoreBusy if a command beside has the store open; the account is shut out all the same then, and the new key
        is made at the next opening.
        """
        with self._database.work() as session:
            treatments = rows.active_treatments(session, account)
            followed_up = rows.followed_up_treatments(session, account)
            unread = rows.unread_answers(session, account)
            present = rows.account_of(session, account)
            self._require_another_administrator(rows.accounts(session), account)
            if not present.is_disabled:
                rows.disable_account(session, account, self._clock.now())
                access_log.append(
                    session, LogEntry(measure=Measure.DISABLE_ACCOUNT, object_kind=_OBJECT, object_id=account)
                )
            any_therapist = any(one.gives_treatment for one in rows.accounts(session))
        rekeying.shut_out(self._database, account, progress)
        return Disabled(
            topics=_ACCOUNTS,
            summary="account_disabled",
            ident=account,
            treatments=treatments,
            followed_up=followed_up,
            unread=unread,
            any_therapist=any_therapist,
        )

    @needs(Permission.OWN_ACCOUNT)
    def change_passphrase(self, present: str, new: str) -> Changed:
        """Change one's own passphrase: at every moment the old or the new one opens the store.

        Raises WrongPassphrase, TooSoon or PassphraseRefused.
        """
        key_file = self._key_file()
        require_patience(self._database.path, key_file, self._actor.name)
        try:
            unlock(key_file, self._actor.name, present).wipe()
        except WrongPassphrase:
            at = self._clock.now().isoformat(timespec="seconds")
            note_failure(self._database.path, key_file, self._actor.name, at)
            raise
        self._check_new(key_file, self._actor.name, new)
        changed = key_changes.with_own_passphrase(key_file, self._database.unlocked, new)
        write_key_file(key_file_path(self._database.path), changed)
        return self._passphrase_changed(self._actor.account)

    @needs(Permission.RECOVER)
    def set_forgotten_passphrase(self, name: str, new: str) -> Changed:
        """Give an account a new passphrase, for whoever opened the store with the recovery key."""
        key_file = self._key_file()
        entry = key_file.entry_named(name)
        if entry is None or entry.account is None:
            raise AccountUnknown(account_name=name)
        self._check_new(key_file, name, new)
        changed = key_changes.with_new_passphrase(key_file, self._database.unlocked, entry.account, new)
        write_key_file(key_file_path(self._database.path), changed)
        return self._passphrase_changed(entry.account)

    @needs(Permission.EDIT_ACCOUNTS)
    def change_recovery_key(self, written: str) -> Changed:
        """Replace the recovery key by one that ``new_recovery_key()`` wrote and that was already handed over."""
        changed = key_changes.with_recovery_key(self._key_file(), self._database.unlocked, written)
        write_key_file(key_file_path(self._database.path), changed)
        with self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.CHANGE_RECOVERY_KEY))
        return Changed(topics=_ACCOUNTS, summary="recovery_key_changed")

    # --- days off ---------------------------------------------------------------------------------

    @needs(Permission.SEE_CLINIC)
    def absences(self, since: date | None = None) -> tuple[Absence, ...]:
        """Return the days off that count, from a day on or all."""
        with self._database.read() as session:
            return rows.absences(session, since=since)

    @needs(Permission.OWN_ACCOUNT)
    def away(
        self, account: AccountId, first_day: date, last_day: date, substitute: AccountId | None = None
    ) -> AwayNoted:
        """Note days off, both included, and who stands in. Another's needs the right to edit the clinic.

        A substitute who is away on some of the days is taken, and told of in ``overlaps``. Raises NotATherapist for one
        who could not be responsible either.
        """
        self._require_own_or_clinic(account)
        if last_day < first_day:
            raise InvalidInput(field="to", problem="until_before_from")
        if substitute == account:
            raise InvalidInput(field="substitute", problem="oneself")
        with self._database.work() as session:
            for known in (account, *(() if substitute is None else (substitute,))):
                if rows.account_of(session, known).is_disabled:
                    raise AccountUnknown(account_name=rows.account_of(session, known).name)
            if substitute is not None:
                require_therapist(session, substitute)
            absence = rows.add_absence(session, account, first_day, last_day, substitute)
            access_log.append(session, _absence_entry(absence))
            overlaps = tuple(
                each
                for each in rows.absences(session, since=first_day)
                if each.account == substitute and each.first_day <= last_day
            )
        undo = partial(self.not_away, absence)
        return AwayNoted(topics=_AWAY, undo=undo, summary="absence_added", ident=absence, overlaps=overlaps)

    @needs(Permission.OWN_ACCOUNT)
    def not_away(self, absence: AbsenceId) -> Changed:
        """Take days off back; they stay readable and count no more."""
        with self._database.read() as session:
            found = next((each for each in rows.absences(session) if each.ident == absence), None)
        if found is None:
            raise NotFound(kind=_ABSENCE, ident=absence)
        self._require_own_or_clinic(found.account)
        with self._database.work() as session:
            rows.withdraw_absence(session, absence, self._clock.now())
            access_log.append(session, _absence_entry(absence))
        again = partial(self.away, found.account, found.first_day, found.last_day, found.substitute)
        return Changed(topics=_AWAY, undo=again, summary="absence_withdrawn", ident=absence)

    # --- what the steps have in common ------------------------------------------------------------

    def _key_file(self) -> KeyFile:
        return read_key_file(key_file_path(self._database.path))

    def _check_new(self, key_file: KeyFile, name: str, new: str) -> None:
        entry = key_file.entry_named(name)
        check_passphrase(new, (name, entry.display_name if entry is not None else "", key_file.clinic))

    def _passphrase_changed(self, account: AccountId) -> Changed:
        with self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.CHANGE_LOG_IN, object_kind=_OBJECT, object_id=account))
        return Changed(topics=_ACCOUNTS, summary="passphrase_changed", ident=account)

    def _set_roles(self, account: AccountId, roles: frozenset[Role], expected: frozenset[Role] | None) -> Changed:
        if not roles:
            raise InvalidInput(field="role", problem="missing")
        with self._database.work() as session:
            before = rows.account_of(session, account).roles
            if expected is not None and before != expected:
                raise ChangedSince(kind=_OBJECT, ident=account)
            if Permission.EDIT_ACCOUNTS not in permissions_of(roles):
                self._require_another_administrator(rows.accounts(session), account)
            rows.set_roles(session, account, roles)
            access_log.append(
                session,
                LogEntry(
                    measure=Measure.CHANGE_ROLES,
                    object_kind=_OBJECT,
                    object_id=account,
                    reason=f"{_written(before)} → {_written(roles)}",
                ),
            )
        undo = partial(self._undo_roles, account, before, roles)
        return Changed(topics=_ACCOUNTS, undo=undo, summary="roles_changed", ident=account)

    def _undo_roles(self, account: AccountId, before: frozenset[Role], now: frozenset[Role]) -> Changed:
        self._require(Permission.EDIT_ACCOUNTS)
        return self._set_roles(account, before, now)

    def _require_own_or_clinic(self, account: AccountId) -> None:
        if account != self._actor.account:
            self._require(Permission.EDIT_CLINIC)

    @staticmethod
    def _require_another_administrator(accounts: Iterable[Account], without: AccountId) -> None:
        """Raise LastAdministrator if no one else could give permissions (AUD-04)."""
        others = (account for account in accounts if account.ident != without and not account.is_disabled)
        if not any(Permission.EDIT_ACCOUNTS in permissions_of(other.roles) for other in others):
            raise LastAdministrator


def _checked_name(new: NewAccount) -> str:
    """Return the folded name, or raise InvalidInput."""
    name = folded_name(new.name)
    if not name or len(name) > _LONGEST_NAME or not all(mark.isalnum() or mark in ".-_" for mark in name):
        raise InvalidInput(field="account_name", problem="characters")
    if not new.display_name.strip():
        raise InvalidInput(field="display_name", problem="missing")
    return name


def _absence_entry(absence: AbsenceId) -> LogEntry:
    return LogEntry(measure=Measure.EDIT_ABSENCE, object_kind=_ABSENCE, object_id=absence)


def _written(roles: Iterable[Role]) -> str:
    return ", ".join(sorted(roles))
