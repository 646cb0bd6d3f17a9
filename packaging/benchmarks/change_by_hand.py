"""The floor of the clinic's change table: what it counts, as one would write it by hand, in one statement.

For each program and instrument: treatments, those with both values, their means, how many changed by the given points
either way, and what was planned and given. On the driver's own connection, fetched and no more. ?1 is the day.
"""

from datetime import date
from typing import Any

_CHANGE = """
WITH used AS (
    SELECT id, "key" FROM instrument_version v WHERE EXISTS (SELECT 1 FROM rating WHERE instrument_version_id = v.id)),
each AS (
    SELECT t.program_version_id program, u."key" form,
           CASE u."key" WHEN 'phq-9' THEN 6 WHEN 'gad-7' THEN 4 WHEN 'isi' THEN 8.4 END points,
           (SELECT r.value FROM rating r WHERE r.instrument_version_id = u.id AND r.treatment_id = t.id
                AND r.withdrawn_at IS NULL AND r.complete ORDER BY r.at, r.id LIMIT 1) first,
           (SELECT r.value FROM rating r WHERE r.instrument_version_id = u.id AND r.treatment_id = t.id
                AND r.withdrawn_at IS NULL AND r.complete ORDER BY r.at DESC, r.id DESC LIMIT 1) last,
           EXISTS (SELECT 1 FROM rating r WHERE r.instrument_version_id = u.id AND r.treatment_id = t.id
                AND r.withdrawn_at IS NULL AND r.complete LIMIT 1 OFFSET 1) both,
           EXISTS (SELECT 1 FROM rating r WHERE r.instrument_version_id = u.id AND r.treatment_id = t.id
                AND r.withdrawn_at IS NULL) rated,
           (SELECT count(*) FROM rating_plan p WHERE p.instrument_version_id = u.id AND p.treatment_id = t.id
                AND p.withdrawn_at IS NULL AND p.due_on <= ?1) planned,
           (SELECT count(p.rating_id) FROM rating_plan p WHERE p.instrument_version_id = u.id
                AND p.treatment_id = t.id AND p.withdrawn_at IS NULL AND p.due_on <= ?1) given
    FROM treatment t CROSS JOIN used u WHERE t.withdrawn_at IS NULL)
SELECT v."key", e.form, count(*), sum(both), avg(CASE WHEN both THEN first END), avg(CASE WHEN both THEN last END),
       avg(CASE WHEN both THEN last - first END), sum(both AND last - first <= -points),
       sum(both AND last - first >= points), sum(planned), sum(given)
FROM each e JOIN program_version v ON v.id = e.program WHERE rated OR planned > 0
GROUP BY v."key", e.form
"""


def read_change(connection: Any, day: date) -> list[tuple[Any, ...]]:
    """Return a row for each program and instrument."""
    rows: list[tuple[Any, ...]] = connection.execute(_CHANGE, (day.isoformat(),)).fetchall()
    return rows
