"""What the tab Skattningar says of ratings and planned ones. It tells when, how and by whom, and grades nothing."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId
from modulvard.domain.rating_plans import PlanKind, RatingPlan
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.scoring import Scored
from modulvard.domain.weeks import Week
from modulvard.services.rating_views import RatingLine
from modulvard.ui.i18n import clock_time, near_day, program_week_words, short_day
from modulvard.ui.ratings.score_words import score_value_words, score_words, way_words


def when_words(plan: RatingPlan, on: date) -> str:
    """Return when a rating is planned: ”vecka 3 i programmet (v. 48)”, ”sön 29 nov”, ”3 månader efter avslutet”."""
    translate = QCoreApplication.translate
    match plan.kind:
        case PlanKind.WEEK:
            week = None if plan.due_on is None else Week.of(plan.due_on)
            return program_week_words(plan.figure or 0, week, on)
        case PlanKind.DATE if plan.on is not None:
            return short_day(plan.on, on)
        case PlanKind.BEFORE:
            return translate("Ratings", "före behandlingen")
        case PlanKind.MONTHS:
            return QCoreApplication.translate("Ratings", "%n månad(er) efter avslutet", "", plan.figure or 0)
        case _:
            return translate("Ratings", "efter behandlingen")


def plan_state_words(plan: RatingPlan, on: date, *, is_over: bool = False) -> str:
    """Return why a planned rating stands in the list: the day it was or is to be in, or why it will not come."""
    translate = QCoreApplication.translate
    if plan.skipped_at is not None:
        return translate("Ratings", "lämnas inte: {reason}").format(reason=plan.skip_reason)
    if is_over:
        return translate("Ratings", "inte längre aktuell")
    if plan.due_on is None:
        return translate("Ratings", "dagen är inte känd än")
    day = near_day(plan.due_on, on)
    if plan.due_on < on:
        return translate("Ratings", "skulle ha kommit {day}").format(day=day)
    return translate("Ratings", "senast {day}").format(day=day)


def answered_words(rating: Rating, on: date) -> str:
    """Return the day a patient answered, and the time where it is known."""
    here = rating.at.astimezone(STOCKHOLM)
    day = short_day(rating.on, on)
    return f"{day} {clock_time(here)}" if rating.time_known else day


def stamp_words(moment: datetime, by: AccountId | None, names: Mapping[AccountId, str], on: date) -> str:
    """Return ”mån 23 nov 08:12 av Anna Lind”."""
    here = moment.astimezone(STOCKHOLM)
    at = f"{short_day(here.date(), on)} {clock_time(here)}"
    if by is None or by not in names:
        return at
    return QCoreApplication.translate("Ratings", "{at} av {name}").format(at=at, name=names[by])


def sums_words(scored: Scored, language: str) -> str:
    """Return a rating's value on one line: the whole form's, or the profile; else how many values there are."""
    if scored.main is not None:
        return score_value_words(scored.main)
    if scored.profile is not None:
        return scored.profile.text
    if len(scored.scores) == 1:
        return score_words(scored.scores[0], language)
    whole = [score for score in scored.scores if score.is_complete]
    return QCoreApplication.translate("Ratings", "%n värde(n)", "", len(whole))


def marks_of(line: RatingLine) -> tuple[str, ...]:
    """Return what there is to know of a rating beside its answers: how it came, and what was done to it after."""
    translate = QCoreApplication.translate
    rating, kinds = line.rating, {change.kind for change in line.changes}
    found = [
        (rating.withdrawn_at is not None, translate("Ratings", "återtagen")),
        (True, way_words(rating.way)),
        (rating.is_late, translate("Ratings", "sent inskriven")),
        (ChangeKind.CORRECTED in kinds, translate("Ratings", "rättad")),
        (ChangeKind.MOVED in kinds, translate("Ratings", "flyttad hit")),
    ]
    return tuple(words for stands, words in found if stands)


def moved_away_words(change: RatingChange, names: Mapping[AccountId, str], on: date) -> str:
    """Return the trace of a rating that was here: not whose it is now."""
    words = QCoreApplication.translate(
        "Ratings", "En skattning besvarad {day} är flyttad härifrån {stamp}. Skäl: {reason}"
    )
    stamp = stamp_words(change.made_at, change.made_by, names, on)
    return words.format(day=short_day(change.on, on), stamp=stamp, reason=change.reason)


def change_head(change: RatingChange, names: Mapping[AccountId, str], on: date) -> str:
    """Return who corrected or moved a rating, and when."""
    translate = QCoreApplication.translate
    words = {
        ChangeKind.CORRECTED: translate("Ratings", "Rättad {stamp}"),
        ChangeKind.MOVED: translate("Ratings", "Flyttad hit {stamp}"),
    }[change.kind]
    return words.format(stamp=stamp_words(change.made_at, change.made_by, names, on))
