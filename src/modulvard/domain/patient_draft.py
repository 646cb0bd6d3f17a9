"""What is typed of a patient or a relative, and its checks: all problems at once, each beside its field."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from modulvard.domain.field_problems import WARNINGS, FieldProblem, ProblemKey
from modulvard.domain.identity import NO_IDENTITY, OLDEST_YEAR, Identity, IdentityKind, read_identity, read_reserve
from modulvard.domain.languages import DEFAULT_LANGUAGE, is_language_code
from modulvard.domain.patients import Consent, PatientFields, RelativeFields
from modulvard.domain.published_numbers import is_published_test_number
from modulvard.domain.text import LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT, clean_line, clean_text, is_blank

PHONE_LIMIT = 60

_DATE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_PHONE = re.compile(r"[-+0-9 ()/.,;:#*A-Za-zÅÄÖåäö]*[0-9][-+0-9 ()/.,;:#*A-Za-zÅÄÖåäö]*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientDraft:
    """A patient as typed. Dates are written ``YYYY-MM-DD``; what is not known yet is left empty."""

    given_name: str = ""
    family_name: str = ""
    identity_kind: IdentityKind | None = IdentityKind.NONE
    """None stands for a reserve number of unknown region: its kind is then told by its checks (F20)."""
    identity_number: str = ""
    birth_date: str = ""
    """Left empty, it is the date that the number tells."""
    address: str = ""
    phone: str = ""
    email: str = ""
    language: str = DEFAULT_LANGUAGE
    interpreter: bool = False
    care_contact: str = ""
    protected: bool = False
    deceased_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDraft:
    """A relative as typed."""

    name: str = ""
    relation: str = ""
    phone: str = ""
    consent_scope: str = ""
    consent_on: str = ""
    consent_withdrawn_on: str = ""
    own_needs: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPatient:
    """The outcome of a check: fields to keep unless there are problems, and warnings that forbid nothing."""

    fields: PatientFields | None
    problems: tuple[FieldProblem, ...]
    warnings: tuple[FieldProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRelative:
    """The outcome of a check: fields to keep unless there are problems."""

    fields: RelativeFields | None
    problems: tuple[FieldProblem, ...]


def draft_of(fields: PatientFields) -> PatientDraft:
    """Return the draft that, unchanged, gives the same fields."""
    return PatientDraft(
        given_name=fields.given_name,
        family_name=fields.family_name,
        identity_kind=fields.identity.kind,
        identity_number=fields.identity.display,
        birth_date=_written(fields.birth_date),
        address=fields.address,
        phone=fields.phone,
        email=fields.email,
        language=fields.language,
        interpreter=fields.interpreter,
        care_contact=fields.care_contact,
        protected=fields.protected,
        deceased_on=_written(fields.deceased_on),
    )


def relative_draft_of(fields: RelativeFields) -> RelativeDraft:
    """Return the draft that, unchanged, gives the same fields."""
    return RelativeDraft(
        name=fields.name,
        relation=fields.relation,
        phone=fields.phone,
        consent_scope=fields.consent.scope,
        consent_on=_written(fields.consent.given_on),
        consent_withdrawn_on=_written(fields.consent.withdrawn_on),
        own_needs=fields.own_needs,
        role=fields.role,
    )


def check_patient(draft: PatientDraft, today: date, *, sample: bool = False) -> CheckedPatient:
    """Check all fields of a patient. In a ``sample`` clinic a number that may be somebody's is warned about (F22)."""
    form = _Form(today)
    given_name = form.line("given_name", draft.given_name, NAME_LIMIT)
    family_name = form.line("family_name", draft.family_name, NAME_LIMIT)
    if is_blank(given_name) and is_blank(family_name):
        form.tell("family_name", ProblemKey.NAME_MISSING)
    identity = form.identity(draft, sample=sample)
    birth_date = form.date("birth_date", draft.birth_date)
    told = identity.birth_date
    if told is not None and birth_date is not None and birth_date != told:
        form.tell("birth_date", ProblemKey.BIRTH_DATE_DIFFERS)
    birth_date = birth_date or told
    deceased_on = form.date("deceased_on", draft.deceased_on)
    if birth_date is not None and deceased_on is not None and deceased_on < birth_date:
        form.tell("deceased_on", ProblemKey.DEATH_BEFORE_BIRTH)
    fields = PatientFields(
        given_name=given_name,
        family_name=family_name,
        identity=identity,
        birth_date=birth_date,
        address=form.text("address", draft.address),
        phone=form.phone(draft.phone),
        email=form.matching("email", draft.email, _EMAIL.fullmatch, ProblemKey.EMAIL),
        language=form.language(draft.language),
        interpreter=draft.interpreter,
        care_contact=form.line("care_contact", draft.care_contact),
        protected=draft.protected,
        deceased_on=deceased_on,
    )
    problems, warnings = form.problems(), form.warnings()
    return CheckedPatient(fields=None if problems else fields, problems=problems, warnings=warnings)


