"""Identity numbers of patients: how each kind is written, checked and shown (domain.md F16-F21).

A number is never put into an error or a log: a problem carries a key and facts such as ``month=13``.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from modulvard.domain.field_problems import FieldProblem, ProblemKey

RESERVE_LIMIT = 40
"""Characters in a reserve number."""
OLDEST_YEAR = 1840
"""Nobody with a number was born earlier: personal numbers began in 1947."""


class IdentityKind(StrEnum):
    """What a patient is known by."""

    PERSONAL = "personal"
    """Personnummer (F16, F17)."""
    COORDINATION = "coordination"
    """Samordningsnummer (F18)."""
    NATIONAL_RESERVE = "national_reserve"
    """Nationell reservidentitet, NRID (F19)."""
    RESERVE_STOCKHOLM = "reserve_stockholm"
    RESERVE_VGR = "reserve_vgr"
    RESERVE_SKANE = "reserve_skane"
    RESERVE_VARMLAND = "reserve_varmland"
    RESERVE_OTHER = "reserve_other"
    """A reserve number of another region or clinic: kept as it is written (F20)."""
    NONE = "none"
    """No number yet."""


OID_OF: Mapping[IdentityKind, str] = {
    IdentityKind.PERSONAL: "1.2.752.129.2.1.3.1",
    IdentityKind.COORDINATION: "1.2.752.129.2.1.3.3",
    IdentityKind.NATIONAL_RESERVE: "1.2.752.74.9.1",
    IdentityKind.RESERVE_STOCKHOLM: "1.2.752.97.3.1.3",
}
"""The published object identifiers (F21)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A number with its kind. ``value`` is the stored form: no separators, Latin capitals and digits 0-9."""

    kind: IdentityKind
    value: str

    @property
    def display(self) -> str:
        """The number as it is shown: ``YYYYMMDD-NNNC`` (F16); reserve numbers have no hyphen (F19)."""
        if self.kind in {IdentityKind.PERSONAL, IdentityKind.COORDINATION}:
            return f"{self.value[:8]}-{self.value[8:]}"
        return self.value

    @property
    def birth_date(self) -> date | None:
        """The date the number tells, which may differ from the real birth date (F17); None where it tells none."""
        if self.kind is IdentityKind.NATIONAL_RESERVE:
            return _nrid_date(self.value)
        if self.kind in {IdentityKind.RESERVE_STOCKHOLM, IdentityKind.RESERVE_OTHER, IdentityKind.NONE}:
            return None
        lead = re.match(r"[0-9]{8}", self.value)
        if lead is None:
            return None
        days_added = 60 if self.kind is IdentityKind.COORDINATION else 0
        return _date_or_none(int(lead[0][:4]), int(lead[0][4:6]), int(lead[0][6:]) - days_added)


NO_IDENTITY = Identity(kind=IdentityKind.NONE, value="")


NUMBER_FIELD = "identity_number"
"""The form's field that every problem of a number stands beside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityReading:
    """What was read: an identity unless a problem forbids it, and warnings that forbid nothing (F20)."""

    identity: Identity | None
    problems: tuple[FieldProblem, ...] = ()
    warnings: tuple[FieldProblem, ...] = ()


def read_identity(kind: IdentityKind, written: str, today: date) -> IdentityReading:
    """Read a number of a known kind, in any usual way of writing it.

    ``today`` decides the century of a ten-digit number: ``+`` from the year the person turns 100, else ``-`` or none.
    Personal and coordination numbers must pass every check. A reserve number's format is only warned about (F20).
    """
    if kind is IdentityKind.NONE:
        return IdentityReading(identity=NO_IDENTITY)
    text = _plain(written)
    if not text:
        return _refused(ProblemKey.NUMBER_MISSING)
    if kind in {IdentityKind.PERSONAL, IdentityKind.COORDINATION}:
        return _read_birth_number(kind, text, today)
    return _read_reserve(kind, text, today)


def read_reserve(written: str, today: date) -> IdentityReading:
    """Read a reserve number of unknown region: the kind whose whole check it passes, else ``reserve_other``.

    One that has Stockholm's or VGR's form and not its check is warned about, and called neither: it may be another's.
    Skåne's and Värmland's forms say too little to be told from others, so they are never guessed.
    """
    missed: tuple[FieldProblem, ...] = ()
    for kind in (IdentityKind.RESERVE_STOCKHOLM, IdentityKind.RESERVE_VGR, IdentityKind.NATIONAL_RESERVE):
        reading = read_identity(kind, written, today)
        if reading.identity is not None and not reading.warnings:
            return reading
        missed += tuple(warning for warning in reading.warnings if warning.key is ProblemKey.RESERVE_CHECK_DIGIT)
    other = read_identity(IdentityKind.RESERVE_OTHER, written, today)
    return replace(other, warnings=other.warnings or missed)


