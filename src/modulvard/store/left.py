"""Text that found no room on the disk: sealed to the store, beside it in ``.left-ACCOUNT`` once there is room for that.

Sealing needs no secret (as for failed log-ins), so it can be held while locked; opening it needs the open store.
"""

import json
from contextlib import suppress
from pathlib import Path

from modulvard.domain.left_texts import Left, SealedLeft
from modulvard.store import sealing
from modulvard.store.files import beside, store_error, write_whole
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked, notices_key

SUFFIX = ".left-"


def seal_left(key_file: KeyFile, account: int, left: Left) -> SealedLeft:
    """Close what is left to whoever opens the store."""
    content = json.dumps(left.as_dict(), ensure_ascii=False).encode("utf-8", "surrogatepass")
    sealed = {
        str(generation.number): sealing.seal(content, generation.notices, _about(key_file.store, account)).hex()
        for generation in key_file.generations
    }
    return SealedLeft(store=key_file.store, account=account, sealed=sealed)


def open_left(sealed: SealedLeft, unlocked: Unlocked) -> Left | None:
    """Open it again; None where it is another store's, or of keys that are gone."""
    for number, key in unlocked.keys.items():
        with suppress(sealing.DoesNotOpen, KeyError, ValueError):
            about = _about(unlocked.store, sealed.account)
            content = sealing.unseal(bytes.fromhex(sealed.sealed[str(number)]), notices_key(key), about)
            return Left.from_dict(json.loads(content.decode("utf-8", "surrogatepass")))
    return None


def keep_left(store: Path, sealed: SealedLeft) -> None:
    """Put it beside the store. Raises DiskFull and the other errors of the disk; nothing is then there in part."""
    content = json.dumps({"store": sealed.store, "account": sealed.account, "sealed": dict(sealed.sealed)})
    write_whole(_path(store, sealed.account), content.encode())


def kept_left(store: Path, account: int) -> SealedLeft | None:
    """Return what lies beside the store for an account."""
    try:
        values = json.loads(_path(store, account).read_bytes())
        return SealedLeft(store=values["store"], account=values["account"], sealed=values["sealed"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
    except OSError as error:
        raise store_error(error, _path(store, account), writing=False) from error


def forget_left(store: Path, account: int) -> None:
    """Take it away: it is in the store."""
    try:
        _path(store, account).unlink(missing_ok=True)
    except OSError as error:
        raise store_error(error, _path(store, account), writing=True) from error


def _path(store: Path, account: int) -> Path:
    return beside(store, f"{SUFFIX}{account}")


def _about(store: str, account: int) -> bytes:
    return f"modulvard|left text|{store}|{account}".encode()
