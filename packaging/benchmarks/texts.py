"""Figures of what is written: searching messages and the answer bank, Idag with all kinds, opening a long thread."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from figures import Figure, Unit
from queries import bare, hand_written_day, services, timed

from clinics import ANSWERS, Clinics
from modulvard.domain.ids import TreatmentId
from modulvard.domain.messages import Channel, NewMessage
from modulvard.domain.text import fold
from modulvard.domain.text_search import TextKind

COMMON = ("hem", "hemu", "hemup", "hemuppgift", "hemuppgiften")
RARE = ("lön", "lönnr", "lönnrot", "lönnrotsgatan")
_SENTENCE = "hinner inte hemupgiften"
"""With a slip, which is looked for once no entry holds what was typed."""
_TYPED = tuple(_SENTENCE[:end] for end in range(1, len(_SENTENCE) + 1))
_FRAME = 1000 / 60
_ANNA = 1
_LONG, _SHORT = 500, 20
_BARE_MESSAGES = """
SELECT s.rowid, m.body FROM message_search s JOIN message m ON m.id = s.rowid
WHERE message_search MATCH ? AND m.withdrawn_at IS NULL
AND m.treatment_id IN (SELECT id FROM treatment WHERE therapist_id = 1 AND withdrawn_at IS NULL)
ORDER BY s.rowid DESC LIMIT 30
"""
_OWED = (
    "SELECT m.id, m.treatment_id, m.at, m.time_known, substr(m.body, 1, 200) FROM message m JOIN treatment t "
    "ON t.id = m.treatment_id WHERE t.therapist_id = ?1 AND t.withdrawn_at IS NULL AND m.direction = 'in' "
    "AND m.answered_id IS NULL AND m.no_answer_at IS NULL AND m.withdrawn_at IS NULL",
    "SELECT h.id, h.treatment_id, h.at, w.title, w.module FROM hand_in h JOIN homework w ON w.id = h.homework_id "
    "JOIN treatment t ON t.id = h.treatment_id WHERE t.therapist_id = ?1 AND t.withdrawn_at IS NULL "
    "AND h.feedback_id IS NULL AND h.withdrawn_at IS NULL",
    "SELECT m.id, m.treatment_id, m.finished_at FROM message m JOIN treatment t ON t.id = m.treatment_id "
    "WHERE t.therapist_id = ?1 AND t.withdrawn_at IS NULL AND m.direction = 'out' AND m.finished_at IS NOT NULL "
    "AND m.handed_over_at IS NULL AND m.withdrawn_at IS NULL",
    "SELECT m.treatment_id, min(m.finished_at), count(*) FROM message m JOIN treatment t ON t.id = m.treatment_id "
    "WHERE t.therapist_id = ?1 AND t.withdrawn_at IS NULL AND m.direction = 'out' AND m.finished_at IS NOT NULL "
    "AND m.journalled_at IS NULL AND m.withdrawn_at IS NULL GROUP BY m.treatment_id",
    "SELECT id, treatment_id, made_at FROM message WHERE made_by = ?1 AND direction = 'out' AND finished_at IS NULL "
    "AND discarded_at IS NULL",
    'SELECT id, treatment_id, "on", words FROM flag WHERE account_id = ?1 AND done_at IS NULL AND withdrawn_at IS NULL',
)
"""What is owed besides the plan, by hand."""


def search_messages(store: Path, typed: Sequence[str]) -> None:
    """Search as someone types."""
    for words in typed:
        services(store).texts.search(words, [TextKind.MESSAGE])


def bare_messages(store: Path, typed: Sequence[str]) -> None:
    """The bare FTS5 query that finds the same rows: those of one's own treatments, the newest thirty."""
    for words in typed:
        bare(store).execute(_BARE_MESSAGES, (_trigrams(words),)).fetchall()


def search_bank(store: Path, typed: Sequence[str]) -> None:
    """Search the answer bank as someone types."""
    for words in typed:
        services(store).answers.search(words)