def check_digit(digits: str) -> int:
    """Return the Luhn digit that belongs after ``digits``, weights 2, 1, 2 … from the left (F17)."""
    total = 0
    for position, char in enumerate(digits):
        product = int(char) * (2 - position % 2)
        total += product // 10 + product % 10
    return -total % 10


# --- personal and coordination numbers ------------------------------------------------------------

_WRITTEN = re.compile(
    r"(?P<century>[0-9]{2})?(?P<year>[0-9]{2})[- ]?(?P<month>[0-9]{2})[- ]?(?P<day>[0-9]{2})"
    r" ?(?P<sign>[-+]?) ?(?P<serial>[0-9]{3})(?P<check>[0-9])"
)


def _read_birth_number(kind: IdentityKind, text: str, today: date) -> IdentityReading:
    if any(char.isdecimal() and not char.isascii() for char in text):
        return _refused(ProblemKey.FOREIGN_DIGITS)
    if re.search(r"[^0-9+\- ]", text):
        return _refused(ProblemKey.NOT_DIGITS)
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits) not in {10, 12}:
        return _refused(ProblemKey.DIGIT_COUNT, digits=len(digits))
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return _refused(ProblemKey.SEPARATORS)
    year = _full_year(match["century"], int(match["year"]), match["sign"], today)
    problems = [
        *_date_problems(kind, year, int(match["month"]), int(match["day"]), today),
        *_serial_problems(match, digits[-10:]),
    ]
    if problems:
        return IdentityReading(identity=None, problems=tuple(problems))
    return IdentityReading(identity=Identity(kind=kind, value=f"{year:04d}{digits[-8:]}"))


def _full_year(century: str | None, short_year: int, sign: str, today: date) -> int:
    if century is not None:
        return int(century) * 100 + short_year
    latest = today.year - 100 if sign == "+" else today.year
    return latest - (latest - short_year) % 100


def _date_problems(kind: IdentityKind, year: int, month: int, day: int, today: date) -> list[FieldProblem]:
    if year < OLDEST_YEAR:
        return [_problem(ProblemKey.YEAR, year=year)]
    problems = []
    if not 1 <= month <= 12:
        problems.append(_problem(ProblemKey.MONTH, month=month))
    real_day = day - 60 if kind is IdentityKind.COORDINATION else day
    if kind is IdentityKind.PERSONAL and 61 <= day <= 91:
        return [*problems, _problem(ProblemKey.IS_COORDINATION, day=day)]
    if kind is IdentityKind.COORDINATION and 1 <= day <= 31:
        return [*problems, _problem(ProblemKey.IS_PERSONAL, day=day)]
    if not 1 <= real_day <= 31:
        problems.append(_problem(ProblemKey.DAY, day=day))
    if problems:
        return problems
    born = _date_or_none(year, month, real_day)
    if born is None:
        return [_problem(ProblemKey.NO_SUCH_DAY, year=year, month=month, day=real_day)]
    return [_problem(ProblemKey.IN_FUTURE, year=year)] if born > today else []


def _serial_problems(match: re.Match[str], ten_digits: str) -> list[FieldProblem]:
    if match["serial"] == "000":
        return [_problem(ProblemKey.SERIAL)]
    if check_digit(ten_digits[:9]) != int(match["check"]):
        return [_problem(ProblemKey.CHECK_DIGIT)]
    return []


# --- reserve numbers ------------------------------------------------------------------------------

_NRID_LETTERS = "ABCDEFGHJKLMNPRSTUXYZ"
"""A-Z without I, O, Q, V and W (F19)."""
_NRID_DATED = re.compile(rf"(?P<century>[0-9]{{2}})[0-9]{{6}}[{_NRID_LETTERS}]{{2}}[0-9{_NRID_LETTERS}]{{2}}")
_NRID_UNDATED = re.compile(rf"00[0-9]{{2}}[2-9][0-9][45][0-9][{_NRID_LETTERS}]{{2}}[0-9{_NRID_LETTERS}]{{2}}")
_STOCKHOLM = re.compile(r"99[0-9]{10}")
_VGR = re.compile(r"[0-9]{8}[KMX][0-9]{3}")
_SKANE = re.compile(r"[0-9]{8}(?=[0-9]*[A-Z])[0-9A-Z]{4}")
_VARMLAND = re.compile(r"[0-9]{8}S[0-9A-Z]*")
_VGR_LETTER = {"K": "5", "M": "7", "X": "8"}


