"""Why a step with a treatment is refused. Weeks and dates are facts; nothing of the patient is."""

from modulvard.domain.errors import Refused


class TreatmentEnded(Refused):
    """The treatment has ended; what is entered afterwards must lie before its last day. Facts: ``ended_on``."""


class NotEnded(Refused):
    """The treatment has not ended, so there is no end to take back. Facts: ``treatment``."""


class SameProgramActive(Refused):
    """The patient has an active treatment of the same program, in whatever version. Facts: ``treatment`` (its id)."""


class NotInCourse(Refused):
    """The module is not in the patient's course. Facts: ``module``."""


class NotInProgram(NotInCourse):
    """The program has no module of that number. Facts: ``module``."""


class AlreadyInCourse(Refused):
    """The module is in the patient's course already. Facts: ``module``."""


class MandatoryModule(Refused):
    """A mandatory module belongs to every course: it can be skipped, not removed. Facts: ``module``."""


class AlreadyHandedIn(Refused):
    """The module is handed in, so it can be neither skipped, removed nor moved. Facts: ``module``, ``on``."""


class AlreadyInState(Refused):
    """The module has that state already. Facts: ``module``, ``state``, ``since``."""


class ComesAfter(Refused):
    """The module opens when others are handed in or skipped. Facts: ``module``, ``after`` (their numbers)."""


class NotPlanned(Refused):
    """The module is skipped, so it has no week to move from. Facts: ``module``."""


class NothingMoved(Refused):
    """The module stands in that week already. Facts: ``module``, ``week``."""


class NothingToPlan(Refused):
    """Every module of the course is handed in or skipped, so there is no plan to change."""


class InTheFuture(Refused):
    """What has happened cannot lie after now (decided.md 12). Facts: ``on``, ``today``: days or moments."""


class BeforeTreatment(Refused):
    """A patient cannot begin or hand in a module before the start (decided.md 25). Facts: ``on``, ``started_on``."""


class BeforeTransfer(Refused):
    """A transfer cannot lie before the last one. Facts: ``on``, ``last``."""


class LastDayTooEarly(Refused):
    """Something of the treatment is dated after the last day that was asked for. Facts: ``on``, ``last`` (its day)."""


class HandedInLater(LastDayTooEarly):
    """Something was handed in after it."""


class RecordedLater(LastDayTooEarly):
    """Something else was entered of a module after it. Facts: ``module`` as well."""


class CheckedLater(LastDayTooEarly):
    """Something was done for the end after it."""


class BeforeHandIn(Refused):
    """Feedback cannot lie before the hand-in. Facts: ``on``, ``handed_in``."""


class PaceOutOfRange(Refused):
    """A pace is 1-7 modules every 1-8 weeks (pacing.md). Facts: ``modules``, ``every_weeks``."""


class WeekOutOfReach(Refused):
    """The week lies too far from today or before the treatment. Facts: ``week``, ``first``, ``last``."""


class PauseBackwards(Refused):
    """A pause cannot end before it begins. Facts: ``first``, ``last``."""


class NotPaused(Refused):
    """No pause lies over this week."""


class PauseEndsAnyway(Refused):
    """The pause is over by itself before the patient could resume. Facts: ``week``."""


class PauseBegun(Refused):
    """A pause that has begun is ended by resuming. Facts: ``first``."""


class NotATherapist(Refused):
    """Only an active account with the role therapist or group leader can be responsible (D20). Facts: ``account``."""


class AlreadyResponsible(Refused):
    """The account is the treatment's therapist already. Facts: ``account``."""


class PatientClosed(Refused):
    """The patient's record is archived, or the patient is deceased: nothing is started. Facts: ``patient``."""


class NothingToOpen(Refused):
    """No module waits to be opened: the one before has had no feedback yet, or the program opens by itself."""
