"""Roles and what each may do (domain.md D31, decided.md 7, AUD-04). What is not listed is denied."""

from enum import StrEnum
from functools import cache


class Role(StrEnum):
    """A role of an account. An account may hold several."""

    THERAPIST = "therapist"
    GROUP_LEADER = "group_leader"
    MANAGER = "manager"
    PERMISSION_ADMIN = "permission_admin"
    DATA_ADMIN = "data_admin"
    READER = "reader"
    OPERATOR = "operator"


class Permission(StrEnum):
    """What a service method may need."""

    OWN_ACCOUNT = "own_account"
    """Log in, lock, change one's own passphrase and preferences: every account."""
    SEE_CLINIC = "see_clinic"
    """The clinic's name, settings and closed days."""
    EDIT_CLINIC = "edit_clinic"
    LIST_PATIENTS = "list_patients"
    """Name, birth date, program, therapist and state of the unit's patients."""
    READ_PATIENT = "read_patient"
    EDIT_PATIENT = "edit_patient"
    READ_PROGRAMS = "read_programs"
    EDIT_PROGRAMS = "edit_programs"
    """Write drafts of programs, and enter what was learnt of one."""
    PUBLISH_PROGRAMS = "publish_programs"
    """Pilot, publish and retire programs, take them in and set their rules."""
    EDIT_TREATMENT = "edit_treatment"
    READ_TODAY = "read_today"
    READ_ANSWERS = "read_answers"
    EDIT_ANSWERS = "edit_answers"
    """Write and suggest answers of the bank; what is in force is changed by approval only."""
    APPROVE_ANSWERS = "approve_answers"
    """Approve and retire answers, take in and give out the bank; an entry's owner may approve it too."""
    READ_REPORTS = "read_reports"
    """The clinic's statistics: figures over many treatments, without names and without small groups (C17)."""
    PRINT = "print"
    EDIT_ACCOUNTS = "edit_accounts"
    READ_LOG = "read_log"
    VERIFY_LOG = "verify_log"
    ACCEPT_LOG_BREAK = "accept_log_break"
    """Go on after the log was altered, with a reason that stays in it: who administers accounts or data."""
    KEEP_STORE = "keep_store"
    """Backup, verify, drill and check."""
    RECOVER = "recover"
    """Set an account's passphrase anew: no role gives it, only the recovery key (OPS-03)."""
    REPLACE_STORE = "replace_store"
    """Restore, upgrade and fill."""


_EVERYONE = frozenset({Permission.OWN_ACCOUNT, Permission.SEE_CLINIC})
_CLINICAL_READING = frozenset(
    {
        Permission.LIST_PATIENTS,
        Permission.READ_PATIENT,
        Permission.READ_PROGRAMS,
        Permission.READ_ANSWERS,
        Permission.READ_TODAY,
    }
)
_CLINICAL = _CLINICAL_READING | {
    Permission.EDIT_PATIENT,
    Permission.EDIT_TREATMENT,
    Permission.EDIT_ANSWERS,
    Permission.EDIT_PROGRAMS,
    Permission.PRINT,
}
_ANSWER_BANK = frozenset({Permission.READ_ANSWERS, Permission.EDIT_ANSWERS, Permission.APPROVE_ANSWERS})
_PROGRAMS = frozenset({Permission.READ_PROGRAMS, Permission.EDIT_PROGRAMS, Permission.PUBLISH_PROGRAMS})

ROLE_MATRIX: dict[Role, frozenset[Permission]] = {
    Role.THERAPIST: _EVERYONE | _CLINICAL | {Permission.KEEP_STORE, Permission.READ_REPORTS},
    Role.GROUP_LEADER: _EVERYONE | _CLINICAL,
    Role.MANAGER: _EVERYONE
    | _CLINICAL_READING
    | _ANSWER_BANK
    | _PROGRAMS
    | {
        Permission.READ_LOG,
        Permission.VERIFY_LOG,
        Permission.EDIT_CLINIC,
        Permission.KEEP_STORE,
        Permission.READ_REPORTS,
    },
    Role.PERMISSION_ADMIN: _EVERYONE
    | _ANSWER_BANK
    | {
        Permission.EDIT_ACCOUNTS,
        Permission.EDIT_CLINIC,
        Permission.READ_PROGRAMS,
        Permission.READ_LOG,
        Permission.VERIFY_LOG,
        Permission.ACCEPT_LOG_BREAK,
        Permission.KEEP_STORE,
    },
    Role.DATA_ADMIN: _EVERYONE
    | _ANSWER_BANK
    | _PROGRAMS
    | {
        Permission.KEEP_STORE,
        Permission.REPLACE_STORE,
        Permission.READ_REPORTS,
        Permission.VERIFY_LOG,
        Permission.ACCEPT_LOG_BREAK,
    },
    Role.READER: _EVERYONE | _CLINICAL_READING,
    Role.OPERATOR: _EVERYONE | {Permission.KEEP_STORE, Permission.VERIFY_LOG},
}


@cache
def permissions_of(roles: frozenset[Role]) -> frozenset[Permission]:
    """Return all that the roles together allow."""
    return frozenset().union(*(ROLE_MATRIX[role] for role in roles)) if roles else frozenset()
