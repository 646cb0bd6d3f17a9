"""What has been done with the lines of Idag on a day ("Klart idag")."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from modulvard.domain.ids import PatientId, TreatmentId


class DoneKind(StrEnum):
    """What was done with a line."""

    MODULE_OPENED = "module_opened"
    AGREEMENT = "agreement"
    SEEN = "seen"
    ENDED = "ended"
    MESSAGE = "message"
    FEEDBACK = "feedback"
    MORE = "more"
    NO_ANSWER_NEEDED = "no_answer_needed"
    HANDED_OVER = "handed_over"
    JOURNALLED = "journalled"
    FLAG = "flag"
    SAFETY = "safety"
    FOLLOW_UP = "follow_up"


class DoneLine(NamedTuple):
    """One thing done today ("Klart idag"). Names are empty where the patient is masked."""

    kind: DoneKind
    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    masked: bool
    program: str
    at: datetime | None
    """When; None where only the day is known."""
    figure: int
    """The module that was opened."""