def _read_reserve(kind: IdentityKind, text: str, today: date) -> IdentityReading:
    value = re.sub(r"[-+ ]", "", text).upper()
    if not value:
        return _refused(ProblemKey.NUMBER_MISSING)
    if len(value) > RESERVE_LIMIT:
        return _refused(ProblemKey.TOO_LONG, limit=RESERVE_LIMIT)
    warning = _reserve_warning(kind, value, today)
    return IdentityReading(
        identity=Identity(kind=kind, value=value),
        warnings=() if warning is None else (_problem(warning),),
    )


def _reserve_warning(kind: IdentityKind, value: str, today: date) -> ProblemKey | None:
    if any(not (char.isascii() and char.isalnum()) for char in value):
        return ProblemKey.UNUSUAL_CHARACTERS
    for personal in (IdentityKind.PERSONAL, IdentityKind.COORDINATION):
        if not _STOCKHOLM.fullmatch(value) and _read_birth_number(personal, value, today).identity is not None:
            return ProblemKey.LOOKS_PERSONAL if personal is IdentityKind.PERSONAL else ProblemKey.LOOKS_COORDINATION
    if kind is IdentityKind.NATIONAL_RESERVE:
        return None if _is_nrid(value) else ProblemKey.NRID_FORM
    if kind is IdentityKind.RESERVE_STOCKHOLM:
        return _stockholm_warning(value)
    if kind is IdentityKind.RESERVE_VGR:
        return _vgr_warning(value)
    if kind is IdentityKind.RESERVE_SKANE:
        return None if _SKANE.fullmatch(value) and _starts_with_date(value) else ProblemKey.SKANE_FORM
    if kind is IdentityKind.RESERVE_VARMLAND:
        return None if _VARMLAND.fullmatch(value) and _starts_with_date(value) else ProblemKey.VARMLAND_FORM
    return None


def _stockholm_warning(value: str) -> ProblemKey | None:
    if not _STOCKHOLM.fullmatch(value):
        return ProblemKey.STOCKHOLM_FORM
    return None if check_digit(value[4:11]) == int(value[11]) else ProblemKey.RESERVE_CHECK_DIGIT


def _vgr_warning(value: str) -> ProblemKey | None:
    if not (_VGR.fullmatch(value) and _starts_with_date(value)):
        return ProblemKey.VGR_FORM
    digits = value[2:8] + _VGR_LETTER[value[8]] + value[9:11]
    return None if check_digit(digits) == int(value[11]) else ProblemKey.RESERVE_CHECK_DIGIT


def _is_nrid(value: str) -> bool:
    return bool(_NRID_UNDATED.fullmatch(value)) or _nrid_date(value) is not None


def _nrid_date(value: str) -> date | None:
    match = _NRID_DATED.fullmatch(value)
    if match is None or not 21 <= int(match["century"]) <= 98:
        return None
    # XX is the century plus 3, then plus 6, plus 9 … (F19): 21, 24 … are the 1800s, 22, 25 … the 1900s, 23, 26 … the
    # 2000s.
    century = 18 + (int(match["century"]) - 21) % 3
    return _date_or_none(century * 100 + int(value[2:4]), int(value[4:6]), int(value[6:8]))


def _starts_with_date(value: str) -> bool:
    return _date_or_none(int(value[:4]), int(value[4:6]), int(value[6:8])) is not None


# --- shared ---------------------------------------------------------------------------------------


def _plain(written: str) -> str:
    """Full-width digits become 0-9 (NFKC), hyphens of all sorts ``-``, spaces single; invisible marks go."""
    text = unicodedata.normalize("NFKC", written)
    text = "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cf"} or char.isspace())
    return " ".join(re.sub(r"[‐‑‒–—―−]", "-", text).split())


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _problem(key: ProblemKey, **facts: int) -> FieldProblem:
    return FieldProblem(field=NUMBER_FIELD, key=key, facts=facts)


def _refused(key: ProblemKey, **facts: int) -> IdentityReading:
    return IdentityReading(identity=None, problems=(_problem(key, **facts),))
