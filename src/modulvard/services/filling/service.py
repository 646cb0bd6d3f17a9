"""Filling a store with an invented clinic of any size (decided.md 17): all of it or nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.patients import HoldsRealPatients
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.filling.bank import add_answers
from modulvard.services.filling.correspondence import Correspondence
from modulvard.services.filling.crowd import Crowd
from modulvard.services.filling.ratings import Ratings
from modulvard.store import access_log, fill, overviews

_TOPICS = frozenset({Topic.PATIENTS, Topic.TREATMENTS, Topic.TODAY, Topic.ACCOUNTS, Topic.MESSAGES, Topic.HOMEWORK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled(Changed):
    """What was made."""

    patients: int
    treatments: int
    messages: int
    hand_ins: int
    answers: int
    ratings: int
    therapists: int
    """Colleagues added. They have no passphrase: nobody logs in as them."""


class Filling(Service):
    """Invented patients in large numbers."""

    @needs(Permission.REPLACE_STORE)
    def fill(
        self,
        patients: int,
        seed: int,
        progress: Callable[[int, int], object],
        *,
        messages: int = 0,
        answers: int = 0,
        ratings: int = 0,
    ) -> Filled:
        """Add so many invented patients with their courses and therapists; the same for the same seed and day.

        ``messages`` are shared out among the treatments that have none yet, with hand-ins in proportion; ``answers``
        are entries of the answer bank besides those it has. ``ratings`` are planned and mostly answered in the
        treatments that have none, at most one of each of five forms a week.

        The account itself comes to have 80 in treatment, if there are so many; the others are colleagues'. Raises
        HoldsRealPatients where any patient was entered by a person. Stopped at any moment, nothing is changed.
        """
        with self._database.work() as session:
            if fill.holds_real_patients(session):
                raise HoldsRealPatients
            crowd = Crowd(session, seed, self._clock.now(), self._actor)
            with fill.much_at_once(session):
                crowd.add(patients, progress)
                overviews.refresh_stale(session, Week.of(self._today()))
                hand_ins = Correspondence(session, seed, self._clock.now()).add(messages, progress)
                rated = Ratings(session, seed, self._clock.now()).add(ratings, progress)
                add_answers(session, seed, answers, self._clock.now(), self._actor.account)
            access_log.append(session, LogEntry(measure=Measure.FILL, object_kind="patients", count=patients))
        return Filled(
            topics=_TOPICS,
            summary="filled",
            patients=patients,
            treatments=crowd.treatments,
            messages=messages,
            hand_ins=hand_ins,
            answers=answers,
            ratings=rated,
            therapists=crowd.colleagues,
        )
