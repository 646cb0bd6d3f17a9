"""Shares messages and homework out among invented treatments, in the order in which they came."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from modulvard.domain.homework import answers_text
from modulvard.domain.homework_answers import Answer, Cell, Value
from modulvard.domain.programs import Column, HomeworkForm, Question, QuestionKind
from modulvard.domain.text import fold
from modulvard.services.filling.draw import Draw
from modulvard.services.filling.writing import Writer
from modulvard.store import fill_messages as store
from modulvard.store.fill_messages import FilledHandIn, FilledMessage
from modulvard.store.session import Session

_AT_ONCE = 5_000
_VARIANTS = 12
_WAITS, _LEFT_TO_HAND_OVER, _LEFT_TO_JOURNAL = 0.12, 0.03, 0.06
"""Of treatments under way: how many have a message waiting, or a reply that is not handed over or not journalled."""
_PER_HAND_IN = 10
"""So many messages for each homework handed in, at least."""
_MINUTE = timedelta(minutes=1)
_TREATMENT_BITS, _PLACE_BITS = 24, 14
_MOST_IN_A_THREAD = (1 << _PLACE_BITS) - 1


class Correspondence:
    """Threads and hand-ins of the treatments there are, added in the transaction at hand."""

    def __init__(self, session: Session, seed: int, now: datetime) -> None:
        self._session, self._seed, self._now = session, seed, now
        self._draw, self._writer = Draw(f"threads {seed}"), Writer(seed)
        self._treatments = [each for each in store.treatments(session) if each.started_on < now.date()]
        self._epoch = datetime.combine(
            min((each.started_on for each in self._treatments), default=now.date()), time(), UTC
        )

    def add(self, count: int, progress: Callable[[int, int], object]) -> int:
        """Add so many messages, and hand-ins in proportion; returns how many hand-ins."""
        if not self._treatments or not count:
            return 0
        with store.in_bulk(self._session):
            self._add_messages(count, progress)
            return self._add_hand_ins(count // _PER_HAND_IN)

    # --- messages ---------------------------------------------------------------------------------

    def _add_messages(self, count: int, progress: Callable[[int, int], object]) -> None:
        lengths = self._lengths(count)
        keys = sorted(self._keys(lengths))
        starts, total = array("q"), 0
        for length in lengths:
            starts.append(total)
            total += length
        places = array("q", bytes(8 * total))
        for place, key in enumerate(keys):
            treatment, step = _taken_apart(key)
            places[starts[treatment] + step] = place
        first = store.next_id(self._session)
        chunk: list[FilledMessage] = []
        waiting: list[FilledMessage] = []
        for place, key in enumerate(keys):
            treatment, step = _taken_apart(key)
            reply = None
            if step % 2 == 0 and step + 1 < lengths[treatment]:
                reply = first + places[starts[treatment] + step + 1]
            chunk.append(self._message(key, first + place, reply, last=step + 1 == lengths[treatment]))
            if len(chunk) == _AT_ONCE or place + 1 == total:
                store.index(self._session, chunk)
                waiting = self._add_answered([*waiting, *chunk], first + place)
                chunk = []
                progress(place + 1, total)

    def _add_answered(self, messages: Sequence[FilledMessage], until: int) -> list[FilledMessage]:
        """Add the messages whose reply is among those up to a number, and return the others."""
        ready = [each for each in messages if each.reply is None or each.reply <= until]
        ready.sort(key=lambda each: each.reply is not None)
        store.add(self._session, ready)
        return [each for each in messages if each.reply is not None and each.reply > until]

    def _lengths(self, count: int) -> list[int]:
        """Return how many messages each thread has. Only a thread under way may end with one that waits."""
        share, rest = divmod(count, len(self._treatments))
        lengths = [share + (place < rest) for place in range(len(self._treatments))]
        spare = 0
        for place, treatment in enumerate(self._treatments):
            waits = treatment.ended_on is None and self._draw.share() < _WAITS
            wanted = min(lengths[place] + spare, _MOST_IN_A_THREAD)
            kept = wanted - (wanted % 2 == 0) if waits and wanted else wanted - wanted % 2
            spare += lengths[place] - kept
            lengths[place] = kept
        lengths[-1] = min(max(lengths[-1] + spare, 0), _MOST_IN_A_THREAD)
        return lengths

    def _keys(self, lengths: Sequence[int]) -> Iterator[int]:
        """Give the minute, treatment and step of each message as one number, which orders them by time."""
        for place, treatment in enumerate(self._treatments):
            length = lengths[place]
            begins = self._minutes(datetime.combine(treatment.started_on, time(12), UTC))
            ends = self._minutes(self._now) - 60
            if treatment.ended_on is not None:
                ends = min(ends, self._minutes(datetime.combine(treatment.ended_on, time(12), UTC)))
            ends = max(ends, begins + 1)
            exchanges = (length + 1) // 2
            for step in range(length):
                at = begins + (ends - begins) * (step // 2 + 1) // (exchanges + 1)
                if step == length - 1 and length % 2:
                    at = max(ends - self._draw.number(0, 3 * 24 * 60), begins)
                elif step % 2:
                    at = min(at + self._draw.number(30, 36 * 60), ends)
                yield (at << (_TREATMENT_BITS + _PLACE_BITS)) | (place << _PLACE_BITS) | step

    def _minutes(self, moment: datetime) -> int:
        return max((moment - self._epoch) // _MINUTE, 0)

    def _message(self, key: int, ident: int, reply: int | None, *, last: bool) -> FilledMessage:
        treatment, step = _taken_apart(key)
        found = self._treatments[treatment]
        outgoing = bool(step % 2)
        written = self._writer.ours() if outgoing else self._writer.theirs(found.given_name)
        left = last and outgoing and found.ended_on is None and self._draw.share()
        return FilledMessage(
            ident=ident,
            treatment=found.ident,
            therapist=found.therapist,
            outgoing=outgoing,
            body=written.body,
            folded=written.folded,
            at=self._epoch + (key >> (_TREATMENT_BITS + _PLACE_BITS)) * _MINUTE,
            reply=reply,
            handed_over=left is False or left >= _LEFT_TO_HAND_OVER,
            journalled=left is False or left >= _LEFT_TO_JOURNAL,
        )

    # --- homework ---------------------------------------------------------------------------------

    def _add_hand_ins(self, most: int) -> int:
        variants: dict[tuple[int, int, str], list[tuple[tuple[Answer, ...], str]]] = {}
        added, chunk = 0, list[FilledHandIn]()
        for wanted in store.to_hand_in(self._session, most):
            key = (wanted.version, wanted.module, wanted.form.key)
            if key not in variants:
                variants[key] = [self._answers(wanted.form) for _ in range(_VARIANTS)]
            answers, folded = self._draw.one_of(variants[key])
            feedback = self._writer.ours() if wanted.reviewed_at is not None else None
            chunk.append(FilledHandIn(wanted=wanted, answers=answers, folded=folded, feedback=feedback))
            added += 1
            if len(chunk) == _AT_ONCE:
                store.add_hand_ins(self._session, chunk)
                chunk = []
        store.add_hand_ins(self._session, chunk)
        return added

    def _answers(self, form: HomeworkForm) -> tuple[tuple[Answer, ...], str]:
        answers = tuple(Answer(question=question.key, value=self._value(question)) for question in form.questions)
        return answers, fold(answers_text(form.questions, answers))

    def _value(self, question: Question) -> Value:
        if question.kind is QuestionKind.CHOICE:
            return self._draw.one_of(question.choices).key
        if question.kind is QuestionKind.TABLE:
            return tuple(tuple(self._cell(column) for column in question.columns) for _ in question.rows)
        return self._number(question) if question.kind is QuestionKind.NUMBER else self._writer.theirs("").body

    def _cell(self, column: Column) -> Cell:
        if column.kind is QuestionKind.NUMBER:
            return self._number(column)
        return f"{self._draw.number(6, 23):02d}.{self._draw.number(0, 60):02d}"

    def _number(self, asked: Question | Column) -> int:
        lowest = int(asked.minimum or 0)
        return self._draw.number(lowest, int(asked.maximum or lowest + 10) + 1)


def _taken_apart(key: int) -> tuple[int, int]:
    return (key >> _PLACE_BITS) & ((1 << _TREATMENT_BITS) - 1), key & _MOST_IN_A_THREAD
