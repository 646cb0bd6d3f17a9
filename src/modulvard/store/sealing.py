"""The cryptographic steps behind keys and log: stretching, wrapping, sealing, deriving. No formats of our own.

Stretching is Argon2id (RFC 9106), wrapping AES-256-GCM, sealing HPKE (RFC 9180) with X25519, deriving HKDF-SHA256.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
MEMORY_KIB = 64 * 1024
"""Above the 46 MiB of CNF-04."""
LEAST_MEMORY_KIB = 46 * 1024
MOST_MEMORY_KIB = 1024 * 1024
"""A key file that asks for more is refused: it could only be meant to hang the program."""
MOST_ITERATIONS = 100
MOST_LANES = 64

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class DoesNotOpen(Exception):
    """The key is another than the one it was closed with, or the contents were altered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretching:
    """How one passphrase is stretched: stored beside what it opens, so that the program's choice may grow."""

    memory_kib: int
    iterations: int
    lanes: int
    salt: bytes

    @property
    def is_sound(self) -> bool:
        """True if the parameters are at least CNF-04's and not absurd."""
        return (
            LEAST_MEMORY_KIB <= self.memory_kib <= MOST_MEMORY_KIB
            and 1 <= self.iterations <= MOST_ITERATIONS
            and 1 <= self.lanes <= MOST_LANES
            and len(self.salt) >= SALT_BYTES
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """An X25519 key pair as raw bytes."""

    private: bytes
    public: bytes


def new_stretching() -> Stretching:
    """Return this version's parameters with a salt of their own."""
    return Stretching(memory_kib=MEMORY_KIB, iterations=3, lanes=4, salt=secrets.token_bytes(SALT_BYTES))


def stretch(passphrase: bytes, stretching: Stretching) -> bytes:
    """Return the 32-byte key a passphrase stands for. Takes about 0.15 s and 64 MiB."""
    return Argon2id(
        salt=stretching.salt,
        length=KEY_BYTES,
        iterations=stretching.iterations,
        lanes=stretching.lanes,
        memory_cost=stretching.memory_kib,
    ).derive(passphrase)


def new_pair() -> KeyPair:
    """Return a new key pair."""
    return pair_of(secrets.token_bytes(KEY_BYTES))


def pair_of(private: bytes) -> KeyPair:
    """Return the pair of a private key."""
    return KeyPair(private=private, public=X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw())


def wrap(secret: bytes, key: bytes, about: bytes) -> bytes:
    """Close a secret with a key; ``about`` binds it to its place."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, about)


def unwrap(wrapped: bytes, key: bytes, about: bytes) -> bytes:
    """Open what ``wrap`` closed, or raise DoesNotOpen."""
    try:
        return AESGCM(key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], about)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def seal(secret: bytes, public: bytes, about: bytes) -> bytes:
    """Close a secret to whoever holds the private key of ``public``."""
    return _SUITE.encrypt(secret, X25519PublicKey.from_public_bytes(public), info=about)


def unseal(sealed: bytes, private: bytes, about: bytes) -> bytes:
    """Open what ``seal`` closed, or raise DoesNotOpen."""
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), info=about)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def derive(key: bytes, purpose: str) -> bytes:
    """Return a 32-byte key for one purpose; from it the others cannot be worked out."""
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=b"modulvard " + purpose.encode()).derive(
        key
    )


def mac(key: bytes, content: bytes) -> bytes:
    """Return the HMAC-SHA256 of the content."""
    return hmac.new(key, content, hashlib.sha256).digest()


def same(one: bytes, other: bytes) -> bool:
    """Compare two seals in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)
