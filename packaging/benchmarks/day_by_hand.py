"""The floor of Idag: what one therapist's day is made of, of every kind, as one would write it by hand.

The same rows and columns as the program reads, each kind by the shortest way, on the driver's own connection. Fetched
and no more: nothing is made of them, and nobody asks whether the therapist may. ?1 is the day, ?2 the therapist, ?3 the
moment at which the day begins.
"""

from datetime import UTC, date, datetime, time
from typing import Any

from modulvard.domain.clock import STOCKHOLM

_GLANCES = """
SELECT t.id, t.patient_id, p.given_name, p.family_name, p.birth_date, p.protected,
       p.protected AND NOT EXISTS (
           SELECT 1 FROM treatment own
           WHERE own.patient_id = p.id AND own.withdrawn_at IS NULL AND (own.therapist_id = ?2 OR own.therapist_id IN (
               SELECT account_id FROM absence
               WHERE substitute_id = ?2 AND withdrawn_at IS NULL AND first_day <= ?1 AND last_day >= ?1))),
       v.name, t.therapist_id, t.started_on, o.as_of_week, o.state, o.modules_behind, o.weeks_behind, o.modules_ahead,
       o.weeks_ahead, o.late_since, o.projected_finish, o.planned_end, o.current_module, o.modules_done,
       o.modules_total, o.open_next, o.open_since, o.last_active, o.week_n, o.week_m, o.to_review,
       (SELECT m.at FROM message m WHERE m.treatment_id = t.id AND m.direction = 'in' AND m.withdrawn_at IS NULL
        ORDER BY m.at DESC LIMIT 1),
       (SELECT max(h.at) FROM hand_in h WHERE h.treatment_id = t.id AND h.withdrawn_at IS NULL),
       (SELECT r.at FROM rating r WHERE r.treatment_id = t.id AND r.withdrawn_at IS NULL ORDER BY r.at DESC LIMIT 1)
FROM treatment t JOIN patient p ON p.id = t.patient_id JOIN program_version v ON v.id = t.program_version_id
LEFT JOIN treatment_overview o ON o.treatment_id = t.id
WHERE t.therapist_id = ?2 AND t.ended_on IS NULL AND t.withdrawn_at IS NULL
"""
_MESSAGES = """
SELECT t.id, m.id, m.at, m.time_known, substr(m.body, 1, 200), t.therapist_id, EXISTS (
           SELECT 1 FROM message d WHERE d.treatment_id = t.id AND d.direction = 'out' AND d.kind = 'message'
           AND d.finished_at IS NULL AND d.discarded_at IS NULL AND d.corrects_id IS NULL), x.to_account, x.id
FROM treatment t CROSS JOIN message m LEFT JOIN passed_on x ON x.id = (
    SELECT max(id) FROM passed_on
    WHERE treatment_id = t.id AND kind = 'message' AND ref = m.id AND withdrawn_at IS NULL)
WHERE t.therapist_id = ?2 AND t.withdrawn_at IS NULL AND m.treatment_id = t.id AND m.direction = 'in'
      AND m.answered_id IS NULL AND m.no_answer_at IS NULL AND m.withdrawn_at IS NULL
"""
_HAND_INS = """
SELECT t.id, h.id, h.at, h.time_known, w.title, w.module, h.homework_id, t.therapist_id, EXISTS (
           SELECT 1 FROM message d WHERE d.hand_in_id = h.id AND d.direction = 'out' AND d.kind <> 'message'
           AND d.finished_at IS NULL AND d.discarded_at IS NULL), x.to_account, x.id
FROM treatment t CROSS JOIN hand_in h JOIN homework w ON w.id = h.homework_id LEFT JOIN passed_on x ON x.id = (
    SELECT max(id) FROM passed_on
    WHERE treatment_id = t.id AND kind = 'homework' AND ref = h.id AND withdrawn_at IS NULL)
WHERE t.therapist_id = ?2 AND t.withdrawn_at IS NULL AND h.treatment_id = t.id
      AND h.feedback_id IS NULL AND h.withdrawn_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM module_event e WHERE e.treatment_id = t.id AND e.module = w.module AND e.id > h.after_event
          AND e.state = 'reviewed' AND e.withdrawn_at IS NULL)
"""
_TO_HAND_OVER = """
SELECT t.id, m.id, m.finished_at, t.therapist_id, coalesce(
    (SELECT min(a.at || a.time_known) FROM message a WHERE a.answered_id = m.id AND a.withdrawn_at IS NULL),
    (SELECT min(h.at || h.time_known) FROM hand_in h
     WHERE h.homework_id = (SELECT homework_id FROM hand_in WHERE id = m.hand_in_id)
           AND h.feedback_id = m.id AND h.withdrawn_at IS NULL),
    (SELECT min(e."on") FROM module_event e WHERE e.treatment_id = t.id AND e.module = m.module
     AND e.state IN ('handed_in', 'reviewed', 'done') AND e.withdrawn_at IS NULL AND m.hand_in_id IS NULL
     AND m.corrects_id IS NULL))
FROM treatment t CROSS JOIN message m
WHERE t.therapist_id = ?2 AND t.withdrawn_at IS NULL AND m.treatment_id = t.id AND m.direction = 'out'
      AND m.finished_at IS NOT NULL AND m.handed_over_at IS NULL AND m.withdrawn_at IS NULL
"""
_TO_JOURNAL = """
SELECT t.id, m.finished_at, t.therapist_id
FROM treatment t CROSS JOIN message m
WHERE t.therapist_id = ?2 AND t.withdrawn_at IS NULL AND m.treatment_id = t.id AND m.direction = 'out'
      AND m.finished_at IS NOT NULL AND m.journalled_at IS NULL AND m.withdrawn_at IS NULL
"""
_DRAFTS = """
SELECT t.id, d.id, d.made_at, d.kind, d.corrects_id, d.hand_in_id, d.module, t.therapist_id, coalesce(
    (SELECT min(m.at || m.time_known) FROM message m
     WHERE m.treatment_id = t.id AND m.direction = 'in' AND m.answered_id IS NULL AND m.no_answer_at IS NULL
           AND m.withdrawn_at IS NULL AND d.kind = 'message' AND d.corrects_id IS NULL),
    (SELECT min(h.at || h.time_known) FROM hand_in h
     WHERE h.homework_id = (SELECT homework_id FROM hand_in WHERE id = d.hand_in_id) AND h.id <= d.hand_in_id
           AND h.withdrawn_at IS NULL AND d.corrects_id IS NULL AND (h.id = d.hand_in_id OR (
               h.feedback_id IS NULL AND NOT EXISTS (
                   SELECT 1 FROM homework w JOIN module_event e ON e.module = w.module
                   WHERE w.id = h.homework_id AND e.treatment_id = t.id AND e.id > h.after_event
                         AND e.state = 'reviewed' AND e.withdrawn_at IS NULL)))),
    (SELECT min(e."on") FROM module_event e WHERE e.treatment_id = t.id AND e.module = d.module
     AND e.state IN ('handed_in', 'reviewed', 'done') AND e.withdrawn_at IS NULL AND d.hand_in_id IS NULL
     AND d.corrects_id IS NULL))
FROM message d JOIN treatment t ON t.id = d.treatment_id
WHERE d.made_by = ?2 AND d.direction = 'out' AND d.finished_at IS NULL AND d.discarded_at IS NULL
      AND d.made_at < ?3 AND t.withdrawn_at IS NULL
"""
_NOTES = """
SELECT t.id, n.id, n.made_at, t.therapist_id
FROM draft d JOIN note n ON n.id = d.note_id JOIN treatment t ON t.id = n.treatment_id
WHERE d.account_id = ?2 AND n.made_by = ?2 AND n.finished_at IS NULL AND n.discarded_at IS NULL
      AND n.withdrawn_at IS NULL AND n.made_at < ?3 AND t.withdrawn_at IS NULL
"""
_FLAGS = """
SELECT t.id, f.id, f."on", f.words, t.therapist_id
FROM flag f JOIN treatment t ON t.id = f.treatment_id
WHERE f.account_id = ?2 AND f.done_at IS NULL AND f.withdrawn_at IS NULL AND f."on" <= ?1 AND t.withdrawn_at IS NULL
"""
_TO_READ = """
SELECT s.treatment_id, s.id, s.made_at, r.at, r.time_known, s.item, s.answer,
       json_extract(r.answers, '$."' || s.item || '"'),
       (SELECT content_hash FROM instrument_version WHERE id = r.instrument_version_id), r.withdrawn_at IS NOT NULL,
       EXISTS (SELECT 1 FROM rating_change c WHERE c.rating_id = r.id AND c.kind = 'corrected'
               AND c.withdrawn_at IS NULL AND c.made_at >= s.made_at),
       EXISTS (SELECT 1 FROM rating_change c WHERE c.rating_id = r.id AND c.kind = 'moved'
               AND c.withdrawn_at IS NULL AND c.made_at >= s.made_at), t.therapist_id, x.to_account, x.id
FROM safety_answer s CROSS JOIN rating r ON r.id = s.rating_id CROSS JOIN treatment t ON t.id = s.treatment_id
LEFT JOIN passed_on x ON x.id = (
    SELECT max(id) FROM passed_on
    WHERE treatment_id = t.id AND kind = 'safety' AND ref = s.id AND withdrawn_at IS NULL)
WHERE s.closing_id IS NULL
"""
_RATINGS_LACKING = """
SELECT t.id, l.id, l.due_on, l.kind, l.figure,
       (SELECT content_hash FROM instrument_version WHERE id = l.instrument_version_id), t.therapist_id
FROM treatment t CROSS JOIN rating_plan l JOIN patient p ON p.id = t.patient_id
WHERE t.therapist_id = ?2 AND t.withdrawn_at IS NULL AND l.treatment_id = t.id AND l.rating_id IS NULL
      AND l.skipped_at IS NULL AND l.withdrawn_at IS NULL AND l.due_on <= ?1
      AND (t.ended_on IS NULL OR l.due_on >= t.ended_on) AND p.archived_at IS NULL AND p.deceased_on IS NULL
"""
_MODULES_PASSED_ON = """
SELECT t.id, x.id, x.ref, x.to_account
FROM treatment t CROSS JOIN passed_on x
WHERE t.therapist_id = ?2 AND t.ended_on IS NULL AND t.withdrawn_at IS NULL AND x.treatment_id = t.id
      AND x.kind = 'homework' AND x.ref < 0 AND x.withdrawn_at IS NULL
"""
_MORE_ASKED_FOR = """
SELECT h.treatment_id, w.module
FROM treatment t CROSS JOIN treatment_overview o CROSS JOIN hand_in h JOIN homework w ON w.id = h.homework_id
JOIN message m ON m.id = h.feedback_id
WHERE t.therapist_id = ?2 AND t.ended_on IS NULL AND t.withdrawn_at IS NULL AND o.treatment_id = t.id
      AND o.to_review <> '[]' AND h.treatment_id = t.id AND h.withdrawn_at IS NULL AND w.withdrawn_at IS NULL
      AND w.module IS NOT NULL AND m.kind = 'more' AND NOT EXISTS (
          SELECT 1 FROM hand_in l
          WHERE l.homework_id = h.homework_id AND l.number > h.number AND l.withdrawn_at IS NULL)
"""
_MARKS = """
SELECT k.treatment_id, k.kind, k.ref, k.mark, k.until, k.level
FROM today_mark k JOIN treatment t ON t.id = k.treatment_id
WHERE k.until > ?1 AND k.withdrawn_at IS NULL AND t.therapist_id = ?2 AND t.ended_on IS NULL
"""
STATEMENTS = {
    "settings": "SELECT key, value FROM setting",
    "closed": 'SELECT week, "on" FROM closed WHERE withdrawn_at IS NULL',
    "away": "SELECT account_id, substitute_id FROM absence "
    "WHERE withdrawn_at IS NULL AND first_day <= ?1 AND last_day >= ?1",
    "passed on": "SELECT treatment_id FROM passed_on WHERE to_account = ?2 AND withdrawn_at IS NULL LIMIT 1",
    "glances": _GLANCES,
    "messages": _MESSAGES,
    "hand-ins": _HAND_INS,
    "to hand over": _TO_HAND_OVER,
    "to journal": _TO_JOURNAL,
    "drafts": _DRAFTS,
    "notes": _NOTES,
    "flags": _FLAGS,
    "to read": _TO_READ,
    "ratings lacking": _RATINGS_LACKING,
    "modules passed on": _MODULES_PASSED_ON,
    "more asked for": _MORE_ASKED_FOR,
    "marks": _MARKS,
}
_ASKED = tuple(
    (name, statement, max((number for number in (1, 2, 3) if f"?{number}" in statement), default=0))
    for name, statement in STATEMENTS.items()
)


def read_day(connection: Any, day: date, therapist: int) -> dict[str, list[Any]]:
    """Return the rows of each statement, by its name."""
    begins = datetime.combine(day, time(), STOCKHOLM).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    values = (day.isoformat(), therapist, begins)
    connection.execute("BEGIN")
    try:
        return {name: connection.execute(statement, values[:asked]).fetchall() for name, statement, asked in _ASKED}
    finally:
        connection.execute("ROLLBACK")
