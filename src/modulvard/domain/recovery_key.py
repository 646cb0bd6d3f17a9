"""The recovery key as people write it: eight groups of four characters and one check character (OPS-03).

160 bits in an alphabet without I, L, O and U. Each group's check character finds every single wrong character and
every two that changed places, and tells which group to look at; it also differs by the group's place.
"""

import re

from modulvard.domain.account_errors import RecoveryKeyMistyped

GROUPS = 8
"""Groups in a recovery key."""
BYTES = 20
"""Random bytes in a recovery key."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_DATA = 4
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def written(secret: bytes) -> str:
    """Return 20 random bytes as a recovery key, such as ``4TQ2H-…`` in eight groups."""
    if len(secret) != BYTES:
        raise ValueError("a recovery key has 20 bytes")
    bits = int.from_bytes(secret, "big")
    values = [(bits >> shift) & 31 for shift in range(BYTES * 8 - 5, -5, -5)]
    groups = [values[start : start + _DATA] for start in range(0, len(values), _DATA)]
    return "-".join(
        "".join(_ALPHABET[value] for value in (*group, _check(group, place))) for place, group in enumerate(groups)
    )


def read(typed: str) -> bytes:
    """Return the 20 bytes of a typed recovery key, or raise RecoveryKeyMistyped naming the group.

    Spaces, hyphens and small letters do not matter; O is read as 0, I and L as 1.
    """
    characters = re.sub(r"[\s\-–]", "", typed).upper().translate(_MISREAD)
    size = _DATA + 1
    if len(characters) != GROUPS * size:
        raise RecoveryKeyMistyped(field="recovery_key", problem="length", group=None)
    bits = 0
    for place in range(GROUPS):
        group = [_ALPHABET.find(character) for character in characters[place * size : (place + 1) * size]]
        if -1 in group or _check(group[:_DATA], place) != group[_DATA]:
            raise RecoveryKeyMistyped(field="recovery_key", problem="group", group=place + 1)
        for value in group[:_DATA]:
            bits = bits << 5 | value
    return bits.to_bytes(BYTES, "big")


def _check(group: list[int], place: int) -> int:
    """Return the group's check value: a weighted sum over GF(32), offset by the place."""
    total = place + 1
    for position, value in enumerate(group, 1):
        weighted = value
        for _ in range(position):
            weighted = _doubled(weighted)
        total ^= weighted
    return total


def _doubled(value: int) -> int:
    """Return twice the value in GF(32) with x^5 + x^2 + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 32 else value