def check_relative(draft: RelativeDraft, today: date) -> CheckedRelative:
    """Check all fields of a relative. A consent needs both what it covers and its date (E6)."""
    form = _Form(today)
    name = form.line("name", draft.name, NAME_LIMIT)
    if is_blank(name):
        form.tell("name", ProblemKey.MISSING)
    scope = form.text("consent_scope", draft.consent_scope)
    given_on = form.date("consent_on", draft.consent_on)
    withdrawn_on = form.date("consent_withdrawn_on", draft.consent_withdrawn_on)
    if given_on is None and (scope or withdrawn_on is not None) and not form.has_problem("consent_on"):
        form.tell("consent_on", ProblemKey.CONSENT_DATE_MISSING)
    if given_on is not None and not scope:
        form.tell("consent_scope", ProblemKey.CONSENT_SCOPE_MISSING)
    if given_on is not None and withdrawn_on is not None and withdrawn_on < given_on:
        form.tell("consent_withdrawn_on", ProblemKey.WITHDRAWN_BEFORE_GIVEN)
    fields = RelativeFields(
        name=name,
        relation=form.line("relation", draft.relation),
        phone=form.phone(draft.phone),
        consent=Consent(scope=scope, given_on=given_on, withdrawn_on=withdrawn_on),
        own_needs=form.text("own_needs", draft.own_needs),
        role=form.line("role", draft.role),
    )
    problems = form.problems()
    return CheckedRelative(fields=None if problems else fields, problems=problems)


class _Form:
    """Reads one field at a time and gathers what is wrong. What is too long is cut, so that later checks stay quick."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._told: list[FieldProblem] = []

    def tell(self, field: str, key: ProblemKey, **facts: int) -> None:
        self._told.append(FieldProblem(field=field, key=key, facts=facts))

    def has_problem(self, field: str) -> bool:
        return any(told.field == field for told in self._told)

    def problems(self) -> tuple[FieldProblem, ...]:
        return tuple(told for told in self._told if told.key not in WARNINGS)

    def warnings(self) -> tuple[FieldProblem, ...]:
        return tuple(told for told in self._told if told.key in WARNINGS)

    def line(self, field: str, written: str, limit: int = LINE_LIMIT) -> str:
        return self._within(field, clean_line(written), limit)

    def text(self, field: str, written: str) -> str:
        return self._within(field, clean_text(written), TEXT_LIMIT)

    def matching(self, field: str, written: str, fits: Callable[[str], object], key: ProblemKey) -> str:
        value = self.line(field, written)
        if value and not fits(value):
            self.tell(field, key)
        return value

    def phone(self, written: str) -> str:
        value = self.line("phone", written, PHONE_LIMIT)
        if value and not _PHONE.fullmatch(value):
            self.tell("phone", ProblemKey.PHONE)
        return value

    def language(self, written: str) -> str:
        code = clean_line(written).lower() or DEFAULT_LANGUAGE
        if is_language_code(code):
            return code
        self.tell("language", ProblemKey.LANGUAGE)
        return DEFAULT_LANGUAGE

    def date(self, field: str, written: str) -> date | None:
        value = unicodedata.normalize("NFKC", clean_line(written))
        if not value:
            return None
        match = _DATE.fullmatch(value)
        try:
            day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
        except ValueError:
            day = None
        if day is None:
            self.tell(field, ProblemKey.NOT_A_DATE)
        elif day > self._today:
            self.tell(field, ProblemKey.DATE_AHEAD)
        elif day.year < OLDEST_YEAR:
            self.tell(field, ProblemKey.DATE_TOO_OLD, year=OLDEST_YEAR)
        return day

    def identity(self, draft: PatientDraft, *, sample: bool) -> Identity:
        if draft.identity_kind is None:
            reading = read_reserve(draft.identity_number, self._today)
        else:
            reading = read_identity(draft.identity_kind, draft.identity_number, self._today)
        self._told.extend((*reading.problems, *reading.warnings))
        identity = reading.identity
        if identity is None:
            return NO_IDENTITY
        numbered_at_birth = identity.kind in {IdentityKind.PERSONAL, IdentityKind.COORDINATION}
        if sample and numbered_at_birth and not is_published_test_number(identity):
            self.tell("identity_number", ProblemKey.NOT_A_TEST_NUMBER)
        return identity

    def _within(self, field: str, value: str, limit: int) -> str:
        if len(value) > limit:
            self.tell(field, ProblemKey.TOO_LONG, limit=limit)
        return value[:limit]


def _written(day: date | None) -> str:
    return "" if day is None else day.isoformat()
