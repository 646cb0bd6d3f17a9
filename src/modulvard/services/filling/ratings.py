"""Shares ratings out among invented treatments, week by week from their start."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import count, islice

from modulvard.domain.instruments import Instrument, StoredInstrument
from modulvard.domain.ratings import work_in
from modulvard.domain.scoring import Answers, score
from modulvard.domain.weeks import Week
from modulvard.services.filling.draw import Draw
from modulvard.store import fill_ratings as store
from modulvard.store.fill_ratings import FilledRating, FillRated
from modulvard.store.instruments import newest_of
from modulvard.store.session import Session

_FORMS = ("phq-9", "gad-7", "isi", "pss-14", "keds")
_AT_ONCE = 5_000
_LACKING, _INCOMPLETE = 0.08, 0.03
"""Of planned ratings: how many never came, and how many came with a question unanswered."""
_TO_READ = 0.02
"""Of answers to a safety question: how many are work for someone (G18)."""
_UNREAD_FOR, _STANDS_FOR = timedelta(days=2), timedelta(days=10)
"""How long such an answer waits to be read, and what has not come in stands before it is said that it will not."""
_NOON = time(12)


class Ratings:
    """Ratings of the treatments there are, added in the transaction at hand."""

    def __init__(self, session: Session, seed: int, now: datetime) -> None:
        self._session, self._now = session, now
        self._draw = Draw(f"ratings {seed}")
        self._forms = [form for key in _FORMS if (form := newest_of(session, key)) is not None]

    def add(self, wanted: int, progress: Callable[[int, int], object]) -> int:
        """Add so many at most and return how many were: a treatment has one of each form a week, until it ends."""
        treatments = [each for each in store.unrated(self._session) if each.started_on <= self._now.date()]
        if not (treatments and self._forms and wanted):
            return 0
        share = -(-wanted // len(treatments))
        planned = islice((each for treatment in treatments for each in self._of(treatment, share)), wanted)
        numbers, added = count(store.next_rating(self._session)), 0
        while chunk := [self._rating(next(numbers), *each) for each in islice(planned, _AT_ONCE)]:
            store.add_ratings(self._session, chunk)
            added += len(chunk)
            progress(added, wanted)
        return added

    def _of(self, treatment: FillRated, share: int) -> Iterator[tuple[FillRated, int, StoredInstrument, float]]:
        """Give a treatment's weeks with a form and how high on its range the answers lie."""
        last = min(treatment.ended_on or self._now.date(), self._now.date() - timedelta(days=1))
        weeks = max((last - treatment.started_on).days // 7 + 1, 1)
        level, slope = 0.45 + 0.4 * self._draw.share(), (self._draw.share() - 0.25) * 0.5 / weeks
        of_weeks = ((week, form) for week in range(weeks) for form in self._forms)
        for week, form in islice(of_weeks, share):
            yield treatment, week, form, level - slope * week

    def _rating(
        self, ident: int, treatment: FillRated, week: int, form: StoredInstrument, level: float
    ) -> FilledRating:
        day = treatment.started_on + timedelta(weeks=week)
        due_on, today = Week.of(day).sunday, self._now.date()
        answers = None if self._draw.share() < _LACKING else self._answers(form.instrument, level)
        scored = None if answers is None else score(form.instrument, answers)
        value = None if scored is None or scored.main is None else scored.main.value
        at = min(datetime.combine(day, _NOON, UTC), self._now)
        is_skipped = answers is None and treatment.ended_on is None and today - due_on > _STANDS_FOR
        return FilledRating(
            ident=ident,
            treatment=treatment,
            instrument=form.id,
            week=week + 1,
            due_on=due_on,
            at=at,
            work={} if answers is None else work_in(form.instrument, answers),
            is_read=self._now - at > _UNREAD_FOR,
            is_skipped=is_skipped,
            answers=answers,
            value=None if value is None else float(value),
            complete=scored is not None and scored.is_complete,
        )

    def _answers(self, form: Instrument, level: float) -> Answers:
        """Return answers about a level."""
        asked = [item for item in form.items if not item.optional]
        left_out = self._draw.number(0, len(asked)) if self._draw.share() < _INCOMPLETE else None
        answers: dict[str, int] = {}
        for place, item in enumerate(asked):
            if place == left_out:
                continue
            if item.safety is not None:
                is_work = self._draw.share() < _TO_READ
                answers[item.number] = next(one for one in (item.lowest, item.highest) if item.is_work(one) is is_work)
                continue
            share = min(max(level + (self._draw.share() - 0.5) * 0.5, 0.0), 1.0)
            answers[item.number] = item.points(item.lowest + round((item.highest - item.lowest) * share))
        return answers
