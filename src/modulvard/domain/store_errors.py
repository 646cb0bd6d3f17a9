"""Why a store cannot be opened, read or written. Each is told apart and named (C16, DUR-05); exit code 3.

Facts: ``path`` where a file is meant, and what is named under each class.
"""

from modulvard.domain.errors import Refused, StoreError


class StoreMissing(StoreError):
    """There is no store at the path. Facts: ``path``, ``traces`` (whether its key file is still there)."""


class StoreExists(Refused):
    """A store, or something that belonged to one, lies at the path already: nothing is overwritten."""


class StoreEmpty(StoreError):
    """The file has no contents: never taken for a new clinic."""


class StoreDamaged(StoreError):
    """The right key opens it, but pages fail their seal or the structure is broken. Facts: ``detail``."""


class StorePlaintext(StoreError):
    """The file is an unencrypted SQLite database: never opened (CNF-02)."""


class StoreForeign(StoreError):
    """The file belongs to another key file, or to another program."""


class StoreNewer(StoreError):
    """Made by a newer version of the program; the file is unchanged (DUR-04). Facts: ``revision``."""


class StoreOlder(StoreError):
    """Made by an older version: to be upgraded first. Facts: ``revision``."""


class StoreLocked(StoreError):
    """Open in another window or command (CON-01). Facts: ``account``, ``host``, ``since``, ``pid``; any may be None."""


class StoreBusy(StoreError):
    """Another program kept writing for longer than we wait; nothing was changed."""


class StoreReplaced(StoreError):
    """The file was exchanged for another while it was open: open again."""


class StoreUnreadable(StoreError):
    """The file or its folder may not be read. Facts: ``path``."""


class StoreReadOnly(StoreError):
    """The file or its folder may not be written. Facts: ``path``."""


class DiskFull(StoreError):
    """No room on the disk; what was stored before is whole (DUR-02). Facts: ``path``."""


class StoreFailing(StoreError):
    """The disk answered with an error. Facts: ``path``, ``detail``."""


class KeyFileMissing(StoreError):
    """The key file beside the store is gone: without it nothing can be read. Facts: ``path``."""


class KeyFileDamaged(StoreError):
    """The key file cannot be read, or was altered. Facts: ``path``."""


class WrongPassphrase(StoreError):
    """Name and passphrase do not open the store. The same answer for an unknown name (CNF-03)."""


class WrongRecoveryKey(StoreError):
    """The recovery key has its check characters right but does not open this store."""


class TooSoon(StoreError):
    """Several wrong passphrases: the next try has to wait. Facts: ``seconds`` (CNF-03, decided.md 4)."""


class ClockRefused(StoreError):
    """MODULVARD_CLOCK is set, and the store was not made with it (decided.md 12)."""


class LogHeadMissing(StoreError):
    """The log's head file is gone (AUD-03). Facts: ``path``."""


class LogHeadDamaged(StoreError):
    """The log's head file is there, but no part of it carries a true seal (AUD-03). Facts: ``path``."""


class LogAltered(StoreError):
    """The log does not agree with its head: altered, cut or exchanged (AUD-03). Facts: ``seq`` (first that differs)."""


class LogUnbroken(Refused):
    """The log agrees with its head and every row with its seal: there is no break to accept."""


LOG_BROKEN = (LogAltered, LogHeadDamaged, LogHeadMissing)
"""What keeps a store from opening by itself because of its log (AUD-03): nothing more is written to it meanwhile."""


class BackupDamaged(StoreError):
    """The backup is incomplete or altered. Facts: ``path``, ``detail``."""


class BackupOfAnother(StoreError):
    """The backup is of another clinic's store. Facts: ``path``, ``clinic`` (the other's name)."""


class NotABackup(StoreError):
    """The file is no backup of this program. Facts: ``path``."""


class Cancelled(Refused):
    """The user stopped it; nothing is left half done."""
