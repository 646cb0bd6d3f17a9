"""What can be wrong with a field of a form: a key whose words are found in ui/ and cli/, and facts for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_by
from enum import StrEnum

from modulvard.domain.errors import InvalidInput


class ProblemKey(StrEnum):
    """One kind of problem or warning. Each has its own sentence; the facts it needs stand beside it."""

    MISSING = "missing"
    """The field must be filled in."""
    TOO_LONG = "too_long"
    """Facts: ``limit``, in characters."""
    NAME_MISSING = "name_missing"
    """Neither given name nor family name is filled in."""
    NOT_A_DATE = "not_a_date"
    """Not a date of the form YYYY-MM-DD."""
    DATE_AHEAD = "date_ahead"
    """The date lies after today."""
    DATE_TOO_OLD = "date_too_old"
    """Facts: ``year``, the oldest that is taken."""
    DEATH_BEFORE_BIRTH = "death_before_birth"
    WITHDRAWN_BEFORE_GIVEN = "withdrawn_before_given"
    CONSENT_DATE_MISSING = "consent_date_missing"
    """A consent has a scope but no date."""
    CONSENT_SCOPE_MISSING = "consent_scope_missing"
    """A consent has a date but does not say what it covers."""
    EMAIL = "email"
    """Not of the form name@domain."""
    PHONE = "phone"
    """No digit, or signs that no phone number has."""
    LANGUAGE = "language"
    """Not a language code of ISO 639."""
    WHOLE_NUMBER = "whole_number"
    """Facts: ``low``, ``high``."""
    TOO_MANY = "too_many"
    """Facts: ``limit``."""

    UNKNOWN_FIELD = "unknown_field"
    """An answer has a field that nothing fills in. Facts: ``name``, the field's."""
    MODULE_WITHOUT_PROGRAM = "module_without_program"
    PROGRAM_UNKNOWN = "program_unknown"
    """The clinic holds no program of that key."""

    NUMBER_MISSING = "number_missing"
    FOREIGN_DIGITS = "foreign_digits"
    """Digits of another script than 0-9."""
    NOT_DIGITS = "not_digits"
    DIGIT_COUNT = "digit_count"
    """Facts: ``digits``, how many there are."""
    SEPARATORS = "separators"
    """The digits are not grouped as a date and four."""
    YEAR = "year"
    """Facts: ``year``."""
    MONTH = "month"
    """Facts: ``month``."""
    DAY = "day"
    """Facts: ``day`` as written."""
    NO_SUCH_DAY = "no_such_day"
    """Facts: ``year``, ``month``, ``day``."""
    IN_FUTURE = "in_future"
    """Facts: ``year``."""
    IS_COORDINATION = "is_coordination"
    """Entered as personnummer, but the day is a samordningsnummer's. Facts: ``day``."""
    IS_PERSONAL = "is_personal"
    """Entered as samordningsnummer, but the day is a personnummer's. Facts: ``day``."""
    SERIAL = "serial"
    """The three digits after the date are 000."""
    CHECK_DIGIT = "check_digit"

    NRID_FORM = "nrid_form"
    STOCKHOLM_FORM = "stockholm_form"
    VGR_FORM = "vgr_form"
    SKANE_FORM = "skane_form"
    VARMLAND_FORM = "varmland_form"
    RESERVE_CHECK_DIGIT = "reserve_check_digit"
    UNUSUAL_CHARACTERS = "unusual_characters"
    LOOKS_PERSONAL = "looks_personal"
    """A reserve number that is a right personnummer."""
    LOOKS_COORDINATION = "looks_coordination"
    BIRTH_DATE_DIFFERS = "birth_date_differs"
    """The birth date is not the one the number tells, which may be right (F17)."""
    NOT_A_TEST_NUMBER = "not_a_test_number"
    """In a sample clinic: the number is not on the published lists and may be somebody's (F22)."""


WARNINGS = frozenset(
    {
        ProblemKey.NRID_FORM,
        ProblemKey.STOCKHOLM_FORM,
        ProblemKey.VGR_FORM,
        ProblemKey.SKANE_FORM,
        ProblemKey.VARMLAND_FORM,
        ProblemKey.RESERVE_CHECK_DIGIT,
        ProblemKey.UNUSUAL_CHARACTERS,
        ProblemKey.LOOKS_PERSONAL,
        ProblemKey.LOOKS_COORDINATION,
        ProblemKey.BIRTH_DATE_DIFFERS,
        ProblemKey.NOT_A_TEST_NUMBER,
    }
)
"""What is told but forbids nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """One thing that is wrong, or worth a look, with one field. Never holds what was written of a patient."""

    field: str
    key: ProblemKey
    facts: Mapping[str, int | str] = made_by(default_factory=dict, hash=False)


class InvalidFields(InvalidInput):
    """A form cannot be taken. Facts: ``problems``, all of them; ``field`` and ``problem`` are the first one's."""

    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(field=problems[0].field, problem=problems[0].key, problems=tuple(problems))