@cache
def _bank_of_its_own(store: Path) -> Any:
    """Put the bank's texts into an FTS5 table in memory beside the store, for the bare query."""
    connection = bare(store)
    connection.execute("ATTACH DATABASE ':memory:' AS aside KEY ''")
    connection.execute(
        "CREATE VIRTUAL TABLE aside.bank USING fts5(words, content='', detail=none, "
        "tokenize='trigram case_sensitive 1')"
    )
    rows = connection.execute("SELECT answer_id, texts FROM answer_version WHERE status = 'approved'").fetchall()
    connection.executemany(
        "INSERT INTO aside.bank (rowid, words) VALUES (?, ?)", [(ident, fold(texts)) for ident, texts in rows]
    )
    return connection


def bare_bank(store: Path, typed: Sequence[str]) -> None:
    """The bare FTS5 query over the same texts, and the rows it finds."""
    connection = _bank_of_its_own(store)
    for words in typed:
        connection.execute(
            "SELECT a.id, a.key, v.texts FROM aside.bank b JOIN answer a ON a.id = b.rowid JOIN answer_version v "
            "ON v.answer_id = a.id AND v.number = a.approved WHERE bank MATCH ? LIMIT 20",
            (_trigrams(words),),
        ).fetchall()


def hand_written_owed(store: Path) -> None:
    """Read what is owed besides the plan by SQL alone, and the plan's day as ``queries`` does."""
    hand_written_day(store)
    for statement in _OWED:
        bare(store).execute(statement, (_ANNA,)).fetchall()


@cache
def threads(store: Path) -> tuple[TreatmentId, TreatmentId]:
    """Return a treatment with five hundred messages and one with twenty, written through the services."""
    desk = services(store)
    lines = {line.glance.treatment for line in desk.today.day().lines}
    long, short = sorted(lines)[:2]  # of the sample clinic, with a few messages of their own
    for treatment, length in ((long, _LONG), (short, _SHORT)):
        for number in range(length // 2):
            desk.messages.receive(
                NewMessage(treatment=treatment, body=f"Fråga {number} om veckans uppgift"), again=True
            )
            draft = desk.messages.begin(treatment).ident
            desk.messages.finish(draft or 0, f"Svar {number}", Channel.COPY)  # type: ignore[arg-type]  # an id
    return long, short


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the figures of what is written."""
    for name, typed in (("a common word", COMMON), ("a rare word", RARE)):
        yield Figure(
            name=f"Message search, {name}, {len(typed)} key presses, {clinics.messages} messages",
            unit=Unit.MILLISECONDS,
            ours=lambda typed=typed: timed(lambda: search_messages(clinics.written, typed)),
            floor_name="the bare FTS5 query",
            floor=lambda typed=typed: timed(lambda: bare_messages(clinics.written, typed)),
            wanted=2.0,
            rounds=51,
        )
    for name, typed in (("a common word", COMMON), ("a rare word", RARE)):
        yield Figure(
            name=f"Answer search, {name}, {len(typed)} key presses, {ANSWERS} entries",
            unit=Unit.MILLISECONDS,
            ours=lambda typed=typed: timed(lambda: search_bank(clinics.written, typed)),
            floor_name="the bare FTS5 query",
            floor=lambda typed=typed: timed(lambda: bare_bank(clinics.written, typed)),
            wanted=2.0,
            rounds=51,
        )
    yield Figure(
        name=f"Answer search, one key press of {len(_SENTENCE)}, {ANSWERS} entries",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(lambda: search_bank(clinics.written, _TYPED)) / len(_TYPED),
        floor_name="one screen frame",
        floor=lambda: _FRAME,
        wanted=1.0,
        rounds=21,
    )
    yield Figure(
        name="Idag with all kinds, 80 in treatment, written clinic (log row apart)",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.written).today.count),
        floor_name="hand-written SQL",
        floor=lambda: timed(lambda: hand_written_owed(clinics.written)),
        wanted=3.0,
        rounds=101,
    )
    yield Figure(
        name=f"Opening a thread of {_LONG} messages against one of {_SHORT}",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(lambda: services(clinics.sample).messages.reload(threads(clinics.sample)[0])),
        floor_name=f"a thread of {_SHORT}",
        floor=lambda: timed(lambda: services(clinics.sample).messages.reload(threads(clinics.sample)[1])),
        rounds=51,
    )


def _trigrams(words: str) -> str:
    folded = fold(words)
    parts = dict.fromkeys(folded[at : at + 3] for at in range(len(folded) - 2))
    return " AND ".join(f'"{part}"' for part in parts)
