"""The access log's words: what was done with whose data, by whom, when (F8, AUD-01). No clinical text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from modulvard.domain.ids import AccountId, PatientId, UnitId


class Measure(StrEnum):
    """What was done. The words of the log, the same for ever; new ones are only added."""

    STORE_CREATED = "store_created"
    LOG_IN = "log_in"
    LOG_IN_FAILED = "log_in_failed"
    LOG_IN_BY_RECOVERY_KEY = "log_in_by_recovery_key"
    LOCK = "lock"
    LOG_ADOPTED = "log_adopted"
    LOG_BREAK_FOUND = "log_break_found"
    """One place where the log was altered, as it was when the break was accepted: ``object_kind`` is the fault."""
    LOG_BREAK_ACCEPTED = "log_break_accepted"
    LOG_READ = "log_read"
    LOG_VERIFIED = "log_verified"
    VIEW_TODAY = "view_today"
    VIEW_PATIENT = "view_patient"
    VIEW_TREATMENT = "view_treatment"
    LIST_PATIENTS = "list_patients"
    LIST_TREATMENTS = "list_treatments"
    SEARCH = "search"
    SEARCH_HIT = "search_hit"
    ADD_PATIENT = "add_patient"
    EDIT_PATIENT = "edit_patient"
    MERGE_PATIENTS = "merge_patients"
    ARCHIVE_PATIENT = "archive_patient"
    EDIT_RELATIVE = "edit_relative"
    EDIT_BLOCK = "edit_block"
    EDIT_FILTER = "edit_filter"
    """A saved filter of the list of patients was kept, renamed or removed."""
    OPENED_WITH_REASON = "opened_with_reason"
    START_TREATMENT = "start_treatment"
    EDIT_TREATMENT = "edit_treatment"
    CHANGE_PACE = "change_pace"
    CHOOSE_MODULES = "choose_modules"
    PAUSE = "pause"
    RESUME = "resume"
    MODULE_STATE = "module_state"
    END_TREATMENT = "end_treatment"
    REOPEN_TREATMENT = "reopen_treatment"
    """An end that was a mistake was taken back later."""
    CLOSING_CHECK = "closing_check"
    """What was done before the end was entered, or taken back."""
    NOTE_CONSENT = "note_consent"
    """That the patient agrees to a transfer was noted, or taken back."""
    EDIT_FOLLOW_UP = "edit_follow_up"
    TRANSFER = "transfer"
    """A treatment was handed over to another therapist."""
    NOTE_LINE = "note_line"
    LEFT_TO_COLLEAGUE = "left_to_colleague"
    """A line of Idag was passed on to a named colleague, or taken back."""
    EDIT_FLAG = "edit_flag"
    VIEW_RATINGS = "view_ratings"
    ADD_RATING = "add_rating"
    EDIT_RATING = "edit_rating"
    """A rating's answers or day were corrected."""
    MOVE_RATING = "move_rating"
    WITHDRAW_RATING = "withdraw_rating"
    CLOSE_SAFETY = "close_safety"
    """What was done about an answer that is to be read first was written (G18)."""
    REOPEN_SAFETY = "reopen_safety"
    PLAN_RATING = "plan_rating"
    SKIP_RATING = "skip_rating"
    """It was noted that planned ratings will not come in."""
    UNPLAN_RATING = "unplan_rating"
    """A planned rating was taken away."""
    VIEW_HOMEWORK = "view_homework"
    LIST_HOMEWORK = "list_homework"
    ASSIGN_HOMEWORK = "assign_homework"
    HAND_IN = "hand_in"
    MARK_ANSWER = "mark_answer"
    VIEW_THREAD = "view_thread"
    LIST_MESSAGES = "list_messages"
    RECEIVE_MESSAGE = "receive_message"
    BEGIN_DRAFT = "begin_draft"
    DISCARD_DRAFT = "discard_draft"
    FINISH_REPLY = "finish_reply"
    FINISH_FEEDBACK = "finish_feedback"
    REOPEN_REPLY = "reopen_reply"
    HAND_OVER = "hand_over"
    CORRECT_MESSAGE = "correct_message"
    WITHDRAW_MESSAGE = "withdraw_message"
    NO_ANSWER_NEEDED = "no_answer_needed"
    VIEW_NOTE = "view_note"
    FINISH_NOTE = "finish_note"
    WITHDRAW_NOTE = "withdraw_note"
    JOURNALLED = "journalled"
    """A note or a contact was marked as journalled, or the mark taken back."""
    LIST_ANSWERS = "list_answers"
    VIEW_ANSWER = "view_answer"
    EDIT_ANSWER = "edit_answer"
    REVIEW_ANSWER = "review_answer"
    APPROVE_ANSWER = "approve_answer"
    RETIRE_ANSWER = "retire_answer"
    LIST_INTAKES = "list_intakes"
    VIEW_INTAKE = "view_intake"
    EDIT_INTAKE = "edit_intake"
    """A way in was begun, written of or ended."""
    LIST_COMPETENCES = "list_competences"
    EDIT_COMPETENCE = "edit_competence"
    EDIT_GATE_RULE = "edit_gate_rule"
    UNDO = "undo"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    VIEW_PROGRAM = "view_program"
    VIEW_RESTRICTED = "view_restricted"
    """Material that must not be spread was opened (D41)."""
    LIST_PROGRAMS = "list_programs"
    ADD_PROGRAM = "add_program"
    EDIT_PROGRAM = "edit_program"
    """A draft of a program was begun or discarded; what is typed in it leaves no row (decided.md 9)."""
    PROGRAM_STATUS = "program_status"
    """A version became a pilot, published or retired."""
    PROGRAM_LEARNING = "program_learning"
    """Something learnt of a version was entered, taken care of or withdrawn."""
    CHANGE_VERSION = "change_version"
    """A treatment was moved to another version of its program."""
    LIST_INSTRUMENTS = "list_instruments"
    VIEW_INSTRUMENT = "view_instrument"
    ADD_INSTRUMENT = "add_instrument"
    """Versions of instruments that are shipped were taken in."""
    EDIT_INSTRUMENT = "edit_instrument"
    """A version was taken out of use or put back, or an instrument's published lines were turned on or off."""
    VIEW_REPORT = "view_report"
    """Figures over many treatments: ``object_kind`` is which."""
    EDIT_CLINIC = "edit_clinic"
    VIEW_CLINIC = "view_clinic"
    LIST_ACCOUNTS = "list_accounts"
    ADD_ACCOUNT = "add_account"
    DISABLE_ACCOUNT = "disable_account"
    CHANGE_ROLES = "change_roles"
    CHANGE_LOG_IN = "change_log_in"
    """A passphrase was changed."""
    CHANGE_RECOVERY_KEY = "change_recovery_key"
    CHANGE_STORE_KEY = "change_store_key"
    EDIT_ABSENCE = "edit_absence"
    BACKUP = "backup"
    VERIFY_BACKUP = "verify_backup"
    DRILL = "drill"
    RESTORE = "restore"
    CHECK_STORE = "check_store"
    UPGRADE = "upgrade"
    FILL = "fill"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What a step tells the log. Who, when and where are added by the store."""

    measure: Measure
    patient: PatientId | None = None
    object_kind: str | None = None
    object_id: int | None = None
    count: int | None = None
    """How many, for a list or a search."""
    reason: str | None = None
    """A reason the user gave for the look or step (decided.md 7): never clinical text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRecord:
    """One row of the log as read back."""

    seq: int
    at: str
    """Local time with offset, ISO 8601."""
    account: AccountId | None
    account_name: str
    unit: UnitId | None
    patient: PatientId | None
    measure: str
    object_kind: str | None
    object_id: int | None
    count: int | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which rows to list (AUD-02). What is None does not limit."""

    account: AccountId | None = None
    patient: PatientId | None = None
    first_day: date | None = None
    last_day: date | None = None
    limit: int = 1000


class LogFault(StrEnum):
    """How a log was found altered."""

    CHANGED = "changed"
    """The row's contents do not fit its seal."""
    REMOVED = "removed"
    """Rows before this one are gone."""
    INSERTED = "inserted"
    """The row does not chain on from the one before."""
    CUT = "cut"
    """Rows after this one are gone."""
    BEYOND_HEAD = "beyond_head"
    """Rows after this one were never acknowledged."""
    HEAD_MISSING = "head_missing"
    HEAD_DAMAGED = "head_damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFinding:
    """One place where the log is altered."""

    fault: LogFault
    seq: int | None
    mark: str = ""
    """Tells the row as it was found from every other that could stand in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogVerdict:
    """What walking the whole log found."""

    rows: int
    findings: tuple[LogFinding, ...]
    accepted: tuple[LogFinding, ...] = ()
    """Places that someone has accepted with a reason since: evidence that stays in the log, and is no news."""

    @property
    def is_whole(self) -> bool:
        """True if nothing was changed, removed, inserted or cut, beside what was accepted."""
        return not self.findings
