"""Finding personal numbers in texts that are to name nobody, such as what is learnt of a program (D8, F16-F18)."""

import re
import unicodedata
from datetime import date

from modulvard.domain.identity import IdentityKind, read_identity

_HYPHENS = re.compile(r"[‐‑‒–—―−]")
_WRITTEN = re.compile(r"(?<![0-9])(?:[0-9]{2})?[0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]{2} ?[-+]? ?[0-9]{4}(?![0-9])")


def holds_number(text: str, today: date) -> bool:
    """Tell whether a personnummer or samordningsnummer that passes every check stands in a text."""
    plain = _HYPHENS.sub("-", unicodedata.normalize("NFKC", text))
    kinds = (IdentityKind.PERSONAL, IdentityKind.COORDINATION)
    return any(
        read_identity(kind, found[0], today).identity is not None
        for found in _WRITTEN.finditer(plain)
        for kind in kinds
    )
